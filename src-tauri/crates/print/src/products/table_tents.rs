//! Table tents: a name that stands on a table and is read from both sides.

use serde::{Deserialize, Serialize};

use super::sheet::{Field, Pouring, Sheet, SheetPaper, turned};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Draw, Fitted, Fonts, Part, Role, Room, Style, TagId, Tags, Tongue, stack,
    },
    look::{ACCENT, GREY},
    press::{Press, Warning, mm},
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
    let has_logo = options.logo && press.look.logo.is_some();
    let (unit, tongue) = (width / mm(297.0), press.tongue());
    let face = Face { tents, options, size, unit, has_logo, tongue };
    let largest = face.usual_size(press);
    let mut left_out = Vec::new();
    press.sheets(sheet, &how, tents.people.len(), |press, at| {
        let person = &tents.people[at];
        let (upright, is_whole) = face.draws(press, person, largest);
        left_out.extend((!is_whole).then(|| person.name.clone()));
        // The other side says the same once more: read once, it is decoration.
        let other = upright.iter().cloned().flat_map(Draw::silent).collect();
        let mut front: Vec<Draw> =
            upright.into_iter().map(|draw| draw.moved(0.0, size[1])).collect();
        front.extend(turned(other, size));
        Field { front, back: Vec::new() }
    });
    press.tell_of(left_out, |count, text| Warning::LeftOut { count, text });
    if tents.people.is_empty() {
        press.nothing();
    }
    press.words.paper_file_table_tents(tents.event.trim())
}

/// What is on a side beside name and title.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Said {
    event: bool,
    office: bool,
    organisation: bool,
}

impl Said {
    /// What is tried in turn: a name is never cut, and nobody reads what is too small.
    const TRIES: [Self; 5] = [
        Self::new(true, true, true),
        Self::new(false, true, true),
        Self::new(false, false, true),
        Self::new(true, false, false),
        Self::new(false, false, false),
    ];

    const fn new(event: bool, office: bool, organisation: bool) -> Self {
        Self { event, office, organisation }
    }
}

/// Size of a name that has all the room it wants, on a sheet of A4, and the least share of it at
/// which its words stay whole.
const NAME: f32 = 104.0;
const LEAST_NAME: f32 = 0.3;
/// Size of what is below it, and the least that it is on any paper, in points.
const BELOW: f32 = 25.0;
const SMALLEST: f32 = 9.0;
/// So many names tell what size is usual, and so many of them may be smaller: one in six.
const LOOKED_AT: usize = 300;
const SMALLER: usize = 6;

/// A side: the name in its middle, the event at its foot.
struct Face<'a> {
    tents: &'a TableTents,
    options: &'a TableTentOptions,
    size: [f32; 2],
    unit: f32,
    has_logo: bool,
    /// The language of our words, and of what does not tell its own.
    tongue: Tongue,
}

/// What was set of a side: title, name, office and organisation.
struct Set([Fitted; 3]);

impl Set {
    fn is_whole(&self) -> bool {
        self.0[1..].iter().all(|fitted| fitted.whole)
    }
}

