//! Faces embedded as subsets, and what their glyphs say.

use std::{collections::BTreeMap, fmt::Write as _};

use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem, XObjectId,
};
use subsetter::GlyphRemapper;

use super::{hash, images};
use crate::{
    PrintError,
    layout::{FaceFile, FaceId, Fonts, Glyph, Image, Shaped, steers},
};

/// What of each face was drawn so far.
#[derive(Default)]
pub struct Used {
    /// By [`FaceId`]; those that were not drawn have no glyph.
    faces: Vec<UsedFace>,
    /// Pictures, by the names under which pages refer to them.
    pub images: BTreeMap<String, Image>,
}

#[derive(Default)]
struct UsedFace {
    /// The glyphs' numbers in the document, in the order in which they were first drawn.
    glyphs: GlyphRemapper,
    /// By the glyphs' own numbers, those in the document of glyphs of which all is known; else 0,
    /// which is that of no letter. Pages have millions of glyphs, and hundreds of different ones.
    known: Vec<u16>,
    /// By those numbers, what they stand for where they are drawn first…
    texts: Vec<String>,
    /// …and what they look like where they never stand for that, since then their place says what
    /// is meant.
    looks: BTreeMap<u16, char>,
}

impl Used {
    /// The name in the document of a picture that is drawn.
    pub fn image(&mut self, image: &Image) -> XObjectId {
        let name = images::name(image);
        self.images.entry(name.clone()).or_insert_with(|| image.clone());
        XObjectId(name)
    }

    /// The number in the document of `glyph`, one of `shaped`, which is drawn.
    pub fn glyph(&mut self, shaped: &Shaped, glyph: &Glyph) -> u16 {
        let at = usize::from(glyph.face.0);
        if self.faces.len() <= at {
            self.faces.resize_with(at + 1, UsedFace::default);
        }
        let face = &mut self.faces[at];
        let own = usize::from(glyph.id);
        if glyph.looks.is_none()
            && let Some(number) = face.known.get(own).copied().filter(|number| *number > 0)
        {
            return number;
        }
        let number = face.glyphs.remap(glyph.id);
        if face.texts.len() <= usize::from(number) {
            face.texts.resize(usize::from(number) + 1, String::new());
        }
        let text = &mut face.texts[usize::from(number)];
        if let Some(look) = glyph.looks {
            face.looks.insert(number, look);
        } else if text.is_empty() {
            // What has no form of its own is no part of what a form stands for.
            text.extend(shaped.text_of(glyph).chars().filter(|letter| !steers(*letter)));
        }
        if !text.is_empty() {
            if face.known.len() <= own {
                face.known.resize(own + 1, 0);
            }
            face.known[own] = number;
        }
        number
    }
}

/// The faces that a document uses, as subsets.
pub struct Faces(BTreeMap<FaceId, Face>);

struct Face {
    id: FontId,
    font: PdfFont,
    /// The name in the document: a tag of six capitals that tells subsets apart, `+`, the face's.
    name: String,
    /// What each glyph, by its number in the subset, stands for.
    texts: BTreeMap<u16, String>,
}

impl Faces {
    /// Takes of every face what was drawn of it.
    pub fn of(used: Used, fonts: &Fonts) -> Result<Self, PrintError> {
        let mut faces = BTreeMap::new();
        for (face, used) in (0..).map(FaceId).zip(used.faces) {
            if used.glyphs.num_gids() > 1 {
                faces.insert(face, Face::subset(fonts.file(face), face, used)?);
            }
        }
        Ok(Self(faces))
    }

    /// Lets the pages of `pdf` use them.
    pub fn add_to(&self, pdf: &mut PdfDocument) {
        for face in self.0.values() {
            pdf.resources.fonts.map.insert(face.id.clone(), face.font.clone());
        }
    }

