//! Word documents (.docx, ISO/IEC 29500 WordprocessingML) to lines.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    io::{Cursor, Read},
};

use quick_xml::{
    XmlVersion,
    events::Event,
    name::{Namespace, ResolveResult},
    reader::NsReader,
};
use zip::{ZipArchive, result::ZipError};

use super::{DocumentError, UNPACKED_LIMIT, docx_body::Body, docx_styles::Styles};

const RELATIONS: &str = "_rels/.rels";

/// The lines of a Word document. Left out are headers, footers, notes, hidden text and what a
/// tracked change deleted.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let mut package = Package::open(bytes)?;
    let Some(relations) = package.part(RELATIONS)? else {
        return Err(package.other_kind());
    };
    let main = relations_of(&relations)?
        .into_values()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target);
    let main = main.trim_start_matches('/').to_owned();
    let Some(document) = package.part(&main)? else { return Err(package.other_kind()) };

    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = match package.part(&format!("{folder}/_rels/{file}.rels"))? {
        Some(part) => relations_of(&part)?,
        None => BTreeMap::new(),
    };
    let styles_at = relations
        .values()
        .find(|relation| relation.kind.ends_with("/styles"))
        .map_or("styles.xml", |relation| &relation.target);
    let styles = match package.part(&resolved(folder, styles_at))? {
        Some(part) => Styles::read(&part)?,
        None => Styles::default(),
    };
    let links = relations
        .into_iter()
        .filter(|(_, relation)| relation.kind.ends_with("/hyperlink"))
        .map(|(id, relation)| (id, relation.target))
        .collect();
    Body::read(&document, &styles, &links)
}

fn resolved(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

/// The parts of the file, unpacked no further than the limit all together.
struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
        Ok(Self { archive, left: UNPACKED_LIMIT })
    }

    /// The text of one part; none where the file has no such part.
    fn part(&mut self, name: &str) -> Result<Option<String>, DocumentError> {
        let packed = match self.archive.by_name(name) {
            Ok(packed) => packed,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(fault(error)),
        };
        // The size that the file declares may be a lie; what comes out is counted.
        let mut part = Vec::new();
        let taken = packed.take(self.left + 1).read_to_end(&mut part);
        taken.map_err(|_| DocumentError::Damaged)?;
        let size = u64::try_from(part.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(size).ok_or(DocumentError::UnpacksTooLarge)?;
        match encoding_rs::Encoding::for_bom(&part) {
            Some((encoding, _)) => Ok(Some(encoding.decode(&part).0.into_owned())),
            None => String::from_utf8(part).map(Some).map_err(|_| DocumentError::Damaged),
        }
    }

    /// What a package is that is no Word document.
    fn other_kind(&mut self) -> DocumentError {
        let mut mimetype = String::new();
        if let Ok(part) = self.archive.by_name("mimetype") {
            // Unreadable, it tells nothing, which is what the empty text says too.
            let _ = part.take(100).read_to_string(&mut mimetype);
        }
        if mimetype.starts_with("application/vnd.oasis.opendocument.text") {
            return DocumentError::SaveAsDocx { kind: "odt" };
        }
        DocumentError::NotWord
    }
}

fn fault(error: ZipError) -> DocumentError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            DocumentError::PasswordProtected
        }
        _ => DocumentError::Damaged,
    }
}

struct Relation {
    kind: String,
    target: String,
}

fn relations_of(part: &str) -> Result<BTreeMap<String, Relation>, DocumentError> {
    let mut relations = BTreeMap::new();
    read_xml(part, |step| {
        if let Step::Open(element) = step
            && element.name == "Relationship"
            && let (Some(id), Some(kind), Some(target)) =
                (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
        {
            relations.insert(id, Relation { kind, target });
        }
    })?;
    Ok(relations)
}

/// One step through a part. An empty element is opened and closed.
pub(super) enum Step<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The innermost open element ends.
    Close,
    /// Text of the innermost open element.
    Text(&'a str),
}

/// An element as it begins.
pub(super) struct Element<'a> {
    /// Its name without prefix; empty for elements of other vocabularies than word processing,
    /// relationships and compatibility, whose names mean other things.
    pub(super) name: &'a str,
    start: &'a quick_xml::events::BytesStart<'a>,
}

impl Element<'_> {
    /// The value of the attribute with this name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)
            .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
            .map(Cow::into_owned)
    }

    /// Whether it switches a property on: `<w:vanish/>`, but not `<w:vanish w:val="0"/>`.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Walks through a part. A document type, through which entities could be defined, is refused, and
/// so is nesting that no word processor makes.
pub(super) fn read_xml(part: &str, mut take: impl FnMut(Step<'_>)) -> Result<(), DocumentError> {
    const DEEPEST: u32 = 256;
    let mut reader = NsReader::from_str(part);
    let mut depth = 0_u32;
    loop {
        let (namespace, event) =
            reader.read_resolved_event().map_err(|_| DocumentError::Damaged)?;
        let known = is_known(&namespace);
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(DocumentError::Damaged);
                }
                let name = start.local_name();
                take(Step::Open(Element {
                    name: if known { name.as_ref() } else { "" },
                    start: &start,
                }));
            }
            Event::Empty(start) => {
                let name = start.local_name();
                take(Step::Open(Element {
                    name: if known { name.as_ref() } else { "" },
                    start: &start,
                }));
                take(Step::Close);
            }
            Event::End(_) => {
                depth -= 1;
                take(Step::Close);
            }
            Event::Text(text) => take(Step::Text(&text.xml10_content())),
            Event::CData(text) => take(Step::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => {
                let letter = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => letter,
                    Ok(None) => match &*reference {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(DocumentError::Damaged),
                    },
                    Err(_) => return Err(DocumentError::Damaged),
                };
                take(Step::Text(letter.encode_utf8(&mut [0; 4])));
            }
            Event::DocType(_) => return Err(DocumentError::Damaged),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(DocumentError::Damaged),
        }
    }
}

fn is_known(namespace: &ResolveResult<'_>) -> bool {
    // The second of each pair is the strict variant of the standard.
    const KNOWN: [&str; 4] = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ];
    matches!(namespace, ResolveResult::Bound(Namespace(name)) if KNOWN.contains(name))
}
