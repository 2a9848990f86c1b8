//! A list in parts: who is on which sheet.

use std::collections::BTreeMap;

use obrady_domain::{CategoryId, RegistrationState, SessionId};
use obrady_words::{Collator, Language, Words};

use super::{
    cells,
    choice::{Page, Selection},
};
use crate::printing::state_name;

impl Selection {
    /// Whoever waits for a session stands on its sheet only with `waiting_too`.
    pub(super) fn by_session(
        &self,
        order: impl Iterator<Item = (SessionId, String)>,
        places: &[usize],
        waiting_too: bool,
    ) -> Vec<Page> {
        let mut signed: BTreeMap<SessionId, Vec<usize>> = BTreeMap::new();
        for place in places {
            let row = self.row(*place);
            for one in &row.sign_ups {
                let state = cells::standing(row, Some(one.session));
                let is_shown = waiting_too || state != RegistrationState::WaitingList;
                if one.state != RegistrationState::Cancelled && is_shown {
                    signed.entry(one.session).or_default().push(*place);
                }
            }
        }
        let page =
            |(id, title)| Some(Page { title, session: Some(id), places: signed.remove(&id)? });
        order.filter_map(page).collect()
    }

    pub(super) fn by_category(
        &self,
        order: impl Iterator<Item = (CategoryId, String)>,
        places: &[usize],
        words: Words,
    ) -> Vec<Page> {
        let mut having: BTreeMap<Option<CategoryId>, Vec<usize>> = BTreeMap::new();
        for place in places {
            having.entry(self.row(*place).category).or_default().push(*place);
        }
        let page = |(id, title)| Some(Page { title, session: None, places: having.remove(&id)? });
        let named = order.map(|(id, name)| (Some(id), name));
        named.chain([(None, words.list_without_category())]).filter_map(page).collect()
    }

    /// Organisations in Polish order, and last those who are of none.
    pub(super) fn by_organisation(&self, places: &[usize], words: Words) -> Vec<Page> {
        let mut having: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for place in places {
            having.entry(self.row(*place).organisation.trim()).or_default().push(*place);
        }
        let without = having.remove("");
        let collator = Collator::new(Language::Polish);
        let mut named: Vec<(&str, Vec<usize>)> = having.into_iter().collect();
        named.sort_by_cached_key(|(name, _)| collator.key(name));
        let named = named.into_iter().map(|(name, places)| (name.to_owned(), places));
        let without = without.map(|places| (words.list_without_organisation(), places));
        let page = |(title, places)| Page { title, session: None, places };
        named.chain(without).map(page).collect()
    }

    /// States in their order, each that somebody is in.
    pub(super) fn by_state(&self, places: &[usize], words: Words) -> Vec<Page> {
        let mut having: BTreeMap<RegistrationState, Vec<usize>> = BTreeMap::new();
        for place in places {
            having.entry(self.row(*place).state).or_default().push(*place);
        }
        let page = |state| {
            let title = obrady_words::capital(&state_name(&words, state));
            Some(Page { title, session: None, places: having.remove(&state)? })
        };
        RegistrationState::ALL.into_iter().filter_map(page).collect()
    }
}
