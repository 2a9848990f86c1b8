//! Rows of cells to proposed registrations.

use std::borrow::Cow;

use chrono::{NaiveDateTime, NaiveTime};
use obrady_domain::{Attendance, RegistrationState, Reply};

use super::{
    Affiliated, ColumnGuess, ColumnMeaning, ConsentDraft, KnownForm, ParticipantDraft,
    ParticipantsDraft, RowProblem, RowProblemCode, callings,
    cells::{Cells, RowCells},
    columns::{columns, field_order, letter, one_line},
    ditto::Dittos,
    emails::{self, Addresses},
    headings,
    moments::{self, FieldOrder},
    names::{self, Order},
    offices,
    same::Same,
    table::Table,
    values,
};

/// What is known of a table beside its cells and columns, so that one row can be read anew.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Understanding {
    pub(super) field_order: FieldOrder,
    /// Whether it is text, in which a row that is short was broken. A workbook does not keep the
    /// cells at its end that are empty.
    pub(super) is_text: bool,
    /// The row from which on it is another table, with headings of its own.
    pub(super) another: Option<u32>,
    /// Which cells said “as above”.
    pub(super) dittos: Dittos,
    pub(super) same: Same,
}

/// The draft of a whole table, its columns as `chosen` from the left, or as they are guessed.
pub(super) fn draft(
    table: &Table,
    chosen: Option<&[ColumnMeaning]>,
    form: Option<KnownForm>,
) -> (ParticipantsDraft, Understanding) {
    let mut columns = columns(table, form);
    for (column, meaning) in columns.iter_mut().zip(chosen.unwrap_or_default()) {
        column.meaning = *meaning;
    }
    let field_order = field_order(table, &columns);
    let another = another_table(&table.cells);
    let letters_lost = table.cells.contain('\u{fffd}');
    let reader = || Reader::new(&columns, field_order, letters_lost, table.is_text);
    let (rows, mut problems, same) = rows(table, &reader);
    problems.extend(table.dittos.problems(&table.cells, &columns, |_| true));
    if let Some(line) = table.unclosed_quote {
        problems.push(unclosed(line));
    }
    if let Some(from) = another {
        let below = rows.iter().map(|row| row.line).filter(|line| *line >= from);
        problems.extend(below.map(of_another_table));
    }
    problems.extend(same.all(&rows, &columns));
    problems.sort_by_key(|problem| problem.line);
    let dittos = table.dittos.clone();
    let understanding =
        Understanding { field_order, is_text: table.is_text, another, dittos, same };
    (ParticipantsDraft { rows, columns, problems }, understanding)
}

/// From how many rows on a table is read by several threads.
const LARGE: usize = 4_000;

