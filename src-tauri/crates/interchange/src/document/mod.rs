//! The bytes of a document to the plain text that the announcement reader takes.

mod docx;
mod docx_body;
mod docx_styles;
pub(crate) mod encoding;
mod html;
mod lines;

use thiserror::Error;

/// The largest file that is read.
pub(crate) const FILE_LIMIT: usize = 20 * 1024 * 1024;
/// The most that a packed file may unpack to.
const UNPACKED_LIMIT: u64 = 50 * 1024 * 1024;

/// Why a document gives no text, and so what its owner can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum DocumentError {
    /// Larger than 20 MB: take the part that is needed, or paste it.
    #[error("the file is larger than 20 MB")]
    TooLarge,
    /// It unpacks to more than 50 MB, which no honest document does.
    #[error("the file unpacks to more than 50 MB of text")]
    UnpacksTooLarge,
    /// Written in a format that Word can save as .docx.
    #[error("a .{kind} file has to be saved as .docx first")]
    SaveAsDocx {
        /// The format, as file names end: `doc`, `rtf` or `odt`.
        kind: &'static str,
    },
    /// A PDF: its text has to be copied and pasted.
    #[error("this is a PDF")]
    Pdf,
    /// It is a workbook: its cells have to be copied and pasted, or read as a table.
    #[error("this is a workbook")]
    Workbook,
    /// It asks for a password: save it without one.
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// Its name says Word, or it is packed like a Word document, but it is none.
    #[error("this is not a Word document")]
    NotWord,
    /// It was a Word document once: get it again from where it came.
    #[error("the file is damaged")]
    Damaged,
    /// Neither text, nor a web page, nor a Word document.
    #[error("files of this kind are not read")]
    UnknownKind,
    /// There is nothing to read in it: perhaps it holds a picture of text.
    #[error("there is no text in the file")]
    NoText,
}

/// The text of a document: plain text or Markdown as it is, web pages and Word documents as the
/// lines that they show.
///
/// What the file is follows from its bytes, and from its `name` only where they leave it open. In
/// the result paragraphs are lines, list items begin with `• `, the cells of a table's row are
/// joined by tabs (a row that begins with one continues the cell above), and a link that does not
/// show its address is followed by it: `Program: https://…`. Lines end with `\n`, no two blank
/// lines follow each other unless the source is plain text, and letters are composed (NFC) as far
/// as Polish goes.
///
/// # Errors
/// See [`DocumentError`]. A file larger than 20 MB, or unpacking to more than 50 MB, is refused.
pub fn plain_text(name: &str, bytes: &[u8]) -> Result<String, DocumentError> {
    if bytes.len() > FILE_LIMIT {
        return Err(DocumentError::TooLarge);
    }
    let text = match kind(name, bytes)? {
        Kind::Text => encoding::decode(bytes),
        Kind::Page => html::text(bytes),
        Kind::Word => docx::text(bytes)?,
    };
    if text.chars().all(char::is_whitespace) { Err(DocumentError::NoText) } else { Ok(text) }
}

enum Kind {
    Text,
    Page,
    Word,
}

fn kind(name: &str, bytes: &[u8]) -> Result<Kind, DocumentError> {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
    let extension = extension.as_str();
    let packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0");
    if packed && matches!(extension, "xlsx" | "xlsm" | "xls" | "ods") {
        return Err(DocumentError::Workbook);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Word);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound_file(extension, bytes));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(DocumentError::SaveAsDocx { kind: "rtf" });
    }
    // A few bytes may come before the mark.
    if bytes[..bytes.len().min(1024)].windows(5).any(|five| five == b"%PDF-") {
        return Err(DocumentError::Pdf);
    }
    if html::begins(bytes) {
        return Ok(Kind::Page);
    }
    match extension {
        "docx" | "docm" | "dotx" if bytes.is_empty() => Err(DocumentError::Damaged),
        "docx" | "docm" | "dotx" => Err(DocumentError::NotWord),
        _ if !encoding::is_readable(bytes) || is_xml(bytes) => Err(DocumentError::UnknownKind),
        "htm" | "html" | "xhtml" => Ok(Kind::Page),
        _ => Ok(Kind::Text),
    }
}

/// What a file is of the format that Office used before 2007, and still uses around encrypted
/// documents.
fn compound_file(extension: &str, bytes: &[u8]) -> DocumentError {
    let holds = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|place| place == name)
    };
    if holds("EncryptedPackage") {
        DocumentError::PasswordProtected
    } else if extension == "doc" || holds("WordDocument") {
        DocumentError::SaveAsDocx { kind: "doc" }
    } else {
        DocumentError::UnknownKind
    }
}

fn is_xml(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).starts_with(b"<?xml")
}

#[cfg(test)]
mod tests;
