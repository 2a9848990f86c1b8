//! Text made as large as its place allows: names on badges, titles on signs.

use std::rc::Rc;

use super::{
    Align, Bit, Draw, Fonts, Lines, Setting, Span, Style, TagId, Tongue, baseline, paragraph,
    text::Text,
};

/// One paragraph of a stack.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it says; `\n` ends a line.
    pub text: String,
    /// Its look where there is room enough.
    pub style: Style,
    /// Distance of baselines, in sizes of the letters.
    pub leading: f32,
    /// White above it where there is room enough, in points; none above the first.
    pub before: f32,
    /// The element whose content it is.
    pub tag: TagId,
    /// Its language.
    pub tongue: Tongue,
}

/// The place for a stack.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Its width in points.
    pub measure: f32,
    /// Its height in points.
    pub height: f32,
    /// To which edge lines go.
    pub align: Align,
    /// The smallest scale at which words stay whole. Where that is not small enough, words are
    /// broken, and what is too long even so ends with an ellipsis.
    pub least: f32,
}

/// A stack that was set.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// What to draw, from the top left corner of the place.
    pub draws: Vec<Draw>,
    /// How high it is.
    pub height: f32,
    /// By how much it was made smaller, 1 for not at all.
    pub scale: f32,
    /// Whether all of it is there, in whole words, and no smaller than was asked for.
    pub whole: bool,
    /// The beginning of the text that ends with an ellipsis, if one does.
    pub cut: Option<String>,
}

impl Fitted {
    /// The same, drawn from another corner on.
    #[must_use]
    pub fn at(self, x: f32, y: f32) -> Vec<Draw> {
        self.draws.into_iter().map(|draw| draw.moved(x, y)).collect()
    }
}

/// No place holds more letters of one paragraph.
const MOST: usize = 700;
/// How much smaller the next try is.
const STEP: f32 = 0.955;

/// Sets paragraphs under each other, all as large as they can be together.
#[must_use]
pub fn stack(fonts: &Fonts, parts: &[Part], room: &Room) -> Fitted {
    let mut parts: Vec<Part> = parts.iter().filter(|part| !blank(&part.text)).cloned().collect();
    let mut cut = None;
    for part in &mut parts {
        if let Some((end, _)) = part.text.char_indices().nth(MOST) {
            part.text.truncate(end);
            part.text.push('…');
            cut.get_or_insert_with(|| beginning(&part.text));
        }
    }
    // No larger than the widest word and the area of all lines allow.
    let widths: Vec<Widths> = parts.iter().map(|part| Widths::of(fonts, part)).collect();
    let widest = widths.iter().map(|widths| widths.word).fold(1.0, f32::max);
    let line = |(widths, part): (&Widths, &Part)| widths.all * part.style.size * part.leading;
    let area: f32 = widths.iter().zip(&parts).map(line).sum();
    let mut scale =
        (room.measure / widest).min((room.measure * room.height / area.max(1.0)).sqrt()).min(1.0);
    while scale >= room.least {
        let set = Set::new(fonts, &parts, room, scale, false);
        if set.height() <= room.height {
            let whole = cut.is_none();
            return Fitted { whole, ..set.fitted(cut) };
        }
        scale *= STEP;
    }
    let mut set = Set::new(fonts, &parts, room, room.least, true);
    // A line of each goes in, however small the place is.
    if set.lowest() > room.height {
        let scale = set.scale * room.height / set.lowest();
        set = Set::new(fonts, &parts, room, scale, true);
    }
    for (part, lines) in set.allowed().into_iter().enumerate() {
        if lines < set.lines[part].lines.len() {
            cut.get_or_insert_with(|| beginning(&parts[part].text));
            set.shorten(part, lines);
        }
    }
    set.fitted(cut)
}

fn blank(text: &str) -> bool {
    !text.chars().any(|letter| !letter.is_whitespace() && !super::fonts::steers(letter))
}

fn beginning(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Width, at full size, of the widest stretch of a part at which no line may end.
#[must_use]
pub fn widest(fonts: &Fonts, part: &Part) -> f32 {
    Widths::of(fonts, part).word
}

/// How wide a part is at full size.
struct Widths {
    /// The widest stretch at which no line may end.
    word: f32,
    /// All of it, without what may be dropped at lines' ends.
    all: f32,
}

impl Widths {
    fn of(fonts: &Fonts, part: &Part) -> Self {
        let spans = [Span::new(part.text.as_str(), part.style, part.tag)];
        let text = Text::of(&spans);
        let usual = text.usual(fonts);
        let whole = (false, false);
        let (atoms, chances) = text.atoms(fonts, &usual, part.tongue, whole, f32::INFINITY);
        let (mut start, mut word, mut all) = (0, 0.0f32, 0.0);
        for chance in chances {
            let stretch = atoms.get(start..chance.end).unwrap_or_default();
            let width: f32 = stretch.iter().map(|atom| atom.width).sum();
            word = word.max(width);
            all += width;
            start = chance.start;
        }
        // A hair more, since widths are sums.
        Self { word: word * 1.001, all }
    }
}

/// The parts at one scale.
struct Set<'a> {
    fonts: &'a Fonts,
    parts: &'a [Part],
    room: &'a Room,
    scale: f32,
    hyphenate: bool,
    lines: Vec<Lines>,
}

