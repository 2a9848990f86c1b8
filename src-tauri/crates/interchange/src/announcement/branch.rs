//! Items inside items: parallel sessions under one hour, talks of one session.

use obrady_domain::SessionKind;

use super::{
    head,
    label::Label,
    lexicon::kinds,
    line::{Bullet, Line},
    people::{self, Trust},
    piece::{Piece, fold},
    programme::Item,
    room,
};

/// How the lines below an item part into items of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Manner {
    /// At the same time in several rooms.
    Parallel,
    /// One after another, without hours.
    Talks,
}

/// The items with those that stand inside them as items of their own, each after its block.
pub(super) fn branch(items: Vec<Item<'_>>) -> Vec<Item<'_>> {
    let mut made: Vec<Item<'_>> = Vec::with_capacity(items.len());
    let mut places = Vec::with_capacity(items.len());
    for mut item in items {
        item.block = item.block.and_then(|block| places.get(block).copied());
        let branches = branches(&mut item);
        let keeps = !item.heads.is_empty() || !item.body.is_empty() || branches.is_empty();
        places.push(made.len());
        let block = if keeps {
            made.push(item);
            Some(made.len() - 1)
        } else {
            item.block
        };
        made.extend(branches.into_iter().map(|branch| Item { block, ..branch }));
    }
    made
}

/// Takes the items out of the lines below `item`.
fn branches<'t>(item: &mut Item<'t>) -> Vec<Item<'t>> {
    // `13.00–15.30` and below it `Warsztaty (do wyboru):`.
    if item.heads.is_empty()
        && item.body.first().is_some_and(|line| {
            let only_kind = || {
                kinds::lead(line.words)
                    .is_some_and(|lead| !line.words.after(lead.piece).has_words())
                    && !listed_talks(&item.body[1..]).is_empty()
            };
            line.bullet.is_none()
                && line.label.is_none()
                && (says_parallel(line.words) || only_kind())
        })
    {
        item.heads.push(item.body.remove(0).words.trim_joints());
    }
    let (manner, starts) = starts(item);
    if starts.len() < 2 {
        return Vec::new();
    }
    let mut rest = item.body.split_off(starts[0]);
    let offset = starts[0];
    let mut branches = Vec::new();
    for start in starts.iter().rev() {
        let mut lines = rest.split_off(start - offset);
        let first = lines.remove(0);
        let mut branch = Item {
            hours: item.hours.filter(|_| manner == Manner::Parallel),
            dates: item.dates.clone(),
            day: item.day,
            room: item.room,
            ..Item::default()
        };
        // A room alone stands over the words of its session.
        if room::is_room(first.words.trim_joints())
            && kinds::lead(first.words).is_none()
            && !lines.is_empty()
        {
            branch.room = Some(first.words.trim_joints());
            branch.heads.push(lines.remove(0).words);
        } else {
            branch.heads.push(first.words);
        }
        branch.body = lines;
        branches.insert(0, branch);
    }
    branches
}

/// Where items begin in the lines below `item`.
fn starts(item: &Item<'_>) -> (Manner, Vec<usize>) {
    let parallel =
        item.hours.is_some() && item.heads.first().is_none_or(|head| says_parallel(*head));
    let numbered: Vec<usize> = places(&item.body, begins_branch);
    if item.hours.is_some() && numbered.len() >= 2 && (parallel || is_open_title(item)) {
        return (Manner::Parallel, numbered);
    }
    if parallel && !item.heads.is_empty() {
        let listed = places(&item.body, |line| {
            line.bullet.is_some() && people::people(line.words, Trust::Evident).is_none()
        });
        if listed.len() >= 2 {
            return (Manner::Parallel, listed);
        }
    }
    let kind =
        item.heads.first().and_then(|head| kinds::lead(head.trim_joints())).map(|lead| lead.kind);
    let holds_talks = matches!(
        kind,
        None | Some(
            SessionKind::Other
                | SessionKind::Plenary
                | SessionKind::Lecture
                | SessionKind::Workshop
        )
    );
    if holds_talks {
        let mut talks = places(&item.body, is_talk);
        if talks.is_empty() {
            talks = paired(&item.body);
        }
        if talks.is_empty() && !item.heads.is_empty() && is_open_title(item) {
            talks = listed_talks(&item.body);
        }
        let introduced = item.body.first().is_some_and(|line| {
            matches!(line.label.map(|label| label.label), Some(Label::Topics | Label::Description))
        });
        if talks.len() >= 2 && !introduced {
            return (Manner::Talks, talks);
        }
    }
    (Manner::Parallel, Vec::new())
}

