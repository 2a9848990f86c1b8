//! What the columns of a table hold, guessed of their headings and of what is in them.

use std::collections::BTreeMap;

use super::{
    ColumnGuess, ColumnMeaning, KnownForm, exports, headings,
    moments::{self, FieldOrder},
    offices,
    table::Table,
    values,
};

/// How each column is understood. Of several columns of one meaning that only one can have, the one
/// that the known form names is taken, else the one with most in it, the first of equals; the others
/// are questions.
pub(super) fn columns(table: &Table, form: Option<KnownForm>) -> Vec<ColumnGuess> {
    let values =
        |at: usize| (0..table.cells.len()).filter_map(move |row| table.cells.row(row).get(at));
    let fit = |at: usize, meaning: ColumnMeaning| {
        values(at)
            .filter(|cell| match meaning {
                ColumnMeaning::Email | ColumnMeaning::BuyerEmail => cell.contains('@'),
                _ => !values::is_void(cell),
            })
            .count()
    };
    let mut best: BTreeMap<ColumnMeaning, (usize, usize)> = BTreeMap::new();
    let mut by_form: BTreeMap<ColumnMeaning, bool> = BTreeMap::new();
    let mut taken: BTreeMap<usize, ColumnMeaning> = BTreeMap::new();
    for (at, heading) in table.headings.iter().enumerate() {
        let of_form = form.and_then(|form| exports::meaning(form, heading));
        let Some(meaning) = of_form.or_else(|| headings::meaning(heading)) else { continue };
        let ours = headings::WAITING.split(", ").any(|name| name == headings::fold(heading));
        let named = of_form.is_some() || ours;
        if meaning == ColumnMeaning::Ordinal && !named && !only_counts(table, at) {
            continue;
        }
        if meaning.holds_several() {
            taken.insert(at, meaning);
            continue;
        }
        let fit = fit(at, meaning);
        let is_named = of_form.is_some() && fit > 0;
        let held = best.entry(meaning).or_insert((at, fit));
        let was_named = by_form.entry(meaning).or_insert(is_named);
        if (is_named, fit) > (*was_named, held.1) {
            (*held, *was_named) = ((at, fit), is_named);
        }
    }
    let whole = [ColumnMeaning::FullName, ColumnMeaning::FamilyThenGiven]
        .map(|meaning| best.get(&meaning).map(|(at, _)| *at));
    settle_names(table, &mut best);
    for at in whole.into_iter().flatten().filter(|at| repeats_names(table, &best, *at)) {
        taken.insert(at, ColumnMeaning::Ordinal);
    }
    settle_offices(table, &mut best);
    taken.extend(best.into_iter().map(|(meaning, (at, _))| (at, meaning)));
    // Programs write delimiters beyond the last column.
    let blank = |at: &usize| table.headings[*at].is_empty() && fit(*at, ColumnMeaning::Answer) == 0;
    let width = (0..table.headings.len()).rev().find(|at| !blank(at)).map_or(0, |at| at + 1);
    let headings = table.headings.iter().enumerate().take(width);
    headings
        .map(|(at, heading)| ColumnGuess {
            heading: if heading.is_empty() { letter(at) } else { one_line(heading) },
            // A column between others without heading and without anything in it asks nothing.
            meaning: match taken.get(&at) {
                Some(meaning) => *meaning,
                None if blank(&at) => ColumnMeaning::Ordinal,
                None => ColumnMeaning::Answer,
            },
        })
        .collect()
}

/// Whether a column says again what two others say in parts: given and family names.
fn repeats_names(table: &Table, best: &BTreeMap<ColumnMeaning, (usize, usize)>, at: usize) -> bool {
    let [Some((given, _)), Some((family, _))] =
        [ColumnMeaning::Given, ColumnMeaning::Family].map(|meaning| best.get(&meaning))
    else {
        return false;
    };
    let words = |text: &str| {
        let folded = headings::fold(text);
        let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    (0..table.cells.len()).all(|row| {
        let cells = table.cells.row(row);
        let cell = |at: usize| cells.get(at).unwrap_or_default();
        cell(at).is_empty()
            || words(cell(at)) == words(&format!("{} {}", cell(*given), cell(*family)))
    })
}

/// Whether a column holds nothing but numbers of rows, but for headings between them and remarks below.
fn only_counts(table: &Table, at: usize) -> bool {
    (0..table.cells.len()).map(|row| table.cells.row(row)).all(|row| {
        let cell = row.get(at).unwrap_or_default();
        counts(cell) || row.iter().filter(|cell| !cell.is_empty()).count() == 1
    })
}

fn counts(cell: &str) -> bool {
    cell.trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit())
}

