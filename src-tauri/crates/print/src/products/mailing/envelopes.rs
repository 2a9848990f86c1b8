//! Envelopes, a page for each.

use serde::{Deserialize, Serialize};

use super::{Mailing, Told, address};
use crate::{
    Pdf, PrintError, PrintRun,
    layout::{Align, Draw, Role, Room, Tags},
    look::GREY,
    press::{Press, mm},
    products::sheet::{Field, Pouring, Sheet},
};

/// Size of an envelope.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum EnvelopeSize {
    /// 162 × 114 mm.
    C6,
    /// 220 × 110 mm.
    #[default]
    Dl,
    /// 229 × 162 mm.
    C5,
    /// 324 × 229 mm.
    C4,
}

impl EnvelopeSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 4] = [Self::C6, Self::Dl, Self::C5, Self::C4];

    fn millimetres(self) -> [f32; 2] {
        match self {
            Self::C6 => [162.0, 114.0],
            Self::Dl => [220.0, 110.0],
            Self::C5 => [229.0, 162.0],
            Self::C4 => [324.0, 229.0],
        }
    }
}

/// How envelopes are to be printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct EnvelopeOptions {
    /// Size of the envelopes.
    pub size: EnvelopeSize,
    /// Whether the sender is printed.
    pub sender: bool,
    /// Whether the house's logo is.
    pub logo: bool,
}

impl Default for EnvelopeOptions {
    /// DL, with the sender.
    fn default() -> Self {
        Self { size: EnvelopeSize::default(), sender: true, logo: true }
    }
}

/// Prints envelopes, a page for each.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn envelopes(
    mailing: &Mailing,
    options: &EnvelopeOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    let sheet = Sheet::page(options.size.millimetres());
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, mailing, options);
    press.print(title, run, |_, _, _| Vec::new())
}

/// The envelopes.
#[cfg(test)]
pub(crate) fn document(
    mailing: &Mailing,
    options: &EnvelopeOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = Sheet::page(options.size.millimetres());
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, mailing, options);
    press.finish(title, String::new())
}

/// Puts all onto sheets; gives the title of the document.
fn pour(press: &mut Press, sheet: &Sheet, mailing: &Mailing, options: &EnvelopeOptions) -> String {
    let [width, height] = sheet.field;
    let unit = (width / mm(220.0)).clamp(0.85, 1.3);
    let margin = mm(11.0) * unit;
    let mut told = Told::default();
    press.sheets(sheet, &Pouring::default(), mailing.addressees.len(), |press, at| {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let mut draws = Vec::new();
        let logo = press.look.logo.clone().filter(|_| options.logo);
        let logo = logo.map(|(image, _)| (image.within(mm(30.0) * unit, mm(15.0) * unit), image));
        let [beside, high] =
            logo.as_ref().map_or([0.0; 2], |([wide, high], _)| [wide + mm(5.0) * unit, *high]);
        let mut sender = None;
        if options.sender {
            let measure = width * 0.5 - margin - beside;
            let room = Room { measure, height: height * 0.24, align: Align::Left, least: 0.6 };
            let parts = address(press, section, &mailing.sender, 8.6 * unit, GREY);
            sender = Some(press.stack(&parts, &room));
        }
        // Their middles are at one height.
        let tall = sender.as_ref().map_or(0.0, |sender| sender.height).max(high);
        if let Some(([wide, high], image)) = logo {
            let rect = [margin, margin + (tall - high) / 2.0, wide, high];
            // The sender beside it says the same.
            draws.push(Draw::Image { rect, image, tag: None });
        }
        if let Some(sender) = sender {
            let down = (tall - sender.height) / 2.0;
            draws.extend(sender.at(margin + beside, margin + down));
        }
        // The lower right quarter, above the strip that machines print their codes on.
        let left = width * 0.5;
        let top = height * 0.46;
        let room = Room {
            measure: width - left - margin,
            height: height - top - mm(17.0),
            align: Align::Left,
            least: 0.6,
        };
        let addressee = &mailing.addressees[at];
        let Some((fitted, _)) = told.address(press, section, addressee, 12.5 * unit, &[room])
        else {
            return Field::default();
        };
        draws.extend(fitted.at(left, top));
        Field { front: draws, back: Vec::new() }
    });
    if mailing.addressees.is_empty() {
        press.nothing();
    }
    told.tell(press, mailing);
    press.words.paper_file_envelopes(mailing.event.trim())
}
