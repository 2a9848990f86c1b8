//! The register of the door: every registration of an event by code and name, kept in memory. It is
//! put right by the journal, so that an entry costs the same among a hundred and a hundred thousand.

use std::collections::BTreeMap;

use obrady_domain::{
    Attendance, CategoryId, EventId, Organisation, OrganisationId, Person, Registration,
    RegistrationId, RegistrationState, SessionId, SignUp, code,
};
use obrady_store::{
    Since, StoreError, View, check_ins, door, end, organisations, people, registrations, since,
};
use obrady_words::{Collator, Language, findable, sought};
use serde::{Deserialize, Serialize};

use super::{Guest, door_of, guests::guest};
use crate::{Desk, Result, duplicates::distance};

/// How many are shown of those found.
const SHOWN: usize = 8;

/// Every registration of an event, as the door asks for it.
#[derive(Debug)]
pub(crate) struct DoorRegister {
    event: EventId,
    place: i64,
    pub(super) lines: BTreeMap<RegistrationId, Line>,
}

/// One registration.
#[derive(Debug)]
pub(super) struct Line {
    code: String,
    /// Folded, family name first.
    name: String,
    /// What is searched beside the name, folded.
    rest: String,
    /// By what it is sorted.
    key: Vec<u8>,
    organisation: Option<OrganisationId>,
    pub state: RegistrationState,
    pub attendance: Attendance,
    pub category: Option<CategoryId>,
    pub sign_ups: Vec<SignUp>,
    /// Into what the person came: the event, sessions.
    pub came: Vec<Option<SessionId>>,
}

/// Who was found by name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DoorFound {
    /// The first few.
    pub guests: Vec<Guest>,
    /// How many in all.
    pub total: u32,
    /// Nobody is called so: these are called nearly so.
    pub near: bool,
}

/// The registrations of an event in whose names, organisations or e-mail addresses every word
/// occurs, those first whose names begin so; where there are none, those whose names are nearly so.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such session.
pub fn find(
    desk: &mut Desk,
    event: EventId,
    session: Option<SessionId>,
    words: &str,
) -> Result<DoorFound> {
    let sought = sought(words);
    let words: Vec<&str> = sought.split_whitespace().collect();
    if words.is_empty() {
        return Ok(DoorFound { guests: Vec::new(), total: 0, near: false });
    }
    desk.door_register(event, |view, register| {
        let exact = register.ranked(|line| line.rank(&words));
        let near = exact.is_empty();
        let found =
            if near { register.ranked(|line| line.is_near(&words).then_some(0)) } else { exact };
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let door = door_of(view, event, session)?;
        let guest = |id| guest(view, registrations::get(view, id)?, door);
        let guests = found.into_iter().take(SHOWN).map(guest).collect::<Result<_, _>>()?;
        Ok(DoorFound { guests, total, near: near && total > 0 })
    })
}

impl Desk {
    /// The register of an event's door as it is now.
    pub(super) fn door_register<T>(
        &mut self,
        event: EventId,
        look: impl FnOnce(&View<'_>, &DoorRegister) -> Result<T, StoreError>,
    ) -> Result<T> {
        let former = self.index.door.take();
        let (register, found) = self.read(|view| {
            let register = match former.filter(|one| one.event == event) {
                Some(former) => former.refreshed(view)?,
                None => DoorRegister::load(view, event)?,
            };
            let found = look(view, &register);
            Ok((register, found))
        })?;
        self.index.door = Some(register);
        Ok(found?)
    }

    /// The registrations of an event with a code. More than one only by chance.
    pub(super) fn coded(&mut self, event: EventId, typed: &str) -> Result<Vec<RegistrationId>> {
        let wanted = code::folded(typed);
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        if self.index.door.as_ref().is_some_and(|register| register.event == event) {
            return self.door_register(event, |_, register| {
                let same = register.lines.iter().filter(|(_, line)| line.code == wanted);
                Ok(same.map(|(id, _)| *id).collect())
            });
        }
        // Who comes with one code and goes, like the command line, needs no register.
        let codes = self.read(|view| door::codes(view, event))?;
        let same = codes
            .into_iter()
            .filter(|(id, foreign)| code::folded(&code::of(*id, foreign)) == wanted);
        Ok(same.map(|(id, _)| id).collect())
    }
}

impl DoorRegister {
    fn load(view: &View<'_>, event: EventId) -> Result<Self, StoreError> {
        let place = end(view)?;
        let collator = Collator::new(Language::Polish);
        let (people, organisations) = (people::all(view)?, organisations::all(view)?);
        let mut lines = BTreeMap::new();
        for registration in registrations::of_event(view, event)? {
            let Some(person) = people.get(&registration.person) else { continue };
            let organisation = organisation_of(person, &registration);
            let organisation = organisation.and_then(|id| organisations.get(&id));
            let line = Line::new(&collator, person, &registration, organisation);
            lines.insert(registration.id, line);
        }
        for one in check_ins::of_event(view, event)? {
            if let Some(line) = lines.get_mut(&one.registration) {
                line.came.push(one.session);
            }
        }
        Ok(Self { event, place, lines })
    }

