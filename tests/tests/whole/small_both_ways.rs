//! What a small congress is made of besides its timetable, once by mouse and once by keys: hours and
//! wishes, items over some rooms, panels that are too large, sign-ups online, the line of now, a week
//! of two events, and what is kept of somebody.

use std::fs;

use obrady_tests::run;
use serde_json::{Value, json};

use crate::{
    congress::{CLOCK, Congress, block},
    file,
    forms_both_ways::{next_edition, open},
    hand::{Hand, Way},
    people::picture,
};

/// A panel at two o'clock in the first room.
const BUDGET: &str = "Budżet, który rozumie każdy";
/// Alone at its time, in the same room.
const OPENING: &str = "Otwarcie Kongresu";
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
    some_rooms(&congress, hand).await;
    panel_of_eight(&congress, hand, &was).await;
    somebody_would_rather_not(&congress, hand, &was).await;
    room_is_closed(&congress, hand, &was).await;
    too_many_online(&congress, hand).await;
    somebody(&congress, hand).await;
    one_of_two(&congress, hand).await;
    next_edition(&congress, hand).await;
    week_of_two(&congress, hand, &was).await;
    now(hand, &was).await;
    congress.quit().await;
}

fn text(of: &Value) -> &str {
    of.as_str().expect("a text")
}

/// Waits until the command line tells of a clash that was not there, and gives it.
async fn clash(congress: &Congress, before: &[Value], rule: &str) -> Value {
    for _ in 0..100 {
        let now = congress.told(&["check"]);
        if let Some(found) = now.iter().find(|one| one["rule"] == rule && !before.contains(one)) {
            return found.clone();
        }
        congress.app.frame().await;
    }
    panic!("{rule} is never told");
}

async fn leave(hand: Hand<'_>, sheet: &str) {
    match hand.way {
        Way::Mouse => hand.press(&format!("{sheet}-close")).await,
        Way::Keys => hand.app.keys("Escape").await,
    }
    hand.app.until_gone(&format!("[data-testid={sheet}]")).await;
}

/// One session is held in two rooms, and stands over both.
async fn some_rooms(congress: &Congress, hand: Hand<'_>) {
    let app = hand.app;
    let was = file::session(&congress.home, file::SAMPLE, OPENING);
    let id = text(&was["id"]);
    let rooms = congress.told(&["list", "rooms"]);
    let at = rooms.iter().position(|room| room["name"] == was["room"]).expect("its room");
    let further = &rooms[at + 1];
    let width = format!("document.querySelector('{}').offsetWidth", block(id));
    let narrow = app.js(&format!("return {width}")).await;
    open(hand, id, OPENING).await;
    hand.unfold("session-more-facts").await;
    hand.press(&format!("session-also-in-{}", text(&further["id"]))).await;
    let changed = congress.until("it is in two rooms", |all| all.len() == 1).await;
    assert_eq!(changed[id]["rooms"], json!([was["room"], further["name"]]));
    leave(hand, "session-sheet").await;
    app.until_true(&format!("{width} > {narrow} * 1.8")).await;
    app.shot(&format!("small-some-rooms-{:?}", hand.way)).await;
    congress.undo().await;
}

/// More than seven talk on a panel.
async fn panel_of_eight(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let there = was["people"].as_array().expect("a list");
    let panellists = there.iter().filter(|one| one["role"] == "panellist").count();
    open(hand, text(&was["id"]), BUDGET).await;
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
    leave(hand, "session-sheet").await;
}

/// The room of a session has hours of its own, and others that are better not used: both are shaded.
pub async fn room_is_closed(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let day = text(&was["day"]);
    let rooms = congress.told(&["list", "rooms"]);
    let room = rooms.iter().find(|room| room["name"] == was["room"]).expect("its room");
    let id = text(&room["id"]);
    hand.go("rooms").await;
    hand.menu(&format!("room-{id}-more"), "availability").await;
    app.get("[data-testid=room-availability]").await;
    let added = hours(hand, day, ["20", "22.30"], None).await;
    app.until_true(&format!(
        "document.querySelector('[data-testid={added}-from]').value === '20:00'"
    ))
    .await;
    let found = clash(congress, &before, "unavailable").await;
    assert_eq!(found["room"], was["room"], "it is open in the evening alone");
    hours(hand, day, ["19", "20"], Some("lepiej nie")).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "hours of a room");
    app.shot(&format!("hours-of-a-room-{:?}", hand.way)).await;
    match hand.way {
        Way::Mouse => hand.press("room-availability-close").await,
        Way::Keys => app.keys("Escape").await,
    }
    app.until_gone("[data-testid=room-availability]").await;
    hand.go("timetable").await;
    let shaded = format!(
        "(() => {{
            const cell = document.querySelector('[data-testid=\"cell-{day}-{id}\"]')?.getBoundingClientRect();
            const over = (css) => [...document.querySelectorAll(css)].some((one) => {{
                const shade = one.getBoundingClientRect();
                return cell && Math.abs(shade.left - cell.left) < 3;
            }});
            return over('[data-testid=shade-closed-room]') && over('[data-testid=shade-unwanted-room]');
        }})()"
    );
    app.until_true(&shaded).await;
}

