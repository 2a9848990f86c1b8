//! Files to try things on, and what lies in them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use chrono::{NaiveDate, NaiveDateTime};
use obrady_domain::{
    Acceptance, AcceptanceId, Affiliation, AffiliationId, Answer, Appearance, Attendance, Audience,
    Availability, AvailabilityId, AvailabilityKind, Category, CategoryId, CheckIn, CheckInId,
    Clock, Condition, Event, EventId, EventPaper, Field, FieldId, FieldKind, FieldNumber, Filter,
    HouseStyle, Invoice, Layout, LayoutId, Length, Link, ListColumn, ListDefinition, MovingUp,
    Needs, Organisation, OrganisationId, OrganisationKind, OrganisationRole, OrganisationRoleId,
    OrganisationRoleKind, Person, PersonId, Picture, PictureId, Plan, PlanId, Preset, PresetId,
    PrintedBadge, Registration, RegistrationId, RegistrationState, Role, RoleId, RoleKind, Room,
    RoomId, SavedFilter, SavedFilterId, Session, SessionId, SessionKind, SheetPer, SignUp, Slot,
    SortKey, TableSource, TableSourceId, TableSourceRow, Test, Track, TrackId, Translation,
    Version, VersionId, Whose,
};
use obrady_store::{
    Actor, Op, OpKind, Stamp, Store, StoreError, Table, Tx, acceptances, appearances,
    availabilities, categories, check_ins, events, fields, filters, layouts, organisations,
    origins::{self, Origin, OriginKind},
    papers, people, pictures, programmes, registrations, rooms, sessions, table_sources,
    told_apart, versions,
};
use rusqlite::{Connection, OpenFlags, types::Value};
use tempfile::TempDir;
use uuid::Uuid;

/// A folder of its own with room for one file; gone when dropped.
pub struct Place {
    pub folder: TempDir,
    pub file: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("Kongres – łódź.obrady");
        Self { folder, file }
    }

    /// With a file in it that has something in every table.
    pub fn filled() -> Self {
        let place = Self::new();
        let mut store = Store::create(&place.file).unwrap();
        store.change(&stamp(), op("everything"), fill).unwrap();
        place
    }

    /// Every file in the folder, with its bytes.
    pub fn all(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }
}

/// All rows of all recorded tables.
pub type Dump = BTreeMap<&'static str, Vec<Vec<Value>>>;

/// What the file holds now, read past the store.
pub fn dump(path: &Path) -> Dump {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let rows = |table: Table| {
        let sql = format!("SELECT * FROM {} ORDER BY 1, 2", table.name());
        let mut select = connection.prepare(&sql).unwrap();
        let width = select.column_count();
        let rows = select.query_map([], |row| (0..width).map(|at| row.get(at)).collect()).unwrap();
        (table.name(), rows.map(|row| row.unwrap()).collect())
    };
    Table::ALL.into_iter().map(rows).collect()
}

/// A stamp that no other change of any process has.
pub fn stamp() -> Stamp {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    Stamp {
        uid: Uuid::from_u64_pair(process::id().into(), number),
        at: moment(),
        actor: Actor("grażyna".into()),
    }
}

pub fn moment() -> NaiveDateTime {
    day(7).and_hms_opt(9, 30, 0).unwrap()
}

pub fn day(of_june: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 6, of_june).unwrap()
}

pub fn op(subject: &str) -> Op {
    Op::on(OpKind::SessionEdit, subject)
}

/// The `number`th id of its kind.
pub fn id<T>(make: fn(Uuid) -> T, kind: u64, number: u64) -> T {
    make(Uuid::from_u64_pair(kind, number))
}

pub fn event(number: u64) -> EventId {
    id(EventId, 1, number)
}

pub fn room(number: u64) -> RoomId {
    id(RoomId, 2, number)
}

pub fn track(number: u64) -> TrackId {
    id(TrackId, 3, number)
}

pub fn session(number: u64) -> SessionId {
    id(SessionId, 4, number)
}

pub fn person(number: u64) -> PersonId {
    id(PersonId, 5, number)
}

pub fn organisation(number: u64) -> OrganisationId {
    id(OrganisationId, 6, number)
}

pub fn affiliation(number: u64) -> AffiliationId {
    id(AffiliationId, 7, number)
}

pub fn role(number: u64) -> RoleId {
    id(RoleId, 8, number)
}

pub fn organisation_role(number: u64) -> OrganisationRoleId {
    id(OrganisationRoleId, 9, number)
}

pub fn registration(number: u64) -> RegistrationId {
    id(RegistrationId, 10, number)
}

