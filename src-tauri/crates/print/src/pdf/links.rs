//! Links on pages (ISO 32000-1, 12.5.6.5).

use lopdf::{Object, ObjectId};
use printpdf::{Actions, BorderArray, ColorArray, Destination, LinkAnnotation, Op, Rect};

use super::{Size, round, text};
use crate::{
    PrintError,
    layout::{Link, Place, Target},
};

/// A link that is drawn. Where it leads need not be drawn yet.
pub struct PageLink {
    /// Its area.
    pub rect: Rect,
    /// Where it leads.
    pub link: Link,
}

impl PageLink {
    /// The link as `printpdf` writes it, once all pages are drawn.
    ///
    /// # Errors
    ///
    /// Where it leads to what was never drawn.
    pub fn operation(
        &self,
        places: &[Option<Place>],
        size_of: impl Fn(usize) -> Size,
    ) -> Result<Op, PrintError> {
        let actions = match &self.link.target {
            Target::Web(address) => Actions::uri(address.clone()),
            Target::Anchor(anchor) => {
                let place = places.get(anchor.0).copied().flatten();
                let Some(place) = place else {
                    return Err(PrintError::Write("a link leads nowhere".into()));
                };
                // A little above, so that the words do not stick to the window's edge.
                let top = size_of(place.page).height - place.y + 12.0;
                Actions::go_to(Destination::Xyz {
                    page: place.page + 1,
                    left: Some(0.0),
                    top: Some(round(top)),
                    zoom: None,
                })
            }
        };
        let border = Some(BorderArray::Solid([0.0; 3]));
        let colour = Some(ColorArray::Transparent);
        let link = LinkAnnotation::new(self.rect.clone(), actions, border, colour, None);
        Ok(Op::LinkAnnotation { link })
    }
}

/// Takes the links of a page out of it and gives them what they lack, `key` and the numbers after it
/// being their ways back into the structure.
pub fn finish(
    out: &mut lopdf::Document,
    page: ObjectId,
    links: &[PageLink],
    key: usize,
) -> Result<Vec<ObjectId>, PrintError> {
    let annotations = match out.get_dictionary_mut(page)?.remove(b"Annots") {
        Some(Object::Array(annotations)) => annotations,
        _ => Vec::new(),
    };
    let mut ids = Vec::with_capacity(annotations.len());
    for (annotation, (key, link)) in annotations.into_iter().zip((key..).zip(links)) {
        if let Object::Dictionary(mut annotation) = annotation {
            // Printed, not only shown; a screen reader says its contents.
            annotation.set("F", 4);
            annotation.set("P", page);
            annotation.set("Contents", text(&link.link.title));
            annotation.set("StructParent", key as i64);
            ids.push(out.add_object(annotation));
        }
    }
    if !ids.is_empty() {
        let annotations: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
        out.get_dictionary_mut(page)?.set("Annots", annotations);
    }
    Ok(ids)
}
