//! Of two rows of one person one counts; what it does not say, the other may.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use obrady_interchange::participants::{ParticipantDraft, TableReading};

use super::{super::entering::key, Decisions, Fate, Other, Proposal, Verdict};

/// Which rows fill the gaps of which, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Gaps(BTreeMap<u32, Vec<u32>>);

impl Gaps {
    /// As decided. A row that somebody leaves out fills nothing, and of somebody who is registered
    /// already the register knows the rest.
    pub fn of(proposal: &Proposal, decisions: &Decisions, fates: &[Fate<'_>]) -> Self {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for twin in &proposal.twins {
            match (&twin.other, decisions.verdict(twin)) {
                (Other::Row(other), Verdict::Same) => counts.insert(*other, twin.line),
                (Other::Row(other), Verdict::Earlier) => counts.insert(twin.line, *other),
                _ => None,
            };
        }
        let mut gaps: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for row in counts.keys().filter(|row| !decisions.left_out.contains(row)) {
            let mut seen = BTreeSet::from([*row]);
            let mut last = *row;
            while let Some(next) = counts.get(&last)
                && seen.insert(*next)
            {
                last = *next;
            }
            let at = proposal.rows.binary_search_by_key(&last, |plan| plan.line);
            if last != *row && at.is_ok_and(|at| matches!(fates[at], Fate::Adds(_))) {
                gaps.entry(last).or_default().push(*row);
            }
        }
        // What came last is nearest to what counts.
        gaps.values_mut().for_each(|rows| rows.reverse());
        Self(gaps)
    }

    /// A row with what the others say that it does not.
    pub fn filled<'r>(
        &self,
        reading: &'r TableReading,
        row: &'r ParticipantDraft,
    ) -> Cow<'r, ParticipantDraft> {
        let Some(others) = self.0.get(&row.line) else { return Cow::Borrowed(row) };
        let mut filled = row.clone();
        for other in others {
            let at = reading.cells.place(*other);
            if let Some(other) = at.and_then(|at| reading.draft.rows.get(at)) {
                fill(&mut filled, other);
            }
        }
        Cow::Owned(filled)
    }
}

/// Puts in what is lacking. A name and a consent stand as they were given, but for accents that a name
/// lost on a foreign keyboard; office and organisation, and what belongs on an invoice, go together.
fn fill(row: &mut ParticipantDraft, other: &ParticipantDraft) {
    for (name, said) in [(&mut row.given, &other.given), (&mut row.family, &other.family)] {
        if name.is_ascii() && !said.is_ascii() && key(name) == key(said) {
            name.clone_from(said);
        }
    }
    for (lacking, said) in [
        (&mut row.title, &other.title),
        (&mut row.email, &other.email),
        (&mut row.phone, &other.phone),
        (&mut row.note, &other.note),
        (&mut row.category, &other.category),
        (&mut row.code, &other.code),
        (&mut row.diet, &other.diet),
        (&mut row.accessibility, &other.accessibility),
        (&mut row.interpreter, &other.interpreter),
    ] {
        if lacking.is_empty() {
            lacking.clone_from(said);
        }
    }
    if row.organisation.is_empty()
        && (row.office.is_empty() || key(&row.office) == key(&other.office))
    {
        row.organisation.clone_from(&other.organisation);
    }
    if row.office.is_empty() && key(&row.organisation) == key(&other.organisation) {
        row.office.clone_from(&other.office);
    }
    if [&row.invoice_name, &row.invoice_nip, &row.invoice_address].iter().all(|one| one.is_empty())
    {
        row.invoice_name.clone_from(&other.invoice_name);
        row.invoice_nip.clone_from(&other.invoice_nip);
        row.invoice_address.clone_from(&other.invoice_address);
    }
    row.attendance = row.attendance.or(other.attendance);
    row.state = row.state.or(other.state);
    row.registered_at = row.registered_at.or(other.registered_at);
    if row.tags.is_empty() {
        row.tags.clone_from(&other.tags);
    }
    if row.sessions.is_empty() {
        row.sessions.clone_from(&other.sessions);
    }
    for reply in &other.answers {
        let mut there = row.answers.iter_mut();
        match there.find(|one| one.question == reply.question) {
            Some(one) if one.text.is_empty() => one.text.clone_from(&reply.text),
            Some(_) => {}
            None => row.answers.push(reply.clone()),
        }
    }
}
