//! The bytes of a calendar to its items, as they say of themselves.

use std::collections::BTreeMap;

use obrady_domain::Link;

use super::{PRODUCT, zone};
use crate::{
    content_line::{ContentLines, Line, Property, list},
    notice::{Notice, NoticeCode, Place},
    source::{DEPTH_LIMIT, FILE_LIMIT, ITEM_LIMIT, ReadError, TEXT_LIMIT},
};

/// What is read of one item at most of things that it may have many of.
const MOST: usize = 500;

/// A file with one or more calendars.
#[derive(Default)]
pub(super) struct Calendar {
    pub head: Head,
    pub items: Vec<Item>,
    /// The zones that the file defines: by name, where each is and its offset in winter, in minutes.
    pub zones: BTreeMap<String, Definition>,
    pub notices: Vec<Notice>,
    /// Whether Obrady wrote it.
    pub ours: bool,
}

/// What a calendar says of itself.
#[derive(Default)]
pub(super) struct Head {
    pub product: String,
    pub name: String,
    pub summary: String,
    pub description: String,
    pub website: String,
    pub zone: String,
    pub venue: String,
    /// What it is about, as Markdown; in calendars of our own where the plain text does not say it.
    pub markdown: String,
    /// The guid of the event, in calendars of our own.
    pub event: String,
}

/// A zone that the file defines.
#[derive(Default)]
pub(super) struct Definition {
    pub location: String,
    pub offset: Option<i32>,
}

/// An item of a calendar, its values as they stand.
#[derive(Clone, Default)]
pub(super) struct Item {
    pub line: u32,
    pub uid: String,
    pub title: String,
    pub description: String,
    pub html: String,
    pub markdown: String,
    /// Whether its plain text tells of people and links alone, in calendars of our own.
    pub undescribed: bool,
    pub location: String,
    pub categories: Vec<String>,
    pub website: String,
    pub links: Vec<Link>,
    pub status: String,
    pub start: Option<Property>,
    pub end: Option<Property>,
    pub duration: String,
    pub recurrence: String,
    pub rule: String,
    pub parent: String,
    pub people: Vec<Property>,
    pub attendees: Vec<Property>,
    /// What has no other place, with the names of the properties.
    pub rest: Vec<(String, String)>,
    pub rooms: Vec<String>,
    pub kind: String,
    pub subtitle: String,
    pub language: String,
    pub places: String,
    pub day: String,
}

/// Reads a file.
pub(super) fn calendar(bytes: &[u8]) -> Result<Calendar, ReadError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ReadError::TooLarge { limit_mb: (FILE_LIMIT >> 20) as u64 });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    let mut reader = Reader::default();
    for line in ContentLines::new(bytes) {
        if line.is_blank() {
            reader.text_goes_on(&line);
            continue;
        }
        match line.property().filter(|property| {
            // In texts that were never folded, lines such as `Passcode: 1` are no properties.
            KNOWN.contains(&property.name.as_str()) || line.begins_with(&property.name)
        }) {
            Some(property) => reader.property(property, line.number)?,
            None => reader.stray(&line),
        }
    }
    reader.finish()
}

/// Properties that are known even in small letters.
const KNOWN: &[&str] = &[
    "BEGIN",
    "END",
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "UID",
    "LOCATION",
    "DESCRIPTION",
    "URL",
    "STATUS",
    "CATEGORIES",
    "DTSTAMP",
    "RRULE",
];

#[derive(Default)]
struct Reader {
    calendar: Calendar,
    /// The components that are open.
    open: Vec<String>,
    item: Option<Item>,
    /// The last property of the item that is open, until the next begins.
    last: Option<Property>,
    definition: Option<(String, Definition)>,
    any: bool,
    strayed: bool,
    items: usize,
    left_out: BTreeMap<String, u32>,
}

impl Reader {
    fn property(&mut self, property: Property, line: u32) -> Result<(), ReadError> {
        self.take_last();
        match property.name.as_str() {
            "BEGIN" => return self.begin(property.text().to_ascii_uppercase(), line),
            "END" => self.end(&property.text().to_ascii_uppercase(), line),
            _ => match self.open.last().map(String::as_str) {
                Some("VEVENT") => self.last = Some(property),
                Some("VCALENDAR") => self.head(&property),
                Some("VTIMEZONE" | "STANDARD") => self.zone(&property),
                _ => {}
            },
        }
        Ok(())
    }

