//! How many of those whom a table adds find no place.

use std::collections::{BTreeMap, HashMap};

use obrady_domain::{Attendance, CategoryId, Claim, EventId, RegistrationId, RegistrationState};
use obrady_interchange::participants::{ColumnMeaning, ParticipantDraft};
use obrady_store::{View, categories};

use super::{super::entering::key, Decisions, Fate, Proposal, RowDifference, RowPlan};
use crate::{Result, places::PlacesNow};

/// The places of an event, and what each row wishes for; nothing where nothing is limited.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    now: PlacesNow,
    /// By the places of the rows.
    rows: Vec<Wish>,
}

#[derive(Clone, Copy, Debug)]
struct Wish {
    state: RegistrationState,
    attendance: Attendance,
    category: Option<CategoryId>,
}

impl Wishes {
    pub fn load(view: &View<'_>, event: EventId, rows: &[ParticipantDraft]) -> Result<Self> {
        let now = PlacesNow::load(view, event)?;
        if now.limits.is_none() {
            return Ok(Self::default());
        }
        let mut by_name: HashMap<String, CategoryId> = HashMap::new();
        for category in categories::of_event(view, event)? {
            for name in [&category.name, &category.name_en] {
                by_name.entry(key(name)).or_insert(category.id);
            }
        }
        let category = |row: &ParticipantDraft| match row.category.trim() {
            "" => None,
            name => by_name.get(&key(name)).copied(),
        };
        let wish = |row: &ParticipantDraft| Wish {
            state: row.state.unwrap_or_default(),
            attendance: row.attendance.unwrap_or_default(),
            category: category(row),
        };
        Ok(Self { rows: rows.iter().map(wish).collect(), now })
    }
}

impl Proposal {
    /// How many of those added go onto the waiting list: who vanished leaves first, then those known
    /// change, then those new come in the table's order.
    pub(super) fn over_the_limit(&self, decisions: &Decisions, fates: &[Fate<'_>]) -> u32 {
        let Wishes { now, rows: wishes } = &self.wishes;
        if wishes.is_empty() {
            return 0;
        }
        let mut seating = now.seating(|claims| {
            for gone in self.vanished.iter().filter(|one| decisions.cancels(one.registration)) {
                claims.remove(&gone.registration);
            }
            for ((plan, fate), wish) in self.rows.iter().zip(fates).zip(wishes) {
                if let Fate::Updates(registration, differences) = fate {
                    change(claims, *registration, wish, differences, decisions, plan);
                }
            }
        });
        let adds = fates
            .iter()
            .zip(wishes)
            .filter(|(fate, wish)| matches!(fate, Fate::Adds(_)) && wish.state.takes_place());
        super::count(adds.filter(|(_, wish)| !seating.seat(wish.attendance, wish.category)).count())
    }
}

fn change(
    claims: &mut BTreeMap<RegistrationId, Claim>,
    registration: RegistrationId,
    wish: &Wish,
    differences: &[RowDifference],
    decisions: &Decisions,
    plan: &RowPlan,
) {
    let Wish { state, attendance, category } = *wish;
    for one in differences.iter().filter(|one| decisions.takes(plan.line, one)) {
        // Of somebody cancelled nothing is claimed before the table says that they come.
        let new = Claim { registration, state, attendance, category, at: None };
        match (one.meaning, claims.get_mut(&registration)) {
            (ColumnMeaning::State, Some(claim)) => claim.state = state,
            (ColumnMeaning::State, None) => drop(claims.insert(registration, new)),
            (ColumnMeaning::Attendance, Some(claim)) => claim.attendance = attendance,
            (ColumnMeaning::Category, Some(claim)) => claim.category = category,
            _ => {}
        }
    }
}
