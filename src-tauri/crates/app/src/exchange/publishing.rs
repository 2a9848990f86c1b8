//! A programme into the formats of others.

use std::{collections::BTreeMap, path::Path};

use chrono::NaiveDate;
use obrady_domain::{EventId, PersonId, RoomId, SessionId, TrackId};
use obrady_interchange::{
    calendar::{self, Selection},
    invitation, json_ld,
    person_table::PersonColumn,
    programme::PersonFacts,
    publication::{Key, Publication, Revision},
    schedule,
    session_table::SessionColumn,
    sheet::{self, CsvOptions, Sheet},
    sheet_lists::{self, SessionWords},
    vcard, web_page,
};
use obrady_store::{
    origins::{self, Origin, OriginKind},
    programmes, revisions,
};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Result, archives, clock,
    exports::{self, Made},
    pictures, versions,
};

/// As what a programme is written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "format", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExportJob {
    /// schedule.xml.
    ScheduleXml,
    /// schedule.json, its first form.
    ScheduleJson,
    /// schedule.json, its second form.
    ScheduleJson2,
    /// A calendar.
    Calendar {
        /// Only this programme day, room, track or person.
        of: CalendarOf,
    },
    /// schema.org in JSON-LD.
    JsonLd,
    /// One web page with everything in it.
    WebPage,
    /// The invitation as plain text.
    InvitationText,
    /// The invitation as Markdown.
    InvitationMarkdown,
    /// The invitation as HTML.
    InvitationHtml,
    /// The invitation as a Word document.
    InvitationDocx,
    /// The people of the programme as cards of an address book.
    Cards,
    /// The sessions as a table.
    Sessions {
        /// Its columns, from left to right.
        columns: Vec<SessionColumn>,
        /// As what.
        table: TableFormat,
    },
    /// The people of the programme as a table.
    People {
        /// Its columns, from left to right.
        columns: Vec<PersonColumn>,
        /// As what.
        table: TableFormat,
    },
    /// Everything of the event.
    Archive,
}

/// As what a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TableFormat {
    /// A spreadsheet.
    #[default]
    Xlsx,
    /// A table of text that Excel opens rightly.
    Csv,
}

/// What a calendar holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(tag = "what", content = "which", rename_all = "camelCase")]
pub enum CalendarOf {
    /// The whole event.
    #[default]
    Event,
    /// A programme day.
    Day(NaiveDate),
    /// A room.
    Room(RoomId),
    /// A track.
    Track(TrackId),
    /// A person.
    Person(PersonId),
}

impl ExportJob {
    /// What the name of such a file ends with, without the dot.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self {
            Self::ScheduleXml => "xml",
            Self::ScheduleJson | Self::ScheduleJson2 | Self::Archive => "json",
            Self::Calendar { .. } => "ics",
            Self::JsonLd => "jsonld",
            Self::WebPage | Self::InvitationHtml => "html",
            Self::InvitationText => "txt",
            Self::InvitationMarkdown => "md",
            Self::InvitationDocx => "docx",
            Self::Cards => "vcf",
            Self::Sessions { table, .. } | Self::People { table, .. } => match table {
                TableFormat::Xlsx => "xlsx",
                TableFormat::Csv => "csv",
            },
        }
    }
}

/// Writes the programme of an event to `path` and gives how many cells of a spreadsheet hold only the
/// beginning of their text.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone; those that name the file.
pub fn save(
    desk: &Desk,
    event: EventId,
    job: &ExportJob,
    language: Language,
    path: &Path,
) -> Result<u32> {
    let Made { bytes, cut } = make(desk, event, job, language)?;
    exports::write(path, &bytes)?;
    Ok(cut)
}

