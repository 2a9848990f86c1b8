//! A calendar to a draft.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use obrady_domain::{Clock, Length, Link, RoleKind};

use super::{
    item::{self, Calendar, Item},
    moment::{self, Fault, Moment},
    place::{self, Places},
    sorting::{self, Sorting},
    words,
    write::is_number,
    zone,
};
use crate::{
    content_line::Property,
    markup::html_to_markdown,
    notice::{self, Notice, NoticeCode, Place},
    participants::split_name,
    programme::{
        EventFacts, PersonFacts, ProgrammeDraft, RoleFacts, RoomFacts, SessionFacts, TrackFacts,
    },
    source::ReadError,
};

/// Reads a calendar; `name` is the file's, and stands for the calendar's where that has none.
///
/// Every item is a session. Rules of repetition are not followed. Hours are those of the event's
/// zone: the one that the calendar names, else the commonest of its items, else Europe/Warsaw.
///
/// # Errors
/// See [`ReadError`]: larger than is read, nested too deeply, no calendar, or one without items.
pub fn read(name: &str, bytes: &[u8]) -> Result<ProgrammeDraft, ReadError> {
    let calendar = item::calendar(bytes)?;
    let title = title(&calendar);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let source = format!("ics:{}", if title.is_empty() { stem } else { &title });
    Ok(Composer::new(calendar).draft(source, title))
}

fn title(calendar: &Calendar) -> String {
    const LONGEST_NAME: usize = 120;
    let head = &calendar.head;
    let short = |text: &&String| !text.is_empty() && text.chars().count() <= LONGEST_NAME;
    [&head.name, &head.summary, &head.description]
        .into_iter()
        .find(short)
        .cloned()
        .unwrap_or_default()
}

struct Composer {
    calendar: Calendar,
    zones: BTreeMap<String, Tz>,
    zone: Tz,
    places: Places,
    sorting: Sorting,
    draft: ProgrammeDraft,
    rooms: BTreeMap<String, u32>,
    tracks: BTreeMap<String, u32>,
    people: BTreeMap<String, u32>,
    /// Of each key, its session.
    keys: BTreeMap<String, usize>,
    attendees_left_out: bool,
}

/// When an item is, in the event's zone.
#[derive(Default)]
struct When {
    day: Option<NaiveDate>,
    start: Option<Clock>,
    length: Option<Length>,
    last_day: Option<NaiveDate>,
}

impl Composer {
    fn new(calendar: Calendar) -> Self {
        let places = Places::of(calendar.items.iter().map(|item| item.location.as_str()));
        let sorting = Sorting::of(&calendar.items, calendar.ours);
        Self {
            calendar,
            zones: BTreeMap::new(),
            zone: Tz::Europe__Warsaw,
            places,
            sorting,
            draft: ProgrammeDraft::default(),
            rooms: BTreeMap::new(),
            tracks: BTreeMap::new(),
            people: BTreeMap::new(),
            keys: BTreeMap::new(),
            attendees_left_out: false,
        }
    }

