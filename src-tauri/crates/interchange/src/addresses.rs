//! E-mail addresses alone, to be pasted into the line of recipients.

use std::collections::BTreeSet;

/// How a list of addresses is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AddressOptions {
    /// Whether the name stands before each: `"Nowak, Anna" <anna@example.org>`.
    pub named: bool,
    /// What stands between two of them.
    pub between: Between,
}

/// What stands between two addresses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Between {
    /// `; `, as Outlook wants them.
    #[default]
    Semicolons,
    /// `, `, as RFC 5322 and all other programs want them.
    Commas,
    /// Each on a line.
    Lines,
}

/// A list of addresses.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Addresses {
    /// The list.
    pub text: String,
    /// How many are in it.
    pub count: usize,
    /// What stood where addresses stand and is none, each once.
    pub left_out: Vec<String>,
}

/// Writes the addresses of people (name, address), each once whoever has it, in their order. Empty
/// ones are passed over; what can be no address is left out and told, since one such spoils a whole
/// line of recipients.
#[must_use]
pub fn addresses<'a>(
    people: impl IntoIterator<Item = (&'a str, &'a str)>,
    options: AddressOptions,
) -> Addresses {
    let mut seen = BTreeSet::new();
    let mut list = Addresses::default();
    let between = match options.between {
        Between::Semicolons => "; ",
        Between::Commas => ", ",
        Between::Lines => "\n",
    };
    for (name, address) in people {
        let address = address.trim();
        if address.is_empty() || !seen.insert(address.to_lowercase()) {
            continue;
        }
        if !is_sendable(address) {
            list.left_out.push(address.to_owned());
            continue;
        }
        if list.count > 0 {
            list.text.push_str(between);
        }
        let name = phrase(name);
        if options.named && !name.is_empty() {
            list.text.push_str(&format!("{name} <{address}>"));
        } else {
            list.text.push_str(address);
        }
        list.count += 1;
    }
    list
}

/// Whether nothing in an address ends it or begins another.
fn is_sendable(address: &str) -> bool {
    let breaks = |letter: char| {
        letter.is_whitespace() || letter.is_control() || ",;:<>()[]\\\"".contains(letter)
    };
    let parts = address.split_once('@');
    parts.is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !domain.contains('@')
    }) && !address.contains(breaks)
}

/// A name as RFC 5322 has it before an address: quoted where there is anything but letters, figures
/// and spaces in it.
fn phrase(name: &str) -> String {
    let plain: String =
        name.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ");
    let simple = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '\'');
    if name.chars().all(simple) {
        return name;
    }
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_mail_programs_take_them() {
        let people = [
            ("Anna Żak", "anna@example.org"),
            ("dr Jan „Kos” Wąs, prof.", "Jan@example.org"),
            ("Jan", "jan@EXAMPLE.org"),
            ("Ewa", ""),
            ("Zły", "a@b.pl, c@d.pl"),
            ("Iza \"Ruda\" \n Bcc: x", "iza@example.org"),
            ("", "biuro@example.org"),
        ];
        let check = |named, between, want: &str| {
            let list = addresses(people, AddressOptions { named, between });
            assert_eq!(list.text, want);
            assert_eq!((list.count, &*list.left_out), (4, &["a@b.pl, c@d.pl".to_owned()][..]));
        };
        check(
            false,
            Between::Semicolons,
            "anna@example.org; Jan@example.org; iza@example.org; biuro@example.org",
        );
        check(
            true,
            Between::Commas,
            "Anna Żak <anna@example.org>, \"dr Jan „Kos” Wąs, prof.\" <Jan@example.org>, \
             \"Iza \\\"Ruda\\\" Bcc: x\" <iza@example.org>, biuro@example.org",
        );
        check(
            false,
            Between::Lines,
            "anna@example.org\nJan@example.org\niza@example.org\nbiuro@example.org",
        );
    }
}
