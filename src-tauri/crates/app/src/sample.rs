//! The sample event, so that nobody meets an empty screen.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Weekday};
use obrady_domain::{
    Attendance, Clock, Event, EventId, Length, Organisation, OrganisationId, OrganisationRole,
    OrganisationRoleId, OrganisationRoleKind, Person, Registration, RegistrationId,
    RegistrationState, Reply, Role, RoleId, RoleKind, Room, RoomId, Session, SessionId,
    SessionKind, SessionState, Slot, Track, TrackId,
};
use obrady_store::{Op, OpKind, Tx, events, organisations, people, registrations, rooms, sessions};
use obrady_words::Language;
use serde::Deserialize;

use crate::{
    Desk, Result, clock,
    fields::Asked,
    matching::{Known, Named},
};

/// How far ahead the sample lies at least.
const AHEAD: Days = Days::new(90);

/// Days and months that Poland keeps free, or nearly: no congress is held on them.
const FREE: [(u32, u32); 11] = [
    (1, 1),
    (6, 1),
    (1, 5),
    (3, 5),
    (15, 8),
    (1, 11),
    (11, 11),
    (24, 12),
    (25, 12),
    (26, 12),
    (31, 12),
];

/// Puts the sample event into a new file and leaves nothing to undo before it.
///
/// # Errors
/// Only where the file fails.
pub fn put(desk: &mut Desk, language: Language) -> Result<()> {
    let sample = Sample::of(language);
    let today = clock::today();
    desk.change(Op::on(OpKind::EventAdd, &sample.event.title), |tx| {
        Putting::new(tx, &sample, today)?.all()
    })?;
    desk.forget_steps()
}

/// The Tuesday, about three months from now, on which the sample begins.
fn first_day(today: NaiveDate) -> NaiveDate {
    let free = |day: NaiveDate| FREE.contains(&(day.day(), day.month()));
    let starts_well = |day: &NaiveDate| {
        day.weekday() == Weekday::Tue && !free(*day) && !day.succ_opt().is_some_and(free)
    };
    let soonest = today.checked_add_days(AHEAD).unwrap_or(today);
    soonest.iter_days().find(starts_well).unwrap_or(soonest)
}

/// What assets/sample holds.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Sample {
    event: EventFacts,
    organisations: Vec<OrganisationLine>,
    rooms: Vec<RoomLine>,
    tracks: Vec<String>,
    people: Vec<PersonLine>,
    sessions: Vec<SessionLine>,
    registrations: Vec<RegistrationLine>,
    /// What the registration form asks.
    questions: Vec<String>,
}

