//! The book: its parts, its languages, its grid, and the leaflet.

use obrady_domain::{Accent, Density, Margins, OrganisationRoleKind, SessionKind, Typeface};
use obrady_words::Language;

use super::{
    check_inside, check_within,
    congress::{Builder, day},
    made, page_text, run, text, words,
};
use crate::{
    Languages, Look, Paper, Parallel, PrintRun, ProgrammeOptions,
    fonts::SERIF,
    layout::{Bit, Document, Draw, Page, Role, TagId},
    products::programme::document,
    programme,
};

fn set(options: &ProgrammeOptions) -> Document {
    document(&made::book(), options, &run())
}

fn check_has(document: &Document, parts: &[&str]) {
    let text = words(&text(document));
    for part in parts {
        assert!(text.contains(&words(part)), "{part:?} is missing in {text}");
    }
}

#[test]
fn every_part_is_there_and_can_be_left_out() {
    let all = set(&ProgrammeOptions { notes: 2, ..ProgrammeOptions::default() });
    check_inside(&all);
    let nothing = ProgrammeOptions {
        cover: false,
        contents: false,
        welcome: false,
        glance: false,
        people: false,
        index: false,
        plans: false,
        supporters: false,
        ..ProgrammeOptions::default()
    };
    let bare = words(&text(&set(&nothing)));
    let parts = [
        "Spis treści",
        "Słowo wstępne Szanowni Państwo",
        "O wydarzeniu Co dwa lata",
        "Program w skrócie",
        "Osoby",
        "Hydrolożka, od trzydziestu lat",
        "Indeks osób",
        "Organizatorzy i partnerzy",
        "parter",
        "Notatki",
    ];
    check_has(&all, &parts);
    check_has(&all, &["Wersja „1.2, do druku”", "Stan na 4 maja 2026 r.", "Aktualny program"]);
    for part in parts {
        assert!(!bare.contains(part), "{part:?} was not wanted");
    }
}

#[test]
fn papers_languages_and_looks_go_together() {
    for (at, paper) in [Paper::A5, Paper::A4].into_iter().enumerate() {
        for (languages, parallel, typeface) in [
            (Languages::SideBySide, Parallel::InOrder, Typeface::Alegreya),
            (Languages::OneAfterOther, Parallel::SideBySide, Typeface::Lato),
        ] {
            let options =
                ProgrammeOptions { paper, languages, parallel, ..ProgrammeOptions::default() };
            let look = Look {
                typeface,
                accent: Accent([0xff, 0xd0, 0]),
                density: if at == 0 { Density::Dense } else { Density::Airy },
                margins: if at == 0 { Margins::Narrow } else { Margins::Wide },
                ..Look::default()
            };
            let document = document(&made::book(), &options, &PrintRun { look, ..run() });
            check_inside(&document);
            check_has(
                &document,
                &[
                    "Rzeka nie zna granic gminy",
                    "A river knows no municipal boundary",
                    "Zlewnia jest całością",
                    "A catchment is a whole",
                    "Opening of the congress",
                    "Szanowni Państwo",
                    "Ladies and gentlemen",
                    "“Młyny” Congress Centre",
                    "Hydrologist who has",
                ],
            );
        }
    }
}

#[test]
fn in_english_what_has_no_translation_stays() {
    let run = PrintRun { language: Language::English, ..run() };
    let document = document(&made::book(), &ProgrammeOptions::default(), &run);
    check_has(&document, &["At a glance", "Coffee break", "Wspólny rejestr wodomierzy", "Version"]);
    assert!(!text(&document).contains("Przerwa kawowa"));
}

#[test]
fn a_picture_is_printed_only_with_consent() {
    let document = set(&ProgrammeOptions::default());
    let spoken = |words: &str| {
        let pages = document.pages.iter().flat_map(Page::all);
        let figures = pages.filter_map(|draw| match draw {
            Draw::Image { tag: Some(tag), .. } => document.tags.get(*tag).alternative,
            _ => None,
        });
        figures.filter(|said| said.contains(words)).count()
    };
    assert_eq!(spoken("Zdjęcie: Anna Śliwa-Konopka"), 1);
    assert_eq!(spoken("Hałas"), 0, "he did not agree");
    assert!(spoken("Logo: Fundacja Brzegi") > 0);
    assert_eq!(spoken("Plan: Centrum Kongresowe"), 1);
    check_has(&document, &["Zdjęcia nie pozwolił drukować."]);
}

