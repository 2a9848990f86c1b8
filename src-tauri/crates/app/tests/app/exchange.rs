//! Programmes of other programs: what comes in, comes again, and what people made of it meanwhile.

use obrady_app::{
    ErrorCode, archives,
    domain::{Clock, EventId, Length, RoleKind, SessionKind, SessionState},
    events,
    exchange::{self, Choices, Comparison, Field, SessionFate},
    interchange::{
        archive,
        programme::{
            EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
        },
    },
    people, sessions,
};

use crate::fixture::*;

pub fn draft() -> ProgrammeDraft {
    let person = |key: &str, family: &str| PersonFacts {
        key: key.into(),
        given: "Anna".into(),
        family: family.into(),
        office: "Prezydent".into(),
        organisation: "Miasto Gliwice".into(),
        ..PersonFacts::default()
    };
    let session = |key: &str, title: &str, hour: u16, person: u32| SessionFacts {
        key: key.into(),
        kind: SessionKind::Panel,
        title: title.into(),
        description: format!("O tym, czym jest {title}."),
        day: "2027-03-02".parse().ok(),
        start: Clock::at(hour, 0),
        length: Some(Length(45)),
        rooms: vec![0],
        track: Some(0),
        people: vec![RoleFacts { person, kind: RoleKind::Speaker }],
        ..SessionFacts::default()
    };
    ProgrammeDraft {
        source: "schedule:kmg".into(),
        event: EventFacts {
            title: "Kongres Miast".into(),
            starts_on: "2027-03-02".parse().ok(),
            ends_on: "2027-03-03".parse().ok(),
            zone: "Europe/Berlin".into(),
            ..EventFacts::default()
        },
        rooms: vec![
            RoomFacts { name: "Aula".into(), places_on_site: Some(200) },
            RoomFacts { name: "Sala 2".into(), places_on_site: None },
        ],
        tracks: vec![TrackFacts { name: "Klimat".into(), colour: Some([0x30, 0x8A, 0x50]) }],
        people: vec![person("p1", "Łoś"), person("p2", "Żak")],
        sessions: vec![
            session("k1", "Woda", 10, 0),
            session("k2", "Cień", 11, 1),
            session("k3", "Drzewa", 12, 0),
        ],
        tells_roles: true,
        notices: Vec::new(),
    }
}

pub fn take(
    place: &mut Place,
    draft: &ProgrammeDraft,
    choices: &Choices,
) -> exchange::TakenProgramme {
    exchange::take(&mut place.desk, draft, choices, &mut |_, _| true).unwrap()
}

pub fn compared(place: &Place, draft: &ProgrammeDraft) -> Comparison {
    exchange::compare(&place.desk, draft, None, false).unwrap()
}

fn steps(place: &Place) -> usize {
    obrady_app::history::list(&place.desk, u32::MAX).unwrap().len()
}

pub fn into(event: EventId) -> Choices {
    Choices { into: Some(event), ..Choices::default() }
}

pub fn taken_in() -> (Place, EventId) {
    let mut place = Place::new();
    let event = take(&mut place, &draft(), &Choices::default()).event;
    (place, event)
}

pub fn edit(
    place: &mut Place,
    event: EventId,
    title: &str,
    note: impl FnOnce(&mut sessions::SessionForm),
) {
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let session = programme.sessions.iter().find(|one| one.title == title).unwrap();
    let mut form = sessions::SessionForm {
        kind: session.kind,
        state: session.state,
        slot: session.slot,
        description: session.description.clone(),
        track: session.track,
        places: session.places,
        ..session_form(title)
    };
    form.subtitle = session.subtitle.clone();
    form.language = session.language.clone();
    form.website = session.website.clone();
    form.links = session.links.clone();
    form.note = session.note.clone();
    form.people = session
        .roles
        .iter()
        .map(|role| sessions::RoleForm {
            id: Some(role.id),
            person: Some(role.person),
            name: String::new(),
            kind: role.kind,
            affiliation: role.affiliation,
        })
        .collect();
    note(&mut form);
    sessions::save(&mut place.desk, session.id, form).unwrap();
}

