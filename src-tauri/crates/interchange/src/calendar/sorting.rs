//! The categories of a calendar's items to tracks and kinds.

use std::collections::{BTreeMap, BTreeSet};

use obrady_domain::SessionKind;

use super::item::Item;
use crate::announcement;

/// What the categories of a calendar are.
pub(super) struct Sorting {
    /// Those that are tracks.
    tracks: BTreeSet<String>,
    ours: bool,
}

/// What the categories of one item say.
#[derive(Default)]
pub(super) struct Sorted {
    pub track: Option<String>,
    pub kind: Option<SessionKind>,
    /// Those that say neither.
    pub rest: Vec<String>,
}

impl Sorting {
    /// Looks at all items together: what every item has names the calendar, and where there are
    /// nearly as many categories as items, they are keywords.
    pub fn of(items: &[Item], ours: bool) -> Self {
        let mut used: BTreeMap<&str, usize> = BTreeMap::new();
        for item in items {
            let own: BTreeSet<&str> = item.categories.iter().map(String::as_str).collect();
            for category in own {
                *used.entry(category).or_default() += 1;
            }
        }
        let several = items.len() > 1;
        used.retain(|category, count| {
            kind(category).is_none() && !(several && *count == items.len())
        });
        if used.len() > (items.len() / 3).max(12) {
            used.clear();
        }
        Self { tracks: used.into_keys().map(str::to_owned).collect(), ours }
    }

    pub fn sorted(&self, item: &Item) -> Sorted {
        let mut sorted = Sorted::default();
        for category in &item.categories {
            let is_track = self.ours || self.tracks.contains(category);
            if is_track && sorted.track.is_none() {
                sorted.track = Some(category.clone());
            } else if let Some(kind) = kind(category).filter(|_| sorted.kind.is_none()) {
                sorted.kind = Some(kind);
            } else {
                sorted.rest.push(category.clone());
            }
        }
        sorted
    }
}

/// The kind that a category is the word of.
fn kind(category: &str) -> Option<SessionKind> {
    announcement::kind_leading(category).filter(|(_, whole)| *whole).map(|(kind, _)| kind)
}

/// The kind that a title begins with.
pub(super) fn kind_of_title(title: &str) -> Option<SessionKind> {
    announcement::kind_leading(title).map(|(kind, _)| kind)
}
