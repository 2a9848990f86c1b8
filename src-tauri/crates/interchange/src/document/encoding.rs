//! Bytes of unknown encoding to text.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

/// Text of `bytes`: by its byte order mark, as UTF-8 where it is that, as UTF-16, or as the one of
/// the two Polish single-byte encodings that makes better Polish of it.
///
/// Never fails: what can't be read becomes U+FFFD. Letters typed as base and combining mark come
/// out as one letter, line ends as `\n`, and characters that show nothing are left out.
pub(crate) fn decode(bytes: &[u8]) -> String {
    clean(&decode_raw(bytes, None))
}

/// Like [`decode`], in an encoding that a person chose; a byte order mark goes all the same.
pub(crate) fn decode_as(bytes: &[u8], encoding: &'static Encoding) -> String {
    clean(&encoding.decode_with_bom_removal(bytes).0)
}

/// Like [`decode`], but a text without byte order mark that is not UTF-8 is in `declared`. The
/// line ends stay as they are, since they are markup's business.
pub(crate) fn decode_markup(bytes: &[u8], declared: Option<&'static Encoding>) -> String {
    decode_raw(bytes, declared)
}

/// Whether the bytes are text and not a picture or a program: those are full of control
/// characters.
pub(crate) fn is_readable(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let text = decode_raw(head, None);
    let strange = |letter: char| matches!(letter, '\0'..='\x08' | '\x0e'..='\x1f' | '\x7f'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffd}');
    let (mut letters, mut bad) = (0_usize, 0_usize);
    for letter in text.chars() {
        letters += 1;
        bad += usize::from(strange(letter));
    }
    bad * 100 <= letters
}

fn decode_raw(bytes: &[u8], declared: Option<&'static Encoding>) -> String {
    let (encoding, mark) = guess(bytes, declared);
    without_bom(encoding, &bytes[mark..])
}

/// The encoding that the bytes are in, and the length of the byte order mark that says so: for what
/// has to take the bytes apart before they can be decoded.
pub(crate) fn guess(
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> (&'static Encoding, usize) {
    if let Some(known) = Encoding::for_bom(bytes) {
        return known;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return (encoding, 0);
    }
    if is_utf8(bytes) {
        return (UTF_8, 0);
    }
    // A stale declaration of UTF-8 is worth nothing once the bytes are known not to be.
    let declared = declared.filter(|encoding| *encoding != UTF_8);
    (declared.unwrap_or_else(|| polish(bytes)), 0)
}

fn without_bom(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Whether the bytes are UTF-8, allowing for a file that was cut short or has a few bad bytes in
/// text that is otherwise plainly UTF-8.
fn is_utf8(bytes: &[u8]) -> bool {
    if str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good >= bad * 4
}

/// UTF-16 as some programs save it, without a mark: most second bytes are zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = head.len() / 4;
    if odd > mostly && even * 20 < odd {
        Some(UTF_16LE)
    } else if even > mostly && odd * 20 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The one of the two encodings that makes better Polish of the bytes; windows-1250 where they
/// make the same of it.
fn polish(bytes: &[u8]) -> &'static Encoding {
    let score = |encoding: &'static Encoding| -> i64 {
        // Enough to tell, and quick on a large file.
        let head = &bytes[..bytes.len().min(256 * 1024)];
        without_bom(encoding, head).chars().map(worth).sum()
    };
    if score(ISO_8859_2) > score(WINDOWS_1250) { ISO_8859_2 } else { WINDOWS_1250 }
}

fn worth(letter: char) -> i64 {
    match letter {
        'ą' | 'ć' | 'ę' | 'ł' | 'ń' | 'ó' | 'ś' | 'ź' | 'ż' => 3,
        'Ą' | 'Ć' | 'Ę' | 'Ł' | 'Ń' | 'Ó' | 'Ś' | 'Ź' | 'Ż' => 3,
        '„' | '”' | '“' | '–' | '—' | '…' | '•' | '’' | '§' | '°' | '\u{a0}' => 1,
        '\u{80}'..='\u{9f}' => -10,
        'ˇ' | '¦' | '¬' | '±' | '¶' | '˛' | '˝' => -2,
        _ => 0,
    }
}

/// Line ends as `\n`, letters composed, what shows nothing left out.
pub(crate) fn clean(text: &str) -> String {
    cleaned(text).into_owned()
}