#[test]
fn a_programme_becomes_an_event_and_is_undone_as_one_change() {
    let (mut place, event) = taken_in();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.event.title, "Kongres Miast");
    assert_eq!(programme.event.zone, "Europe/Berlin");
    assert_eq!(programme.rooms.len(), 1, "a room that nothing uses is not taken in");
    assert_eq!(programme.tracks[0].colour, 1, "the nearest of our colours");
    assert_eq!(programme.sessions.len(), 3);
    let first = &programme.sessions[0];
    assert_eq!((first.title.as_str(), first.state), ("Woda", SessionState::Confirmed));
    assert_eq!(
        programme.affiliation_of(&first.roles[0]),
        (Some("Prezydent"), Some("Miasto Gliwice"))
    );
    place.desk.undo().unwrap();
    assert!(events::list(&place.desk).unwrap().is_empty(), "one step takes all of it back");
}

#[test]
fn the_same_source_again_changes_nothing() {
    let (mut place, event) = taken_in();
    let before = steps(&place);
    let comparison = compared(&place, &draft());
    assert_eq!(
        (comparison.into, comparison.known),
        (Some(event), true),
        "the source is recognised"
    );
    assert_eq!(comparison.unchanged, 3, "{comparison:?}");
    assert!(comparison.sessions.is_empty() && comparison.event.is_empty(), "{comparison:?}");
    assert!(comparison.people.is_empty() && comparison.new_people == 0, "{comparison:?}");
    take(&mut place, &draft(), &into(event));
    assert_eq!(steps(&place), before, "what changes nothing leaves no step");
}

#[test]
fn what_people_edited_stays_unless_they_choose_otherwise() {
    let (mut place, event) = taken_in();
    edit(&mut place, event, "Woda", |form| form.title = "Woda w mieście".into());
    let mut later = draft();
    later.sessions[0].title = "Woda i my".into();
    later.sessions[0].start = Clock::at(9, 0);
    later.sessions[1].rooms = vec![1];
    let comparison = compared(&place, &later);
    let fates: Vec<_> = comparison.sessions.iter().map(|one| (one.fate, one.place)).collect();
    assert_eq!(fates, [(SessionFate::Changed, Some(0)), (SessionFate::Changed, Some(1))]);
    let fields: Vec<_> = comparison.sessions[0]
        .differences
        .iter()
        .map(|one| (one.field, one.here.as_str(), one.there.as_str(), one.edited_here))
        .collect();
    assert_eq!(
        fields,
        [
            (Field::Title, "Woda w mieście", "Woda i my", true),
            (Field::Start, "10:00", "09:00", false),
        ]
    );
    let taken = take(&mut place, &later, &into(event));
    assert_eq!((taken.added, taken.changed), (0, 2));
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let first = &programme.sessions[0];
    assert_eq!((first.title.as_str(), first.slot.start), ("Woda w mieście", Clock::at(9, 0)));
    assert_eq!(programme.rooms.len(), 2);

    assert!(compared(&place, &later).sessions.is_empty(), "what was decided is not asked again");
    later.sessions[0].title = "Woda, czyli my".into();
    take(&mut place, &later, &Choices::source_wins(Some(event), &later));
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.sessions[0].title, "Woda, czyli my");
}

#[test]
fn what_is_gone_or_deleted_stays_as_people_left_it() {
    let (mut place, event) = taken_in();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    sessions::delete(&mut place.desk, &[programme.sessions[0].id]).unwrap();
    let mut later = draft();
    later.sessions.remove(2);
    let comparison = compared(&place, &later);
    let fates: Vec<_> =
        comparison.sessions.iter().map(|one| (one.fate, one.title.as_str())).collect();
    assert_eq!(fates, [(SessionFate::DeletedHere, "Woda"), (SessionFate::Gone, "Drzewa")]);
    let taken = take(&mut place, &later, &into(event));
    assert_eq!((taken.added, taken.changed, taken.removed), (0, 0, 0));

    let remove =
        comparison.sessions.iter().filter_map(|one| one.id.filter(|_| one.place.is_none()));
    let choices = Choices { source_wins: [0].into(), remove: remove.collect(), ..into(event) };
    let taken = take(&mut place, &later, &choices);
    assert_eq!((taken.added, taken.removed), (1, 1));
    let titles: Vec<_> = events::programme(&place.desk, event).unwrap().programme.sessions;
    let titles: Vec<_> = titles.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Woda", "Cień"]);
    assert_eq!(compared(&place, &later).unchanged, 2, "what came back is known again");
}

