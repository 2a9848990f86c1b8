//! Lists of participants that leave the office: who is in them, what they show, and for whose eyes.

mod cells;
mod choice;
mod files;
mod parting;
mod usual;

use obrady_domain::{
    Audience, Disclosure, EventId, Filter, ListColumn, ListDefinition, RegistrationId, SessionId,
};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

pub use cells::heading;
pub(crate) use cells::kind_name;
pub(crate) use files::paper;
pub use files::{AddressList, ListOutput, addresses, save};
pub use usual::{delete_layout, keep_layout, layouts, plain};

use crate::{Desk, Result};
use choice::Selection;

/// A list that is to be made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListJob {
    /// Of which event.
    pub event: EventId,
    /// What it is like.
    pub list: ListDefinition,
    /// Whose eyes it is for.
    pub audience: Audience,
    /// Only those who signed up for this session.
    pub session: Option<SessionId>,
    /// Who is in it, beside what the definition says.
    pub filter: Filter,
    /// Only these registrations; where empty, all that fit.
    pub only: Vec<RegistrationId>,
    /// All but these registrations.
    #[serde(default)]
    pub but: Vec<RegistrationId>,
    /// In whose words it is.
    pub language: Language,
}

/// A list before it is made.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ListPreview {
    /// The headings of the columns that it will have.
    pub headings: Vec<String>,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// How many people are in it.
    pub people: u32,
    /// How many of them have an e-mail address.
    pub reachable: u32,
    /// Its sheets; none where all are on one.
    pub sheets: Vec<SheetPreview>,
    /// Who would be in it and is not.
    pub left_out: LeftOut,
    /// How many in it wait for a place: addresses and cards alone would not say so.
    pub waiting: u32,
    /// Columns asked for that never stand in such a list.
    pub barred: Vec<ListColumn>,
    /// Columns that somebody has to have thought of.
    pub thoughtful: Vec<ListColumn>,
    /// Whether the event's form asks for the consent by which data may go into public lists.
    pub consent_asked: bool,
}

/// A sheet before it is made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SheetPreview {
    /// What it is called.
    pub title: String,
    /// How many people are on it.
    pub people: u32,
}

/// How many were left out of a list, and why; each counted once.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Their registration is cancelled, and nobody asked for such.
    pub cancelled: u32,
    /// They did not agree to be in public lists.
    pub without_consent: u32,
    /// They signed up for no session, of a list with a sheet for each.
    pub without_session: u32,
    /// They wait for a place, and the list would not say so.
    pub waiting: u32,
}

/// How many rows the page sees before a list is made.
const PREVIEWED: usize = 6;

/// What a list would hold.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event or the session is gone.
pub fn preview(desk: &mut Desk, job: &ListJob) -> Result<ListPreview> {
    let selection = Selection::of(desk, job)?;
    let words = Words::new(job.language);
    let first = selection.sheets().find(|sheet| !sheet.places.is_empty());
    let rows = first.iter().flat_map(|sheet| {
        (1..).zip(&sheet.places).take(PREVIEWED).map(|(number, place)| {
            let cells = selection.cells(*place, number, sheet.session, words);
            cells.iter().map(|cell| cells::text(cell, words)).collect()
        })
    });
    // What the names of sheets would tell counts as much as a column.
    let told = job.list.per.tells().filter(|one| !job.list.columns.contains(one));
    let with = |disclosure: Disclosure| {
        let asked = job.list.columns.iter().chain(&told);
        asked.filter(|one| job.audience.disclosure(one) == disclosure).cloned().collect()
    };
    let sheets = selection.sheets().map(|sheet| SheetPreview {
        title: sheet.title.clone(),
        people: count(sheet.places.len()),
    });
    Ok(ListPreview {
        headings: selection.columns().iter().map(|one| heading(one, words)).collect(),
        rows: rows.collect(),
        people: count(selection.people()),
        reachable: count(selection.rows().filter(|row| !row.email.trim().is_empty()).count()),
        sheets: if selection.is_split() { sheets.collect() } else { Vec::new() },
        left_out: selection.left_out(),
        waiting: selection.waiting(),
        barred: with(Disclosure::Never),
        thoughtful: with(Disclosure::Thoughtful),
        consent_asked: selection.consent_asked(),
    })
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
