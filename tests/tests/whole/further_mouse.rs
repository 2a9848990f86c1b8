//! What else the mouse does at the programme desk, on FOSDEM 2025 and on a small Polish congress:
//! days, rooms and tracks that are shown, moves to another day, ends, menus, blocks, locks, and what a
//! search or a drag leaves to be read.

use std::collections::{BTreeMap, BTreeSet};

use obrady_tests::{App, run};
use serde_json::Value;

use crate::congress::{Congress, block, gaps_of_the_day, minutes};

#[test]
fn fosdem_obeys_the_mouse_in_all_else() {
    run(async {
        let Some(congress) = Congress::fosdem().await else { return };
        obeys_the_mouse(congress).await;
    });
}

#[test]
fn a_small_congress_obeys_the_mouse_in_all_else() {
    run(async {
        obeys_the_mouse(Congress::small().await).await;
    });
}

#[test]
fn fosdem_has_menus_for_all_of_it() {
    run(async {
        let Some(congress) = Congress::fosdem().await else { return };
        menus(congress).await;
    });
}

#[test]
fn a_small_congress_has_menus_for_all_of_it() {
    run(async {
        menus(Congress::small().await).await;
    });
}

async fn obeys_the_mouse(congress: Congress) {
    let app = &congress.app;
    let [first, second] = &congress.two().await;
    shown_and_zoomed(&congress, first).await;
    headings_stay(app).await;
    can_be_read(&congress, first, second).await;
    to_another_day(&congress, first).await;

    // Its end is dragged half an hour down, its start as far: the other end stays.
    app.click_at(congress.middle(first).await).await;
    let hour = hour(&congress, first).await;
    let end = app.point(&block(first), 0.5, 1.0).await.by(0.0, -4.0);
    app.drag(end, end.by(0.0, hour / 2.0)).await;
    let longer = congress.until("it is longer", |changed| changed.len() == 1).await;
    let was = congress.was(first);
    assert_eq!(longer[first]["minutes"].as_i64(), was["minutes"].as_i64().map(|all| all + 30));
    assert_eq!(longer[first]["start"], was["start"], "it begins as before");
    congress.undo().await;
    let start = app.point(&block(first), 0.5, 0.0).await.by(0.0, 4.0);
    app.drag(start, start.by(0.0, hour / 6.0)).await;
    let shorter = congress.until("it is shorter", |changed| changed.len() == 1).await;
    assert_eq!(shorter[first]["end"], was["end"], "it ends as before");
    assert_eq!(minutes(&was["hour"], &shorter[first]["hour"]), 10);

    // Taken back from the menu, which names it, and done again.
    app.click("[data-testid=menu-edit]").await;
    app.until("[data-testid=menu-edit-menu-undo]", was["title"].as_str().expect("a title")).await;
    app.click("[data-testid=menu-edit-menu-undo]").await;
    congress.until("it is as it was", |changed| changed.is_empty()).await;
    app.click("[data-testid=menu-edit]").await;
    app.until("[data-testid=menu-edit-menu-redo]", was["title"].as_str().expect("a title")).await;
    app.click("[data-testid=menu-edit-menu-redo]").await;
    congress.until("it is shorter again", |changed| changed.len() == 1).await;
    congress.undo().await;

    congress.quit().await;
}

