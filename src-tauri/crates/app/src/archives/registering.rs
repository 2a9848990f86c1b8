//! What registering adds to an archive: categories, fields, check-ins, tables, filters, layouts.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::{
    Category, CategoryId, CheckIn, CheckInId, EventId, Field, FieldId, FieldNumber, Layout,
    LayoutId, Registration, RegistrationId, SavedFilter, SavedFilterId, SessionId, TableSource,
    TableSourceId,
};
use obrady_interchange::archive::{ArchivedEvent, ArchivedTable};
use obrady_store::{
    StoreError, Table, View, categories, check_ins, fields, filters, layouts, registrations,
    table_sources,
};

use super::Taking;

/// The registrations of an event, without their answers to questions that were deleted.
pub(super) fn registrations(
    view: &View<'_>,
    event: EventId,
) -> Result<Vec<Registration>, StoreError> {
    let asked: BTreeSet<FieldNumber> =
        fields::of_event(view, event)?.into_iter().map(|field| field.number).collect();
    let mut registrations = registrations::of_event(view, event)?;
    for registration in &mut registrations {
        registration.answers.retain(|answer| asked.contains(&answer.field));
    }
    Ok(registrations)
}

/// The tables that an event's registrations came from.
pub(super) fn tables(view: &View<'_>, event: EventId) -> Result<Vec<ArchivedTable>, StoreError> {
    let with_rows = |source: TableSource| {
        let (source, rows) = table_sources::get(view, source.id)?;
        Ok(ArchivedTable { source, rows })
    };
    table_sources::of_event(view, event)?.into_iter().map(with_rows).collect()
}

impl Taking<'_> {
    /// Takes in what the registrations of an event point to.
    pub(super) fn before_registrations(
        &mut self,
        archived: &ArchivedEvent,
        event: EventId,
    ) -> Result<(), StoreError> {
        for one in &archived.categories {
            let id = CategoryId(self.own(Table::Category, one.id.0)?);
            categories::put(self.tx, &Category { id, event, ..one.clone() })?;
        }
        for one in &archived.fields {
            let id = FieldId(self.own(Table::Field, one.id.0)?);
            fields::put(self.tx, &Field { id, event, ..one.clone() })?;
        }
        for one in &archived.filters {
            let id = SavedFilterId(self.own(Table::SavedFilter, one.id.0)?);
            filters::put(self.tx, &SavedFilter { id, event, ..one.clone() })?;
        }
        Ok(())
    }

    /// Takes in what points to the registrations of an event, which are here by now.
    pub(super) fn after_registrations(
        &mut self,
        archived: &ArchivedEvent,
        event: EventId,
    ) -> Result<(), StoreError> {
        for one in &archived.check_ins {
            let id = CheckInId(self.own(Table::CheckIn, one.id.0)?);
            let registration = self.here(Table::Registration, one.registration.0);
            let session = one.session.map(|id| SessionId(self.here(Table::Session, id.0)));
            let registration = RegistrationId(registration);
            check_ins::put(self.tx, &CheckIn { id, registration, session, ..one.clone() })?;
        }
        for one in &archived.table_sources {
            let id = TableSourceId(self.own(Table::TableSource, one.source.id.0)?);
            let mut rows = one.rows.clone();
            for row in &mut rows {
                let here = |id: RegistrationId| self.here(Table::Registration, id.0);
                row.registration = row.registration.map(here).map(RegistrationId);
            }
            let rows = table_sources::pack(rows.iter().map(Into::into))?;
            table_sources::put(self.tx, &TableSource { id, event, ..one.source.clone() }, &rows)?;
        }
        Ok(())
    }

    /// Takes in the layouts; one that is here stays as it is here, others come after.
    pub(super) fn layouts(&mut self, archived: &[Layout]) -> Result<(), StoreError> {
        let there = layouts::all(self.tx)?;
        let after = crate::rooms::after(there.iter().map(|one| one.position));
        let known: BTreeMap<LayoutId, &Layout> = there.iter().map(|one| (one.id, one)).collect();
        for one in archived.iter().filter(|one| !known.contains_key(&one.id)) {
            let id = LayoutId(self.own(Table::Layout, one.id.0)?);
            let position = one.position.saturating_add(after);
            layouts::put(self.tx, &Layout { id, position, ..one.clone() })?;
        }
        Ok(())
    }
}
