//! The sample event: rich, true, the same in both languages, and never undone by accident.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Weekday};
use obrady_app::{
    domain::{Attendance, ClashKind, Programme, RegistrationState, SessionKind, SessionState},
    events, history,
    print::{Paper, Pdf, ProgrammeOptions},
    printing::{self, PrintJob, Product, ProductKind},
    registrations::RegistrationRow,
    sample,
    words::{Collator, Language},
};

use crate::fixture::*;

struct Sample {
    place: Place,
    programme: Programme,
    registrations: Vec<RegistrationRow>,
}

fn put(language: Language) -> Sample {
    let mut place = Place::new();
    sample::put(&mut place.desk, language).unwrap();
    let event = events::list(&place.desk).unwrap()[0].id;
    let programme = events::programme(&place.desk, event).unwrap().programme;
    let registrations = place.registrations(event);
    Sample { place, programme, registrations }
}

#[test]
fn nothing_can_be_undone_before_it() {
    let mut sample = put(Language::Polish);
    assert_eq!(history::steps(&sample.place.desk).unwrap(), history::Steps::default());
    assert!(history::list(&sample.place.desk, 10).unwrap().is_empty());
    let before = visible(&mut sample.place.desk);
    assert_eq!(sample.place.desk.undo().unwrap(), None);
    assert_eq!(visible(&mut sample.place.desk), before);
    sample.place.desk.verify().unwrap();
}

#[test]
fn it_has_something_for_every_screen() {
    for language in Language::ALL {
        let Sample { place, programme, registrations } = put(language);
        let event = &programme.event;
        let (first, last) = (event.starts_on.unwrap(), event.ends_on.unwrap());
        assert_eq!((first.weekday(), last.weekday()), (Weekday::Tue, Weekday::Wed));
        assert_eq!(event.attendance, Attendance::Hybrid);
        assert_eq!((programme.rooms.len(), programme.tracks.len()), (3, 4));

        let kinds: BTreeSet<SessionKind> =
            programme.sessions.iter().map(|session| session.kind).collect();
        assert_eq!(kinds.len(), SessionKind::ALL.len(), "every kind is there: {kinds:?}");
        let states: BTreeSet<SessionState> =
            programme.sessions.iter().map(|session| session.state).collect();
        assert!(states.len() >= 4, "{states:?}");
        let (placed, waiting): (Vec<_>, Vec<_>) =
            programme.sessions.iter().partition(|session| session.is_scheduled());
        assert_eq!(waiting.len(), 2, "two wait in the backlog");
        assert!(placed.iter().all(|session| session.slot.end().is_some()), "hours are understood");
        assert!(placed.iter().all(|session| event.has_day(session.slot.day.unwrap())));
        for session in &programme.sessions {
            let described = session.kind.is_pause() || session.description.chars().count() > 80;
            assert!(described, "{} says too little", session.title);
            let panel = matches!(session.kind, SessionKind::Panel);
            let people = session.roles.len();
            assert!(!panel || (4..=6).contains(&people), "{}: {people} people", session.title);
            for role in &session.roles {
                let (office, organisation) = programme.affiliation_of(role);
                assert!(office.is_some() && organisation.is_some(), "{}", session.title);
            }
        }
        // A break reaches over all rooms, so nothing may be held beside it.
        for pause in placed.iter().filter(|session| session.kind == SessionKind::Break) {
            let (from, to) = pause.slot.minutes().unwrap();
            let beside = placed.iter().filter(|session| session.slot.day == pause.slot.day);
            for other in beside.filter(|session| session.slot.room.is_some()) {
                let (start, end) = other.slot.minutes().unwrap();
                assert!(end <= from || to <= start, "{} is held in {}", other.title, pause.title);
            }
        }

        let clashes = events::programme(&place.desk, event.id).unwrap().clashes;
        assert_eq!(clashes.len(), 1, "one clash, to show what a clash is: {clashes:?}");
        assert!(matches!(clashes[0].kind, ClashKind::PersonTwice { .. }));

        assert_eq!(registrations.len(), 24);
        for state in RegistrationState::ALL {
            let some = registrations.iter().filter(|row| row.state == state).count();
            assert!(some >= 2, "{some} are {state:?}");
        }
        let online = registrations.iter().filter(|row| row.attendance == Attendance::Online);
        assert!(online.count() >= 4);
        assert!(registrations.iter().all(|row| row.registered_at.unwrap().date() < first));
        let collator = Collator::new(Language::Polish);
        assert!(registrations.is_sorted_by_key(|row| collator.key(&row.name)));
        let dressed = |row: &&RegistrationRow| row.office.is_empty() || row.organisation.is_empty();
        assert_eq!(registrations.iter().find(dressed), None, "everybody has an office");
    }
}

/// The two are one congress: only the words differ.
#[test]
fn both_languages_tell_of_the_same_congress() {
    let [polish, english] = Language::ALL.map(put);
    let shape = |sample: &Sample| {
        let programme = &sample.programme;
        let room = |id| programme.rooms.iter().position(|room| Some(room.id) == id);
        let track = |id| programme.tracks.iter().position(|track| Some(track.id) == id);
        let name = |id| programme.people[id].list_name();
        let mut sessions: Vec<String> = programme
            .sessions
            .iter()
            .map(|session| {
                let slot = session.slot;
                let people: Vec<_> =
                    session.roles.iter().map(|role| (name(&role.person), role.kind)).collect();
                format!(
                    "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {people:?}",
                    slot.day,
                    slot.start,
                    slot.length,
                    room(slot.room),
                    track(session.track),
                    session.kind,
                    session.state,
                    session.places,
                )
            })
            .collect();
        sessions.sort();
        let registrations: Vec<String> = sample
            .registrations
            .iter()
            .map(|row| {
                let (name, state, at) = (&row.name, row.state, row.registered_at);
                format!("{name} {} {state:?} {:?} {at:?}", row.email, row.attendance)
            })
            .collect();
        let kinds: Vec<_> = programme.organisation_roles.iter().map(|role| role.kind).collect();
        (sessions, registrations, kinds)
    };
    assert_eq!(shape(&polish), shape(&english));
    for (one, other) in [
        (&polish.programme.event.title, &english.programme.event.title),
        (&polish.programme.event.description, &english.programme.event.description),
        (&polish.programme.rooms[0].name, &english.programme.rooms[0].name),
    ] {
        assert_ne!(one, other, "it is translated");
    }
}

#[test]
fn it_can_be_printed() {
    for language in Language::ALL {
        let Sample { mut place, programme, .. } = put(language);
        let event = programme.event.id;
        for paper in Paper::ALL {
            let options = ProgrammeOptions { paper, ..ProgrammeOptions::default() };
            let job = PrintJob::new(event, language, Product::Programme(options));
            let pdf = printing::make(&mut place.desk, &job).unwrap();
            let least = if paper == Paper::Leaflet { 2 } else { 4 };
            let Pdf { pages, warnings, .. } = pdf;
            assert!(pages >= least && warnings.is_empty(), "{pages} on {paper:?}: {warnings:?}");
        }
        let job = PrintJob::new(event, language, ProductKind::Participants.usual());
        let pdf = printing::make(&mut place.desk, &job).unwrap();
        assert!(pdf.pages >= 1 && pdf.warnings.is_empty(), "{:?}", pdf.warnings);
    }
}
