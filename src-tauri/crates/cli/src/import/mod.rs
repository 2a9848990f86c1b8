//! Files that come into the house.

mod announcement;
mod participants;

use std::path::Path;

use obrady_app::Desk;

use crate::{
    arguments::{ImportKind, Request},
    console::Outcome,
    failure::Failure,
};

/// Takes a file in, or only tells what it would give.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    path: &Path,
    kind: Option<ImportKind>,
    title: Option<&str>,
    dry_run: bool,
) -> Result<Outcome, Failure> {
    match kind.unwrap_or_else(|| kind_of(path)) {
        ImportKind::Announcement => {
            let mut draft = announcement::read(path)?;
            if let Some(title) = title {
                draft.title.value = title.to_owned();
            }
            if dry_run {
                Ok(announcement::proposed(request, &draft))
            } else {
                announcement::take(desk, request, &draft)
            }
        }
        ImportKind::Participants => {
            let draft = obrady_app::registrations::read_table(path)?;
            if dry_run {
                Ok(participants::proposed(request, &draft))
            } else {
                participants::take(desk, request, &draft)
            }
        }
    }
}

/// What a file is by its name.
fn kind_of(path: &Path) -> ImportKind {
    let extension = path.extension().and_then(|end| end.to_str()).map(str::to_lowercase);
    match extension.as_deref() {
        // A workbook is refused, but as the table that it is.
        Some("csv" | "tsv" | "tab" | "xlsx" | "xlsm" | "xls" | "ods") => ImportKind::Participants,
        _ => ImportKind::Announcement,
    }
}
