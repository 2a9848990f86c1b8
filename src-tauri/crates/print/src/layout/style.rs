//! How text looks, and text that looks like something. All lengths are points (1/72 inch).

use super::{AnchorId, FaceId, TagId};

/// A colour.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Colour {
    /// Red, green and blue, 0 to 1.
    Exact([f32; 3]),
    /// The document's own colour, for letters and lines on white.
    Accent,
    /// The document's own colour as it was chosen, for areas.
    Area,
    /// What letters on such an area have.
    OnArea,
    /// So much of the accent, from 0 white to 1, that black letters are read on it and its edges seen.
    Tint(f32),
}

impl Colour {
    /// Black.
    pub const BLACK: Self = Self::grey(0.0);
    /// White.
    pub const WHITE: Self = Self::grey(1.0);

    /// The grey of this lightness, 0 black to 1 white.
    #[must_use]
    pub const fn grey(lightness: f32) -> Self {
        Self::Exact([lightness; 3])
    }
}

/// What the colours of a document are, as red, green and blue, 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Palette {
    /// [`Colour::Accent`].
    pub accent: [f32; 3],
    /// [`Colour::Area`].
    pub area: [f32; 3],
    /// [`Colour::OnArea`].
    pub on_area: [f32; 3],
}

impl Palette {
    /// Red, green and blue of a colour.
    #[must_use]
    pub fn exact(&self, colour: Colour) -> [f32; 3] {
        match colour {
            Colour::Exact(parts) => parts,
            Colour::Accent => self.accent,
            Colour::Area => self.area,
            Colour::OnArea => self.on_area,
            Colour::Tint(strength) => self.accent.map(|part| 1.0 - (1.0 - part) * strength),
        }
    }
}

/// The look of a piece of text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Style {
    /// The face, where it has the letters; else another of ours stands in.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// Colour of the letters.
    pub colour: Colour,
    /// Space added after each letter, in thousandths of the size.
    pub tracking: i16,
}

impl Style {
    /// Black text without tracking.
    #[must_use]
    pub const fn new(face: FaceId, size: f32) -> Self {
        Self { face, size, colour: Colour::BLACK, tracking: 0 }
    }

    /// The same in another colour.
    #[must_use]
    pub const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same in another face.
    #[must_use]
    pub const fn in_face(self, face: FaceId) -> Self {
        Self { face, ..self }
    }

    /// The same with space added after each letter, in thousandths of the size.
    #[must_use]
    pub const fn tracked(self, tracking: i16) -> Self {
        Self { tracking, ..self }
    }
}

/// Where a link leads.
#[derive(Clone, PartialEq, Debug)]
pub enum Target {
    /// A place in the same document.
    Anchor(AnchorId),
    /// An address on the web, percent-encoded ASCII.
    Web(String),
}

/// A link that a span belongs to.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// What a screen reader says about it.
    pub title: String,
}

/// Text of one look that belongs to one element of the document.
#[derive(Clone, PartialEq, Debug)]
pub struct Span {
    /// The text. `\n` ends a line; other white space is a space; `U+00A0` is a space at which the
    /// line is not broken.
    pub text: String,
    /// Its look.
    pub style: Style,
    /// The element whose content it is; none for what is only decoration.
    pub tag: Option<TagId>,
    /// The link that it is a part of. Its tag is then the link's element.
    pub link: Option<Link>,
}

impl Span {
    /// Text that is no link.
    #[must_use]
    pub fn new(text: impl Into<String>, style: Style, tag: TagId) -> Self {
        Self { text: text.into(), style, tag: Some(tag), link: None }
    }

    /// Text that is only decoration, such as a page number; screen readers skip it.
    #[must_use]
    pub fn decoration(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, tag: None, link: None }
    }
}
