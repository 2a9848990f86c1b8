//! Addresses on the web, as links and as print.

/// `address` as a link: with a scheme, percent-encoded; none for what is no web or mail address.
pub fn link(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.to_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let bare = !known
        && !lower.contains(':')
        && !lower.contains(char::is_whitespace)
        && lower
            .split('/')
            .next()
            .is_some_and(|host| host.contains('.') && host.split('.').all(|part| !part.is_empty()));
    let whole = match (known, bare) {
        (true, _) => address.to_owned(),
        (_, true) => format!("https://{address}"),
        _ => return None,
    };
    let mut link = String::with_capacity(whole.len());
    for byte in whole.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'*+,;=%".contains(&byte);
        if plain {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(link)
}

/// `address` as people read it: without scheme, `www.` and a closing slash.
pub fn printed(address: &str) -> &str {
    let mut rest = address.trim();
    for prefix in ["https://", "http://", "mailto:", "www."] {
        if rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)) {
            rest = &rest[prefix.len()..];
        }
    }
    rest.strip_suffix('/').unwrap_or(rest)
}

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
    fn addresses_become_links() {
        for (address, expected) in [
            ("https://irmir.pl/kongres", Some("https://irmir.pl/kongres")),
            ("irmir.pl", Some("https://irmir.pl")),
            ("mailto:biuro@irmir.pl", Some("mailto:biuro@irmir.pl")),
            ("https://łódź.pl/a b", Some("https://%C5%82%C3%B3d%C5%BA.pl/a%20b")),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("zapisy u pani Ewy", None),
            ("", None),
        ] {
            assert_eq!(link(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn addresses_are_printed_short() {
        for (address, expected) in [
            ("https://www.irmir.pl/", "irmir.pl"),
            ("http://irmir.pl/a", "irmir.pl/a"),
            ("mailto:a@b.pl", "a@b.pl"),
            ("irmir.pl", "irmir.pl"),
        ] {
            assert_eq!(printed(address), expected);
        }
    }

    #[test]
    fn addresses_are_found_in_text() {
        let text = "Zob. https://irmir.pl/a. Także (www.kpm.pl) i „http://x.pl/ś”, www.";
        let found: Vec<&str> = addresses(text).into_iter().map(|(a, b)| &text[a..b]).collect();
        assert_eq!(found, ["https://irmir.pl/a", "www.kpm.pl", "http://x.pl/ś"]);
    }
}