#[test]
fn without_keys_title_and_hour_tell() {
    let mut keyless = draft();
    keyless.sessions.iter_mut().for_each(|session| session.key.clear());
    keyless.people.iter_mut().for_each(|person| person.key.clear());
    let mut place = Place::new();
    let event = take(&mut place, &keyless, &Choices::default()).event;
    assert_eq!(compared(&place, &keyless).unchanged, 3);
    keyless.sessions[1].start = Clock::at(15, 0);
    let comparison = compared(&place, &keyless);
    assert_eq!(
        comparison.sessions.len(),
        1,
        "a title that is there once is enough: {comparison:?}"
    );
    assert_eq!(comparison.sessions[0].fate, SessionFate::Changed);
    take(&mut place, &keyless, &into(event));
    assert_eq!(events::programme(&place.desk, event).unwrap().programme.sessions.len(), 3);
}

#[test]
fn a_renamed_room_or_person_is_still_the_same() {
    let (mut place, event) = taken_in();
    let mut room = events::programme(&place.desk, event).unwrap().programme.rooms.remove(0);
    room.name = "Aula Duża".into();
    obrady_app::rooms::save(&mut place.desk, &room).unwrap();
    let id = place.people().iter().find(|row| row.name.starts_with("Łoś")).unwrap().id;
    let mut form = people::get(&place.desk, id).unwrap().form;
    form.family = "Łoś-Bór".into();
    people::save(&mut place.desk, id, &form).unwrap();
    let comparison = compared(&place, &draft());
    assert_eq!(comparison.unchanged, 3, "{comparison:?}");
    assert_eq!(
        (comparison.new_rooms, comparison.new_people),
        (1, 0),
        "only the unused room is new"
    );
    let mut later = draft();
    later.people[0].biography = "Od 2010 roku.".into();
    take(&mut place, &later, &into(event));
    let form = people::get(&place.desk, id).unwrap().form;
    assert_eq!((form.family.as_str(), form.biography.as_str()), ("Łoś-Bór", "Od 2010 roku."));
}

#[test]
fn who_cancels_changes_nothing() {
    let mut place = Place::new();
    let refused = exchange::take(&mut place.desk, &draft(), &Choices::default(), &mut |_, _| false);
    assert_eq!(refused.unwrap_err().code, ErrorCode::Cancelled);
    assert!(events::list(&place.desk).unwrap().is_empty() && place.people().is_empty());
}

#[test]
fn an_archive_gives_the_same_file_again() {
    let (mut place, event) = taken_in();
    let form = registration_form("Zofia", "Źrebiec");
    obrady_app::registrations::add(&mut place.desk, event, &form).unwrap();
    let made = archives::make(&place.desk, None).unwrap();
    let text = archive::write(&made);
    assert!(archive::is_archive(text.as_bytes()));
    let read = archive::read(text.as_bytes()).unwrap();
    assert_eq!(read, made);
    let mut empty = Place::new();
    assert_eq!(archives::take(&mut empty.desk, &read, &mut |_, _| true).unwrap(), [event]);
    let again = archives::make(&empty.desk, None).unwrap();
    assert_eq!(archive::Archive { made_at: made.made_at, ..again }, made, "nothing is lost");
    assert_eq!(compared(&empty, &draft()).unchanged, 3, "the source is known there too");

    let copies = archives::take(&mut place.desk, &read, &mut |_, _| true).unwrap();
    assert_ne!(copies, [event], "what is here is not overwritten");
    assert_eq!(events::list(&place.desk).unwrap().len(), 2);
    assert_eq!(place.people().len(), 3, "people are shared");
    place.desk.undo().unwrap();
    assert_eq!(events::list(&place.desk).unwrap().len(), 1);
}

