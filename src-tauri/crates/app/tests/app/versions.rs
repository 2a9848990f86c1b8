//! Versions keep a programme, and tell what changed since.

use obrady_app::{
    ErrorCode,
    domain::{EventId, ProgrammeChange, RoleKind, SessionFact, SessionState, VersionId},
    exchange::{self, ExportJob},
    history, people, rooms,
    sessions::{self, SessionForm},
    versions::{self, VersionForm},
    words::{Language, Words},
};
use uuid::Uuid;

use crate::fixture::*;

fn form(name: &str, published: bool) -> VersionForm {
    VersionForm { name: name.into(), note: format!("O wersji {name}"), published }
}

/// An event with a session and somebody who has secrets.
fn planned() -> (Place, EventId, obrady_app::domain::SessionId) {
    let (mut place, event) = Place::with_event();
    let form = SessionForm {
        people: vec![role_form("dr Anna Lis, Prezydent Żor", RoleKind::Moderator)],
        ..session_form("Miasto i woda")
    };
    let session = sessions::add(&mut place.desk, event, form).unwrap();
    let row = place.people().remove(0);
    let mut secret = people::get(&place.desk, row.id).unwrap().form;
    secret.email = "tajne@zory.example".into();
    secret.phone = "tajne 600".into();
    secret.note = "tajne".into();
    people::save(&mut place.desk, row.id, &secret).unwrap();
    (place, event, session)
}

fn save(place: &mut Place, session: obrady_app::domain::SessionId, form: SessionForm) {
    sessions::save(&mut place.desk, session, &form).unwrap();
}

#[test]
fn versions_are_made_described_published_and_deleted_each_by_one_change() {
    let (mut place, event, _) = planned();
    let before = history::list(&place.desk, 99).unwrap().len();
    let id = versions::add(&mut place.desk, event, &form(" 1.0 ", false)).unwrap();
    versions::save(
        &mut place.desk,
        id,
        &VersionForm { note: "Do druku".into(), ..form("1.1", false) },
    )
    .unwrap();
    versions::publish(&mut place.desk, id, true).unwrap();
    let [version] = &versions::list(&place.desk, event).unwrap()[..] else { panic!("one") };
    assert_eq!((version.name.as_str(), version.note.as_str()), ("1.1", "Do druku"));
    assert!(version.published);
    versions::publish(&mut place.desk, id, false).unwrap();
    versions::delete(&mut place.desk, id).unwrap();
    assert_eq!(versions::list(&place.desk, event).unwrap(), []);
    assert_eq!(history::list(&place.desk, 99).unwrap().len(), before + 5, "each is one change");
    for _ in 0..4 {
        place.desk.undo().unwrap();
    }
    let [version] = &versions::list(&place.desk, event).unwrap()[..] else { panic!("one") };
    assert_eq!((version.name.as_str(), version.published), ("1.0", false), "as it was made");
    place.desk.undo().unwrap();
    assert_eq!(versions::list(&place.desk, event).unwrap(), []);
}

#[test]
fn what_can_not_be_is_refused() {
    let (mut place, event, _) = planned();
    let nameless = |name: &str| VersionForm { name: name.into(), ..VersionForm::default() };
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        versions::add(desk, event, &nameless("  "))
    });
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        versions::add(desk, EventId(Uuid::max()), &nameless("1"))
    });
    let nobody = VersionId(Uuid::max());
    refused(&mut place.desk, ErrorCode::Gone, |desk| versions::publish(desk, nobody, true));
    refused(&mut place.desk, ErrorCode::Gone, |desk| versions::save(desk, nobody, nameless("1")));
    refused(&mut place.desk, ErrorCode::Gone, |desk| versions::comparison(desk, nobody, None));
    let other = obrady_app::events::add(&mut place.desk, "Inny").unwrap();
    let mine = versions::add(&mut place.desk, event, &nameless("1")).unwrap();
    let theirs = versions::add(&mut place.desk, other, &nameless("1")).unwrap();
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        versions::comparison(desk, mine, Some(theirs))
    });
}

