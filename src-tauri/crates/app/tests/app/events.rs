//! Events.

use obrady_app::{
    ErrorCode,
    domain::{Attendance, Event, EventId, OrganisationRoleKind},
    events,
    organisations::{self, OrganisationForm},
    rooms, sessions,
};
use uuid::Uuid;

use crate::fixture::*;

const NOBODYS: EventId = EventId(Uuid::nil());

#[test]
fn an_event_is_added_edited_and_deleted() {
    let mut place = Place::new();
    let id = events::add(&mut place.desk, "  Kongres Miast ").unwrap();
    assert_eq!(place.event(id).title, "Kongres Miast");
    let event = Event {
        subtitle: "Forum".into(),
        starts_on: "2021-06-07".parse().ok(),
        attendance: Attendance::Hybrid,
        venue: "Katowice".into(),
        description: "O *miastach*".into(),
        ..place.event(id)
    };
    events::save(&mut place.desk, &event).unwrap();
    assert_eq!(place.event(id), event);
    let undated = events::add(&mut place.desk, "Bez daty").unwrap();
    let listed: Vec<EventId> =
        events::list(&place.desk).unwrap().iter().map(|event| event.id).collect();
    assert_eq!(listed, [undated, id]);

    sessions::add(&mut place.desk, id, session_form("Panel")).unwrap();
    let before = visible(&mut place.desk);
    events::delete(&mut place.desk, id).unwrap();
    assert_eq!(events::list(&place.desk).unwrap().len(), 1);
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before, "with all that was in it");
}

#[test]
fn what_an_event_can_not_be_is_refused() {
    let (mut place, id) = Place::with_event();
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| events::add(desk, " \t"));
    let event = place.event(id);
    let unnamed = Event { title: String::new(), ..event.clone() };
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| events::save(desk, &unnamed));
    let reversed = Event { ends_on: "2021-06-06".parse().ok(), ..event.clone() };
    refused(&mut place.desk, ErrorCode::DatesReversed, |desk| events::save(desk, &reversed));

    for gone in [NOBODYS, id] {
        if gone == id {
            events::delete(&mut place.desk, id).unwrap();
        }
        let event = Event { id: gone, ..event.clone() };
        let desk = &mut place.desk;
        refused(desk, ErrorCode::Gone, |desk| events::save(desk, &event));
        refused(desk, ErrorCode::Gone, |desk| events::delete(desk, gone));
        refused(desk, ErrorCode::Gone, |desk| events::programme(desk, gone).map(drop));
        refused(desk, ErrorCode::Gone, |desk| rooms::add(desk, gone, "Sala"));
        refused(desk, ErrorCode::Gone, |desk| rooms::add_track(desk, gone, "Ścieżka"));
        refused(desk, ErrorCode::Gone, |desk| sessions::add(desk, gone, session_form("Panel")));
        let lines = [line(OrganisationRoleKind::Partner, "Gmina")];
        refused(desk, ErrorCode::Gone, |desk| organisations::save(desk, gone, &lines));
    }
}

fn line(kind: OrganisationRoleKind, name: &str) -> OrganisationForm {
    OrganisationForm { kind, name: name.into(), teryt: String::new() }
}

#[test]
fn organisers_stand_as_they_are_put() {
    use OrganisationRoleKind as Kind;
    let (mut place, id) = Place::with_event();
    let listed = |place: &Place| {
        let programme = events::programme(&place.desk, id).unwrap().programme;
        let name = |role: &obrady_app::domain::OrganisationRole| {
            (role.kind, programme.organisations[&role.organisation].name.clone())
        };
        programme.organisation_roles.iter().map(name).collect::<Vec<_>>()
    };
    let lines = [
        line(Kind::Organiser, "Związek Gmin"),
        line(Kind::Partner, " "),
        line(Kind::Partner, "ŁÓDŹ"),
    ];
    organisations::save(&mut place.desk, id, &lines).unwrap();
    assert_eq!(
        listed(&place),
        [(Kind::Organiser, "Związek Gmin".into()), (Kind::Partner, "ŁÓDŹ".into())]
    );
    let before = visible(&mut place.desk);
    organisations::save(&mut place.desk, id, &lines).unwrap();
    assert_eq!(visible(&mut place.desk), before, "the same again changes nothing");

    let turned = [line(Kind::Partner, "Łódź"), line(Kind::Organiser, "Związek Gmin")];
    organisations::save(&mut place.desk, id, &turned).unwrap();
    assert_eq!(listed(&place)[0], (Kind::Partner, "ŁÓDŹ".into()), "known, however it is spelled");
    assert_eq!(organisation_names(&mut place.desk).len(), 2);
    organisations::save(&mut place.desk, id, &[]).unwrap();
    assert!(listed(&place).is_empty());
    place.desk.undo().unwrap();
    assert_eq!(listed(&place).len(), 2);
}
