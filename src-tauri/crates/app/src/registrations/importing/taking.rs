//! A table taken as one change.

use std::collections::{HashMap, HashSet};

use obrady_domain::{
    EventId, PersonId, Registration, RegistrationId, RegistrationState, TableSource, TableSourceId,
    TableSourceRow,
};
use obrady_domain::{FieldKind, Reply};
use obrady_interchange::participants::{
    ColumnMeaning, ConsentDraft, ParticipantDraft, TableReading, kept_columns, split_several,
};
use obrady_store::{Op, OpKind, Tx, events, registrations, table_sources, told_apart};
use serde::{Deserialize, Serialize};

use super::{
    super::entering::{Entering, invoice, needs},
    Counts, Decisions, Fate, KnownSource, Other, Proposal, RowDifference, Twin, Verdict,
    former::Kept,
    kind_of, propose,
    recalling::{self, Waiting},
};
use crate::{
    Desk, Error, ErrorCode, Result, clock,
    places::{self, Arriving, Freed},
    registrations::Watch,
    sessions::tags,
};

/// What taking a table did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// How many registrations were added.
    pub added: u32,
    /// How many were changed.
    pub changed: u32,
    /// How many of those added wait for a place, for none was left.
    pub over: u32,
    /// How many were cancelled because they are in the table no longer.
    pub cancelled: u32,
    /// How many rows said what was known already, or were left out.
    pub known: u32,
    /// How many rows wait until somebody mends them.
    pub waiting: u32,
}

/// Takes a table as one change, as proposed and decided. What changed meanwhile is compared anew.
/// `name` is where the table comes from, such as the name of a file.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone; [`ErrorCode::Cancelled`] where `watch` says so. After
/// either nothing has changed.
pub fn take(
    desk: &mut Desk,
    event: EventId,
    reading: &TableReading,
    name: &str,
    proposal: &Proposal,
    decisions: &Decisions,
    watch: Watch<'_>,
) -> Result<Imported> {
    let afresh;
    let proposal = if desk.generation()? == proposal.generation {
        proposal
    } else {
        afresh = propose(desk, event, reading, decisions, watch)?;
        &afresh
    };
    let counts = proposal.counts(decisions);
    let concerned = counts.added + counts.changed + counts.cancelled;
    let op = Op::many(OpKind::RegistrationImport, concerned as usize);
    places::change(desk, op, |tx, freed| {
        events::get(tx, event)?;
        let mut taking = Taking {
            tx,
            decisions,
            entering: Entering::load(tx, event, name)?,
            several: HashMap::new(),
            arriving: Arriving::new(tx, event),
            over: 0,
            freed,
        };
        taking.questions(proposal)?;
        taking.cancel(proposal)?;
        let kept = taking.rows(reading, proposal, watch)?;
        taking.tell_apart(proposal, &kept)?;
        let over = taking.over;
        if concerned > 0 || proposal.source.is_none() {
            remember(tx, event, reading, name, proposal, decisions, kept)?;
        }
        Ok(imported(Counts { over, ..counts }))
    })
}

fn imported(counts: Counts) -> Imported {
    Imported {
        added: counts.added,
        changed: counts.changed,
        over: counts.over,
        cancelled: counts.cancelled,
        known: counts.unchanged + counts.left_out,
        waiting: counts.waiting,
    }
}

struct Taking<'a> {
    tx: &'a Tx<'a>,
    decisions: &'a Decisions,
    entering: Entering<'a>,
    /// The choices of questions that take several.
    several: HashMap<String, Vec<String>>,
    arriving: Arriving<'a>,
    /// How many of those added wait.
    over: u32,
    freed: &'a mut Freed,
}

