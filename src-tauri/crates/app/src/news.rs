//! The programme and its clashes as the page gets them: whole at first, then as far as they changed
//! since. Of a thousand sessions with their texts that is a thousandth part of an answer, after every
//! edit.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use obrady_domain::{Clash, EventId, Person, PersonId, Programme, Session, SessionId};
use obrady_words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::{
    Desk, Result,
    clashes::{ClashLine, Wording},
    current::{Current, Unsaid},
    events::ProgrammeView,
};

/// The programme of an event, as far as the page does not have it.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeNews {
    /// The number of this answer, which the page names when it asks again.
    pub number: u32,
    /// Whether all sessions and people are in it, not only those that are new or changed.
    pub whole: bool,
    /// Everything else; its sessions, people and clashes are empty.
    pub view: ProgrammeView,
    /// The sessions.
    pub sessions: Vec<Session>,
    /// All sessions in programme order; none where those of before are all there and stand as they
    /// did, but for those that moved.
    pub order: Option<Vec<SessionId>>,
    /// Those that stand elsewhere, each with its place among all, from the front: first they are
    /// taken out, then put in again.
    pub moved: Vec<(u32, SessionId)>,
    /// The people.
    pub people: BTreeMap<PersonId, Person>,
    /// Who is in the programme no longer.
    pub gone: Vec<PersonId>,
    /// Its clashes in words, errors first.
    pub clashes: ClashNews,
}

/// How the list of clashes became another: first what went is taken out, then what came is put in,
/// each from the front.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClashNews {
    /// The places in the former list of those that are there no longer, or not as they were.
    pub went: Vec<u32>,
    /// Those that are new or not as they were, each with its place in the list as it is now.
    pub came: Vec<(u32, ClashLine)>,
}

/// What the page was told last.
#[derive(Debug, Default)]
pub struct Told(Mutex<Option<Last>>);

#[derive(Debug)]
struct Last {
    number: u32,
    language: Language,
    clashes: Vec<Line>,
}

/// A clash in words, with the number that it has among those of the programme.
#[derive(Clone, Debug)]
struct Line(u64, Arc<ClashLine>);

/// The programme of an event, as far as it is not in the answer numbered `known`.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such event.
pub fn programme(
    desk: &Desk,
    told: &Told,
    event: EventId,
    known: Option<u32>,
    words: Words,
) -> Result<ProgrammeNews> {
    let mut last = told.0.lock().unwrap_or_else(PoisonError::into_inner);
    desk.current(event, |current| tell(&mut last, current, known, words))
}

fn tell(
    last: &mut Option<Last>,
    current: &mut Current,
    known: Option<u32>,
    words: Words,
) -> ProgrammeNews {
    let number = last.as_ref().map_or(1, |last| last.number.wrapping_add(1));
    let unsaid = current.say(number);
    let had =
        last.take().filter(|last| known == Some(last.number) && unsaid.since == Some(last.number));
    let programme = current.programme();
    let mut news = ProgrammeNews {
        number,
        whole: had.is_none(),
        view: around(current),
        sessions: Vec::new(),
        order: None,
        moved: Vec::new(),
        people: BTreeMap::new(),
        gone: Vec::new(),
        clashes: ClashNews::default(),
    };
    if had.is_none() {
        news.sessions.clone_from(&programme.sessions);
        news.order = Some(order(programme));
        news.people.clone_from(&programme.people);
    } else {
        put_in(&mut news, current, &unsaid);
    }
    let former = had.as_ref().map_or(&[][..], |had| &had.clashes);
    let worded_so =
        !unsaid.words && had.as_ref().is_some_and(|had| had.language == words.language());
    let clashes = lines(current, words, if worded_so { former } else { &[] });
    news.clashes = clash_news(former, &clashes);
    *last = Some(Last { number, language: words.language(), clashes });
    news
}

/// Puts what the page does not have yet of sessions and people into its news.
fn put_in(news: &mut ProgrammeNews, current: &Current, unsaid: &Unsaid) {
    let programme = current.programme();
    let others = unsaid.sessions.iter().filter_map(|id| current.session(*id));
    news.sessions.extend(others.cloned());
    if unsaid.order {
        news.order = Some(order(programme));
    } else {
        let place =
            |id: &SessionId| Some((u32::try_from(current.clashes().place(*id)?).ok()?, *id));
        news.moved.extend(unsaid.moved.iter().filter_map(place));
        news.moved.sort_unstable();
    }
    for id in &unsaid.people {
        match programme.people.get(id) {
            Some(person) => drop(news.people.insert(*id, person.clone())),
            None => news.gone.push(*id),
        }
    }
}

