//! Everything that planning is, in the real window with FOSDEM 2025: 943 sessions in 40 rooms, by
//! mouse and by keyboard. Each step is compared with what the command line tells of the whole file,
//! and undo has to bring all of it back.

use std::collections::BTreeMap;

use obrady_tests::{Point, run};
use serde_json::Value;

use crate::congress::{Congress, EMPTY, block, moved_by, swapped};

#[test]
fn fosdem_is_planned_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        let app = &fosdem.app;
        let two = fosdem.two().await;
        let [first, second] = &two;

        // With Ctrl a copy is carried, and the original stays.
        let from = fosdem.middle(first).await;
        app.hold("Ctrl").await;
        app.drag(from, from.by(0.0, 120.0)).await;
        app.release("Ctrl").await;
        let copied = fosdem.until("a copy", |changed| changed.len() == 1).await;
        let copy = copied.values().next().expect("one");
        assert_eq!(copy["title"], fosdem.was(first)["title"], "it is a copy of it");
        assert_ne!(copy["start"], fosdem.was(first)["start"], "and lies where it was dropped");
        fosdem.undo().await;

        // Two are chosen with Ctrl and go as one.
        app.click_at(fosdem.middle(first).await).await;
        fosdem.click_with("Ctrl", second).await;
        assert_eq!(app.count(".session.chosen[data-session]").await, 2, "Ctrl adds");
        let from = fosdem.middle(first).await;
        app.drag(from, from.by(0.0, 90.0)).await;
        let moved = fosdem.until("two moved", |changed| changed.len() == 2).await;
        let by = moved_by(&fosdem, &moved);
        assert!(by[0] > 0 && by[0] == by[1], "as one: {by:?}");
        fosdem.undo().await;

        // A frame chooses all that it touches, over rooms; they go as one.
        app.keys("Escape").await;
        let empty = app.js(EMPTY).await;
        let corner = Point {
            x: empty[0].as_f64().expect("somewhere there is nothing"),
            y: empty[1].as_f64().expect("somewhere there is nothing"),
        };
        app.hold("Shift").await;
        app.grab(corner, corner.by(420.0, 260.0)).await;
        assert_eq!(app.count("[data-testid=timetable-band]").await, 1, "the frame is drawn");
        app.shot("fosdem-band").await;
        app.drop_it().await;
        app.release("Shift").await;
        app.until("[data-testid=announce]", "Zaznaczono").await;
        let chosen = app.js("return [...document.querySelectorAll('.session.chosen[data-session]')].map((one) => one.dataset.session)").await;
        let chosen: Vec<&str> =
            chosen.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert!(chosen.len() > 3, "many are in it: {}", chosen.len());
        let from = fosdem.middle(chosen[0]).await;
        app.drag(from, from.by(0.0, 60.0)).await;
        let moved = fosdem.until("all moved", |changed| changed.len() == chosen.len()).await;
        let by = moved_by(&fosdem, &moved);
        assert!(by.iter().all(|one| *one == by[0] && *one > 0), "as one: {by:?}");
        fosdem.undo().await;
        app.keys("Escape").await;

        // Shift chooses all between.
        app.click_at(fosdem.middle(first).await).await;
        fosdem.click_with("Shift", second).await;
        app.until_true("document.querySelectorAll('.session.chosen[data-session]').length >= 2")
            .await;

        // Resized with Shift, it pushes what follows, which is seen before it is let go.
        let grip = app.point(&block(first), 0.5, 1.0).await.by(0.0, -4.0);
        app.hold("Shift").await;
        app.grab(grip, grip.by(0.0, 90.0)).await;
        app.get(".ghost.pushed").await;
        app.shot("fosdem-pushes").await;
        app.drop_it().await;
        app.release("Shift").await;
        let pushed = fosdem.until("it pushed", |changed| changed.len() > 1).await;
        let longer = pushed.get(first).expect("it is longer");
        assert!(longer["minutes"].as_i64() > fosdem.was(first)["minutes"].as_i64());
        assert!(
            pushed.values().all(|one| one["room"] == longer["room"] && one["day"] == longer["day"]),
            "what follows in its room, and nothing else"
        );
        fosdem.undo().await;

        // Into the backlog, and out of it.
        app.click_at(fosdem.middle(first).await).await;
        let there = fosdem.middle(second).await;
        let backlog = app.point("[data-testid=backlog]", 0.5, 0.5).await;
        app.drag(fosdem.middle(first).await, backlog).await;
        let waits = fosdem.until("it waits", |changed| changed.len() == 1).await;
        assert!(waits[first]["start"].is_null(), "it has no hour any more");
        let card = format!("[data-testid=backlog] [data-session=\"{first}\"]");
        app.drag(app.point(&card, 0.5, 0.5).await, there).await;
        let has_hour = |changed: &BTreeMap<String, Value>| {
            changed.get(first).is_some_and(|one| !one["start"].is_null())
        };
        let out = fosdem.until("it has an hour", has_hour).await;
        // On a slow machine the view scrolls while the pointer crosses its edge.
        assert!(!out[first]["room"].is_null(), "in a room: {}", out[first]["room"]);
        app.keys("Ctrl+z").await;
        fosdem.undo().await;

        // Two change places, by the menu of the right button.
        app.click_at(fosdem.middle(first).await).await;
        fosdem.click_with("Ctrl", second).await;
        // The driver never lets go of the right button again, so what drags comes before this.
        app.right_click(fosdem.middle(second).await).await;
        app.click("[data-testid=session-menu-swap]").await;
        fosdem.until("they changed places", |changed| swapped(&fosdem, changed, &two)).await;
        fosdem.undo().await;

        // Gaps close, by the menu.
        fosdem.menu(first, "gaps").await;
        let closed = fosdem.until("gaps closed", |changed| !changed.is_empty()).await;
        assert!(moved_by(&fosdem, &closed).iter().all(|by| *by < 0), "all came earlier");
        fosdem.undo().await;

        // The rest of a room goes to the other day, and to another room.
        fosdem.menu(first, "part").await;
        app.get("[data-testid=part-dialog]").await;
        fosdem.axe("moving a part of a day").await;
        let room = fosdem.was(second)["room"].clone();
        app.js(&format!(
            "const to = document.querySelector('[data-testid=part-room]');
             to.value = [...to.options].find((one) => one.text === {room}).value;
             to.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
        app.click("[data-testid=part-do]").await;
        let part = fosdem.until("the part moved", |changed| !changed.is_empty()).await;
        assert!(part.contains_key(first), "with the one from which it began");
        for (id, one) in &part {
            let was = fosdem.was(id);
            assert_eq!(was["room"], fosdem.was(first)["room"], "all were in its room");
            assert_eq!(one["room"], room, "all are in the other");
            assert_ne!(one["day"], was["day"], "on the other day");
            assert_eq!(one["hour"], was["hour"], "at the same hour");
        }
        fosdem.undo().await;
        fosdem.quit().await;
    });
}