/// Days, rooms, tracks, the step and the form of the timetable.
async fn shown_and_zoomed(congress: &Congress, first: &str) {
    let app = &congress.app;
    for (way, step) in [("higher", "10"), ("higher", "5"), ("lower", "10"), ("lower", "15")] {
        app.click(&format!("[data-testid=timetable-{way}]")).await;
        app.until("[data-testid=timetable-step]", &format!("{step} min")).await;
    }

    let day = congress.was(first)["day"].as_str().expect("a day").to_owned();
    app.click(&format!("[data-testid='timetable-days-{day}']")).await;
    app.until_true(&format!(
        "[...document.querySelectorAll('[data-testid^=cell-]')].every((one) => one.dataset.testid.startsWith('cell-{day}'))"
    ))
    .await;

    // One track alone, with what is for everybody; then all again.
    let track = congress.was(first)["track"].as_str().expect("a track").to_owned();
    app.click("[data-testid=timetable-tracks]").await;
    app.get("[data-testid=timetable-tracks-panel]").await;
    app.click_named("label", &track).await;
    let common = ["plenary", "ceremony", "break", "registration", "social"];
    let all = congress.told(&["list", "sessions"]);
    let wanted = all.iter().filter(|one| {
        one["day"] == day.as_str()
            && (one["track"] == track.as_str()
                || one["kind"].as_str().is_some_and(|kind| common.contains(&kind)))
    });
    let wanted = wanted.count();
    app.until_true(&format!(
        "document.querySelectorAll('[data-testid=timetable] [data-session]').length === {wanted}"
    ))
    .await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "choosing tracks");
    app.click("[data-testid=timetable-unfilter]").await;
    app.until_gone("[data-testid=timetable-unfilter]").await;

    // Many rooms at once, turned, a list, a week, and back.
    let width = "return document.querySelectorAll('[data-testid^=cell-]')[1].offsetLeft";
    let before = app.js(width).await.as_f64().expect("pixels");
    app.click("[data-testid=timetable-many]").await;
    app.get("[data-testid=timetable-many][aria-pressed=true]").await;
    let after = app.js(width).await.as_f64().expect("pixels");
    assert!(after <= before, "no column is wider than before: {before}, {after}");
    app.click("[data-testid=timetable-many]").await;
    view(app, "list").await;
    app.get("[data-testid=timetable-list]").await;
    view(app, "week").await;
    app.get("[data-testid=timetable-week] button").await;
    view(app, "grid").await;
    app.get(&block(first)).await;
}

/// Whatever is scrolled to, days, rooms and hours are seen.
async fn headings_stay(app: &App) {
    const SEEN: &str = "
        const box = (css) => document.querySelector(css).getBoundingClientRect();
        const view = box('[data-testid=timetable]');
        const seen = (css) => [...document.querySelectorAll(css)].some((one) => {
            const { top, bottom, left, right } = one.getBoundingClientRect();
            return bottom > top && top >= view.top - 1 && bottom <= view.bottom + 1 && left >= view.left - 1 && right <= view.right + 1;
        });
        return [seen('.heads h2 span'), seen('.heads .room'), seen('.hours span')];";
    for form in ["turned", "grid"] {
        view(app, form).await;
        app.get("[data-testid=timetable-plane]").await;
        for (across, down) in [(0, 0), (260, 0), (0, 260), (260, 260)] {
            app.js(&format!(
                "document.querySelector('[data-testid=timetable]').scrollTo({across}, {down})"
            ))
            .await;
            app.frame().await;
            let seen = app.js(SEEN).await;
            assert_eq!(
                seen,
                serde_json::json!([true, true, true]),
                "{form}, scrolled by {across} and {down}: a day, a room, an hour"
            );
        }
        app.js("document.querySelector('[data-testid=timetable]').scrollTo(0, 0)").await;
    }
}

/// What a search leaves out, and where a dragged session was, still meets WCAG; what would clash is said.
async fn can_be_read(congress: &Congress, first: &str, second: &str) {
    let app = &congress.app;
    let theme = async |theme: &str| {
        app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        app.frame().await;
    };
    let title = congress.was(first)["title"].as_str().expect("a title").to_owned();
    app.fill("[data-testid=timetable-search]", &title).await;
    app.get("[data-testid=timetable] .session.dim").await;
    for name in ["light", "dark"] {
        theme(name).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "left out by a search, {name}");
    }
    theme("light").await;
    app.fill("[data-testid=timetable-search]", "").await;
    app.until_gone("[data-testid=timetable] .session.dim").await;

    // Held over a room that is taken.
    let to = congress.middle(second).await;
    app.grab(congress.middle(first).await, to).await;
    app.get("[data-testid=ghost-why]").await;
    assert_eq!(app.count(".session.held").await, 1, "it is seen from where it was taken");
    for name in ["light", "dark"] {
        theme(name).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "dragged, {name}");
    }
    theme("light").await;
    app.keys("Escape").await;
    app.drop_it().await;
    app.until_gone("[data-testid=ghost]").await;
    app.keys("Escape").await;
    congress.until("nothing became of it", |changed| changed.is_empty()).await;
}