impl Sample {
    fn of(language: Language) -> Self {
        let text = match language {
            Language::Polish => include_str!("../../../../assets/sample/pl.json"),
            Language::English => include_str!("../../../../assets/sample/en.json"),
        };
        serde_json::from_str(text).expect("the sample is part of the program and tested")
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EventFacts {
    title: String,
    subtitle: String,
    venue: String,
    website: String,
    registration_url: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OrganisationLine {
    kind: OrganisationRoleKind,
    name: String,
    #[serde(default)]
    website: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RoomLine {
    name: String,
    on_site: Option<u32>,
    online: Option<u32>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct PersonLine {
    /// By which sessions and registrations name them.
    key: String,
    title: String,
    given: String,
    family: String,
    office: String,
    organisation: String,
    email: String,
    phone: String,
    biography: String,
}

impl PersonLine {
    fn named(&self) -> Named<'_> {
        Named {
            title: &self.title,
            given: &self.given,
            family: &self.family,
            office: &self.office,
            organisation: &self.organisation,
            email: &self.email,
            phone: &self.phone,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SessionLine {
    /// 1 or 2; none in the backlog.
    day: Option<u64>,
    start: Option<String>,
    end: Option<String>,
    /// In minutes, where there is no hour yet.
    length: Option<u16>,
    room: Option<String>,
    track: Option<String>,
    kind: SessionKind,
    state: SessionState,
    title: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    note: String,
    places: Option<u32>,
    #[serde(default)]
    people: Vec<RoleLine>,
    #[serde(default)]
    organisations: Vec<OrganisationLine>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RoleLine {
    who: String,
    #[serde(rename = "as")]
    kind: RoleKind,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RegistrationLine {
    /// The key of one of `people`; empty where the person takes part only.
    #[serde(default)]
    who: String,
    #[serde(flatten)]
    person: PersonLine,
    state: RegistrationState,
    attendance: Attendance,
    days_ago: u64,
    #[serde(default)]
    note: String,
    /// One for each of the questions; empty where nothing was answered.
    answers: Vec<String>,
}

/// The sample on its way into a file.
struct Putting<'a> {
    tx: &'a Tx<'a>,
    sample: &'a Sample,
    today: NaiveDate,
    first_day: NaiveDate,
    event: EventId,
    known: Known,
    organisation_roles: Vec<OrganisationRole>,
}

impl<'a> Putting<'a> {
    fn new(tx: &'a Tx<'a>, sample: &'a Sample, today: NaiveDate) -> Result<Self> {
        let first_day = first_day(today);
        let event = EventId(clock::id());
        let organisation_roles = Vec::new();
        let known = Known::load(tx)?;
        Ok(Self { tx, sample, today, first_day, event, known, organisation_roles })
    }

    fn all(mut self) -> Result<()> {
        let facts = &self.sample.event;
        let event = Event {
            subtitle: facts.subtitle.clone(),
            starts_on: Some(self.first_day),
            ends_on: self.first_day.succ_opt(),
            attendance: Attendance::Hybrid,
            venue: facts.venue.clone(),
            description: facts.description.clone(),
            website: facts.website.clone(),
            registration_url: facts.registration_url.clone(),
            published_on: self.today.checked_sub_days(Days::new(45)),
            ..Event::new(self.event, &facts.title)
        };
        events::put(self.tx, &event)?;
        self.organisations(None, &self.sample.organisations)?;
        let rooms = self.rooms()?;
        let tracks = self.tracks()?;
        for line in &self.sample.people {
            self.known.person(self.tx, &line.named())?;
        }
        for line in &self.sample.sessions {
            self.session(line, &rooms, &tracks)?;
        }
        organisations::put_roles(self.tx, self.event, &self.organisation_roles)?;
        for (number, line) in (0..).zip(&self.sample.registrations) {
            self.registration(line, number)?;
        }
        self.biographies()
    }

    fn organisations(
        &mut self,
        session: Option<SessionId>,
        lines: &[OrganisationLine],
    ) -> Result<()> {
        for line in lines {
            let Some(organisation) = self.known.organisation(self.tx, &line.name)? else {
                continue;
            };
            if !line.website.is_empty() {
                self.website(organisation, line)?;
            }
            self.organisation_roles.push(OrganisationRole {
                id: OrganisationRoleId(clock::id()),
                event: self.event,
                session,
                organisation,
                kind: line.kind,
            });
        }
        Ok(())
    }

    fn website(&self, id: OrganisationId, line: &OrganisationLine) -> Result<()> {
        let website = line.website.clone();
        let organisation = Organisation { website, ..organisations::get(self.tx, id)? };
        Ok(organisations::put(self.tx, &organisation)?)
    }

    fn rooms(&self) -> Result<BTreeMap<&'a str, RoomId>> {
        let mut ids = BTreeMap::new();
        for (position, line) in (0..).zip(&self.sample.rooms) {
            let id = RoomId(clock::id());
            let room = Room {
                places_on_site: line.on_site,
                places_online: line.online,
                ..Room::new(id, self.event, &line.name, position)
            };
            rooms::put(self.tx, &room)?;
            ids.insert(line.name.as_str(), id);
        }
        Ok(ids)
    }

    fn tracks(&self) -> Result<BTreeMap<&'a str, TrackId>> {
        let mut ids = BTreeMap::new();
        for (position, name) in (0..).zip(&self.sample.tracks) {
            let id = TrackId(clock::id());
            let colour = u8::try_from(position).unwrap_or_default();
            let track = Track { id, event: self.event, name: name.clone(), colour, position };
            rooms::put_track(self.tx, &track)?;
            ids.insert(name.as_str(), id);
        }
        Ok(ids)
    }

    fn session(
        &mut self,
        line: &SessionLine,
        rooms: &BTreeMap<&str, RoomId>,
        tracks: &BTreeMap<&str, TrackId>,
    ) -> Result<()> {
        let id = SessionId(clock::id());
        let clock_of = |text: &Option<String>| -> Option<Clock> { text.as_ref()?.parse().ok() };
        let (start, end) = (clock_of(&line.start), clock_of(&line.end));
        let known_length = start.zip(end).and_then(|(start, end)| Length::between(start, end));
        let mut session = Session {
            description: line.description.clone(),
            state: line.state,
            slot: Slot {
                day: line.day.and_then(|day| self.first_day.checked_add_days(Days::new(day - 1))),
                start,
                length: known_length.or(line.length.map(Length)),
                room: line.room.as_ref().and_then(|name| rooms.get(name.as_str()).copied()),
            },
            track: line.track.as_ref().and_then(|name| tracks.get(name.as_str()).copied()),
            places: line.places,
            note: line.note.clone(),
            ..Session::new(id, self.event, line.kind, &line.title)
        };
        for role in &line.people {
            let Some(person) = self.line_of(&role.who) else { continue };
            let (person, affiliation) = self.known.person(self.tx, &person.named())?;
            let id = RoleId(clock::id());
            session.roles.push(Role { id, person, kind: role.kind, affiliation });
        }
        sessions::put(self.tx, &session)?;
        self.organisations(Some(id), &line.organisations)
    }

    fn registration(&mut self, line: &RegistrationLine, number: u64) -> Result<()> {
        let person = self.line_of(&line.who).unwrap_or(&line.person);
        let (person, affiliation) = self.known.person(self.tx, &person.named())?;
        let day = self.today.checked_sub_days(Days::new(line.days_ago)).unwrap_or(self.today);
        // Office hours, one after another in no striking order.
        let minute = u32::try_from(number * 67 % 480).unwrap_or_default();
        let hour = NaiveTime::from_hms_opt(8 + minute / 60, minute % 60, 0).unwrap_or_default();
        let answers = self.sample.questions.iter().zip(&line.answers);
        let answers: Vec<Reply> = answers
            .filter(|(_, text)| !text.is_empty())
            .map(|(question, text)| Reply { question: question.clone(), text: text.clone() })
            .collect();
        let registration = Registration {
            affiliation,
            state: line.state,
            attendance: line.attendance,
            registered_at: Some(day.and_time(hour)),
            note: line.note.clone(),
            answers: Asked::load(self.tx, self.event)?.answers(&[], &answers)?,
            ..Registration::new(RegistrationId(clock::id()), self.event, person)
        };
        Ok(registrations::put(self.tx, &registration)?)
    }

    /// Comes last, for whom [`Known`] knows it writes without one.
    fn biographies(mut self) -> Result<()> {
        for line in self.sample.people.iter().filter(|line| !line.biography.is_empty()) {
            let (id, _) = self.known.person(self.tx, &line.named())?;
            let person = people::get(self.tx, id)?;
            people::put(self.tx, &Person { biography: line.biography.clone(), ..person })?;
        }
        Ok(())
    }

    fn line_of(&self, key: &str) -> Option<&'a PersonLine> {
        self.sample.people.iter().find(|line| !key.is_empty() && line.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_always_lies_on_two_working_days_about_three_months_ahead() {
        let start = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        for today in start.iter_days().take(5000) {
            let first = first_day(today);
            let ahead = (first - today).num_days();
            assert!((90..=90 + 28).contains(&ahead), "{today}: {first} is {ahead} days ahead");
            assert_eq!(first.weekday(), Weekday::Tue);
            for day in [first, first.succ_opt().unwrap()] {
                assert!(!FREE.contains(&(day.day(), day.month())), "{day} is a holiday");
            }
        }
    }
}
