//! One row that names several people, parted into a row for each.

use super::{
    ColumnMeaning::{self, *},
    MendError, RowProblemCode, TableReading, callings,
    given::is_given,
    names::{self, Order},
    values,
};

/// Words and marks between people that never stand within a name.
const BETWEEN: [&str; 3] = ["i", "oraz", "and"];
const MARKS: [char; 5] = ['\n', ';', '/', '&', '+'];

/// How many people one row is parted into at most: more are a list of their own.
const MOST: usize = 12;

impl TableReading {
    /// The people whom a row with several of them names, where that is plain; else nobody.
    #[must_use]
    pub fn people_in(&self, line: u32) -> Vec<String> {
        let Some(at) = self.cells.place(line) else { return Vec::new() };
        let Some(parted) = self.parted(at) else { return Vec::new() };
        let names = self.columns_of(is_name);
        let people = (0..parted.len()).map(|nth| {
            let words = names.iter().map(|column| parted[nth][*column].as_str());
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        });
        people.collect()
    }

    /// Parts a row that names several people: the first of them keeps it, each other gets a row of
    /// its own at the end of the table, with all that the row says but its code and its consents,
    /// which nobody gives for another. Tells how many rows were added.
    ///
    /// # Errors
    /// [`MendError::NoRow`] where there is no such row; [`MendError::NotPlain`] where it does not
    /// plainly name several.
    pub fn part(&mut self, line: u32) -> Result<u32, MendError> {
        let at = self.cells.place(line).ok_or(MendError::NoRow(line))?;
        let rows = self.parted(at).ok_or(MendError::NotPlain(line))?;
        let mut rows = rows.into_iter();
        let first = rows.next().unwrap_or_default();
        let added: Vec<(usize, Vec<String>)> = rows.map(|cells| (at, cells)).collect();
        let count = u32::try_from(added.len()).unwrap_or(u32::MAX);
        let mends = first.into_iter().enumerate().collect();
        self.mend_and_add(&[(at, mends)].into(), added);
        Ok(count)
    }

    /// The rows that a row becomes, cell by cell.
    fn parted(&self, at: usize) -> Option<Vec<Vec<String>>> {
        let line = self.cells.line(at);
        let is_several = |code| code == RowProblemCode::SeveralPeople;
        if !self.problems_of(line).iter().any(|problem| is_several(problem.code)) {
            return None;
        }
        let width = self.draft.columns.len().max(self.cells.row(at).len());
        let mut row: Vec<String> = self.cells.row(at).iter().map(str::to_owned).collect();
        row.resize(width, String::new());
        let several = |column: &usize| names::is_of_several(&row[*column]);
        let named: Vec<usize> = self.columns_of(is_name).into_iter().filter(several).collect();
        let people: Vec<Vec<String>> =
            named.iter().map(|at| people(&row[*at], self.meaning(*at))).collect();
        let count = people.first()?.len();
        if !(2..=MOST).contains(&count) || people.iter().any(|some| some.len() != count) {
            return None;
        }
        let mut rows = vec![row.clone(); count];
        for (column, people) in named.iter().zip(people) {
            for (row, name) in rows.iter_mut().zip(people) {
                row[*column] = name;
            }
        }
        for column in 0..self.draft.columns.len() {
            let each = each_theirs(&row[column], self.meaning(column), count);
            for (nth, row) in rows.iter_mut().enumerate() {
                match (&each, self.meaning(column)) {
                    (Some(each), _) => row[column].clone_from(&each[nth]),
                    (None, Code | Consent) if nth > 0 => row[column].clear(),
                    (None, _) => {}
                }
            }
        }
        Some(rows)
    }

    fn meaning(&self, column: usize) -> ColumnMeaning {
        self.draft.columns.get(column).map_or(Answer, |column| column.meaning)
    }

    fn columns_of(&self, is: impl Fn(ColumnMeaning) -> bool) -> Vec<usize> {
        (0..self.draft.columns.len()).filter(|at| is(self.meaning(*at))).collect()
    }
}

const fn is_name(meaning: ColumnMeaning) -> bool {
    matches!(meaning, FullName | FamilyThenGiven | Given | Family)
}

