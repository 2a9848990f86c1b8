//! Sessions that sentences tell: `Podczas pierwszego dnia po południu odbędzie się warsztat…`.

use obrady_domain::{OrganisationRoleKind, SessionKind};

use super::{
    announced, head,
    lexicon::{Words, kinds, nouns, offices, words},
    line::Line,
    organisations,
    outline::{self, DayMark, Role},
    piece::{Piece, fold},
    text::{Text, tidy, tidy_title},
};
use crate::{Found, OrganisationDraft, PartOfDay, SessionDraft};

/// A session in a sentence.
#[derive(Debug)]
pub(super) struct Told<'t> {
    /// The session without its day.
    pub draft: SessionDraft,
    /// The day that the sentence names.
    pub day: Option<DayMark<'t>>,
    /// The line in which it stands.
    pub line: usize,
    /// Where it stands in the text.
    pub at: usize,
    /// Whether its word could name the event as well: `szkolenie`, `debata`.
    pub event: bool,
    /// Words of a title that may be declined.
    pub declined: Option<Piece<'t>>,
}

/// Sessions in the sentences of lines that no item has.
pub(super) fn sessions<'t>(
    text: &Text,
    lines: &[Line<'t>],
    roles: &[Role<'t>],
    taken: &[bool],
) -> Vec<Told<'t>> {
    let mut told = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let prose =
            matches!(roles[at], Role::Words | Role::Day(_)) && !taken[at] && line.label.is_none();
        if prose && (30..20_000).contains(&line.words.len()) {
            told.extend(in_line(text, line, at));
        }
    }
    // Hours in a lone sentence are mostly the event's own.
    let programme = taken.iter().any(|taken| *taken);
    let several = told.iter().filter(|told| told.draft.start.value.is_some()).count() >= 2;
    told.retain(|told| {
        // `Szkolenie odbędzie się w godz. 9–15` speaks of the event.
        let within = is_within(&lines[told.line].words);
        if told.event && !within {
            return false;
        }
        let anchored = told.day.is_some() || told.draft.part_of_day.value.is_some();
        let relative = is_relative(&lines[told.line].words);
        (anchored && relative)
            || (told.draft.start.value.is_some() && (several || programme || relative))
    });
    told
}

/// Whether a sentence says that something is a part of the event.
fn is_within(text: &str) -> bool {
    let lower = fold(text);
    [
        "podczas",
        "w ramach",
        "w trakcie",
        "dnia k",
        "dnia obrad",
        "towarzysz",
        "równolegle",
        "dodatkowo",
        "during",
        "as part of",
        "in parallel",
    ]
    .iter()
    .any(|cue| lower.contains(cue))
}

/// Whether a sentence speaks of something within an event.
fn is_relative(text: &str) -> bool {
    const CUES: [&str; 26] = [
        "podczas",
        "w ramach",
        "w trakcie",
        "pierwszego dnia",
        "drugiego dnia",
        "trzeciego dnia",
        "ostatniego dnia",
        "dzień wcześniej",
        "w przeddzień",
        "na zakończenie",
        "wieczorem",
        "popołudniu",
        "po południu",
        "po zakończeniu",
        "po obradach",
        "następnie",
        "towarzysz",
        "during",
        "on the first day",
        "on the second day",
        "in the evening",
        "in the afternoon",
        "followed by",
        "afterwards",
        "o godz",
        "o godzinie",
    ];
    let lower = fold(text);
    CUES.iter().any(|cue| lower.contains(cue))
}

fn in_line<'t>(text: &Text, line: &Line<'t>, at: usize) -> Vec<Told<'t>> {
    let mut told: Vec<Told<'t>> = Vec::new();
    let mut after: Vec<Piece<'t>> = Vec::new();
    for sentence in sentences(line.words).into_iter().flat_map(clauses) {
        match in_sentence(text, line, sentence, at) {
            Some(session) => {
                finish(text, told.last_mut(), &mut after);
                told.push(session);
            }
            None if !told.is_empty() => after.push(sentence),
            None => {}
        }
    }
    finish(text, told.last_mut(), &mut after);
    told
}

