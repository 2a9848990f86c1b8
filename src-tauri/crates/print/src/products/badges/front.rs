//! The front of a badge: the name above all.

use super::{BadgeName, BadgeOptions, BadgePerson, Badges};
use crate::{
    code::{USUAL_QUIET, qr},
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Draw, FaceId, Fitted, Part, Role, Room, Style, TagId, Tongue, stack, widest,
    },
    look::{ACCENT, GREY, area_with_letters},
    press::{Press, mm},
};

/// What stands below a name is made no smaller than this for the name's sake.
const LEGIBLE: f32 = 0.8;

/// White at the edges of a badge.
pub fn padding([width, height]: [f32; 2], unit: f32) -> f32 {
    (mm(4.4) * unit).min(width * 0.12).min(height * 0.12)
}

/// What is drawn on a front, from its top left corner.
pub fn draws(
    press: &mut Press,
    badges: &Badges,
    person: &BadgePerson,
    options: &BadgeOptions,
    size: [f32; 2],
    section: TagId,
) -> Vec<Draw> {
    let unit = options.unit();
    let upright = size[1] > size[0] * 1.1;
    let pad = padding(size, unit);
    let front = Front { badges, person, options, size, unit, pad, upright, section };
    front.draws(press)
}

struct Front<'a> {
    badges: &'a Badges,
    person: &'a BadgePerson,
    options: &'a BadgeOptions,
    size: [f32; 2],
    unit: f32,
    pad: f32,
    upright: bool,
    section: TagId,
}

