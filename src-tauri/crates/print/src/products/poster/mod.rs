//! The timetable poster: each day as a table of rooms and hours, true to scale.

mod axis;
mod board;
mod cell;
mod foot;
mod options;
mod paint;
mod panel;

use std::ops::Range;

use obrady_domain::Programme;
use obrady_words::capital;

pub use options::{PosterDays, PosterOptions, PosterPaper};

use super::programme::{
    BookContent, organisers,
    plan::{Day, Plan},
};
use crate::{
    Image, Pdf, PrintError, PrintRun,
    code::qr,
    finish,
    fonts::{DISPLAY, SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Document, Draw, Geometry, Page, Part, Role, Room, Row, Style, TagId, Tags,
        baseline,
    },
    look::{ACCENT, GREY},
    press::{self, Press, mm},
};
use board::Board;
use cell::{Cells, Depth};
use panel::Panel;

/// Prints the timetable as posters: what is shown is as long on paper as it takes.
///
/// Ideas and cancelled sessions are left out. What has a day but no hour is named at the foot, and
/// what has neither at the foot of the last poster. Where there are more rooms than can be read
/// beside each other, a day takes several posters.
///
/// # Errors
///
/// Only where the program itself is damaged.
pub fn poster(
    content: &BookContent,
    options: &PosterOptions,
    run: &PrintRun,
) -> Result<Pdf, PrintError> {
    press::write(document(content, options, run), run)
}

/// The largest and the smallest titles, on A4: the smallest are 6 points on A3 and 9 on A1.
const LARGEST: f32 = 11.5;
const SMALLEST: f32 = 4.9;
const FARTHER: f32 = 0.585;
/// The narrowest column, in sizes of the smallest letters; and the lowest, where hours go across.
const NARROWEST: f32 = 12.0;
const LOWEST: f32 = 3.0;
/// Letters are as large as they can be while so many boxes have room for all their people, and so
/// many for their titles.
const WITH_PEOPLE: f32 = 0.5;
const WITH_TITLES: f32 = 0.7;
/// Boxes name their tracks if so many have room for it at full size.
const WITH_TRACKS: f32 = 0.8;
/// How much larger letters are in bands, at least.
const BAND: f32 = 1.35;

/// The pages of a poster.
pub(crate) fn document(content: &BookContent, options: &PosterOptions, run: &PrintRun) -> Document {
    let programme = content.programme_in(run.language);
    let plan = Plan::of(&programme);
    let [width, height] = options.paper.points(options.across);
    let unit = options.paper.unit();
    let side = mm(11.0) * unit.powf(0.75);
    let geometry = Geometry { width, height, top: side, bottom: side, inner: side, outer: side };
    let press = Press::new(run, geometry);
    let mut maker = Maker {
        press,
        content,
        programme: &programme,
        options,
        run,
        geometry,
        unit,
        names_tracks: None,
    };
    maker.pages(&plan);
    let title = maker.event_title();
    let title = maker.press.words.poster_file(&title);
    let organisers = organisers(&programme);
    maker.press.finish(title, organisers)
}

struct Maker<'a> {
    press: Press,
    content: &'a BookContent,
    programme: &'a Programme,
    options: &'a PosterOptions,
    run: &'a PrintRun,
    geometry: Geometry,
    unit: f32,
    /// Whether boxes name their tracks, once a page has told.
    names_tracks: Option<bool>,
}

/// Some columns of a day.
struct Share<'a> {
    day: &'a Day<'a>,
    board: &'a Board<'a>,
    columns: Range<usize>,
}

impl<'a> Maker<'a> {
    fn event_title(&self) -> String {
        let title = self.programme.event.title.trim();
        if title.is_empty() { self.press.words.paper_programme() } else { title.to_owned() }
    }

    /// The smallest letters: from large posters one stands farther away, but not as much farther as
    /// they are larger.
    fn least(&self) -> f32 {
        SMALLEST * self.unit.powf(FARTHER)
    }