/// The programme of an event as bytes of a format.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn make(desk: &Desk, event: EventId, job: &ExportJob, language: Language) -> Result<Made> {
    if *job == ExportJob::Archive {
        let archive = archives::make(desk, Some(event))?;
        return Ok(Made::whole(obrady_interchange::archive::write(&archive).into_bytes()));
    }
    let mut publication = publication(desk, event)?;
    if language == Language::English {
        publication.programme = publication.programme.in_english();
    }
    let words = Words::new(language);
    let published_on = publication
        .programme
        .event
        .published_on
        .unwrap_or_else(|| clock::in_zone(&publication.programme.event.zone).date());
    Ok(Made::whole(match job {
        ExportJob::ScheduleXml => schedule::xml(&publication).into_bytes(),
        ExportJob::ScheduleJson => schedule::json(&publication).into_bytes(),
        ExportJob::ScheduleJson2 => schedule::json2(&publication).into_bytes(),
        ExportJob::Calendar { of } => {
            let selection = match *of {
                CalendarOf::Event => Selection::Event,
                CalendarOf::Day(day) => Selection::Day(day),
                CalendarOf::Room(id) => Selection::Room(id),
                CalendarOf::Track(id) => Selection::Track(id),
                CalendarOf::Person(id) => Selection::Person(id),
            };
            calendar::write(&publication, selection, words)
        }
        ExportJob::JsonLd => json_ld::write(&publication, words).into_bytes(),
        ExportJob::WebPage => web_page::write(&publication, words).into_bytes(),
        ExportJob::InvitationText => {
            invitation::text(&publication, words, Some(published_on)).into_bytes()
        }
        ExportJob::InvitationMarkdown => {
            invitation::markdown(&publication, words, Some(published_on)).into_bytes()
        }
        ExportJob::InvitationHtml => {
            invitation::html(&publication, words, Some(published_on)).into_bytes()
        }
        ExportJob::InvitationDocx => invitation::docx(&publication, words, Some(published_on)),
        ExportJob::Cards => vcard::write(&cards(&publication), vcard::Notes::LeftOut),
        ExportJob::Sessions { columns, table } => {
            let chosen = if columns.is_empty() { &SessionColumn::ALL[..] } else { columns };
            let sheet_words = SessionWords {
                heading: &|column| text(words, "session-column", column),
                kind: &|kind| text(words, "session-kind", kind),
                state: &|state| text(words, "session-state", state),
            };
            let title = &publication.programme.event.title;
            let sheet = sheet_lists::sessions(&publication, title, chosen, &sheet_words);
            return written(&sheet, *table, words);
        }
        ExportJob::People { columns, table } => {
            let chosen = if columns.is_empty() { &PersonColumn::ALL[..] } else { columns };
            let heading = |column| text(words, "person-column", column);
            let title = &publication.programme.event.title;
            let sheet = sheet_lists::people(&publication, title, chosen, &heading);
            return written(&sheet, *table, words);
        }
        ExportJob::Archive => unreachable!("written above"),
    }))
}

fn written(sheet: &Sheet, table: TableFormat, words: Words) -> Result<Made> {
    match table {
        TableFormat::Csv => Ok(Made::whole(sheet::csv(sheet, CsvOptions::default()))),
        TableFormat::Xlsx => exports::workbook(sheet, words),
    }
}

/// The words of a code of ours: `session-column-title`.
fn text<T: Serialize>(words: Words, start: &str, value: T) -> String {
    let code = serde_json::to_value(value).ok();
    let code = code.as_ref().and_then(|value| value.as_str()).unwrap_or_default();
    let mut id = String::from(start) + "-";
    for letter in code.chars() {
        if letter.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    words.text(&id, &[]).unwrap_or(id)
}

/// The programme of an event with all that outlives one export.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the event is gone.
pub fn publication(desk: &Desk, event: EventId) -> Result<Publication> {
    desk.read(|view| {
        let programme = programmes::get(view, event)?;
        let mut sessions: BTreeMap<SessionId, Key> = BTreeMap::new();
        let mut people: BTreeMap<PersonId, Key> = BTreeMap::new();
        let keyed = |origin: &Origin| !origin.key.is_empty() || origin.number.is_some();
        for origin in origins::of_event(view, event)?.into_iter().filter(keyed) {
            let key = Key { key: origin.key, number: origin.number };
            match origin.thing {
                OriginKind::Session => {
                    sessions.entry(SessionId(origin.thing_id)).or_insert(key);
                }
                OriginKind::Person => {
                    people.entry(PersonId(origin.thing_id)).or_insert(key);
                }
                OriginKind::Event | OriginKind::Room | OriginKind::Track => {}
            }
        }
        let revisions = revisions::of_event(view, event)?
            .into_iter()
            .map(|(id, one)| (id, Revision { number: one.number, at: one.at }))
            .collect::<BTreeMap<_, _>>();
        let made_at = revisions.values().map(|one| one.at).max().unwrap_or_else(clock::utc);
        let (releases, same) = versions::releases(view, event, &programme)?;
        // What changed since a version was published, and what has none, is told by its moment.
        let moment = made_at.format("%Y-%m-%d %H:%M").to_string();
        let version = match releases.first() {
            Some(release) if same => release.name.clone(),
            Some(release) => format!("{}, {moment}", release.name),
            None => moment,
        };
        let pictures = pictures::for_the_public(view, &programme)?;
        Ok(Publication {
            programme,
            sessions,
            people,
            revisions,
            pictures,
            made_at,
            version,
            releases,
        })
    })
}

fn cards(publication: &Publication) -> Vec<PersonFacts> {
    let programme = &publication.programme;
    let card = |person: &obrady_domain::Person| {
        let affiliation = person.affiliations.first();
        let organisation = affiliation
            .and_then(|one| one.organisation)
            .and_then(|id| programme.organisations.get(&id));
        PersonFacts {
            key: person.id.to_string(),
            title: person.title.clone(),
            given: person.given.clone(),
            family: person.family.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            website: person.website.clone(),
            biography: person.biography.clone(),
            office: affiliation.map(|one| one.office.clone()).unwrap_or_default(),
            organisation: organisation.map(|one| one.name.clone()).unwrap_or_default(),
            ..PersonFacts::default()
        }
    };
    programme.people.values().map(card).collect()
}
