//! The history is searched, told in detail, and gone back in.

use obrady_app::{
    ErrorCode, OpKind,
    domain::{EventId, RoleKind, SessionId},
    history::{self, Deed, HistoryPage, HistoryQuery, Topic},
    rooms,
    sessions::{self, SessionForm},
    words::{Language, Words},
};
use uuid::Uuid;

use crate::fixture::*;

fn words() -> Words {
    Words::new(Language::Polish)
}

fn busy() -> (Place, EventId, SessionId) {
    let (mut place, event) = Place::with_event();
    let form = SessionForm {
        people: vec![role_form("Łucja Ącka", RoleKind::Moderator)],
        ..session_form("Zażółć gęślą jaźń")
    };
    let session = sessions::add(&mut place.desk, event, form).unwrap();
    let room = rooms::add(&mut place.desk, event, "Aula").unwrap();
    let mut other = session_form("Zażółć gęślą jaźń");
    other.slot.room = Some(room);
    other.slot.start = obrady_app::domain::Clock::at(16, 15);
    sessions::save(&mut place.desk, session, &other).unwrap();
    add_person(&mut place.desk, "Jan", "Żak");
    (place, event, session)
}

fn found(place: &Place, query: HistoryQuery) -> HistoryPage {
    history::page(&place.desk, &HistoryQuery { limit: 50, ..query }, words()).unwrap()
}

#[test]
fn changes_are_found_by_what_was_done() {
    let (place, _, session) = busy();
    let all = found(&place, HistoryQuery::default());
    assert_eq!(all.total, 6);
    assert_eq!(all.actors.len(), 1);
    assert_eq!(all.newest, Some(all.changes[0].uid));
    let total = |query| found(&place, query).total;
    let words = |words: &str| HistoryQuery { words: words.into(), ..HistoryQuery::default() };
    assert_eq!(total(words("zazolc SESJE")), 2, "folded, each word");
    assert_eq!(total(words("dodano")), 4, "what was done is searched too");
    assert_eq!(total(words("nikt")), 0);
    let of = |topic| HistoryQuery { topic: Some(topic), ..HistoryQuery::default() };
    assert_eq!(total(of(Topic::Sessions)), 2);
    assert_eq!((total(of(Topic::Rooms)), total(of(Topic::Imports))), (1, 0));
    let thing = HistoryQuery { thing: Some(session.0), ..HistoryQuery::default() };
    assert_eq!(total(thing.clone()), 2);
    let page = history::page(
        &place.desk,
        &HistoryQuery { offset: 1, limit: 1, ..words("zazolc") },
        Words::new(Language::Polish),
    );
    let page = page.unwrap();
    assert_eq!((page.total, page.changes.len()), (2, 1));
    assert_eq!(page.newest, all.newest, "whatever is left out");
    assert_eq!(page.changes[0].op.kind, OpKind::SessionAdd, "the later one is passed over");
}

#[test]
fn every_deed_has_a_topic() {
    for kind in OpKind::ALL {
        let topic = Topic::of(*kind);
        assert!(Topic::ALL.contains(&topic));
        let known = matches!(
            kind,
            OpKind::EventAdd
                | OpKind::EventCopy
                | OpKind::EventEdit
                | OpKind::EventDelete
                | OpKind::OrganisationsEdit
        );
        assert_eq!(topic == Topic::Events, known, "{kind:?} is about something else: say what");
    }
}

#[test]
fn a_change_is_told_field_by_field() {
    let (mut place, _, _) = busy();
    let all = found(&place, HistoryQuery::default()).changes;
    let details = history::details(&place.desk, all[1].uid, words()).unwrap();
    assert_eq!(details.more, 0);
    let session = details.things.iter().find(|thing| thing.kind == "Sesja").unwrap();
    assert_eq!((session.name.as_str(), session.deed), ("Zażółć gęślą jaźń", Deed::Changed));
    let fields: Vec<String> = (session.fields.iter())
        .map(|field| format!("{}: {} -> {}", field.name, field.from, field.to))
        .collect();
    assert_eq!(fields, ["Początek: 10:30 -> 16:15", "Sala:  -> Aula"]);
    let role = details.things.iter().find(|thing| thing.kind == "Udział w sesji").unwrap();
    assert_eq!((role.name.as_str(), role.deed), ("Zażółć gęślą jaźń · Łucja Ącka", Deed::Deleted));

    let english = history::details(&place.desk, all[1].uid, Words::new(Language::English)).unwrap();
    assert_eq!(english.things[0].fields[0].name, "Start");
    let added = history::details(&place.desk, all[0].uid, words()).unwrap();
    let fields: Vec<&str> = added.things[0].fields.iter().map(|one| one.to.as_str()).collect();
    assert_eq!(fields, ["Jan", "Żak"], "what is empty is not told");

    // What was undone has its name in the change alone.
    place.desk.undo().unwrap();
    let undone = found(&place, HistoryQuery::default()).changes.remove(0);
    let undone = history::details(&place.desk, undone.uid, words()).unwrap();
    assert_eq!(undone.things[0].name, "Jan Żak");
    assert_eq!(undone.things[0].deed, Deed::Deleted);
}

#[test]
fn going_back_is_one_change_that_can_be_taken_back() {
    let (mut place, _, _) = busy();
    let all = found(&place, HistoryQuery::default()).changes;
    let end = visible(&mut place.desk);
    let target = all[3].uid;
    let seen = history::later(&place.desk, target).unwrap();
    assert_eq!(seen, 3);
    refused(&mut place.desk, ErrorCode::HistoryOvertaken, |desk| history::back(desk, target, 2));
    refused(&mut place.desk, ErrorCode::Gone, |desk| history::back(desk, Uuid::max(), 0));
    assert_eq!(history::back(&mut place.desk, target, seen).unwrap(), 3);
    let back = found(&place, HistoryQuery::default()).changes.remove(0);
    assert_eq!((back.op.kind, back.op.amount), (OpKind::HistoryBack, 3));
    let text = history::op_text(words(), &back.op);
    assert_eq!(text, "Wrócono do wcześniejszego stanu: cofnięto 3 zmiany");
    assert_eq!(place.people().len(), 1, "Jan Żak is not there any more");
    assert_eq!(place.desk.undo().unwrap().unwrap().kind, OpKind::HistoryBack);
    assert_eq!(visible(&mut place.desk), end, "all is as it was");
    assert_eq!(place.desk.undo().unwrap().unwrap().kind, OpKind::PersonAdd, "and undo goes on");
}
