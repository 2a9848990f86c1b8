//! The whole road once: an announcement becomes a congress, a printed programme and a list.

use std::fs;

use obrady_tests::{App, Home, Point, run, test_data};
use serde_json::{Value, json};

use crate::{WINDOW, file};

/// An invitation in the manner of associations, of our own making.
const INVITATION: &str = include_str!("invitation.txt");
const EVENT: &str = "Forum Małych Miast 2026";

#[test]
fn by_mouse() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;

        // In: the text is pasted, corrected in one place and taken.
        app.click("[data-testid=go-import]").await;
        paste(&app, "[data-testid=import-text]", INVITATION).await;
        app.click("[data-testid=import-read]").await;
        app.until("[data-testid=import-source]", "Zapraszamy").await;
        assert_eq!(value(&app, "[data-testid=import-title]").await, EVENT);
        app.shot("road-1-review").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the review");
        app.fill("[data-testid=import-venue]", "Ratusz, Pszów").await;
        app.click("[data-testid=import-take]").await;

        // Planning: one session is dragged half an hour down, taken back and done again.
        app.get("[data-testid=timetable-plane]").await;
        app.painted().await;
        let told = file::told(&home, &["list", "events"]);
        let event = told.iter().find(|event| event["title"] == EVENT).expect("the event was taken");
        assert_eq!(event["venue"], "Ratusz, Pszów", "the correction counts");
        let panel = file::session(&home, EVENT, "Rynek, na który się wraca");
        assert_eq!(panel["start"], "2026-05-14T10:15");
        assert_eq!(panel["end"], "2026-05-14T11:30");
        assert_eq!(panel["people"].as_array().map(Vec::len), Some(3));
        let block = format!("[data-testid=\"session-{}\"]", panel["id"].as_str().expect("an id"));
        let from = app.point(&block, 0.5, 0.3).await;
        let hour =
            app.js("return parseFloat(getComputedStyle(document.documentElement).fontSize)").await;
        assert!(hour.as_f64().is_some_and(|size| size > 0.0));
        app.drag(from, down_by_half_an_hour(&app, from, &block).await).await;
        let moved = until_start_differs(&app, &home, &panel).await;
        app.shot("road-2-moved").await;
        app.keys("Ctrl+z").await;
        until_start(&app, &home, &panel, &panel["start"]).await;
        app.keys("Ctrl+y").await;
        until_start(&app, &home, &panel, &moved).await;

        // A registration by telephone.
        app.click("[data-testid=go-registrations]").await;
        app.keys("Ctrl+n").await;
        app.get("[data-testid=registration-form]").await;
        app.fill("[data-testid=registration-given]", "Łucja").await;
        app.fill("[data-testid=registration-family]", "Żółkiewska").await;
        app.keys("Escape").await;
        app.fill("[data-testid=registration-organisation]", "Urząd Miasta Pszów").await;
        app.click("[data-testid=registration-add]").await;
        app.until("[data-testid=registrations]", "Żółkiewska").await;
        app.shot("road-3-registration").await;

        // Out: the list and the programme.
        let list = home.path().join("lista.xlsx");
        home.pick(&list);
        app.click("[data-testid=registrations-export]").await;
        app.until("[data-testid=list-preview]", "Żółkiewska").await;
        app.click("[data-testid=list-save]").await;
        app.until("[data-testid=toasts]", "lista").await;
        assert!(fs::read(&list).expect("the list is there").starts_with(b"PK"), "a workbook");
        let pages = home.path().join("program.pdf");
        home.pick(&pages);
        app.click("[data-testid=go-print]").await;
        app.until_true("[...document.images].some((image) => image.src.startsWith('preview:') && image.complete && image.naturalWidth > 100)").await;
        app.shot("road-4-print").await;
        app.click("[data-testid=print-save]").await;
        app.until("[data-testid=toasts]", "program").await;
        assert!(fs::read(&pages).expect("the pages are there").starts_with(b"%PDF-1.7"));
        app.quit().await;
    });
}

