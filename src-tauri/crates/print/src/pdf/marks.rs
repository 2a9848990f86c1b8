//! Which part of which page belongs to which element.
//!
//! A long table has a million elements, so what is remembered is a log: four bytes for each element
//! that became part of the document, each marked piece and each link, in the order in which they
//! were drawn.

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
        page: u32,
        /// Its number on that page.
        number: u32,
    },
    /// A link's area.
    Link {
        /// The page, from 0.
        page: u32,
        /// Its number among the links of that page.
        number: u32,
    },
}

/// What happened to an element: its number, and in the two lowest bits what it was.
#[derive(Clone, Copy)]
struct Event(u32);

impl Event {
    const ATTACHED: u32 = 0;
    const CONTENT: u32 = 1;
    const LINK: u32 = 2;

    const fn new(tag: TagId, what: u32) -> Self {
        Self((tag.0 as u32) << 2 | what)
    }

    const fn tag(self) -> TagId {
        TagId((self.0 >> 2) as usize)
    }

    const fn what(self) -> u32 {
        self.0 & 3
    }
}

/// Everything that was marked on the pages so far.
pub struct Marks {
    attached: Vec<bool>,
    log: Vec<Event>,
    /// Where in the log something is drawn onto a page: the place, and the page. In sheets, pages
    /// come in another order than they are read, and two lie on one side.
    stretches: Vec<(usize, u32)>,
    /// How many pieces of each page are marked.
    pieces: Vec<u32>,
    /// Where pictures lie on their pages: left, lower, right and upper edge.
    pub bounds: BTreeMap<TagId, [f32; 4]>,
}

impl Marks {
    /// Nothing is marked yet, and only the document is part of the document.
    pub fn new() -> Self {
        Self {
            attached: vec![true],
            log: Vec::new(),
            stretches: Vec::new(),
            pieces: Vec::new(),
            bounds: BTreeMap::new(),
        }
    }

    /// What follows is drawn onto the page `at`, from 0.
    pub fn open(&mut self, at: usize) {
        self.stretches.push((self.log.len(), at as u32));
        self.pieces.resize(self.pieces.len().max(at + 1), 0);
    }

    /// Whether an element is part of the document.
    pub fn is_attached(&self, tag: TagId) -> bool {
        self.attached.get(tag.0).copied().unwrap_or_default()
    }

    /// Makes an element, and those that it is in, part of the document at this place.
    pub fn attach(&mut self, tags: &Tags, tag: TagId) {
        if self.is_attached(tag) {
            return;
        }
        self.attached.resize(self.attached.len().max(tags.len()), false);
        self.attached[tag.0] = true;
        if let Some(parent) = tags.get(tag).parent {
            self.attach(tags, parent);
            self.log.push(Event::new(tag, Event::ATTACHED));
        }
    }

    /// A new marked piece of the current page; gives its number there.
    pub fn content(&mut self, tags: &Tags, tag: TagId) -> usize {
        self.attach(tags, tag);
        self.log.push(Event::new(tag, Event::CONTENT));
        let page = self.stretches.last().map_or(0, |(_, page)| *page);
        let pieces = &mut self.pieces[page as usize];
        *pieces += 1;
        *pieces as usize - 1
    }

    /// A picture lies within these edges of the current page.
    pub fn bound(&mut self, tag: TagId, edges: [f32; 4]) {
        self.bounds.insert(tag, edges);
    }

    /// A new link on the current page.
    pub fn link(&mut self, tags: &Tags, tag: TagId) {
        self.attach(tags, tag);
        self.log.push(Event::new(tag, Event::LINK));
    }

    /// Per page, the elements to which its marked pieces belong.
    pub fn contents(&self) -> impl Iterator<Item = impl Iterator<Item = TagId>> {
        self.of_pages(Event::CONTENT)
    }

    /// Per page, the elements of its links.
    pub fn links(&self) -> impl Iterator<Item = impl Iterator<Item = TagId>> {
        self.of_pages(Event::LINK)
    }

    fn of_pages(&self, what: u32) -> impl Iterator<Item = impl Iterator<Item = TagId>> {
        let mut stretches: Vec<(u32, &[Event])> = self.stretches().collect();
        stretches.sort_by_key(|(page, _)| *page);
        (0u32..).zip(&self.pieces).map(move |(page, _)| {
            let from = stretches.partition_point(|(other, _)| *other < page);
            let to = stretches.partition_point(|(other, _)| *other <= page);
            let own: Vec<&[Event]> = stretches[from..to].iter().map(|(_, log)| *log).collect();
            own.into_iter()
                .flatten()
                .filter(move |event| event.what() == what)
                .map(|event| event.tag())
        })
    }

    /// What happened, stretch by stretch, each with its page.
    fn stretches(&self) -> impl Iterator<Item = (u32, &[Event])> {
        let ends = self.stretches.iter().skip(1).map(|(start, _)| *start).chain([self.log.len()]);
        self.stretches.iter().zip(ends).map(|((start, page), end)| (*page, &self.log[*start..end]))
    }

    /// The children of all elements.
    pub fn kids(&self, tags: &Tags) -> Kids {
        let parent = |event: Event| match event.what() {
            Event::ATTACHED => tags.get(event.tag()).parent.unwrap_or(Tags::DOCUMENT),
            _ => event.tag(),
        };
        // Counted first, so that all lie in one block.
        let mut ends = vec![0u32; tags.len() + 1];
        for event in &self.log {
            ends[parent(*event).0 + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut kids = vec![Kid::Element(Tags::DOCUMENT); self.log.len()];
        let mut numbers = vec![[0u32; 3]; self.pieces.len()];
        for (page, log) in self.stretches() {
            let numbers = &mut numbers[page as usize];
            for event in log {
                let number = numbers[event.what() as usize];
                numbers[event.what() as usize] += 1;
                let place = &mut ends[parent(*event).0];
                kids[*place as usize] = match event.what() {
                    Event::CONTENT => Kid::Content { page, number },
                    Event::LINK => Kid::Link { page, number },
                    _ => Kid::Element(event.tag()),
                };
                *place += 1;
            }
        }
        // Each start has moved to its end, which is the next one's start.
        Kids { ends, kids }
    }
}

/// The children of all elements, in the order in which they were drawn.
pub struct Kids {
    ends: Vec<u32>,
    kids: Vec<Kid>,
}

impl Kids {
    /// Those of one element.
    pub fn of(&self, tag: TagId) -> &[Kid] {
        let start = tag.0.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.kids[start as usize..self.ends[tag.0] as usize]
    }
}
