//! What is wrong in a table, mended where it is.

use std::collections::{BTreeSet, HashMap};

use obrady_app::{
    Error, ErrorCode, Result,
    domain::EventId,
    exports::ListFormat,
    interchange::participants::{
        ParticipantDraft, RowProblem, RowProblemCode, TableReading, suggestion,
    },
    registrations::importing,
};

use super::{
    changed,
    steps::{MendDeed, MendStep},
    table,
    views::{ProblemLine, ProblemsPage, QuestionView, Recalled, TableSummary, count, is_shown},
};
use crate::{
    commands::{Held, Saved, saved},
    office::hold,
    picker::Kind,
};

/// Mends the table read last as it was mended when a table of the same form was taken.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn recall_mends(office: Held<'_>, event: EventId) -> Result<Recalled> {
    office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (name, reading) = table(incoming)?;
            let mended = importing::recall(desk, event, reading)?;
            let mut steps = hold(&office.reading.steps);
            if mended > 0 {
                steps.forget();
            }
            let left_out = importing::left_out_before(desk, event, reading)?;
            let table = TableSummary::of(name, reading).with(&steps);
            Ok(Recalled { table, mended, left_out })
        })
    })
}

/// What is wrong in the table read last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn table_problems(office: Held<'_>, offset: u32, limit: u32) -> Result<ProblemsPage> {
    office.reading.with(|incoming| {
        let (_, reading) = table(incoming)?;
        let mut shown: Vec<&RowProblem> =
            reading.draft.problems.iter().filter(|one| is_shown(one)).collect();
        // What only wants a look does not stand between what has to be mended.
        shown.sort_by_key(|one| !one.code.is_fault());
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
        name: row.map(who).unwrap_or_default(),
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

/// Whom a row names; of who has no name, what else tells who it is.
fn who(row: &ParticipantDraft) -> String {
    let name = format!("{} {}", row.family, row.given).trim().to_owned();
    let known = [name, row.email.clone(), row.organisation.clone()];
    known.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
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
    changed(&office, |reading, steps| {
        let gone = || Error::new(ErrorCode::Gone);
        let cells = reading.row(line).ok_or_else(gone)?;
        let held = cells.get(column as usize).map_or_else(String::new, |cell| (*cell).to_owned());
        if everywhere && !held.is_empty() {
            let before = reading.standing(reading.holding(column, &held));
            reading.mend_everywhere(column, &held, &text);
            steps.did(MendStep { deed: MendDeed::MendedAll, line }, before);
        } else {
            let before = reading.standing(reading.cells.place(line));
            reading.mend(line, column, &text).map_err(|_| gone())?;
            steps.did(MendStep { deed: MendDeed::Mended, line }, before);
        }
        Ok(())
    })
}

/// Parts a row of the table read last that names several people.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn part_row(office: Held<'_>, line: u32) -> Result<TableSummary> {
    changed(&office, |reading, steps| {
        let before = reading.standing(reading.cells.place(line));
        reading.part(line).map_err(|_| Error::new(ErrorCode::Gone))?;
        steps.did(MendStep { deed: MendDeed::Parted, line }, before);
        Ok(())
    })
}

/// Takes back what was done last to the rows of the table read last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_back_mend(office: Held<'_>) -> Result<TableSummary> {
    changed(&office, |reading, steps| {
        steps.take_back(reading).map(drop).ok_or_else(|| Error::new(ErrorCode::Gone))
    })
}

/// Does again what was taken back last to the rows of the table read last.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn repeat_mend(office: Held<'_>) -> Result<TableSummary> {
    changed(&office, |reading, steps| {
        steps.repeat(reading).map(drop).ok_or_else(|| Error::new(ErrorCode::Gone))
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
