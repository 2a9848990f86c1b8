//! Which reader fits a workbook.

use serde::{Deserialize, Serialize};

use super::axis;
use crate::{
    participants::{ColumnMeaning, headings},
    person_table::{self, PersonColumn},
    session_table::{self, SessionColumn},
    workbook::{Value, Workbook},
};

/// What is in a workbook.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum WorkbookKind {
    /// One session a row.
    SessionTable,
    /// One person a row.
    PersonTable,
    /// One registration a row.
    ParticipantTable,
    /// A timetable as people draw it.
    Grid,
}

/// Tells which reader fits best; none where nothing that is known is in the workbook.
#[must_use]
pub fn recognise(workbook: &Workbook) -> Option<WorkbookKind> {
    let sessions = session_table::guess(workbook);
    let has = |column| sessions.columns.contains(&Some(column));
    let known = sessions.columns.iter().flatten().count();
    let timed = has(SessionColumn::Start) || has(SessionColumn::Day);
    if has(SessionColumn::Title) && timed && known >= 3 {
        return Some(WorkbookKind::SessionTable);
    }
    let people = person_table::guess(workbook);
    let (person_known, named) = person_table::strength(&people);
    let person = |column| people.columns.contains(&Some(column));
    let contacts = [PersonColumn::Family, PersonColumn::Email, PersonColumn::Phone];
    let is_person =
        named && person_known >= 2 && (person_known > known || contacts.into_iter().any(person));
    let drawn = workbook.sheets.iter().any(|grid| axis::find(grid).is_some());
    if drawn && !(is_person && person_known >= 4) {
        return Some(WorkbookKind::Grid);
    }
    if is_person || (named && is_registration(workbook, &people)) {
        let registered = is_registration(workbook, &people);
        return Some(if registered {
            WorkbookKind::ParticipantTable
        } else {
            WorkbookKind::PersonTable
        });
    }
    (has(SessionColumn::Title) && known >= 2).then_some(WorkbookKind::SessionTable)
}

/// Whether the headings ask what only those are asked who register.
fn is_registration(workbook: &Workbook, people: &person_table::PersonMapping) -> bool {
    let grid = usize::try_from(people.sheet).ok().and_then(|at| workbook.sheets.get(at));
    let Some(row) = grid.and_then(|grid| grid.row(people.heading_row)) else { return false };
    row.cells.iter().any(|cell| match &cell.value {
        Value::Text(text) => matches!(
            headings::meaning(text),
            Some(
                ColumnMeaning::Attendance
                    | ColumnMeaning::State
                    | ColumnMeaning::RegisteredAt
                    | ColumnMeaning::Consent
                    | ColumnMeaning::Diet
                    | ColumnMeaning::InvoiceNip
            )
        ),
        _ => false,
    })
}
