//! The tree of elements as PDF has it (ISO 32000-1, 14.7).

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{
    marks::{Kid, Marks},
    real, text,
};
use crate::{
    PrintError,
    layout::{Role, TagId, Tags},
};

/// Writes the tree, and from every marked piece and link the way back to its element.
pub fn write(
    out: &mut lopdf::Document,
    tags: &Tags,
    marks: &Marks<'_>,
    pages: &[ObjectId],
) -> Result<(), PrintError> {
    let root = out.new_object_id();
    let ids: Vec<Option<ObjectId>> = (0..tags.len())
        .map(|tag| marks.is_attached(TagId(tag)).then(|| out.new_object_id()))
        .collect();
    let links = links_of(out, pages);
    let mut writer = Writer { out, tags, marks, pages, links, root, ids, attributes: Vec::new() };
    let ways = writer.ways_back()?;
    writer.elements()?;
    let document = writer.id_of(Tags::DOCUMENT)?;

    let next = ways.len() as i64;
    let tree = number_tree(out, ways);
    let dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![document.into()],
        "ParentTree" => tree,
        "ParentTreeNextKey" => next,
    };
    out.set_object(root, dictionary);
    let catalogue = out.catalog_mut()?;
    catalogue.set("StructTreeRoot", root);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

struct Writer<'a> {
    out: &'a mut lopdf::Document,
    tags: &'a Tags,
    marks: &'a Marks<'a>,
    pages: &'a [ObjectId],
    /// Per page, its link annotations.
    links: Vec<Vec<ObjectId>>,
    root: ObjectId,
    /// Where each element is to lie; none for one that is not part of the document.
    ids: Vec<Option<ObjectId>>,
    /// Attributes that are written already. All elements of a role share them.
    attributes: Vec<(Role, ObjectId)>,
}

impl Writer<'_> {
    fn id_of(&self, tag: TagId) -> Result<ObjectId, PrintError> {
        self.ids[tag.0].ok_or_else(|| PrintError::Write("a stray tag".into()))
    }

    /// To the elements: first one entry per page, then one per link.
    fn ways_back(&mut self) -> Result<Vec<Object>, PrintError> {
        let mut ways: Vec<Object> = Vec::new();
        for contents in &self.marks.contents {
            let elements: Result<Vec<Object>, PrintError> =
                contents.iter().map(|tag| Ok(self.id_of(*tag)?.into())).collect();
            ways.push(elements?.into());
        }
        for (links, marks) in self.links.iter().zip(&self.marks.links) {
            for (link, mark) in links.iter().zip(marks) {
                self.out.get_dictionary_mut(*link)?.set("StructParent", ways.len() as i64);
                ways.push(self.id_of(mark.tag)?.into());
            }
        }
        Ok(ways)
    }

    fn elements(&mut self) -> Result<(), PrintError> {
        for tag in 0..self.ids.len() {
            let Some(id) = self.ids[tag] else { continue };
            let element = self.tags.get(TagId(tag));
            let (kids, home) = self.kids(TagId(tag))?;
            let parent = element.parent.and_then(|parent| self.ids[parent.0]).unwrap_or(self.root);
            // A long table has hundreds of thousands of these: what need not be said is not.
            let mut dictionary =
                dictionary! { "S" => element.role.name(), "P" => parent, "K" => kids };
            if let Some(page) = home {
                dictionary.set("Pg", self.pages[page]);
            }
            if let Some(language) = element.language {
                dictionary.set("Lang", text(language));
            }
            if let Some(alternative) = &element.alternative {
                dictionary.set("Alt", text(alternative));
            }
            if let Some(edges) = self.marks.bounds.get(&TagId(tag)) {
                let edges: Vec<Object> = edges.iter().map(|edge| real(*edge)).collect();
                dictionary.set("A", dictionary! { "O" => "Layout", "BBox" => edges });
            }
            if let Some(attributes) = self.attributes(element.role) {
                dictionary.set("A", attributes);
            }
            if element.span != (1, 1) {
                let (rows, columns) = element.span;
                let table = dictionary! {
                    "O" => "Table",
                    "RowSpan" => i64::from(rows),
                    "ColSpan" => i64::from(columns),
                };
                dictionary.set("A", table);
            }
            self.out.set_object(id, dictionary);
        }
        Ok(())
    }

    /// The children of an element, and the page to which those without one belong.
    fn kids(&self, tag: TagId) -> Result<(Object, Option<usize>), PrintError> {
        let mut home = None;
        let mut kids: Vec<Object> = Vec::new();
        for kid in &self.marks.kids[tag.0] {
            kids.push(match *kid {
                Kid::Element(tag) => self.id_of(tag)?.into(),
                Kid::Content { page, number } => {
                    let number = number as i64;
                    if *home.get_or_insert(page) == page {
                        number.into()
                    } else {
                        let page = self.pages[page];
                        dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number }.into()
                    }
                }
                Kid::Link { page, number } => {
                    let link = self.links[page][number];
                    let page = self.pages[page];
                    dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => link }.into()
                }
            });
        }
        let alone = kids.len() == 1;
        Ok((if alone { kids.remove(0) } else { kids.into() }, home))
    }

    fn attributes(&mut self, role: Role) -> Option<ObjectId> {
        let own = attributes(role)?;
        let known = self.attributes.iter().find(|(known, _)| *known == role);
        Some(known.map(|(_, id)| *id).unwrap_or_else(|| {
            let id = self.out.add_object(own);
            self.attributes.push((role, id));
            id
        }))
    }
}

fn attributes(role: Role) -> Option<Dictionary> {
    match role {
        Role::ColumnHeading => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Role::RowHeading => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
        Role::NumberedList => Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        _ => None,
    }
}

fn links_of(out: &lopdf::Document, pages: &[ObjectId]) -> Vec<Vec<ObjectId>> {
    let links = |page: &ObjectId| -> Option<Vec<ObjectId>> {
        let links = out.get_dictionary(*page).ok()?.get(b"Annots").ok()?.as_array().ok()?;
        links.iter().map(|link| link.as_reference().ok()).collect()
    };
    pages.iter().map(|page| links(page).unwrap_or_default()).collect()
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
