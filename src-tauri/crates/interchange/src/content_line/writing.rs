//! Names, parameters and values to lines.

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// A parameter of a property that is written.
type Parameter<'a> = (&'a str, &'a str);

/// Lines of a calendar or card, as they are written.
#[derive(Default)]
pub(crate) struct Lines {
    text: String,
}

impl Lines {
    /// A property with its value as it is.
    pub fn raw(&mut self, name: &str, parameters: &[Parameter<'_>], value: &str) {
        let mut line = name.to_owned();
        for (name, value) in parameters {
            line.extend([";", name, "="]);
            let plain =
                value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/+.".contains(&byte));
            if plain && !value.is_empty() {
                line.push_str(value);
            } else {
                line.push('"');
                line.push_str(&quoted(value));
                line.push('"');
            }
        }
        line.push(':');
        line.extend(value.chars().filter(|letter| !is_forbidden(*letter)));
        self.fold(&line);
    }

    /// A property whose value is a text.
    pub fn text(&mut self, name: &str, parameters: &[Parameter<'_>], value: &str) {
        self.raw(name, parameters, &escaped(value));
    }

    /// The same, where there is any.
    pub fn optional(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, &[], value.trim());
        }
    }

    /// A property whose value has parts, divided by `divider`.
    pub fn parts<'v>(
        &mut self,
        name: &str,
        divider: char,
        parts: impl IntoIterator<Item = &'v str>,
    ) {
        let parts: Vec<String> = parts.into_iter().map(escaped).collect();
        let mut divided = [0; 4];
        self.raw(name, &[], &parts.join(divider.encode_utf8(&mut divided)));
    }

    /// All of them.
    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// Ends lines after at most 75 octets, never within a letter.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len() + text.len() / 16);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\r' => {
                letters.next_if_eq(&'\n');
                value.push_str("\\n");
            }
            '\n' => value.push_str("\\n"),
            _ if is_forbidden(letter) => {}
            _ => value.push(letter),
        }
    }
    value
}

/// Whether no line may have the letter: RFC 5545 leaves the tab alone of the control characters.
fn is_forbidden(letter: char) -> bool {
    letter.is_control() && letter != '\t'
}

/// A text as the value of a parameter, by RFC 6868.
fn quoted(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '^' => value.push_str("^^"),
            '"' => value.push_str("^'"),
            '\n' => value.push_str("^n"),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::ContentLines;
    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            value in "[a-zżółć🙂 ,;:\\\\\n\t\"^]{0,200}",
            parameter in "[a-zA-Zżółć ,;:^\"']{1,60}",
        ) {
            let mut lines = Lines::default();
            lines.text("X-A", &[("CN", parameter.trim())], value.trim());
            let bytes = lines.finish();
            for line in bytes.split(|byte| *byte == b'\n') {
                prop_assert!(line.len() <= LINE + 1, "no line is longer than 75 octets and its CR");
                prop_assert!(std::str::from_utf8(line).is_ok(), "no letter is cut");
            }
            let read: Vec<_> = ContentLines::new(&bytes).collect();
            prop_assert_eq!(read.len(), 1);
            let property = read[0].property().expect("a property");
            prop_assert_eq!(property.text(), value.trim());
            prop_assert_eq!(property.parameter("CN"), Some(parameter.trim()));
        }
    }
}
