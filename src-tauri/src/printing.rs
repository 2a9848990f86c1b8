//! What goes on paper: pages shown, saved, given to the system to be printed; the look of the house
//! and all else that prints show.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use obrady_app::{
    Edit, Error, ErrorCode, Result,
    domain::{EventId, EventPaper, HouseStyle, PictureId, Plan, PlanId, Preset, PresetId},
    papers,
    printing::{self, PrintJob, Product, ProductKind},
    words::Words,
};

use crate::{
    commands::{Held, Saved, saved},
    office::Office,
    picker::Kind,
    preview::{PreviewView, Seen},
};

/// Every product with its usual choices.
#[tauri::command]
#[specta::specta]
pub(crate) fn usual_products() -> Vec<Product> {
    ProductKind::ALL.iter().map(|kind| kind.usual()).collect()
}

/// Shows the pages of a job, at first those that somebody looks at; none where other ones were asked
/// for since.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview(
    office: Held<'_>,
    job: PrintJob,
    seen: Seen,
) -> Result<Option<PreviewView>> {
    let id = office.previews.ask();
    let material = office.at_desk(|desk| office.previews.material(desk, &job))?;
    office.previews.show(id, material, job, seen, office.words()).await
}

/// Makes the rest of the pages of a preview; none where it is no longer shown.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_whole(office: Held<'_>, id: u32) -> Result<Option<PreviewView>> {
    office.previews.whole(id, office.words()).await
}

/// Writes the pages where the person chooses; none where they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_pdf(office: Held<'_>, job: PrintJob) -> Result<Option<Saved>> {
    let words = office.words();
    let name = office.file_name(&file_name(words, job.product.kind()), job.event, "pdf")?;
    let Some(path) = office.picker.save(Kind::Pdf, &name, words) else { return Ok(None) };
    write(&office, job, path.clone()).await?;
    Ok(Some(saved(&office, &path)))
}

/// Gives the pages to the system's own program for PDFs, whose dialog knows the printer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_pdf(office: Held<'_>, job: PrintJob) -> Result<()> {
    let words = office.words();
    let name = office.file_name(&file_name(words, job.product.kind()), job.event, "pdf")?;
    let folder = obrady_app::paper_folder();
    std::fs::create_dir_all(&folder).map_err(|error| Error::io(&folder, &error))?;
    drop_printed(&folder);
    let path = folder.join(name);
    write(&office, job, path.clone()).await?;
    open::that_detached(&path).map_err(|error| Error::io(&path, &error))
}

/// Takes away what was handed over more than an hour ago: whoever prints it has it by then.
fn drop_printed(folder: &Path) {
    const KEPT: Duration = Duration::from_secs(3600);
    for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let written = file.metadata().and_then(|about| about.modified()).ok();
        if written.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > KEPT) {
            // Where a program still holds it, it goes the next time.
            drop(std::fs::remove_file(file.path()));
        }
    }
}

/// Writes the pages while others use the desk.
async fn write(office: &Office, job: PrintJob, path: PathBuf) -> Result<()> {
    let material = office.at_desk(|desk| office.previews.material(desk, &job))?;
    office.previews.whole_press().work(move || material.save(&job, &path).map(drop)).await
}

fn file_name(words: Words, product: ProductKind) -> String {
    match product {
        ProductKind::Programme => words.programme_file_name(),
        ProductKind::Poster => words.print_file_poster(),
        ProductKind::Participants => words.participants_file_name(),
        ProductKind::Numbers => words.numbers_file_name(),
        ProductKind::SignIn => words.print_file_sign_in(),
        ProductKind::Badges => words.print_file_badges(),
        ProductKind::Certificates => words.print_file_certificates(),
        ProductKind::TableTents => words.print_file_table_tents(),
        ProductKind::DoorSigns => words.print_file_door_signs(),
        ProductKind::SessionCards => words.print_file_session_cards(),
        ProductKind::PersonalProgrammes => words.print_file_personal_programmes(),
        ProductKind::Envelopes => words.print_file_envelopes(),
        ProductKind::Labels => words.print_file_labels(),
    }
}

/// Notes that the badges of a job lie on paper; says whose they are how many.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn note_badges(office: Held<'_>, job: PrintJob) -> Result<u32> {
    office.at_desk(|desk| {
        let people = printing::badges_of(desk, &job)?;
        papers::note_badges(desk, job.event, &people)?;
        Ok(u32::try_from(people.len()).unwrap_or(u32::MAX))
    })
}

