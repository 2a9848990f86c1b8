//! Two who may be one person, field by field, and what will be kept of each.

use chrono::NaiveDateTime;
use obrady_domain::{EventId, PersonId, RegistrationId};
use obrady_interchange::participants::{ColumnMeaning, ParticipantDraft, TableReading};
use obrady_store::fields;
use obrady_words::fold;
use serde::{Deserialize, Serialize};

use super::{
    Decisions, Fate, Other, Proposal, RowDifference, Twin, Verdict,
    differing::{Comparing, Said, is_same},
    gaps::Gaps,
};
use crate::{
    Desk, Error, ErrorCode, Result,
    duplicates::DuplicateReason,
    people,
    registrations::{RegistrationRow, rows},
};

/// A row and whom it may be the same person as.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Beside {
    /// Why they may be one, the strongest reason first.
    pub reasons: Vec<DuplicateReason>,
    /// Family, then given names of the other.
    pub name: String,
    /// The number of the row that the other is; none for somebody known.
    pub line: Option<u32>,
    /// Whether the other is registered for the event already.
    pub registered: bool,
    /// What either says, in the order of the form.
    pub fields: Vec<BesideField>,
}

/// What two who may be one say of the same.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BesideField {
    /// What it is.
    pub meaning: ColumnMeaning,
    /// The question, of answers and consents; else empty.
    pub question: String,
    /// What the row says.
    pub row: String,
    /// What the other says.
    pub other: String,
    /// Whether they say the same.
    pub same: bool,
    /// Whose it is that will be kept, as decided.
    pub keeps: Keeps,
}

/// Whose word is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Keeps {
    /// They are two, and each keeps its own.
    Each,
    /// That of the row.
    Row,
    /// That of the other.
    Other,
}

/// A row of a proposal beside whom it may be the same person as, as decided.
///
/// # Errors
/// [`ErrorCode::Gone`] where nobody is asked about that row, or the other is gone.
pub fn beside(
    desk: &Desk,
    event: EventId,
    reading: &TableReading,
    proposal: &Proposal,
    decisions: &Decisions,
    line: u32,
) -> Result<Beside> {
    let gone = || Error::new(ErrorCode::Gone);
    let at = proposal.twins.binary_search_by_key(&line, |twin| twin.line).map_err(|_| gone())?;
    let twin = &proposal.twins[at];
    let draft = |line| {
        let at = reading.cells.place(line);
        at.and_then(|at| reading.draft.rows.get(at)).ok_or_else(gone)
    };
    let comparing = Comparing::new(&desk.read(|view| fields::of_event(view, event))?, reading);
    let all_of = |draft: &ParticipantDraft| {
        let mut said = comparing.said(draft);
        said.push(came(draft.registered_at));
        said
    };
    let row = all_of(draft(line)?);
    let (name, others, other_line, registered) = match twin.other {
        Other::Row(line) => {
            let other = draft(line)?;
            (list_name(&other.family, &other.given), all_of(other), Some(line), false)
        }
        Other::Person(person) => {
            let registration = twin.differences.as_ref().map(|(registration, _)| *registration);
            let there = Known::find(desk, event, person, registration)?;
            let said = match &there.registration {
                Some(registration) => registered_as(registration, &comparing, &row),
                None => all_of(&there.draft),
            };
            let name = list_name(&there.draft.family, &there.draft.given);
            (name, said, None, registration.is_some())
        }
    };
    let fates = proposal.fates(decisions);
    let gaps = Gaps::of(proposal, decisions, &fates);
    let counting = match (decisions.verdict(twin), &twin.other) {
        (Verdict::Earlier, Other::Row(other)) => *other,
        _ => line,
    };
    let filled = all_of(&gaps.filled(reading, draft(counting)?));
    let keeping = Keeping { twin, decisions, taken: taken(proposal, decisions, &fates, twin) };
    let mut fields: Vec<BesideField> = Vec::with_capacity(row.len());
    let questions = others.iter().chain(&row).map(|said| (said.meaning, &said.question));
    for (meaning, question) in questions {
        if fields.iter().any(|one| is_of(one.meaning, &one.question, meaning, question)) {
            continue;
        }
        let text = |all: &[Said]| {
            let said = all.iter().find(|one| is_of(one.meaning, &one.question, meaning, question));
            said.map(|one| one.text.clone()).unwrap_or_default()
        };
        let (row, other, filled) = (text(&row), text(&others), text(&filled));
        if row.trim().is_empty() && other.trim().is_empty() {
            continue;
        }
        fields.push(BesideField {
            meaning,
            question: question.clone(),
            same: is_same(meaning, &row, &other),
            keeps: keeping.of(meaning, question, [&row, &other, &filled]),
            row,
            other,
        });
    }
    Ok(Beside { reasons: twin.reasons.clone(), name, line: other_line, registered, fields })
}

