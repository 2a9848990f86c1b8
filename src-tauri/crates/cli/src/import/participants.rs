//! Tables of registrations.

use std::{collections::BTreeSet, path::Path};

use obrady_app::{
    Desk,
    domain::Reply,
    interchange::participants::{
        ColumnMeaning, ParticipantDraft, ParticipantsDraft, RowProblem, TableReading,
    },
    registrations::{
        self,
        importing::{self, Counts, Decisions},
    },
};
use obrady_words::{Arg, Words};
use serde::Serialize;

use crate::{
    arguments::{ImportOptions, Request},
    console::{self, Outcome},
    failure::Failure,
    rows::{self, known},
    table::table,
    wording::{self, code},
};

#[derive(Serialize)]
struct TakenItem<'a> {
    event: String,
    added: u32,
    /// How many of those added are on the waiting list.
    over: u32,
    changed: u32,
    cancelled: u32,
    known: u32,
    waiting: u32,
    problems: Vec<RowProblemItem<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RowProblemItem<'a> {
    line: u32,
    column: &'a str,
    value: &'a str,
    code: &'static str,
    same_as: Option<u32>,
    text: String,
}

#[derive(Serialize)]
struct ParticipantItem<'a> {
    line: u32,
    title: &'a str,
    given: &'a str,
    family: &'a str,
    email: Option<String>,
    phone: Option<String>,
    office: Option<String>,
    organisation: Option<String>,
    attendance: Option<String>,
    state: Option<String>,
    registered: Option<String>,
    note: &'a str,
    answers: &'a [Reply],
    problems: Vec<RowProblemItem<'a>>,
}

/// Takes a table in, or tells what it would do.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    path: &Path,
    name: &str,
    reading: TableReading,
    options: &ImportOptions,
) -> Result<Outcome, Failure> {
    let words = request.words;
    registrations::proposed(&reading, path)?;
    let mut reading = reading;
    if !options.new_event
        && let Ok(event) = console::event(desk, request)
    {
        importing::recall(desk, event, &mut reading)?;
    }
    let decisions = Decisions {
        afresh: options.new_event,
        overwrite: options.overwrite,
        cancel: options.remove_gone,
        ..Decisions::default()
    };
    if let Some(bad) = &options.bad
        && !importing::waiting(&reading).is_empty()
    {
        importing::save_waiting(&reading, &BTreeSet::new(), words, bad)?;
    }
    if options.dry_run {
        // A table can be looked at before there is an event for it.
        let counts = match console::event(desk, request) {
            Err(_) if request.event.is_none() => None,
            Err(failure) => return Err(failure),
            Ok(event) => {
                let proposal =
                    importing::propose(desk, event, &reading, &decisions, &mut |_, _| true)?;
                Some(proposal.counts(&decisions))
            }
        };
        return Ok(proposed(request, &reading.draft, counts));
    }
    let event = console::event(desk, request)?;
    let watch = &mut |_, _| true;
    let proposal = importing::propose(desk, event, &reading, &decisions, watch)?;
    let taken = importing::take(desk, event, &reading, name, &proposal, &decisions, watch)?;
    let problems = &reading.draft.problems;
    let done = taken.added + taken.changed + taken.cancelled + taken.known;
    let all_wait = done == 0 && taken.waiting > 0;
    if request.json {
        return Ok(Outcome::json(&[TakenItem {
            event: event.to_string(),
            added: taken.added,
            over: taken.over,
            changed: taken.changed,
            cancelled: taken.cancelled,
            known: taken.known,
            waiting: taken.waiting,
            problems: problems.iter().map(|one| row_problem(words, one)).collect(),
        }])
        .with_all_waiting(all_wait));
    }
    let first =
        if all_wait { words.wizard_cli_none() } else { words.cli_taken(taken.added.into()) };
    let mut text = first + "\n";
    for (count, line) in [
        (taken.over, words.wizard_cli_over(taken.over.into())),
        (taken.changed, words.wizard_cli_changed(taken.changed.into())),
        (taken.cancelled, words.wizard_cli_cancelled(taken.cancelled.into())),
        (taken.known, words.cli_taken_known(taken.known.into())),
        (taken.waiting, words.wizard_cli_waiting(taken.waiting.into())),
    ] {
        if count > 0 {
            text.push_str(&(line + "\n"));
        }
    }
    text.push_str(&row_problems(words, &reading.draft));
    Ok(Outcome::text(text).with_all_waiting(all_wait))
}

