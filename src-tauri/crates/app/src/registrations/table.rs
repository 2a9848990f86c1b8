//! Registrations out of a table.

use std::{collections::BTreeSet, path::Path};

use obrady_domain::{EventId, PersonId, Registration, RegistrationId};
use obrady_interchange::participants::{
    ParticipantDraft, ParticipantsDraft, TableError, TableReading,
};
use obrady_store::{Op, OpKind, events, registrations};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Error, Result, clock,
    fields::Asked,
    matching::{Known, Named},
};

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
/// as they are.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn take_table(desk: &mut Desk, event: EventId, rows: &[ParticipantDraft]) -> Result<Taken> {
    desk.change(Op::many(OpKind::RegistrationImport, rows.len()), |tx| {
        events::get(tx, event)?;
        let mut known = Known::load(tx)?;
        let mut asked = Asked::load(tx, event)?;
        let mut registered: BTreeSet<PersonId> =
            registrations::of_event(tx, event)?.into_iter().map(|there| there.person).collect();
        let mut taken = Taken { added: 0, known: 0 };
        for row in rows {
            let named = Named {
                title: &row.title,
                given: &row.given,
                family: &row.family,
                office: &row.office,
                organisation: &row.organisation,
                email: &row.email,
                phone: &row.phone,
            };
            if known.recognise(&named).is_some_and(|person| registered.contains(&person.id)) {
                taken.known += 1;
                continue;
            }
            let (person, affiliation) = known.namesake_or_person(tx, &named)?;
            registered.insert(person);
            let mut note = row.note.clone();
            super::add_to_note(&mut note, &known.differing(person, &named));
            let registration = Registration {
                affiliation,
                state: row.state.unwrap_or_default(),
                attendance: row.attendance.unwrap_or_default(),
                registered_at: row.registered_at,
                note,
                answers: asked.answers(&[], &row.answers)?,
                ..Registration::new(RegistrationId(clock::id()), event, person)
            };
            registrations::add(tx, &registration)?;
            taken.added += 1;
        }
        Ok(taken)
    })
}
