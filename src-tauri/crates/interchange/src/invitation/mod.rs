//! The announcement back: an event as an invitation that people read, send and publish, and that
//! the reader of announcements understands.
//!
//! An invitation is one list of [`Block`]s; each format only writes them down. Where a value can be
//! worded in several ways, the reader itself is asked which of them it reads back.

mod docx;
mod programme;
mod write;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use obrady_domain::{Attendance, Event};
use obrady_words::Words;

use crate::{
    EventDraft,
    announcement::{self, Hints},
    hypertext, markup,
    publication::Publication,
    told,
};

/// A part of an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Block {
    /// The name of the event.
    Title(String),
    /// The line below it.
    Subtitle(String),
    /// `Label: text`; the text may be an address.
    Fact(String, String),
    /// The words before a list.
    Label(String),
    /// A line of a list.
    Item(String),
    /// A part of the programme: a day.
    Heading(String),
    /// A session with its hours.
    Session(String),
    /// A session without, after one with hours.
    Untimed(String),
    /// A session without, after another one without or none.
    Loose(String),
    /// What something is about, as Markdown, with the words before it.
    Prose(Option<String>, String),
}

/// The invitation as plain text.
#[must_use]
pub fn text(publication: &Publication, words: Words, published_on: Option<NaiveDate>) -> String {
    write::text(&blocks(publication, words, published_on))
}

/// The invitation as Markdown.
#[must_use]
pub fn markdown(
    publication: &Publication,
    words: Words,
    published_on: Option<NaiveDate>,
) -> String {
    write::markdown(&blocks(publication, words, published_on))
}

/// The invitation as an HTML file that fetches nothing.
#[must_use]
pub fn html(publication: &Publication, words: Words, published_on: Option<NaiveDate>) -> String {
    write::html(&blocks(publication, words, published_on), words)
}

/// The invitation as a Word document.
#[must_use]
pub fn docx(publication: &Publication, words: Words, published_on: Option<NaiveDate>) -> Vec<u8> {
    let event = &publication.programme.event;
    let blocks = blocks(publication, words, published_on);
    docx::write(&blocks, words, event.title.trim(), publication.made_at)
}

fn blocks(publication: &Publication, words: Words, published_on: Option<NaiveDate>) -> Vec<Block> {
    let event = &publication.programme.event;
    let mut blocks = vec![Block::Title(line(&event.title))];
    if !event.subtitle.trim().is_empty() {
        blocks.push(Block::Subtitle(line(&event.subtitle)));
    }
    if let Some(first) = event.starts_on {
        let days = words.day_range(first, event.ends_on.unwrap_or(first));
        blocks.push(Block::Fact(words.invitation_when(), days));
    }
    if !event.venue.trim().is_empty() {
        blocks.push(Block::Fact(words.invitation_where(), line(&event.venue)));
    }
    let form = match event.attendance {
        Attendance::OnSite => words.invitation_form_on_site(),
        Attendance::Online => words.invitation_form_online(),
        Attendance::Hybrid => words.invitation_form_hybrid(),
    };
    blocks.push(Block::Fact(words.invitation_form(), form));
    for kind in told::ORGANISATIONS {
        let named = publication.programme.organisations_as(kind, None);
        let named: Vec<String> =
            named.map(|known| line(&known.name)).filter(|name| !name.is_empty()).collect();
        // In a list the reader takes what ends with a full stop for a sentence.
        if named.iter().any(|name| name.ends_with('.')) {
            let label = told::organisation_role(kind, 1, words);
            blocks.extend(named.into_iter().map(|name| Block::Fact(label.clone(), name)));
            continue;
        }
        let label = told::organisation_role(kind, named.len(), words);
        listed(&mut blocks, label, named);
    }
    let addresses = [
        (words.invitation_registration(), &event.registration_url),
        (words.invitation_website(), &event.website),
    ];
    for (label, address) in addresses {
        if let Some(address) = hypertext::link(address) {
            let address = address.strip_prefix("mailto:").unwrap_or(&address).to_owned();
            blocks.push(Block::Fact(label, address));
        }
    }
    if !event.description.trim().is_empty() {
        prose(&mut blocks, &words.web_about(), &event.description, words);
    }
    lead(&mut blocks, event, words);
    programme::programme(publication, words, &mut blocks);
    if let Some(day) = published_on {
        blocks.push(Block::Fact(words.invitation_published(), day.format("%d.%m.%Y").to_string()));
    }
    blocks
}

