//! What holds for the page, whatever stands in the programme.

use std::{fs, path::PathBuf};

use obrady_domain::{
    EventFact, Link, PersonId, Place, ProgrammeChange, RoleKind, SessionChange, SessionFact,
    SessionId, SessionState,
};
use obrady_words::{Language, Words};
use proptest::prelude::*;

use super::write;
use crate::{changelog::Release, effort::effort, publication::Publication, test_programme::sample};

fn polish() -> Words {
    Words::new(Language::Polish)
}

/// Leaves a page where OBRADY_SHOW says, to be looked at.
fn show(name: &str, page: &str) {
    if let Some(folder) = std::env::var_os("OBRADY_SHOW") {
        fs::write(PathBuf::from(folder).join(name), page).expect("a writable folder");
    }
}

/// Every `name="…"` of the page.
fn attributes<'t>(page: &'t str, name: &str) -> Vec<&'t str> {
    let start = format!(" {name}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_sample_is_told_whole_in_both_languages() {
    for language in Language::ALL {
        let publication = sample::shipped(language.code());
        let page = write(&publication, Words::new(language));
        show(&format!("sample-{language}.html"), &page);
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">")));
        for session in publication.public() {
            assert!(page.contains(&*crate::hypertext::escape(&session.title)), "{}", session.title);
        }
        let ideas = publication.programme.sessions.iter();
        for idea in ideas.filter(|session| session.state == SessionState::Idea) {
            assert!(!page.contains(&idea.title), "an idea is not for the public");
        }
        assert!(page.contains("<time datetime=\"2027-02-23T09:30:00+01:00\">09:30</time>"));
        let private = publication.programme.people.values().map(|person| &person.email);
        let notes = publication.programme.sessions.iter().map(|session| &session.note);
        for text in private.chain(notes).filter(|text| !text.is_empty()) {
            assert!(!page.contains(text.as_str()), "{text} is not for the public");
        }
    }
}

#[test]
fn the_page_fetches_nothing_and_every_link_within_it_leads_somewhere() {
    let page = write(&sample::shipped("pl"), polish());
    let ids = attributes(&page, "id");
    for address in attributes(&page, "href") {
        match address.strip_prefix('#') {
            Some(anchor) => assert!(ids.contains(&anchor), "#{anchor} leads nowhere"),
            None => assert!(address.starts_with("https://"), "{address}"),
        }
    }
    assert!(attributes(&page, "src").is_empty(), "nothing is fetched");
    assert!(!page.contains("url("), "the style fetches nothing either");
    assert!(attributes(&page, "style").is_empty(), "the policy forbids styles in the text");
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands once");
}

#[test]
fn what_is_cancelled_says_so_in_words() {
    let mut publication = sample::shipped("pl");
    publication.programme.sessions[3].state = SessionState::Cancelled;
    let page = write(&publication, polish());
    assert!(page.contains("<span class=\"cancelled\">Odwołana</span> <s>"));
    assert!(page.contains("https://schema.org/EventCancelled"));
}

fn hostile(text: &str) -> Publication {
    let mut publication = sample::shipped("pl");
    let programme = &mut publication.programme;
    let event = &mut programme.event;
    for field in [&mut event.title, &mut event.subtitle, &mut event.venue, &mut event.website] {
        text.clone_into(field);
    }
    text.clone_into(&mut event.registration_url);
    text.clone_into(&mut event.description);
    text.clone_into(&mut event.zone);
    for session in &mut programme.sessions {
        for field in [&mut session.title, &mut session.subtitle, &mut session.description] {
            text.clone_into(field);
        }
        text.clone_into(&mut session.language);
        text.clone_into(&mut session.website);
        session.links = vec![Link { title: text.to_owned(), url: text.to_owned() }];
    }
    for person in programme.people.values_mut() {
        text.clone_into(&mut person.family);
    }
    programme.rooms.iter_mut().for_each(|room| text.clone_into(&mut room.name));
    programme.tracks.iter_mut().for_each(|track| text.clone_into(&mut track.name));
    programme.organisations.values_mut().for_each(|known| text.clone_into(&mut known.name));
    text.clone_into(&mut publication.version);
    publication.releases = vec![release(text, &publication)];
    publication
}

