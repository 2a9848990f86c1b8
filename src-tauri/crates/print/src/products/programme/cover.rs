//! The cover: what, when, where, by whom.

use obrady_domain::{Attendance, OrganisationRoleKind};
use obrady_words::Words;

use super::{Maker, Paper, tongues::Both};
use crate::{
    layout::{
        Colour, Draw, EntrySetting, Image, NEVER, Role, Row, Setting, Span, TagId, baseline, entry,
        height, paragraph,
    },
    look::{ACCENT, Type},
    press::mm,
};

/// An area of colour may be so much of the page's text; a title that needs more stands on white.
const LARGEST_AREA: f32 = 0.62;
/// The logos of a cover may make the foot so much of the page.
const LARGEST_FOOT: f32 = 0.5;

/// How a cover makes room for those who hold and support the event.
#[derive(Clone, Copy)]
struct Way {
    /// Whether their logos are on it.
    logos: bool,
    /// Whether what is above has less white.
    tight: bool,
    /// Size of their names, of the usual one.
    scale: f32,
    /// Those who are named; of the others it is said on which page they are.
    named: &'static [OrganisationRoleKind],
}

/// So many of the ways name everybody.
const ON_LEAFLETS: usize = 4;
/// From what is best to what has room on every page.
const WAYS: [Way; 7] = {
    use OrganisationRoleKind::{CoOrganiser, Organiser, Patron};
    let full = Way { logos: true, tight: false, scale: 1.0, named: &super::ORGANISATIONS };
    let names = Way { logos: false, ..full };
    let tight = Way { tight: true, ..names };
    let small = Way { scale: 0.85, ..tight };
    [
        full,
        names,
        tight,
        small,
        Way { named: &[Organiser, CoOrganiser, Patron], ..names },
        Way { named: &[Organiser], ..tight },
        Way { named: &[], ..tight },
    ]
};

