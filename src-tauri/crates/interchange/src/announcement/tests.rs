//! Whole announcements: samples with what is to be found in them, and what holds for any text.

use std::{fmt::Write, fs, path::PathBuf};

use obrady_domain::{Attendance, Clock, OrganisationRoleKind, RoleKind, SessionKind};
use proptest::prelude::*;

use super::{Hints, read};
use crate::{
    EventDraft, Found, OrganisationDraft, ProblemCode, SessionDraft, corpus, effort::effort,
};

fn hints() -> Hints {
    Hints { today: "2025-01-15".parse().expect("a day") }
}

/// A draft in a few words, one line for each found value.
fn told(draft: &EventDraft) -> String {
    let mut all = String::new();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            writeln!(all, "{name}: {value}").expect("a string takes any text");
        }
    };
    line("title", &draft.title.value);
    line("subtitle", &draft.subtitle.value);
    let days = [
        ("starts", &draft.starts_on),
        ("ends", &draft.ends_on),
        ("published", &draft.published_on),
    ];
    for (name, day) in days {
        line(name, &day.value.map_or(String::new(), |day| day.to_string()));
    }
    let attendance = match draft.attendance.value {
        Attendance::OnSite => "",
        Attendance::Online => "online",
        Attendance::Hybrid => "hybrid",
    };
    line("attendance", attendance);
    line("venue", &draft.venue.value);
    line("website", &draft.website.value);
    line("registration", &draft.registration_url.value);
    line("about", &shortened(&draft.description.value));
    for organisation in &draft.organisations {
        line(role(organisation), &organisation.name.value);
    }
    for session in &draft.sessions {
        line("\nsession", &when_and_what(session));
        for person in &session.people {
            let kind = match person.kind {
                RoleKind::Moderator => "  moderator",
                RoleKind::Panellist => "  panellist",
                RoleKind::Speaker => "  speaker",
                RoleKind::Host => "  host",
                RoleKind::Interpreter => "  interpreter",
                RoleKind::Reserve => "  reserve",
            };
            let names = [&person.title, &person.given, &person.family].map(String::as_str);
            let parts = [&names.join("·"), &person.office, &person.organisation];
            line(kind, parts.map(String::as_str).join(" | ").trim_end_matches([' ', '|']));
        }
        for organisation in &session.organisations {
            line(&format!("  {}", role(organisation)), &organisation.name.value);
        }
        line("  about", &shortened(&session.description.value));
    }
    for (at, span) in draft.leftover.iter().enumerate() {
        line(if at == 0 { "\nleft" } else { "left" }, &shortened(draft.words(*span)));
    }
    for (at, problem) in draft.problems.iter().enumerate() {
        let args: Vec<&str> = problem.args.values().map(String::as_str).collect();
        let name = if at == 0 { "\nproblem" } else { "problem" };
        line(name, format!("{} {}", problem.code.id(), args.join(", ")).trim_end());
    }
    all
}

fn role(organisation: &OrganisationDraft) -> &'static str {
    match organisation.kind {
        OrganisationRoleKind::Organiser => "organiser",
        OrganisationRoleKind::CoOrganiser => "co-organiser",
        OrganisationRoleKind::Partner => "partner",
        OrganisationRoleKind::Patron => "patron",
        OrganisationRoleKind::MediaPatron => "media patron",
    }
}

fn when_and_what(session: &SessionDraft) -> String {
    let clock =
        |clock: &Found<Option<Clock>>| clock.value.map_or("?".to_owned(), |c| c.to_string());
    let day = session.day.value.map_or("?".to_owned(), |day| day.to_string());
    let hours = match (session.start.value, session.part_of_day.value) {
        (None, Some(part)) => format!("{part:?}").to_lowercase(),
        _ => format!("{}–{}", clock(&session.start), clock(&session.end)),
    };
    let kind = match session.kind.value {
        SessionKind::MiniPanel => "mini-panel".to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    };
    let block = session.block.map_or(String::new(), |block| format!(" in {block}"));
    let room = if session.room.value.is_empty() { "" } else { " | " };
    format!("{day} {hours} {kind}{block} | {}{room}{}", session.title.value, session.room.value)
}

/// The first and last words of a long text, and how long it is.
fn shortened(text: &str) -> String {
    const MOST: usize = 90;
    const KEPT: usize = 40;
    let text = text.replace("\n\n", " ¶ ").replace('\n', " ⏎ ");
    let count = text.chars().count();
    if count <= MOST {
        return text;
    }
    let first: String = text.chars().take(KEPT).collect();
    let last: String = text.chars().skip(count - KEPT).collect();
    format!("{first} … {last} ({count})")
}

fn samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/announcements");
    let entries = fs::read_dir(folder).expect("the samples are part of the project");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

