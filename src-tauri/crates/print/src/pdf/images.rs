//! Pictures of pixels, each in the file once (ISO 32000-1, 8.9.5).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::hash;
use crate::{
    PrintError,
    layout::{Colours, Image},
};

/// Under which name pages refer to a picture: the same picture, the same name.
pub fn name(image: &Image) -> String {
    let data = image.data();
    let (Colours::Jpeg(bytes) | Colours::Plain(bytes)) = &data.colours;
    let shape = u64::from(data.width) << 32 | u64::from(data.height);
    let seed = hash(data.alpha.as_deref().unwrap_or_default(), shape);
    format!("Image{:016x}", hash(bytes, seed))
}

/// Puts pictures into a document, where every page can refer to them.
pub fn put(out: &mut lopdf::Document, images: &BTreeMap<String, Image>) -> Result<(), PrintError> {
    let mut all = Dictionary::new();
    for (name, image) in images {
        let place = write(out, image);
        all.set(name.as_bytes(), place);
    }
    // All pages share one dictionary of these.
    let Some(first) = out.get_pages().into_values().next() else { return Ok(()) };
    let resources = out.get_dictionary(first)?.get(b"Resources")?.as_reference()?;
    let shared = out.get_dictionary(resources)?.get(b"XObject")?.as_reference()?;
    out.set_object(shared, all);
    Ok(())
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
