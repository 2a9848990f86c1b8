//! Reads announcements: invitations and programmes as associations publish them.
//!
//! The way of a text: it is cleaned (`text`), cut into lines with the dates, hours, addresses and
//! labels in them (`line`), each line gets its role (`outline`), lines become items
//! (`programme`, `branch`, `prose`), items become sessions (`compose`), and what no item has tells
//! the facts of the event (`title`, `when`, `place`, `organisations`, `address`, `about`). What no
//! value came from is left over.

use chrono::NaiveDate;
use obrady_domain::SessionKind;

use crate::EventDraft;

mod about;
mod address;
mod announced;
mod attendance;
mod branch;
mod calendar;
mod clock;
mod compose;
mod date;
mod event;
mod head;
mod item_line;
mod label;
mod label_words;
mod leftover;
mod lexicon;
mod line;
mod link;
mod months;
mod name;
mod naming;
mod organisations;
mod outline;
mod paragraph;
mod people;
mod piece;
mod place;
mod programme;
mod prose;
mod room;
mod scan;
mod schedule;
mod section;
mod table;
mod text;
mod title;
mod when;

#[cfg(test)]
mod tests;

/// The people whom a text lists, as in `dr Anna Nowak, Prezydent Gliwic; Jan Kos`; none where
/// anything else is in it.
pub(crate) fn people_in(text: &str, labelled: bool) -> Option<Vec<crate::PersonDraft>> {
    let text = text::Text::of(text);
    let trust = if labelled { people::Trust::Labelled } else { people::Trust::Evident };
    let people = people::people(text.whole(), trust)?;
    let role = obrady_domain::RoleKind::Speaker;
    Some(people.iter().map(|person| person.draft(&text, role, None)).collect())
}

/// Whether a word is a given name as they are borne in Poland or the countries around.
pub(crate) fn is_given_name(word: &str) -> bool {
    lexicon::given_names::is_given_name(word)
}

/// Whether a text is somebody's full name and nothing else: titles, a given name that is known, and one
/// or two words more. What a family name ends like is no sign: towns do too, such as Ruda Śląska.
pub(crate) fn is_full_name(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().skip_while(|word| lexicon::offices::is_title(word)).collect();
    let Some(first) = words.first() else { return false };
    let capitals = |word: &&str| word.starts_with(char::is_uppercase);
    let is_other = |word: &&str| {
        lexicon::offices::is_office_word(word) || lexicon::offices::is_organisation_word(word)
    };
    (2..=3).contains(&words.len())
        && words.iter().all(capitals)
        && !words.iter().any(is_other)
        && is_given_name(first)
}

/// What the words of a title or of a column of kinds say that a session is.
pub(crate) fn kind_in(title: &str) -> Option<SessionKind> {
    let title = piece::Piece::whole(title);
    let lead = lexicon::kinds::lead(title).map(|lead| lead.kind);
    lead.or_else(|| lexicon::kinds::anywhere(title).map(|(kind, _)| kind))
}

/// What a reader of an announcement knows beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hints {
    /// Today; used only where a text gives neither a year nor its date of publication.
    pub today: NaiveDate,
}

/// Reads an announcement and proposes an event with its sessions.
///
/// It never fails: from a text that is no announcement come an empty proposal, its problems and
/// the whole text as left over. The same text and hints give the same proposal. The time that it
/// takes grows with the length of the text.
#[must_use]
pub fn read(source: &str, hints: &Hints) -> EventDraft {
    let text = text::Text::of(source);
    let mut draft = event::event(&text, hints);
    source.clone_into(&mut draft.source);
    draft.leftover = leftover::leftover(source, &draft.spans());
    draft
}

/// What a session is, where the first words of its title say so, and whether they are the whole
/// title. For programmes that have no word of their own for it.
pub(crate) fn kind_leading(title: &str) -> Option<(SessionKind, bool)> {
    let title = title.trim();
    let lead = lexicon::kinds::lead(piece::Piece::whole(title))?;
    (lead.kind != SessionKind::Other).then(|| (lead.kind, lead.piece.str().len() == title.len()))
}