/// How many badges of an event were printed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn printed_badges(office: Held<'_>, event: EventId) -> Result<u32> {
    let badges = office.at_desk(|desk| papers::badges(desk, event))?;
    Ok(u32::try_from(badges.len()).unwrap_or(u32::MAX))
}

/// Has all badges of an event printed again.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn forget_badges(office: Held<'_>, event: EventId) -> Result<()> {
    office.at_desk(|desk| {
        let people = papers::badges(desk, event)?.into_keys().collect();
        papers::forget_badges(desk, event, &people)
    })
}

/// The look of the house.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn house_style(office: Held<'_>) -> Result<HouseStyle> {
    office.at_desk(|desk| papers::house(desk))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_house_style(office: Held<'_>, seen: HouseStyle, made: HouseStyle) -> Result<()> {
    office.at_desk(|desk| papers::save_house(desk, Edit { seen: Some(seen), made }))
}

/// Puts the picked picture in place of the association's logo; takes it away where none is picked.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_house_logo(office: Held<'_>, picked: Option<u32>) -> Result<()> {
    let picture = picked.map(|picked| office.picked.get(picked)).transpose()?;
    office.at_desk(|desk| papers::set_house_logo(desk, picture.as_deref()))
}

/// What the prints of an event show beside its programme.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn event_paper(office: Held<'_>, event: EventId) -> Result<EventPaper> {
    office.at_desk(|desk| papers::of_event(desk, event))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_event_paper(office: Held<'_>, seen: EventPaper, made: EventPaper) -> Result<()> {
    office.at_desk(|desk| papers::save(desk, Edit { seen: Some(seen), made }))
}

/// Puts the picked picture in place of an event's logo; takes it away where none is picked.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn set_event_logo(office: Held<'_>, event: EventId, picked: Option<u32>) -> Result<()> {
    let picture = picked.map(|picked| office.picked.get(picked)).transpose()?;
    office.at_desk(|desk| papers::set_event_logo(desk, event, picture.as_deref()))
}

/// Keeps the picked picture as a signature under certificates.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_signature(office: Held<'_>, event: EventId, picked: u32) -> Result<PictureId> {
    let picture = office.picked.get(picked)?;
    office.at_desk(|desk| papers::keep_signature(desk, event, &picture))
}

/// The plans of an event, in their order.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plans(office: Held<'_>, event: EventId) -> Result<Vec<Plan>> {
    office.at_desk(|desk| papers::plans(desk, event))
}

/// Adds the picked picture as a plan.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn add_plan(
    office: Held<'_>,
    event: EventId,
    title: String,
    picked: u32,
) -> Result<PlanId> {
    let picture = office.picked.get(picked)?;
    office.at_desk(|desk| papers::add_plan(desk, event, &title, &picture))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn save_plan(office: Held<'_>, seen: Plan, made: Plan) -> Result<()> {
    office.at_desk(|desk| papers::save_plan(desk, Edit { seen: Some(seen), made }))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn order_plans(office: Held<'_>, event: EventId, ids: Vec<PlanId>) -> Result<()> {
    office.at_desk(|desk| papers::order_plans(desk, event, &ids))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_plan(office: Held<'_>, id: PlanId) -> Result<()> {
    office.at_desk(|desk| papers::delete_plan(desk, id))
}

/// Kept choices of how products are printed.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn presets(office: Held<'_>) -> Result<Vec<Preset>> {
    office.at_desk(|desk| papers::presets(desk))
}

/// Keeps the choices of a job under a name.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_preset(office: Held<'_>, name: String, job: PrintJob) -> Result<PresetId> {
    office.at_desk(|desk| printing::keep(desk, &name, &job))
}

/// A job with the choices of a preset in place of its own.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn with_preset(office: Held<'_>, job: PrintJob, preset: PresetId) -> Result<PrintJob> {
    office.at_desk(|desk| {
        let there = papers::presets(desk)?.into_iter().find(|one| one.id == preset);
        printing::with_preset(job, &there.ok_or_else(|| Error::new(ErrorCode::Gone))?)
    })
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_preset(office: Held<'_>, id: PresetId) -> Result<()> {
    office.at_desk(|desk| papers::delete_preset(desk, id))
}
