//! Rows of cells to proposed registrations.

use std::collections::{BTreeMap, HashMap};

use obrady_domain::Reply;

use super::{
    ColumnGuess, ColumnMeaning, ParticipantDraft, ParticipantsDraft, RowProblem, RowProblemCode,
    headings::{self, fold},
    moments::{self, FieldOrder},
    names::{self, Order},
    table::{Row, Table},
    values,
};

/// The draft of a whole table, its columns as `chosen` from the left, or as they are guessed.
pub(super) fn draft(table: &Table, chosen: Option<&[ColumnMeaning]>) -> ParticipantsDraft {
    let mut columns = columns(table);
    for (column, meaning) in columns.iter_mut().zip(chosen.unwrap_or_default()) {
        column.meaning = *meaning;
    }
    let mut reader =
        Reader { field_order: field_order(table, &columns), columns, problems: Vec::new() };
    let rows: Vec<ParticipantDraft> = table.rows.iter().map(|row| reader.row(row)).collect();
    if let Some(line) = table.unclosed_quote {
        reader.problem(line, "", "\"", RowProblemCode::UnclosedQuote);
    }
    reader.find_same(&rows);
    let Reader { columns, mut problems, .. } = reader;
    problems.sort_by_key(|problem| problem.line);
    ParticipantsDraft { rows, columns, problems }
}

/// How each column is understood. Of several columns of one meaning, the one with most in it is
/// taken, the first of equals; the others are questions.
fn columns(table: &Table) -> Vec<ColumnGuess> {
    let values = |at: usize| table.rows.iter().filter_map(move |row| row.cells.get(at));
    let fit = |at: usize, meaning: ColumnMeaning| {
        values(at)
            .filter(|cell| match meaning {
                ColumnMeaning::Email => cell.contains('@'),
                _ => !values::is_void(cell),
            })
            .count()
    };
    let mut best: BTreeMap<ColumnMeaning, (usize, usize)> = BTreeMap::new();
    for (at, heading) in table.headings.cells.iter().enumerate() {
        if let Some(meaning) = headings::meaning(heading) {
            let fit = fit(at, meaning);
            let held = best.entry(meaning).or_insert((at, fit));
            if fit > held.1 {
                *held = (at, fit);
            }
        }
    }
    settle_names(table, &mut best);
    let counts = |at: usize| {
        values(at).all(|cell| cell.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit()))
    };
    if best.get(&ColumnMeaning::Ordinal).is_some_and(|(at, _)| !counts(*at)) {
        best.remove(&ColumnMeaning::Ordinal);
    }
    let taken: BTreeMap<usize, ColumnMeaning> =
        best.into_iter().map(|(meaning, (at, _))| (at, meaning)).collect();
    // Programs write delimiters beyond the last column.
    let blank =
        |at: &usize| table.headings.cells[*at].is_empty() && fit(*at, ColumnMeaning::Answer) == 0;
    let width = (0..table.headings.cells.len()).rev().find(|at| !blank(at)).map_or(0, |at| at + 1);
    let headings = table.headings.cells.iter().enumerate().take(width);
    headings
        .map(|(at, heading)| ColumnGuess {
            heading: if heading.is_empty() { letter(at) } else { one_line(heading) },
            meaning: taken.get(&at).copied().unwrap_or(ColumnMeaning::Answer),
        })
        .collect()
}

/// Leaves one way to a person's name: two columns are surer than one; a column headed “Nazwisko”
/// alone mostly holds the given name too, behind it.
fn settle_names(table: &Table, best: &mut BTreeMap<ColumnMeaning, (usize, usize)>) {
    use ColumnMeaning::{Family, FamilyThenGiven, FullName, Given};
    let [given, family, full, reversed] =
        [Given, Family, FullName, FamilyThenGiven].map(|meaning| best.get(&meaning).copied());
    let filled = |column: Option<(usize, usize)>| column.map_or(0, |(_, filled)| filled);
    let parts = given.and(family).map(|_| filled(given).min(filled(family)));
    let whole = full.or(reversed).map(|_| filled(full).max(filled(reversed)));
    let unused: &[ColumnMeaning] = match (parts, whole) {
        (Some(parts), whole) if parts >= whole.unwrap_or(0) => &[FullName, FamilyThenGiven],
        (_, Some(_)) if filled(full) >= filled(reversed) => &[Given, Family, FamilyThenGiven],
        (_, Some(_)) => &[Given, Family, FullName],
        (_, None) => {
            let alone = given
                .map(|column| (Given, FullName, column))
                .or_else(|| family.map(|column| (Family, FamilyThenGiven, column)));
            if let Some((part, whole, column)) = alone
                && mostly_spaced(table, column.0)
            {
                best.remove(&part);
                best.insert(whole, column);
            }
            &[]
        }
    };
    for meaning in unused {
        best.remove(meaning);
    }
}

