//! Addresses on the web and of mail, as people type them: as links that harm nobody, and as they are
//! read.

use std::borrow::Cow;

/// An address to which a link may lead: on the web, or a mailbox. Letters of other languages stay.
#[must_use]
pub fn safe(address: &str) -> Option<String> {
    // Browsers skip these within a scheme.
    let address: Cow<'_, str> = match address.contains(['\t', '\n', '\r']) {
        true => address.replace(['\t', '\n', '\r'], "").into(),
        false => address.into(),
    };
    let address = address.trim();
    let scheme = ["https://", "http://", "mailto:"].into_iter().find(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    let mut safe = scheme.to_owned();
    for letter in address[scheme.len()..].chars() {
        match letter {
            ' ' | '<' | '>' | '"' | '\\' | '`' | '{' | '}' | '|' | '^' => {
                safe.push_str(&format!("%{:02X}", u32::from(letter)));
            }
            letter if letter.is_control() || letter.is_whitespace() => {}
            letter => safe.push(letter),
        }
    }
    Some(safe).filter(|safe| safe.len() > scheme.len())
}

/// `address` as somebody typed it, as a link: of http, https or mailto, percent-encoded; a bare host
/// gets https. None for whatever else it is.
#[must_use]
pub fn link(address: &str) -> Option<String> {
    let address = address.trim();
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = !address.contains([':', '@'])
        && !address.contains(char::is_whitespace)
        && host.contains('.')
        && host.split('.').all(|part| !part.is_empty());
    let safe = if bare { safe(&format!("https://{address}")) } else { safe(address) }?;
    let mut link = String::with_capacity(safe.len());
    for byte in safe.bytes() {
        if byte.is_ascii() {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(link)
}

/// `address` as people read it: without scheme, `www.` and a closing slash.
#[must_use]
pub fn printed(address: &str) -> &str {
    let mut rest = address.trim();
    for prefix in ["https://", "http://", "mailto:", "www."] {
        if rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)) {
            rest = &rest[prefix.len()..];
        }
    }
    rest.strip_suffix('/').unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn only_addresses_of_the_web_and_of_mail_are_links() {
        for (address, expected) in [
            ("https://kongres.pl/a", Some("https://kongres.pl/a")),
            ("HTTP://kongres.pl", Some("http://kongres.pl")),
            ("kongres.pl/zapisy?x=1", Some("https://kongres.pl/zapisy?x=1")),
            ("mailto:biuro@kongres.pl", Some("mailto:biuro@kongres.pl")),
            ("https://łódź.pl/a b", Some("https://%C5%82%C3%B3d%C5%BA.pl/a%20b")),
            ("https://a.pl/\"><script>", Some("https://a.pl/%22%3E%3Cscript%3E")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,x", None),
            ("//kongres.pl", None),
            ("https://", None),
            ("zapisy u pani Ewy", None),
            ("", None),
        ] {
            assert_eq!(link(address).as_deref(), expected, "{address:?}");
        }
    }
}
