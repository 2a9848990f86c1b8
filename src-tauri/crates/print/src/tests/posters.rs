//! Timetable posters: what stands where, how long it is, what it is called.

use obrady_domain::{RoleKind, SessionKind, Track};
use obrady_words::Language;

use super::{
    areas, check_within,
    congress::{self, Builder, day},
    made, run,
    specimen::nasty::{everywhere, naughty_strings},
    words,
};
use crate::{
    BookContent, Finish, PosterDays, PosterOptions, PosterPaper, Preview, PrintRun, TilePaper,
    Warning,
    finish::seams,
    layout::{Colour, Document, Draw, Page, Role, TagId},
    poster,
    products::poster::document,
};

fn set(content: impl Into<BookContent>, options: &PosterOptions) -> Document {
    let document = document(&content.into(), options, &run());
    check_within(&document, 15.0);
    check_tables(&document);
    document
}

/// The text of all pages, also what is read from the side.
fn text(document: &Document) -> String {
    let mut text = String::new();
    for draw in document.pages.iter().flat_map(Page::all) {
        if let Draw::Text { bits, tag: Some(_), .. } = draw {
            text.extend(bits.iter().map(|bit| bit.shaped.text.as_str()));
            text.push(' ');
        }
    }
    words(&text.replace("\u{ad} ", ""))
}

/// Every row of every table has as many cells as any other, those from rows above counted in.
fn check_tables(document: &Document) {
    // Table, row, and over how many rows and columns each of its cells goes.
    type Row = (TagId, TagId, Vec<(u16, u16)>);
    let mut rows: Vec<Row> = Vec::new();
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Begin(cell) = draw else { continue };
        let row = document.tags.get(*cell).parent.expect("a cell is in a row");
        let table = document.tags.get(row).parent.expect("a row is in a table");
        assert_eq!(document.tags.get(table).role, Role::Table);
        if rows.last().is_none_or(|(_, last, _)| *last != row) {
            rows.push((table, row, Vec::new()));
        }
        rows.last_mut().unwrap().2.push(document.tags.get(*cell).span);
    }
    for table in rows.chunk_by(|one, next| one.0 == next.0) {
        // How many rows more each column is covered for.
        let mut open: Vec<u16> = Vec::new();
        for (at, (.., cells)) in table.iter().enumerate() {
            let covered = open.iter().filter(|left| **left > 0).count();
            let own: usize = cells.iter().map(|(_, columns)| usize::from(*columns)).sum();
            if at == 0 {
                open = vec![0; own];
            }
            assert_eq!(covered + own, open.len(), "row {at} of a table");
            let mut cells = cells
                .iter()
                .flat_map(|(rows, columns)| std::iter::repeat_n(*rows, usize::from(*columns)));
            for left in &mut open {
                *left = if *left > 0 { *left - 1 } else { cells.next().unwrap_or(1) - 1 };
            }
        }
        assert!(open.iter().all(|left| *left == 0), "a cell reaches below its table");
    }
}

fn every_option() -> Vec<PosterOptions> {
    let mut all = Vec::new();
    for (at, paper) in PosterPaper::ALL.into_iter().enumerate() {
        for rooms_across in [true, false] {
            for days in [PosterDays::OnePageEach, PosterDays::All] {
                let (across, people) = (at % 2 == 0, rooms_across);
                let plain = at == 3;
                all.push(PosterOptions {
                    paper,
                    across,
                    days,
                    rooms_across,
                    people,
                    tracks: !plain,
                    logo: !plain,
                    code: !plain,
                });
            }
        }
    }
    all
}

#[test]
fn everything_stands_on_every_poster() {
    for options in every_option() {
        let document = set(made::book(), &options);
        let text = text(&document);
        for part in [
            "Kongres Miast i Gmin nad Rzekami",
            "Centrum Kongresowe „Młyny”, Toruń",
            "Czwartek, 21 maja 2026",
            "Piątek, 22 maja 2026",
            "Sala pod Zegarem",
            "Rzeka nie zna granic gminy",
            "Przerwa kawowa",
            "Otwarcie kongresu",
            "Kto zapłaci za suszę?",
            "Godzina do ustalenia: Błękitno-zielona infrastruktura",
            "Termin do ustalenia: Spotkanie zespołu redakcyjnego",
            "Wersja „1.2, do druku” · Stan na 4 maja 2026 r.",
            "kongres-nad-rzekami.example",
        ] {
            assert!(text.contains(part), "{part:?} is missing with {options:?} in {text}");
        }
        assert!(!text.contains("odwołany"), "what is cancelled is not held");
        assert_eq!(text.contains("Woda w mieście"), options.tracks, "{options:?}");
        let pages = if options.days == PosterDays::All { 1 } else { 2 };
        assert_eq!(document.pages.len(), pages, "{options:?}");
        let [width, height] = [document.pages[0].width, document.pages[0].height];
        assert_eq!(width > height, options.across);
        assert!(document.bookmarks.len() == 2, "each day is found");
    }
}

