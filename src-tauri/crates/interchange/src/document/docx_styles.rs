//! What the styles of a Word document say about its paragraphs.

use std::collections::BTreeMap;

use super::{
    DocumentError,
    docx::{Step, read_xml},
};

/// The paragraph styles by id.
#[derive(Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    heading: Option<bool>,
    list: Option<bool>,
}

impl Styles {
    pub(super) fn read(part: &str) -> Result<Self, DocumentError> {
        let mut styles = BTreeMap::new();
        let mut open: Option<(String, Style)> = None;
        let mut path: Vec<bool> = Vec::new();
        read_xml(part, |step| match step {
            Step::Open(element) => {
                let is_style = element.name == "style";
                path.push(is_style);
                if is_style {
                    open = element.attribute("styleId").map(|id| (id, Style::default()));
                }
                let Some((_, style)) = &mut open else { return };
                let value = || element.attribute("val");
                match element.name {
                    "basedOn" => style.based_on = value(),
                    // The name is English in every language of Word; the id is not.
                    "name" => {
                        let name = value().unwrap_or_default().to_lowercase();
                        if name.starts_with("heading ") || name == "title" {
                            style.heading = Some(true);
                        }
                    }
                    // Level nine is “body text”.
                    "outlineLvl" => style.heading = value().map(|level| level != "9"),
                    "numId" => style.list = value().map(|id| id != "0"),
                    _ => {}
                }
            }
            Step::Close => {
                if path.pop() == Some(true)
                    && let Some((id, style)) = open.take()
                {
                    styles.insert(id, style);
                }
            }
            Step::Text(_) => {}
        })?;
        Ok(Self(styles))
    }

    /// Whether paragraphs of this style are headings.
    pub(super) fn is_heading(&self, id: &str) -> bool {
        self.inherited(id, |style| style.heading)
    }

    /// Whether paragraphs of this style are items of a list.
    pub(super) fn is_list(&self, id: &str) -> bool {
        self.inherited(id, |style| style.list)
    }

    fn inherited(&self, id: &str, property: impl Fn(&Style) -> Option<bool>) -> bool {
        // A damaged file may base styles on each other in a circle.
        const LONGEST_CHAIN: usize = 20;
        let mut style = self.0.get(id);
        for _ in 0..LONGEST_CHAIN {
            let Some(here) = style else { return false };
            if let Some(set) = property(here) {
                return set;
            }
            style = here.based_on.as_ref().and_then(|base| self.0.get(base));
        }
        false
    }
}
