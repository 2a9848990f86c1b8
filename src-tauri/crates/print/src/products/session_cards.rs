//! Session cards: what a moderator holds in the hand.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    paper::PaperSize,
    sheet::{Field, Pouring, Sheet, SheetPaper},
};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{SANS, SANS_SEMIBOLD, SERIF_SEMIBOLD},
    layout::{Align, Colour, Draw, FaceId, Fitted, Part, Role, Room, Style, TagId, Tags, stack},
    look::{ACCENT, GREY, HAIR},
    press::{Press, mm},
};

/// Cards to be printed, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SessionCards {
    /// Title of the event.
    pub event: String,
    /// The cards.
    pub cards: Vec<SessionCard>,
}

/// A session on a card. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SessionCard {
    /// Its day, where known.
    pub day: Option<NaiveDate>,
    /// Its hours in words, such as `10:30–11:25`.
    pub hours: String,
    /// Its room.
    pub room: String,
    /// Kind and track, in words.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Who takes part, role by role.
    pub people: Vec<CardPerson>,
    /// What the office wants the moderator to know.
    pub note: String,
}

/// Somebody on a card.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CardPerson {
    /// What the person does, in words; said once for those who follow each other.
    pub role: String,
    /// Name, with titles.
    pub name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
}

/// How session cards are to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct SessionCardOptions {
    /// Size of a card.
    pub size: PaperSize,
    /// Whether it lies across.
    pub across: bool,
    /// What the cards are printed on.
    pub paper: SheetPaper,
    /// Whether there are marks for the knife.
    pub cut_marks: bool,
    /// Whether offices and organisations are printed.
    pub about: bool,
    /// Whether the rest of the card has lines for notes.
    pub lines: bool,
    /// Whether the event's title is printed.
    pub event: bool,
}

impl Default for SessionCardOptions {
    /// A5, upright, two on a sheet of A4.
    fn default() -> Self {
        Self {
            size: PaperSize::A5,
            across: false,
            paper: SheetPaper::A4,
            cut_marks: true,
            about: true,
            lines: true,
            event: true,
        }
    }
}

/// Prints session cards. The cost grows with their number alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn session_cards(
    cards: &SessionCards,
    options: &SessionCardOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    let sheet = Sheet::filled(options.paper, options.size.millimetres(options.across), 0.0);
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, cards, options);
    press.print(title, run, |_, _, _| Vec::new())
}

/// Letters do not get smaller than this share of their size while less can be said.
const READABLE: f32 = 0.76;
/// Between two lines for notes on a card of A5.
const LINE: f32 = mm(8.0);
/// Fewer lines than these are none.
const FEWEST: f32 = 2.0;

/// The sheets of session cards.
#[cfg(test)]
pub(crate) fn document(
    cards: &SessionCards,
    options: &SessionCardOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = Sheet::filled(options.paper, options.size.millimetres(options.across), 0.0);
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, cards, options);
    press.finish(title, String::new())
}

/// Puts all onto sheets; gives the title of the document.
fn pour(
    press: &mut Press,
    sheet: &Sheet,
    cards: &SessionCards,
    options: &SessionCardOptions,
) -> String {
    let how = Pouring { start: 1, cut_marks: options.cut_marks, folds: &[], backs: None };
    press.sheets(sheet, &how, cards.cards.len(), |press, at| {
        // A card is held nearer than a sheet lies: letters shrink less than the paper.
        let unit = (options.size.unit() / 0.707).powf(0.7);
        let card = &cards.cards[at];
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let card = Card { cards, card, options, size: sheet.field, unit, section };
        Field { front: card.draws(press), back: Vec::new() }
    });
    if cards.cards.is_empty() {
        press.nothing();
    }
    press.words.paper_file_session_cards(cards.event.trim())
}

struct Card<'a> {
    cards: &'a SessionCards,
    card: &'a SessionCard,
    options: &'a SessionCardOptions,
    size: [f32; 2],
    unit: f32,
    section: TagId,
}