/// A sentence cut where it goes on to another session: `…, a wieczorem odbędzie się koncert`.
fn clauses(sentence: Piece<'_>) -> Vec<Piece<'_>> {
    const JOINTS: [&str; 6] =
        [", a ", ", natomiast ", ", zaś ", ", po czym ", ", następnie ", "; "];
    let cut = JOINTS.iter().find_map(|joint| {
        let at = sentence.find(joint)?;
        let (before, after) = (sentence.to(at), sentence.from(at + 1).trim());
        (subject(before).is_some() && subject(after).is_some()).then_some((before, after))
    });
    match cut {
        Some((before, after)) => std::iter::once(before).chain(clauses(after)).collect(),
        None => vec![sentence],
    }
}

/// Gives the sentences after a session to it: what they say of organisations and all else.
fn finish<'t>(text: &Text, told: Option<&mut Told<'t>>, after: &mut Vec<Piece<'t>>) {
    let Some(told) = told else { return };
    for sentence in after.drain(..) {
        let said = organisations::sentences(sentence);
        if said.iter().any(|(kind, ..)| is_of_event(*kind)) {
            continue;
        }
        for (kind, name, pieces) in said {
            told.draft
                .organisations
                .push(OrganisationDraft { name: text.found(name, pieces), kind });
        }
        let mut read = head::Head::default();
        announced::in_line(sentence, &mut read);
        for cast in read.people {
            let role = cast
                .part
                .map_or(obrady_domain::RoleKind::Speaker, |part| part.role(told.draft.kind.value));
            told.draft.people.push(cast.person.draft(text, role, cast.label));
        }
        let description = &mut told.draft.description;
        if !description.value.is_empty() {
            description.value.push(' ');
        }
        description.value.push_str(&tidy(&sentence));
        description.spans.extend(text.spans([sentence]));
    }
}

/// Whether organisations of that kind mostly belong to the event, wherever they are named.
pub(super) fn is_of_event(kind: OrganisationRoleKind) -> bool {
    matches!(kind, OrganisationRoleKind::Patron | OrganisationRoleKind::MediaPatron)
}

/// The sentences of a paragraph.
pub(super) fn sentences(text: Piece<'_>) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut from = 0;
    let words: Vec<Piece<'_>> = text.words().collect();
    for pair in words.windows(2) {
        let (word, next) = (pair[0], pair[1]);
        let bare = word.trim_end_matches(['.', '!', '?', '…', '”', '"', ')']);
        let stopped =
            word.ends_with(['.', '!', '?', '…']) || word.ends_with(".”") || word.ends_with(".)");
        let abbreviation = word.ends_with('.')
            && (bare.chars().count() <= 2
                || offices::is_title(&word)
                || matches!(
                    fold(bare).as_str(),
                    "godz"
                        | "prof"
                        | "hab"
                        | "inż"
                        | "tzw"
                        | "m.in"
                        | "tel"
                        | "woj"
                        | "pow"
                        | "mgr"
                        | "dot"
                        | "ust"
                        | "art"
                        | "poz"
                        | "nr"
                ));
        if stopped
            && !abbreviation
            && super::piece::is_capital(next.trim_start_matches(|c: char| !c.is_alphanumeric()))
        {
            let end = word.end() - text.start();
            all.push(text.part(from, end).trim());
            from = next.start() - text.start();
        }
    }
    all.push(text.from(from).trim());
    all.retain(|sentence| sentence.has_words());
    all
}

