//! What planning adds to an archive: availability, accepted clashes, versions.

use std::collections::BTreeSet;

use obrady_domain::{
    Acceptance, AcceptanceId, Appearance, Availability, AvailabilityId, EventId, PersonId,
    Programme, RoomId, Version, VersionId, Whose,
};
use obrady_interchange::archive::{ArchivedEvent, ArchivedVersion};
use obrady_store::{StoreError, Table, View, acceptances, appearances, availabilities, versions};
use uuid::Uuid;

use super::Taking;

/// The versions of an event's programme.
pub(super) fn versions(
    view: &View<'_>,
    event: EventId,
) -> Result<Vec<ArchivedVersion>, StoreError> {
    let with_programme = |version: Version| {
        let (version, programme) = versions::get(view, version.id)?;
        Ok(ArchivedVersion { version, programme })
    };
    versions::of_event(view, event)?.into_iter().map(with_programme).collect()
}

impl Taking<'_> {
    /// Takes in what belongs to the planning of an event, whose people, rooms and sessions are here
    /// by now.
    pub(super) fn planning(
        &mut self,
        archived: &ArchivedEvent,
        event: EventId,
    ) -> Result<(), StoreError> {
        let tx = self.tx;
        for one in &archived.appearances {
            let person = PersonId(self.here(Table::Person, one.person.0));
            let affiliation = self.affiliation(one.affiliation);
            let cancelled = one.cancelled;
            appearances::put(tx, &Appearance { event, person, affiliation, cancelled })?;
        }
        let mut taken: Vec<Availability> = Vec::new();
        for one in &archived.availabilities {
            let id = AvailabilityId(self.own(Table::Availability, one.id.0)?);
            let whose = match one.whose {
                Whose::Person(id) => Whose::Person(PersonId(self.here(Table::Person, id.0))),
                Whose::Room(id) => Whose::Room(RoomId(self.here(Table::Room, id.0))),
            };
            taken.push(Availability { id, event, whose, ..one.clone() });
        }
        let whose: BTreeSet<Whose> = taken.iter().map(|one| one.whose).collect();
        for whose in whose {
            let own: Vec<Availability> =
                taken.iter().filter(|one| one.whose == whose).cloned().collect();
            availabilities::put_of(tx, event, whose, &own)?;
        }
        for one in &archived.acceptances {
            let id = AcceptanceId(self.own(Table::Acceptance, one.id.0)?);
            let clash = self.clash_here(&one.clash);
            acceptances::put(tx, &Acceptance { id, event, clash, reason: one.reason.clone() })?;
        }
        for one in &archived.versions {
            let id = VersionId(self.own(Table::Version, one.version.id.0)?);
            let version = Version { id, event, ..one.version.clone() };
            versions::put(tx, &version, &self.programme_here(&one.programme))?;
        }
        Ok(())
    }

    /// The key of a clash with the ids that its things have here; ids of one list stand in order.
    fn clash_here(&self, key: &str) -> String {
        let list = |part: &str| {
            let mut words: Vec<String> = part.split('+').map(|word| self.word_here(word)).collect();
            words.sort_unstable();
            words.join("+")
        };
        key.split(':').map(list).collect::<Vec<_>>().join(":")
    }

    fn word_here(&self, word: &str) -> String {
        match Uuid::parse_str(word) {
            Ok(id) => self.anywhere(id).to_string(),
            Err(_) => word.to_owned(),
        }
    }

    /// The programme of a version with the ids that its things have here, so that it is compared with
    /// them. What is no longer there keeps the id that it had.
    fn programme_here(&self, programme: &Programme) -> Programme {
        let Ok(value) = serde_json::to_value(programme) else { return programme.clone() };
        serde_json::from_value(self.value_here(value)).unwrap_or_else(|_| programme.clone())
    }

    fn value_here(&self, value: serde_json::Value) -> serde_json::Value {
        use serde_json::Value;
        match value {
            Value::String(text) => Value::String(self.word_here(&text)),
            Value::Array(items) => {
                Value::Array(items.into_iter().map(|item| self.value_here(item)).collect())
            }
            Value::Object(fields) => fields
                .into_iter()
                .map(|(name, value)| (self.word_here(&name), self.value_here(value)))
                .collect(),
            other => other,
        }
    }

    /// The id here of a thing of whatever kind: no two things of an archive have the same.
    fn anywhere(&self, id: Uuid) -> Uuid {
        let found = Table::ALL.iter().find_map(|table| self.ids.get(&(*table, id)));
        found.copied().filter(|here| !here.is_nil()).unwrap_or(id)
    }
}
