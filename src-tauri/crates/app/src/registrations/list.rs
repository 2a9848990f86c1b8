//! The registrations of an event as a list: searched, filtered, sorted, counted, without copying its
//! rows.

use std::{
    collections::{BTreeMap, BTreeSet},
    mem,
    sync::{Arc, Mutex, PoisonError},
};

use obrady_domain::{
    Condition, EventId, Fact, Facts, Field, Filter, ListColumn, Person, PersonId, Registration,
    RegistrationId, RegistrationState, SortKey,
};
use obrady_store::{Table, Touched, categories, fields, people, registrations};
use obrady_words::fold;

use super::{
    RegistrationQuery, RegistrationRow, StateCount,
    order::Sorting,
    rows::{self, Around, texts},
};
use crate::{
    Desk, ErrorCode, Result,
    listing::{self, Listing},
    side_by_side,
};

/// Every registration of an event, in Polish order of names.
#[derive(Debug)]
pub(crate) struct RegistrationsListing {
    listing: Listing<RegistrationRow>,
    /// The state of each row: looking at it must not fetch the whole row into the processor.
    states: Vec<RegistrationState>,
    sorting: Sorting,
    fields: Vec<Field>,
    /// What was asked for last: its other pages cost nothing.
    last: Mutex<Option<(RegistrationQuery, Arc<Found>)>>,
}

/// What was found.
#[derive(Debug)]
struct Found {
    /// In the order asked for.
    places: Vec<u32>,
    /// How many of each state there are, whichever state is asked for.
    states: Vec<StateCount>,
}

/// Some registrations in some order.
#[derive(Debug)]
pub(crate) struct Chosen {
    of: Arc<RegistrationsListing>,
    found: Arc<Found>,
}

impl RegistrationsListing {
    /// Reads the registrations of an event.
    pub fn read(desk: &Desk, event: EventId) -> Result<Self> {
        let (mut registrations, (people, around)) = desk.read_both(
            |view| registrations::of_event(view, event),
            |view| Ok((people::in_order(view)?, Around::of(view, event)?)),
        )?;
        let (fields, categories) = desk.read(|view| {
            Ok((fields::of_event(view, event)?, categories::of_event(view, event)?))
        })?;
        let persons = side_by_side::each(&registrations, |registration| {
            people.binary_search_by_key(&registration.person, |person| person.id).ok()
        });
        let found = persons.into_iter().zip(&mut registrations);
        let found = found.filter_map(|(at, registration)| Some((&people[at?], registration)));
        let mut found: Vec<(&Person, &mut Registration)> = found.collect();
        // What is great is made where it is to lie: to move it afterwards takes as long.
        listing::sort(&mut found, |(person, _)| person.list_name());
        let rows = side_by_side::each_mut(&mut found, |(person, registration)| {
            let Registration { id, person: whose, .. } = **registration;
            let left = Registration::new(id, event, whose);
            around.row(person, mem::replace(registration, left))
        });
        let listing = Listing::in_order(rows, texts);
        let states = listing.rows().iter().map(|row| row.state).collect();
        let sorting = Sorting::new(&fields, &categories);
        Ok(Self { listing, states, sorting, fields, last: Mutex::default() })
    }

    /// Reads again what a change touched of the registrations of `event`, by the ids of the things
    /// that it is about; false where that may be so much that all has to be read.
    pub fn refresh(&mut self, desk: &Desk, event: EventId, touched: &Touched) -> Result<bool> {
        let mut concerned = false;
        for table in &touched.tables {
            match table {
                Table::Registration
                | Table::Person
                | Table::Affiliation
                | Table::SignUp
                | Table::CheckIn => concerned = true,
                // What they are called shows in many rows.
                Table::Event
                | Table::Session
                | Table::Organisation
                | Table::Category
                | Table::Field => return Ok(false),
                Table::Role
                | Table::Room
                | Table::Track
                | Table::SessionRoom
                | Table::SessionLink
                | Table::OrganisationRole
                | Table::Origin
                | Table::Picture
                | Table::Appearance
                | Table::Availability
                | Table::Acceptance
                | Table::ToldApart
                | Table::TableSource
                | Table::Layout
                | Table::SavedFilter
                | Table::HouseStyle
                | Table::EventPaper
                | Table::Plan
                | Table::Preset
                | Table::PrintedBadge
                | Table::Version => {}
            }
        }
        if !concerned {
            return Ok(true);
        }
        let Some(things) = &touched.things else { return Ok(false) };
        let mut ids: BTreeSet<RegistrationId> =
            things.iter().filter_map(|id| id.parse().ok()).collect();
        let people: BTreeSet<PersonId> = ids.iter().map(|id| PersonId(id.0)).collect();
        // Whoever is out of sight may come into it with their person.
        for person in &people {
            ids.extend(desk.read(|view| registrations::of_person(view, event, *person))?);
        }
        ids.extend(self.rows().iter().filter(|row| people.contains(&row.person)).map(|row| row.id));
        for id in ids {
            // Most things are no registrations, and some are gone.
            let new = match desk.read(|view| rows::of_event(view, id, event)) {
                Ok(row) => row,
                Err(error) if error.code == ErrorCode::Gone => None,
                Err(error) => return Err(error),
            };
            let place = self.rows().iter().position(|row| row.id == id);
            let place = place.and_then(|place| u32::try_from(place).ok());
            if place.is_some() || new.is_some() {
                let equal = |a: &RegistrationRow, b: &RegistrationRow| a.id.cmp(&b.id);
                self.listing.replace(place, new, |row| &row.name, texts, equal);
            }
        }
        self.states = self.listing.rows().iter().map(|row| row.state).collect();
        self.last = Mutex::default();
        Ok(true)
    }

