//! People in the cells of a drawn timetable: on a line of their own, after a dash, in brackets.
//! Topics are drawn in the same places, so words are people only where a given name or a title
//! begins them: a name too few can be added by hand, a topic taken for a person has to be noticed.

use obrady_domain::RoleKind;

use crate::{announcement, participants::headings::fold, session_table};

/// A title without the people that stood in it.
pub(super) struct Told {
    pub title: String,
    /// Each a list of names, and what they do.
    pub people: Vec<(RoleKind, String)>,
}

const DASHES: [&str; 3] = [" – ", " — ", " - "];
/// What joins people as equals, where an office or organisation never follows.
const JOINTS: [&str; 3] = [" + ", " & ", " / "];
/// No list of people in a cell is longer.
const LONGEST: usize = 1_000;

/// Takes the people out of a title such as `Wykłady – Anna Nowak + Jan Kos (Aula)`. What `is_room`
/// knows stays: it is where they speak, not where they come from.
pub(super) fn taken_out(title: &str, is_room: impl Fn(&str) -> bool) -> Told {
    let mut people: Vec<(RoleKind, String)> = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    // Whether the part before was people, so that their office may follow.
    let mut after = false;
    for (at, part) in split(title, &DASHES).into_iter().enumerate() {
        let (words, bracket) = bracketed(part);
        let room = bracket.filter(|bracket| is_room(bracket));
        let named = bracket.filter(|bracket| room.is_none() && is_certain(bracket));
        people.extend(named.map(|named| (RoleKind::Speaker, named.to_owned())));
        let words =
            if bracket.is_some() && room.is_none() && named.is_none() { part } else { words };
        let speaks = || Some((RoleKind::Speaker, listed(words)?));
        let told = (at > 0).then(|| labelled(words).or_else(speaks)).flatten();
        let office = people
            .last()
            .filter(|_| after && !words.contains(|letter: char| letter.is_ascii_digit()))
            .map(|(role, list)| (*role, format!("{list} – {words}")));
        let office = office.filter(|(_, list)| told.is_none() && is_certain(list));
        after = told.is_some();
        let stays = told.is_none() && office.is_none();
        if office.is_some() {
            people.pop();
        }
        people.extend(told.or(office));
        let room = room.map(|room| format!("({room})"));
        match kept.last_mut() {
            Some(last) if !stays => last.extend(room.map(|room| format!(" {room}"))),
            _ if stays => {
                kept.push(room.map_or(words.to_owned(), |room| format!("{words} {room}")))
            }
            _ => {}
        }
    }
    if people.is_empty() || kept.is_empty() {
        return Told { title: title.to_owned(), people: Vec::new() };
    }
    Told { title: kept.join(" – "), people }
}

/// The people of whom a text consists, as a list with semicolons; none where it may be something
/// else.
pub(super) fn listed(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let parts = split(text, &JOINTS);
    if let [only] = parts.as_slice() {
        return is_certain(only).then(|| (*only).to_owned());
    }
    // Beside somebody whose name is known stand others whose names are not.
    let named = |part: &&str| {
        announcement::people_in(part, true).is_some_and(|people| {
            people.iter().all(|one| !one.given.is_empty() && !one.family.is_empty())
        })
    };
    let people = parts.iter().any(|part| is_certain(part)) && parts.iter().all(named);
    people.then(|| parts.join("; "))
}

/// The people after a label: `Moderator: Ewa Lis`; none where nobody is named yet.
pub(super) fn labelled(text: &str) -> Option<(RoleKind, String)> {
    let (label, rest) = text.split_once(':')?;
    let role = session_table::meaning(label)?.role()?;
    let parts = split(rest, &JOINTS);
    let named = |part: &&str| announcement::people_in(part, true).is_some();
    (!parts.is_empty() && parts.iter().all(named)).then(|| (role, parts.join("; ")))
}

/// Whether a text is people without a doubt: each begins with a given name or a title.
fn is_certain(text: &str) -> bool {
    announcement::people_in(text, false).is_some_and(|people| {
        people.iter().all(|one| {
            let first = one.given.split([' ', '-']).next().unwrap_or_default();
            !one.family.is_empty() && (announcement::is_given_name(first) || !one.title.is_empty())
        })
    })
}

/// Whether words in brackets name a room: one of `rooms`, or a part of its name.
pub(super) fn is_room<'a>(words: &str, mut rooms: impl Iterator<Item = &'a str>) -> bool {
    let words = fold(words);
    rooms.any(|room| {
        let room = fold(room);
        room == words || room.split(' ').any(|word| word == words)
    })
}

/// A text without the brackets at its end, and what stands in them.
fn bracketed(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let found = text.strip_suffix(')').and_then(|open| open.rsplit_once('('));
    match found {
        Some((before, within)) if !before.trim().is_empty() && !within.contains(')') => {
            (before.trim(), Some(within.trim()))
        }
        _ => (text, None),
    }
}

fn split<'a>(text: &'a str, joints: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for joint in joints {
        parts = parts.iter().flat_map(|part| part.split(joint)).collect();
    }
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect()
}
