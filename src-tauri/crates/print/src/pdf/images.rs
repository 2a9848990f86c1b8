//! Pictures of pixels, each in the file once (ISO 32000-1, 8.9.5).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use printpdf::XObjectId;

use super::hash;
use crate::{
    PrintError,
    layout::{Colours, Draw, Image, Page},
};

/// The pictures that a document shows.
pub struct Images(BTreeMap<String, Image>);

/// Under which name pages refer to a picture: the same picture, the same name.
pub fn id(image: &Image) -> XObjectId {
    let data = image.data();
    let (Colours::Jpeg(bytes) | Colours::Plain(bytes)) = &data.colours;
    let shape = u64::from(data.width) << 32 | u64::from(data.height);
    let seed = hash(data.alpha.as_deref().unwrap_or_default(), shape);
    XObjectId(format!("Image{:016x}", hash(bytes, seed)))
}

impl Images {
    /// Those on the pages.
    pub fn of(pages: &[Page]) -> Self {
        let images = pages.iter().flat_map(Page::all).filter_map(|draw| match draw {
            Draw::Image { image, .. } => Some((id(image).0, image.clone())),
            _ => None,
        });
        Self(images.collect())
    }

    /// Puts them into the document, where every page can refer to them.
    pub fn write(&self, out: &mut lopdf::Document) -> Result<(), PrintError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut all = Dictionary::new();
        for (name, image) in &self.0 {
            let place = write(out, image);
            all.set(name.as_bytes(), place);
        }
        // All pages share one dictionary of these.
        let pages: Vec<ObjectId> = out.get_pages().into_values().collect();
        let Some(first) = pages.first() else { return Ok(()) };
        let resources = out.get_dictionary(*first)?.get(b"Resources")?.as_reference()?;
        let shared = out.get_dictionary(resources)?.get(b"XObject")?.as_reference()?;
        out.set_object(shared, all);
        Ok(())
    }
}

fn write(out: &mut lopdf::Document, image: &Image) -> ObjectId {
    let data = image.data();
    let head = |space: &str| {
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Image",
            "Width" => i64::from(data.width),
            "Height" => i64::from(data.height),
            "BitsPerComponent" => 8,
            "ColorSpace" => space,
        }
    };
    let mut dictionary = head(if data.channels == 1 { "DeviceGray" } else { "DeviceRGB" });
    if let Some(alpha) = &data.alpha {
        let mask = out.add_object(Stream::new(head("DeviceGray"), alpha.clone()));
        dictionary.set("SMask", mask);
    }
    let stream = match &data.colours {
        Colours::Jpeg(file) => {
            dictionary.set("Filter", "DCTDecode");
            Stream::new(dictionary, file.clone()).with_compression(false)
        }
        Colours::Plain(pixels) => Stream::new(dictionary, pixels.clone()),
    };
    out.add_object(Object::Stream(stream))
}
