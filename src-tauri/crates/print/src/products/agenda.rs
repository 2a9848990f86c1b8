//! A few sessions in a small place: on the back of a badge.

use chrono::NaiveDate;

use crate::{
    fonts::{SANS, SANS_SEMIBOLD},
    hours::HourColumn,
    layout::{Draw, Role, Setting, Span, Style, TagId, baseline, paragraph},
    look::{ACCENT, GREY},
    press::{Press, Warning},
};

/// A session as it stands in somebody's own programme or in that of a room.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AgendaEntry {
    /// Its day, where known.
    pub day: Option<NaiveDate>,
    /// Its hours in words, such as `10:30–11:25`; may be empty.
    pub hours: String,
    /// Its title.
    pub title: String,
    /// Its room; may be empty.
    pub room: String,
    /// What the person does there, in words; may be empty.
    pub role: String,
    /// Whether it is a pause, which is left out where not all fits.
    pub pause: bool,
}

/// The elements of a small programme.
struct Elements {
    /// The heading of its day.
    day: Option<TagId>,
    hours: TagId,
    body: TagId,
}

const SIZE: f32 = 7.6;
const LEADING: f32 = 1.22;
/// White between two entries, in lines.
const GAP: f32 = 0.12;
/// What is smaller is hard to read, in points; only where sessions would be lost, it is a little.
const SMALLEST: f32 = 6.0;
const SMALLEST_OF_ALL: f32 = 5.0;
/// From large to small, whether pauses and rooms are told, and the white between entries. Rather than
/// read all so small, people do without coffee and lunch, then without rooms, which the programme has.
const STEPS: [Step; 10] = [
    Step::new(1.15, true, true, GAP),
    Step::new(1.0, true, true, GAP),
    Step::new(0.9, true, true, GAP),
    Step::new(0.82, true, true, GAP),
    Step::new(0.9, false, true, GAP),
    Step::new(0.82, false, true, GAP),
    Step::new(0.82, false, false, GAP),
    Step::new(0.74, false, false, GAP),
    Step::new(0.66, false, false, GAP),
    Step::new(0.66, false, false, 0.0),
];

/// How a small programme is tried to be set.
#[derive(Clone, Copy)]
struct Step {
    scale: f32,
    pauses: bool,
    rooms: bool,
    gap: f32,
}

impl Step {
    const fn new(scale: f32, pauses: bool, rooms: bool, gap: f32) -> Self {
        Self { scale, pauses, rooms, gap }
    }
}

/// Titles are not longer than so many letters here, and all else…
const LONGEST: usize = 160;
/// …than so many.
const LONGEST_DETAIL: usize = 60;

/// A small programme while its size is looked for.
pub struct SmallAgenda<'a> {
    /// In the order in which they shall stand.
    pub entries: &'a [AgendaEntry],
    /// Width and height of the place.
    pub place: [f32; 2],
    /// How much larger than on a badge of 90 × 54 mm all is.
    pub unit: f32,
    /// The step from large to small to start with; after setting, the one that was taken. Programmes
    /// that are alike need not look for it again.
    pub step: usize,
}

