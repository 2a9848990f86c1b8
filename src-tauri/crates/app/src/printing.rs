//! What goes on paper.

mod book;
mod guests;
mod job;
mod material;
mod people;
mod rooms;
mod warnings;

use std::{collections::BTreeSet, path::Path};

use obrady_domain::{Attendance, EventId, PersonId, Preset, PresetId, RegistrationState};
use obrady_print::{Finish, Pdf, PrintRun, Warning};
use obrady_store::events;
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

pub use job::{
    Chosen, NumbersOptions, ParticipantsOptions, PerSheet, PrintJob, PrintTexts, Product,
    ProductKind, Signer, Who,
};

pub use material::Material;
pub use warnings::warning_text;

use crate::{Desk, Error, ErrorCode, Result, clock, papers as kept_papers};
use guests::Register;

impl PrintJob {
    /// The whole of a product with its usual choices, page by page.
    #[must_use]
    pub fn new(event: EventId, language: Language, product: Product) -> Self {
        let (chosen, texts) = (Chosen::default(), PrintTexts::default());
        Self { event, language, product, chosen, texts, pages: None, finish: Finish::default() }
    }
}

/// Makes the PDF. The same file printed on the same day gives the same bytes.
///
/// # Errors
/// Those of [`Material::read`] and [`Material::print`].
pub fn make(desk: &mut Desk, job: &PrintJob) -> Result<Pdf> {
    Material::read(desk, job)?.print(job, None)
}

/// Whose badges are on the pages that a job prints, so that they can be noted once they lie on paper.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn badges_of(desk: &Desk, job: &PrintJob) -> Result<BTreeSet<PersonId>> {
    let register = desk.read_app(|view| Register::load(view, job))?;
    let mut people: Vec<PersonId> = register.guests.iter().map(|one| one.person.id).collect();
    if let (Product::Badges(options), Some(pages)) = (&job.product, job.pages) {
        people = people[options.on_pages(pages, people.len())].to_vec();
    }
    Ok(people.into_iter().collect())
}

/// The choices of a job, as they are kept.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    product: Product,
    #[serde(default)]
    chosen: Chosen,
    #[serde(default)]
    texts: PrintTexts,
    #[serde(default)]
    finish: Finish,
    /// That of the job where there is none, as in presets of earlier versions.
    #[serde(default)]
    language: Option<Language>,
}

/// Keeps the choices of a job under a name, but for days, sessions and people, which are of one
/// event alone.
///
/// # Errors
/// [`ErrorCode::NameMissing`] where the name is empty.
pub fn keep(desk: &mut Desk, name: &str, job: &PrintJob) -> Result<PresetId> {
    let chosen = Chosen {
        session: None,
        day: None,
        category: None,
        people: Vec::new(),
        ..job.chosen.clone()
    };
    let (product, texts, finish) = (job.product.clone(), job.texts.clone(), job.finish);
    let kept = Kept { product, chosen, texts, finish, language: Some(job.language) };
    let options = serde_json::to_string(&kept).map_err(internal)?;
    kept_papers::keep_preset(desk, &code(job.product.kind()), name, options)
}

/// A job with the choices of a preset in place of its own.
///
/// # Errors
/// [`ErrorCode::NoSuchChoice`] where they are of another version of the program.
pub fn with_preset(job: PrintJob, preset: &Preset) -> Result<PrintJob> {
    let unreadable =
        |error| Error::new(ErrorCode::NoSuchChoice).with("name", &preset.name).detail(error);
    let Kept { product, chosen, texts, finish, language } =
        serde_json::from_str(&preset.options).map_err(unreadable)?;
    let language = language.unwrap_or(job.language);
    Ok(PrintJob { language, product, chosen, texts, finish, ..job })
}

