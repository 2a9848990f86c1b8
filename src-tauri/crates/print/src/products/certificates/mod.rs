//! Certificates of attendance and of having spoken.

mod options;
mod wording;

pub use options::{CertificateBorder, CertificateKind, CertificateOptions};

use super::sheet::{Field, Pouring, Sheet};
use crate::{
    Image, Pdf, PrintError, PrintRun,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD, SERIF, SERIF_SEMIBOLD},
    layout::{Align, Colour, Draw, FaceId, Fonts, Part, Role, Room, Style, TagId, Tags, Tongue},
    look::{ACCENT, GREY},
    press::{Press, Warning, mm},
};
use wording::{Placeholder, Wording};

/// Certificates to be printed, in order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Certificates {
    /// Title of the event.
    pub event: String,
    /// Its dates, in words.
    pub dates: String,
    /// Where it was.
    pub place: String,
    /// Who signs, left to right; as many as go beside each other.
    pub signatures: Vec<Signature>,
    /// Whose certificates.
    pub people: Vec<CertificatePerson>,
}

/// Who signs.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Signature {
    /// The signature itself; where none, there is room for one by hand.
    pub image: Option<Image>,
    /// Name.
    pub name: String,
    /// Office.
    pub office: String,
}

/// A session in which somebody took part.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CertificateSession {
    /// What the person did there, in words; empty for listeners.
    pub role: String,
    /// Its title.
    pub title: String,
}

impl CertificatePerson {
    /// What the person did, as it is told of sessions, in their order.
    fn roles(&self) -> Vec<String> {
        let mut roles: Vec<String> = Vec::new();
        for session in &self.sessions {
            if !roles.iter().any(|role| role == session.role.trim()) {
                roles.push(session.role.trim().to_owned());
            }
        }
        roles
    }
}

/// Whose certificate it is. What is empty is left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CertificatePerson {
    /// Academic title before the name.
    pub title: String,
    /// Given and family names.
    pub name: String,
    /// Office.
    pub office: String,
    /// Organisation.
    pub organisation: String,
    /// Category of the registration.
    pub category: String,
    /// The sessions, in order.
    pub sessions: Vec<CertificateSession>,
    /// How long, in words, such as `6 godzin dydaktycznych`.
    pub hours: String,
    /// The person's place among all who are chosen, from 1; none where certificates have no numbers.
    pub number: u32,
    /// The same among those who are in a session.
    pub number_speaking: u32,
}

/// Prints certificates, a page for each.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn certificates(
    certificates: &Certificates,
    options: &CertificateOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    let sheet = Sheet::page(options.paper.millimetres(options.across));
    let mut press = Press::streaming(run, sheet.geometry());
    let title = pour(&mut press, &sheet, certificates, options, run);
    press.print(title, run, |_, _, _| Vec::new())
}

/// The pages of certificates.
#[cfg(test)]
pub(crate) fn document(
    certificates: &Certificates,
    options: &CertificateOptions,
    run: &PrintRun,
) -> crate::layout::Document {
    let sheet = Sheet::page(options.paper.millimetres(options.across));
    let mut press = Press::new(run, sheet.geometry());
    let title = pour(&mut press, &sheet, certificates, options, run);
    press.finish(title, String::new())
}

/// Puts all onto sheets; gives the title of the document.
fn pour(
    press: &mut Press,
    sheet: &Sheet,
    certificates: &Certificates,
    options: &CertificateOptions,
    run: &PrintRun,
) -> String {
    let words = press.words;
    let read =
        |own: &str, ours: String| Wording::read(if own.trim().is_empty() { &ours } else { own });
    let ours = match options.kind {
        CertificateKind::Participant => words.paper_certificate_participant(
            "{dates}",
            "{event}",
            "{hours}",
            "{name}",
            "{organisation}",
            "{place}",
            "{sessions}",
        ),
        CertificateKind::Speaker => words.paper_certificate_speaker(
            "{dates}",
            "{event}",
            "{hours}",
            "{name}",
            "{organisation}",
            "{place}",
            "{role}",
            "{sessions}",
        ),
    };
    let heading = read(&options.heading, words.paper_certificate());
    let text = read(&options.text, ours);
    for placeholder in heading.unknown.iter().chain(&text.unknown) {
        let placeholder = placeholder.clone();
        press.warnings.insert(Warning::UnknownPlaceholder { placeholder });
    }
    if ![&heading, &text].iter().any(|wording| wording.asks_for(Placeholder::Name)) {
        press.warnings.insert(Warning::Nameless);
    }
    let date = words.day(run.printed_on);
    // Nobody is thanked for what they did not do.
    let is_meant = |person: &&CertificatePerson| {
        options.kind == CertificateKind::Participant || !person.sessions.is_empty()
    };
    let (people, others): (Vec<_>, Vec<_>) = certificates.people.iter().partition(is_meant);
    let others = others.into_iter().map(|person| person.name.trim().to_owned()).collect();
    press.tell_of(others, |count, text| Warning::NotSpeaking { count, text });
    press.sheets(sheet, &Pouring::default(), people.len(), |press, at| {
        let person = people[at];
        let section = press.tags.add(Tags::DOCUMENT, Role::Section);
        let [width, height] = sheet.field;
        let unit = (width * height).sqrt() / (mm(297.0) * mm(210.0)).sqrt();
        let page = Page {
            certificates,
            person,
            options,
            date: &date,
            size: [width, height],
            unit,
            section,
        };
        Field { front: page.draws(press, &heading, &text), back: Vec::new() }
    });
    if people.is_empty() {
        press.nothing();
    }
    press.words.paper_file_certificates(certificates.event.trim())
}