impl SmallAgenda<'_> {
    /// Sets it from the top left corner of its place on, in elements that are added to `parent`.
    pub fn set(&mut self, press: &mut Press, parent: TagId) -> Vec<Draw> {
        let elements = self.elements(press, parent);
        loop {
            let last = self.step + 1 == STEPS.len();
            let (draws, left) = self.draws(press, &elements, last);
            match left.first() {
                Some(first) if last => {
                    return self.with_rest(press, parent, draws, first, left.len());
                }
                Some(_) => self.step += 1,
                None => {
                    self.warn(press);
                    return draws;
                }
            }
        }
    }

    /// Size of the letters at the current step.
    fn size(&self) -> f32 {
        let least = if self.step + 1 == STEPS.len() { SMALLEST_OF_ALL } else { SMALLEST };
        (SIZE * self.unit * STEPS[self.step].scale).max(least)
    }

    fn elements(&self, press: &mut Press, parent: TagId) -> Vec<Elements> {
        let mut before = None;
        let mut day = None;
        let mut list = None;
        let mut elements = Vec::with_capacity(self.entries.len());
        for entry in self.entries {
            let new = entry.day != before;
            if new {
                day = entry.day.is_some().then(|| press.tags.add(parent, Role::Paragraph));
            }
            let list = match list {
                Some(list) if !new => list,
                _ => *list.insert(press.tags.add(parent, Role::List)),
            };
            before = entry.day;
            let item = press.tags.add(list, Role::ListItem);
            let hours = press.tags.add(item, Role::Label);
            let body = press.tags.add(item, Role::ListBody);
            if let Some(language) = press.foreign(&entry.title) {
                press.tags.set_language(body, language);
            }
            elements.push(Elements { day, hours, body });
        }
        elements
    }

    /// What fits at the current step, and the entries that do not. `rest` leaves room for a last line
    /// where not all do.
    fn draws(
        &self,
        press: &Press,
        elements: &[Elements],
        rest: bool,
    ) -> (Vec<Draw>, Vec<&AgendaEntry>) {
        let Step { pauses, rooms, gap, .. } = STEPS[self.step];
        let size = self.size();
        let leading = size * LEADING;
        let [measure, height] = self.place;
        let hour = Style::new(SANS_SEMIBOLD, size);
        let plain = Style::new(SANS, size);
        let grey = plain.in_colour(GREY);
        let day_style = Style::new(SANS_SEMIBOLD, size).in_colour(ACCENT);
        let hours: Vec<String> =
            self.entries.iter().map(|entry| shortened(&entry.hours, LONGEST_DETAIL)).collect();
        let column = HourColumn::of(&press.fonts, hour, hours.iter().map(String::as_str));
        let widest = column.width();
        let indent = if widest > 0.0 { (widest + size * 0.8).min(measure * 0.4) } else { 0.0 };
        let tongue = press.tongue();
        let mut all = Vec::new();
        let mut y = 0.0;
        let told = |at: &usize| pauses || !self.entries[*at].pause;
        let told: Vec<usize> = (0..self.entries.len()).filter(told).collect();
        let mut before = None;
        for (place, &at) in told.iter().enumerate() {
            let (entry, tags) = (&self.entries[at], &elements[at]);
            let mut draws = Vec::new();
            let mut bottom = y;
            let mut lines = |spans: &[Span], x: f32, setting: &Setting, y: f32| -> f32 {
                let lines = paragraph(&press.fonts, spans, setting);
                for (at, line) in lines.lines.iter().enumerate() {
                    let y = y + leading * at as f32 + baseline(size, leading);
                    draws.extend(lines.draws(line, x, y));
                }
                y + leading * lines.lines.len() as f32
            };
            let new = std::mem::replace(&mut before, entry.day) != entry.day;
            if let (Some(tag), Some(day), true) = (tags.day, entry.day, new) {
                if place > 0 {
                    bottom += leading * 0.45;
                }
                let day = press.words.short_weekday_day(day);
                let setting = Setting::left(measure, tongue);
                bottom = lines(&[Span::new(day, day_style, tag)], 0.0, &setting, bottom);
                bottom += leading * 0.1;
            }
            let top = bottom;
            let lead = column.lead(&hours[at]);
            let setting = Setting::left((indent - lead).max(1.0), tongue);
            let span = Span::new(hours[at].as_str(), hour, tags.hours);
            let after = lines(&[span], lead, &setting, top);
            let setting = Setting::left(measure - indent, press.tongue_of(&entry.title));
            let mut spans = vec![Span::new(shortened(&entry.title, LONGEST), plain, tags.body)];
            let more = [entry.role.as_str(), if rooms { &entry.room } else { "" }];
            let more = more.map(|more| shortened(more.trim(), LONGEST_DETAIL));
            let more = more.into_iter().filter(|more| !more.is_empty()).collect::<Vec<_>>();
            // Where nothing comes after its last line, that is no longer than it has to be.
            let mut is_even = true;
            if !more.is_empty() {
                // On the title's last line, or on one of its own.
                let more = more.join(", ");
                let line = paragraph(&press.fonts, &spans, &setting);
                let end = line.lines.last().map_or(0.0, |line| line.width);
                let beside = format!(" · {more}");
                let fits = end + press.fonts.width(&beside, grey) <= setting.measure;
                let alone = press.fonts.whole_names(&more, grey, setting.measure);
                is_even = !fits;
                let more = if fits { beside } else { format!("\n{alone}") };
                spans.push(Span::new(more, grey, tags.body));
            }
            let setting = if is_even { setting.balanced() } else { setting };
            bottom = lines(&spans, indent, &setting, top).max(after) + leading * gap;
            let last = place + 1 == told.len();
            let room = if rest && !last { height - leading } else { height };
            if bottom > room + leading * GAP {
                return (all, told[place..].iter().map(|&at| &self.entries[at]).collect());
            }
            all.extend(draws);
            y = bottom;
        }
        (all, Vec::new())
    }

    /// Tells what is longer than what is said of it.
    fn warn(&self, press: &mut Press) {
        let Step { pauses, .. } = STEPS[self.step];
        for entry in self.entries.iter().filter(|entry| pauses || !entry.pause) {
            let details = [&entry.hours, &entry.role, &entry.room];
            let details = details.map(|text| (text.trim(), LONGEST_DETAIL));
            for (text, longest) in [(entry.title.as_str(), LONGEST)].into_iter().chain(details) {
                if text.chars().nth(longest).is_some() {
                    press.warnings.insert(Warning::cut(text));
                }
            }
        }
    }

    /// Says at the foot how many entries are left out, the first of which is given.
    fn with_rest(
        &self,
        press: &mut Press,
        parent: TagId,
        mut draws: Vec<Draw>,
        first: &AgendaEntry,
        count: usize,
    ) -> Vec<Draw> {
        let size = self.size();
        let text = press.words.paper_more_sessions(count as i64);
        press.warnings.insert(Warning::cut(&first.title));
        self.warn(press);
        let tag = press.tags.add(parent, Role::Paragraph);
        let style = Style::new(SANS, size).in_colour(GREY);
        let y = self.place[1] - size * 0.25;
        draws.push(Draw::text(&press.fonts, &text, style, [0.0, y], Some(tag)));
        draws
    }
}

fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