/// The code of a product, as the command line has it: `signIn`.
#[must_use]
pub fn code(product: ProductKind) -> String {
    match serde_json::to_value(product) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// A product with some of its choices set, each by its name and value, such as `paper` and `a4`.
///
/// # Errors
/// [`ErrorCode::NoSuchChoice`] where there is no choice of that name, or it takes no such value.
pub fn with_choices(product: Product, choices: &[(String, String)]) -> Result<Product> {
    let mut made = product;
    for (name, value) in choices {
        let wrong = || Error::new(ErrorCode::NoSuchChoice).with("name", format!("{name}={value}"));
        let mut json = serde_json::to_value(&made).map_err(internal)?;
        let place = json.get("options").and_then(|options| options.get(camel(name)));
        let place = place.ok_or_else(wrong)?;
        // A number, true or false; else the text itself, or one of several words in the way in which
        // choices are named.
        let given = match place {
            serde_json::Value::String(_) => {
                vec![serde_json::json!(value), serde_json::json!(camel(value))]
            }
            _ => vec![serde_json::from_str(value).map_err(|_| wrong())?],
        };
        let read = given.into_iter().find_map(|given| {
            *json.get_mut("options")?.get_mut(camel(name))? = given;
            serde_json::from_value(json.clone()).ok()
        });
        made = read.ok_or_else(wrong)?;
    }
    Ok(made)
}

/// The names of a product's choices, with their usual values and, of closed lists, the others behind
/// these: `sides` and `one-side|fold-over|duplex`.
#[must_use]
pub fn choices(product: ProductKind) -> Vec<(String, String)> {
    let usual = product.usual();
    let json = serde_json::to_value(&usual).unwrap_or_default();
    let options = json.get("options").and_then(|options| options.as_object()).cloned();
    let said = |name: &str, value: serde_json::Value| match value {
        serde_json::Value::String(text) => {
            let mut words = words_of(&usual, name);
            words.retain(|word| *word != text);
            words.insert(0, text);
            words.iter().map(|word| kebab(word)).collect::<Vec<_>>().join("|")
        }
        other => other.to_string(),
    };
    let each = options.into_iter().flatten();
    each.map(|(name, value)| (kebab(&name), said(&name, value))).collect()
}

/// The words that a choice takes; none where it takes any text. Serde names them where it is given another.
fn words_of(product: &Product, choice: &str) -> Vec<String> {
    let mut json = serde_json::to_value(product).unwrap_or_default();
    if let Some(place) = json.get_mut("options").and_then(|options| options.get_mut(choice)) {
        *place = serde_json::json!("?");
    }
    match serde_json::from_value::<Product>(json) {
        Ok(_) => Vec::new(),
        Err(error) => {
            let said = error.to_string();
            said.split('`').skip(3).step_by(2).map(str::to_owned).collect()
        }
    }
}

/// `cut-marks` as `cutMarks`.
fn camel(name: &str) -> String {
    let mut camel = String::new();
    for (at, part) in name.split('-').enumerate() {
        let mut letters = part.chars();
        let first =
            letters.next().map(|first| if at > 0 { first.to_ascii_uppercase() } else { first });
        camel.extend(first.into_iter().chain(letters));
    }
    camel
}

/// `cutMarks` as `cut-marks`.
#[must_use]
pub fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// Makes the PDF and writes it to `path`, replacing what is there only once it is complete; gives what a
/// person should look at.
///
/// # Errors
/// Those of [`make`] and those that name the file.
pub fn save(desk: &mut Desk, job: &PrintJob, path: &Path) -> Result<Vec<Warning>> {
    Material::read(desk, job)?.save(job, path)
}

/// A print run of today in the look of the house, of all pages as they are.
pub(crate) fn usual_run(desk: &Desk, event: EventId, language: Language) -> Result<PrintRun> {
    let (zone, look) =
        desk.read_app(|view| Ok((events::get(view, event)?.zone, book::look(view, event)?)))?;
    Ok(PrintRun::new(look, language, clock::in_zone(&zone).date()))
}

fn internal(error: serde_json::Error) -> Error {
    Error::new(ErrorCode::Internal).with("reason", &error).detail(error)
}

/// The words for where somebody takes part.
pub(crate) fn attendance(words: &Words, attendance: Attendance) -> String {
    match attendance {
        Attendance::OnSite => words.attendance_on_site(),
        Attendance::Online => words.attendance_online(),
        Attendance::Hybrid => words.attendance_hybrid(),
    }
}

/// The words for the state of a registration.
pub(crate) fn state_name(words: &Words, state: RegistrationState) -> String {
    match state {
        RegistrationState::Pending => words.registration_pending(),
        RegistrationState::Confirmed => words.registration_confirmed(),
        RegistrationState::WaitingList => words.registration_waiting_list(),
        RegistrationState::Cancelled => words.registration_cancelled(),
    }
}
