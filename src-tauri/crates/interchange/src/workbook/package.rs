//! Zipped workbooks: what they are, and whether they may be unpacked.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use crate::source::{ReadError, UNPACKED_LIMIT};

/// What a zipped file is.
pub(super) enum Kind {
    /// A workbook of Excel, each of whose parts is known to unpack to what is allowed.
    Excel,
    /// A workbook after OpenDocument: its content.
    OpenDocument(String),
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
    let mut left = UNPACKED_LIMIT;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(fault)?;
        let name = part.name().map_err(fault)?.to_lowercase();
        // Pictures and programs are not looked at.
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let declared = part.size();
        if declared > left {
            return Err(ReadError::TooLarge { limit_mb: UNPACKED_LIMIT >> 20 });
        }
        // A broken part is the reader's business: it may be one that nobody needs.
        let taken = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let taken = taken.unwrap_or(declared);
        left = left
            .checked_sub(taken)
            .ok_or(ReadError::TooLarge { limit_mb: UNPACKED_LIMIT >> 20 })?;
    }
    Ok(Kind::Excel)
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
    part(archive, "content.xml", UNPACKED_LIMIT).map(Kind::OpenDocument)
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