/// Whether most cells of a column have several words.
fn mostly_spaced(table: &Table, at: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
    let (mut filled, mut spaced) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        spaced += usize::from(cell.contains(' '));
    }
    spaced * 2 > filled
}

fn field_order(table: &Table, columns: &[ColumnGuess]) -> FieldOrder {
    let dates = columns.iter().position(|column| column.meaning == ColumnMeaning::RegisteredAt);
    dates.map_or(FieldOrder::DayFirst, |at| {
        let values = table.rows.iter().filter_map(|row| row.cells.get(at)).map(String::as_str);
        moments::field_order(values, &columns[at].heading)
    })
}

struct Reader {
    columns: Vec<ColumnGuess>,
    field_order: FieldOrder,
    problems: Vec<RowProblem>,
}

impl Reader {
    fn row(&mut self, row: &Row) -> ParticipantDraft {
        let mut draft = ParticipantDraft { line: row.number, ..ParticipantDraft::default() };
        let columns = std::mem::take(&mut self.columns);
        for (at, cell) in row.cells.iter().enumerate() {
            if cell.contains('\u{fffd}') {
                let heading = columns.get(at).map_or("", |column| &column.heading);
                self.problem(row.number, heading, cell, RowProblemCode::UnreadableLetters);
            }
            match columns.get(at) {
                Some(column) => self.cell(&mut draft, column, cell),
                None if cell.is_empty() => {}
                None => answer(&mut draft, &letter(at), cell),
            }
        }
        self.check_width(row, columns.len());
        self.columns = columns;
        if draft.given.is_empty() && draft.family.is_empty() {
            let heading = self.name_heading();
            self.problem(row.number, &heading, "", RowProblemCode::NoName);
        }
        draft
    }

    fn check_width(&mut self, row: &Row, width: usize) {
        let beyond = row.cells.get(width..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.is_empty()) {
            let value = beyond.join(" ").trim().to_owned();
            self.problem(row.number, "", &value, RowProblemCode::TooManyCells);
        }
        if row.cells.len() < width {
            let value = row.cells.join(" ").trim().to_owned();
            self.problem(row.number, "", &value, RowProblemCode::TooFewCells);
        }
    }

    fn cell(&mut self, draft: &mut ParticipantDraft, column: &ColumnGuess, cell: &str) {
        let ColumnGuess { heading, meaning } = column;
        if cell.is_empty() {
            return;
        }
        if values::is_void(cell) && *meaning != ColumnMeaning::Answer {
            return;
        }
        if is_taken(draft, *meaning) {
            // A second column of the same kind: nothing is overwritten and nothing lost.
            return answer(draft, heading, cell);
        }
        let line = draft.line;
        // A value that is not understood is shown and goes with the person as an answer.
        let mut unknown = |reader: &mut Self, code| {
            reader.problem(line, heading, cell, code);
            answer(draft, heading, cell);
        };
        match meaning {
            ColumnMeaning::Attendance => match values::attendance(cell) {
                Some(known) => draft.attendance = Some(known),
                None => unknown(self, RowProblemCode::UnknownAttendance),
            },
            ColumnMeaning::State => match values::state(cell) {
                Some(known) => draft.state = Some(known),
                None => unknown(self, RowProblemCode::UnknownState),
            },
            ColumnMeaning::RegisteredAt => match moments::moment(cell, self.field_order) {
                Some(known) => draft.registered_at = Some(known),
                None => unknown(self, RowProblemCode::UnreadableDate),
            },
            ColumnMeaning::Email => {
                draft.email = values::email(cell).unwrap_or_else(|bad| {
                    self.problem(line, heading, cell, RowProblemCode::BadEmail);
                    bad
                });
            }
            ColumnMeaning::Phone => {
                if values::has_lost_digits(cell) {
                    self.problem(line, heading, cell, RowProblemCode::PhoneLostDigits);
                }
                draft.phone = one_line(cell);
            }
            ColumnMeaning::Title => draft.title = joined(&one_line(cell), &draft.title),
            ColumnMeaning::Given => {
                let (title, given) = names::part(cell);
                draft.title = joined(&draft.title, &title);
                draft.given = given;
            }
            ColumnMeaning::Family => {
                let (title, family) = names::part(cell);
                draft.title = joined(&draft.title, &title);
                draft.family = family;
            }
            ColumnMeaning::FullName | ColumnMeaning::FamilyThenGiven => {
                let order = if *meaning == ColumnMeaning::FullName {
                    Order::GivenFirst
                } else {
                    Order::FamilyFirst
                };
                let name = names::split(cell, order);
                draft.title = joined(&draft.title, &name.title);
                draft.given = name.given;
                draft.family = name.family;
            }
            ColumnMeaning::Office => draft.office = one_line(cell),
            ColumnMeaning::Organisation => draft.organisation = one_line(cell),
            ColumnMeaning::Note if draft.note.is_empty() => draft.note = cell.to_owned(),
            ColumnMeaning::Note => draft.note = format!("{}\n{cell}", draft.note),
            ColumnMeaning::Answer => answer(draft, heading, cell),
            ColumnMeaning::Ordinal => {}
        }
    }

