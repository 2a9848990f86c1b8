//! Values in HTML: whatever anybody typed, as text and as addresses that harm nobody.

use std::borrow::Cow;

pub use obrady_domain::address::{link, printed, safe};

/// `text` as it stands between tags and in quoted attributes. Control characters, which HTML does
/// not allow, are left out.
pub fn escape(text: &str) -> Cow<'_, str> {
    let special = |character: char| {
        matches!(character, '&' | '<' | '>' | '"' | '\'') || is_forbidden(character)
    };
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if is_forbidden(character) => {}
            _ => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// Whether no document of HTML or XML may hold it.
pub fn is_forbidden(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_a_tag() {
        let hostile = "</script><b onclick='x'>\"&\u{0}\u{1b}\u{85}";
        let escaped = escape(hostile);
        assert_eq!(escaped, "&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;");
        assert!(matches!(escape("Łódź, 8 czerwca"), Cow::Borrowed(_)), "plain text is not copied");
    }
}
