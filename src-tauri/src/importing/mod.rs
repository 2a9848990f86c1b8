//! Commands of the import of registrations: how the table is read, what is wrong in it, what it
//! would do. The table stays here; the page gets pages of it.

pub(crate) mod mending;
pub(crate) mod pages;
mod steps;
mod views;

use std::collections::BTreeMap;

use obrady_app::{
    Error, ErrorCode, Result,
    domain::EventId,
    exchange::{self, Content, Format, Incoming},
    interchange::participants::{TableChoices, TableReading},
    registrations::importing::{self, Counts, Decisions, Imported, Proposal},
};

use crate::{
    commands::Held,
    incoming::headings,
    office::{Office, hold},
    picker::Kind,
};

pub(crate) use steps::Steps;
pub use views::TableSummary;
use views::{ImportView, QuestionView, parted};

/// What was proposed last, and what somebody decided of it.
#[derive(Default)]
pub(crate) struct Proposed {
    proposal: Option<Proposal>,
    decisions: Decisions,
}

fn table(incoming: &mut Incoming) -> Result<(&str, &mut TableReading)> {
    match &mut incoming.content {
        Content::Registrations(reading) => Ok((incoming.name.as_str(), reading)),
        _ => Err(Error::new(ErrorCode::Gone)),
    }
}

/// How many ways of reading a file are tried at most, each of which was right for another once.
const MOST_LAYOUTS: usize = 4;

/// A table of registrations is read as the last one with the same headings was. Where no such headings
/// are found as it is guessed to lie in its file, they are looked for as those lay that somebody had to
/// say it of.
pub(crate) fn recalled(office: &Office, mut incoming: Incoming) -> Result<Incoming> {
    let Content::Registrations(reading) = &incoming.content else { return Ok(incoming) };
    let (found, guessed) = (headings(reading), reading.used.clone());
    let settings = office.settings();
    let (columns, layouts) = (settings.columns.clone(), settings.layouts.clone());
    drop(settings);
    if columns.contains_key(&found) || layouts.contains_key(&found) {
        // Headings of plain letters tell nothing of the encoding; a guess of Unicode is none.
        let old = |layout: &TableChoices| layout.encoding.filter(|one| !one.is_unicode());
        let said = layouts.get(&found).and_then(old);
        let encoding = said.filter(|_| old(&guessed).is_some());
        let columns = columns.get(&found).cloned();
        incoming.read_table(&TableChoices { encoding, columns, ..TableChoices::default() })?;
        return Ok(incoming);
    }
    let mut tried = vec![layout(&guessed)];
    for known in layouts.values() {
        let is_text = |choices: &TableChoices| choices.encoding.is_some();
        if tried.contains(known) || is_text(known) != is_text(&guessed) {
            continue;
        }
        if tried.len() > MOST_LAYOUTS {
            break;
        }
        tried.push(known.clone());
        let Ok(reading) = incoming.read_table(known) else { continue };
        let found = headings(&reading);
        if layouts.get(&found) == Some(known) {
            let columns = columns.get(&found).cloned();
            incoming.read_table(&TableChoices { columns, ..known.clone() })?;
            return Ok(incoming);
        }
    }
    if tried.len() > 1 {
        incoming.read_table(&TableChoices::default())?;
    }
    Ok(incoming)
}

fn kept(office: &Office, incoming: Incoming) -> Result<TableSummary> {
    let incoming = recalled(office, incoming)?;
    office.at_desk(|desk| office.reading.keep(desk, incoming, None))?;
    forget(office);
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        Ok(TableSummary::of(name, reading))
    })
}

fn forget(office: &Office) {
    *hold(&office.reading.proposed) = Proposed::default();
    *hold(&office.reading.relaid) = false;
    hold(&office.reading.steps).forget();
}

/// Does something to the rows of the table read last: what it would do has to be compared anew.
fn changed(
    office: &Office,
    deed: impl FnOnce(&mut TableReading, &mut Steps) -> Result<()>,
) -> Result<TableSummary> {
    hold(&office.reading.proposed).proposal = None;
    office.reading.with(|incoming| {
        let (name, reading) = table(incoming)?;
        let mut steps = hold(&office.reading.steps);
        deed(reading, &mut steps)?;
        Ok(TableSummary::of(name, reading).with(&steps))
    })
}

/// Reads a table of registrations that the person chooses; none where they change their mind.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn pick_registrations(office: Held<'_>) -> Result<Option<TableSummary>> {
    let Some(path) = office.picker.open(Kind::Table, office.words()) else { return Ok(None) };
    let incoming = exchange::read_file(&path, Some(Format::Registrations))?;
    kept(&office, incoming).map(Some)
}

/// Reads cells that were pasted.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn paste_registrations(office: Held<'_>, text: String) -> Result<TableSummary> {
    kept(&office, exchange::read_cells(text)?)
}

