//! The next edition of an event, and an event in English.

use obrady_app::{
    ErrorCode, OpKind, archives,
    domain::{
        EventId, OrganisationRoleKind, RoleKind, Session, SessionId, SessionKind, SessionState,
        Slot, Translation,
    },
    editions::{self, NextEdition},
    events, exchange,
    exchange::ExportJob,
    history,
    organisations::{self, OrganisationForm},
    registrations::{self, RegistrationQuery},
    rooms,
    sessions::{self, SessionForm},
    words::Language,
};
use uuid::Uuid;

use crate::fixture::*;

/// Two days with a room, a track, a block that holds a talk, a cancelled session, one without a day,
/// an organiser and a registration.
fn held() -> (Place, EventId) {
    let (mut place, event) = Place::with_event();
    let mut facts = place.event(event);
    facts.title = "XV Kongres 2021".into();
    facts.published_on = "2021-04-02".parse().ok();
    events::save(&mut place.desk, &facts).unwrap();
    let desk = &mut place.desk;
    let room = rooms::add(desk, event, "Aula").unwrap();
    let track = rooms::add_track(desk, event, "Woda").unwrap();
    let organiser = OrganisationForm {
        kind: OrganisationRoleKind::Organiser,
        name: "Związek Gmin".into(),
        teryt: String::new(),
    };
    organisations::save(desk, event, &[organiser]).unwrap();
    let at = |day: &str| Slot { room: Some(room), ..slot(day, (10, 0), 60) };
    let mut add = |title: &str, form: SessionForm| {
        let form = SessionForm { title: title.into(), ..form };
        sessions::add(desk, event, form).unwrap()
    };
    let people = vec![role_form("Zofia Źrebiec", RoleKind::Speaker)];
    let block = SessionForm {
        kind: SessionKind::Plenary,
        slot: at("2021-06-08"),
        state: SessionState::Ready,
        locked: true,
        track: Some(track),
        ..session_form("")
    };
    let block = add("Blok", block);
    let talk =
        SessionForm { block: Some(block), slot: at("2021-06-08"), people, ..session_form("") };
    add("Wykład", talk);
    let gone = SessionForm { state: SessionState::Cancelled, ..session_form("") };
    let gone = add("Odwołana", gone);
    let orphan = SessionForm { block: Some(gone), slot: Slot::default(), ..session_form("") };
    add("Bez dnia", orphan);
    registrations::add(desk, event, &registration_form("Jan", "Ćwik")).unwrap();
    (place, event)
}

fn by_title<'a>(sessions: &'a [Session], title: &str) -> &'a Session {
    sessions.iter().find(|session| session.title == title).unwrap()
}

