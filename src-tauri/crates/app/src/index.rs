//! Lists that are searched while typing: folded and put into Polish order once, then kept until the
//! file changes. The order lies in memory because SQLite knows none that is Polish.

use std::sync::Arc;

use obrady_domain::EventId;

use crate::{
    Desk, Result, listing::Listing, organisations::OrganisationRow, people::PersonRow,
    registrations::RegistrationsListing,
};

/// What was listed last, and of which generation of the file it is.
#[derive(Debug, Default)]
pub(crate) struct Index {
    people: Option<(u64, Arc<Listing<PersonRow>>)>,
    organisations: Option<(u64, Arc<Listing<OrganisationRow>>)>,
    registrations: Option<(u64, EventId, Arc<RegistrationsListing>)>,
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
        let listing = Arc::new(RegistrationsListing::read(self, event)?);
        self.index.registrations = Some((generation, event, Arc::clone(&listing)));
        Ok(listing)
    }
}