/// A version in whose changes `text` stands wherever somebody may have typed it.
fn release(text: &str, publication: &Publication) -> Release {
    let text = || text.to_owned();
    let session = &publication.programme.sessions[0];
    let person = PersonId(uuid::Uuid::max());
    let place = Place {
        day: session.slot.day,
        start: session.slot.start,
        rooms: vec![text()],
        ..Place::default()
    };
    let facts = vec![
        SessionFact::Added,
        SessionFact::Moved { from: Place::default(), to: place.clone() },
        SessionFact::Renamed { from: text(), to: text() },
        SessionFact::Subtitle { from: text(), to: text() },
        SessionFact::Track { from: text(), to: text() },
        SessionFact::Language { from: text(), to: text() },
        SessionFact::Joined { person, name: text(), role: RoleKind::Speaker },
    ];
    let gone = SessionId(uuid::Uuid::max());
    let change = |id, facts| {
        let (title, kind, place) = (text(), session.kind, place.clone());
        ProgrammeChange::Session(SessionChange { id, title, kind, place, facts })
    };
    Release {
        name: text(),
        note: text(),
        made_at: publication.made_at,
        changes: Some(vec![
            ProgrammeChange::Event(EventFact::Venue { from: text(), to: text() }),
            change(session.id, facts),
            change(gone, vec![SessionFact::Gone]),
        ]),
    }
}

#[test]
fn what_changed_is_told_with_a_way_to_the_session() {
    let mut publication = sample::shipped("pl");
    let first = Release { changes: None, ..release("1.0", &publication) };
    publication.releases = vec![release("1.1", &publication), first];
    let page = write(&publication, polish());
    show("changes.html", &page);
    assert!(page.contains("<a href=\"#changes\">Zmiany w programie</a>"), "it is found");
    let changes = page.split("id=\"changes\"").nth(1).expect("a section of its own");
    assert!(changes.contains("<a href=\"#s-"), "to what is still there");
    assert!(changes.contains("<strong>1.1</strong>"), "to what is gone there is no way");
    assert!(changes.contains("<li class=\"removed\">Usunięta z programu</li>"));
    assert!(changes.contains("Pierwsza opublikowana wersja programu."));
    assert_eq!(changes.matches("<details open>").count(), 1, "the newest is open");
    let ids = attributes(&page, "id");
    for anchor in attributes(&page, "href").iter().filter_map(|href| href.strip_prefix('#')) {
        assert!(ids.contains(&anchor), "#{anchor} leads nowhere");
    }
}

#[test]
fn nothing_that_anybody_typed_becomes_a_tag_or_a_script() {
    let calm = write(&hostile("słowo"), polish());
    for text in [
        "</title></script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'--></style><svg onload=alert(1)>",
        "javascript:alert(1)",
        "<!--<script>",
        "[x](javascript:alert(1)) ![x](http://evil.example/x.png) <b>x</b>",
    ] {
        let page = write(&hostile(text), polish());
        for tag in ["<script", "<img", "<svg", "</style", "</title", "<iframe"] {
            let (now, before) = (page.matches(tag).count(), calm.matches(tag).count());
            assert_eq!(now, before, "{tag} in {text:?}");
        }
        assert!(!page.contains("href=\"javascript"), "{text:?}");
    }
}

#[test]
fn large_programmes_are_written_fast_and_in_proportion() {
    let mut sizes = Vec::new();
    for count in [100, 943, 5000] {
        let publication = sample::large(count);
        let (page, worked) = effort(|| write(&publication, polish()));
        eprintln!("{count} sessions: {} bytes in {worked:?}", page.len());
        show(&format!("large-{count}.html"), &page);
        sizes.push(page.len() / count);
    }
    assert!(sizes[2] <= sizes[0], "the page grows no faster than the programme: {sizes:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_gives_the_same_frame(text in "x\\PC{0,40}|x[<>&\"'/!a-z\\x00-\\x1f -]{0,40}") {
        let calm = write(&hostile("słowo"), polish());
        let page = write(&hostile(&text), polish());
        for tag in ["<script", "<article", "<section", "<style", "<body", "<main"] {
            prop_assert_eq!(page.matches(tag).count(), calm.matches(tag).count(), "{}", tag);
        }
        prop_assert!(!page.contains('\0'));
    }
}
