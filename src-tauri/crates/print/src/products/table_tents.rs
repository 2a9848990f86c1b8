//! Table tents: a name that stands on a table and is read from both sides.

use serde::{Deserialize, Serialize};

use super::sheet::{Field, Pouring, Sheet, SheetPaper, turned};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{Align, Colour, Draw, Fitted, Part, Role, Room, Style, TagId, Tags, Tongue, stack},
    look::{ACCENT, GREY},
    press::{Press, mm},
};

/// Names for tables, in the order in which they shall be printed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TableTents {
    /// Title of the event.
    pub event: String,
    /// Whose names.
    pub people: Vec<TentPerson>,
}

/// Whoever sits behind a name. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TentPerson {
    /// Academic title before the name.
    pub title: String,
    /// Given and family names.
    pub name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
}

/// Size of the piece of paper that is folded.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum TentSize {
    /// 297 × 210 mm, one on a sheet of A4.
    #[default]
    A4,
    /// 210 × 148 mm, two on a sheet of A4.
    A5,
    /// 148 × 105 mm, four on a sheet of A4.
    A6,
}

impl TentSize {
    /// Every size, the usual one first.
    pub const ALL: [Self; 3] = [Self::A4, Self::A5, Self::A6];

    fn millimetres(self) -> [f32; 2] {
        match self {
            Self::A4 => [297.0, 210.0],
            Self::A5 => [210.0, 148.0],
            Self::A6 => [148.0, 105.0],
        }
    }
}

/// How the paper is folded.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum TentFold {
    /// In the middle: a roof.
    #[default]
    Half,
    /// Twice: two sides and a base that are glued together.
    Thirds,
}

impl TentFold {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Half, Self::Thirds];

    const fn folds(self) -> &'static [f32] {
        match self {
            Self::Half => &[0.5],
            Self::Thirds => &[1.0 / 3.0, 2.0 / 3.0],
        }
    }
}

/// How table tents are to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct TableTentOptions {
    /// Size of the piece of paper.
    pub size: TentSize,
    /// How it is folded.
    pub fold: TentFold,
    /// What the pieces are printed on.
    pub paper: SheetPaper,
    /// Whether there are marks for the knife.
    pub cut_marks: bool,
    /// Whether academic titles are printed.
    pub titles: bool,
    /// Whether offices are.
    pub offices: bool,
    /// Whether organisations are.
    pub organisations: bool,
    /// Whether the house's logo is.
    pub logo: bool,
    /// Whether the event's title is.
    pub event: bool,
}

impl Default for TableTentOptions {
    /// One on a sheet of A4, with all that is known.
    fn default() -> Self {
        Self {
            size: TentSize::default(),
            fold: TentFold::default(),
            paper: SheetPaper::default(),
            cut_marks: false,
            titles: true,
            offices: true,
            organisations: true,
            logo: true,
            event: true,
        }
    }
}

/// Prints table tents. The cost grows with their number alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn table_tents(
    tents: &TableTents,
    options: &TableTentOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    let sheet = Sheet::filled(options.paper, options.size.millimetres(), 0.0);
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, tents, options);
    press.print(title, run, |_, _, _| Vec::new())
}

/// The sheets of table tents.
#[cfg(test)]
pub(crate) fn document(
    tents: &TableTents,
    options: &TableTentOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = Sheet::filled(options.paper, options.size.millimetres(), 0.0);
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, tents, options);
    press.finish(title, String::new())
}

/// Puts all onto sheets; gives the title of the document.
fn pour(
    press: &mut Press,
    sheet: &Sheet,
    tents: &TableTents,
    options: &TableTentOptions,
) -> String {
    let folds = options.fold.folds();
    let how = Pouring { start: 1, cut_marks: options.cut_marks, folds, backs: None };
    let [width, height] = sheet.field;
    let size = [width, height * folds[0]];
    press.sheets(sheet, &how, tents.people.len(), |press, at| {
        let upright = face(press, tents, &tents.people[at], options, size);
        // The other side says the same once more: read once, it is decoration.
        let other = upright.iter().cloned().flat_map(Draw::silent).collect();
        let mut front: Vec<Draw> =
            upright.into_iter().map(|draw| draw.moved(0.0, size[1])).collect();
        front.extend(turned(other, size));
        Field { front, back: Vec::new() }
    });
    if tents.people.is_empty() {
        press.nothing();
    }
    press.words.paper_file_table_tents(tents.event.trim())
}