/// Compares what is found in a sample with the file beside it. With OBRADY_UPDATE set, the file is
/// written anew, to be read before it is committed.
fn check(path: &PathBuf) {
    let source = fs::read_to_string(path).expect("a text");
    let draft = read(&source, &hints());
    let found = told(&draft);
    let beside = path.with_extension("expected");
    if std::env::var_os("OBRADY_UPDATE").is_some() {
        fs::write(&beside, &found).expect("a writable folder");
    }
    let expected = fs::read_to_string(&beside).unwrap_or_default();
    assert_eq!(found, expected, "{}", path.display());
    holds(&source, &draft);
}

#[test]
fn samples_are_read_whole() {
    let samples = samples();
    assert!(samples.len() >= 40, "samples in really different manners");
    samples.iter().for_each(check);
}

/// What holds for the draft of any text.
fn holds(source: &str, draft: &EventDraft) {
    assert_eq!(draft.source, source);
    let units = u32::try_from(source.encode_utf16().count()).expect("a short text");
    let mut covered = vec![false; units as usize];
    for span in draft.spans().into_iter().chain(draft.leftover.iter().copied()) {
        assert!(span.start < span.end && span.end <= units, "{span:?} lies in the source");
        assert!(!draft.words(span).is_empty(), "{span:?} lies on whole characters");
        covered[span.start as usize..span.end as usize].fill(true);
    }
    let mut unit = 0;
    let mut lost = String::new();
    for character in source.chars() {
        if character.is_alphanumeric() && !covered[unit] {
            lost.push(character);
        } else if !lost.ends_with(' ') {
            lost.push(' ');
        }
        unit += character.len_utf16();
    }
    // The numbers of lists and lone joining words are dropped, nothing else.
    for word in lost.split_whitespace() {
        assert!(word.chars().count() <= 4, "{word:?} is neither used nor left over");
    }
    for (at, session) in draft.sessions.iter().enumerate() {
        assert!(session.block.is_none_or(|block| (block as usize) < at), "a block comes first");
        if let (Some(start), Some(end)) = (session.start.value, session.end.value) {
            assert!(start <= end, "{} ends before it starts", session.title.value);
        }
    }
    if let (Some(first), Some(last)) = (draft.starts_on.value, draft.ends_on.value) {
        assert!(first <= last, "the event ends before it starts");
    }
}

/// The invitation from which Obrady began, where the test data is at hand.
#[test]
fn the_first_announcement_is_read_whole() {
    let Some(source) = corpus::file("announcements/000_19cb6c705f9ef074.txt") else { return };
    let source = String::from_utf8(source).expect("it is UTF-8");
    let draft = read(&source, &hints());
    let found = told(&draft);
    for expected in [
        "title: Kongres Polityki Miejskiej 2021 – Krajowe Forum Miejskie\n",
        "starts: 2021-06-07\nends: 2021-06-08\npublished: 2021-06-07\n",
        "attendance: online\nvenue: Katowice (studio)\n",
        "website: https://kongres.miasta.pl/\n",
        "registration: https://meeting15.com/pl/join-event/kpm2021/2240\n",
        "about: Kongres Polityki Miejskiej jest to najwi",
        "organiser: Obserwatorium Polityki Miejskiej Instytutu Rozwoju Miast i Regionów\n",
        "organiser: Ministerstwo Funduszy i Polityki Regionalnej\n",
        "partner: Śląski Związek Gmin i Powiatów\n",
        "session: 2021-06-08 10:30–11:25 panel | Inteligencja strategiczna miasta\n  about: współczesne miasta",
        "session: 2021-06-08 11:30–11:50 mini-panel | SMUP\n  about: samorządy lokalne",
        "session: 2021-06-07 afternoon workshop | Rola błękitno-zielonej infrastruktury w adaptacji miast do zmian klimatu\n  co-organiser: Fundacja Sendzimira\n",
        "left: Polecamy\nleft: Współpracujemy\n",
    ] {
        assert!(found.contains(expected), "{expected}\nis missing in\n{found}");
    }
    assert_eq!(draft.sessions.len(), 3);
    let about = &draft.sessions[0].description.value;
    assert!(about.ends_with("stojących aktualnie przed polskimi miastami."), "{about}");
    assert_eq!(draft.sessions[1].description.value.split("\n\n").count(), 2);
    assert!(draft.problems.is_empty(), "{:?}", draft.problems);
    holds(&source, &draft);
}

#[test]
fn every_problem_is_worded_in_both_languages() {
    let locales = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales");
    for language in ["pl", "en"] {
        let words = fs::read_to_string(locales.join(language).join("problems.ftl")).unwrap();
        for code in ProblemCode::ALL {
            let id = format!("\nproblem-{} = ", code.id());
            assert!(words.contains(&id), "{} has no words in {language}", code.id());
        }
    }
}

