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
    layout::{Colour, Fitted, Part, Role, Room, Style, TagId, Tongue, stack},
    press::Press,
};

/// Letters to be sent, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mailing {
    /// What it is for, as the title of the document: the event.
    pub event: String,
    /// The lines of the sender's address.
    pub sender: Vec<String>,
    /// To whom they go.
    pub addressees: Vec<Addressee>,
}

/// To whom a letter goes. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Addressee {
    /// Whoever gets it: a person, or an organisation as such.
    pub name: String,
    /// The person's office.
    pub office: String,
    /// The person's organisation.
    pub organisation: String,
    /// Street, number, code and place, each line as the post reads it; none where not known.
    pub postal: Vec<String>,
}

/// Letters of an address are never smaller, in points.
const SMALLEST: f32 = 6.0;

/// What nobody would see among hundreds of letters.
#[derive(Default)]
struct Told {
    /// Whose address lacks what there was no room for.
    left_out: Vec<String>,
    /// Whose is not there, since the post's part of it has no room.
    unprinted: Vec<String>,
}

impl Told {
    fn tell(self, press: &mut Press, mailing: &Mailing) {
        let nowhere = mailing.addressees.iter().filter(|one| one.postal.is_empty());
        let nowhere = nowhere.map(|one| one.name.clone()).collect();
        press.tell_of(nowhere, |count, text| Warning::NoAddress { count, text });
        press.tell_of(self.left_out, |count, text| Warning::LeftOut { count, text });
        press.tell_of(self.unprinted, |count, text| Warning::NotPrinted { count, text });
    }

    /// An address, as large as it can be in the first of some places that holds it, and which place
    /// that is.
    ///
    /// What the post reads is never shortened: where the last place does not hold all, the office is
    /// left out there, then the organisation. None where that does not help.
    fn address(
        &mut self,
        press: &mut Press,
        section: TagId,
        addressee: &Addressee,
        size: f32,
        places: &[Room],
    ) -> Option<(Fitted, usize)> {
        let Addressee { name, office, organisation, postal } = addressee;
        let last = places.len() - 1;
        let all = vec![name, office, organisation];
        let tries = (0..=last).map(|place| (all.clone(), place));
        let tries = tries.chain([(vec![name, organisation], last), (vec![name], last)]);
        for (at, (who, place)) in tries.enumerate() {
            let lines = who.into_iter().chain(postal);
            let parts = address(press, section, lines, size, Colour::BLACK);
            let room = Room { least: SMALLEST / size, ..places[place] };
            let fitted = stack(&press.fonts, &parts, &room);
            // A word that is wider than the place is broken rather than that a letter has no address.
            let is_all = fitted.cut.is_none() && fitted.scale > room.least * 0.99;
            if fitted.whole || (at == last + 2 && is_all) {
                self.left_out.extend((at > 0).then(|| name.clone()));
                return Some((fitted, place));
            }
        }
        self.unprinted.push(name.clone());
        None
    }
}

/// The lines of an address, the first of which stands out.
fn address<'a>(
    press: &mut Press,
    section: TagId,
    lines: impl IntoIterator<Item = &'a String>,
    size: f32,
    colour: Colour,
) -> Vec<Part> {
    let lines = lines.into_iter().map(|line| line.trim()).filter(|line| !line.is_empty());
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
