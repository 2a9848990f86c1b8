//! The tree of elements that tells assistive technology what everything on the pages is.

use std::collections::BTreeMap;

/// Which element, by its place in [`Tags`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TagId(pub usize);

/// What an element is: the standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that we use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The whole.
    Document,
    /// A part with a heading.
    Section,
    /// A heading, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list…
    List,
    /// …or one with numbers…
    NumberedList,
    /// …one item of it…
    ListItem,
    /// …its bullet or number…
    Label,
    /// …and what it says.
    ListBody,
    /// A list of contents…
    Contents,
    /// …one line of it…
    ContentsItem,
    /// …and what it says.
    Reference,
    /// A link.
    Link,
    /// A part of a line, such as words of another language.
    Span,
    /// A table…
    Table,
    /// …a row of it…
    Row,
    /// …the heading of a column…
    ColumnHeading,
    /// …the heading of a row…
    RowHeading,
    /// …and any other cell.
    Cell,
    /// A picture, which [`Tags::set_alternative`] puts into words.
    Figure,
}

impl Role {
    /// Its name in PDF.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(4) => "H4",
            Self::Heading(5) => "H5",
            Self::Heading(_) => "H6",
            Self::Paragraph => "P",
            Self::List | Self::NumberedList => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Span => "Span",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHeading | Self::RowHeading => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
        }
    }
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// What it is.
    pub role: Role,
    /// The element that it is in; none for the document.
    pub parent: Option<TagId>,
    /// Language tag (BCP 47), where it is not the document's.
    pub language: Option<&'static str>,
    /// What a screen reader says in its place.
    pub alternative: Option<&'a str>,
    /// Over how many rows and columns of a table it goes.
    pub span: (u16, u16),
}

/// All elements of a document.
///
/// Parents come before their children. The order of children is not here: it is the order in which
/// the pages first draw them, so that reading order and drawing order can't differ.
#[derive(Clone, Debug)]
pub struct Tags {
    /// Role and parent of each, six bytes, since a long table has a million.
    roles: Vec<Role>,
    parents: Vec<u32>,
    /// What few elements have.
    languages: BTreeMap<TagId, &'static str>,
    alternatives: BTreeMap<TagId, String>,
    spans: BTreeMap<TagId, (u16, u16)>,
}

impl Default for Tags {
    fn default() -> Self {
        Self {
            roles: vec![Role::Document],
            parents: vec![0],
            languages: BTreeMap::new(),
            alternatives: BTreeMap::new(),
            spans: BTreeMap::new(),
        }
    }
}

impl Tags {
    /// The document itself.
    pub const DOCUMENT: TagId = TagId(0);

    /// A new element in `parent`. It becomes part of the document once something is drawn for it
    /// or for an element in it.
    pub fn add(&mut self, parent: TagId, role: Role) -> TagId {
        self.roles.push(role);
        self.parents.push(parent.0 as u32);
        TagId(self.roles.len() - 1)
    }

    /// Says that what is in `tag` is in another language than the document.
    pub fn set_language(&mut self, tag: TagId, language: &'static str) {
        self.languages.insert(tag, language);
    }

    /// Says in words what `tag` shows.
    pub fn set_alternative(&mut self, tag: TagId, text: String) {
        self.alternatives.insert(tag, text);
    }

    /// Makes it something else.
    pub fn set_role(&mut self, tag: TagId, role: Role) {
        self.roles[tag.0] = role;
    }

    /// Says over how many rows and columns of its table a cell goes.
    pub fn set_span(&mut self, tag: TagId, rows: usize, columns: usize) {
        let most = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        self.spans.insert(tag, (most(rows), most(columns)));
    }

    /// The element.
    #[must_use]
    pub fn get(&self, tag: TagId) -> Element<'_> {
        Element {
            role: self.roles[tag.0],
            parent: (tag != Self::DOCUMENT).then(|| TagId(self.parents[tag.0] as usize)),
            language: self.languages.get(&tag).copied(),
            alternative: self.alternatives.get(&tag).map(String::as_str),
            span: self.spans.get(&tag).copied().unwrap_or((1, 1)),
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.roles.len()
    }
}
