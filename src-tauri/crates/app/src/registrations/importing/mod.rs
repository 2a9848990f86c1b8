//! A form's table beside what is here: what it would add and change, decided, and taken as one
//! change.

mod beside;
mod differing;
mod former;
mod gaps;
mod newcomers;
mod places;
mod proposing;
mod recalling;
mod taking;
mod tickets;
mod twins;
mod wording;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use chrono::NaiveDateTime;
use obrady_domain::{EventId, FieldKind, PersonId, RegistrationId, TableSourceId};
use obrady_interchange::participants::{
    self, ColumnMeaning, FieldGuess, RowProblem, RowProblemCode, SplitWords, TableReading,
};
use obrady_interchange::sheet::{self, CsvOptions};
use serde::{Deserialize, Serialize};

use crate::{Desk, Result, duplicates::DuplicateReason, exports, fields};
use obrady_words::{Arg, Words};

pub use beside::{Beside, BesideField, Keeps, beside};
pub(crate) use differing::state_code;
pub use proposing::{Ground, compare, ground, propose};
pub use recalling::{left_out_before, recall};
pub use taking::{Imported, take};
use tickets::Tickets;

/// What a table would do to the registrations of an event, before anybody decided anything.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The form that it is a newer table of, where one of its kind was taken before.
    pub source: Option<KnownSource>,
    /// What each row would do, in the table's order.
    pub rows: Vec<RowPlan>,
    /// Who was in the former table, is registered, and is in this one no longer.
    pub vanished: Vec<Vanished>,
    /// Who may be the same person, in the table's order.
    pub twins: Vec<Twin>,
    /// The questions that the event's form does not ask yet.
    pub questions: Vec<FieldGuess>,
    /// The categories that there are not yet.
    pub categories: Vec<String>,
    /// What the table calls sessions and no session is called; it goes into the notes.
    pub sessions: Vec<String>,
    wishes: places::Wishes,
    /// By what each row is found in a newer table.
    keys: Vec<String>,
    by: Vec<ColumnMeaning>,
    tickets: Tickets,
    /// The age of the file that it was made of.
    generation: u64,
}

/// A form whose table was taken before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct KnownSource {
    /// Its id.
    pub id: TableSourceId,
    /// What it was called then.
    pub name: String,
    /// When it was taken the last time, as the clocks at the event showed it.
    pub taken_at: NaiveDateTime,
    /// Whether this table is only of rows that waited then: nobody vanished.
    pub part: bool,
}

/// What a row would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowPlan {
    /// Its number as a spreadsheet program shows it.
    pub line: u32,
    /// What it would do.
    pub deed: Deed,
    /// Its place among the twins, where it may be the same person as another.
    pub twin: Option<usize>,
}

/// What a row would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Nothing until somebody mends it.
    Waits,
    /// Nothing: another row is the same, cell for cell.
    Repeats,
    /// Adds a registration, of a known person where one is recognised.
    Adds(Option<PersonId>),
    /// Changes a registration, where anything differs.
    Updates(RegistrationId, Vec<RowDifference>),
}

/// A value that the table has otherwise than the register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RowDifference {
    /// What it is of.
    pub meaning: ColumnMeaning,
    /// The question, of answers and consents; else empty.
    pub question: String,
    /// What stands here.
    pub here: String,
    /// What the table says.
    pub newer: String,
    /// Somebody changed it here as well: it is kept unless the table is to win.
    pub edited: bool,
}

/// Somebody who is in a newer table no longer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Vanished {
    /// Which registration.
    pub registration: RegistrationId,
    /// Family, then given names.
    pub name: String,
    /// The organisation.
    pub organisation: String,
}

/// A row that may be of the same person as an earlier one or as somebody known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Twin {
    /// The row's number.
    pub line: u32,
    /// Who the other is.
    pub other: Other,
    /// Why they may be one.
    pub reasons: Vec<DuplicateReason>,
    /// What is proposed.
    pub proposed: Verdict,
    /// Whom the earlier row may be the same person as in its turn, and that row's number.
    pub through: Option<(u32, PersonId)>,
    /// What would change where that person is registered already.
    pub differences: Option<(RegistrationId, Vec<RowDifference>)>,
}

/// Whom a row may be the same person as.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
pub enum Other {
    /// The person of an earlier row, by its number.
    Row(u32),
    /// Somebody known.
    Person(PersonId),
}

/// Whether two are one person.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// They are two.
    Another,
    /// They are one; of two rows the later counts, with what only the earlier says.
    Same,
    /// They are one; of two rows the earlier counts, with what only the later says.
    Earlier,
}

/// What somebody decided. What they say nothing about goes as proposed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Decisions {
    /// The table is of another form than it seems to be.
    pub afresh: bool,
    /// Rows with faults are taken as well, where they have a name.
    pub faulty: bool,
    /// The table wins where people edited.
    pub overwrite: bool,
    /// Rows of which the opposite of that holds.
    pub overwrite_otherwise: BTreeSet<u32>,
    /// Who is in the table no longer is cancelled.
    pub cancel: bool,
    /// Registrations of which the opposite of that holds.
    pub cancel_otherwise: BTreeSet<RegistrationId>,
    /// Rows that are left out.
    pub left_out: BTreeSet<u32>,
    /// Who is whom, by rows.
    pub verdicts: BTreeMap<u32, Verdict>,
    /// Kinds of new questions, by their columns from 0.
    pub kinds: BTreeMap<u32, FieldKind>,
}

