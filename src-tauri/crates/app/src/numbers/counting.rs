//! The counting itself.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;
use obrady_domain::{
    Attendance, Category, CategoryId, Condition, Event, Filter, ListColumn, OrganisationId,
    OrganisationKind, RegistrationState, Session, SessionId, Test,
};
use obrady_store::numbers::{Counted, SignedUp};
use obrady_words::{Collator, Language};
use serde::Serialize;

use super::{Fill, LimitFill, Numbers, Presence, SessionFill, Share, TicketKind, Timeline};

/// What is known beside the registrations.
pub(super) struct Around<'a> {
    pub event: &'a Event,
    /// In the order of the programme.
    pub sessions: &'a [Session],
    /// In their order.
    pub categories: &'a [Category],
    pub kinds: BTreeMap<OrganisationId, OrganisationKind>,
    pub voivodeships: BTreeMap<OrganisationId, &'static str>,
}

/// How many of something have a place, and how many wait for one.
#[derive(Clone, Copy, Default)]
struct Claimed {
    taken: u32,
    waiting: u32,
}

impl Claimed {
    fn add(&mut self, state: RegistrationState, count: u32) {
        match state {
            RegistrationState::Pending | RegistrationState::Confirmed => self.taken += count,
            RegistrationState::WaitingList => self.waiting += count,
            RegistrationState::Cancelled => {}
        }
    }

    fn of(self, places: Option<u32>) -> Fill {
        Fill { taken: self.taken, waiting: self.waiting, places }
    }
}

/// Counts all in one pass, so that the time grows with the registrations alone.
pub(super) fn count(rows: &[Counted], signed_up: &[SignedUp], around: &Around<'_>) -> Numbers {
    let mut states: BTreeMap<RegistrationState, u32> = BTreeMap::new();
    let mut attendance: BTreeMap<Attendance, Claimed> = BTreeMap::new();
    let mut organisations: BTreeMap<Option<OrganisationId>, u32> = BTreeMap::new();
    let mut categories: BTreeMap<Option<CategoryId>, Claimed> = BTreeMap::new();
    let mut days: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    let mut undated = 0;
    let mut presence = Presence::default();
    for row in rows {
        *states.entry(row.state).or_default() += 1;
        if row.state == RegistrationState::Cancelled {
            continue;
        }
        let place = side(row.attendance);
        attendance.entry(place).or_default().add(row.state, 1);
        *organisations.entry(row.organisation).or_default() += 1;
        categories.entry(row.category).or_default().add(row.state, 1);
        match row.on {
            Some(day) => *days.entry(day).or_default() += 1,
            None => undated += 1,
        }
        let expected = place == Attendance::OnSite && row.state == RegistrationState::Confirmed;
        presence.present += u32::from(row.came);
        presence.expected += u32::from(expected);
        presence.came += u32::from(expected && row.came);
    }
    let of_state = |state| states.get(&state).copied().unwrap_or_default();
    let all = states.values().sum();
    Numbers {
        all,
        standing: all - of_state(RegistrationState::Cancelled),
        states: RegistrationState::ALL
            .map(|state| Share {
                of: state,
                count: of_state(state),
                filter: only([is(ListColumn::State, &word(state))]),
            })
            .to_vec(),
        attendance: [Attendance::OnSite, Attendance::Online]
            .map(|place| {
                let claimed = attendance.get(&place).copied().unwrap_or_default();
                Share {
                    of: place,
                    count: claimed.taken + claimed.waiting,
                    filter: standing([is(ListColumn::Attendance, &word(place))]),
                }
            })
            .to_vec(),
        kinds: kinds(&organisations, &around.kinds),
        voivodeships: voivodeships(&organisations, &around.voivodeships),
        categories: of_categories(&categories, around.categories),
        time: Timeline::of(&days, undated),
        presence,
        limits: limits(around, &attendance, &categories),
        sessions: sessions(around.sessions, signed_up),
    }
}

fn kinds(
    organisations: &BTreeMap<Option<OrganisationId>, u32>,
    kinds: &BTreeMap<OrganisationId, OrganisationKind>,
) -> Vec<Share<Option<OrganisationKind>>> {
    let of = |id: &Option<OrganisationId>| id.and_then(|id| kinds.get(&id).copied());
    grouped(organisations, of, |kind| match kind {
        Some(kind) => is(ListColumn::OrganisationKind, &word(*kind)),
        None => empty(ListColumn::OrganisationKind),
    })
}

