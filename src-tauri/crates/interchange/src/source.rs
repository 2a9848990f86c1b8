//! Foreign files: which format a file has, how large it may be, and why one can't be read.

use thiserror::Error;

/// The largest file of a foreign program that is read, in bytes: ten times the largest congress that
/// we know of, 36C3, with all its texts.
pub const FILE_LIMIT: usize = 32 << 20;
/// The largest table of registrations that is read as text, in bytes: 100,000 people with fifty columns
/// take 90 MB.
pub const TABLE_LIMIT: usize = 128 << 20;
/// The most that a packed file may unpack to, in bytes.
pub const UNPACKED_LIMIT: u64 = 128 << 20;
/// How many rows of a table are read.
pub const ROW_LIMIT: usize = 200_000;
/// How deep XML and JSON may be nested.
pub const DEPTH_LIMIT: usize = 64;
/// How many sessions, people or cells' rows are read of one file.
pub const ITEM_LIMIT: usize = 100_000;
/// How many characters a description may have before it is cut.
pub const TEXT_LIMIT: usize = 200_000;

/// Why a file gives nothing, and so what its owner can do.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum ReadError {
    /// It, or what it unpacks to, is larger than is read.
    #[error("the file is larger than {limit_mb} MB")]
    TooLarge {
        /// The limit in megabytes.
        limit_mb: u64,
    },
    /// It has more sessions, people or rows than are read.
    #[error("the file has more than {limit} entries")]
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// It is nested deeper than any honest file.
    #[error("the file is nested too deeply at line {line}")]
    TooDeep {
        /// The line, from 1.
        line: u32,
    },
    /// It defines entities, which can grow without bounds or read other files.
    #[error("the file defines entities of its own at line {line}")]
    Entities {
        /// The line, from 1.
        line: u32,
    },
    /// It asks for a password: save it without one.
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// It is not of the format that its name or its reader expects, or so broken that nothing can be
    /// read.
    #[error("the file is damaged or is no {format} file (line {line:?}): {detail}")]
    Damaged {
        /// The format that was expected.
        format: &'static str,
        /// The line, from 1, where it is known.
        line: Option<u32>,
        /// What the parser says, for the log.
        detail: String,
    },
    /// A newer version of Obrady made it.
    #[error("the archive has version {version}")]
    Newer {
        /// The version of its form.
        version: u32,
    },
    /// It is whole, but something in it can be in no file of ours.
    #[error("{field} can't be {value:?}")]
    Value {
        /// Where, as a path: `events[0].event.zone`.
        field: String,
        /// What stands there.
        value: String,
    },
    /// It is of no format that is read.
    #[error("files of this kind are not read")]
    UnknownKind,
    /// It is of a known format and there is nothing in it.
    #[error("there is nothing in the file")]
    Empty,
}
