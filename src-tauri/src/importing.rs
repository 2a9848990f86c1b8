//! Commands of the import of registrations: how the table is read, what is wrong in it, what it
//! would do. The table stays here; the page gets pages of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use obrady_app::{
    Error, ErrorCode, Result,
    domain::{EventId, FieldKind},
    exchange::{self, Content, Format, Incoming},
    exports::ListFormat,
    interchange::participants::{
        ColumnGuess, FieldGuess, KnownForm, RawRow, RowProblem, RowProblemCode, TableChoices,
        TableReading, suggestion,
    },
    people,
    registrations::importing::{
        self, Counts, Decisions, Fate, Imported, KnownSource, Other, Proposal, RowDifference,
        Verdict,
    },
};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{Held, Saved, saved},
    incoming::headings,
    office::{Office, hold},
    picker::Kind,
};

/// A table of registrations as the page sees it.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableSummary {
    /// The file's name; empty where it was pasted.
    pub name: String,
    /// The program whose export it is, where its headings tell.
    pub form: Option<KnownForm>,
    /// The columns from left to right.
    pub columns: Vec<ColumnGuess>,
    /// How it was read.
    pub used: TableChoices,
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// Its first rows as they stand there.
    pub top: Vec<RawRow>,
    /// Whether a column holds names.
    pub named: bool,
    /// How many rows it has.
    pub rows: u32,
    /// How many problems its rows have that somebody should look at.
    pub problems: u32,
    /// How many rows wait until somebody mends them.
    pub waiting: u32,
    /// The numbers of rows that were parted from others, with the number of the row that each is of.
    pub parted: Vec<(u32, u32)>,
}

/// A question that the table asks, and the kind of its answers.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// The place of its column, from 0.
    pub column: u32,
    /// The question.
    pub heading: String,
    /// The kind that its answers seem to be of.
    pub kind: FieldKind,
    /// What can be chosen, of choices.
    pub choices: Vec<String>,
}

impl From<FieldGuess> for QuestionView {
    fn from(guess: FieldGuess) -> Self {
        let FieldGuess { column, heading, kind, choices } = guess;
        Self { column, heading, kind: importing::kind_of(kind), choices }
    }
}

/// Something wrong in a row.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemLine {
    /// The row's number.
    pub line: u32,
    /// Whom the row names.
    pub name: String,
    /// The place of the column, from 0, where it is one.
    pub column: Option<u32>,
    /// What stands in that cell.
    pub text: String,
    /// What is wrong.
    pub problem: RowProblem,
    /// Whether the row waits for it.
    pub waits: bool,
    /// What was most likely meant.
    pub suggestion: Option<String>,
    /// Whom the row names, where it can be parted into a row for each.
    pub people: Vec<String>,
    /// How many cells of that column hold the same and are wrong alike, this one among them.
    pub alike: u32,
}

/// A table whose rows were mended as they were the last time.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recalled {
    /// The table as it is now.
    pub table: TableSummary,
    /// How many rows were mended.
    pub mended: u32,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProblemsPage {
    /// The problems asked for.
    pub rows: Vec<ProblemLine>,
    /// How many there are.
    pub total: u32,
}

/// What a table would do, at a glance.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportView {
    /// The form that it is a newer table of.
    pub source: Option<KnownSource>,
    /// How many rows do what.
    pub counts: Counts,
    /// Questions that the form does not ask yet.
    pub questions: Vec<QuestionView>,
    /// Categories that there are not yet.
    pub categories: Vec<String>,
    /// What no session is called.
    pub sessions: Vec<String>,
}

/// Which rows of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportPart {
    /// Those that are added.
    Added,
    /// Those that change something, or contradict what somebody edited.
    Changed,
    /// Those who are in the table no longer.
    Vanished,
    /// Those who may be somebody else in the table or among those known.
    Twins,
}

/// A line of a proposal.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportLine {
    /// The row's number, as text, or the registration that vanished.
    pub id: String,
    /// The row's number.
    pub line: Option<u32>,
    /// Family, then given names.
    pub name: String,
    /// Organisation, else address.
    pub detail: String,
    /// Whether it is left out.
    pub left_out: bool,
    /// What it has otherwise.
    pub differences: Vec<RowDifference>,
    /// Whether the table wins, or who vanished is cancelled.
    pub chosen: bool,
    /// Who it may be.
    pub twin: Option<TwinLine>,
}