/// One side: the name in its middle, the event at its foot.
fn face(
    press: &mut Press,
    tents: &TableTents,
    person: &TentPerson,
    options: &TableTentOptions,
    [width, height]: [f32; 2],
) -> Vec<Draw> {
    let unit = width / mm(297.0);
    let pad = mm(13.0) * unit;
    let measure = width - 2.0 * pad;
    let section = press.tags.add(Tags::DOCUMENT, Role::Section);
    let part = |press: &mut Press, text: &str, role: Role, style: Style| {
        let tag = press.tags.add(section, role);
        let tongue = if role == Role::Paragraph { press.tongue_of(text) } else { Tongue::English };
        let style = Style { size: style.size * unit, ..style };
        let before = 7.0 * unit;
        Part { text: text.trim().to_owned(), style, leading: 1.12, before, tag, tongue }
    };
    let top = pad * 0.75;
    let (foot, foot_height) = foot(press, tents, options, section, [width, height], unit);
    let room = |height: f32, least: f32| Room { measure, height, align: Align::Centre, least };
    let inner = height - top - foot_height - pad * 0.5;

    let mut above = Vec::new();
    if options.titles {
        let style = Style::new(SANS, 24.0).in_colour(GREY);
        above.push(part(press, &person.title, Role::Paragraph, style));
    }
    let above = press.stack(&above, &room(inner * 0.2, 0.6));
    let name = part(press, &person.name, Role::Heading(1), Style::new(SANS_SEMIBOLD, 104.0));
    let mut parts = Vec::new();
    if options.offices && !person.office.trim().is_empty() {
        parts.push(part(press, &person.office, Role::Paragraph, Style::new(SANS, 25.0)));
    }
    if options.organisations && !person.organisation.trim().is_empty() {
        let style = Style::new(SANS_SEMIBOLD, 25.0);
        parts.push(part(press, &person.organisation, Role::Paragraph, style));
    }
    let gap = |fitted: &Fitted| if fitted.height > 0.0 { 8.0 * unit } else { 0.0 };
    let above_gap = gap(&above) * 0.4;
    let rest = |below: &Fitted| inner - above.height - above_gap - below.height - gap(below);
    let set = |height: f32| stack(&press.fonts, &parts, &room(height, 0.4));
    let mut below = set(inner * 0.42);
    let name = stack(&press.fonts, &[name], &room(rest(&below).max(1.0), 0.3));
    let spare = rest(&below) - name.height;
    if spare > 0.0 && (below.scale < 1.0 || below.cut.is_some()) {
        // A long name takes one line, and leaves more than its share to what is below it.
        below = set(below.height + spare);
    }
    press.tell(&name);
    press.tell(&below);
    let (below_gap, rest) = (gap(&below), rest(&below));
    let mut y = top + (rest - name.height).max(0.0) / 2.0;
    let mut draws = Vec::new();
    for (fitted, gap) in [(above, above_gap), (name, below_gap), (below, 0.0)] {
        let height = fitted.height;
        draws.extend(fitted.at(pad, y));
        y += height + gap;
    }
    draws.extend(foot);
    draws
}

/// Logo and title of the event at the foot of a side, above a rule in the house's colour; and how
/// high that is.
fn foot(
    press: &mut Press,
    tents: &TableTents,
    options: &TableTentOptions,
    section: TagId,
    [width, height]: [f32; 2],
    unit: f32,
) -> (Vec<Draw>, f32) {
    let pad = mm(13.0) * unit;
    let bar = mm(3.0) * unit;
    let high = mm(9.0) * unit;
    let rect = [0.0, height - bar, width, bar];
    let mut draws = vec![Draw::Rect { rect, colour: Colour::Area }];
    let logo = press.look.logo.clone().filter(|_| options.logo);
    let event = tents.event.trim();
    let event = if options.event { event } else { "" };
    if logo.is_none() && event.is_empty() {
        return (draws, bar);
    }
    let y = height - bar - mm(4.0) * unit - high;
    let mut measure = width - 2.0 * pad;
    if let Some((image, _)) = logo {
        let [wide, tall] = image.within(measure * 0.3, high);
        let rect = [width - pad - wide, y + (high - tall) / 2.0, wide, tall];
        // The title beside it says the same.
        draws.push(Draw::Image { rect, image, tag: None });
        measure -= wide + 12.0 * unit;
    }
    if !event.is_empty() {
        let part = Part {
            text: event.to_owned(),
            style: Style::new(SANS_SEMIBOLD, 15.0 * unit).in_colour(ACCENT),
            leading: 1.15,
            before: 0.0,
            tag: press.tags.add(section, Role::Paragraph),
            tongue: press.tongue_of(event),
        };
        let room = Room { measure, height: high, align: Align::Left, least: 0.6 };
        let fitted = press.stack(&[part], &room);
        let down = (high - fitted.height) / 2.0;
        draws.extend(fitted.at(pad, y + down));
    }
    (draws, height - y)
}