impl<'a> Set<'a> {
    fn new(
        fonts: &'a Fonts,
        parts: &'a [Part],
        room: &'a Room,
        scale: f32,
        hyphenate: bool,
    ) -> Self {
        let mut set = Self { fonts, parts, room, scale, hyphenate, lines: Vec::new() };
        set.lines = parts.iter().map(|part| set.set(part, &part.text)).collect();
        set
    }

    fn set(&self, part: &Part, text: &str) -> Lines {
        let setting = Setting {
            hyphenate: self.hyphenate,
            ..Setting::left(self.room.measure, part.tongue).aligned(self.room.align).balanced()
        };
        let style = Style { size: part.style.size * self.scale, ..part.style };
        paragraph(self.fonts, &[Span::new(text, style, part.tag)], &setting)
    }

    fn leading(&self, part: usize) -> f32 {
        let Part { style, leading, .. } = &self.parts[part];
        style.size * self.scale * leading
    }

    fn before(&self, part: usize) -> f32 {
        if part == 0 { 0.0 } else { self.parts[part].before * self.scale }
    }

    fn height(&self) -> f32 {
        self.height_of(self.lines.iter().map(|lines| lines.lines.len()))
    }

    /// The height of one line of each.
    fn lowest(&self) -> f32 {
        self.height_of(self.lines.iter().map(|_| 1))
    }

    fn height_of(&self, counts: impl Iterator<Item = usize>) -> f32 {
        let part = |(at, lines)| self.before(at) + self.leading(at) * lines as f32;
        counts.enumerate().map(part).sum()
    }

    /// How many lines of each there is room for: the longest gives way first.
    fn allowed(&self) -> Vec<usize> {
        let mut counts: Vec<usize> = self.lines.iter().map(|lines| lines.lines.len()).collect();
        while self.height_of(counts.iter().copied()) > self.room.height + 0.01 {
            let longest = counts.iter_mut().max();
            match longest {
                Some(longest) if *longest > 1 => *longest -= 1,
                _ => break,
            }
        }
        counts
    }

    /// Takes from the end of a text as much as is needed for `lines` lines.
    fn shorten(&mut self, part: usize, lines: usize) {
        let text = &self.parts[part].text;
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let shortened = |letters: usize| {
            let kept = text[..ends[letters]].trim_end_matches([',', '–', ':', '…', ' ', '\n']);
            format!("{kept}…")
        };
        let (mut fits, mut too_long) = (0, ends.len());
        while too_long - fits > 1 {
            let middle = usize::midpoint(fits, too_long);
            if self.set(&self.parts[part], &shortened(middle)).lines.len() <= lines {
                fits = middle;
            } else {
                too_long = middle;
            }
        }
        let whole_words = text[..ends[fits]].rfind(' ').filter(|end| ends[fits] - end < 25);
        let letters = whole_words.map_or(fits, |end| ends.partition_point(|at| *at < end));
        self.lines[part] = self.set(&self.parts[part], &shortened(letters));
    }

    fn fitted(self, cut: Option<String>) -> Fitted {
        let mut draws = Vec::new();
        let mut y = 0.0;
        for (at, lines) in self.lines.iter().enumerate() {
            y += self.before(at);
            let (size, leading) = (self.parts[at].style.size * self.scale, self.leading(at));
            for line in lines.lines.iter() {
                draws.extend(lines.draws(line, 0.0, y + baseline(size, leading)));
                if let Some(Draw::Text { bits, style, .. }) = draws.last_mut() {
                    close(self.fonts, bits, *style);
                }
                y += leading;
            }
        }
        Fitted { draws, height: y, scale: self.scale, whole: false, cut }
    }
}

/// A real space at a line's end keeps the words apart for readers of the text.
fn close(fonts: &Fonts, bits: &mut Rc<Vec<Bit>>, style: Style) {
    let open = bits.last().is_some_and(|bit| {
        bit.shaped.text != " " && bit.shaped.text != "\u{ad}" && !bit.shaped.text.ends_with('-')
    });
    if open {
        let space = Bit { shaped: fonts.shape(" ", style), after: 0.0 };
        Rc::make_mut(bits).push(space);
    }
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