/// Whom a row may be the same person as.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TwinLine {
    /// The number of the earlier row; none for somebody known.
    pub line: Option<u32>,
    /// Their name.
    pub name: String,
    /// Organisation, else address.
    pub detail: String,
    /// What is decided.
    pub verdict: Verdict,
}

/// A part of a list, with how long the whole is.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPage {
    /// The lines asked for.
    pub rows: Vec<ImportLine>,
    /// How many there are.
    pub total: u32,
}

/// What was proposed last, and what somebody decided of it.
#[derive(Default)]
pub(crate) struct Proposed {
    proposal: Option<Proposal>,
    decisions: Decisions,
}

impl TableSummary {
    pub(crate) fn of(name: &str, reading: &TableReading) -> Self {
        let line = |at| reading.cells.line(at);
        Self {
            name: name.to_owned(),
            form: reading.form,
            columns: reading.draft.columns.clone(),
            used: reading.used.clone(),
            sheets: reading.sheets.clone(),
            top: reading.top.clone(),
            named: reading.draft.has_names(),
            rows: count(reading.draft.rows.len()),
            problems: count(reading.draft.problems.iter().filter(|one| is_shown(one)).count()),
            waiting: count(importing::waiting(reading).len()),
            parted: parted(reading).map(|(at, from)| (line(at), line(from))).collect(),
        }
    }
}

/// The places of the rows that were parted from others, and of those.
fn parted(reading: &TableReading) -> impl Iterator<Item = (usize, usize)> {
    let added = (0..reading.cells.len()).rev().map_while(|at| {
        let source = reading.cells.source(at);
        (source != at).then_some((at, source))
    });
    added.collect::<Vec<_>>().into_iter().rev()
}

/// Who may be whom is asked elsewhere, and a row that is short by its last cells loses nothing.
fn is_shown(problem: &RowProblem) -> bool {
    problem.code.is_fault() && problem.code != RowProblemCode::SameRow
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

fn table(incoming: &mut Incoming) -> Result<(&str, &mut TableReading)> {
    match &mut incoming.content {
        Content::Registrations(reading) => Ok((incoming.name.as_str(), reading)),
        _ => Err(Error::new(ErrorCode::Gone)),
    }
}

/// A table of registrations is read as the last one with the same headings was.
pub(crate) fn recalled(office: &Office, mut incoming: Incoming) -> Result<Incoming> {
    if let Content::Registrations(reading) = &incoming.content {
        let columns = office.settings().columns.get(&headings(reading)).cloned();
        if columns.is_some() {
            incoming.read_table(&TableChoices { columns, ..TableChoices::default() })?;
        }
    }
    Ok(incoming)
}

fn kept(office: &Office, incoming: Incoming) -> Result<TableSummary> {
    let incoming = recalled(office, incoming)?;
    office.at_desk(|desk| office.reading.keep(desk, incoming, None))?;
    forget(office);
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        Ok(TableSummary::of(name, reading))
    })
}

fn forget(office: &Office) {
    *hold(&office.reading.proposed) = Proposed::default();
}

/// Reads a table of registrations that the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn pick_registrations(office: Held<'_>) -> Result<Option<TableSummary>> {
    let Some(path) = office.picker.open(Kind::Table, office.words()) else { return Ok(None) };
    let incoming = exchange::read_file(&path, Some(Format::Registrations))?;
    kept(&office, incoming).map(Some)
}

/// Reads cells that were pasted.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn paste_registrations(office: Held<'_>, text: String) -> Result<TableSummary> {
    kept(&office, exchange::read_cells(text)?)
}

