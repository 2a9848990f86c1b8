//! What stands in a box: as much as there is room for.

use obrady_domain::{Programme, RoleKind, Session, Track};

use super::{PosterOptions, board::Spot, paint::Paint};
use crate::{
    Warning,
    fonts::{SANS, SANS_SEMIBOLD},
    layout::{Align, Colour, Draw, Fitted, Part, Role, Room, Style, TagId, Tags, stack},
    press::Press,
    products::programme::{plan::Item, session},
};

/// Distance of baselines, in sizes of the letters.
const LEADING: f32 = 1.15;
/// Letters of hours, people and tracks beside those of titles.
const HOURS: f32 = 0.8;
const PEOPLE: f32 = 0.86;
const TRACK: f32 = 0.72;
/// A title that must be smaller than this share of its size loses its line for the hours first.
const SMALLER: f32 = 0.85;
/// No box has room for more names, or for more of what it holds.
const MOST: usize = 40;

/// How much is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Depth {
    /// Hours, title, people, track.
    All,
    /// Hours, title, people.
    People,
    /// Hours, title.
    Title,
    /// The start and the title, one after the other.
    Line,
}

/// Sets what stands in boxes.
pub struct Cells<'a> {
    pub programme: &'a Programme,
    pub options: &'a PosterOptions,
    /// Size of titles.
    pub size: f32,
    /// The smallest size of anything.
    pub least: f32,
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
        let above = pad.min(height * 0.14) * 0.8;
        let [left, right] = if spot.is_band {
            [pad, pad]
        } else {
            [(self.bar() + pad * 0.8).min(width * 0.2), (pad * 0.6).min(width * 0.1)]
        };
        [x + left, y + above, (width - left - right).max(1.0), (height - above * 1.6).max(1.0)]
    }

    /// Whether a box has room for so much in letters of full size.
    pub fn fits(&self, press: &Press, spot: &Spot<'_>, rect: [f32; 4], depth: Depth) -> bool {
        let [.., width, height] = self.place(spot, rect);
        let tags = Tags::DOCUMENT;
        let tags = Elements { hours: tags, title: tags, people: tags, track: tags };
        let parts = self.parts(press, spot, depth, tags);
        is_whole(&stack(&press.fonts, &parts, &room(spot, width, height, 1.0)), height)
    }

    /// What stands in a box, in elements that are added to `element`.
    pub fn set(
        &self,
        press: &mut Press,
        spot: &Spot<'_>,
        rect: [f32; 4],
        element: TagId,
    ) -> Vec<Draw> {
        let [x, y, width, height] = self.place(spot, rect);
        let mut tag = || press.tags.add(element, Role::Paragraph);
        let tags = Elements { hours: tag(), title: tag(), people: tag(), track: tag() };
        if let [item] = spot.items.as_slice()
            && let Some(language) = press.foreign(&item.session.title)
        {
            press.tags.set_language(tags.title, language);
        }
        let least = (self.least / self.size).min(1.0);
        let mut fitted = None;
        for (depth, least) in [
            (Depth::All, 1.0),
            (Depth::People, 1.0),
            (Depth::Title, 1.0),
            (Depth::Title, least.max(SMALLER)),
            (Depth::Line, 1.0),
            (Depth::Title, least),
            (Depth::Line, least),
        ] {
            let parts = self.parts(press, spot, depth, tags);
            let set = stack(&press.fonts, &parts, &room(spot, width, height, least));
            let done = is_whole(&set, height) && set.scale >= least - 0.01;
            fitted = Some(set);
            if done {
                break;
            }
        }
        let Some(fitted) = fitted else { return Vec::new() };
        if fitted.cut.is_some() {
            for item in &spot.items {
                let text = session::title_of(item.session, press.words);
                let text = text.chars().take(60).collect();
                press.warnings.insert(Warning::CutShort { text });
            }
        }
        let down = if spot.is_band { ((height - fitted.height) / 2.0).max(0.0) } else { 0.0 };
        fitted.at(x, y + down)
    }

    fn parts(&self, press: &Press, spot: &Spot<'_>, depth: Depth, tags: Elements) -> Vec<Part> {
        let ink = self.paint(spot).map_or(Colour::BLACK, |paint| paint.ink);
        let part = |text: String, share: f32, face, tag, before: f32| Part {
            tongue: press.tongue_of(&text),
            text,
            style: Style::new(face, self.size * share).in_colour(ink),
            leading: LEADING,
            before: self.size * before,
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
        if depth == Depth::Line || (spot.is_band && quiet) {
            let hours = if spot.is_band {
                session::hours(item.session.slot, words)
            } else {
                session::start(item.session.slot)
            };
            let place = if place.is_empty() { place } else { format!(" · {place}") };
            return vec![part(format!("{hours} {title}{place}"), 1.0, face, tags.title, 0.0)];
        }
        let hours = session::hours(item.session.slot, words);
        let hours = if place.is_empty() { hours } else { format!("{hours} · {place}") };
        let mut parts = vec![
            part(hours, HOURS, SANS, tags.hours, 0.0),
            part(title, 1.0, face, tags.title, 0.02),
        ];
        if depth <= Depth::People && self.options.people {
            parts.push(part(self.people(item.session), PEOPLE, SANS, tags.people, 0.2));
        }
        let talks = item.talks.iter().take(MOST).map(|talk| {
            let text = self.told(press, talk, depth);
            part(text, PEOPLE, SANS, tags.people, 0.2)
        });
        parts.extend(talks);
        if depth == Depth::All
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
        if depth == Depth::Line {
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
        if depth <= Depth::People && self.options.people && !people.is_empty() {
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
        const ORDER: [RoleKind; 4] =
            [RoleKind::Host, RoleKind::Moderator, RoleKind::Speaker, RoleKind::Panellist];
        let mut names: Vec<String> = Vec::new();
        for kind in ORDER {
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

fn room(spot: &Spot<'_>, measure: f32, height: f32, least: f32) -> Room {
    let align = if spot.is_band { Align::Centre } else { Align::Left };
    Room { measure, height, align, least }
}

fn is_whole(fitted: &Fitted, height: f32) -> bool {
    fitted.cut.is_none() && fitted.height <= height + 0.01
}
