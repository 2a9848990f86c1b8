//! One line to a name, parameters and a value.

use encoding_rs::Encoding;

use crate::document::encoding::clean;

/// A property of a calendar or card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Property {
    /// Its name in capitals, without the group that may stand before it in a card.
    pub name: String,
    parameters: Vec<(String, String)>,
    /// Its value, escapes and all.
    pub value: String,
}

impl Property {
    /// The first parameter called `name`; cards of 2.1 write types without a name, as `TYPE`.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters_called(name).next()
    }

    /// Every parameter called `name`.
    pub fn parameters_called(&self, name: &str) -> impl Iterator<Item = &str> {
        let called = self.parameters.iter().filter(move |(own, _)| own == name);
        called.map(|(_, value)| value.as_str())
    }

    /// Whether the type `kind` is among those that the property names.
    pub fn is_of_type(&self, kind: &str) -> bool {
        self.parameters_called("TYPE")
            .flat_map(|types| types.split(','))
            .any(|own| own.trim().eq_ignore_ascii_case(kind))
    }

    /// The value as text.
    pub fn text(&self) -> String {
        text(&self.value)
    }
}

/// More parameters than any honest line has.
const MOST_PARAMETERS: usize = 64;

pub(super) fn read(line: &[u8], encoding: &'static Encoding) -> Option<Property> {
    let start = line.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let line = &line[start..];
    let length =
        line.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_.".contains(byte)))?;
    let name = std::str::from_utf8(&line[..length]).ok()?;
    let name = name.rsplit('.').next().unwrap_or(name).to_ascii_uppercase();
    if name.is_empty() {
        return None;
    }
    let decoded = |bytes: &[u8]| encoding.decode_without_bom_handling(bytes).0.into_owned();
    let mut parameters = Vec::new();
    let mut rest = &line[length..];
    while let Some(after) = rest.strip_prefix(b";") {
        let end = after.iter().position(|byte| b"=;:".contains(byte))?;
        let own = decoded(&after[..end]).trim().to_ascii_uppercase();
        rest = &after[end..];
        if let Some(values) = rest.strip_prefix(b"=") {
            let end = end_of_values(values)?;
            if parameters.len() < MOST_PARAMETERS {
                parameters.push((own, unquoted(&decoded(&values[..end]))));
            }
            rest = &values[end..];
        } else if parameters.len() < MOST_PARAMETERS && !own.is_empty() {
            let known = matches!(own.as_str(), "QUOTED-PRINTABLE" | "BASE64" | "8BIT" | "7BIT");
            parameters.push((if known { "ENCODING" } else { "TYPE" }.to_owned(), own));
        }
    }
    let value = rest.strip_prefix(b":")?;
    let mut property = Property { name, parameters, value: String::new() };
    let of_its_own = property.parameter("CHARSET").and_then(|label| {
        // UTF-8 is often claimed and seldom true where the rest of the file is something else.
        Encoding::for_label(label.as_bytes()).filter(|own| *own != encoding_rs::UTF_8)
    });
    let quoted = property
        .parameter("ENCODING")
        .is_some_and(|how| how.eq_ignore_ascii_case("QUOTED-PRINTABLE"));
    let raw = if quoted {
        let bytes = unquoted_printable(value);
        let encoding =
            of_its_own.unwrap_or_else(|| crate::document::encoding::guess(&bytes, None).0);
        encoding.decode_without_bom_handling(&bytes).0.into_owned()
    } else {
        of_its_own.unwrap_or(encoding).decode_without_bom_handling(value).0.into_owned()
    };
    property.value = clean(&raw);
    Some(property)
}

/// Where a parameter's values end: at the next `;` or `:` outside quotation marks.
fn end_of_values(values: &[u8]) -> Option<usize> {
    let mut quoted = false;
    let end = values.iter().position(|byte| {
        quoted ^= *byte == b'"';
        !quoted && matches!(byte, b';' | b':')
    });
    // A mark that is never closed is a letter like others.
    end.or_else(|| values.iter().position(|byte| matches!(byte, b';' | b':')))
}

/// Values without their quotation marks and the escapes of RFC 6868.
fn unquoted(values: &str) -> String {
    let mut plain = String::with_capacity(values.len());
    let mut letters = values.trim().chars().filter(|letter| *letter != '"').peekable();
    while let Some(letter) = letters.next() {
        let escaped = match (letter, letters.peek()) {
            ('^', Some('n')) => Some('\n'),
            ('^', Some('\'')) => Some('"'),
            ('^', Some('^')) => Some('^'),
            _ => None,
        };
        if escaped.is_some() {
            letters.next();
        }
        plain.push(escaped.unwrap_or(letter));
    }
    clean(&plain)
}