    fn begin(&mut self, component: String, line: u32) -> Result<(), ReadError> {
        if !self.any && !matches!(component.as_str(), "VCALENDAR" | "VEVENT") {
            return Err(damaged(line, &format!("BEGIN:{component}")));
        }
        self.any = true;
        if self.open.len() >= DEPTH_LIMIT {
            return Err(ReadError::TooDeep { line });
        }
        match component.as_str() {
            "VEVENT" => {
                // No item is within another: the one before has lost its end.
                if self.item.is_some() {
                    self.broken(line);
                    self.close_item();
                    self.open
                        .truncate(self.open.iter().position(|own| own == "VEVENT").unwrap_or(0));
                }
                self.items += 1;
                if self.items > ITEM_LIMIT {
                    return Err(ReadError::TooMany { limit: ITEM_LIMIT });
                }
                self.item = Some(Item { line, ..Item::default() });
            }
            "VTIMEZONE" => self.definition = Some(Default::default()),
            "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VPOLL" | "VAVAILABILITY" => {
                self.left_out.entry(component.clone()).or_insert(line);
            }
            _ => {}
        }
        self.open.push(component);
        Ok(())
    }

    fn end(&mut self, component: &str, line: u32) {
        let Some(at) = self.open.iter().rposition(|own| own == component) else {
            self.broken(line);
            return;
        };
        if at + 1 < self.open.len() {
            self.broken(line);
        }
        let closed = self.open.split_off(at);
        if closed.iter().any(|own| own == "VEVENT") {
            self.close_item();
        }
        if closed.iter().any(|own| own == "VTIMEZONE")
            && let Some((name, definition)) = self.definition.take()
            && !name.is_empty()
            && self.calendar.zones.len() < MOST
        {
            self.calendar.zones.insert(name, definition);
        }
    }

    fn close_item(&mut self) {
        let Some(item) = self.item.take() else { return };
        if item.start.is_some() || !item.title.is_empty() {
            self.calendar.items.push(item);
        }
    }

    fn head(&mut self, property: &Property) {
        let head = &mut self.calendar.head;
        let value = match property.name.as_str() {
            "PRODID" => &mut head.product,
            "NAME" | "X-WR-CALNAME" => &mut head.name,
            "SUMMARY" => &mut head.summary,
            "DESCRIPTION" | "X-WR-CALDESC" => &mut head.description,
            "URL" => &mut head.website,
            "X-WR-TIMEZONE" => &mut head.zone,
            "X-OBRADY-VENUE" => &mut head.venue,
            "X-OBRADY-DESCRIPTION" => &mut head.markdown,
            "X-OBRADY-EVENT" => &mut head.event,
            _ => return,
        };
        if value.is_empty() {
            *value = property.text();
        }
    }

    fn zone(&mut self, property: &Property) {
        let Some((name, definition)) = &mut self.definition else { return };
        match property.name.as_str() {
            "TZID" => *name = property.text(),
            "X-LIC-LOCATION" => definition.location = property.text(),
            // The last one is in force.
            "TZOFFSETTO" => definition.offset = zone::offset(&property.value),
            _ => {}
        }
    }

    /// A line that is no property: of a text whose line ends were never escaped, else damage.
    fn stray(&mut self, line: &Line) {
        if self.text_goes_on(line) || self.strayed {
            return;
        }
        self.strayed = true;
        if self.any {
            self.broken(line.number);
        }
    }

    fn text_goes_on(&mut self, line: &Line) -> bool {
        let Some(last) = &mut self.last else { return false };
        let is_text = matches!(last.name.as_str(), "DESCRIPTION" | "SUMMARY" | "X-ALT-DESC");
        if is_text {
            last.value.push_str("\\n");
            last.value.push_str(line.text().trim_end());
        }
        is_text
    }

    fn broken(&mut self, line: u32) {
        const ENOUGH: usize = 100;
        let broken = |notice: &&Notice| notice.code == NoticeCode::Broken;
        if self.calendar.notices.iter().filter(broken).count() < ENOUGH {
            let place = Place { line: Some(line), ..Place::default() };
            self.calendar.notices.push(Notice::new(NoticeCode::Broken, place));
        }
    }

    fn take_last(&mut self) {
        if let (Some(property), Some(item)) = (self.last.take(), &mut self.item)
            && let Some(left_out) = item.take(property, &mut self.calendar.notices)
        {
            self.left_out.entry(left_out).or_insert(item.line);
        }
    }

