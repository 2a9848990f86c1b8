//! The file itself (ISO 32000-1, 7.5): streams and objects in, bytes out.
//!
//! Everything is written as soon as it is known; what is remembered of an object is the seven bytes
//! with which the table at the end says where it lies. Objects that are no streams lie together in
//! compressed streams (7.5.7), of a few hundred each, since a long table has a million of them.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{
    Dictionary, Object,
    content::{Content, Operation},
};

use super::{hash, packer::Packer};
use crate::PrintError;

/// So many objects lie together at most; readers must unpack all for one of them.
const TOGETHER: usize = 256;
/// So many bytes of objects lie together, unless one alone is longer.
const LARGE: usize = 1 << 15;
/// What is said of an object: how it lies, where, and which of those there it is.
type Entry = [u8; 7];

/// A PDF file while it is written.
pub struct File {
    bytes: Vec<u8>,
    /// By the objects' numbers.
    entries: Vec<Entry>,
    group: Group,
    packer: Packer<Stream>,
}

/// A stream as it is to stand in the file.
struct Stream {
    number: u32,
    about: Dictionary,
    content: Vec<u8>,
}

/// Objects that are to lie together.
#[derive(Default)]
struct Group {
    numbers: Vec<u32>,
    starts: Vec<usize>,
    text: Vec<u8>,
}

impl File {
    /// A file without any object.
    pub fn new() -> Self {
        // The second line says that what follows is not only text.
        let bytes = b"%PDF-1.7\n%\xc7\xec\x8f\xa2\n".to_vec();
        // Number 0 is none.
        let entries = vec![[0, 0, 0, 0, 0, 0xff, 0xff]];
        Self { bytes, entries, group: Group::default(), packer: Packer::new() }
    }

    /// The numbers of `count` new objects, of which the first is given.
    pub fn reserve(&mut self, count: usize) -> u32 {
        let first = self.next();
        self.entries.resize(self.entries.len() + count, [0; 7]);
        first
    }

    /// The number after all that are taken.
    pub fn next(&self) -> u32 {
        self.entries.len() as u32
    }

    /// Writes a stream that is compressed, unless that makes it no shorter. It is made and compressed
    /// by another thread, and stands in the file after all that was written before.
    pub fn packed(
        &mut self,
        number: u32,
        mut about: Dictionary,
        content: impl FnOnce() -> Vec<u8> + Send + 'static,
    ) {
        self.packer.give(move || {
            let content = content();
            let packed = pack(&content);
            if packed.len() + 19 >= content.len() {
                return Stream { number, about, content };
            }
            about.set("Filter", "FlateDecode");
            Stream { number, about, content: packed }
        });
        for stream in self.packer.done() {
            self.append(stream);
        }
    }

    /// Writes a stream as it is.
    pub fn stream(&mut self, number: u32, about: Dictionary, content: Vec<u8>) {
        self.settle();
        self.append(Stream { number, about, content });
    }

    /// Waits for all streams that are still made.
    fn settle(&mut self) {
        while let Some(stream) = self.packer.wait() {
            self.append(stream);
        }
    }

