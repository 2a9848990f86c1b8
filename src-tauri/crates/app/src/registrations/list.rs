//! The registrations of an event as a list: searched, sorted, counted, without copying its rows.

use std::{collections::BTreeMap, sync::Arc};

use obrady_domain::{EventId, Registration, RegistrationState};
use obrady_store::{people, registrations};
use obrady_words::{Collator, Language, fold};

use super::{
    RegistrationQuery, RegistrationRow, RegistrationSort, StateCount,
    rows::{Around, texts},
};
use crate::{Desk, Result, listing::Listing};

/// Every registration of an event, in Polish order of names.
#[derive(Debug)]
pub(crate) struct RegistrationsListing {
    listing: Listing<RegistrationRow>,
    /// The state of each row: looking at it must not fetch the whole row into the processor.
    states: Vec<RegistrationState>,
    counts: Vec<StateCount>,
}

/// Some registrations in some order.
#[derive(Debug)]
pub(crate) struct Chosen {
    of: Arc<RegistrationsListing>,
    places: Vec<u32>,
    descending: bool,
}

impl RegistrationsListing {
    /// Reads the registrations of an event.
    pub fn read(desk: &Desk, event: EventId) -> Result<Self> {
        let (registrations, people, around) = desk.read(|view| {
            let around = Around::of(view, event)?;
            Ok((registrations::of_event(view, event)?, people::all(view)?, around))
        })?;
        let row = |registration: Registration| {
            Some(around.row(people.get(&registration.person)?, registration))
        };
        let rows = registrations.into_iter().filter_map(row).collect();
        Ok(Self::new(Listing::new(rows, |row: &RegistrationRow| &row.name, texts)))
    }

    fn new(listing: Listing<RegistrationRow>) -> Self {
        let states: Vec<RegistrationState> = listing.rows().iter().map(|row| row.state).collect();
        let mut counts: BTreeMap<RegistrationState, u32> = BTreeMap::new();
        for state in &states {
            *counts.entry(*state).or_default() += 1;
        }
        let count = |state| StateCount { state, count: counts.get(&state).copied().unwrap_or(0) };
        let counts = RegistrationState::ALL.map(count).to_vec();
        Self { listing, states, counts }
    }

    /// How many registrations have each state.
    pub fn counts(&self) -> &[StateCount] {
        &self.counts
    }

    /// The registrations that fit the query, its page left aside, in the order asked for.
    pub fn choose(self: &Arc<Self>, query: &RegistrationQuery) -> Chosen {
        let found = self.listing.find(&format!("{} {}", query.words, query.filter.words));
        let filter = query.filter.prepared(fold);
        let fits = |place: &u32| {
            query.state.is_none_or(|state| self.states[*place as usize] == state)
                && filter.matches(self.listing.row(*place))
        };
        let mut places: Vec<u32> = found.iter().copied().filter(fits).collect();
        if let Some(order) = self.order(query.sort) {
            places = self.listing.in_order(&places, &order);
        }
        Chosen { of: Arc::clone(self), places, descending: query.descending }
    }

    /// None for that of names, in which the rows are.
    fn order(&self, sort: RegistrationSort) -> Option<Arc<Vec<u32>>> {
        let order = match sort {
            RegistrationSort::Name => return None,
            RegistrationSort::Organisation => self.listing.order("organisation", |rows| {
                let collator = Collator::new(Language::Polish);
                rows.iter().map(|row| collator.key(&row.organisation)).collect()
            }),
            RegistrationSort::State => self.listing.order("state", |_| self.states.clone()),
            RegistrationSort::RegisteredAt => self
                .listing
                .order("registered at", |rows| rows.iter().map(|row| row.registered_at).collect()),
        };
        Some(order)
    }
}

impl Chosen {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The one at this place, which is one of theirs.
    pub fn row(&self, place: usize) -> &RegistrationRow {
        let last = self.places.len().wrapping_sub(1);
        let place = if self.descending { last.wrapping_sub(place) } else { place };
        self.of.listing.row(self.places[place])
    }

    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &RegistrationRow> {
        (0..self.places.len()).map(|place| self.row(place))
    }
}