    fn finish(mut self) -> Result<Calendar, ReadError> {
        self.take_last();
        if !self.any {
            return Err(damaged(1, "BEGIN:VCALENDAR is missing"));
        }
        if let Some(item) = &self.item {
            let line = item.line;
            self.broken(line);
        }
        self.close_item();
        for (value, line) in std::mem::take(&mut self.left_out) {
            let place = Place { line: Some(line), ..Place::default() };
            let notice = Notice::new(NoticeCode::NotRead, place).with("value", value);
            self.calendar.notices.push(notice);
        }
        if self.calendar.items.is_empty() {
            return Err(ReadError::Empty);
        }
        self.calendar.ours = self.calendar.head.product == PRODUCT;
        Ok(self.calendar)
    }
}

fn damaged(line: u32, detail: &str) -> ReadError {
    ReadError::Damaged { format: "iCalendar", line: Some(line), detail: detail.into() }
}

impl Item {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { line: Some(self.line), path: String::new(), about: self.title.clone() }
    }

    /// Takes one of its properties; gives the name of one that is not read.
    fn take(&mut self, property: Property, notices: &mut Vec<Notice>) -> Option<String> {
        let name = property.name.clone();
        let first = |own: &mut String, value: String| {
            if own.is_empty() {
                *own = value;
            }
        };
        match name.as_str() {
            "UID" => first(&mut self.uid, property.text()),
            "SUMMARY" => first(&mut self.title, property.text().replace('\n', " ")),
            "LOCATION" => first(&mut self.location, property.text()),
            "STATUS" => first(&mut self.status, property.text()),
            "DURATION" => first(&mut self.duration, property.text()),
            "RRULE" | "RDATE" => first(&mut self.rule, property.value),
            "RECURRENCE-ID" => first(&mut self.recurrence, property.value),
            "URL" => first(&mut self.website, property.text()),
            "DTSTART" if self.start.is_none() => self.start = Some(property),
            "DTEND" if self.end.is_none() => self.end = Some(property),
            "DESCRIPTION" => first(&mut self.description, cut(property.text(), self.line, notices)),
            "X-ALT-DESC" | "STYLED-DESCRIPTION" => {
                let format = property.parameter("FMTTYPE").unwrap_or("text/html");
                let own = match format.to_ascii_lowercase().as_str() {
                    "text/markdown" => &mut self.markdown,
                    "text/html" => &mut self.html,
                    _ => return Some(name),
                };
                first(own, cut(property.text(), self.line, notices));
            }
            "CATEGORIES" if self.categories.len() < MOST => {
                self.categories.extend(list(&property.value));
            }
            "RELATED-TO" if property.parameter("RELTYPE").is_none_or(|kind| kind == "PARENT") => {
                first(&mut self.parent, property.text());
            }
            "ATTACH" | "LINK" | "CONFERENCE" => {
                let url = property.text();
                let leads = ["http://", "https://"].iter().any(|scheme| {
                    url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                });
                if !leads || self.links.len() >= MOST {
                    return Some(name);
                }
                let title = ["LABEL", "FILENAME", "X-FILENAME", "TITLE"];
                let title = title.iter().find_map(|own| property.parameter(own));
                self.links.push(Link { title: title.unwrap_or_default().to_owned(), url });
            }
            "ATTENDEE" if self.attendees.len() < MOST => self.attendees.push(property),
            "CONTACT" | "COMMENT" if self.rest.len() < MOST => {
                self.rest.push((name, property.text()));
            }
            "ORGANIZER" if self.rest.len() < MOST => {
                if let Some(called) = property.parameter("CN") {
                    self.rest.push((name, called.to_owned()));
                }
            }
            "X-OBRADY-PERSON" if self.people.len() < MOST => self.people.push(property),
            "X-OBRADY-ROOM" if self.rooms.len() < MOST => self.rooms.push(property.text()),
            "X-OBRADY-DESCRIPTION" => self.undescribed = property.text().trim().is_empty(),
            "X-OBRADY-KIND" => self.kind = property.text(),
            "X-OBRADY-SUBTITLE" => self.subtitle = property.text(),
            "X-OBRADY-LANGUAGE" => self.language = property.text(),
            "X-OBRADY-PLACES" => self.places = property.text(),
            "X-OBRADY-DAY" => self.day = property.text(),
            _ => {}
        }
        None
    }
}

/// A text of at most as many characters as are kept.
fn cut(text: String, line: u32, notices: &mut Vec<Notice>) -> String {
    let Some((end, _)) = text.char_indices().nth(TEXT_LIMIT) else { return text };
    let place = Place { line: Some(line), ..Place::default() };
    let notice = Notice::new(NoticeCode::TextCut, place).with("value", text.chars().count());
    notices.push(notice);
    text[..end].to_owned()
}
