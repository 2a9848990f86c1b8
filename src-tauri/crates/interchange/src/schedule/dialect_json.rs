//! schedule.json, version 1 (frab, pretalx) and 2 (c3voc).

use obrady_domain::Link;

use super::{
    json::Json,
    publish::NO_TRACK,
    raw::{Conference, Day, Item, Named, Raw, RawRoom},
};
use crate::{
    document::encoding,
    notice::Place,
    source::{ITEM_LIMIT, ReadError},
};

const FORMAT: &str = "schedule.json";

/// Takes down what stands in a schedule.json of either version.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, ReadError> {
    let text = encoding::decode_markup(bytes, None);
    let file = Json::parse(&text, FORMAT)?;
    let schedule = match file.get("schedule") {
        Json::Null => &file,
        schedule => schedule,
    };
    let conference = schedule.get("conference");
    let by_list = schedule.get("events").list().is_empty();
    if conference.entries().is_empty()
        || by_list && !matches!(conference.get("days"), Json::List(_))
    {
        return Err(ReadError::Damaged {
            format: FORMAT,
            line: None,
            detail: "there is no conference with days in it".into(),
        });
    }
    let mut raw = Raw {
        generator: file.get("generator").get("name").text(),
        conference: facts(schedule, conference),
        ..Raw::default()
    };
    for room in conference.get("rooms").list() {
        raw.rooms.push(RawRoom {
            name: room.get("name").text(),
            places: room.get("capacity").text().parse().ok(),
        });
    }
    for track in conference.get("tracks").list() {
        let colour = track.get("color").text();
        let light = track.get("colors").get("light").text();
        raw.tracks.push((track.get("name").text(), if colour.is_empty() { light } else { colour }));
    }
    for (at, day) in conference.get("days").list().iter().enumerate() {
        raw.days
            .push(Day { date: day.get("date").text(), start: day.first(&["start", "day_start"]) });
        for (room, items) in day.get("rooms").entries() {
            raw.rooms.push(RawRoom { name: room.clone(), places: None });
            for (nth, item) in items.list().iter().enumerate() {
                let path = format!("days[{at}].rooms[{room:?}][{nth}]");
                let item = self::item(item, path, &mut raw);
                raw.items.push(Item { day: Some(at), list_room: room.clone(), ..item });
                few(&raw)?;
            }
        }
    }
    for (nth, item) in schedule.get("events").list().iter().enumerate() {
        let at = schedule.get("conference").get("rooms").list();
        let at = at.iter().find(|room| {
            let guid = room.get("guid").text();
            !guid.is_empty() && guid == item.get("room").get("guid").text()
        });
        let slug = item.get("track").get("slug").text();
        let tracks = conference.get("tracks").list();
        let track =
            tracks.iter().find(|track| !slug.is_empty() && track.get("slug").text() == slug);
        let mut read = self::item(item, format!("events[{nth}]"), &mut raw);
        if let Some(room) = at {
            read.room = room.get("name").text();
        }
        if let Some(track) = track {
            read.track = track.get("name").text();
        } else if read.track.is_empty() && slug != NO_TRACK {
            read.track = slug;
        }
        raw.items.push(read);
        few(&raw)?;
    }
    for person in schedule.get("persons").list() {
        let named = self::person(person);
        raw.people.insert(named.guid.clone(), named);
    }
    Ok(raw)
}

fn few(raw: &Raw) -> Result<(), ReadError> {
    if raw.items.len() > ITEM_LIMIT {
        return Err(ReadError::TooMany { limit: ITEM_LIMIT });
    }
    Ok(())
}

fn facts(schedule: &Json, conference: &Json) -> Conference {
    let base_url = conference.get("base_url").text();
    let own = |key| match conference.get(key).text() {
        text if text.is_empty() => conference.get("meta").get(key).text(),
        text => text,
    };
    Conference {
        title: conference.get("title").text(),
        subtitle: own("subtitle"),
        acronym: conference.get("acronym").text(),
        start: conference.get("start").text(),
        end: conference.get("end").text(),
        zone: conference.get("time_zone_name").text(),
        venue: own("venue"),
        city: conference.get("city").text(),
        url: conference.get("url").text(),
        base_url: if base_url.is_empty() { schedule.get("base_url").text() } else { base_url },
        day_change: conference.get("day_change").text(),
        description: conference.get("description").text(),
    }
}

/// Parts of an item that are read, or that are of use to the program that wrote it alone.
const KNOWN: &[&str] = &[
    "abstract",
    "attachments",
    "code",
    "date",
    "description",
    "duration",
    "end",
    "feedback_url",
    "guid",
    "id",
    "language",
    "links",
    "origin_url",
    "participants",
    "persons",
    "room",
    "slug",
    "start",
    "state",
    "subtitle",
    "title",
    "track",
    "type",
    "url",
    "video_download_url",
];

fn item(json: &Json, path: String, raw: &mut Raw) -> Item {
    let strange = json
        .entries()
        .iter()
        .filter(|(key, value)| !KNOWN.contains(&key.as_str()) && value.says_something());
    raw.unread.extend(strange.map(|(key, _)| key.clone()));
    let text = |key| json.get(key).text();
    let title = text("title");
    let links = json.get("links").list().iter().chain(json.get("attachments").list());
    let mut links: Vec<Link> = links.filter(|link| wanted(link)).map(link).collect();
    links.push(Link { title: String::new(), url: text("video_download_url") });
    let people = json.get("persons").list().iter().chain(json.get("participants").list());
    let room = match json.get("room") {
        room @ Json::Object(_) => room.get("name").text(),
        room => room.text(),
    };
    let track = match json.get("track") {
        track @ Json::Object(_) => track.get("name").text(),
        track => track.text(),
    };
    let mut item = Item {
        place: Place { line: None, path, about: title.clone() },
        guid: text("guid"),
        id: text("id"),
        room,
        title,
        subtitle: text("subtitle"),
        kind: text("type"),
        state: text("state"),
        date: text("date"),
        start: text("start"),
        end: text("end"),
        duration: text("duration"),
        summary: text("abstract"),
        description: text("description"),
        track,
        language: text("language"),
        url: text("url"),
        people: people.map(person).collect(),
        links,
        ..Item::default()
    };
    // Version 2 has the moment where version 1 has the hour.
    if item.date.is_empty() && item.start.len() > 8 {
        item.date = std::mem::take(&mut item.start);
    }
    item
}

/// Where to send opinions, and the page of another program, belong to that program.
fn wanted(link: &Json) -> bool {
    !matches!(link.get("type").text().as_str(), "FEEDBACK" | "ORIGIN")
}

fn link(json: &Json) -> Link {
    match json {
        Json::Text(url) => Link { title: String::new(), url: url.clone() },
        json => Link {
            title: json.first(&["title", "name"]),
            url: json.first(&["url", "href", "link"]),
        },
    }
}

fn person(json: &Json) -> Named {
    match json {
        Json::Text(name) => Named { name: name.trim().to_owned(), ..Named::default() },
        json => Named {
            guid: json.get("guid").text(),
            id: json.get("id").text(),
            name: json.first(&["public_name", "name", "full_public_name"]),
            role: json.get("role").text(),
            biography: json.first(&["biography", "description", "abstract"]),
            url: json.get("url").text(),
        },
    }
}
