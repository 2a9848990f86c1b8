//! The tree of elements as PDF has it (ISO 32000-1, 14.7).
//!
//! A table of a hundred thousand rows has a million elements: they are written as text one after
//! another, and never exist as objects.

use std::io::Write as _;

use lopdf::{Object, ObjectId};

use super::{
    file::{File, put},
    marks::{Kid, Kids, Marks},
    real, text,
};
use crate::{
    PrintError,
    layout::{Role, TagId, Tags},
};

/// Writes the tree with its `root`, and from every marked piece and link the way back to its
/// element.
pub fn write(
    file: &mut File,
    root: u32,
    tags: &Tags,
    marks: &Marks,
    pages: &[ObjectId],
    links: &[Vec<ObjectId>],
) -> Result<(), PrintError> {
    let attached = (0..tags.len()).filter(|tag| marks.is_attached(TagId(*tag))).count();
    let mut next = file.reserve(attached);
    let ids = (0..tags.len()).map(|tag| {
        let id = if marks.is_attached(TagId(tag)) { next } else { 0 };
        next += id.min(1);
        id
    });
    let ids = ids.collect();
    let mut writer = Writer { file, tags, marks, pages, links, root, ids, attributes: Vec::new() };
    writer.elements(&marks.kids(tags))?;
    let (tree, next) = writer.ways_back()?;
    let document = writer.id_of(Tags::DOCUMENT)?;
    file.object(root, |out| {
        print(out, format_args!("<</Type/StructTreeRoot/K[{document} 0 R]"));
        print(out, format_args!("/ParentTree {tree} 0 R/ParentTreeNextKey {next}>>"));
    });
    Ok(())
}

struct Writer<'a> {
    file: &'a mut File,
    tags: &'a Tags,
    marks: &'a Marks,
    pages: &'a [ObjectId],
    /// Per page, its link annotations.
    links: &'a [Vec<ObjectId>],
    root: u32,
    /// Where each element is to lie; 0 for one that is not part of the document.
    ids: Vec<u32>,
    /// Attributes that are written already. All elements of a role share them.
    attributes: Vec<(Role, u32)>,
}

