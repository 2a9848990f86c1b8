//! Sessions that are set only where somebody looks at them.
//!
//! A page shown must show a changed choice at once, whatever stands on two hundred others. How tall
//! the rows of a session are is remembered from the print before; where nothing that matters to
//! sessions has changed since, they are poured as rows without anything on them, and set once it is
//! known which of them are on the pages in view.

use std::{cell::RefCell, rc::Rc};

use obrady_domain::SessionId;
use rustc_hash::FxHashMap;

use super::{Languages, Maker, ProgrammeOptions, plan::Item};
use crate::{
    PrintRun,
    layout::{AnchorId, Draw, Row, TagId},
};

/// A session without what is on its rows.
type Bare = Rc<[(Row, Vec<SessionId>)]>;

/// What was set in the print before.
#[derive(Default)]
struct Former {
    /// What it depends on.
    of: Option<(u64, ProgrammeOptions)>,
    sessions: FxHashMap<SessionId, Bare>,
}

thread_local! {
    static FORMER: RefCell<Former> = RefCell::default();
}

/// What is not set yet.
#[derive(Default)]
pub struct Unset<'a>(Vec<(Item<'a>, TagId, Bare)>);

impl Unset<'_> {
    /// Nothing yet, where somebody looks at a few pages of what they may have looked at before.
    pub fn of(run: &PrintRun, options: &ProgrammeOptions) -> Option<Self> {
        let number = run.number_on_screen()?;
        if options.languages == Languages::OneAfterOther {
            return None;
        }
        // What changes nothing of a session's rows is made alike, by name: a choice that is added
        // later counts until somebody says that it does not.
        let apart = ProgrammeOptions {
            cover: true,
            contents: true,
            welcome: true,
            glance: true,
            people: true,
            index: true,
            plans: true,
            supporters: true,
            notes: 0,
            code: true,
            ..options.clone()
        };
        let of = Some((number, apart));
        FORMER.with_borrow_mut(|former| {
            if former.of != of {
                *former = Former { of, ..Former::default() };
            }
        });
        Some(Self::default())
    }
}

impl<'a> Maker<'a> {
    /// A session over the whole width with the talks that it holds, in elements that are added to
    /// `parent`.
    pub fn item(&mut self, item: &Item<'a>, parent: TagId) -> Vec<Row> {
        if self.unset.is_none() {
            return self.set_item(item, parent);
        }
        let id = item.session.id;
        if let Some(bare) = FORMER.with_borrow(|former| former.sessions.get(&id).cloned()) {
            return self.bare_rows(&bare, item, parent);
        }
        let rows = self.set_item(item, parent);
        let bare = rows.iter().map(|row| self.bare(row, item)).collect();
        FORMER.with_borrow_mut(|former| former.sessions.insert(id, bare));
        rows
    }

    /// What matters of a row where nobody sees it.
    fn bare(&self, row: &Row, item: &Item<'_>) -> (Row, Vec<SessionId>) {
        let is_here = |id: &SessionId| {
            self.anchors.sessions.get(id).is_some_and(|anchor| row.anchors.contains(anchor))
        };
        let sessions = std::iter::once(item.session).chain(item.talks.iter().copied());
        let here = sessions.map(|session| session.id).filter(is_here).collect();
        (Row { draws: Vec::new(), anchors: Vec::new(), ..*row }, here)
    }

    fn bare_rows(&mut self, bare: &Bare, item: &Item<'a>, parent: TagId) -> Vec<Row> {
        let Some(Unset(items)) = &mut self.unset else { return Vec::new() };
        let part = items.len();
        items.push((item.clone(), parent, Rc::clone(bare)));
        let rows = bare.iter().enumerate().map(|(at, (row, sessions))| {
            let anchors = sessions.iter().filter_map(|id| self.anchors.sessions.get(id));
            let anchors: Vec<AnchorId> = anchors.copied().collect();
            let draws = vec![Draw::Unset { part, row: at, at: [0.0; 2] }];
            Row { draws, anchors, ..*row }
        });
        rows.collect()
    }

    /// Sets what was not, on the pages that somebody looks at.
    pub fn set_seen(&mut self) {
        let Some(Unset(items)) = self.unset.take() else { return };
        if items.is_empty() {
            return;
        }
        let pages = self.press.flow.settled().len();
        let mut set: Option<(usize, Vec<Row>)> = None;
        for page in
            (0..pages).filter(|page| self.press.is_wanted(page + 1, pages)).collect::<Vec<_>>()
        {
            let draws = std::mem::take(&mut self.press.flow.settled()[page].draws);
            let mut full = Vec::with_capacity(draws.len() * 2);
            for draw in draws {
                let Draw::Unset { part, row, at: [x, y] } = draw else {
                    full.push(draw);
                    continue;
                };
                if set.as_ref().is_none_or(|(known, _)| *known != part) {
                    let (item, parent, bare) = &items[part];
                    let rows = self.set_item(item, *parent);
                    debug_assert!(
                        rows.len() == bare.len()
                            && rows.iter().zip(bare.iter()).all(|(row, (bare, _))| {
                                (row.height, row.before) == (bare.height, bare.before)
                            }),
                        "what is remembered of {} is of something else",
                        item.session.title
                    );
                    set = Some((part, rows));
                }
                let row = set.as_mut().and_then(|(_, rows)| rows.get_mut(row));
                let draws = row.map(|row| std::mem::take(&mut row.draws)).unwrap_or_default();
                full.extend(draws.into_iter().map(|draw| draw.moved(x, y)));
            }
            self.press.flow.settled()[page].draws = full;
        }
    }
}
