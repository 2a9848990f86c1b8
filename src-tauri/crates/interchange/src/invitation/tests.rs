//! What is written is read back: the same event, through every format.

use std::{fs, path::PathBuf};

use chrono::NaiveDate;
use obrady_domain::{OrganisationRoleKind, Programme, Session};
use obrady_words::{Language, Words};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{docx, html, line, markdown, paragraphs, text};
use crate::{
    EventDraft, Hints, document, effort::effort, hypertext, publication::Publication,
    read_announcement, test_programme::sample, told,
};

/// An event in a few words: what the invitation is to carry.
fn expected(publication: &Publication, words: Words, published: Option<NaiveDate>) -> Vec<String> {
    let programme = &publication.programme;
    let event = &programme.event;
    let mut all = vec![
        format!("title {}", line(&event.title)),
        format!("subtitle {}", line(&event.subtitle)),
        format!("days {:?} {:?}", event.starts_on, event.ends_on),
        format!("attendance {:?}", event.attendance),
        format!("venue {}", line(&event.venue)),
        format!("website {}", bare(&hypertext::link(&event.website).unwrap_or_default())),
        format!(
            "registration {}",
            bare(&hypertext::link(&event.registration_url).unwrap_or_default())
        ),
        format!("published {published:?}"),
        format!("about {}", paragraphs(&event.description).join("\n")),
    ];
    for kind in told::ORGANISATIONS {
        let named = programme.organisations_as(kind, None);
        all.extend(named.map(|known| organisation(kind, &known.name)));
    }
    let mut sessions = told::ordered(publication);
    sessions.sort_by_key(|(session, _)| session.slot.day);
    for (session, _) in sessions {
        all.extend(session_lines(programme, session, words));
    }
    all
}

fn organisation(kind: OrganisationRoleKind, name: &str) -> String {
    format!("{kind:?} {}", line(name))
}

fn session_lines(programme: &Programme, session: &Session, words: Words) -> Vec<String> {
    let slot = session.slot;
    let rooms: Vec<&str> = told::rooms(programme, session).collect();
    let mut all = vec![format!(
        "session {:?} {:?} {:?}–{:?} {} | {}",
        session.kind,
        slot.day,
        slot.start,
        slot.end(),
        told::title(session, words),
        rooms.join(", "),
    )];
    let mut people = Vec::new();
    for kind in told::ROLES {
        people.extend(told::members(programme, session, kind).map(|member| {
            let about = [member.office, member.organisation];
            let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
            format!("  {kind:?} {} | {}", member.name, about.join(", "))
        }));
    }
    all.extend(people);
    for kind in told::ORGANISATIONS {
        let named = programme.organisations_as(kind, Some(session.id));
        all.extend(named.map(|known| format!("  {}", organisation(kind, &known.name))));
    }
    all.push(format!("  about {}", paragraphs(&session.description).join("\n")));
    all
}

/// The same of what was read.
fn found(draft: &EventDraft) -> Vec<String> {
    let mut all = vec![
        format!("title {}", draft.title.value),
        format!("subtitle {}", draft.subtitle.value),
        format!("days {:?} {:?}", draft.starts_on.value, draft.ends_on.value),
        format!("attendance {:?}", draft.attendance.value),
        format!("venue {}", draft.venue.value),
        format!("website {}", bare(&draft.website.value)),
        format!("registration {}", bare(&draft.registration_url.value)),
        format!("published {:?}", draft.published_on.value),
        format!("about {}", paragraphs(&draft.description.value).join("\n")),
    ];
    all.extend(draft.organisations.iter().map(|known| organisation(known.kind, &known.name.value)));
    for session in &draft.sessions {
        all.push(format!(
            "session {:?} {:?} {:?}–{:?} {} | {}",
            session.kind.value,
            session.day.value,
            session.start.value,
            session.end.value,
            session.title.value,
            session.room.value,
        ));
        for person in &session.people {
            let name = [&person.title, &person.given, &person.family].map(String::as_str);
            let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
            let about = [&person.office, &person.organisation].map(String::as_str);
            let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
            all.push(format!("  {:?} {} | {}", person.kind, name.join(" "), about.join(", ")));
        }
        let organisations = session.organisations.iter();
        all.extend(
            organisations.map(|known| format!("  {}", organisation(known.kind, &known.name.value))),
        );
        all.push(format!("  about {}", paragraphs(&session.description.value).join("\n")));
    }
    all
}

fn bare(address: &str) -> String {
    address.trim_end_matches('/').to_owned()
}