    fn pages(&mut self, plan: &Plan<'_>) {
        let days: Vec<&Day<'_>> = plan.days.iter().filter(|day| day.is_timed()).collect();
        let boards: Vec<Board<'_>> =
            days.iter().map(|day| Board::of(day, &self.programme.rooms)).collect();
        if boards.is_empty() {
            self.page(plan, &[], true);
            return;
        }
        let most = self.most_columns();
        if self.options.days == PosterDays::All {
            let all: Vec<Share<'_>> = days
                .iter()
                .zip(&boards)
                .map(|(day, board)| Share { day, board, columns: 0..board.columns.len() })
                .collect();
            if self.arranged(&all, most).is_some() {
                self.page(plan, &all, true);
                return;
            }
        }
        for (at, (day, board)) in days.iter().zip(&boards).enumerate() {
            let count = board.columns.len();
            // As many on one as on the next.
            let each = count.div_ceil(count.div_ceil(most));
            for first in (0..count).step_by(each) {
                let columns = first..(first + each).min(count);
                let is_last = at + 1 == days.len() && columns.end == count;
                self.page(plan, &[Share { day, board, columns }], is_last);
            }
        }
    }

    /// How many columns are beside each other on a page at most.
    fn most_columns(&self) -> usize {
        let least = self.least();
        let most = if self.options.rooms_across {
            self.geometry.measure() * 0.95 / (least * NARROWEST)
        } else {
            self.geometry.depth() * 0.8 / (least * LOWEST)
        };
        most.floor().max(1.0) as usize
    }

    /// Whether days are best beside each other (`true`) or below each other; none where neither
    /// can be read.
    fn arranged(&self, shares: &[Share<'_>], most: usize) -> Option<bool> {
        let columns: Vec<usize> = shares.iter().map(|share| share.columns.len()).collect();
        let hours = |share: &Share<'_>| {
            let times = share.board.spots.iter().map(|spot| (spot.time.clone(), spot.is_band));
            axis::Axis::of(times).length() / 60.0
        };
        let hours: Vec<f32> = shares.iter().map(hours).collect();
        let [wide, high] = [self.geometry.measure(), self.geometry.depth() * 0.8];
        let (sum, widest) = (columns.iter().sum::<usize>(), *columns.iter().max()?);
        let (total, longest) =
            (hours.iter().sum::<f32>(), hours.iter().copied().fold(1.0, f32::max));
        // Width of a column and height of an hour, either way.
        let (beside, below) = if self.options.rooms_across {
            ([wide / sum as f32, high / longest], [wide / widest as f32, high / total])
        } else {
            ([wide / total, high / widest as f32], [wide / longest, high / sum as f32])
        };
        let along = |days_beside: bool| {
            if days_beside == self.options.rooms_across { sum } else { widest }
        };
        let tallest = self.least() * 4.0;
        let good = |[width, height]: [f32; 2]| (width / height / 1.7).ln().abs();
        let mut ways = vec![(true, beside), (false, below)];
        let across = self.options.rooms_across;
        ways.retain(|(days_beside, [width, height])| {
            let hour = if across { *height } else { *width };
            along(*days_beside) <= most && hour >= tallest
        });
        ways.sort_by(|one, other| good(one.1).total_cmp(&good(other.1)));
        ways.first().map(|(beside, _)| *beside)
    }

