//! Cells that say “as above”: whoever fills a list by hand writes what many rows share once, and below it
//! `j.w.` or a pair of marks. What is meant is put into the cell, and said of the row.

use super::{
    ColumnGuess,
    ColumnMeaning::{Family, FamilyThenGiven, FullName, Given},
    RowProblem, RowProblemCode,
    cells::{Cells, RowCells},
    headings::{self, fold},
};

/// A cell that says “as above”.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Ditto {
    /// The number of its row.
    line: u32,
    column: usize,
    /// The number of the row from which its text is; none where the cell above is empty.
    from: Option<u32>,
}

/// Every such cell of a table, in its order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Dittos(Vec<Ditto>);

/// The rows with every cell that says “as above” filled from there, and which those are.
pub(super) fn filled(cells: Cells, headings: &[String]) -> (Cells, Dittos) {
    let initials: Vec<bool> = headings
        .iter()
        .map(|one| {
            matches!(headings::meaning(one), Some(Given | Family | FullName | FamilyThenGiven))
        })
        .collect();
    // `J.W.` in capitals is a name where names stand.
    let says = |column: usize, cell: &str| {
        is_ditto(cell)
            && !(initials.get(column) == Some(&true)
                && !cell.contains(char::is_lowercase)
                && cell.contains(char::is_alphabetic))
    };
    if !(0..cells.len()).any(|at| cells.row(at).iter().enumerate().any(|(at, one)| says(at, one))) {
        return (cells, Dittos::default());
    }
    let mut filled = Cells::default();
    let mut dittos = Vec::new();
    // Of each column, the row in which it was filled last, unless it was empty since.
    let mut above: Vec<Option<usize>> = Vec::new();
    for at in 0..cells.len() {
        let (row, line) = (cells.row(at), cells.line(at));
        above.resize(above.len().max(row.len()), None);
        let mut texts: Vec<String> = Vec::with_capacity(row.len());
        for (column, held) in above.iter_mut().enumerate() {
            match row.get(column) {
                Some(cell) if says(column, cell) => {
                    let from = held.map(|from| filled.line(from));
                    let text = held.and_then(|from| filled.row(from).get(column));
                    texts.push(text.unwrap_or(cell).to_owned());
                    dittos.push(Ditto { line, column, from });
                }
                Some(cell) => {
                    *held = (!cell.is_empty()).then_some(at);
                    texts.push(cell.to_owned());
                }
                None => *held = None,
            }
        }
        texts.iter().for_each(|cell| filled.push(cell));
        filled.close(line);
    }
    (filled, Dittos(dittos))
}

impl Dittos {
    /// What is to be said of some rows, in their order. Of a cell that somebody mended since nothing is.
    pub(super) fn problems<'a>(
        &self,
        cells: &'a Cells,
        columns: &[ColumnGuess],
        is_meant: impl Fn(u32) -> bool,
    ) -> Vec<RowProblem> {
        let text = |row: RowCells<'a>, column: usize| row.get(column).unwrap_or_default();
        let problem = |ditto: &Ditto| {
            let Ditto { line, column, from } = *ditto;
            let at = cells.place(line)?;
            let value = text(cells.row(at), column);
            (value == text(cells.original(at), column)).then(|| RowProblem {
                line,
                column: columns.get(column).map_or_else(String::new, |one| one.heading.clone()),
                value: value.to_owned(),
                code: match from {
                    Some(_) => RowProblemCode::AsAbove,
                    None => RowProblemCode::NothingAbove,
                },
                same_as: from,
            })
        };
        self.0.iter().filter(|ditto| is_meant(ditto.line)).filter_map(problem).collect()
    }

    /// The same of one row.
    pub(super) fn of(&self, line: u32, cells: &Cells, columns: &[ColumnGuess]) -> Vec<RowProblem> {
        let start = self.0.partition_point(|one| one.line < line);
        let end = self.0.partition_point(|one| one.line <= line);
        Self(self.0[start..end].to_vec()).problems(cells, columns, |_| true)
    }
}