/// What a table would do, at a glance.
fn glance(words: Words, counts: &Counts) -> String {
    words.wizard_cli_counts(
        i64::from(counts.added),
        i64::from(counts.cancelled),
        i64::from(counts.changed),
        i64::from(counts.contradicting),
        i64::from(counts.over),
        i64::from(counts.unchanged + counts.left_out),
        i64::from(counts.vanished),
        i64::from(counts.waiting),
    )
}

/// What a table would give.
fn proposed(request: &Request, draft: &ParticipantsDraft, counts: Option<Counts>) -> Outcome {
    let words = request.words;
    let problems = !draft.problems.is_empty();
    if request.json {
        let mut of_rows = draft.problems.iter().peekable();
        let items = draft.rows.iter().map(|row| {
            let mut problems = Vec::new();
            // Both are in the order of rows.
            while let Some(problem) = of_rows.next_if(|problem| problem.line <= row.line) {
                problems.push(row_problem(words, problem));
            }
            participant(row, problems)
        });
        return Outcome::json(&items.collect::<Vec<_>>()).with_problems(problems);
    }
    let headings = [
        words.cli_column_row(),
        words.cli_column_person(),
        words.column_office(),
        words.column_organisation(),
        words.column_email(),
        words.column_phone(),
        words.column_attendance(),
        words.column_state(),
    ];
    let rows = draft.rows.iter().map(|row| {
        let name = format!("{} {} {}", row.family, row.given, row.title);
        vec![
            row.line.to_string(),
            name,
            row.office.clone(),
            row.organisation.clone(),
            row.email.clone(),
            row.phone.clone(),
            row.attendance.map(|one| wording::attendance(words, one)).unwrap_or_default(),
            row.state.map(|one| wording::state(words, one)).unwrap_or_default(),
        ]
    });
    let mut text = table(&headings, &rows.collect::<Vec<_>>());
    let questions: Vec<String> = draft
        .columns
        .iter()
        .filter(|column| column.meaning == ColumnMeaning::Answer)
        .map(|column| words.cli_quoted(&column.heading))
        .collect();
    if !questions.is_empty() {
        text.push_str(&format!("\n{}\n", words.cli_questions(questions.join(", "))));
    }
    if let Some(counts) = counts {
        text.push_str(&format!("\n{}\n", glance(words, &counts)));
    }
    if problems {
        text.push_str(&format!("\n{}", row_problems(words, draft)));
    }
    Outcome::text(text).with_problems(problems)
}

fn participant<'a>(
    row: &'a ParticipantDraft,
    problems: Vec<RowProblemItem<'a>>,
) -> ParticipantItem<'a> {
    ParticipantItem {
        line: row.line,
        title: &row.title,
        given: &row.given,
        family: &row.family,
        email: known(&row.email),
        phone: known(&row.phone),
        office: known(&row.office),
        organisation: known(&row.organisation),
        attendance: row.attendance.map(code),
        state: row.state.map(code),
        registered: row.registered_at.map(rows::minute),
        note: &row.note,
        answers: &row.answers,
        problems,
    }
}

fn row_problem(words: Words, problem: &RowProblem) -> RowProblemItem<'_> {
    let other = problem.same_as.map(|line| line.to_string()).unwrap_or_default();
    let args = [("value", Arg::from(problem.value.as_str())), ("other", Arg::from(other))];
    let id = problem.code.id();
    RowProblemItem {
        line: problem.line,
        column: &problem.column,
        value: &problem.value,
        code: id,
        same_as: problem.same_as,
        text: words.text(&format!("row-problem-{id}"), &args).unwrap_or_default(),
    }
}

fn row_problems(words: Words, draft: &ParticipantsDraft) -> String {
    draft
        .problems
        .iter()
        .map(|problem| {
            let RowProblemItem { line, column, text, .. } = row_problem(words, problem);
            let place = if column.is_empty() {
                words.row_problem_line(line)
            } else {
                words.row_problem_line_column(column, line)
            };
            format!("{place}: {text}\n")
        })
        .collect()
}