/// With one room shown, both days are in view: a session goes to the other by hand.
async fn to_another_day(congress: &Congress, first: &str) {
    let app = &congress.app;
    let was = congress.was(first).clone();
    app.click("[data-testid=timetable-rooms]").await;
    app.get("[data-testid=timetable-rooms-panel]").await;
    app.click_named("label", was["room"].as_str().expect("a room")).await;
    app.keys("Escape").await;
    app.until_true("document.querySelectorAll('[data-testid^=cell-]').length === 2").await;
    let from = congress.middle(first).await;
    let other = app
        .js(&format!(
            "const cells = [...document.querySelectorAll('[data-testid^=cell-]')].map((one) => one.dataset.testid);
             const at = cells.findIndex((one) => !one.startsWith('cell-{}'));
             const head = document.querySelectorAll('.heads .room')[at].getBoundingClientRect();
             return [cells[at].slice(5, 15), head.left + head.width / 2];",
            was["day"].as_str().expect("a day")
        ))
        .await;
    let by = other[1].as_f64().expect("pixels") - from.x;
    app.drag(from, from.by(by, 0.0)).await;
    let moved = congress.until("it is on the other day", |changed| changed.len() == 1).await;
    assert_eq!(moved[first]["day"], other[0]);
    assert_eq!((&moved[first]["hour"], &moved[first]["room"]), (&was["hour"], &was["room"]));
    congress.undo().await;
    app.click("[data-testid=timetable-unfilter]").await;
    app.until_gone("[data-testid=timetable-unfilter]").await;
}