struct Page<'a> {
    certificates: &'a Certificates,
    person: &'a CertificatePerson,
    options: &'a CertificateOptions,
    date: &'a str,
    size: [f32; 2],
    unit: f32,
    section: TagId,
}

/// Size of what is no heading, on A4.
const TEXT: f32 = 14.0;
/// How much of its place the text of a certificate is to fill, and how many times the white between
/// its parts may grow for that.
const FULL: f32 = 0.8;
const MOST_APART: f32 = 1.8;
/// A name is made smaller up to this share before it takes two lines.
const SMALL_NAME: f32 = 0.8;
/// How many signatures stand beside each other at most.
const SIGNATURES: usize = 4;

/// A name on one line, or on two of like width where that would be much wider than `measure`; and how
/// wide it is.
fn parted(fonts: &Fonts, name: &str, style: Style, measure: f32) -> (String, f32) {
    let whole = fonts.width(name, style).max(1.0);
    if whole * SMALL_NAME <= measure {
        return (name.to_owned(), whole);
    }
    let widest =
        |(one, other): (&str, &str)| fonts.width(one, style).max(fonts.width(other, style));
    let splits = name.match_indices(' ').map(|(at, _)| name.split_at(at));
    let best = splits.min_by(|one, other| widest(*one).total_cmp(&widest(*other)));
    let two = |split: (&str, &str)| (format!("{}\n{}", split.0, split.1.trim()), widest(split));
    best.map_or((name.to_owned(), whole), two)
}

