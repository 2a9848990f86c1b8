//! Cells that hold more than one e-mail address, or words beside it.

use super::values;

/// What stands between two addresses.
const MARKS: [char; 6] = [',', ';', '/', '|', '\n', '\t'];
const WORDS: [&str; 6] = ["i", "oraz", "lub", "albo", "and", "or"];

/// The address that a cell is taken to give, and the rest of what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Addresses {
    /// The first of them.
    pub(super) first: String,
    /// The others with commas between; the words in brackets behind the address.
    pub(super) rest: String,
}

/// The addresses of a cell that holds several and nothing else, or one with a remark in brackets
/// behind it; none of any other cell.
pub(super) fn addresses(cell: &str) -> Option<Addresses> {
    if let Some((before, remark)) =
        cell.trim().strip_suffix(')').and_then(|text| text.split_once('('))
    {
        let first = values::email(before.trim()).ok()?;
        return Some(Addresses { first, rest: remark.trim().to_owned() })
            .filter(|all| !all.rest.is_empty());
    }
    let mut all: Vec<String> = Vec::new();
    for part in parts(cell) {
        let address = values::email(&part).ok()?;
        if !all.iter().any(|known| known.eq_ignore_ascii_case(&address)) {
            all.push(address);
        }
    }
    let (first, others) = all.split_first()?;
    Some(Addresses { first: first.clone(), rest: others.join(", ") })
}

/// The first address of a cell with all else that it says in brackets behind it, which
/// [`addresses`] reads; none where the cell has no address.
pub(super) fn first_with_rest(cell: &str) -> Option<String> {
    let parts = parts(cell);
    let at = parts.iter().position(|part| values::email(part).is_ok())?;
    let first = values::email(&parts[at]).ok()?;
    let others = parts.iter().enumerate().filter(|(place, _)| *place != at);
    let others: Vec<&str> = others.map(|(_, part)| part.as_str()).collect();
    let rest = others.join(", ").replace(['(', ')'], " ");
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(if rest.is_empty() { first } else { format!("{first} ({rest})") })
}

/// A cell between marks and words that stand between addresses; several addresses with nothing but
/// spaces between them too.
fn parts(cell: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for piece in cell.split(MARKS) {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let between = |word: &&str| WORDS.contains(word);
        let are_addresses = |some: &[&str]| some.iter().all(|word| values::email(word).is_ok());
        for some in words.split(between) {
            if some.len() > 1 && are_addresses(some) {
                parts.extend(some.iter().map(|word| (*word).to_owned()));
            } else if !some.is_empty() {
                parts.push(some.join(" "));
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_addresses_none_is_lost() {
        for (cell, want) in [
            ("a@x.pl", Some(("a@x.pl", ""))),
            ("a@x.pl, b@x.pl", Some(("a@x.pl", "b@x.pl"))),
            ("a@x.pl;b@x.pl / c@x.pl", Some(("a@x.pl", "b@x.pl, c@x.pl"))),
            ("a@x.pl b@x.pl", Some(("a@x.pl", "b@x.pl"))),
            ("a@x.pl lub b@x.pl", Some(("a@x.pl", "b@x.pl"))),
            ("a@x.pl\nB@x.pl", Some(("a@x.pl", "B@x.pl"))),
            ("a@x.pl, A@x.pl", Some(("a@x.pl", ""))),
            ("a@x.pl (służbowy)", Some(("a@x.pl", "służbowy"))),
            ("Jan Lis <a@x.pl>; b@x.pl", Some(("a@x.pl", "b@x.pl"))),
            ("a@x.pl, b@", None),
            ("jan lis@x.pl", None),
            ("jan lis@x.pl, b@x.pl", None),
            ("(a@x.pl)", None),
            ("", None),
        ] {
            let found = addresses(cell);
            let found = found.as_ref().map(|all| (&*all.first, &*all.rest));
            assert_eq!(found, want, "{cell:?}");
        }
    }

    #[test]
    fn what_is_proposed_for_a_cell_keeps_all_of_it() {
        for (cell, want) in [
            ("a@x.pl, b@", Some("a@x.pl (b@)")),
            ("brak; a@x.pl", Some("a@x.pl (brak)")),
            ("pani Ewa (sekretariat), a@x.pl", Some("a@x.pl (pani Ewa sekretariat)")),
            ("jan lis@x.pl, b@x.pl", Some("b@x.pl (jan lis@x.pl)")),
            ("jan lis@x.pl", None),
        ] {
            let found = first_with_rest(cell);
            assert_eq!(found.as_deref(), want, "{cell:?}");
            let read = found.and_then(|text| addresses(&text));
            assert_eq!(read.is_some(), want.is_some(), "what is proposed can be read: {cell:?}");
        }
    }
}