/// A cell as it was drawn: its table, its row, its role, and over how many rows and columns it goes.
struct Drawn {
    table: TagId,
    row: TagId,
    role: Role,
    span: (u16, u16),
}

/// All cells of tables, in the order in which they are drawn.
fn cells(document: &Document) -> Vec<Drawn> {
    let mut cells = Vec::new();
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Begin(cell) = draw else { continue };
        let element = document.tags.get(*cell);
        let Some(row) = element.parent else { continue };
        let Some(table) = document.tags.get(row).parent else { continue };
        if document.tags.get(table).role == Role::Table {
            cells.push(Drawn { table, row, role: element.role, span: element.span });
        }
    }
    cells
}

/// Every row of every table has the same number of columns, those that go on from above included;
/// gives how many tables there are.
fn check_tables(document: &Document) -> usize {
    let cells = cells(document);
    let tables = cells.chunk_by(|one, other| one.table == other.table);
    let mut count = 0;
    for table in tables {
        count += 1;
        let mut rows = table.chunk_by(|one, other| one.row == other.row).peekable();
        let columns = rows.peek().map_or(0, |row| row.len());
        // For how many rows each column is still taken.
        let mut open = vec![0u16; columns];
        for (number, row) in rows.enumerate() {
            let mut next = open.clone();
            let mut at = 0;
            for Drawn { span: (rows, width), .. } in row {
                while open.get(at).is_some_and(|rows| *rows > 0) {
                    at += 1;
                }
                let end = at + usize::from(*width);
                assert!(end <= columns && open[at..end].iter().all(|it| *it == 0), "row {number}");
                next[at..end].fill(*rows);
                at = end;
            }
            assert!(next.iter().all(|rows| *rows > 0), "row {number} has gaps");
            open = next.into_iter().map(|rows| rows - 1).collect();
        }
        assert!(open.iter().all(|rows| *rows == 0), "cells end with the table");
    }
    count
}

#[test]
fn the_days_at_a_glance_are_tables() {
    let document = set(&ProgrammeOptions::default());
    assert_eq!(check_tables(&document), 2, "one for each day");
    let cells = cells(&document);
    let first: Vec<&Drawn> = cells.iter().take_while(|it| it.table == cells[0].table).collect();
    let headings = first.iter().filter(|cell| cell.role == Role::ColumnHeading).count();
    assert_eq!(headings, 4, "the hour and three rooms");
    for row in first.chunk_by(|one, other| one.row == other.row).skip(1) {
        assert_eq!(row[0].role, Role::RowHeading);
    }
    let wide = first.iter().filter(|cell| cell.span.1 == 3).count();
    assert_eq!(wide, 4, "registration, coffee, lunch and the trip go across all rooms");
}

#[test]
fn a_day_of_many_rooms_and_hours_goes_over_several_pages() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = Some(day(1));
    let rooms: Vec<_> = (0..13).map(|at| builder.room(&format!("Sala {at}"))).collect();
    for (at, room) in rooms.iter().enumerate() {
        for hour in 0..50usize {
            let minute = hour * 12 + at % 3 * 4;
            let start = format!("{}:{:02}", 8 + minute / 60, minute % 60);
            let title = format!("Wystąpienie {hour} o rzeczach, które trudno nazwać jednym słowem");
            let length = 8 + (at * 7 + hour * 3) % 14;
            builder.session(SessionKind::Lecture, &title, (1, &start, length as u16), Some(*room));
        }
    }
    builder.session(SessionKind::Break, "Obiad", (1, "12:00", 60), None);
    let options = ProgrammeOptions { details: false, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    check_inside(&document);
    assert!(check_tables(&document) > 3, "more than one page for each few rooms");
    let text = words(&text(&document));
    for at in 0..13 {
        assert!(text.contains(&format!("Sala {at}")), "room {at}");
    }
    assert!(text.contains("(cd.)") && text.contains("Obiad"));
}

