//! The form of a session, versions and what changed since, the history, the next edition: on FOSDEM
//! 2025, once by mouse and once by keys.

use std::{fs, time::Duration};

use obrady_tests::run;
use serde_json::{Value, json};

use crate::{
    congress::Congress,
    hand::{Hand, Way},
};

const TITLE: &str = "Trzy spojrzenia na rzekę";
const ENGLISH: &str = "Three views of a river";
const MATERIAL: &str = "https://rzeka.example/slajdy";

#[test]
fn fosdem_is_edited_versioned_and_gone_back_in_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        forms_and_past(fosdem, Way::Mouse).await;
    });
}

#[test]
fn fosdem_is_edited_versioned_and_gone_back_in_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        forms_and_past(fosdem, Way::Keys).await;
    });
}

async fn forms_and_past(congress: Congress, way: Way) {
    let hand = Hand { app: &congress.app, way };
    let [first, _] = congress.two().await;
    let was = congress.was(&first).clone();

    make_version(hand, "1.0").await;
    form(&congress, hand, &first).await;
    make_version(hand, "2.0").await;
    changes(&congress, hand, &was).await;
    history(&congress, hand, &first).await;
    next_edition(&congress, hand).await;
    congress.quit().await;
}

/// All that the form of a session holds.
async fn form(congress: &Congress, hand: Hand<'_>, id: &str) {
    let app = hand.app;
    let was = congress.was(id);
    let title = was["title"].as_str().expect("a title");
    hand.go("timetable").await;
    hand.open(id, title).await;

    hand.write("session-title", TITLE).await;
    hand.pick("session-state-ready").await;
    hand.write("session-start", "7.35").await;
    let beside = app
        .js("const { options, selectedIndex: at } = document.querySelector('[data-testid=session-track]');
             return (options[at + 1] ?? options[at - 1]).text")
        .await;
    hand.choose("session-track", beside.as_str().expect("a track")).await;
    hand.write("session-places", "25").await;
    hand.press("session-sign-up").await;
    hand.write("session-tag-add", "rzeka").await;
    app.keys("Enter").await;
    app.get("[data-testid=session-tag-rzeka]").await;

    // The text, and how it will look.
    hand.write("session-description", "O **rzece** i [brzegu](https://rzeka.example).").await;
    hand.press("session-description-preview").await;
    app.until("[data-testid=session-description-previewed] strong", "rzece").await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a text and its preview");
    hand.press("session-description-preview").await;
    app.until_gone("[data-testid=session-description-previewed]").await;

    hand.unfold("session-more-facts").await;
    hand.press("session-language-en").await;
    let links = app.count("[data-testid^=session-link-][data-testid$=-url]").await;
    hand.press("session-link-add").await;
    hand.write(&format!("session-link-{links}-url"), MATERIAL).await;
    app.keys("Enter").await;
    hand.write(&format!("session-link-{links}-title"), "Slajdy").await;
    app.keys("Enter").await;
    hand.unfold("session-english").await;
    hand.write("session-title-en", ENGLISH).await;
    hand.write("session-description-en", "On *rivers*.").await;
    app.shot(&format!("form-fosdem-{:?}", hand.way)).await;
    hand.leave("session-sheet").await;

    let in_english = |one: &Value| one["language"].as_str().is_some_and(|all| all.contains("en"));
    let kept = |one: &Value| {
        one["title"] == TITLE
            && one["state"] == "ready"
            && one["hour"] == "07:35"
            && one["minutes"] == was["minutes"]
            && one["track"] == beside
            && one["places"] == 25
            && one["signUp"] == true
            && one["tags"].as_array().is_some_and(|tags| tags.contains(&json!("rzeka")))
            && one["description"] == "O **rzece** i [brzegu](https://rzeka.example)."
            && in_english(one) != in_english(was)
            && one["links"].as_array().is_some_and(|all| {
                all.iter().any(|link| link["url"] == MATERIAL && link["title"] == "Slajdy")
            })
            && one["english"]["title"] == ENGLISH
            && one["english"]["description"] == "On *rivers*."
    };
    let changed = congress.until("all of it is kept", |all| all.get(id).is_some_and(kept)).await;
    assert_eq!(changed.len(), 1, "and nothing else was touched");
}

/// Makes a published version.
pub async fn make_version(hand: Hand<'_>, name: &str) {
    hand.go("versions").await;
    match hand.way {
        Way::Mouse => hand.press("version-make").await,
        Way::Keys => hand.app.keys("Ctrl+n").await,
    }
    hand.app.until_true("document.activeElement?.dataset.testid === 'version-name'").await;
    hand.app.type_text(name).await;
    hand.press("version-published").await;
    hand.press("version-save").await;
    hand.app.until_gone("[data-testid=version-form]").await;
    hand.app.get(&format!("[data-testid='version-{name}']")).await;
}

/// What changed from the one version to the other: told here, as a mail, and on the page.
async fn changes(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let title = was["title"].as_str().expect("a title");
    hand.choose("compare-from", "1.0").await;
    hand.choose("compare-to", "2.0").await;
    // Its time, title, track, languages, texts: all of them one session's.
    app.get(&format!("[data-testid='changed-{}']", was["id"].as_str().expect("an id"))).await;
    assert_eq!(app.count("[data-testid^=changed-]").await, 1, "nothing else changed");
    for text in [TITLE, title, "7:35"] {
        app.until("[data-testid=changes]", text).await;
    }
    assert_eq!(app.axe().await, Vec::<String>::new(), "what changed");
    app.shot(&format!("changes-fosdem-{:?}", hand.way)).await;

    hand.press("changes-mail").await;
    let mail = |text: &str| {
        let value = "document.querySelector('[data-testid=mail-area]')?.value";
        format!("{value}.includes({})", json!(text))
    };
    for text in [TITLE, title, "7:35"] {
        app.until_true(&mail(text)).await;
    }
    hand.pick("mail-language-en").await;
    app.until_true(&mail("(was: ")).await;
    let saved = congress.home.path().join("zmiany.txt");
    congress.home.pick(&saved);
    hand.press("mail-save").await;
    assert!(text_of(&saved).await.contains(TITLE), "the text was saved");
    hand.press("mail-copy").await;
    app.until("[data-testid=toasts]", "Skopiowano").await;
    match hand.way {
        Way::Mouse => hand.press("mail-close").await,
        Way::Keys => app.keys("Escape").await,
    }
    app.until_gone("[data-testid=mail-text]").await;

    let page = congress.home.path().join("program.html");
    congress.home.pick(&page);
    hand.go("export").await;
    hand.press("export-web-page").await;
    let page = text_of(&page).await;
    let (_, list) = page.split_once("id=\"changes\"").expect("a list of changes");
    let (_, second) = list.split_once("Wersja 2.0").expect("the newer one is told");
    let (second, _) = second.split_once("Wersja 1.0").expect("and the one before");
    assert!(second.contains(TITLE) && second.contains("7:35"), "{second}");
}

/// A file that is being written, when it is there.
async fn text_of(path: &std::path::Path) -> String {
    for _ in 0..200 {
        // It is put in its place whole.
        if let Ok(text) = fs::read_to_string(path)
            && !text.is_empty()
        {
            return text;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} is never there", path.display());
}

/// The history of one thing, of all sessions, of words; and back to before all of it.
async fn history(congress: &Congress, hand: Hand<'_>, id: &str) {
    let app = hand.app;
    hand.go("sessions").await;
    hand.find(TITLE).await;
    app.get("[data-testid=session-sheet]").await;
    hand.menu("session-more", "history").await;
    app.until("h1", &format!("Historia: {TITLE}")).await;
    app.get("[data-testid=change-open]").await;
    hand.press("change-open").await;
    app.get("[data-testid=change-details]").await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "the history of a session");
    hand.press("history-all").await;
    app.until("h1", "Historia").await;

    hand.choose("history-topic", "Wersje").await;
    app.until("[data-testid=history-found]", "2 zmiany").await;
    hand.write("history-search", "1.0").await;
    app.until("[data-testid=history-found]", "1 zmiana").await;
    hand.press("change-open").await;
    hand.press("change-back").await;
    app.until("[data-testid=history-back-text]", "późniejsz").await;
    app.shot(&format!("history-fosdem-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "going back");
    hand.press("history-back-do").await;
    congress.until("all is as it was then", |changed| changed.is_empty()).await;
    assert_eq!(congress.told(&["list", "versions"]).len(), 1, "the later version is gone too");

    // Going back is taken back itself, whole.
    app.js("document.activeElement?.blur?.()").await;
    app.keys("Ctrl+z").await;
    let kept = |one: &Value| one["title"] == TITLE && one["state"] == "ready";
    congress.until("it came back", |changed| changed.get(id).is_some_and(kept)).await;
    assert_eq!(congress.told(&["list", "versions"]).len(), 2);
}

/// The same event a year later, and taken back in one step.
pub async fn next_edition(congress: &Congress, hand: Hand<'_>) {
    const NAME: &str = "Za rok";
    let app = hand.app;
    let before = congress.told(&["list", "events"]);
    let sessions = congress.told(&["list", "sessions"]);
    let kept = sessions.iter().filter(|one| one["state"] != "cancelled").count();
    match hand.way {
        Way::Mouse => {
            app.click("[data-testid=menu-event]").await;
            app.click("[data-testid=menu-event-menu-event-copy]").await;
        }
        Way::Keys => hand.palette("kolejną edycję", "palette-action-event-copy").await,
    }
    app.get("[data-testid=edition-days]").await;
    hand.write("edition-name", NAME).await;
    hand.press("edition-make").await;
    app.until_gone("[data-testid=edition]").await;
    app.until_true(&format!(
        "document.querySelector('[data-testid=event-title]')?.value === {}",
        json!(NAME)
    ))
    .await;
    let events = congress.told(&["list", "events"]);
    assert_eq!(events.len(), before.len() + 1);
    let copies = congress.told(&["list", "sessions", "--event", NAME]);
    assert_eq!(copies.len(), kept, "all that are not cancelled");
    assert!(copies.iter().all(|one| one["state"] == "proposed"), "to be agreed anew");
    let rooms = congress.told(&["list", "rooms", "--event", NAME]).len();
    assert!(rooms > 0, "rooms are kept");

    app.js("document.activeElement?.blur?.()").await;
    app.keys("Ctrl+z").await;
    for _ in 0..60 {
        if congress.told(&["list", "events"]).len() == before.len() {
            return;
        }
        app.frame().await;
    }
    panic!("one step does not take the next edition back");
}