impl Card<'_> {
    fn part(
        &self,
        press: &mut Press,
        text: &str,
        role: Role,
        (face, size, colour): (FaceId, f32, Colour),
        before: f32,
    ) -> Part {
        let tag = press.tags.add(self.section, role);
        if let Some(language) = press.foreign(text) {
            press.tags.set_language(tag, language);
        }
        Part {
            text: text.trim().to_owned(),
            style: Style::new(face, size * self.unit).in_colour(colour),
            leading: 1.2,
            before: before * self.unit,
            tag,
            tongue: press.tongue_of(text),
        }
    }

    fn draws(&self, press: &mut Press) -> Vec<Draw> {
        let [width, height] = self.size;
        let pad = mm(9.0) * self.unit;
        let measure = width - 2.0 * pad;
        let foot = if self.options.event { 16.0 * self.unit } else { 0.0 };
        let bottom = height - pad - foot;
        let (mut draws, mut y) = self.head(press, pad, measure);
        let room = |height: f32, least: f32| Room {
            measure,
            height: height.max(1.0),
            align: Align::Left,
            least,
        };
        let title = &self.card.title;
        let title =
            if title.trim().is_empty() { press.words.paper_untitled() } else { title.clone() };
        let style = (SERIF_SEMIBOLD, 19.0, Colour::BLACK);
        let mut top = vec![self.part(press, &title, Role::Heading(1), style, 0.0)];
        if !self.card.kind.trim().is_empty() {
            let style = (SANS, 9.5, GREY);
            top.push(self.part(press, &self.card.kind, Role::Paragraph, style, 3.0));
        }
        let top = press.stack(&top, &room((bottom - y) * 0.4, 0.55));
        let down = top.height + 8.0 * self.unit;
        draws.extend(top.at(pad, y));
        y += down;

        let people = self.people(press, &room((bottom - y) * 0.9, READABLE));
        if people.height > 0.0 {
            let down = people.height + 9.0 * self.unit;
            draws.extend(people.at(pad, y));
            y += down;
        }
        if !self.card.note.trim().is_empty() {
            let style = (SANS, 9.5, Colour::BLACK);
            let note = self.part(press, &self.card.note, Role::Paragraph, style, 0.0);
            let room = Room { measure: measure - 9.0 * self.unit, ..room(bottom - y, 0.6) };
            let note = press.stack(&[note], &room);
            let down = note.height + 9.0 * self.unit;
            // A bar tells it from what the public sees.
            let rect = [pad, y, 2.0 * self.unit, note.height];
            draws.push(Draw::Rect { rect, colour: ACCENT });
            draws.extend(note.at(pad + 9.0 * self.unit, y));
            y += down;
        }
        if self.options.lines {
            draws.extend(self.lines(press, pad, y, bottom));
        }
        if foot > 0.0 {
            let style = (SANS, 8.0, GREY);
            let event = self.part(press, &self.cards.event, Role::Paragraph, style, 0.0);
            let event = press.stack(&[event], &room(foot, 0.5));
            let up = event.height;
            draws.extend(event.at(pad, height - pad - up));
        }
        draws
    }

    /// Hours and room, large, and the day above them, on a tint; and where what is below starts.
    fn head(&self, press: &mut Press, pad: f32, measure: f32) -> (Vec<Draw>, f32) {
        let [width, _] = self.size;
        let day = match self.card.day {
            Some(day) => obrady_words::capital(&press.words.weekday_day(day)),
            None => press.words.paper_unscheduled(),
        };
        let large = 20.0;
        let mut y = pad * 0.8;
        let mut body = Vec::new();
        let day = self.part(press, &day, Role::Paragraph, (SANS, 10.0, Colour::BLACK), 0.0);
        let room = Room { measure, height: 14.0 * self.unit, align: Align::Left, least: 0.5 };
        let day = press.stack(&[day], &room);
        let down = day.height + 1.0 * self.unit;
        body.extend(day.at(pad, y));
        y += down;
        let hour = Style::new(SANS_SEMIBOLD, large * self.unit);
        let hours_width =
            (press.fonts.width(self.card.hours.trim(), hour) + 1.0).min(measure * 0.5);
        let gap = if hours_width > 1.0 { 14.0 * self.unit } else { 0.0 };
        let mut deepest = 0.0f32;
        let parts = [
            (&self.card.hours, hours_width, 0.0, Align::Left),
            (&self.card.room, measure - hours_width - gap, hours_width + gap, Align::Right),
        ];
        for (text, measure, x, align) in parts {
            if text.trim().is_empty() {
                continue;
            }
            let style = (SANS_SEMIBOLD, large, ACCENT);
            let part = self.part(press, text, Role::Paragraph, style, 0.0);
            let room = Room { measure, height: 50.0 * self.unit, align, least: 0.45 };
            let fitted = press.stack(&[part], &room);
            deepest = deepest.max(fitted.height);
            body.extend(fitted.at(pad + x, y));
        }
        y += deepest + pad * 0.6;
        let rect = [0.0, 0.0, width, y];
        let mut draws = vec![Draw::Rect { rect, colour: Colour::Tint(0.1) }];
        draws.extend(body);
        (draws, y + pad * 0.7)
    }

    /// Who takes part: each with office and organisation, where there is room; else names alone,
    /// in the end one after the other.
    fn people(&self, press: &mut Press, room: &Room) -> Fitted {
        let all = self.each(press, self.options.about, room.measure);
        let fitted = stack(&press.fonts, &all, room);
        if fitted.cut.is_none() && fitted.scale > READABLE {
            return fitted;
        }
        let names = self.each(press, false, room.measure);
        let fitted = stack(&press.fonts, &names, room);
        if fitted.cut.is_none() && fitted.scale > READABLE {
            return fitted;
        }
        let together = self.together(press, room.measure);
        press.stack(&together, room)
    }

    /// People below each other.
    fn each(&self, press: &mut Press, about: bool, measure: f32) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut before = "";
        for person in &self.card.people {
            let new = person.role.trim() != before.trim();
            if new && !person.role.trim().is_empty() {
                let style = (SANS, 8.5, GREY);
                parts.push(self.part(press, &person.role, Role::Paragraph, style, 7.0));
            }
            before = &person.role;
            let style = (SANS_SEMIBOLD, 12.0, Colour::BLACK);
            let above = if new { 0.5 } else { 3.0 };
            parts.push(self.part(press, &person.name, Role::Paragraph, style, above));
            if about {
                let size = 9.5;
                let style = Style::new(SANS, size * self.unit);
                let CardPerson { office, organisation, .. } = person;
                let text = press.fonts.office(office, organisation, style, measure);
                if !text.is_empty() {
                    let style = (SANS, size, Colour::BLACK);
                    parts.push(self.part(press, &text, Role::Paragraph, style, 0.0));
                }
            }
        }
        parts
    }

    /// People of a role one after the other.
    fn together(&self, press: &mut Press, measure: f32) -> Vec<Part> {
        let mut parts = Vec::new();
        for people in self.card.people.chunk_by(|one, other| one.role.trim() == other.role.trim()) {
            let names: Vec<&str> = people.iter().map(|person| person.name.trim()).collect();
            let style = (SANS, 8.5, GREY);
            parts.push(self.part(press, &people[0].role, Role::Paragraph, style, 6.0));
            let size = 11.0;
            let style = Style::new(SANS, size * self.unit);
            let names = press.fonts.whole_names(&names.join(", "), style, measure);
            let style = (SANS, size, Colour::BLACK);
            parts.push(self.part(press, &names, Role::Paragraph, style, 0.5));
        }
        parts
    }

    /// Lines for notes, where there is room for some.
    fn lines(&self, press: &mut Press, pad: f32, top: f32, bottom: f32) -> Vec<Draw> {
        let label = 13.0 * self.unit;
        let line_height = LINE * self.unit;
        let count = ((bottom - top - label) / line_height).floor();
        if count < FEWEST {
            return Vec::new();
        }
        let text = press.words.sheet_notes();
        let part = self.part(press, &text, Role::Paragraph, (SANS, 8.5, GREY), 0.0);
        let measure = self.size[0] - 2.0 * pad;
        let room = Room { measure, height: label, align: Align::Left, least: 0.5 };
        let mut draws = press.stack(&[part], &room).at(pad, top);
        for line in 1..=count as usize {
            let rect = [pad, top + label + line_height * line as f32 - 4.0, measure, 0.4];
            draws.push(Draw::Rect { rect, colour: HAIR });
        }
        draws
    }
}
