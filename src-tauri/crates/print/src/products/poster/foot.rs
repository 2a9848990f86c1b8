//! What stands below the tables of a poster: tracks, what has no hour, and of when all this is.

use std::collections::BTreeSet;

use obrady_domain::TrackId;
use obrady_words::capital;

use super::{Maker, Share, paint::Paint};
use crate::{
    fonts::SANS,
    layout::{Align, Draw, Link, Part, Role, Room, Style, TagId, Target},
    look::{ACCENT, GREY, HAIR},
    products::programme::{
        plan::{Item, Plan},
        session,
    },
};

/// A list of tracks takes so many lines at most; colours of more are told apart by nobody.
const LEGEND_LINES: usize = 3;

/// What is below the tables, drawn from its own top.
pub(super) struct Foot {
    pub draws: Vec<Draw>,
    pub height: f32,
    /// Whether it tells the colours of the tracks.
    pub has_legend: bool,
}

impl Maker<'_> {
    /// The tracks, what has no hour, and of when all this is.
    pub(super) fn foot(
        &mut self,
        section: TagId,
        plan: &Plan<'_>,
        shares: &[Share<'_>],
        is_last: bool,
    ) -> Foot {
        let size = 8.5 * self.unit.powf(0.8);
        let measure = self.geometry.measure();
        let (mut draws, mut y) = self.legend(section, shares, size);
        let has_legend = !draws.is_empty();
        let words = self.press.words;
        let titles = |items: Vec<&Item<'_>>| {
            let titles = items.into_iter().map(|item| session::title_of(item.session, words));
            titles.collect::<Vec<_>>().join("; ")
        };
        let without_hour = |item: &&Item<'_>| item.session.slot.start.is_none();
        let of_a_day = shares.iter().flat_map(|share| &share.day.items).filter(without_hour);
        let mut told = vec![(titles(of_a_day.collect()), None)];
        // A day on which nothing has an hour has no table.
        let untimed = plan.days.iter().filter(|day| is_last && !day.is_timed());
        told.extend(untimed.map(|day| (titles(day.items.iter().collect()), Some(day.date))));
        let told = told.into_iter().filter(|(titles, _)| !titles.is_empty());
        let mut texts: Vec<String> = told
            .map(|(titles, day)| {
                let text = words.poster_without_hour(&titles);
                day.map_or(text.clone(), |day| {
                    format!("{} · {text}", capital(&words.weekday_day(day)))
                })
            })
            .collect();
        let undated = titles(plan.undated.iter().filter(|_| is_last).collect());
        if !undated.is_empty() {
            texts.push(words.poster_without_day(&undated));
        }
        for text in texts {
            let tag = self.press.tags.add(section, Role::Paragraph);
            let part = Part {
                tongue: self.press.tongue(),
                text,
                style: Style::new(SANS, size),
                leading: 1.25,
                before: 0.0,
                tag,
            };
            let room = Room { measure, height: size * 2.6, align: Align::Left, least: 0.85 };
            let set = self.press.stack(&[part], &room);
            let height = set.height;
            draws.extend(set.at(0.0, y));
            y += height + size * 0.35;
        }
        draws.push(Draw::Rect { rect: [0.0, y, measure, 0.4 * self.unit.sqrt()], colour: HAIR });
        y += size * 0.5;
        let style = Style::new(SANS, size * 0.9).in_colour(GREY);
        let mut known = Vec::new();
        if let Some(version) = self.content.version.as_deref().filter(|it| !it.trim().is_empty()) {
            known.push(words.paper_version(version.trim()));
        }
        known.push(words.paper_imprint(words.day(self.run.printed_on)));
        let base = y + size;
        let mut right = measure;
        if let Some((address, link)) = self.address() {
            let fonts = &self.press.fonts;
            let text = fonts.fitted(crate::web::printed(&address), style, measure * 0.4);
            let width = fonts.width(&text, style);
            right -= width + size * 2.0;
            let paragraph = self.press.tags.add(section, Role::Paragraph);
            let tag = self.press.tags.add(paragraph, Role::Link);
            let at = [measure - width, base];
            draws.push(Draw::text(&self.press.fonts, &text, style, at, Some(tag)));
            let link = Link { target: Target::Web(link), title: text };
            let rect = [measure - width, base - style.size, width, style.size * 1.3];
            draws.push(Draw::Link { rect, link, tag });
        }
        let tag = self.press.tags.add(section, Role::Paragraph);
        let known = self.press.fonts.fitted(&known.join(" · "), style, right);
        draws.push(Draw::text(&self.press.fonts, &known, style, [0.0, base], Some(tag)));
        Foot { draws, height: y + size * 1.2, has_legend }
    }

    /// The colours of the tracks that are on the page, with their names.
    fn legend(&mut self, section: TagId, shares: &[Share<'_>], size: f32) -> (Vec<Draw>, f32) {
        let sessions = shares
            .iter()
            .flat_map(|share| share.board.part(&share.columns))
            .flat_map(|spot| spot.items);
        let used: BTreeSet<TrackId> = sessions.filter_map(|item| item.session.track).collect();
        let tracks = self.programme.tracks.iter().filter(|track| used.contains(&track.id));
        let tracks: Vec<_> = tracks.filter(|track| !track.name.trim().is_empty()).collect();
        let colours: BTreeSet<u8> = tracks.iter().map(|track| track.colour).collect();
        // One colour of several tracks tells nothing: each box names its own.
        let tells = colours.len() > 1 || tracks.len() == 1;
        if !self.options.tracks || !tells {
            return (Vec::new(), 0.0);
        }
        let measure = self.geometry.measure();
        let style = Style::new(SANS, size);
        let list = self.press.tags.add(section, Role::List);
        let (mut draws, mut x, mut line) = (Vec::new(), 0.0, 0);
        let swatch = size * 0.9;
        for track in tracks {
            let name = self.press.fonts.fitted(track.name.trim(), style, measure * 0.45);
            let width = swatch * 1.5 + self.press.fonts.width(&name, style);
            if x > 0.0 && x + width > measure {
                x = 0.0;
                line += 1;
            }
            if line == LEGEND_LINES {
                // Each box names its own.
                return (Vec::new(), 0.0);
            }
            let paint = Paint::of_track(track);
            let y = line as f32 * size * 1.5;
            let rect = [x, y + size * 0.15, swatch, swatch];
            draws.push(Draw::Rect { rect, colour: paint.ground });
            let bar = [rect[0], rect[1], swatch * 0.4, swatch];
            draws.push(Draw::Rect { rect: bar, colour: paint.edge.unwrap_or(ACCENT) });
            let item = self.press.tags.add(list, Role::ListItem);
            let body = self.press.tags.add(item, Role::ListBody);
            let at = [x + swatch * 1.5, y + size * 0.92];
            draws.push(Draw::text(&self.press.fonts, &name, style, at, Some(body)));
            x += width + size * 1.8;
        }
        (draws, (line + 1) as f32 * size * 1.5 + size * 0.3)
    }
}