impl Writer<'_> {
    fn id_of(&self, tag: TagId) -> Result<u32, PrintError> {
        match self.ids[tag.0] {
            0 => Err(PrintError::Write("a stray tag".into())),
            id => Ok(id),
        }
    }

    fn elements(&mut self, kids: &Kids) -> Result<(), PrintError> {
        let mut text = Vec::new();
        for tag in 0..self.ids.len() {
            let id = self.ids[tag];
            if id > 0 {
                text.clear();
                self.element(TagId(tag), kids.of(TagId(tag)), &mut text)?;
                self.file.object(id, |out| out.extend_from_slice(&text));
            }
        }
        Ok(())
    }

    /// What need not be said of an element is not: there may be a million.
    fn element(&mut self, tag: TagId, kids: &[Kid], out: &mut Vec<u8>) -> Result<(), PrintError> {
        let element = self.tags.get(tag);
        let parent = element.parent.map_or(self.root, |parent| self.ids[parent.0]);
        print(out, format_args!("<</S/{}/P {parent} 0 R/K", element.role.name()));
        let home = self.kids(kids, out)?;
        if let Some(page) = home {
            print(out, format_args!("/Pg {} 0 R", self.page(page)));
        }
        if let Some(language) = element.language {
            out.extend(b"/Lang");
            put(out, text(language));
        }
        if let Some(alternative) = element.alternative {
            out.extend(b"/Alt");
            put(out, text(alternative));
        }
        if let Some(edges) = self.marks.bounds.get(&tag) {
            out.extend(b"/A<</O/Layout/BBox");
            put(out, Object::Array(edges.iter().map(|edge| real(*edge)).collect()));
            out.extend(b">>");
        }
        let attributes = self.attributes(element.role);
        if element.span != (1, 1) {
            let (rows, columns) = element.span;
            let of_role = attributes.map_or_else(String::new, |id| format!("{id} 0 R"));
            let span = format!("<</O/Table/RowSpan {rows}/ColSpan {columns}>>");
            print(out, format_args!("/A[{of_role}{span}]"));
        } else if let Some(attributes) = attributes {
            print(out, format_args!("/A {attributes} 0 R"));
        }
        out.extend(b">>");
        Ok(())
    }

    /// Writes the children of an element; gives the page to which those without one belong.
    fn kids(&self, kids: &[Kid], out: &mut Vec<u8>) -> Result<Option<u32>, PrintError> {
        let mut home = None;
        let alone = matches!(kids, [_]);
        out.extend(if alone { b" " } else { b"[" });
        for (at, kid) in kids.iter().enumerate() {
            if at > 0 {
                out.push(b' ');
            }
            match *kid {
                Kid::Element(tag) => print(out, format_args!("{} 0 R", self.id_of(tag)?)),
                Kid::Content { page, number } if *home.get_or_insert(page) == page => {
                    print(out, format_args!("{number}"));
                }
                Kid::Content { page, number } => {
                    let page = self.page(page);
                    print(out, format_args!("<</Type/MCR/Pg {page} 0 R/MCID {number}>>"));
                }
                Kid::Link { page, number } => {
                    let (link, _) = self.links[page as usize][number as usize];
                    let page = self.page(page);
                    print(out, format_args!("<</Type/OBJR/Pg {page} 0 R/Obj {link} 0 R>>"));
                }
            }
        }
        if !alone {
            out.push(b']');
        }
        Ok(home)
    }

    fn page(&self, page: u32) -> u32 {
        self.pages[page as usize].0
    }

    fn attributes(&mut self, role: Role) -> Option<u32> {
        let own = attributes(role)?;
        let known = self.attributes.iter().find(|(known, _)| *known == role);
        Some(known.map(|(_, id)| *id).unwrap_or_else(|| {
            let id = self.file.reserve(1);
            self.file.object(id, |out| out.extend_from_slice(own));
            self.attributes.push((role, id));
            id
        }))
    }

    /// To the elements: first one entry per page, then one per link. A tree with the entries 0, 1,
    /// 2…, in leaves that a reader can skip; gives it, and the number of its next entry.
    fn ways_back(&mut self) -> Result<(u32, usize), PrintError> {
        let marks = self.marks;
        let mut leaves = Leaves::default();
        for contents in marks.contents() {
            let mut entry = b"[".to_vec();
            for (at, tag) in contents.enumerate() {
                let white = if at > 0 { " " } else { "" };
                print(&mut entry, format_args!("{white}{} 0 R", self.id_of(tag)?));
            }
            entry.push(b']');
            leaves.push(self.file, &entry);
        }
        for tag in marks.links().flatten() {
            let entry = format!(" {} 0 R", self.id_of(tag)?);
            leaves.push(self.file, entry.as_bytes());
        }
        leaves.end(self.file);
        let tree = self.file.reserve(1);
        self.file.object(tree, |out| {
            out.extend(b"<</Kids[");
            for (at, leaf) in leaves.done.iter().enumerate() {
                print(out, format_args!("{}{leaf} 0 R", if at > 0 { " " } else { "" }));
            }
            out.extend(b"]>>");
        });
        Ok((tree, leaves.count))
    }
}

/// The leaves of a tree of numbers (ISO 32000-1, 7.9.7).
#[derive(Default)]
struct Leaves {
    /// How many entries there are in all of them.
    count: usize,
    /// The number of the first entry in the one that is written.
    first: usize,
    text: Vec<u8>,
    done: Vec<u32>,
}

impl Leaves {
    /// So many entries are in one leaf at most, and about so many bytes.
    const MOST: usize = 64;
    const LARGE: usize = 1 << 14;

    fn push(&mut self, file: &mut File, entry: &[u8]) {
        print(&mut self.text, format_args!(" {}", self.count));
        self.text.extend(entry);
        self.count += 1;
        if self.count - self.first >= Self::MOST || self.text.len() >= Self::LARGE {
            self.end(file);
        }
    }

    fn end(&mut self, file: &mut File) {
        let Self { count, first, text, done } = self;
        if *first == *count {
            return;
        }
        let leaf = file.reserve(1);
        file.object(leaf, |out| {
            print(out, format_args!("<</Limits[{first} {}]/Nums[", *count - 1));
            out.extend_from_slice(text);
            out.extend(b"]>>");
        });
        done.push(leaf);
        *first = *count;
        text.clear();
    }
}

fn attributes(role: Role) -> Option<&'static [u8]> {
    match role {
        Role::ColumnHeading => Some(b"<</O/Table/Scope/Column>>"),
        Role::RowHeading => Some(b"<</O/Table/Scope/Row>>"),
        Role::NumberedList => Some(b"<</O/List/ListNumbering/Decimal>>"),
        _ => None,
    }
}

fn print(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    out.write_fmt(what).expect("memory takes everything");
}
