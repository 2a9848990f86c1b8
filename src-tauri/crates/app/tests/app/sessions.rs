//! Sessions and the people in them.

use obrady_app::{
    ErrorCode, OpKind,
    domain::{EventId, Role, RoleKind, RoomId, Session, SessionId, Slot},
    events, history, people, rooms,
    sessions::{self, Move, RoleForm, SessionForm},
};
use uuid::Uuid;

use crate::fixture::*;

fn get(place: &Place, event: EventId, id: SessionId) -> Session {
    events::programme(&place.desk, event).unwrap().programme.session(id).unwrap().clone()
}

fn lines(roles: &[Role]) -> Vec<RoleForm> {
    let line = |role: &Role| RoleForm {
        id: Some(role.id),
        person: Some(role.person),
        name: String::new(),
        kind: role.kind,
        affiliation: role.affiliation,
    };
    roles.iter().map(line).collect()
}

fn with(people: Vec<RoleForm>) -> SessionForm {
    SessionForm { people, ..session_form("Panel") }
}

#[test]
fn a_session_is_as_its_form_says() {
    let (mut place, event) = Place::with_event();
    let people = vec![
        role_form("dr hab. Zofia Źrebiec – Prezydent Gliwic", RoleKind::Moderator),
        role_form("  ", RoleKind::Panellist),
        role_form("Jan Ćwik", RoleKind::Panellist),
    ];
    let id = sessions::add(&mut place.desk, event, with(people)).unwrap();
    let session = get(&place, event, id);
    assert_eq!((session.title.as_str(), session.places), ("Panel", Some(30)));
    assert_eq!(session.roles.len(), 2, "a line without a name is nobody");
    let names: Vec<String> = place.people().into_iter().map(|row| row.full_name).collect();
    assert_eq!(names, ["Jan Ćwik", "dr hab. Zofia Źrebiec"]);
    assert_eq!(place.people()[1].office, "Prezydent Gliwic");

    let mut roles = lines(&session.roles);
    roles.reverse();
    roles.push(role_form("zofia  ŹREBIEC", RoleKind::Host));
    sessions::save(&mut place.desk, id, SessionForm { title: "Inny".into(), ..with(roles) })
        .unwrap();
    let saved = get(&place, event, id);
    assert_eq!(saved.roles.len(), 3);
    assert_eq!(saved.roles[0], session.roles[1], "roles keep their ids in another order");
    assert_eq!(saved.roles[2].person, session.roles[0].person, "known, however she is spelled");
    assert_eq!(place.people().len(), 2);

    place.desk.undo().unwrap();
    assert_eq!(get(&place, event, id), session);
    let view = people::get(&place.desk, session.roles[0].person).unwrap();
    assert_eq!(view.sessions.len(), 1);
    assert_eq!(view.sessions[0].event_title, "Kongres");
}

/// A form that began as a copy of another carries the other's ids.
#[test]
fn a_copied_form_takes_nothing_from_the_original() {
    let (mut place, event) = Place::with_event();
    let people = vec![role_form("Zofia Źrebiec", RoleKind::Moderator)];
    let id = sessions::add(&mut place.desk, event, with(people)).unwrap();
    let original = get(&place, event, id);
    let mut copied = lines(&original.roles);
    copied[0].kind = RoleKind::Panellist;
    let copy = sessions::add(&mut place.desk, event, with(copied.clone())).unwrap();
    assert_eq!(get(&place, event, copy).roles[0].kind, RoleKind::Panellist);
    assert_eq!(get(&place, event, id), original);
    sessions::save(&mut place.desk, copy, with(copied)).unwrap();
    assert_eq!(get(&place, event, copy).roles.len(), 1);
    assert_eq!(get(&place, event, id), original);
}