/// The invitation in each format, as the reader gets it.
fn texts(
    publication: &Publication,
    words: Words,
    published: Option<NaiveDate>,
) -> Vec<(&'static str, String)> {
    let page = html(publication, words, published);
    let word = docx(publication, words, published);
    let plain = |name: &str, bytes: &[u8]| document::plain_text(name, bytes).expect("our own file");
    vec![
        ("txt", text(publication, words, published)),
        ("md", markdown(publication, words, published)),
        ("html", plain("invitation.html", page.as_bytes())),
        ("docx", plain("invitation.docx", &word)),
    ]
}

fn sorted(lines: &[String]) -> Vec<&String> {
    let mut lines: Vec<&String> = lines.iter().collect();
    lines.sort();
    lines
}

/// What is not read back, by format.
fn wrong(publication: &Publication, words: Words, published: Option<NaiveDate>) -> Vec<String> {
    let mut wrong = Vec::new();
    let expected = expected(publication, words, published);
    for (format, text) in texts(publication, words, published) {
        if let Some(folder) = std::env::var_os("OBRADY_SHOW") {
            let name = format!("invitation-{}-{format}.txt", words.language());
            fs::write(PathBuf::from(folder).join(name), &text).expect("a writable folder");
        }
        let today = published.unwrap_or_else(|| sample::day("2027-01-15"));
        let found = found(&read_announcement(&text, &Hints { today }));
        let missing: Vec<&String> = expected.iter().filter(|line| !found.contains(line)).collect();
        let more: Vec<&String> = found.iter().filter(|line| !expected.contains(line)).collect();
        if !missing.is_empty() || !more.is_empty() {
            wrong.push(format!(
                "{format}: 
missing {missing:#?}
more {more:#?}"
            ));
        } else if sorted(&found) != sorted(&expected) {
            wrong.push(format!("{format}: {found:#?}"));
        }
    }
    wrong
}

#[test]
fn the_sample_is_read_back() {
    let mut all = Vec::new();
    for language in Language::ALL {
        let publication = sample::shipped(language.code());
        let words = Words::new(language);
        if let Some(folder) = std::env::var_os("OBRADY_SHOW") {
            let folder = PathBuf::from(folder);
            let day = Some(sample::day("2027-01-12"));
            let page = html(&publication, words, day);
            fs::write(folder.join(format!("invitation-{language}.html")), page).expect("writable");
            let word = docx(&publication, words, day);
            fs::write(folder.join(format!("invitation-{language}.docx")), word).expect("writable");
        }
        all.extend(wrong(&publication, words, Some(sample::day("2027-01-12"))));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// The words of a programme in one language: an event with its facts, a room, people (name, title,
/// office, organisation), a title for a session of each kind, and descriptions.
struct Wording {
    event: Value,
    organisations: Value,
    room: &'static str,
    people: [(&'static str, &'static str, &'static str, &'static str); 4],
    titles: [&'static str; 9],
    one_paragraph: &'static str,
    two_paragraphs: &'static str,
}

/// Whatever is not read back of programmes with sessions of each kind, before and after each other.
fn wrong_of_all_kinds(wording: &Wording, words: Words) -> Vec<String> {
    const CASTS: [(&str, [&str; 4]); 9] = [
        ("panel", ["moderator", "panellist", "panellist", "panellist"]),
        ("miniPanel", ["moderator", "panellist", "panellist", "panellist"]),
        ("lecture", ["speaker", "speaker", "moderator", "interpreter"]),
        ("workshop", ["speaker", "speaker", "speaker", "interpreter"]),
        ("debate", ["moderator", "panellist", "panellist", "host"]),
        ("plenary", ["host", "moderator", "speaker", "speaker"]),
        ("ceremony", ["host", "speaker", "speaker", "speaker"]),
        ("social", ["host", "host", "host", "host"]),
        ("other", ["host", "host", "host", "host"]),
    ];
    let people = wording.people.iter().map(|(name, title, office, organisation)| {
        let (given, family) = name.split_once(' ').expect("two names");
        json!({ "key": name, "title": title, "given": given, "family": family,
            "office": office, "organisation": organisation })
    });
    let people: Vec<Value> = people.collect();
    let mut all = Vec::new();
    for ((kind, roles), title) in CASTS.into_iter().zip(wording.titles) {
        let cast: Vec<Value> = (people.iter().zip(roles))
            .map(|(person, role)| json!({ "who": person["key"], "as": role }))
            .collect();
        let session = |day: u32, start: &str, end: &str, description: &str| {
            json!({ "day": day, "start": start, "end": end, "kind": kind, "state": "confirmed",
                "title": title, "room": wording.room, "description": description, "people": cast })
        };
        let publication = sample::made(&json!({
            "event": wording.event,
            "organisations": wording.organisations,
            "rooms": [{ "name": wording.room, "onSite": 40 }],
            "people": people,
            "sessions": [
                session(1, "9:00", "10:00", wording.one_paragraph),
                session(1, "10:00", "11:00", wording.two_paragraphs),
                session(2, "9:05", "9:55", ""),
                session(2, "20:00", "24:30", wording.two_paragraphs),
            ],
        }));
        for published in [None, Some(sample::day("2027-01-12"))] {
            let wrong = wrong(&publication, words, published);
            all.extend(wrong.into_iter().map(|fault| format!("{kind}: {fault}")));
        }
    }
    all
}

#[test]
fn polish_programmes_of_all_kinds_of_sessions_are_read_back() {
    let wording = Wording {
        event: json!({ "title": "Forum Samorządowe", "venue": "Kielce, Centrum Targowe" }),
        organisations: json!([{ "kind": "organiser", "name": "Unia Gmin" }]),
        room: "Sala 12",
        people: [
            ("Anna Nowak", "", "Burmistrz", "Miasto Nowe Olszyny"),
            ("Jan Łoś", "dr hab.", "Wójt", ""),
            ("Ewa Żak-Dąb", "", "", "Fundacja Las"),
            ("Piotr Ćwik", "", "Prezes", "Gmina Dolina"),
        ],
        titles: [
            "Woda w mieście",
            "Kto płaci za drogi?",
            "Gmina za dwadzieścia lat",
            "Prosty język w urzędzie",
            "Rynek bez samochodów? Dwa głosy",
            "Miasta jutra",
            "Otwarcie Kongresu",
            "Kolacja i koncert",
            "Rozmowy przy stolikach",
        ],
        one_paragraph: "Porozmawiamy o tym, co działa, a co trzeba poprawić.",
        two_paragraphs: "Pierwszy akapit mówi, po co się spotykamy.\n\nDrugi mówi, co z tego wyniknie.",
    };
    let wrong = wrong_of_all_kinds(&wording, Words::new(Language::Polish));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_programmes_of_all_kinds_of_sessions_are_read_back() {
    let wording = Wording {
        event: json!({ "title": "Local Government Forum", "venue": "Kielce, Trade Centre",
            "website": "https://forum.example/",
            "registrationUrl": "https://forum.example/register" }),
        organisations: json!([
            { "kind": "organiser", "name": "Union of Municipalities" },
            { "kind": "partner", "name": "Green Valley Foundation" },
            { "kind": "partner", "name": "Savings Bank of Old Bridge" },
        ]),
        room: "Room 12",
        people: [
            ("Anna Nowak", "", "Mayor", "City of Old Bridge"),
            ("John Miller", "Dr", "", ""),
            ("Emma Clarke-Stone", "", "", "Green Valley Foundation"),
            ("Peter Wood", "", "Chair", "Union of Municipalities"),
        ],
        titles: [
            "Water in the city",
            "Who pays for roads?",
            "A village in twenty years",
            "Plain language at the office",
            "A market square without cars? Two voices",
            "Cities of tomorrow",
            "Opening of the Congress",
            "Dinner and concert",
            "Talks at round tables",
        ],
        one_paragraph: "We will talk about what works and what has to be done better.",
        two_paragraphs: "The first paragraph says why we meet.\n\nThe second one says what will \
                         come of it.",
    };
    let wrong = wrong_of_all_kinds(&wording, Words::new(Language::English));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_invitation_invites() {
    for (language, sentence) in [
        (
            Language::Polish,
            "Zapraszamy na wydarzenie „Kongres Miast i Gmin”, które odbędzie się w dniach 23–24 \
             lutego 2027 r.",
        ),
        (
            Language::English,
            "You are invited to “Congress of Towns and Communities”, which takes place on 23–24 \
             February 2027.",
        ),
    ] {
        let publication = sample::shipped(language.code());
        let title = &publication.programme.event.title;
        for (format, text) in texts(&publication, Words::new(language), None) {
            assert!(text.contains(sentence), "{format} of {title}: {text:.600}");
        }
    }
}

#[test]
fn an_invitation_takes_time_in_proportion_to_its_sessions() {
    let words = Words::new(Language::Polish);
    let time = |count: usize| {
        let publication = sample::large(count);
        let (text, worked) = effort(|| text(&publication, words, None));
        eprintln!("{count} sessions: {} bytes in {worked:?}", text.len());
        worked
    };
    let (few, many) = (time(50), time(400));
    assert!(many < few * 8 * 4, "eight times the sessions: {few:?}, then {many:?}");
}

/// Words that say nothing else than themselves.
const NOUNS: [&str; 10] =
    ["woda", "miasto", "szkoła", "droga", "las", "gmina", "zieleń", "światło", "cisza", "wieś"];

fn tame_title() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(NOUNS.to_vec()), 2..5)
        .prop_map(|nouns| obrady_words::capital(&nouns.join(" ")))
}

prop_compose! {
    fn tame_session()(
        title in tame_title(),
        kind in proptest::sample::select(vec!["panel", "workshop", "lecture", "debate"]),
        room in 0_usize..3,
        about in proptest::option::of(proptest::collection::vec(tame_title(), 1..3)),
        cast in proptest::sample::subsequence(vec!["a", "b", "c", "d"], 0..4),
    ) -> (String, &'static str, usize, String, Vec<&'static str>) {
        let about = about.unwrap_or_default();
        let about: Vec<String> = about
            .iter()
            .map(|title| format!("Rozmawiamy o tym, co to jest {title} i dlaczego warto."))
            .collect();
        (title, kind, room, about.join("\n\n"), cast)
    }
}

fn tame(sessions: &[(String, &str, usize, String, Vec<&str>)]) -> Publication {
    let person = |key: &str, given: &str, family: &str, office: &str, organisation: &str| {
        json!({ "key": key, "given": given, "family": family, "office": office,
            "organisation": organisation })
    };
    let sessions: Vec<Value> = (sessions.iter().enumerate())
        .map(|(at, (title, kind, room, about, cast))| {
            let hour = 9 + at / 2;
            let room = ["Sala 1", "Aula", ""][*room];
            let role = match *kind {
                "panel" | "debate" => "panellist",
                _ => "speaker",
            };
            let cast: Vec<Value> =
                cast.iter().map(|who| json!({ "who": who, "as": role })).collect();
            json!({ "day": 1 + at % 2, "start": format!("{hour}:00"), "end": format!("{hour}:45"),
                "kind": kind, "state": "ready", "title": title,
                "room": room, "description": about, "people": cast })
        })
        .collect();
    sample::made(&json!({
        "event": { "title": "Forum Samorządowe", "venue": "Kielce, Centrum Targowe",
            "website": "https://forum.example/", "registrationUrl": "https://forum.example/zapisy" },
        "organisations": [
            { "kind": "organiser", "name": "Unia Gmin" },
            { "kind": "partner", "name": "Fundacja Las" },
            { "kind": "partner", "name": "Bank Komunalny S.A." },
        ],
        "rooms": [{ "name": "Sala 1", "onSite": 40 }, { "name": "Aula", "onSite": 90 }],
        "people": [
            person("a", "Anna", "Nowak", "Burmistrz", "Miasto Nowe Olszyny"),
            person("b", "Jan", "Łoś", "", ""),
            person("c", "Ewa", "Żak", "Prezes", "Fundacja Las"),
            person("d", "Piotr", "Ćwik", "Wójt", ""),
        ],
        "sessions": sessions,
    }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn tame_programmes_are_read_back(sessions in proptest::collection::vec(tame_session(), 1..7)) {
        let publication = tame(&sessions);
        let wrong = wrong(&publication, Words::new(Language::Polish), None);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn no_text_breaks_a_document(text in "\\PC{0,30}|[<>&\"'*_#•\\x00-\\x1f -]{0,30}") {
        let mut publication = sample::shipped("pl");
        publication.programme.sessions.truncate(3);
        for session in &mut publication.programme.sessions {
            session.title.clone_from(&text);
            session.description.clone_from(&text);
        }
        publication.programme.event.title.clone_from(&text);
        publication.programme.event.website.clone_from(&text);
        for person in publication.programme.people.values_mut() {
            person.family.clone_from(&text);
        }
        let words = Words::new(Language::Polish);
        let _ = (super::text(&publication, words, None), markdown(&publication, words, None));
        let page = html(&publication, words, None);
        let own = crate::markup::markdown_to_html(&text).matches("<h3").count();
        prop_assert_eq!(page.matches("<h3").count(), 3 + 3 * own, "a session has one heading");
        prop_assert!(!page.contains("<script"));
        let word = docx(&publication, words, None);
        prop_assert!(document::plain_text("x.docx", &word).is_ok(), "our own reader opens it");
        prop_assert_eq!(word, docx(&publication, words, None), "the same bytes again");
    }
}