fn voivodeships(
    organisations: &BTreeMap<Option<OrganisationId>, u32>,
    voivodeships: &BTreeMap<OrganisationId, &'static str>,
) -> Vec<Share<String>> {
    let of = |id: &Option<OrganisationId>| id.and_then(|id| voivodeships.get(&id).copied());
    let shares = grouped(organisations, of, |name| match name {
        Some(name) => is(ListColumn::Voivodeship, name),
        None => empty(ListColumn::Voivodeship),
    });
    let named = |share: Share<Option<&str>>| Share {
        of: share.of.unwrap_or_default().to_owned(),
        count: share.count,
        filter: share.filter,
    };
    let mut shares: Vec<Share<String>> = shares.into_iter().map(named).collect();
    let order = Collator::new(Language::Polish);
    shares.sort_by(|one, other| {
        let by_count = (one.of.is_empty(), Reverse(one.count))
            .cmp(&(other.of.is_empty(), Reverse(other.count)));
        by_count.then_with(|| order.compare(&one.of, &other.of))
    });
    shares
}

/// The organisations grouped by what `of` says of them, the most first, none last.
fn grouped<K: Ord + Copy>(
    organisations: &BTreeMap<Option<OrganisationId>, u32>,
    of: impl Fn(&Option<OrganisationId>) -> Option<K>,
    condition: impl Fn(&Option<K>) -> Condition,
) -> Vec<Share<Option<K>>> {
    let mut counts: BTreeMap<Option<K>, u32> = BTreeMap::new();
    for (id, count) in organisations {
        *counts.entry(of(id)).or_default() += count;
    }
    let share = |(of, count)| Share { filter: standing([condition(&of)]), of, count };
    let mut shares: Vec<Share<Option<K>>> = counts.into_iter().map(share).collect();
    shares.sort_by_key(|share| (share.of.is_none(), Reverse(share.count)));
    shares
}

fn of_categories(
    claimed: &BTreeMap<Option<CategoryId>, Claimed>,
    categories: &[Category],
) -> Vec<Share<Option<TicketKind>>> {
    let count = |id: Option<CategoryId>| {
        let claimed = claimed.get(&id).copied().unwrap_or_default();
        claimed.taken + claimed.waiting
    };
    let mut shares: Vec<Share<Option<TicketKind>>> = categories
        .iter()
        .map(|one| Share {
            of: Some(TicketKind {
                id: one.id,
                name: one.name.clone(),
                name_en: one.name_en.clone(),
                colour: one.colour,
            }),
            count: count(Some(one.id)),
            filter: standing([is(ListColumn::Category, &one.name)]),
        })
        .collect();
    let without = count(None);
    if without > 0 {
        let filter = standing([empty(ListColumn::Category)]);
        shares.push(Share { of: None, count: without, filter });
    }
    shares
}

fn limits(
    around: &Around<'_>,
    attendance: &BTreeMap<Attendance, Claimed>,
    categories: &BTreeMap<Option<CategoryId>, Claimed>,
) -> Vec<LimitFill> {
    let event = [
        (Attendance::OnSite, around.event.places_on_site),
        (Attendance::Online, around.event.places_online),
    ];
    let of_event =
        event.into_iter().filter(|(_, places)| places.is_some()).map(|(place, places)| LimitFill {
            attendance: Some(place),
            category: String::new(),
            category_en: String::new(),
            fill: attendance.get(&place).copied().unwrap_or_default().of(places),
            filter: standing([is(ListColumn::Attendance, &word(place))]),
        });
    let limited = around.categories.iter().filter(|one| one.places.is_some());
    let of_category = limited.map(|one| LimitFill {
        attendance: None,
        category: one.name.clone(),
        category_en: one.name_en.clone(),
        fill: categories.get(&Some(one.id)).copied().unwrap_or_default().of(one.places),
        filter: standing([is(ListColumn::Category, &one.name)]),
    });
    of_event.chain(of_category).collect()
}

