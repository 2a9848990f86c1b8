//! What a small congress is made of besides its timetable, once by mouse and once by keys: panels that are
//! too large, sign-ups online, a week of two events, the line of now.

use obrady_tests::run;
use serde_json::{Value, json};

use crate::{
    clashes_both_ways::clash,
    congress::{CLOCK, Congress},
    file::{self, text},
    forms_both_ways::next_edition,
    hand::{Hand, Way},
};

/// A panel at two o'clock in the first room.
const BUDGET: &str = "Budżet, który rozumie każdy";
const WORKSHOP: &str = "Dostępność w praktyce";

#[test]
fn a_small_congress_is_kept_by_mouse() {
    run(async {
        all_around(Congress::small().await, Way::Mouse).await;
    });
}

#[test]
fn a_small_congress_is_kept_by_keys() {
    run(async {
        all_around(Congress::small().await, Way::Keys).await;
    });
}

async fn all_around(congress: Congress, way: Way) {
    let hand = Hand { app: &congress.app, way };
    let was = file::session(&congress.home, file::SAMPLE, BUDGET);
    panel_of_eight(&congress, hand, &was).await;
    too_many_online(&congress, hand).await;
    next_edition(&congress, hand).await;
    week_of_two(&congress, hand, &was, text(&was["day"])).await;
    now(hand, &was).await;
    congress.quit().await;
}