/// Adds a room of this number to the first event.
pub fn add_room(store: &mut Store, number: u64) -> Result<(), StoreError> {
    store.change(&stamp(), Op::on(OpKind::RoomAdd, number.to_string()), |tx| {
        rooms::put(tx, &a_room(number))
    })?;
    Ok(())
}

pub fn a_room(number: u64) -> Room {
    Room {
        places_on_site: Some(300),
        shared: true,
        ..Room::new(room(number), event(1), format!("Sala {number}"), 0)
    }
}

pub fn a_track(number: u64) -> Track {
    Track { id: track(number), event: event(1), name: "Środowisko".into(), colour: 7, position: 1 }
}

pub fn a_translation() -> Translation {
    Translation {
        title: "Cities".into(),
        subtitle: "A forum".into(),
        description: "Two *days*".into(),
    }
}

pub fn an_event(number: u64) -> Event {
    Event {
        subtitle: "Krajowe Forum Miejskie".into(),
        starts_on: Some(day(7)),
        ends_on: Some(day(8)),
        attendance: Attendance::Hybrid,
        venue: "Katowice, studio".into(),
        description: "Dwa dni o *miastach*.\n\n- pierwszy\n- drugi".into(),
        website: "https://kongres.example/".into(),
        registration_url: "https://kongres.example/zapisy".into(),
        published_on: Some(day(1)),
        english: a_translation(),
        opens_at: Clock::at(8, 0),
        closes_at: Clock::at(22, 30),
        changeover: Length(10),
        places_on_site: Some(300),
        places_online: Some(0),
        registers_until: Some(moment()),
        moving_up: MovingUp::Itself,
        ..Event::new(event(number), "Kongres „Miasta”")
    }
}

pub fn an_organisation(number: u64) -> Organisation {
    Organisation {
        website: "https://zabiawola.example/".into(),
        kind: OrganisationKind::Gmina,
        teryt: "1405062".into(),
        address: "ul. Główna 3\n96-321 Żabia Wola".into(),
        ..Organisation::new(organisation(number), "Gmina Żabia Wola")
    }
}

pub fn a_person(number: u64) -> Person {
    Person {
        title: "dr hab.".into(),
        email: "zofia@zabiawola.example".into(),
        phone: "+48 600 000 000".into(),
        biography: "Wójt drugiej kadencji.".into(),
        biography_en: "Mayor in her second term.".into(),
        picture: Some(a_picture(1).id),
        picture_consent: true,
        note: "Dieta bezglutenowa".into(),
        affiliations: vec![
            Affiliation {
                id: affiliation(10 * number),
                office: "Wójt".into(),
                organisation: Some(organisation(1)),
            },
            Affiliation {
                id: affiliation(10 * number + 1),
                office: "Przewodnicząca".into(),
                organisation: None,
            },
        ],
        ..Person::new(person(number), "Zofia", "Źrebiec")
    }
}

pub fn a_session(number: u64) -> Session {
    let role = Role {
        id: role(10 * number),
        person: person(1),
        kind: RoleKind::Moderator,
        affiliation: Some(affiliation(11)),
    };
    Session {
        subtitle: "Trzy spojrzenia".into(),
        description: "Panel o *strategiach*.".into(),
        slot: Slot {
            day: Some(day(8)),
            start: Clock::at(10, 30),
            length: Some(Length(55)),
            room: Some(room(1)),
        },
        track: Some(track(1)),
        places: Some(30),
        places_online: Some(500),
        sign_up: true,
        signs_up_until: Some(moment()),
        locked: true,
        tags: vec!["zieleń".into(), "miasta małe".into()],
        english: a_translation(),
        language: "pl,en".into(),
        website: "https://kongres.example/panel".into(),
        links: vec![Link { title: "Slajdy".into(), url: "https://kongres.example/1.pdf".into() }],
        note: "Mikrofony!".into(),
        roles: vec![role],
        ..Session::new(session(number), event(1), SessionKind::Panel, "Inteligencja strategiczna")
    }
}

/// The other session of a filled file: a part of the first, in a room besides that of its slot.
pub fn second_session() -> Session {
    let mut second = Session { block: Some(session(1)), ..a_session(2) };
    second.slot.room = None;
    second.also_in = vec![room(1)];
    second
}

