//! The programme as the page gets it: whole at first, then as far as it changed since. Of a thousand
//! sessions with their texts that is a thousandth part of an answer, after every edit.

use std::{
    collections::BTreeMap,
    mem,
    sync::{Mutex, PoisonError},
};

use obrady_app::{
    Result,
    domain::{EventId, Person, PersonId, Session, SessionId},
    events::{self, ProgrammeView},
};
use serde::{Deserialize, Serialize};

use crate::commands::Held;

/// The programme of an event, as far as the page does not have it.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeNews {
    /// The number of this answer, which the page names when it asks again.
    pub number: u32,
    /// Whether all sessions and people are in it, not only those that are new or changed.
    pub whole: bool,
    /// Everything else; its sessions and people are empty.
    pub view: ProgrammeView,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// All sessions in programme order; none where that is as it was.
    pub order: Option<Vec<SessionId>>,
    /// The people.
    pub people: BTreeMap<PersonId, Person>,
    /// Who is in the programme no longer.
    pub gone: Vec<PersonId>,
}

/// What the page was told last.
#[derive(Debug, Default)]
pub struct Told(Mutex<Option<Last>>);

#[derive(Debug)]
struct Last {
    number: u32,
    event: EventId,
    order: Vec<SessionId>,
    sessions: BTreeMap<SessionId, Session>,
    people: BTreeMap<PersonId, Person>,
}

impl Told {
    /// What a page that has the answer numbered `known` does not have of this programme.
    fn tell(&self, event: EventId, known: Option<u32>, mut view: ProgrammeView) -> ProgrammeNews {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = last.as_ref().map_or(1, |last| last.number.wrapping_add(1));
        let sessions = mem::take(&mut view.programme.sessions);
        let people = mem::take(&mut view.programme.people);
        let order: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
        let had = last.take().filter(|last| known == Some(last.number) && last.event == event);
        let news = match &had {
            None => ProgrammeNews {
                number,
                whole: true,
                view,
                sessions: sessions.clone(),
                order: Some(order.clone()),
                people: people.clone(),
                gone: Vec::new(),
            },
            Some(had) => ProgrammeNews {
                number,
                whole: false,
                view,
                sessions: (sessions.iter())
                    .filter(|session| had.sessions.get(&session.id) != Some(session))
                    .cloned()
                    .collect(),
                order: (order != had.order).then(|| order.clone()),
                people: (people.iter())
                    .filter(|(id, person)| had.people.get(id) != Some(person))
                    .map(|(id, person)| (*id, person.clone()))
                    .collect(),
                gone: had.people.keys().filter(|id| !people.contains_key(id)).copied().collect(),
            },
        };
        let sessions = sessions.into_iter().map(|session| (session.id, session)).collect();
        *last = Some(Last { number, event, order, sessions, people });
        news
    }
}

/// The programme of an event, as far as it is not in the answer numbered `known`.
#[tauri::command(async)]
#[specta::specta]
pub fn programme_news(
    office: Held<'_>,
    event: EventId,
    known: Option<u32>,
) -> Result<ProgrammeNews> {
    let view = office.at_desk(|desk| events::programme(desk, event))?;
    Ok(office.told.tell(event, known, view))
}

#[cfg(test)]
mod tests {
    use obrady_app::domain::{Clock, Event, Programme, SessionKind};

    use super::*;

    fn view(sessions: &[Session], people: &[Person]) -> ProgrammeView {
        let mut programme = Programme::new(Event::new(event(), "E"));
        programme.sessions = sessions.to_vec();
        programme.people = people.iter().map(|person| (person.id, person.clone())).collect();
        ProgrammeView { programme, clashes: Vec::new(), registrations: 0 }
    }

    fn event() -> EventId {
        id("01890000-0000-7000-8000-000000000001")
    }

    fn id<T: serde::de::DeserializeOwned>(text: &str) -> T {
        serde_json::from_value(text.into()).unwrap()
    }

    fn session(number: u8) -> Session {
        let id = id(&format!("01890000-0000-7000-8000-0000000001{number:02}"));
        Session::new(id, event(), SessionKind::Panel, "S")
    }

    #[test]
    fn only_what_changed_is_told_again() {
        let told = Told::default();
        let (a, b) = (session(1), session(2));
        let first = told.tell(event(), None, view(&[a.clone(), b.clone()], &[]));
        assert!(first.whole, "nobody knows anything yet");
        assert_eq!(first.sessions.len(), 2);

        let mut moved = b.clone();
        moved.slot.start = Clock::new(600);
        let second = told.tell(event(), Some(first.number), view(&[moved.clone(), a.clone()], &[]));
        assert!(!second.whole);
        assert_eq!(second.sessions, [moved.clone()], "the other is known");
        assert_eq!(second.order, Some(vec![b.id, a.id]), "they changed places");

        let third = told.tell(event(), Some(second.number), view(&[moved, a], &[]));
        assert!(third.sessions.is_empty() && third.order.is_none(), "nothing happened");
        let whole = told.tell(event(), Some(first.number), view(&[b], &[]));
        assert!(whole.whole, "who has an older answer gets everything");
    }

    #[test]
    fn another_event_is_told_whole() {
        let told = Told::default();
        let first = told.tell(event(), None, view(&[session(1)], &[]));
        let other = id("01890000-0000-7000-8000-000000000002");
        assert!(told.tell(other, Some(first.number), view(&[session(1)], &[])).whole);
    }
}
