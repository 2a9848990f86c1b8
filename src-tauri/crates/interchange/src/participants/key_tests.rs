//! Rows of a newer file known again.

use proptest::prelude::*;

use super::{
    ColumnMeaning::{Email, FormId},
    KeyedRow, KeyedRows, Merge, TableChoices, TableReading, compare, key_columns, keyed_rows,
    merge, read_with, row_keys, row_keys_by,
};

fn reading(text: &str) -> TableReading {
    read_with(text.as_bytes(), &TableChoices::default()).expect(text)
}

#[test]
fn the_surest_column_tells_rows_apart() {
    let numbered = reading("ID;Imię;Nazwisko;E-mail\n1;A;B;a@x.pl\n2;C;D;a@x.pl\n");
    assert_eq!(key_columns(&numbered), [FormId]);
    assert_eq!(row_keys(&numbered), ["1", "2"]);
    let mailed = reading("Imię;Nazwisko;E-mail\nA;B;A@x.pl\nC;D;c@x.pl\n");
    assert_eq!(key_columns(&mailed), [Email]);
    assert_eq!(row_keys(&mailed), ["a@x.pl", "c@x.pl"]);
    let office = "Imię;Nazwisko;E-mail\nA;B;biuro@x.pl\nC;D;biuro@x.pl\nE;F;\n";
    let keys = row_keys(&reading(office));
    let mut unique = keys.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), 3, "an office registers several under its one address: {keys:?}");
}

/// New rows, changed ones with the headings of what changed, vanished ones.
type Told = (Vec<usize>, Vec<(usize, Vec<String>)>, Vec<usize>);

fn changes(former: &str, newer: &str) -> Told {
    let (former, newer) = (reading(former), reading(newer));
    let by = key_columns(&former);
    let rows = |reading: &TableReading| keyed_rows(reading, row_keys_by(reading, &by));
    let found = compare(&rows(&former), &rows(&newer));
    let changed = found
        .changed
        .into_iter()
        .map(|change| (change.newer, change.cells.into_iter().map(|cell| cell.heading).collect()));
    (found.new, changed.collect(), found.vanished)
}

#[test]
fn new_changed_and_vanished_rows_are_told() {
    let former = "Lp.;Imię;Nazwisko;E-mail;Dieta\n1;Anna;Żak;a@x.pl;\n2;Jan;Wąs;j@x.pl;wege\n3;Ewa;Lis;e@x.pl;\n";
    let newer = "Lp.;E-mail;Imię;Nazwisko;Telefon;Dieta\n1;n@x.pl;Iza;Nowa;;\n2;a@x.pl;Anna;Żak-Nowa;601;\n3;j@x.pl;Jan;Wąs;;wege\n";
    let changed = vec![(1, vec!["Nazwisko".to_owned(), "Telefon".to_owned()])];
    assert_eq!(changes(former, newer), (vec![0], changed, vec![2]), "counted rows don't matter");
    assert_eq!(changes(former, former), (vec![], vec![], vec![]));
}

#[test]
fn what_people_edited_is_kept() {
    for (former, here, newer, want) in [
        ("a", "a", "a", Merge::Nothing),
        ("a", "a", "b", Merge::Take),
        ("a", "b", "a", Merge::Keep),
        ("a", "b", "b", Merge::Nothing),
        ("a", "b", "c", Merge::Ask),
        ("a", "a ", " b", Merge::Take),
    ] {
        assert_eq!(merge(former, here, newer), want, "{former:?} {here:?} {newer:?}");
    }
}

const HEADINGS: &str = "Imię;Nazwisko;E-mail;Instytucja;Pytanie";

/// Rows as a form has them: some share an address or have none.
fn rows() -> impl Strategy<Value = Vec<[String; 5]>> {
    let row = ("[A-C]", "[D-F][a-c]{0,2}", 0..40_u32, "[G-H]", "[a-z]{0,3}");
    let row = row.prop_map(|(given, family, number, organisation, answer)| {
        let email = if number == 0 { String::new() } else { format!("m{number}@x.pl") };
        [given, family, email, organisation, answer]
    });
    prop::collection::vec(row, 1..25)
}

fn table(rows: &[[String; 5]]) -> TableReading {
    let lines: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
    reading(&format!("{HEADINGS}\n{}\n", lines.join("\n")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_two_rows_have_one_key(rows in rows()) {
        let keys = row_keys(&table(&rows));
        let mut unique = keys.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), rows.len(), "{:?}", keys);
    }

    #[test]
    fn order_does_not_matter(rows in rows(), turn in 0..25_usize) {
        let by = key_columns(&table(&rows));
        let pairs = |rows: &[[String; 5]]| {
            let mut pairs: Vec<(String, [String; 5])> =
                row_keys_by(&table(rows), &by).into_iter().zip(rows.iter().cloned()).collect();
            pairs.sort();
            pairs
        };
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        prop_assert_eq!(pairs(&rows), pairs(&turned), "each row has its key, wherever it stands");
    }

    #[test]
    fn other_cells_and_later_rows_do_not_matter(rows in rows()) {
        // Addresses of their own, as most people have.
        let mut rows = rows;
        for (at, row) in rows.iter_mut().enumerate() {
            row[2] = format!("m{at}@x.pl");
        }
        let keys = row_keys(&table(&rows));
        let mut later = rows.clone();
        for row in &mut later {
            row[4].push('x');
            row[3] = "inna".into();
        }
        later.push(["Z".into(), "Z".into(), "z@x.pl".into(), String::new(), String::new()]);
        let after = row_keys(&table(&later));
        prop_assert_eq!(&after[..rows.len()], &keys[..]);
    }

    #[test]
    fn what_changed_is_all_that_is_told(rows in rows(), at in 0..25_usize) {
        let keyed = |rows: &[[String; 5]]| KeyedRows {
            headings: HEADINGS.split(';').map(str::to_owned).collect(),
            rows: rows.iter().enumerate().map(|(at, row)| KeyedRow { key: at.to_string(), cells: row.to_vec() }).collect(),
        };
        let at = at % rows.len();
        let mut later = rows.clone();
        later[at][4].push('!');
        let found = compare(&keyed(&rows), &keyed(&later));
        prop_assert!(found.new.is_empty() && found.vanished.is_empty());
        prop_assert_eq!(found.changed.len(), 1);
        prop_assert_eq!((found.changed[0].newer, &*found.changed[0].cells[0].heading), (at, "Pytanie"));
    }
}
