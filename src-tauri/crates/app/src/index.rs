//! Lists that are searched while typing: folded and put into Polish order once, then kept until the
//! file changes. The order lies here because SQLite knows none that is Polish.

use std::sync::Arc;

use obrady_domain::EventId;
use obrady_words::{Collator, Language, fold};

use crate::{
    Desk, Result, check_ins::DoorRegister, organisations::OrganisationRow, people::PersonRow,
    registrations::RegistrationRow,
};

/// Rows in Polish order of their names, each with the text in which words are looked for.
#[derive(Debug)]
pub(crate) struct Listing<Row> {
    rows: Vec<(String, Row)>,
}

/// What was listed last, and of which generation of the file it is.
#[derive(Debug, Default)]
pub(crate) struct Index {
    people: Option<(u64, Arc<Listing<PersonRow>>)>,
    organisations: Option<(u64, Arc<Listing<OrganisationRow>>)>,
    registrations: Option<(u64, EventId, Arc<Listing<RegistrationRow>>)>,
    pub(crate) door: Option<DoorRegister>,
}

impl<Row> Listing<Row> {
    /// Sorts rows by `name` and folds the `texts` of each.
    pub fn new(
        rows: Vec<Row>,
        name: impl Fn(&Row) -> &str,
        texts: impl Fn(&Row) -> String,
    ) -> Self {
        let collator = Collator::new(Language::Polish);
        let mut keyed: Vec<(Vec<u8>, Row)> =
            rows.into_iter().map(|row| (collator.key(name(&row)), row)).collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self { rows: keyed.into_iter().map(|(_, row)| (fold(&texts(&row)), row)).collect() }
    }

    /// The rows in which every word of `query` occurs, in order.
    pub fn find<'a>(&'a self, query: &str) -> impl Iterator<Item = &'a Row> + use<'a, Row> {
        let query = fold(query);
        let words: Vec<String> = query.split_whitespace().map(str::to_owned).collect();
        self.rows
            .iter()
            .filter(move |(text, _)| words.iter().all(|word| text.contains(word.as_str())))
            .map(|(_, row)| row)
    }
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
    ) -> Result<Arc<Listing<RegistrationRow>>> {
        let generation = self.generation()?;
        if let Some((of, its, listing)) = &self.index.registrations
            && (*of, *its) == (generation, event)
        {
            return Ok(Arc::clone(listing));
        }
        let listing = Arc::new(crate::registrations::listing(self, event)?);
        self.index.registrations = Some((generation, event, Arc::clone(&listing)));
        Ok(listing)
    }
}
