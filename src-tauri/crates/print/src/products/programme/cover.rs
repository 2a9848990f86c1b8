//! The cover: what, when, where, by whom.

use obrady_domain::{Attendance, OrganisationRoleKind};

use super::Maker;
use crate::{
    layout::{Draw, NEVER, Role, Row, Setting, Span, TagId, Tags, baseline, height, paragraph},
    look::{ACCENT, Type},
};

impl Maker<'_> {
    /// Pours the cover; it goes on over the next pages where it must.
    pub fn cover(&mut self) {
        let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        let top = self.cover_top(section);
        let bottom = self.cover_organisations(section);
        let above = bottom.first().map_or(0.0, |row| row.before);
        let room = self.press.flow.room() - height(&top) - above - height(&bottom);
        self.press.flow.extend(top);
        if room > 0.0 {
            self.press.flow.push(Row { height: room, ..Row::default() });
        }
        self.press.flow.extend(bottom);
        self.press.flow.new_page();
    }

    fn cover_top(&mut self, section: TagId) -> Vec<Row> {
        let unit = self.sheet.unit;
        let bar = Draw::Rect { rect: [0.0, 0.0, 42.0 * unit, 5.0 * unit], colour: ACCENT };
        let above = self.sheet.geometry.depth() * 0.09;
        let mut rows = vec![
            Row::white(above),
            Row { height: 26.0 * unit, draws: vec![bar], cut: NEVER, ..Row::default() },
        ];
        let heading = self.press.tags.add(section, Role::Heading(1));
        let title = self.event_title();
        rows.extend(self.cover_title(&title, heading));
        let event = &self.programme.event;
        let subtitle = event.subtitle.trim().to_owned();
        self.cover_line(&mut rows, section, &subtitle, self.sheet.cover_subtitle, 7.0);
        let words = self.press.words;
        let dates = match (event.starts_on, event.ends_on) {
            (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
            (None, Some(last)) => words.day(last),
            (None, None) => String::new(),
        };
        self.cover_line(&mut rows, section, &dates, self.sheet.cover_date, 24.0);
        let attendance = match event.attendance {
            Attendance::OnSite => words.paper_on_site(),
            Attendance::Online => words.paper_online(),
            Attendance::Hybrid => words.paper_hybrid(),
        };
        let place: Vec<&str> = [event.venue.trim(), attendance.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        self.cover_line(&mut rows, section, &place.join(" · "), self.sheet.cover_text, 4.0);
        self.cover_addresses(&mut rows, section);
        rows
    }

    /// The title as large as it looks good.
    fn cover_title(&self, title: &str, heading: TagId) -> Vec<Row> {
        let measure = self.sheet.geometry.measure();
        let setting = Setting::left(measure, self.press.tongue_of(title)).balanced();
        let most = [4, 5, 7, usize::MAX];
        let mut rows = Vec::new();
        for (how, most) in self.sheet.cover_titles.into_iter().zip(most) {
            let spans = [Span::new(title, how.style, heading)];
            rows = self.press.block(&spans, &setting, 0.0, how);
            let words = title.split_whitespace();
            let widest =
                words.map(|word| self.press.fonts.width(word, how.style)).fold(0.0, f32::max);
            if rows.len() <= most && widest <= measure {
                break;
            }
        }
        rows
    }

    fn cover_line(
        &mut self,
        rows: &mut Vec<Row>,
        section: TagId,
        text: &str,
        how: Type,
        before: f32,
    ) {
        if text.is_empty() {
            return;
        }
        let tag = self.press.tags.add(section, Role::Paragraph);
        let setting =
            Setting::left(self.sheet.geometry.measure(), self.press.tongue_of(text)).balanced();
        let spans = [Span::new(text, how.style, tag)];
        let mut line = self.press.block(&spans, &setting, 0.0, how);
        if let Some(first) = line.first_mut() {
            first.before = before * self.sheet.unit;
        }
        rows.extend(line);
    }

    fn cover_addresses(&mut self, rows: &mut Vec<Row>, section: TagId) {
        let how = self.sheet.cover_text;
        let event = &self.programme.event;
        let label = self.press.words.paper_registration_at();
        let mut before = 10.0 * self.sheet.unit;
        for (label, address) in [("", &event.website), (&*label, &event.registration_url)] {
            if address.trim().is_empty() {
                continue;
            }
            let tag = self.press.tags.add(section, Role::Paragraph);
            let mut spans = Vec::new();
            if !label.is_empty() {
                spans.push(Span::new(format!("{label} "), how.style, tag));
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
    fn cover_organisations(&mut self, section: TagId) -> Vec<Row> {
        let words = self.press.words;
        let mut rows: Vec<Row> = Vec::new();
        for kind in super::ORGANISATIONS {
            let names: Vec<String> = self
                .programme
                .organisations_as(kind, None)
                .map(|organisation| organisation.name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect();
            let count = names.len() as i64;
            let label = match kind {
                OrganisationRoleKind::Organiser => words.paper_organisers(count),
                OrganisationRoleKind::CoOrganiser => words.paper_co_organisers(count),
                OrganisationRoleKind::Partner => words.paper_partners(count),
                OrganisationRoleKind::Patron => words.paper_patrons(),
                OrganisationRoleKind::MediaPatron => words.paper_media_patrons(count),
            };
            if count > 0 {
                rows.extend(self.cover_group(&label, &names, section));
            }
        }
        rows
    }

    fn cover_group(&mut self, label: &str, names: &[String], section: TagId) -> Vec<Row> {
        let how = self.sheet.cover_text;
        let unit = self.sheet.unit;
        let width = self.sheet.geometry.measure();
        let x = 92.0 * unit;
        let rule = Draw::Rect { rect: [0.0, 0.0, width, 0.5], colour: ACCENT };
        let mut rows = vec![Row {
            height: 4.5 * unit,
            before: 5.0 * unit,
            draws: vec![rule],
            cut: NEVER,
            ..Row::default()
        }];
        let tag = self.press.tags.add(section, Role::Paragraph);
        let label_type = self.sheet.label;
        let setting = Setting::left(x - 6.0, self.press.tongue());
        let spans = [Span::new(label, label_type.style, tag)];
        let lines = paragraph(&self.press.fonts, &spans, &setting);
        let mut label_draws: Vec<Draw> = Vec::new();
        for (at, line) in lines.lines.iter().enumerate() {
            let y = baseline(how.style.size, how.leading) + how.leading * at as f32;
            label_draws.extend(lines.draws(line, 0.0, y));
        }
        let list = self.press.tags.add(section, Role::List);
        let start = rows.len();
        for name in names {
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            let tongue = self.press.tongue_of(name);
            let setting = Setting::left(width - x, tongue).hanging(how.style.size);
            let spans = [Span::new(name.as_str(), how.style, body)];
            let mut block = self.press.block(&spans, &setting, x, how);
            if let Some(last) = block.last_mut() {
                last.cut = 2.0;
            }
            rows.extend(block);
        }
        while rows.len() < start + lines.lines.len() {
            rows.push(Row::white(how.leading));
        }
        if let Some(first) = rows.get_mut(start) {
            first.draws.splice(0..0, label_draws);
        }
        rows
    }
}