#[test]
fn body_lines_stand_on_one_grid() {
    for (paper, parallel) in [(Paper::A5, Parallel::InOrder), (Paper::A4, Parallel::SideBySide)] {
        let options = ProgrammeOptions { paper, parallel, ..ProgrammeOptions::default() };
        let document = set(&options);
        let large = if paper == Paper::A4 { 1.17 } else { 1.0 };
        let grid = 12.0 * large;
        let top = paper.geometry(Margins::Usual).top;
        let (mut on, mut off) = (0, 0);
        for page in &document.pages {
            for draw in page.all() {
                let Draw::Text { y, style, tag: Some(tag), .. } = draw else { continue };
                let element = document.tags.get(*tag);
                if style.face != SERIF
                    || (style.size - 8.9 * large).abs() > 0.01
                    || element.role != Role::Paragraph
                    // Items of lists have a little white between them.
                    || element.parent.is_some_and(|it| document.tags.get(it).role == Role::ListBody)
                {
                    continue;
                }
                let over = (y - top - 6.0 * large - style.size * 0.25).rem_euclid(grid);
                if over < 0.05 || over > grid - 0.05 { on += 1 } else { off += 1 }
            }
        }
        assert!(on > 60, "{on} lines on the grid");
        // Talks that have no description stand half a line off, and with them the next one's text.
        assert!(off <= 4, "{off} lines beside the grid, {on} on it");
    }
}

#[test]
fn sessions_at_the_same_time_stand_beside_each_other() {
    let baseline = |document: &Document, title: &str| {
        document.pages.iter().enumerate().find_map(|(page, it)| {
            it.draws.iter().find_map(|draw| match draw {
                Draw::Text { y, bits, tag: Some(tag), .. }
                    if matches!(document.tags.get(*tag).role, Role::Heading(3))
                        && bits
                            .iter()
                            .map(|bit| &*bit.shaped.text)
                            .collect::<String>()
                            .starts_with(title) =>
                {
                    Some((page, *y))
                }
                _ => None,
            })
        })
    };
    let of = |parallel| {
        let document =
            set(&ProgrammeOptions { parallel, glance: false, ..ProgrammeOptions::default() });
        [baseline(&document, "Wspólny"), baseline(&document, "Dobre")].map(Option::unwrap)
    };
    let [one, other] = of(Parallel::SideBySide);
    assert_eq!(one.0, other.0);
    assert!((one.1 - other.1).abs() < 13.0, "on one line, or one above: {one:?} {other:?}");
    let [one, other] = of(Parallel::InOrder);
    assert!(one.0 < other.0 || one.1 + 40.0 < other.1, "one below the other");
}

#[test]
fn the_leaflet_is_one_sheet() {
    for languages in [Languages::One, Languages::OneAfterOther, Languages::SideBySide] {
        let options =
            ProgrammeOptions { paper: Paper::Leaflet, languages, ..ProgrammeOptions::default() };
        let document = set(&options);
        assert_eq!(document.pages.len(), 2, "{languages:?}");
        // Commas hang into the margin.
        check_within(&document, 18.0);
        for page in &document.pages {
            assert!((page.width - 841.89).abs() < 0.1 && (page.height - 595.28).abs() < 0.1);
            for draw in page.all() {
                // Nothing but areas of colour crosses a fold.
                let Draw::Text { x, bits, style, scale, .. } = draw else { continue };
                let width: f32 = bits
                    .iter()
                    .map(|bit| bit.shaped.advance * style.size / 1000.0 + bit.after)
                    .sum();
                let panel = page.width / 3.0;
                let (first, last) = ((x / panel).floor(), ((x + width * scale) / panel).floor());
                assert_eq!(first, last, "text crosses a fold");
            }
        }
        check_has(
            &document,
            &[
                "Rzeka nie zna granic gminy",
                "9:30–10:00",
                "Powódź, która nas połączyła",
                "Elżbieta Rzepecka-Wójtowicz",
                "Spotkanie zespołu redakcyjnego",
            ],
        );
        if languages != Languages::One {
            check_has(&document, &["A river knows no municipal boundary", "Coffee break"]);
        }
    }
}