#[test]
fn people_are_named_where_they_are_wanted_and_have_room() {
    let a1 = PosterOptions { paper: PosterPaper::A1, ..PosterOptions::default() };
    let named = text(&set(made::book(), &a1));
    assert!(named.contains("Stanisław Ącki") && named.contains("Jerzy Młynarczyk"), "{named}");
    assert!(named.contains("12:45 Powódź, która nas połączyła – Halina Żak"), "a block's talks");
    let bare = text(&set(made::book(), &PosterOptions { people: false, ..a1 }));
    assert!(!bare.contains("Ącki") && !bare.contains("Żak"), "{bare}");
}

/// Left, top, width, height of the boxes on the first page: what has a ground of its own.
fn boxes(document: &Document) -> Vec<[f32; 4]> {
    let draws = &document.pages[0].draws;
    let pairs = draws.windows(2).filter_map(|pair| match pair {
        [Draw::Rect { rect: one, colour: Colour::WHITE }, Draw::Rect { rect, .. }] => {
            (one == rect).then_some(*rect)
        }
        _ => None,
    });
    pairs.collect()
}

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < 3.0
}

#[test]
fn boxes_are_as_long_as_what_they_hold_and_no_two_meet() {
    let mut builder = Builder::new("Zjazd");
    let rooms = [builder.room("A"), builder.room("B"), builder.room("C")];
    for (title, hour, minutes, room) in [
        ("pół godziny", "9:00", 30, Some(0)),
        ("godzina", "9:30", 60, Some(0)),
        ("obok", "9:00", 90, Some(1)),
        ("wspólny czas", "9:15", 60, Some(1)),
        ("dwie godziny", "11:00", 120, Some(2)),
        ("bez sali", "11:00", 30, None),
    ] {
        builder.session(SessionKind::Panel, title, (1, hour, minutes), room.map(|at| rooms[at]));
    }
    builder.session(SessionKind::Plenary, "dla wszystkich", (1, "13:00", 60), Some(rooms[0]));
    let programme = builder.finish();
    for rooms_across in [true, false] {
        let options = PosterOptions { rooms_across, ..PosterOptions::default() };
        let document = set(programme.clone(), &options);
        let boxes = boxes(&document);
        assert_eq!(boxes.len(), 7);
        // Along the hours, along the rooms.
        let long = |at: usize| boxes[at][if rooms_across { 3 } else { 2 }];
        let wide = |at: usize| boxes[at][if rooms_across { 2 } else { 3 }];
        let hour = long(6);
        // In order of their starts and rooms: half an hour, two beside each other, an hour…
        for (at, minutes) in [(0, 30.0), (1, 90.0), (2, 60.0), (3, 60.0), (4, 120.0), (5, 30.0)] {
            assert!(near(long(at), hour * minutes / 60.0), "{at}: {} of {hour}", long(at));
        }
        assert!(near(wide(1), wide(2)), "beside each other in one room");
        assert!(wide(6) > wide(0) + wide(1) + wide(2) + wide(4) + wide(5), "across all rooms");
        for (at, one) in boxes.iter().enumerate() {
            for other in &boxes[at + 1..] {
                let apart = |axis: usize| {
                    one[axis] + one[axis + 2] <= other[axis]
                        || other[axis] + other[axis + 2] <= one[axis]
                };
                assert!(apart(0) || apart(1), "{one:?} and {other:?}");
            }
        }
        assert!(text(&document).contains("poza salami"), "what has no room has a column");
    }
}