    fn draft(mut self, source: String, title: String) -> ProgrammeDraft {
        self.draft.notices = std::mem::take(&mut self.calendar.notices);
        let mut items = std::mem::take(&mut self.calendar.items);
        for item in &mut items {
            self.own_key(&mut item.uid);
            self.own_key(&mut item.parent);
        }
        let mut moments = Vec::with_capacity(items.len());
        for item in &items {
            let start = self.moment(item, item.start.as_ref());
            let end = self.moment(item, item.end.as_ref());
            moments.push((start, end));
        }
        self.choose_zone(&items, &moments);
        let (mut days, mut last_days) = (BTreeSet::new(), BTreeSet::new());
        let mut parents = Vec::new();
        for (item, (start, end)) in items.iter().zip(moments) {
            let when = self.when(item, start, end);
            days.extend(when.day);
            last_days.extend(when.last_day);
            if let Some(at) = self.session(item, &when)
                && !item.parent.is_empty()
            {
                parents.push((at, item.parent.clone()));
            }
        }
        for (at, parent) in parents {
            // What holds a session comes before it; anything else would be no block of ours.
            let block = self.keys.get(&parent).filter(|block| **block < at);
            self.draft.sessions[at].block = block.and_then(|block| u32::try_from(*block).ok());
        }
        let head = &self.calendar.head;
        let venue = if head.venue.is_empty() { &self.places.venue } else { &head.venue };
        let description = Some(&head.description).filter(|text| **text != title);
        let description = match head.markdown.as_str() {
            "" => description.map(|text| html_to_markdown(text)).unwrap_or_default(),
            markdown => markdown.to_owned(),
        };
        self.draft.event = EventFacts {
            starts_on: days.first().copied(),
            ends_on: last_days.last().copied(),
            zone: self.zone.name().into(),
            venue: venue.clone(),
            description,
            website: head.website.clone(),
            title,
            ..EventFacts::default()
        };
        self.draft.source = source;
        self.draft.tells_roles = self.calendar.ours;
        notice::tell_once(&mut self.draft.notices);
        self.draft
    }

    /// A number by which a session was known, without the event's guid that we write after it.
    fn own_key(&self, uid: &mut String) {
        let event = &self.calendar.head.event;
        if self.calendar.ours
            && let Some((number, at)) = uid.split_once('@')
            && at == event
            && is_number(number)
        {
            *uid = number.to_owned();
        }
    }

    fn notice(&mut self, code: NoticeCode, place: Place, args: &[(&str, &str)]) {
        let notice = args
            .iter()
            .fold(Notice::new(code, place), |notice, (name, value)| notice.with(name, value));
        self.draft.notices.push(notice);
    }

    /// When a property says; what can't be understood is told.
    fn moment(&mut self, item: &Item, property: Option<&Property>) -> Option<Moment> {
        let property = property?;
        let (code, read) = match moment::moment(&property.value, property.parameter("TZID")) {
            Ok(moment) => return Some(moment),
            Err(Fault::Far) => (NoticeCode::FarDate, None),
            Err(Fault::Unreadable) => {
                let day = property.value.split(['T', ' ']).next().unwrap_or_default();
                match moment::moment(day, None) {
                    Ok(day) => (NoticeCode::BadTime, Some(day)),
                    Err(_) => (NoticeCode::BadDate, None),
                }
            }
        };
        let value: String = property.value.chars().take(60).collect();
        self.notice(code, item.place(), &[("value", &value)]);
        read
    }

    fn choose_zone(&mut self, items: &[Item], moments: &[(Option<Moment>, Option<Moment>)]) {
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let mut hours = false;
        for (at, (start, end)) in moments.iter().enumerate() {
            hours |= matches!(start, Some(Moment::Utc(_) | Moment::Local(..)));
            for moment in [start, end].into_iter().flatten() {
                if let Moment::Local(_, Some(name)) = moment {
                    counts.entry(name).or_insert((0, at)).0 += 1;
                }
            }
        }
        for (name, (_, at)) in &counts {
            let (zone, sure) = self.resolved(name);
            if !sure {
                self.notice(
                    NoticeCode::ZoneUnknown,
                    items[*at].place(),
                    &[("value", name), ("taken", zone.name())],
                );
            }
            self.zones.insert((*name).to_owned(), zone);
        }
        let commonest =
            counts.iter().max_by_key(|(name, (count, _))| (*count, std::cmp::Reverse(**name)));
        let commonest = commonest.and_then(|(name, _)| self.zones.get(*name)).copied();
        let declared = self.calendar.head.zone.clone();
        // Calendars in UTC are those of programs, not of congresses.
        let place_of = |zone: Option<Tz>| zone.filter(|zone| !is_utc(*zone));
        let declared_zone = place_of(zone::known(&declared));
        let defined = || {
            let mut names = self.calendar.zones.keys();
            let only = names.next().filter(|_| self.calendar.zones.len() == 1)?;
            place_of(Some(self.resolved(only).0))
        };
        if let Some(zone) = declared_zone.or(commonest).or_else(defined) {
            self.zone = zone;
            return;
        }
        let taken = self.zone.name();
        if !declared.is_empty() && zone::known(&declared).is_none() {
            let args = [("value", declared.as_str()), ("taken", taken)];
            self.notice(NoticeCode::ZoneUnknown, Place::default(), &args);
        } else if hours {
            self.notice(NoticeCode::ZoneMissing, Place::default(), &[("taken", taken)]);
        }
    }