#[test]
fn a_leaflet_of_too_much_goes_over_more_sheets() {
    let mut builder = Builder::new("Zjazd");
    for at in 0..600 {
        let title = format!("Sesja {at}: {}", "bardzo ważna sprawa ".repeat(4));
        builder.session(SessionKind::Panel, &title, (1 + at % 3, "10:00", 45), None);
    }
    let options = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    assert!(document.pages.len() > 2 && document.pages.len().is_multiple_of(2));
    check_within(&document, 18.0);
    assert!(text(&document).contains("Sesja 599"));
}

#[test]
fn the_imprint_says_what_the_house_wants() {
    let document = set(&ProgrammeOptions::default());
    let page = document.pages.iter().map(page_text).find(|text| text.contains("Redakcja:"));
    let page = words(&page.expect("the imprint is printed"));
    for (one, next) in [
        ("Redakcja: Teresa Maj.", "dofinansowana przez Gminę Miasta Toruń"),
        ("dofinansowana przez Gminę Miasta Toruń", "1.2, do druku"),
        ("1.2, do druku", "Stan na 4 maja 2026"),
    ] {
        let [one, next] = [one, next].map(|part| page.find(part).expect(part));
        assert!(one < next, "what the house says is read before version and day: {page}");
    }
}

#[test]
fn what_was_set_before_changes_no_byte() {
    let print = || programme(&made::book(), &ProgrammeOptions::default(), &run()).unwrap().bytes;
    let other = ProgrammeOptions { paper: Paper::A4, ..ProgrammeOptions::default() };
    let _ = programme(&made::book(), &other, &run());
    let warm = print();
    // Another thread has faces of its own, and remembers nothing.
    let cold = std::thread::spawn(print).join().unwrap();
    assert_eq!(warm, cold);
}

#[test]
fn pages_for_notes_are_lined_and_counted() {
    let without = set(&ProgrammeOptions::default()).pages.len();
    let with = set(&ProgrammeOptions { notes: 3, ..ProgrammeOptions::default() });
    assert_eq!(with.pages.len(), without + 3);
    let last = with.pages.last().unwrap();
    let lines = last.draws.iter().filter(|draw| matches!(draw, Draw::Rect { .. })).count();
    assert!(lines > 15, "{lines} lines");
    assert_eq!(page_text(last), "", "nothing else is on it");
}

#[test]
fn no_page_is_empty_and_the_cover_is_the_first() {
    for languages in [Languages::One, Languages::SideBySide, Languages::OneAfterOther] {
        for cover in [true, false] {
            let options = ProgrammeOptions { languages, cover, ..ProgrammeOptions::default() };
            let document = set(&options);
            let is_empty = |page: &Page| {
                let figures = page.all().any(|draw| matches!(draw, Draw::Image { .. }));
                page_text(page).is_empty() && !figures
            };
            let empty: Vec<_> =
                (0..document.pages.len()).filter(|at| is_empty(&document.pages[*at])).collect();
            // The second language begins on a right page, so the one before it may be empty.
            let second = document.pages.iter().rposition(|page| {
                page_text(page).contains(if cover { "Congress of Towns" } else { "Contents" })
            });
            let may_be = (languages == Languages::OneAfterOther).then(|| second.unwrap() - 1);
            assert!(empty.iter().all(|at| Some(*at) == may_be), "pages {empty:?} of {languages:?}");
            let first = words(&page_text(&document.pages[0]));
            let expected = if cover { "Kongres Miast i Gmin" } else { "Spis treści" };
            assert!(first.starts_with(expected), "{first}");
        }
    }
}

