//! Every product with content that nobody wants but somebody has: letters of all the world,
//! pictograms, names without end, what is typed to break programs.

use std::{env, error::Error, fs, path::PathBuf, time::Instant};

use chrono::NaiveDate;
use obrady_domain::{OrganisationRoleKind, Programme, RoleKind, SessionKind};
use obrady_print::{
    Addressee, AgendaEntry, BadgeOptions, BadgePerson, BadgeSides, Badges, Bar, BarChart,
    BookContent, CardPerson, CertificatePerson, CertificateSession, Certificates, DoorSession,
    DoorSign, DoorSigns, Languages, Look, Mailing, NumbersSheet, Paper, Pdf, PersonalProgramme,
    PersonalProgrammes, PosterOptions, PrintRun, ProgrammeOptions, SessionCard, SessionCards,
    SignIn, SignInRow, SignInSheet, Signature, TableList, TableSection, TableTents, TentPerson,
    TimeChart, badges, certificates, door_signs, envelopes, labels, numbers, personal_programmes,
    poster, programme, session_cards, sign_in, table_list, table_tents,
};
use obrady_words::Language;

use super::{
    Save,
    congress::{Builder, NO_TIME, day},
};

/// What is nasty wherever there is no longer list of it.
const NASTY: [&str; 16] = [
    "-",
    "Konstantynopolitańczykowianeczka-Brzęczyszczykiewiczówna-Chrząszczyrzewoszycka",
    "Urząd Marszałkowski Województwa Warmińsko-Mazurskiego w Olsztynie, Departament Współpracy \
     Międzynarodowej i Funduszy Europejskich, Biuro Programów Transgranicznych",
    "Wólka Kłucka-Podzamcze nad Łososiną Dolną",
    "مؤتمر البلديات والمدن",
    "ועידת הרשויות המקומיות",
    "第十届城市大会与可持续发展",
    "👩\u{200d}👩\u{200d}👧\u{200d}👦 🇵🇱 👍🏽 ❤️",
    "Ζ̡͓̞ͅA̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "\u{202e}od tyłu\u{202c} i \u{200b}nic\u{feff}",
    "<script>alert('obrady')</script> & \"cytat\" \\ {0} %s",
    "'; DROP TABLE person; --",
    "Ðuñg Ðøñg — ﬁ ﬂ Ǆ ẞ ŉ … № ½ ⅞ ∑ ≠",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "https://example.org/bardzo/długa/ścieżka?z=parametrami&bez=końca#i-kotwicą-która-nie-mieści-się",
    "j",
];

/// A programme that has `nasty` wherever a text can be.
pub fn everywhere(nasty: &str) -> Programme {
    let mut builder = Builder::new(nasty);
    let event = &mut builder.programme.event;
    event.subtitle = nasty.into();
    event.venue = nasty.into();
    event.website = nasty.into();
    event.registration_url = nasty.into();
    event.description = nasty.into();
    event.starts_on = Some(day(1));
    let room = builder.room(nasty);
    let track = builder.track(nasty);
    let person = builder.person([nasty; 5]);
    for (kind, hour) in [
        (SessionKind::Panel, "10:00"),
        (SessionKind::Debate, "10:00"),
        (SessionKind::Break, "11:00"),
        (SessionKind::Plenary, "12:00"),
    ] {
        let session = builder.session(kind, nasty, (1, hour, 30), Some(room));
        session.description = nasty.into();
        session.track = Some(track);
        let id = session.id;
        builder.take_part(id, RoleKind::Moderator, &[person]);
        builder.supports(nasty, OrganisationRoleKind::CoOrganiser, Some(id));
    }
    let talk = builder.session(SessionKind::Lecture, nasty, (0, NO_TIME, 0), None);
    talk.description = nasty.into();
    builder.supports(nasty, OrganisationRoleKind::Organiser, None);
    builder.finish()
}

/// The big list of naughty strings, where it is at hand.
pub fn naughty_strings() -> Option<Vec<String>> {
    let data = env::var_os("OBRADY_TEST_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"),
        PathBuf::from,
    );
    let Ok(list) = fs::read_to_string(data.join("unicode/blns/blns.txt")) else {
        eprintln!("skipped: no naughty strings in {}", data.display());
        return None;
    };
    let strings = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    Some(strings.map(str::to_owned).collect())
}

/// The naughty strings, or the few of ours.
fn strings() -> Vec<String> {
    let own = NASTY.iter().map(|nasty| (*nasty).to_owned());
    own.chain(naughty_strings().unwrap_or_default()).collect()
}