/// Puts the sentence that invites below the event's name, where the reader still reads the same
/// event.
fn lead(blocks: &mut Vec<Block>, event: &Event, words: Words) {
    let Some(first) = event.starts_on.filter(|_| !event.title.trim().is_empty()) else { return };
    let last = event.ends_on.unwrap_or(first);
    let (title, days) = (line(&event.title), words.day_range(first, last));
    let sentence = match first == last {
        true => words.invitation_lead_day(days, title),
        false => words.invitation_lead_days(days, title),
    };
    let below =
        blocks.iter().take_while(|block| matches!(block, Block::Title(_) | Block::Subtitle(_)));
    let at = below.count();
    let read = |blocks: &[Block]| {
        read_alike(&announcement::read(&write::text(blocks), &Hints { today: first }))
    };
    let before = read(blocks);
    blocks.insert(at, Block::Prose(None, write::marked(&sentence)));
    if read(blocks) != before {
        blocks.remove(at);
    }
}

/// What was read of an event, without where it stands in the text.
fn read_alike(draft: &EventDraft) -> (Vec<String>, [Option<NaiveDate>; 2], usize) {
    let texts = [
        &draft.title,
        &draft.subtitle,
        &draft.venue,
        &draft.description,
        &draft.website,
        &draft.registration_url,
    ];
    let mut texts: Vec<String> = texts.map(|found| found.value.clone()).into();
    texts.extend(draft.organisations.iter().map(|known| known.name.value.clone()));
    (texts, [draft.starts_on.value, draft.ends_on.value], draft.sessions.len())
}

/// One name after its label, several as a list below it.
fn listed(blocks: &mut Vec<Block>, label: String, mut names: Vec<String>) {
    match names.len() {
        0 => {}
        1 => blocks.push(Block::Fact(label, names.remove(0))),
        _ => {
            blocks.push(Block::Label(label));
            blocks.extend(names.into_iter().map(Block::Item));
        }
    }
}

/// A description, each of its paragraphs after a label of its own: by that the reader knows that a
/// further paragraph still describes the same. Lists, quotations and headings go without.
fn prose(blocks: &mut Vec<Block>, label: &str, markdown: &str, words: Words) {
    let mut label = label.to_owned();
    let mut chunk = String::new();
    for text in markdown.lines().chain([""]) {
        if !text.trim().is_empty() {
            chunk.push_str(text);
            chunk.push('\n');
            continue;
        }
        let chunk = std::mem::take(&mut chunk);
        if chunk.is_empty() {
            continue;
        }
        let marks = ["- ", "* ", "+ ", "> ", "#", "```", "    ", "\t", "• ", "– "];
        let number = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = number.len() < chunk.len() && number.starts_with([')', '.']);
        if numbered || marks.iter().any(|mark| chunk.starts_with(mark)) {
            blocks.push(Block::Prose(None, chunk));
        } else {
            blocks.push(Block::Prose(Some(label.clone()), chunk));
            if !label.ends_with(')') {
                label = words.invitation_continued(label);
            }
        }
    }
}

/// `text` on one line.
fn line(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|character| if hypertext::is_forbidden(character) { ' ' } else { character })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of a description without its marks.
fn paragraphs(markdown: &str) -> Vec<String> {
    let text = markup::markdown_to_text(markdown);
    text.split('\n').map(line).filter(|line| !line.is_empty()).collect()
}