    /// Operations that show every glyph of every face.
    pub fn inventory(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for face in self.0.values() {
            let font = PdfFontHandle::External(face.id.clone());
            ops.push(Op::SetFont { font, size: Pt(1.0) });
            let glyphs = face.texts.keys().map(|glyph| Codepoint::new(*glyph, 0.0)).collect();
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }

    /// Writes down what the glyphs stand for. `printpdf` can do so too, but takes a string for each
    /// glyph on each page.
    pub fn write_texts(&self, out: &mut lopdf::Document) {
        let fonts: Vec<(ObjectId, &Face)> = out
            .objects
            .iter()
            .filter_map(|(id, object)| {
                let name = base_font(object.as_dict().ok()?)?;
                Some((*id, self.0.values().find(|face| face.name.as_bytes() == name)?))
            })
            .collect();
        for (id, face) in fonts {
            let map = out.get_dictionary(id).and_then(|font| font.get(b"ToUnicode"));
            let Ok(map) = map.and_then(Object::as_reference) else { continue };
            if let Ok(stream) = out.get_object_mut(map).and_then(Object::as_stream_mut) {
                stream.set_plain_content(character_map(&face.texts).into_bytes());
            }
        }
    }
}

/// The name of a composite font; none for any other object.
fn base_font(font: &Dictionary) -> Option<&[u8]> {
    (font.get(b"Subtype").ok()?.as_name().ok()? == b"Type0")
        .then(|| font.get(b"BaseFont").ok()?.as_name().ok())
        .flatten()
}

/// Under which name pages refer to a face. printpdf's own ids come from a counter of the process, and
/// so would change the bytes of the second document.
pub fn id(face: FaceId) -> FontId {
    FontId(format!("Face{}", face.0))
}

impl Face {
    fn subset(file: FaceFile, face: FaceId, used: UsedFace) -> Result<Self, PrintError> {
        let damaged = |reason: String| PrintError::Face { face: file.name, reason };
        let UsedFace { glyphs, texts, looks, .. } = used;
        let subset = subsetter::subset(file.bytes, 0, &glyphs)
            .map_err(|error| damaged(error.to_string()))?;
        let full = ParsedFont::from_bytes(file.bytes, 0, &mut Vec::new())
            .ok_or_else(|| damaged("its tables can't be read".into()))?;
        let width = |glyph| full.glyph_widths.get(&glyph).copied().unwrap_or_default();
        let widths = glyphs.remapped_gids().map(width);
        let name = format!("{}+{}", subset_tag(&subset), file.name);
        let font = PdfFont::new(ParsedFont {
            font_name: Some(name.clone()),
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: (0..).zip(widths).collect(),
            original_bytes: subset,
            ..full
        });
        let mut texts: BTreeMap<u16, String> = (0..).zip(texts).collect();
        for (glyph, look) in looks {
            let text = texts.entry(glyph).or_default();
            if text.is_empty() {
                text.push(look);
            }
        }
        Ok(Self { id: id(face), font, name, texts })
    }
}

/// Six capitals that tell this subset from others of the same face (ISO 32000-1, 9.6.4).
fn subset_tag(subset: &[u8]) -> String {
    let mut rest = hash(subset, 0);
    let mut letter = || {
        let letter = b'A' + (rest % 26) as u8;
        rest /= 26;
        char::from(letter)
    };
    (0..6).map(|_| letter()).collect()
}

/// A `ToUnicode` map (ISO 32000-1, 9.10.3).
fn character_map(texts: &BTreeMap<u16, String>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let known: Vec<_> = texts.iter().filter(|(_, text)| !text.is_empty()).collect();
    // A block has at most a hundred entries.
    for block in known.chunks(100) {
        line(&mut map, format_args!("{} beginbfchar", block.len()));
        for (glyph, text) in block {
            let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            line(&mut map, format_args!("<{glyph:04X}> <{units}>"));
        }
        line(&mut map, format_args!("endbfchar"));
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

fn line(map: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(map, "{text}").expect("a string takes everything");
}