pub fn a_registration(number: u64) -> Registration {
    let answer =
        |number, wording| Answer { field: FieldNumber(number), text: "tak".into(), wording };
    Registration {
        id: registration(number),
        event: event(1),
        person: person(1),
        affiliation: Some(affiliation(10)),
        state: RegistrationState::Confirmed,
        attendance: Attendance::Online,
        registered_at: Some(moment()),
        note: "Faktura".into(),
        answers: vec![answer(1, None), answer(3, Some(2))],
        category: Some(a_category(1).id),
        tags: vec!["prelegent".into(), "lista A".into()],
        needs: Needs {
            diet: "wegańska".into(),
            accessibility: "wózek".into(),
            interpreter: "PJM".into(),
        },
        invoice: Invoice {
            name: "Gmina Żabia Wola".into(),
            nip: "5260250274".into(),
            address: "ul. Główna 3".into(),
        },
        source: "zgłoszenia.xlsx".into(),
        foreign_code: "AB-12".into(),
        sign_ups: vec![SignUp {
            session: session(1),
            state: RegistrationState::WaitingList,
            at: Some(moment()),
        }],
    }
}

pub fn an_origin(number: u64) -> Origin {
    Origin {
        id: session(number).0,
        event: event(1),
        source: "schedule:kpm".into(),
        thing: OriginKind::Session,
        thing_id: session(1).0,
        key: "d8d7".into(),
        number: Some(17),
        taken: "{}".into(),
    }
}

pub fn an_organisation_role(number: u64) -> OrganisationRole {
    OrganisationRole {
        id: organisation_role(number),
        event: event(1),
        session: None,
        organisation: organisation(1),
        kind: OrganisationRoleKind::MediaPatron,
    }
}

pub fn a_category(number: u64) -> Category {
    Category {
        id: CategoryId(Uuid::from_u64_pair(13, number)),
        event: event(1),
        name: "Członek związku".into(),
        name_en: "Member".into(),
        colour: 3,
        places: Some(120),
        position: 0,
    }
}

pub fn a_field(number: u64) -> Field {
    Field {
        kind: FieldKind::Consent,
        choices: vec!["tak".into(), "nie".into()],
        wordings: vec!["Zgadzam się.".into(), "Zgadzam się\nna publikację „listy”.".into()],
        publishes: true,
        ..Field::new(FieldId(Uuid::from_u64_pair(14, number)), event(1), FieldNumber(3), "Zgoda", 1)
    }
}

pub fn a_check_in(number: u64) -> CheckIn {
    CheckIn {
        id: CheckInId(Uuid::from_u64_pair(15, number)),
        registration: registration(1),
        session: None,
        at: moment(),
        desk: "Wejście A".into(),
        despite: Some(obrady_domain::Objection::WaitingList),
    }
}

pub fn a_table_source(number: u64) -> (TableSource, Vec<TableSourceRow>) {
    let source = TableSource {
        id: TableSourceId(Uuid::from_u64_pair(16, number)),
        event: event(1),
        name: "zgłoszenia.xlsx".into(),
        headings: vec!["Imię".into(), "Uwagi\n(krótko)".into()],
        choices: "{\"columns\":[]}".into(),
        taken_at: moment(),
    };
    let row = |registration, key: &str| TableSourceRow {
        registration,
        key: key.into(),
        cells: vec!["Zofia".into(), "dwa\nwiersze".into()],
        raw: Vec::new(),
    };
    (source, vec![row(Some(registration(1)), "1"), row(None, "2")])
}

pub fn a_layout(number: u64) -> Layout {
    Layout {
        id: LayoutId(Uuid::from_u64_pair(17, number)),
        name: "Do druku".into(),
        audience: Audience::Venue,
        list: ListDefinition {
            columns: vec![ListColumn::Name, ListColumn::Answer("Obiad?".into())],
            sort: vec![SortKey { column: ListColumn::Organisation, descending: true }],
            per: SheetPer::Session,
            filter: a_filter(1).filter,
        },
        position: 2,
    }
}

pub fn a_filter(number: u64) -> SavedFilter {
    SavedFilter {
        id: SavedFilterId(Uuid::from_u64_pair(18, number)),
        event: event(1),
        name: "Z dietą".into(),
        filter: Filter {
            words: "łódź".into(),
            conditions: vec![Condition {
                column: ListColumn::Diet,
                test: Test::IsNotEmpty,
                or: true,
            }],
        },
        position: 1,
    }
}

