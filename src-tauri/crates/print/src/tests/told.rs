//! What is told of a print: what has no room on it, and whose it is.

use obrady_domain::{OrganisationRoleKind, SessionKind};

use super::{
    congress::Builder,
    file::{get, open},
    guests, made, run, set, stationery,
};
use crate::{
    AgendaEntry, BadgeOptions, BadgeSides, BookContent, Look, Pdf, PrintRun, ProgrammeOptions,
    Warning, badges, poster,
    products::{badges as cards, programme::document},
    sign_in,
};

/// How the texts begin that are said to be cut.
fn cut<'a>(warnings: impl IntoIterator<Item = &'a Warning>) -> Vec<&'a str> {
    let cut = warnings.into_iter().filter_map(|warning| match warning {
        Warning::CutShort { text } => Some(text.as_str()),
        _ => None,
    });
    cut.collect()
}

/// Sessions in many rooms, one with a title that no cell holds, and more at one hour than a cell.
fn crowded() -> BookContent {
    let mut builder = Builder::new("Zjazd");
    let rooms: Vec<_> = (0..5).map(|at| builder.room(&format!("Sala {at}"))).collect();
    for (at, room) in rooms.iter().enumerate() {
        let title = format!("Warsztat {at}");
        builder.session(SessionKind::Workshop, &title, (1, "9:00", 60), Some(*room));
    }
    let long = format!("Bardzo {}", "długi tytuł ".repeat(40));
    builder.session(SessionKind::Lecture, &long, (1, "10:00", 60), Some(rooms[0]));
    for at in 0..15 {
        let title = format!("Rozmowa {at}");
        builder.session(SessionKind::Lecture, &title, (1, "11:00", 60), Some(rooms[1]));
    }
    builder.finish().into()
}

#[test]
fn a_glance_without_the_days_in_full_tells_what_it_cuts() {
    let of = |details| {
        let options = ProgrammeOptions { details, ..ProgrammeOptions::default() };
        document(&crowded(), &options, &run())
    };
    let bare = of(false);
    let told = cut(&bare.warnings);
    assert!(told.iter().any(|text| text.starts_with("Bardzo długi")), "{told:?}");
    let lost = told.iter().any(|text| text.starts_with("Rozmowa"));
    assert!(lost, "the first of those that a number stands for: {told:?}");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(cut(&of(true).warnings).is_empty(), "the days say all of it");
}

#[test]
fn a_badge_tells_what_its_back_cuts() {
    let mut all = guests::badges(1);
    let entry = |title: &str, room: &str| AgendaEntry {
        hours: "9:00–10:00".into(),
        title: title.into(),
        room: room.into(),
        ..AgendaEntry::default()
    };
    let (title, room) = ("bardzo długi tytuł ".repeat(9), "bardzo duża sala ".repeat(4));
    all.people[0].sessions = vec![entry("Rzeki", "Aula"), entry(&title, &room)];
    let options = BadgeOptions { sides: BadgeSides::Duplex, ..BadgeOptions::default() };
    let document = cards::document(&all, &options, &run());
    let told = cut(&document.warnings);
    assert!(told.iter().any(|text| title.starts_with(text)), "{told:?}");
    assert!(told.iter().any(|text| room.starts_with(text)), "{told:?}");
    all.people[0].sessions.pop();
    assert!(cut(&cards::document(&all, &options, &run()).warnings).is_empty());
}

fn author(pdf: &Pdf) -> String {
    let file = open(pdf);
    let info = get(&file, &file.trailer, "Info").unwrap().as_dict().unwrap();
    let author = info.get(b"Author").map(|author| lopdf::decode_text_string(author).unwrap());
    author.unwrap_or_default()
}

#[test]
fn files_say_whose_they_are_and_what_made_them() {
    let image = made::painted(2, 2, |_, _| [0; 3]);
    let house = Look { logo: Some((image, "Związek Gmin".into())), ..Look::default() };
    let of_house = PrintRun { look: house, ..run() };
    let organisers = set(&made::book().programme).author;
    assert!(organisers.contains("Stowarzyszenie"), "{organisers}");
    let poster = |run: &PrintRun| poster(&made::book(), &Default::default(), run).unwrap();
    assert_eq!(author(&poster(&run())), organisers);
    assert_eq!(author(&poster(&of_house)), organisers, "those who hold it are named first");
    let sheets =
        |run: &PrintRun| sign_in(&stationery::sign_in(3), &Default::default(), run).unwrap();
    assert_eq!(author(&sheets(&of_house)), "Związek Gmin");
    assert_eq!(author(&sheets(&run())), "", "nobody knows");
    let streamed =
        |run: &PrintRun| badges(&guests::badges(2), &BadgeOptions::default(), run).unwrap();
    assert_eq!(author(&streamed(&of_house)), "Związek Gmin");

    let file = open(&sheets(&run()));
    let metadata = get(&file, file.catalog().unwrap(), "Metadata").unwrap().as_stream().unwrap();
    let xmp = String::from_utf8(metadata.content.clone()).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(xmp.contains(&format!("<xmp:CreatorTool>Obrady {version}</xmp:CreatorTool>")), "{xmp}");
    let info = get(&file, &file.trailer, "Info").unwrap().as_dict().unwrap();
    let creator = info.get(b"Creator").unwrap().as_str().unwrap();
    assert_eq!(creator, format!("Obrady {version}").as_bytes(), "both say the same");
    let nobody = OrganisationRoleKind::Partner;
    let mut builder = Builder::new("Zjazd");
    builder.supports("Partner", nobody, None);
    assert_eq!(set(&builder.finish()).author, "", "a partner does not hold it");
}
