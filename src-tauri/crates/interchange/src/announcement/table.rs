//! Rows of tables: by the headings of their columns, or by what is in them.

use super::{
    clock::Hours,
    lexicon::kinds,
    line::{self, Line},
    outline::{self, DayMark},
    people::{self, Trust},
    piece::{Piece, fold},
    room,
};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Column {
    Day,
    Hours,
    Title,
    People,
    Room,
    Kind,
    /// Parallel sessions of one room or track.
    Parallel,
    Other,
}

/// The columns of a table as its headings name them.
#[derive(Clone, Debug)]
pub(super) struct Table<'t> {
    columns: Vec<(Column, Piece<'t>)>,
}

/// One item of a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row<'t> {
    pub hours: Option<Hours<'t>>,
    pub title: Option<Piece<'t>>,
    pub room: Option<Piece<'t>>,
    /// A cell of people.
    pub people: Vec<Piece<'t>>,
    /// A cell that says what it is.
    pub kind: Option<Piece<'t>>,
    /// Further lines of its cells.
    pub lines: Vec<Line<'t>>,
}

/// What a row holds.
#[derive(Debug, Default)]
pub(super) struct Read<'t> {
    pub rows: Vec<Row<'t>>,
    /// Whether the row goes on under the hours of the one above.
    pub inner: bool,
    /// The day, where a cell names it.
    pub day: Option<DayMark<'t>>,
    /// The words of a row that is no item.
    pub words: Vec<Line<'t>>,
}

impl<'t> Table<'t> {
    /// The columns that a line of headings names; none where it is no such line.
    pub fn of_heading(line: &Line<'t>) -> Option<Self> {
        if !line.hours.is_empty() || !line.dates.is_empty() {
            return None;
        }
        let columns: Vec<(Column, Piece<'t>)> =
            line.cells.iter().map(|cell| (heading(*cell), *cell)).collect();
        let named = columns.iter().filter(|(column, _)| *column != Column::Other).count();
        let hours = columns.iter().any(|(column, _)| *column == Column::Hours);
        let rooms =
            columns.iter().filter(|(_, cell)| room::is_room(*cell) || is_track(*cell)).count();
        if rooms >= 2 && (hours || !columns[0].1.has_words() || rooms + 1 == columns.len()) {
            let parallel = columns.into_iter().enumerate().map(|(at, (column, cell))| {
                let place = room::is_room(cell) || is_track(cell);
                let first = at == 0 && !place;
                (
                    if first {
                        Column::Hours
                    } else if place {
                        Column::Parallel
                    } else {
                        column
                    },
                    cell,
                )
            });
            return Some(Self { columns: parallel.collect() });
        }
        (named >= 2 && (hours || named >= 3)).then_some(Self { columns })
    }
}

fn is_track(cell: Piece<'_>) -> bool {
    let first = fold(cell.plain_words().next().map_or("", |word| word.str()));
    matches!(first.as_str(), "ścieżka" | "track" | "sesja" | "blok" | "stream")
        && cell.plain_words().count() <= 6
}

/// The room of all that follows: `Ścieżka 1 | Sala Lustrzana | moderacja: Jan Kos`.
pub(super) fn room_of_track<'t>(line: &Line<'t>) -> Option<Piece<'t>> {
    let [track, rest @ ..] = line.cells.as_slice() else { return None };
    let named = |cell: &Piece<'_>| cell.plain_words().count() >= 2;
    (is_track(*track) && named(track) && line.hours.is_empty())
        .then(|| rest.iter().copied().find(|cell| room::is_room(*cell) && named(cell)))
        .flatten()
}

/// What a column with this heading holds.
fn heading(cell: Piece<'_>) -> Column {
    const NAMES: [(Column, &str); 6] = [
        (Column::Hours, "godzina godziny godz czas time hour hours kiedy"),
        (Column::Day, "data dzień date day"),
        (
            Column::Title,
            "tytuł temat title topic wydarzenie sesja session treść punkt program zagadnienie \
             tematyka activity item event agenda",
        ),
        (
            Column::People,
            "prelegent prelegenci prowadzący prezenter wykładowca speaker speakers osoba \
             presenter referent",
        ),
        (Column::Room, "miejsce sala room venue location lokalizacja"),
        (Column::Kind, "rodzaj forma type"),
    ];
    const MOST_WORDS: usize = 4;
    if cell.plain_words().count() > MOST_WORDS {
        return Column::Other;
    }
    let Some(first) = cell.plain_words().next().map(|word| fold(&word)) else {
        return Column::Other;
    };
    let named = |names: &str| names.split_whitespace().any(|name| name == first);
    NAMES.iter().find(|(_, names)| named(names)).map_or(Column::Other, |(column, _)| *column)
}

/// Whether a column of titles is called by what is in it: `Temat` rather than `Wydarzenie`.
fn is_subject(heading: Piece<'_>) -> bool {
    let first = heading.plain_words().next().map(|word| fold(&word)).unwrap_or_default();
    matches!(first.as_str(), "temat" | "tytuł" | "title" | "topic" | "tematyka" | "zagadnienie")
}

