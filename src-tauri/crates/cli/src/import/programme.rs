//! Programmes of other programs.

use obrady_app::{
    Desk,
    domain::Slot,
    exchange::{
        self, Choices, Comparison, Difference, Field, PersonChange, SessionChange, SessionFate,
        TakenProgramme,
    },
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
    /// What the source says otherwise of the event.
    event_differences: Vec<DifferenceItem>,
    sessions: Vec<ChangeItem>,
    /// The people who are here and of whom it says something else.
    people: Vec<PersonItem>,
    new_people: u32,
    new_rooms: u32,
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
struct PersonItem {
    id: String,
    name: String,
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
    let would = Counts::of(&comparison, options);
    if options.dry_run {
        let outcome = if request.json {
            Outcome::json(&[item(words, draft, &comparison, &would)])
        } else {
            Outcome::text(proposed(words, draft, &comparison) + &would.beside(words) + &told)
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
    let TakenProgramme { event, added, changed, removed } = taken;
    let did = Counts { added, changed, removed, ..would };
    if request.json {
        let item = item(words, draft, &comparison, &did);
        return Ok(Outcome::json(&[ProgrammeItem { event: Some(event.to_string()), ..item }]));
    }
    let text = words.cli_programme_taken(added, changed, removed, &draft.event.title);
    Ok(Outcome::text(format!("{text}\n{}{told}", did.beside(words))))
}

/// How much is taken in.
#[derive(Clone, Copy)]
struct Counts {
    added: u32,
    changed: u32,
    removed: u32,
    /// The facts of the event.
    facts: u32,
    /// The people of whom something is changed.
    people: u32,
    new_people: u32,
    new_rooms: u32,
}

impl Counts {
    /// What taking a programme in as `options` say would do.
    fn of(comparison: &Comparison, options: &ImportOptions) -> Self {
        let count = |items: usize| u32::try_from(items).unwrap_or(u32::MAX);
        let wins = |one: &&Difference| !one.edited_here || options.overwrite;
        let any = |all: &[Difference]| all.iter().any(|one| wins(&one));
        let with = |fate| comparison.sessions.iter().filter(move |one| one.fate == fate);
        let back = with(SessionFate::DeletedHere).filter(|_| options.overwrite).count();
        let gone = with(SessionFate::Gone).filter(|_| options.remove_gone).count();
        Self {
            added: count(with(SessionFate::New).count() + back),
            changed: count(with(SessionFate::Changed).filter(|one| any(&one.differences)).count()),
            removed: count(gone),
            facts: count(comparison.event.iter().filter(wins).count()),
            people: count(comparison.people.iter().filter(|one| any(&one.differences)).count()),
            new_people: comparison.new_people,
            new_rooms: comparison.new_rooms,
        }
    }

    /// What there is besides sessions, a line each.
    fn beside(&self, words: Words) -> String {
        let lines = [
            (self.facts, words.cli_event_facts(self.facts.into())),
            (self.people, words.cli_people_changed(self.people.into())),
            (self.new_people, words.cli_new_people(self.new_people.into())),
            (self.new_rooms, words.cli_new_rooms(self.new_rooms.into())),
        ];
        let some = lines.into_iter().filter(|(count, _)| *count > 0);
        some.map(|(_, line)| line + "\n").collect()
    }
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
    counts: &Counts,
) -> ProgrammeItem {
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
        event: comparison.into.map(|id| id.to_string()),
        title: draft.event.title.clone(),
        added: counts.added,
        changed: counts.changed,
        removed: counts.removed,
        unchanged: comparison.unchanged,
        event_differences: comparison.event.iter().map(difference).collect(),
        sessions: comparison.sessions.iter().map(change).collect(),
        people: comparison.people.iter().map(person).collect(),
        new_people: counts.new_people,
        new_rooms: counts.new_rooms,
        notices: draft.notices.iter().map(|notice| notice_item(words, notice)).collect(),
    }
}

fn person(one: &PersonChange) -> PersonItem {
    PersonItem {
        id: one.id.to_string(),
        name: one.name.clone(),
        differences: one.differences.iter().map(difference).collect(),
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
