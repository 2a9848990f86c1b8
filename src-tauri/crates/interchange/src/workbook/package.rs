//! Zipped workbooks: what they are, and whether they may be unpacked.

use std::{
    io::{self, BufReader, Cursor, Read},
    sync::LazyLock,
};

use regex::bytes::Regex;
use zip::{ZipArchive, result::ZipError};

use crate::source::{ReadError, UNPACKED_LIMIT};

/// What a zipped file is.
pub(super) enum Kind {
    /// A workbook of Excel, each of whose parts is known to unpack to what is allowed; whether any cells
    /// of it may be merged.
    Excel { merged: bool },
    /// A workbook after OpenDocument.
    OpenDocument,
}

/// The most that the sheets of a workbook may unpack to, in bytes. They are read as they are unpacked and
/// never held as a whole, so they may be longer than what is: 100,000 people with fifty columns take
/// 330 MB.
const STREAMED_LIMIT: u64 = 512 << 20;
/// The most of it between two marks of XML, in bytes; so much of it is held at once.
const MOST_UNBROKEN: usize = 8 << 20;
/// How much of it is unpacked at a time; a text that is shorter is never seen as unbroken.
const CHUNK: usize = 64 << 10;

/// The content of an OpenDocument workbook while it is unpacked.
pub(super) type Content<'a> = BufReader<Bounded<zip::read::ZipFile<'a, Cursor<&'a [u8]>>>>;

/// What is read no further than a limit, and never for long without a mark of XML.
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
    unbroken: usize,
    /// Whether a limit was reached.
    pub(super) exceeded: bool,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.unbroken = match into[..read].iter().rposition(|byte| *byte == b'<') {
            Some(mark) => read - mark,
            None => self.unbroken + read,
        };
        self.left = self.left.saturating_sub(read as u64);
        if self.left == 0 && read > 0 || self.unbroken > MOST_UNBROKEN {
            self.exceeded = true;
            return Err(io::Error::other("more than is read"));
        }
        Ok(read)
    }
}

/// No workbook that people made has more parts.
const MOST_PARTS: usize = 10_000;

/// Tells what the file is. Every part that will be read is unpacked once and counted, since the
/// sizes that a file declares may be a lie.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
    if archive.len() > MOST_PARTS {
        return Err(ReadError::TooLarge { limit_mb: UNPACKED_LIMIT >> 20 });
    }
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if has("content.xml") {
        return open_document(&mut archive);
    }
    if has("xl/workbook.bin") || !names.iter().any(|name| name.to_lowercase().contains("workbook"))
    {
        return Err(ReadError::UnknownKind);
    }
    let (mut held, mut streamed) = (UNPACKED_LIMIT, STREAMED_LIMIT);
    let mut merged = false;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(fault)?;
        let name = part.name().map_err(fault)?.to_lowercase();
        // Pictures and programs are not looked at.
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let (left, limit) = if name.starts_with("xl/worksheets/") {
            (&mut streamed, STREAMED_LIMIT)
        } else {
            (&mut held, UNPACKED_LIMIT)
        };
        let too_large = ReadError::TooLarge { limit_mb: limit >> 20 };
        let declared = part.size();
        if declared > *left {
            return Err(too_large);
        }
        let mut bounded = Bounded { inner: part, left: *left, unbroken: 0, exceeded: false };
        let taken = counted(&mut bounded, &mut merged);
        if bounded.exceeded {
            return Err(too_large);
        }
        // A broken part is the reader's business: it may be one that nobody needs.
        *left = left.saturating_sub(taken.unwrap_or(declared));
    }
    Ok(Kind::Excel { merged })
}

/// How the names of the elements begin that tell which cells of a sheet are merged.
const MERGED: &str = "mergeCell";

static ANY_MERGED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(MERGED).expect("letters alone are an expression"));

