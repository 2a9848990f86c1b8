//! A programme as one value.

use std::collections::BTreeMap;

use obrady_domain::{
    Affiliation, AffiliationId, EventId, Organisation, OrganisationId, OrganisationRole,
    OrganisationRoleId, OrganisationRoleKind, Person, Session,
};
use uuid::Uuid;

use crate::fixture::*;

#[test]
fn sessions_stand_by_day_hour_room_and_title() {
    let mut late = session(1, 700, Some(10));
    late.slot.room = Some(room_id(2));
    let mut beside = session(2, 600, Some(10));
    beside.slot.room = Some(room_id(1));
    let mut first_room = session(3, 600, Some(10));
    first_room.slot.room = Some(room_id(2));
    let everywhere = session(4, 600, Some(10));
    let mut next_day = session(5, 0, Some(10));
    next_day.slot.day = Some(day(8));
    let mut without_hour = session(6, 0, None);
    without_hour.slot.start = None;
    let mut without_day = session(7, 0, None);
    without_day.slot.day = None;
    let mut by_title = session(8, 700, Some(10));
    by_title.slot.room = Some(room_id(2));
    by_title.title = "Apanel".into();

    let all = [late, beside, first_room, everywhere, next_day, without_hour, without_day, by_title];
    let sorted = programme(all.to_vec());
    let order: Vec<u128> = sorted.sessions.iter().map(|session| session.id.0.as_u128()).collect();
    assert_eq!(order, [4, 3, 2, 8, 1, 5, 6, 7]);
    let mut turned = all.to_vec();
    turned.reverse();
    assert_eq!(programme(turned).sessions, sorted.sessions, "however they came");
    let on_first: Vec<&Session> = sorted.sessions_on(day(7)).collect();
    assert_eq!(on_first.len(), 5, "the backlog is on no day");
}

#[test]
fn days_are_the_events_and_those_of_sessions_outside() {
    let mut outside = session(1, 600, None);
    outside.slot.day = Some(day(12));
    let mut programme = programme(vec![outside]);
    assert_eq!(programme.days().into_iter().collect::<Vec<_>>(), [day(7), day(8), day(12)]);
    programme.event.ends_on = None;
    assert_eq!(programme.days().len(), 2, "one day where no last is known");
    programme.event.starts_on = None;
    assert_eq!(programme.days().into_iter().collect::<Vec<_>>(), [day(12)]);
    assert!(programme.event.has_day(day(30)), "any day while the first is unknown");
    programme.event.starts_on = Some(chrono::NaiveDate::MIN);
    programme.event.ends_on = Some(chrono::NaiveDate::MAX);
    assert!(programme.days().len() < 100, "mistyped dates do not fill the memory");
}

#[test]
fn people_appear_with_the_affiliation_that_was_chosen() {
    let [mayor, chair] = [1, 2].map(|number| AffiliationId(Uuid::from_u128(number)));
    let gmina = OrganisationId(Uuid::from_u128(1));
    let person = Person {
        title: " dr ".into(),
        affiliations: vec![
            Affiliation { id: mayor, office: "Wójt".into(), organisation: Some(gmina) },
            Affiliation { id: chair, office: String::new(), organisation: None },
        ],
        ..Person::new(person_id(1), "Zofia ", "Źrebiec")
    };
    assert_eq!(person.full_name(), "dr Zofia Źrebiec");
    assert_eq!(person.list_name(), "Źrebiec Zofia");
    assert_eq!(Person::new(person_id(1), "", " ").full_name(), "");
    let organisation = Organisation::new(gmina, "Gmina");
    let mut programme = programme(Vec::new());
    programme.people = BTreeMap::from([(person.id, person)]);
    programme.organisations = BTreeMap::from([(gmina, organisation)]);
    let mut role = role(1, 1);
    for (chosen, shown) in [
        (None, (Some("Wójt"), Some("Gmina"))),
        (Some(mayor), (Some("Wójt"), Some("Gmina"))),
        (Some(chair), (None, None)),
        (Some(AffiliationId(Uuid::from_u128(9))), (Some("Wójt"), Some("Gmina"))),
    ] {
        role.affiliation = chosen;
        assert_eq!(programme.affiliation_of(&role), shown, "{chosen:?}");
    }
    role.person = person_id(9);
    assert_eq!(programme.affiliation_of(&role), (None, None), "nobody has no office");

    let line = |number, session| OrganisationRole {
        id: OrganisationRoleId(Uuid::from_u128(number)),
        event: EventId(Uuid::nil()),
        session,
        organisation: gmina,
        kind: OrganisationRoleKind::Partner,
    };
    programme.organisation_roles = vec![line(1, None), line(2, Some(session_id(1)))];
    let count =
        |session| programme.organisations_as(OrganisationRoleKind::Partner, session).count();
    assert_eq!((count(None), count(Some(session_id(1))), count(Some(session_id(2)))), (1, 1, 0));
}