#[test]
fn what_changed_since_is_told_in_both_languages() {
    let (mut place, event, session) = planned();
    assert_eq!(versions::last(&place.desk, event).unwrap(), None);
    let first = versions::add(&mut place.desk, event, &form("1.0", true)).unwrap();
    let room = rooms::add(&mut place.desk, event, "Aula").unwrap();
    let mut moved = session_form("Miasto i woda");
    moved.slot.room = Some(room);
    moved.slot.day = "2021-06-07".parse().ok();
    moved.people = vec![role_form("Jan Żak", RoleKind::Panellist)];
    save(&mut place, session, moved);
    sessions::add(&mut place.desk, event, session_form("Nowa rzecz")).unwrap();
    let draft = versions::add(&mut place.desk, event, &form("szkic", false)).unwrap();
    assert_eq!(versions::last(&place.desk, event).unwrap().unwrap().id, first, "the published one");

    let comparison = versions::comparison(&place.desk, first, Some(draft)).unwrap();
    let now = versions::comparison(&place.desk, first, None).unwrap();
    assert_eq!(comparison.changes, now.changes, "nothing changed since the draft");
    assert_eq!(versions::comparison(&place.desk, draft, None).unwrap().changes, []);
    let polish = comparison.text(Words::new(Language::Polish));
    for line in [
        "Zmiany w programie: Kongres",
        "do wersji „szkic”",
        "Poniedziałek, 7 czerwca 2021",
        "10:30–11:25  Miasto i woda (Aula)",
        "- Termin: poniedziałek, 7 czerwca, 10:30–11:25 (było: wtorek, 8 czerwca, 10:30–11:25)",
        "- Sala: Aula (było: do ustalenia)",
        "- Nowa osoba: Jan Żak (w panelu)",
        "- Nie wystąpi: dr Anna Lis (moderacja)",
        "Wtorek, 8 czerwca 2021",
        "- Nowa sesja",
    ] {
        assert!(polish.contains(line), "{line} is not in:\n{polish}");
    }
    let english = now.text(Words::new(Language::English));
    assert!(english.contains("- New session"), "{english}");
    assert!(
        english.contains("From today’s version “1.0” (") && english.contains(") until now"),
        "{english}"
    );
    let view = now.view(Words::new(Language::Polish));
    assert_eq!((view.count, view.parts.len()), (5, 2), "{view:?}");
    let file = place.at("zmiany.txt");
    versions::save_text(&place.desk, first, Some(draft), Language::Polish, &file).unwrap();
    assert_eq!(std::fs::read_to_string(file).unwrap(), polish);
}

#[test]
fn a_version_keeps_no_secrets() {
    let (mut place, event, session) = planned();
    versions::add(&mut place.desk, event, &form("1.0", true)).unwrap();
    save(&mut place, session, SessionForm { note: "tajne".into(), ..session_form("Miasto") });
    let id = versions::list(&place.desk, event).unwrap()[0].id;
    let comparison = versions::comparison(&place.desk, id, None).unwrap();
    assert!(!format!("{comparison:?}").contains("tajne"));
    let page = exchange::make(&place.desk, event, &ExportJob::WebPage, Language::Polish).unwrap();
    assert!(!String::from_utf8(page.bytes).unwrap().contains("tajne"));
}

#[test]
fn the_page_tells_what_changed_between_published_versions() {
    let (mut place, event, session) = planned();
    let page = |place: &Place| {
        let made = exchange::make(&place.desk, event, &ExportJob::WebPage, Language::Polish);
        String::from_utf8(made.unwrap().bytes).unwrap()
    };
    assert!(!page(&place).contains("id=\"changes\""), "there is no version yet");
    versions::add(&mut place.desk, event, &form("1.0", true)).unwrap();
    assert!(page(&place).contains("Pierwsza opublikowana wersja programu."));
    assert!(page(&place).contains("Wersja 1.0"), "in the foot too");
    let cancelled = SessionForm { state: SessionState::Cancelled, ..session_form("Miasto i woda") };
    save(&mut place, session, cancelled);
    let idea = SessionForm { state: SessionState::Idea, ..session_form("Tylko pomysł") };
    sessions::add(&mut place.desk, event, idea).unwrap();
    versions::add(&mut place.desk, event, &form("szkic", false)).unwrap();
    versions::add(&mut place.desk, event, &form("1.1", true)).unwrap();
    let told = page(&place);
    let changes = told.split("id=\"changes\"").nth(1).unwrap();
    assert!(changes.contains("<li class=\"removed\">Odwołana</li>"), "{changes}");
    assert!(changes.contains("O wersji 1.1"));
    assert!(!told.contains("szkic") && !told.contains("Tylko pomysł"), "not for the public");
    assert!(told.find("Wersja 1.1").unwrap() < told.find("Wersja 1.0").unwrap(), "newest first");

    let publication = exchange::publication(&place.desk, event).unwrap();
    assert_eq!(publication.version, "1.1");
    let back = SessionForm { title: "Inaczej".into(), ..session_form("Miasto i woda") };
    save(&mut place, session, back);
    let publication = exchange::publication(&place.desk, event).unwrap();
    assert!(publication.version.starts_with("1.1, 20"), "it went on: {}", publication.version);
    let all = versions::list(&place.desk, event).unwrap();
    let since = versions::comparison(&place.desk, all[0].id, None).unwrap();
    let [ProgrammeChange::Session(change)] = &since.changes[..] else { panic!("{since:?}") };
    assert!(change.facts.contains(&SessionFact::Restored), "{change:?}");
}
