//! Rooms and tracks.

use obrady_app::{
    ErrorCode,
    domain::{EventId, Room, RoomId, Slot, Track, TrackId},
    events, rooms,
    sessions::{self, SessionForm},
};
use uuid::Uuid;

use crate::fixture::*;

fn names(place: &Place, event: EventId) -> Vec<String> {
    let programme = events::programme(&place.desk, event).unwrap().programme;
    programme.rooms.into_iter().map(|room| room.name).collect()
}

#[test]
fn rooms_are_added_edited_ordered_and_deleted() {
    let (mut place, event) = Place::with_event();
    let ids = ["A", "B", "C"].map(|name| rooms::add(&mut place.desk, event, name).unwrap());
    rooms::order(&mut place.desk, event, &[ids[2], ids[0]]).unwrap();
    assert_eq!(names(&place, event), ["C", "A", "B"], "those not named come after");

    let programme = events::programme(&place.desk, event).unwrap().programme;
    let room = Room { places_on_site: Some(300), ..programme.room(ids[1]).unwrap().clone() };
    rooms::save(&mut place.desk, &room).unwrap();
    let form = session_form("Panel");
    let form = SessionForm { slot: Slot { room: Some(ids[1]), ..form.slot }, ..form };
    let session = sessions::add(&mut place.desk, event, form).unwrap();
    rooms::delete(&mut place.desk, ids[1]).unwrap();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.session(session).unwrap().slot.room, None);
    place.desk.undo().unwrap();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.session(session).unwrap().slot.room, Some(ids[1]));
    assert_eq!(programme.room(ids[1]), Some(&room));
}

#[test]
fn tracks_take_colours_in_turn() {
    let (mut place, event) = Place::with_event();
    let names: Vec<String> = (0..9).map(|number| format!("Ścieżka {number}")).collect();
    let ids: Vec<TrackId> =
        names.iter().map(|name| rooms::add_track(&mut place.desk, event, name).unwrap()).collect();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let colours: Vec<u8> = programme.tracks.iter().map(|track| track.colour).collect();
    assert_eq!(colours, [0, 1, 2, 3, 4, 5, 6, 7, 0]);
    let track = Track { name: "Woda".into(), colour: 5, ..programme.tracks[0].clone() };
    rooms::save_track(&mut place.desk, &track).unwrap();
    rooms::delete_track(&mut place.desk, event, ids[1]).unwrap();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.tracks[0], track);
    assert_eq!(programme.tracks.len(), 8);
}

#[test]
fn what_a_room_or_track_can_not_be_is_refused() {
    let (mut place, event) = Place::with_event();
    let room = rooms::add(&mut place.desk, event, "Sala").unwrap();
    let track = rooms::add_track(&mut place.desk, event, "Ścieżka").unwrap();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let (there, path) = (programme.rooms[0].clone(), programme.tracks[0].clone());
    let desk = &mut place.desk;
    refused(desk, ErrorCode::NameMissing, |desk| rooms::add(desk, event, ""));
    refused(desk, ErrorCode::NameMissing, |desk| rooms::add_track(desk, event, " "));
    let unnamed = Room { name: " ".into(), ..there.clone() };
    refused(desk, ErrorCode::NameMissing, |desk| rooms::save(desk, &unnamed));
    let unnamed = Track { name: String::new(), ..path.clone() };
    refused(desk, ErrorCode::NameMissing, |desk| rooms::save_track(desk, &unnamed));

    rooms::delete(desk, room).unwrap();
    rooms::delete_track(desk, event, track).unwrap();
    for room in [room, RoomId(Uuid::nil())] {
        refused(desk, ErrorCode::Gone, |desk| rooms::delete(desk, room));
        let there = Room { id: room, ..there.clone() };
        refused(desk, ErrorCode::Gone, |desk| rooms::save(desk, &there));
    }
    refused(desk, ErrorCode::Gone, |desk| rooms::delete_track(desk, event, track));
    refused(desk, ErrorCode::Gone, |desk| rooms::save_track(desk, &path));
}
