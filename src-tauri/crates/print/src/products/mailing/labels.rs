//! Address labels, several on a sheet.

use serde::{Deserialize, Serialize};

use super::{Mailing, Told, address};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::SANS,
    layout::{Align, Draw, Part, Role, Room, Style, TagId, Tags, stack},
    look::{GREY, HAIR},
    press::{Press, mm},
    products::sheet::{Field, Pouring, Sheet},
};

/// A sheet of labels on A4, by the size of a label and how many there are on a sheet: those that
/// are sold.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum LabelSheet {
    /// 70 × 37 mm, 24.
    #[default]
    Mm70x37,
    /// 70 × 42.3 mm, 21.
    Mm70x42,
    /// 105 × 57 mm, 10.
    Mm105x57,
    /// 105 × 42.3 mm, 14.
    Mm105x42,
    /// 105 × 148.5 mm, 4.
    Mm105x148,
    /// 52.5 × 29.7 mm, 40.
    Mm52x29,
    /// 63.5 × 38.1 mm, 21.
    Mm63x38,
    /// 64.6 × 33.8 mm, 24.
    Mm64x33,
    /// 99.1 × 67.7 mm, 8.
    Mm99x67,
    /// 99.1 × 57 mm, 10.
    Mm99x57,
    /// 99.1 × 38.1 mm, 14.
    Mm99x38,
    /// 99.1 × 33.9 mm, 16.
    Mm99x33,
    /// 48.5 × 25.4 mm, 44.
    Mm48x25,
    /// 38.1 × 21.2 mm, 65.
    Mm38x21,
    /// Measures as they are given.
    Own,
}

impl LabelSheet {
    /// Every sheet, the usual one first.
    pub const ALL: [Self; 15] = [
        Self::Mm70x37,
        Self::Mm70x42,
        Self::Mm105x57,
        Self::Mm105x42,
        Self::Mm105x148,
        Self::Mm52x29,
        Self::Mm63x38,
        Self::Mm64x33,
        Self::Mm99x67,
        Self::Mm99x57,
        Self::Mm99x38,
        Self::Mm99x33,
        Self::Mm48x25,
        Self::Mm38x21,
        Self::Own,
    ];

    /// Columns and rows, width and height, white between two labels.
    fn measures(self) -> Option<([usize; 2], [f32; 2], [f32; 2])> {
        Some(match self {
            Self::Mm70x37 => ([3, 8], [70.0, 37.0], [0.0, 0.0]),
            Self::Mm70x42 => ([3, 7], [70.0, 42.3], [0.0, 0.0]),
            Self::Mm105x57 => ([2, 5], [105.0, 57.0], [0.0, 0.0]),
            Self::Mm105x42 => ([2, 7], [105.0, 42.3], [0.0, 0.0]),
            Self::Mm105x148 => ([2, 2], [105.0, 148.5], [0.0, 0.0]),
            Self::Mm52x29 => ([4, 10], [52.5, 29.7], [0.0, 0.0]),
            Self::Mm63x38 => ([3, 7], [63.5, 38.1], [2.5, 0.0]),
            Self::Mm64x33 => ([3, 8], [64.6, 33.8], [2.5, 0.0]),
            Self::Mm99x67 => ([2, 4], [99.1, 67.7], [2.5, 0.0]),
            Self::Mm99x57 => ([2, 5], [99.1, 57.0], [2.5, 0.0]),
            Self::Mm99x38 => ([2, 7], [99.1, 38.1], [2.5, 0.0]),
            Self::Mm99x33 => ([2, 8], [99.1, 33.9], [2.5, 0.0]),
            Self::Mm48x25 => ([4, 11], [48.5, 25.4], [0.0, 0.0]),
            Self::Mm38x21 => ([5, 13], [38.1, 21.2], [2.5, 0.0]),
            Self::Own => return None,
        })
    }
}

/// How labels are to be printed. Lengths are millimetres.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct LabelOptions {
    /// The sheet.
    pub sheet: LabelSheet,
    /// Where the measures are one's own: width of a label.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// How many stand beside each other.
    pub columns: u32,
    /// How many stand below each other.
    pub rows: u32,
    /// White to the left of the first.
    pub left: f32,
    /// White above the first.
    pub top: f32,
    /// White between two beside each other.
    pub gap_across: f32,
    /// White between two below each other.
    pub gap_down: f32,
    /// The label on the first sheet that is used first, from 1.
    pub start: u32,
    /// Whether there are marks for the knife.
    pub cut_marks: bool,
    /// Whether the sender stands small above the address.
    pub sender: bool,
}

impl Default for LabelOptions {
    /// Twenty-four on a sheet of A4.
    fn default() -> Self {
        Self {
            sheet: LabelSheet::default(),
            width: 70.0,
            height: 37.0,
            columns: 3,
            rows: 8,
            left: 0.0,
            top: 0.5,
            gap_across: 0.0,
            gap_down: 0.0,
            start: 1,
            cut_marks: false,
            sender: false,
        }
    }
}