    /// How many registrations there are at all.
    pub const fn len(&self) -> usize {
        self.states.len()
    }

    /// Every registration, in order of names.
    pub fn rows(&self) -> &[RegistrationRow] {
        self.listing.rows()
    }

    /// The registrations that fit the query, its page left aside, in the order asked for.
    pub fn choose(self: &Arc<Self>, query: &RegistrationQuery) -> Chosen {
        let asked = RegistrationQuery { offset: 0, limit: 0, ..query.clone() };
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let found = match &*last {
            Some((same, found)) if *same == asked => Arc::clone(found),
            _ => {
                let found = Arc::new(self.find(&asked));
                *last = Some((asked, Arc::clone(&found)));
                found
            }
        };
        Chosen { of: Arc::clone(self), found }
    }

    /// How many fit the query.
    pub fn count(&self, query: &RegistrationQuery) -> usize {
        self.matching(query).filter(|place| self.has_state(*place, query.state)).count()
    }

    fn find(&self, query: &RegistrationQuery) -> Found {
        let mut counts: BTreeMap<RegistrationState, u32> = BTreeMap::new();
        let mut places = Vec::new();
        for place in self.matching(query) {
            *counts.entry(self.states[place as usize]).or_default() += 1;
            if self.has_state(place, query.state) {
                places.push(place);
            }
        }
        // The weightiest last: what is equal by it stays in the order of the others.
        for SortKey { column, descending } in query.sort.iter().rev() {
            let column = self.known(column);
            if let Some(ranks) = self.sorting.ranks(&self.listing, &column) {
                Listing::<RegistrationRow>::sort(&mut places, &ranks, *descending);
            }
        }
        let count = |state| StateCount { state, count: counts.get(&state).copied().unwrap_or(0) };
        Found { places, states: RegistrationState::ALL.map(count).to_vec() }
    }

    /// The places of those that have the words and meet the conditions, in order of names.
    fn matching(&self, query: &RegistrationQuery) -> impl Iterator<Item = u32> {
        let found = self.listing.find(&format!("{} {}", query.words, query.filter.words));
        let conditions = query.filter.conditions.iter().map(|condition| Condition {
            column: self.known(&condition.column),
            ..condition.clone()
        });
        let filter = Filter { words: String::new(), conditions: conditions.collect() };
        let none = filter.is_empty();
        let filter = filter.prepared(fold);
        (0..found.len())
            .map(move |at| found[at])
            .filter(move |place| none || filter.matches(&Exact(self.listing.row(*place))))
    }

    fn has_state(&self, place: u32, state: Option<RegistrationState>) -> bool {
        state.is_none_or(|state| self.states[place as usize] == state)
    }

    /// The column with the question as the form words it: so that it need not be folded row by row.
    fn known(&self, column: &ListColumn) -> ListColumn {
        let ListColumn::Answer(question) = column else { return column.clone() };
        let asked = fold(question);
        let field = self.fields.iter().find(|field| fold(&field.name) == asked);
        ListColumn::Answer(field.map_or(question, |field| &field.name).clone())
    }
}

/// A row whose questions are named exactly.
pub(super) struct Exact<'a>(pub &'a RegistrationRow);

impl Facts for Exact<'_> {
    fn fact(&self, column: &ListColumn) -> Fact<'_> {
        match column {
            ListColumn::Answer(question) => {
                let same = self.0.answers.iter().find(|one| one.question == *question);
                same.map_or(Fact::Nothing, |reply| rows::answer(&reply.text))
            }
            own => self.0.fact(own),
        }
    }
}

impl Chosen {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.found.places.len()
    }

    /// How many of each state there are, whichever state was asked for.
    pub fn states(&self) -> &[StateCount] {
        &self.found.states
    }

    /// The one at this place, which is one of theirs.
    pub fn row(&self, place: usize) -> &RegistrationRow {
        self.of.listing.row(self.found.places[place])
    }

    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &RegistrationRow> {
        self.found.places.iter().map(|place| self.of.listing.row(*place))
    }

    /// So many of them, from one on.
    pub fn part(&self, offset: u32, limit: u32) -> impl Iterator<Item = &RegistrationRow> {
        self.iter().skip(offset as usize).take(limit as usize)
    }
}
