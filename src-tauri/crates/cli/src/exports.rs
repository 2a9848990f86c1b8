//! Files that leave the house.

use std::path::Path;

use obrady_app::{
    Desk,
    domain::RegistrationState,
    exports::{self, ListFormat},
    printing::{self, PrintJob},
};
use serde::Serialize;

use crate::{
    arguments::{Product, Request},
    console::{self, Outcome},
    failure::Failure,
};

#[derive(Serialize)]
struct Written {
    path: String,
    people: Option<u32>,
}

/// Writes the list of participants.
pub fn export(
    desk: &mut Desk,
    request: &Request,
    format: Option<ListFormat>,
    state: Option<RegistrationState>,
    path: &Path,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let Some(format) = format.or_else(|| ListFormat::of(path)) else {
        return Err(Failure::Usage {
            message: words.cli_unknown_format(path.display()),
            hint: words.cli_hint_format(),
        });
    };
    let event = console::event(desk, request)?;
    let people = exports::participants(desk, event, state, format, words.language(), path)?;
    let text = words.cli_exported(people.into(), path.display());
    Ok(written(request, path, Some(people), text))
}

/// Prints to a PDF.
pub fn print(
    desk: &mut Desk,
    request: &Request,
    product: Product,
    state: Option<RegistrationState>,
    path: &Path,
) -> Result<Outcome, Failure> {
    let event = console::event(desk, request)?;
    let language = request.words.language();
    let job = match product {
        Product::Programme { paper, descriptions, index } => {
            PrintJob::Programme { event, paper, language, descriptions, index }
        }
        Product::Participants => PrintJob::Participants { event, state, language },
    };
    printing::save(desk, &job, path)?;
    Ok(written(request, path, None, request.words.cli_printed(path.display())))
}

fn written(request: &Request, path: &Path, people: Option<u32>, text: String) -> Outcome {
    if request.json {
        Outcome::json(&[Written { path: path.display().to_string(), people }])
    } else {
        Outcome::text(text)
    }
}
