//! Puts the parts of a text together into the proposal of an event.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use obrady_domain::{RoleKind, SessionKind};

use super::{
    Hints, about, address, attendance, branch,
    calendar::args,
    compose,
    label::{Label, Part},
    lexicon::{
        given_names,
        nouns::{self, Sense},
    },
    line::{self, Line},
    organisations,
    outline::{self, Role},
    paragraph,
    people::{self, Trust},
    piece::{Piece, is_capital},
    place, programme,
    prose::{self, Told},
    schedule::{self, Schedule},
    section,
    text::{Text, tidy},
    title,
    when::{self, When},
};
use crate::{EventDraft, Found, Problem, ProblemCode, SessionDraft};

/// Proposes the event that `text` announces.
pub(super) fn event(text: &Text, hints: &Hints) -> EventDraft {
    let lines = outline::cut_items(line::lines(text.whole()));
    let roles = outline::outline(&lines);
    let when = when::when(&lines, hints.today);
    let made = programme::programme(&lines, &roles);
    let mut taken = made.taken;
    let told = prose::sessions(text, &lines, &roles, &taken);
    for told in &told {
        taken[told.line] = true;
    }
    let mut marks = made.days;
    let items = branch::branch(made.items);
    let schedule = {
        let mut all = items.clone();
        let mut with_told = marks.clone();
        for told in &told {
            if let Some(day) = &told.day {
                with_told.push(day.clone());
                all.push(programme::Item {
                    day: Some(with_told.len() - 1),
                    ..programme::Item::default()
                });
            }
        }
        let schedule = schedule::schedule(&when, &with_told, &all);
        marks = with_told;
        schedule
    };
    let mut reading = Reading {
        text,
        lines,
        roles,
        when,
        schedule,
        free: taken.iter().map(|taken| !taken).collect(),
    };
    let mut draft = EventDraft::default();
    reading.sessions(&mut draft, &items, told, &marks);
    reading.facts(&mut draft);
    reading.only_session(&mut draft);
    reading.problems(&mut draft, &items);
    draft
}

struct Reading<'x, 't> {
    text: &'x Text,
    lines: Vec<Line<'t>>,
    roles: Vec<Role<'t>>,
    when: When<'t>,
    schedule: Schedule<'t>,
    /// For each line whether no session has it.
    free: Vec<bool>,
}

