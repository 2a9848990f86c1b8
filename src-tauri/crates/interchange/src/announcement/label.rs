//! Words at the start of a line that say what the rest of it is: `Moderator:`, `Miejsce:`.

use obrady_domain::{OrganisationRoleKind, RoleKind, SessionKind};

use super::piece::{Piece, fold, is_dash};

/// What a label announces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// People in a session.
    People(Part),
    /// Organisations of the event or session.
    Organisations(OrganisationRoleKind),
    /// What a session or the event is about.
    Description,
    /// Questions or subjects of a session; they describe it.
    Topics,
    /// The title.
    Title,
    /// A motto.
    Motto,
    /// Building, town or room.
    Place,
    /// A room.
    Room,
    /// The date, perhaps with hours and a place.
    When,
    /// Hours alone.
    Hours,
    /// How to register.
    Registration,
    /// A web page.
    Website,
    /// The date of publication.
    Published,
    /// On site or online.
    Form,
    /// The programme begins.
    Programme,
    /// Contacts, fees, deadlines, audiences: of no use for a programme, and the end of one.
    Practical,
}

/// What people under a label do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Moderates.
    Moderator,
    /// Leads, which is moderating a panel and teaching a workshop.
    Lead,
    /// Discusses.
    Panellist,
    /// Speaks.
    Speaker,
    /// Welcomes.
    Host,
    /// Interprets.
    Interpreter,
}

impl Part {
    /// The role in a session of that kind.
    pub fn role(self, kind: SessionKind) -> RoleKind {
        match self {
            Self::Moderator => RoleKind::Moderator,
            Self::Panellist => RoleKind::Panellist,
            Self::Speaker => RoleKind::Speaker,
            Self::Host => RoleKind::Host,
            Self::Interpreter => RoleKind::Interpreter,
            Self::Lead => match kind {
                SessionKind::Workshop | SessionKind::Lecture => RoleKind::Speaker,
                SessionKind::Ceremony | SessionKind::Social => RoleKind::Host,
                _ => RoleKind::Moderator,
            },
        }
    }
}

/// A label and what stands after it on its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labelled<'t> {
    pub label: Label,
    /// The label itself, with its colon.
    pub piece: Piece<'t>,
    /// What follows; may be empty.
    pub rest: Piece<'t>,
}