#[test]
fn long_texts_take_time_in_proportion() {
    let samples: Vec<String> =
        samples().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let text = |bytes: usize| {
        let mut text = String::new();
        for sample in samples.iter().cycle() {
            text.push_str(sample);
            text.push_str("\n\n");
            if text.len() > bytes {
                return text;
            }
        }
        text
    };
    let time = |text: &str| {
        let (draft, worked) = effort(|| read(text, &hints()));
        assert!(!draft.sessions.is_empty());
        worked.as_secs_f64()
    };
    let (short, long) = (text(60_000), text(600_000));
    time(&short);
    let ratio = time(&long) / time(&short).max(0.001);
    assert!(ratio < 40.0, "ten times the text took {ratio:.0} times as long");
}

#[test]
fn hostile_repetitions_end_soon() {
    for part in [
        "a",
        "_",
        "*",
        "[",
        "](",
        "„",
        "(",
        "- ",
        "1.",
        "9:00",
        "9:00 ",
        "Jan Kowalski, ",
        "Jan ",
        "dr ",
        "Panel: ",
        "Moderator: ",
        " – ",
        ",",
        "w ",
        "12 maja ",
        "12, ",
        "https://a.pl ",
        "\t",
        "|",
        "\u{b}",
        "<br>",
        "\n",
        "\n\n9:00\n",
        "Panel „",
        "oraz ",
        ". ",
        "@",
        "dn. ",
        "\u{301}",
        "9:00-",
        "(a)",
        "Aaa i ",
        "; odbędzie się panel o 9:00",
        "organizowany przez Aaa i ",
        "sala A, ",
        "Panel: Ż",
        "z udziałem: Jan Nowak; ",
        "x     3\n",
        "rejestra-\ncja ",
        "wieczorem – a\n",
        "1. 12:00 a\n",
        "A: b\n",
        "12 maja, 9:00\na\n",
        "Jan Nowak (UG), Woda jako zasób, ",
        "9:00 Jan Nowak, Woda w mieście czeka\n",
        "Prezes\nJan Nowak\n",
        "do 9:00 – a\n",
        "9.00 for 9.30 ",
        "„a” – wykład ",
        "9:00 a\nModerator: Jan Nowak. Paneliści: Ada Lis\n",
    ] {
        let text = part.repeat(30_000 / part.len());
        let (draft, worked) = effort(|| read(&text, &hints()));
        let seconds = worked.as_secs_f64();
        eprintln!("{part:?} {seconds:.2}");
        assert!(seconds < 5.0, "{part:?} repeated took {seconds:.1} s");
        assert_eq!(draft.source, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_is_read(source in "\\PC{0,400}") {
        holds(&source, &read(&source, &hints()));
    }

    #[test]
    fn any_programme_is_read(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "9:00", "10.15 – 11.00", "godz. 12", "\n", "\n", "\n\n", "\t", " | ", "• ", "- ", "1. ",
                "Panel", "„Woda w mieście”", "Moderator:", "Paneliści:", "Jan Kowalski", "dr Anna Nowak",
                ", ", " – ", "Prezydent Gliwic", "(sala A)", "Sala A", "Sesja B:", "Dzień II", "7–8 czerwca 2021",
                "8 czerwca br.", "wtorek", "w Katowicach", "Organizatorzy:", "Śląski Związek Gmin", "oraz",
                "zapraszamy na", "konferencję", "# ", "**", "https://a.pl/form", "Miejsce:", "odbędzie się",
                "podczas pierwszego dnia", "warsztat na temat roli zieleni", "popołudniu", "przerwa kawowa", "😀",
                "Data publikacji:", "07.06.2021 r.", "24:00", "8 - 10pm", "żó\u{301}łw", "\u{ad}", "\u{a0}", "9⁰⁰",
            ]),
            0..60,
        ),
        spaced in any::<bool>(),
    ) {
        let source = parts.join(if spaced { " " } else { "" });
        holds(&source, &read(&source, &hints()));
    }

    #[test]
    fn cut_samples_are_read(
        sample in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let samples = samples();
        let source = fs::read_to_string(&samples[sample.index(samples.len())]).unwrap();
        let places: Vec<usize> = source.char_indices().map(|(at, _)| at).collect();
        let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
        let part = &source[from.min(to)..from.max(to)];
        holds(part, &read(part, &hints()));
    }

    #[test]
    fn damaged_samples_are_read(
        sample in any::<prop::sample::Index>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
    ) {
        let samples = samples();
        let mut bytes = fs::read(&samples[sample.index(samples.len())]).unwrap();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let source = String::from_utf8_lossy(&bytes).into_owned();
        holds(&source, &read(&source, &hints()));
    }
}