fn places(lines: &[Line<'_>], is: impl Fn(&Line<'_>) -> bool) -> Vec<usize> {
    lines.iter().enumerate().filter(|(_, line)| is(line)).map(|(at, _)| at).collect()
}

/// Whether a title leaves open what happens: none, or only its kind.
fn is_open_title(item: &Item<'_>) -> bool {
    item.heads.iter().all(|head| {
        let read = head::read(*head);
        read.generic || read.title.is_none()
    })
}

/// Whether the lines below an item are to be sessions at the same time.
pub(super) fn holds_parallel(item: &Item<'_>) -> bool {
    let open = if item.heads.is_empty() { item.body.is_empty() } else { is_open_title(item) };
    item.hours.is_some() && (item.heads.first().is_some_and(|head| says_parallel(*head)) || open)
}

fn says_parallel(head: Piece<'_>) -> bool {
    let lower = fold(&head);
    [
        "równoleg",
        "parallel",
        "do wyboru",
        "concurrent",
        "breakout",
        "sesje",
        "panele",
        "równocześnie",
        "ścieżki",
        "tracks",
        "sessions",
        "bloki",
        "groups",
        "grupy",
        "choose one",
        "warsztaty (",
    ]
    .iter()
    .any(|stem| lower.contains(stem))
}

/// `Sala A – Panel „Woda”`, `Sesja B: Finanse`, `Warsztat 2. Odpady`.
fn begins_branch(line: &Line<'_>) -> bool {
    let words = line.words;
    if line.label.is_some_and(|label| matches!(label.label, Label::People(_))) {
        return false;
    }
    let lead = kinds::lead(words);
    let numbered = lead.is_some_and(|lead| lead.numbered && !lead.kind.is_pause());
    let track = ["ścieżka", "track", "grupa", "group", "stream", "stolik"].iter().any(|stem| {
        let first = words.plain_words().next().map(|word| fold(&word));
        first.is_some_and(|first| first == *stem) && words.contains([':', '–', '-'])
    });
    let alone = room::is_room(words.trim_joints()) && words.plain_words().count() <= 5;
    numbered || track || alone || is_lettered(words) || room::at_start(words).is_some()
}

/// `A: Running a lido`, `B – Buses after dark`.
fn is_lettered(words: Piece<'_>) -> bool {
    let mut start = words.chars();
    start.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && words[1..].trim_start().starts_with([':', '–', ')'])
}

/// Talks whose titles are in bullets, each with its speaker on the line below.
fn paired(lines: &[Line<'_>]) -> Vec<usize> {
    let person = |line: &Line<'_>| {
        line.bullet.is_none()
            && line.label.is_none()
            && people::people(line.words, Trust::Evident).is_some()
    };
    let pairs = lines.windows(2).enumerate().filter(|(_, pair)| {
        let title = &pair[0];
        title.bullet.is_some()
            && title.label.is_none()
            && people::people(title.words, Trust::Evident).is_none()
            && person(&pair[1])
    });
    pairs.map(|(at, _)| at).collect()
}

/// Talks of a session that only says its kind, a line each: `Ana Torres – Bins that phone home`.
fn listed_talks(lines: &[Line<'_>]) -> Vec<usize> {
    const LONGEST: usize = 200;
    let parted = |line: &Line<'_>| {
        line.label.is_none()
            && line.words.len() <= LONGEST
            && !line.words.ends_with('.')
            && [" – ", " - ", " — "].iter().any(|joint| line.words.contains(joint))
    };
    let known = |line: &Line<'_>| {
        let read = head::read(line.words);
        parted(line) && !read.people.is_empty() && read.title.is_some()
    };
    let all = lines.iter().all(parted);
    let sure = lines.iter().filter(|line| known(line)).count();
    if all && lines.len() >= 2 && sure * 2 >= lines.len() {
        (0..lines.len()).collect()
    } else {
        Vec::new()
    }
}

/// A talk of a session on one line: a person and a title.
fn is_talk(line: &Line<'_>) -> bool {
    const LONGEST: usize = 400;
    if line.words.len() > LONGEST || line.label.is_some() || !line.hours.is_empty() {
        return false;
    }
    let read = head::read(line.words);
    let quoted = head::quoted(line.words).is_some();
    let titled = read.title.is_some_and(|title| quoted || title.plain_words().count() >= 3);
    titled
        && !read.people.is_empty()
        && (line.bullet.is_some() || quoted || line.bullet == Some(Bullet::Number))
}