impl Taking<'_> {
    /// Adds the questions that are not asked yet, of the kinds that were guessed or chosen.
    fn questions(&mut self, proposal: &Proposal) -> Result<()> {
        for guess in &proposal.questions {
            let kind = self.decisions.kinds.get(&guess.column).copied();
            let kind = kind.unwrap_or_else(|| kind_of(guess.kind));
            if kind == FieldKind::Consent {
                // It is added with its wording by whoever answers it first.
                continue;
            }
            self.entering.asked.add(&guess.heading, kind, &guess.choices)?;
            if kind == FieldKind::Several {
                self.several.insert(guess.heading.clone(), guess.choices.clone());
            }
        }
        Ok(())
    }

    /// Cancels those who vanished, where somebody said so.
    fn cancel(&mut self, proposal: &Proposal) -> Result<()> {
        for vanished in &proposal.vanished {
            if self.decisions.cancels(vanished.registration) {
                let former = registrations::get(self.tx, vanished.registration)?;
                let now = Registration { state: RegistrationState::Cancelled, ..former.clone() };
                places::put(self.tx, self.freed, &former, &now)?;
            }
        }
        Ok(())
    }

    /// What the registrations of the rows are, by the places of the rows. Those known change first,
    /// so that what is left of the places is counted once before those come who are new.
    fn rows(
        &mut self,
        reading: &TableReading,
        proposal: &Proposal,
        watch: Watch<'_>,
    ) -> Result<HashMap<usize, RegistrationId>> {
        let total = super::count(reading.draft.rows.len());
        let consents = self.consents(proposal);
        let mut kept = HashMap::with_capacity(reading.draft.rows.len());
        let fates = proposal.fates(self.decisions);
        let (known, new): (Vec<_>, Vec<_>) = fates
            .into_iter()
            .enumerate()
            .filter(|(_, fate)| !matches!(fate, Fate::Waits | Fate::LeftOut))
            .partition(|(_, fate)| matches!(fate, Fate::Updates(..)));
        for (done, (at, fate)) in known.into_iter().chain(new).enumerate() {
            if done % 256 == 0 && !watch(super::count(done), total) {
                return Err(Error::new(ErrorCode::Cancelled));
            }
            let row = &reading.draft.rows[at];
            match fate {
                Fate::Waits | Fate::LeftOut => {}
                Fate::Adds(person) => {
                    let registration = self.added(&self.worded(row, &consents), person)?;
                    kept.insert(at, registration);
                }
                Fate::Updates(registration, differences) => {
                    let taken: Vec<&RowDifference> = differences
                        .iter()
                        .filter(|one| self.decisions.takes(row.line, one))
                        .collect();
                    if !taken.is_empty() {
                        self.updated(registration, &self.worded(row, &consents), &taken)?;
                    }
                    kept.insert(at, registration);
                }
            }
        }
        Ok(kept)
    }

    /// Keeps that two are not one where somebody said so, so that nobody is asked again.
    fn tell_apart(&self, proposal: &Proposal, kept: &HashMap<usize, RegistrationId>) -> Result<()> {
        let person_of = |line: u32| -> Result<Option<PersonId>> {
            let at = proposal.rows.binary_search_by_key(&line, |plan| plan.line).ok();
            let Some(registration) = at.and_then(|at| kept.get(&at)) else { return Ok(None) };
            Ok(Some(registrations::get(self.tx, *registration)?.person))
        };
        let verdicts = &self.decisions.verdicts;
        let apart = |twin: &&Twin| verdicts.get(&twin.line) == Some(&Verdict::Another);
        for twin in proposal.twins.iter().filter(apart) {
            let other = match twin.other {
                Other::Person(person) => Some(person),
                Other::Row(line) => person_of(line)?,
            };
            if let (Some(one), Some(other)) = (person_of(twin.line)?, other)
                && one != other
            {
                told_apart::put(self.tx, one.0, other.0)?;
            }
        }
        Ok(())
    }

    /// The questions that somebody said are consents.
    fn consents(&self, proposal: &Proposal) -> HashSet<String> {
        let chosen = |column: &u32| self.decisions.kinds.get(column) == Some(&FieldKind::Consent);
        let questions = proposal.questions.iter().filter(|one| chosen(&one.column));
        questions.map(|one| one.heading.clone()).collect()
    }

    /// A row whose answers are those of the kinds of its questions.
    fn worded(&self, row: &ParticipantDraft, consents: &HashSet<String>) -> ParticipantDraft {
        let mut row = row.clone();
        for reply in &mut row.answers {
            if let Some(choices) = self.several.get(&reply.question) {
                reply.text = split_several(&reply.text, choices).join("\n");
            }
        }
        let is_consent = |reply: &Reply| consents.contains(&reply.question);
        let (given, answers) = row.answers.into_iter().partition::<Vec<_>, _>(is_consent);
        row.answers = answers;
        row.consents.extend(given.into_iter().map(|reply| ConsentDraft {
            wording: reply.question,
            answer: reply.text,
            given: None,
        }));
        row
    }

    fn added(
        &mut self,
        row: &ParticipantDraft,
        person: Option<PersonId>,
    ) -> Result<RegistrationId> {
        let mut registration = self.entering.registration_of(row, person)?;
        if !self.arriving.arrive(&mut registration)? {
            self.over += 1;
        }
        registrations::add(self.tx, &registration)?;
        Ok(registration.id)
    }

    fn updated(
        &mut self,
        id: RegistrationId,
        row: &ParticipantDraft,
        taken: &[&RowDifference],
    ) -> Result<()> {
        use ColumnMeaning::{
            Accessibility, Answer, Attendance, Category, Code, Consent, Diet, Email, Family, Given,
            Interpreter, InvoiceAddress, InvoiceName, InvoiceNip, Note, Office, Organisation,
            Phone, Sessions, State, Tags, Title,
        };
        let former = registrations::get(self.tx, id)?;
        let mut registration = former.clone();
        let mut person = self.entering.known.person_of(self.tx, registration.person)?;
        let is_taken = |meaning| taken.iter().any(|one| one.meaning == meaning);
        let mut answered = ParticipantDraft::default();
        let (mut wanted_needs, mut wanted_invoice) =
            (registration.needs.clone(), registration.invoice.clone());
        let before = person.clone();
        for difference in taken {
            let text = difference.newer.clone();
            match difference.meaning {
                Title => person.title = text,
                Given => person.given = text,
                Family => person.family = text,
                Email => person.email = text,
                Phone => person.phone = text,
                Category => registration.category = self.entering.category(&row.category)?,
                Code => registration.foreign_code = text,
                State => registration.state = row.state.unwrap_or(registration.state),
                Attendance => {
                    registration.attendance = row.attendance.unwrap_or(registration.attendance);
                }
                Note => registration.note = text,
                Tags => registration.tags = tags(row.tags.clone()),
                Diet => wanted_needs.diet = needs(row).diet,
                Accessibility => wanted_needs.accessibility = needs(row).accessibility,
                Interpreter => wanted_needs.interpreter = needs(row).interpreter,
                InvoiceName => wanted_invoice.name = invoice(row).name,
                InvoiceNip => wanted_invoice.nip = invoice(row).nip,
                InvoiceAddress => wanted_invoice.address = invoice(row).address,
                Sessions => {
                    registration.sign_ups.retain(|one| {
                        row.sessions
                            .iter()
                            .any(|title| self.entering.session(title) == Some(one.session))
                    });
                    let known = registration.sign_ups.len();
                    self.entering.sign_up(&mut registration, row);
                    self.arriving.sign_up(&mut registration, known)?;
                }
                Answer => {
                    let same = |one: &&Reply| one.question == difference.question;
                    answered.answers.extend(row.answers.iter().filter(same).cloned());
                    self.entering.forget(&mut registration, &difference.question);
                }
                Consent => {
                    let same = |one: &&ConsentDraft| one.wording == difference.question;
                    answered.consents.extend(row.consents.iter().filter(same).cloned());
                    self.entering.forget(&mut registration, &difference.question);
                }
                _ => {}
            }
        }
        registration.needs = wanted_needs;
        registration.invoice = wanted_invoice;
        if is_taken(Office) || is_taken(Organisation) {
            registration.affiliation = self.entering.affiliation(
                &mut person,
                registration.affiliation,
                is_taken(Office).then_some(row.office.as_str()),
                is_taken(Organisation).then_some(row.organisation.as_str()),
            )?;
        }
        if person != before {
            self.entering.save_person(person)?;
        }
        self.entering.answer(&mut registration, &answered)?;
        places::put(self.tx, self.freed, &former, &registration)
    }
}