impl<'t> Reading<'_, 't> {
    fn sessions(
        &self,
        draft: &mut EventDraft,
        items: &[programme::Item<'t>],
        told: Vec<Told<'t>>,
        marks: &[outline::DayMark<'t>],
    ) {
        let mut all: Vec<(usize, Option<usize>, SessionDraft)> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let mut session = compose::compose(self.text, item);
            if let Some((day, piece)) =
                schedule::day_of(item, &self.schedule, marks, self.when.calendar)
            {
                session.day = self.text.found(Some(day), [piece]);
            }
            session.block = item.block.and_then(|block| u32::try_from(block).ok());
            all.push((start_of(item), Some(at), session));
        }
        let first_told = marks.len() - told.iter().filter(|told| told.day.is_some()).count();
        let mut heading = first_told;
        for told in told {
            let mut session = told.draft;
            if let Some(day) = &told.day {
                session.day = self.text.found(self.schedule.headings[heading], [day.piece]);
                heading += 1;
            } else if let (Some((first, piece)), Some((last, _))) =
                (self.schedule.first, self.schedule.last)
                && first == last
            {
                session.day = self.text.found(Some(first), [piece]);
            }
            if let Some(piece) = told.declined {
                draft.problems.push(Problem {
                    code: ProblemCode::DeclinedText,
                    span: self.text.span(piece),
                    args: args([("text", session.title.value.clone())]),
                });
            }
            all.push((told.at, None, session));
        }
        all.sort_by_key(|(start, ..)| *start);
        let places: Vec<Option<usize>> = (0..items.len())
            .map(|item| all.iter().position(|(_, at, _)| *at == Some(item)))
            .collect();
        draft.sessions = all.into_iter().map(|(.., session)| session).collect();
        for (at, session) in draft.sessions.iter_mut().enumerate() {
            let block =
                session.block.and_then(|block| places.get(block as usize).copied().flatten());
            session.block =
                block.filter(|block| *block < at).and_then(|block| u32::try_from(block).ok());
        }
        inherit_kinds(&mut draft.sessions);
        schedule::afternoons(&mut draft.sessions);
        if let (Some((first, _)), Some((last, piece))) = (self.schedule.first, self.schedule.last)
            && schedule::days_by_hours(&mut draft.sessions, first, last)
        {
            draft.problems.push(Problem {
                code: ProblemCode::DayGuessed,
                span: self.text.span(piece),
                args: args([]),
            });
        }
    }

    fn facts(&mut self, draft: &mut EventDraft) {
        let text = self.text;
        if let Some((day, piece)) = self.schedule.first {
            let label = self.lines.iter().find_map(|line| {
                let label = line.label.filter(|label| label.label == Label::When)?;
                piece.meets(line.words).then_some(label.piece)
            });
            draft.starts_on = text.found(Some(day), [piece].into_iter().chain(label));
        }
        if let Some((day, piece)) = self.schedule.last {
            draft.ends_on = text.found(Some(day), [piece]);
        }
        if let Some((day, pieces)) = &self.when.published {
            draft.published_on = text.found(Some(*day), pieces.iter().copied());
        }
        let mut used: Vec<Piece<'t>> = Vec::new();
        if let Some(found) = title::title(&self.lines, &self.free) {
            used.extend(&found.pieces);
            if let Some((subtitle, pieces)) = found.subtitle {
                used.extend(&pieces);
                draft.subtitle = text.found(subtitle, pieces);
            }
            draft.title = text.found(found.title, found.pieces);
        }
        let letter = self.when.published.as_ref().and_then(|(_, pieces)| pieces.first().copied());
        if let Some(found) = place::venue(&self.lines, &self.free, letter) {
            if found.declined {
                draft.problems.push(Problem {
                    code: ProblemCode::DeclinedText,
                    span: found.pieces.first().and_then(|piece| text.span(*piece)),
                    args: args([("text", place::written(&found))]),
                });
            }
            draft.venue = text.found(found.name, found.pieces);
        }
        let (attendance, piece) = attendance::attendance(&self.lines, &self.free);
        draft.attendance = text.found(attendance, piece);
        let (registration, page) = address::addresses(&self.lines);
        if let Some((address, pieces)) = registration {
            used.extend(&pieces);
            draft.registration_url = text.found(address, pieces);
        }
        if let Some((address, pieces)) = page {
            used.extend(&pieces);
            draft.website = text.found(address, pieces);
        }
        let (found, lines) = organisations::of_event(text, &self.lines, &self.free);
        draft.organisations = found;
        let mut free = self.free.clone();
        for at in lines {
            free[at] = false;
        }
        draft.description =
            about::description(text, &self.lines, &self.roles, &free, &draft.title.value, &used);
    }

    /// A text about one meeting without a programme announces one session.
    fn only_session(&self, draft: &mut EventDraft) {
        let people = self.event_people();
        if let [session] = draft.sessions.as_mut_slice()
            && session.title.value.is_empty()
        {
            self.name_only_session(session, &draft.title);
        }
        if !draft.sessions.is_empty() {
            self.teacher(draft, people);
            // An invitation to one meeting may call it nothing else.
            if let [session] = draft.sessions.as_slice()
                && draft.title.value.is_empty()
                && !session.kind.value.is_pause()
            {
                draft.title = session.title.clone();
            }
            return;
        }
        let hours = self.lines.iter().find_map(|line| {
            let due = outline::is_deadline(line)
                || line.label.is_some_and(|label| {
                    matches!(label.label, Label::Practical | Label::Registration)
                });
            line.hours.first().filter(|_| !due)
        });
        if hours.is_none() && people.is_empty() || draft.title.value.is_empty() {
            return;
        }
        let kind = self.kind_of_event(&draft.title);
        let mut session = SessionDraft {
            kind: Found { value: kind, spans: Vec::new() },
            title: draft.title.clone(),
            day: draft.starts_on.clone(),
            ..SessionDraft::default()
        };
        if let Some(hours) = hours {
            (session.start, session.end) = hours.found(self.text);
        }
        for (part, label, person) in people {
            session.people.push(person.draft(self.text, part.role(kind), label));
        }
        session.description = self.contents();
        draft.sessions.push(session);
    }

    /// The one session of a text that gives it hours and no title is the event.
    fn name_only_session(&self, session: &mut SessionDraft, title: &Found<String>) {
        session.title = title.clone();
        if session.kind.value == SessionKind::Other {
            session.kind.value = self.kind_of_event(title);
        }
        teach(session);
    }

    /// What stands under `Program szkolenia` where nothing in it has hours.
    fn contents(&self) -> Found<String> {
        let is_programme =
            |line: &Line<'t>| line.label.is_some_and(|label| label.label == Label::Programme);
        let Some(start) = self.lines.iter().position(is_programme) else { return Found::default() };
        let ends = |line: &Line<'t>| {
            line.label.is_some_and(|label| {
                !matches!(label.label, Label::Topics | Label::Description | Label::Title)
            }) || section::ends_programme(line)
        };
        let below = self.lines[start + 1..].iter().zip(&self.roles[start + 1..]);
        let lines: Vec<Vec<Line<'t>>> = below
            .take_while(|(line, role)| matches!(role, Role::Words | Role::Label) && !ends(line))
            .map(|(line, _)| vec![line.clone()])
            .collect();
        let (value, mut spans) = paragraph::description(self.text, &lines);
        if !value.is_empty() {
            spans.extend(self.text.spans([self.lines[start].words]));
        }
        Found { value, spans }
    }

    /// People whom labels outside the programme name.
    fn event_people(&self) -> Vec<(Part, Option<Piece<'t>>, people::Person<'t>)> {
        let mut found = Vec::new();
        let mut listing: Option<(Part, Piece<'t>)> = None;
        for (line, _) in self.lines.iter().zip(&self.free).filter(|(_, free)| **free) {
            let label = line.label.and_then(|label| match label.label {
                Label::People(part) => Some((part, label)),
                _ => None,
            });
            if let Some((part, label)) = label {
                listing = Some((part, label.piece));
                if let Some(people) = people::people(label.rest, Trust::Labelled) {
                    found
                        .extend(people.into_iter().map(|person| (part, Some(label.piece), person)));
                }
                continue;
            }
            let Some((part, label)) = listing.filter(|_| !line.gap || line.bullet.is_some()) else {
                listing = None;
                continue;
            };
            match people::people(line.words, Trust::Labelled).filter(|_| line.label.is_none()) {
                Some(people) => {
                    found.extend(people.into_iter().map(|person| (part, Some(label), person)))
                }
                None => listing = None,
            }
        }
        for (line, _) in self.lines.iter().zip(&self.free).filter(|(_, free)| **free) {
            let words = prose::sentences(line.words).into_iter().filter(|_| line.label.is_none());
            for (label, people) in words.filter_map(people::introduced) {
                let part = |kind| {
                    if kind == SessionKind::Debate { Part::Panellist } else { Part::Speaker }
                };
                let part = part(self.kind_of_event(&Found::default()));
                found.extend(people.into_iter().map(|person| (part, Some(label), person)));
            }
            let mut read = super::head::Head::default();
            for sentence in prose::sentences(line.words) {
                super::announced::in_line(sentence, &mut read);
            }
            for cast in read.people {
                let known = found.iter().any(|(.., person)| person.piece.meets(cast.person.piece));
                if !known {
                    found.push((cast.part.unwrap_or(Part::Speaker), cast.label, cast.person));
                }
            }
        }
        found
    }

    /// The one teacher of a training belongs to all of its lessons.
    fn teacher(
        &self,
        draft: &mut EventDraft,
        people: Vec<(Part, Option<Piece<'t>>, people::Person<'t>)>,
    ) {
        const MOST: usize = 2;
        let training = self.kind_of_event(&draft.title) != SessionKind::Other;
        if people.is_empty() || people.len() > MOST || !training {
            return;
        }
        for session in &mut draft.sessions {
            let kind = session.kind.value;
            let lesson =
                !kind.is_pause() && !matches!(kind, SessionKind::Ceremony | SessionKind::Social);
            if lesson && session.people.is_empty() {
                session.people = people
                    .iter()
                    .map(|(part, label, person)| {
                        person.draft(self.text, part.role(SessionKind::Workshop), *label)
                    })
                    .collect();
            }
        }
    }

    /// What the event as a whole would be as a session: a training or a lecture, else anything.
    fn kind_of_event(&self, title: &Found<String>) -> SessionKind {
        let words = self
            .lines
            .iter()
            .zip(&self.free)
            .filter(|(_, free)| **free)
            .take(12)
            .flat_map(|(line, _)| line.words.plain_words().take(40))
            .map(|word| word.str());
        let named: Vec<&str> = title.value.split_whitespace().collect();
        named
            .into_iter()
            .chain(words)
            .find_map(|word| match word.to_lowercase().get(..) {
                Some(word)
                    if word.starts_with("szkoleni")
                        || word.starts_with("warsztat")
                        || word.starts_with("training")
                        || word.starts_with("workshop")
                        || word == "kurs" =>
                {
                    Some(SessionKind::Workshop)
                }
                Some(word)
                    if word.starts_with("webinar")
                        || word.starts_with("wykład")
                        || word == "lecture" =>
                {
                    Some(SessionKind::Lecture)
                }
                Some(word) if word.starts_with("debat") => Some(SessionKind::Debate),
                Some(
                    "konferencja" | "kongres" | "forum" | "konferencji" | "kongresu" | "conference"
                    | "congress" | "summit",
                ) => Some(SessionKind::Other),
                _ => None,
            })
            .unwrap_or(SessionKind::Other)
    }

    fn problems(&self, draft: &mut EventDraft, items: &[programme::Item<'t>]) {
        let mut found = Vec::new();
        let bare = |code| Problem { code, span: None, args: args([]) };
        if draft.title.value.is_empty() {
            found.push(bare(ProblemCode::NoTitle));
        }
        if draft.starts_on.value.is_none() {
            found.push(bare(ProblemCode::NoDate));
        }
        if draft.sessions.is_empty() {
            found.push(bare(ProblemCode::NoSessions));
        }
        let mut guessed = false;
        let days: BTreeSet<NaiveDate> = draft
            .sessions
            .iter()
            .filter_map(|session| session.day.value)
            .chain(draft.starts_on.value)
            .chain(draft.ends_on.value)
            .collect();
        for dates in self.lines.iter().flat_map(|line| &line.dates) {
            let Some(resolved) = self.when.calendar.resolve(dates) else { continue };
            if !resolved.days.iter().any(|day| days.contains(day)) {
                continue;
            }
            for problem in when::problems(self.text, dates, &resolved) {
                let once = problem.code != ProblemCode::YearGuessed
                    || !std::mem::replace(&mut guessed, true);
                found.extend(once.then_some(problem));
            }
        }
        for item in items {
            if let Some(hours) = item.hours.filter(|hours| hours.backwards) {
                found.push(Problem {
                    code: ProblemCode::EndBeforeStart,
                    span: self.text.span(hours.piece),
                    args: args([("hours", tidy(&hours.piece))]),
                });
            }
        }
        for session in &draft.sessions {
            if let Some(start) = session.start.value.filter(|_| session.title.value.is_empty()) {
                found.push(Problem {
                    code: ProblemCode::SessionWithoutTitle,
                    span: session.start.spans.first().copied(),
                    args: args([("start", start.to_string())]),
                });
            }
        }
        found.extend(self.declined_names());
        draft.problems.extend(found);
    }

    /// Names that stand in another case: `z udziałem Jana Kowalskiego`.
    fn declined_names(&self) -> Vec<Problem> {
        const MOST: usize = 40;
        let mut found = Vec::new();
        for line in &self.lines {
            let words: Vec<Piece<'t>> = line.words.words().collect();
            for pair in words.windows(2) {
                let given = pair[0];
                let family = pair[1].trim_end_by(|c| !c.is_alphanumeric());
                let ends = ["ego", "iej", "im", "ym", "emu", "ą"]
                    .iter()
                    .any(|ending| family.ends_with(ending));
                let street = line.words.to(given.start() - line.words.start());
                let named_after = ["im.", "ul.", "imienia", "ulicy", "al.", "pl.", "św."]
                    .iter()
                    .any(|word| street.trim_end().ends_with(word));
                if ends
                    && is_capital(&family)
                    && given_names::is_declined_given_name(&given)
                    && is_capital(&given)
                    && !named_after
                    && nouns::noun(&given, Sense::Body).is_none()
                    && family.chars().count() > 4
                {
                    let piece = given.join(family);
                    found.push(Problem {
                        code: ProblemCode::DeclinedName,
                        span: self.text.span(piece),
                        args: args([("name", tidy(&piece))]),
                    });
                }
                if found.len() >= MOST {
                    return found;
                }
            }
        }
        found
    }
}

/// Who leads a training or lecture teaches it.
fn teach(session: &mut SessionDraft) {
    let teaches = matches!(session.kind.value, SessionKind::Workshop | SessionKind::Lecture);
    for person in
        session.people.iter_mut().filter(|person| teaches && person.kind == RoleKind::Moderator)
    {
        person.kind = RoleKind::Speaker;
    }
}

/// What stands at the same time under `Warsztaty do wyboru` is a workshop each.
fn inherit_kinds(sessions: &mut [SessionDraft]) {
    for at in 0..sessions.len() {
        let Some(block) = sessions[at].block.and_then(|block| sessions.get(block as usize)) else {
            continue;
        };
        let kind = block.kind.value;
        let session = &sessions[at];
        let same = session.start.value.is_some()
            && session.start.value == block.start.value
            && session.end.value == block.end.value;
        let open = matches!(session.kind.value, SessionKind::Other | SessionKind::Lecture);
        if same
            && open
            && matches!(kind, SessionKind::Workshop | SessionKind::Panel | SessionKind::Debate)
        {
            sessions[at].kind.value = kind;
            teach(&mut sessions[at]);
        }
    }
}

/// Where an item starts in the text.
fn start_of(item: &programme::Item<'_>) -> usize {
    let hours = item.hours.map(|hours| hours.piece.start());
    let head = item.heads.first().map(|head| head.start());
    // Parallel items share their hours: their words tell them apart.
    match (item.block, head, hours) {
        (Some(_), Some(head), _) => head,
        (_, head, hours) => hours.into_iter().chain(head).min().unwrap_or(usize::MAX),
    }
}
