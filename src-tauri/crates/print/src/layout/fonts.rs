//! Faces, and text turned into glyphs.
//!
//! Shaping (kerning, ligatures, marks) is harfrust's. What was asked for lately is remembered: a
//! congress repeats its words.

use std::{cell::RefCell, rc::Rc};

use harfrust::{
    Buffer, Direction, Feature, Font, GlyphId, ShapeOptions, ShapePlan, ShaperFont, Tag, shape,
};
use rustc_hash::FxHashMap;

use super::{
    Style,
    memory::{Counted, Counts, Paragraphs},
};

/// Which face, by its place in [`Fonts`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FaceId(pub u8);

/// A font file with the name that it has in documents.
#[derive(Clone, Copy, Debug)]
pub struct FaceFile {
    /// PostScript name.
    pub name: &'static str,
    /// An OpenType font with static outlines.
    pub bytes: &'static [u8],
    /// Whether its figures are all of one width and height, as tables and hanging hours want them;
    /// else they are what its designer took for usual.
    pub tabular: bool,
}

/// A letter form at its place. Lengths are in thousandths of the font size.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Glyph {
    /// The face that has it, which need not be the one asked for.
    pub face: FaceId,
    /// Its number in that face.
    pub id: u16,
    /// How far the pen goes, kerning and tracking included.
    pub advance: f32,
    /// How far it goes by the face's own table of widths.
    pub width: f32,
    /// How far it is moved from the pen, to the right and up.
    pub shift: (f32, f32),
    /// The bytes of the text that it stands for; nothing for the second glyph of a letter.
    pub text: (u32, u32),
    /// What it looks like, where that is not what it stands for, so that a reader must be told: a
    /// box for a letter that no face has, a hyphen that is there for the line's end alone.
    pub looks: Option<char>,
}

/// A text as glyphs.
#[derive(PartialEq, Default, Debug)]
pub struct Shaped {
    /// The text.
    pub text: String,
    /// Its glyphs, left to right.
    pub glyphs: Vec<Glyph>,
    /// How far the pen goes, in thousandths of the font size.
    pub advance: f32,
    /// Whether boxes stand among them, for letters that no face has.
    pub has_boxes: bool,
}

impl Shaped {
    /// How wide it is in points.
    #[must_use]
    pub fn points(&self, style: Style) -> f32 {
        self.advance * style.size / 1000.0
    }

    /// The text that `glyph`, one of these, stands for.
    #[must_use]
    pub fn text_of(&self, glyph: &Glyph) -> &str {
        &self.text[glyph.text.0 as usize..glyph.text.1 as usize]
    }
}

/// Texts as one face sets them.
type Shapes = FxHashMap<(FaceId, i16), FxHashMap<String, Rc<Shaped>>>;

/// What was shaped lately: a text that nobody asked for while so many glyphs were shaped twice over
/// is forgotten, since a long list has hundreds of thousands that never come again.
#[derive(Default)]
struct Memory {
    young: Shapes,
    old: Shapes,
    /// How many glyphs are in the young ones.
    glyphs: usize,
}

impl Memory {
    const GLYPHS: usize = 1 << 18;

    fn get(&mut self, key: (FaceId, i16), text: &str) -> Option<Rc<Shaped>> {
        if let Some(shaped) = self.young.get(&key).and_then(|texts| texts.get(text)) {
            return Some(Rc::clone(shaped));
        }
        let (text, shaped) = self.old.get_mut(&key)?.remove_entry(text)?;
        self.put(key, text, Rc::clone(&shaped));
        Some(shaped)
    }

    fn put(&mut self, key: (FaceId, i16), text: String, shaped: Rc<Shaped>) {
        self.glyphs += shaped.glyphs.len() + 1;
        self.young.entry(key).or_default().insert(text, shaped);
        if self.glyphs > Self::GLYPHS {
            self.old = std::mem::take(&mut self.young);
            self.glyphs = 0;
        }
    }
}

/// Faces, and what was shaped with them.
pub struct Fonts {
    faces: Vec<Face>,
    memory: RefCell<Memory>,
    paragraphs: RefCell<Paragraphs>,
    counts: RefCell<Counts>,
    /// What is shaped now.
    buffer: RefCell<Buffer>,
}

