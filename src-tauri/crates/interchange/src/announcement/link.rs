//! Addresses of pages and mailboxes.

use super::{date::MOST_ON_A_LINE, piece::Piece};

/// An address in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'t> {
    /// As it is written.
    pub piece: Piece<'t>,
    /// Whether it is a mailbox.
    pub mail: bool,
}

impl Link<'_> {
    /// The address as a browser takes it.
    pub fn address(&self) -> String {
        let written = self.piece.str();
        if self.mail {
            format!("mailto:{written}")
        } else if written.contains("://") {
            written.to_owned()
        } else {
            format!("https://{written}")
        }
    }

    /// Whether it leads to a network on which people meet rather than to a page of the event.
    pub fn is_social(&self) -> bool {
        const NETWORKS: [&str; 8] = [
            "facebook.",
            "fb.",
            "twitter.",
            "x.com",
            "linkedin.",
            "instagram.",
            "youtube.",
            "youtu.be",
        ];
        let written = self.piece.to_lowercase();
        NETWORKS.iter().any(|network| {
            written.contains(&format!("/{network}"))
                || written.contains(&format!("www.{network}"))
                || written.starts_with(network)
        })
    }

    /// Whether the address itself says that people register there.
    pub fn is_for_registering(&self) -> bool {
        const WORDS: [&str; 18] = [
            "rejestr",
            "register",
            "registration",
            "signup",
            "sign-up",
            "zapis",
            "zglosz",
            "form",
            "join",
            "evenea",
            "eventbrite",
            "forms.gle",
            "ticket",
            "bilet",
            "rsvp",
            "clickmeeting",
            "livewebinar",
            "konfeo",
        ];
        let written = self.piece.to_lowercase();
        !self.mail && WORDS.iter().any(|word| written.contains(word))
    }
}

/// The addresses in `line`.
pub(super) fn links(line: Piece<'_>) -> Vec<Link<'_>> {
    let parts = line.words().filter(|word| word.contains(['.', '@']));
    parts
        .flat_map(|word| word.split_by(|c| matches!(c, '|' | '<' | '>')))
        .filter_map(link)
        .take(MOST_ON_A_LINE)
        .collect()
}

fn link(word: Piece<'_>) -> Option<Link<'_>> {
    let outside = |c: char| matches!(c, '(' | '[' | '„' | '"' | '”' | '“' | '\'' | ',' | ';');
    let word = word.trim_start_by(outside);
    let word = word.trim_end_by(|c| {
        matches!(c, ')' | ']' | ',' | ';' | ':' | '.' | '!' | '"' | '”' | '“' | '\'' | '…' | '?')
    });
    for (prefix, mail) in
        [("mailto:", true), ("e-mail:", true), ("http://", false), ("https://", false)]
    {
        if let Some(start) = find(word, prefix) {
            let from = if mail { start + prefix.len() } else { start };
            let piece = word.from(from);
            return (piece.len() > prefix.len()).then_some(Link { piece, mail });
        }
    }
    if let Some(at) = word.find('@') {
        let (local, host) = (&word[..at], &word[at + 1..]);
        let fits = !local.is_empty() && host.contains('.') && !host.contains('@');
        let plain = word.chars().all(|c| c.is_alphanumeric() || "@.-_+%".contains(c));
        return (fits && plain).then_some(Link { piece: word, mail: true });
    }
    let host = word.split('/').next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let named = labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        });
    const TOP: [&str; 14] = [
        "pl", "eu", "com", "org", "net", "info", "gov", "edu", "io", "uk", "de", "cz", "sk", "gle",
    ];
    let top = labels.last().is_some_and(|top| TOP.contains(top));
    let letters = labels.first().is_some_and(|label| label.chars().any(|c| c.is_ascii_lowercase()));
    (named && top && letters).then_some(Link { piece: word, mail: false })
}

fn find(word: Piece<'_>, prefix: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    lower.find(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found() {
        for (line, expected) in [
            ("tutaj: https://kongres.miasta.pl/", &["https://kongres.miasta.pl/"][..]),
            ("(www.silesia.org.pl).", &["https://www.silesia.org.pl"]),
            ("biuro@silesia.org.pl, tel. 32", &["mailto:biuro@silesia.org.pl"]),
            ("zapisy na forms.gle/AbC12", &["https://forms.gle/AbC12"]),
            ("tutaj (https://a.pl/x_y)", &["https://a.pl/x_y"]),
            ("m.in. Dz.U. i/lub 24.5", &[]),
            ("np. gmina.org", &["https://gmina.org"]),
        ] {
            let found: Vec<String> = links(Piece::whole(line)).iter().map(Link::address).collect();
            assert_eq!(found, expected, "{line}");
        }
    }
}