    /// People who are there twice. A name is not told again where the address was.
    fn find_same(&mut self, rows: &[ParticipantDraft]) {
        let mut by_email: HashMap<String, u32> = HashMap::new();
        let mut by_name: HashMap<String, u32> = HashMap::new();
        let email_heading = self.heading_of(ColumnMeaning::Email);
        let name_heading = self.name_heading();
        for row in rows {
            let email = row.email.to_lowercase();
            let same_email = (!email.is_empty())
                .then(|| *by_email.entry(email).or_insert(row.line))
                .filter(|first| *first != row.line);
            let name = fold(&format!("{} {}", row.given, row.family));
            let same_name = (!name.is_empty())
                .then(|| *by_name.entry(name).or_insert(row.line))
                .filter(|first| *first != row.line);
            if let Some(first) = same_email {
                self.problem(row.line, &email_heading, &row.email, RowProblemCode::DuplicateEmail);
                self.same_as(first);
            } else if let Some(first) = same_name {
                let value = format!("{} {}", row.given, row.family);
                self.problem(row.line, &name_heading, value.trim(), RowProblemCode::SameName);
                self.same_as(first);
            }
        }
    }

    fn same_as(&mut self, first: u32) {
        if let Some(problem) = self.problems.last_mut() {
            problem.same_as = Some(first);
        }
    }

    fn problem(&mut self, line: u32, column: &str, value: &str, code: RowProblemCode) {
        self.problems.push(RowProblem {
            line,
            column: column.to_owned(),
            value: value.to_owned(),
            code,
            same_as: None,
        });
    }

    fn heading_of(&self, meaning: ColumnMeaning) -> String {
        let column = self.columns.iter().find(|column| column.meaning == meaning);
        column.map(|column| column.heading.clone()).unwrap_or_default()
    }

    fn name_heading(&self) -> String {
        use ColumnMeaning::{Family, FamilyThenGiven, FullName, Given};
        [Family, FullName, FamilyThenGiven, Given]
            .into_iter()
            .map(|meaning| self.heading_of(meaning))
            .find(|heading| !heading.is_empty())
            .unwrap_or_default()
    }
}

/// Whether an earlier column gave the row's one value of that kind.
fn is_taken(draft: &ParticipantDraft, meaning: ColumnMeaning) -> bool {
    match meaning {
        ColumnMeaning::Given => !draft.given.is_empty(),
        ColumnMeaning::Family => !draft.family.is_empty(),
        ColumnMeaning::FullName | ColumnMeaning::FamilyThenGiven => {
            !draft.given.is_empty() || !draft.family.is_empty()
        }
        ColumnMeaning::Email => !draft.email.is_empty(),
        ColumnMeaning::Phone => !draft.phone.is_empty(),
        ColumnMeaning::Office => !draft.office.is_empty(),
        ColumnMeaning::Organisation => !draft.organisation.is_empty(),
        ColumnMeaning::Attendance => draft.attendance.is_some(),
        ColumnMeaning::State => draft.state.is_some(),
        ColumnMeaning::RegisteredAt => draft.registered_at.is_some(),
        ColumnMeaning::Title
        | ColumnMeaning::Note
        | ColumnMeaning::Answer
        | ColumnMeaning::Ordinal => false,
    }
}

fn answer(draft: &mut ParticipantDraft, question: &str, text: &str) {
    draft.answers.push(Reply { question: question.to_owned(), text: text.to_owned() });
}

fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A column as spreadsheet programs name it: A, B, … Z, AA.
fn letter(at: usize) -> String {
    let (mut rest, mut letters) = (at + 1, Vec::new());
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}
