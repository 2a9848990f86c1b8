//! Taking people in.

use obrady_interchange::people_draft::PeopleDraft;
use obrady_store::{Op, OpKind, people};
use serde::{Deserialize, Serialize};

use super::{Watch, resolving::named};
use crate::{Desk, Error, ErrorCode, Result, matching::Known};

/// Whom a list of people gave.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenPeople {
    /// How many were added.
    pub added: u32,
    /// Of how many who were known something was added.
    pub changed: u32,
}

/// Takes people in as one change. Who is known is not made twice, and what is known of them is only
/// added to.
///
/// # Errors
/// [`ErrorCode::Cancelled`] where `watch` says so; then nothing has changed.
pub fn take_people(desk: &mut Desk, draft: &PeopleDraft, watch: Watch<'_>) -> Result<TakenPeople> {
    let total = u32::try_from(draft.people.len()).unwrap_or(u32::MAX);
    desk.change(Op::many(OpKind::PeopleImport, draft.people.len()), |tx| {
        let mut known = Known::load(tx)?;
        let mut taken = TakenPeople { added: 0, changed: 0 };
        for (place, told) in (0_u32..).zip(&draft.people) {
            if place % 64 == 0 && !watch(place, total) {
                return Err(Error::new(ErrorCode::Cancelled));
            }
            let named = named(told);
            let before = known.recognise(&named).cloned();
            let (id, _) = known.namesake_or_person(tx, &named)?;
            let mut person = people::get(tx, id)?;
            let so_far = person.clone();
            for (kept, said) in [
                (&mut person.website, &told.website),
                (&mut person.biography, &told.biography),
                (&mut person.note, &told.note),
            ] {
                if kept.is_empty() {
                    said.trim().clone_into(kept);
                }
            }
            if person != so_far {
                people::put(tx, &person)?;
                known.note(person.clone());
            }
            match before {
                None => taken.added += 1,
                Some(before) => taken.changed += u32::from(before != person),
            }
        }
        Ok(taken)
    })
}
