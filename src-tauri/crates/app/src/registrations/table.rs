//! Registrations out of a table.

use std::{collections::BTreeSet, path::Path};

use obrady_domain::{EventId, PersonId};
use obrady_interchange::participants::{
    ParticipantDraft, ParticipantsDraft, TableError, TableReading,
};
use obrady_store::{Op, OpKind, events, registrations};
use serde::{Deserialize, Serialize};

use super::entering::{Entering, named};
use crate::{Desk, Error, Result};

/// What taking in a table did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Taken {
    /// How many registrations were added.
    pub added: u32,
    /// How many were left out because the person is registered already.
    pub known: u32,
}

/// What a table proposes, where a column of it holds names.
///
/// # Errors
/// [`ErrorCode::TableNoNames`](crate::ErrorCode::TableNoNames): nobody in it could be taken.
pub fn proposed<'a>(reading: &'a TableReading, path: &Path) -> Result<&'a ParticipantsDraft> {
    if reading.draft.has_names() {
        Ok(&reading.draft)
    } else {
        Err(Error::from(TableError::NoNames).with("path", path.display()))
    }
}

/// Takes in the rows of a table as one change. Whoever is registered for the event already stays
/// as they are. `source` is where the rows come from, such as the name of a file.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn take_table(
    desk: &mut Desk,
    event: EventId,
    rows: &[ParticipantDraft],
    source: &str,
) -> Result<Taken> {
    desk.change(Op::many(OpKind::RegistrationImport, rows.len()), |tx| {
        events::get(tx, event)?;
        let mut entering = Entering::load(tx, event, source)?;
        let mut registered: BTreeSet<PersonId> =
            registrations::of_event(tx, event)?.into_iter().map(|there| there.person).collect();
        let mut taken = Taken { added: 0, known: 0 };
        for row in rows {
            let person = entering.known.recognise(&named(row));
            if person.is_some_and(|person| registered.contains(&person.id)) {
                taken.known += 1;
                continue;
            }
            let registration = entering.registration(row)?;
            registered.insert(registration.person);
            registrations::add(tx, &registration)?;
            taken.added += 1;
        }
        Ok(taken)
    })
}
