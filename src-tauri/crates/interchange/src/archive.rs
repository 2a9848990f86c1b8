//! The archive: everything of one or several events as one JSON text, to be kept, read by other
//! programs, or taken into another file without loss. Its form is described in docs/archive.md.

mod values;

use std::collections::BTreeSet;

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::NaiveDateTime;
use obrady_domain::{
    Acceptance, Appearance, Availability, Category, CheckIn, Event, EventPaper, Field, HouseStyle,
    Layout, Organisation, OrganisationRole, Person, Picture, PictureId, Plan, Preset, PrintedBadge,
    Programme, Registration, Room, SavedFilter, Session, TableSource, TableSourceRow, Track,
    Version, Whose,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::source::{FILE_LIMIT, ReadError};

/// What every archive says of itself.
const FORMAT: &str = "obrady-archive";
/// The version of the form that this program writes.
const VERSION: u32 = 1;

/// Events with all that belongs to them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Archive {
    /// `obrady-archive`.
    pub format: String,
    /// The version of the form.
    pub version: u32,
    /// When it was made, in UTC.
    pub made_at: NaiveDateTime,
    /// Everybody who is named in the events.
    pub people: Vec<Person>,
    /// Every organisation that is named in the events or by people.
    pub organisations: Vec<Organisation>,
    /// The pictures of both.
    pub pictures: Vec<ArchivedPicture>,
    /// The events.
    pub events: Vec<ArchivedEvent>,
    /// The layouts of lists, of an archive of every event: they belong to none.
    #[serde(default)]
    pub layouts: Vec<Layout>,
    /// Kept choices of how to print, of the same.
    #[serde(default)]
    pub presets: Vec<Preset>,
    /// The look of all prints, of the same.
    #[serde(default)]
    pub house: Option<HouseStyle>,
}

/// A picture of a person, or a logo.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedPicture {
    /// Its id in the archive.
    pub id: PictureId,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The encoded picture, in base64.
    pub data: String,
}

impl From<Picture> for ArchivedPicture {
    fn from(picture: Picture) -> Self {
        let Picture { id, media_type, width, height, bytes } = picture;
        Self { id, media_type, width, height, data: BASE64_STANDARD.encode(bytes) }
    }
}

impl ArchivedPicture {
    /// The picture; none where it is of no kind that we keep, or not whole.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        if !["image/png", "image/jpeg"].contains(&self.media_type.as_str()) {
            return None;
        }
        let bytes = BASE64_STANDARD.decode(&self.data).ok()?;
        let Self { id, media_type, width, height, .. } = self;
        let (media_type, width, height) = (media_type.clone(), *width, *height);
        Some(Picture { id: *id, media_type, width, height, bytes })
    }
}

/// An event with all that belongs to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedEvent {
    /// Its facts.
    pub event: Event,
    /// Its rooms, in their order.
    pub rooms: Vec<Room>,
    /// Its tracks, in their order.
    pub tracks: Vec<Track>,
    /// Its sessions, in programme order.
    pub sessions: Vec<Session>,
    /// What organisations do for it, in printed order.
    pub organisation_roles: Vec<OrganisationRole>,
    /// The categories of its registrations, in their order.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// The fields of its registration form, in their order.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Its registrations.
    pub registrations: Vec<Registration>,
    /// Who came in, and when.
    #[serde(default)]
    pub check_ins: Vec<CheckIn>,
    /// The tables that its registrations came from.
    #[serde(default)]
    pub table_sources: Vec<ArchivedTable>,
    /// Its saved filters, in their order.
    #[serde(default)]
    pub filters: Vec<SavedFilter>,
    /// How people appear at it, where not as usual.
    pub appearances: Vec<Appearance>,
    /// When people and rooms can be had.
    pub availabilities: Vec<Availability>,
    /// Which clashes were accepted.
    pub acceptances: Vec<Acceptance>,
    /// The versions of its programme.
    pub versions: Vec<ArchivedVersion>,
    /// What its prints show beside its programme.
    #[serde(default)]
    pub paper: Option<EventPaper>,
    /// Its plans, in their order.
    #[serde(default)]
    pub plans: Vec<Plan>,
    /// Whose badges were printed.
    #[serde(default)]
    pub badges: Vec<PrintedBadge>,
    /// What came from other programs, so that it is recognised when it comes again.
    #[serde(default)]
    pub origins: Vec<ArchivedOrigin>,
}