#[test]
fn letters_stay_in_their_boxes() {
    for options in every_option() {
        let document = document(&made::book(), &options, &run());
        let boxes = boxes(&document);
        // Every text that begins in a box ends in it.
        for draw in &document.pages[0].draws {
            if matches!(draw, Draw::Text { .. }) {
                for [x, y, width, height] in areas(draw) {
                    let Some(around) = boxes.iter().find(|[left, top, wide, high]| {
                        *left <= x && x < left + wide && *top <= y && y < top + high
                    }) else {
                        continue;
                    };
                    let [left, top, wide, high] = *around;
                    let inside = x + width <= left + wide + 1.0 && y + height <= top + high + 1.5;
                    assert!(inside, "{options:?}: {draw:?} in {around:?}");
                }
            }
        }
    }
}

#[test]
fn breaks_go_across_the_rooms_that_are_free() {
    let mut builder = Builder::new("Zjazd");
    let rooms: Vec<_> = (1..=4).map(|at| builder.room(&format!("Sala {at}"))).collect();
    for room in &rooms {
        builder.session(SessionKind::Panel, "Panel", (1, "10:00", 60), Some(*room));
    }
    builder.session(SessionKind::Workshop, "Długi warsztat", (1, "11:00", 60), Some(rooms[1]));
    builder.session(SessionKind::Break, "Kawa", (1, "11:00", 30), None);
    let document = set(builder.finish(), &PosterOptions::default());
    assert_eq!(text(&document).matches("Kawa").count(), 2, "left and right of the workshop");
    assert!(!text(&document).contains("poza salami"));
}

#[test]
fn a_day_with_more_rooms_than_can_be_read_takes_more_posters() {
    let mut builder = Builder::new("Wielki zjazd");
    for at in 0..60 {
        let room = builder.room(&format!("Sala {at}"));
        builder.session(SessionKind::Panel, &format!("Panel nr {at}"), (1, "9:00", 60), Some(room));
    }
    let programme = builder.finish();
    for (paper, pages) in [(PosterPaper::A4, 5), (PosterPaper::A3, 5), (PosterPaper::A0, 3)] {
        let options = PosterOptions { paper, ..PosterOptions::default() };
        let document = set(programme.clone(), &options);
        assert_eq!(document.pages.len(), pages, "{paper:?}");
        let text = text(&document);
        assert!((0..60).all(|at| text.contains(&format!("Panel nr {at}"))), "{paper:?}");
    }
}

#[test]
fn what_does_not_fit_is_cut_and_told() {
    let mut builder = Builder::new("Zjazd");
    let room = builder.room("Sala");
    let long = "Zrównoważony rozwój obszarów wiejskich ".repeat(30);
    builder.session(SessionKind::Panel, &long, (1, "9:00", 5), Some(room));
    builder.session(SessionKind::Panel, "Krótki", (1, "10:00", 480), Some(room));
    let pdf = poster(&builder.finish().into(), &PosterOptions::default(), &run()).unwrap();
    let told = |warning: &Warning| match warning {
        Warning::CutShort { text } => text.starts_with("Zrównoważony rozwój"),
        _ => false,
    };
    assert!(pdf.warnings.len() == 1 && pdf.warnings.iter().all(told), "{:?}", pdf.warnings);
}

#[test]
fn nothing_to_show_is_said() {
    let document = set(Builder::new("Zjazd").finish(), &PosterOptions::default());
    assert!(text(&document).contains("Program jest w przygotowaniu."));
}

