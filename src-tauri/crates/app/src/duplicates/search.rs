//! Finding records of one thing without comparing each with each: only what shares a key is
//! compared, and of what shares a common key only neighbours.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use uuid::Uuid;

use super::{DuplicateReason as Reason, typing};
use crate::side_by_side;

/// How many neighbours of one block a record is compared with.
const NEIGHBOURS: usize = 24;

/// What of a record tells whether another is of the same thing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Entry {
    pub id: Uuid,
    /// Folded; of a person given and family names.
    pub name: String,
    /// What of the name counts, where some words do not; else empty.
    pub core: String,
    /// An e-mail address, in small letters; may be empty.
    pub address: String,
    /// The organisations that a person is of.
    pub of: BTreeSet<Uuid>,
    /// An official code; those of different codes are different things.
    pub code: String,
}

/// Records that may be of one thing, by their places among the entries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Group {
    pub members: Vec<usize>,
    pub reasons: BTreeSet<Reason>,
}

/// What may be one, the most certain first. `apart` are pairs of which it is known that they are
/// not.
pub(crate) fn groups(entries: &[Entry], apart: &BTreeSet<(Uuid, Uuid)>) -> Vec<Group> {
    let mut search = Search::new(entries, apart);
    search.same_names();
    search.same_keys(Reason::SimilarName, |entry| entry.core.clone());
    search.same_keys(Reason::SameCode, |entry| entry.code.clone());
    let shared = search.same_addresses();
    let mut found = search.joined();
    for members in shared {
        let mut heads: Vec<usize> = members.iter().map(|at| search.head(*at)).collect();
        heads.sort_unstable();
        heads.dedup();
        if heads.len() > 1 {
            found.push(Group { members: heads, reasons: [Reason::SameEmail].into() });
        }
    }
    found.extend(search.near_names());
    found
}

struct Search<'a> {
    entries: &'a [Entry],
    apart: &'a BTreeSet<(Uuid, Uuid)>,
    /// Who was told apart from anybody, or has a code.
    careful: Vec<bool>,
    parents: Vec<usize>,
    reasons: BTreeMap<usize, BTreeSet<Reason>>,
}

impl<'a> Search<'a> {
    fn new(entries: &'a [Entry], apart: &'a BTreeSet<(Uuid, Uuid)>) -> Self {
        let told: BTreeSet<Uuid> = apart.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let careful =
            entries.iter().map(|one| !one.code.is_empty() || told.contains(&one.id)).collect();
        Self {
            entries,
            apart,
            careful,
            parents: (0..entries.len()).collect(),
            reasons: BTreeMap::new(),
        }
    }

