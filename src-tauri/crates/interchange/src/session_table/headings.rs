//! What the headings of a table of sessions mean.

use super::SessionColumn::{self, *};
use crate::participants::headings::fold;

/// Headings, folded, of each meaning; a comma between them.
const KNOWN: &[(SessionColumn, &str)] = &[
    (
        Id,
        "id, identyfikator, guid, uid, uuid, session id, id sesji, kod, code, nr sesji, \
         numer sesji, contribution id, klucz",
    ),
    (
        Title,
        "tytul, tytul sesji, tytul wystapienia, tytul prelekcji, tytul wydarzenia, temat, \
         temat sesji, temat wystapienia, temat panelu, nazwa sesji, nazwa wydarzenia, \
         nazwa punktu programu, tytul polski, title, session title, proposal title, talk title, \
         event title, topic, subject, titel",
    ),
    (Subtitle, "podtytul, subtitle, untertitel"),
    (
        Kind,
        "rodzaj, rodzaj sesji, typ, typ sesji, forma, format, forma sesji, kind, type, \
         session type, session format, event type, contribution type, typ",
    ),
    (State, "status, stan, state, proposal state, session status, status sesji, stan sesji"),
    (
        Day,
        "data, dzien, termin, data i godzina, dzien programu, dzien i godzina, day, date, \
         datum, tag, programme day, data wydarzenia, data sesji",
    ),
    (
        Start,
        "godzina, godziny, godz, czas, od, od godziny, poczatek, start, rozpoczecie, \
         godzina rozpoczecia, godzina od, data rozpoczecia, czas rozpoczecia, time, hour, hours, \
         starts, starts at, start time, start date, begin, from, beginn, uhrzeit, scheduled at, \
         beginning, od do, godzina od do, start datetime",
    ),
    (
        End,
        "do, do godziny, koniec, zakonczenie, godzina zakonczenia, godzina do, \
         data zakonczenia, czas zakonczenia, end, ends, ends at, end time, end date, finish, \
         until, to, ende, end datetime",
    ),
    (
        Length,
        "czas trwania, dlugosc, trwanie, ile trwa, minut, minuty, czas min, duration, length, \
         minutes, duration min, scheduled duration, dauer, czas trwania min",
    ),
    (
        Room,
        "sala, sale, miejsce, pomieszczenie, scena, lokalizacja, room, rooms, venue, location, \
         place, stage, raum, hall, ort, where",
    ),
    (Track, "sciezka, sciezka tematyczna, blok tematyczny, nurt, track, sciezki, stream"),
    (
        Speakers,
        "prelegent, prelegenci, prelegentka, prelegent ka, prelegenci ki, mowca, mowcy, \
         wykladowca, wykladowcy, prowadzacy warsztat, autor, autorzy, referent, referenci, \
         osoby, osoba, wystepuja, uczestnicy, goscie, speaker, speakers, speaker names, \
         speaker name, presenter, presenters, lecturer, lecturers, author, authors, \
         trainer, trainers, trener, trenerzy, people, owner, persons, referentinnen, mitwirkende, vortragende",
    ),
    (
        Moderators,
        "moderator, moderatorka, moderatorzy, moderacja, prowadzacy, prowadzaca, prowadzenie, \
         prowadzi, moderuje, moderators, moderation, chair, chairs, chairperson, chairman, \
         chairwoman, convener, conveners",
    ),
    (
        Panellists,
        "panelista, panelisci, panelistka, panelisci i panelistki, panellist, panellists, \
         panelist, panelists",
    ),
    (Hosts, "gospodarz, gospodarze, konferansjer, konferansjerzy, host, hosts"),
    (Interpreters, "tlumacz, tlumacze, interpreter, interpreters"),
    (Reserves, "rezerwa, rezerwowi, zastepcy, reserve, reserves"),
    (
        Places,
        "liczba miejsc, miejsca, limit, limit miejsc, limit uczestnikow, places, seats, \
         capacity, limit of places",
    ),
    (Language, "jezyk, jezyki, language, languages, lang, sprache"),
    (
        Description,
        "opis, opis sesji, streszczenie, abstrakt, abstract, description, summary, content, \
         beschreibung, zusammenfassung, opis krotki",
    ),
    (
        Website,
        "strona, strona www, www, strona internetowa, adres strony, link, url, website, \
         web page, event url",
    ),
    (
        Note,
        "uwagi, uwaga, notatka, notatki, komentarz, uwagi wewnetrzne, note, notes, remarks, \
         comment, comments, internal notes, notiz",
    ),
    (Ignored, "lp, l p"),
];

/// Headings that are the title's only where nothing else is.
const TITLE_ELSE: &str = "sesja, session, nazwa, wydarzenie, punkt programu, program, name, \
                          wystapienie, panel, tresc, aktywnosc, activity, item, event";

/// What a heading means; none where it is unknown.
pub(crate) fn meaning(heading: &str) -> Option<SessionColumn> {
    lookup(heading, |folded| {
        let (column, _) =
            KNOWN.iter().find(|(_, names)| names.split(", ").any(|name| name == folded))?;
        Some(*column)
    })
}

/// Whether a heading stands over the titles where no other column is headed as such.
pub(super) fn may_be_title(heading: &str) -> bool {
    let is = |folded: &str| TITLE_ELSE.split(", ").any(|name| name == folded).then_some(());
    lookup(heading, is).is_some()
}

fn lookup<T>(heading: &str, of: impl Fn(&str) -> Option<T>) -> Option<T> {
    if heading.len() > 80 {
        return None;
    }
    let bare = heading.split(['(', '[']).next().map(fold).unwrap_or_default();
    let folded = fold(heading);
    // `Prelegent 2`: columns of one kind are numbered.
    let trimmed =
        folded.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ').to_owned();
    [&folded, &bare, &trimmed].into_iter().find_map(|text| of(text))
}
