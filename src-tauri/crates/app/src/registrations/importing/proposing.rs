//! What a table would do.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    thread,
};

use obrady_domain::{
    Category, EventId, Field, Organisation, OrganisationId, Person, PersonId, RegistrationId,
    SessionId,
};
use obrady_interchange::participants::{
    self, FieldGuess, ParticipantDraft, RowProblemCode, TableReading,
};
use obrady_store::{categories, events, fields, organisations, people, sessions, told_apart};
use obrady_words::fold;
use uuid::Uuid;

use super::{
    super::entering::{Titles, key, named},
    Decisions, Deed, KnownSource, Other, Proposal, RowPlan, Vanished,
    differing::Comparing,
    former::Former,
    is_faulty,
    places::Wishes,
    tickets::Tickets,
    twins::Twins,
};
use crate::{
    Desk, Error, ErrorCode, Result, clock,
    matching::Known,
    registrations::{Chosen, RegistrationQuery, RegistrationRow, Watch, chosen},
    side_by_side,
};

/// What of the file a table is compared with.
pub struct Ground {
    generation: u64,
    here: Chosen,
    former: Option<Former>,
    zone: String,
    asked: Vec<Field>,
    categories: Vec<Category>,
    titles: BTreeMap<SessionId, String>,
    known: Known,
    people: BTreeMap<PersonId, Person>,
    organisations: BTreeMap<OrganisationId, Organisation>,
    apart: BTreeSet<(Uuid, Uuid)>,
    wishes: Wishes,
}

/// What of the file a table is compared with. Of the decisions, `afresh` counts.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone.
pub fn ground(
    desk: &mut Desk,
    event: EventId,
    reading: &TableReading,
    decisions: &Decisions,
) -> Result<Ground> {
    let generation = desk.generation()?;
    let here = chosen(desk, event, &RegistrationQuery::default())?;
    desk.read_app(|view| {
        Ok(Ground {
            generation,
            here,
            former: match decisions.afresh {
                true => None,
                false => Former::find(view, event, reading)?,
            },
            zone: events::get(view, event)?.zone,
            asked: fields::of_event(view, event)?,
            categories: categories::of_event(view, event)?,
            titles: sessions::titles(view, event)?,
            known: Known::load(view)?,
            people: people::all(view)?,
            organisations: organisations::all(view)?,
            apart: told_apart::all(view)?,
            wishes: Wishes::load(view, event, &reading.draft.rows)?,
        })
    })
}

/// What a table would do to the registrations of an event. Of the decisions, those count that say
/// what is compared with what: `afresh` and `faulty`.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event is gone; [`ErrorCode::Cancelled`] where `watch` says so.
pub fn propose(
    desk: &mut Desk,
    event: EventId,
    reading: &TableReading,
    decisions: &Decisions,
    watch: Watch<'_>,
) -> Result<Proposal> {
    compare(ground(desk, event, reading, decisions)?, reading, decisions, watch)
}

