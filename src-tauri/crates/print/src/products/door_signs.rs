//! Door signs: what is on in a room on a day, to be read from two metres.

use chrono::NaiveDate;
use obrady_words::capital;
use serde::{Deserialize, Serialize};

use super::paper::PaperSize;
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{SANS, SANS_SEMIBOLD},
    hours::HourColumn,
    layout::{
        Align, AnchorId, Colour, Document, Draw, Flow, Geometry, NEVER, Part, Role, Room, Row,
        Setting, Span, Style, TagId, Tags, baseline, height, paragraph,
    },
    look::{ACCENT, GREY, HAIR},
    press::{self, Press, mm},
};

/// Signs to be printed, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DoorSigns {
    /// Title of the event.
    pub event: String,
    /// The signs: one for each room and day.
    pub signs: Vec<DoorSign>,
}

/// What is on in a room on a day. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DoorSign {
    /// Name of the room.
    pub room: String,
    /// The day, where known.
    pub day: Option<NaiveDate>,
    /// What is on, in order.
    pub sessions: Vec<DoorSession>,
}

/// A session on a sign.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DoorSession {
    /// Its hours in words, such as `10:30–11:25`.
    pub hours: String,
    /// Its title.
    pub title: String,
    /// Kind and track, in words.
    pub kind: String,
    /// Who takes part, in words.
    pub people: String,
}

/// How door signs are to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct DoorSignOptions {
    /// Size of the paper.
    pub paper: PaperSize,
    /// Whether it lies across.
    pub across: bool,
    /// Whether it is said who takes part.
    pub people: bool,
    /// Whether it is said what kind of session it is.
    pub kinds: bool,
    /// Whether the house's logo is at the foot.
    pub logo: bool,
    /// Whether the event's title is.
    pub event: bool,
}

impl Default for DoorSignOptions {
    /// A4, upright, with everything.
    fn default() -> Self {
        Self {
            paper: PaperSize::A4,
            across: false,
            people: true,
            kinds: true,
            logo: true,
            event: true,
        }
    }
}

/// Prints door signs. A day with more sessions than go onto a page goes on on the next.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn door_signs(
    signs: &DoorSigns,
    options: &DoorSignOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(signs, options, run), run)
}

/// From large to small; the last is the smallest that is read from two metres.
const SCALES: [f32; 8] = [1.35, 1.2, 1.1, 1.0, 0.9, 0.8, 0.72, 0.64];
/// Those for a day that takes more than one page.
const SEVERAL_PAGES: [f32; 3] = [0.8, 0.72, 0.64];
/// No page holds more letters.
const MOST: usize = 8000;
/// The smallest letters on a sign of any paper.
const SMALLEST: f32 = 6.0;
/// Those of kinds beside those of titles, which are the smallest.
const KIND: f32 = 0.6;
/// Size of a title on A4.
const TITLE: f32 = 27.0;

/// How large the head is on the pages that follow.
const AGAIN: f32 = 0.5;

/// How much smaller the name of a room may be that so goes into one line.
const NEARLY: f32 = 0.7;

/// The pages of door signs.
pub(crate) fn document(signs: &DoorSigns, options: &DoorSignOptions, run: &PrintRun) -> Document {
    let [width, page] = options.paper.points(options.across);
    let unit = options.paper.unit();
    let side = mm(15.0) * unit;
    let bottom = mm(24.0) * unit;
    // The head reaches to the edges of the page.
    let geometry = Geometry { width, height: page, top: 0.0, bottom, inner: side, outer: side };
    let mut press = Press::new(run, geometry);
    let mut firsts = Vec::new();
    for sign in &signs.signs {
        press.flow.repeat(Vec::new());
        press.flow.new_page();
        firsts.push(Sign { sign, options, geometry, unit }.pour(&mut press));
    }
    if signs.signs.is_empty() {
        press.nothing();
    }
    let title = press.words.paper_file_door_signs(signs.event.trim());
    let words = press.words;
    let look = press.look.clone();
    let mut document = press.finish(title, String::new());

    let firsts: Vec<usize> =
        firsts.iter().filter_map(|anchor| Some(document.places[anchor.0]?.page)).collect();
    for (at, first) in firsts.iter().enumerate() {
        let end = firsts.get(at + 1).copied().unwrap_or(document.pages.len());
        for page in *first..end {
            let number = if end - first > 1 {
                words.paper_page_of(page - first + 1, end - first)
            } else {
                String::new()
            };
            let event = if options.event { signs.event.trim() } else { "" };
            let logo = look.logo.as_ref().filter(|_| options.logo);
            let draws = foot(&document, event, &number, logo, &geometry, unit);
            document.pages[page].draws.extend(draws);
        }
    }
    document
}