    fn append(&mut self, stream: Stream) {
        let Stream { number, mut about, content } = stream;
        about.set("Length", content.len() as i64);
        let place = self.bytes.len() as u32;
        self.enter(number, 1, place, 0);
        self.bytes.reserve(content.len() + 256);
        print(&mut self.bytes, format_args!("{number} 0 obj\n"));
        put(&mut self.bytes, Object::Dictionary(about));
        self.bytes.extend(b"\nstream\n");
        self.bytes.extend(content);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    /// Writes an object that is no stream.
    pub fn object(&mut self, number: u32, write: impl FnOnce(&mut Vec<u8>)) {
        let Group { numbers, starts, text } = &mut self.group;
        numbers.push(number);
        starts.push(text.len());
        write(text);
        text.push(b'\n');
        if numbers.len() >= TOGETHER || text.len() >= LARGE {
            self.put_group();
        }
    }

    /// Writes the objects that wait.
    fn put_group(&mut self) {
        let Group { numbers, starts, text } = std::mem::take(&mut self.group);
        if numbers.is_empty() {
            return;
        }
        let container = self.reserve(1);
        let mut content = Vec::with_capacity(text.len() + numbers.len() * 12);
        for (at, (number, start)) in numbers.iter().zip(&starts).enumerate() {
            print(&mut content, format_args!("{number} {start} "));
            self.enter(*number, 2, container, at as u16);
        }
        let mut about = Dictionary::new();
        about.set("Type", "ObjStm");
        about.set("N", numbers.len() as i64);
        about.set("First", content.len() as i64);
        content.extend(text);
        self.packed(container, about, move || content);
    }

    fn enter(&mut self, number: u32, how: u8, place: u32, at: u16) {
        let [a, b, c, d] = place.to_be_bytes();
        let [e, f] = at.to_be_bytes();
        if let Some(entry) = self.entries.get_mut(number as usize) {
            *entry = [how, a, b, c, d, e, f];
        }
    }

    /// Writes all objects of `part`, whose numbers are reserved here.
    pub fn take(&mut self, part: lopdf::Document) {
        for ((number, _), object) in part.objects {
            match object {
                Object::Stream(stream) if stream.allows_compression => {
                    self.packed(number, stream.dict, move || stream.content);
                }
                Object::Stream(stream) => self.stream(number, stream.dict, stream.content),
                object => self.object(number, |text| put(text, object)),
            }
        }
    }

    /// The whole file, with `trailer` as it starts, to which the id and what the file itself is are
    /// added.
    ///
    /// # Errors
    ///
    /// Where the file is longer than can be said in it, 4 GiB.
    pub fn finish(mut self, mut trailer: Dictionary) -> Result<Vec<u8>, PrintError> {
        self.put_group();
        let number = self.reserve(1);
        self.settle();
        let Ok(start) = u32::try_from(self.bytes.len()) else {
            return Err(PrintError::Write("more than 4 GiB".into()));
        };
        self.enter(number, 1, start, 0);
        let id = format!("{:016x}", hash(&self.bytes, 0)).into_bytes();
        let id = Object::String(id, lopdf::StringFormat::Hexadecimal);
        trailer.set("ID", vec![id.clone(), id]);
        trailer.set("Type", "XRef");
        trailer.set("Size", self.entries.len() as i64);
        trailer.set("W", vec![Object::Integer(1), 4.into(), 2.into()]);
        trailer.set("Filter", "FlateDecode");
        let mut how = Dictionary::new();
        how.set("Predictor", 12);
        how.set("Columns", size_of::<Entry>() as i64);
        trailer.set("DecodeParms", how);
        let table = pack(&differences(&self.entries));
        self.stream(number, trailer, table);
        print(&mut self.bytes, format_args!("startxref\n{start}\n%%EOF\n"));
        Ok(self.bytes)
    }
}

/// Each entry as what it differs by from the one before (the predictor `Up`): of a million, nearly
/// all say the same then.
fn differences(entries: &[Entry]) -> Vec<u8> {
    let mut rows = Vec::with_capacity(entries.len() * (size_of::<Entry>() + 1));
    let mut above = Entry::default();
    for entry in entries {
        rows.push(2);
        rows.extend(entry.iter().zip(above).map(|(own, above)| own.wrapping_sub(above)));
        above = *entry;
    }
    rows
}

fn pack(content: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = packer.write_all(content).and_then(|()| packer.finish());
    packed.expect("memory takes everything")
}

/// Writes an object where it is to stand.
pub fn put(text: &mut Vec<u8>, object: Object) {
    // `lopdf` writes objects, but shows how only as operands on a page: here those of no operator.
    let alone = Content { operations: vec![Operation::new("", vec![object])] };
    text.extend(alone.encode().expect("memory takes everything"));
}

fn print(text: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    text.write_fmt(what).expect("memory takes everything");
}
