//! Whoever buys several tickets and has only their own name to write on them: each ticket is a place
//! of its own, whoever comes to sit there.
//!
//! So each becomes a registration of its own, with a person of its own. Were they one person, four of
//! five places would be lost, or the guest's name, once it is known, would rename all five. Nobody is
//! asked: a shop gives no ticket twice.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use obrady_interchange::participants::{KnownForm, ParticipantDraft, TableReading};

use super::super::entering::key;

/// How many tickets of one buyer are told apart from each other, pair by pair, so that nobody is
/// asked about them elsewhere.
const MOST_TOLD_APART: usize = 50;

/// The tickets that bear the name of another ticket of the same order.
#[derive(Clone, Debug, Default)]
pub(super) struct Tickets {
    /// The places of the rows of each order, those of one ticket left out.
    orders: Vec<Vec<usize>>,
    /// Those that are further ones.
    further: HashSet<usize>,
}

impl Tickets {
    /// Finds them. Of each order the ticket that is here already is the buyer's own, else the first.
    pub(super) fn of(reading: &TableReading, is_here: impl Fn(usize) -> bool) -> Self {
        let rows = &reading.draft.rows;
        let mut orders: HashMap<_, Vec<usize>> = HashMap::new();
        let is_shop = reading.form == Some(KnownForm::Pretix);
        for (at, row) in rows.iter().enumerate() {
            // In other tables a ticket is told by its code.
            if (is_shop || !row.code.is_empty())
                && let Some(order) = order(row)
            {
                orders.entry(order).or_default().push(at);
            }
        }
        let mut several: Vec<Vec<usize>> =
            orders.into_values().filter(|all| all.len() > 1).collect();
        if !is_shop {
            several.retain(|all| {
                let mut codes = HashSet::new();
                all.iter().all(|at| codes.insert(rows[*at].code.as_str()))
            });
        }
        several.sort_unstable();
        let mut further = HashSet::new();
        for all in &several {
            let own = all.iter().copied().find(|at| is_here(*at)).unwrap_or(all[0]);
            further.extend(all.iter().copied().filter(|at| *at != own));
        }
        Self { orders: several, further }
    }

    /// Whether a row is a further ticket of somebody.
    pub(super) fn is_further(&self, at: usize) -> bool {
        self.further.contains(&at)
    }

    /// The places of the rows of each order.
    pub(super) fn orders(&self) -> &[Vec<usize>] {
        &self.orders
    }

    /// The rows that are told apart from each other.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let orders = self.orders.iter().filter(|all| all.len() <= MOST_TOLD_APART);
        orders.flat_map(|all| {
            let pairs = all.iter().enumerate();
            pairs.flat_map(|(nth, one)| all[nth + 1..].iter().map(|other| (*one, *other)))
        })
    }
}

/// Whose order a row is of: the name and the address on it, and when it came in.
fn order(row: &ParticipantDraft) -> Option<(String, String, Option<NaiveDateTime>)> {
    let name = key(&format!("{} {}", row.given, row.family));
    let address = row.email.trim().to_lowercase();
    let is_told = !name.is_empty() && !address.is_empty();
    is_told.then_some((name, address, row.registered_at))
}
