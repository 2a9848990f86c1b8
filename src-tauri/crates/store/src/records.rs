//! Changesets as bytes: read and written here where a hundred thousand rows are too many for SQLite's
//! own reader, which makes an object of every value.
//!
//! Source: <https://sqlite.org/session/c_changegroup.html> and, of the bytes, the head of
//! `ext/session/sqlite3session.c`.

use chrono::NaiveDateTime;
use rusqlite::types::ValueRef;
use serde::Serialize;
use uuid::Uuid;

use crate::{column::Code, journal};

/// What is done to a row, as SQLite numbers it.
pub const INSERT: u8 = 18;
pub const DELETE: u8 = 9;
pub const UPDATE: u8 = 23;

/// Kinds of values, as SQLite numbers them.
const UNDEFINED: u8 = 0;
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;
const NULL: u8 = 5;

/// What is no changeset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed;

/// The changes of a changeset, in their order.
pub struct Records<'a> {
    rest: &'a [u8],
    table: Option<Heading<'a>>,
}

/// What stands before the changes of a table.
#[derive(Clone, Copy)]
pub struct Heading<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The table's name.
    pub table: &'a str,
    columns: usize,
}

/// One change.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// What stands before the changes of its table.
    pub heading: Heading<'a>,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// [`INSERT`], [`UPDATE`] or [`DELETE`].
    pub deed: u8,
}

impl<'a> Records<'a> {
    pub fn new(changeset: &'a [u8]) -> Self {
        Self { rest: changeset, table: None }
    }

    fn read(&mut self) -> Result<Record<'a>, Malformed> {
        while self.rest.first() == Some(&b'T') {
            self.table = Some(self.heading()?);
        }
        let heading = self.table.ok_or(Malformed)?;
        let (deed, mut rest) = match *self.rest {
            [deed @ (INSERT | DELETE | UPDATE), _, ref rest @ ..] => (deed, rest),
            _ => return Err(Malformed),
        };
        let values = if deed == UPDATE { 2 * heading.columns } else { heading.columns };
        for _ in 0..values {
            value(&mut rest)?;
        }
        let bytes = &self.rest[..self.rest.len() - rest.len()];
        self.rest = rest;
        Ok(Record { heading, bytes, deed })
    }

    fn heading(&mut self) -> Result<Heading<'a>, Malformed> {
        let mut rest = &self.rest[1..];
        let columns = length(&mut rest)?;
        let names = rest.get(columns..).ok_or(Malformed)?;
        let end = names.iter().position(|byte| *byte == 0).ok_or(Malformed)?;
        let table = str::from_utf8(&names[..end]).map_err(|_| Malformed)?;
        let rest = &names[end + 1..];
        let bytes = &self.rest[..self.rest.len() - rest.len()];
        self.rest = rest;
        Ok(Heading { bytes, table, columns })
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let read = self.read();
        if read.is_err() {
            self.rest = &[];
        }
        Some(read)
    }
}

impl<'a> Record<'a> {
    /// The values of a row that is put in or taken out, in the order of the columns.
    pub fn values(&self) -> impl Iterator<Item = Result<ValueRef<'a>, Malformed>> {
        let mut rest = &self.bytes[2..];
        (0..self.heading.columns).map(move |_| value(&mut rest))
    }

    /// A text of a row that is put in or taken out.
    pub fn text(&self, column: usize) -> Option<&'a [u8]> {
        match self.values().nth(column)? {
            Ok(ValueRef::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// What stands for a value that is not told.
pub const NOT_TOLD: &[u8] = &[UNDEFINED];

/// Writes a value.
pub fn put(bytes: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => bytes.push(NULL),
        ValueRef::Integer(number) => {
            bytes.push(INTEGER);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            bytes.push(REAL);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Text(text) => put_sized(bytes, TEXT, text),
        ValueRef::Blob(blob) => put_sized(bytes, BLOB, blob),
    }
}

fn put_sized(bytes: &mut Vec<u8>, kind: u8, content: &[u8]) {
    bytes.push(kind);
    put_length(bytes, content.len());
    bytes.extend(content);
}

/// Takes the bytes of a value off the front of a row that was written here.
pub fn raw<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let whole = *rest;
    value(rest).expect("it was written here");
    &whole[..whole.len() - rest.len()]
}

/// Takes a value off the front; what is undefined is taken for nothing.
pub fn value<'a>(rest: &mut &'a [u8]) -> Result<ValueRef<'a>, Malformed> {
    let (kind, after) = rest.split_first().ok_or(Malformed)?;
    *rest = after;
    Ok(match *kind {
        UNDEFINED | NULL => ValueRef::Null,
        INTEGER => ValueRef::Integer(i64::from_be_bytes(eight(rest)?)),
        REAL => ValueRef::Real(f64::from_be_bytes(eight(rest)?)),
        TEXT => ValueRef::Text(sized(rest)?),
        BLOB => ValueRef::Blob(sized(rest)?),
        _ => return Err(Malformed),
    })
}

