//! Lists that are searched while typing: folded and put into Polish order once, then kept until the
//! file changes. The order lies in memory because SQLite knows none that is Polish.

use std::{collections::BTreeSet, sync::Arc};

use obrady_domain::EventId;
use obrady_store::Touched;

use crate::{
    Desk, Result, check_ins::DoorRegister, listing::Listing, organisations::OrganisationRow,
    people::PersonRow, registrations::RegistrationsListing,
};

/// What was listed last, and of which generation of the file it is.
#[derive(Debug, Default)]
pub(crate) struct Index {
    people: Option<(u64, Arc<Listing<PersonRow>>)>,
    organisations: Option<(u64, Arc<Listing<OrganisationRow>>)>,
    registrations: Option<(u64, EventId, Arc<RegistrationsListing>)>,
    pub(crate) door: Option<DoorRegister>,
    /// What this desk changed since the registrations were listed; none where others changed something.
    since: Option<Touched>,
}

impl Desk {
    /// Everybody, as listed now.
    pub(crate) fn people_listing(&mut self) -> Result<Arc<Listing<PersonRow>>> {
        let generation = self.generation()?;
        if let Some((of, listing)) = &self.index.people
            && *of == generation
        {
            return Ok(Arc::clone(listing));
        }
        let listing = Arc::new(crate::people::listing(self)?);
        self.index.people = Some((generation, Arc::clone(&listing)));
        Ok(listing)
    }

    /// Every organisation, as listed now.
    pub(crate) fn organisations_listing(&mut self) -> Result<Arc<Listing<OrganisationRow>>> {
        let generation = self.generation()?;
        if let Some((of, listing)) = &self.index.organisations
            && *of == generation
        {
            return Ok(Arc::clone(listing));
        }
        let listing = Arc::new(crate::organisations::listing(self)?);
        self.index.organisations = Some((generation, Arc::clone(&listing)));
        Ok(listing)
    }

    /// The registrations of an event, as listed now.
    pub(crate) fn registrations_listing(
        &mut self,
        event: EventId,
    ) -> Result<Arc<RegistrationsListing>> {
        let generation = self.generation()?;
        if let Some((of, its, listing)) = &self.index.registrations
            && (*of, *its) == (generation, event)
        {
            return Ok(Arc::clone(listing));
        }
        let touched = self.index.since.take();
        let mut listing = match (self.index.registrations.take(), touched) {
            (Some((_, its, former)), Some(touched)) if its == event => {
                self.refreshed(former, event, &touched)?
            }
            _ => None,
        };
        let listing = match listing.take() {
            Some(listing) => listing,
            None => Arc::new(RegistrationsListing::read(self, event)?),
        };
        self.index.since = Some(Touched { things: Some(BTreeSet::new()), ..Touched::default() });
        self.index.registrations = Some((generation, event, Arc::clone(&listing)));
        Ok(listing)
    }

    /// The list with what this desk changed read again; none where it has to be read as a whole.
    fn refreshed(
        &self,
        mut listing: Arc<RegistrationsListing>,
        event: EventId,
        touched: &Touched,
    ) -> Result<Option<Arc<RegistrationsListing>>> {
        // Whoever still looks at it goes on seeing what was there.
        let Some(own) = Arc::get_mut(&mut listing) else { return Ok(None) };
        Ok(own.refresh(self, event, touched)?.then_some(listing))
    }
}

impl Index {
    /// Notes what this desk changed.
    pub fn note(&mut self, touched: &Touched) {
        if let Some(since) = &mut self.since {
            since.extend(touched);
        }
    }

    /// Others changed something: nobody knows what.
    pub fn forget(&mut self) {
        self.since = None;
    }
}