/// Reads the table of registrations read last as the person says, and remembers what its columns
/// hold for tables of the same headings.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_registrations_as(
    office: Held<'_>,
    choices: TableChoices,
) -> Result<TableSummary> {
    let (before, mends, added) = office.reading.with(|incoming| {
        let (_, reading) = table(incoming)?;
        let cells = |at| reading.cells.row(at).iter().map(str::to_owned).collect();
        let added: Vec<_> = parted(reading).map(|(at, from)| (from, cells(at))).collect();
        Ok((layout(&reading.used), mended_cells(reading), added))
    })?;
    let mut reading = office.reading.read_table(&choices)?;
    if choices.columns.is_none()
        && let Some(columns) = office.settings().columns.get(&headings(&reading)).cloned()
    {
        let used = TableChoices { columns: Some(columns), ..reading.used };
        reading = office.reading.read_table(&used)?;
    }
    let now = layout(&reading.used);
    *hold(&office.reading.relaid) |= now != before;
    if let (Some(_), Some(columns)) = (choices.columns, &reading.used.columns) {
        let mut settings = office.settings();
        settings.columns_hold(headings(&reading), columns.clone());
        if *hold(&office.reading.relaid) {
            settings.lies(headings(&reading), now);
        }
        settings.save();
    }
    changed(&office, |reading, steps| {
        // What a column means does not undo what was typed into it.
        if layout(&reading.used) == before {
            reading.mend_and_add(&mends, added);
        } else {
            steps.forget();
        }
        Ok(())
    })
}

/// How a table lies in its file.
fn layout(used: &TableChoices) -> TableChoices {
    TableChoices { columns: None, ..used.clone() }
}

/// The rows that somebody mended, by their places, with all their cells.
fn mended_cells(reading: &TableReading) -> BTreeMap<usize, Vec<(usize, String)>> {
    let cells = |at: usize| reading.cells.row(at).iter().map(str::to_owned).enumerate().collect();
    let rows = (0..reading.cells.len()).filter(|at| reading.cells.is_mended(*at));
    rows.map(|at| (at, cells(at))).collect()
}

/// What the table read last would do to an event.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn propose_import(
    office: Held<'_>,
    event: EventId,
    decisions: Decisions,
) -> Result<ImportView> {
    let ground = office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            importing::ground(desk, event, reading, &decisions)
        })
    })?;
    // It takes long in a great table: the desk is free for others meanwhile.
    let (proposal, tickets) = office.reading.watched(|incoming, watch| {
        let (_, reading) = table(incoming)?;
        let proposal = importing::compare(ground, reading, &decisions, watch)?;
        let tickets = importing::tickets(reading, &proposal);
        Ok((proposal, tickets))
    })?;
    let view = ImportView {
        source: proposal.source.clone(),
        counts: proposal.counts(&decisions),
        questions: proposal.questions.iter().cloned().map(QuestionView::from).collect(),
        categories: proposal.categories.clone(),
        sessions: proposal.sessions.clone(),
        tickets,
    };
    *hold(&office.reading.proposed) = Proposed { proposal: Some(proposal), decisions };
    Ok(view)
}

/// Counts again what the table would do when this is decided.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn decide_import(office: Held<'_>, decisions: Decisions) -> Result<Counts> {
    let mut proposed = hold(&office.reading.proposed);
    let proposal = proposed.proposal.as_ref().ok_or_else(|| Error::new(ErrorCode::Gone))?;
    let counts = proposal.counts(&decisions);
    proposed.decisions = decisions;
    Ok(counts)
}

/// Takes the table read last, as decided.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn take_import(office: Held<'_>, event: EventId) -> Result<Imported> {
    let proposed = std::mem::take(&mut *hold(&office.reading.proposed));
    let Some(proposal) = &proposed.proposal else { return Err(Error::new(ErrorCode::Gone)) };
    let decisions = &proposed.decisions;
    let mut lay = None;
    let taken = office.at_desk(|desk| {
        office.reading.watched(|incoming, watch| {
            let (name, reading) = table(incoming)?;
            lay = Some((headings(reading), layout(&reading.used)));
            importing::take(desk, event, reading, name, proposal, decisions, watch)
        })
    });
    // What was taken was read right, whether somebody said what its columns hold or not.
    if let (Ok(_), Some((headings, layout)), true) = (&taken, lay, *hold(&office.reading.relaid)) {
        let mut settings = office.settings();
        settings.lies(headings, layout);
        settings.save();
    }
    match taken {
        // The rows that wait can be mended at once; what was taken stands.
        Ok(Imported { waiting, .. }) if waiting > 0 => hold(&office.reading.steps).forget(),
        Ok(_) => office.reading.forget(),
        // It is there to be tried again.
        Err(_) => *hold(&office.reading.proposed) = proposed,
    }
    taken
}