/// Whether a cell says “as above”: `j.w.` however it is written, a word for it, or a pair of marks, by
/// itself or between dashes (`-"-`, `-//-`).
fn is_ditto(cell: &str) -> bool {
    // Most cells are told by their length or their first letter.
    let Some(first) = cell.bytes().next().filter(|_| cell.len() <= 24) else { return false };
    match first.to_ascii_lowercase() {
        b'j' | b'd' | b'i' | b't' | b's' | b'a' => matches!(
            fold(cell).as_str(),
            "j w"
                | "jw"
                | "jak wyzej"
                | "jak powyzej"
                | "to samo"
                | "to samo co wyzej"
                | "ditto"
                | "idem"
                | "as above"
                | "same as above"
        ),
        // A dash, a mark, or the first byte of one that is not ASCII.
        b'"' | b'\'' | b'-' | b'_' | 0xe2 | 0xe3 => {
            let dash = |letter: char| matches!(letter, '-' | '–' | '—' | '_' | ' ');
            let bare = cell.trim_matches(dash);
            match bare {
                "\"" | "''" | "„" | "”" | "“" | "″" | "〃" | ",," => true,
                "//" | "||" => bare.len() + 2 <= cell.len(),
                _ => false,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::{
        super::{TableChoices, TableReading, read_with},
        *,
    };

    fn reading(text: &str) -> TableReading {
        read_with(text.as_bytes(), &TableChoices::default()).expect("a table")
    }

    fn notes(read: &TableReading) -> Vec<(u32, &str, &str, Option<u32>)> {
        let all = read.draft.problems.iter();
        let notes = all.filter(|one| {
            matches!(one.code, RowProblemCode::AsAbove | RowProblemCode::NothingAbove)
        });
        notes.map(|one| (one.line, &*one.column, &*one.value, one.same_as)).collect()
    }

    #[test]
    fn what_says_as_above_is_known() {
        let yes = [
            "j.w.",
            "jw.",
            "j. w.",
            "J.w.",
            "JW",
            "j/w",
            "jak wyżej",
            "Jak wyżej",
            "ditto",
            "to samo",
            "\"",
            "''",
            "”",
            "„",
            "〃",
            "-\"-",
            "– ” –",
            "-//-",
            "-||-",
            "_\"_",
            "--\"--",
            "as above",
        ];
        let no = [
            "",
            "-",
            "--",
            "//",
            "||",
            "'",
            "J. W. Kowalski",
            "jak",
            "Jwa",
            "\"\"",
            "tak",
            "do",
            "a",
            "j.w. oprócz obiadu",
            "„J.W.”",
            "as",
            "/",
            "- \"Woda\" -",
        ];
        for cell in yes {
            assert!(is_ditto(cell), "{cell:?}");
        }
        for cell in no {
            assert!(!is_ditto(cell), "{cell:?}");
        }
    }

    #[test]
    fn a_cell_that_says_as_above_holds_what_is_there() {
        let mut read = reading(
            "Imię;Nazwisko;Instytucja;Stanowisko\n\
             Jan;Lis;j.w.;wójt\n\
             Ewa;Kos;Gmina Bór;radna\n\
             J.W.;Bąk;j.w.;-//-\n\
             Olga;j. w.;jak wyżej;\n\
             Iwo;Żak;;jw.\n",
        );
        let of = |read: &TableReading| -> Vec<String> {
            read.draft
                .rows
                .iter()
                .map(|row| {
                    format!("{} {}, {}, {}", row.given, row.family, row.organisation, row.office)
                })
                .collect()
        };
        assert_eq!(
            of(&read),
            [
                "Jan Lis, j.w., wójt",
                "Ewa Kos, Gmina Bór, radna",
                "J. W. Bąk, Gmina Bór, radna",
                "Olga Bąk, Gmina Bór, ",
                "Iwo Żak, , jw.",
            ],
            "capitals in a name are initials; nothing is above an empty cell"
        );
        assert_eq!(
            notes(&read),
            [
                (2, "Instytucja", "j.w.", None),
                (4, "Instytucja", "Gmina Bór", Some(3)),
                (4, "Stanowisko", "radna", Some(3)),
                (5, "Nazwisko", "Bąk", Some(4)),
                (5, "Instytucja", "Gmina Bór", Some(3)),
                (6, "Stanowisko", "jw.", None),
            ]
        );
        let waits = |read: &TableReading, line| {
            read.problems_of(line).iter().any(|one| one.code.is_fault())
        };
        assert!(waits(&read, 2) && !waits(&read, 4), "only who refers to nothing waits");
        read.mend(2, 2, "Gmina Las").expect("a cell");
        read.mend(5, 2, "Gmina Las").expect("a cell");
        assert_eq!(of(&read)[3], "Olga Bąk, Gmina Las, ");
        assert_eq!(notes(&read).len(), 4, "what was mended is said no more: {:?}", notes(&read));
    }

    proptest! {
        #[test]
        fn as_above_is_what_writing_it_out_would_be(cells in vec((0..4_u8, 0..3_u8), 1..40)) {
            let (mut short, mut long) = (String::from("Nazwisko;Instytucja\n"), String::from("Nazwisko;Instytucja\n"));
            let mut held = String::new();
            for (at, (kind, of)) in cells.into_iter().enumerate() {
                let typed = match kind {
                    0 if !held.is_empty() => "j.w.".to_owned(),
                    1 if !held.is_empty() => "-\"-".to_owned(),
                    2 => String::new(),
                    _ => format!("Gmina {of}"),
                };
                if !is_ditto(&typed) {
                    held.clone_from(&typed);
                }
                short.push_str(&format!("Nowak{at};{typed}\n"));
                long.push_str(&format!("Nowak{at};{held}\n"));
            }
            let (short, long) = (reading(&short), reading(&long));
            prop_assert_eq!(&short.draft.rows, &long.draft.rows);
            let mut problems = short.draft.problems;
            problems.retain(|one| one.code != RowProblemCode::AsAbove);
            prop_assert_eq!(&problems, &long.draft.problems, "nothing else is said");
        }
    }
}