/// Keeps the table as it was taken, so that a newer one of the same form can be compared with it.
fn remember(
    tx: &Tx<'_>,
    event: EventId,
    reading: &TableReading,
    name: &str,
    proposal: &Proposal,
    decisions: &Decisions,
    kept: HashMap<usize, RegistrationId>,
) -> Result<()> {
    let headings = &proposal.keys.headings;
    let mut former: HashMap<String, TableSourceRow> = HashMap::new();
    let mut waiting = Vec::new();
    let mut name = name.to_owned();
    if let Some(KnownSource { id, part, .. }) = proposal.source {
        let (source, rows) = table_sources::get(tx, id)?;
        // The newer table may have its columns in another order.
        let places = recalling::places(headings, &source.headings);
        let cells = |cells: &[String]| -> Vec<String> {
            let cell = |at: &Option<usize>| at.and_then(|at| cells.get(at)).cloned();
            places.iter().map(|at| cell(at).unwrap_or_default()).collect()
        };
        let moved = |row: TableSourceRow| TableSourceRow {
            cells: cells(&row.cells),
            raw: if row.raw.is_empty() { Vec::new() } else { cells(&row.raw) },
            ..row
        };
        let (before, rows): (Vec<_>, Vec<_>) =
            rows.into_iter().map(moved).partition(TableSourceRow::waits);
        former = rows.into_iter().map(|row| (row.key.clone(), row)).collect();
        if part {
            (waiting, name) = (before, source.name);
        }
    }
    let part = proposal.source.as_ref().is_some_and(|source| source.part);
    let mut waiting = Waiting::new(waiting);
    let columns = kept_columns(reading);
    let original = |at: usize| -> Vec<String> {
        let cells = reading.cells.original(at);
        columns.iter().map(|column| cells.get(*column).unwrap_or_default().to_owned()).collect()
    };
    let mut rows = Vec::with_capacity(proposal.keys.rows.len());
    for (at, (row, fate)) in proposal.keys.rows.iter().zip(proposal.fates(decisions)).enumerate() {
        let before = former.remove(&row.key);
        match fate {
            // As it was when it was taken last; who was never taken is new when mended.
            Fate::Waits => {
                rows.extend(before);
                if !part {
                    rows.push(TableSourceRow::waiting(original(at)));
                }
            }
            Fate::LeftOut | Fate::Adds(_) | Fate::Updates(..) => {
                let raw = match part.then(|| waiting.take(&row.cells)).flatten() {
                    Some(waited) => waited.cells,
                    None if reading.cells.is_mended(at) => original(at),
                    None => Vec::new(),
                };
                rows.push(TableSourceRow {
                    registration: kept
                        .get(&at)
                        .copied()
                        .or(before.and_then(|row| row.registration)),
                    key: row.key.clone(),
                    cells: row.cells.clone(),
                    raw,
                });
            }
        }
    }
    rows.extend(waiting.left());
    // Who vanished and stays is no new person when they are there again.
    let mut vanished: Vec<TableSourceRow> = former.into_values().collect();
    vanished.retain(|row| row.registration.is_some_and(|id| !decisions.cancels(id)));
    vanished.sort_by(|one, other| one.key.cmp(&other.key));
    rows.extend(vanished);
    let columns = columns.iter().map(|at| reading.draft.columns[*at].meaning).collect();
    let choices = Kept { columns, by: proposal.by.clone() };
    let source = TableSource {
        id: proposal.source.as_ref().map_or_else(|| TableSourceId(clock::id()), |one| one.id),
        event,
        name,
        headings: headings.clone(),
        choices: serde_json::to_string(&choices).unwrap_or_default(),
        taken_at: clock::utc(),
    };
    Ok(table_sources::put(tx, &source, &rows)?)
}
