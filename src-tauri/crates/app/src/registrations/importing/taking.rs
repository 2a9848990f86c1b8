//! A table taken as one change.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap, HashSet},
    mem, thread,
};

use obrady_domain::{
    AffiliationId, EventId, FieldKind, PersonId, Registration, RegistrationId, RegistrationState,
    Reply, TableSource, TableSourceId, TableSourceRow,
};
use obrady_interchange::participants::{
    ColumnMeaning, ConsentDraft, ParticipantDraft, RowCells, TableReading, kept_columns,
    kept_headings,
};
use obrady_store::{
    NewRows, Op, OpKind, StoreError, Tx, events, fields, registrations,
    table_sources::{self, PackedRows, Packing, SourceRow},
    told_apart,
};
use serde::{Deserialize, Serialize};

use super::{
    super::entering::{Entering, invoice, needs},
    Counts, Decisions, Fate, KnownSource, Other, Proposal, RowDifference, Twin, Verdict,
    former::Kept,
    gaps::Gaps,
    kind_of,
    newcomers::{Newcomer, Newcomers},
    propose,
    recalling::{self, Waiting},
    wording::Wording,
};
use crate::{
    Desk, Error, ErrorCode, Result, clock,
    places::{self, Arriving, Freed, MovedUp},
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
    let going = Going::new(reading, watch);
    let fates = proposal.fates(decisions);
    let table = Table { reading, proposal, decisions, fates: &fates };
    let (imported, moved) = thread::scope(|scope| {
        let write = |tx: &Tx<'_>| {
            events::get(tx, event)?;
            let mut taking = Taking {
                tx,
                event,
                decisions,
                entering: Entering::load(tx, event, name)?,
                wording: Wording::of(&fields::of_event(tx, event)?, reading)
                    .and_new(proposal, decisions, reading),
                gaps: Gaps::of(proposal, decisions, &fates),
                arriving: Arriving::new(tx, event),
                over: 0,
                freed: Freed::default(),
                known: NewRows::default(),
                new: Vec::new(),
                people: HashMap::new(),
            };
            taking.questions(proposal)?;
            taking.cancel(proposal)?;
            let registrations = taking.registrations(&fates);
            let remembers = concerned > 0 || proposal.source.is_none();
            let former = if remembers {
                Former::of(tx, reading, proposal, name)?
            } else {
                Former::default()
            };
            let (kept, moved) = thread::scope(|scope| {
                let packing =
                    scope.spawn(|| remembers.then(|| table.kept(&registrations, &former)));
                let moved = taking.rows(&table, &registrations, &going)?;
                let kept = packing.join().expect("packing rows does not panic");
                Ok::<_, Error>((kept.transpose()?, moved))
            })?;
            taking.tell_apart(proposal)?;
            if let Some(kept) = kept {
                table_sources::put(tx, &table.source(event, former), &kept)?;
            }
            let counts = Counts { over: taking.over, ..counts };
            Ok(((imported(counts), moved), taking.done(reading).begun(scope)))
        };
        desk.change_many(op, write, |rows, putting| {
            rows.put(putting, &mut |part, of| going.written(part, of))
        })
    })?;
    desk.moved_up = moved;
    Ok(imported)
}

