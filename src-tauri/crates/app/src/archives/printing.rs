//! What printing adds to an archive: what events show on paper, plans, badges, presets, the look.

use std::collections::BTreeSet;

use obrady_domain::{
    EventId, EventPaper, HouseStyle, PersonId, PictureId, Plan, PlanId, Preset, PresetId,
    PrintedBadge,
};
use obrady_interchange::archive::{Archive, ArchivedEvent};
use obrady_store::{StoreError, Table, View, papers};

use super::Taking;

/// Whose badges for an event were printed.
pub(super) fn badges(view: &View<'_>, event: EventId) -> Result<Vec<PrintedBadge>, StoreError> {
    let badges = papers::badges(view, event)?.into_iter();
    Ok(badges.map(|(person, printed_at)| PrintedBadge { event, person, printed_at }).collect())
}

/// The pictures that an archive names on paper.
pub(super) fn pictured(archive: &Archive) -> impl Iterator<Item = PictureId> {
    let of_house = archive.house.as_ref().and_then(|style| style.logo);
    let of_events = archive.events.iter().flat_map(|one| {
        let logo = one.paper.as_ref().and_then(|paper| paper.logo);
        logo.into_iter().chain(one.plans.iter().map(|plan| plan.picture))
    });
    of_house.into_iter().chain(of_events)
}

impl Taking<'_> {
    /// Takes in what an event shows on paper; its people are here by now.
    pub(super) fn printing(
        &mut self,
        archived: &ArchivedEvent,
        event: EventId,
    ) -> Result<(), StoreError> {
        if let Some(paper) = &archived.paper {
            let logo = self.pictured(paper.logo);
            papers::put(self.tx, &EventPaper { event, logo, ..paper.clone() })?;
        }
        for one in &archived.plans {
            // A plan without its picture is none.
            let Some(picture) = self.pictured(Some(one.picture)) else { continue };
            let id = PlanId(self.own(Table::Plan, one.id.0)?);
            papers::put_plan(self.tx, &Plan { id, event, picture, ..one.clone() })?;
        }
        for one in &archived.badges {
            let person = PersonId(self.here(Table::Person, one.person.0));
            papers::put_badge(self.tx, &PrintedBadge { event, person, ..one.clone() })?;
        }
        Ok(())
    }

    /// Takes in the look of the house, where nobody chose one here, and the presets that are not here.
    pub(super) fn house(&mut self, archive: &Archive) -> Result<(), StoreError> {
        if let Some(style) = &archive.house
            && papers::house(self.tx)? == HouseStyle::default()
        {
            let logo = self.pictured(style.logo);
            papers::put_house(self.tx, &HouseStyle { logo, ..style.clone() })?;
        }
        let there: BTreeSet<PresetId> =
            papers::presets(self.tx)?.into_iter().map(|preset| preset.id).collect();
        for one in archive.presets.iter().filter(|one| !there.contains(&one.id)) {
            let id = PresetId(self.own(Table::Preset, one.id.0)?);
            papers::put_preset(self.tx, &Preset { id, ..one.clone() })?;
        }
        Ok(())
    }
}
