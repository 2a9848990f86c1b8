//! A schedule as it is written to a draft.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use obrady_domain::{Clock, Length, Link};
use uuid::Uuid;

use super::{
    key, kinds,
    people::{People, one_line},
    raw::{Item, Raw},
    when::{self, Fault, Moment},
    zone::{change, days, minutes, zone},
};
use crate::{
    markup,
    notice::{self, Notice, NoticeCode, Place},
    programme::{EventFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts},
    source::TEXT_LIMIT,
};

/// Makes sense of a schedule; `name` is that of its file.
pub(super) fn draft(name: &str, raw: Raw) -> ProgrammeDraft {
    let mut notices = raw.notices.clone();
    let zone = zone(&raw, &mut notices);
    let reader = Reader {
        dated: raw.items.iter().any(|item| !item.date.is_empty()),
        zone,
        days: days(&raw, zone),
        change: change(&raw.conference.day_change),
        base: if raw.conference.base_url.is_empty() {
            raw.conference.url.clone()
        } else {
            raw.conference.base_url.clone()
        },
        raw: &raw,
        notices,
        rooms: Names::default(),
        tracks: Names::default(),
        colours: BTreeMap::new(),
        people: People::default(),
        sessions: Vec::new(),
        known: BTreeMap::new(),
        keys_malformed: false,
    };
    reader.read(name)
}

/// Things by name, in the order in which they are first named.
#[derive(Default)]
struct Names {
    all: Vec<String>,
    known: BTreeMap<String, u32>,
}

impl Names {
    fn place(&mut self, name: &str) -> Option<u32> {
        let name = one_line(name);
        if name.is_empty() {
            return None;
        }
        match self.known.entry(name) {
            Entry::Occupied(known) => Some(*known.get()),
            Entry::Vacant(new) => {
                let at = u32::try_from(self.all.len()).ok()?;
                self.all.push(new.key().clone());
                Some(*new.insert(at))
            }
        }
    }
}

struct Reader<'a> {
    raw: &'a Raw,
    /// The event's zone, where the hours bear it out.
    zone: Option<Tz>,
    /// Whether items have dates of their own at all.
    dated: bool,
    /// The days, in their order, and when each begins.
    days: Vec<(Option<NaiveDate>, Option<NaiveDateTime>)>,
    /// The hour before which an item without a date belongs to the night.
    change: u16,
    /// What addresses without a host begin from.
    base: String,
    notices: Vec<Notice>,
    rooms: Names,
    tracks: Names,
    colours: BTreeMap<u32, [u8; 3]>,
    people: People,
    sessions: Vec<SessionFacts>,
    /// Sessions by key.
    known: BTreeMap<String, usize>,
    /// Whether it was told that keys are malformed.
    keys_malformed: bool,
}

