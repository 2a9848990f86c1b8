//! What the page is told after any use-case, put together, is the whole.

use std::collections::{BTreeMap, HashSet};

use obrady_app::{
    Desk,
    clashes::{self, ClashLine},
    domain::{Move, Person, PersonId, RoleKind, Session, Slot},
    events,
    news::{self, ProgrammeNews, Told},
    rooms,
    sessions::{self, SessionForm},
    words::{Language, Words},
};
use proptest::{collection::vec, prelude::*};

use super::{What, any_doing};
use crate::fixture::*;

/// What the page knows of a programme.
#[derive(Default)]
struct Page {
    number: Option<u32>,
    sessions: Vec<Session>,
    people: BTreeMap<PersonId, Person>,
    clashes: Vec<ClashLine>,
}

impl Page {
    /// Takes news in, as `ui/src/desk/news.ts` does.
    fn hear(&mut self, news: ProgrammeNews) {
        if news.whole {
            *self = Self::default();
        }
        self.number = Some(news.number);
        let former: Vec<_> = self.sessions.iter().map(|session| session.id).collect();
        let mut known: BTreeMap<_, _> =
            self.sessions.drain(..).map(|session| (session.id, session)).collect();
        let before = news.order.unwrap_or(former);
        known.extend(news.sessions.into_iter().map(|session| (session.id, session)));
        let moved: HashSet<_> = news.moved.iter().map(|(_, id)| *id).collect();
        let mut order: Vec<_> = before.into_iter().filter(|id| !moved.contains(id)).collect();
        news.moved.iter().for_each(|(place, id)| order.insert(*place as usize, *id));
        self.sessions = order.iter().map(|id| known[id].clone()).collect();
        self.people.extend(news.people);
        news.gone.iter().for_each(|id| drop(self.people.remove(id)));
        let went: HashSet<u32> = news.clashes.went.into_iter().collect();
        let kept = (0..).zip(self.clashes.drain(..)).filter(|(place, _)| !went.contains(place));
        self.clashes = kept.map(|(_, line)| line).collect();
        for (place, line) in news.clashes.came {
            self.clashes.insert(place as usize, line);
        }
    }
}

#[test]
fn one_that_keeps_its_place_while_another_passes_it_is_told_too() {
    let (mut place, event) = Place::with_event();
    let (told, mut page) = (Told::default(), Page::default());
    let at = |hour, minute| slot("2021-06-07", (hour, minute), 45);
    let [first, second, _] = ["A", "B", "C"].map(|title| {
        let minute = u16::from(title.as_bytes()[0] - b'A') * 10;
        let form = SessionForm { slot: at(9, minute), ..session_form(title) };
        sessions::add(&mut place.desk, event, form).unwrap()
    });
    let words = Words::new(Language::Polish);
    let mut titles = |desk: &Desk| {
        page.hear(news::programme(desk, &told, event, page.number, words).unwrap());
        page.sessions.iter().map(|session| session.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&place.desk), ["A", "B", "C"]);
    let moves = [Move { id: first, slot: at(11, 0) }, Move { id: second, slot: at(10, 0) }];
    sessions::move_all(&mut place.desk, &moves).unwrap();
    assert_eq!(titles(&place.desk), ["C", "B", "A"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn news_put_together_are_the_whole(
        doings in vec((any_doing(), prop::bool::weighted(0.7), any::<bool>()), 1..40),
    ) {
        let (mut place, event) = Place::with_event();
        let (told, mut page) = (Told::default(), Page::default());
        let room = rooms::add(&mut place.desk, event, "Sala").unwrap();
        for minute in [0, 10, 20, 30, 40] {
            let slot = Slot { room: Some(room), ..slot("2021-06-07", (9, minute), 45) };
            let people = vec![role_form("Zofia", RoleKind::Speaker)];
            let form = SessionForm { slot, people, ..session_form(&format!("O {minute}")) };
            sessions::add(&mut place.desk, event, form).unwrap();
        }
        // What may be told as a whole: at first, and once another desk or event came between.
        let mut anew = true;
        for (doing, asks, polish) in doings {
            let done = match doing.what {
                // Of another event the page would be told as a whole.
                What::AddEvent | What::CopyEvent | What::DeleteEvent | What::TakeAnnouncement => None,
                What::Undo => place.desk.undo().ok().map(|_| Ok(())),
                What::Redo => place.desk.redo().ok().map(|_| Ok(())),
                What::Reopen => {
                    place.desk = Desk::open(place.desk.path()).unwrap();
                    anew = true;
                    None
                }
                _ => doing.run(&mut place.desk),
            };
            drop(done);
            // Now and then the page asks only after several changes.
            let Ok(whole) = events::programme(&place.desk, event) else { break };
            if !asks {
                continue;
            }
            let words = Words::new(if polish { Language::Polish } else { Language::English });
            let news = news::programme(&place.desk, &told, event, page.number, words).unwrap();
            prop_assert_eq!(news.whole, anew, "{:?}: only what changed is told", doing);
            anew = false;
            let mut view = news.view.clone();
            page.hear(news);
            let lines = clashes::list(&place.desk, event, words).unwrap();
            prop_assert_eq!(&page.clashes, &lines, "{:?}", doing);
            view.programme.sessions = page.sessions.clone();
            view.programme.people = page.people.clone();
            prop_assert_eq!(&view.programme, &whole.programme, "{:?}", doing);
            prop_assert_eq!(view.registrations, whole.registrations);
        }
    }
}