#[test]
fn headings_are_never_alone_at_the_foot() {
    for (paper, languages) in [
        (Paper::A5, Languages::One),
        (Paper::A5, Languages::SideBySide),
        (Paper::A4, Languages::OneAfterOther),
    ] {
        let document = set(&ProgrammeOptions { paper, languages, ..ProgrammeOptions::default() });
        for (number, page) in document.pages.iter().enumerate() {
            let tagged = page.draws.iter().filter_map(|draw| match draw {
                Draw::Text { y, tag: Some(tag), .. } => Some((*y, *tag)),
                Draw::Image { rect, tag: Some(tag), .. } => Some((rect[1] + rect[3], *tag)),
                _ => None,
            });
            let Some((_, last)) = tagged.max_by(|one, other| one.0.total_cmp(&other.0)) else {
                continue;
            };
            let role = document.tags.get(last).role;
            assert!(!matches!(role, Role::Heading(2)), "page {} ends with a heading", number + 1);
        }
    }
}

/// Where a text begins: page, left edge.
fn place_of(document: &Document, beginning: &str) -> (usize, f32) {
    let texts = document.pages.iter().enumerate().flat_map(|(at, page)| {
        page.all().filter_map(move |draw| match draw {
            Draw::Text { x, bits, tag: Some(_), .. } => {
                let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                Some((text, (at, *x)))
            }
            _ => None,
        })
    });
    let found = texts.filter(|(text, _)| text.starts_with(beginning));
    found.last().unwrap_or_else(|| panic!("{beginning} is missing")).1
}

/// However many support the event, the cover is one page; whom it does not name is at the end.
#[test]
fn a_cover_is_one_page() {
    for partners in [14, 24, 60] {
        let mut builder = Builder::new("Zjazd");
        builder.supports("Fundacja Rzeka", OrganisationRoleKind::Organiser, None);
        for at in 0..partners {
            let name = format!("Międzygminny Związek Gospodarki Odpadami Komunalnymi nr {at}");
            builder.supports(&name, OrganisationRoleKind::Partner, None);
        }
        builder.session(SessionKind::Panel, "Woda", (1, "10:00", 45), None);
        let programme = builder.finish();
        let document = document(&programme.into(), &ProgrammeOptions::default(), &run());
        check_inside(&document);
        assert_eq!(place_of(&document, "Spis treści").0, 1, "{partners} partners");
        assert!(words(&page_text(&document.pages[0])).contains("Fundacja Rzeka"));
        let last = format!("Komunalnymi nr {}", partners - 1);
        check_has(&document, &[&last]);
    }
}

/// Each of two languages is a book of its own: a cover on the right, without head and number.
#[test]
fn the_second_language_begins_on_a_right_page() {
    let languages = Languages::OneAfterOther;
    for notes in [false, true] {
        let options = ProgrammeOptions { languages, index: notes, ..ProgrammeOptions::default() };
        let document = set(&options);
        let second = document.bookmarks.iter().filter(|mark| mark.level == 0).nth(1).unwrap();
        let page = document.places[second.anchor.0].unwrap().page;
        assert_eq!(page % 2, 0, "page {}", page + 1);
        let is_decoration = |draw: &Draw| matches!(draw, Draw::Text { tag: None, .. });
        assert!(!document.pages[page].draws.iter().any(is_decoration), "a cover has no number");
    }
}

