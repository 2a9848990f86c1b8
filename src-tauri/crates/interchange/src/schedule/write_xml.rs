//! schedule.xml, valid against the schema of c3voc.

use std::collections::BTreeSet;

use obrady_domain::{Length, Room, Session};

use super::{
    key, kinds,
    publish::{Schedule, TIMESLOT, colour, web},
};
use crate::{markup, publication::Publication};

/// The public programme as schedule.xml. What has no day and hour yet, what is an idea or cancelled,
/// and those who only stand in are left out. The schema lets no two items have the same guid: in
/// its second room a session gets one made of its own and the room's name.
#[must_use]
pub fn xml(publication: &Publication) -> String {
    let schedule = Schedule::of(publication);
    let event = schedule.event();
    let mut out =
        Out { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), depth: 0 };
    out.open("schedule", &[]);
    out.empty("generator", &[("name", "Obrady"), ("version", env!("CARGO_PKG_VERSION"))]);
    out.element("version", &publication.version);
    out.open("conference", &[]);
    out.element("title", &event.title);
    out.element("acronym", &schedule.acronym);
    out.element("start", &schedule.first.to_string());
    out.element("end", &schedule.last.to_string());
    out.element("days", &schedule.days.len().to_string());
    out.element("timeslot_duration", TIMESLOT);
    if let Some(url) = web(&event.website) {
        out.element("url", &url);
    }
    if let Some(zone) = schedule.zone_name() {
        out.element("time_zone_name", zone);
    }
    for track in &publication.programme.tracks {
        out.empty("track", &[("name", &track.name), ("color", &colour(track))]);
    }
    out.close("conference");
    let mut used = Used { numbers: schedule.used_numbers(), guids: BTreeSet::new() };
    for (index, day) in (1..).zip(&schedule.days) {
        let date = day.date.to_string();
        let index: String = i32::to_string(&index);
        out.open(
            "day",
            &[
                ("index", &index),
                ("date", &date),
                ("start", &day.start.to_rfc3339()),
                ("end", &day.end.to_rfc3339()),
            ],
        );
        for (room, sessions) in schedule.by_room(day) {
            match room {
                Some(room) => {
                    out.open("room", &[("name", &room.name), ("guid", &room.id.0.to_string())])
                }
                None => out.open("room", &[("name", "")]),
            }
            for session in sessions {
                item(&schedule, session, room, &mut used, &mut out);
            }
            out.close("room");
        }
        out.close("day");
    }
    out.close("schedule");
    out.text
}

/// What no second item may have.
struct Used {
    numbers: BTreeSet<i64>,
    guids: BTreeSet<uuid::Uuid>,
}

fn item(
    schedule: &Schedule<'_>,
    session: &Session,
    room: Option<&Room>,
    used: &mut Used,
    out: &mut Out,
) {
    let name = room.map_or("", |room| room.name.as_str());
    let own = schedule.guid(session);
    let first = schedule.rooms.iter().find(|room| session.rooms().any(|id| id == room.id));
    let again = room.is_some_and(|room| first.is_some_and(|first| first.id != room.id));
    let mut guid = if again { key::again_in(own, name) } else { own };
    let mut number = schedule.number(session);
    if again {
        number = i64::from(u32::try_from(guid.as_u128() & 0x3FFF_FFFF).unwrap_or(0)) + 1;
        while !used.numbers.insert(number) {
            number += 1;
        }
    }
    while !used.guids.insert(guid) {
        guid = key::again_in(guid, &number.to_string());
    }
    let start = schedule.start(session);
    out.open("event", &[("id", &number.to_string()), ("guid", &guid.to_string())]);
    out.element("room", name);
    out.element("title", &session.title);
    out.element("subtitle", &session.subtitle);
    let kind = kinds::WORDS.iter().find(|(_, kind)| *kind == session.kind);
    out.element("type", kind.map_or("other", |(word, _)| word));
    out.element("date", &start.to_rfc3339());
    out.element("start", &start.format("%H:%M").to_string());
    out.element("duration", &duration(session.slot.length, 2));
    out.element("abstract", "");
    out.element("slug", &key::slug(&schedule.acronym, number, &session.title));
    out.element("track", schedule.track(session).map_or("", |track| &track.name));
    let people = schedule.people(session);
    if !people.is_empty() {
        out.open("persons", &[]);
        for shown in people {
            let number = shown.number.to_string();
            let guid = shown.guid.map(|guid| guid.to_string());
            let mut attributes = vec![("id", number.as_str())];
            attributes.extend(guid.as_deref().map(|guid| ("guid", guid)));
            out.text("person", &attributes, &shown.name);
        }
        out.close("persons");
    }
    if !session.language.is_empty() {
        out.element("language", &session.language);
    }
    if !session.description.is_empty() {
        out.element("description", &markup::published(&session.description));
    }
    if !session.links.is_empty() {
        out.open("links", &[]);
        for link in &session.links {
            out.text("link", &[("href", &link.url)], &link.title);
        }
        out.close("links");
    }
    if let Some(url) = web(&session.website) {
        out.element("url", &url);
    }
    out.close("event");
}

/// A length as `hours:minutes`; 0:00 where it is unknown, which is what readers take it for.
pub(super) fn duration(length: Option<Length>, hour_digits: usize) -> String {
    let minutes = u32::from(length.map_or(0, |length| length.0));
    // The schema has two digits for the hours.
    let minutes = if hour_digits == 2 { minutes.min(99 * 60 + 59) } else { minutes };
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

struct Out {
    text: String,
    depth: usize,
}

impl Out {
    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push_str(&format!(" {key}=\""));
            escape(value, true, &mut self.text);
            self.text.push('"');
        }
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.text.push_str(&format!("{}</{name}>\n", "  ".repeat(self.depth)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str("/>\n");
    }

    fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        self.text.push('>');
        escape(text, false, &mut self.text);
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn element(&mut self, name: &str, text: &str) {
        self.text(name, &[], text);
    }
}

/// Text as XML 1.0 can hold it: what it forbids even as a reference is left out.
fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\n' | '\t' if in_attribute => out.push_str(&format!("&#{};", u32::from(letter))),
            '\n' | '\t' => out.push(letter),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
}