/// The names in a cell of several, each whole; none where that is not plain.
fn people(text: &str, meaning: ColumnMeaning) -> Vec<String> {
    if text.contains(['(', ')']) {
        return Vec::new();
    }
    let pieces: Vec<String> = pieces(text);
    if matches!(meaning, Given | Family) {
        let plain = pieces.len() > 1 && pieces.iter().all(|piece| is_written_as_name(piece));
        return if plain { pieces } else { Vec::new() };
    }
    let order = if meaning == FamilyThenGiven { Order::FamilyFirst } else { Order::GivenFirst };
    let split: Vec<names::Name> = pieces.iter().map(|piece| names::split(piece, order)).collect();
    let family = |at: usize| {
        let others = split[at + 1..].iter().chain(split[..at].iter().rev());
        others.clone().find(|name| !name.given.is_empty()).map(|name| name.family.clone())
    };
    let mut people = Vec::with_capacity(pieces.len());
    for (at, (piece, name)) in pieces.iter().zip(&split).enumerate() {
        let office = callings::before_name(piece).0.is_some();
        if !office && !is_written_as_name(piece) {
            return Vec::new();
        }
        if !name.given.is_empty() {
            let one = singular(&name.family, &name.given);
            people.push(piece.replace(&name.family, &one));
            continue;
        }
        // “Adam i Ewa Dąbek”: one family name is for both.
        let Some(family) = family(at).filter(|_| is_given(&name.family)) else { return Vec::new() };
        let family = singular(&family, &name.family);
        let alone = [&*name.title, &*name.family].join(" ");
        people.push(match order {
            Order::GivenFirst => format!("{} {family}", alone.trim()),
            Order::FamilyFirst => format!("{family} {}", alone.trim()),
        });
    }
    people
}

/// The family name of one of several who are named by it together: Zielińscy are Zieliński and Zielińska.
fn singular(family: &str, given: &str) -> String {
    let Some(stem) = family.strip_suffix("cy").filter(|stem| stem.ends_with(['s', 'c', 'z']))
    else {
        return family.to_owned();
    };
    let first = given.split_whitespace().next().unwrap_or_default();
    let hers = first.ends_with('a') && !["Kuba", "Barnaba", "Kosma", "Jarema"].contains(&first);
    format!("{stem}{}", if hers { "ka" } else { "ki" })
}

/// A text between the marks and words that part people.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for part in text.split(MARKS) {
        let mut words: Vec<&str> = Vec::new();
        for word in part.split_whitespace() {
            if BETWEEN.contains(&word) {
                pieces.push(std::mem::take(&mut words).join(" "));
            } else {
                words.push(word);
            }
        }
        pieces.push(words.join(" "));
    }
    // A comma stands within a name too: “Kowalski, Jan”.
    let whole = |part: &str| part.split_whitespace().any(is_given) && part.trim().contains(' ');
    let pieces = pieces.iter().flat_map(|piece| {
        let parts: Vec<&str> = piece.split(',').filter(|part| !part.trim().is_empty()).collect();
        if parts.len() > 1 && parts.iter().all(|part| whole(part)) {
            parts.into_iter().map(|part| part.trim().to_owned()).collect()
        } else {
            vec![piece.trim().trim_end_matches(',').to_owned()]
        }
    });
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Whether every word begins as names do: “osoba towarzysząca” is nobody yet.
fn is_written_as_name(text: &str) -> bool {
    let name = names::split(text, Order::GivenFirst);
    let words = [&name.given, &name.family];
    let mut words = words.iter().flat_map(|part| part.split_whitespace()).peekable();
    words.peek().is_some()
        && text.split_whitespace().any(|word| word.starts_with(char::is_uppercase))
        && words.all(|word| word.starts_with(char::is_uppercase) || names::is_particle(word))
}

/// What of a cell is each one's, where it holds as many addresses, numbers or offices as there are
/// people.
fn each_theirs(cell: &str, meaning: ColumnMeaning, count: usize) -> Option<Vec<String>> {
    let marks: &[char] = match meaning {
        Email => &[',', ';', '/', ' ', '\n'],
        Phone => &[',', ';', '/', '\n'],
        Office | Organisation | Title => &[';', '/', '\n'],
        _ => return None,
    };
    let parts = cell.split(marks).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    let fits = parts.len() == count
        && (meaning != Email || parts.iter().all(|part| values::email(part).is_ok()));
    fits.then_some(parts)
}
