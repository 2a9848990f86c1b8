//! Forms that were open while something else changed the file, and what undo makes of typing.

use obrady_app::{
    Edit,
    domain::{EventId, OrganisationRoleKind, RegistrationState, RoleKind, SessionId},
    events, history,
    organisations::{self, OrganisationForm},
    people::{self, PersonForm},
    registrations::{self, RegistrationForm},
    rooms,
    sessions::{self, RoleForm, SessionForm},
};

use crate::fixture::*;

/// What a form saves whose owner saw `seen`.
fn edit<T: Clone>(seen: &T, change: impl FnOnce(&mut T)) -> Edit<T> {
    let mut made = seen.clone();
    change(&mut made);
    Edit { seen: Some(seen.clone()), made }
}

fn form_of(place: &Place, event: EventId, id: SessionId) -> SessionForm {
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let session = programme.session(id).unwrap().clone();
    let line = |role: &obrady_app::domain::Role| RoleForm {
        id: Some(role.id),
        person: Some(role.person),
        name: programme.people[&role.person].full_name(),
        kind: role.kind,
        affiliation: role.affiliation,
    };
    SessionForm {
        people: session.roles.iter().map(line).collect(),
        slot: session.slot,
        title: session.title,
        note: session.note,
        also_in: session.also_in,
        links: session.links,
        ..session_form("")
    }
}

#[test]
fn a_stale_form_of_a_session_changes_only_what_was_typed_in_it() {
    let (mut place, event) = Place::with_event();
    let hall = rooms::add(&mut place.desk, event, "Hala").unwrap();
    let people = vec![role_form("Zofia Źrebiec", RoleKind::Moderator)];
    let form = SessionForm { people, ..session_form("Panel") };
    let id = sessions::add(&mut place.desk, event, form).unwrap();
    let open = form_of(&place, event, id);
    // Elsewhere: another title, room and one person more.
    let there = edit(&open, |form| {
        form.title = "Debata".into();
        form.slot.room = Some(hall);
        form.people.push(role_form("Jan Ćwik", RoleKind::Panellist));
    });
    sessions::save(&mut place.desk, id, there).unwrap();
    let here = edit(&open, |form| {
        form.note = "Woda".into();
        form.slot.start = form.slot.start.map(|_| obrady_app::domain::Clock::at(9, 0).unwrap());
        form.people.push(role_form("Ewa Łoś", RoleKind::Panellist));
    });
    sessions::save(&mut place.desk, id, here).unwrap();
    let saved = form_of(&place, event, id);
    assert_eq!((saved.title.as_str(), saved.note.as_str()), ("Debata", "Woda"), "both stand");
    assert_eq!(saved.slot.room, Some(hall), "the hour was typed, the room was not");
    assert_eq!(saved.slot.start.map(|at| at.minutes()), Some(540));
    let names: Vec<&str> = saved.people.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Zofia Źrebiec", "Jan Ćwik", "Ewa Łoś"], "nobody put in is lost");

    // The same field: what was typed last stands, and undo gives the other back.
    sessions::save(&mut place.desk, id, edit(&open, |form| form.title = "Spór".into())).unwrap();
    assert_eq!(form_of(&place, event, id).title, "Spór");
    place.desk.undo().unwrap();
    assert_eq!(form_of(&place, event, id).title, "Debata", "the history keeps it");
}

#[test]
fn every_other_form_does_the_same() {
    let (mut place, event) = Place::with_event();
    let facts = place.event(event);
    events::save(&mut place.desk, edit(&facts, |it| it.venue = "Katowice".into())).unwrap();
    events::save(&mut place.desk, edit(&facts, |it| it.acronym = "KPM".into())).unwrap();
    let saved = place.event(event);
    assert_eq!((saved.venue.as_str(), saved.acronym.as_str()), ("Katowice", "KPM"));

    let room = rooms::add(&mut place.desk, event, "Sala").unwrap();
    let track = rooms::add_track(&mut place.desk, event, "Woda").unwrap();
    let before = events::programme(&place.desk, event).unwrap().programme;
    let (room, track) = (before.room(room).unwrap(), before.track(track).unwrap());
    rooms::save(&mut place.desk, edit(room, |it| it.name = "Hala".into())).unwrap();
    rooms::save(&mut place.desk, edit(room, |it| it.places_online = Some(9))).unwrap();
    rooms::save_track(&mut place.desk, edit(track, |it| it.name = "Rzeki".into())).unwrap();
    rooms::save_track(&mut place.desk, edit(track, |it| it.colour = 5)).unwrap();
    let after = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!((after.rooms[0].name.as_str(), after.rooms[0].places_online), ("Hala", Some(9)));
    assert_eq!((after.tracks[0].name.as_str(), after.tracks[0].colour), ("Rzeki", 5));

    let form =
        PersonForm { affiliations: vec![office("Wójt", "Łąka")], ..person_form("A", "Lis") };
    let id = people::add(&mut place.desk, &form).unwrap();
    let open = people::get(&place.desk, id).unwrap().form;
    people::save(&mut place.desk, id, edit(&open, |it| it.email = "a@lis.pl".into())).unwrap();
    let moved = edit(&open, |it| it.affiliations[0].office = "Wójcina".into());
    people::save(&mut place.desk, id, moved).unwrap();
    let added = edit(&open, |it| it.affiliations.push(office("Prezes", "Związek")));
    people::save(&mut place.desk, id, added).unwrap();
    let saved = people::get(&place.desk, id).unwrap().form;
    assert_eq!(saved.email, "a@lis.pl");
    let offices: Vec<&str> = saved.affiliations.iter().map(|one| one.office.as_str()).collect();
    assert_eq!(offices, ["Wójcina", "Prezes"]);

    let line =
        |kind, name: &str| OrganisationForm { kind, name: name.into(), teryt: String::new() };
    let (first, second) = (
        line(OrganisationRoleKind::Organiser, "Związek"),
        line(OrganisationRoleKind::Partner, "Bank"),
    );
    let nobody: Vec<OrganisationForm> = Vec::new();
    organisations::save(&mut place.desk, event, edit(&nobody, |it| it.push(first))).unwrap();
    organisations::save(&mut place.desk, event, edit(&nobody, |it| it.push(second))).unwrap();
    let programme = events::programme(&place.desk, event).unwrap().programme;
    assert_eq!(programme.organisation_roles.len(), 2, "each added one, and both are there");
}