/// The label at the start of `line`.
pub(super) fn label(line: Piece<'_>) -> Option<Labelled<'_>> {
    const LONGEST: usize = 90;
    let reach = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
    let head = line.to(reach);
    let colon = head.char_indices().find(|(at, character)| {
        *character == ':' && !line[at + 1..].starts_with("//") && !is_hour(line, *at)
    });
    if let Some((at, _)) = colon {
        let (before, piece) = (line.to(at), line.to(at + 1));
        return classify(before).map(|label| Labelled {
            label,
            piece,
            rest: line.from(at + 1).trim(),
        });
    }
    let dash = [" – ", " - ", " — "];
    let dash = dash.iter().filter_map(|dash| head.find(dash).map(|at| (at, dash.len()))).min();
    if let Some((at, length)) = dash {
        // Before a dash a label must be a short one.
        let before = line.to(at);
        let label = classify(before).filter(|label| {
            matches!(label, Label::People(_) | Label::Place | Label::Organisations(_))
                && before.words().count() <= 2
                && is_plain_label(before)
        })?;
        return Some(Labelled { label, piece: before, rest: line.from(at + length).trim() });
    }
    let label = classify(line).filter(|_| is_plain_label(line) && !line.ends_with('.'))?;
    Some(Labelled { label, piece: line, rest: line.from(line.len()) })
}

/// Whether the words can be nothing but a label, even without a colon.
fn is_plain_label(words: Piece<'_>) -> bool {
    const FIRST: [&str; 50] = [
        "moderator",
        "moderatorka",
        "moderatorzy",
        "moderacja",
        "moderuje",
        "moderują",
        "prowadzenie",
        "prowadzący",
        "prowadząca",
        "prowadzi",
        "poprowadzi",
        "paneliści",
        "panelistki",
        "panelistka",
        "panelista",
        "prelegenci",
        "prelegent",
        "prelegentka",
        "prelegentki",
        "mówcy",
        "mówca",
        "wykładowca",
        "wykładowcy",
        "referent",
        "referenci",
        "goście",
        "uczestnicy",
        "dyskutanci",
        "eksperci",
        "moderators",
        "moderated",
        "speakers",
        "speaker",
        "panellists",
        "panelists",
        "panellist",
        "chair",
        "chairs",
        "facilitator",
        "organizator",
        "organizatorzy",
        "współorganizatorzy",
        "partnerzy",
        "partner",
        "patronat",
        "patroni",
        "organisers",
        "organizers",
        "partners",
        "sponsors",
    ];
    const SECOND: [&str; 22] = [
        "panelu",
        "debaty",
        "dyskusji",
        "sesji",
        "warsztatów",
        "warsztatu",
        "obrad",
        "by",
        "rozmowy",
        "honorowy",
        "medialny",
        "medialni",
        "główny",
        "główni",
        "strategiczny",
        "strategiczni",
        "merytoryczny",
        "merytoryczni",
        "wydarzenia",
        "kongresu",
        "konferencji",
        "specjalni",
    ];
    const WHOLE: [&str; 12] = [
        "program",
        "agenda",
        "harmonogram",
        "schedule",
        "programme",
        "program konferencji",
        "program kongresu",
        "program szkolenia",
        "program ramowy",
        "ramowy program",
        "program spotkania",
        "plan",
    ];
    let folded: Vec<String> = words.plain_words().map(|word| fold(&word)).collect();
    let second = folded.iter().skip(1).all(|word| SECOND.contains(&word.as_str()));
    WHOLE.contains(&folded.join(" ").as_str())
        || (folded.len() <= 3
            && second
            && folded.first().is_some_and(|first| FIRST.contains(&first.as_str())))
}

/// The label that a picture before a line stands for.
pub(super) fn pictured<'t>(line: Piece<'t>, rest: Piece<'t>) -> Option<Labelled<'t>> {
    let label = match line.chars().next()? {
        '📍' => Label::Place,
        '📅' | '🗓' | '📆' => Label::When,
        _ => return None,
    };
    Some(Labelled { label, piece: line.before(rest), rest })
}

fn is_hour(line: Piece<'_>, colon: usize) -> bool {
    let digit = |character: Option<char>| character.is_some_and(|c| c.is_ascii_digit());
    digit(line[..colon].chars().next_back()) && digit(line[colon + 1..].trim_start().chars().next())
}

/// What the words before a colon announce.
pub(super) fn classify(words: Piece<'_>) -> Option<Label> {
    let folded: Vec<String> = words
        .words()
        .filter(|word| !word.starts_with(is_dash))
        .take(9)
        .map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
        .filter(|word| !word.is_empty())
        .collect();
    if folded.is_empty() || folded.len() > 8 {
        return None;
    }
    let first = folded[0].as_str();
    let has = |stem: &str| folded.iter().any(|word| word.starts_with(stem));
    let leads = |stem: &str| folded.iter().take(2).any(|word| word.starts_with(stem));
    let is = |phrases: &[&str]| phrases.contains(&folded.join(" ").as_str());
    people(&folded, &has)
        .map(Label::People)
        .or_else(|| organisations(&folded, &has).map(Label::Organisations))
        .or_else(|| {
            let short = folded.len() <= 4;
            Some(match () {
                () if is(&["hasło", "hasło przewodnie", "motto", "temat przewodni", "theme"])
                    || (has("hasł") && short) =>
                {
                    Label::Motto
                }
                () if is(&[
                    "opis",
                    "description",
                    "about",
                    "abstrakt",
                    "abstract",
                    "streszczenie",
                    "wprowadzenie",
                    "cel",
                    "cele",
                    "overview",
                    "summary",
                    "background",
                ]) || (matches!(
                    first,
                    "opis" | "cel" | "cele" | "description" | "about"
                ) && short)
                    || (first == "o" && short && folded.len() >= 2 && !has("godz")) =>
                {
                    Label::Description
                }
                () if matches!(
                    first,
                    "zagadnienia"
                        | "tematyka"
                        | "pytania"
                        | "tematy"
                        | "topics"
                        | "questions"
                        | "wątki"
                        | "obszary"
                ) || (has("pytani") && short && !has("odpowiedzi"))
                    || (has("zagadnie") && folded.len() <= 5)
                    || is(&[
                        "w programie",
                        "zakres",
                        "zakres tematyczny",
                        "key questions",
                        "key topics",
                        "dowiesz się",
                        "dowiecie się",
                        "czego się dowiesz",
                        "poruszymy",
                        "omówimy",
                        "you will learn",
                        "what you will learn",
                        "zakres szkolenia",
                    ]) =>
                {
                    Label::Topics
                }
                () if matches!(
                    first,
                    "tytuł" | "temat" | "nazwa" | "title" | "subject" | "topic" | "what" | "co"
                ) && folded.len() <= 3
                    || is(&["wydarzenie", "event", "event name"]) =>
                {
                    Label::Title
                }
                () if has("publikac") && (has("data") || short) && !has("nagrań")
                    || is(&[
                        "opublikowano",
                        "opublikowane",
                        "dodano",
                        "data dodania",
                        "published",
                        "published on",
                        "posted",
                        "posted on",
                        "utworzono",
                        "date of publication",
                        "data wydania",
                    ]) =>
                {
                    Label::Published
                }
                () if leads("deadline")
                    || (has("termin")
                        && (has("zgłosz")
                            || has("nadsył")
                            || has("rejestr")
                            || has("zapis")
                            || has("składan")
                            || has("płatn")))
                    || (has("data") && (has("zgłosz") || has("rejestr"))) =>
                {
                    Label::Practical
                }
                () if matches!(
                    first,
                    "termin" | "data" | "kiedy" | "date" | "dates" | "when" | "terminy" | "daty"
                ) && folded.len() <= 5 =>
                {
                    Label::When
                }
                () if is(&["czas i miejsce", "time and place", "date and venue", "dzień"]) => {
                    Label::When
                }
                () if matches!(
                    first,
                    "miejsce"
                        | "lokalizacja"
                        | "gdzie"
                        | "adres"
                        | "venue"
                        | "location"
                        | "place"
                        | "where"
                ) && short =>
                {
                    Label::Place
                }
                () if matches!(first, "sala" | "sale" | "room" | "scena") && folded.len() == 1 => {
                    Label::Room
                }
                () if matches!(
                    first,
                    "godzina" | "godziny" | "godz" | "czas" | "time" | "hours" | "times"
                ) && folded.len() <= 3 =>
                {
                    Label::Hours
                }
                () if leads("rejestrac")
                    || leads("zgłosze")
                    || leads("zapis")
                    || has("formularz")
                    || leads("registration")
                    || matches!(first, "register" | "rsvp" | "bilety" | "tickets" | "booking")
                    || is(&["sign up", "how to register", "jak się zapisać"])
                    || (first == "link"
                        && (has("rejestr") || has("zgłosz") || has("registration"))) =>
                {
                    Label::Registration
                }
                () if matches!(first, "www" | "website" | "strona") && short
                    || is(&[
                        "więcej informacji",
                        "więcej",
                        "szczegóły",
                        "more information",
                        "more info",
                        "informacje",
                        "details",
                        "further information",
                        "strona internetowa",
                        "web",
                        "internet",
                        "więcej na",
                        "more",
                    ])
                    || (first == "więcej" && folded.len() <= 6) =>
                {
                    Label::Website
                }
                () if matches!(first, "forma" | "formuła" | "tryb" | "format" | "formula")
                    && folded.len() <= 3 =>
                {
                    Label::Form
                }
                () if matches!(
                    first,
                    "program"
                        | "agenda"
                        | "harmonogram"
                        | "schedule"
                        | "programme"
                        | "plan"
                        | "przebieg"
                ) && folded.len() <= 6 =>
                {
                    Label::Programme
                }
                () if leads("ramow") && has("program")
                    || is(&[
                        "w programie konferencji",
                        "szczegółowy program",
                        "wstępny program",
                    ]) =>
                {
                    Label::Programme
                }
                () if leads("kontakt")
                    || leads("contact")
                    || leads("koszt")
                    || leads("opłat")
                    || leads("cena")
                    || leads("fee")
                    || matches!(
                        first,
                        "tel"
                            | "telefon"
                            | "email"
                            | "e-mail"
                            | "mail"
                            | "fax"
                            | "adresaci"
                            | "price"
                            | "cost"
                            | "uwaga"
                            | "dojazd"
                            | "parking"
                            | "hotel"
                            | "nocleg"
                            | "noclegi"
                            | "rodo"
                            | "załączniki"
                            | "załącznik"
                            | "język"
                            | "language"
                            | "languages"
                            | "źródło"
                            | "fot"
                            | "autor"
                            | "do"
                            | "od"
                            | "from"
                            | "to"
                            | "cc"
                            | "wysłano"
                            | "sent"
                            | "phone"
                            | "nip"
                            | "regon"
                    ) && short
                    || is(&[
                        "grupa docelowa",
                        "dla kogo",
                        "who should attend",
                        "audience",
                        "dress code",
                    ]) =>
                {
                    Label::Practical
                }
                () => return None,
            })
        })
}

fn people(folded: &[String], has: &impl Fn(&str) -> bool) -> Option<Part> {
    let first = folded[0].as_str();
    let short = folded.len() <= 4;
    let all = folded.join(" ");
    let session = has("sesj") || has("panel") || has("obrad") || has("debat") || has("dyskusj");
    Some(if has("tłumacz") && short || has("interpret") {
        Part::Interpreter
    } else if (short
        && ["moderat", "moderuj", "moderac", "moderow", "facilitat"].into_iter().any(has))
        || matches!(first, "chair" | "chairs" | "chaired" | "chairperson" | "convenor")
        || (first.starts_with("przewodnicz")
            && !first.starts_with("przewodniczk")
            && (folded.len() == 1 || session))
    {
        Part::Moderator
    } else if (first == "prow" && folded.len() == 1)
        || ((first.starts_with("przewodni") || first.starts_with("oprowadz")) && folded.len() == 1)
        || (has("prowadz") && short && !has("sprowadz") && !has("wprowadz") && !has("doprowadz"))
        || has("poprowadz")
        || (first == "led" && folded.len() == 2)
        || matches!(all.as_str(), "lead" | "leads" | "lead by")
    {
        Part::Lead
    } else if has("panelist")
        || has("paneliś")
        || has("panelisci")
        || has("panelliści")
        || has("dyskutan")
        || has("panellist")
        || (has("udział")
            && (has("wezm")
                || has("bior")
                || has("bierze")
                || has("weźmie")
                || has("potwierdzi")
                || has("wzięli")))
        || (matches!(
            first,
            "uczestnicy"
                | "goście"
                | "rozmówcy"
                | "uczestniczą"
                | "gość"
                | "komentarz"
                | "komentatorzy"
        ) && short
            && (session || folded.len() == 1 || has("specjaln"))
            && (first != "uczestnicy" || session))
        || has("discussant")
        || has("contributor")
        || (has("panel") && has("members"))
        || matches!(
            all.as_str(),
            "panel"
                | "goście specjalni"
                | "gościni"
                | "gościnie"
                | "rozmawiają"
                | "dyskutują"
                | "debatują"
                | "za"
                | "przeciw"
                | "z udziałem"
        )
        || (has("gośćmi") && short)
    {
        Part::Panellist
    } else if (has("prelegen")
        || has("mówc")
        || has("wykładowc")
        || has("referen")
        || has("referuj")
        || has("speaker")
        || has("presenter")
        || has("trener")
        || has("szkoleniowiec")
        || has("ekspert")
        || has("wygłosi")
        || has("prezentuj")
        || has("autorzy")
        || has("presented")
        || has("lektor"))
        && short
        || matches!(
            first,
            "wystąpi" | "wystąpią" | "wystąpienie" | "wystąpienia" | "speakers" | "keynotes"
        ) && (folded.len() <= 2)
    {
        Part::Speaker
    } else if matches!(
        first,
        "gospodarz" | "gospodarze" | "host" | "hosts" | "konferansjer" | "hosted"
    ) && folded.len() == 1
    {
        Part::Host
    } else {
        return None;
    })
}

fn organisations(folded: &[String], has: &impl Fn(&str) -> bool) -> Option<OrganisationRoleKind> {
    use OrganisationRoleKind::{CoOrganiser, MediaPatron, Organiser, Partner, Patron};
    let medial = has("medial") || has("media");
    let short = folded.len() <= 5;
    if !short {
        return None;
    }
    let first = folded[0].as_str();
    Some(if has("współorganiz") || has("co-organi") || has("coorgani") {
        CoOrganiser
    } else if has("organizat")
        || has("organizer")
        || has("organiser")
        || has("organized")
        || has("organised")
        || folded.join(" ") == "hosted by"
        || (first == "gospodarz" && folded.len() == 2)
    {
        Organiser
    } else if medial && (has("patron") || has("partner")) {
        MediaPatron
    } else if has("patron") {
        Patron
    } else if has("partner")
        || has("sponsor")
        || has("mecenas")
        || has("supported")
        || first == "współpraca"
        || (first == "wsparcie" && folded.len() == 1)
    {
        Partner
    } else {
        return None;
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known() {
        use Label::*;
        for (line, expected) in [
            ("Moderator: Jan", Some((People(Part::Moderator), "Jan"))),
            ("Moderacja – Jan Kowalski", Some((People(Part::Moderator), "Jan Kowalski"))),
            ("Paneliści (w kolejności alfabetycznej):", Some((People(Part::Panellist), ""))),
            ("W panelu udział wezmą:", Some((People(Part::Panellist), ""))),
            ("Prowadzenie: Anna", Some((People(Part::Lead), "Anna"))),
            ("Prelegenci", Some((People(Part::Speaker), ""))),
            ("Uczestnicy panelu:", Some((People(Part::Panellist), ""))),
            ("Panel: Jan Kowalski", Some((People(Part::Panellist), "Jan Kowalski"))),
            ("Opis panelu: miasta", Some((Description, "miasta"))),
            ("Patronat medialny:", Some((Organisations(OrganisationRoleKind::MediaPatron), ""))),
            (
                "Współorganizator: AWF",
                Some((Organisations(OrganisationRoleKind::CoOrganiser), "AWF")),
            ),
            ("Miejsce: Aula", Some((Place, "Aula"))),
            ("Data publikacji: 07.06.2021 r.", Some((Published, "07.06.2021 r."))),
            ("Termin zgłoszeń: 5 maja", Some((Practical, "5 maja"))),
            ("Termin: 5 maja", Some((When, "5 maja"))),
            ("Program konferencji:", Some((Programme, ""))),
            ("więcej o Kongresie tutaj: https://a.pl", Some((Website, "https://a.pl"))),
            ("10:30 Panel", None),
            ("Wprowadzenie: Jan", Some((Description, "Jan"))),
            ("Poniżej znajduje się link do formularza zgłoszeniowego:", Some((Registration, ""))),
            ("Samorząd przyszłości: wizja", None),
            ("Uczestnicy konferencji: wójtowie", None),
        ] {
            let found = label(Piece::whole(line)).map(|found| (found.label, found.rest.str()));
            assert_eq!(found, expected, "{line}");
        }
    }
}