/// The items of one row.
pub(super) fn rows<'t>(line: &Line<'t>, table: Option<&Table<'t>>) -> Read<'t> {
    let columns = table.map_or(&[][..], |table| &table.columns);
    let mut read = Read::default();
    let mut row = Row::default();
    let mut parallel: Vec<Row<'t>> = Vec::new();
    for (at, cell) in line.cells.iter().enumerate() {
        // A column that only counts says nothing.
        let number = cell.trim_end_matches(['.', ')']);
        let counts = number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit());
        if !cell.has_words() || counts {
            continue;
        }
        let (first, rest) = lines_of(*cell);
        let noted = line::noted(first);
        let named = columns.get(at).map(|(column, _)| *column);
        // A cell that begins with hours holds them, whatever its column is called.
        if row.hours.is_none()
            && let Some(hours) = noted.hours.first().filter(|hours| hours.leads)
            && matches!(named, None | Some(Column::Hours | Column::Day | Column::Other))
        {
            row.hours = Some(*hours);
            let after = first.after(hours.piece).trim_joints();
            if after.has_words() {
                row.title = Some(first.after(hours.piece));
            }
            row.lines.extend(rest);
            continue;
        }
        if matches!(named, None | Some(Column::Day | Column::Hours))
            && row.hours.is_none()
            && let Some(day) = day_of(&noted)
        {
            read.day = Some(day);
            continue;
        }
        match named.unwrap_or(Column::Other) {
            Column::Parallel => {
                let room =
                    columns.get(at).map(|(_, name)| *name).filter(|name| room::is_room(*name));
                parallel.push(Row { title: Some(first), room, lines: rest, ..Row::default() });
            }
            Column::People => {
                row.people.push(first);
                row.people.extend(rest.iter().map(|line| line.words));
            }
            Column::Room => row.room = Some(*cell),
            Column::Kind => row.kind = Some(first),
            Column::Title if row.title.is_none() => {
                row.title = Some(first);
                row.lines.extend(rest);
            }
            // `Wydarzenie: Warsztaty`, `Temat: Woda`: the subject is the title.
            Column::Title
                if row.kind.is_none()
                    && columns.get(at).is_some_and(|(_, name)| is_subject(*name)) =>
            {
                row.kind = row.title.replace(first);
                row.lines.extend(rest);
            }
            _ => unnamed(&mut row, *cell, first, rest),
        }
    }
    read.inner = row.hours.is_none() && row.title.is_some() && !row.people.is_empty();
    if row.hours.is_none()
        && !read.inner
        && (table.is_none() || row.title.is_none() || !is_row_of_program(line, table))
        && parallel.len() < 2
    {
        read.words = line
            .cells
            .iter()
            .filter(|cell| cell.has_words())
            .flat_map(|cell| {
                let (first, rest) = lines_of(*cell);
                std::iter::once(Line { gap: true, ..line::noted(first) }).chain(rest)
            })
            .collect();
        return read;
    }
    finish(read, row, parallel)
}

/// Whether a row without hours still is an item: it fills the columns that its table names.
fn is_row_of_program(line: &Line<'_>, table: Option<&Table<'_>>) -> bool {
    let hours =
        table.is_some_and(|table| table.columns.iter().any(|(column, _)| *column == Column::Hours));
    !hours && line.cells.iter().filter(|cell| cell.has_words()).count() >= 2
}

fn finish<'t>(mut read: Read<'t>, row: Row<'t>, parallel: Vec<Row<'t>>) -> Read<'t> {
    match parallel.len() {
        0 => read.rows.push(row),
        1 => {
            // One cell in a row of several rooms is for everybody.
            let only = parallel.into_iter().next().unwrap_or_default();
            let everybody = only.title.is_some_and(|title| {
                kinds::lead(title).is_some_and(|lead| {
                    lead.kind.is_pause()
                        || lead.kind == obrady_domain::SessionKind::Ceremony
                        || lead.kind == obrady_domain::SessionKind::Plenary
                })
            });
            let room = only.room.filter(|_| !everybody);
            read.rows.push(Row { hours: row.hours, room, ..only });
        }
        _ => {
            read.rows.extend(parallel.into_iter().map(|cell| Row { hours: row.hours, ..cell }));
        }
    }
    read
}

/// Puts a cell of an unnamed column where its words belong.
fn unnamed<'t>(row: &mut Row<'t>, cell: Piece<'t>, first: Piece<'t>, rest: Vec<Line<'t>>) {
    // `Keynote | Why people stop trusting`: the first cell only says the kind.
    let kind_alone = row.kind.is_none()
        && row.title.is_some_and(|title| {
            kinds::lead(title)
                .is_some_and(|lead| !lead.kind.is_pause() && !title.after(lead.piece).has_words())
        });
    let names = || people::people(cell, Trust::Evident).is_some();
    if kind_alone && !room::is_room(cell) && !names() {
        row.kind = row.title.replace(first);
        row.lines.extend(rest);
    } else if row.title.is_some() && row.room.is_none() && room::is_room(cell) {
        row.room = Some(cell);
    } else if row.title.is_some() && people::people(cell, Trust::Evident).is_some() {
        row.people.push(cell);
    } else if row.title.is_none() {
        row.title = Some(first);
        row.lines.extend(rest);
    } else {
        // Another cell never goes on with the title.
        row.lines.push(Line { gap: true, ..line::noted(first) });
        row.lines.extend(rest);
    }
}

fn day_of<'t>(noted: &Line<'t>) -> Option<DayMark<'t>> {
    match outline::outline(std::slice::from_ref(noted)).pop() {
        Some(outline::Role::Day(day)) => Some(day),
        _ => None,
    }
}

/// The first line of a cell and the others.
fn lines_of(cell: Piece<'_>) -> (Piece<'_>, Vec<Line<'_>>) {
    let mut parts = cell
        .split_by(|c| c == '\u{b}')
        .into_iter()
        .map(Piece::trim)
        .filter(|part| part.has_words());
    let first = parts.next().unwrap_or(cell);
    (first, parts.map(|part| line::line(part, false)).collect())
}
