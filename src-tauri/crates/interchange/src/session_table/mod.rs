//! A programme as a table: one session a row, under headings.

mod headings;
mod row;
mod words;

#[cfg(test)]
mod tests;

use obrady_domain::RoleKind;
use serde::{Deserialize, Serialize};

pub(crate) use headings::meaning;
pub(crate) use row::{Cast, Names};

use crate::{
    programme::ProgrammeDraft,
    workbook::{Grid, Row, Value, Workbook},
};

/// How far down the headings may stand, below titles and remarks.
const HEADING_WITHIN: usize = 40;

/// What a column of a table of sessions holds.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum SessionColumn {
    /// By what the session is known.
    Id,
    /// Its name.
    Title,
    /// The line below it.
    Subtitle,
    /// What it is.
    Kind,
    /// How far it is agreed.
    State,
    /// The day, perhaps with hours.
    Day,
    /// The hour at which it starts, perhaps with the day or with the end: `10.30–11.25`.
    Start,
    /// The hour at which it ends.
    End,
    /// How long it takes.
    Length,
    /// Its rooms, one a line or with semicolons between.
    Room,
    /// Its track.
    Track,
    /// Those who speak, one a line or with semicolons between.
    Speakers,
    /// Those who moderate.
    Moderators,
    /// Those who discuss.
    Panellists,
    /// Those who welcome and present.
    Hosts,
    /// Those who interpret.
    Interpreters,
    /// Those who stand in.
    Reserves,
    /// How many may take part.
    Places,
    /// Its languages.
    Language,
    /// What it is about.
    Description,
    /// Address of its web page.
    Website,
    /// Remarks for the staff.
    Note,
    /// Nothing that is kept, such as the rows counted.
    Ignored,
}

impl SessionColumn {
    /// Every column that can be written, in the order in which they are offered.
    pub const ALL: [Self; 22] = [
        Self::Id,
        Self::Day,
        Self::Start,
        Self::End,
        Self::Length,
        Self::Room,
        Self::Kind,
        Self::Title,
        Self::Subtitle,
        Self::Track,
        Self::Moderators,
        Self::Panellists,
        Self::Speakers,
        Self::Hosts,
        Self::Interpreters,
        Self::Reserves,
        Self::Description,
        Self::Language,
        Self::Places,
        Self::State,
        Self::Website,
        Self::Note,
    ];

    /// What the people of the column do.
    pub(crate) fn role(self) -> Option<RoleKind> {
        Some(match self {
            Self::Speakers => RoleKind::Speaker,
            Self::Moderators => RoleKind::Moderator,
            Self::Panellists => RoleKind::Panellist,
            Self::Hosts => RoleKind::Host,
            Self::Interpreters => RoleKind::Interpreter,
            Self::Reserves => RoleKind::Reserve,
            _ => return None,
        })
    }

    /// Whether several columns may hold it, whose values are put together.
    fn may_repeat(self) -> bool {
        self.role().is_some() || matches!(self, Self::Description | Self::Note | Self::Ignored)
    }
}

/// How a workbook is read as a table of sessions. A person may change it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionMapping {
    /// Which sheet, from 0.
    pub sheet: u32,
    /// The row of the headings, from 0.
    pub heading_row: u32,
    /// What each column holds, from the first one; the values of one that is none of these go to the
    /// session's note.
    pub columns: Vec<Option<SessionColumn>>,
}

/// Whether a text is a heading of a table of sessions.
pub(crate) fn is_heading(text: &str) -> bool {
    meaning(text).is_some() || headings::may_be_title(text)
}

/// How the workbook is best read: the sheet and row with most of the headings that are known.
///
/// Where no heading is known, nothing is mapped, and a person has to say what the columns hold.
#[must_use]
pub fn guess(workbook: &Workbook) -> SessionMapping {
    let rows = (0_u32..).zip(&workbook.sheets).flat_map(|(sheet, grid)| {
        let rows = grid.rows.iter().take(HEADING_WITHIN);
        rows.map(move |row| (sheet, row.at, columns(grid, row)))
    });
    let known = |columns: &[Option<SessionColumn>]| columns.iter().flatten().count();
    // The first of equals.
    let mut best: Option<(u32, u32, Vec<Option<SessionColumn>>)> = None;
    for candidate in rows {
        if known(&candidate.2) > best.as_ref().map_or(0, |(.., columns)| known(columns)) {
            best = Some(candidate);
        }
    }
    let (sheet, heading_row, columns) = best.unwrap_or_default();
    SessionMapping { sheet, heading_row, columns }
}

/// What each column holds if `row` has the headings.
fn columns(grid: &Grid, row: &Row) -> Vec<Option<SessionColumn>> {
    let width = row.cells.last().and_then(|cell| usize::try_from(cell.column + 1).ok());
    let mut columns = vec![None; width.unwrap_or(0)];
    let mut taken = std::collections::BTreeSet::new();
    let texts = || {
        row.cells.iter().filter_map(|cell| match &cell.value {
            Value::Text(text) => Some((usize::try_from(cell.column).ok()?, text.as_str())),
            _ => None,
        })
    };
    for (at, text) in texts() {
        if let Some(column) = meaning(text)
            && (taken.insert(column) || column.may_repeat())
            && let Some(slot) = columns.get_mut(at)
        {
            *slot = Some(column);
        }
    }
    if !taken.contains(&SessionColumn::Title)
        && let Some((at, _)) =
            texts().find(|(at, text)| columns[*at].is_none() && headings::may_be_title(text))
    {
        columns[at] = Some(SessionColumn::Title);
    }
    spread(grid, row, &mut columns);
    columns
}

/// Headings that stand over several columns: in the row itself, as `Data` over a weekday and a day,
/// or in the one above, as `Prelegenci` over columns that are numbered.
fn spread(grid: &Grid, row: &Row, columns: &mut Vec<Option<SessionColumn>>) {
    const WIDEST: u32 = 100;
    for area in &grid.merged {
        let here = (area.top..=area.bottom).contains(&row.at);
        let above = area.bottom.checked_add(1) == Some(row.at);
        if !(here || above) {
            continue;
        }
        let Some(Value::Text(text)) = grid.cell(area.top, area.left) else { continue };
        let Some(column) = meaning(text).filter(|column| here || column.role().is_some()) else {
            continue;
        };
        for at in area.left..=area.right.min(area.left.saturating_add(WIDEST)) {
            let Ok(at) = usize::try_from(at) else { continue };
            if columns.len() <= at {
                columns.resize(at + 1, None);
            }
            columns[at] = columns[at].or(Some(column));
        }
    }
}

/// Reads a table of sessions as [`guess`] understands it.
///
/// # Errors
/// See [`ReadError`](crate::source::ReadError).
pub fn read(name: &str, bytes: &[u8]) -> Result<ProgrammeDraft, crate::source::ReadError> {
    let workbook = crate::workbook::read(name, bytes)?;
    Ok(read_with(name, &workbook, &guess(&workbook)))
}

/// Reads a table of sessions. Nothing is lost: what is not understood is in the session's note, and
/// what somebody should look at in the notices.
#[must_use]
pub fn read_with(name: &str, workbook: &Workbook, mapping: &SessionMapping) -> ProgrammeDraft {
    row::draft(name, workbook, mapping)
}