/// A form's table as it was taken the last time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedTable {
    /// What is known of it.
    pub source: TableSource,
    /// Its rows; the registrations that they name need not be there any more.
    pub rows: Vec<TableSourceRow>,
}

/// A version of a programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedVersion {
    /// What is known of it.
    pub version: Version,
    /// The programme as it was then; what it names need not be there any more.
    pub programme: Programme,
}

/// Where a thing of an event came from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArchivedOrigin {
    /// Which source.
    pub source: String,
    /// What kind of thing: `event`, `session`, `person`, `room` or `track`.
    pub thing: String,
    /// Its id in the archive.
    pub thing_id: Uuid,
    /// By what the source knows it.
    pub key: String,
    /// Its number there.
    pub number: Option<i64>,
    /// What the source said of it, as JSON.
    pub taken: String,
}

impl Archive {
    /// An archive of the form that this program writes, with nothing in it.
    #[must_use]
    pub fn new(made_at: NaiveDateTime) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            made_at,
            people: Vec::new(),
            organisations: Vec::new(),
            pictures: Vec::new(),
            events: Vec::new(),
            layouts: Vec::new(),
            presets: Vec::new(),
            house: None,
        }
    }
}

/// The archive as indented JSON.
#[must_use]
pub fn write(archive: &Archive) -> String {
    let text = serde_json::to_string_pretty(archive).expect("ids are the only keys of maps");
    text + "\n"
}

/// Whether a JSON text is an archive, by its first words.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(200)];
    start.windows(FORMAT.len()).any(|words| words == FORMAT.as_bytes())
}

/// Reads an archive. What it gives is whole: every id in it leads to something that is in it.
///
/// # Errors
/// [`ReadError::TooLarge`]; [`ReadError::Newer`]; [`ReadError::Damaged`] where it is no archive, or a
/// reference in it leads nowhere; [`ReadError::Value`] where it holds what no form would take.
pub fn read(bytes: &[u8]) -> Result<Archive, ReadError> {
    if bytes.len() > FILE_LIMIT * 4 {
        return Err(ReadError::TooLarge { limit_mb: (FILE_LIMIT >> 18) as u64 });
    }
    let damaged = |line, detail: String| ReadError::Damaged { format: "Obrady", line, detail };
    let archive: Archive = serde_json::from_slice(bytes).map_err(|error| {
        // Of a newer form nothing else need be as we know it.
        match serde_json::from_slice::<Head>(bytes) {
            Ok(head) if head.is_newer() => ReadError::Newer { version: head.version },
            _ => {
                let line = u32::try_from(error.line()).ok().filter(|line| *line > 0);
                damaged(line, error.to_string())
            }
        }
    })?;
    let head = Head { format: archive.format.clone(), version: archive.version };
    if head.is_newer() {
        return Err(ReadError::Newer { version: head.version });
    }
    if head.format != FORMAT {
        return Err(damaged(Some(1), format!("the format is {:?}", head.format)));
    }
    if let Some(id) = loose_end(&archive) {
        return Err(damaged(None, format!("{id} leads nowhere, or stands there twice")));
    }
    match values::unfit(&archive) {
        Some((field, value)) => Err(ReadError::Value { field, value }),
        None => Ok(archive),
    }
}

/// What an archive of every form says of itself.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl Head {
    fn is_newer(&self) -> bool {
        self.format == FORMAT && self.version > VERSION
    }
}