#[test]
fn undo_outlives_the_window() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.click("[data-testid=go-rooms]").await;
        app.fill("[data-testid=room-add]", "Sala kominkowa").await;
        app.keys("Enter").await;
        app.until("[data-testid=rooms]", "Sala").await;
        app.until_true(
            "document.querySelectorAll('[data-testid^=room-][data-testid$=-name]').length === 4",
        )
        .await;
        app.quit().await;

        let app = App::launch(WINDOW, &home).await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Sala kominkowa").await;
        assert_eq!(file::told(&home, &["list", "rooms"]).len(), 3, "the room is gone again");
        app.quit().await;
    });
}

/// The announcement that Obrady began from, where it is at hand.
#[test]
fn the_seed_by_command_line() {
    let Some(seed) = test_data("announcements/000_19cb6c705f9ef074.txt") else { return };
    let home = Home::new();
    let seed = seed.to_str().expect("a path of plain letters");
    let event = "Kongres Polityki Miejskiej 2021 – Krajowe Forum Miejskie";
    let file = home.path().join("nasz.obrady");
    let ours = ["--file", file.to_str().expect("a path of plain letters")];
    let run = |rest: &[&str]| {
        let said = home.obrady(&[&ours[..], rest].concat());
        assert_eq!(said.code, Some(0), "{rest:?}: {}{}", said.out, said.err);
        said.out
    };
    let told = |rest: &[&str]| file::told(&home, &[&ours[..], rest].concat());

    run(&["new"]);
    run(&["import", seed]);
    assert_eq!(told(&["list", "events"])[0]["title"], event);
    assert_eq!(told(&["list", "events"])[0]["start"], "2021-06-07");
    let sessions = told(&["list", "sessions"]);
    let find = |title: &str| {
        let found = sessions.iter().find(|session| session["title"] == title);
        found.unwrap_or_else(|| panic!("{title} is not among {sessions:#?}"))
    };
    let panel = find("Inteligencja strategiczna miasta");
    assert_eq!(panel["kind"], "panel");
    assert_eq!(panel["start"], "2021-06-08T10:30");
    assert_eq!(panel["end"], "2021-06-08T11:25");
    let mini = find("SMUP");
    assert_eq!(mini["kind"], "miniPanel");
    assert_eq!(
        (&mini["start"], &mini["end"]),
        (&json!("2021-06-08T11:30"), &json!("2021-06-08T11:50"))
    );
    let workshop =
        sessions.iter().find(|session| session["kind"] == "workshop").expect("a workshop");
    assert_eq!((&workshop["day"], &workshop["start"]), (&json!("2021-06-07"), &Value::Null));

    assert_eq!(told(&["history"]).len(), 1, "an import is one change");
    run(&["undo"]);
    assert!(told(&["list", "events"]).is_empty(), "an import is taken back whole");
    run(&["redo"]);
    assert_eq!(told(&["list", "sessions"]), sessions, "and done again whole");
    let page = home.path().join("program.pdf");
    run(&["print", "programme", "-o", page.to_str().expect("plain letters")]);
    assert!(fs::read(page).expect("pages").starts_with(b"%PDF"));
}

async fn paste(app: &App, css: &str, text: &str) {
    app.click(css).await;
    // As the clipboard does it: one input of the whole text.
    app.js(&format!("document.execCommand('insertText', false, {})", json!(text))).await;
}

async fn value(app: &App, css: &str) -> String {
    app.get(css).await.prop("value").await.expect("the page answers").unwrap_or_default()
}

/// The block's own height tells how long an hour is.
async fn down_by_half_an_hour(app: &App, from: Point, block: &str) -> Point {
    let top = app.point(block, 0.5, 0.0).await;
    let end = app.point(block, 0.5, 1.0).await;
    from.by(0.0, (end.y - top.y) * 30.0 / 75.0)
}

async fn until_start_differs(app: &App, home: &Home, session: &Value) -> Value {
    for _ in 0..100 {
        let now = start(home, session);
        if now != session["start"] {
            return now;
        }
        app.frame().await;
    }
    panic!("the session was not moved");
}

async fn until_start(app: &App, home: &Home, session: &Value, want: &Value) {
    for _ in 0..100 {
        if start(home, session) == *want {
            return;
        }
        app.frame().await;
    }
    panic!("the session never starts at {want}");
}

fn start(home: &Home, session: &Value) -> Value {
    let title = session["title"].as_str().expect("a title");
    file::session(home, EVENT, title)["start"].clone()
}
