//! The lines of which calendars and cards are made: RFC 5545 (iCalendar), RFC 6350 (vCard 4.0), RFC
//! 2426 (3.0) and the older vCard 2.1, as programs really write them.
//!
//! Lines are unfolded as bytes before they are decoded, since many programs fold within a letter.

mod property;
mod writing;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::document::encoding;

pub(crate) use property::{Property, list, several, structured};
pub(crate) use writing::Lines as LineWriter;

/// The lines of a file, whole, with their numbers.
pub(crate) struct ContentLines<'b> {
    bytes: Cow<'b, [u8]>,
    encoding: &'static Encoding,
    at: usize,
    number: u32,
}

/// A line without its folds.
pub(crate) struct Line {
    /// Where it begins in the file, from 1.
    pub number: u32,
    bytes: Vec<u8>,
    encoding: &'static Encoding,
}

impl<'b> ContentLines<'b> {
    /// The lines of `bytes`, whatever their encoding.
    pub fn new(bytes: &'b [u8]) -> Self {
        let (encoding, mark) = encoding::guess(bytes, None);
        if encoding == UTF_16LE || encoding == UTF_16BE {
            let text = encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
            return Self::of(Cow::Owned(text.into_bytes()), UTF_8);
        }
        if encoding == UTF_8 {
            return Self::of(Cow::Borrowed(&bytes[mark..]), UTF_8);
        }
        // Folds within letters make UTF-8 look like something else.
        let mut whole = Vec::with_capacity(bytes.len());
        for line in Self::of(Cow::Borrowed(bytes), UTF_8) {
            whole.extend_from_slice(&line.bytes);
            whole.push(b'\n');
        }
        Self::of(Cow::Borrowed(bytes), encoding::guess(&whole, None).0)
    }

    fn of(bytes: Cow<'b, [u8]>, encoding: &'static Encoding) -> Self {
        Self { bytes, encoding, at: 0, number: 1 }
    }

    /// The next line as it stands in the file, without its end.
    fn physical(&mut self) -> Option<(usize, usize)> {
        let from = self.at;
        let rest = self.bytes.get(from..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
        let length = length.unwrap_or(rest.len());
        let end = &rest[length..];
        // `\r\n`, `\n`, `\r`, and the `\r\r\n` that comes of writing in text mode.
        let returns = end.iter().take(2).take_while(|byte| **byte == b'\r').count();
        let end = match end.get(returns) {
            Some(b'\n') => returns + 1,
            _ => returns.min(1),
        };
        self.at = from + length + end;
        self.number = self.number.saturating_add(1);
        Some((from, from + length))
    }

    fn continues(&self) -> bool {
        matches!(self.bytes.get(self.at), Some(b' ' | b'\t'))
    }
}

impl Iterator for ContentLines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let number = self.number;
        let (from, to) = self.physical()?;
        let mut bytes = self.bytes[from..to].to_vec();
        let quoted_printable = is_quoted_printable(&bytes);
        loop {
            if self.continues() {
                let Some((from, to)) = self.physical() else { break };
                bytes.extend_from_slice(&self.bytes[from + 1..to]);
            } else if quoted_printable && bytes.ends_with(b"=") {
                bytes.pop();
                let Some((from, to)) = self.physical() else { break };
                bytes.extend_from_slice(&self.bytes[from..to]);
            } else {
                break;
            }
        }
        Some(Line { number, bytes, encoding: self.encoding })
    }
}

/// Whether what stands before the value says that lines go on by `=` at their ends.
fn is_quoted_printable(line: &[u8]) -> bool {
    const MARK: &[u8] = b"QUOTED-PRINTABLE";
    let head = line.split(|byte| *byte == b':').next().unwrap_or(line);
    // No honest list of parameters before it is longer.
    let head = &head[..head.len().min(256)];
    head.windows(MARK.len()).any(|part| part.eq_ignore_ascii_case(MARK))
}

impl Line {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }

    /// Whether it begins with these letters.
    pub fn begins_with(&self, start: &str) -> bool {
        self.bytes.starts_with(start.as_bytes())
    }

    /// The line as text.
    pub fn text(&self) -> String {
        encoding::clean(&self.encoding.decode_without_bom_handling(&self.bytes).0)
    }

    /// The property that it is, if it is one.
    pub fn property(&self) -> Option<Property> {
        property::read(&self.bytes, self.encoding)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1250;

    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(u32, String)> {
        ContentLines::new(bytes).map(|line| (line.number, line.text())).collect()
    }

    #[test]
    fn folds_are_undone_before_letters_are_made() {
        let mut folded = Vec::new();
        for byte in "SUMMARY:Zażółć gęślą jaźń".bytes() {
            folded.push(byte);
            folded.extend_from_slice(b"\r\n ");
        }
        folded.extend_from_slice(b"\r\nEND:X");
        let read = lines(&folded);
        assert_eq!(read[0], (1, "SUMMARY:Zażółć gęślą jaźń".into()));
        assert_eq!(read[1].1, "END:X", "what follows is a line of its own");
    }

    #[test]
    fn every_line_end_is_one() {
        let want = vec![(1, "A:1".to_owned()), (2, "B:2x".to_owned()), (4, "C:3".to_owned())];
        for end in ["\r\n", "\n", "\r", "\r\r\n"] {
            let text = format!("A:1{end}B:2{end} x{end}C:3");
            assert_eq!(lines(text.as_bytes()), want, "{end:?}");
        }
    }

    #[test]
    fn polish_encodings_are_recognised() {
        let text = "SUMMARY:Zażółć gęślą jaźń";
        assert_eq!(lines(&WINDOWS_1250.encode(text).0)[0].1, text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(lines(&utf16)[0].1, text);
    }

    #[test]
    fn quoted_printable_lines_go_on() {
        let read = lines(b"NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\nc\r\nTEL:1=\r\nX:2");
        assert_eq!(read.len(), 3, "{read:?}");
        assert_eq!(read[0].1, "NOTE;ENCODING=QUOTED-PRINTABLE:abc");
    }
}