/// Logo, event and number of the page, below what is on.
fn foot(
    document: &Document,
    event: &str,
    number: &str,
    logo: Option<&(crate::Image, String)>,
    geometry: &Geometry,
    unit: f32,
) -> Vec<Draw> {
    let fonts = &document.fonts;
    let left = geometry.left(0);
    let mut right = left + geometry.measure();
    let middle = geometry.height - geometry.bottom * 0.5;
    let mut draws = Vec::new();
    let style = Style::new(SANS_SEMIBOLD, 13.0 * unit).in_colour(ACCENT);
    let y = middle + style.size * 0.3;
    if let Some((image, _)) = logo {
        let [width, height] = image.within(geometry.measure() * 0.3, mm(12.0) * unit);
        let rect = [right - width, middle - height / 2.0, width, height];
        draws.push(Draw::Image { rect, image: image.clone(), tag: None });
        right -= width + 14.0 * unit;
    }
    if !number.is_empty() {
        let style = Style::new(SANS, 13.0 * unit).in_colour(GREY);
        let width = fonts.width(number, style);
        draws.push(Draw::text(fonts, number, style, [right - width, y], None));
        right -= width + 14.0 * unit;
    }
    if !event.is_empty() {
        let event = fonts.fitted(event, style, right - left);
        draws.push(Draw::text(fonts, &event, style, [left, y], None));
    }
    draws
}

fn hour_style(scale: f32) -> Style {
    Style::new(SANS_SEMIBOLD, TITLE * scale * 0.92).in_colour(ACCENT)
}

struct Sign<'a> {
    sign: &'a DoorSign,
    options: &'a DoorSignOptions,
    geometry: Geometry,
    unit: f32,
}

/// The elements of a session.
struct Elements {
    hours: TagId,
    title: TagId,
    kind: TagId,
    people: TagId,
}

