//! Programmes of other programs.

use obrady_app::{
    Desk,
    domain::Slot,
    exchange::{self, Choices, Comparison, Difference, Field, SessionChange, SessionFate},
    interchange::{notice::Notice, programme::ProgrammeDraft},
};
use obrady_words::{Arg, Words};
use serde::Serialize;

use crate::{
    arguments::{ImportOptions, Request},
    console::{self, Outcome},
    failure::Failure,
    rows,
    wording::{self, code},
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProgrammeItem {
    /// The event that took it, or would; none for a new one.
    event: Option<String>,
    title: String,
    added: u32,
    changed: u32,
    removed: u32,
    unchanged: u32,
    sessions: Vec<ChangeItem>,
    notices: Vec<NoticeItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeItem {
    fate: String,
    id: Option<String>,
    title: String,
    start: Option<String>,
    minutes: Option<u16>,
    room: String,
    people: String,
    differences: Vec<DifferenceItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DifferenceItem {
    field: String,
    here: String,
    there: String,
    edited_here: bool,
}

#[derive(Serialize)]
struct NoticeItem {
    code: &'static str,
    place: String,
    text: String,
}

/// Takes a programme in, or only tells what would change.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    draft: &ProgrammeDraft,
    options: &ImportOptions,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let named = request.event.is_some() && !options.new_event;
    let into = named.then(|| console::event(desk, request)).transpose()?;
    let comparison = exchange::compare(desk, draft, into, options.new_event)?;
    let into = comparison.into;
    // The chosen title is shown, but is no word of the source.
    let (source, draft) = (draft, &titled(draft, options));
    let told = passed_over(words, &comparison, options) + &notices(words, &draft.notices);
    if options.dry_run {
        let outcome = if request.json {
            Outcome::json(&[item(words, draft, &comparison, None)])
        } else {
            Outcome::text(proposed(words, draft, &comparison) + &told)
        };
        return Ok(outcome.with_problems(!draft.notices.is_empty()));
    }
    let mut choices = if options.overwrite {
        Choices::source_wins(into, draft)
    } else {
        Choices { into, ..Choices::default() }
    };
    choices.title.clone_from(&options.title);
    if options.remove_gone {
        let gone = comparison.sessions.iter().filter(|one| one.fate == SessionFate::Gone);
        choices.remove = gone.filter_map(|one| one.id).collect();
    }
    let taken = exchange::take(desk, source, &choices, &mut |_, _| true)?;
    if request.json {
        return Ok(Outcome::json(&[item(words, draft, &comparison, Some(taken))]));
    }
    let title = &draft.event.title;
    let text = words.cli_programme_taken(taken.added, taken.changed, taken.removed, title);
    Ok(Outcome::text(format!("{text}\n{told}")))
}

/// A programme under the title that was chosen for it.
fn titled(draft: &ProgrammeDraft, options: &ImportOptions) -> ProgrammeDraft {
    let mut titled = draft.clone();
    if let Some(title) = &options.title {
        title.clone_into(&mut titled.event.title);
    }
    titled
}

/// How many sessions stay deleted, though the source has them still.
fn passed_over(words: Words, comparison: &Comparison, options: &ImportOptions) -> String {
    match comparison.deleted_here {
        count if count == 0 || options.overwrite => String::new(),
        count => words.cli_stay_deleted(count.into()) + "\n",
    }
}

fn proposed(words: Words, draft: &ProgrammeDraft, comparison: &Comparison) -> String {
    let mut text = String::new();
    let event = &draft.event;
    let dates = event
        .starts_on
        .map(|first| words.day_range(first, event.ends_on.unwrap_or(first)))
        .unwrap_or_default();
    let facts = [dates, event.venue.clone()].join(", ");
    text.push_str(&format!("{}\n{}\n", event.title, facts.trim_matches([',', ' '])));
    let goes = match comparison.into {
        Some(_) => words.cli_into_known(comparison.unchanged.into()),
        None => words.cli_into_new(),
    };
    text.push_str(&format!("{goes}\n"));
    differences(words, &comparison.event, &mut text);
    for change in &comparison.sessions {
        let slot = Slot { day: change.day, start: change.start, length: change.length, room: None };
        let when = wording::when(words, slot);
        let fate = words.text(&format!("cli-fate-{}", fate(change.fate)), &[]).unwrap_or_default();
        let parts = [when, change.rooms.clone(), change.title.clone(), change.people.clone()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        text.push_str(&format!("{fate} {}\n", parts.join(" · ")));
        differences(words, &change.differences, &mut text);
    }
    for person in &comparison.people {
        text.push_str(&format!("{}\n", person.name));
        differences(words, &person.differences, &mut text);
    }
    text
}

fn fate(fate: SessionFate) -> &'static str {
    match fate {
        SessionFate::New => "new",
        SessionFate::Changed => "changed",
        SessionFate::DeletedHere => "deleted",
        SessionFate::Gone => "gone",
    }
}

fn differences(words: Words, all: &[Difference], text: &mut String) {
    for one in all {
        let name = field(words, one.field);
        let short = |value: &str| -> String {
            let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let cut = line.char_indices().nth(60).map(|(at, _)| format!("{}…", &line[..at]));
            cut.unwrap_or(line)
        };
        let mark = match (one.edited_here, one.known_before) {
            (true, true) => words.cli_edited_here(),
            (true, false) => words.cli_other_here(),
            (false, _) => String::new(),
        };
        let line = format!("    {name}: {} → {} {mark}", short(&one.here), short(&one.there));
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

fn field(words: Words, field: Field) -> String {
    let mut id = String::from("exchange-field-");
    for letter in code(field).chars() {
        if letter.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    words.text(&id, &[]).unwrap_or(id)
}

/// What a reader had to say, a line each.
pub fn notices(words: Words, all: &[Notice]) -> String {
    all.iter()
        .map(|notice| {
            let NoticeItem { place, text, .. } = notice_item(words, notice);
            let gap = if place.is_empty() { "" } else { ": " };
            format!("{} {place}{gap}{text}\n", words.cli_level_warning())
        })
        .collect()
}

fn notice_item(words: Words, notice: &Notice) -> NoticeItem {
    let args: Vec<(&str, Arg<'_>)> = notice
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), Arg::from(value.as_str())))
        .collect();
    let id = notice.code.id();
    let line = notice.place.line.map(|line| words.cli_line(line)).unwrap_or_default();
    let about = &notice.place.about;
    let about = if about.is_empty() { String::new() } else { words.cli_quoted(about) };
    let place = [line, notice.place.path.clone(), about];
    let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
    NoticeItem {
        code: id,
        place: place.join(", "),
        text: words.text(&format!("notice-{id}"), &args).unwrap_or_default(),
    }
}

fn item(
    words: Words,
    draft: &ProgrammeDraft,
    comparison: &Comparison,
    taken: Option<exchange::TakenProgramme>,
) -> ProgrammeItem {
    let count = |fate| {
        let found = comparison.sessions.iter().filter(|one| one.fate == fate).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let change = |one: &SessionChange| ChangeItem {
        fate: code(one.fate),
        id: one.id.map(|id| id.to_string()),
        title: one.title.clone(),
        start: rows::moment(one.day, one.start),
        minutes: one.length.map(|length| length.0),
        room: one.rooms.clone(),
        people: one.people.clone(),
        differences: one.differences.iter().map(difference).collect(),
    };
    ProgrammeItem {
        event: taken.map(|taken| taken.event).or(comparison.into).map(|id| id.to_string()),
        title: draft.event.title.clone(),
        added: taken.map_or_else(|| count(SessionFate::New), |taken| taken.added),
        changed: taken.map_or_else(|| count(SessionFate::Changed), |taken| taken.changed),
        removed: taken.map_or(0, |taken| taken.removed),
        unchanged: comparison.unchanged,
        sessions: comparison.sessions.iter().map(change).collect(),
        notices: draft.notices.iter().map(|notice| notice_item(words, notice)).collect(),
    }
}

fn difference(one: &Difference) -> DifferenceItem {
    DifferenceItem {
        field: code(one.field),
        here: one.here.clone(),
        there: one.there.clone(),
        edited_here: one.edited_here,
    }
}
