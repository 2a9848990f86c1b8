//! Personal programmes: for each person what they do, when and where.

use chrono::NaiveDate;
use obrady_words::capital;

use serde::{Deserialize, Serialize};

use super::{agenda::AgendaEntry, paper::PaperSize};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD, SERIF_SEMIBOLD},
    hours::HourColumn,
    layout::{
        AnchorId, Document, Draw, Geometry, NEVER, Place, Role, Row, Setting, Span, Style, TagId,
        Tags, baseline, height as height_of, paragraph,
    },
    look::{ACCENT, GREY, HAIR, Type, with_margins},
    press::{self, Press, mm},
};

/// Programmes to be printed, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonalProgrammes {
    /// Title of the event.
    pub event: String,
    /// Its dates and place, in words.
    pub about: String,
    /// Whom to ask, a line each: names, telephones, addresses.
    pub contacts: Vec<String>,
    /// Whose programmes.
    pub people: Vec<PersonalProgramme>,
}

/// What somebody does. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonalProgramme {
    /// Academic title before the name.
    pub title: String,
    /// Given and family names.
    pub name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// The person's sessions, in order.
    pub sessions: Vec<AgendaEntry>,
}

/// How personal programmes are to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct PersonalProgrammeOptions {
    /// Size of the paper.
    pub paper: PaperSize,
    /// Whether rooms are printed.
    pub rooms: bool,
    /// Whether it is said what the person does.
    pub roles: bool,
    /// Whether the office's contacts are printed.
    pub contacts: bool,
    /// Whether the house's logo is.
    pub logo: bool,
}

impl Default for PersonalProgrammeOptions {
    /// A5, with everything.
    fn default() -> Self {
        Self { paper: PaperSize::A5, rooms: true, roles: true, contacts: true, logo: true }
    }
}

/// Prints personal programmes, each on pages of its own.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn personal_programmes(
    programmes: &PersonalProgrammes,
    options: &PersonalProgrammeOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(programmes, options, run), run)
}

/// By how much all is made smaller so that it goes onto one page.
const TIGHTER: [f32; 3] = [1.0, 0.93, 0.86];