/// Something in every table.
pub fn fill(tx: &Tx<'_>) -> Result<(), StoreError> {
    events::put(tx, &an_event(1))?;
    rooms::put(tx, &a_room(1))?;
    rooms::put_track(tx, &a_track(1))?;
    organisations::put(tx, &an_organisation(1))?;
    pictures::put(tx, &a_picture(1))?;
    people::put(tx, &a_person(1))?;
    sessions::put(tx, &a_session(1))?;
    sessions::put(tx, &second_session())?;
    let of_session = OrganisationRole { session: Some(session(1)), ..an_organisation_role(2) };
    organisations::put_roles(tx, event(1), &[an_organisation_role(1), of_session])?;
    origins::put(tx, &an_origin(1))?;
    categories::put(tx, &a_category(1))?;
    fields::put(tx, &a_field(1))?;
    registrations::put(tx, &a_registration(1))?;
    check_ins::put(tx, &a_check_in(1))?;
    let (source, rows) = a_table_source(1);
    let rows = table_sources::pack(rows.iter().map(Into::into))?;
    table_sources::put(tx, &source, &rows)?;
    layouts::put(tx, &a_layout(1))?;
    filters::put(tx, &a_filter(1))?;
    appearances::put(tx, &an_appearance())?;
    availabilities::put_of(tx, event(1), Whose::Person(person(1)), &[an_availability(1)])?;
    let of_room = Availability { whose: Whose::Room(room(1)), ..an_availability(2) };
    availabilities::put_of(tx, event(1), Whose::Room(room(1)), &[of_room])?;
    acceptances::put(tx, &an_acceptance(1))?;
    told_apart::put(tx, person(2).0, person(1).0)?;
    printing(tx)?;
    versions::put(tx, &a_version(1), &programmes::get(tx, event(1))?)
}

/// The look of the house, what an event shows on paper, a plan, a preset, a printed badge.
fn printing(tx: &Tx<'_>) -> Result<(), StoreError> {
    let logo = Some(a_picture(1).id);
    let style = HouseStyle { name: "Związek".into(), logo, ..HouseStyle::default() };
    papers::put_house(tx, &style)?;
    papers::put(tx, &EventPaper { logo, welcome: "Witamy".into(), ..EventPaper::new(event(1)) })?;
    papers::put_plan(
        tx,
        &Plan {
            id: PlanId(Uuid::from_u64_pair(31, 1)),
            event: event(1),
            title: "Parter".into(),
            title_en: "Ground floor".into(),
            picture: a_picture(1).id,
            position: 0,
        },
    )?;
    papers::put_preset(
        tx,
        &Preset {
            id: PresetId(Uuid::from_u64_pair(32, 1)),
            product: "badges".into(),
            name: "Nasze".into(),
            options: "{}".into(),
        },
    )?;
    let printed_at = moment();
    papers::put_badge(tx, &PrintedBadge { event: event(1), person: person(1), printed_at })
}

pub fn a_picture(number: u64) -> Picture {
    Picture {
        id: PictureId(Uuid::from_u64_pair(9, number)),
        media_type: "image/png".into(),
        width: 2,
        height: 3,
        bytes: vec![0, 1, 255],
    }
}

pub fn an_appearance() -> Appearance {
    let affiliation = Some(affiliation(11));
    Appearance { event: event(1), person: person(1), affiliation, cancelled: false }
}

pub fn an_availability(number: u64) -> Availability {
    Availability {
        id: AvailabilityId(Uuid::from_u64_pair(10, number)),
        event: event(1),
        whose: Whose::Person(person(1)),
        day: day(7),
        from: Clock::at(9, 0).unwrap(),
        to: Clock::at(12, 0).unwrap(),
        kind: AvailabilityKind::Wanted,
    }
}

pub fn an_acceptance(number: u64) -> Acceptance {
    Acceptance {
        id: AcceptanceId(Uuid::from_u64_pair(11, number)),
        event: event(1),
        clash: "roomTwice".into(),
        reason: "Stoły są dwa".into(),
    }
}

pub fn a_version(number: u64) -> Version {
    Version {
        id: VersionId(Uuid::from_u64_pair(12, number)),
        event: event(1),
        name: "Do druku".into(),
        note: "Bez obiadu".into(),
        made_at: moment(),
        published: true,
    }
}

/// Everything that a screen or paper can ask of the file.
pub fn read_all(store: &Store) -> Result<(), StoreError> {
    store.read(|view| {
        people::all(view)?;
        organisations::all(view)?;
        for event in events::all(view)? {
            programmes::get(view, event.id)?;
            for version in versions::of_event(view, event.id)? {
                versions::get(view, version.id)?;
            }
            registrations::of_event(view, event.id)?;
            registrations::standing(view, event.id)?;
        }
        Ok(())
    })?;
    store.history(u32::MAX)?;
    store.steps()?;
    Ok(())
}
