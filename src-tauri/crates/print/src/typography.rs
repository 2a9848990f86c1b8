//! The signs of print for those of a typewriter.

use crate::layout::Tongue;

/// Quotation marks, dashes, ellipses and apostrophes as they are printed, for those that keyboards
/// have. `before` is the letter before the text, if there is any.
#[must_use]
pub fn printed(text: &str, tongue: Tongue, mut before: Option<char>) -> String {
    if !text.contains(['"', '\'', '-', '.']) {
        return text.to_owned();
    }
    let [open, close] = match tongue {
        Tongue::Polish => ['„', '”'],
        Tongue::English => ['“', '”'],
    };
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest[letter.len_utf8()..].chars().next();
        let opens = before.is_none_or(|it| it.is_whitespace() || "([{–—/„“".contains(it));
        let is_free = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        // Longer rows of dashes and dots are ornaments.
        let run = rest.chars().take_while(|it| *it == letter).count();
        if matches!(letter, '-' | '.') && run > 1 {
            match (letter, run) {
                ('-', 2) => out.push('–'),
                ('.', 3) => out.push('…'),
                _ => out.push_str(&rest[..run]),
            }
            before = Some(letter);
            rest = &rest[run..];
            continue;
        }
        let sign = match letter {
            // A mark between spaces, or after a figure, stands for something else.
            '"' if is_free(before) && is_free(after) => '"',
            '"' if before.is_some_and(|it| it.is_ascii_digit()) && !out.contains(open) => '"',
            '"' if opens => open,
            '"' => close,
            '\'' if before.is_some_and(char::is_alphabetic) => '’',
            '-' if before.is_some_and(char::is_whitespace) && after == Some(' ') => '–',
            letter => letter,
        };
        out.push(sign);
        before = Some(sign);
        rest = &rest[letter.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tongue: Tongue, typed: &str, expected: &str) {
        assert_eq!(printed(typed, tongue, None), expected, "{typed}");
    }

    #[test]
    fn signs_of_a_typewriter_become_those_of_print() {
        for (typed, expected) in [
            ("\"Kurier\" i \"Głos\"", "„Kurier” i „Głos”"),
            ("Rejs (\"Wanda\"), potem", "Rejs („Wanda”), potem"),
            ("miasto - ludzie -- zieleń", "miasto – ludzie – zieleń"),
            ("i co dalej...", "i co dalej…"),
            ("społeczno-gospodarczy 10-12", "społeczno-gospodarczy 10-12"),
            ("d'Artagnan, 'x'", "d’Artagnan, 'x’"),
            ("„już” dobrze – tak…", "„już” dobrze – tak…"),
            ("rura 3/4\" i ekran 27\"", "rura 3/4\" i ekran 27\""),
            ("---- .... \" x", "---- .... \" x"),
            ("", ""),
        ] {
            check(Tongue::Polish, typed, expected);
        }
        check(Tongue::English, "the \"river\" isn't", "the “river” isn’t");
    }
}