/// The pages of personal programmes.
pub(crate) fn document(
    programmes: &PersonalProgrammes,
    options: &PersonalProgrammeOptions,
    run: &PrintRun,
) -> Document {
    let [width, height] = options.paper.points(false);
    // Letters shrink and grow less than the paper.
    let unit = (options.paper.unit() / 0.707).powf(0.55);
    let margin = |part: f32| width * part;
    let page = Geometry {
        width,
        height,
        top: margin(0.105),
        bottom: margin(0.115),
        inner: margin(0.1),
        outer: margin(0.1),
    };
    let geometry = with_margins(page, run.look.margins);
    let mut press = Press::new(run, geometry);
    let (mut firsts, mut all_days) = (Vec::new(), Vec::new());
    for person in &programmes.people {
        press.flow.new_page();
        let days = person.sessions.chunk_by(|one, next| one.day == next.day);
        let days: Vec<_> = days.map(|day| (day[0].day, press.flow.anchor())).collect();
        let own = |tighter: f32| Own {
            days: &days,
            programmes,
            person,
            options,
            measure: geometry.measure(),
            unit: unit * tighter,
        };
        // A page that nearly holds all is made to.
        let rows = TIGHTER.iter().find_map(|tighter| {
            let rows = own(*tighter).rows(&mut press);
            (height_of(&rows) <= geometry.depth()).then_some(rows)
        });
        let mut rows = rows.unwrap_or_else(|| own(1.0).rows(&mut press));
        let anchor = press.flow.anchor();
        rows[0].anchors.push(anchor);
        press.bookmark(0, person.name.trim(), anchor);
        press.flow.extend(rows);
        firsts.push(anchor);
        all_days.push(days);
    }
    if programmes.people.is_empty() {
        press.nothing();
    }
    let title = press.words.paper_file_personal_programmes(programmes.event.trim());
    let words = press.words;
    let mut document = press.finish(title, String::new());

    let style = Style::new(SANS, 7.8 * unit).in_colour(GREY);
    let firsts: Vec<usize> =
        firsts.iter().filter_map(|anchor| Some(document.places[anchor.0]?.page)).collect();
    let state = words.paper_printed_on(words.day(run.printed_on));
    for (at, first) in firsts.iter().enumerate() {
        let end = firsts.get(at + 1).copied().unwrap_or(document.pages.len());
        for page in *first..end {
            let fonts = &document.fonts;
            let y = height - geometry.bottom * 0.62;
            let mut draws = vec![Draw::text(fonts, &state, style, [geometry.inner, y], None)];
            if end - first > 1 {
                let number = words.paper_page_of(page - first + 1, end - first);
                let x = width - geometry.outer - fonts.width(&number, style);
                draws.push(Draw::text(fonts, &number, style, [x, y], None));
            }
            if page > *first {
                let person = &programmes.people[at];
                let days = all_days[at].iter();
                let days =
                    days.filter_map(|(day, anchor)| Some((*day, document.places[anchor.0]?)));
                let days: Vec<_> = days.collect();
                // What is loose has its owner, and its day where that began before.
                let begins = |(_, place): &(_, Place)| {
                    place.page == page && place.y < geometry.top + 40.0 * unit
                };
                let before = days.iter().rfind(|(_, place)| place.page < page);
                let day = before.filter(|_| !days.iter().any(begins)).and_then(|(day, _)| *day);
                let parts = [
                    person.name.trim().to_owned(),
                    programmes.event.trim().to_owned(),
                    day.map(|day| words.weekday_day(day)).unwrap_or_default(),
                ];
                let parts = parts.into_iter().filter(|part| !part.is_empty());
                let head = parts.collect::<Vec<_>>().join(" · ");
                let head = fonts.fitted(&head, style, geometry.measure());
                let place = [geometry.inner, geometry.top * 0.62];
                draws.push(Draw::text(fonts, &head, style, place, None));
            }
            document.pages[page].draws.extend(draws);
        }
    }
    document
}

struct Own<'a> {
    /// Where each day begins.
    days: &'a [(Option<NaiveDate>, AnchorId)],
    programmes: &'a PersonalProgrammes,
    person: &'a PersonalProgramme,
    options: &'a PersonalProgrammeOptions,
    measure: f32,
    unit: f32,
}