fn order(programme: &Programme) -> Vec<SessionId> {
    programme.sessions.iter().map(|session| session.id).collect()
}

/// A programme without its sessions and people.
fn around(current: &Current) -> ProgrammeView {
    let programme = current.programme();
    ProgrammeView {
        programme: Programme {
            event: programme.event.clone(),
            rooms: programme.rooms.clone(),
            tracks: programme.tracks.clone(),
            sessions: Vec::new(),
            people: BTreeMap::new(),
            organisations: programme.organisations.clone(),
            organisation_roles: programme.organisation_roles.clone(),
            appearances: programme.appearances.clone(),
            availabilities: programme.availabilities.clone(),
            acceptances: programme.acceptances.clone(),
            sign_ups: programme.sign_ups.clone(),
        },
        clashes: Vec::new(),
        registrations: current.registrations(),
    }
}

/// The clashes of a programme in words; those that are among the former ones are worded as there.
fn lines(current: &Current, words: Words, former: &[Line]) -> Vec<Line> {
    let former: HashMap<u64, &Line> = former.iter().map(|line| (line.0, line)).collect();
    let wording = Wording::new(current, words);
    let worded = |(number, clash): (u64, &Clash)| match former.get(&number) {
        Some(same) => Line::clone(same),
        None => Line(number, Arc::new(wording.line(clash))),
    };
    current.clashes().numbered().map(worded).collect()
}

/// How the clashes `had` became these.
fn clash_news(had: &[Line], have: &[Line]) -> ClashNews {
    let same = |(a, b): &(&Line, &Line)| Arc::ptr_eq(&a.1, &b.1) || a.1 == b.1;
    let head = had.iter().zip(have).take_while(same).count();
    let tails = had[head..].iter().rev().zip(have[head..].iter().rev());
    let tail = tails.take_while(same).count();
    let (had, have) = (&had[head..had.len() - tail], &have[head..have.len() - tail]);

    let mut ahead: HashSet<&str> = have.iter().map(|line| line.1.key.as_str()).collect();
    let mut news = ClashNews::default();
    let from = u32::try_from(head).unwrap_or(u32::MAX);
    let mut former = (from..).zip(had).peekable();
    for (place, line) in (from..).zip(have) {
        while let Some((went, _)) = former.next_if(|(_, one)| !ahead.contains(one.1.key.as_str())) {
            news.went.push(went);
        }
        if former.next_if(|(_, one)| same(&(one, line))).is_none() {
            news.came.push((place, ClashLine::clone(&line.1)));
        }
        ahead.remove(line.1.key.as_str());
    }
    news.went.extend(former.map(|(went, _)| went));
    news
}

#[cfg(test)]
mod tests {
    use obrady_domain::Level;

    use super::*;

    fn clash(key: char, text: char) -> ClashLine {
        ClashLine {
            own: None,
            key: key.into(),
            level: Level::Hint,
            text: text.into(),
            sessions: Vec::new(),
            day: None,
            accepted: None,
        }
    }

    /// Lists are written as their keys, each followed by the text.
    #[track_caller]
    fn check(had: &str, have: &str, came: usize, why: &str) {
        let list = |text: &str| -> Vec<Line> {
            let letters: Vec<char> = text.chars().collect();
            letters.chunks(2).map(|two| Line(0, Arc::new(clash(two[0], two[1])))).collect()
        };
        let (had, have) = (list(had), list(have));
        let news = clash_news(&had, &have);
        assert_eq!(news.came.len(), came, "{why}");
        // As the page does it.
        let kept = (0..).zip(had).filter(|(place, _)| !news.went.contains(place));
        let mut made: Vec<ClashLine> = kept.map(|(_, line)| ClashLine::clone(&line.1)).collect();
        for (place, line) in news.came {
            made.insert(usize::try_from(place).unwrap(), line);
        }
        let have: Vec<ClashLine> = have.iter().map(|line| ClashLine::clone(&line.1)).collect();
        assert_eq!(made, have, "{why}");
    }

    #[test]
    fn only_clashes_that_changed_are_told_again() {
        check("", "a1b1", 2, "at first all");
        check("a1b1c1", "a1b1c1", 0, "nothing happened");
        check("a1b1c1", "a1c1", 0, "one went");
        check("a1c1", "a1b1c1d1", 2, "two came");
        check("a1b1c1", "a1b2c1", 1, "one is worded otherwise");
        check("a1b1c1", "c1a1b1", 1, "one stands elsewhere");
        check("a1b1c1d1", "b2a1c1d1", 1, "one is worded otherwise and stands elsewhere");
        check("a1b1c1", "c1b1a1", 2, "all turned round");
        check("a1b1", "", 0, "all went");
    }
}