/// As [`propose`], of what was read of the file before: it needs the desk no longer.
///
/// # Errors
/// [`ErrorCode::Cancelled`] where `watch` says so.
pub fn compare(
    ground: Ground,
    reading: &TableReading,
    decisions: &Decisions,
    watch: Watch<'_>,
) -> Result<Proposal> {
    let rows = &reading.draft.rows;
    let total = super::count(rows.len()).max(1);
    let mut step = |part: u32| {
        let going =
            watch(u32::try_from(u64::from(total) * u64::from(part) / 100).unwrap_or(total), total);
        if going { Ok(()) } else { Err(Error::new(ErrorCode::Cancelled)) }
    };
    step(10)?;
    let Ground { generation, here, former, zone, asked, categories: kinds, titles, .. } = ground;
    let Ground { known, people: all, organisations: all_organisations, apart, wishes, .. } = ground;
    let by_id: HashMap<RegistrationId, &RegistrationRow> =
        here.iter().map(|row| (row.id, row)).collect();
    let of_person: HashMap<PersonId, RegistrationId> =
        here.iter().map(|row| (row.person, row.id)).collect();
    let by = match &former {
        Some(former) => former.kept.by.clone(),
        None => participants::key_columns(reading),
    };
    step(20)?;
    let (keys, recognised) = thread::scope(|scope| {
        let keys = scope.spawn(|| participants::row_keys_by(reading, &by));
        let recognised =
            side_by_side::each(rows, |row| known.recognise(&named(row)).map(|person| person.id));
        (keys.join().expect("keys are made of any cells"), recognised)
    });
    step(40)?;

    // Which row of the former table each row is, and which of those differ.
    let mut former_of: HashMap<usize, usize> = HashMap::new();
    let mut vanished = Vec::new();
    let mut changed: HashSet<usize> = HashSet::new();
    let mut drafts = HashMap::new();
    let mut registered_by = HashMap::new();
    if let Some(former) = &former {
        let before = former.keyed();
        let changes =
            participants::compare(&before, &participants::keyed_rows(reading, keys.clone()));
        let places: HashMap<&str, usize> =
            before.rows.iter().enumerate().map(|(at, row)| (row.key.as_str(), at)).collect();
        let still = keys.iter().enumerate();
        former_of = still.filter_map(|(at, key)| Some((at, *places.get(key.as_str())?))).collect();
        changed = changes.changed.iter().map(|change| change.newer).collect();
        let gone = changes.vanished.iter().filter_map(|at| {
            let row = by_id.get(&former.rows[*at].registration?)?;
            Some(Vanished {
                registration: row.id,
                name: row.name.clone(),
                organisation: row.organisation.clone(),
            })
        });
        if !reading.is_part() {
            vanished = gone.collect();
        }
        registered_by = former.by_registration();
        let mut needed: BTreeSet<usize> =
            changes.changed.iter().map(|change| change.former).collect();
        // Whoever comes anew in another row is compared with the row that they came in.
        needed.extend(registered_by.values().filter(|_| !changes.new.is_empty()));
        drafts = former.drafts(&needed.into_iter().collect::<Vec<_>>());
    }
    step(45)?;

    let comparing = Comparing::new(&asked, reading);
    let against = |registration: RegistrationId, row: &ParticipantDraft, at: Option<usize>| {
        let at = at.or_else(|| registered_by.get(&registration).copied());
        let before = at.and_then(|at| drafts.get(&at));
        by_id.get(&registration).map(|here| comparing.differences(before, here, row))
    };
    let tickets = Tickets::of(reading, |at| former_of.contains_key(&at));
    let registered = |person: PersonId| of_person.get(&person).copied();
    let mut plans = Vec::with_capacity(rows.len());
    let mut new: Vec<(&ParticipantDraft, Option<PersonId>)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if at % 4096 == 0 {
            step(45 + u32::try_from(at * 25 / rows.len()).unwrap_or(0))?;
        }
        let nameless = row.given.is_empty() && row.family.is_empty();
        let problems = reading.problems_of(row.line);
        let known_row = former_of.get(&at).copied();
        let there = former.as_ref().zip(known_row).and_then(|(former, at)| {
            former.rows[at].registration.filter(|id| by_id.contains_key(id))
        });
        let same = known_row.is_some() && !changed.contains(&at);
        let deed = if same {
            // What was left out the last time, or deleted since, and says nothing new, stays so;
            // what was taken with its faults is no fault again.
            there.map_or(Deed::Repeats, |registration| Deed::Updates(registration, Vec::new()))
        } else if nameless || is_faulty(reading, row.line) && !decisions.faulty {
            Deed::Waits
        } else if let Some(registration) = there {
            let differences = against(registration, row, known_row).unwrap_or_default();
            Deed::Updates(registration, differences)
        } else if problems.iter().any(|one| one.code == RowProblemCode::SameRow) {
            Deed::Repeats
        } else if tickets.is_further(at) {
            Deed::Adds(None)
        } else {
            let person = recognised[at];
            match person.and_then(registered) {
                Some(registration) => Deed::Updates(
                    registration,
                    against(registration, row, None).unwrap_or_default(),
                ),
                None => {
                    new.push((row, person));
                    Deed::Adds(person)
                }
            }
        };
        plans.push(RowPlan { line: row.line, deed, twin: None });
    }
    step(70)?;
    let search =
        Twins { rows: new, people: &all, organisations: &all_organisations, apart: &apart };
    let mut twins = if search.rows.is_empty() { Vec::new() } else { search.find() };
    step(95)?;
    for (place, twin) in twins.iter_mut().enumerate() {
        let Ok(at) = plans.binary_search_by_key(&twin.line, |plan| plan.line) else { continue };
        plans[at].twin = Some(place);
        let person = match twin.other {
            Other::Person(person) => Some(person),
            Other::Row(_) => twin.through.map(|(_, person)| person),
        };
        if let Some(registration) = person.and_then(registered) {
            twin.differences = against(registration, &rows[at], None)
                .map(|differences| (registration, differences));
        }
    }

    let there: HashSet<String> =
        kinds.iter().flat_map(|one| [key(&one.name), key(&one.name_en)]).collect();
    let (mut written, mut seen) = (HashSet::new(), HashSet::new());
    let named = rows.iter().map(|row| &row.category).filter(|name| !name.trim().is_empty());
    // Thousands name few, letter for letter.
    let named = named.filter(|name| written.insert(name.as_str()));
    let new = named.filter(|name| !there.contains(&key(name)) && seen.insert(key(name)));
    let categories = new.cloned().collect();
    let planned = Titles::of(&titles);
    let (mut written, mut seen) = (HashSet::new(), HashSet::new());
    let named = rows.iter().map(|row| &row.sessions).filter(|named| !named.is_empty());
    let named = named.filter(|named| written.insert(named.as_slice()));
    let unknown = named.flat_map(|named| planned.named(named)).filter(|(_, id)| id.is_none());
    let unknown = unknown.filter(|(title, _)| !title.trim().is_empty() && seen.insert(key(title)));
    let unknown_sessions = unknown.map(|(title, _)| title.into_owned()).collect();
    let source = former.map(|former| KnownSource {
        id: former.source.id,
        name: former.source.name,
        taken_at: clock::civil(former.source.taken_at, &zone),
        part: reading.is_part(),
    });
    Ok(Proposal {
        source,
        rows: plans,
        vanished,
        twins,
        questions: new_questions(&asked, reading),
        categories,
        sessions: unknown_sessions,
        wishes,
        keys,
        by,
        tickets,
        generation,
    })
}

/// The questions of a table that a form does not ask yet.
pub(super) fn new_questions(asked: &[Field], reading: &TableReading) -> Vec<FieldGuess> {
    let names = asked.iter().flat_map(|field| field.wordings.iter().chain([&field.name]));
    let known: HashSet<String> = names.map(|name| fold(name.trim())).collect();
    let mut guesses = participants::guess_fields(reading);
    guesses.retain(|one| !known.contains(&fold(one.heading.trim())));
    // Programs export columns for all that could have been asked; what nobody answered is no question.
    let answered = |column: u32| {
        let said = |at: usize| reading.cells.row(at).get(column as usize);
        (0..reading.cells.len()).any(|at| said(at).is_some_and(|cell| !cell.is_empty()))
    };
    guesses.retain(|one| answered(one.column));
    guesses
}