#[test]
fn a_broken_archive_is_refused() {
    let (place, _) = taken_in();
    let text = archive::write(&archives::make(&place.desk, None).unwrap());
    for at in [0, 1, 10, text.len() / 100, text.len() / 2, text.len() - 5] {
        assert!(archive::read(&text.as_bytes()[..at]).is_err(), "{at} bytes are no archive");
    }
    let mut made = archives::make(&place.desk, None).unwrap();
    made.events[0].rooms.clear();
    let loose = archive::write(&made);
    assert!(archive::read(loose.as_bytes()).is_err(), "a room is missing");
}

#[test]
fn a_source_that_is_silent_wipes_nothing() {
    let mut place = Place::new();
    let mut told = draft();
    told.event.venue = "Katowice".into();
    told.people[0].biography = "Od 2010 roku.".into();
    told.sessions[0].subtitle = "Trzy spojrzenia".into();
    let event = take(&mut place, &told, &Choices::default()).event;
    // Another format of the same programme, which has no place for these.
    let comparison = compared(&place, &draft());
    assert_eq!(comparison.unchanged, 3, "{comparison:?}");
    assert!(comparison.event.is_empty() && comparison.people.is_empty(), "{comparison:?}");
    take(&mut place, &draft(), &Choices::source_wins(Some(event), &draft()));
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.event.venue, "Katowice");
    assert_eq!(programme.sessions[0].subtitle, "Trzy spojrzenia");
    told.sessions[0].subtitle = "Dwa spojrzenia".into();
    let comparison = compared(&place, &told);
    assert!(!comparison.sessions[0].differences[0].edited_here, "nobody edited it here");
}

#[test]
fn namesakes_of_a_source_stay_two_people() {
    let mut place = Place::new();
    let mut told = draft();
    told.people[1].family = "Łoś".into();
    told.people[0].biography = "Fizyczka".into();
    told.people[1].biography = "Chemiczka".into();
    let known = person_form("Anna", "Łoś");
    people::add(&mut place.desk, &known).unwrap();
    let event = take(&mut place, &told, &Choices::default()).event;
    assert_eq!(place.people().len(), 2, "one was here, the other is somebody else");
    let comparison = compared(&place, &told);
    assert!(comparison.people.is_empty() && comparison.new_people == 0, "{comparison:?}");
    assert_eq!(comparison.unchanged, 3, "{comparison:?}");
    take(&mut place, &told, &into(event));
    let mut said: Vec<String> = place
        .people()
        .iter()
        .map(|row| people::get(&place.desk, row.id).unwrap().form.biography)
        .collect();
    said.sort();
    assert_eq!(said, ["Chemiczka", "Fizyczka"]);
}

#[test]
fn what_a_source_dropped_and_has_again_is_new() {
    let (mut place, event) = taken_in();
    let mut shorter = draft();
    shorter.sessions.remove(2);
    let gone = compared(&place, &shorter).sessions.iter().filter_map(|one| one.id).collect();
    take(&mut place, &shorter, &Choices { remove: gone, ..into(event) });
    let comparison = compared(&place, &draft());
    assert_eq!(comparison.sessions[0].fate, SessionFate::New);
}

#[test]
fn blocks_within_blocks_come_out_of_an_archive() {
    let (mut place, event) = taken_in();
    let ids: Vec<_> = events::programme(&place.desk, event)
        .unwrap()
        .programme
        .sessions
        .iter()
        .map(|session| session.id)
        .collect();
    // The first in the second, which is in the third.
    edit(&mut place, event, "Woda", |form| form.block = Some(ids[1]));
    edit(&mut place, event, "Cień", |form| form.block = Some(ids[2]));
    let made = archives::make(&place.desk, None).unwrap();
    let mut empty = Place::new();
    archives::take(&mut empty.desk, &made, &mut |_, _| true).unwrap();
    let again = archives::make(&empty.desk, None).unwrap();
    assert_eq!(again.events[0].sessions, made.events[0].sessions);
}
