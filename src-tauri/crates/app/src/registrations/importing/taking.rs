//! A table taken as one change.

use std::{
    borrow::Cow,
    cell::RefCell,
    collections::{HashMap, HashSet},
    thread,
};

use obrady_domain::{
    EventId, PersonId, Registration, RegistrationId, RegistrationState, TableSource, TableSourceId,
    TableSourceRow,
};
use obrady_domain::{FieldKind, Reply};
use obrady_interchange::participants::{
    ColumnMeaning, ConsentDraft, ParticipantDraft, TableReading, split_several,
};
use obrady_store::{
    NewRows, Op, OpKind, StoreError, Tx, events, registrations,
    table_sources::{self, PackedRows, SourceRow},
};
use serde::{Deserialize, Serialize};

use super::{
    super::entering::{Entering, invoice, needs},
    Counts, Decisions, Fate, Proposal, RowDifference,
    former::Kept,
    kind_of, propose,
    proposing::Watch,
};
use crate::{Desk, Error, ErrorCode, Result, clock, sessions::tags};

/// What taking a table did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// How many registrations were added.
    pub added: u32,
    /// How many were changed.
    pub changed: u32,
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
    let going = Going::new(reading, watch);
    let write = |tx: &Tx<'_>| {
        events::get(tx, event)?;
        let mut taking = Taking {
            tx,
            decisions,
            entering: Entering::load(tx, event, name)?,
            several: HashMap::new(),
            new: NewRows::default(),
        };
        taking.questions(proposal)?;
        let fates = proposal.fates(decisions);
        let registrations = taking.registrations(&fates);
        let remembers = concerned > 0 || proposal.source.is_none();
        let former = if remembers { former_rows(tx, proposal)? } else { HashMap::new() };
        let kept = thread::scope(|scope| {
            let packing = scope.spawn(|| {
                remembers.then(|| kept(proposal, decisions, &fates, &registrations, former))
            });
            taking.rows(reading, &fates, &registrations, proposal, &going)?;
            let kept = packing.join().expect("packing rows does not panic");
            Ok::<_, Error>(kept.transpose()?)
        })?;
        for vanished in &proposal.vanished {
            if decisions.cancels(vanished.registration) {
                let former = registrations::get(tx, vanished.registration)?;
                let state = RegistrationState::Cancelled;
                registrations::put(tx, &Registration { state, ..former })?;
            }
        }
        if let Some(kept) = kept {
            table_sources::put(tx, &source(event, reading, name, proposal), &kept)?;
        }
        Ok((imported(counts), taking.new))
    };
    desk.change_many(op, write, &mut |done, of| going.written(done, of))
}

/// How far taking has come. Working out the rows is half of it, writing them the other.
struct Going<'w> {
    watch: RefCell<Watch<'w>>,
    total: u32,
}

impl<'w> Going<'w> {
    fn new(reading: &TableReading, watch: Watch<'w>) -> Self {
        let total = super::count(reading.draft.rows.len()).max(1);
        Self { watch: RefCell::new(watch), total }
    }

    fn at(&self, place: u64) -> Result<()> {
        let place = u32::try_from(place).unwrap_or(self.total).min(self.total);
        let on = (self.watch.borrow_mut())(place, self.total);
        if on { Ok(()) } else { Err(Error::new(ErrorCode::Cancelled)) }
    }

    fn worked_out(&self, rows: usize) -> Result<()> {
        self.at(rows as u64 / 2)
    }

    fn written(&self, done: u32, of: u32) -> Result<()> {
        let (done, of, total) = (u64::from(done), u64::from(of), u64::from(self.total));
        self.at((total + total * done / of.max(1)) / 2)
    }
}

