//! Badges: several on a sheet, with a back, folded or plain.

mod front;
mod options;

use std::ops::Range;

use obrady_domain::Accent;

pub use options::{BadgeBack, BadgeName, BadgeOptions, BadgeSides, BadgeSize};

use super::{
    agenda::{AgendaEntry, SmallAgenda},
    sheet::{Field, Pouring, Sheet, turned},
};
use crate::{
    Pdf, PrintError, PrintRun,
    fonts::SANS_SEMIBOLD,
    layout::{Align, Draw, Part, Role, Room, Style, TagId, Tags},
    look::ACCENT,
    press::{Press, mm},
};

/// Badges to be printed, in the order in which they shall lie on the sheets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Badges {
    /// Title of the event.
    pub event: String,
    /// Whose they are.
    pub people: Vec<BadgePerson>,
    /// The event at a glance, for their backs.
    pub glance: Vec<AgendaEntry>,
}

/// Whoever wears a badge, registered or not. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BadgePerson {
    /// Academic title before the name.
    pub title: String,
    /// Given names.
    pub given_names: String,
    /// Family name.
    pub family_name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// Category of the registration.
    pub category: String,
    /// The category's colour; the house's where none.
    pub colour: Option<Accent>,
    /// On site or online, in words.
    pub attendance: String,
    /// What the QR code says: the code of the registration.
    pub code: String,
    /// The sessions that the person is in, in order.
    pub sessions: Vec<AgendaEntry>,
}

/// Prints badges. The cost grows with their number alone.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn badges(badges: &Badges, options: &BadgeOptions, run: &PrintRun) -> Result<Pdf, PrintError> {
    let sheet = sheet(options);
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, badges, options);
    press.print(title, run, |_, _, _| Vec::new())
}

/// The sheets of badges.
#[cfg(test)]
pub(crate) fn document(
    badges: &Badges,
    options: &BadgeOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = sheet(options);
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, badges, options);
    press.finish(title, String::new())
}

/// The sheets that badges go onto: one piece each, twice as high where it is folded.
fn sheet(options: &BadgeOptions) -> Sheet {
    let [width, height] = options.face();
    let folded = options.sides == BadgeSides::FoldOver;
    let piece = [width, if folded { 2.0 * height } else { height }];
    Sheet::filled(options.paper, piece, options.gap.clamp(0.0, 50.0))
}

impl BadgeOptions {
    /// Which of `count` badges are on the pages from the first to the last, counted from 1.
    #[must_use]
    pub fn on_pages(&self, (first, last): (u32, u32), count: usize) -> Range<usize> {
        let per_sheet = sheet(self).count();
        let sides = if self.sides == BadgeSides::Duplex { 2 } else { 1 };
        let skipped = Pouring { start: self.start, ..Pouring::default() }.first(per_sheet);
        let last_sheet = (skipped + count).div_ceil(per_sheet).saturating_sub(1);
        // Beyond the last page there is the last one.
        let sheet = |page: u32| (page.saturating_sub(1) as usize / sides).min(last_sheet);
        let start = (sheet(first) * per_sheet).saturating_sub(skipped).min(count);
        let end = ((sheet(last) + 1) * per_sheet).saturating_sub(skipped);
        start..end.clamp(start, count)
    }
}

/// Puts all onto sheets; gives the title of the document.
fn pour(press: &mut Press, sheet: &Sheet, badges: &Badges, options: &BadgeOptions) -> String {
    let folded = options.sides == BadgeSides::FoldOver;
    let how = Pouring {
        start: options.start,
        cut_marks: options.cut_marks,
        folds: if folded { &[0.5] } else { &[] },
        backs: (options.sides == BadgeSides::Duplex).then_some(options.flip),
    };
    let mut printer = Printer { badges, options, size: options.face().map(mm), glance_step: 0 };
    press.sheets(sheet, &how, badges.people.len(), |press, at| {
        printer.piece(press, &badges.people[at])
    });
    if badges.people.is_empty() {
        press.nothing();
    }
    press.words.paper_file_badges(badges.event.trim())
}

struct Printer<'a> {
    badges: &'a Badges,
    options: &'a BadgeOptions,
    /// Width and height of one side in points.
    size: [f32; 2],
    /// The step at which the event at a glance fits, which is the same on all.
    glance_step: usize,
}

impl Printer<'_> {
    /// All that is printed for a person.
    fn piece(&mut self, press: &mut Press, person: &BadgePerson) -> Field {
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let front = front::draws(press, self.badges, person, self.options, self.size, section);
        let back = match (self.options.sides, self.options.back) {
            (BadgeSides::OneSide, _) => Vec::new(),
            // Seen twice, read once.
            (_, BadgeBack::Front) => front.iter().cloned().flat_map(Draw::silent).collect(),
            _ => self.back(press, person, section),
        };
        if self.options.sides == BadgeSides::FoldOver {
            let below = front.into_iter().map(|draw| draw.moved(0.0, self.size[1]));
            let front = below.chain(turned(back, self.size)).collect();
            return Field { front, back: Vec::new() };
        }
        Field { front, back }
    }

    /// What is on the back alone.
    fn back(&mut self, press: &mut Press, person: &BadgePerson, section: TagId) -> Vec<Draw> {
        match self.options.back {
            BadgeBack::Nothing | BadgeBack::Front => Vec::new(),
            BadgeBack::OwnProgramme if !person.sessions.is_empty() => {
                let heading = press.words.paper_own_programme();
                self.programme(press, &person.sessions, &heading, section, false)
            }
            BadgeBack::OwnProgramme | BadgeBack::Glance => {
                let heading = press.words.sheet_glance();
                self.programme(press, &self.badges.glance, &heading, section, true)
            }
        }
    }

    fn programme(
        &mut self,
        press: &mut Press,
        entries: &[AgendaEntry],
        heading: &str,
        section: TagId,
        glance: bool,
    ) -> Vec<Draw> {
        if entries.is_empty() {
            return Vec::new();
        }
        let [width, height] = self.size;
        let unit = self.options.unit();
        let pad = front::padding(self.size, unit);
        let measure = width - 2.0 * pad;
        let heading = Part {
            text: heading.to_owned(),
            style: Style::new(SANS_SEMIBOLD, 9.5 * unit).in_colour(ACCENT),
            leading: 1.2,
            before: 0.0,
            tag: press.tags.add(section, Role::Heading(2)),
            tongue: press.tongue(),
        };
        let room = Room { measure, height: height * 0.25, align: Align::Left, least: 0.6 };
        let heading = press.stack(&[heading], &room);
        let top = pad + heading.height + 2.5 * unit;
        let mut draws = heading.at(pad, pad);
        let step = if glance { self.glance_step } else { 0 };
        let place = [measure, height - top - pad];
        let mut agenda = SmallAgenda { entries, place, unit, step };
        let body = agenda.set(press, section);
        if glance {
            self.glance_step = agenda.step;
        }
        draws.extend(body.into_iter().map(|draw| draw.moved(pad, top)));
        draws
    }
}