fn eight(rest: &mut &[u8]) -> Result<[u8; 8], Malformed> {
    let (bytes, after) = rest.split_first_chunk().ok_or(Malformed)?;
    *rest = after;
    Ok(*bytes)
}

fn sized<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], Malformed> {
    let length = length(rest)?;
    let (bytes, after) = rest.split_at_checked(length).ok_or(Malformed)?;
    *rest = after;
    Ok(bytes)
}

/// A length in seven bits a byte, the highest first; at most five bytes, as SQLite writes lengths.
fn length(rest: &mut &[u8]) -> Result<usize, Malformed> {
    let mut length = 0_usize;
    for _ in 0..5 {
        let (byte, after) = rest.split_first().ok_or(Malformed)?;
        *rest = after;
        length = length << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Ok(length);
        }
    }
    Err(Malformed)
}

fn put_length(bytes: &mut Vec<u8>, length: usize) {
    let mut shift = 28;
    while shift > 0 && length >> shift == 0 {
        shift -= 7;
    }
    while shift > 0 {
        bytes.push(0x80 | (length >> shift & 0x7f) as u8);
        shift -= 7;
    }
    bytes.push((length & 0x7f) as u8);
}

/// What stands before the changes of a table with these columns, of which the first `keys` are its
/// key.
pub fn heading(table: &str, columns: usize, keys: usize) -> Vec<u8> {
    let mut bytes = vec![b'T'];
    put_length(&mut bytes, columns);
    let place = |column| if column < keys { u8::try_from(column + 1).unwrap_or(0) } else { 0 };
    bytes.extend((0..columns).map(place));
    bytes.extend(table.as_bytes());
    bytes.push(0);
    bytes
}

/// Writes the values of a row that is put in, one after another.
pub struct Row<'a>(&'a mut Vec<u8>);

impl<'a> Row<'a> {
    pub fn new(bytes: &'a mut Vec<u8>) -> Self {
        bytes.extend([INSERT, 0]);
        Self(bytes)
    }

    pub fn text(&mut self, text: &str) {
        self.0.push(TEXT);
        put_length(self.0, text.len());
        self.0.extend(text.as_bytes());
    }

    pub fn id(&mut self, id: Uuid) {
        let mut buffer = Uuid::encode_buffer();
        self.text(id.hyphenated().encode_lower(&mut buffer));
    }

    pub fn optional_id(&mut self, id: Option<Uuid>) {
        match id {
            Some(id) => self.id(id),
            None => self.nothing(),
        }
    }

    pub fn number(&mut self, number: i64) {
        self.0.push(INTEGER);
        self.0.extend(number.to_be_bytes());
    }

    pub fn nothing(&mut self) {
        self.0.push(NULL);
    }

    pub fn moment(&mut self, at: Option<NaiveDateTime>) {
        match at {
            Some(at) => self.text(&journal::moment(at)),
            None => self.nothing(),
        }
    }

    /// One of our closed enums, as [`Code`] keeps it.
    pub fn code(&mut self, code: impl Serialize) -> rusqlite::Result<()> {
        self.text(&Code(code).name()?);
        Ok(())
    }
}
