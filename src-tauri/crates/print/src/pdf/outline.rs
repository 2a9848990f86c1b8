//! The tree of bookmarks (ISO 32000-1, 12.3.3).

use lopdf::{Object, ObjectId, dictionary};

use super::{Size, real, text};
use crate::{PrintError, layout::Document};

/// Writes the bookmarks; those of the first level are shown open, the others closed.
pub fn write(
    out: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    size_of: impl Fn(usize) -> Size,
) -> Result<(), PrintError> {
    if document.bookmarks.is_empty() {
        return Ok(());
    }
    let root = out.new_object_id();
    let ids: Vec<ObjectId> = document.bookmarks.iter().map(|_| out.new_object_id()).collect();
    // Per bookmark, and last for the root: its children.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len() + 1];
    let mut parents = Vec::with_capacity(ids.len());
    let mut path: Vec<usize> = Vec::new();
    for (at, bookmark) in document.bookmarks.iter().enumerate() {
        while path.last().is_some_and(|open| document.bookmarks[*open].level >= bookmark.level) {
            path.pop();
        }
        let parent = path.last().copied().unwrap_or(ids.len());
        children[parent].push(at);
        parents.push(parent);
        path.push(at);
    }
    for siblings in &children {
        for (place, at) in siblings.iter().copied().enumerate() {
            let bookmark = &document.bookmarks[at];
            let Some(target) = document.places[bookmark.anchor.0] else { continue };
            let top = size_of(target.page).height - target.y + 12.0;
            let destination: Vec<Object> =
                vec![pages[target.page].into(), "XYZ".into(), 0.into(), real(top), Object::Null];
            let parent = ids.get(parents[at]).copied().unwrap_or(root);
            let mut item = dictionary! {
                "Title" => text(&bookmark.title),
                "Parent" => parent,
                "Dest" => destination,
            };
            if let Some(before) = place.checked_sub(1) {
                item.set("Prev", ids[siblings[before]]);
            }
            if let Some(after) = siblings.get(place + 1) {
                item.set("Next", ids[*after]);
            }
            if let (Some(first), Some(last)) = (children[at].first(), children[at].last()) {
                item.set("First", ids[*first]);
                item.set("Last", ids[*last]);
                item.set("Count", -(children[at].len() as i64));
            }
            out.set_object(ids[at], item);
        }
    }
    let top = &children[ids.len()];
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => top.len() as i64 };
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        outlines.set("First", ids[*first]);
        outlines.set("Last", ids[*last]);
    }
    out.set_object(root, outlines);
    let catalogue = out.catalog_mut()?;
    catalogue.set("Outlines", root);
    catalogue.set("PageMode", "UseOutlines");
    Ok(())
}