    /// The zone of a name, and whether it is surely that.
    fn resolved(&self, name: &str) -> (Tz, bool) {
        let definition = self.calendar.zones.get(name);
        let located = definition.and_then(|definition| zone::known(&definition.location));
        match zone::known(name).or(located) {
            Some(zone) => (zone, true),
            None => (zone::likely(name, definition.and_then(|one| one.offset)), false),
        }
    }

    /// The moment on clocks of the event's zone; none for whole days.
    fn civil(&self, moment: &Moment) -> Option<NaiveDateTime> {
        match moment {
            Moment::Day(_) => None,
            Moment::Utc(at) => Some(zone::converted(*at, Tz::UTC, self.zone)),
            Moment::Local(at, None) => Some(*at),
            Moment::Local(at, Some(name)) => {
                let from = self.zones.get(name).copied().unwrap_or(self.zone);
                Some(zone::converted(*at, from, self.zone))
            }
        }
    }

    fn when(&mut self, item: &Item, start: Option<Moment>, end: Option<Moment>) -> When {
        let Some(start) = start else { return When::default() };
        let duration = if item.duration.is_empty() || end.is_some() {
            None
        } else {
            let length = moment::length(&item.duration);
            if length.is_none() {
                let args = [("value", item.duration.as_str())];
                self.notice(NoticeCode::BadLength, item.place(), &args);
            }
            length
        };
        let Some(civil) = self.civil(&start) else {
            let Moment::Day(day) = start else { return When::default() };
            return self.whole_days(item, day, end, duration);
        };
        let end = end.and_then(|end| match end {
            // The end of a whole day is the midnight after which it is over.
            Moment::Day(day) => Some(day.and_time(chrono::NaiveTime::MIN)),
            _ => self.civil(&end),
        });
        let length = duration.or_else(|| end.map(|end| end - civil));
        let length = length.and_then(|length| self.length(item, length));
        let minutes = civil.num_seconds_from_midnight() / 60;
        let mut day = civil.date();
        let mut start = u16::try_from(minutes).ok().and_then(Clock::new);
        // Of our own calendars we know to which evening an hour after midnight belongs.
        if let Ok(Moment::Day(evening)) = moment::moment(&item.day, None)
            && evening.succ_opt() == Some(day)
        {
            day = evening;
            start = u16::try_from(minutes + 24 * 60).ok().and_then(Clock::new);
        }
        When { day: Some(day), start, length, last_day: Some(day) }
    }

    /// An item without an hour; of one that takes several days, the length is known.
    fn whole_days(
        &mut self,
        item: &Item,
        day: NaiveDate,
        end: Option<Moment>,
        duration: Option<TimeDelta>,
    ) -> When {
        let end = match end {
            Some(Moment::Day(end)) => Some(end - day),
            _ => duration,
        };
        let several = end.filter(|length| length.num_days() > 1);
        let length = several.and_then(|length| self.length(item, length));
        let days = length.map_or(1, |length| i64::from(length.0) / (24 * 60));
        let last_day = day.checked_add_signed(TimeDelta::days(days - 1));
        When { day: Some(day), start: None, length, last_day }
    }

    fn length(&mut self, item: &Item, length: TimeDelta) -> Option<Length> {
        let minutes = length.num_minutes();
        let sign = if minutes < 0 { "-" } else { "" };
        let whole = minutes.unsigned_abs();
        let value = format!("{sign}{}:{:02}", whole / 60, whole % 60);
        let known = u16::try_from(minutes).ok().map(Length);
        if known.is_none() {
            self.notice(NoticeCode::BadLength, item.place(), &[("value", &value)]);
        } else if minutes > 24 * 60 {
            self.notice(NoticeCode::LongLength, item.place(), &[("value", &value)]);
        }
        known
    }