/// The rows in their order, what is wrong with them, and by what they are the same. Each is read by
/// itself, so that several threads can share a large table.
fn rows<'a>(
    table: &Table,
    reader: &(impl Fn() -> Reader<'a> + Sync),
) -> (Vec<ParticipantDraft>, Vec<RowProblem>, Same) {
    let all = table.cells.len();
    let part = |from: usize, to: usize| {
        let mut reader = reader();
        let mut rows = Vec::with_capacity(to - from);
        let mut same = Same::default();
        for at in from..to {
            let cells = table.cells.row(at);
            let row = reader.row(table.cells.line(at), cells);
            same.push(&row, cells, reader.columns);
            rows.push(row);
        }
        (rows, reader.problems, same)
    };
    let threads = if all < LARGE { 1 } else { 4 };
    if threads == 1 {
        return part(0, all);
    }
    let length = all.div_ceil(threads);
    let bounds = (0..threads).map(|nth| (nth * length, ((nth + 1) * length).min(all)));
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            bounds.map(|(from, to)| scope.spawn(move || part(from.min(to), to))).collect();
        let mut rows = Vec::with_capacity(all);
        let (mut problems, mut same) = (Vec::new(), Same::default());
        for read in parts {
            match read.join() {
                Ok((some, wrong, alike)) => {
                    rows.extend(some);
                    problems.extend(wrong);
                    same.extend(alike);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        (rows, problems, same)
    })
}

/// Where another table begins below this one: after a blank row, with headings of its own.
fn another_table(cells: &Cells) -> Option<u32> {
    let mut before = None;
    (0..cells.len()).map(|at| (cells.line(at), cells.row(at))).find_map(|(line, row)| {
        let is_apart = before.replace(line).is_some_and(|before: u32| line > before + 1);
        (is_apart && are_headings(row)).then_some(line)
    })
}

/// Whether a row says what is in columns: most of its cells, and more than one, are known headings.
fn are_headings(row: RowCells<'_>) -> bool {
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    let known = row.iter().filter(|cell| headings::meaning(cell).is_some()).count();
    known > 1 && known * 2 > filled
}

pub(super) fn of_another_table(line: u32) -> RowProblem {
    RowProblem {
        line,
        column: String::new(),
        value: String::new(),
        code: RowProblemCode::AnotherTable,
        same_as: None,
    }
}

pub(super) fn unclosed(line: u32) -> RowProblem {
    RowProblem {
        line,
        column: String::new(),
        value: "\"".into(),
        code: RowProblemCode::UnclosedQuote,
        same_as: None,
    }
}

/// Reads rows and gathers what is wrong with each.
pub(super) struct Reader<'a> {
    columns: &'a [ColumnGuess],
    name_heading: String,
    field_order: FieldOrder,
    /// Whether any cell may hold letters that were lost.
    letters_lost: bool,
    is_text: bool,
    attendances: Memory<Option<Attendance>>,
    states: Memory<Option<RegistrationState>>,
    /// What stands before the row's name and is somebody's office.
    office: Option<Affiliated>,
    pub(super) problems: Vec<RowProblem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        columns: &'a [ColumnGuess],
        field_order: FieldOrder,
        letters_lost: bool,
        is_text: bool,
    ) -> Self {
        Self {
            columns,
            name_heading: name_heading(columns),
            field_order,
            letters_lost,
            is_text,
            attendances: Memory::default(),
            states: Memory::default(),
            office: None,
            problems: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, line: u32, cells: RowCells<'_>) -> ParticipantDraft {
        let mut draft = ParticipantDraft { line, ..ParticipantDraft::default() };
        let columns = self.columns;
        let (mut time, mut buyer) = (None, None);
        self.office = None;
        for (at, cell) in cells.iter().enumerate() {
            if self.letters_lost && cell.contains('\u{fffd}') {
                let heading = columns.get(at).map_or("", |column| &column.heading);
                self.problem(line, heading, cell, RowProblemCode::UnreadableLetters);
            }
            match columns.get(at) {
                _ if cell.is_empty() => {}
                Some(column) if column.meaning == ColumnMeaning::RegisteredTime => {
                    time = self.time(&mut draft, column, cell);
                }
                Some(column) if column.meaning == ColumnMeaning::BuyerEmail => {
                    buyer = (!values::is_void(cell)).then_some((&column.heading, cell));
                }
                Some(column) => self.cell(&mut draft, column, cell),
                None => answer(&mut draft, &letter(at), cell),
            }
        }
        if let (Some(at), Some(time)) = (draft.registered_at, time) {
            draft.registered_at = Some(at.date().and_time(time));
        }
        if let Some((heading, cell)) = buyer {
            self.buyer(&mut draft, heading, cell);
        }
        if let Some(office) = self.office.take() {
            callings::take(&mut draft, office);
        }
        self.check_width(line, cells, columns.len());
        if draft.given.is_empty() && draft.family.is_empty() {
            let heading = self.name_heading.clone();
            let value = remark(cells).unwrap_or_default().to_owned();
            self.problem(line, &heading, &value, RowProblemCode::NoName);
        }
        draft
    }

    fn check_width(&mut self, line: u32, cells: RowCells<'_>, width: usize) {
        let joined = |from: usize| {
            let cells: Vec<&str> = cells.iter().skip(from).collect();
            cells.join(" ").trim().to_owned()
        };
        if cells.iter().skip(width).any(|cell| !cell.is_empty()) {
            self.problem(line, "", &joined(width), RowProblemCode::TooManyCells);
        }
        if self.is_text && cells.len() < width {
            self.problem(line, "", &joined(0), RowProblemCode::TooFewCells);
        }
    }

    /// The address of whoever ordered the ticket. Who has an address of their own keeps that.
    fn buyer(&mut self, draft: &mut ParticipantDraft, heading: &str, cell: &str) {
        if draft.email.is_empty() {
            draft.by_buyer = true;
            draft.email = self.address(draft, heading, cell);
        } else if values::email(cell).as_ref() != Ok(&draft.email) {
            answer(draft, heading, cell);
        }
    }

    /// The one address of a cell; what else it says goes into the note.
    fn address(&mut self, draft: &mut ParticipantDraft, heading: &str, cell: &str) -> String {
        if let Ok(address) = values::email(cell) {
            return address;
        }
        let Some(Addresses { first, rest }) = emails::addresses(cell) else {
            self.problem(draft.line, heading, cell, RowProblemCode::BadEmail);
            return cell.to_owned();
        };
        if !rest.is_empty() {
            self.problem(draft.line, heading, cell, RowProblemCode::MoreThanEmail);
            more(&mut draft.note, "\n", &rest);
        }
        first
    }

    /// The hour that stands apart from the day.
    fn time(
        &mut self,
        draft: &mut ParticipantDraft,
        column: &ColumnGuess,
        cell: &str,
    ) -> Option<NaiveTime> {
        let known = ["%H:%M:%S", "%H:%M"]
            .into_iter()
            .find_map(|form| NaiveTime::parse_from_str(cell, form).ok())
            .or_else(|| moments::moment(cell, self.field_order).map(|at: NaiveDateTime| at.time()));
        if known.is_none() && !values::is_void(cell) {
            self.unknown(draft, &column.heading, cell, RowProblemCode::UnreadableDate);
        }
        known
    }

    /// A value that is not understood is shown and goes with the person as an answer.
    fn unknown(
        &mut self,
        draft: &mut ParticipantDraft,
        heading: &str,
        cell: &str,
        code: RowProblemCode,
    ) {
        self.problem(draft.line, heading, cell, code);
        answer(draft, heading, cell);
    }

    fn cell(&mut self, draft: &mut ParticipantDraft, column: &ColumnGuess, cell: &str) {
        let ColumnGuess { heading, meaning } = column;
        if *meaning == ColumnMeaning::Answer {
            return answer(draft, heading, cell);
        }
        if values::is_void(cell) && *meaning != ColumnMeaning::Consent {
            return;
        }
        if is_taken(draft, *meaning) {
            // A second column of the same kind: nothing is overwritten and nothing lost.
            return answer(draft, heading, cell);
        }
        match meaning {
            ColumnMeaning::Attendance => {
                match self.attendances.of(cell, || values::attendance(cell)) {
                    Some(known) => draft.attendance = Some(known),
                    None => self.unknown(draft, heading, cell, RowProblemCode::UnknownAttendance),
                }
            }
            ColumnMeaning::State => match self.states.of(cell, || values::state(cell)) {
                Some(known) => draft.state = Some(known),
                None => self.unknown(draft, heading, cell, RowProblemCode::UnknownState),
            },
            ColumnMeaning::RegisteredAt => match moments::moment(cell, self.field_order) {
                Some(known) => draft.registered_at = Some(known),
                None => self.unknown(draft, heading, cell, RowProblemCode::UnreadableDate),
            },
            ColumnMeaning::Email => draft.email = self.address(draft, heading, cell),
            ColumnMeaning::Phone => {
                if values::has_lost_digits(cell) {
                    self.problem(draft.line, heading, cell, RowProblemCode::PhoneLostDigits);
                } else if values::is_odd_phone(cell) {
                    self.problem(draft.line, heading, cell, RowProblemCode::BadPhone);
                }
                draft.phone = one_line(cell);
            }
            ColumnMeaning::Title => draft.title = joined(&one_line(cell), &draft.title),
            ColumnMeaning::Given
            | ColumnMeaning::Family
            | ColumnMeaning::FullName
            | ColumnMeaning::FamilyThenGiven => self.name(draft, column, cell),
            ColumnMeaning::Office => {
                self.check_words(draft, heading, cell);
                draft.office = one_line(cell);
            }
            ColumnMeaning::Organisation => {
                self.check_words(draft, heading, cell);
                draft.organisation = one_line(cell);
            }
            ColumnMeaning::OfficeAndOrganisation => {
                self.check_words(draft, heading, cell);
                let found = offices::split_office(cell);
                draft.office = found.office;
                draft.organisation = found.organisation;
            }
            ColumnMeaning::InvoiceNip => match values::nip_digits(cell) {
                Some(digits) => draft.invoice_nip = digits,
                None => {
                    if !values::is_foreign_tax_number(cell) {
                        self.problem(draft.line, heading, cell, RowProblemCode::BadNip);
                    }
                    draft.invoice_nip = one_line(cell);
                }
            },
            ColumnMeaning::InvoiceName => draft.invoice_name = one_line(cell),
            ColumnMeaning::InvoiceAddress => {
                more(&mut draft.invoice_address, ", ", &one_line(&cell.replace('\n', ", ")));
            }
            ColumnMeaning::Category => draft.category = one_line(cell),
            ColumnMeaning::Code => draft.code = cell.to_owned(),
            ColumnMeaning::Interpreter => draft.interpreter = one_line(cell),
            ColumnMeaning::Diet => more(&mut draft.diet, "; ", cell),
            ColumnMeaning::Accessibility => more(&mut draft.accessibility, "; ", cell),
            ColumnMeaning::Tags => add_new(&mut draft.tags, values::several(cell)),
            ColumnMeaning::Sessions => add_new(&mut draft.sessions, values::several(cell)),
            ColumnMeaning::Consent => draft.consents.push(ConsentDraft {
                wording: heading.clone(),
                answer: cell.to_owned(),
                given: values::yes_or_no(cell),
            }),
            ColumnMeaning::Note => more(&mut draft.note, "\n", cell),
            ColumnMeaning::Answer
            | ColumnMeaning::BuyerEmail
            | ColumnMeaning::RegisteredTime
            | ColumnMeaning::FormId
            | ColumnMeaning::Ordinal => {}
        }
    }

    fn name(&mut self, draft: &mut ParticipantDraft, column: &ColumnGuess, cell: &str) {
        if cell.contains(|letter: char| letter.is_ascii_digit()) {
            self.problem(draft.line, &column.heading, cell, RowProblemCode::NumberOutOfPlace);
        } else if cell.contains([':', '!', '?']) {
            // A remark in the middle of a list, such as `UWAGA: od tego miejsca telefonicznie`.
            self.problem(draft.line, &column.heading, cell, RowProblemCode::NoName);
        }
        let (office, bare) = match column.meaning {
            ColumnMeaning::FullName | ColumnMeaning::FamilyThenGiven => callings::before_name(cell),
            _ => (None, Cow::Borrowed(cell)),
        };
        if column.meaning != ColumnMeaning::Given && names::is_unit(&bare) {
            self.problem(draft.line, &column.heading, cell, RowProblemCode::NoName);
        } else if names::is_of_several(&bare) {
            self.problem(draft.line, &column.heading, cell, RowProblemCode::SeveralPeople);
        }
        let order = match column.meaning {
            ColumnMeaning::Given => {
                let (title, given) = names::part(cell);
                draft.title = joined(&draft.title, &title);
                draft.given = given;
                return;
            }
            ColumnMeaning::Family => {
                let (title, family) = names::part(cell);
                draft.title = joined(&draft.title, &title);
                draft.family = family;
                return;
            }
            ColumnMeaning::FamilyThenGiven => Order::FamilyFirst,
            _ => Order::GivenFirst,
        };
        self.office = office;
        let name = names::split(&bare, order);
        draft.title = joined(&draft.title, &name.title);
        draft.given = name.given;
        draft.family = name.family;
    }

    fn check_words(&mut self, draft: &ParticipantDraft, heading: &str, cell: &str) {
        if values::is_number(cell) {
            self.problem(draft.line, heading, cell, RowProblemCode::NumberOutOfPlace);
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
}

/// What a row says that has one cell alone: a heading between people, a remark below them.
fn remark<'a>(cells: RowCells<'a>) -> Option<&'a str> {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    filled.next().filter(|_| filled.next().is_none())
}

