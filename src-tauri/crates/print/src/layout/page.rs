//! Finished pages: everything at its place, in points from the top left corner.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use super::{
    Colour, Fonts, Image, Link, Palette, Role, Style, TagId, Tags,
    fonts::{BOX, Shaped, steers},
};

/// Which place in a document that links and page numbers refer to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AnchorId(pub usize);

/// Where an anchor came to lie.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// The page, from 0.
    pub page: usize,
    /// From the page's top.
    pub y: f32,
}

/// A word or a space of a line.
#[derive(Clone, Debug)]
pub struct Bit {
    /// Its glyphs.
    pub shaped: Rc<Shaped>,
    /// White added after it, in points before the line is widened.
    pub after: f32,
}

/// Something on a page.
#[derive(Clone, Debug)]
pub enum Draw {
    /// Text on one baseline.
    Text {
        /// Where the pen starts.
        x: f32,
        /// The baseline.
        y: f32,
        /// Its look.
        style: Style,
        /// By how much the letters are widened, 1 for not at all.
        scale: f32,
        /// Space after each letter beside that of its style, in points; widened with the letters.
        spread: f32,
        /// Words and spaces; many draw the same, since lines are remembered.
        bits: Rc<Vec<Bit>>,
        /// The element whose content it is; none for decoration.
        tag: Option<TagId>,
    },
    /// A filled rectangle, which is always decoration.
    Rect {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Its colour.
        colour: Colour,
    },
    /// Filled rectangles that together are a picture.
    Picture {
        /// Left, top, width, height and colour of each.
        rects: Vec<([f32; 4], Colour)>,
        /// The figure's element.
        tag: TagId,
    },
    /// A photograph or a logo.
    Image {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Its pixels, which fill the rectangle.
        image: Image,
        /// The figure's element; none for decoration.
        tag: Option<TagId>,
    },
    /// Things that are moved, turned or made larger or smaller together.
    Placed(Box<Placed>),
    /// An area that leads elsewhere.
    Link {
        /// Left, top, width, height.
        rect: [f32; 4],
        /// Where it leads.
        link: Link,
        /// The link's element.
        tag: TagId,
    },
    /// The number of an anchor's page, not known before all pages are.
    PageOf {
        /// The anchor.
        anchor: AnchorId,
        /// Right edge of the number.
        right: f32,
        /// The baseline.
        y: f32,
        /// Its look.
        style: Style,
        /// The element whose content it is.
        tag: TagId,
    },
    /// Draws nothing: the element is part of the document from here on, though empty.
    Begin(TagId),
    /// A row of something that is not set yet: it may be that nobody looks at it.
    Unset {
        /// Of what, by a number.
        part: usize,
        /// Which of its rows.
        row: usize,
        /// The row's top left corner.
        at: [f32; 2],
    },
}

/// Things that are moved, turned or made larger or smaller together.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Where a point of theirs lies on the page: `[a, b, c, d, e, f]` takes (x, y) to
    /// (ax + cy + e, bx + dy + f).
    pub matrix: [f32; 6],
    /// Left, top, width, height of what is seen of them, in their own lengths; all where none.
    pub clip: Option<[f32; 4]>,
    /// The things.
    pub draws: Vec<Draw>,
    /// Where they come in the reading order, if that is not the order of the pages.
    pub turn: Option<usize>,
}

impl Placed {
    /// Where a rectangle of theirs lies on the page: the smallest upright one around it.
    #[must_use]
    pub fn around(&self, rect: [f32; 4]) -> [f32; 4] {
        around(self.matrix, rect)
    }

    /// Where a rectangle of the page lies among them.
    #[must_use]
    pub fn within(&self, rect: [f32; 4]) -> [f32; 4] {
        let [a, b, c, d, e, f] = self.matrix;
        let area = a * d - b * c;
        let back = [d, -b, -c, a, c * f - d * e, b * e - a * f].map(|part| part / area);
        around(back, rect)
    }
}

/// The smallest upright rectangle around what a matrix makes of one.
fn around([a, b, c, d, e, f]: [f32; 6], [x, y, width, height]: [f32; 4]) -> [f32; 4] {
    let corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)];
    let corners = corners.map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let least = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MAX, f32::min);
    let most = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MIN, f32::max);
    let (left, top) = (least(|at| at.0), least(|at| at.1));
    [left, top, most(|at| at.0) - left, most(|at| at.1) - top]
}