impl Face<'_> {
    /// The size that nearly all names can have, so that those beside each other look alike.
    fn usual_size(&self, press: &Press) -> f32 {
        let step = (self.tents.people.len() / LOOKED_AT).max(1);
        let looked = self.tents.people.iter().step_by(step);
        let size = |person| {
            let tags = [Tags::DOCUMENT; 4];
            self.set(&press.fonts, person, Said::TRIES[0], NAME, tags).0[1].scale * NAME
        };
        let mut sizes: Vec<f32> = looked.map(size).collect();
        sizes.sort_by(f32::total_cmp);
        sizes.get(sizes.len() / SMALLER).copied().unwrap_or(NAME)
    }

    /// Title, name, office and organisation, the name no larger than `largest`.
    fn set(
        &self,
        fonts: &Fonts,
        person: &TentPerson,
        said: Said,
        largest: f32,
        tags: [TagId; 4],
    ) -> Set {
        let unit = self.unit;
        let part = |text: &str, style: Style, tag: TagId, is_name: bool| {
            let tongue = if is_name { Tongue::English } else { Tongue::of(text, self.tongue) };
            let style = Style { size: style.size * unit, ..style };
            let before = 7.0 * unit;
            Part { text: text.trim().to_owned(), style, leading: 1.12, before, tag, tongue }
        };
        let measure = self.size[0] - 2.0 * self.pad();
        let room = |height: f32, least: f32| Room {
            measure,
            height: height.max(1.0),
            align: Align::Centre,
            least,
        };
        let inner = self.inner(said);
        let title = Style::new(SANS, 20.0).in_colour(GREY);
        let title = part(&person.title, title, tags[0], false);
        let above = if self.options.titles { vec![title] } else { Vec::new() };
        let above = stack(fonts, &above, &room(inner * 0.14, 0.5));
        let name = part(&person.name, Style::new(SANS_SEMIBOLD, largest), tags[1], true);
        let mut parts = Vec::new();
        if self.options.offices && said.office {
            parts.push(part(&person.office, Style::new(SANS, BELOW), tags[2], false));
        }
        if self.options.organisations && said.organisation {
            let style = Style::new(SANS_SEMIBOLD, BELOW);
            parts.push(part(&person.organisation, style, tags[3], false));
        }
        let least = (SMALLEST / (BELOW * unit)).min(1.0);
        let below = |height: f32| stack(fonts, &parts, &room(height, least));
        let mut set = below(inner * 0.36);
        let rest = |below: &Fitted| inner - above.height - below.height - self.gap(below);
        let name_room = room(rest(&set), (LEAST_NAME * NAME / largest).min(1.0));
        let name = stack(fonts, &[name], &name_room);
        let spare = rest(&set) - name.height;
        if spare > 0.0 && (set.scale < 1.0 || !set.whole) {
            // A long name takes one line, and leaves more than its share to what is below it.
            set = below(set.height + spare);
        }
        Set([above, name, set])
    }

    /// What is drawn for a person, and whether all is said that was to be.
    fn draws(&self, press: &mut Press, person: &TentPerson, largest: f32) -> (Vec<Draw>, bool) {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let roles = [Role::Paragraph, Role::Heading(1), Role::Paragraph, Role::Paragraph];
        let tags = roles.map(|role| press.tags.add(section, role));
        let set = |said: &Said| (*said, self.set(&press.fonts, person, *said, largest, tags));
        let whole = Said::TRIES.iter().map(set).find(|(_, set)| set.is_whole());
        let (said, Set(set)) = whole.unwrap_or_else(|| set(&Said::TRIES[4]));
        set.iter().for_each(|fitted| press.tell(fitted));
        let is_said =
            |shown: bool, text: &str, said: bool| said || !shown || text.trim().is_empty();
        let is_all = is_said(self.options.offices, &person.office, said.office)
            && is_said(self.options.organisations, &person.organisation, said.organisation);
        let heights: f32 = set.iter().map(|fitted| fitted.height).sum();
        let rest = self.inner(said) - heights - self.gap(&set[2]);
        let mut y = self.top() + rest.max(0.0) / 2.0;
        let mut draws = Vec::new();
        let below_gap = self.gap(&set[2]);
        for (fitted, gap) in set.into_iter().zip([0.0, below_gap, 0.0]) {
            let height = fitted.height;
            draws.extend(fitted.at(self.pad(), y));
            y += height + gap;
        }
        draws.extend(self.foot(press, section, said.event));
        (draws, is_all)
    }

    fn pad(&self) -> f32 {
        mm(13.0) * self.unit
    }

    /// How much lower a side is than that of a sheet folded in the middle.
    fn low(&self) -> f32 {
        (self.size[1] / (mm(105.0) * self.unit)).min(1.0)
    }

    fn top(&self) -> f32 {
        self.pad() * 0.75 * self.low()
    }

    /// The height between the white above and what is at the foot.
    fn inner(&self, said: Said) -> f32 {
        self.size[1] - self.top() - self.foot_height(said.event) - self.pad() * 0.5 * self.low()
    }

    /// White above what is below the name.
    fn gap(&self, below: &Fitted) -> f32 {
        if below.height > 0.0 { 8.0 * self.unit } else { 0.0 }
    }

    fn event(&self) -> &str {
        if self.options.event { self.tents.event.trim() } else { "" }
    }

    /// How high the foot is: the rule alone, or logo and title too.
    fn foot_height(&self, event: bool) -> f32 {
        let is_bare = !event || (!self.has_logo && self.event().is_empty());
        let line = mm(4.0) * self.unit * self.low() + self.foot_line();
        self.bar() + if is_bare { 0.0 } else { line }
    }

    fn bar(&self) -> f32 {
        mm(3.0) * self.unit * self.low()
    }

    fn foot_line(&self) -> f32 {
        mm(9.0) * self.unit * self.low()
    }

    /// Logo and title of the event at the foot of a side, above a rule in the house's colour.
    fn foot(&self, press: &mut Press, section: TagId, shown: bool) -> Vec<Draw> {
        let [width, height] = self.size;
        let (pad, unit, high) = (self.pad(), self.unit, self.foot_line());
        let rect = [0.0, height - self.bar(), width, self.bar()];
        let mut draws = vec![Draw::Rect { rect, colour: Colour::Area }];
        if !shown {
            return draws;
        }
        let y = height - self.foot_height(true);
        let mut measure = width - 2.0 * pad;
        if let Some((image, _)) = press.look.logo.clone().filter(|_| self.has_logo) {
            let [wide, tall] = image.within(measure * 0.3, high);
            let rect = [width - pad - wide, y + (high - tall) / 2.0, wide, tall];
            // The title beside it says the same.
            draws.push(Draw::Image { rect, image, tag: None });
            measure -= wide + 12.0 * unit;
        }
        let event = self.event();
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
        draws
    }
}
