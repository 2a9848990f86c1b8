//! What a table would do, part by part and twin by twin.

use obrady_app::{
    Error, ErrorCode, Result,
    domain::EventId,
    interchange::participants::TableReading,
    people,
    registrations::importing::{self, Beside, Decisions, Deed, Fate, Other, Proposal},
};

use super::{
    Proposed, table,
    views::{ImportLine, ImportPage, ImportPart, TwinLine, count},
};
use crate::{commands::Held, office::hold};

/// A part of what the table would do.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_page(
    office: Held<'_>,
    part: ImportPart,
    offset: u32,
    limit: u32,
) -> Result<ImportPage> {
    let found = office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            let proposed = hold(&office.reading.proposed);
            let Some(proposal) = &proposed.proposal else {
                return Err(Error::new(ErrorCode::Gone));
            };
            let mut page = page(reading, proposal, &proposed.decisions, part, offset, limit);
            for line in &mut page.rows {
                let Some(twin) = &mut line.twin else { continue };
                let at = proposal.twins.binary_search_by_key(&line.line, |twin| Some(twin.line));
                if let Ok(at) = at
                    && let Other::Person(person) = proposal.twins[at].other
                {
                    let known = people::get(desk, person)?.form;
                    twin.name = format!("{} {}", known.family, known.given);
                    let of = known.affiliations.first();
                    twin.detail = of.map(|one| one.organisation.clone()).unwrap_or_default();
                    if twin.detail.is_empty() {
                        twin.detail = known.email;
                    }
                }
            }
            Ok(page)
        })
    })?;
    Ok(found)
}

fn page(
    reading: &TableReading,
    proposal: &Proposal,
    decisions: &Decisions,
    part: ImportPart,
    offset: u32,
    limit: u32,
) -> ImportPage {
    let (offset, limit) = (offset as usize, limit as usize);
    if part == ImportPart::Vanished {
        let line = |one: &importing::Vanished| ImportLine {
            id: one.registration.to_string(),
            line: None,
            name: one.name.clone(),
            detail: one.organisation.clone(),
            left_out: false,
            differences: Vec::new(),
            chosen: decisions.cancels(one.registration),
            twin: None,
        };
        let rows = proposal.vanished.iter().skip(offset).take(limit).map(line).collect();
        return ImportPage { rows, total: count(proposal.vanished.len()) };
    }
    let fates = proposal.fates(decisions);
    let fits = |at: &usize| {
        let plan = &proposal.rows[*at];
        match part {
            ImportPart::Twins => {
                plan.twin.is_some_and(|twin| proposal.asks(decisions, &proposal.twins[twin]))
            }
            ImportPart::Changed => matches!(fates[*at], Fate::Updates(_, some) if !some.is_empty()),
            ImportPart::Added => {
                // Who is left out here can be taken after all; who has faults, where those are mended.
                let out = decisions.left_out.contains(&plan.line);
                matches!(fates[*at], Fate::Adds(_)) || out && matches!(plan.deed, Deed::Adds(_))
            }
            ImportPart::Vanished => false,
        }
    };
    let places: Vec<usize> = (0..proposal.rows.len()).filter(fits).collect();
    let who = |at: usize| {
        let row = &reading.draft.rows[at];
        let detail = if row.organisation.is_empty() { &row.email } else { &row.organisation };
        (format!("{} {}", row.family, row.given).trim().to_owned(), detail.clone())
    };
    let line = |at: &usize| {
        let plan = &proposal.rows[*at];
        let (name, detail) = who(*at);
        let differences = match fates[*at] {
            Fate::Updates(_, differences) => differences.to_vec(),
            _ => Vec::new(),
        };
        let twin = plan.twin.map(|twin| {
            let twin = &proposal.twins[twin];
            let verdict = decisions.verdict(twin);
            let other = match twin.other {
                Other::Row(line) => reading.cells.place(line).map(|at| (line, who(at))),
                Other::Person(_) => None,
            };
            let (line, (name, detail)) = match other {
                Some((line, who)) => (Some(line), who),
                None => (None, Default::default()),
            };
            TwinLine { line, name, detail, verdict }
        });
        ImportLine {
            id: plan.line.to_string(),
            line: Some(plan.line),
            name,
            detail,
            left_out: matches!(fates[*at], Fate::LeftOut),
            differences,
            chosen: decisions.overwrites(plan.line),
            twin,
        }
    };
    let rows = places.iter().skip(offset).take(limit).map(line).collect();
    ImportPage { rows, total: count(places.len()) }
}

/// A row of the table read last beside whom it may be the same person as.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_beside(office: Held<'_>, event: EventId, line: u32) -> Result<Beside> {
    office.at_desk(|desk| {
        office.reading.with(|incoming| {
            let (_, reading) = table(incoming)?;
            let Proposed { proposal, decisions } = &*hold(&office.reading.proposed);
            let proposal = proposal.as_ref().ok_or_else(|| Error::new(ErrorCode::Gone))?;
            importing::beside(desk, event, reading, proposal, decisions, line)
        })
    })
}