/// How long a part is, and whether it may tell of merged cells: whoever wants to know which they are has
/// to read the sheet once more, and few have any.
fn counted(mut part: impl Read, merged: &mut bool) -> io::Result<u64> {
    let mut chunk = vec![0; CHUNK];
    // The end of what was read before stands in front: a name may be cut there.
    let (mut length, mut kept) = (0, 0);
    loop {
        let read = match part.read(&mut chunk[kept..]) {
            Ok(0) => return Ok(length),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        length += read as u64;
        let there = kept + read;
        *merged = *merged || ANY_MERGED.is_match(&chunk[..there]);
        kept = there.min(MERGED.len() - 1);
        chunk.copy_within(there - kept..there, 0);
    }
}

fn open_document(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Kind, ReadError> {
    let kind = part(archive, "mimetype", 200).unwrap_or_default();
    if !kind.is_empty() && !kind.contains("spreadsheet") {
        return Err(ReadError::UnknownKind);
    }
    let manifest = part(archive, "META-INF/manifest.xml", 1 << 20).unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ReadError::PasswordProtected);
    }
    Ok(Kind::OpenDocument)
}

/// Reads the content of an OpenDocument workbook as it is unpacked.
pub(super) fn with_content<T>(
    bytes: &[u8],
    read: impl FnOnce(Content<'_>) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
    let packed = archive.by_name("content.xml").map_err(fault)?;
    let bounded = Bounded { inner: packed, left: STREAMED_LIMIT, unbroken: 0, exceeded: false };
    read(BufReader::with_capacity(CHUNK, bounded))
}

/// What is told where the content is larger than is read.
pub(super) const fn too_large() -> ReadError {
    ReadError::TooLarge { limit_mb: STREAMED_LIMIT >> 20 }
}

fn part(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    limit: u64,
) -> Result<String, ReadError> {
    let packed = archive.by_name(name).map_err(fault)?;
    let mut bytes = Vec::new();
    packed.take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(ReadError::TooLarge { limit_mb: UNPACKED_LIMIT >> 20 });
    }
    String::from_utf8(bytes).map_err(|error| damaged(&error))
}

fn fault(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::PasswordProtected
        }
        other => damaged(&other),
    }
}

/// What a broken workbook is to its owner.
pub(super) fn damaged(error: &dyn std::fmt::Display) -> ReadError {
    let detail = error.to_string().chars().take(200).collect();
    ReadError::Damaged { format: "XLSX, XLS, ODS", line: None, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &str, left: u64, expected: bool) {
        let inner = content.as_bytes();
        let mut bounded = Bounded { inner, left, unbroken: 0, exceeded: false };
        // As much at a time as the reader of XML takes.
        let mut chunk = vec![0; CHUNK];
        let read = loop {
            match bounded.read(&mut chunk) {
                Ok(0) => break Ok(()),
                Ok(_) => {}
                Err(error) => break Err(error),
            }
        };
        assert_eq!((read.is_err(), bounded.exceeded), (expected, expected), "{}", content.len());
    }

    #[test]
    fn merged_cells_are_seen_wherever_a_part_is_cut() {
        for before in [0, 1, CHUNK - 9, CHUNK - 8, CHUNK - 1, CHUNK, 2 * CHUNK - 12] {
            let mut merged = false;
            let part = "x".repeat(before) + "<x:mergeCell ref";
            let length = counted(part.as_bytes(), &mut merged).expect("it is read");
            assert_eq!((length, merged), (part.len() as u64, true), "{before}");
            let mut merged = false;
            counted(&part.as_bytes()[..before + 11], &mut merged).expect("it is read");
            assert!(!merged, "{before}: nothing but the beginning of the name");
        }
    }

    #[test]
    fn content_is_read_to_a_limit_and_no_text_of_it_for_long() {
        check("<a>text</a>", 100, false);
        check("<a>text</a>", 11, true);
        let text = "x".repeat(MOST_UNBROKEN + CHUNK);
        check(&text[..MOST_UNBROKEN - 1], u64::MAX, false);
        check(&format!("<a>{text}</a>"), u64::MAX, true);
        check(&format!("<a>{}</a>", "x<b/>".repeat(MOST_UNBROKEN / 4)), u64::MAX, false);
    }
}
