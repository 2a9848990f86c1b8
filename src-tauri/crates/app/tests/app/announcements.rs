//! A text becomes an event, and nothing in it is doubled or dropped.

use std::fs;

use obrady_app::{
    ErrorCode, announcements,
    domain::{
        Clock, EventId, OrganisationRoleKind, Programme, RoleKind, SessionKind, SessionState,
    },
    events, history,
    interchange::{
        EventDraft, Found, OrganisationDraft, PartOfDay, PersonDraft, SessionDraft, Span,
    },
    rooms,
};
use uuid::Uuid;

use crate::fixture::*;

fn found<T>(value: T) -> Found<T> {
    Found { value, spans: Vec::new() }
}

fn organisation(name: &str, kind: OrganisationRoleKind) -> OrganisationDraft {
    OrganisationDraft { name: found(name.into()), kind }
}

fn person(given: &str, family: &str, office: &str, kind: RoleKind) -> PersonDraft {
    PersonDraft {
        kind,
        given: given.into(),
        family: family.into(),
        office: office.into(),
        ..PersonDraft::default()
    }
}

fn session(title: &str, start: Option<(u16, u16)>, end: Option<(u16, u16)>) -> SessionDraft {
    let clock =
        |at: Option<(u16, u16)>| found(at.and_then(|(hour, minute)| Clock::at(hour, minute)));
    SessionDraft {
        kind: found(SessionKind::Panel),
        title: found(title.into()),
        day: found("2021-06-08".parse().ok()),
        start: clock(start),
        end: clock(end),
        room: found("Sala A".into()),
        ..SessionDraft::default()
    }
}

fn draft() -> EventDraft {
    use OrganisationRoleKind as Kind;
    let mut first = session("Strategie", Some((10, 30)), Some((11, 25)));
    first.people = vec![
        person("Zofia", "Źrebiec", "Prezydent Gliwic", RoleKind::Moderator),
        person(" ", "", "Wójt", RoleKind::Panellist),
    ];
    first.organisations = vec![organisation("Fundacja", Kind::CoOrganiser)];
    let mut second = session("SMUP", Some((11, 30)), None);
    second.room = found("sala a".into());
    second.people = vec![person("ZOFIA", "Źrebiec", "", RoleKind::Speaker)];
    second.block = Some(0);
    EventDraft {
        title: found(" Kongres Miast ".into()),
        starts_on: found("2021-06-07".parse().ok()),
        organisations: vec![
            organisation("Związek", Kind::Organiser),
            organisation("ZWIĄZEK", Kind::Organiser),
            organisation("fundacja", Kind::Partner),
            organisation(" ", Kind::Partner),
        ],
        sessions: vec![first, second],
        ..EventDraft::default()
    }
}

fn programme(place: &Place, event: EventId) -> Programme {
    events::programme(&place.desk, event).unwrap().programme
}

#[test]
fn a_proposal_becomes_an_event() {
    let mut place = Place::new();
    let before = visible(&mut place.desk);
    let id = announcements::take(&mut place.desk, &draft(), None).unwrap();
    let taken = programme(&place, id);
    assert_eq!(taken.event.title, "Kongres Miast");
    assert_eq!(taken.event.ends_on, taken.event.starts_on, "one day where no last is known");
    assert_eq!(taken.rooms.len(), 1, "a room however it is spelled");
    assert_eq!(place.people().len(), 1, "a person however they are spelled, nobody without a name");
    assert_eq!(organisation_names(&mut place.desk).len(), 2);
    assert_eq!(taken.organisation_roles.len(), 3);
    let [first, second] = taken.sessions.as_slice() else { panic!("{:?}", taken.sessions) };
    assert_eq!(first.slot.end(), Clock::at(11, 25));
    assert_eq!(second.block, Some(first.id));
    assert_eq!((first.state, first.roles.len()), (SessionState::Confirmed, 1));

    let steps = history::list(&place.desk, 10).unwrap();
    assert_eq!(steps.len(), 1, "one step");
    assert_eq!(steps[0].op.subject, "Kongres Miast");
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before);
}