#[test]
fn sessions_move_together_or_not_at_all() {
    let (mut place, event) = Place::with_event();
    let ids =
        ["A", "B"].map(|title| sessions::add(&mut place.desk, event, session_form(title)).unwrap());
    let to = slot("2021-06-07", (9, 0), 30);
    sessions::move_all(&mut place.desk, &ids.map(|id| Move { id, slot: to })).unwrap();
    assert!(ids.iter().all(|id| get(&place, event, *id).slot == to));
    let steps = history::steps(&place.desk).unwrap();
    let op = steps.undo.unwrap();
    assert_eq!((op.kind, op.amount), (OpKind::SessionMove, 2));

    let moves = [ids[0], SessionId(Uuid::nil())].map(|id| Move { id, slot: Slot::default() });
    refused(&mut place.desk, ErrorCode::Gone, |desk| sessions::move_all(desk, &moves));
    assert_eq!(get(&place, event, ids[0]).slot, to, "not half of them");

    let waiting = Slot { day: None, start: None, ..to };
    sessions::move_all(&mut place.desk, &[Move { id: ids[0], slot: waiting }]).unwrap();
    let op = history::steps(&place.desk).unwrap().undo.unwrap();
    assert_eq!((op.kind, op.subject.as_str()), (OpKind::SessionUnschedule, "A"));
    assert_eq!(get(&place, event, ids[0]).slot.length, to.length, "it keeps the length it needs");

    sessions::move_all(&mut place.desk, &[Move { id: ids[0], slot: waiting }]).unwrap();
    let history = history::list(&place.desk, 100).unwrap().len();
    sessions::move_all(&mut place.desk, &[Move { id: ids[0], slot: waiting }]).unwrap();
    assert_eq!(history::list(&place.desk, 100).unwrap().len(), history, "nothing moved, no step");
}

#[test]
fn a_session_that_moves_into_a_further_room_is_there_once() {
    let (mut place, event) = Place::with_event();
    let rooms = ["A", "B"].map(|name| rooms::add(&mut place.desk, event, name).unwrap());
    let held = Slot { room: Some(rooms[0]), ..session_form("").slot };
    let form = SessionForm { slot: held, also_in: vec![rooms[1]], ..session_form("Panel") };
    let id = sessions::add(&mut place.desk, event, form).unwrap();
    let moved = Slot { room: Some(rooms[1]), ..held };
    sessions::move_all(&mut place.desk, &[Move { id, slot: moved }]).unwrap();
    let session = get(&place, event, id);
    assert_eq!(session.rooms().collect::<Vec<_>>(), [rooms[1]]);
    let clashes = events::programme(&place.desk, event).unwrap().clashes;
    assert!(
        clashes.iter().all(|clash| clash.sessions.len() == 1),
        "it does not clash with itself: {clashes:?}"
    );
    sessions::move_all(&mut place.desk, &[Move { id, slot: held }]).unwrap();
    let back: Vec<_> = get(&place, event, id).rooms().collect();
    assert_eq!(back, rooms, "moved on, it has its further room again");
}

#[test]
fn what_a_session_can_not_be_is_refused() {
    let (mut place, event) = Place::with_event();
    let id = sessions::add(&mut place.desk, event, session_form("A")).unwrap();
    let nowhere = Slot { room: Some(RoomId(Uuid::nil())), ..Slot::default() };
    let form = SessionForm { slot: nowhere, ..session_form("B") };
    let desk = &mut place.desk;
    refused(desk, ErrorCode::Gone, |desk| sessions::save(desk, id, form.clone()));
    refused(desk, ErrorCode::Gone, |desk| sessions::add(desk, event, form));
    let moved = [Move { id, slot: nowhere }];
    refused(desk, ErrorCode::Gone, |desk| sessions::move_all(desk, &moved));
    let nobody = SessionId(Uuid::nil());
    refused(desk, ErrorCode::Gone, |desk| sessions::delete(desk, &[id, nobody]));
    refused(desk, ErrorCode::Gone, |desk| sessions::delete(desk, &[nobody]));
    sessions::delete(desk, &[id]).unwrap();
    refused(desk, ErrorCode::Gone, |desk| sessions::save(desk, id, session_form("A")));
    refused(desk, ErrorCode::Gone, |desk| sessions::delete(desk, &[id]));
    desk.undo().unwrap();
    assert_eq!(get(&place, event, id).title, "A");
}

#[test]
fn a_session_does_not_hold_itself() {
    let (mut place, event) = Place::with_event();
    let id = sessions::add(&mut place.desk, event, session_form("A")).unwrap();
    let form = SessionForm { block: Some(id), ..session_form("A") };
    sessions::save(&mut place.desk, id, form).unwrap();
    assert_eq!(get(&place, event, id).block, None);
}