    fn may_be_one(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.entries[one], &self.entries[other]);
        let codes = !one.code.is_empty() && !other.code.is_empty() && one.code != other.code;
        !codes && !self.apart.contains(&(one.id.min(other.id), one.id.max(other.id)))
    }

    fn head(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize, reason: Reason) {
        let (one, other) = (self.head(one), self.head(other));
        let (first, second) = (one.min(other), one.max(other));
        self.parents[second] = first;
        let further = self.reasons.remove(&second).unwrap_or_default();
        let reasons = self.reasons.entry(first).or_default();
        reasons.extend(further);
        reasons.insert(reason);
    }

    /// The same words, in whichever order: who typed family and given names into each other's
    /// fields.
    fn same_names(&mut self) {
        let entries = self.entries;
        let key = |entry: &Entry| {
            let mut words: Vec<&str> = entry.name.split(' ').collect();
            words.sort_unstable();
            words.join(" ")
        };
        for run in runs(entries, key) {
            let plain = run.iter().all(|at| entries[*at].name == entries[run[0]].name);
            self.join_all(&run, if plain { Reason::SameName } else { Reason::SwappedName });
        }
    }

    fn same_keys(&mut self, reason: Reason, key: impl Fn(&Entry) -> String + Sync) {
        for run in runs(self.entries, key) {
            self.join_all(&run, reason);
        }
    }

    /// Joins all that are not known to be different; linear but where somebody was told apart.
    fn join_all(&mut self, run: &[usize], reason: Reason) {
        let mut heads: Vec<usize> = Vec::new();
        for (place, at) in run.iter().enumerate() {
            if self.careful[*at] {
                for other in &run[..place] {
                    if self.may_be_one(*at, *other) {
                        self.join(*at, *other, reason);
                    }
                }
            } else {
                for head in std::mem::take(&mut heads) {
                    self.join(*at, head, reason);
                }
            }
            heads.push(*at);
        }
    }

    /// Joins those of one address whose names are related; gives those of one address whose names
    /// are not: often it is that of an office.
    fn same_addresses(&mut self) -> Vec<Vec<usize>> {
        let entries = self.entries;
        let mut shared = Vec::new();
        for run in runs(entries, |entry| entry.address.clone()) {
            for (place, at) in run.iter().enumerate() {
                for other in &run[place.saturating_sub(NEIGHBOURS)..place] {
                    if self.may_be_one(*at, *other)
                        && related(&entries[*at].name, &entries[*other].name)
                    {
                        self.join(*at, *other, Reason::SameEmail);
                    }
                }
            }
            let unsettled =
                |at: &&usize| run.iter().any(|one| one != *at && self.may_be_one(**at, *one));
            let open: Vec<usize> = run.iter().filter(unsettled).copied().collect();
            if open.len() > 1 {
                shared.push(open);
            }
        }
        shared
    }

    /// What was joined, by the strongest reason.
    fn joined(&mut self) -> Vec<Group> {
        let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..self.entries.len() {
            let head = self.head(at);
            if self.reasons.contains_key(&head) {
                members.entry(head).or_default().push(at);
            }
        }
        let group = |(head, members)| Group { members, reasons: self.reasons[&head].clone() };
        let mut found: Vec<Group> = members.into_iter().map(group).collect();
        found.sort_by_key(|group| group.reasons.first().copied());
        found
    }

    /// Pairs whose names differ by typing errors, and of whom little says that they are two.
    fn near_names(&mut self) -> Vec<Group> {
        let mut heads: Vec<usize> = Vec::new();
        for at in 0..self.entries.len() {
            if self.head(at) == at && !self.entries[at].name.is_empty() {
                heads.push(at);
            }
        }
        let keyed = self.keyed(&heads);
        let blocks: Vec<&[(u64, usize)]> =
            keyed.chunk_by(|one, other| one.0 == other.0).filter(|block| block.len() > 1).collect();
        let search = &*self;
        let found = side_by_side::parts(&blocks, |blocks| search.near_in(blocks));
        let pairs: BTreeSet<(usize, usize)> = found.into_iter().flatten().collect();
        let group =
            |(one, other)| Group { members: vec![one, other], reasons: [Reason::NearName].into() };
        pairs.into_iter().map(group).collect()
    }

    /// The pairs of some blocks, each once.
    fn near_in(&self, blocks: &[&[(u64, usize)]]) -> BTreeSet<(usize, usize)> {
        let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
        for block in blocks {
            let mut block: Vec<usize> = block.iter().map(|(_, at)| *at).collect();
            block.sort_by(|one, other| self.entries[*one].name.cmp(&self.entries[*other].name));
            for (place, one) in block.iter().enumerate() {
                for other in block[place + 1..].iter().take(NEIGHBOURS) {
                    let pair = (*one.min(other), *one.max(other));
                    if one != other && !pairs.contains(&pair) && self.nearly_one(*one, *other) {
                        pairs.insert(pair);
                    }
                }
            }
        }
        pairs
    }

    fn nearly_one(&self, one: usize, other: usize) -> bool {
        if !self.may_be_one(one, other) {
            return false;
        }
        let (these, those) = (&self.entries[one], &self.entries[other]);
        if letters(&these.name).symmetric(letters(&those.name)) > 4 {
            return false;
        }
        let elsewhere =
            !these.of.is_empty() && !those.of.is_empty() && these.of.is_disjoint(&those.of);
        let otherwise = !these.address.is_empty()
            && !those.address.is_empty()
            && these.address != those.address;
        !(elsewhere && otherwise) && typing::near(&these.name, &those.name)
    }

    /// Places by what those share who may differ by few letters, in order: who are the same but for
    /// one letter each, whatever the letter, and who share one name and an end of the other.
    fn keyed(&self, heads: &[usize]) -> Vec<(u64, usize)> {
        let sorted = side_by_side::parts(heads, |heads| {
            let mut keyed: Vec<(u64, usize)> = Vec::new();
            for at in heads {
                self.keys(*at, &mut keyed);
            }
            keyed.sort_unstable();
            keyed
        });
        let mut keyed = sorted.concat();
        // A stable sort sees the sorted parts, and only merges them.
        keyed.sort();
        keyed.dedup();
        keyed
    }

    fn keys(&self, at: usize, keyed: &mut Vec<(u64, usize)>) {
        let name = &self.entries[at].name;
        let plain: Vec<char> = name.chars().filter(|letter| *letter != ' ').collect();
        keyed.push((hashed(0, plain.iter().copied()), at));
        for without in 0..plain.len() {
            let rest = plain[..without].iter().chain(&plain[without + 1..]);
            keyed.push((hashed(0, rest.copied()), at));
        }
        let mut words = name.split(' ');
        let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return };
        let both = |whole: &str, part: String| format!("{whole} {part}");
        for (kind, key) in [
            (1, both(first, last.chars().take(3).collect())),
            (2, both(first, last.chars().rev().take(3).collect())),
            (3, both(last, first.chars().take(2).collect())),
        ] {
            keyed.push((hashed(kind, key.chars()), at));
        }
    }
}

