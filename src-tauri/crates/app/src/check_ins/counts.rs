//! How many are in.

use std::collections::BTreeMap;

use obrady_domain::{Attendance, CategoryId, Door, EventId, RegistrationState, SessionId};
use obrady_store::categories;
use serde::{Deserialize, Serialize};

use super::{Latest, door_of, guests::latest, register::Line};
use crate::{Desk, Result};

/// How many of those who came last are shown.
const LATEST: u32 = 10;

/// How many are in, and how many are expected on site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DoorCounts {
    /// Who came in.
    pub admitted: u32,
    /// Whose place on site is confirmed; none where nobody signs up for the session.
    pub expected: Option<u32>,
    /// Who came in though not expected; they are among those who came.
    pub besides: u32,
    /// The same of each category, in their order; then of those without, if there are any.
    pub categories: Vec<CategoryCount>,
}

/// How many of a category are in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CategoryCount {
    /// Which; none of those without.
    pub category: Option<CategoryId>,
    /// What it is called; empty of those without.
    pub name: String,
    /// Its colour, 0 to 7.
    pub colour: Option<u8>,
    /// Who came in.
    pub admitted: u32,
    /// Whose place is confirmed.
    pub expected: u32,
}

/// What a door shows beside who comes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DoorView {
    /// How many are in.
    pub counts: DoorCounts,
    /// Who came last, the latest first.
    pub latest: Vec<Latest>,
}

/// How many are in, and who came last.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such session.
pub fn view(desk: &mut Desk, event: EventId, session: Option<SessionId>) -> Result<DoorView> {
    desk.door_register(event, |view, register| {
        let door = door_of(view, event, session)?;
        let known = categories::of_event(view, event)?;
        // Who had a category that was deleted has none.
        let category =
            |line: &Line| line.category.filter(|id| known.iter().any(|one| one.id == *id));
        let mut counted: BTreeMap<Option<CategoryId>, Counted> = BTreeMap::new();
        for line in register.lines.values() {
            let one = counted.entry(category(line)).or_default();
            let (came, expected) = (line.came.contains(&session), line.is_expected(door));
            one.admitted += u32::from(came);
            one.expected += u32::from(expected);
            one.besides += u32::from(came && !expected);
        }
        let sum = |of: fn(&Counted) -> u32| counted.values().map(of).sum();
        let known = known.into_iter().map(|one| (Some(one.id), one.name, Some(one.colour)));
        let rows = known.chain([(None, String::new(), None)]).filter_map(|(id, name, colour)| {
            let Counted { admitted, expected, .. } = counted.get(&id).copied().unwrap_or_default();
            let shown = id.is_some() || admitted > 0 || expected > 0;
            shown.then_some(CategoryCount { category: id, name, colour, admitted, expected })
        });
        let counts = DoorCounts {
            admitted: sum(|one| one.admitted),
            expected: (!matches!(door, Door::Open(_))).then(|| sum(|one| one.expected)),
            besides: sum(|one| one.besides),
            categories: rows.collect(),
        };
        Ok(DoorView { counts, latest: latest(view, event, session, LATEST)? })
    })
}

#[derive(Clone, Copy, Default)]
struct Counted {
    admitted: u32,
    expected: u32,
    besides: u32,
}

impl Line {
    /// Whether the door lets them in.
    fn is_expected(&self, door: Door) -> bool {
        let confirmed = RegistrationState::Confirmed;
        let on_site = self.state == confirmed && self.attendance != Attendance::Online;
        match door {
            Door::Event | Door::Open(_) => on_site,
            Door::SignedUp(session) => {
                on_site
                    && self
                        .sign_ups
                        .iter()
                        .any(|one| one.session == session && one.state == confirmed)
            }
        }
    }
}
