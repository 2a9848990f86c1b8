//! Rows that may be of one person, within the table and beside those who are known.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use obrady_domain::{Organisation, OrganisationId, Person, PersonId};
use obrady_interchange::participants::ParticipantDraft;
use uuid::Uuid;

use super::{super::entering::key, Other, Twin, Verdict};
use crate::{
    duplicates::{
        DuplicateReason, near_names,
        search::{self, Entry},
    },
    side_by_side,
};

/// Rows that would be added, beside all people.
pub(super) struct Twins<'a> {
    /// The rows that would be added, and whom each was recognised as without a doubt.
    pub rows: Vec<(&'a ParticipantDraft, Option<PersonId>)>,
    pub people: &'a BTreeMap<PersonId, Person>,
    pub organisations: &'a BTreeMap<OrganisationId, Organisation>,
    pub apart: &'a BTreeSet<(Uuid, Uuid)>,
}

impl Twins<'_> {
    /// At most one question a row: the strongest.
    pub fn find(&self) -> Vec<Twin> {
        let known: Vec<&Person> = self.people.values().collect();
        let mut entries = side_by_side::each(&known, |person| {
            let organisations = person.affiliations.iter().filter_map(|one| one.organisation);
            let names = organisations.filter_map(|id| Some(&*self.organisations.get(&id)?.name));
            entry(person.id.0, [&person.given, &person.family], &person.email, names)
        });
        entries.extend(side_by_side::each(&self.rows, |(row, _)| {
            let names = [&*row.organisation].into_iter();
            // Whose address a buyer's is, is not told by it.
            let email = if row.by_buyer { "" } else { &row.email };
            entry(Uuid::nil(), [&row.given, &row.family], email, names)
        }));
        for (at, entry) in entries.iter_mut().enumerate().skip(known.len()) {
            entry.id = Uuid::from_u64_pair(1, at as u64);
        }

        let mut found: Vec<Twin> = Vec::new();
        let mut asked = vec![false; entries.len()];
        let mut through: HashMap<usize, (u32, PersonId)> = HashMap::new();
        for group in search::groups(&entries, self.apart) {
            let mut members = group.members;
            // People come before rows, and rows are in their order.
            members.sort_unstable();
            for place in 1..members.len() {
                let at = members[place];
                let Some(place_of_row) = at.checked_sub(known.len()) else { continue };
                let (row, recognised) = self.rows[place_of_row];
                if asked[at] {
                    continue;
                }
                // The nearest before it; of people, the one who is most surely the same.
                let before = &members[..place];
                let other = match before.last().filter(|other| **other >= known.len()) {
                    Some(other) => Some(*other),
                    None => before
                        .iter()
                        .copied()
                        .max_by_key(|other| judged(&entries[at], &entries[*other]))
                        .filter(|_| recognised.is_none()),
                };
                let Some(other) = other else { continue };
                let twin = Twin {
                    line: row.line,
                    other: match other.checked_sub(known.len()) {
                        Some(row) => Other::Row(self.rows[row].0.line),
                        None => Other::Person(known[other].id),
                    },
                    reasons: group.reasons.iter().copied().collect(),
                    proposed: judged(&entries[at], &entries[other]),
                    through: through.get(&other).copied(),
                    differences: None,
                };
                let known_by = match &twin.other {
                    Other::Person(person) => Some((twin.line, *person)),
                    Other::Row(_) => twin.through,
                };
                if let Some(known_by) = known_by {
                    through.insert(at, known_by);
                }
                asked[at] = true;
                if worth_asking(&twin) {
                    found.push(twin);
                }
            }
        }
        found.sort_unstable_by_key(|twin| twin.line);
        found
    }
}

/// What of somebody tells who they are. Organisations are told apart by a hash of their folded names:
/// of 64 bits, two differing ones have the same once in a thousand million tables.
fn entry<'n>(
    id: Uuid,
    [given, family]: [&str; 2],
    email: &str,
    organisations: impl Iterator<Item = &'n str>,
) -> Entry {
    let of = |name: String| {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        Uuid::from_u64_pair(2, hasher.finish())
    };
    Entry {
        id,
        name: name(given, family),
        address: email.trim().to_lowercase(),
        of: organisations.map(key).filter(|name| !name.is_empty()).map(of).collect(),
        ..Entry::default()
    }
}

/// What is proposed of two.
fn judged(one: &Entry, other: &Entry) -> Verdict {
    let same_email = !one.address.is_empty() && one.address == other.address;
    let other_email =
        !one.address.is_empty() && !other.address.is_empty() && one.address != other.address;
    let same_organisation = !one.of.is_disjoint(&other.of);
    let no_organisation = one.of.is_empty() && other.of.is_empty();
    let same_name = one.name == other.name || sorted(&one.name) == sorted(&other.name);
    let is_one = if same_name {
        same_email || !other_email && (same_organisation || no_organisation)
    } else {
        same_email && near_names(&one.name, &other.name)
    };
    if is_one { Verdict::Same } else { Verdict::Another }
}

/// One address alone is nothing to ask about: a whole office often shares it.
fn worth_asking(twin: &Twin) -> bool {
    twin.proposed != Verdict::Another || twin.reasons != [DuplicateReason::SameEmail]
}

fn name(given: &str, family: &str) -> String {
    key(&format!("{given} {family}").replace('-', " "))
}

fn sorted(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split(' ').collect();
    words.sort_unstable();
    words
}