    /// A poster with parts of one day, or with all days.
    fn page(&mut self, plan: &Plan<'_>, shares: &[Share<'_>], is_last: bool) {
        let section = self.press.tags.add(Tags::DOCUMENT, Role::Section);
        let measure = self.geometry.measure();
        let depth = self.geometry.depth();
        let single = match shares {
            [share] => Some(share),
            _ => None,
        };
        let (mut draws, top) = self.head(section, single);
        let mut anchors = Vec::new();
        // The foot is set first, since the table takes what is left, but is read last.
        let foot = self.foot(section, plan, shares, is_last);
        let bottom = foot.height;
        let gap = mm(4.0) * self.unit.powf(0.75);
        let place = [0.0, top + gap, measure, (depth - top - bottom - gap * 2.0).max(40.0)];
        if shares.is_empty() {
            let style = Style::new(SANS, 16.0 * self.unit).in_colour(GREY);
            let tag = self.press.tags.add(section, Role::Paragraph);
            let text = self.press.words.paper_empty();
            let y = place[1] + style.size * 2.0;
            draws.push(Draw::text(&self.press.fonts, &text, style, [0.0, y], Some(tag)));
        }
        let (mut panels, titles) = self.panels(shares, place, section);
        let least = self.least();
        panels.iter_mut().for_each(|panel| panel.join_low(least * cell::LEADING));
        let size = self.size(&panels);
        let heading = panels.iter().map(Panel::heading_size).fold(0.0, f32::max);
        let band = (size * BAND).max(heading * 0.8);
        let (programme, options) = (self.programme, self.options);
        let all = Cells { programme, options, size, band, least, names_tracks: true };
        let naming = panels.iter().map(|panel| panel.naming_tracks(&self.press, &all));
        let (naming, tracked) = naming.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        // Where the foot tells them, hardly any box is without, or all are, on each page as on the
        // first one that has any.
        let many = naming as f32 >= tracked as f32 * WITH_TRACKS;
        if tracked > 0 {
            self.names_tracks.get_or_insert(many);
        }
        let names_tracks = !foot.has_legend || self.names_tracks.unwrap_or(many);
        let cells = Cells { names_tracks, ..all };
        for ((panel, title), share) in panels.iter().zip(titles).zip(shares) {
            draws.extend(title);
            draws.extend(panel.draw(&mut self.press, &cells, section));
            if share.columns.start == 0 {
                let anchor = self.press.flow.anchor();
                anchors.push(anchor);
                let title = capital(&self.press.words.weekday_day(share.day.date));
                self.press.bookmark(0, title, anchor);
            }
        }
        let down = depth - bottom;
        draws.extend(foot.draws.into_iter().map(|draw| draw.moved(0.0, down)));
        self.press.flow.new_page();
        self.press.flow.push(Row { height: depth, draws, anchors, ..Row::default() });
    }

    /// The tables of a page, each with its heading where there are several.
    fn panels<'b>(
        &mut self,
        shares: &[Share<'b>],
        [x, y, width, height]: [f32; 4],
        section: TagId,
    ) -> (Vec<Panel<'b>>, Vec<Vec<Draw>>) {
        let beside = self.arranged(shares, usize::MAX).unwrap_or(true);
        let turned = !self.options.rooms_across;
        let gap = mm(7.0) * self.unit.powf(0.75);
        let several = shares.len() > 1;
        let style = Style::new(SANS_SEMIBOLD, 13.0 * self.unit.powf(0.85)).in_colour(ACCENT);
        let title_height = if several { style.size * 1.5 } else { 0.0 };
        // Along which length days share the page, by what each of them needs.
        let is_by_rooms = beside != turned;
        let need = |share: &Share<'_>| {
            if is_by_rooms {
                share.columns.len() as f32 + 0.4
            } else {
                let times = share.board.spots.iter().map(|spot| (spot.time.clone(), spot.is_band));
                axis::Axis::of(times).length() / 60.0 + 0.8
            }
        };
        let all: f32 = shares.iter().map(need).sum();
        let length = if beside { width } else { height };
        let free = length - gap * shares.len().saturating_sub(1) as f32;
        let mut at = 0.0;
        let (mut panels, mut titles) = (Vec::new(), Vec::new());
        for share in shares {
            let own = free * need(share) / all;
            let [left, top, wide, high] =
                if beside { [x + at, y, own, height] } else { [x, y + at, width, own] };
            at += own + gap;
            let mut title = Vec::new();
            if several {
                let text = capital(&self.press.words.weekday_day(share.day.date));
                let tag = self.press.tags.add(section, Role::Heading(2));
                let part = Part {
                    tongue: self.press.tongue(),
                    text,
                    style,
                    leading: 1.1,
                    before: 0.0,
                    tag,
                };
                let height = style.size * 1.2;
                let room = Room { measure: wide, height, align: Align::Left, least: 0.4 };
                title = self.press.stack(&[part], &room).at(left, top);
            }
            let rect = [left, top + title_height, wide, high - title_height];
            let elsewhere = self.press.words.paper_glance_elsewhere();
            let name = |column: usize| {
                let room = share.board.columns[column];
                let known = room.and_then(|room| self.programme.room(room));
                match known {
                    Some(room) => room.name.trim().to_owned(),
                    // Where there are no rooms at all, nothing is outside of them.
                    None if share.board.columns.len() == 1 => String::new(),
                    None => elsewhere.clone(),
                }
            };
            let how = (rect, turned, self.unit);
            panels.push(Panel::of(&self.press, share.board, share.columns.clone(), how, &name));
            titles.push(title);
        }
        (panels, titles)
    }

    /// The size of all titles: as large as most boxes allow.
    fn size(&self, panels: &[Panel<'_>]) -> f32 {
        let (programme, options, least) = (self.programme, self.options, self.least());
        let largest = LARGEST * self.unit.powf(0.9);
        let cells = |step: usize| {
            let size = (largest * 0.94f32.powi(step as i32)).max(least);
            Cells { programme, options, size, band: size, least, names_tracks: false }
        };
        let share = |cells: &Cells<'_>, depth| {
            let counts = panels.iter().map(|panel| panel.fitting(&self.press, cells, depth));
            let (fit, all) = counts.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            if all == 0 { 1.0 } else { fit as f32 / all as f32 }
        };
        // Smaller letters need less room.
        let (mut large, mut small) = (0, ((least / largest).ln() / 0.94f32.ln()).ceil() as usize);
        while large < small {
            let middle = usize::midpoint(large, small);
            let cells = cells(middle);
            if share(&cells, Depth::Title) >= WITH_TITLES
                && share(&cells, Depth::People) >= WITH_PEOPLE
            {
                small = middle;
            } else {
                large = middle + 1;
            }
        }
        cells(large).size
    }

    /// What the poster is about: event, day, place, logos; and how high that is.
    fn head(&mut self, section: TagId, single: Option<&Share<'_>>) -> (Vec<Draw>, f32) {
        let unit = self.unit;
        let measure = self.geometry.measure();
        let tallest = self.geometry.height.min(self.geometry.width) * 0.12;
        let mut draws = Vec::new();
        // A strip of the house's colour at the edge of the page.
        let side = self.geometry.inner;
        let strip = mm(3.0) * unit;
        let rect = [-side, -self.geometry.top, self.geometry.width, strip];
        draws.push(Draw::Rect { rect, colour: Colour::Area });

        let mut right = measure;
        let mut logos = Vec::new();
        let mut lowest = 0.0f32;
        if let Some((code, side)) = self.code(tallest * 0.62, section) {
            right = self.clear_of_seams(right, side) - side;
            logos.push(code.moved(right, 0.0));
            right -= mm(6.0) * unit.powf(0.75);
            lowest = side;
        }
        for (image, words) in self.logos() {
            let [width, height] = image.within(measure * 0.14, tallest * 0.62);
            right -= width;
            let tag = self.press.tags.add(section, Role::Figure);
            self.press.tags.set_alternative(tag, words);
            logos.push(Draw::Image { rect: [right, 0.0, width, height], image, tag: Some(tag) });
            right -= mm(6.0) * unit.powf(0.75);
            lowest = lowest.max(height);
        }
        let title = self.event_title();
        let heading = self.press.tags.add(section, Role::Heading(1));
        let part = |press: &Press, text: String, style: Style, tag: TagId| Part {
            tongue: press.tongue_of(&text),
            text,
            style,
            leading: 1.12,
            before: 0.0,
            tag,
        };
        let style = Style::new(DISPLAY, 25.0 * unit);
        let set = part(&self.press, title, style, heading);
        let room = Room { measure: right, height: tallest * 0.62, align: Align::Left, least: 0.45 };
        let set = self.press.stack(&[set], &room);
        let mut y = set.height;
        draws.extend(set.at(0.0, 0.0));
        let words = self.press.words;
        let event = &self.programme.event;
        let date = match single {
            Some(share) => capital(&words.weekday_day(share.day.date)),
            None => match (event.starts_on, event.ends_on) {
                (Some(first), last) => words.day_range(first, last.unwrap_or(first)),
                (None, Some(last)) => words.day(last),
                (None, None) => String::new(),
            },
        };
        let date_style = Style::new(SANS_SEMIBOLD, 15.0 * unit).in_colour(ACCENT);
        let place_style = Style::new(SANS, 11.0 * unit).in_colour(GREY);
        let role = if single.is_some() { Role::Heading(2) } else { Role::Paragraph };
        let mut x = 0.0;
        if !date.is_empty() {
            let tag = self.press.tags.add(section, role);
            let room =
                Room { measure: right * 0.55, height: 18.0 * unit, align: Align::Left, least: 0.4 };
            let set = part(&self.press, date.clone(), date_style, tag);
            let set = self.press.stack(&[set], &room);
            x = self.press.fonts.width(&date, date_style) * set.scale + 12.0 * unit;
            draws.extend(set.at(0.0, y + 2.0 * unit));
        }
        let venue = event.venue.trim();
        if !venue.is_empty() && right - x > 40.0 * unit {
            let venue = self.press.fonts.fitted(venue, place_style, right - x);
            let tag = self.press.tags.add(section, Role::Paragraph);
            let base = y + 2.0 * unit + baseline(date_style.size, date_style.size * 1.12);
            draws.push(Draw::text(&self.press.fonts, &venue, place_style, [x, base], Some(tag)));
        }
        y += 20.0 * unit;
        draws.extend(logos);
        (draws, y.max(lowest))
    }

    /// A code that leads to the page of the event, whose black is a square of this side.
    fn code(&mut self, side: f32, section: TagId) -> Option<(Draw, f32)> {
        let (address, link) = self.address().filter(|_| self.options.code)?;
        let tag = self.press.tags.add(section, Role::Figure);
        let words = self.press.words.paper_code_of(crate::web::printed(&address));
        self.press.tags.set_alternative(tag, words);
        // What is white around it is white on the paper too; its first corner is black.
        let Draw::Picture { rects, .. } = qr(&link, [0.0, 0.0], 1.0, tag)? else { return None };
        let quiet = rects.first().map_or(0.0, |(rect, _)| rect[0]);
        let whole = side / (1.0 - 2.0 * quiet);
        let code = qr(&link, [0.0, 0.0], whole, tag)?;
        Some((code.moved(-whole * quiet, -whole * quiet), side))
    }

    /// Where what is so wide ends at most, if no sheet's edge is to cut it.
    fn clear_of_seams(&self, right: f32, width: f32) -> f32 {
        let Some(paper) = self.run.finish.tiles else { return right };
        let left = self.geometry.inner;
        let seams = finish::seams(&Page::new(self.geometry.width, self.geometry.height), paper);
        let cut = |right: f32, seam: &Range<f32>| {
            let [start, end] = [seam.start - left, seam.end - left];
            if start < right && right - width < end { start } else { right }
        };
        seams.iter().rev().fold(right, cut)
    }

    /// Where all this is kept up to date: as it was typed, and as a link.
    fn address(&self) -> Option<(String, String)> {
        let event = &self.programme.event;
        let addresses = [event.website.trim(), event.registration_url.trim()];
        let mut known = addresses.into_iter().filter(|address| !address.is_empty());
        known.find_map(|address| Some((address.to_owned(), crate::web::link(address)?)))
    }

    fn logos(&self) -> Vec<(Image, String)> {
        if !self.options.logo {
            return Vec::new();
        }
        let words = self.press.words;
        let house = self.press.look.logo.clone();
        let house = house.map(|(image, name)| (image, words.paper_logo_of(&name)));
        let own = self.content.picture(self.content.logo).cloned();
        let own = own.map(|image| (image, words.paper_logo_of(self.event_title())));
        house.into_iter().chain(own).collect()
    }
}