struct Face {
    file: FaceFile,
    font: Font,
    features: &'static [Feature],
    plan: ShapePlan,
}

/// The box that stands for a letter that no face has.
pub(super) const BOX: char = '□';

impl Fonts {
    /// Opens the files. The first one stands in for the others, then the second, and so on.
    ///
    /// # Panics
    ///
    /// Panics when a file is no font: the files are a part of the program, tested with it.
    #[must_use]
    pub fn open(files: &[FaceFile]) -> Self {
        let faces = files.iter().map(|file| Face::open(*file)).collect();
        Self {
            faces,
            memory: RefCell::default(),
            paragraphs: RefCell::default(),
            counts: RefCell::default(),
            buffer: RefCell::new(Buffer::new()),
        }
    }

    /// The file of a face.
    #[must_use]
    pub fn file(&self, face: FaceId) -> FaceFile {
        self.faces[usize::from(face.0)].file
    }

    /// Does something with the paragraphs that were set in these faces lately.
    pub(super) fn paragraphs<T>(&self, work: impl FnOnce(&mut Paragraphs) -> T) -> T {
        work(&mut self.paragraphs.borrow_mut())
    }

    /// How many lines a text takes, which `count` finds out where it was not asked lately.
    pub fn line_count(&self, key: &Counted, count: impl FnOnce() -> usize) -> usize {
        let length = |key: &Counted| key.text.len();
        let known = self.counts.borrow_mut().get(key, length);
        known.unwrap_or_else(|| {
            let lines = count();
            self.counts.borrow_mut().put(key.clone(), lines, length(key));
            lines
        })
    }