impl Draw {
    /// One piece of text that starts at `x`, on one line whatever its length.
    #[must_use]
    pub fn text(
        fonts: &Fonts,
        text: &str,
        style: Style,
        [x, y]: [f32; 2],
        tag: Option<TagId>,
    ) -> Self {
        let shaped = fonts.shape(text, style);
        let bits = Rc::new(vec![Bit { shaped, after: 0.0 }]);
        Self::Text { x, y, style, scale: 1.0, spread: 0.0, bits, tag }
    }

    /// Where it comes in the reading order, if that is not the order of the pages.
    #[must_use]
    pub fn turn(&self) -> Option<usize> {
        match self {
            Self::Placed(placed) => placed.turn,
            _ => None,
        }
    }

    /// The same, seen but not read.
    #[must_use]
    pub fn silent(self) -> Vec<Self> {
        match self {
            Self::Text { x, y, style, scale, spread, bits, .. } => {
                vec![Self::Text { x, y, style, scale, spread, bits, tag: None }]
            }
            Self::Image { rect, image, .. } => vec![Self::Image { rect, image, tag: None }],
            Self::Picture { rects, .. } => {
                rects.into_iter().map(|(rect, colour)| Self::Rect { rect, colour }).collect()
            }
            Self::Rect { .. } => vec![self],
            Self::Placed(mut placed) => {
                placed.draws = placed.draws.into_iter().flat_map(Self::silent).collect();
                vec![Self::Placed(placed)]
            }
            Self::Link { .. } | Self::PageOf { .. } | Self::Begin(_) | Self::Unset { .. } => {
                Vec::new()
            }
        }
    }

    /// The same, moved to the right and down.
    #[must_use]
    pub fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Rect { rect, .. } | Self::Link { rect, .. } | Self::Image { rect, .. } => {
                rect[0] += dx;
                rect[1] += dy;
            }
            Self::Picture { rects, .. } => {
                for (rect, _) in rects {
                    rect[0] += dx;
                    rect[1] += dy;
                }
            }
            Self::PageOf { right, y, .. } => {
                *right += dx;
                *y += dy;
            }
            Self::Placed(placed) => {
                placed.matrix[4] += dx;
                placed.matrix[5] += dy;
            }
            Self::Unset { at, .. } => {
                at[0] += dx;
                at[1] += dy;
            }
            Self::Begin(_) => {}
        }
        self
    }
}

/// What is cut off around a page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Trim {
    /// How far from the edge of the sheet the page begins, on each side.
    pub edge: f32,
    /// How far what reaches the page's edge goes on beyond it.
    pub bleed: f32,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is on it, in reading order.
    pub draws: Vec<Draw>,
    /// What is cut off around it; nothing where none.
    pub trim: Option<Trim>,
    /// How far from its left edge it is folded.
    pub folds: Vec<f32>,
}

impl Page {
    /// An empty page.
    #[must_use]
    pub const fn new(width: f32, height: f32) -> Self {
        Self { width, height, draws: Vec::new(), trim: None, folds: Vec::new() }
    }

    /// Everything on it, also what is placed within something else.
    pub fn all(&self) -> impl Iterator<Item = &Draw> {
        let mut open = vec![self.draws.iter()];
        std::iter::from_fn(move || {
            loop {
                let next = open.last_mut()?.next();
                match next {
                    Some(Draw::Placed(placed)) => open.push(placed.draws.iter()),
                    Some(draw) => return Some(draw),
                    None => {
                        open.pop();
                    }
                }
            }
        })
    }
}

/// The letters of a document that no face has.
#[derive(Default)]
pub struct Missing {
    /// Each with the first page on which it stands, from 1, and a word in which it does.
    pub letters: BTreeMap<char, (u32, String)>,
    pages: u32,
}

