//! What the page can ask of people and organisations beside their plain lists: who may be one, their
//! pictures, how they appear at an event.

use std::collections::BTreeMap;

use obrady_app::{
    Edit, Result, appearances,
    domain::{Appearance, OrganisationId, PersonId},
    duplicates::{self, DuplicateGroup},
    merging::{self, OrganisationField, PersonField},
    organisations::{
        self, OrganisationFacts, OrganisationSuggestion, OrganisationView, OrganisationsPage,
    },
    pictures::{self, Crop},
};
use tauri::State;

use crate::{office::Office, picker::Kind, picture::PickedView};

type Held<'a> = State<'a, Office>;

#[tauri::command(async)]
#[specta::specta]
pub fn duplicate_people(office: Held<'_>) -> Result<Vec<DuplicateGroup<PersonId>>> {
    office.at_desk(|desk| duplicates::people(desk))
}

#[tauri::command(async)]
#[specta::specta]
pub fn merge_people(
    office: Held<'_>,
    keep: PersonId,
    others: Vec<PersonId>,
    choices: BTreeMap<PersonField, PersonId>,
) -> Result<u32> {
    office.at_desk(|desk| merging::merge_people(desk, keep, &others, &choices))
}

#[tauri::command(async)]
#[specta::specta]
pub fn tell_people_apart(office: Held<'_>, ids: Vec<PersonId>) -> Result<()> {
    office.at_desk(|desk| duplicates::tell_people_apart(desk, &ids))
}

#[tauri::command(async)]
#[specta::specta]
pub fn save_appearance(office: Held<'_>, appearance: Appearance) -> Result<()> {
    office.at_desk(|desk| appearances::save(desk, &appearance))
}

/// Reads a picture; none where the person changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn pick_picture(office: Held<'_>) -> Result<Option<PickedView>> {
    let chosen = office.picker.open(Kind::Picture, office.words());
    chosen.map(|path| office.picked.open(&path)).transpose()
}

/// Puts a square of the picked picture in place of a person's.
#[tauri::command(async)]
#[specta::specta]
pub fn set_portrait(office: Held<'_>, id: PersonId, picked: u32, crop: Crop) -> Result<()> {
    let picture = office.picked.get(picked)?;
    office.at_desk(|desk| pictures::set_portrait(desk, id, Some((&picture, crop))))
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_portrait(office: Held<'_>, id: PersonId) -> Result<()> {
    office.at_desk(|desk| pictures::set_portrait(desk, id, None))
}

/// Puts the picked picture in place of an organisation's logo.
#[tauri::command(async)]
#[specta::specta]
pub fn set_logo(office: Held<'_>, id: OrganisationId, picked: u32) -> Result<()> {
    let picture = office.picked.get(picked)?;
    office.at_desk(|desk| pictures::set_logo(desk, id, Some(&picture)))
}

#[tauri::command(async)]
#[specta::specta]
pub fn remove_logo(office: Held<'_>, id: OrganisationId) -> Result<()> {
    office.at_desk(|desk| pictures::set_logo(desk, id, None))
}

#[tauri::command(async)]
#[specta::specta]
pub fn organisations_page(
    office: Held<'_>,
    words: String,
    offset: u32,
    limit: u32,
) -> Result<OrganisationsPage> {
    office.at_desk(|desk| organisations::page(desk, &words, offset, limit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn organisation(office: Held<'_>, id: OrganisationId) -> Result<OrganisationView> {
    office.at_desk(|desk| organisations::get(desk, id))
}

#[tauri::command(async)]
#[specta::specta]
pub fn add_organisation(office: Held<'_>, name: String, teryt: String) -> Result<OrganisationId> {
    office.at_desk(|desk| organisations::add(desk, &name, &teryt))
}

#[tauri::command(async)]
#[specta::specta]
pub fn edit_organisation(
    office: Held<'_>,
    id: OrganisationId,
    edit: Edit<OrganisationFacts>,
) -> Result<()> {
    office.at_desk(|desk| organisations::edit(desk, id, edit))
}

#[tauri::command(async)]
#[specta::specta]
pub fn delete_organisations(office: Held<'_>, ids: Vec<OrganisationId>) -> Result<()> {
    office.at_desk(|desk| organisations::delete(desk, &ids))
}

#[tauri::command(async)]
#[specta::specta]
pub fn suggest_organisations(
    office: Held<'_>,
    text: String,
) -> Result<Vec<OrganisationSuggestion>> {
    office.at_desk(|desk| organisations::suggest(desk, &text))
}

#[tauri::command(async)]
#[specta::specta]
pub fn duplicate_organisations(office: Held<'_>) -> Result<Vec<DuplicateGroup<OrganisationId>>> {
    office.at_desk(|desk| duplicates::organisations(desk))
}

#[tauri::command(async)]
#[specta::specta]
pub fn merge_organisations(
    office: Held<'_>,
    keep: OrganisationId,
    others: Vec<OrganisationId>,
    choices: BTreeMap<OrganisationField, OrganisationId>,
) -> Result<u32> {
    office.at_desk(|desk| merging::merge_organisations(desk, keep, &others, &choices))
}

#[tauri::command(async)]
#[specta::specta]
pub fn tell_organisations_apart(office: Held<'_>, ids: Vec<OrganisationId>) -> Result<()> {
    office.at_desk(|desk| duplicates::tell_organisations_apart(desk, &ids))
}