/// Those for which people sign up; where they may take part from a distance, or do, twice.
fn sessions(sessions: &[Session], signed_up: &[SignedUp]) -> Vec<SessionFill> {
    let mut claimed: BTreeMap<(SessionId, Attendance), Claimed> = BTreeMap::new();
    for one in signed_up {
        let claimed = claimed.entry((one.session, side(one.attendance))).or_default();
        claimed.add(one.state, one.count);
    }
    let mut fills = Vec::new();
    for session in sessions {
        let of = |place| claimed.get(&(session.id, place)).copied();
        let (on_site, online) = (of(Attendance::OnSite), of(Attendance::Online));
        let anybody = on_site.is_some() || online.is_some();
        if !session.is_held() || !(session.sign_up || anybody) {
            continue;
        }
        let sides = [
            (Attendance::OnSite, on_site, session.places),
            (Attendance::Online, online, session.places_online),
        ];
        for (place, claimed, places) in sides {
            let shown = claimed.is_some() || places.is_some();
            if shown || (place == Attendance::OnSite && online.is_none()) {
                fills.push(SessionFill {
                    session: session.id,
                    title: session.title.clone(),
                    day: session.slot.day,
                    start: session.slot.start,
                    attendance: place,
                    fill: claimed.unwrap_or_default().of(places),
                    filter: standing([
                        is(ListColumn::SignUps, &session.title),
                        is(ListColumn::Attendance, &word(place)),
                    ]),
                });
            }
        }
    }
    fills
}

/// In the rooms or from a distance: nobody is registered for both.
fn side(attendance: Attendance) -> Attendance {
    match attendance {
        Attendance::Online => Attendance::Online,
        Attendance::OnSite | Attendance::Hybrid => Attendance::OnSite,
    }
}

/// Those that stand and meet these conditions.
pub(super) fn standing<const N: usize>(conditions: [Condition; N]) -> Filter {
    let test = Test::IsNot(word(RegistrationState::Cancelled));
    let stands = Condition::new(ListColumn::State, test);
    Filter { words: String::new(), conditions: [stands].into_iter().chain(conditions).collect() }
}

fn only<const N: usize>(conditions: [Condition; N]) -> Filter {
    Filter { words: String::new(), conditions: conditions.to_vec() }
}

fn is(column: ListColumn, value: &str) -> Condition {
    Condition::new(column, Test::Is(value.to_owned()))
}

fn empty(column: ListColumn) -> Condition {
    Condition::new(column, Test::IsEmpty)
}

/// The word of a closed enum for programs, as filters name it.
#[must_use]
pub fn word<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use obrady_domain::{EventId, SessionKind};
    use uuid::Uuid;

    use super::*;

    fn session(number: u128, title: &str) -> Session {
        let id = SessionId(Uuid::from_u128(number));
        Session::new(id, EventId(Uuid::nil()), SessionKind::Workshop, title)
    }

    fn signed(number: u128, attendance: Attendance, state: RegistrationState) -> SignedUp {
        let session = SessionId(Uuid::from_u128(number));
        SignedUp { session, attendance, state, count: 3 }
    }

    #[test]
    fn sessions_tell_how_full_they_are() {
        use RegistrationState::{Cancelled, Confirmed, Pending, WaitingList};
        let held = [
            Session { sign_up: true, places: Some(5), ..session(1, "limited") },
            Session { sign_up: true, ..session(2, "open") },
            session(3, "not signed up for"),
            Session { sign_up: true, places_online: Some(9), ..session(4, "online alone") },
            session(5, "signed up for once"),
        ];
        let signed = [
            signed(1, Attendance::OnSite, Confirmed),
            signed(1, Attendance::OnSite, Pending),
            signed(1, Attendance::OnSite, WaitingList),
            signed(1, Attendance::OnSite, Cancelled),
            signed(1, Attendance::Online, Confirmed),
            signed(4, Attendance::Online, Confirmed),
            signed(5, Attendance::OnSite, Confirmed),
        ];
        let told: Vec<_> = sessions(&held, &signed)
            .into_iter()
            .map(|one| {
                (one.title, one.attendance, one.fill.taken, one.fill.waiting, one.fill.places)
            })
            .collect();
        let line = |title: &str, side, taken, waiting, places| {
            (title.to_owned(), side, taken, waiting, places)
        };
        assert_eq!(
            told,
            [
                line("limited", Attendance::OnSite, 6, 3, Some(5)),
                line("limited", Attendance::Online, 3, 0, None),
                line("open", Attendance::OnSite, 0, 0, None),
                line("online alone", Attendance::Online, 3, 0, Some(9)),
                line("signed up for once", Attendance::OnSite, 3, 0, None),
            ],
            "what is pending takes a place, what is cancelled none"
        );
    }
}