fn unquoted_printable(value: &[u8]) -> Vec<u8> {
    let digit = |at: usize| value.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut plain = Vec::with_capacity(value.len());
    let mut at = 0;
    while let Some(byte) = value.get(at) {
        let coded = digit(at + 1).zip(digit(at + 2));
        match coded.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(coded) if *byte == b'=' => {
                plain.push(coded);
                at += 3;
            }
            _ => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    plain
}

/// A text without its escapes and the spaces around it.
pub(super) fn text(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => plain.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':' | '"')) => plain.push(escaped),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    plain.trim().to_owned()
}

/// The texts of a list with commas, none of them empty.
pub(crate) fn list(value: &str) -> Vec<String> {
    let mut all = split(value, ',');
    all.retain(|one| !one.is_empty());
    all
}

/// The parts of a value with semicolons, each where it belongs.
pub(crate) fn structured(value: &str) -> Vec<String> {
    split(value, ';')
}

/// The same of a value whose parts hold several each, between commas: the names of RFC 6350, 6.2.2.
pub(crate) fn several(value: &str) -> Vec<Vec<String>> {
    pieces(value, ';').into_iter().map(|part| split(part, ',')).collect()
}

fn split(value: &str, at: char) -> Vec<String> {
    pieces(value, at).into_iter().map(text).collect()
}

/// A value between marks that are not escaped; what is escaped stays so.
fn pieces(value: &str, at: char) -> Vec<&str> {
    let mut all = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (place, letter) in value.char_indices() {
        if letter == at && !escaped {
            all.push(&value[from..place]);
            from = place + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    all.push(&value[from..]);
    all
}

#[cfg(test)]
mod tests {
    use encoding_rs::{UTF_8, WINDOWS_1250};

    use super::*;

    fn property(line: &str) -> Property {
        read(line.as_bytes(), UTF_8).expect("a property")
    }

    #[test]
    fn parameters_hold_whatever_is_quoted() {
        let check = |line: &str, name: &str, parameter: Option<&str>, value: &str| {
            let read = property(line);
            assert_eq!(read.parameter(name), parameter, "{line}");
            assert_eq!(read.value, value, "{line}");
        };
        check(
            "DTSTART;TZID=\"(GMT +01:00)\":20260101T100000",
            "TZID",
            Some("(GMT +01:00)"),
            "20260101T100000",
        );
        check(
            "attendee;CN=\"Foo; Bar\";ROLE=CHAIR:mailto:a@b",
            "ROLE",
            Some("CHAIR"),
            "mailto:a@b",
        );
        check("X;CN=^'A^' ^^ B^nC:v", "CN", Some("\"A\" ^ B\nC"), "v");
        check("X;CN=\"never closed:v", "CN", Some("never closed"), "v");
        check("item1.TEL;CELL;VOICE:1", "TYPE", Some("CELL"), "1");
        check("TEL;QUOTED-PRINTABLE:1", "ENCODING", Some("QUOTED-PRINTABLE"), "1");
        check("SUMMARY:a:b;c", "X", None, "a:b;c");
    }

    #[test]
    fn what_is_no_property_is_none() {
        for line in ["", "Join Zoom Meeting", ": x", "A", "A;B", "A;B=C", "żółw:1"] {
            assert_eq!(read(line.as_bytes(), UTF_8), None, "{line:?}");
        }
    }

    #[test]
    fn each_value_is_decoded_by_its_own_charset() {
        let quoted = property("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81ukasz =5Fx=");
        assert_eq!(quoted.value, "Łukasz _x=");
        let polish = property("FN;CHARSET=windows-1250;QUOTED-PRINTABLE:=A3ukasz");
        assert_eq!(polish.value, "Łukasz");
        let mut line = b"FN;CHARSET=windows-1250:".to_vec();
        line.extend_from_slice(&WINDOWS_1250.encode("Święta").0);
        assert_eq!(read(&line, UTF_8).expect("a property").value, "Święta");
    }

    #[test]
    fn escapes_are_undone_and_lists_divided() {
        assert_eq!(text("a\\, b\\; c\\\\d\\ne\\x\\"), "a, b; c\\d\ne\\x\\");
        assert_eq!(list("A\\,B,C,,D"), ["A,B", "C", "D"]);
        assert_eq!(structured("Nowak\\;x;Anna;;dr"), ["Nowak;x", "Anna", "", "dr"]);
        assert_eq!(structured("a\\\\;b"), ["a\\", "b"], "an escaped backslash escapes nothing");
    }
}