/// Like [`clean`], without a copy where nothing has to change.
pub(crate) fn cleaned(text: &str) -> Cow<'_, str> {
    let Some(first) = next_strange(text, 0) else { return Cow::Borrowed(text) };
    let mut clean = String::with_capacity(text.len());
    let (mut done, mut next) = (0, Some(first));
    while let Some(at) = next {
        clean.push_str(&text[done..at]);
        let Some(letter) = text[at..].chars().next() else { break };
        done = at + letter.len_utf8();
        match letter {
            '\r' => {
                done += usize::from(text[done..].starts_with('\n'));
                clean.push('\n');
            }
            // Vertical tab (a line break within a paragraph, in text copied out of Word), form
            // feed, and the line and paragraph separators of Unicode.
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            // Soft hyphen, zero-width space, joiners and mark: words with them are not found.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            _ if letter.is_control() => {}
            _ => {
                let base = text[..at].chars().next_back().filter(|base| clean.ends_with(*base));
                match base.and_then(|base| composed(base, letter)) {
                    Some(whole) => {
                        clean.pop();
                        clean.push(whole);
                    }
                    None => clean.push(letter),
                }
            }
        }
        next = next_strange(text, done);
    }
    clean.push_str(&text[done..]);
    Cow::Owned(clean)
}

/// Where the next letter begins that may have to be cleaned. Most text is looked through byte by
/// byte and taken as it is.
fn next_strange(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let strange = match byte {
            b'\t' | b'\n' => false,
            0..=0x1f | 0x7f => true,
            // U+0080 to U+00BF: controls and the soft hyphen; U+0300 to U+037F: marks.
            0xc2 | 0xcc | 0xcd => true,
            // Of U+2000 to U+207F only what shows nothing; dashes and quotes are in there too.
            0xe2 => matches!(
                (bytes.get(at + 1), bytes.get(at + 2)),
                (Some(0x80), Some(0x8b..=0x8d | 0xa8 | 0xa9)) | (Some(0x81), Some(0xa0))
            ),
            0xef => bytes.get(at + 1) == Some(&0xbb),
            _ => false,
        };
        if strange {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The Polish letter of a base letter and a combining mark, as macOS and many PDF files have them.
fn composed(base: char, mark: char) -> Option<char> {
    let (bases, wholes) = match mark {
        '\u{328}' => ("aeAE", "ąęĄĘ"),
        '\u{301}' => ("cnoszCNOSZ", "ćńóśźĆŃÓŚŹ"),
        '\u{307}' => ("zZ", "żŻ"),
        _ => return None,
    };
    let at = bases.chars().position(|letter| letter == base)?;
    wholes.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;

    use super::*;

    const PANGRAM: &str = "Zażółć gęślą jaźń – „ŻÓŁĆ”. Ślązak, Ćmielów, Ńa, Łódź, Źrebię, Ąę";

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    fn utf16(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn every_encoding_that_polish_offices_use_reads_alike() {
        let plain: String =
            PANGRAM.chars().filter(|letter| letter.is_ascii() || letter.is_alphabetic()).collect();
        let check = |name: &str, bytes: &[u8], text: &str| {
            assert_eq!(decode(bytes), text, "{name} is recognised");
        };
        check("UTF-8", PANGRAM.as_bytes(), PANGRAM);
        check("UTF-8 with a mark", format!("\u{feff}{PANGRAM}").as_bytes(), PANGRAM);
        check("windows-1250", &encoded(WINDOWS_1250, PANGRAM), PANGRAM);
        check("ISO-8859-2", &encoded(ISO_8859_2, &plain), &plain);
        for (name, to) in
            [("UTF-16LE", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("UTF-16BE", u16::to_be_bytes)]
        {
            check(name, &utf16(PANGRAM, to), PANGRAM);
            check(name, &utf16(&format!("\u{feff}{PANGRAM}"), to), PANGRAM);
        }
        check("ASCII", b"Programme", "Programme");
        check("nothing", b"", "");
    }

    #[test]
    fn one_telling_letter_is_enough() {
        for word in ["Paweł Wąs", "Śliwa", "źle", "wśród", "Ąę", "ZGŁOSZENIE W ŹRÓDŁACH"]
        {
            for encoding in [WINDOWS_1250, ISO_8859_2] {
                assert_eq!(decode(&encoded(encoding, word)), word, "{}", encoding.name());
            }
        }
    }

    #[test]
    fn western_letters_that_windows_1250_has_survive() {
        assert_eq!(
            decode(&encoded(WINDOWS_1252, "Müller, Düsseldorf, é")),
            "Müller, Düsseldorf, é"
        );
    }

    #[test]
    fn utf8_cut_or_bruised_stays_utf8() {
        let whole = "Łódź, Świętochłowice, Żory".as_bytes();
        let cut = &whole[..whole.len() - "ory".len() - 1];
        assert_eq!(decode(cut), "Łódź, Świętochłowice, \u{fffd}");
        let mut bruised = whole.to_vec();
        bruised.insert(8, 0xff);
        assert!(decode(&bruised).starts_with("Łódź,"), "one bad byte does not turn it into 1250");
    }

    #[test]
    fn what_shows_nothing_is_left_out() {
        let check = |text: &str, want: &str| assert_eq!(clean(text), want, "{text:?}");
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
        check("Kon\u{ad}gres\u{200b} \u{feff}miast\u{0}", "Kongres miast");
        check("s\u{301}wie\u{328}to z\u{307}on", "święto żon");
        check("a\u{b}b\u{2028}c", "a\nb\nc");
        check("e\u{301}", "e\u{301}");
    }
}
