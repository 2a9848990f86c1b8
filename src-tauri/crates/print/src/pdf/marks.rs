//! Which part of which page belongs to which element.

use std::collections::BTreeMap;

use crate::layout::{TagId, Tags};

/// A child of an element.
#[derive(Clone, Copy, Debug)]
pub enum Kid {
    /// An element.
    Element(TagId),
    /// A marked piece of a page's content.
    Content {
        /// The page, from 0.
        page: usize,
        /// Its number on that page.
        number: usize,
    },
    /// A link's area.
    Link {
        /// The page, from 0.
        page: usize,
        /// Its number among the links of that page.
        number: usize,
    },
}

/// A link's area on a page.
pub struct LinkMark {
    /// The link's element.
    pub tag: TagId,
    /// What a screen reader says.
    pub title: String,
}

/// Everything that was marked on the pages so far.
pub struct Marks<'a> {
    tags: &'a Tags,
    attached: Vec<bool>,
    /// The children of each element, in the order in which they were drawn.
    pub kids: Vec<Vec<Kid>>,
    /// Per page, the elements to which its marked pieces belong.
    pub contents: Vec<Vec<TagId>>,
    /// Per page, its links.
    pub links: Vec<Vec<LinkMark>>,
    /// Where pictures lie on their pages: left, lower, right and upper edge.
    pub bounds: BTreeMap<TagId, [f32; 4]>,
}

impl<'a> Marks<'a> {
    /// Nothing is marked yet, and only the document is part of the document.
    pub fn new(tags: &'a Tags) -> Self {
        let mut attached = vec![false; tags.len()];
        attached[Tags::DOCUMENT.0] = true;
        let kids = vec![Vec::new(); tags.len()];
        Self {
            tags,
            attached,
            kids,
            contents: Vec::new(),
            links: Vec::new(),
            bounds: BTreeMap::new(),
        }
    }

    /// The elements of the document.
    pub fn tags(&self) -> &'a Tags {
        self.tags
    }

    /// Starts the next page.
    pub fn turn(&mut self) {
        self.contents.push(Vec::new());
        self.links.push(Vec::new());
    }

    /// Whether an element is part of the document.
    pub fn is_attached(&self, tag: TagId) -> bool {
        self.attached[tag.0]
    }

    /// Makes an element, and those that it is in, part of the document at this place.
    pub fn attach(&mut self, tag: TagId) {
        if self.attached[tag.0] {
            return;
        }
        self.attached[tag.0] = true;
        if let Some(parent) = self.tags.get(tag).parent {
            self.attach(parent);
            self.kids[parent.0].push(Kid::Element(tag));
        }
    }

    /// A new marked piece of the current page; gives its number there.
    pub fn content(&mut self, tag: TagId) -> usize {
        self.attach(tag);
        let page = self.contents.len() - 1;
        let number = self.contents[page].len();
        self.contents[page].push(tag);
        self.kids[tag.0].push(Kid::Content { page, number });
        number
    }

    /// A picture lies within these edges of the current page.
    pub fn bound(&mut self, tag: TagId, edges: [f32; 4]) {
        self.bounds.insert(tag, edges);
    }

    /// A new link on the current page.
    pub fn link(&mut self, tag: TagId, title: &str) {
        self.attach(tag);
        let page = self.links.len() - 1;
        let number = self.links[page].len();
        self.links[page].push(LinkMark { tag, title: title.to_owned() });
        self.kids[tag.0].push(Kid::Link { page, number });
    }
}