/// Types from–to of a day into the hours of somebody or of a room, and of which kind they are. Gives by
/// what the line is found.
async fn hours(hand: Hand<'_>, day: &str, [from, to]: [&str; 2], kind: Option<&str>) -> String {
    let app = hand.app;
    hand.press(&format!("availability-{day}-add")).await;
    app.until_true("/^availability-\\d+-from$/.test(document.activeElement?.dataset.testid)").await;
    let line = app.js("return document.activeElement.dataset.testid.replace('-from', '')").await;
    let line = text(&line).to_owned();
    // Its end first: it is never before its start.
    for (end, hour) in [("to", to), ("from", from)] {
        hand.write(&format!("{line}-{end}"), hour).await;
        app.keys("Enter").await;
        let shown =
            format!("document.querySelector('[data-testid={line}-{end}]').value.includes(':')");
        app.until_true(&shown).await;
    }
    if let Some(kind) = kind {
        hand.choose(&format!("{line}-kind"), kind).await;
    }
    line
}

/// Who speaks would rather not at that time: a hint, and shaded as soon as the session is chosen.
pub async fn somebody_would_rather_not(congress: &Congress, hand: Hand<'_>, was: &Value) {
    let app = hand.app;
    let before = congress.told(&["check"]);
    let name = text(&was["people"][0]["name"]);
    hand.find(name).await;
    app.get("[data-testid=person-sheet]").await;
    hand.unfold("person-availability").await;
    let end = text(&was["end"]).split('T').nth(1).expect("an hour").to_owned();
    hours(hand, text(&was["day"]), [text(&was["hour"]), &end], Some("lepiej nie")).await;
    let found = clash(congress, &before, "againstWish").await;
    assert_eq!((&found["level"], &found["person"]), (&json!("hint"), &json!(name)));
    assert_eq!(app.axe().await, Vec::<String>::new(), "hours of somebody");
    leave(hand, "person-sheet").await;

    let id = text(&was["id"]);
    hand.go("timetable").await;
    match hand.way {
        Way::Mouse => app.click_at(congress.middle(id).await).await,
        Way::Keys => {
            congress.focus(id).await;
            // Whoever comes from its form has it chosen.
            if app.count(&format!("{}.chosen", block(id))).await == 0 {
                app.keys("Space").await;
            }
        }
    }
    app.get("[data-testid=shade-unwanted-person]").await;
    app.shot(&format!("wish-of-somebody-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "shaded by a wish");
    app.keys("Escape").await;
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
    open(hand, id, title).await;
    if held["signUp"] != true {
        hand.press("session-sign-up").await;
        app.until("[data-testid=session-saved]", "Zapisan").await;
    }
    leave(hand, "session-sheet").await;
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
        leave(hand, "registration-sheet").await;
    }
    hand.go("timetable").await;
    open(hand, id, title).await;
    hand.write("session-places-online", "1").await;
    app.keys("Enter").await;
    let found = clash(congress, &before, "tooManySignUps").await;
    assert!(text(&found["text"]).starts_with("Zapisanych online 2, a miejsc 1"), "{found}");
    app.until("[data-testid=session-sheet] .clashes", "Zapisanych online 2, a miejsc 1").await;
    app.shot(&format!("small-too-many-online-{:?}", hand.way)).await;
    leave(hand, "session-sheet").await;
}

/// A biography in both languages, how to reach her, a picture and what she consents to.
async fn somebody(congress: &Congress, hand: Hand<'_>) {
    const NAME: &str = "Marta Ożóg";
    const FACTS: [(&str, &str); 5] = [
        ("person-biography", "Uczy pisać *prosto*."),
        ("person-biography-en", "Teaches *plain* writing."),
        ("person-email", "marta@kongres.example"),
        ("person-phone", "600 100 200"),
        ("person-website", "https://prosty-jezyk.example"),
    ];
    let app = hand.app;
    let photo = congress.home.path().join("portret.png");
    fs::write(&photo, picture()).expect("a new file");
    congress.home.pick(&photo);
    hand.find(NAME).await;
    app.get("[data-testid=person-sheet]").await;
    hand.press("person-picture-pick").await;
    app.until_true("document.querySelector('[data-testid=picture-crop] img')?.naturalWidth > 0")
        .await;
    hand.press("picture-crop-take").await;
    app.until_gone("[data-testid=picture-crop]").await;
    app.until_true("document.querySelector('[data-testid=person-sheet] img')?.naturalWidth > 0")
        .await;
    hand.press("person-picture-consent").await;
    app.until_true("document.querySelector('[data-testid=person-picture-consent]').checked").await;
    hand.unfold("person-more-facts").await;
    for (field, typed) in FACTS {
        hand.write(field, typed).await;
    }
    app.keys("Enter").await;
    app.until("[data-testid=person-saved]", "Zapisan").await;
    app.shot(&format!("small-somebody-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "somebody");
    leave(hand, "person-sheet").await;

    // Read anew, all of it is there.
    hand.find(NAME).await;
    app.get("[data-testid=person-sheet]").await;
    for (field, typed) in FACTS {
        app.until_true(&format!(
            "document.querySelector('[data-testid={field}]')?.value === {}",
            json!(typed)
        ))
        .await;
    }
    app.until_true("document.querySelector('[data-testid=person-picture-consent]').checked").await;
    leave(hand, "person-sheet").await;
    let people = congress.told(&["list", "people"]);
    let kept = people.iter().find(|one| text(&one["name"]).contains(NAME)).expect("she is there");
    assert_eq!(kept["email"], FACTS[2].1, "the command line tells it too: {kept}");
}

/// She is entered a second time; the two become one, and undo gives both back.
async fn one_of_two(congress: &Congress, hand: Hand<'_>) {
    let app = hand.app;
    let count = || congress.told(&["list", "people"]).len();
    let before = count();
    hand.go("people").await;
    match hand.way {
        Way::Mouse => hand.press("people-new").await,
        Way::Keys => app.keys("Ctrl+n").await,
    }
    hand.write("person-add-name", "Marta Ożóg").await;
    hand.press("person-add-yes").await;
    app.get("[data-testid=person-sheet]").await;
    leave(hand, "person-sheet").await;
    hand.press("people-duplicates").await;
    app.until("[data-testid=duplicates]", "Marta Ożóg").await;
    app.shot(&format!("small-duplicates-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "two who are one");
    hand.press("duplicates-merge").await;
    app.get("[data-testid=duplicates-done]").await;
    hand.press("duplicates-close").await;
    assert_eq!(count(), before, "there is one of her");
    app.js("document.activeElement?.blur?.()").await;
    app.keys("Ctrl+z").await;
    app.get("[data-testid=people-duplicates]").await;
    assert_eq!(count(), before + 1, "there are two of her");
}

/// Another event in the same week: both are in the week, and a click or a key leads from one to the
/// other; in a week of its own it is alone.
async fn week_of_two(congress: &Congress, hand: Hand<'_>, was: &Value) {
    const OTHER: &str = "Narada skarbników";
    let app = hand.app;
    let day = text(&was["day"]);
    let planned = |event: &str| {
        let all = congress.told(&["list", "sessions", "--event", event]).into_iter();
        all.filter(|one| {
            !one["start"].is_null() && one["block"].is_null() && one["state"] != "cancelled"
        })
        .count()
    };
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
    leave(hand, "session-sheet").await;

    hand.go("timetable").await;
    hand.pick("timetable-view-week").await;
    let all = planned(file::SAMPLE) + planned(OTHER);
    let shown = "[data-testid=timetable-week] .plane button";
    app.until_true(&format!("document.querySelectorAll('{shown}').length === {all}")).await;
    for event in [file::SAMPLE, OTHER] {
        app.until(".legend", event).await;
    }
    app.shot(&format!("small-week-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a week of two events");

    // From the one event to a session of the other.
    let id = text(&was["id"]);
    let there = format!("week-{id}");
    if hand.way == Way::Mouse {
        app.click(&format!("[data-testid='{there}']")).await;
    } else {
        let first =
            app.js(&format!("return document.querySelector('{shown}').dataset.testid")).await;
        crate::keys::tab_to(app, text(&first)).await;
        for _ in 0..all {
            if app.js("return document.activeElement.dataset.testid").await == there.as_str() {
                break;
            }
            app.keys("ArrowDown").await;
        }
        app.keys("Enter").await;
    }
    app.until_true(&format!(
        "document.querySelector('[data-testid=session-title]')?.value === {}",
        json!(BUDGET)
    ))
    .await;
    app.until("[data-testid=event-switcher]", file::SAMPLE).await;
    leave(hand, "session-sheet").await;
    hand.pick("timetable-view-grid").await;
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