    /// Adds the session of an item; none where it is one that is there in another room.
    fn session(&mut self, item: &Item, when: &When) -> Option<usize> {
        let place = item.place();
        let rooms = self.rooms(item);
        let mut key = match item.recurrence.as_str() {
            "" => item.uid.clone(),
            recurrence if item.uid.is_empty() => recurrence.to_owned(),
            recurrence => format!("{}#{recurrence}", item.uid),
        };
        if let Some(at) = self.keys.get(&key) {
            let same = &mut self.draft.sessions[*at];
            if same.title == item.title && (same.day, same.start) == (when.day, when.start) {
                let new: Vec<u32> =
                    rooms.into_iter().filter(|room| !same.rooms.contains(room)).collect();
                same.rooms.extend(new);
                return None;
            }
            self.notice(NoticeCode::KeyTwice, place.clone(), &[("value", &key)]);
            key.clear();
        }
        if !item.rule.is_empty() {
            self.notice(NoticeCode::RuleNotFollowed, place.clone(), &[("value", &item.rule)]);
        }
        if item.title.is_empty() {
            self.notice(NoticeCode::TitleMissing, place.clone(), &[]);
        }
        let state = words::state_of(&item.status);
        if state.is_none() && !item.status.is_empty() {
            let value = format!("STATUS:{}", item.status);
            self.notice(NoticeCode::NotRead, place.clone(), &[("value", &value)]);
        }
        let sorted = self.sorting.sorted(item);
        let track = sorted.track.map(|name| self.track(name));
        let (title, speakers) = self.title_and_speakers(item);
        let kind = words::kind_of(&item.kind)
            .or(sorted.kind)
            .or_else(|| sorting::kind_of_title(&title))
            .unwrap_or_default();
        let people = self.people_of(item, speakers);
        let mut links = item.links.clone();
        if let Some(url) = place::online(&item.location) {
            links.push(Link { title: String::new(), url: url.to_owned() });
        }
        let at = self.draft.sessions.len();
        if !key.is_empty() {
            self.keys.insert(key.clone(), at);
        }
        self.draft.sessions.push(SessionFacts {
            key,
            kind,
            title,
            subtitle: item.subtitle.clone(),
            description: description(item),
            state,
            day: when.day,
            start: when.start,
            length: when.length,
            rooms,
            track,
            places: item.places.parse().ok(),
            language: item.language.clone(),
            website: item.website.clone(),
            links,
            people,
            note: note(item, &sorted.rest),
            place,
            ..SessionFacts::default()
        });
        Some(at)
    }

