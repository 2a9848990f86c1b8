//! What a command answers, and which command answers.

use std::{io::Write as _, process::ExitCode};

use obrady_app::{Desk, domain::EventId, events};
use obrady_words::{Words, fold};
use serde::Serialize;

use crate::{
    arguments::{Listed, Request, Task},
    check, door, duplicates, editions, exports,
    failure::{ALL_WAIT, Failure, PROBLEMS},
    files, history, import, lists, moving, participants, versions,
};

/// What a command answers.
pub struct Outcome {
    text: String,
    code: u8,
}

impl Outcome {
    /// Rows for programs.
    pub fn json<T: Serialize>(rows: &[T]) -> Self {
        let text = serde_json::to_string_pretty(rows).expect("rows have text keys and no cycles");
        Self { text: text + "\n", code: 0 }
    }

    /// A text for people.
    pub fn text(text: impl Into<String>) -> Self {
        let mut text: String = text.into();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Self { text, code: 0 }
    }

    /// With whether there is something to look at.
    pub fn with_problems(self, problems: bool) -> Self {
        Self { code: if problems { PROBLEMS } else { 0 }, ..self }
    }

    /// With whether nothing was taken in though there were rows.
    pub fn with_all_waiting(self, all: bool) -> Self {
        Self { code: if all { ALL_WAIT } else { self.code }, ..self }
    }

    /// Says it and gives the exit code. Whoever reads may have heard enough and gone.
    pub fn show(self) -> ExitCode {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(self.text.as_bytes()).and_then(|()| out.flush());
        ExitCode::from(self.code)
    }
}

/// Does what is asked for.
pub fn run(request: Request) -> Result<Outcome, Failure> {
    if let Task::New { title } = &request.task {
        return files::new(&request, title.as_deref());
    }
    let mut desk = match &request.file {
        Some(path) => Desk::open(path)?,
        None => Desk::open_default(request.words.language())?,
    };
    let desk = &mut desk;
    match &request.task {
        Task::New { .. } => files::new(&request, None),
        Task::CopyEvent { title, first_day } => {
            editions::copy(desk, &request, title.as_deref(), first_day.as_deref())
        }
        Task::Import { path, kind, options } => import::run(desk, &request, path, *kind, options),
        Task::List(what, Some(_)) if *what != Listed::Registrations => {
            let words = request.words;
            Err(Failure::Usage { message: words.cli_no_filter_of(), hint: words.cli_hint_where() })
        }
        Task::List(what, filter) => lists::run(desk, &request, *what, filter.as_deref()),
        Task::Move(moving) => moving::run(desk, &request, moving),
        Task::Duplicates(what @ (Listed::People | Listed::Organisations)) => {
            duplicates::list(desk, &request, *what)
        }
        Task::Duplicates(_) => {
            let words = request.words;
            Err(Failure::Usage {
                message: words.cli_no_duplicates_of(),
                hint: words.cli_hint_duplicates(),
            })
        }
        Task::MergePeople { keep, others } => duplicates::merge(desk, &request, keep, others),
        Task::Export { format, state, list, path } => {
            participants::export(desk, &request, *format, *state, list, path)
        }
        Task::Publish { job, of, path } => exports::publish(desk, &request, job, of, path),
        Task::Print { product, state, path } => {
            exports::print(desk, &request, *product, *state, path)
        }
        Task::CheckIn(asked) => door::run(desk, &request, asked),
        Task::Check => check::run(desk, &request),
        Task::Undo => history::undo(desk, &request),
        Task::Redo => history::redo(desk, &request),
        Task::History { limit } => history::list(desk, &request, *limit),
        Task::Version { name, note, published } => {
            versions::make(desk, &request, name, note.as_deref(), *published)
        }
        Task::Compare { since, to } => {
            versions::compare(desk, &request, since.as_deref(), to.as_deref())
        }
        Task::Info => files::info(desk, &request),
        Task::Backup { path } => files::backup(desk, &request, path),
        Task::Verify => files::verify(desk, &request),
    }
}

/// The event meant: the one named by its id, its name or a part of the name; else the only one.
pub fn event(desk: &Desk, request: &Request) -> Result<EventId, Failure> {
    let words = request.words;
    let all = events::list(desk)?;
    let named = |found: &[&events::EventSummary]| {
        let titles: Vec<String> =
            found.iter().map(|event| told_apart(words, event, found)).collect();
        titles.join(", ")
    };
    let usage = |message: String, hint: String| Failure::Usage { message, hint };
    let Some(asked) = &request.event else {
        return match &all[..] {
            [only] => Ok(only.id),
            [] => Err(usage(words.cli_no_event(), words.cli_hint_no_event())),
            several => {
                let several: Vec<_> = several.iter().collect();
                Err(usage(words.cli_several_events(), words.cli_hint_events(named(&several))))
            }
        };
    };
    let whole = |event: &&events::EventSummary| {
        event.id.to_string() == *asked || fold(&event.title) == fold(asked)
    };
    let part = |event: &&events::EventSummary| fold(&event.title).contains(&fold(asked));
    let exact: Vec<_> = all.iter().filter(whole).collect();
    let found = if exact.is_empty() { all.iter().filter(part).collect() } else { exact };
    match &found[..] {
        [only] => Ok(only.id),
        [] => Err(usage(
            words.cli_unknown_event(asked),
            words.cli_hint_events(named(&all.iter().collect::<Vec<_>>())),
        )),
        several => {
            Err(usage(words.cli_ambiguous_event(asked), words.cli_hint_events(named(several))))
        }
    }
}

/// The title of an event; with its days and its id where another of them is called the same.
fn told_apart(words: Words, event: &events::EventSummary, all: &[&events::EventSummary]) -> String {
    let title = words.cli_quoted(&event.title);
    let alike = all.iter().filter(|one| fold(&one.title) == fold(&event.title)).count();
    if alike < 2 {
        return title;
    }
    let days = event
        .starts_on
        .map(|first| words.day_range(first, event.ends_on.unwrap_or(first)) + ", ")
        .unwrap_or_default();
    format!("{title} ({days}{})", event.id)
}