/// More than seven talk on a panel.
async fn panel_of_eight(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let there = was["people"].as_array().expect("a list");
    let panellists = there.iter().filter(|one| one["role"] == "panellist").count();
    hand.open(text(&was["id"]), BUDGET).await;
    let names = [
        "Bartosz Gil",
        "Celina Hak",
        "Daria Jur",
        "Eryk Kos",
        "Filip Lep",
        "Gaja Mis",
        "Hania Nur",
    ];
    for (at, name) in names.into_iter().take(8 - panellists).enumerate() {
        hand.write("session-person-add", name).await;
        app.until("[data-testid=session-person-add-option-0]", name).await;
        match hand.way {
            Way::Mouse => app.click("[data-testid=session-person-add-option-0]").await,
            Way::Keys => app.keys("Enter").await,
        }
        app.until(&format!("[data-testid=session-role-{}]", there.len() + at), name).await;
    }
    let found = clash(congress, &before, "panelSize").await;
    assert_eq!(found["level"], "warning");
    app.until("[data-testid=session-sheet] .clashes", "8").await;
    app.shot(&format!("small-panel-of-eight-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a panel of eight");
    hand.leave("session-sheet").await;
}

/// Two sign up to watch what one place online is left for.
async fn too_many_online(congress: &Congress, hand: Hand<'_>) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let sessions = congress.told(&["list", "sessions"]);
    let held =
        sessions.iter().find(|one| text(&one["title"]).starts_with(WORKSHOP)).expect("it is held");
    let (id, title) = (text(&held["id"]), text(&held["title"]));
    hand.go("timetable").await;
    hand.open(id, title).await;
    if held["signUp"] != true {
        hand.press("session-sign-up").await;
        app.until("[data-testid=session-saved]", "Zapisan").await;
    }
    hand.leave("session-sheet").await;
    hand.go("registrations").await;
    for name in ["Mąka", "Oleś"] {
        hand.write("registrations-search", name).await;
        app.until("[data-testid=registrations]", name).await;
        app.until_true("document.querySelectorAll('[data-testid=registrations] [data-cell$=\"-0\"]').length === 1").await;
        match hand.way {
            Way::Mouse => app.double_click("[data-testid=registrations] [data-cell='0-0']").await,
            Way::Keys => {
                app.keys("ArrowDown").await;
                app.keys("Enter").await;
            }
        }
        app.until("[data-testid=registration-sheet]", name).await;
        hand.press(&format!("sign-up-{id}-on")).await;
        app.get("[data-testid=sign-ups] li[data-state=confirmed]").await;
        hand.leave("registration-sheet").await;
    }
    hand.go("timetable").await;
    hand.open(id, title).await;
    hand.write("session-places-online", "1").await;
    app.keys("Enter").await;
    let found = clash(congress, &before, "tooManySignUps").await;
    assert!(text(&found["text"]).starts_with("Zapisanych online 2, a miejsc 1"), "{found}");
    app.until("[data-testid=session-sheet] .clashes", "Zapisanych online 2, a miejsc 1").await;
    app.shot(&format!("small-too-many-online-{:?}", hand.way)).await;
    hand.leave("session-sheet").await;
}

/// Another event in the same week, on `day`: both are in the week, and a click or a key leads from the
/// other one to a session of the first, or to the hour that it shares with many.
pub async fn week_of_two(congress: &Congress, hand: Hand<'_>, was: &Value, day: &str) {
    const OTHER: &str = "Narada skarbników";
    let app = hand.app;
    let first = text(&congress.told(&["list", "events"])[0]["title"]).to_owned();
    let planned = |event: &[&str]| {
        let all = congress.told(&[&["list", "sessions"], event].concat()).into_iter();
        all.filter(|one| {
            !one["start"].is_null() && one["block"].is_null() && one["state"] != "cancelled"
        })
        .count()
    };
    let before = planned(&[]);
    match hand.way {
        Way::Mouse => {
            app.click("[data-testid=menu-event]").await;
            app.click("[data-testid=menu-event-menu-event-new]").await;
        }
        Way::Keys => hand.palette("Nowe wydarzenie", "palette-action-event-new").await,
    }
    hand.write("event-new-title", OTHER).await;
    hand.press("event-new-add").await;
    app.until_true(&format!(
        "document.querySelector('[data-testid=event-title]')?.value === {}",
        json!(OTHER)
    ))
    .await;
    hand.write("event-starts", &day.split('-').rev().collect::<Vec<_>>().join(".")).await;
    app.keys("Enter").await;
    match hand.way {
        Way::Mouse => {
            app.click("[data-testid=menu-edit]").await;
            app.click("[data-testid=menu-edit-menu-session-new]").await;
        }
        Way::Keys => app.keys("Ctrl+n").await,
    }
    app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
    app.type_text("Sprawozdania za rok").await;
    hand.write("session-start", "10").await;
    hand.write("session-end", "11.30").await;
    app.keys("Enter").await;
    app.until("[data-testid=session-saved]", "Zapisan").await;
    hand.leave("session-sheet").await;
    assert_eq!(planned(&["--event", OTHER]), 1, "it is on the only day that there is");

    hand.go("timetable").await;
    hand.pick("timetable-view-week").await;
    let all = before + planned(&["--event", OTHER]);
    let shown = "[data-testid=timetable-week] .plane button";
    // Very many at a time are told by the hour.
    app.until_true(&format!(
        "[...document.querySelectorAll('{shown}')]
            .reduce((sum, one) => sum + Number(/: (\\d+) sesj/.exec(one.textContent)?.[1] ?? 1), 0) === {all}"
    ))
    .await;
    for event in [first.as_str(), OTHER] {
        app.until(".legend", event).await;
    }
    app.shot(&format!("week-of-two-{all}-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a week of two events");

    // From the one event to the other.
    let script = format!(
        "return (document.querySelector('[data-testid=\"week-{}\"]')
            ?? [...document.querySelectorAll('{shown}')].find((one) => /: \\d+ sesj/.test(one.textContent))).dataset.testid",
        text(&was["id"])
    );
    let there = app.js(&script).await;
    let alone = there == format!("week-{}", text(&was["id"]));
    if hand.way == Way::Mouse {
        app.click(&format!("[data-testid={there}]")).await;
    } else {
        let first =
            app.js(&format!("return document.querySelector('{shown}').dataset.testid")).await;
        crate::keys::tab_to(app, text(&first)).await;
        for _ in 0..all {
            if app.js("return document.activeElement.dataset.testid").await == there {
                break;
            }
            app.keys("ArrowDown").await;
        }
        app.keys("Enter").await;
    }
    app.until("[data-testid=event-switcher]", &first).await;
    if alone {
        app.until_true(&format!(
            "document.querySelector('[data-testid=session-title]')?.value === {}",
            was["title"]
        ))
        .await;
        hand.leave("session-sheet").await;
        hand.pick("timetable-view-grid").await;
    } else {
        app.until_true("document.activeElement?.closest('[data-testid=timetable-plane]') !== null")
            .await;
    }
}

/// During the event a line tells where the plan is now.
async fn now(hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let day = text(&was["day"]);
    app.js(&CLOCK.replace("NOW", &format!("{day}T13:30:00Z"))).await;
    hand.go("overview").await;
    hand.go("timetable").await;
    // Poland is an hour or two ahead.
    app.until_true(
        "/1[45]:30/.test(document.querySelector('[data-testid=timetable-now]')?.textContent)",
    )
    .await;
    let on_day = format!(
        "const line = document.querySelector('[data-testid=timetable-now]').getBoundingClientRect();
         // A cell stands where its column begins.
         const left = (css) => document.querySelector(css).getBoundingClientRect().left;
         const next = '[data-testid^=\"cell-\"]:not([data-testid^=\"cell-{day}-\"])';
         return [line.left - left('[data-testid^=\"cell-{day}-\"]'), line.right - left(next)].map(Math.abs)"
    );
    let apart = app.js(&on_day).await;
    assert!(
        (0..2).all(|at| apart[at].as_f64().is_some_and(|one| one < 2.0)),
        "the line runs across the rooms of that day: {apart}"
    );
    app.shot(&format!("small-now-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "during the event");
}