fn in_sentence<'t>(
    text: &Text,
    line: &Line<'t>,
    sentence: Piece<'t>,
    at: usize,
) -> Option<Told<'t>> {
    let (verb, subject) = subject(sentence)?;
    let lead = kinds::lead(subject)?;
    if lead.kind == SessionKind::Other {
        return None;
    }
    let inside =
        |piece: &Piece<'t>| piece.start() >= sentence.start() && piece.end() <= sentence.end();
    let hours = line.hours.iter().find(|hours| inside(&hours.piece));
    let dates = line.dates.iter().find(|dates| inside(&dates.piece) && dates.days.len() == 1);
    let (part_of_day, part_piece) = part_of_day(sentence).unzip();
    let numbered = day_number(sentence);
    if hours.is_none() && dates.is_none() && numbered.is_none() && part_of_day.is_none() {
        return None;
    }
    let (title, title_piece, declined) = title(subject, lead);
    let mut read = head::Head::default();
    announced::in_line(sentence, &mut read);
    let people = read.people.iter().map(|cast| {
        let part = cast.part.map_or(obrady_domain::RoleKind::Speaker, |part| part.role(lead.kind));
        cast.person.draft(text, part, cast.label)
    });
    let day = match (dates, numbered) {
        (Some(dates), _) => Some(DayMark {
            dates: Some(dates.clone()),
            ordinal: None,
            weekday: None,
            piece: dates.piece,
        }),
        (None, Some((number, piece))) => {
            // The words before the day lead into it and say nothing else.
            let piece = sentence.before(piece).join(piece);
            Some(DayMark { dates: None, ordinal: Some(number), weekday: None, piece })
        }
        (None, None) => None,
    };
    // The few words before the verb lead into it: `Podczas konferencji o godz. 12.30 nastąpi`.
    let opening = sentence.before(lead.piece);
    let kind_piece = if opening.plain_words().count() <= 9 {
        opening.join(lead.piece)
    } else if verb.end() <= lead.piece.start() {
        verb.join(lead.piece)
    } else {
        lead.piece
    };
    let mut draft = SessionDraft {
        kind: text.found(lead.kind, [kind_piece]),
        title: text.found(title, [title_piece]),
        part_of_day: Found {
            value: part_of_day.filter(|_| hours.is_none()),
            spans: text.spans(part_piece),
        },
        people: people.collect(),
        organisations: organisations::sentences(sentence)
            .into_iter()
            .map(|(kind, name, pieces)| OrganisationDraft { name: text.found(name, pieces), kind })
            .collect(),
        ..SessionDraft::default()
    };
    if let Some(hours) = hours {
        (draft.start, draft.end) = hours.found(text);
    }
    Some(Told {
        draft,
        day,
        line: at,
        at: sentence.start(),
        event: lead.piece.plain_words().any(|word| nouns::is_event(&word)),
        declined: declined.then_some(title_piece),
    })
}

/// The verb of a sentence that says that something is held, and the words from what is held on.
fn subject(sentence: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>)> {
    static VERBS: Words = words(
        "odbędzie odbędą nastąpi nastąpią rozpocznie rozpoczyna rozpoczną rozpoczynają zaplanowano \
        przewidziano zaplanowaliśmy poprowadzi poprowadzą odbywa held begins starts follows zapraszamy \
        przygotowaliśmy organizujemy place serve served",
    );
    let words: Vec<Piece<'_>> = sentence.words().take(80).collect();
    let verb_at = words.iter().position(|word| {
        let plain = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        VERBS.has(&plain)
    })?;
    let kind_at = |from: usize, to: usize| {
        (from..to.min(words.len())).find(|at| {
            let tail = sentence.from(words[*at].start() - sentence.start());
            kinds::lead(tail).is_some_and(|lead| {
                // The lead must be the word itself, not one far after adjectives.
                lead.kind != SessionKind::Other && lead.piece.start() == words[*at].start()
            })
        })
    };
    let at = kind_at(verb_at + 1, verb_at + 13).or_else(|| kind_at(0, verb_at))?;
    Some((words[verb_at], sentence.from(words[at].start() - sentence.start())))
}

