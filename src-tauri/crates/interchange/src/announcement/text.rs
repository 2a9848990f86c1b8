//! The source cleaned of what word processors, mail and web pages leave in it, with the way back
//! from every byte to its place in the source.

use super::piece::Piece;
use crate::{Found, Span};

/// A cleaned text.
///
/// No-break and thin spaces are spaces, lines end in `\n`, a break inside a table cell or
/// paragraph is a vertical tab, soft hyphens and invisible marks are gone, letters are composed,
/// `9⁰⁰` is `9:00`, and the marks of Markdown emphasis and links are gone.
#[derive(Debug)]
pub(super) struct Text {
    clean: String,
    /// For each byte of `clean` where its source character starts, in UTF-16 units.
    starts: Vec<u32>,
    /// For each byte of `clean` where its source character ends.
    ends: Vec<u32>,
}

impl Text {
    /// Cleans `source`.
    pub fn of(source: &str) -> Self {
        let mut cleaner = Cleaner {
            source,
            at: 0,
            unit: 0,
            address: false,
            text: Self {
                clean: String::with_capacity(source.len()),
                starts: Vec::with_capacity(source.len()),
                ends: Vec::with_capacity(source.len()),
            },
        };
        while cleaner.step() {}
        cleaner.text
    }

    /// All of it.
    pub fn whole(&self) -> Piece<'_> {
        Piece::whole(&self.clean)
    }

    /// Where `piece` is in the source; none where it is empty.
    pub fn span(&self, piece: Piece<'_>) -> Option<Span> {
        let last = piece.end().checked_sub(1).filter(|last| *last >= piece.start())?;
        Some(Span { start: self.starts[piece.start()], end: self.ends[last] })
    }

    /// The spans of several pieces, in their order, without the empty ones.
    pub fn spans<'t>(&self, pieces: impl IntoIterator<Item = Piece<'t>>) -> Vec<Span> {
        pieces.into_iter().filter_map(|piece| self.span(piece.trim())).collect()
    }

    /// A value with the pieces that it came from.
    pub fn found<'t, T>(&self, value: T, pieces: impl IntoIterator<Item = Piece<'t>>) -> Found<T> {
        Found { value, spans: self.spans(pieces) }
    }

    fn push(&mut self, character: char, start: u32, end: u32) {
        self.clean.push(character);
        for _ in 0..character.len_utf8() {
            self.starts.push(start);
            self.ends.push(end);
        }
    }

    /// Takes the last character back; gives it with the place where it starts.
    fn pop(&mut self) -> Option<(char, u32)> {
        let last = self.clean.pop()?;
        let start = self.starts[self.clean.len()];
        self.starts.truncate(self.clean.len());
        self.ends.truncate(self.clean.len());
        Some((last, start))
    }
}

struct Cleaner<'s> {
    source: &'s str,
    at: usize,
    unit: u32,
    /// Whether the word so far holds a slash or an at sign, as addresses do.
    address: bool,
    text: Text,
}