    fn rooms(&mut self, item: &Item) -> Vec<u32> {
        let names = if self.calendar.ours {
            item.rooms.clone()
        } else {
            self.places.rooms(&item.location).to_vec()
        };
        let mut rooms = Vec::new();
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            let next = index(self.draft.rooms.len());
            let room = *self.rooms.entry(name.clone()).or_insert(next);
            if room == next {
                self.draft.rooms.push(RoomFacts { name, places_on_site: None });
            }
            if !rooms.contains(&room) {
                rooms.push(room);
            }
        }
        rooms
    }

    fn track(&mut self, name: String) -> u32 {
        let next = index(self.draft.tracks.len());
        let track = *self.tracks.entry(name.clone()).or_insert(next);
        if track == next {
            self.draft.tracks.push(TrackFacts { name, colour: None });
        }
        track
    }

    /// The title, and the speakers that calendars of pretalx write after it.
    fn title_and_speakers(&self, item: &Item) -> (String, Vec<String>) {
        const LONGEST_NAME: usize = 6;
        let whole = || (item.title.clone(), Vec::new());
        if !self.calendar.head.product.contains("pretalx") {
            return whole();
        }
        let Some((title, names)) = item.title.rsplit_once(" - ") else { return whole() };
        let names: Vec<String> = names.split(", ").map(|name| name.trim().to_owned()).collect();
        let is_name =
            |name: &String| !name.is_empty() && name.split_whitespace().count() <= LONGEST_NAME;
        if names.iter().all(is_name) { (title.trim().to_owned(), names) } else { whole() }
    }

    fn people_of(&mut self, item: &Item, speakers: Vec<String>) -> Vec<RoleFacts> {
        let mut people = Vec::new();
        for property in self.calendar.ours.then_some(&item.people).into_iter().flatten() {
            let named = |name: &str| property.parameter(name).unwrap_or_default().to_owned();
            let person = PersonFacts {
                key: named("X-UID"),
                title: named("X-TITLE"),
                given: named("X-GIVEN"),
                family: named("X-FAMILY"),
                office: named("X-OFFICE"),
                organisation: named("X-ORG"),
                ..PersonFacts::default()
            };
            let kind = property.parameter("X-ROLE").and_then(words::role_of).unwrap_or_default();
            self.role(&mut people, person, kind, item);
        }
        for attendee in &item.attendees {
            let role = attendee.parameter("X-ROLE").and_then(words::role_of).or_else(|| {
                let chair = attendee.parameter("ROLE").and_then(words::role_of);
                chair.filter(|role| *role == RoleKind::Moderator)
            });
            // With an address people are invited to a meeting; without, they are named to the public.
            let address = attendee.value.trim().to_ascii_lowercase();
            let named = !address.starts_with("mailto:") || address.ends_with("nomail");
            match attendee.parameter("CN").filter(|_| named || role.is_some()) {
                Some(name) => {
                    let person = named_person(name);
                    self.role(&mut people, person, role.unwrap_or_default(), item);
                }
                None if !self.attendees_left_out => {
                    self.attendees_left_out = true;
                    self.notice(NoticeCode::NotRead, item.place(), &[("value", "ATTENDEE")]);
                }
                None => {}
            }
        }
        for name in speakers {
            self.role(&mut people, named_person(&name), RoleKind::Speaker, item);
        }
        people
    }

    fn role(&mut self, people: &mut Vec<RoleFacts>, own: PersonFacts, kind: RoleKind, item: &Item) {
        if own.given.is_empty() && own.family.is_empty() {
            self.notice(NoticeCode::PersonWithoutName, item.place(), &[]);
            return;
        }
        let known = if own.key.is_empty() {
            // People of the same name and different organisations are not one.
            [&own.given, &own.family, &own.organisation].map(|part| part.to_lowercase()).join("\n")
        } else {
            own.key.clone()
        };
        let next = index(self.draft.people.len());
        let person = *self.people.entry(known).or_insert(next);
        if person == next {
            self.draft.people.push(own);
        }
        let role = RoleFacts { person, kind };
        if !people.contains(&role) {
            people.push(role);
        }
    }
}

fn is_utc(zone: Tz) -> bool {
    matches!(zone.name().trim_start_matches("Etc/"), "UTC" | "GMT" | "UCT" | "Zulu" | "Universal")
}

fn named_person(name: &str) -> PersonFacts {
    let name = split_name(name);
    PersonFacts { title: name.title, given: name.given, family: name.family, ..Default::default() }
}

fn description(item: &Item) -> String {
    if item.undescribed {
        return String::new();
    }
    if !item.markdown.is_empty() {
        return item.markdown.clone();
    }
    let html = html_to_markdown(&item.html);
    if html.is_empty() { html_to_markdown(&item.description) } else { html }
}

/// What has no other place, line by line, each called as the calendar calls it.
fn note(item: &Item, categories: &[String]) -> String {
    let mut lines: Vec<String> =
        item.rest.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    if !categories.is_empty() {
        lines.push(format!("CATEGORIES: {}", categories.join(", ")));
    }
    lines.join("\n")
}

fn index(length: usize) -> u32 {
    // Never as many: the items of a file are limited, and what each may have is.
    u32::try_from(length).unwrap_or(u32::MAX)
}
