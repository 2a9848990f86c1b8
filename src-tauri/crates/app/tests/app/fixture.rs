//! Files to try things on, and what can be seen of them.

use std::path::PathBuf;

use obrady_app::{
    Desk, Error, ErrorCode, Result, archives, categories, check_ins,
    domain::{
        Attendance, Clock, Event, EventId, Invoice, Length, Link, Needs, PersonId,
        RegistrationState, RoleKind, SessionKind, SessionState, Slot, Translation,
    },
    duplicates, events, fields, filters, history, layouts, organisations, papers,
    people::{self, AffiliationForm, PersonForm, PersonRow},
    places,
    registrations::{self, RegistrationForm, RegistrationQuery, RegistrationRow},
    sessions::{RoleForm, SessionForm},
    words::{Arg, Language, Words},
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of its own with one file, and a desk at it.
pub struct Place {
    pub folder: TempDir,
    pub desk: Desk,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::create(&folder.path().join("Kongres – łódź.obrady")).unwrap();
        Self { folder, desk }
    }

    /// With an event in it, dated 7 and 8 June 2021.
    pub fn with_event() -> (Self, EventId) {
        let mut place = Self::new();
        let id = events::add(&mut place.desk, "Kongres").unwrap();
        let event = Event {
            starts_on: "2021-06-07".parse().ok(),
            ends_on: "2021-06-08".parse().ok(),
            ..place.event(id)
        };
        events::save(&mut place.desk, &event).unwrap();
        (place, id)
    }

    pub fn event(&self, id: EventId) -> Event {
        events::programme(&self.desk, id).unwrap().programme.event
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn people(&mut self) -> Vec<PersonRow> {
        people::page(&mut self.desk, "", 0, u32::MAX).unwrap().rows
    }

    pub fn registrations(&mut self, event: EventId) -> Vec<RegistrationRow> {
        registrations::sorted(&mut self.desk, event, &RegistrationQuery::default()).unwrap()
    }

    /// The names of all files in the folder but the desk's own.
    pub fn others(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let own = self.desk.path().file_name().unwrap().to_str().unwrap();
        names.filter(|name| name != own).collect()
    }
}

/// The names of all organisations of the file.
pub fn organisation_names(desk: &mut Desk) -> Vec<String> {
    let page = organisations::page(desk, "", 0, u32::MAX).unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

/// All that a person can see of a file, but for its history.
pub fn visible(desk: &mut Desk) -> Value {
    let people = people::page(desk, "", 0, u32::MAX).unwrap().rows;
    let each: Vec<_> = people.iter().map(|row| people::get(desk, row.id).unwrap()).collect();
    let rows = organisations::page(desk, "", 0, u32::MAX).unwrap().rows;
    let apart = duplicates::people(desk).unwrap();
    let list = events::list(desk).unwrap();
    let all: Vec<Value> = list
        .iter()
        .map(|event| {
            let programme = events::programme(desk, event.id).unwrap();
            let query = RegistrationQuery::default();
            let registrations = registrations::sorted(desk, event.id, &query).unwrap();
            let archive = archives::make(desk, Some(event.id)).unwrap();
            let kept = &archive.events[0].versions;
            let categories = categories::list(desk, event.id).unwrap();
            let fields = fields::list(desk, event.id).unwrap();
            let saved = filters::list(desk, event.id).unwrap();
            let paper = papers::of_event(desk, event.id).unwrap();
            let plans = papers::plans(desk, event.id).unwrap();
            let badges = papers::badges(desk, event.id).unwrap();
            let printed = json!([paper, plans, badges]);
            let door = check_ins::view(desk, event.id, None).unwrap();
            let standing = places::standing(desk, event.id).unwrap();
            json!([
                programme,
                registrations,
                kept,
                categories,
                fields,
                saved,
                printed,
                door,
                standing
            ])
        })
        .collect();
    let layouts = layouts::list(desk).unwrap();
    let house = papers::house(desk).unwrap();
    let presets = papers::presets(desk).unwrap();
    json!({
        "layouts": layouts, "house": house, "presets": presets, "events": list, "all": all, "people": people, "each": each,
        "organisations": rows, "duplicates": apart,
    })
}

/// A deed that must fail like this, change nothing, and be worded whole in both languages.
pub fn refused<T: std::fmt::Debug>(
    desk: &mut Desk,
    code: ErrorCode,
    deed: impl FnOnce(&mut Desk) -> Result<T>,
) -> Error {
    let before = (visible(desk), history::list(desk, u32::MAX).unwrap().len());
    let error = deed(desk).expect_err("it must fail");
    assert_eq!(error.code, code, "{error}");
    let after = (visible(desk), history::list(desk, u32::MAX).unwrap().len());
    assert_eq!(after, before, "what fails changes nothing");
    worded(&error);
    error
}

/// Asserts that an error tells its words all that they ask for.
pub fn worded(error: &Error) {
    let code = serde_json::to_value(error.code).unwrap();
    let args: Vec<(&str, Arg<'_>)> = error
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), Arg::Text(value.as_str().into())))
        .collect();
    for language in Language::ALL {
        for start in ["error", "hint"] {
            let id = format!("{start}-{}", code.as_str().unwrap());
            let text = Words::new(language).text(&id, &args).expect(&id);
            assert!(!text.contains("{$"), "{id} lacks an argument: {text}");
            assert!(!text.contains("„”") && !text.contains("“”"), "{id} names nothing: {text}");
        }
    }
}