impl Own<'_> {
    fn of(&self, style: Style, leading: f32) -> Type {
        let style = Style { size: style.size * self.unit, ..style };
        Type { style, leading: leading * self.unit }
    }

    /// A text as rows that stay with what follows, with white above.
    fn text(
        &self,
        press: &mut Press,
        section: TagId,
        text: &str,
        (role, how, before): (Role, Type, f32),
    ) -> Vec<Row> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let tag = press.tags.add(section, role);
        let setting = Setting::left(self.measure, press.tongue_of(text)).balanced();
        let mut rows = press.block(&[Span::new(text.trim(), how.style, tag)], &setting, 0.0, how);
        if let Some(first) = rows.first_mut() {
            first.before = before * self.unit;
        }
        rows
    }

    /// All of it; never nothing.
    fn rows(&self, press: &mut Press) -> Vec<Row> {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let mut rows = self.head(press, section);
        rows.extend(self.sessions(press, section));
        if self.options.contacts {
            rows.extend(self.contacts(press, section));
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 0.0;
        }
        rows
    }

    /// The event, small, and the name, large.
    fn head(&self, press: &mut Press, section: TagId) -> Vec<Row> {
        let event = self.of(Style::new(SANS_SEMIBOLD, 9.0).in_colour(ACCENT), 11.6);
        let small = self.of(Style::new(SANS, 8.6).in_colour(GREY), 11.2);
        let name = self.of(Style::new(DISPLAY, 22.0), 26.0);
        let academic = self.of(Style::new(DISPLAY, 13.0), 15.6);
        let about = self.of(Style::new(SANS, 10.0), 13.2);
        let logo = press.look.logo.clone().filter(|_| self.options.logo);
        let mut rows = Vec::new();
        // The logo stands at the right edge, beside the event.
        let mut wide = 0.0;
        if let Some((image, _)) = &logo {
            wide = image.within(self.measure * 0.25, mm(11.0) * self.unit)[0] + 10.0 * self.unit;
        }
        let narrow = Self { measure: self.measure - wide, ..*self };
        let title = &self.programmes.event;
        rows.extend(narrow.text(press, section, title, (Role::Paragraph, event, 0.0)));
        let dates = press.fonts.dotted(&self.programmes.about, small.style, narrow.measure);
        rows.extend(narrow.text(press, section, &dates, (Role::Paragraph, small, 0.0)));
        if rows.is_empty() {
            rows.push(Row::white(0.1));
        }
        if let Some((image, _)) = logo {
            let [width, height] = image.within(self.measure * 0.25, mm(11.0) * self.unit);
            let rect = [self.measure - width, 0.0, width, height];
            rows[0].draws.push(Draw::Image { rect, image, tag: None });
            let high = height_of(&rows);
            rows.push(Row::white((height - high).max(0.1)));
        }
        let heading = press.words.paper_programme_of();
        rows.extend(self.text(press, section, &heading, (Role::Paragraph, small, 13.0)));
        let PersonalProgramme { title, office, organisation, .. } = self.person;
        rows.extend(self.text(press, section, title, (Role::Paragraph, academic, 3.0)));
        // A name is made smaller rather than broken within a word.
        let words = self.person.name.split([' ', '-']);
        let widest = words.map(|word| press.fonts.width(word, name.style)).fold(1.0, f32::max);
        let name = name.scaled((self.measure * 0.97 / widest).min(1.0));
        rows.extend(self.text(press, section, &self.person.name, (Role::Heading(1), name, 1.0)));
        let office = press.fonts.office(office, organisation, about.style, self.measure);
        rows.extend(self.text(press, section, &office, (Role::Paragraph, about, 2.0)));
        let rect = [0.0, 0.0, self.measure, 1.2 * self.unit];
        let draws = vec![Draw::Rect { rect, colour: ACCENT }];
        rows.push(Row {
            height: 1.2,
            before: 9.0 * self.unit,
            draws,
            cut: NEVER,
            ..Row::default()
        });
        rows
    }

    fn sessions(&self, press: &mut Press, section: TagId) -> Vec<Row> {
        let day_style = self.of(Style::new(SANS_SEMIBOLD, 11.5).in_colour(ACCENT), 15.0);
        if self.person.sessions.is_empty() {
            let style = self.of(Style::new(SANS, 10.0).in_colour(GREY), 13.4);
            let text = press.words.paper_no_own_sessions();
            return self.text(press, section, &text, (Role::Paragraph, style, 12.0));
        }
        let hours = self.of(Style::new(SANS_SEMIBOLD, 10.4), 13.6);
        let all = self.person.sessions.iter().map(|entry| entry.hours.trim());
        let column = HourColumn::of(&press.fonts, hours.style, all);
        let mut rows = Vec::new();
        let mut before = None;
        let mut list = None;
        let mut days = self.days.iter();
        for entry in &self.person.sessions {
            let new = list.is_none() || entry.day != before;
            if new {
                let day = match entry.day {
                    Some(day) => capital(&press.words.weekday_day(day)),
                    None => press.words.paper_unscheduled(),
                };
                let day = self.text(press, section, &day, (Role::Heading(2), day_style, 14.0));
                let first = rows.len();
                rows.extend(day);
                if let Some(row) = rows.get_mut(first) {
                    row.anchors.extend(days.next().map(|(_, anchor)| *anchor));
                }
            }
            before = entry.day;
            let list = match list {
                Some(list) if !new => list,
                _ => *list.insert(press.tags.add(section, Role::List)),
            };
            rows.extend(self.session(press, list, entry, (hours, &column), new));
        }
        rows
    }

    /// Hours to the left; title, role and room to the right.
    fn session(
        &self,
        press: &mut Press,
        list: TagId,
        entry: &AgendaEntry,
        (hour, column): (Type, &HourColumn),
        first: bool,
    ) -> Vec<Row> {
        let title_style = self.of(Style::new(SERIF_SEMIBOLD, 11.0), 13.6);
        let small = self.of(Style::new(SANS, 9.2).in_colour(GREY), 12.2);
        let x = (press.fonts.width("00:00–00:00 ", hour.style) + 8.0).min(self.measure * 0.4);
        let item = press.tags.add(list, Role::ListItem);
        let label = press.tags.add(item, Role::Label);
        let body = press.tags.add(item, Role::ListBody);
        let title = if entry.title.trim().is_empty() {
            press.words.paper_untitled()
        } else {
            entry.title.trim().to_owned()
        };
        let role = if self.options.roles { entry.role.trim() } else { "" };
        let room = if self.options.rooms { entry.room.trim() } else { "" };
        let about = [role, room].into_iter().filter(|part| !part.is_empty());
        let about = about.collect::<Vec<_>>().join(" · ");
        let about = press.fonts.dotted(&about, small.style, self.measure - x);
        let mut rows = Vec::new();
        for (text, how) in [(title, title_style), (about, small)] {
            let tag = press.tags.add(body, Role::Paragraph);
            if let Some(language) = press.foreign(&text) {
                press.tags.set_language(tag, language);
            }
            let setting = Setting::left(self.measure - x, press.tongue_of(&text));
            let lines = paragraph(&press.fonts, &[Span::new(text, how.style, tag)], &setting);
            rows.extend(Row::lines(&lines, x, how.style.size, how.leading, 30.0, NEVER));
        }
        let hours = Span::new(entry.hours.trim(), hour.style, label);
        let lead = column.lead(entry.hours.trim());
        let setting = Setting::left(x - 6.0 - lead, press.tongue());
        let hours = paragraph(&press.fonts, &[hours], &setting);
        for (at, line) in hours.lines.iter().enumerate() {
            if rows.len() <= at {
                rows.push(Row { height: hour.leading, cut: NEVER, ..Row::default() });
            }
            let draws = hours.draws(line, lead, baseline(hour.style.size, hour.leading));
            rows[at].draws.splice(0..0, draws);
        }
        if let Some(row) = rows.first_mut() {
            row.before = if first { 4.0 } else { 8.0 } * self.unit;
        }
        if let Some(last) = rows.last_mut() {
            last.cut = 2.0;
        }
        rows
    }

    fn contacts(&self, press: &mut Press, section: TagId) -> Vec<Row> {
        let lines = self.programmes.contacts.iter().filter(|line| !line.trim().is_empty());
        let lines: Vec<&String> = lines.collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let label = self.of(Style::new(SANS_SEMIBOLD, 9.4).in_colour(ACCENT), 12.6);
        let plain = self.of(Style::new(SANS, 9.4), 12.6);
        let rule = Draw::Rect { rect: [0.0, 0.0, self.measure, 0.5], colour: HAIR };
        let mut rows = vec![Row {
            height: 7.0 * self.unit,
            before: 18.0 * self.unit,
            draws: vec![rule],
            cut: NEVER,
            ..Row::default()
        }];
        let heading = press.words.paper_contacts();
        rows.extend(self.text(press, section, &heading, (Role::Heading(2), label, 0.0)));
        for line in lines {
            rows.extend(self.text(press, section, line, (Role::Paragraph, plain, 0.0)));
        }
        rows
    }
}