/// How many rows do what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// How many registrations are added.
    pub added: u32,
    /// How many are changed.
    pub changed: u32,
    /// How many rows say what is known already.
    pub unchanged: u32,
    /// How many rows are left out: they repeat another, or somebody said so.
    pub left_out: u32,
    /// How many rows wait until somebody mends them.
    pub waiting: u32,
    /// How many of those added go onto the waiting list: no place is left for them.
    pub over: u32,
    /// How many are in the table no longer.
    pub vanished: u32,
    /// How many of those are cancelled.
    pub cancelled: u32,
    /// In how many rows the table and somebody's edit contradict each other.
    pub contradicting: u32,
    /// How many rows may be of the same person as another.
    pub twins: u32,
}

/// What becomes of a row, all decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate<'a> {
    /// Nothing until somebody mends it.
    Waits,
    /// It is left out.
    LeftOut,
    /// A registration is added, of this person where they are known.
    Adds(Option<PersonId>),
    /// A registration is changed, where anything is left of this.
    Updates(RegistrationId, &'a [RowDifference]),
}

/// The questions of a table that the form of an event does not ask yet, before anything is compared.
///
/// # Errors
/// Only where the file fails.
pub fn questions(desk: &Desk, event: EventId, reading: &TableReading) -> Result<Vec<FieldGuess>> {
    let asked = fields::list(desk, event)?;
    Ok(proposing::new_questions(&asked, reading))
}

/// Who has several tickets of one order to their name, each a registration of its own, and how many they
/// are.
#[must_use]
pub fn tickets(reading: &TableReading, proposal: &Proposal) -> Vec<(String, u32)> {
    let orders = proposal.tickets.orders().iter();
    let named = orders.map(|all| {
        let row = &reading.draft.rows[all[0]];
        (format!("{} {}", row.given, row.family).trim().to_owned(), count(all.len()))
    });
    named.collect()
}

/// Whether a row waits until somebody has mended it. Of rows that are the same, the first is enough.
#[must_use]
pub fn is_faulty(reading: &TableReading, line: u32) -> bool {
    let problems = reading.problems_of(line);
    problems.iter().any(|one| one.code.is_fault() && one.code != RowProblemCode::SameRow)
}

/// The places of the rows that wait.
#[must_use]
pub fn waiting(reading: &TableReading) -> Vec<usize> {
    let rows = 0..reading.cells.len();
    rows.filter(|at| is_faulty(reading, reading.cells.line(*at))).collect()
}

/// Saves the rows that wait as a table of their own, but those that somebody leaves out; its last column
/// says what is wrong: as CSV where the name ends so, else as a workbook. Gives how many they are, and
/// how many cells were cut.
///
/// # Errors
/// Those that name the file.
pub fn save_waiting(
    reading: &TableReading,
    left_out: &BTreeSet<u32>,
    words: Words,
    path: &Path,
) -> Result<(u32, u32)> {
    let split = SplitWords {
        title: words.wizard_waiting_title(),
        problems: words.wizard_waiting_problems(),
    };
    let mut rows = waiting(reading);
    rows.retain(|at| !left_out.contains(&reading.cells.line(*at)));
    let sheet = participants::waiting(reading, &rows, &split, |one| problem_text(words, one));
    let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let (bytes, cut) = if is_csv {
        (sheet::csv(&sheet, CsvOptions::default()), 0)
    } else {
        let made = exports::workbook(&sheet, words)?;
        (made.bytes, made.cut)
    };
    exports::write(path, &bytes)?;
    Ok((count(rows.len()), cut))
}

/// What is wrong with a row, and how to mend it.
#[must_use]
pub fn problem_text(words: Words, problem: &RowProblem) -> String {
    let other = problem.same_as.map(|line| line.to_string()).unwrap_or_default();
    let args = [("value", Arg::from(problem.value.as_str())), ("other", Arg::from(other))];
    let text = |id: String| words.text(&id, &args).unwrap_or_default();
    let id = problem.code.id();
    format!("{} {}", text(format!("row-problem-{id}")), text(format!("row-problem-mend-{id}")))
}

/// What kind of field a guessed one becomes.
#[must_use]
pub const fn kind_of(guess: participants::FieldKind) -> FieldKind {
    use participants::FieldKind as Guess;
    match guess {
        Guess::Text => FieldKind::Text,
        Guess::Number => FieldKind::Number,
        Guess::Date => FieldKind::Date,
        Guess::Choice => FieldKind::Choice,
        Guess::Several => FieldKind::Several,
        Guess::YesNo => FieldKind::YesNo,
        Guess::Consent => FieldKind::Consent,
    }
}

