//! Which deed undo comes to next, and which redo: the journal, walked back from its newest step.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::{
    changeset,
    column::{Code, Text},
    error::StoreError,
    journal::{Op, Step, changeset_of},
    migrate,
};

/// A step that can be taken back or done again.
pub(crate) struct Candidate {
    pub uid: Uuid,
    pub op: Op,
}

/// What undo would take back: the newest deed that is not taken back.
pub(crate) fn undoable(connection: &Connection) -> Result<Option<Candidate>, StoreError> {
    walk(connection, |steps, row| match row.step {
        Step::Do if !steps.undone(row.uid) => Walk::Found(row.uid),
        Step::Do => Walk::On,
        Step::Undo | Step::Redo => {
            steps.note(row);
            Walk::On
        }
    })
}

/// What redo would do again: the newest deed taken back since anything new was done.
pub(crate) fn redoable(connection: &Connection) -> Result<Option<Candidate>, StoreError> {
    walk(connection, |steps, row| match row.step {
        Step::Do => Walk::Nothing,
        Step::Undo | Step::Redo => match (steps.note(row), row.reverts) {
            (true, Some(deed)) if row.step == Step::Undo => Walk::Found(deed),
            _ => Walk::On,
        },
    })
}

/// For how long somebody who types, pauses and types on is at one edit.
const PAUSE: chrono::TimeDelta = chrono::TimeDelta::seconds(60);

/// Whether the deed that undo or redo would come to next belongs together with the one that the
/// newest step of the journal took back or did again: the same text, typed on by the same person
/// after no more than a short while.
pub(crate) fn goes_on(connection: &Connection, step: Step) -> Result<bool, StoreError> {
    let newest: Option<(Code<Step>, Option<Text<Uuid>>)> = connection
        .query_row("SELECT step, reverts FROM change ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let last = match newest {
        Some((Code(taken), Some(Text(last)))) if taken == step => last,
        _ => return Ok(false),
    };
    let next = match step {
        Step::Do => None,
        Step::Undo => undoable(connection)?,
        Step::Redo => redoable(connection)?,
    };
    let Some(next) = next else { return Ok(false) };
    let facts = |deed: Uuid| {
        connection.query_row("SELECT at, actor FROM change WHERE uid = ?1", [Text(deed)], |row| {
            Ok((row.get::<_, Text<NaiveDateTime>>(0)?.0, row.get::<_, String>(1)?))
        })
    };
    let ((last_at, last_actor), (next_at, next_actor)) = (facts(last)?, facts(next.uid)?);
    if last_actor != next_actor || (last_at - next_at).abs() > PAUSE {
        return Ok(false);
    }
    let typed = |deed: Uuid| -> Result<_, StoreError> {
        Ok(changeset::typed(connection, &changeset_of(connection, deed)?)?)
    };
    let last = typed(last)?;
    Ok(last.is_some() && last == typed(next.uid)?)
}

enum Walk {
    On,
    Found(Uuid),
    Nothing,
}

struct Row {
    uid: Uuid,
    step: Step,
    reverts: Option<Uuid>,
}

/// For each deed met so far, walking back from the newest step, whether it stands taken back.
#[derive(Default)]
struct Steps(BTreeMap<Uuid, bool>);

impl Steps {
    /// Notes an undo or redo; true where it is the newest step about its deed.
    fn note(&mut self, row: &Row) -> bool {
        let Some(deed) = row.reverts else { return false };
        let newest = !self.0.contains_key(&deed);
        self.0.entry(deed).or_insert(row.step == Step::Undo);
        newest
    }

    fn undone(&self, deed: Uuid) -> bool {
        self.0.get(&deed).copied().unwrap_or(false)
    }
}

/// Walks from the newest step back to the first that `judge` settles on.
fn walk(
    connection: &Connection,
    judge: impl Fn(&mut Steps, &Row) -> Walk,
) -> Result<Option<Candidate>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT uid, step, reverts FROM change WHERE schema_version >= ?1 ORDER BY seq DESC",
    )?;
    let mut rows = select.query([migrate::OLDEST_UNDOABLE])?;
    let mut steps = Steps::default();
    while let Some(row) = rows.next()? {
        let row = Row {
            uid: row.get::<_, Text<_>>(0)?.0,
            step: row.get::<_, Code<_>>(1)?.0,
            reverts: row.get::<_, Option<Text<_>>>(2)?.map(|text| text.0),
        };
        match judge(&mut steps, &row) {
            Walk::On => {}
            Walk::Nothing => return Ok(None),
            Walk::Found(uid) => {
                let op = connection.query_row(
                    "SELECT op, subject, amount FROM change WHERE uid = ?1",
                    [Text(uid)],
                    |row| {
                        let kind = row.get::<_, Code<_>>(0)?.0;
                        Ok(Op { kind, subject: row.get(1)?, amount: row.get(2)? })
                    },
                )?;
                return Ok(Some(Candidate { uid, op }));
            }
        }
    }
    Ok(None)
}