/// Which of the letters a to z are in a name.
struct Letters(u32);

impl Letters {
    fn symmetric(self, other: Self) -> u32 {
        (self.0 ^ other.0).count_ones()
    }
}

fn letters(name: &str) -> Letters {
    let bit = |letter: u8| if letter.is_ascii_lowercase() { 1 << (letter - b'a') } else { 0 };
    Letters(name.bytes().map(bit).fold(0, |all, one| all | one))
}

/// A hash of letters (FNV-1a, 64 bits) that is quick on the few that a name has.
fn hashed(kind: u64, letters: impl Iterator<Item = char>) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let start = (0xcbf2_9ce4_8422_2325 ^ kind).wrapping_mul(PRIME);
    letters.fold(start, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(PRIME))
}

/// The places of entries that share a key, each run in their order; nothing shares an empty key. Most
/// share theirs with nobody, which a hash of it tells.
fn runs(entries: &[Entry], key: impl Fn(&Entry) -> String + Sync) -> Vec<Vec<usize>> {
    let hash = |entry: &Entry| {
        Some(key(entry)).filter(|key| !key.is_empty()).map(|key| {
            let mut hasher = DefaultHasher::new();
            key.hash(&mut hasher);
            hasher.finish()
        })
    };
    let hashes = side_by_side::each(entries, hash).into_iter().enumerate();
    let mut hashed: Vec<(u64, usize)> = hashes.filter_map(|(at, hash)| Some((hash?, at))).collect();
    hashed.sort_unstable();
    let shared = hashed.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1);
    let shared: Vec<usize> = shared.flatten().map(|(_, at)| *at).collect();
    let mut keyed = side_by_side::each(&shared, |at| (key(&entries[*at]), *at));
    keyed.sort_unstable();
    keyed
        .chunk_by(|one, other| one.0 == other.0)
        .filter(|run| run.len() > 1)
        .map(|run| run.iter().map(|(_, at)| *at).collect())
        .collect()
}

/// Whether two names have a word in common, or nearly.
fn related(one: &str, other: &str) -> bool {
    typing::near(one, other)
        || one.split(' ').any(|word| word.len() > 2 && other.split(' ').any(|that| that == word))
}