impl Missing {
    /// Adds those of the next page.
    pub fn note(&mut self, page: &Page) {
        self.pages += 1;
        for draw in page.all() {
            let Draw::Text { bits, .. } = draw else { continue };
            for Bit { shaped, .. } in bits.iter().filter(|bit| bit.shaped.has_boxes) {
                for glyph in shaped.glyphs.iter().filter(|glyph| glyph.looks == Some(BOX)) {
                    for letter in shaped.text_of(glyph).chars().filter(|letter| !steers(*letter)) {
                        let found = || (self.pages, word(&shaped.text, glyph.text.0 as usize));
                        self.letters.entry(letter).or_insert_with(found);
                    }
                }
            }
        }
    }
}

/// The word of a text in which the byte `at` is.
fn word(text: &str, at: usize) -> String {
    let (before, after) = text.split_at(at);
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + before[space..].chars().next().map_or(0, char::len_utf8));
    let end = after.find(char::is_whitespace).map_or(text.len(), |space| at + space);
    text[start..end].to_owned()
}

/// An entry of the tree of bookmarks.
#[derive(Clone, Debug)]
pub struct Bookmark {
    /// Its depth, from 0.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Where it leads.
    pub anchor: AnchorId,
}

/// A finished document.
pub struct Document {
    /// Its title.
    pub title: String,
    /// Who it is by.
    pub author: String,
    /// Its language, a tag of BCP 47.
    pub language: &'static str,
    /// What its colours are.
    pub palette: Palette,
    /// The faces it is set in.
    pub fonts: Rc<Fonts>,
    /// What everything is.
    pub tags: Tags,
    /// Its pages.
    pub pages: Vec<Page>,
    /// Its anchors' places, by [`AnchorId`]; none for one that was never placed.
    pub places: Vec<Option<Place>>,
    /// Its bookmarks, in order.
    pub bookmarks: Vec<Bookmark>,
    /// What a person should look at, beside letters that no face has.
    pub warnings: BTreeSet<crate::Warning>,
}

impl Document {
    /// Keeps these pages alone, of which there is at least one, and what leads to them.
    pub fn keep(&mut self, range: Range<usize>) {
        let last = self.pages.len().saturating_sub(1);
        let first = range.start.min(last);
        let end = range.end.clamp(first + 1, last + 1);
        self.pages = self.pages.drain(first..end).collect();
        for place in &mut self.places {
            *place = place
                .filter(|place| (first..end).contains(&place.page))
                .map(|place| Place { page: place.page - first, ..place });
        }
        self.level_headings();
        self.resolve();
    }

    /// Makes the headings on its pages start with the first level and skip none, as they may not
    /// where some pages are gone, or never were.
    pub fn level_headings(&mut self) {
        let mut seen = BTreeSet::new();
        let mut open: Vec<u8> = Vec::new();
        for draw in self.pages.iter().flat_map(Page::all) {
            let Draw::Text { tag: Some(tag), .. } = draw else { continue };
            let Role::Heading(level) = self.tags.get(*tag).role else { continue };
            if seen.insert(*tag) {
                open.retain(|above| *above < level);
                open.push(level);
                self.tags.set_role(*tag, Role::Heading(open.len() as u8));
            }
        }
    }

    /// The letters on its pages that no face has.
    #[must_use]
    pub fn missing(&self) -> Missing {
        let mut missing = Missing::default();
        self.pages.iter().for_each(|page| missing.note(page));
        missing
    }

    /// Writes the page numbers that were not known before, and drops links to what was never
    /// placed.
    pub fn resolve(&mut self) {
        let Self { pages, places, fonts, bookmarks, .. } = self;
        let place = |anchor: AnchorId| places.get(anchor.0).copied().flatten();
        for page in pages {
            page.draws.retain_mut(|draw| match draw {
                Draw::PageOf { anchor, right, y, style, tag } => {
                    let Some(Place { page, .. }) = place(*anchor) else { return false };
                    // The space keeps it apart from what it is the page of.
                    let number = format!(" {}", page + 1);
                    let x = *right - fonts.width(&number, *style);
                    *draw = Draw::text(fonts, &number, *style, [x, *y], Some(*tag));
                    true
                }
                Draw::Link { link, .. } => match link.target {
                    super::Target::Anchor(anchor) => place(anchor).is_some(),
                    super::Target::Web(_) => true,
                },
                _ => true,
            });
        }
        bookmarks.retain(|bookmark| place(bookmark.anchor).is_some());
    }
}