#[test]
fn a_proposal_goes_into_an_event_that_is_there() {
    let (mut place, event) = Place::with_event();
    rooms::add(&mut place.desk, event, "SALA A").unwrap();
    add_person(&mut place.desk, "Zofia", "Źrebiec");
    let facts = place.event(event);
    for round in 1..=2 {
        let untitled = EventDraft { title: found(String::new()), ..draft() };
        let into = announcements::take(&mut place.desk, &untitled, Some(event)).unwrap();
        assert_eq!(into, event);
        let taken = programme(&place, event);
        assert_eq!(taken.event, facts, "the event's own facts stay");
        assert_eq!(taken.sessions.len(), 2 * round);
        assert_eq!(taken.rooms.len(), 1);
        assert_eq!(place.people().len(), 1);
        let own = taken.organisation_roles.iter().filter(|role| role.session.is_none());
        assert_eq!(own.count(), 2, "organisers are not doubled");
        let op = history::steps(&place.desk).unwrap().undo.unwrap();
        assert_eq!(op.subject, "Kongres", "the step names the event");
    }
    let gone = Some(EventId(Uuid::nil()));
    refused(&mut place.desk, ErrorCode::Gone, |desk| announcements::take(desk, &draft(), gone));
}

#[test]
fn hours_past_midnight_and_parts_of_days_are_kept() {
    let source = "Warsztat po południu, do 17.00".to_owned();
    let span = |words: &str| {
        let start = source.find(words).unwrap();
        let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap();
        Span { start: units(&source[..start]), end: units(&source[..start + words.len()]) }
    };
    let mut workshop = session("Warsztat", None, Some((17, 0)));
    workshop.part_of_day =
        Found { value: Some(PartOfDay::Afternoon), spans: vec![span("po południu")] };
    workshop.end.spans = vec![span("do 17.00")];
    let ball = session("Bal", Some((22, 0)), Some((1, 30)));
    let sessions = vec![workshop, ball];
    let draft = EventDraft { sessions, source: source.clone(), ..draft() };
    let mut place = Place::new();
    let id = announcements::take(&mut place.desk, &draft, None).unwrap();
    let taken = programme(&place, id);
    let [ball, workshop] = taken.sessions.as_slice() else { panic!("{:?}", taken.sessions) };
    assert_eq!(ball.slot.end(), Clock::at(25, 30), "a ball ends past midnight");
    assert!(!workshop.is_scheduled());
    assert_eq!(workshop.note, "po południu, do 17.00", "the words are kept for whoever plans it");
    assert_eq!(workshop.state, SessionState::Proposed);
}

#[test]
fn what_can_not_be_taken_is_refused() {
    let mut place = Place::new();
    let untitled = EventDraft { title: found("  ".into()), ..draft() };
    let desk = &mut place.desk;
    refused(desk, ErrorCode::NameMissing, |desk| announcements::take(desk, &untitled, None));
    let reversed = EventDraft { ends_on: found("2021-06-06".parse().ok()), ..draft() };
    refused(desk, ErrorCode::DatesReversed, |desk| announcements::take(desk, &reversed, None));
    refused(desk, ErrorCode::TextEmpty, |_| announcements::read_text(" \n\t"));
}

#[test]
fn documents_that_can_not_be_read_are_named() {
    let mut place = Place::new();
    let mut check = |name: &str, bytes: Option<&[u8]>, code: ErrorCode| {
        let path = place.at(name);
        if let Some(bytes) = bytes {
            fs::write(&path, bytes).unwrap();
        }
        let error = refused(&mut place.desk, code, |_| announcements::read_file(&path));
        assert_eq!(error.args["path"], path.display().to_string());
    };
    check("nie ma.txt", None, ErrorCode::FileMissing);
    check("pusty.txt", Some(b"  \n"), ErrorCode::TextEmpty);
    check("program.pdf", Some(b"%PDF-1.7 x"), ErrorCode::DocumentPdf);
    check("program.docx", Some(b"PK\x03\x04 torn"), ErrorCode::DocumentDamaged);
}

#[test]
fn a_text_goes_the_whole_way() {
    let text = "Kongres Miast\nKatowice, 7–8 czerwca 2021 r.\n\n\
        8 czerwca 2021 r.\n10:30–11:25 Panel: Inteligencja strategiczna miasta\n\
        Moderator: dr Zofia Źrebiec\n11:30–11:50 Minipanel: SMUP\n";
    let mut place = Place::new();
    let path = place.at("zaproszenie.txt");
    fs::write(&path, text).unwrap();
    let draft = announcements::read_file(&path).unwrap();
    assert_eq!(draft.source.lines().count(), text.lines().count());
    let id = announcements::take(&mut place.desk, &draft, None).unwrap();
    let taken = programme(&place, id);
    assert_eq!(taken.sessions.len(), 2, "{:#?}", taken.sessions);
    assert_eq!(taken.sessions[0].slot.start, Clock::at(10, 30));
    assert_eq!(place.people()[0].full_name, "dr Zofia Źrebiec");
}
