//! What is wrong in a table of registrations, as a clerk reads it: what waits first, kind by kind, of
//! each kind how many there are and the first few.

use std::{collections::BTreeMap, fmt::Write};

use obrady_app::interchange::participants::{RowProblem, RowProblemCode};
use obrady_words::Words;

use super::participants::{RowProblemItem, row_problem};
use crate::rows;

/// How many of a kind are told one by one.
const FEW: usize = 3;

/// The problems in words; all of them, one by one, where somebody asks for that.
pub(super) fn told(words: Words, problems: &[RowProblem], verbose: bool) -> String {
    let mut text = String::new();
    let mut left_out = false;
    let of_rows = |is_fault: bool| {
        let some = problems.iter().filter(move |one| waits(one.code) == is_fault);
        some.collect::<Vec<_>>()
    };
    for (title, some) in
        [(words.wizard_cli_mend(), of_rows(true)), (words.wizard_cli_look(), of_rows(false))]
    {
        if some.is_empty() {
            continue;
        }
        put(&mut text, 0, &title);
        for (code, of_kind) in by_kind(&some) {
            let shown = if verbose { of_kind.len() } else { shown_of(of_kind.len()) };
            let kind = words.text(&format!("row-problem-kind-{}", code.id()), &[]);
            let count = rows::count(of_kind.len());
            put(&mut text, 1, &words.wizard_cli_kind(count, kind.unwrap_or_default()));
            for problem in &of_kind[..shown] {
                put(&mut text, 2, &line(words, problem));
            }
            if shown < of_kind.len() {
                left_out = true;
                put(&mut text, 2, &words.wizard_cli_more(rows::count(of_kind.len() - shown)));
            }
        }
    }
    if left_out {
        put(&mut text, 0, &words.wizard_cli_all());
    }
    text
}

/// One more is told as shortly as that there is one more.
const fn shown_of(all: usize) -> usize {
    if all <= FEW + 1 { all } else { FEW }
}

/// Whether the row waits for it. Of rows that are the same, the first is taken.
fn waits(code: RowProblemCode) -> bool {
    code.is_fault() && code != RowProblemCode::SameRow
}

/// The problems of each kind, those of which there are most first.
fn by_kind<'a>(problems: &[&'a RowProblem]) -> Vec<(RowProblemCode, Vec<&'a RowProblem>)> {
    let mut kinds: BTreeMap<RowProblemCode, Vec<&RowProblem>> = BTreeMap::new();
    for problem in problems {
        kinds.entry(problem.code).or_default().push(problem);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(code, some)| (std::cmp::Reverse(some.len()), *code));
    kinds
}

fn line(words: Words, problem: &RowProblem) -> String {
    let RowProblemItem { line, column, text, .. } = row_problem(words, problem);
    let place = if column.is_empty() {
        words.row_problem_line(line)
    } else {
        words.row_problem_line_column(column, line)
    };
    format!("{place}: {text}")
}

fn put(text: &mut String, depth: usize, line: &str) {
    writeln!(text, "{}{line}", "  ".repeat(depth)).expect("a string takes all");
}

#[cfg(test)]
mod tests {
    use obrady_words::Language;

    use super::*;

    fn problem(line: u32, code: RowProblemCode, value: &str) -> RowProblem {
        RowProblem { line, column: "E-mail".into(), value: value.into(), code, same_as: Some(1) }
    }

    #[test]
    fn of_many_the_first_few_are_told_and_all_when_asked_for() {
        let mut problems: Vec<RowProblem> =
            (2..302).map(|line| problem(line, RowProblemCode::SameName, "Jan Lis")).collect();
        problems.insert(0, problem(2, RowProblemCode::BadEmail, "jan@"));
        let words = Words::new(Language::Polish);
        let short = told(words, &problems, false);
        assert_eq!(
            short.lines().collect::<Vec<_>>(),
            [
                "Do poprawienia:",
                "  zły adres e-mail: 1",
                "    Wiersz 2, kolumna „E-mail”: „jan@” nie jest adresem e-mail.",
                "Do sprawdzenia:",
                "  powtórzone imię i nazwisko: 300",
                "    Wiersz 2, kolumna „E-mail”: Jan Lis występuje już w wierszu 1.",
                "    Wiersz 3, kolumna „E-mail”: Jan Lis występuje już w wierszu 1.",
                "    Wiersz 4, kolumna „E-mail”: Jan Lis występuje już w wierszu 1.",
                "    … i 297 dalszych",
                "Wszystkie wymieni opcja --verbose. Wiersze do poprawienia zapisze w pliku opcja --bad.",
            ]
        );
        assert_eq!(told(words, &problems, true).lines().count(), 305, "every one");
        assert_eq!(told(words, &problems[..5], false).lines().count(), 9, "one more is told too");
    }
}