impl Front<'_> {
    fn measure(&self) -> f32 {
        self.size[0] - 2.0 * self.pad
    }

    fn align(&self) -> Align {
        if self.upright { Align::Centre } else { Align::Left }
    }

    /// A paragraph of a text.
    fn part(&self, press: &mut Press, text: &str, role: Role, face: FaceId, size: f32) -> Part {
        Part {
            text: text.trim().to_owned(),
            style: Style::new(face, size * self.unit),
            leading: 1.18,
            before: 1.5 * self.unit,
            tag: press.tags.add(self.section, role),
            tongue: press.tongue_of(text),
        }
    }

    fn draws(&self, press: &mut Press) -> Vec<Draw> {
        let band = self.band_height();
        let (mut draws, top) = self.head(press);
        let bottom = self.size[1] - band - self.pad * if band > 0.0 { 0.75 } else { 1.0 };
        let code = self.code_size(bottom - top);
        let beside = !self.upright;
        // The code stands beside the office, or between it and the band.
        let details_bottom =
            if beside || code == 0.0 { bottom } else { bottom - code - self.pad * 0.3 };
        let gap = if code > 0.0 { self.unit * 4.0 } else { 0.0 };
        let narrow = if beside { self.measure() - code - gap } else { self.measure() };
        let title = self.academic_title(press);
        let title_height = title.height;
        // A mark above a capital would touch what is above it.
        let mark =
            if title_height == 0.0 && self.has_marked_capital() { self.unit * 3.0 } else { 0.0 };
        let top = top + title_height + mark;
        let name = self.name_parts(press);
        let parts = self.details(press);
        let below = |height: f32| {
            let room = Room { measure: narrow, height, align: self.align(), least: 0.6 };
            stack(&press.fonts, &parts, &room)
        };
        // What is below the name is not to be too small beside it.
        let mut details = below((details_bottom - top) * 0.4);
        if details.scale < LEGIBLE || details.cut.is_some() {
            details = below((details_bottom - top) * 0.52);
        }
        let details_top = |details: &Fitted| details_bottom - details.height;
        let room = |measure: f32, bottom: f32| Room {
            measure,
            height: (bottom - top).max(1.0),
            align: self.align(),
            least: 0.4,
        };
        let air = |details: &Fitted| if details.height > 0.0 { self.unit * 3.0 } else { 0.0 };
        let low = details_top(&details) - air(&details);
        let set = |room: &Room| self.name(press, &name, room);
        let (name, bottom_of_name) = if beside && code > 0.0 {
            // Either above the code and wide, or beside it and high.
            let high = low.min(bottom - code);
            let (wide, slim) = (set(&room(self.measure(), high)), set(&room(narrow, low)));
            let wider = wide.cut.is_none() && wide.scale >= slim.scale * 0.97;
            if wider { (wide, high) } else { (slim, low) }
        } else {
            (set(&room(self.measure(), low)), low)
        };
        // A wide name is low, and leaves more than its share to what is below it.
        let spare = low - top - name.height;
        if spare > 0.0 && (details.scale < 1.0 || details.cut.is_some()) {
            details = below(details.height + spare * 0.7);
        }
        let bottom_of_name = bottom_of_name.min(details_top(&details) - air(&details));
        press.tell(&name);
        press.tell(&details);
        // A little above the middle, which is where the eye takes the middle to be.
        let down = (bottom_of_name - top - name.height).max(0.0) * 0.45;
        draws.extend(title.at(self.pad, top - mark - title_height + down));
        draws.extend(name.at(self.pad, top + down));
        let details_top = details_top(&details);
        draws.extend(details.at(self.pad, details_top));
        if code > 0.0 {
            draws.extend(self.code(press, code, bottom));
        }
        if band > 0.0 {
            draws.extend(self.band(press, band));
        }
        draws
    }

    /// Logo and title of the event, and where what is below them starts.
    fn head(&self, press: &mut Press) -> (Vec<Draw>, f32) {
        let mut draws = Vec::new();
        let height = mm(7.0) * self.unit;
        let logo = press.look.logo.clone().filter(|_| self.options.logo);
        let mut x = self.pad;
        let mut y = self.pad;
        let mut bottom = self.pad;
        if let Some((image, _)) = logo {
            let most = if self.upright { self.measure() } else { self.measure() * 0.4 };
            let [width, height] = image.within(most, height);
            let left = if self.upright { (self.size[0] - width) / 2.0 } else { x };
            // The title beside it says the same.
            draws.push(Draw::Image { rect: [left, y, width, height], image, tag: None });
            bottom = y + height;
            if self.upright {
                y = bottom + self.unit * 2.0;
            } else {
                x += width + self.unit * 5.0;
            }
        }
        if self.options.event && !self.badges.event.trim().is_empty() {
            let event = &self.badges.event;
            let mut part = self.part(press, event, Role::Paragraph, SANS_SEMIBOLD, 8.2);
            part.style.colour = ACCENT;
            let room = Room {
                measure: self.size[0] - self.pad - x,
                height,
                align: self.align(),
                least: 0.6,
            };
            let fitted = press.stack(&[part], &room);
            let down = if self.upright || x == self.pad {
                0.0
            } else {
                (bottom - y - fitted.height).max(0.0) / 2.0
            };
            bottom = bottom.max(y + down + fitted.height);
            draws.extend(fitted.at(x, y + down));
        }
        (draws, bottom + self.unit * 5.0)
    }

    /// Whether a capital of the first line of the name has a mark above it.
    fn has_marked_capital(&self) -> bool {
        const MARKED: &str = "ŻŹĆŃÓŚŠŽČŘĚŇÁÉÍÚÝŮÂÊÎÔÛÄËÏÖÜÃÑÕÅÀÈÌÒÙĠİŐŰ";
        let given = self.person.given_names.trim();
        let first = if given.is_empty() { self.person.family_name.trim() } else { given };
        first.chars().any(|letter| MARKED.contains(letter))
    }

    fn academic_title(&self, press: &mut Press) -> Fitted {
        let shown = self.options.titles && !self.person.title.trim().is_empty();
        let mut parts = Vec::new();
        if shown {
            let mut part = self.part(press, &self.person.title, Role::Paragraph, SANS, 9.4);
            part.style.colour = GREY;
            parts.push(part);
        }
        let height = self.unit * 14.0;
        let room = Room { measure: self.measure(), height, align: self.align(), least: 0.7 };
        press.stack(&parts, &room)
    }

    fn name_parts(&self, press: &mut Press) -> [Part; 2] {
        let (given, family) = match self.options.name {
            BadgeName::Even => (1.0, 1.0),
            BadgeName::GivenLarger => (1.15, 0.66),
            BadgeName::FamilyLarger => (0.66, 1.15),
        };
        let tag = press.tags.add(self.section, Role::Heading(1));
        let part = |text: &str, size: f32| Part {
            text: text.trim().to_owned(),
            style: Style::new(SANS_SEMIBOLD, 36.0 * size * self.unit),
            leading: 1.04,
            before: 0.0,
            tag,
            // A hyphen of a name is not written twice, as Polish has it elsewhere.
            tongue: Tongue::English,
        };
        [part(&self.person.given_names, given), part(&self.person.family_name, family)]
    }

    /// The name in its place. Where that makes it little smaller, each part stays on one line.
    fn name(&self, press: &Press, parts: &[Part; 2], room: &Room) -> Fitted {
        const LITTLE: f32 = 0.8;
        let set = |width: &dyn Fn(&Part) -> f32| {
            let parts = self.evened(parts, room.measure, width);
            let fitted = stack(&press.fonts, &parts, room);
            let sizes = parts.map(|part| part.style.size * fitted.scale);
            (fitted, sizes)
        };
        let (broken, large) = set(&|part| widest(&press.fonts, part));
        // A hair more, since widths are sums.
        let (whole, sizes) = set(&|part| press.fonts.width(&part.text, part.style) * 1.001);
        let is_little = sizes.iter().zip(large).all(|(size, large)| *size >= large * LITTLE);
        if is_little && whole.cut.is_none() { whole } else { broken }
    }

    /// Office and organisation, and how the person takes part where no band says so.
    fn details(&self, press: &mut Press) -> Vec<Part> {
        let person = self.person;
        let mut parts = Vec::new();
        if self.options.offices && !person.office.trim().is_empty() {
            parts.push(self.part(press, &person.office, Role::Paragraph, SANS, 9.4));
        }
        if self.options.organisations && !person.organisation.trim().is_empty() {
            let text = &person.organisation;
            parts.push(self.part(press, text, Role::Paragraph, SANS_SEMIBOLD, 9.4));
        }
        if self.band_height() == 0.0 && self.says_attendance() {
            let mut part = self.part(press, &person.attendance, Role::Paragraph, SANS, 8.4);
            part.style.colour = GREY;
            parts.push(part);
        }
        parts
    }

    fn says_attendance(&self) -> bool {
        self.options.attendance && !self.person.attendance.trim().is_empty()
    }

    fn code_size(&self, height: f32) -> f32 {
        if !self.options.codes || self.person.code.trim().is_empty() {
            return 0.0;
        }
        let wanted = if self.upright { mm(20.0) } else { mm(18.0) * self.unit };
        let upright = if self.upright { wanted * self.unit.max(0.8) } else { wanted };
        upright.min(height * if self.upright { 0.35 } else { 0.62 }).min(self.measure() * 0.4)
    }

    fn code(&self, press: &mut Press, size: f32, bottom: f32) -> Option<Draw> {
        let code = self.person.code.trim();
        let tag = press.tags.add(self.section, Role::Figure);
        press.tags.set_alternative(tag, press.words.paper_code(code));
        let quiet = size * 0.1;
        // The white that belongs to the code may lie in the white at the edge, so that its black
        // ends where all else does.
        let x = if self.upright {
            (self.size[0] - size) / 2.0
        } else {
            self.size[0] - self.pad - size + size * USUAL_QUIET
        };
        qr(code, [x, bottom - size + quiet], size, tag)
    }

    fn band_height(&self) -> f32 {
        let shown = self.options.categories && !self.person.category.trim().is_empty();
        if shown { mm(7.6) * self.unit } else { 0.0 }
    }

    /// The category on its colour, and the attendance beside it.
    fn band(&self, press: &mut Press, height: f32) -> Vec<Draw> {
        let [width, whole] = self.size;
        let (area, letters) = match self.person.colour {
            Some(accent) => {
                let area = accent.0.map(|part| f32::from(part) / 255.0);
                let (area, letters) = area_with_letters(area);
                (Colour::Exact(area), Colour::Exact(letters))
            }
            None => (Colour::Area, Colour::OnArea),
        };
        let top = whole - height;
        let mut draws = vec![Draw::Rect { rect: [0.0, top, width, height], colour: area }];
        let mut right = width - self.pad;
        let put = |press: &mut Press, text: &str, face, align, measure: f32| {
            let mut part = self.part(press, text, Role::Paragraph, face, 10.0);
            part.style = part.style.in_colour(letters);
            let room = Room { measure, height: height * 0.86, align, least: 0.6 };
            let fitted = press.stack(&[part], &room);
            let y = top + (height - fitted.height) / 2.0;
            fitted.at(self.pad, y)
        };
        let category = &self.person.category;
        if self.says_attendance() {
            let style = Style::new(SANS, 10.0 * self.unit);
            let wide = press.fonts.width(self.person.attendance.trim(), style);
            let wide = wide.min(self.measure() * 0.4);
            right -= wide + self.unit * 6.0;
            draws.extend(put(press, category, SANS_SEMIBOLD, Align::Left, right - self.pad));
            let attendance = put(press, &self.person.attendance, SANS, Align::Right, wide);
            let to_right = self.measure() - wide;
            draws.extend(attendance.into_iter().map(|draw| draw.moved(to_right, 0.0)));
        } else {
            let align = self.align();
            draws.extend(put(press, category, SANS_SEMIBOLD, align, self.measure()));
        }
        draws
    }

    /// The parts of a name, no wider than `measure`: of one size, or else one that is wide makes the
    /// other smaller too, but not as much.
    fn evened(&self, parts: &[Part; 2], measure: f32, width: impl Fn(&Part) -> f32) -> [Part; 2] {
        const NEARLY: f32 = 1.08;
        let most = if self.options.name == BadgeName::Even { 1.0 } else { 1.5 };
        let mut parts = parts.clone();
        let [given, family] = [0, 1].map(|at| (measure / width(&parts[at]).max(1.0)).min(1.0));
        parts[0].style.size *= given.min(family * most);
        parts[1].style.size *= family.min(given * most);
        // Two sizes that are nearly one look like a mistake.
        let [one, other] = [0, 1].map(|at| parts[at].style.size);
        if one.max(other) < one.min(other) * NEARLY {
            parts.iter_mut().for_each(|part| part.style.size = one.min(other));
        }
        parts
    }
}