fn imported(counts: Counts) -> Imported {
    Imported {
        added: counts.added,
        changed: counts.changed,
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
    /// Who and what is new, written when all else is.
    new: NewRows,
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

    /// What the registrations of the rows are or will be.
    fn registrations(&mut self, fates: &[Fate<'_>]) -> Vec<Option<RegistrationId>> {
        let registration = |fate: &Fate<'_>| match fate {
            Fate::Waits | Fate::LeftOut => None,
            Fate::Adds(_) => Some(RegistrationId(self.entering.known.ids.next())),
            Fate::Updates(registration, _) => Some(*registration),
        };
        fates.iter().map(registration).collect()
    }

    fn rows(
        &mut self,
        reading: &TableReading,
        fates: &[Fate<'_>],
        registrations: &[Option<RegistrationId>],
        proposal: &Proposal,
        going: &Going<'_>,
    ) -> Result<()> {
        let consents = self.consents(proposal);
        for (at, (fate, id)) in fates.iter().zip(registrations).enumerate() {
            if at % 256 == 0 {
                going.worked_out(at)?;
            }
            let row = &reading.draft.rows[at];
            match (fate, id) {
                (Fate::Adds(person), Some(id)) => {
                    self.added(&self.worded(row, &consents), *person, *id)?;
                }
                (Fate::Updates(registration, differences), _) => {
                    let taken: Vec<&RowDifference> = differences
                        .iter()
                        .filter(|one| self.decisions.takes(row.line, one))
                        .collect();
                    if !taken.is_empty() {
                        self.updated(*registration, &self.worded(row, &consents), &taken)?;
                    }
                }
                _ => {}
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
    fn worded<'r>(
        &self,
        row: &'r ParticipantDraft,
        consents: &HashSet<String>,
    ) -> Cow<'r, ParticipantDraft> {
        if self.several.is_empty() && consents.is_empty() {
            return Cow::Borrowed(row);
        }
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
        Cow::Owned(row)
    }

    fn added(
        &mut self,
        row: &ParticipantDraft,
        person: Option<PersonId>,
        id: RegistrationId,
    ) -> Result<()> {
        let registration = self.entering.registration_among(&mut self.new, row, person, id)?;
        // Over the limit, here is where a registration comes onto the waiting list.
        Ok(self.new.registration(&registration)?)
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
        let mut registration = registrations::get(self.tx, id)?;
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
                    self.entering.sign_up(&mut registration, row);
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
        registrations::put(self.tx, &registration)?;
        Ok(())
    }
}

/// The rows of the form's former table by their keys, with the columns of the newer one.
fn former_rows(tx: &Tx<'_>, proposal: &Proposal) -> Result<HashMap<String, TableSourceRow>> {
    let Some(source) = &proposal.source else { return Ok(HashMap::new()) };
    let (source, rows) = table_sources::get(tx, source.id)?;
    let place = |heading: &String| source.headings.iter().position(|one| one == heading);
    let places: Vec<Option<usize>> = proposal.keys.headings.iter().map(place).collect();
    let cells = |row: &TableSourceRow| -> Vec<String> {
        let cell = |at: &Option<usize>| at.and_then(|at| row.cells.get(at)).cloned();
        places.iter().map(|at| cell(at).unwrap_or_default()).collect()
    };
    let moved = |row: TableSourceRow| TableSourceRow { cells: cells(&row), ..row };
    Ok(rows.into_iter().map(|row| (row.key.clone(), moved(row))).collect())
}

/// The table as it is taken, so that a newer one of the same form can be compared with it.
fn kept(
    proposal: &Proposal,
    decisions: &Decisions,
    fates: &[Fate<'_>],
    registrations: &[Option<RegistrationId>],
    former: HashMap<String, TableSourceRow>,
) -> Result<PackedRows, StoreError> {
    let mut rows: Vec<SourceRow<'_>> = Vec::with_capacity(proposal.keys.rows.len());
    let mut there: HashSet<&str> = HashSet::new();
    for ((row, fate), registration) in proposal.keys.rows.iter().zip(fates).zip(registrations) {
        // Of two rows with one key, the first is the one from before.
        let before = former.get(&row.key).filter(|row| there.insert(&row.key));
        match fate {
            // As it was when it was taken last; who was never taken is new when mended.
            Fate::Waits => rows.extend(before.map(SourceRow::from)),
            Fate::LeftOut | Fate::Adds(_) | Fate::Updates(..) => rows.push(SourceRow {
                registration: registration.or(before.and_then(|row| row.registration)),
                key: &row.key,
                cells: &row.cells,
            }),
        }
    }
    // Who vanished and stays is no new person when they are there again.
    let stays = |row: &&TableSourceRow| row.registration.is_some_and(|id| !decisions.cancels(id));
    let gone = former.values().filter(|row| !there.contains(row.key.as_str()));
    let mut vanished: Vec<&TableSourceRow> = gone.filter(stays).collect();
    vanished.sort_by(|one, other| one.key.cmp(&other.key));
    rows.extend(vanished.into_iter().map(SourceRow::from));
    table_sources::pack(rows)
}

/// The table's name, columns and choices, as they are kept.
fn source(event: EventId, reading: &TableReading, name: &str, proposal: &Proposal) -> TableSource {
    let columns = reading.draft.columns.iter().map(|column| column.meaning);
    let columns = columns.filter(|meaning| *meaning != ColumnMeaning::Ordinal).collect();
    let choices = Kept { columns, by: proposal.by.clone() };
    TableSource {
        id: proposal.source.as_ref().map_or_else(|| TableSourceId(clock::id()), |one| one.id),
        event,
        name: name.to_owned(),
        headings: proposal.keys.headings.clone(),
        choices: serde_json::to_string(&choices).unwrap_or_default(),
        taken_at: clock::utc(),
    }
}