const A4: [f32; 2] = [210.0, 297.0];
/// Smaller letters of who sends are read by nobody; then there is no sender.
const LEAST_SENDER: f32 = 4.9;

impl LabelOptions {
    fn sheet(&self) -> Sheet {
        if let Some((counts, field, gap)) = self.sheet.measures() {
            return Sheet::centred(A4, counts, field, gap);
        }
        let place = |at: usize, size: f32, count: u32, origin: f32, gap: f32| {
            let origin = origin.clamp(0.0, A4[at] - 10.0);
            let size = size.clamp(10.0, A4[at] - origin);
            let gap = gap.clamp(0.0, A4[at]);
            // No more than go onto the paper.
            let most = ((A4[at] - origin + gap + 0.5) / (size + gap)).floor().max(1.0);
            (origin, size, (count.max(1) as usize).min(most as usize), gap)
        };
        let across = place(0, self.width, self.columns, self.left, self.gap_across);
        let down = place(1, self.height, self.rows, self.top, self.gap_down);
        Sheet {
            paper: A4.map(mm),
            columns: across.2,
            rows: down.2,
            field: [mm(across.1), mm(down.1)],
            origin: [mm(across.0), mm(down.0)],
            gap: [mm(across.3), mm(down.3)],
        }
    }
}

/// Prints address labels, several on a sheet.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn labels(
    mailing: &Mailing,
    options: &LabelOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    let sheet = options.sheet();
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, mailing, options);
    press.print(title, run, |_, _, _| Vec::new())
}

/// The sheets of labels.
#[cfg(test)]
pub(crate) fn document(
    mailing: &Mailing,
    options: &LabelOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = options.sheet();
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, mailing, options);
    press.finish(title, String::new())
}

/// Puts all onto sheets; gives the title of the document.
fn pour(press: &mut Press, sheet: &Sheet, mailing: &Mailing, options: &LabelOptions) -> String {
    let how = Pouring { start: options.start, cut_marks: options.cut_marks, ..Pouring::default() };
    let [width, height] = sheet.field;
    let size = (height / mm(37.0)).min(width / mm(70.0)).clamp(0.6, 1.5) * 11.0;
    // Printers do not reach the edges of a sheet, which labels do.
    let pad = |share: f32, paper: f32, sheets_edge: bool| {
        (paper * share).max(if sheets_edge { mm(5.0) } else { mm(2.0) }).min(paper * 0.3)
    };
    let across = pad(0.08, width, sheet.origin[0] < mm(4.0));
    let down = pad(0.08, height, sheet.origin[1] < mm(4.0));
    let mut told = Told::default();
    let measure = width - 2.0 * across;
    let room = |height: f32| Room { measure, height, align: Align::Left, least: 0.7 };
    press.sheets(sheet, &how, mailing.addressees.len(), |press, at| {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let sender = options.sender.then(|| {
            let small = (size * 0.58).max(LEAST_SENDER);
            let parts = sender(press, section, &mailing.sender, small, measure);
            let room = Room { least: LEAST_SENDER / small, ..room(height * 0.2) };
            stack(&press.fonts, &parts, &room)
        });
        // A rule tells who sends from who gets it.
        let sender = sender.filter(|sender| sender.whole && sender.height > 0.0);
        let rule = sender.as_ref().map(|sender| down + sender.height + size * 0.15);
        let tops: Vec<f32> = rule.map(|rule| rule + size * 0.3).into_iter().chain([down]).collect();
        let places: Vec<Room> = tops.iter().map(|top| room(height - top - down)).collect();
        let addressee = &mailing.addressees[at];
        let Some((fitted, place)) = told.address(press, section, addressee, size, &places) else {
            return Field::default();
        };
        let mut draws = Vec::new();
        if let (Some(sender), Some(rule), 0) = (sender, rule, place) {
            draws.extend(sender.at(across, down));
            draws.push(Draw::Rect { rect: [across, rule, measure, 0.4], colour: HAIR });
        }
        let middle = (places[place].height - fitted.height) / 2.0;
        draws.extend(fitted.at(across, tops[place] + middle));
        Field { front: draws, back: Vec::new() }
    });
    if mailing.addressees.is_empty() {
        press.nothing();
    }
    told.tell(press, mailing);
    press.words.paper_file_labels(mailing.event.trim())
}

/// The sender on one line where `measure` points hold it, else with the name, which is not parted, on a
/// line of its own.
fn sender(
    press: &mut Press,
    section: TagId,
    lines: &[String],
    size: f32,
    measure: f32,
) -> Vec<Part> {
    let lines = lines.iter().map(|line| line.trim());
    let lines = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let Some((name, rest)) = lines.split_first() else { return Vec::new() };
    let (line, rest) = (lines.join(" · "), rest.join(" · "));
    let style = Style::new(SANS, size);
    let is_short = press.fonts.width(&line, style) <= measure;
    let rest = press.fonts.dotted(&rest, style, measure);
    let lines = if is_short { vec![line] } else { vec![(*name).to_owned(), rest] };
    address(press, section, &lines, size, GREY)
}
