//! What a programme on paper is made of, and the look of the house.

use std::collections::BTreeMap;

use obrady_domain::{EventId, PictureId};
use obrady_print::{BookContent, Image, Look, PlanPage};
use obrady_store::{StoreError, View, papers, pictures, programmes, versions};

use crate::Result;

/// The look of the house, with its logo at hand; where the house has none, the event's.
pub(super) fn look(view: &View<'_>, event: EventId) -> Result<Look> {
    let style = papers::house(view)?;
    let logo = match style.logo {
        Some(logo) => Some((logo, style.name.clone())),
        None => papers::of_event(view, event)?.logo.map(|logo| (logo, String::new())),
    };
    let logo = match logo {
        Some((id, name)) => image(view, id)?.map(|image| (image, name)),
        None => None,
    };
    let obrady_domain::HouseStyle { accent, typeface, density, margins, .. } = style;
    Ok(Look { accent, typeface, density, margins, logo })
}

/// The programme with all that goes with it on paper.
pub(super) fn content(view: &View<'_>, event: EventId) -> Result<BookContent> {
    let programme = programmes::get(view, event)?;
    let paper = papers::of_event(view, event)?;
    let plans = papers::plans(view, event)?;
    let faces = programme.people.values().filter(|person| person.picture_consent);
    let wanted = faces
        .filter_map(|person| person.picture)
        .chain(programme.organisations.values().filter_map(|one| one.logo))
        .chain(paper.logo)
        .chain(plans.iter().map(|plan| plan.picture));
    let mut at_hand = BTreeMap::new();
    for id in wanted {
        if let Some(image) = image(view, id)? {
            at_hand.insert(id, image);
        }
    }
    // A book of a programme that was changed since is of no version.
    let published = versions::of_event(view, event)?.into_iter().find(|one| one.published);
    let published = match published {
        Some(version) if versions::get(view, version.id)?.1 == programme.clone().frozen() => {
            Some(version)
        }
        _ => None,
    };
    let plan = |plan: obrady_domain::Plan| PlanPage {
        title: plan.title,
        title_en: plan.title_en,
        picture: plan.picture,
    };
    Ok(BookContent {
        pictures: at_hand,
        welcome: paper.welcome,
        welcome_en: paper.welcome_en,
        logo: paper.logo,
        plans: plans.into_iter().map(plan).collect(),
        imprint: paper.imprint,
        version: published.map(|version| version.name),
        ..BookContent::from(programme)
    })
}

/// A picture of the file; none where it is gone or can't be shown.
pub(super) fn image(view: &View<'_>, id: PictureId) -> Result<Option<Image>> {
    match pictures::get(view, id) {
        Ok(picture) => Ok(Image::open(&picture.bytes)),
        Err(StoreError::Gone { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