/// Whether two are said of the same.
fn is_of(meaning: ColumnMeaning, question: &str, other: ColumnMeaning, asked: &str) -> bool {
    meaning == other && (question == asked || fold(question) == fold(asked))
}

/// When somebody registered.
fn came(at: Option<NaiveDateTime>) -> Said {
    let text = at.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default();
    Said { meaning: ColumnMeaning::RegisteredAt, question: String::new(), text }
}

/// Whose word counts, as decided.
struct Keeping<'a> {
    twin: &'a Twin,
    decisions: &'a Decisions,
    /// What of the row is taken where the other is registered.
    taken: Option<Vec<&'a RowDifference>>,
}

impl Keeping<'_> {
    /// `filled` is what of two rows the one says that counts, its gaps filled from the other.
    fn of(&self, meaning: ColumnMeaning, question: &str, [row, other, filled]: [&str; 3]) -> Keeps {
        use ColumnMeaning::{Email, Family, Given, Office, Organisation, Phone, Title};
        match (self.decisions.verdict(self.twin), &self.twin.other) {
            (Verdict::Another, _) => Keeps::Each,
            (Verdict::Earlier, Other::Row(_)) if filled != other && filled == row => Keeps::Row,
            (Verdict::Earlier, Other::Row(_)) => Keeps::Other,
            (Verdict::Same, Other::Row(_)) if filled != row && filled == other => Keeps::Other,
            (Verdict::Same, Other::Row(_)) => Keeps::Row,
            (_, Other::Person(_)) => {
                let row_counts = match &self.taken {
                    Some(taken) => {
                        taken.iter().any(|one| is_of(one.meaning, &one.question, meaning, question))
                    }
                    // Of who is known and comes for the first time, nothing that is known is lost.
                    None => match meaning {
                        Title | Given | Family | Email | Phone => other.trim().is_empty(),
                        Office | Organisation => !row.trim().is_empty(),
                        _ => true,
                    },
                };
                if row_counts { Keeps::Row } else { Keeps::Other }
            }
        }
    }
}

/// What of a row is taken where it is of somebody registered.
fn taken<'p>(
    proposal: &'p Proposal,
    decisions: &Decisions,
    fates: &[Fate<'_>],
    twin: &'p Twin,
) -> Option<Vec<&'p RowDifference>> {
    let (_, differences) = twin.differences.as_ref()?;
    let taken = differences.iter().filter(|one| decisions.takes(twin.line, one));
    // Of a row that is left out nothing is taken.
    let at = proposal.rows.binary_search_by_key(&twin.line, |plan| plan.line).ok()?;
    let is_out = matches!(fates[at], Fate::LeftOut);
    Some(if is_out { Vec::new() } else { taken.collect() })
}

/// Somebody known, and their registration where they have one.
struct Known {
    draft: ParticipantDraft,
    registration: Option<RegistrationRow>,
}

impl Known {
    fn find(
        desk: &Desk,
        event: EventId,
        person: PersonId,
        registration: Option<RegistrationId>,
    ) -> Result<Self> {
        let registration = match registration {
            Some(id) => desk.read(|view| rows::of_event(view, id, event))?,
            None => None,
        };
        let form = people::get(desk, person)?.form;
        let of = form.affiliations.into_iter().next();
        let (office, organisation) =
            of.map(|one| (one.office, one.organisation)).unwrap_or_default();
        let draft = ParticipantDraft {
            title: form.title,
            given: form.given,
            family: form.family,
            email: form.email,
            phone: form.phone,
            office,
            organisation,
            ..ParticipantDraft::default()
        };
        Ok(Self { draft, registration })
    }
}

/// What a registration says of all that a row says too, and the rest of its answers.
fn registered_as(there: &RegistrationRow, comparing: &Comparing, row: &[Said]) -> Vec<Said> {
    let of = |said: &Said| match said.meaning {
        ColumnMeaning::RegisteredAt => came(there.registered_at),
        meaning => Said {
            meaning,
            question: said.question.clone(),
            text: comparing.here(there, meaning, &said.question),
        },
    };
    let mut all: Vec<Said> = row.iter().map(of).collect();
    let is_there = |question: &str| {
        row.iter().any(|said| {
            let known_as = comparing.consent(&said.question).unwrap_or(&said.question);
            fold(known_as) == fold(question)
        })
    };
    let others = there.answers.iter().filter(|one| !is_there(&one.question));
    all.extend(others.map(|one| Said {
        meaning: ColumnMeaning::Answer,
        question: one.question.clone(),
        text: one.text.clone(),
    }));
    all
}

fn list_name(family: &str, given: &str) -> String {
    format!("{family} {given}").trim().to_owned()
}
