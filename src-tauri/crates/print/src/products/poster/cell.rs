//! What stands in a box: as much as there is room for.

use obrady_domain::{Programme, RoleKind, Session, Track};

use super::{PosterOptions, board::Spot, paint::Paint};
use crate::{
    Warning,
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{
        Align, Colour, Draw, Part, Placed, Role, Room, Setting, Span, Style, TagId, Tags,
        paragraph, stack,
    },
    press::Press,
    products::programme::{ROLE_ORDER, plan::Item, session},
};

/// Distance of baselines, in sizes of the letters.
pub const LEADING: f32 = 1.15;
/// Letters of hours, people and tracks beside those of titles.
const HOURS: f32 = 0.8;
const PEOPLE: f32 = 0.86;
const TRACK: f32 = 0.72;
/// None of them is smaller than this beside the smallest titles.
const SMALLEST: f32 = 0.9;
/// What is told at which sizes, from what is best: people may cost size, but not all of it. There
/// are three sizes, so that the poster looks calm.
const TRIES: [(Depth, f32); 15] = [
    (Depth::All, 1.0),
    (Depth::People, 1.0),
    (Depth::Run, 1.0),
    (Depth::All, MIDDLE),
    (Depth::People, MIDDLE),
    (Depth::Run, MIDDLE),
    (Depth::All, SMALL),
    (Depth::People, SMALL),
    (Depth::Run, SMALL),
    (Depth::Title, 1.0),
    (Depth::Line, 1.0),
    (Depth::Title, MIDDLE),
    (Depth::Line, MIDDLE),
    (Depth::Title, SMALL),
    (Depth::Line, SMALL),
];
const MIDDLE: f32 = 0.83;
const SMALL: f32 = 0.68;
/// The same where nothing else goes in.
const LAST: [(Depth, f32); 8] = [
    (Depth::Title, 0.6),
    (Depth::Title, 0.53),
    (Depth::Bare, SMALL),
    (Depth::Line, 0.6),
    (Depth::Line, 0.53),
    (Depth::Title, 0.44),
    (Depth::Title, 0.36),
    (Depth::Title, 0.29),
];
/// Breaks over all rooms are not larger than this beside titles.
const QUIET: f32 = 1.1;
/// Boxes that are so much higher than wide, and narrower than so many ems, are read from the side.
const STEEP: [(f32, f32); 2] = [(1.5, 4.5), (2.5, 7.0)];
/// The narrowest letters in ems.
const LETTER: f32 = 0.36;
/// No box has room for more names, or for more of what it holds.
const MOST: usize = 40;

/// How much is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Depth {
    /// Hours, title, people, track.
    All,
    /// Hours, title, people.
    People,
    /// The start and the title, one after the other, and people.
    Run,
    /// Hours, title.
    Title,
    /// The same without what a block holds.
    Bare,
    /// The start and the title, one after the other: nobody goes anywhere without an hour.
    Line,
}

/// Sets what stands in boxes.
pub struct Cells<'a> {
    pub programme: &'a Programme,
    pub options: &'a PosterOptions,
    /// Size of titles.
    pub size: f32,
    /// The same in bands, which have room enough.
    pub band: f32,
    /// The smallest size of anything.
    pub least: f32,
    /// Whether boxes name their tracks.
    pub names_tracks: bool,
}

/// The elements of a box.
#[derive(Clone, Copy)]
struct Elements {
    hours: TagId,
    title: TagId,
    people: TagId,
    track: TagId,
}