/// All of what the menu of a session has. The driver never lets go of the right button again, and then
/// forgets Shift, so what is chosen by clicks comes first, and what is typed is plain.
async fn menus(owned: Congress) {
    let congress = &owned;
    let app = &congress.app;
    let [first, second] = &congress.two().await;
    let was = congress.was(first).clone();
    // Two change places; a copy comes after its original.
    app.click_at(congress.middle(first).await).await;
    congress.click_with("Ctrl", second).await;
    congress.menu(second, "swap").await;
    congress.until("they changed places", |changed| changed.len() == 2).await;
    congress.undo().await;
    app.keys("Escape").await;
    app.js("document.querySelector('[data-testid=timetable]').focus()").await;
    app.keys("Escape").await;
    congress.menu(first, "copy").await;
    congress.until("a copy", |changed| changed.len() == 1).await;
    congress.undo().await;

    app.right_click(congress.middle(first).await).await;
    app.get("[data-testid=session-menu]").await;
    app.click("[data-testid=session-menu-time]").await;
    app.fill("[data-testid=time-start]", "7.15").await;
    app.fill("[data-testid=time-end]", "8").await;
    app.click("[data-testid=time-move]").await;
    let typed = congress.until("its hours are typed", |changed| changed.len() == 1).await;
    assert_eq!((&typed[first]["hour"], &typed[first]["minutes"]), (&"07:15".into(), &45.into()));
    congress.undo().await;

    // Locked and unlocked.
    congress.menu(first, "lock").await;
    congress
        .until("it is locked", |changed| {
            changed.get(first).is_some_and(|one| one["locked"] == true)
        })
        .await;
    congress.menu(first, "lock").await;
    congress.until("it is unlocked", |changed| changed.is_empty()).await;

    // What follows in all rooms goes as far as it must; up to what is locked, or nothing goes.
    congress.menu(first, "push").await;
    app.click_named("label", "Wydłuż").await;
    app.click_named("label", "Następne we wszystkich salach").await;
    app.fill("[data-testid=push-by]", "45").await;
    app.until_true("document.querySelectorAll('[data-testid=push-seen] li').length > 0").await;
    app.click("[data-testid=push-do]").await;
    let pushed = congress.until("it pushed", |changed| changed.len() > 1).await;
    let rooms: BTreeSet<_> = pushed.values().map(|one| one["room"].to_string()).collect();
    assert!(rooms.len() > 1, "in more than its own room: {rooms:?}");
    congress.undo().await;
    let next = next_in_room(congress, &was);
    congress.menu(&next, "lock").await;
    congress.until("the next is locked", |changed| changed.len() == 1).await;
    congress.menu(first, "push").await;
    app.click_named("label", "Wydłuż").await;
    app.fill("[data-testid=push-by]", "8 h").await;
    app.until("[data-testid=push-seen]", "Nie ma dość czasu").await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "why nothing is pushed");
    app.click("[data-testid=push-cancel]").await;
    congress.undo().await;

    // Gaps of the whole day.
    congress.menu(first, "gaps-day").await;
    gaps_of_the_day(congress).await;

    // A talk in it makes it a block; out of it, and into it again; both go as one.
    congress.menu(first, "within").await;
    app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
    app.type_text("wolne glosy").await;
    app.keys("Enter").await;
    let talk = congress
        .until("a talk", |changed| changed.values().any(|one| one["title"] == "wolne glosy"))
        .await;
    let talk = talk.values().find(|one| one["title"] == "wolne glosy").expect("one").clone();
    assert_eq!(talk["block"], Value::from(first.to_owned()), "it belongs to it");
    assert_eq!((&talk["start"], &talk["room"]), (&was["start"], &was["room"]));
    let id = talk["id"].as_str().expect("an id");
    app.until_true(
        "document.querySelector('[data-testid=session-block]')?.selectedOptions[0].value !== ''",
    )
    .await;
    app.click("[data-testid=session-sheet-close]").await;
    app.until_gone("[data-testid=session-sheet]").await;
    let inside = format!(
        "(() => {{ const box = (id) => document.querySelector(`[data-testid=\"session-${{id}}\"]`).getBoundingClientRect();
            const [outer, inner] = [box('{first}'), box('{id}')];
            return inner.left > outer.left && inner.right < outer.right && inner.bottom < outer.bottom; }})()"
    );
    app.until_true(&inside).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a talk in a block");
    app.shot(if congress.told(&["list", "rooms"]).len() > 9 {
        "further-block-fosdem"
    } else {
        "further-block"
    })
    .await;
    let held = |want: bool| {
        let id = id.to_owned();
        move |changed: &BTreeMap<String, Value>| {
            changed.get(&id).is_some_and(|one| one["block"].is_null() != want)
        }
    };
    congress.menu(id, "hold").await;
    congress.until("it is out of the block", held(false)).await;
    app.until_true(&format!("document.activeElement?.dataset.session === '{id}'")).await;
    congress.menu(id, "hold").await;
    congress.until("it is in the block", held(true)).await;
    app.until_true(&format!("document.activeElement?.dataset.session === '{id}'")).await;
    congress.menu(first, "time").await;
    app.fill("[data-testid=time-start]", "7.15").await;
    app.click("[data-testid=time-move]").await;
    congress
        .until("the block and what it holds", |changed| {
            changed.get(first).is_some_and(|one| one["hour"] == "07:15")
                && changed.get(id).is_some_and(|one| one["hour"] == "07:15")
        })
        .await;
    for _ in 0..5 {
        app.js("document.querySelector('[data-testid=timetable]').focus()").await;
        app.keys("Ctrl+z").await;
        app.frame().await;
    }
    congress.until("all as at first", |changed| changed.is_empty()).await;

    // There, from the menu of the window, by a click on what the list finds.
    app.click("[data-testid=menu-view]").await;
    app.click("[data-testid=menu-view-menu-grid-jump]").await;
    app.get("[data-testid=jump-dialog]").await;
    let title = congress.was(second)["title"].as_str().expect("a title").to_owned();
    // One word of it that any keyboard has.
    let is_plain = |word: &&str| word.len() > 4 && word.bytes().all(|one| one.is_ascii_lowercase());
    app.fill("[data-testid=jump]", title.split(' ').find(is_plain).expect("a plain word")).await;
    app.until("[data-testid=jump-option-0]", &title).await;
    app.click("[data-testid=jump-option-0]").await;
    app.until_gone("[data-testid=jump-dialog]").await;
    app.until_true(&format!("document.activeElement?.dataset.session === '{second}'")).await;
    owned.quit().await;
}

/// The session that comes next in the room of another.
fn next_in_room(congress: &Congress, one: &Value) -> String {
    let mut later: Vec<Value> = congress
        .told(&["list", "sessions"])
        .into_iter()
        .filter(|other| {
            other["room"] == one["room"]
                && other["day"] == one["day"]
                && other["start"].as_str() > one["start"].as_str()
        })
        .collect();
    later.sort_by_key(|other| other["start"].as_str().map(str::to_owned));
    later.first().expect("another in its room")["id"].as_str().expect("an id").to_owned()
}

/// Pixels of an hour, told by the height of a session.
async fn hour(congress: &Congress, id: &str) -> f64 {
    let css = block(id);
    let height =
        congress.app.point(&css, 0.5, 1.0).await.y - congress.app.point(&css, 0.5, 0.0).await.y;
    #[expect(clippy::cast_precision_loss, reason = "minutes of a day")]
    let minutes = congress.was(id)["minutes"].as_i64().expect("a length") as f64;
    height * 60.0 / minutes
}

async fn view(app: &App, name: &str) {
    app.click(&format!(
        "[data-testid=timetable-view] label:has([data-testid=timetable-view-{name}])"
    ))
    .await;
    app.painted().await;
}