    /// With what changed since read again; all of it where that is too much.
    fn refreshed(mut self, view: &View<'_>) -> Result<Self, StoreError> {
        let Since { place, things } = since(view, self.place)?;
        let Some(things) = things else { return Self::load(view, self.event) };
        self.place = place;
        let mut collator = None;
        for thing in things {
            let mut stale = door::about(view, &thing)?;
            // What undo took away is in no table.
            let gone = thing.parse().ok().filter(|id| self.lines.contains_key(id));
            stale.extend(gone);
            if let Some(organisation) = door::organisation(view, &thing)? {
                let of = self.lines.iter();
                let of = of.filter(|(_, line)| line.organisation == Some(organisation));
                stale.extend(of.map(|(id, _)| *id));
            }
            for id in stale {
                let collator = collator.get_or_insert_with(|| Collator::new(Language::Polish));
                match self.line(view, collator, id)? {
                    Some(line) => drop(self.lines.insert(id, line)),
                    None => drop(self.lines.remove(&id)),
                }
            }
        }
        Ok(self)
    }

    /// A registration as it is now; none where it is gone, its person is, or it is for another
    /// event.
    fn line(
        &self,
        view: &View<'_>,
        collator: &Collator,
        id: RegistrationId,
    ) -> Result<Option<Line>, StoreError> {
        let there = |found| match found {
            Err(StoreError::Gone { .. }) => Ok(None),
            found => found.map(Some),
        };
        let Some(registration) = there(registrations::get(view, id))? else { return Ok(None) };
        if registration.event != self.event {
            return Ok(None);
        }
        let person = people::get(view, registration.person)?;
        let organisation = organisation_of(&person, &registration)
            .and_then(|id| organisations::get(view, id).ok());
        let mut line = Line::new(collator, &person, &registration, organisation.as_ref());
        line.came =
            check_ins::of_registration(view, id)?.into_iter().map(|one| one.session).collect();
        Ok(Some(line))
    }

    /// The lines that have a rank, by it and then by name.
    fn ranked(&self, rank: impl Fn(&Line) -> Option<u8>) -> Vec<RegistrationId> {
        let mut found: Vec<(u8, &[u8], RegistrationId)> = self
            .lines
            .iter()
            .filter_map(|(id, line)| Some((rank(line)?, line.key.as_slice(), *id)))
            .collect();
        // Only the first few have to be in order.
        if found.len() > SHOWN {
            found.select_nth_unstable(SHOWN);
            found[..SHOWN].sort_unstable();
        } else {
            found.sort_unstable();
        }
        found.into_iter().map(|(_, _, id)| id).collect()
    }
}

impl Line {
    fn new(
        collator: &Collator,
        person: &Person,
        registration: &Registration,
        organisation: Option<&Organisation>,
    ) -> Self {
        let name = person.list_name();
        let place = organisation.map_or("", |one| one.name.as_str());
        Self {
            code: code::folded(&registration.code()),
            rest: findable(&format!("{place} {}", person.email)),
            key: collator.key(&name),
            name: findable(&name),
            organisation: organisation.map(|one| one.id),
            state: registration.state,
            attendance: registration.attendance,
            category: registration.category,
            sign_ups: registration.sign_ups.clone(),
            came: Vec::new(),
        }
    }

    /// Best where every word begins one of the name, then where every word is in the name, then
    /// where some are elsewhere.
    fn rank(&self, words: &[&str]) -> Option<u8> {
        let mut rank = 0;
        for word in words {
            let found = if self.name.split(&[' ', '-'][..]).any(|part| part.starts_with(word)) {
                0
            } else if self.name.contains(word) {
                1
            } else if self.rest.contains(word) {
                2
            } else {
                return None;
            };
            rank = rank.max(found);
        }
        Some(rank)
    }

    /// Whether every word begins one of the name but for a slip of the pen.
    fn is_near(&self, words: &[&str]) -> bool {
        let near =
            |word: &&str| self.name.split(&[' ', '-'][..]).any(|part| begins_nearly(part, word));
        words.iter().all(near)
    }
}

/// Whether a word begins like `typed`, with one letter wrong, missing, too many or swapped; with two
/// of eight and more.
fn begins_nearly(word: &str, typed: &str) -> bool {
    let letters = typed.chars().count();
    let most = match letters {
        0..=3 => return word.starts_with(typed),
        4..=7 => 1,
        _ => 2,
    };
    // Nearly everybody is put aside at the first letters; nobody misses both.
    let ((a, b), (c, d)) = (firsts(word), firsts(typed));
    if a != c && b != d && a != d && b != c {
        return false;
    }
    (letters.saturating_sub(most)..=letters + most).any(|length| {
        let begins: String = word.chars().take(length).collect();
        distance(&begins, typed, most).is_some()
    })
}

fn firsts(word: &str) -> (Option<char>, Option<char>) {
    let mut letters = word.chars();
    (letters.next(), letters.next())
}

fn organisation_of(person: &Person, registration: &Registration) -> Option<OrganisationId> {
    person.affiliation(registration.affiliation)?.organisation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_forgiven() {
        for (word, typed, expected) in [
            ("kowalska", "kowlaska", true),
            ("kowalska", "kowlas", true),
            ("kowalska", "kowal", true),
            ("szczepanska", "szcepans", true),
            ("nowak", "nowka", true),
            ("nowak", "onwak", true),
            ("nowak", "kowal", false),
            ("lis", "lus", false),
            ("lis", "li", true),
            ("wisniewski", "wisnieski", true),
        ] {
            assert_eq!(begins_nearly(word, typed), expected, "{typed} for {word}");
        }
    }
}