/// The title in `warsztat na temat roli zieleni w miastach`, its words, and whether it may be
/// declined.
fn title<'t>(subject: Piece<'t>, lead: kinds::KindLead<'t>) -> (String, Piece<'t>, bool) {
    const TOPICS: [&str; 8] = [
        "na temat ",
        "nt. ",
        "dotyczący ",
        "dotyczące ",
        "dotycząca ",
        "z zakresu ",
        "dot. ",
        "w zakresie ",
    ];
    let tail = subject.after(lead.piece).trim();
    if let Some((open, content, _)) = head::quoted(tail)
        && tail.to(open).plain_words().count() <= 4
    {
        return (tidy_title(&content), content, false);
    }
    let clause = clause(tail);
    if let Some(topic) = TOPICS.iter().find(|topic| fold(&clause).starts_with(**topic)) {
        let words = clause.from(topic.len());
        let written = tidy_title(&words);
        let nominative = nouns::topic(&written);
        let declined = nominative.is_none();
        return (obrady_words::capital(&nominative.unwrap_or(written)), clause, declined);
    }
    let start = lead.piece.start() - subject.start();
    let end = clause.end() - subject.start();
    let words = subject.part(start, end.max(lead.piece.end() - subject.start())).trim();
    (obrady_words::capital(&tidy_title(&words)), words, false)
}

/// The words up to the end of their clause.
fn clause(text: Piece<'_>) -> Piece<'_> {
    const STOPS: &str = "która który które którą, poprowadzi prowadzony prowadzona prowadzone odbędzie odbędą nastąpi \
        organizowany organizowana organizowane przygotowany przygotowana zaplanowano o godz. godzinie which led hosted";
    let mut end = 0;
    for word in text.words() {
        let plain = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let stops = STOPS.split_whitespace().any(|stop| stop == plain) && plain != "o";
        if stops
            || word.starts_with('(')
            || word.starts_with(|c: char| c.is_ascii_digit()) && word.contains([':', '.'])
        {
            break;
        }
        end = word.end() - text.start();
        if word.ends_with([',', ';', '!', '?']) || (word.ends_with('.') && word.chars().count() > 4)
        {
            break;
        }
    }
    text.to(end).trim_end_by(|c| matches!(c, ',' | '.' | ';' | '!' | '?' | ' '))
}

/// The part of the day that a sentence names.
pub(super) fn part_of_day(sentence: Piece<'_>) -> Option<(PartOfDay, Piece<'_>)> {
    const WORDS: [(&str, PartOfDay); 14] = [
        ("w godzinach popołudniowych", PartOfDay::Afternoon),
        ("popołudniu", PartOfDay::Afternoon),
        ("po południu", PartOfDay::Afternoon),
        ("popołudnie", PartOfDay::Afternoon),
        ("in the afternoon", PartOfDay::Afternoon),
        ("afternoon", PartOfDay::Afternoon),
        ("przed południem", PartOfDay::Morning),
        ("z rana", PartOfDay::Morning),
        ("rano", PartOfDay::Morning),
        ("in the morning", PartOfDay::Morning),
        ("wieczorem", PartOfDay::Evening),
        ("w godzinach wieczornych", PartOfDay::Evening),
        ("in the evening", PartOfDay::Evening),
        ("evening", PartOfDay::Evening),
    ];
    let lower = fold(&sentence);
    if lower.len() != sentence.len() {
        return None;
    }
    WORDS.iter().find_map(|(word, part)| {
        let at = lower.find(word)?;
        let alone = !lower[..at].ends_with(char::is_alphanumeric)
            && !lower[at + word.len()..].starts_with(char::is_alphanumeric);
        alone.then(|| (*part, sentence.part(at, at + word.len())))
    })
}

/// `pierwszego dnia Kongresu`: the number of the day with its words.
fn day_number(sentence: Piece<'_>) -> Option<(u64, Piece<'_>)> {
    let words: Vec<Piece<'_>> = sentence.plain_words().take(60).collect();
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let (number, day) = (fold(&pair[0]), fold(&pair[1]));
        if !matches!(day.as_str(), "dnia" | "dniu" | "day" | "dzień") {
            return None;
        }
        let number = outline::counted(&pair[0], &number)?;
        let of = words.get(at + 2).filter(|word| nouns::is_event(word) || fold(word) == "obrad");
        Some((number, pair[0].join(of.copied().unwrap_or(pair[1]))))
    })
}
