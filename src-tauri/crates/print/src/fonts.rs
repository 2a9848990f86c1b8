//! The faces that Obrady prints with, from assets/fonts.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use obrady_domain::Typeface;

use crate::layout::{FaceFile, FaceId, Fonts};

macro_rules! face {
    ($name:literal) => {
        FaceFile {
            name: $name,
            bytes: include_bytes!(concat!("../../../../assets/fonts/", $name, ".ttf")),
            tabular: false,
        }
    };
}

/// A face for hours and tables.
const fn tabular(file: FaceFile) -> FaceFile {
    FaceFile { tabular: true, ..file }
}

const SOURCE: [FaceFile; 7] = [
    face!("SourceSerif4SmText-Regular"),
    face!("SourceSerif4SmText-It"),
    face!("SourceSerif4SmText-Semibold"),
    face!("SourceSerif4SmText-SemiboldIt"),
    face!("SourceSerif4Display-Semibold"),
    tabular(face!("SourceSans3-Regular")),
    tabular(face!("SourceSans3-Semibold")),
];

// The last ones stand in where the letters of others end.
const ALEGREYA: [FaceFile; 11] = [
    face!("Alegreya-Regular"),
    face!("Alegreya-Italic"),
    face!("Alegreya-SemiBold"),
    face!("Alegreya-SemiBoldItalic"),
    face!("Alegreya-Bold"),
    tabular(face!("AlegreyaSans-Regular")),
    tabular(face!("AlegreyaSans-Bold")),
    SOURCE[0],
    SOURCE[5],
    SOURCE[2],
    SOURCE[6],
];

const LATO: [FaceFile; 10] = [
    face!("Lato-Regular"),
    face!("Lato-Italic"),
    face!("Lato-Bold"),
    face!("Lato-BoldItalic"),
    face!("Lato-Black"),
    tabular(face!("Lato-Regular")),
    tabular(face!("Lato-Bold")),
    SOURCE[5],
    SOURCE[0],
    SOURCE[6],
];

/// Running text.
pub const SERIF: FaceId = FaceId(0);
/// Emphasis in running text.
pub const SERIF_ITALIC: FaceId = FaceId(1);
/// Strong words in running text, titles.
pub const SERIF_SEMIBOLD: FaceId = FaceId(2);
/// Strong emphasis in running text.
pub const SERIF_SEMIBOLD_ITALIC: FaceId = FaceId(3);
/// Large headings.
pub const DISPLAY: FaceId = FaceId(4);
/// Hours, names, tables, page numbers.
pub const SANS: FaceId = FaceId(5);
/// Hours, names and table headings that must stand out.
pub const SANS_SEMIBOLD: FaceId = FaceId(6);

/// The faces of a typeface, with all that was shaped with them lately. Each typeface has the same
/// faces at the same places.
///
/// A thread opens them once: a preview sets the same words again and again.
#[must_use]
pub fn open(typeface: Typeface) -> Rc<Fonts> {
    thread_local! {
        static OPEN: RefCell<HashMap<Typeface, Rc<Fonts>>> = RefCell::default();
    }
    let fonts = || match typeface {
        Typeface::Source => Fonts::open(&SOURCE),
        Typeface::Alegreya => Fonts::open(&ALEGREYA),
        Typeface::Lato => Fonts::open(&LATO),
    };
    OPEN.with_borrow_mut(|open| Rc::clone(open.entry(typeface).or_insert_with(|| Rc::new(fonts()))))
}