#[test]
fn posters_speak_english() {
    let run = PrintRun { language: Language::English, ..run() };
    let text = text(&document(&made::book(), &PosterOptions::default(), &run));
    for part in ["Thursday, 21 May 2026", "Coffee break", "Opening of the congress", "As of 4 May"]
    {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
}

#[test]
fn texts_of_every_kind_fit() {
    let long = "bardzo długi opis obrad ".repeat(1300);
    for nasty in [
        "",
        " ",
        "\0\u{1}\u{7f}\u{ad}\u{200b}\u{feff}\u{202e}",
        "👩‍👩‍👧‍👦 🇵🇱 👍🏽 ❤️",
        "مؤتمر البلديات ועידת הרשויות",
        "中文字符中文字符中文字符中文字符",
        "Konstantynopolitańczykowianeczkowatość".repeat(30).as_str(),
        "w\u{a0}".repeat(500).as_str(),
        "\n\n\n\n",
        &format!("https://example.org/{}", "ą".repeat(400)),
        &long,
    ] {
        for rooms_across in [true, false] {
            let options = PosterOptions { rooms_across, ..PosterOptions::default() };
            set(everywhere(nasty), &options);
        }
    }
}

#[test]
fn the_big_list_of_naughty_strings_fits() {
    let Some(strings) = naughty_strings() else { return };
    let mut builder = Builder::new("Zjazd");
    let rooms: Vec<_> = strings.iter().take(9).map(|string| builder.room(string)).collect();
    for (at, string) in strings.iter().enumerate() {
        let person = builder.person(["", string, "X", string, string]);
        let hour = format!("{}:{:02}", 8 + at % 14, at * 7 % 60);
        let room = (at % 10 < 9).then(|| rooms[at % 10]);
        let id = builder.session(SessionKind::Panel, string, (1, &hour, 30), room).id;
        builder.take_part(id, RoleKind::Panellist, &[person]);
    }
    let programme = builder.finish();
    for rooms_across in [true, false] {
        let paper = PosterPaper::A1;
        let options = PosterOptions { paper, rooms_across, ..PosterOptions::default() };
        set(programme.clone(), &options);
    }
}

#[test]
fn the_same_poster_has_the_same_bytes() {
    let pdf = || poster(&made::book(), &PosterOptions::default(), &run()).unwrap();
    assert_eq!(pdf().bytes, pdf().bytes);
}

/// The sheets of a tiled poster put together are the poster.
#[test]
fn a_poster_is_taped_together_of_sheets() {
    let mut programme = congress::congress();
    programme.event.starts_on = Some(day(1));
    for (at, track) in programme.tracks.iter_mut().enumerate() {
        *track = Track { colour: at as u8, ..track.clone() };
    }
    let content = BookContent::from(programme);
    let options = PosterOptions { paper: PosterPaper::A1, ..PosterOptions::default() };
    let pages = Some((1, 1));
    let whole = poster(&content, &options, &PrintRun { pages, ..run() }).unwrap();
    let finish = Finish { tiles: Some(TilePaper::A3), ..Finish::default() };
    let tiled = poster(&content, &options, &PrintRun { pages, finish, ..run() }).unwrap();
    // Six millimetres at each edge are not printed; seven overlap, and fifteen.
    let [wide, step_x, step_y] = [297.0, 278.0, 289.5];
    assert_eq!(tiled.pages, 6, "two rows of three sheets of A3 for 841 by 594 mm");
    // A pixel for a millimetre.
    let pixels = |bytes: &[u8], page: u32, width: f32| {
        let shown = Preview::new(bytes.to_vec()).unwrap().png(page, width as u32).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(shown)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let samples = frame.color_type.samples();
        let width = frame.width as usize;
        move |x: usize, y: usize| {
            let at = (y * width + x) * samples;
            [pixels[at], pixels[at + 1], pixels[at + 2]]
        }
    };
    let poster = pixels(&whole.bytes, 1, 841.0);
    let (mut seen, mut other) = (0, 0);
    for row in 0..2u32 {
        for column in 0..3u32 {
            let sheet = pixels(&tiled.bytes, row * 3 + column + 1, wide);
            // Within the marks for the overlap.
            for y in (25..305).step_by(5) {
                for x in (20..285).step_by(5) {
                    let at = [column as f32 * step_x, row as f32 * step_y];
                    let [x_there, y_there] = [at[0] as usize + x - 6, at[1] as usize + y - 6];
                    if x_there >= 838 || y_there >= 590 {
                        continue;
                    }
                    seen += 1;
                    let [one, two] = [sheet(x, y), poster(x_there, y_there)];
                    let differs = |(one, two): (&u8, &u8)| one.abs_diff(*two) > 60;
                    other += usize::from(one.iter().zip(&two).any(differs));
                }
            }
        }
    }
    assert!(seen > 10_000, "{seen}");
    assert!(other * 100 < seen, "{other} of {seen} differ: sheets show what is not there");
}

/// Nobody goes to what has no hour, so it is the last to go; and no letters are too small to be read.
#[test]
fn a_full_poster_keeps_hours_and_sizes() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = Some(day(1));
    for at in 0..24 {
        let room = builder.room(&format!("Sala {at}"));
        for number in 0..16u32 {
            let minute = number * 25 + at % 5;
            let start = format!("{}:{:02}", 9 + minute / 60, minute % 60);
            let title =
                format!("{number} o rzeczach, które trudno nazwać jednym słowem na plakacie");
            let length = if number % 5 == 4 { 5 } else { 25 };
            builder.session(SessionKind::Lecture, &title, (1, &start, length), Some(room));
        }
    }
    let options = PosterOptions { code: false, ..PosterOptions::default() };
    let document = set(builder.finish(), &options);
    let mut starts = 0;
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Text { bits, style, tag: Some(_), .. } = draw else { continue };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        assert!(style.size > 4.0, "{} pt: {text}", style.size);
        let is_hour = |word: &&str| {
            word.contains(':') && word.starts_with(|letter: char| letter.is_ascii_digit())
        };
        starts += text.split(' ').filter(is_hour).count();
    }
    assert!(starts >= 24 * 16, "{starts} hours");
}

