//! The programme and its clashes as the page gets them: whole at first, then as far as they changed
//! since. Of a thousand sessions with their texts that is a thousandth part of an answer, after every
//! edit.

use std::{
    collections::{BTreeMap, HashSet},
    mem,
    sync::{Mutex, PoisonError},
};

use obrady_app::{
    Result,
    clashes::{self, ClashLine},
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
    /// Everything else; its sessions, people and clashes are empty.
    pub view: ProgrammeView,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// All sessions in programme order; none where that is as it was.
    pub order: Option<Vec<SessionId>>,
    /// The people.
    pub people: BTreeMap<PersonId, Person>,
    /// Who is in the programme no longer.
    pub gone: Vec<PersonId>,
    /// Its clashes in words, errors first.
    pub clashes: ClashNews,
}

/// How the list of clashes became another: first what went is taken out, then what came is put in,
/// each from the front.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClashNews {
    /// The places in the former list of those that are there no longer, or not as they were.
    pub went: Vec<u32>,
    /// Those that are new or not as they were, each with its place in the list as it is now.
    pub came: Vec<(u32, ClashLine)>,
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
    clashes: Vec<ClashLine>,
}

impl Told {
    /// What a page that has the answer numbered `known` does not have of this programme.
    fn tell(
        &self,
        event: EventId,
        known: Option<u32>,
        mut view: ProgrammeView,
        clashes: Vec<ClashLine>,
    ) -> ProgrammeNews {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = last.as_ref().map_or(1, |last| last.number.wrapping_add(1));
        let sessions = mem::take(&mut view.programme.sessions);
        let people = mem::take(&mut view.programme.people);
        view.clashes.clear();
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
                clashes: clash_news(&[], &clashes),
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
                clashes: clash_news(&had.clashes, &clashes),
            },
        };
        let sessions = sessions.into_iter().map(|session| (session.id, session)).collect();
        *last = Some(Last { number, event, order, sessions, people, clashes });
        news
    }
}

/// How the clashes `had` became these.
fn clash_news(had: &[ClashLine], have: &[ClashLine]) -> ClashNews {
    let mut ahead: HashSet<&str> = have.iter().map(|line| line.key.as_str()).collect();
    let mut news = ClashNews { went: Vec::new(), came: Vec::new() };
    let mut former = (0..).zip(had).peekable();
    for (place, line) in (0..).zip(have) {
        while let Some((went, _)) = former.next_if(|(_, one)| !ahead.contains(one.key.as_str())) {
            news.went.push(went);
        }
        if former.next_if(|(_, one)| *one == line).is_none() {
            news.came.push((place, line.clone()));
        }
        ahead.remove(line.key.as_str());
    }
    news.went.extend(former.map(|(went, _)| went));
    news
}

/// The programme of an event, as far as it is not in the answer numbered `known`.
#[tauri::command(async)]
#[specta::specta]
pub fn programme_news(
    office: Held<'_>,
    event: EventId,
    known: Option<u32>,
) -> Result<ProgrammeNews> {
    let words = office.words();
    let (view, clashes) = office.at_desk(|desk| {
        Ok((events::programme(desk, event)?, clashes::list(desk, event, words)?))
    })?;
    Ok(office.told.tell(event, known, view, clashes))
}

#[cfg(test)]
mod tests {
    use obrady_app::domain::{Clock, Event, Level, Programme, SessionKind};

    use super::*;

    impl Told {
        fn tell_all(&self, known: Option<u32>, view: ProgrammeView) -> ProgrammeNews {
            self.tell(event(), known, view, Vec::new())
        }
    }

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
        let first = told.tell_all(None, view(&[a.clone(), b.clone()], &[]));
        assert!(first.whole, "nobody knows anything yet");
        assert_eq!(first.sessions.len(), 2);

        let mut moved = b.clone();
        moved.slot.start = Clock::new(600);
        let second = told.tell_all(Some(first.number), view(&[moved.clone(), a.clone()], &[]));
        assert!(!second.whole);
        assert_eq!(second.sessions, [moved.clone()], "the other is known");
        assert_eq!(second.order, Some(vec![b.id, a.id]), "they changed places");

        let third = told.tell_all(Some(second.number), view(&[moved, a], &[]));
        assert!(third.sessions.is_empty() && third.order.is_none(), "nothing happened");
        let whole = told.tell_all(Some(first.number), view(&[b], &[]));
        assert!(whole.whole, "who has an older answer gets everything");
    }

    #[test]
    fn another_event_is_told_whole() {
        let told = Told::default();
        let first = told.tell_all(None, view(&[session(1)], &[]));
        let other = id("01890000-0000-7000-8000-000000000002");
        assert!(told.tell(other, Some(first.number), view(&[session(1)], &[]), Vec::new()).whole);
    }

    fn clash(key: char, text: char) -> ClashLine {
        ClashLine {
            own: None,
            key: key.into(),
            level: Level::Hint,
            text: text.into(),
            sessions: Vec::new(),
            day: None,
            accepted: None,
        }
    }

    /// Lists are written as their keys, each followed by the text.
    #[track_caller]
    fn check(had: &str, have: &str, came: usize, why: &str) {
        let list = |text: &str| -> Vec<ClashLine> {
            let letters: Vec<char> = text.chars().collect();
            letters.chunks(2).map(|two| clash(two[0], two[1])).collect()
        };
        let (had, have) = (list(had), list(have));
        let news = clash_news(&had, &have);
        assert_eq!(news.came.len(), came, "{why}");
        // As the page does it.
        let mut made: Vec<ClashLine> = (0..)
            .zip(had)
            .filter(|(place, _)| !news.went.contains(place))
            .map(|(_, line)| line)
            .collect();
        for (place, line) in news.came {
            made.insert(usize::try_from(place).unwrap(), line);
        }
        assert_eq!(made, have, "{why}");
    }

    #[test]
    fn only_clashes_that_changed_are_told_again() {
        check("", "a1b1", 2, "at first all");
        check("a1b1c1", "a1b1c1", 0, "nothing happened");
        check("a1b1c1", "a1c1", 0, "one went");
        check("a1c1", "a1b1c1d1", 2, "two came");
        check("a1b1c1", "a1b2c1", 1, "one is worded otherwise");
        check("a1b1c1", "c1a1b1", 1, "one stands elsewhere");
        check("a1b1c1d1", "b2a1c1d1", 1, "one is worded otherwise and stands elsewhere");
        check("a1b1c1", "c1b1a1", 2, "all turned round");
        check("a1b1", "", 0, "all went");
    }
}