/// An event with a session and a person for each of them.
pub fn event_of(strings: &[String]) -> Programme {
    let mut builder = Builder::new(NASTY[1]);
    builder.programme.event.starts_on = Some(day(1));
    builder.programme.event.venue = NASTY[2].into();
    builder.programme.event.description = strings.join("\n\n");
    let rooms = [4, 3, 1].map(|at| builder.room(NASTY[at]));
    for (at, string) in strings.iter().enumerate() {
        let person = builder.person(["", string, string, string, string]);
        let hour = format!("{}:{:02}", 8 + at / 12 % 12, at % 12 * 5);
        let room = Some(rooms[at % rooms.len()]);
        let session = builder.session(SessionKind::Panel, string, (1, &hour, 20), room);
        session.description = string.clone();
        let id = session.id;
        builder.take_part(id, RoleKind::Panellist, &[person]);
    }
    builder.finish()
}

/// Prints every product.
pub fn print(printed_on: NaiveDate, save: &mut Save<'_>) -> Result<(), Box<dyn Error>> {
    let run = PrintRun::new(Look::default(), Language::Polish, printed_on);
    let strings = strings();
    // One in seven is as bad as all of them where each takes much room.
    let some: Vec<String> =
        strings.iter().take(16).chain(strings.iter().step_by(7)).cloned().collect();
    let mut save = |name: &str, start: Instant, pdf| save(format!("nasty-{name}.pdf"), pdf, start);
    let mut content = BookContent::from(event_of(&strings));
    content.welcome = NASTY.join("\n\n");
    content.imprint = NASTY.join("\n\n");
    content.version = Some(NASTY[7].into());
    for (name, paper, languages) in [
        ("book", Paper::A5, Languages::One),
        ("book-a4", Paper::A4, Languages::OneAfterOther),
        ("leaflet", Paper::Leaflet, Languages::One),
    ] {
        let options = ProgrammeOptions { paper, languages, ..ProgrammeOptions::default() };
        if name != "book" {
            content.programme = event_of(&some);
        }
        save(name, Instant::now(), programme(&content, &options, &run)?)?;
    }
    for (at, nasty) in NASTY.iter().enumerate() {
        let content = everywhere(nasty).into();
        let start = Instant::now();
        save(&format!("book-{at}"), start, programme(&content, &Default::default(), &run)?)?;
        let start = Instant::now();
        save(&format!("poster-{at}"), start, poster(&content, &Default::default(), &run)?)?;
    }
    save("poster", Instant::now(), poster(&content, &PosterOptions::default(), &run)?)?;
    for_people(&some, &run, &mut save)
}

/// What takes a print, by the end of its name.
type SaveAs<'a> = dyn FnMut(&str, Instant, Pdf) -> Result<(), Box<dyn Error>> + 'a;