/// How far taking has come. Finding what the rows name is a quarter of it, writing them the rest.
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
        self.at(rows as u64 / 4)
    }

    fn written(&self, done: usize, of: usize) -> Result<()> {
        let (done, of, total) = (done as u64, of.max(1) as u64, u64::from(self.total));
        self.at((total + 3 * total * done / of) / 4)
    }
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
    event: EventId,
    decisions: &'a Decisions,
    entering: Entering<'a>,
    wording: Wording,
    gaps: Gaps,
    arriving: Arriving<'a>,
    /// How many of those added wait.
    over: u32,
    freed: Freed,
    /// The registrations of those who are known, written when all else is.
    known: NewRows,
    /// Who is new, worked out while others are written.
    new: Vec<Newcomer>,
    /// Whose the rows are, by their places.
    people: HashMap<usize, PersonId>,
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
        }
        Ok(())
    }

    /// Cancels those who vanished, where somebody said so.
    fn cancel(&mut self, proposal: &Proposal) -> Result<()> {
        for vanished in &proposal.vanished {
            if self.decisions.cancels(vanished.registration) {
                let former = registrations::get(self.tx, vanished.registration)?;
                let now = Registration { state: RegistrationState::Cancelled, ..former.clone() };
                places::put(self.tx, &mut self.freed, &former, &now)?;
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

    /// Takes the rows and says who moved up. Those known change first, and whoever waits comes to
    /// what fell free, so that what is left of the places is counted once before those come who are
    /// new.
    fn rows(
        &mut self,
        table: &Table<'_>,
        registrations: &[Option<RegistrationId>],
        going: &Going<'_>,
    ) -> Result<Vec<MovedUp>> {
        let row_of = |at: usize| &table.reading.draft.rows[at];
        // Whose a row is matters where somebody is told apart from somebody.
        let several: HashSet<usize> =
            table.proposal.tickets.orders().iter().flatten().copied().collect();
        let verdicts = !self.decisions.verdicts.is_empty();
        let remembers = |at: usize| verdicts || several.contains(&at);
        let mut done = 0;
        let mut step = || {
            done += 1;
            if done % 256 == 1 { going.worked_out(done) } else { Ok(()) }
        };
        for (at, fate) in table.fates.iter().enumerate() {
            let Fate::Updates(registration, differences) = fate else { continue };
            step()?;
            let row = row_of(at);
            let taken: Vec<&RowDifference> =
                differences.iter().filter(|one| self.decisions.takes(row.line, one)).collect();
            if !taken.is_empty() {
                let worded = self.wording.worded(row);
                self.updated(*registration, &worded, &taken)?;
            }
            if remembers(at) {
                self.people.insert(at, registrations::get(self.tx, *registration)?.person);
            }
        }
        let moved = mem::take(&mut self.freed).settle(self.tx)?;
        for (at, (fate, id)) in table.fates.iter().zip(registrations).enumerate() {
            let (Fate::Adds(person), Some(id)) = (fate, id) else { continue };
            step()?;
            let row = self.gaps.filled(table.reading, row_of(at));
            let person = match person {
                Some(person) => self.known(&row, *person, *id)?,
                None => self.newcomer(at, &row, *id)?,
            };
            if remembers(at) {
                self.people.insert(at, person);
            }
        }
        Ok(moved)
    }

    /// Keeps that two are not one where somebody said so, so that nobody is asked again.
    fn tell_apart(&self, proposal: &Proposal) -> Result<()> {
        let person_of = |line: u32| {
            let at = proposal.rows.binary_search_by_key(&line, |plan| plan.line).ok();
            at.and_then(|at| self.people.get(&at).copied())
        };
        let verdicts = &self.decisions.verdicts;
        let apart = |twin: &&Twin| verdicts.get(&twin.line) == Some(&Verdict::Another);
        for (one, other) in proposal.tickets.pairs() {
            if let (Some(one), Some(other)) = (self.people.get(&one), self.people.get(&other))
                && one != other
            {
                told_apart::put(self.tx, one.0, other.0)?;
            }
        }
        for twin in proposal.twins.iter().filter(apart) {
            let other = match twin.other {
                Other::Person(person) => Some(person),
                Other::Row(line) => person_of(line),
            };
            if let (Some(one), Some(other)) = (person_of(twin.line), other)
                && one != other
            {
                told_apart::put(self.tx, one.0, other.0)?;
            }
        }
        Ok(())
    }

    /// Adds the registration of somebody known.
    fn known(
        &mut self,
        row: &ParticipantDraft,
        person: PersonId,
        id: RegistrationId,
    ) -> Result<PersonId> {
        let row = self.wording.worded(row);
        let mut registration = self.entering.registration_of(&row, person, id)?;
        self.over += u32::from(!self.arriving.arrive(&mut registration)?);
        self.known.registration(&registration)?;
        Ok(registration.person)
    }

    /// Finds or adds all that the row of somebody new names, and gives them a place.
    fn newcomer(
        &mut self,
        at: usize,
        row: &ParticipantDraft,
        id: RegistrationId,
    ) -> Result<PersonId> {
        let organisation = self.entering.known.organisation(self.tx, &row.organisation)?;
        let category = self.entering.category(&row.category)?;
        let is_consent = |reply: &&Reply| self.wording.consents.contains(&reply.question);
        let asked = &mut self.entering.asked;
        let answers = row.answers.iter().filter(|reply| !is_consent(reply));
        answers.into_iter().try_for_each(|reply| asked.ask(&reply.question))?;
        let more = row.answers.iter().filter(is_consent).map(|one| (&one.question, &one.text));
        let given = row.consents.iter().map(|one| (&one.wording, &one.answer)).chain(more);
        given
            .filter(|(_, answer)| !answer.is_empty())
            .try_for_each(|(wording, _)| asked.add_consent(wording))?;
        let ids = &mut self.entering.known.ids;
        let (person, affiliation) = (PersonId(ids.next()), AffiliationId(ids.next()));
        let mut registration = Registration {
            category,
            state: row.state.unwrap_or_default(),
            attendance: row.attendance.unwrap_or_default(),
            registered_at: row.registered_at,
            ..Registration::new(id, self.event, person)
        };
        self.entering.sign_up(&mut registration, row);
        self.over += u32::from(!self.arriving.arrive(&mut registration)?);
        let Registration { state, sign_ups, .. } = registration;
        self.new.push(Newcomer {
            at,
            id,
            person,
            affiliation,
            organisation,
            category,
            state,
            sign_ups,
        });
        Ok(person)
    }

    /// What is left to be written.
    fn done(self, reading: &TableReading) -> Newcomers<'_> {
        let Self { event, entering, wording, gaps, known, new, .. } = self;
        Newcomers { reading, event, entered: entering.done(), wording, gaps, known, new }
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
                    let named = self.entering.sessions(row);
                    registration.sign_ups.retain(|one| named.contains(&one.session));
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
        places::put(self.tx, &mut self.freed, &former, &registration)
    }
}

/// What is kept of the form's former table, with the columns of the newer one.
#[derive(Default)]
struct Former {
    name: String,
    /// Its rows that were taken, by their keys.
    rows: HashMap<String, TableSourceRow>,
    /// Its rows that waited, where what is read now is a part of it.
    waiting: Vec<TableSourceRow>,
    /// The keys of its rows that were parted from others.
    parted: BTreeSet<String>,
}

impl Former {
    fn of(tx: &Tx<'_>, reading: &TableReading, proposal: &Proposal, name: &str) -> Result<Self> {
        let Some(KnownSource { id, part, .. }) = proposal.source else {
            return Ok(Self { name: name.to_owned(), ..Self::default() });
        };
        let (source, rows) = table_sources::get(tx, id)?;
        let Kept { parted, .. } = Kept::of(&source);
        let places = recalling::places(&kept_headings(reading), &source.headings);
        let cells = |cells: &[String]| -> Vec<String> {
            let cell = |at: &Option<usize>| at.and_then(|at| cells.get(at)).cloned();
            places.iter().map(|at| cell(at).unwrap_or_default()).collect()
        };
        let moved = |row: TableSourceRow| TableSourceRow {
            cells: cells(&row.cells),
            raw: if row.raw.is_empty() { Vec::new() } else { cells(&row.raw) },
            ..row
        };
        let (waiting, rows): (Vec<_>, Vec<_>) =
            rows.into_iter().map(moved).partition(TableSourceRow::waits);
        let rows = rows.into_iter().map(|row| (row.key.clone(), row)).collect();
        Ok(if part {
            Self { name: source.name, rows, waiting, parted }
        } else {
            Self { name: name.to_owned(), rows, waiting: Vec::new(), parted }
        })
    }
}

/// The cells of a row in these columns.
fn kept_of<'c>(cells: RowCells<'c>, columns: &[usize]) -> Vec<&'c str> {
    columns.iter().map(|column| cells.get(*column).unwrap_or_default()).collect()
}