pub fn slot(day: &str, start: (u16, u16), minutes: u16) -> Slot {
    Slot {
        day: day.parse().ok(),
        start: Clock::at(start.0, start.1),
        length: Some(Length(minutes)),
        room: None,
    }
}

pub fn session_form(title: &str) -> SessionForm {
    SessionForm {
        kind: SessionKind::Panel,
        title: title.into(),
        subtitle: "Trzy spojrzenia".into(),
        description: "O *miastach*.".into(),
        state: SessionState::Proposed,
        slot: slot("2021-06-08", (10, 30), 55),
        places: Some(30),
        language: "pl".into(),
        website: "https://kongres.example/panel".into(),
        links: vec![Link { title: "Slajdy".into(), url: "https://kongres.example/1.pdf".into() }],
        note: "Mikrofony".into(),
        tags: vec!["zieleń".into(), "woda".into()],
        english: Translation { title: "Panel on cities".into(), ..Translation::default() },
        ..SessionForm::default()
    }
}

pub fn role_form(name: &str, kind: RoleKind) -> RoleForm {
    RoleForm { id: None, person: None, name: name.into(), kind, affiliation: None }
}

pub fn person_form(given: &str, family: &str) -> PersonForm {
    PersonForm {
        title: String::new(),
        given: given.into(),
        family: family.into(),
        email: String::new(),
        phone: String::new(),
        website: String::new(),
        biography: String::new(),
        biography_en: String::new(),
        picture_consent: false,
        note: String::new(),
        affiliations: Vec::new(),
    }
}

pub fn office(office: &str, organisation: &str) -> AffiliationForm {
    AffiliationForm {
        id: None,
        office: office.into(),
        organisation: organisation.into(),
        teryt: String::new(),
    }
}

pub fn registration_form(given: &str, family: &str) -> RegistrationForm {
    RegistrationForm {
        person: None,
        title: String::new(),
        given: given.into(),
        family: family.into(),
        office: "Wójt".into(),
        organisation: "Gmina Zielona Dolina".into(),
        email: String::new(),
        phone: String::new(),
        state: RegistrationState::Confirmed,
        attendance: Attendance::OnSite,
        note: String::new(),
        answers: Vec::new(),
        category: None,
        tags: Vec::new(),
        needs: Needs::default(),
        invoice: Invoice::default(),
        source: String::new(),
    }
}

pub fn add_person(desk: &mut Desk, given: &str, family: &str) -> PersonId {
    people::add(desk, &person_form(given, family)).unwrap()
}