/// What is printed for people, rooms and sessions.
fn for_people(
    strings: &[String],
    run: &PrintRun,
    save: &mut SaveAs<'_>,
) -> Result<(), Box<dyn Error>> {
    let event = NASTY[12].to_owned();
    let entry = |string: &String| AgendaEntry {
        day: Some(day(1)),
        hours: "10:30–11:25".into(),
        title: string.clone(),
        room: string.clone(),
        role: string.clone(),
        pause: false,
    };
    let agenda: Vec<AgendaEntry> = strings.iter().take(12).map(entry).collect();
    let people = strings.iter().map(|string| BadgePerson {
        title: string.clone(),
        given_names: string.clone(),
        family_name: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
        category: string.clone(),
        colour: None,
        attendance: string.clone(),
        code: "KMG00001".into(),
        sessions: agenda.clone(),
    });
    let all = Badges { event: event.clone(), people: people.collect(), glance: agenda.clone() };
    let both = BadgeOptions { sides: BadgeSides::Duplex, attendance: true, ..Default::default() };
    save("badges", Instant::now(), badges(&all, &both, run)?)?;
    let people = strings.iter().map(|string| TentPerson {
        title: string.clone(),
        name: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
    });
    let all = TableTents { event: event.clone(), people: people.collect() };
    save("tents", Instant::now(), table_tents(&all, &Default::default(), run)?)?;
    let sessions = strings.iter().take(24).map(|string| DoorSession {
        hours: "10:30–11:25".into(),
        title: string.clone(),
        kind: string.clone(),
        people: string.clone(),
    });
    let sessions: Vec<DoorSession> = sessions.collect();
    let signs = strings.iter().take(16).map(|string| DoorSign {
        room: string.clone(),
        day: Some(day(1)),
        sessions: sessions.clone(),
    });
    let signs = DoorSigns { event: event.clone(), signs: signs.collect() };
    save("signs", Instant::now(), door_signs(&signs, &Default::default(), run)?)?;
    let person = |string: &String| CardPerson {
        role: string.clone(),
        name: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
    };
    let cards = strings.iter().map(|string| SessionCard {
        day: Some(day(1)),
        hours: "10:30–11:25".into(),
        room: string.clone(),
        kind: string.clone(),
        title: string.clone(),
        people: vec![person(string); 3],
        note: string.clone(),
    });
    let cards = SessionCards { event: event.clone(), cards: cards.collect() };
    save("cards", Instant::now(), session_cards(&cards, &Default::default(), run)?)?;
    let people = strings.iter().map(|string| PersonalProgramme {
        title: string.clone(),
        name: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
        sessions: agenda.clone(),
    });
    let all = PersonalProgrammes {
        event: event.clone(),
        about: NASTY[4].into(),
        contacts: NASTY.map(str::to_owned).to_vec(),
        people: people.collect(),
    };
    save("own", Instant::now(), personal_programmes(&all, &Default::default(), run)?)?;
    let addressee = |strings: &[String]| Addressee {
        name: strings[0].clone(),
        office: strings[0].clone(),
        organisation: strings[0].clone(),
        postal: strings[1..].to_vec(),
    };
    let letters = Mailing {
        event: event.clone(),
        sender: strings.iter().take(6).cloned().collect(),
        addressees: strings.chunks(4).map(addressee).collect(),
    };
    save("envelopes", Instant::now(), envelopes(&letters, &Default::default(), run)?)?;
    save("labels", Instant::now(), labels(&letters, &Default::default(), run)?)?;
    let people = strings.iter().map(|string| CertificatePerson {
        title: string.clone(),
        name: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
        category: string.clone(),
        sessions: strings
            .iter()
            .take(8)
            .map(|title| CertificateSession { role: string.clone(), title: title.clone() })
            .collect(),
        hours: string.clone(),
        number: 7,
        number_speaking: 7,
    });
    let signature =
        |at: usize| Signature { image: None, name: NASTY[at].into(), office: NASTY[at + 1].into() };
    let all = Certificates {
        event: event.clone(),
        dates: "21–22 maja 2026".into(),
        place: NASTY[2].into(),
        signatures: vec![signature(1), signature(4), signature(7)],
        people: people.collect(),
    };
    save("certificates", Instant::now(), certificates(&all, &Default::default(), run)?)?;
    let rows = strings.iter().map(|string| SignInRow {
        family_name: string.clone(),
        given_names: string.clone(),
        office: string.clone(),
        organisation: string.clone(),
        category: string.clone(),
        code: string.clone(),
    });
    let sheet = SignInSheet {
        title: NASTY[1].into(),
        about: NASTY[2].into(),
        signatures: NASTY[..3].iter().map(|one| (*one).to_owned()).collect(),
        rows: rows.collect(),
    };
    let all = SignIn { event: event.clone(), about: NASTY[5].into(), sheets: vec![sheet] };
    save("sign-in", Instant::now(), sign_in(&all, &Default::default(), run)?)?;
    let headings: Vec<String> = NASTY[1..7].iter().map(|one| (*one).to_owned()).collect();
    let list = TableList {
        event: event.clone(),
        people: strings.len(),
        row_heading: Some(0),
        figures: vec![false; headings.len()],
        sections: vec![TableSection {
            title: NASTY[7].into(),
            rows: strings.iter().map(|string| vec![string.clone(); headings.len()]).collect(),
        }],
        headings,
        ..TableList::default()
    };
    save("list", Instant::now(), table_list(&list, run)?)?;
    let bars = strings.iter().take(10).map(|string| Bar {
        label: string.clone(),
        value: string.clone(),
        count: 7,
        of: Some(5),
    });
    let bars: Vec<Bar> = bars.collect();
    let charts = (0..6).map(|at| BarChart {
        title: NASTY[at].into(),
        bars: bars.clone(),
        note: NASTY[at + 1].into(),
    });
    let sheet = NumbersSheet {
        event,
        starts_on: Some(day(1)),
        ends_on: None,
        figures: NASTY[..5].iter().map(|one| ((*one).to_owned(), (*one).to_owned())).collect(),
        time: Some(TimeChart {
            title: NASTY[1].into(),
            alternative: NASTY[7].into(),
            counts: vec![u32::MAX, 0, 1],
            first: NASTY[4].into(),
            last: NASTY[5].into(),
            most: NASTY[6].into(),
        }),
        bars: charts.collect(),
    };
    save("numbers", Instant::now(), numbers(&sheet, run)?)
}