/// Reads the table of registrations read last as the person says, and remembers what its columns
/// hold for tables of the same headings.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_registrations_as(
    office: Held<'_>,
    choices: TableChoices,
) -> Result<TableSummary> {
    let (before, mends, added) = office.reading.with(|incoming| {
        let (_, reading) = table(incoming)?;
        let cells = |at| reading.cells.row(at).iter().map(str::to_owned).collect();
        let added: Vec<_> = parted(reading).map(|(at, from)| (from, cells(at))).collect();
        Ok((layout(&reading.used), mended_cells(reading), added))
    })?;
    let mut reading = office.reading.read_table(&choices)?;
    if choices.columns.is_none()
        && let Some(columns) = office.settings().columns.get(&headings(&reading)).cloned()
    {
        let used = TableChoices { columns: Some(columns), ..reading.used };
        reading = office.reading.read_table(&used)?;
    }
    if let (Some(_), Some(columns)) = (choices.columns, &reading.used.columns) {
        let mut settings = office.settings();
        settings.columns_hold(headings(&reading), columns.clone());
        settings.save();
    }
    hold(&office.reading.proposed).proposal = None;
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        // What a column means does not undo what was typed into it.
        if layout(&reading.used) == before {
            reading.mend_and_add(&mends, added);
        }
        Ok(TableSummary::of(name, reading))
    })
}

/// Where the rows of a table are in its file.
fn layout(used: &TableChoices) -> TableChoices {
    TableChoices { columns: None, ..used.clone() }
}

/// The rows that somebody mended, by their places, with all their cells.
fn mended_cells(reading: &TableReading) -> BTreeMap<usize, Vec<(usize, String)>> {
    let cells = |at: usize| reading.cells.row(at).iter().map(str::to_owned).enumerate().collect();
    let rows = (0..reading.cells.len()).filter(|at| reading.cells.is_mended(*at));
    rows.map(|at| (at, cells(at))).collect()
}

/// Mends the table read last as it was mended when a table of the same form was taken.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn recall_mends(office: Held<'_>, event: EventId) -> Result<Recalled> {
    office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (name, reading) = table(incoming)?;
            let mended = importing::recall(desk, event, reading)?;
            Ok(Recalled { table: TableSummary::of(name, reading), mended })
        })
    })
}

/// What is wrong in the table read last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn table_problems(office: Held<'_>, offset: u32, limit: u32) -> Result<ProblemsPage> {
    office.reading.with(|incoming| {
        let (_, reading) = table(incoming)?;
        let shown: Vec<&RowProblem> =
            reading.draft.problems.iter().filter(|one| is_shown(one)).collect();
        let mut alike: HashMap<(&str, &str, RowProblemCode), u32> = HashMap::new();
        for one in &shown {
            *alike.entry((&one.column, &one.value, one.code)).or_default() += 1;
        }
        let page = shown.iter().skip(offset as usize).take(limit as usize);
        let line = |problem: &&RowProblem| ProblemLine {
            alike: alike[&(problem.column.as_str(), problem.value.as_str(), problem.code)],
            ..problem_line(reading, problem)
        };
        let rows = page.map(line).collect();
        Ok(ProblemsPage { rows, total: count(shown.len()) })
    })
}

fn problem_line(reading: &TableReading, problem: &RowProblem) -> ProblemLine {
    let cells = reading.row(problem.line).unwrap_or_default();
    let columns = reading.draft.columns.iter().enumerate();
    let mut named =
        columns.filter(|(_, column)| column.heading == problem.column).map(|(at, _)| at);
    // Of columns of one name, the one with that value.
    let first = named.clone().next();
    let at = named.find(|at| cells.get(*at) == Some(&problem.value.as_str())).or(first);
    let row = reading.cells.place(problem.line).and_then(|at| reading.draft.rows.get(at));
    ProblemLine {
        line: problem.line,
        name: row.map(|row| format!("{} {}", row.family, row.given)).unwrap_or_default(),
        column: at.map(count),
        text: at.and_then(|at| cells.get(at)).copied().unwrap_or_default().to_owned(),
        problem: problem.clone(),
        waits: importing::is_faulty(reading, problem.line),
        suggestion: suggestion(problem),
        people: match problem.code {
            RowProblemCode::SeveralPeople => reading.people_in(problem.line),
            _ => Vec::new(),
        },
        alike: 1,
    }
}

