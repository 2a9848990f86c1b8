//! The tree of elements as PDF has it (ISO 32000-1, 14.7).

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{
    marks::{Kid, Marks},
    text,
};
use crate::{
    PrintError,
    layout::{Document, Role, TagId, Tags},
};

/// Writes the tree, and from every marked piece and link the way back to its element.
pub fn write(
    out: &mut lopdf::Document,
    document: &Document,
    marks: &Marks<'_>,
    pages: &[ObjectId],
) -> Result<(), PrintError> {
    let root = out.new_object_id();
    let mut ids: Vec<Option<ObjectId>> = Vec::with_capacity(document.tags.len());
    for tag in 0..document.tags.len() {
        ids.push(marks.is_attached(TagId(tag)).then(|| out.new_object_id()));
    }
    let links = links_of(out, pages);
    let id_of = |tag: TagId| ids[tag.0].ok_or_else(|| PrintError::Write("a stray tag".into()));

    // The ways back: first one entry per page, then one per link.
    let mut ways: Vec<Object> = Vec::new();
    for contents in &marks.contents {
        let elements: Result<Vec<Object>, PrintError> =
            contents.iter().map(|tag| Ok(id_of(*tag)?.into())).collect();
        ways.push(elements?.into());
    }
    let mut link_key = vec![Vec::new(); pages.len()];
    for (page, page_links) in links.iter().enumerate() {
        for (link, mark) in page_links.iter().zip(&marks.links[page]) {
            let key = ways.len() as i64;
            out.get_dictionary_mut(*link)?.set("StructParent", key);
            link_key[page].push(*link);
            ways.push(id_of(mark.tag)?.into());
        }
    }

    for (tag, id) in ids.iter().enumerate() {
        let Some(id) = *id else { continue };
        let element = document.tags.get(TagId(tag));
        let mut kids: Vec<Object> = Vec::new();
        let mut home = None;
        for kid in &marks.kids[tag] {
            kids.push(match *kid {
                Kid::Element(tag) => id_of(tag)?.into(),
                Kid::Content { page, number } => {
                    let home = *home.get_or_insert(page);
                    if home == page {
                        (number as i64).into()
                    } else {
                        let number = number as i64;
                        dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => number }
                            .into()
                    }
                }
                Kid::Link { page, number } => {
                    let link = link_key[page][number];
                    dictionary! { "Type" => "OBJR", "Pg" => pages[page], "Obj" => link }.into()
                }
            });
        }
        let parent = element.parent.and_then(|parent| ids[parent.0]).unwrap_or(root);
        let mut dictionary = dictionary! {
            "Type" => "StructElem",
            "S" => element.role.name(),
            "P" => parent,
            "K" => kids,
        };
        if let Some(page) = home {
            dictionary.set("Pg", pages[page]);
        }
        if let Some(language) = element.language {
            dictionary.set("Lang", text(language));
        }
        if let Some(attributes) = attributes(element.role) {
            dictionary.set("A", attributes);
        }
        out.set_object(id, dictionary);
    }

    let next = ways.len() as i64;
    let tree = number_tree(out, ways);
    let dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![id_of(Tags::DOCUMENT)?.into()],
        "ParentTree" => tree,
        "ParentTreeNextKey" => next,
    };
    out.set_object(root, dictionary);
    let catalogue = out.catalog_mut()?;
    catalogue.set("StructTreeRoot", root);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// Per page, its link annotations.
fn links_of(out: &lopdf::Document, pages: &[ObjectId]) -> Vec<Vec<ObjectId>> {
    let links = |page: &ObjectId| -> Option<Vec<ObjectId>> {
        let links = out.get_dictionary(*page).ok()?.get(b"Annots").ok()?.as_array().ok()?;
        links.iter().map(|link| link.as_reference().ok()).collect()
    };
    pages.iter().map(|page| links(page).unwrap_or_default()).collect()
}

fn attributes(role: Role) -> Option<Dictionary> {
    match role {
        Role::ColumnHeading => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Role::RowHeading => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
        Role::NumberedList => Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        _ => None,
    }
}

/// A tree with the entries 0, 1, 2…, in leaves that a reader can skip.
fn number_tree(out: &mut lopdf::Document, entries: Vec<Object>) -> ObjectId {
    const LEAF: usize = 64;
    let mut leaves: Vec<Object> = Vec::new();
    let mut entries = entries.into_iter().enumerate().peekable();
    while let Some((first, _)) = entries.peek() {
        let first = *first as i64;
        let leaf: Vec<_> = entries.by_ref().take(LEAF).collect();
        let last = first + leaf.len() as i64 - 1;
        let numbers: Vec<Object> =
            leaf.into_iter().flat_map(|(key, entry)| [(key as i64).into(), entry]).collect();
        let limits: Vec<Object> = vec![first.into(), last.into()];
        let leaf = out.add_object(dictionary! { "Limits" => limits, "Nums" => numbers });
        leaves.push(leaf.into());
    }
    out.add_object(dictionary! { "Kids" => leaves })
}