/// What a few different words mean, each looked up once.
struct Memory<T> {
    seen: Vec<(String, T)>,
}

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self { seen: Vec::new() }
    }
}

impl<T: Copy> Memory<T> {
    fn of(&mut self, text: &str, look: impl FnOnce() -> T) -> T {
        if let Some((_, known)) = self.seen.iter().find(|(seen, _)| seen == text) {
            return *known;
        }
        let found = look();
        if self.seen.len() < 32 {
            self.seen.push((text.to_owned(), found));
        }
        found
    }
}

pub(super) fn heading_of(columns: &[ColumnGuess], meaning: ColumnMeaning) -> String {
    let column = columns.iter().find(|column| column.meaning == meaning);
    column.map(|column| column.heading.clone()).unwrap_or_default()
}

pub(super) fn name_heading(columns: &[ColumnGuess]) -> String {
    use ColumnMeaning::{Family, FamilyThenGiven, FullName, Given};
    [Family, FullName, FamilyThenGiven, Given]
        .into_iter()
        .map(|meaning| heading_of(columns, meaning))
        .find(|heading| !heading.is_empty())
        .unwrap_or_default()
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
        ColumnMeaning::OfficeAndOrganisation => {
            !draft.office.is_empty() || !draft.organisation.is_empty()
        }
        ColumnMeaning::Attendance => draft.attendance.is_some(),
        ColumnMeaning::State => draft.state.is_some(),
        ColumnMeaning::RegisteredAt => draft.registered_at.is_some(),
        ColumnMeaning::Category => !draft.category.is_empty(),
        ColumnMeaning::Code => !draft.code.is_empty(),
        ColumnMeaning::Interpreter => !draft.interpreter.is_empty(),
        ColumnMeaning::InvoiceName => !draft.invoice_name.is_empty(),
        ColumnMeaning::InvoiceNip => !draft.invoice_nip.is_empty(),
        ColumnMeaning::Title
        | ColumnMeaning::Note
        | ColumnMeaning::Answer
        | ColumnMeaning::BuyerEmail
        | ColumnMeaning::RegisteredTime
        | ColumnMeaning::Diet
        | ColumnMeaning::Accessibility
        | ColumnMeaning::InvoiceAddress
        | ColumnMeaning::Tags
        | ColumnMeaning::Sessions
        | ColumnMeaning::Consent
        | ColumnMeaning::FormId
        | ColumnMeaning::Ordinal => false,
    }
}

fn more(text: &mut String, between: &str, cell: &str) {
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(cell);
}

fn add_new(list: &mut Vec<String>, found: Vec<String>) {
    for one in found {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

fn answer(draft: &mut ParticipantDraft, question: &str, text: &str) {
    draft.answers.push(Reply { question: question.to_owned(), text: text.to_owned() });
}

fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}
