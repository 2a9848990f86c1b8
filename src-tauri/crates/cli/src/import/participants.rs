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

use super::row_problems;
use crate::{
    arguments::{ImportOptions, Request},
    console::{self, Outcome},
    failure::Failure,
    rows::{self, known},
    table::table,
    wording::{self, code},
};

/// How many rows of a table are shown, so that it is seen how they were read.
const FEW_ROWS: usize = 10;

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
pub(super) struct RowProblemItem<'a> {
    pub line: u32,
    pub column: &'a str,
    value: &'a str,
    code: &'static str,
    same_as: Option<u32>,
    pub text: String,
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
        return Ok(proposed(request, &reading, counts, options.verbose));
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
    text.push_str(&row_problems::told(words, &reading.draft.problems, options.verbose));
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
fn proposed(
    request: &Request,
    reading: &TableReading,
    counts: Option<Counts>,
    verbose: bool,
) -> Outcome {
    let words = request.words;
    let draft = &reading.draft;
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
    let mut text = read_as(words, reading);
    text.push_str(&rows_told(words, draft, verbose));
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
        text.push_str(&format!("\n{}", row_problems::told(words, &draft.problems, verbose)));
    }
    Outcome::text(text).with_problems(problems)
}

/// Of what the table is and how it was read, so that a wrong guess is seen at once.
fn read_as(words: Words, reading: &TableReading) -> String {
    let mut parts = vec![words.wizard_rows(rows::count(reading.draft.rows.len()))];
    if let Some(form) = reading.form {
        let form = words.text(&format!("known-form-{}", code(form)), &[]).unwrap_or_default();
        parts.push(words.wizard_known_form(form));
    }
    if let Some(sheet) = reading.used.sheet
        && reading.sheets.len() > 1
        && let Some(name) = reading.sheets.get(sheet as usize)
    {
        parts.push(words.wizard_cli_sheet(name));
    }
    if let Some(row) = reading.used.heading_row {
        parts.push(words.wizard_cli_heading_row(row));
    }
    parts.join(" · ") + "\n\n"
}

/// The first few people of a table, or all of them, under headings.
fn rows_told(words: Words, draft: &ParticipantsDraft, verbose: bool) -> String {
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
    let shown = if verbose { draft.rows.len() } else { FEW_ROWS };
    let rows = draft.rows.iter().take(shown).map(|row| {
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
    let others = draft.rows.len().saturating_sub(shown);
    if others > 0 {
        text.push_str(&(words.wizard_cli_more_rows(rows::count(others)) + "\n"));
    }
    text
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

pub(super) fn row_problem(words: Words, problem: &RowProblem) -> RowProblemItem<'_> {
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