impl Page<'_> {
    /// The person's place among those who get such a certificate.
    fn place(&self) -> u32 {
        match self.options.kind {
            CertificateKind::Participant => self.person.number,
            CertificateKind::Speaker => self.person.number_speaking,
        }
    }

    /// The number in the register of the house; empty where there is none.
    fn number(&self) -> String {
        let before = self.options.first_number.max(1) - 1;
        match self.place() {
            0 => String::new(),
            place => before.saturating_add(place).to_string(),
        }
    }

    /// White at the sides of the text.
    fn side(&self) -> f32 {
        mm(30.0) * self.unit
    }

    fn value(&self, press: &Press, placeholder: Placeholder, role: Option<&str>) -> String {
        let Self { certificates, person, .. } = self;
        match placeholder {
            Placeholder::Name => {
                format!("{} {}", person.title.trim(), person.name.trim()).trim().to_owned()
            }
            Placeholder::Office => person.office.clone(),
            Placeholder::Organisation => person.organisation.clone(),
            Placeholder::Category => person.category.clone(),
            Placeholder::Event => certificates.event.clone(),
            Placeholder::Dates => certificates.dates.clone(),
            Placeholder::Place => certificates.place.clone(),
            Placeholder::Role => role.map_or_else(
                || {
                    let mut once: Vec<&str> = Vec::new();
                    let all = person.sessions.iter().flat_map(|session| session.role.split(','));
                    for role in all.map(str::trim).filter(|role| !role.is_empty()) {
                        if !once.contains(&role) {
                            once.push(role);
                        }
                    }
                    once.join(", ")
                },
                str::to_owned,
            ),
            Placeholder::Hours => person.hours.clone(),
            Placeholder::Number => self.number(),
            Placeholder::Date => self.date.to_owned(),
            Placeholder::Sessions => {
                let sessions = person.sessions.iter();
                let titles = sessions
                    .filter(|session| role.is_none_or(|role| role == session.role.trim()))
                    .map(|session| session.title.trim())
                    .filter(|title| !title.is_empty());
                let style = Style::new(SERIF, TEXT * self.unit);
                let measure = self.size[0] - 2.0 * self.side();
                let quoted = titles.map(|title| {
                    let quoted = match press.tongue() {
                        Tongue::Polish => format!("„{title}”,"),
                        Tongue::English => format!("“{title}”,"),
                    };
                    press.fonts.whole(&quoted, style, measure)
                });
                let all = quoted.collect::<Vec<_>>().join(" ");
                all.trim_end_matches(',').to_owned()
            }
        }
    }

    fn part(
        &self,
        press: &mut Press,
        text: String,
        role: Role,
        (face, size, colour): (FaceId, f32, Colour),
        before: f32,
    ) -> Part {
        let tag = press.tags.add(self.section, role);
        Part {
            style: Style::new(face, size * self.unit).in_colour(colour),
            leading: 1.22,
            before: before * self.unit,
            tag,
            tongue: press.tongue_of(&text),
            text,
        }
    }

    fn draws(&self, press: &mut Press, heading: &Wording, text: &Wording) -> Vec<Draw> {
        let [width, height] = self.size;
        let mut draws = self.border();
        let side = self.side();
        let mut top = mm(23.0) * self.unit;
        let logo = press.look.logo.clone().filter(|_| self.options.logo);
        if let Some((image, alternative)) = logo {
            let [wide, high] = image.within(mm(70.0) * self.unit, mm(22.0) * self.unit);
            let tag = press.tags.add(self.section, Role::Figure);
            press.tags.set_alternative(tag, alternative);
            let rect = [(width - wide) / 2.0, top, wide, high];
            draws.push(Draw::Image { rect, image, tag: Some(tag) });
            top += high + mm(7.0) * self.unit;
        }
        let foot = mm(if self.has_foot() { 24.0 } else { 18.0 }) * self.unit;
        let signatures = self.signatures_height();
        let bottom = height - foot - signatures;
        let mut parts = Vec::new();
        let roles = self.person.roles();
        let filled = |press: &Press, wording: &Wording| {
            wording.filled(&roles, |placeholder, role| self.value(press, placeholder, role))
        };
        for worded in filled(press, heading) {
            let style = (DISPLAY, 40.0, ACCENT);
            parts.push(self.part(press, worded.text, Role::Heading(1), style, 0.0));
        }
        let measure = width - 2.0 * side;
        let mut after_large = true;
        for worded in filled(press, text) {
            let (style, before) = match worded.only {
                Some(Placeholder::Name) => ((DISPLAY, 33.0, Colour::BLACK), 20.0),
                Some(Placeholder::Event) => ((SERIF_SEMIBOLD, 20.0, Colour::BLACK), 4.0),
                Some(Placeholder::Office | Placeholder::Organisation) => {
                    ((SERIF, TEXT, Colour::BLACK), 7.0)
                }
                _ => ((SERIF, TEXT, Colour::BLACK), if after_large { 18.0 } else { 5.0 }),
            };
            after_large = matches!(
                worded.only,
                Some(Placeholder::Name | Placeholder::Office | Placeholder::Organisation)
            );
            let mut part = self.part(press, worded.text, Role::Paragraph, style, before);
            if worded.only == Some(Placeholder::Name) {
                // Hyphens of names are not written twice.
                part.tongue = Tongue::English;
                // A title is parted from the name before the name is parted, and that at a space.
                if press.fonts.width(&part.text, part.style) > measure {
                    let [title, name] = [self.person.title.trim(), self.person.name.trim()];
                    let (name, widest) = parted(&press.fonts, name, part.style, measure);
                    part.text = format!("{title}\n{name}").trim().to_owned();
                    part.style.size *= (measure / widest * 0.999).min(1.0);
                }
            }
            parts.push(part);
        }
        let place = (bottom - top).max(1.0);
        let room = Room { measure, height: place, align: Align::Centre, least: 0.45 };
        let mut fitted = press.stack(&parts, &room);
        // Where there is much room, an upright page or one that nobody signs, its parts stand apart.
        let apart = (place * FULL / fitted.height.max(1.0)).clamp(1.0, MOST_APART);
        if apart > 1.0 {
            let wider = |part: Part| Part { before: part.before * apart, ..part };
            let parts: Vec<Part> = parts.into_iter().map(wider).collect();
            fitted = press.stack(&parts, &room);
        }
        let down = (place - fitted.height).max(0.0) * 0.45;
        draws.extend(fitted.at(side, top + down));
        draws.extend(self.signatures(press, bottom, signatures));
        draws.extend(self.last_line(press));
        draws
    }

    fn border(&self) -> Vec<Draw> {
        let [width, height] = self.size;
        let frame = |inset: f32, line: f32| {
            let (inset, line) = (mm(inset) * self.unit, line * self.unit);
            let (wide, high) = (width - 2.0 * inset, height - 2.0 * inset);
            let rect = |rect| Draw::Rect { rect, colour: ACCENT };
            [
                rect([inset, inset, wide, line]),
                rect([inset, height - inset - line, wide, line]),
                rect([inset, inset + line, line, high - 2.0 * line]),
                rect([width - inset - line, inset + line, line, high - 2.0 * line]),
            ]
        };
        match self.options.border {
            CertificateBorder::None => Vec::new(),
            CertificateBorder::Line => frame(11.0, 1.4).to_vec(),
            CertificateBorder::Double => [frame(10.0, 2.4), frame(12.4, 0.5)].concat(),
            CertificateBorder::Band => {
                let rect = [0.0, 0.0, width, mm(13.0) * self.unit];
                vec![Draw::Rect { rect, colour: Colour::Area }]
            }
        }
    }

    fn signatures_height(&self) -> f32 {
        if self.certificates.signatures.is_empty() { 0.0 } else { mm(40.0) * self.unit }
    }

    /// Who signs: the signature above a line, name and office below it.
    fn signatures(&self, press: &mut Press, top: f32, height: f32) -> Vec<Draw> {
        let [width, _] = self.size;
        let side = mm(28.0) * self.unit;
        let signatures = &self.certificates.signatures;
        let signatures = &signatures[..signatures.len().min(SIGNATURES)];
        let column = (width - 2.0 * side) / signatures.len().max(1) as f32;
        let measure = (column - mm(10.0) * self.unit).min(mm(75.0) * self.unit);
        let line = top + mm(21.0) * self.unit;
        let mut draws = Vec::new();
        for (at, signature) in signatures.iter().enumerate() {
            let x = side + column * at as f32 + (column - measure) / 2.0;
            if let Some(image) = &signature.image {
                let high = mm(18.0) * self.unit;
                let [wide, high] = image.within(measure * 0.9, high);
                let tag = press.tags.add(self.section, Role::Figure);
                let name = signature.name.trim();
                press.tags.set_alternative(tag, press.words.paper_signature_of(name));
                // The foot of the letters crosses the line a little, as by hand.
                let y = line - high + mm(1.5) * self.unit;
                let rect = [x + (measure - wide) / 2.0, y, wide, high];
                draws.push(Draw::Image { rect, image: image.clone(), tag: Some(tag) });
            }
            let rect = [x, line, measure, 0.5 * self.unit];
            draws.push(Draw::Rect { rect, colour: Colour::grey(0.4) });
            let mut parts = Vec::new();
            for (text, style) in [
                (&signature.name, (SANS_SEMIBOLD, 11.0, Colour::BLACK)),
                (&signature.office, (SANS, 9.5, GREY)),
            ] {
                if !text.trim().is_empty() {
                    let look = Style::new(style.0, style.1 * self.unit);
                    let text = press.fonts.titled(text.trim(), look, measure);
                    let part = self.part(press, text, Role::Paragraph, style, 0.0);
                    parts.push(Part { tongue: Tongue::English, ..part });
                }
            }
            let below = line + mm(2.0) * self.unit;
            let height = (top + height - below).max(1.0);
            let room = Room { measure, height, align: Align::Centre, least: 0.6 };
            draws.extend(press.stack(&parts, &room).at(x, below));
        }
        draws
    }

    /// Whether there is a line with number or day of printing.
    fn has_foot(&self) -> bool {
        self.options.date || (self.options.number && self.place() > 0)
    }

    fn last_line(&self, press: &mut Press) -> Vec<Draw> {
        let number = self.number();
        let number =
            Some(number.as_str()).filter(|number| self.options.number && !number.is_empty());
        let number = number.map(|number| press.words.paper_certificate_number(number));
        let date = self.options.date.then(|| press.words.paper_certificate_date(self.date));
        let line: Vec<String> = number.into_iter().chain(date).collect();
        if line.is_empty() {
            return Vec::new();
        }
        let [width, height] = self.size;
        let side = self.side();
        let text = line.join(" · ");
        let part = self.part(press, text, Role::Paragraph, (SANS, 9.0, GREY), 0.0);
        let room = Room {
            measure: width - 2.0 * side,
            height: mm(6.0) * self.unit,
            align: Align::Centre,
            least: 0.6,
        };
        press.stack(&[part], &room).at(side, height - mm(21.0) * self.unit)
    }
}