    /// `text` as glyphs, left to right.
    ///
    /// A letter that the style's face lacks is taken from another face; one that none has becomes
    /// a box. Characters that only steer (control and format
    /// characters) give nothing.
    #[must_use]
    pub fn shape(&self, text: &str, style: Style) -> Rc<Shaped> {
        let key = (style.face, style.tracking);
        if let Some(shaped) = self.memory.borrow_mut().get(key, text) {
            return shaped;
        }
        let shaped = Rc::new(self.shape_anew(text, style));
        self.memory.borrow_mut().put(key, text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    /// The hyphen at the end of a line that is broken within a word, which is not part of the
    /// text: readers are told that it is a soft hyphen.
    #[must_use]
    pub fn soft_hyphen(&self, style: Style) -> Rc<Shaped> {
        let hyphen = self.shape("-", style);
        let text = String::from('\u{ad}');
        let glyphs = hyphen
            .glyphs
            .iter()
            .map(|glyph| Glyph { text: (0, text.len() as u32), looks: Some('-'), ..*glyph })
            .collect();
        Rc::new(Shaped { text, glyphs, advance: hyphen.advance, has_boxes: false })
    }

    /// How wide `text` is in points.
    #[must_use]
    pub fn width(&self, text: &str, style: Style) -> f32 {
        self.shape(text, style).points(style)
    }

    /// `text` on one line, cut at a word and ended with an ellipsis where it is wider than
    /// `measure` points.
    #[must_use]
    pub fn fitted(&self, text: &str, style: Style, measure: f32) -> String {
        let whole: Vec<&str> = text.split_whitespace().take(200).collect();
        let mut words = whole.len();
        let line = |words: usize| whole[..words].join(" ");
        if self.width(&line(words), style) <= measure {
            return line(words);
        }
        let closed = |text: &str| format!("{}…", text.trim_end_matches([',', '–', ':', ' ']));
        while words > 1 && self.width(&closed(&line(words)), style) > measure {
            words -= 1;
        }
        // A word of one letter says nothing without the next.
        while words > 1 && whole[words - 1].chars().count() == 1 {
            words -= 1;
        }
        let mut text: String = line(words).chars().take(200).collect();
        while self.width(&closed(&text), style) > measure && text.pop().is_some() {}
        closed(&text)
    }

    fn shape_anew(&self, text: &str, style: Style) -> Shaped {
        let mut shaped = Shaped { text: text.to_owned(), ..Shaped::default() };
        for (start, end, face) in self.runs(text, style.face) {
            match face {
                Some(face) => self.run(&mut shaped, start, end, face),
                None => self.boxes(&mut shaped, start, end, style.face),
            }
        }
        for glyph in &mut shaped.glyphs {
            glyph.advance += f32::from(style.tracking);
        }
        shaped.advance = shaped.glyphs.iter().map(|glyph| glyph.advance).sum();
        shaped.has_boxes = shaped.glyphs.iter().any(|glyph| glyph.looks == Some(BOX));
        shaped
    }

    /// Cuts a text where the face changes; without a face where no face has the letters.
    fn runs(&self, text: &str, wanted: FaceId) -> Vec<(usize, usize, Option<FaceId>)> {
        let mut runs: Vec<(usize, usize, Option<FaceId>)> = Vec::new();
        // A word with letters of two faces looks broken: where one has them all, it has the word.
        let (mut word_end, mut wanted_here) = (0, wanted);
        for (start, letter) in text.char_indices() {
            let end = start + letter.len_utf8();
            if start >= word_end {
                let word = text[start..].find(' ').map_or(text.len(), |at| start + at + 1);
                wanted_here = self.face_of(&text[start..word], wanted);
                word_end = word;
            }
            let wanted = wanted_here;
            match runs.last_mut() {
                // What only steers stays with the letter before it, as does a mark that its face
                // has.
                Some((_, last, face))
                    if steers(letter)
                        || face.is_some_and(|face| is_mark(letter) && self.has(face, letter)) =>
                {
                    *last = end;
                }
                _ => {
                    let face = self.face_with(letter, wanted);
                    match runs.last_mut() {
                        Some((_, last, before)) if *before == face => *last = end,
                        _ => runs.push((start, end, face)),
                    }
                }
            }
        }
        runs
    }

    fn face_with(&self, letter: char, wanted: FaceId) -> Option<FaceId> {
        if steers(letter) || self.has(wanted, letter) {
            return Some(wanted);
        }
        self.others(wanted).find(|face| self.has(*face, letter))
    }

    /// The face for a whole word: the one that is wanted, but where it lacks a letter another one that
    /// lacks none.
    fn face_of(&self, word: &str, wanted: FaceId) -> FaceId {
        let has = |face: FaceId, letter: char| steers(letter) || self.has(face, letter);
        let lacks = |letter: char| letter.is_alphabetic() && !has(wanted, letter);
        if !word.chars().any(lacks) {
            return wanted;
        }
        let whole = self.others(wanted).find(|face| word.chars().all(|letter| has(*face, letter)));
        whole.unwrap_or(wanted)
    }

    /// All faces in the order in which they stand in for one: heavy ones for a heavy one first.
    fn others(&self, wanted: FaceId) -> impl Iterator<Item = FaceId> {
        let is_heavy = |face: FaceId| {
            let name = self.file(face).name;
            ["emibold", "Bold", "Black"].iter().any(|weight| name.contains(weight))
        };
        let heavy = is_heavy(wanted);
        let all = move || (0..self.faces.len() as u8).map(FaceId);
        let alike = all().filter(move |face| is_heavy(*face) == heavy);
        alike.chain(all().filter(move |face| is_heavy(*face) != heavy))
    }

    fn has(&self, face: FaceId, letter: char) -> bool {
        self.faces[usize::from(face.0)].font.charmap().map_unicode(letter).is_some()
    }

    /// Shapes `text[start..end]`, all of which `face` has.
    fn run(&self, shaped: &mut Shaped, start: usize, end: usize, face: FaceId) {
        let Face { font, features, plan, .. } = &self.faces[usize::from(face.0)];
        let metrics = ShaperFont::new(font);
        let scale = 1000.0 / f32::from(font.units_per_em());
        let mut buffer = self.buffer.borrow_mut();
        buffer.clear();
        for (at, letter) in shaped.text[start..end].char_indices() {
            if !steers(letter) {
                // Some breaks and spaces have no glyph of their own but look like others.
                let letter = match letter {
                    '\u{2010}' | '\u{2011}' if !self.has(face, letter) => '-',
                    letter => letter,
                };
                buffer.push(letter.into(), (start + at) as u32);
            }
        }
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(plan.script());
        buffer.set_language(plan.language().cloned());
        let options = ShapeOptions::new().plan(Some(plan)).features(features);
        if shape(&metrics, &mut buffer, options).is_err() {
            return self.boxes(shaped, start, end, face);
        }
        let infos = buffer.glyph_infos();
        for (at, (info, place)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let first = at == 0 || infos[at - 1].cluster != info.cluster;
            let next =
                infos[at..].iter().map(|next| next.cluster).find(|next| *next > info.cluster);
            let cluster = (info.cluster, next.unwrap_or(end as u32));
            let text = if first { cluster } else { (info.cluster, info.cluster) };
            let letters = &shaped.text[cluster.0 as usize..cluster.1 as usize];
            let looks = looks(font, info.glyph_id, letters, first);
            shaped.glyphs.push(Glyph {
                face,
                id: info.glyph_id as u16,
                // Whole numbers, as they stand in the file: what is measured is what is drawn.
                advance: (place.x_advance as f32 * scale).round(),
                width: (metrics.glyph_h_advance(GlyphId::new(info.glyph_id)) as f32 * scale)
                    .floor(),
                shift: (place.x_offset as f32 * scale, place.y_offset as f32 * scale),
                text,
                looks,
            });
        }
    }

    /// A box for each letter of `text[start..end]`; marks have none of their own.
    fn boxes(&self, shaped: &mut Shaped, start: usize, end: usize, wanted: FaceId) {
        let face = self.face_with(BOX, wanted).unwrap_or(wanted);
        let font = &self.faces[usize::from(face.0)].font;
        let id = font.charmap().map_unicode(BOX).unwrap_or_default();
        let scale = 1000.0 / f32::from(font.units_per_em());
        let width = ShaperFont::new(font).glyph_h_advance(id) as f32 * scale;
        for (at, letter) in shaped.text[start..end].char_indices() {
            if steers(letter) {
                continue;
            }
            let (from, to) = ((start + at) as u32, (start + at + letter.len_utf8()) as u32);
            if is_mark(letter)
                && let Some(base) = shaped.glyphs.last_mut().filter(|base| base.looks.is_some())
            {
                base.text.1 = to;
                continue;
            }
            shaped.glyphs.push(Glyph {
                face,
                id: id.to_u32() as u16,
                advance: width,
                width,
                shift: (0.0, 0.0),
                text: (from, to),
                looks: Some(BOX),
            });
        }
    }
}

/// What a glyph looks like, if not like the letters for which it stands: a letter without the marks
/// that are set onto it by glyphs of their own, and these.
fn looks(font: &Font, glyph: u32, letters: &str, is_first: bool) -> Option<char> {
    let mut seen = letters.chars().filter(|letter| !steers(*letter));
    let is_it =
        |letter: &char| font.charmap().map_unicode(*letter).is_some_and(|id| id.to_u32() == glyph);
    if is_first {
        let (letter, _) = (seen.next()?, seen.next()?);
        return is_it(&letter).then_some(letter);
    }
    let mark = seen.clone().find(is_it);
    mark.or_else(|| seen.next_back())
}

/// Figures of one width and height.
const TABULAR: [Feature; 2] = [feature(b"lnum"), feature(b"tnum")];

const fn feature(tag: &[u8; 4]) -> Feature {
    Feature { tag: Tag::new(tag), value: 1, start: 0, end: u32::MAX }
}

impl Face {
    fn open(file: FaceFile) -> Self {
        let font = Font::new(file.bytes.to_vec(), 0).expect("an embedded face is a font");
        let script = harfrust::Script::from_iso15924_tag(Tag::new(b"Latn"));
        let language = "pl".parse().ok();
        let features: &[Feature] = if file.tabular { &TABULAR } else { &[] };
        let plan =
            ShapePlan::new(&font, Direction::LeftToRight, script, language.as_ref(), features);
        Self { file, font, features, plan }
    }
}

/// Whether a character has no form of its own: control and format characters, selectors of
/// variants (Unicode's `Default_Ignorable_Code_Point`, as far as people type or paste it).
pub fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2028}'..='\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is set onto the one before it.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{3099}'..='\u{309a}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}')
}