/// The questions of the table read last that the form of an event does not ask yet.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn table_questions(office: Held<'_>, event: EventId) -> Result<Vec<QuestionView>> {
    office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            let new = importing::questions(desk, event, reading)?;
            Ok(new.into_iter().map(QuestionView::from).collect())
        })
    })
}

/// Puts another text into a cell of the table read last, or into every cell of its column that holds
/// the same.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn mend_cell(
    office: Held<'_>,
    line: u32,
    column: u32,
    text: String,
    everywhere: bool,
) -> Result<TableSummary> {
    hold(&office.reading.proposed).proposal = None;
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        let cells = reading.row(line).ok_or_else(|| Error::new(ErrorCode::Gone))?;
        let held = cells.get(column as usize).map_or_else(String::new, |cell| (*cell).to_owned());
        if everywhere && !held.is_empty() {
            reading.mend_everywhere(column, &held, &text);
        } else {
            reading.mend(line, column, &text).map_err(|_| Error::new(ErrorCode::Gone))?;
        }
        Ok(TableSummary::of(name, reading))
    })
}

/// Parts a row of the table read last that names several people.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn part_row(office: Held<'_>, line: u32) -> Result<TableSummary> {
    hold(&office.reading.proposed).proposal = None;
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        reading.part(line).map_err(|_| Error::new(ErrorCode::Gone))?;
        Ok(TableSummary::of(name, reading))
    })
}

/// Saves the rows that wait as a table of their own, with what is wrong in each, but those that are
/// left out; none where the person changes their mind.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_waiting(
    office: Held<'_>,
    format: ListFormat,
    left_out: BTreeSet<u32>,
) -> Result<Option<Saved>> {
    let words = office.words();
    let (kind, ending) = match format {
        ListFormat::Csv => (Kind::Csv, "csv"),
        ListFormat::Xlsx | ListFormat::Pdf => (Kind::Xlsx, "xlsx"),
    };
    let name = format!("{}.{ending}", words.wizard_waiting_title());
    let Some(path) = office.picker.save(kind, &name, words) else { return Ok(None) };
    let (rows, cut) = office.reading.with(|incoming| {
        let (_, reading) = table(incoming)?;
        importing::save_waiting(reading, &left_out, words, &path)
    })?;
    Ok(Some(Saved { rows: Some(rows), cut, ..saved(&office, &path) }))
}

/// What the table read last would do to an event.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn propose_import(
    office: Held<'_>,
    event: EventId,
    decisions: Decisions,
) -> Result<ImportView> {
    let ground = office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            importing::ground(desk, event, reading, &decisions)
        })
    })?;
    // It takes long in a great table: the desk is free for others meanwhile.
    let proposal = office.reading.watched(|incoming, watch| {
        let (_, reading) = table(incoming)?;
        importing::compare(ground, reading, &decisions, watch)
    })?;
    let view = ImportView {
        source: proposal.source.clone(),
        counts: proposal.counts(&decisions),
        questions: proposal.questions.iter().cloned().map(QuestionView::from).collect(),
        categories: proposal.categories.clone(),
        sessions: proposal.sessions.clone(),
    };
    *hold(&office.reading.proposed) = Proposed { proposal: Some(proposal), decisions };
    Ok(view)
}

/// Counts again what the table would do when this is decided.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn decide_import(office: Held<'_>, decisions: Decisions) -> Result<Counts> {
    let mut proposed = hold(&office.reading.proposed);
    let proposal = proposed.proposal.as_ref().ok_or_else(|| Error::new(ErrorCode::Gone))?;
    let counts = proposal.counts(&decisions);
    proposed.decisions = decisions;
    Ok(counts)
}