/// A name stands on one line where the box is wide enough, and words of titles stay whole.
#[test]
fn names_are_not_taken_apart() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = Some(day(1));
    let rooms: Vec<_> = (0..3).map(|at| builder.room(&format!("Sala {at}"))).collect();
    let people: Vec<_> = ["Jarosław", "Agnieszka", "Włodzimierz", "Małgorzata"]
        .into_iter()
        .map(|name| builder.person(["dr", name, "Dębska-Wrona", "", ""]))
        .collect();
    for (at, room) in rooms.iter().enumerate() {
        for hour in 9..14 {
            let start = format!("{hour}:00");
            let title = "Młodzieżowa rada od zera";
            let slot = (1, start.as_str(), 35 + 12 * at as u16);
            let id = builder.session(SessionKind::Panel, title, slot, Some(*room)).id;
            builder.take_part(id, RoleKind::Panellist, &people[at..]);
        }
    }
    let programme = builder.finish();
    for rooms_across in [true, false] {
        for paper in [PosterPaper::A4, PosterPaper::A3] {
            for across in [true, false] {
                let options =
                    PosterOptions { rooms_across, paper, across, ..PosterOptions::default() };
                let document = set(programme.clone(), &options);
                for draw in document.pages.iter().flat_map(Page::all) {
                    let Draw::Text { bits, .. } = draw else { continue };
                    let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
                    assert!(!text.contains('\u{ad}'), "a word is broken: {text}");
                }
            }
        }
    }
}

#[test]
fn no_edge_of_a_sheet_cuts_the_code() {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.website = "zjazd.example".into();
    for at in 0..8 {
        let room = builder.room(&format!("Sala {at}"));
        builder.session(SessionKind::Lecture, "Wykład", (1, "9:00", 45), Some(room));
    }
    let content: BookContent = builder.finish().into();
    for paper in PosterPaper::ALL {
        for tiles in [TilePaper::A4, TilePaper::A3] {
            let options = PosterOptions { paper, ..PosterOptions::default() };
            let finish = Finish { tiles: Some(tiles), ..Finish::default() };
            let document = document(&content, &options, &PrintRun { finish, ..run() });
            let page = &document.pages[0];
            let code = page.all().find_map(|draw| match draw {
                Draw::Picture { rects, .. } => Some(rects),
                _ => None,
            });
            let edges = code.expect("a code").iter().map(|(rect, _)| (rect[0], rect[0] + rect[2]));
            let left = edges.clone().fold(f32::MAX, |least, edge| least.min(edge.0));
            let right = edges.fold(0.0f32, |most, edge| most.max(edge.1));
            assert!(left > page.width / 2.0, "{paper:?}: the code is at the right");
            for seam in seams(page, tiles) {
                assert!(
                    right <= seam.start + 0.01 || left >= seam.end,
                    "{paper:?} on {tiles:?}: {left}–{right} is cut at {seam:?}"
                );
            }
        }
    }
}

#[test]
fn a_day_without_hours_is_named() {
    let mut builder = crowded(2, 540, &[60]);
    let id = builder.session(SessionKind::Lecture, "Kiedyś", (2, "10:00", 45), None).id;
    let session = builder.programme.sessions.iter_mut().find(|one| one.id == id).unwrap();
    session.slot.start = None;
    let text = text(&set(builder.finish(), &PosterOptions::default()));
    let expected = "Piątek, 22 maja 2026 · Godzina do ustalenia: Kiedyś";
    assert!(text.contains(expected), "{text}");
    assert!(!text.contains("Termin do ustalenia"), "{text}");
}

