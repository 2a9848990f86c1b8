//! What was done, and what can be taken back.

use obrady_store::{
    Actor, Change, Op, OpKind,
    history::{Filter, Page},
};
use obrady_words::{Arg, Words, findable};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Desk, Error, ErrorCode, Result};

mod details;
mod kept;

pub use details::{ChangeDetails, Deed, FieldChange, ThingChange, details};

/// What undo and redo would do now.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Steps {
    /// What undo would take back.
    pub undo: Option<Op>,
    /// What redo would do again.
    pub redo: Option<Op>,
}

/// What a change is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Events, and what organisations do for them.
    Events,
    /// Sessions, and what clashes.
    Sessions,
    /// Rooms and tracks.
    Rooms,
    /// People, and when they can be had.
    People,
    /// Organisations.
    Organisations,
    /// Registrations, their form and their lists.
    Registrations,
    /// What goes on paper.
    Prints,
    /// Versions.
    Versions,
    /// Whatever was read from files.
    Imports,
    /// Going back to an earlier state.
    Backs,
}

impl Topic {
    /// Every topic, in the order in which menus show them.
    pub const ALL: [Self; 10] = [
        Self::Events,
        Self::Sessions,
        Self::Rooms,
        Self::People,
        Self::Organisations,
        Self::Registrations,
        Self::Prints,
        Self::Versions,
        Self::Imports,
        Self::Backs,
    ];

    /// What a change of this kind is about.
    #[must_use]
    pub fn of(kind: OpKind) -> Self {
        let code = code(kind);
        if code.ends_with("-import") {
            return Self::Imports;
        }
        match code.split('-').next().unwrap_or_default() {
            "session" | "gaps" | "clash" => Self::Sessions,
            "room" | "track" => Self::Rooms,
            "person" | "availability" => Self::People,
            "organisation" => Self::Organisations,
            "registration" | "category" | "field" | "layout" | "filter" | "check" | "sign"
            | "walk" => Self::Registrations,
            "house" | "paper" | "plan" | "preset" | "badge" => Self::Prints,
            "version" => Self::Versions,
            "history" => Self::Backs,
            _ => Self::Events,
        }
    }
}

/// Which changes are looked for; all where nothing is said.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryQuery {
    /// Words that occur in what was done, or in who did it.
    pub words: String,
    /// Only what is about this.
    pub topic: Option<Topic>,
    /// Only what this person did.
    pub actor: Option<Actor>,
    /// Only what is about this one session, person, room…
    pub thing: Option<Uuid>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give at most.
    pub limit: u32,
}

/// Some of the changes that were looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryPage {
    /// The changes, newest first.
    pub changes: Vec<Change>,
    /// How many there are in all.
    pub total: u32,
    /// Everybody who ever changed something.
    pub actors: Vec<Actor>,
    /// The newest change of all; there is nothing after it to go back from.
    pub newest: Option<Uuid>,
}

/// What undo and redo would do now.
///
/// # Errors
/// Only where the file fails.
pub fn steps(desk: &Desk) -> Result<Steps> {
    let (undo, redo) = desk.store().steps()?;
    Ok(Steps { undo, redo })
}

/// The latest changes, newest first, at most `limit`.
///
/// # Errors
/// Only where the file fails.
pub fn list(desk: &Desk, limit: u32) -> Result<Vec<Change>> {
    Ok(desk.store().history(limit)?)
}

/// The changes that `query` asks for, with the words of `words`.
///
/// # Errors
/// Only where the file fails.
pub fn page(desk: &Desk, query: &HistoryQuery, words: Words) -> Result<HistoryPage> {
    let kinds = OpKind::ALL.iter().copied();
    let filter = Filter {
        kinds: match query.topic {
            Some(topic) => kinds.filter(|kind| Topic::of(*kind) == topic).collect(),
            None => Vec::new(),
        },
        actor: query.actor.clone(),
        thing: query.thing,
    };
    let actors = desk.store().actors()?;
    let newest = desk.store().history(1)?.first().map(|change| change.uid);
    let sought = obrady_words::sought(&query.words);
    let sought: Vec<&str> = sought.split_whitespace().collect();
    if sought.is_empty() {
        let Page { changes, total } = desk.store().changes(&filter, query.offset, query.limit)?;
        return Ok(HistoryPage { changes, total, actors, newest });
    }
    // What was done is kept as a code: its words are known here alone.
    let mut changes = desk.store().changes(&filter, 0, u32::MAX)?.changes;
    changes.retain(|change| {
        let text = findable(&format!("{} {}", op_text(words, &change.op), change.actor.0));
        sought.iter().all(|word| text.contains(word))
    });
    let total = u32::try_from(changes.len()).unwrap_or(u32::MAX);
    let (offset, limit) = (query.offset as usize, query.limit as usize);
    let changes = changes.into_iter().skip(offset).take(limit).collect();
    Ok(HistoryPage { changes, total, actors, newest })
}

/// What was done, in words.
#[must_use]
pub fn op_text(words: Words, op: &Op) -> String {
    let code = code(op.kind);
    let subject = if op.subject.is_empty() { words.untitled() } else { op.subject.clone() };
    let args = [("subject", Arg::Text(subject.into())), ("count", Arg::Number(op.amount.into()))];
    words.text(&format!("op-{code}"), &args).unwrap_or(code)
}

/// How many changes were made after this one: going back to it would take them back.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is no such change.
pub fn later(desk: &Desk, change: Uuid) -> Result<u32> {
    Ok(desk.store().later(change)?)
}

/// Takes all changes after this one back, as one change that can be taken back itself. `seen` is how
/// many there were when somebody said so.
///
/// # Errors
/// [`ErrorCode::HistoryOvertaken`] where there are more now; [`ErrorCode::HistoryUnfit`] where one
/// can't be taken back; [`ErrorCode::Gone`] where there is no such change. Nothing has changed then.
pub fn back(desk: &mut Desk, change: Uuid, seen: u32) -> Result<u32> {
    desk.back(change, seen).map_err(|error| match error.code {
        ErrorCode::StepUnfit => Error { code: ErrorCode::HistoryUnfit, ..error },
        _ => error,
    })
}

fn code(kind: OpKind) -> String {
    let code = serde_json::to_value(kind).ok();
    code.and_then(|code| code.as_str().map(str::to_owned)).unwrap_or_default()
}