#[test]
fn rooms_of_breaks_alone_have_no_column() {
    let mut builder = Builder::new("Zjazd");
    let rooms = ["Aula", "Sala B", "Restauracja"].map(|name| builder.room(name));
    for (at, hour) in ["9:00", "10:00", "11:00"].into_iter().enumerate() {
        for room in &rooms[..2] {
            let title = format!("Wykład {at}");
            builder.session(SessionKind::Lecture, &title, (1, hour, 45), Some(*room));
        }
    }
    builder.session(SessionKind::Break, "Obiad", (1, "13:00", 60), Some(rooms[2]));
    let options = ProgrammeOptions { details: false, people: false, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    let heads = (0..document.tags.len()).map(|at| document.tags.get(TagId(at)).role);
    let heads = heads.filter(|role| *role == Role::ColumnHeading).count();
    assert_eq!(heads, 3, "the hours and two rooms");
    assert!(words(&text(&document)).contains("Obiad · Restauracja"));
}

#[test]
fn contents_of_both_languages_lead_to_the_pages_that_they_share() {
    let languages = Languages::OneAfterOther;
    let document = set(&ProgrammeOptions { languages, ..ProgrammeOptions::default() });
    let printed = words(&text(&document));
    for title in ["Organizatorzy i partnerzy", "Organisers and partners"] {
        assert_eq!(printed.matches(title).count(), 2, "{title} in the contents and on its page");
    }
}

/// Three at the same time in two columns: the third goes below what ends first, and no page ends
/// after titles alone.
#[test]
fn parallel_sessions_fill_their_columns() {
    let mut builder = Builder::new("Zjazd");
    let rooms: Vec<_> = (0..3).map(|at| builder.room(&format!("Sala {at}"))).collect();
    for (at, title) in ["Pierwsza", "Druga", "Trzecia"].into_iter().enumerate() {
        let slot = (1, "10:00", 45);
        let session = builder.session(SessionKind::Panel, title, slot, Some(rooms[at]));
        session.description = "Długo opowiadamy o rzekach. ".repeat([40, 4, 4][at]);
    }
    let parallel = Parallel::SideBySide;
    let options = ProgrammeOptions { parallel, contents: false, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    let [first, second, third] =
        ["Pierwsza", "Druga", "Trzecia"].map(|title| place_of(&document, title));
    assert!(first.1 < second.1 - 50.0, "beside each other");
    assert_eq!(second, third, "below the shorter one, on the same page");
}

#[test]
fn the_last_panel_of_a_leaflet_leads_to_the_programme() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.website = "zjazd.example".into();
    for at in 0..90 {
        let hour = format!("{}:{:02}", 9 + at / 10, at % 10 * 6);
        builder.session(SessionKind::Lecture, &format!("Wykład {at}"), (1, &hour, 15), None);
    }
    let options = ProgrammeOptions { paper: Paper::Leaflet, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    assert_eq!(document.pages.len(), 2);
    let code = |page: &Page| {
        page.all().find_map(|draw| match draw {
            Draw::Picture { rects, .. } => Some(rects[0].0[0]),
            _ => None,
        })
    };
    assert_eq!(code(&document.pages[0]), None);
    let [width, left] = [document.pages[1].width, code(&document.pages[1]).unwrap()];
    assert!(left > width * 2.0 / 3.0, "it lies outside when the leaflet is folded");
    let sizes = document.pages[1].all().filter_map(|draw| match draw {
        Draw::Text { style, tag: Some(_), .. } => Some(style.size),
        _ => None,
    });
    let largest = sizes.fold(0.0f32, f32::max);
    assert!(largest > 9.5, "what leaves panels white is set larger, not in {largest} points");
}

#[test]
fn days_at_a_glance_are_of_one_size() {
    let mut builder = Builder::new("Zjazd");
    let rooms: Vec<_> = (0..4).map(|at| builder.room(&format!("Sala {at}"))).collect();
    let long = "O tym, jak samorządy wspólnie gospodarują wodą i zielenią w dolinie rzeki";
    for (day, hours) in [(1, 7), (2, 3)] {
        for hour in 0..hours {
            for room in &rooms {
                let (title, hour) = (format!("D{day}: {long}"), format!("{}:00", 9 + hour));
                builder.session(SessionKind::Lecture, &title, (day, &hour, 60), Some(*room));
            }
        }
    }
    let options = ProgrammeOptions { details: false, people: false, ..ProgrammeOptions::default() };
    let document = document(&builder.finish().into(), &options, &run());
    let size_of = |start: &str| {
        let mut texts = document.pages.iter().flat_map(Page::all).filter_map(|draw| match draw {
            Draw::Text { bits, style, .. } => Some((bits, style.size)),
            _ => None,
        });
        let is = |bits: &[Bit]| bits.iter().any(|bit| bit.shaped.text.starts_with(start));
        texts.find(|(bits, _)| is(bits)).expect(start).1
    };
    assert_eq!(size_of("D1:"), size_of("D2:"));
}
