//! Addresses in texts.

pub use obrady_domain::address::{link, printed};

/// Where addresses stand in a text: start and end of each, punctuation after them left out.
pub fn addresses(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) =
        ["https://", "http://", "www."].iter().filter_map(|start| text[from..].find(start)).min()
    {
        let start = from + at;
        let end = text[start..]
            .find(|letter: char| letter.is_whitespace() || "<>\"„”“«»".contains(letter))
            .map_or(text.len(), |length| start + length);
        let mut address = text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        if !address.contains('(') {
            address = address.trim_end_matches(')').trim_end_matches(['.', ',']);
        }
        // `www.` alone is nothing.
        if address.len() > "https://".len() {
            found.push((start, start + address.len()));
        }
        from = end.max(start + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_text() {
        let text = "Zob. https://irmir.pl/a. Także (www.kpm.pl) i „http://x.pl/ś”, www.";
        let found: Vec<&str> = addresses(text).into_iter().map(|(a, b)| &text[a..b]).collect();
        assert_eq!(found, ["https://irmir.pl/a", "www.kpm.pl", "http://x.pl/ś"]);
    }
}