impl Sign<'_> {
    /// Pours the sign; gives the anchor of its first page.
    fn pour(&self, press: &mut Press) -> AnchorId {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let anchor = press.flow.anchor();
        let mut head = self.head(press, Some(section), 1.0);
        head.anchors.push(anchor);
        let day = self.sign.day.map(|day| press.words.short_weekday_day(day));
        let title = [Some(self.sign.room.trim().to_owned()), day].into_iter().flatten();
        let title = title.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        press.bookmark(0, title, anchor);
        let again = self.head(press, None, AGAIN);
        let depth = self.geometry.depth();
        let body = self.body(press, section, [depth - head.height, depth - again.height]);
        press.flow.push(head);
        press.flow.repeat(vec![again]);
        press.flow.extend(body);
        anchor
    }

    /// The room and the day on an area of the house's colour, larger or smaller; as decoration outside
    /// of any section.
    fn head(&self, press: &mut Press, section: Option<TagId>, scale: f32) -> Row {
        let unit = self.unit;
        let letters = Colour::OnArea;
        let measure = self.geometry.measure();
        let part = |text: &str, style: Style, tag: TagId, press: &Press| Part {
            text: text.trim().to_owned(),
            style: Style { size: style.size * unit * scale, ..style }.in_colour(letters),
            leading: 1.08,
            before: 4.0 * unit,
            tag,
            tongue: press.tongue_of(text),
        };
        let room = |height: f32, least: f32| Room { measure, height, align: Align::Left, least };
        let element = |press: &mut Press, role: Role| {
            section.map_or(Tags::DOCUMENT, |section| press.tags.add(section, role))
        };
        let heading = element(press, Role::Heading(1));
        let share = if self.options.across { 0.14 } else { 0.2 };
        let mut name = part(&self.sign.room, Style::new(SANS_SEMIBOLD, 74.0), heading, press);
        // A name that is nearly short enough for one line is easier to find there.
        let one_line = measure / press.fonts.width(&name.text, name.style).max(1.0);
        if (NEARLY..1.0).contains(&one_line) {
            name.style.size *= one_line * 0.995;
        }
        let name = press.stack(&[name], &room(self.geometry.height * share * scale, 0.3));
        let day = self.sign.day.map(|day| {
            let tag = element(press, Role::Paragraph);
            part(&capital(&press.words.weekday_day(day)), Style::new(SANS, 28.0), tag, press)
        });
        let day = press.stack(day.as_slice(), &room(self.geometry.height * 0.12 * scale, 0.5));
        let pad = mm(11.0) * unit;
        let gap = if day.height > 0.0 { 5.0 * unit } else { 0.0 };
        let (top, below) = (pad + name.height + gap, day.height);
        let area = top + below + pad * 0.9;
        let rect = [-self.geometry.inner, 0.0, self.geometry.width, area];
        let mut draws = vec![Draw::Rect { rect, colour: Colour::Area }];
        draws.extend(name.at(0.0, pad));
        draws.extend(day.at(0.0, top));
        Row { height: area + mm(8.0) * unit, draws, cut: NEVER, ..Row::default() }
    }

    /// What is on, as large as the first page has room for or, on several, as those that follow do.
    fn body(&self, press: &mut Press, section: TagId, [first, next]: [f32; 2]) -> Vec<Row> {
        if self.sign.sessions.is_empty() {
            let style = Style::new(SANS, TITLE * 0.8 * self.unit).in_colour(GREY);
            let tag = press.tags.add(section, Role::Paragraph);
            let span = Span::new(press.words.paper_room_free(), style, tag);
            let setting = Setting::left(self.geometry.measure(), press.tongue());
            let lines = paragraph(&press.fonts, &[span], &setting);
            return Row::lines(&lines, 0.0, style.size, style.size * 1.2, NEVER, 0.0);
        }
        let list = press.tags.add(section, Role::List);
        let mut elements = Vec::new();
        for session in &self.sign.sessions {
            let item = press.tags.add(list, Role::ListItem);
            let hours = press.tags.add(item, Role::Label);
            let body = press.tags.add(item, Role::ListBody);
            let [title, kind, people] = [(); 3].map(|()| press.tags.add(body, Role::Paragraph));
            if let Some(language) = press.foreign(&session.title) {
                press.tags.set_language(title, language);
            }
            elements.push(Elements { hours, title, kind, people });
        }
        let all = self.sign.sessions.iter().map(|session| session.hours.trim());
        let rows = |scale: f32| -> Vec<Row> {
            let column = HourColumn::of(&press.fonts, hour_style(scale * self.unit), all.clone());
            let sessions = self.sign.sessions.iter().zip(&elements).enumerate();
            sessions
                .flat_map(|(at, (session, tags))| {
                    self.session(press, session, tags, (scale * self.unit, &column), at == 0)
                })
                .collect()
        };
        let texts = |session: &DoorSession| session.title.len() + session.people.len();
        let letters: usize = self.sign.sessions.iter().map(texts).sum();
        let scales = if letters > MOST { &[] } else { &SCALES[..] };
        // On small paper what is smallest must be read too.
        let is_legible = |scale: &&f32| TITLE * self.unit * **scale * KIND >= SMALLEST;
        let fitting = scales
            .iter()
            .filter(is_legible)
            .map(|scale| rows(*scale))
            .find(|rows| height(rows) <= first);
        fitting.unwrap_or_else(|| {
            let depth = self.geometry.depth();
            let pages = |rows: &Vec<Row>| {
                let mut flow = Flow::new(self.geometry);
                flow.push(Row::white(depth - first));
                flow.repeat(vec![Row::white(depth - next)]);
                flow.extend(rows.clone());
                flow.settle();
                flow.page() + 1
            };
            let legible = SMALLEST / (TITLE * self.unit * KIND);
            let [large, middle, small] = SEVERAL_PAGES.map(|scale| rows(scale.max(legible)));
            let fewest = pages(&small);
            [large, middle].into_iter().find(|rows| pages(rows) <= fewest).unwrap_or(small)
        })
    }

    /// Hours to the left, title, kind and people to the right, a hairline above.
    fn session(
        &self,
        press: &Press,
        session: &DoorSession,
        tags: &Elements,
        (scale, column): (f32, &HourColumn),
        first: bool,
    ) -> Vec<Row> {
        let measure = self.geometry.measure();
        let size = TITLE * scale;
        let hour = hour_style(scale);
        let lead = column.lead(session.hours.trim());
        let x = (press.fonts.width("00:00–00:00", hour) + size * 0.8).min(measure * 0.45);
        let mut rows = Vec::new();
        for (text, style, tag, before) in [
            (&session.title, Style::new(SANS_SEMIBOLD, size), tags.title, 0.0),
            (&session.kind, Style::new(SANS, size * KIND).in_colour(GREY), tags.kind, 0.1),
            (&session.people, Style::new(SANS, size * 0.66), tags.people, 0.12),
        ] {
            let shown = (tag != tags.kind || self.options.kinds)
                && (tag != tags.people || self.options.people);
            if text.trim().is_empty() || !shown {
                continue;
            }
            // A name is broken only where no line holds it.
            let is_wide = !press.fonts.holds_words(text, style, measure - x);
            let setting = Setting {
                hyphenate: tag == tags.people && is_wide,
                ..Setting::left(measure - x, press.tongue_of(text)).balanced()
            };
            let text = if tag == tags.people {
                press.fonts.whole_names(text.trim(), style, measure - x)
            } else {
                text.trim().to_owned()
            };
            let lines = paragraph(&press.fonts, &[Span::new(text, style, tag)], &setting);
            let mut more = Row::lines(&lines, x, style.size, style.size * 1.17, 20.0, NEVER);
            if let Some(row) = more.first_mut() {
                row.before = size * before;
            }
            rows.extend(more);
        }
        let hours = Span::new(session.hours.trim(), hour, tags.hours);
        let hours = paragraph(
            &press.fonts,
            &[hours],
            &Setting::left(x - size * 0.7 - lead, press.tongue()),
        );
        for (at, line) in hours.lines.iter().enumerate() {
            if rows.len() <= at {
                rows.push(Row { height: size * 1.17, cut: NEVER, ..Row::default() });
            }
            let draws = hours.draws(line, lead, baseline(size, size * 1.17));
            let row = &mut rows[at];
            row.draws.splice(0..0, draws);
        }
        let air = size * 0.42;
        if let Some(last) = rows.last_mut() {
            last.height += air;
            last.cut = 0.0;
        }
        if !first {
            let rect = [0.0, 0.0, measure, 0.7 * self.unit];
            let draws = vec![Draw::Rect { rect, colour: HAIR }];
            let rule = Row { height: air, draws, cut: NEVER, parting: true, ..Row::default() };
            rows.insert(0, rule);
        }
        rows
    }
}
