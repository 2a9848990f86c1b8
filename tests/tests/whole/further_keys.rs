//! What else keys do at the programme desk, on FOSDEM 2025 and on a small Polish congress: ends, days,
//! ranges, blocks, places to go to, lists and weeks. Nothing here needs a mouse.

use obrady_tests::{App, run};
use serde_json::Value;

use crate::congress::{Congress, gaps_of_the_day, minutes, moved_by};

#[test]
fn fosdem_obeys_keys_in_all_else() {
    run(async {
        let Some(congress) = Congress::fosdem().await else { return };
        obeys_keys(congress).await;
    });
}

#[test]
fn a_small_congress_obeys_keys_in_all_else() {
    run(async {
        obeys_keys(Congress::small().await).await;
    });
}

async fn obeys_keys(congress: Congress) {
    let app = &congress.app;
    let [first, second] = &congress.two().await;
    let was = congress.was(first).clone();
    let keys = async |id: &str, keys: &[&str]| {
        congress.focus(id).await;
        for key in keys {
            app.keys(key).await;
        }
    };

    // Its end and its start, five minutes at a time; said aloud.
    keys(first, &["Shift+ArrowDown"]).await;
    let longer = congress.until("it is longer", |changed| changed.len() == 1).await;
    assert_eq!(longer[first]["minutes"].as_i64(), was["minutes"].as_i64().map(|all| all + 5));
    app.until("[data-testid=announce]", was["title"].as_str().expect("a title")).await;
    congress.undo().await;
    keys(first, &["Shift+ArrowRight"]).await;
    let later = congress.until("it begins later", |changed| changed.len() == 1).await;
    assert_eq!(
        (&later[first]["end"], minutes(&was["hour"], &later[first]["hour"])),
        (&was["end"], 5)
    );
    congress.undo().await;

    // To the next room and the other day, and back.
    keys(first, &["Alt+ArrowRight"]).await;
    let aside = congress.until("it is a room on", |changed| changed.len() == 1).await;
    assert_ne!(aside[first]["room"], was["room"]);
    congress.undo().await;
    let days: Vec<Value> =
        congress.told(&["list", "sessions"]).iter().map(|one| one["day"].clone()).collect();
    let last = days.iter().filter_map(Value::as_str).max().expect("a day").to_owned();
    let (there, back) = if was["day"] == last.as_str() {
        ("Alt+PageUp", "Alt+PageDown")
    } else {
        ("Alt+PageDown", "Alt+PageUp")
    };
    keys(first, &[there]).await;
    let moved = congress.until("it is on the other day", |changed| changed.len() == 1).await;
    assert_ne!(moved[first]["day"], was["day"]);
    assert_eq!((&moved[first]["hour"], &moved[first]["room"]), (&was["hour"], &was["room"]));
    app.until_true(&format!("document.activeElement?.dataset.session === '{first}'")).await;
    app.keys(back).await;
    congress.until("it came back", |changed| changed.is_empty()).await;

    // Carried over what is taken, which is said, and put back.
    keys(first, &["m"]).await;
    app.until("[data-testid=announce]", "Przenosisz").await;
    for _ in 0..24 {
        app.keys("ArrowRight").await;
        if app.text("[data-testid=announce]").await.contains("Sala zajęta") {
            break;
        }
    }
    app.until("[data-testid=announce]", "Sala zajęta").await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "while it is carried");
    app.keys("Escape").await;
    app.until_gone("[data-testid=ghost]").await;
    congress.until("nothing became of it", |changed| changed.is_empty()).await;

    // From one to another all are chosen, and go as one.
    keys(first, &["Space"]).await;
    keys(second, &["Shift+Space"]).await;
    app.until("[data-testid=announce]", "Zaznaczono").await;
    let chosen = app.count(".session.chosen[data-session]").await;
    assert!(chosen >= 2, "both ends and what lies between: {chosen}");
    app.keys("Alt+ArrowDown").await;
    let moved = congress.until("they moved", |changed| changed.len() >= 2).await;
    assert!(moved_by(&congress, &moved).iter().all(|by| *by == 5), "as one: {moved:?}");
    congress.undo().await;
    app.keys("Escape").await;

    // Gaps of the whole day.
    keys(first, &["Shift+u"]).await;
    gaps_of_the_day(&congress).await;

    // A talk is added in it, taken out and put in.
    keys(first, &["Shift+i"]).await;
    app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
    app.type_text("Głos z sali").await;
    app.keys("Enter").await;
    let named = |one: &Value| one["title"] == "Głos z sali";
    let talk = congress.until("a talk", |changed| changed.values().any(named)).await;
    let id = talk.values().find(|one| named(one)).expect("one")["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    app.keys("Escape").await;
    app.until_gone("[data-testid=session-sheet]").await;
    app.until_true(&format!("document.activeElement?.dataset.session === '{id}'")).await;
    for (block, said) in [
        (Value::Null, "nie należy już do bloku"),
        (Value::from(first.clone()), "jest teraz w bloku"),
    ] {
        app.keys("i").await;
        congress
            .until("in or out", |changed| changed.get(&id).is_some_and(|one| one["block"] == block))
            .await;
        app.until("[data-testid=announce]", said).await;
        app.until_true(&format!("document.activeElement?.dataset.session === '{id}'")).await;
    }
    for _ in 0..4 {
        app.keys("Ctrl+z").await;
        app.frame().await;
    }
    congress.until("all as at first", |changed| changed.is_empty()).await;

    going(&congress, second).await;
    lists(&congress).await;

    // What would be taken back is named in the menu of the window, opened by keys.
    view(app, "list", "grid").await;
    app.get("[data-testid=timetable-plane]").await;
    keys(first, &["Shift+ArrowDown"]).await;
    congress.until("it is longer", |changed| changed.len() == 1).await;
    app.keys("F10").await;
    app.until_true("document.activeElement?.getAttribute('role') === 'menuitem'").await;
    app.keys("ArrowRight").await;
    app.keys("ArrowDown").await;
    app.until("[data-testid=menu-edit-menu-undo]", was["title"].as_str().expect("a title")).await;
    app.until_true("document.activeElement?.dataset.testid === 'menu-edit-menu-undo'").await;
    app.keys("Enter").await;
    congress.until("it is as it was", |changed| changed.is_empty()).await;
    app.keys("Ctrl+y").await;
    congress.until("it is longer again", |changed| changed.len() == 1).await;
    congress.undo().await;
    congress.quit().await;
}