/// A part of what the table would do.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_page(
    office: Held<'_>,
    part: ImportPart,
    offset: u32,
    limit: u32,
) -> Result<ImportPage> {
    let found = office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            let proposed = hold(&office.reading.proposed);
            let Some(proposal) = &proposed.proposal else {
                return Err(Error::new(ErrorCode::Gone));
            };
            let mut page = page(reading, proposal, &proposed.decisions, part, offset, limit);
            for line in &mut page.rows {
                let Some(twin) = &mut line.twin else { continue };
                let at = proposal.twins.binary_search_by_key(&line.line, |twin| Some(twin.line));
                if let Ok(at) = at
                    && let Other::Person(person) = proposal.twins[at].other
                {
                    let known = people::get(desk, person)?.form;
                    twin.name = format!("{} {}", known.family, known.given);
                    let of = known.affiliations.first();
                    twin.detail = of.map(|one| one.organisation.clone()).unwrap_or_default();
                    if twin.detail.is_empty() {
                        twin.detail = known.email;
                    }
                }
            }
            Ok(page)
        })
    })?;
    Ok(found)
}

fn page(
    reading: &TableReading,
    proposal: &Proposal,
    decisions: &Decisions,
    part: ImportPart,
    offset: u32,
    limit: u32,
) -> ImportPage {
    let (offset, limit) = (offset as usize, limit as usize);
    if part == ImportPart::Vanished {
        let line = |one: &importing::Vanished| ImportLine {
            id: one.registration.to_string(),
            line: None,
            name: one.name.clone(),
            detail: one.organisation.clone(),
            left_out: false,
            differences: Vec::new(),
            chosen: decisions.cancels(one.registration),
            twin: None,
        };
        let rows = proposal.vanished.iter().skip(offset).take(limit).map(line).collect();
        return ImportPage { rows, total: count(proposal.vanished.len()) };
    }
    let fates = proposal.fates(decisions);
    let fits = |at: &usize| {
        let plan = &proposal.rows[*at];
        match part {
            ImportPart::Twins => plan.twin.is_some(),
            ImportPart::Changed => matches!(fates[*at], Fate::Updates(_, some) if !some.is_empty()),
            ImportPart::Added => {
                matches!(fates[*at], Fate::Adds(_)) || decisions.left_out.contains(&plan.line)
            }
            ImportPart::Vanished => false,
        }
    };
    let places: Vec<usize> = (0..proposal.rows.len()).filter(fits).collect();
    let who = |at: usize| {
        let row = &reading.draft.rows[at];
        let detail = if row.organisation.is_empty() { &row.email } else { &row.organisation };
        (format!("{} {}", row.family, row.given).trim().to_owned(), detail.clone())
    };
    let line = |at: &usize| {
        let plan = &proposal.rows[*at];
        let (name, detail) = who(*at);
        let differences = match fates[*at] {
            Fate::Updates(_, differences) => differences.to_vec(),
            _ => Vec::new(),
        };
        let twin = plan.twin.map(|twin| {
            let twin = &proposal.twins[twin];
            let verdict = decisions.verdict(twin);
            let other = match twin.other {
                Other::Row(line) => reading.cells.place(line).map(|at| (line, who(at))),
                Other::Person(_) => None,
            };
            let (line, (name, detail)) = match other {
                Some((line, who)) => (Some(line), who),
                None => (None, Default::default()),
            };
            TwinLine { line, name, detail, verdict }
        });
        ImportLine {
            id: plan.line.to_string(),
            line: Some(plan.line),
            name,
            detail,
            left_out: matches!(fates[*at], Fate::LeftOut),
            differences,
            chosen: decisions.overwrites(plan.line),
            twin,
        }
    };
    let rows = places.iter().skip(offset).take(limit).map(line).collect();
    ImportPage { rows, total: count(places.len()) }
}

/// Takes the table read last, as decided.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_import(office: Held<'_>, event: EventId) -> Result<Imported> {
    let proposed = std::mem::take(&mut *hold(&office.reading.proposed));
    let Some(proposal) = &proposed.proposal else { return Err(Error::new(ErrorCode::Gone)) };
    let decisions = &proposed.decisions;
    let taken = office.at_desk(|desk| {
        office.reading.watched(|incoming, watch| {
            let (name, reading) = table(incoming)?;
            importing::take(desk, event, reading, name, proposal, decisions, watch)
        })
    });
    match taken {
        // The rows that wait can be mended at once.
        Ok(Imported { waiting, .. }) if waiting > 0 => {}
        Ok(_) => office.reading.forget(),
        // It is there to be tried again.
        Err(_) => *hold(&office.reading.proposed) = proposed,
    }
    taken
}
