//! schedule.xml, element by element.

use encoding_rs::Encoding;
use obrady_domain::Link;
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::raw::{Conference, Day, Item, Named, Raw, RawRoom};
use crate::{
    document::encoding,
    notice::{Notice, NoticeCode, Place},
    source::{DEPTH_LIMIT, ITEM_LIMIT, ReadError},
};

const FORMAT: &str = "schedule.xml";

/// An element with all it holds. Days and rooms are never held whole, only what is in them.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
    line: u32,
}

impl Element {
    fn attribute(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    }

    /// The text of the first child of that name that has some: wafer writes an empty one too.
    fn child(&self, name: &str) -> String {
        let texts = self.children.iter().filter(|child| child.name == name);
        texts.map(|child| child.text.trim()).find(|text| !text.is_empty()).unwrap_or("").to_owned()
    }

    /// Whether it is more than empty or `false`, by which programs say that there is none.
    fn says_something(&self) -> bool {
        !matches!(self.text.trim(), "" | "false") || self.children.iter().any(Self::says_something)
    }

    fn all<'a>(&'a self, list: &'a str, name: &'a str) -> impl Iterator<Item = &'a Element> {
        let lists = self.children.iter().filter(move |child| child.name == list);
        lists.flat_map(|child| &child.children).filter(move |child| child.name == name)
    }
}

/// Takes down what stands in a schedule.xml. Of a file that breaks off, what came before counts.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, ReadError> {
    let text = encoding::decode_markup(bytes, declared(bytes));
    let mut reader = Reader::from_str(&text);
    let mut lines = Lines { text: &text, at: 0, line: 1 };
    let mut raw = Raw::default();
    let mut open: Vec<Element> = Vec::new();
    let mut begun = false;
    loop {
        let event = reader.read_event();
        let line = lines.of(reader.buffer_position());
        let fault = match event {
            Ok(Event::Start(start)) => {
                if open.len() >= DEPTH_LIMIT {
                    return Err(ReadError::TooDeep { line });
                }
                let element = element(&start, line);
                if !begun && element.name != "schedule" {
                    return Err(damaged(line, format!("the root is {}", element.name)));
                }
                begun = true;
                entered(&element, &mut raw);
                open.push(element);
                None
            }
            Ok(Event::Empty(start)) => {
                let element = element(&start, line);
                entered(&element, &mut raw);
                left(element, &mut open, &mut raw);
                None
            }
            Ok(Event::End(_)) => {
                if let Some(element) = open.pop() {
                    left(element, &mut open, &mut raw);
                }
                None
            }
            Ok(Event::Text(text)) => {
                add(&mut open, &text.xml10_content());
                None
            }
            Ok(Event::CData(text)) => {
                add(&mut open, &text.xml10_content());
                None
            }
            Ok(Event::GeneralRef(reference)) => {
                match reference.resolve_char_ref() {
                    Ok(Some(letter)) => add(&mut open, letter.encode_utf8(&mut [0; 4])),
                    _ => match &*reference {
                        "amp" => add(&mut open, "&"),
                        "lt" => add(&mut open, "<"),
                        "gt" => add(&mut open, ">"),
                        "quot" => add(&mut open, "\""),
                        "apos" => add(&mut open, "'"),
                        // One of HTML's perhaps, which the description's reader knows.
                        name => add(&mut open, &format!("&{name};")),
                    },
                }
                None
            }
            Ok(Event::DocType(kind)) => {
                if kind.to_ascii_uppercase().contains("<!ENTITY") {
                    return Err(ReadError::Entities { line });
                }
                None
            }
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => None,
            Ok(Event::Eof) if open.is_empty() && begun => return Ok(raw),
            Ok(Event::Eof) => Some("it ends too early".to_owned()),
            Err(error) => Some(error.to_string()),
        };
        if raw.items.len() > ITEM_LIMIT {
            return Err(ReadError::TooMany { limit: ITEM_LIMIT });
        }
        if let Some(detail) = fault {
            if raw.items.is_empty() {
                return Err(damaged(line, detail));
            }
            let place = Place { line: Some(line), ..Place::default() };
            raw.notices.push(Notice::new(NoticeCode::Broken, place));
            return Ok(raw);
        }
    }
}

/// The encoding that the first line declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let (_, label) = head.split("?>").next()?.split_once("encoding=")?;
    let label = label.trim_start_matches(['"', '\'']);
    Encoding::for_label(label.split(['"', '\'']).next()?.as_bytes())
}

fn damaged(line: u32, detail: String) -> ReadError {
    ReadError::Damaged { format: FORMAT, line: Some(line), detail }
}