#[test]
fn a_stale_form_of_a_registration_changes_only_what_was_typed_in_it() {
    let (mut place, event) = Place::with_event();
    let form = registration_form("Jan", "Lis");
    let id = registrations::add(&mut place.desk, event, &form).unwrap();
    let row = registrations::get(&place.desk, id).unwrap();
    let open = RegistrationForm { person: Some(row.person), ..form };
    registrations::set_state(&mut place.desk, &[id], RegistrationState::Cancelled).unwrap();
    registrations::save(&mut place.desk, id, edit(&open, |it| it.note = "Faktura".into())).unwrap();
    let saved = registrations::get(&place.desk, id).unwrap();
    assert_eq!((saved.state, saved.note.as_str()), (RegistrationState::Cancelled, "Faktura"));
    assert_eq!(saved.office, "Wójt");
}

#[test]
fn an_office_that_is_cleared_in_a_registration_is_gone_from_it() {
    let (mut place, event) = Place::with_event();
    let usual = vec![office("Wójt", "Gmina Zielona Dolina"), office("Prezes", "Związek")];
    let known = PersonForm { affiliations: usual, ..person_form("Jan", "Lis") };
    let person = people::add(&mut place.desk, &known).unwrap();
    let form = registration_form("Jan", "Lis");
    let id = registrations::add(&mut place.desk, event, &form).unwrap();
    let said = |place: &Place| {
        let row = registrations::get(&place.desk, id).unwrap();
        (row.office, row.organisation)
    };
    let none = |office: &str, organisation: &str| (office.to_owned(), organisation.to_owned());
    let mut open = RegistrationForm { person: Some(person), ..form };
    for (change, expected) in [
        (("", "Gmina Zielona Dolina"), none("", "Gmina Zielona Dolina")),
        (("", ""), none("", "")),
        (("Radny", ""), none("Radny", "")),
        (("Radny", "Powiat"), none("Radny", "Powiat")),
    ] {
        let made = edit(&open, |it| (it.office, it.organisation) = none(change.0, change.1));
        open = made.made.clone();
        registrations::save(&mut place.desk, id, made).unwrap();
        assert_eq!(said(&place), expected, "it is as it was typed");
    }
    let kept = people::get(&place.desk, person).unwrap().form.affiliations;
    let offices: Vec<&str> = kept.iter().map(|one| one.office.as_str()).collect();
    assert_eq!(offices, ["Wójt", "Prezes", "", "Radny"], "what the person is stays");
    let own = people::get(&place.desk, person).unwrap().form;
    people::save(&mut place.desk, person, own).unwrap();
    assert_eq!(said(&place), none("Radny", "Powiat"), "their own form takes none of it away");
}

#[test]
fn what_was_typed_with_pauses_is_taken_back_as_one() {
    let (mut place, event) = Place::with_event();
    let id = sessions::add(&mut place.desk, event, session_form("Panel")).unwrap();
    let mut open = form_of(&place, event, id);
    let mut save = |place: &mut Place, change: &dyn Fn(&mut SessionForm)| {
        let made = edit(&open, |form| change(form));
        open = made.made.clone();
        sessions::save(&mut place.desk, id, made).unwrap();
    };
    save(&mut place, &|form| form.note = "Kawa".into());
    for title in ["Pane", "Panel o wo", "Panel o wodzie"] {
        save(&mut place, &|form| form.title = title.into());
    }
    let steps = history::list(&place.desk, 100).unwrap().len();
    let undone = place.desk.undo().unwrap().unwrap();
    assert_eq!(undone.subject, "Panel o wodzie");
    let now = form_of(&place, event, id);
    assert_eq!((now.title.as_str(), now.note.as_str()), ("Panel", "Kawa"), "one field, one edit");
    assert_eq!(history::list(&place.desk, 100).unwrap().len(), steps + 3, "the journal has each");

    let redone = place.desk.redo().unwrap().unwrap();
    assert_eq!(redone.subject, "Panel o wodzie");
    assert_eq!(form_of(&place, event, id).title, "Panel o wodzie");
    assert_eq!(place.desk.redo().unwrap(), None);

    // What is chosen rather than typed is taken back one by one.
    for start in [8, 9] {
        save(&mut place, &|form| form.slot.start = obrady_app::domain::Clock::at(start, 0));
    }
    place.desk.undo().unwrap();
    let start = form_of(&place, event, id).slot.start;
    assert_eq!(start, obrady_app::domain::Clock::at(8, 0));
}