impl Cells<'_> {
    /// White between a box's edge and what stands in it.
    pub fn pad(&self) -> f32 {
        self.size * 0.38
    }

    /// Width of the bar that has a track's colour.
    pub fn bar(&self) -> f32 {
        self.size * 0.28
    }

    /// The track whose colours a box has.
    pub fn track(&self, spot: &Spot<'_>) -> Option<&Track> {
        let first = spot.items.first()?.session.track?;
        let same = spot.items.iter().all(|item| item.session.track == Some(first));
        let track = self.programme.track(first).filter(|_| same);
        track.filter(|_| self.options.tracks)
    }

    pub fn paint(&self, spot: &Spot<'_>) -> Option<Paint> {
        spot.items.first().map(|item| Paint::of(item.session, self.track(spot)))
    }

    /// The place for text in a box.
    fn place(&self, spot: &Spot<'_>, [x, y, width, height]: [f32; 4]) -> [f32; 4] {
        let pad = self.pad();
        // White above is no use where there is none for letters.
        let above = pad.min(height * 0.1) * 0.8;
        let [left, right] = if spot.is_band {
            [self.bar() + pad * 0.8; 2]
        } else {
            [(self.bar() + pad * 0.8).min(width * 0.2), (pad * 0.6).min(width * 0.1)]
        };
        [x + left, y + above, (width - left - right).max(1.0), (height - above * 1.6).max(1.0)]
    }

    /// Whether a box has room for so much in letters of full size.
    pub fn fits(&self, press: &Press, spot: &Spot<'_>, rect: [f32; 4], depth: Depth) -> bool {
        let place = self.place(spot, rect);
        let place = if self.is_steep(spot, place) { side(place) } else { place };
        let tags = Tags::DOCUMENT;
        let tags = Elements { hours: tags, title: tags, people: tags, track: tags };
        fits(press, &self.parts(press, spot, (depth, 1.0), place[2], tags), place, true)
    }

    /// Whether a box is read from the side, because it is too narrow for words.
    fn is_steep(&self, spot: &Spot<'_>, [_, _, width, height]: [f32; 4]) -> bool {
        let size = self.size_of(spot);
        STEEP.iter().any(|(steep, ems)| height > width * steep && width < size * ems)
    }

    fn size_of(&self, spot: &Spot<'_>) -> f32 {
        // A break is no louder than what it parts.
        let quiet = spot.items.iter().all(|item| item.is_pause());
        match (spot.is_band, quiet) {
            (true, true) => self.band.min(self.size * QUIET),
            (true, false) => self.band,
            (false, _) => self.size,
        }
    }

    /// What stands in a box, in elements that are added to `element`.
    pub fn set(
        &self,
        press: &mut Press,
        spot: &Spot<'_>,
        rect: [f32; 4],
        element: TagId,
    ) -> Vec<Draw> {
        let place @ [x, y, width, height] = self.place(spot, rect);
        if !self.is_steep(spot, place) {
            return self.set_upright(press, spot, place, element);
        }
        let draws = self.set_upright(press, spot, side(place), element);
        // From below upwards, as on the back of a book in Poland.
        let matrix = [0.0, -1.0, 1.0, 0.0, x, y + height];
        let clip = Some([0.0, 0.0, height, width]);
        vec![Draw::Placed(Box::new(Placed { matrix, clip, draws, turn: None }))]
    }

    fn set_upright(
        &self,
        press: &mut Press,
        spot: &Spot<'_>,
        place @ [x, y, measure, height]: [f32; 4],
        element: TagId,
    ) -> Vec<Draw> {
        let mut tag = || press.tags.add(element, Role::Paragraph);
        let tags = Elements { hours: tag(), title: tag(), people: tag(), track: tag() };
        if let [item] = spot.items.as_slice()
            && let Some(language) = press.foreign(&item.session.title)
        {
            press.tags.set_language(tags.title, language);
        }
        let size = self.size_of(spot);
        let least = (self.least / size).min(1.0);
        let whole = self.widest_word(press, spot, size);
        let fits = |(depth, scale): (Depth, f32), hyphenate| {
            let parts = self.parts(press, spot, (depth, scale), measure, tags);
            scale >= least && fits(press, &parts, place, hyphenate)
        };
        // Letters a little smaller are better than a title with a broken word.
        let is_whole = |(depth, scale): &(Depth, f32)| {
            *depth <= Depth::Run && whole * scale <= measure && fits((*depth, *scale), false)
        };
        let chosen = TRIES.into_iter().find(is_whole);
        let chosen = chosen.or_else(|| {
            TRIES.into_iter().chain(LAST).find(|(depth, scale)| fits((*depth, *scale), true))
        });
        let (depth, scale) = chosen.unwrap_or((Depth::Line, least));
        let parts = self.parts(press, spot, (depth, scale), measure, tags);
        let align = if spot.is_band { Align::Centre } else { Align::Left };
        let fitted = stack(&press.fonts, &parts, &Room { measure, height, align, least: 1.0 });
        let lacks = depth > Depth::Title && spot.items.iter().any(|item| !item.talks.is_empty());
        if fitted.cut.is_some() || lacks {
            for item in &spot.items {
                let text = session::title_of(item.session, press.words);
                press.warnings.insert(Warning::cut(&text));
            }
        }
        let down = if spot.is_band { ((height - fitted.height) / 2.0).max(0.0) } else { 0.0 };
        fitted.at(x, y + down)
    }

    /// Width of the widest word of a box's titles.
    fn widest_word(&self, press: &Press, spot: &Spot<'_>, size: f32) -> f32 {
        let style = Style::new(SANS_SEMIBOLD, size);
        let titles = spot.items.iter().map(|item| session::title_of(item.session, press.words));
        let width = |title: String| {
            let words = title.split_whitespace().map(|word| press.fonts.width(word, style));
            words.fold(0.0, f32::max)
        };
        titles.map(width).fold(0.0, f32::max)
    }

    fn parts(
        &self,
        press: &Press,
        spot: &Spot<'_>,
        (depth, scale): (Depth, f32),
        measure: f32,
        tags: Elements,
    ) -> Vec<Part> {
        let size = self.size_of(spot) * scale;
        let ink = self.paint(spot).map_or(Colour::BLACK, |paint| paint.ink);
        // What is smaller than titles is no smaller than has to be.
        let style = |face, share: f32| {
            Style::new(face, (size * share).max(self.least * SMALLEST).min(size)).in_colour(ink)
        };
        let part = |text: String, share: f32, face, tag, before: f32| Part {
            tongue: press.tongue_of(&text),
            text,
            style: style(face, share),
            leading: LEADING,
            before: size * before,
            tag,
        };
        let [item] = spot.items.as_slice() else {
            return self.several(press, &spot.items, depth, &|text| {
                part(text, PEOPLE, SANS, tags.title, 0.1)
            });
        };
        let words = press.words;
        let title = session::title_of(item.session, words);
        let place = if spot.is_band { self.rooms(item.session) } else { String::new() };
        let quiet = item.is_pause();
        let face = if quiet { SANS } else { SANS_SEMIBOLD };
        let whole = session::hours(item.session.slot, words);
        let is_run = depth == Depth::Run || depth >= Depth::Line || (spot.is_band && quiet);
        let mut parts = Vec::new();
        if is_run {
            let hours = if spot.is_band { whole } else { session::start(item.session.slot) };
            let place = if place.is_empty() { place } else { format!(" · {place}") };
            let text = format!("{hours} {title}{place}").trim().to_owned();
            parts.push(part(text, 1.0, face, tags.title, 0.0));
        } else {
            let hours = if place.is_empty() { whole } else { format!("{whole} · {place}") };
            // Where there is no room for the end, the start says enough.
            let has_room = press.fonts.width(&hours, style(SANS, HOURS)) <= measure;
            let hours = if has_room { hours } else { session::start(item.session.slot) };
            parts.push(part(hours, HOURS, SANS, tags.hours, 0.0));
            parts.push(part(title, 1.0, face, tags.title, 0.02));
        }
        if depth <= Depth::Run && self.options.people {
            let people = self.people(item.session);
            let people = press.fonts.whole_names(&people, style(SANS, PEOPLE), measure);
            parts.push(part(people, PEOPLE, SANS, tags.people, 0.2));
        }
        if depth <= Depth::Title {
            let talks = item.talks.iter().take(MOST).map(|talk| {
                let text = self.told(press, talk, depth);
                part(text, PEOPLE, SANS, tags.people, 0.2)
            });
            parts.extend(talks);
        }
        if depth == Depth::All
            && self.names_tracks
            && let Some(track) = self.track(spot)
        {
            let text = track.name.trim().to_owned();
            parts.push(part(text, TRACK, SANS_SEMIBOLD, tags.track, 0.35));
        }
        parts
    }

    /// Sessions that share a box.
    fn several(
        &self,
        press: &Press,
        items: &[&Item<'_>],
        depth: Depth,
        part: &dyn Fn(String) -> Part,
    ) -> Vec<Part> {
        let told = items.iter().map(|item| self.told(press, item.session, depth));
        if depth >= Depth::Bare {
            // Where no line is left for each.
            return vec![part(told.take(MOST).collect::<Vec<_>>().join("; "))];
        }
        told.take(MOST).map(part).collect()
    }

    /// Start, title and people of something that has no box for itself.
    fn told(&self, press: &Press, of: &Session, depth: Depth) -> String {
        let title = session::title_of(of, press.words);
        let start = session::start(of.slot);
        let mut text = format!("{start} {title}").trim().to_owned();
        let people = self.people(of);
        if depth <= Depth::Run && self.options.people && !people.is_empty() {
            text = format!("{text} – {people}");
        }
        text
    }

    fn rooms(&self, session: &Session) -> String {
        let rooms = session.rooms().filter_map(|room| self.programme.room(room));
        let names = rooms.map(|room| room.name.trim()).filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join(", ")
    }

    /// Who takes part. Whoever stands in or interprets is not named.
    fn people(&self, session: &Session) -> String {
        let mut names: Vec<String> = Vec::new();
        for kind in ROLE_ORDER.into_iter().filter(|kind| *kind != RoleKind::Interpreter) {
            for role in session.roles.iter().filter(|role| role.kind == kind) {
                let Some(person) = self.programme.people.get(&role.person) else { continue };
                let name = person.full_name();
                if !name.trim().is_empty() && !names.contains(&name) && names.len() < MOST {
                    names.push(name);
                }
            }
        }
        names.join(", ")
    }
}

/// A place as it is seen from the side.
fn side([_, _, width, height]: [f32; 4]) -> [f32; 4] {
    [0.0, 0.0, height, width]
}

/// Whether paragraphs go under each other into a place, with broken words where they may be.
fn fits(press: &Press, parts: &[Part], [_, _, measure, room]: [f32; 4], hyphenate: bool) -> bool {
    let mut height = 0.0;
    for part in parts.iter().filter(|part| !part.text.trim().is_empty()) {
        let size = part.style.size;
        let before = if height > 0.0 { part.before } else { 0.0 };
        // What is much too long need not be set to see that.
        let letters = part.text.chars().count() as f32 * size * LETTER;
        let least = (letters / measure).floor().max(1.0) * size * part.leading;
        if height + before + least > room + 0.01 {
            return false;
        }
        let setting = Setting { hyphenate, ..Setting::left(measure, part.tongue).balanced() };
        let spans = [Span::new(part.text.as_str(), part.style, part.tag)];
        let lines = paragraph(&press.fonts, &spans, &setting).lines.len();
        height += before + lines as f32 * size * part.leading;
    }
    height <= room + 0.01
}