/// Leaves one way to a person's name: two columns are surer than one; a column headed “Nazwisko”
/// alone mostly holds the given name too, behind it.
fn settle_names(table: &Table, best: &mut BTreeMap<ColumnMeaning, (usize, usize)>) {
    use ColumnMeaning::{Family, FamilyThenGiven, FullName, Given};
    let [given, family, full, reversed] =
        [Given, Family, FullName, FamilyThenGiven].map(|meaning| best.get(&meaning).copied());
    let filled = |column: Option<(usize, usize)>| column.map_or(0, |(_, filled)| filled);
    let parts = given.and(family).map(|_| filled(given).min(filled(family)));
    let whole = full.or(reversed).map(|_| filled(full).max(filled(reversed)));
    let unused: &[ColumnMeaning] = match (parts, whole) {
        (Some(parts), whole) if parts >= whole.unwrap_or(0) => &[FullName, FamilyThenGiven],
        (_, Some(_)) if filled(full) >= filled(reversed) => &[Given, Family, FamilyThenGiven],
        (_, Some(_)) => &[Given, Family, FullName],
        (_, None) => {
            let alone = given
                .map(|column| (Given, FullName, column))
                .or_else(|| family.map(|column| (Family, FamilyThenGiven, column)));
            if let Some((part, whole, column)) = alone
                && mostly_spaced(table, column.0)
            {
                best.remove(&part);
                best.insert(whole, column);
            }
            &[]
        }
    };
    for meaning in unused {
        best.remove(meaning);
    }
}

/// Leaves one way to an office and an organisation: two columns are surer than one. A column of
/// offices alone, most of which name the organisation too, is of both.
fn settle_offices(table: &Table, best: &mut BTreeMap<ColumnMeaning, (usize, usize)>) {
    use ColumnMeaning::{Office, OfficeAndOrganisation, Organisation};
    let [office, organisation, both] =
        [Office, Organisation, OfficeAndOrganisation].map(|meaning| best.get(&meaning).copied());
    match (office, organisation, both) {
        (Some((_, one)), Some((_, other)), Some((_, both))) => {
            if one.min(other) >= both {
                best.remove(&OfficeAndOrganisation);
            } else {
                best.remove(&Office);
                best.remove(&Organisation);
            }
        }
        (Some(column), None, None) => {
            let rows = 0..table.cells.len().min(200);
            let cells = rows.filter_map(|row| table.cells.row(row).get(column.0));
            let (mut filled, mut split) = (0_usize, 0_usize);
            for cell in cells.filter(|cell| !cell.is_empty()) {
                filled += 1;
                split += usize::from(!offices::split_office(cell).organisation.is_empty());
            }
            if split * 2 > filled {
                best.remove(&Office);
                best.insert(OfficeAndOrganisation, column);
            }
        }
        _ => {}
    }
}

/// Whether most cells of a column have several words.
fn mostly_spaced(table: &Table, at: usize) -> bool {
    let cells = (0..table.cells.len()).filter_map(|row| table.cells.row(row).get(at));
    let (mut filled, mut spaced) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        spaced += usize::from(cell.contains(' '));
    }
    spaced * 2 > filled
}

pub(super) fn field_order(table: &Table, columns: &[ColumnGuess]) -> FieldOrder {
    let dates = columns.iter().position(|column| column.meaning == ColumnMeaning::RegisteredAt);
    dates.map_or(FieldOrder::DayFirst, |at| {
        let values = (0..table.cells.len()).filter_map(|row| table.cells.row(row).get(at));
        moments::field_order(values, &columns[at].heading)
    })
}

/// A text in one line, with one space between words.
pub(super) fn one_line(text: &str) -> String {
    let spaced = |pair: &[u8]| pair == b"  " || pair[0].is_ascii_control();
    if text.is_ascii() && !text.as_bytes().windows(2).any(spaced) {
        return text.trim().to_owned();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// A column as spreadsheet programs name it: A, B, … Z, AA.
pub(super) fn letter(at: usize) -> String {
    let (mut rest, mut letters) = (at + 1, Vec::new());
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}