impl Reader<'_> {
    fn read(mut self, name: &str) -> ProgrammeDraft {
        let mut places = BTreeMap::new();
        for room in &self.raw.rooms {
            if let (Some(at), Some(fit)) = (self.rooms.place(&room.name), room.places) {
                places.insert(at, fit);
            }
        }
        for (track, colour) in &self.raw.tracks {
            if let (Some(at), Some(colour)) = (self.tracks.place(track), self::colour(colour)) {
                self.colours.insert(at, colour);
            }
        }
        for item in &self.raw.items {
            self.item(item);
        }
        for unread in &self.raw.unread {
            let place = Place { path: unread.clone(), ..Place::default() };
            self.notices.push(Notice::new(NoticeCode::NotRead, place).with("value", unread));
        }
        let mut event = self.event();
        let acronym = key::acronym(&event.acronym, &event.title, event.starts_on);
        let nameless = event.acronym.is_empty() && event.title.is_empty();
        // The schemas want one. Where we had none, we made one of the title.
        let made = [None, event.starts_on].map(|day| key::acronym("", &event.title, day));
        if self.raw.generator == "Obrady" && made.contains(&event.acronym) {
            event.acronym.clear();
        }
        let people = self.people.finish(&mut self.notices);
        notice::tell_once(&mut self.notices);
        let colours = &self.colours;
        ProgrammeDraft {
            source: if nameless { String::new() } else { format!("schedule:{acronym}") },
            event: EventFacts {
                title_from_file: event.title.is_empty(),
                title: if event.title.is_empty() { stem(name) } else { event.title },
                ..event
            },
            rooms: (0..)
                .zip(self.rooms.all)
                .map(|(at, name)| RoomFacts { name, places_on_site: places.get(&at).copied() })
                .collect(),
            tracks: (0..)
                .zip(self.tracks.all)
                .map(|(at, name)| TrackFacts { name, colour: colours.get(&at).copied() })
                .collect(),
            people,
            tells_roles: self
                .raw
                .items
                .iter()
                .any(|item| item.people.iter().any(|named| !named.role.is_empty())),
            sessions: self.sessions,
            notices: self.notices,
        }
    }

    fn event(&mut self) -> EventFacts {
        let conference = &self.raw.conference;
        let day = |reader: &mut Self, text: &str| match when::moment(text) {
            _ if text.is_empty() => None,
            Ok(moment) => Some(reader.local(moment).date()),
            Err(fault) => {
                reader.bad_date(fault, text, &Place::default());
                None
            }
        };
        let starts_on = day(self, &conference.start);
        let mut ends_on = day(self, &conference.end);
        if ends_on < starts_on {
            ends_on = starts_on;
        }
        let venue: Vec<&str> = [conference.venue.as_str(), &conference.city]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let website =
            if conference.url.is_empty() { &conference.base_url } else { &conference.url };
        EventFacts {
            title: one_line(&conference.title),
            subtitle: one_line(&conference.subtitle),
            acronym: one_line(&conference.acronym),
            starts_on,
            ends_on,
            zone: self.zone.map(|zone| zone.name().to_owned()).unwrap_or_default(),
            venue: one_line(&venue.join(", ")),
            description: markup::html_to_markdown(&conference.description),
            website: website.clone(),
            ..EventFacts::default()
        }
    }

    fn item(&mut self, item: &Item) {
        let place = &item.place;
        let (day, start) = self.slot(item);
        let length = self.length(item, day, start);
        let track = self.tracks.place(&item.track);
        if !item.list_room.is_empty()
            && !item.room.is_empty()
            && one_line(&item.list_room) != one_line(&item.room)
        {
            let notice = Notice::new(NoticeCode::RoomDiffers, place.clone());
            self.notices.push(notice.with("value", &item.room).with("taken", &item.list_room));
        }
        let room = if one_line(&item.list_room).is_empty() { &item.room } else { &item.list_room };
        let room = self.rooms.place(room);
        let title = one_line(&item.title);
        let number = item.id.parse::<i64>().ok().filter(|number| *number > 0);
        let mut key = if item.guid.is_empty() { item.id.clone() } else { item.guid.clone() };
        if let Some(at) = self.same(&key, room, &title, day, start) {
            if let (Some(session), Some(room)) = (self.sessions.get_mut(at), room) {
                session.rooms.push(room);
            }
            return;
        }
        let malformed = Uuid::parse_str(&item.guid).is_err() && !item.guid.is_empty()
            || item.guid.is_empty() && !item.id.is_empty() && item.id.parse::<i64>().is_err();
        if malformed {
            // A program that makes keys of its own kind makes all of them so.
            if !std::mem::replace(&mut self.keys_malformed, true) {
                self.tell(NoticeCode::KeyMalformed, place, &key);
            }
        }
        let mut twice = false;
        if self.known.contains_key(&key) {
            self.tell(NoticeCode::KeyTwice, place, &key);
            key.clear();
            twice = true;
        } else if !key.is_empty() {
            self.known.insert(key.clone(), self.sessions.len());
        }
        if title.is_empty() {
            self.notices.push(Notice::new(NoticeCode::TitleMissing, place.clone()));
        }
        let kind = kinds::kind(&item.kind).unwrap_or_else(|| {
            self.tell_taken(NoticeCode::WordUnknown, place, &item.kind, "other");
            obrady_domain::SessionKind::Other
        });
        let (language, unknown) = kinds::languages(&item.language);
        for word in unknown {
            self.tell(NoticeCode::LanguageUnknown, place, &word);
        }
        let state = kinds::state(&item.state);
        if state.is_none() && !item.state.is_empty() {
            self.tell(NoticeCode::NotRead, place, &format!("state: {}", item.state));
        }
        let session = SessionFacts {
            key,
            number: number.filter(|_| !twice),
            kind,
            title,
            subtitle: one_line(&item.subtitle),
            description: self.description(item),
            state,
            day,
            start,
            length,
            rooms: room.into_iter().collect(),
            track,
            language,
            website: self.address(&item.url).unwrap_or_default(),
            links: self.links(item),
            people: self.roles(item),
            place: place.clone(),
            ..SessionFacts::default()
        };
        self.sessions.push(session);
    }

    /// The session that this item is once more, in another room.
    fn same(
        &self,
        key: &str,
        room: Option<u32>,
        title: &str,
        day: Option<NaiveDate>,
        start: Option<Clock>,
    ) -> Option<usize> {
        let room = room?;
        let name = &self.rooms.all[room as usize];
        let base = Uuid::parse_str(key).ok().map(|guid| key::again_in(guid, name).to_string());
        let keys = [Some(key.to_owned()).filter(|key| !key.is_empty()), base];
        keys.into_iter().flatten().filter_map(|key| self.known.get(&key).copied()).find(|at| {
            let other = &self.sessions[*at];
            start.is_some()
                && (other.title.as_str(), other.day, other.start) == (title, day, start)
                && !other.rooms.is_empty()
                && !other.rooms.contains(&room)
        })
    }

    fn description(&mut self, item: &Item) -> String {
        let summary = markup::html_to_markdown(&item.summary);
        let description = markup::html_to_markdown(&item.description);
        let mut text = if summary.is_empty() || description.contains(&summary) {
            description
        } else if description.is_empty() {
            summary
        } else {
            format!("{summary}\n\n{description}")
        };
        if text.len() > TEXT_LIMIT
            && let Some((at, _)) = text.char_indices().nth(TEXT_LIMIT)
        {
            let length = text.chars().count();
            self.tell(NoticeCode::TextCut, &item.place, &length.to_string());
            text.truncate(at);
        }
        text
    }

    fn links(&mut self, item: &Item) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for link in item.links.iter().filter(|link| !link.url.is_empty()) {
            match self.address(&link.url) {
                Some(url) => links.push(Link { title: one_line(&link.title), url }),
                None => self.tell(NoticeCode::NotRead, &item.place, &link.url),
            }
        }
        links
    }

    /// An address as one can go there; none for what leads nowhere.
    fn address(&self, url: &str) -> Option<String> {
        let url = url.trim();
        if url.is_empty() || url.starts_with("urn:uuid:") {
            return None;
        }
        let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
        if !scheme.is_empty()
            && scheme
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || b"+-.".contains(&letter))
            && !scheme.contains('.')
        {
            return Some(url.to_owned());
        }
        if let Some(rest) = url.strip_prefix("//") {
            return Some(format!("https://{rest}"));
        }
        let host = self.base.find("://").and_then(|at| {
            let host = &self.base[at + 3..];
            let end = host.find('/').map_or(self.base.len(), |end| at + 3 + end);
            Some(&self.base[..end]).filter(|host| host.len() > at + 3)
        });
        match host {
            Some(host) if url.starts_with('/') => Some(format!("{host}{url}")),
            _ if url.starts_with('/') || url.starts_with("../") || url.starts_with('#') => None,
            _ if url.split('/').next().is_some_and(|host| host.contains('.')) => {
                Some(format!("https://{url}"))
            }
            _ => None,
        }
    }

    fn roles(&mut self, item: &Item) -> Vec<RoleFacts> {
        let mut roles: Vec<RoleFacts> = Vec::new();
        for named in &item.people {
            let kind = kinds::role(&named.role).unwrap_or_else(|| {
                self.tell_taken(NoticeCode::WordUnknown, &item.place, &named.role, "speaker");
                obrady_domain::RoleKind::Speaker
            });
            match self.people.find(named, &self.raw.people) {
                Some(person) => {
                    let role = RoleFacts { person, kind };
                    if !roles.contains(&role) {
                        roles.push(role);
                    }
                }
                None => {
                    let notice = Notice::new(NoticeCode::PersonWithoutName, item.place.clone());
                    self.notices.push(notice);
                }
            }
        }
        roles
    }

    fn local(&self, moment: Moment) -> NaiveDateTime {
        self.zone.and_then(|zone| moment.within(zone)).unwrap_or_else(|| moment.written())
    }

    fn slot(&mut self, item: &Item) -> (Option<NaiveDate>, Option<Clock>) {
        let hour = when::hour(&item.start);
        if hour.is_none() && !item.start.is_empty() {
            self.tell(NoticeCode::BadTime, &item.place, &item.start);
        }
        let listed = item.day.and_then(|at| self.days.get(at)).and_then(|(day, _)| *day);
        let moment = match when::moment(&item.date) {
            _ if item.date.is_empty() => None,
            Ok(moment) => Some(moment),
            Err(fault) => {
                self.bad_date(fault, &item.date, &item.place);
                None
            }
        };
        let far =
            |moment: &Moment| listed.is_some_and(|day| (moment.date - day).num_days().abs() > 400);
        let moment = match moment {
            Some(moment) if far(&moment) => {
                self.bad_date(Fault::Far, &item.date, &item.place);
                None
            }
            moment => moment,
        };
        let Some(moment) = moment else {
            if let Some(day) = listed.filter(|_| self.dated) {
                self.tell_taken(NoticeCode::DateFromList, &item.place, "", &day.to_string());
            }
            let night = listed.is_some() && hour.is_some_and(|hour| hour < self.change);
            let start = hour.and_then(|hour| Clock::new(if night { hour + 24 * 60 } else { hour }));
            return (listed, start);
        };
        if moment.time.is_none() && hour.is_none() {
            return (Some(moment.date), None);
        }
        self.day_and_hour(self.civil(moment, hour), item.day)
    }

    /// The civil time of a moment, in the light of the hour that stands beside it.
    fn civil(&self, moment: Moment, hour: Option<u16>) -> NaiveDateTime {
        let written = moment.written();
        let here = self.local(moment);
        let Some(hour) = hour else { return here };
        let hour = hour % (24 * 60);
        if minutes(here) == hour {
            return here;
        }
        if minutes(written) == hour || moment.time.is_none() {
            return written
                .date()
                .and_hms_opt((hour / 60).into(), (hour % 60).into(), 0)
                .unwrap_or(written);
        }
        // The hour is local, the moment is not: that of the hour which is nearest.
        let day = here.date().and_hms_opt((hour / 60).into(), (hour % 60).into(), 0);
        let days = [-1, 0, 1]
            .into_iter()
            .filter_map(|days| day?.checked_add_signed(TimeDelta::days(days)));
        days.min_by_key(|day| (*day - here).abs()).unwrap_or(here)
    }

    /// The programme day: that of the list for the night after it, else the civil one.
    fn day_and_hour(
        &self,
        civil: NaiveDateTime,
        list: Option<usize>,
    ) -> (Option<NaiveDate>, Option<Clock>) {
        let listed = match list {
            Some(at) => self.days.get(at).and_then(|(day, _)| *day),
            // Without lists: the last day that has begun.
            None => {
                let begun =
                    self.days.iter().filter(|(_, from)| from.is_some_and(|from| from <= civil));
                begun.max_by_key(|(_, from)| *from).and_then(|(day, _)| *day)
            }
        };
        let noon = 12 * 60;
        let night = listed.is_some_and(|day| (civil.date() - day).num_days() == 1);
        if night && minutes(civil) < noon {
            return (listed, Clock::new(minutes(civil) + 24 * 60));
        }
        (Some(civil.date()), Clock::new(minutes(civil)))
    }

    fn length(
        &mut self,
        item: &Item,
        day: Option<NaiveDate>,
        start: Option<Clock>,
    ) -> Option<Length> {
        let place = &item.place;
        let moments = (when::moment(&item.date).ok(), when::moment(&item.end).ok());
        let between = match moments {
            (Some(start), Some(end)) => match (start.utc(), end.utc()) {
                (Some(start), Some(end)) => Some(end - start),
                _ => end.time.map(|_| end.written() - start.written()),
            },
            _ => None,
        };
        let minutes = match (item.duration.is_empty(), between) {
            (true, Some(between)) => match u32::try_from(between.num_minutes()) {
                Ok(minutes) => Some(minutes),
                Err(_) => {
                    self.tell(NoticeCode::BadLength, place, &item.end);
                    None
                }
            },
            (true, None) => {
                let end = when::hour(&item.end)?;
                let start = start.filter(|_| day.is_some())?.minutes() % (24 * 60);
                let after = if end < start { 24 * 60 } else { 0 };
                Some(u32::from(end + after).checked_sub(start.into())?)
            }
            (false, _) => match when::length(&item.duration) {
                Some(minutes) => Some(minutes),
                None => {
                    self.tell(NoticeCode::BadLength, place, &item.duration);
                    None
                }
            },
        }?;
        if minutes == 0 {
            // Nothing takes no time: it is how these formats say that nobody knows.
            return None;
        }
        let Ok(length) = u16::try_from(minutes) else {
            self.tell(NoticeCode::BadLength, place, &item.duration);
            return None;
        };
        if length > 24 * 60 {
            self.tell(
                NoticeCode::LongLength,
                place,
                &format!("{}:{:02}", length / 60, length % 60),
            );
        }
        Some(Length(length))
    }

    fn bad_date(&mut self, fault: Fault, text: &str, place: &Place) {
        let code = match fault {
            Fault::Unreadable => NoticeCode::BadDate,
            Fault::Far => NoticeCode::FarDate,
        };
        self.tell(code, place, text);
    }

    fn tell(&mut self, code: NoticeCode, place: &Place, value: &str) {
        self.notices.push(Notice::new(code, place.clone()).with("value", value));
    }

    fn tell_taken(&mut self, code: NoticeCode, place: &Place, value: &str, taken: &str) {
        let notice = Notice::new(code, place.clone()).with("value", value);
        self.notices.push(notice.with("taken", taken));
    }
}

fn colour(text: &str) -> Option<[u8; 3]> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The name of a file without its folder and ending.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.split_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
