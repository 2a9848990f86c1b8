//! Setting text and pouring it onto pages.
//!
//! Nothing here knows what a congress or a PDF is. Spans become lines ([`paragraph()`]), lines become
//! rows ([`Row`], [`Grid`], [`entry`]), rows become pages ([`Flow`]); a tree of [`Tags`] says what
//! everything is. All lengths are points, y grows downwards.

mod bind;
mod hyphen;
mod style;
mod tags;

mod breaks;
mod fonts;
mod memory;
mod names;
mod paragraph;
mod text;

mod contents;
mod fit;
mod flow;
mod image;
mod page;
mod row;
mod table;

pub use contents::{EntrySetting, entry};
pub use fit::{Fitted, Part, Room, stack, widest};
pub use flow::{Flow, Geometry};
pub use fonts::{FaceFile, FaceId, Fonts, Glyph, Shaped, steers};
pub use hyphen::Tongue;
pub use image::{Colours, Image};
pub use memory::Counted;
pub use page::{AnchorId, Bit, Bookmark, Document, Draw, Missing, Page, Place, Placed, Trim};
pub use paragraph::{Align, Lines, Setting, paragraph};
pub use row::{NEVER, Row, abreast, baseline, height};
pub use style::{Colour, Link, Palette, Span, Style, Target};
pub use table::{Column, Grid};
pub use tags::{Role, TagId, Tags};