/// Counts lines as the reader goes on, so that it is done once for the whole text.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, position: u64) -> u32 {
        let to = usize::try_from(position).unwrap_or(usize::MAX).min(self.text.len());
        if to > self.at {
            let passed = &self.text.as_bytes()[self.at..to];
            let ends = passed.iter().filter(|byte| **byte == b'\n').count();
            self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
            self.at = to;
        }
        self.line
    }
}

fn element(start: &BytesStart<'_>, line: u32) -> Element {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false).flatten() {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        // A value that holds an unknown entity is better than none.
        let value = value.map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value));
    }
    Element {
        name: start.local_name().as_ref().to_owned(),
        attributes,
        text: String::new(),
        children: Vec::new(),
        line,
    }
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

/// A day or a room begins.
fn entered(element: &Element, raw: &mut Raw) {
    match element.name.as_str() {
        "day" => raw
            .days
            .push(Day { date: element.attribute("date"), start: element.attribute("start") }),
        "room" if element.attributes.iter().any(|(name, _)| name == "name") => {
            raw.rooms.push(RawRoom { name: element.attribute("name"), places: None });
        }
        _ => {}
    }
}

fn left(element: Element, open: &mut [Element], raw: &mut Raw) {
    let in_item = open.iter().any(|outer| outer.name == "event");
    match element.name.as_str() {
        "event" if !in_item => {
            let room = open.iter().rev().find(|outer| outer.name == "room");
            let room = room.map(|room| room.attribute("name")).unwrap_or_default();
            let day = open.iter().any(|outer| outer.name == "day").then(|| raw.days.len() - 1);
            let item = item(&element, day, room, raw);
            raw.items.push(item);
        }
        "conference" => {
            let child = |name| element.child(name);
            raw.conference = Conference {
                title: child("title"),
                subtitle: child("subtitle"),
                acronym: child("acronym"),
                start: child("start"),
                end: child("end"),
                zone: child("time_zone_name"),
                venue: child("venue"),
                city: child("city"),
                url: child("url"),
                base_url: child("base_url"),
                day_change: child("day_change"),
                description: child("description"),
            };
            let tracks = element.children.iter().filter(|child| child.name == "track");
            raw.tracks.extend(tracks.map(track));
        }
        "generator" if !in_item => raw.generator = element.attribute("name"),
        "tracks" => raw.tracks.extend(element.children.iter().map(track)),
        _ => match open.last_mut() {
            // What would hold the whole file holds nothing.
            Some(outer) if matches!(outer.name.as_str(), "schedule" | "day") => {}
            Some(outer) if outer.name == "room" && !in_item => {}
            Some(outer) => outer.children.push(element),
            None => {}
        },
    }
}

fn track(element: &Element) -> (String, String) {
    let name = element.attribute("name");
    let name = if name.is_empty() { element.text.trim().to_owned() } else { name };
    (name, element.attribute("color"))
}

/// Parts of an item that are read, or that are of use to the program that wrote it alone.
const KNOWN: &[&str] = &[
    "abstract",
    "attachments",
    "conf_url",
    "date",
    "description",
    "duration",
    "end",
    "feedback_url",
    "full_conf_url",
    "language",
    "links",
    "origin_url",
    "persons",
    "room",
    "slug",
    "start",
    "subtitle",
    "title",
    "track",
    "type",
    "url",
    "video_download_url",
];

fn item(element: &Element, day: Option<usize>, list_room: String, raw: &mut Raw) -> Item {
    let strange = element
        .children
        .iter()
        .filter(|child| !KNOWN.contains(&child.name.as_str()) && child.says_something());
    raw.unread.extend(strange.map(|child| child.name.clone()));
    let child = |name| element.child(name);
    let title = child("title");
    let link = |element: &Element| Link {
        title: element.text.trim().to_owned(),
        url: element.attribute("href"),
    };
    let mut links: Vec<Link> = element.all("links", "link").map(link).collect();
    links.extend(element.all("attachments", "attachment").map(link));
    links.push(Link { title: String::new(), url: child("video_download_url") });
    let people = element.all("persons", "person").map(|person| Named {
        guid: person.attribute("guid"),
        id: person.attribute("id"),
        name: person.text.trim().to_owned(),
        ..Named::default()
    });
    let url = child("url");
    Item {
        place: Place { line: Some(element.line), path: String::new(), about: title.clone() },
        guid: element.attribute("guid"),
        id: element.attribute("id"),
        day,
        list_room,
        room: child("room"),
        title,
        subtitle: child("subtitle"),
        kind: child("type"),
        state: String::new(),
        date: child("date"),
        start: child("start"),
        end: child("end"),
        duration: child("duration"),
        summary: child("abstract"),
        description: child("description"),
        track: child("track"),
        language: child("language"),
        url: if url.is_empty() { child("full_conf_url") } else { url },
        people: people.collect(),
        links,
    }
}
