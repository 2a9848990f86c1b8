//! What is sent by post: envelopes and address labels.

mod envelopes;
mod labels;

pub use envelopes::{EnvelopeOptions, EnvelopeSize, envelopes};
pub use labels::{LabelOptions, LabelSheet, labels};

#[cfg(test)]
pub(crate) use {envelopes::document as envelope_document, labels::document as label_document};

use crate::{
    Warning,
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{Colour, Part, Role, Style, TagId, Tongue},
    press::Press,
};

/// Letters to be sent, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mailing {
    /// What it is for, as the title of the document: the event.
    pub event: String,
    /// The lines of the sender's address.
    pub sender: Vec<String>,
    /// The lines of the addresses, the name first.
    pub addressees: Vec<Vec<String>>,
    /// Those of them that are no more than a name, since the address is not known: of each, the name.
    pub unaddressed: Vec<String>,
}

/// Says what nobody would see among hundreds of letters: that some have no address.
fn warn(press: &mut Press, mailing: &Mailing) {
    if let Some(first) = mailing.unaddressed.first() {
        let count = u32::try_from(mailing.unaddressed.len()).unwrap_or(u32::MAX);
        press.warnings.insert(Warning::NoAddress { count, text: first.clone() });
    }
}

/// The lines of an address, the first of which stands out.
fn address(
    press: &mut Press,
    section: TagId,
    lines: &[String],
    size: f32,
    colour: Colour,
) -> Vec<Part> {
    let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    lines
        .enumerate()
        .map(|(at, line)| {
            let face = if at == 0 && colour == Colour::BLACK { SANS_SEMIBOLD } else { SANS };
            Part {
                text: line.to_owned(),
                style: Style::new(face, size).in_colour(colour),
                leading: 1.28,
                before: 0.0,
                tag: press.tags.add(section, Role::Paragraph),
                // Hyphens of names are not written twice.
                tongue: Tongue::English,
            }
        })
        .collect()
}
