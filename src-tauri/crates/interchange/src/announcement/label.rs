//! Words at the start of a line that say what the rest of it is: `Moderator:`, `Miejsce:`.

use obrady_domain::{OrganisationRoleKind, RoleKind, SessionKind};

use super::{
    label_words,
    piece::{Piece, fold},
};

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
        return label_words::classify(before).map(|label| Labelled {
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
        let label = label_words::classify(before).filter(|label| {
            matches!(label, Label::People(_) | Label::Place | Label::Organisations(_))
                && before.words().count() <= 2
                && is_plain_label(before)
        })?;
        return Some(Labelled { label, piece: before, rest: line.from(at + length).trim() });
    }
    let label =
        label_words::classify(line).filter(|_| is_plain_label(line) && !line.ends_with('.'))?;
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
