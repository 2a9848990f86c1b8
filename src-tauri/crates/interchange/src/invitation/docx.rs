//! The blocks of an invitation as a Word document (ECMA-376, transitional): headings, lists and
//! links that Word, LibreOffice and screen readers know as such.

use std::io::{Cursor, Write};

use chrono::NaiveDateTime;
use obrady_words::Words;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{Block, paragraphs};
use crate::hypertext::{escape, link};

const TYPES: &str = include_str!("docx/content-types.xml");
const PACKAGE: &str = include_str!("docx/package.rels");
const STYLES: &str = include_str!("docx/styles.xml");
const NUMBERING: &str = include_str!("docx/numbering.xml");
const SETTINGS: &str = include_str!("docx/settings.xml");
const HYPERLINK: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

pub fn write(blocks: &[Block], words: Words, title: &str, made_at: NaiveDateTime) -> Vec<u8> {
    let language = words.language().tag();
    let mut body = Body::default();
    for block in blocks {
        body.block(block);
    }
    let made = made_at.format("%Y-%m-%dT%H:%M:%SZ");
    let core = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{}</dc:title><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified>\
         </cp:coreProperties>",
        escape(title)
    );
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("docProps/core.xml", &core),
        ("word/document.xml", &body.document()),
        ("word/_rels/document.xml.rels", &body.relations()),
        ("word/styles.xml", &STYLES.replace("{language}", language)),
        ("word/numbering.xml", NUMBERING),
        ("word/settings.xml", &SETTINGS.replace("{language}", language)),
    ])
}

/// The document in the making, with the addresses of its links.
#[derive(Default)]
struct Body {
    text: String,
    links: Vec<String>,
}

impl Body {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(text) => self.paragraph("Title", &run(text, false)),
            Block::Subtitle(text) => self.paragraph("Subtitle", &run(text, false)),
            Block::Heading(text) => self.paragraph("Heading1", &run(text, false)),
            Block::Session(text) | Block::Untimed(text) => {
                self.paragraph("Heading2", &run(text, false));
            }
            Block::Loose(text) => self.paragraph("ListBullet", &run(text, true)),
            Block::Fact(label, text) => {
                let label = run(&format!("{label}: "), true);
                let said = self.linked(text);
                self.paragraph("Fact", &format!("{label}{said}"));
            }
            Block::Label(label) => self.paragraph("Label", &run(&format!("{label}:"), true)),
            Block::Item(text) => self.paragraph("ListBullet", &run(text, false)),
            Block::Prose(label, markdown) => {
                let mut label = label.as_ref().map(|label| run(&format!("{label}: "), true));
                for text in paragraphs(markdown) {
                    let label = label.take().unwrap_or_default();
                    match text.strip_prefix("- ").filter(|_| label.is_empty()) {
                        Some(item) => self.paragraph("ListBullet", &run(item, false)),
                        None => {
                            self.paragraph("Normal", &format!("{label}{}", run(&text, false)));
                        }
                    }
                }
            }
        }
    }

    fn paragraph(&mut self, style: &str, runs: &str) {
        self.text
            .push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>"));
    }

    /// A text that is an address leads to it.
    fn linked(&mut self, text: &str) -> String {
        let web = text.starts_with("https://") || text.starts_with("http://");
        let address = match text.contains('@') && !text.contains(' ') {
            true if !web => link(&format!("mailto:{text}")),
            _ => web.then(|| link(text)).flatten(),
        };
        let Some(address) = address else { return run(text, false) };
        self.links.push(address);
        format!(
            "<w:hyperlink r:id=\"link{}\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>\
             <w:t xml:space=\"preserve\">{}</w:t></w:r></w:hyperlink>",
            self.links.len(),
            escape(text)
        )
    }

    fn document(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:document \
             xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <w:body>{}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
             <w:pgMar w:top=\"1304\" w:right=\"1418\" w:bottom=\"1304\" w:left=\"1418\" \
             w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.text
        )
    }

    fn relations(&self) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <Relationships \
             xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        );
        let own = HYPERLINK.trim_end_matches("hyperlink");
        for part in ["styles", "numbering", "settings"] {
            out.push_str(&format!(
                "<Relationship Id=\"{part}\" Type=\"{own}{part}\" Target=\"{part}.xml\"/>"
            ));
        }
        for (at, address) in self.links.iter().enumerate() {
            out.push_str(&format!(
                "<Relationship Id=\"link{}\" Type=\"{HYPERLINK}\" Target=\"{}\" \
                 TargetMode=\"External\"/>",
                at + 1,
                escape(address)
            ));
        }
        out.push_str("</Relationships>");
        out
    }
}

fn run(text: &str, strong: bool) -> String {
    let look = if strong { "<w:rPr><w:b/><w:bCs/></w:rPr>" } else { "" };
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

/// The parts of a package, with no hour in it: the same parts make the same bytes.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options).expect("a short name, and memory takes everything");
        zip.write_all(text.as_bytes()).expect("memory takes everything");
    }
    zip.finish().expect("memory takes everything").into_inner()
}