impl Cleaner<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn last(&self) -> Option<char> {
        self.text.clean.chars().next_back()
    }

    /// Moves past `length` bytes of the source and writes `made` for them.
    fn take(&mut self, length: usize, made: &str) {
        let units = self.rest()[..length].encode_utf16().count();
        let end = self.unit + u32::try_from(units).unwrap_or(0);
        for character in made.chars() {
            self.address =
                !character.is_whitespace() && (self.address || matches!(character, '/' | '@'));
            self.text.push(character, self.unit, end);
        }
        self.at += length;
        self.unit = end;
    }

    /// Cleans the next character, or the few that belong together; false at the end.
    fn step(&mut self) -> bool {
        let Some(character) = self.rest().chars().next() else { return false };
        let length = character.len_utf8();
        match character {
            '\r' => {
                let made = if self.rest().starts_with("\r\n") { "" } else { "\n" };
                self.take(length, made);
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{c}' => self.take(length, "\n"),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                self.take(length, " ");
            }
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => self.take(length, ""),
            '\u{300}'..='\u{36f}' => self.compose(character),
            'ﬀ' => self.take(length, "ff"),
            'ﬁ' => self.take(length, "fi"),
            'ﬂ' => self.take(length, "fl"),
            'ﬃ' => self.take(length, "ffi"),
            'ﬄ' => self.take(length, "ffl"),
            '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' => self.superscript(),
            '*' | '_' => self.emphasis(character),
            '\\' if self.rest()[1..].starts_with(['.', '-', '*', '_', '#', '[', ']', '|', '+']) => {
                self.take(1, "");
                let escaped = self.rest()[..1].to_owned();
                self.take(1, &escaped);
            }
            '[' if self.is_link() => self.take(1, ""),
            ']' if self.rest().starts_with("](") => self.take(1, " "),
            '<' | '&' => self.markup(),
            ':' if self.is_glued() => self.take(1, ": "),
            _ => {
                let mut buffer = [0; 4];
                self.take(length, character.encode_utf8(&mut buffer));
            }
        }
        true
    }

    fn compose(&mut self, mark: char) {
        let composed = self.last().and_then(|base| composed(base, mark));
        match (composed, composed.and_then(|_| self.text.pop())) {
            (Some(letter), Some((_, start))) => {
                self.take(mark.len_utf8(), "");
                let end = self.unit;
                self.text.push(letter, start, end);
            }
            _ => self.take(mark.len_utf8(), ""),
        }
    }

    /// `9⁰⁰` is an hour; any other raised digit stays as it is.
    fn superscript(&mut self) {
        let raised: Vec<(usize, u32)> = self
            .rest()
            .char_indices()
            .map_while(|(at, character)| {
                let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip(0..).find(|(raised, _)| *raised == character);
                digit.map(|(_, digit)| (at + character.len_utf8(), digit))
            })
            .take(3)
            .collect();
        let hour = self.last().is_some_and(|last| last.is_ascii_digit());
        if let (true, [(_, tens), (length, ones)]) = (hour, raised.as_slice())
            && *tens < 6
        {
            self.take(*length, &format!(":{tens}{ones}"));
        } else {
            let length = self.rest().chars().next().map_or(0, char::len_utf8);
            let kept = self.rest()[..length].to_owned();
            self.take(length, &kept);
        }
    }

    /// Drops the marks of Markdown emphasis; keeps bullets, and whatever is part of an address.
    fn emphasis(&mut self, mark: char) {
        let run = self.rest().len() - self.rest().trim_start_matches(mark).len();
        let before = self.last().unwrap_or('\n');
        let after = self.rest()[run..].chars().next().unwrap_or('\n');
        let inside = before.is_alphanumeric() && after.is_alphanumeric();
        let kept = match mark {
            '*' => run == 1 && (inside || (before.is_whitespace() && after.is_whitespace())),
            _ => run > 2 || inside || self.address,
        };
        let made = if kept { self.rest()[..run].to_owned() } else { String::new() };
        self.take(run, &made);
    }

    /// Whether the bracket here opens the words of a Markdown link.
    fn is_link(&self) -> bool {
        let line = self.rest().chars().take(300).take_while(|character| *character != '\n');
        let mut last = ' ';
        line.skip(1).take_while(|character| *character != '[').any(|character| {
            let link = last == ']' && character == '(';
            last = character;
            link
        })
    }

    /// `Panel:Woda`: a colon between two words that needs its space.
    fn is_glued(&self) -> bool {
        let after = self.rest()[1..].chars().next();
        self.last().is_some_and(char::is_lowercase) && after.is_some_and(char::is_uppercase)
    }

    /// Tags and entities that stay behind when a web page is copied by hand.
    fn markup(&mut self) {
        const ENTITIES: [(&str, &str); 9] = [
            ("&nbsp;", " "),
            ("&ndash;", "–"),
            ("&mdash;", "—"),
            ("&amp;", "&"),
            ("&quot;", "\""),
            ("&bdquo;", "„"),
            ("&rdquo;", "”"),
            ("&ldquo;", "“"),
            ("&oacute;", "ó"),
        ];
        let rest = self.rest();
        let entity = ENTITIES.iter().find(|(written, _)| {
            rest.get(..written.len()).is_some_and(|start| start.eq_ignore_ascii_case(written))
        });
        if let Some((written, made)) = entity {
            self.take(written.len(), made);
        } else if let Some((length, made)) = tag(rest) {
            self.take(length, made);
        } else {
            let kept = rest[..1].to_owned();
            self.take(1, &kept);
        }
    }
}

/// The tag of HTML at the start of `text`: its length and what it means for lines.
fn tag(text: &str) -> Option<(usize, &'static str)> {
    const LONGEST: usize = 400;
    const MEANING: [(&str, &str, &str); 5] = [
        ("br", "\u{b}", "\u{b}"),
        ("td th", "\t", ""),
        ("li", "\n• ", ""),
        ("p div h1 h2 h3 h4 h5 h6 tr table center section article ul ol", "\n", "\n"),
        ("b i u em strong span a small font thead tbody", "", ""),
    ];
    let inner = text.strip_prefix('<')?;
    let closing = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let name_length = inner.bytes().take(12).take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = inner.split_at(name_length);
    if !after.starts_with([' ', '>', '/', '\n', '\t']) {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let (_, opened, closed) =
        MEANING.iter().find(|(names, ..)| names.split(' ').any(|known| known == name))?;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b'>')? + 1;
    Some((end, if closing { closed } else { opened }))
}

