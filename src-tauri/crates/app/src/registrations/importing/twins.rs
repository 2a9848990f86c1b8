//! Rows that may be of one person, within the table and beside those who are known.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use obrady_domain::{Organisation, OrganisationId, Person, PersonId};
use obrady_interchange::participants::ParticipantDraft;
use uuid::Uuid;

use super::{super::entering::key, Other, Twin, Verdict};
use crate::{
    duplicates::{DuplicateReason, near_names, search},
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

/// What of somebody tells who they are.
struct Face {
    name: String,
    email: String,
    /// By their folded names.
    organisations: BTreeSet<String>,
}

impl Twins<'_> {
    /// At most one question a row: the strongest.
    pub fn find(&self) -> Vec<Twin> {
        let organisation = |id: &OrganisationId| {
            self.organisations.get(id).map(|one| key(&one.name)).unwrap_or_default()
        };
        let known: Vec<&Person> = self.people.values().collect();
        let mut faces = side_by_side::each(&known, |person| Face {
            name: name(&person.given, &person.family),
            email: person.email.trim().to_lowercase(),
            organisations: person
                .affiliations
                .iter()
                .filter_map(|one| one.organisation.as_ref().map(organisation))
                .collect(),
        });
        faces.extend(side_by_side::each(&self.rows, |(row, _)| Face {
            name: name(&row.given, &row.family),
            // Whose address it is, is not told by it.
            email: match row.by_buyer {
                true => String::new(),
                false => row.email.trim().to_lowercase(),
            },
            organisations: [key(&row.organisation)]
                .into_iter()
                .filter(|name| !name.is_empty())
                .collect(),
        }));
        let mut numbers: HashMap<&str, u64> = HashMap::new();
        let entries: Vec<search::Entry> = faces
            .iter()
            .enumerate()
            .map(|(at, face)| search::Entry {
                id: known.get(at).map_or_else(|| row_id(at), |person| person.id.0),
                name: face.name.clone(),
                address: face.email.clone(),
                of: face
                    .organisations
                    .iter()
                    .map(|name| {
                        let next = numbers.len() as u64;
                        Uuid::from_u64_pair(2, *numbers.entry(name).or_insert(next))
                    })
                    .collect(),
                ..search::Entry::default()
            })
            .collect();

        let mut found: BTreeMap<u32, Twin> = BTreeMap::new();
        let mut asked: HashSet<usize> = HashSet::new();
        let mut through: HashMap<usize, (u32, PersonId)> = HashMap::new();
        for group in search::groups(&entries, self.apart) {
            let mut members = group.members;
            // People come before rows, and rows are in their order.
            members.sort_unstable();
            for place in 1..members.len() {
                let at = members[place];
                let Some(place_of_row) = at.checked_sub(known.len()) else { continue };
                let (row, recognised) = self.rows[place_of_row];
                if asked.contains(&at) {
                    continue;
                }
                // The nearest before it; of people, the one who is most surely the same.
                let before = &members[..place];
                let other = match before.last().filter(|other| **other >= known.len()) {
                    Some(other) => Some(*other),
                    None => before
                        .iter()
                        .copied()
                        .max_by_key(|other| self.judged(&faces[at], &faces[*other]))
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
                    proposed: self.judged(&faces[at], &faces[other]),
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
                asked.insert(at);
                found.insert(row.line, twin);
            }
        }
        found.into_values().filter(worth_asking).collect()
    }

    /// What is proposed of two.
    fn judged(&self, one: &Face, other: &Face) -> Verdict {
        let same_email = !one.email.is_empty() && one.email == other.email;
        let other_email =
            !one.email.is_empty() && !other.email.is_empty() && one.email != other.email;
        let same_organisation = !one.organisations.is_disjoint(&other.organisations);
        let no_organisation = one.organisations.is_empty() && other.organisations.is_empty();
        let same_name = sorted(&one.name) == sorted(&other.name);
        let is_one = match (same_name, near_names(&one.name, &other.name)) {
            (true, _) => same_email || !other_email && (same_organisation || no_organisation),
            (false, true) => same_email,
            (false, false) => false,
        };
        if is_one { Verdict::Same } else { Verdict::Another }
    }
}

/// One address alone is nothing to ask about: a whole office often shares it.
fn worth_asking(twin: &Twin) -> bool {
    twin.proposed != Verdict::Another || twin.reasons != [DuplicateReason::SameEmail]
}

fn row_id(at: usize) -> Uuid {
    Uuid::from_u64_pair(1, at as u64)
}

fn name(given: &str, family: &str) -> String {
    key(&format!("{given} {family}").replace('-', " "))
}

fn sorted(name: &str) -> Vec<&str> {
    let mut words: Vec<&str> = name.split(' ').collect();
    words.sort_unstable();
    words
}