#[test]
fn the_next_edition_is_a_year_later_on_the_same_weekday() {
    let (mut place, event) = held();
    let before = visible(&mut place.desk);
    let likely = editions::next_edition(&mut place.desk, event).unwrap();
    let expected = NextEdition {
        title: "XVI Kongres 2022".into(),
        first_day: "2022-06-06".parse().ok(),
        from: "2021-06-07".parse().ok(),
        to: "2021-06-08".parse().ok(),
        sessions: 3,
    };
    assert_eq!(likely, expected, "7 June 2021 and 6 June 2022 are Mondays");
    let day = likely.first_day.unwrap();
    let copy = editions::copy_event(&mut place.desk, event, &likely.title, day).unwrap();
    let op = history::steps(&place.desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::EventCopy, "XVI Kongres 2022"));

    let old = events::programme(&place.desk, event).unwrap().programme;
    let new = events::programme(&place.desk, copy).unwrap().programme;
    assert_eq!(new.event.ends_on, "2022-06-07".parse().ok());
    assert_eq!(new.event.published_on, None);
    assert_eq!(new.event.zone, old.event.zone);
    assert_eq!((new.rooms[0].name.as_str(), new.tracks[0].name.as_str()), ("Aula", "Woda"));
    assert_ne!(new.rooms[0].id, old.rooms[0].id, "a room of its own");
    let organisers = new.organisations_as(OrganisationRoleKind::Organiser, None);
    assert_eq!(organisers.map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Związek Gmin"]);

    assert_eq!(new.sessions.len(), 3, "what was cancelled is not held again");
    let block = by_title(&new.sessions, "Blok");
    let talk = by_title(&new.sessions, "Wykład");
    let expected = Slot {
        day: "2022-06-07".parse().ok(),
        room: Some(new.rooms[0].id),
        ..by_title(&old.sessions, "Blok").slot
    };
    assert_eq!((block.slot, block.track), (expected, Some(new.tracks[0].id)));
    assert_eq!((block.state, block.locked), (SessionState::Proposed, false));
    assert_eq!(talk.block, Some(block.id), "what a block holds, its copy holds");
    let person = by_title(&old.sessions, "Wykład").roles[0].person;
    assert_eq!(talk.roles[0].person, person, "people are shared by all events");
    assert!(talk.links.is_empty() && talk.website.is_empty(), "these are of the former edition");
    let orphan = by_title(&new.sessions, "Bez dnia");
    assert_eq!((orphan.block, orphan.slot), (None, Slot::default()));
    let none = registrations::sorted(&mut place.desk, copy, &RegistrationQuery::default());
    assert_eq!(none.unwrap(), []);
    let archive = archives::make(&place.desk, Some(copy)).unwrap();
    assert!(archive.events[0].origins.is_empty(), "it came from nowhere");

    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "one step takes it all back");
    place.desk.verify().unwrap();
}

#[test]
fn an_edition_that_can_not_be_is_refused() {
    let (mut place, event) = Place::with_event();
    let day = "2022-06-06".parse().unwrap();
    let desk = &mut place.desk;
    refused(desk, ErrorCode::NameMissing, |desk| editions::copy_event(desk, event, " ", day));
    let nobodys = EventId(Uuid::nil());
    refused(desk, ErrorCode::Gone, |desk| editions::copy_event(desk, nobodys, "Kongres", day));
    let undated = events::add(desk, "Bez daty").unwrap();
    let likely = editions::next_edition(desk, undated).unwrap();
    assert_eq!((likely.first_day, likely.from, likely.to), (None, None, None));
    let copy = editions::copy_event(desk, undated, "Kongres", day).unwrap();
    assert_eq!(place.event(copy).starts_on, Some(day), "the day that was given");
}

#[test]
fn what_is_written_in_english_has_the_texts_in_english() {
    let (mut place, event) = Place::with_event();
    let mut facts = place.event(event);
    facts.english = Translation { title: "Congress".into(), ..Translation::default() };
    events::save(&mut place.desk, &facts).unwrap();
    let both = SessionForm { state: SessionState::Confirmed, ..session_form("Panel o miastach") };
    let one = SessionForm {
        state: SessionState::Confirmed,
        english: Translation::default(),
        ..session_form("Tylko po polsku")
    };
    let ids: Vec<SessionId> = [both, one]
        .into_iter()
        .map(|form| sessions::add(&mut place.desk, event, form).unwrap())
        .collect();
    assert_eq!(ids.len(), 2);
    let made = |language| {
        let page = exchange::make(&place.desk, event, &ExportJob::WebPage, language).unwrap();
        String::from_utf8(page.bytes).unwrap()
    };
    let (polish, english) = (made(Language::Polish), made(Language::English));
    let has = |page: &str, texts: [&str; 5]| texts.map(|text| page.contains(text));
    let texts = ["Kongres", "Panel o miastach", "Panel on cities", "Congress", "Tylko po polsku"];
    assert_eq!(has(&polish, texts), [true, true, false, false, true]);
    let texts = ["Congress", "Panel on cities", "Panel o miastach", ">Kongres<", "Tylko po polsku"];
    assert_eq!(has(&english, texts), [true, true, false, false, true]);
}