/// The letter with its mark in one, for the letters of European names.
fn composed(base: char, mark: char) -> Option<char> {
    let (bases, letters) = match mark {
        '\u{300}' => ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        '\u{301}' => ("acenosuyzrliACENOSUYZRLI", "áćéńóśúýźŕĺíÁĆÉŃÓŚÚÝŹŔĹÍ"),
        '\u{302}' => ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        '\u{303}' => ("anoANO", "ãñõÃÑÕ"),
        '\u{306}' => ("aguAGU", "ăğŭĂĞŬ"),
        '\u{307}' => ("zegIZEG", "żėġİŻĖĠ"),
        '\u{308}' => ("aeiouAEIOU", "äëïöüÄËÏÖÜ"),
        '\u{30a}' => ("auAU", "åůÅŮ"),
        '\u{30b}' => ("ouOU", "őűŐŰ"),
        '\u{30c}' => ("cdenrstzCDENRSTZ", "čďěňřšťžČĎĚŇŘŠŤŽ"),
        '\u{327}' => ("cstCST", "çşţÇŞŢ"),
        '\u{328}' => ("aeiuAEIU", "ąęįųĄĘĮŲ"),
        _ => return None,
    };
    bases.chars().zip(letters.chars()).find(|(letter, _)| *letter == base).map(|(_, made)| made)
}

/// The words with single spaces between them: how a value is written. A word that a hyphen parts
/// at the end of a line is whole again.
pub(super) fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let hyphen = tidied.strip_suffix('-').is_some_and(|all| all.ends_with(char::is_lowercase));
        if hyphen && line.starts_with(char::is_lowercase) {
            tidied.pop();
        } else if !tidied.is_empty() && !line.is_empty() {
            tidied.push(' ');
        }
        tidied.push_str(&line);
    }
    tidied
}

/// A title or name: tidy, with dashes between words as dashes, and without a full stop at its end
/// unless that ends an abbreviation.
pub(super) fn tidy_title(text: &str) -> String {
    let spaced = tidy(text).replace(" - ", " – ").replace(" -- ", " – ");
    let joint = |character: char| {
        character.is_whitespace() || matches!(character, ',' | ';' | ':' | '–' | '|')
    };
    let trimmed = spaced.trim_matches(joint);
    // Pictures beside a title are decoration; one alone is all that there is.
    let bare = trimmed.trim_matches(|c: char| {
        joint(c) || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
    });
    let trimmed = if bare.is_empty() { trimmed } else { bare };
    let Some(stopped) = trimmed.strip_suffix('.') else { return trimmed.to_owned() };
    let last = stopped.rsplit(' ').next().unwrap_or_default();
    let short = last.chars().count() <= 3 && last.chars().all(char::is_alphabetic);
    let dotted = last.contains('.') && last.chars().count() <= 5;
    if stopped.ends_with('.') || dotted || (short && last.to_lowercase() == last) {
        trimmed.to_owned()
    } else {
        stopped.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_keeps_the_way_back() {
        for (source, clean) in [
            ("a\u{a0}b\r\nc", "a b\nc"),
            ("współ\u{ad}praca", "współpraca"),
            ("9⁰⁰–10³⁰", "9:00–10:30"),
            ("m² i 10⁶", "m² i 10⁶"),
            ("z\u{307}o\u{301}łw", "żółw"),
            ("**Panel** *dla* _gmin_", "Panel dla gmin"),
            ("* Panel\n* Debata", "* Panel\n* Debata"),
            ("https://a.pl/x_y_z", "https://a.pl/x_y_z"),
            ("[tutaj](https://a.pl)", "tutaj (https://a.pl)"),
            ("a<br/>b&nbsp;c", "a\u{b}b c"),
            ("<p class=\"x\"><b>a</b></p><jan@a.pl>", "\na\n<jan@a.pl>"),
            ("1\\. Panel", "1. Panel"),
        ] {
            let text = Text::of(source);
            assert_eq!(text.whole().str(), clean, "{source:?}");
            if let Some(span) = text.span(text.whole()) {
                let words = span.of(source);
                assert!(source.contains(words) && !words.is_empty(), "{source:?}: {words:?}");
            }
        }
    }
}