impl Maker<'_> {
    /// Pours the cover. It is one page: whom it has no room for stands on the page of organisers and
    /// partners, to which it leads.
    pub fn cover(&mut self) {
        self.press.flow.new_page();
        self.bare.insert(self.press.flow.page());
        let section = self.press.tags.add(self.root, Role::Section);
        let deepest = self.sheet.geometry.depth() * LARGEST_FOOT;
        let page = self.press.flow.room();
        let (mut top, mut bottom, mut room) = (Vec::new(), Vec::new(), 0.0);
        // A leaflet has no page to which it could lead.
        let is_leaflet = self.options.paper == Paper::Leaflet;
        let ways = if is_leaflet { &WAYS[..ON_LEAFLETS] } else { &WAYS[..] };
        for way in ways.iter().copied() {
            top = self.cover_top(section, way.tight);
            bottom = self.cover_organisations(section, way);
            let above = bottom.first().map_or(0.0, |row: &Row| row.before);
            room = page - height(&top) - above - height(&bottom);
            if room >= 0.0 && !(way.logos && height(&bottom) > deepest) {
                break;
            }
        }
        self.press.flow.extend(top);
        if room > 0.0 {
            self.press.flow.push(Row { height: room, ..Row::default() });
        }
        self.press.flow.extend(bottom);
        self.press.flow.new_page();
    }

    /// What is above: logos, title, dates, place; with less white where it is `tight`.
    fn cover_top(&mut self, section: TagId, tight: bool) -> Vec<Row> {
        let unit = self.sheet.unit * if tight { 0.55 } else { 1.0 };
        let mut rows = self.cover_logos(section);
        let title = self.cover_area(section, !rows.is_empty(), tight);
        rows.extend(title);
        let event = &self.programme.event;
        let (first, last) = (event.starts_on, event.ends_on);
        let dates = |words: Words| match (first, last) {
            (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
            (None, Some(last)) => words.day(last),
            (None, None) => String::new(),
        };
        let dates = self.both(dates);
        let attendance = event.attendance;
        let venue = event.venue.trim();
        let attendance = self.both(|words| match attendance {
            Attendance::OnSite => words.paper_on_site(),
            Attendance::Online => words.paper_online(),
            Attendance::Hybrid => words.paper_hybrid(),
        });
        let place = match venue {
            "" => attendance,
            venue => {
                let venue = self.press.printed(venue);
                let line = attendance.clone().after(&format!("{venue}\u{a0}· "));
                let style = self.sheet.cover_text.style;
                let wide = self.press.fonts.width(&line.text, style);
                // Where they are not on one line, each has lines of its own.
                let is_long = wide > self.sheet.geometry.measure();
                if is_long { attendance.after(&format!("{venue}\u{a0}\n")) } else { line }
            }
        };
        rows.extend(self.cover_line(section, &dates, self.sheet.cover_date, 22.0 * unit));
        rows.extend(self.cover_line(section, &place, self.sheet.cover_text, 4.0 * unit));
        self.cover_addresses(&mut rows, section);
        rows
    }

    /// The logos of house and event, above all.
    fn cover_logos(&mut self, section: TagId) -> Vec<Row> {
        let unit = self.sheet.unit;
        let measure = self.sheet.geometry.measure();
        let words = self.press.words;
        let house = self.press.look.logo.clone();
        let house = house.map(|(image, name)| (image, words.paper_logo_of(&name)));
        let own = self.content.picture(self.content.logo).cloned();
        let own = own.map(|image| (image, words.paper_logo_of(self.event_title())));
        let logos: Vec<(Image, String)> = own.into_iter().chain(house).collect();
        let tall = mm(15.0) * unit;
        let mut draws = Vec::new();
        for (at, (image, words)) in logos.iter().enumerate() {
            let [width, height] = image.within(measure * 0.46, tall);
            let x = if at == 0 { 0.0 } else { measure - width };
            let rect = [x, (tall - height) / 2.0, width, height];
            draws.push(self.figure(image.clone(), rect, words.clone(), section));
        }
        if draws.is_empty() {
            return Vec::new();
        }
        vec![Row { height: tall + mm(7.0) * unit, draws, cut: NEVER, ..Row::default() }]
    }

    /// A picture that is put into words.
    pub(super) fn figure(
        &mut self,
        image: Image,
        rect: [f32; 4],
        words: String,
        parent: TagId,
    ) -> Draw {
        let tag = self.press.tags.add(parent, Role::Figure);
        self.press.tags.set_alternative(tag, words);
        Draw::Image { rect, image, tag: Some(tag) }
    }

    /// Title and subtitle on an area of the house's colour, which reaches the edges of the page.
    fn cover_area(&mut self, section: TagId, below_logos: bool, tight: bool) -> Vec<Row> {
        let (unit, geometry) = (self.sheet.unit, self.sheet.geometry);
        let depth = geometry.depth();
        let heading = self.press.tags.add(section, Role::Heading(1));
        let rows = self.cover_words(section, heading, Some(Colour::OnArea));
        let inner = height(&rows);
        let [above, below] = if tight { [6.0, 6.0] } else { [12.0, 9.0] }.map(|it| mm(it) * unit);
        let least = depth
            * match (tight, below_logos) {
                (true, _) => 0.0,
                (_, true) => 0.3,
                (_, false) => 0.34,
            };
        let tall = (above + inner + below).max(least);
        if tall > depth * LARGEST_AREA {
            let bar = Draw::Rect { rect: [0.0, 0.0, 42.0 * unit, 5.0 * unit], colour: ACCENT };
            let mut plain = Vec::new();
            if !below_logos {
                plain.push(Row::white(depth * 0.09));
            }
            plain.push(Row { height: 26.0 * unit, draws: vec![bar], cut: NEVER, ..Row::default() });
            plain.extend(self.cover_words(section, heading, None));
            return plain;
        }
        let page = self.press.flow.page();
        let over = if below_logos { 0.0 } else { geometry.top };
        let rect = [-geometry.left(page), -over, geometry.width, tall + over];
        let mut draws = vec![Draw::Rect { rect, colour: Colour::Area }];
        // The title stands at the foot of the area.
        let mut y = tall - below - inner;
        for (at, row) in rows.into_iter().enumerate() {
            y += if at == 0 { 0.0 } else { row.before };
            draws.extend(row.draws.into_iter().map(|draw| draw.moved(0.0, y)));
            y += row.height;
        }
        vec![Row { height: tall, draws, cut: NEVER, ..Row::default() }]
    }

    /// Title and subtitle, in one language or in both.
    fn cover_words(&mut self, section: TagId, heading: TagId, colour: Option<Colour>) -> Vec<Row> {
        let unit = self.sheet.unit;
        let inked = |how: Type| Type {
            style: colour.map_or(how.style, |colour| how.style.in_colour(colour)),
            ..how
        };
        let title = self.event_title();
        if let Some(language) = self.press.foreign(&title) {
            self.press.tags.set_language(heading, language);
        }
        let mut rows = self.cover_title(&title, heading, colour);
        let event = &self.programme.event;
        let subtitle = event.subtitle.trim().to_owned();
        let how = inked(self.sheet.cover_subtitle);
        let line = self.written(&subtitle);
        rows.extend(self.cover_line(section, &line, how, 7.0 * unit));
        let second = self.second.as_ref().map(|second| &second.programme.event);
        let second = second.map(|it| [&it.title, &it.subtitle].map(|text| text.trim().to_owned()));
        if let Some([second, below]) = second.filter(|[second, _]| *second != title) {
            let part = self.in_second(section, |maker, part| {
                let how = inked(maker.sheet.cover_titles[3]);
                let second = maker.written(&second);
                let mut rows = maker.cover_line(part, &second, how, 14.0 * unit);
                if below != subtitle {
                    let how = inked(maker.sheet.cover_subtitle);
                    let below = maker.written(&below);
                    rows.extend(maker.cover_line(part, &below, how, 4.0 * unit));
                }
                rows
            });
            rows.extend(part);
        }
        rows
    }

    /// The title as large as it looks good.
    fn cover_title(&self, title: &str, heading: TagId, colour: Option<Colour>) -> Vec<Row> {
        let measure = self.sheet.geometry.measure();
        let setting = Setting::left(measure, self.press.tongue_of(title)).balanced();
        let most = [4, 5, 7, usize::MAX];
        let mut rows = Vec::new();
        for (how, most) in self.sheet.cover_titles.into_iter().zip(most) {
            let style = colour.map_or(how.style, |colour| how.style.in_colour(colour));
            let how = Type { style, ..how };
            let spans = [Span::new(title, style, heading)];
            rows = self.press.block(&spans, &setting, 0.0, how);
            let words = title.split_whitespace();
            let widest = words.map(|word| self.press.fonts.width(word, style)).fold(0.0, f32::max);
            if rows.len() <= most && widest <= measure {
                break;
            }
        }
        rows
    }

    fn cover_line(&mut self, section: TagId, text: &Both, how: Type, before: f32) -> Vec<Row> {
        if text.text.is_empty() {
            return Vec::new();
        }
        let tag = self.press.tags.add(section, Role::Paragraph);
        let setting =
            Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(&text.text))
                .balanced();
        let spans = self.spans(text, how.style, tag);
        let mut line = self.press.block(&spans, &setting, 0.0, how);
        if let Some(first) = line.first_mut() {
            first.before = before;
        }
        line
    }

    fn cover_addresses(&mut self, rows: &mut Vec<Row>, section: TagId) {
        let how = self.sheet.cover_text;
        let event = &self.programme.event;
        let label = self.both(|words| words.paper_registration_at()).before(":");
        let mut before = 10.0 * self.sheet.unit;
        for (label, address) in [(None, &event.website), (Some(label), &event.registration_url)] {
            if address.trim().is_empty() {
                continue;
            }
            let tag = self.press.tags.add(section, Role::Paragraph);
            let mut spans = Vec::new();
            if let Some(label) = label {
                spans = self.spans(&label, how.style, tag);
                spans.push(Span::new(" ", how.style, tag));
            }
            spans.push(self.press.address(address, tag, how.style.in_colour(ACCENT)));
            let setting = Setting::left(self.sheet.geometry.measure(), self.press.tongue());
            let mut line = self.press.block(&spans, &setting, 0.0, how);
            if let Some(first) = line.first_mut() {
                first.before = before;
            }
            before = 0.0;
            rows.extend(line);
        }
    }

    /// Who holds and supports the event, at the foot.
    fn cover_organisations(&mut self, section: TagId, way: Way) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for kind in super::ORGANISATIONS {
            let programme = self.programme;
            let members = programme.organisations_as(kind, None);
            let members: Vec<(String, Option<Image>)> = members
                .map(|one| {
                    let logo = self.content.picture(one.logo).filter(|_| way.logos);
                    (self.press.printed(one.name.trim()), logo.cloned())
                })
                .filter(|(name, _)| !name.is_empty())
                .collect();
            if !members.is_empty() {
                let label = self.both(|words| organisation_label(kind, members.len(), words));
                let members = Some(members.as_slice()).filter(|_| way.named.contains(&kind));
                rows.extend(self.cover_group(&label, members, section, way.scale));
            }
        }
        rows
    }

    /// Those who do one thing; where they are none, the page on which they are.
    fn cover_group(
        &mut self,
        label: &Both,
        members: Option<&[(String, Option<Image>)]>,
        section: TagId,
        scale: f32,
    ) -> Vec<Row> {
        let how = self.sheet.cover_text.scaled(scale);
        let unit = self.sheet.unit;
        let width = self.sheet.geometry.measure();
        // Two languages make long labels.
        let x = if self.second.is_some() { 122.0 } else { 92.0 } * unit;
        let rule = Draw::Rect { rect: [0.0, 0.0, width, 0.5], colour: ACCENT };
        let mut rows = vec![Row {
            height: 4.5 * unit,
            before: 5.0 * unit * scale,
            draws: vec![rule],
            cut: NEVER,
            ..Row::default()
        }];
        let tag = self.press.tags.add(section, Role::Paragraph);
        let label_type = self.sheet.label;
        let setting = Setting::left(x - 6.0, self.press.tongue());
        let spans = self.label(label, label_type.style, tag, setting.measure);
        let lines = paragraph(&self.press.fonts, &spans, &setting);
        let mut label_draws: Vec<Draw> = Vec::new();
        for (at, line) in lines.lines.iter().enumerate() {
            let y = baseline(how.style.size, how.leading) + how.leading * at as f32;
            label_draws.extend(lines.draws(line, 0.0, y));
        }
        let start = rows.len();
        let mut bodies = Vec::new();
        if let Some(members) = members {
            let list = self.press.tags.add(section, Role::List);
            for (name, _) in members {
                let item = self.press.tags.add(list, Role::ListItem);
                let body = self.press.tags.add(item, Role::ListBody);
                bodies.push(body);
                let tongue = self.press.tongue_of(name);
                let setting = Setting::left(width - x, tongue).hanging(how.style.size);
                let spans = [Span::new(name.as_str(), how.style, body)];
                let mut block = self.press.block(&spans, &setting, x, how);
                if let Some(last) = block.last_mut() {
                    last.cut = 2.0;
                }
                rows.extend(block);
            }
        } else {
            rows.extend(self.cover_reference(section, x));
        }
        while rows.len() < start + lines.lines.len() {
            rows.push(Row::white(how.leading));
        }
        if let Some(first) = rows.get_mut(start) {
            first.draws.splice(0..0, label_draws);
        }
        rows.extend(self.cover_logo_line(members.unwrap_or_default(), &bodies, x));
        rows
    }

    /// A line that leads to the page of organisers and partners.
    fn cover_reference(&mut self, section: TagId, x: f32) -> Vec<Row> {
        let flow = &mut self.press.flow;
        let anchor = *self.anchors.supporters.get_or_insert_with(|| flow.anchor());
        let how = self.sheet.cover_text;
        let paragraph = self.press.tags.add(section, Role::Paragraph);
        let tag = self.press.tags.add(paragraph, Role::Link);
        let title = self.both(|words| words.paper_supporters());
        let setting = Setting::left(self.sheet.geometry.measure() - x, self.press.tongue());
        let setting = EntrySetting {
            setting: &setting,
            number: how.style,
            number_width: 21.0 * self.sheet.unit,
            leading: how.leading,
            dots: true,
        };
        let spans = self.spans(&title, how.style, tag);
        entry(&self.press.fonts, &spans, x, anchor, (tag, title.text), &setting)
    }

    /// The logos of a group, in lines below its names.
    fn cover_logo_line(
        &mut self,
        members: &[(String, Option<Image>)],
        bodies: &[TagId],
        left: f32,
    ) -> Vec<Row> {
        let unit = self.sheet.unit;
        let [wide, tall, gap] = [mm(27.0), mm(9.0), mm(4.0)].map(|length| length * unit);
        let right = self.sheet.geometry.measure();
        let mut rows: Vec<Row> = Vec::new();
        let mut x = left;
        for ((name, logo), body) in members.iter().zip(bodies) {
            let Some(image) = logo else { continue };
            let [width, height] = image.within(wide, tall);
            if rows.is_empty() || x + width > right {
                rows.push(Row { height: tall + 3.0 * unit, before: 3.0 * unit, ..Row::default() });
                x = left;
            }
            let words = self.press.words.paper_logo_of(name);
            let rect = [x, (tall - height) / 2.0, width, height];
            let draw = self.figure(image.clone(), rect, words, *body);
            if let Some(row) = rows.last_mut() {
                row.draws.push(draw);
            }
            x += width + gap;
        }
        rows
    }
}

/// What `count` organisations of a kind are to an event.
pub fn organisation_label(kind: OrganisationRoleKind, count: usize, words: Words) -> String {
    let count = count as i64;
    match kind {
        OrganisationRoleKind::Organiser => words.paper_organisers(count),
        OrganisationRoleKind::CoOrganiser => words.paper_co_organisers(count),
        OrganisationRoleKind::Partner => words.paper_partners(count),
        OrganisationRoleKind::Patron => words.paper_patrons(),
        OrganisationRoleKind::MediaPatron => words.paper_media_patrons(count),
    }
}