/// A table with what becomes of its rows.
struct Table<'a> {
    reading: &'a TableReading,
    proposal: &'a Proposal,
    decisions: &'a Decisions,
    fates: &'a [Fate<'a>],
}

impl Table<'_> {
    /// The table as it is taken, so that a newer one of the same form can be compared with it.
    fn kept(
        &self,
        registrations: &[Option<RegistrationId>],
        former: &Former,
    ) -> std::result::Result<PackedRows, StoreError> {
        let Self { reading, proposal, decisions, .. } = *self;
        let part = proposal.source.as_ref().is_some_and(|source| source.part);
        let mut waiting = Waiting::new(former.waiting.clone());
        let columns = kept_columns(reading);
        let original = |at: usize| {
            let cells = reading.cells.original(reading.cells.source(at));
            kept_of(cells, &columns)
        };
        let mut packing = Packing::new();
        let mut there: HashSet<&str> = HashSet::new();
        let each = proposal.keys.iter().zip(self.fates).zip(registrations).enumerate();
        for (at, ((key, fate), registration)) in each {
            // Of two rows with one key, the first is the one from before.
            let before = former.rows.get(key).filter(|_| there.insert(key));
            match fate {
                // As it was when it was taken last; who was never taken is new when mended.
                Fate::Waits => {
                    before.map_or(Ok(()), |row| packing.row(&row.into()))?;
                    if !part && !reading.cells.is_added(at) {
                        packing.row(&SourceRow::waiting(original(at)))?;
                    }
                }
                Fate::LeftOut | Fate::Adds(_) | Fate::Updates(..) => {
                    let cells = kept_of(reading.cells.row(at), &columns);
                    let waited = part.then(|| waiting.take(&cells)).flatten();
                    let raw = match &waited {
                        Some(waited) => waited.cells.iter().map(String::as_str).collect(),
                        None if reading.cells.is_mended(at) => original(at),
                        None => Vec::new(),
                    };
                    let registration = registration.or(before.and_then(|row| row.registration));
                    packing.row(&SourceRow { registration, key, cells, raw })?;
                }
            }
        }
        waiting.left().try_for_each(|row| packing.row(&(&row).into()))?;
        // Who vanished and stays is no new person when they are there again.
        let stays =
            |row: &&TableSourceRow| row.registration.is_some_and(|id| !decisions.cancels(id));
        let gone = former.rows.values().filter(|row| !there.contains(row.key.as_str()));
        let mut vanished: Vec<&TableSourceRow> = gone.filter(stays).collect();
        vanished.sort_by(|one, other| one.key.cmp(&other.key));
        vanished.into_iter().try_for_each(|row| packing.row(&row.into()))?;
        packing.done()
    }

    /// Its name, columns and choices, as they are kept.
    fn source(&self, event: EventId, former: Former) -> TableSource {
        let Self { reading, proposal, .. } = *self;
        let columns = kept_columns(reading);
        let columns = columns.iter().map(|at| reading.draft.columns[*at].meaning).collect();
        let added = (0..reading.cells.len()).filter(|at| reading.cells.is_added(*at));
        let keys = added.filter_map(|at| proposal.keys.get(at).cloned());
        let parted = former.parted.into_iter().chain(keys).collect();
        let choices = Kept { columns, by: proposal.by.clone(), parted };
        TableSource {
            id: proposal.source.as_ref().map_or_else(|| TableSourceId(clock::id()), |one| one.id),
            event,
            name: former.name,
            headings: kept_headings(reading),
            choices: serde_json::to_string(&choices).unwrap_or_default(),
            taken_at: clock::utc(),
        }
    }
}