/// To a session, a day, a room.
async fn going(congress: &Congress, second: &str) {
    let app = &congress.app;
    let was = congress.was(second).clone();
    let text = |of: &str| was[of].as_str().expect("a text").to_owned();
    for (what, typed) in
        [("session", text("title")), ("room", text("room")), ("day", "sob".to_owned())]
    {
        // The small congress is not at a weekend.
        let typed = match what {
            "day"
                if congress
                    .told(&["list", "sessions"])
                    .iter()
                    .all(|one| one["day"] != "2025-02-01") =>
            {
                "wt".to_owned()
            }
            _ => typed,
        };
        app.js("document.querySelector('[data-testid=timetable] [data-session][tabindex=\"0\"]').focus()").await;
        app.keys("g").await;
        app.get("[data-testid=jump-dialog]").await;
        app.type_text(&typed).await;
        app.get("[data-testid=jump-option-0]").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=jump-dialog]").await;
        app.until_true("document.activeElement?.dataset.session !== undefined").await;
        if what == "session" {
            app.until_true(&format!("document.activeElement?.dataset.session === '{second}'"))
                .await;
        }
        if what == "room" {
            let name = serde_json::json!(text("room"));
            app.until_true(&format!(
                "document.activeElement?.getAttribute('aria-description')?.includes({name})"
            ))
            .await;
        }
    }

    // One track, by keys.
    app.js("document.querySelector('[data-testid=timetable-tracks]').focus()").await;
    app.keys("Enter").await;
    app.get("[data-testid=timetable-tracks-panel]").await;
    let options = "[data-testid=timetable-tracks-panel] input[type=checkbox]";
    while app.js("return document.activeElement?.type ?? ''").await != "checkbox" {
        app.keys("ArrowDown").await;
    }
    app.keys("Space").await;
    app.until_true(&format!(
        "[...document.querySelectorAll('{options}')].filter((one) => one.checked).length === 1"
    ))
    .await;
    app.keys("Escape").await;
    app.get("[data-testid=timetable-unfilter]").await;
    app.js("document.querySelector('[data-testid=timetable-unfilter]').focus()").await;
    app.keys("Enter").await;
    app.until_gone("[data-testid=timetable-unfilter]").await;
}

/// The list and the week are walked through, and open what they show.
async fn lists(congress: &Congress) {
    let app = &congress.app;
    view(app, "grid", "turned").await;
    view(app, "turned", "list").await;
    app.get("[data-testid=timetable-list]").await;
    app.js("document.querySelector('[data-testid=timetable-list] [data-index]').focus()").await;
    app.keys("ArrowDown").await;
    app.until_true("document.activeElement?.dataset.index === '1'").await;
    app.keys("Enter").await;
    app.get("[data-testid=session-sheet]").await;
    app.keys("Escape").await;
    app.until_gone("[data-testid=session-sheet]").await;

    // All that has an hour is in the week, told one by one or by the hour.
    view(app, "list", "week").await;
    app.get("[data-testid=timetable-week] button").await;
    let all = congress.told(&["list", "sessions"]);
    let there = |one: &&Value| {
        !one["start"].is_null() && one["block"].is_null() && one["state"] != "cancelled"
    };
    let planned = all.iter().filter(there).count();
    app.until_true(&format!(
        "[...document.querySelectorAll('[data-testid=timetable-week] .plane button')]
            .reduce((sum, one) => sum + Number(/: (\\d+) sesj/.exec(one.textContent)?.[1] ?? 1), 0) === {planned}"
    ))
    .await;
    app.js("document.querySelector('[data-testid=timetable-week] .plane button[tabindex=\"0\"]').focus()").await;
    app.keys("ArrowDown").await;
    app.until_true("document.activeElement === document.querySelectorAll('[data-testid=timetable-week] .plane button')[1]").await;
    view(app, "week", "list").await;
    app.get("[data-testid=timetable-list]").await;
}

/// From a view to one beside it, by arrow keys.
async fn view(app: &App, from: &str, to: &str) {
    const ORDER: [&str; 4] = ["grid", "turned", "list", "week"];
    let at = |name: &str| ORDER.iter().position(|one| *one == name).expect("a view");
    app.js(&format!("document.querySelector('[data-testid=timetable-view-{from}]').focus()")).await;
    let (now, then) = (at(from), at(to));
    for _ in 0..now.abs_diff(then) {
        app.keys(if then > now { "ArrowRight" } else { "ArrowLeft" }).await;
    }
    app.until_true(&format!("document.querySelector('[data-testid=timetable-view-{to}]').checked"))
        .await;
    app.painted().await;
}