impl Decisions {
    /// Whether the table wins in a row where somebody edited.
    #[must_use]
    pub fn overwrites(&self, line: u32) -> bool {
        self.overwrite != self.overwrite_otherwise.contains(&line)
    }

    /// Whether a registration that vanished is cancelled.
    #[must_use]
    pub fn cancels(&self, registration: RegistrationId) -> bool {
        self.cancel != self.cancel_otherwise.contains(&registration)
    }

    /// Whether two are one.
    #[must_use]
    pub fn verdict(&self, twin: &Twin) -> Verdict {
        self.verdicts.get(&twin.line).copied().unwrap_or(twin.proposed)
    }

    /// Whether neither a row nor the one that it may be is left out.
    fn leaves_none_out(&self, twin: &Twin) -> bool {
        let out = |line: u32| self.left_out.contains(&line);
        !out(twin.line) && !matches!(twin.other, Other::Row(other) if out(other))
    }

    /// Whether a difference is taken.
    #[must_use]
    pub fn takes(&self, line: u32, difference: &RowDifference) -> bool {
        !difference.edited || self.overwrites(line)
    }
}

impl Proposal {
    /// Whether anybody is asked who a row is: not where it, or the row that it may be, is left out.
    #[must_use]
    pub fn asks(&self, decisions: &Decisions, twin: &Twin) -> bool {
        decisions.leaves_none_out(twin)
            || twin.through.is_some() && !decisions.left_out.contains(&twin.line)
    }

    /// What becomes of each row, in their order.
    #[must_use]
    pub fn fates(&self, decisions: &Decisions) -> Vec<Fate<'_>> {
        let mut left: BTreeSet<u32> = decisions.left_out.clone();
        for twin in &self.twins {
            // A row that somebody left out takes no other with it.
            if !decisions.leaves_none_out(twin) {
                continue;
            }
            match (&twin.other, decisions.verdict(twin)) {
                (Other::Row(_), Verdict::Earlier) => drop(left.insert(twin.line)),
                (Other::Row(other), Verdict::Same) => drop(left.insert(*other)),
                _ => {}
            }
        }
        self.rows.iter().map(|plan| self.fate(plan, &left, decisions)).collect()
    }

    fn fate<'p>(
        &'p self,
        plan: &'p RowPlan,
        left: &BTreeSet<u32>,
        decisions: &Decisions,
    ) -> Fate<'p> {
        match &plan.deed {
            Deed::Repeats => Fate::LeftOut,
            _ if left.contains(&plan.line) => Fate::LeftOut,
            Deed::Waits => Fate::Waits,
            Deed::Updates(registration, differences) => Fate::Updates(*registration, differences),
            Deed::Adds(person) => {
                let Some(twin) = plan.twin.map(|at| &self.twins[at]) else {
                    return Fate::Adds(*person);
                };
                match (&twin.other, decisions.verdict(twin)) {
                    (_, Verdict::Another) => Fate::Adds(None),
                    (Other::Row(_), _) if !self.goes_through(twin, decisions) => {
                        Fate::Adds(*person)
                    }
                    (other, _) => match (&twin.differences, other) {
                        (Some((registration, differences)), _) => {
                            Fate::Updates(*registration, differences)
                        }
                        (None, Other::Person(other)) => Fate::Adds(Some(*other)),
                        (None, Other::Row(_)) => {
                            Fate::Adds(person.or(twin.through.map(|(_, person)| person)))
                        }
                    },
                }
            }
        }
    }

    /// Whether the earlier row of two is of somebody known, as decided.
    fn goes_through(&self, twin: &Twin, decisions: &Decisions) -> bool {
        let Some((line, _)) = twin.through else { return false };
        let at = self.twins.binary_search_by_key(&line, |twin| twin.line);
        at.is_ok_and(|at| decisions.verdict(&self.twins[at]) != Verdict::Another)
    }

    /// How many rows do what.
    #[must_use]
    pub fn counts(&self, decisions: &Decisions) -> Counts {
        let asked = self.twins.iter().filter(|twin| self.asks(decisions, twin));
        let mut counts = Counts { twins: count(asked.count()), ..Counts::default() };
        let fates = self.fates(decisions);
        counts.over = self.over_the_limit(decisions, &fates);
        for (plan, fate) in self.rows.iter().zip(fates) {
            match fate {
                Fate::Waits => counts.waiting += 1,
                Fate::LeftOut => counts.left_out += 1,
                Fate::Adds(_) => counts.added += 1,
                Fate::Updates(_, differences) => {
                    let taken = differences.iter().any(|one| decisions.takes(plan.line, one));
                    *(if taken { &mut counts.changed } else { &mut counts.unchanged }) += 1;
                    counts.contradicting += u32::from(differences.iter().any(|one| one.edited));
                }
            }
        }
        counts.vanished = count(self.vanished.len());
        let cancelled = self.vanished.iter().filter(|one| decisions.cancels(one.registration));
        counts.cancelled = count(cancelled.count());
        counts
    }
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