/// The first id that leads to nothing in the archive, or that two things have.
fn loose_end(archive: &Archive) -> Option<Uuid> {
    let mut ids = Ids::default();
    let mut organisations = Ids::default();
    let mut people = Ids::default();
    let mut affiliations = Ids::default();
    let mut pictures = Ids::default();
    archive.pictures.iter().for_each(|one| pictures.add(one.id.0));
    for one in &archive.organisations {
        pictures.want(one.logo.map(|id| id.0));
    }
    archive.organisations.iter().for_each(|one| organisations.add(one.id.0));
    for person in &archive.people {
        people.add(person.id.0);
        pictures.want(person.picture.map(|id| id.0));
        for affiliation in &person.affiliations {
            affiliations.add(affiliation.id.0);
            organisations.want(affiliation.organisation.map(|id| id.0));
        }
    }
    for archived in &archive.events {
        let event = archived.event.id.0;
        ids.add(event);
        let mut rooms = Ids::default();
        let mut tracks = Ids::default();
        let mut sessions = Ids::default();
        let mut own = Ids { there: BTreeSet::from([event]), ..Ids::default() };
        for room in &archived.rooms {
            rooms.add(room.id.0);
            own.want(Some(room.event.0));
        }
        for track in &archived.tracks {
            tracks.add(track.id.0);
            own.want(Some(track.event.0));
        }
        for session in &archived.sessions {
            sessions.add(session.id.0);
            own.want(Some(session.event.0));
            session.rooms().for_each(|id| rooms.want(Some(id.0)));
            tracks.want(session.track.map(|id| id.0));
            sessions.want(session.block.map(|id| id.0));
            for role in &session.roles {
                ids.add(role.id.0);
                people.want(Some(role.person.0));
                affiliations.want(role.affiliation.map(|id| id.0));
            }
        }
        for role in &archived.organisation_roles {
            ids.add(role.id.0);
            own.want(Some(role.event.0));
            organisations.want(Some(role.organisation.0));
            sessions.want(role.session.map(|id| id.0));
        }
        let mut categories = Ids::default();
        let mut registrations = Ids::default();
        for category in &archived.categories {
            categories.add(category.id.0);
            own.want(Some(category.event.0));
        }
        let mut numbers = BTreeSet::new();
        for field in &archived.fields {
            ids.add(field.id.0);
            own.want(Some(field.event.0));
            if !numbers.insert(field.number) {
                return Some(field.id.0);
            }
        }
        for one in &archived.check_ins {
            ids.add(one.id.0);
            registrations.want(Some(one.registration.0));
            sessions.want(one.session.map(|id| id.0));
        }
        for one in &archived.table_sources {
            ids.add(one.source.id.0);
            own.want(Some(one.source.event.0));
        }
        for one in &archived.filters {
            ids.add(one.id.0);
            own.want(Some(one.event.0));
        }
        for registration in &archived.registrations {
            ids.add(registration.id.0);
            registrations.add(registration.id.0);
            categories.want(registration.category.map(|id| id.0));
            if registration.answers.iter().any(|answer| !numbers.contains(&answer.field)) {
                return Some(registration.id.0);
            }
            own.want(Some(registration.event.0));
            people.want(Some(registration.person.0));
            affiliations.want(registration.affiliation.map(|id| id.0));
            for sign_up in &registration.sign_ups {
                sessions.want(Some(sign_up.session.0));
            }
        }
        for one in &archived.appearances {
            own.want(Some(one.event.0));
            people.want(Some(one.person.0));
            affiliations.want(one.affiliation.map(|id| id.0));
        }
        if let Some(paper) = &archived.paper {
            own.want(Some(paper.event.0));
        }
        for one in &archived.plans {
            ids.add(one.id.0);
            own.want(Some(one.event.0));
        }
        for one in &archived.badges {
            own.want(Some(one.event.0));
            people.want(Some(one.person.0));
        }
        for one in &archived.availabilities {
            ids.add(one.id.0);
            own.want(Some(one.event.0));
            match one.whose {
                Whose::Person(id) => people.want(Some(id.0)),
                Whose::Room(id) => rooms.want(Some(id.0)),
            }
        }
        for one in &archived.acceptances {
            ids.add(one.id.0);
            own.want(Some(one.event.0));
        }
        for one in &archived.versions {
            ids.add(one.version.id.0);
            own.want(Some(one.version.event.0));
            own.want(Some(one.programme.event.id.0));
        }
        let ends = [rooms, tracks, sessions, own, categories, registrations].map(|ids| ids.loose());
        if let Some(loose) = ends.into_iter().flatten().next() {
            return Some(loose);
        }
    }
    archive.layouts.iter().for_each(|layout| ids.add(layout.id.0));
    archive.presets.iter().for_each(|preset| ids.add(preset.id.0));
    [ids, organisations, people, affiliations, pictures].into_iter().find_map(|ids| ids.loose())
}

/// Ids that are there, and those that must be.
#[derive(Default)]
struct Ids {
    there: BTreeSet<Uuid>,
    wanted: BTreeSet<Uuid>,
    twice: Option<Uuid>,
}

impl Ids {
    fn add(&mut self, id: Uuid) {
        if !self.there.insert(id) {
            self.twice = Some(id);
        }
    }

    fn want(&mut self, id: Option<Uuid>) {
        self.wanted.extend(id);
    }

    fn loose(&self) -> Option<Uuid> {
        self.twice.or_else(|| self.wanted.difference(&self.there).next().copied())
    }
}