#[test]
fn what_is_short_has_letters_that_can_be_read() {
    let mut builder = crowded(8, 540, &[50, 50, 50, 50, 50, 50, 50, 50, 50]);
    let room = builder.room("Hol");
    for hour in ["10:00", "12:30", "15:20"] {
        builder.session(SessionKind::Lecture, "Krótko", (1, hour, 5), Some(room));
    }
    let document = set(builder.finish(), &PosterOptions::default());
    for draw in document.pages.iter().flat_map(Page::all) {
        let Draw::Text { bits, style, .. } = draw else { continue };
        let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
        assert!(style.size > 5.2, "{} pt: {text}", style.size);
    }
}

/// Sessions of many lengths: so many rooms with lectures, each on a track, that begin at `first`.
fn crowded(rooms: usize, first: u32, minutes: &[u16]) -> Builder {
    let mut builder = Builder::new("Zjazd");
    builder.programme.event.starts_on = Some(day(1));
    let track = builder.track("Woda i miasto");
    for at in 0..rooms {
        let room = builder.room(&format!("Sala {at}"));
        let person = builder.person(["dr", "Anna", "Dębska-Wrona", "", ""]);
        let mut minute = first;
        for length in minutes {
            let start = format!("{}:{:02}", minute / 60, minute % 60);
            let title = "Wykład o retencji w małych i średnich miastach";
            let session =
                builder.session(SessionKind::Lecture, title, (1, &start, *length), Some(room));
            session.track = Some(track);
            let id = session.id;
            builder.take_part(id, RoleKind::Speaker, &[person]);
            minute += u32::from(*length);
        }
    }
    builder
}

#[test]
fn titles_have_three_sizes_at_most() {
    let programme = crowded(6, 540, &[20, 25, 30, 35, 40, 45, 60, 75, 90]).finish();
    for paper in [PosterPaper::A3, PosterPaper::A1] {
        let options = PosterOptions { paper, ..PosterOptions::default() };
        let document = set(programme.clone(), &options);
        let mut sizes: Vec<i32> = Vec::new();
        for draw in document.pages.iter().flat_map(Page::all) {
            let Draw::Text { bits, style, .. } = draw else { continue };
            let text: String = bits.iter().map(|bit| bit.shaped.text.as_str()).collect();
            if text.contains("Wykład") {
                sizes.push((style.size * 100.0) as i32);
            }
        }
        assert_eq!(sizes.len(), 54, "every title stands there");
        sizes.sort_unstable();
        sizes.dedup();
        assert!(sizes.len() <= 3, "{paper:?}: {sizes:?}");
    }
}

#[test]
fn tracks_are_named_in_nearly_all_boxes_or_below_alone() {
    for minutes in [&[60, 60, 60][..], &[10, 10, 15, 10, 10, 10, 15, 10, 10, 60]] {
        let document = set(crowded(4, 540, minutes).finish(), &PosterOptions::default());
        let named = text(&document).matches("Woda i miasto").count() - 1;
        let all = minutes.len() * 4;
        assert!(named == 0 || named * 5 >= all * 4, "{named} of {all} boxes name their track");
        assert_eq!(named > 0, minutes.len() == 3, "where there is room for it: {minutes:?}");
    }
}

#[test]
fn a_page_has_no_hours_but_those_of_its_rooms() {
    let mut builder = crowded(40, 720, &[60, 60]);
    let room = builder.programme.rooms[0].id;
    builder.session(SessionKind::Workshop, "Poranek", (1, "7:00", 60), Some(room));
    let document = set(builder.finish(), &PosterOptions::default());
    let says = |page: &Page, hour: &str| {
        let is_hour = |draw: &Draw| match draw {
            Draw::Text { bits, .. } => bits.iter().any(|bit| bit.shaped.text == hour),
            _ => false,
        };
        page.all().any(is_hour)
    };
    let [first, .., last] = &document.pages[..] else { panic!("one page") };
    assert!(says(first, "7:00") && says(last, "12:00"));
    assert!(!says(last, "7:00"), "nothing is on there at seven");
}
