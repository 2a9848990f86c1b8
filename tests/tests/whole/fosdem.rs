//! Everything that planning is, in the real window with FOSDEM 2025: 943 sessions in 40 rooms, by
//! mouse and by keyboard. Each step is compared with what the command line tells of the whole file,
//! and undo has to bring all of it back.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use obrady_tests::{App, Home, Point, run, test_data};
use serde_json::Value;

use crate::{WINDOW, file};

/// A window with FOSDEM, and the file that it works on.
pub struct Fosdem {
    pub app: App,
    home: Home,
    file: PathBuf,
    /// The sessions as they were imported.
    before: Vec<Value>,
}

/// The sessions that lie wholly in the middle of the view, from left to right and downwards.
const IN_VIEW: &str = "
    const view = document.querySelector('[data-testid=timetable]').getBoundingClientRect();
    return [...document.querySelectorAll('[data-testid=timetable] [data-session]')]
        .map((one) => ({ id: one.dataset.session, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.left > view.left + 150 && box.right < view.right - 150
            && box.top > view.top + 150 && box.bottom < view.bottom - 150 && box.height > 40)
        .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
        .map(({ id, box }) => [id, box.left]);";

/// A place of the plane where there is nothing, with sessions to its right.
const EMPTY: &str = "
    const view = document.querySelector('[data-testid=timetable]').getBoundingClientRect();
    for (let y = view.top + 120; y < view.bottom - 300; y += 3)
        for (let x = view.left + 150; x < view.right - 500; x += 9)
            if (document.elementFromPoint(x, y)?.dataset.testid === 'timetable-plane') return [x, y];";

impl Fosdem {
    /// Opens it; none where the test data is not at hand.
    pub async fn open() -> Option<Self> {
        let schedule = test_data("schedules/fosdem/fosdem2025.xml")?;
        let home = Home::new();
        let file = home.path().join("fosdem.obrady");
        let ours = file.to_str().expect("a path of plain letters");
        for rest in [&["new"][..], &["import", schedule.to_str().expect("a path of plain letters")]]
        {
            let said = home.obrady(&[&["--file", ours], rest].concat());
            assert_eq!(said.code, Some(0), "{rest:?}: {}{}", said.out, said.err);
        }
        let app = App::launch_with(WINDOW, &home, &file).await;
        app.resize(1500, 1100).await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.painted().await;
        let mut fosdem = Self { app, home, file, before: Vec::new() };
        fosdem.before = fosdem.told(&["list", "sessions"]);
        assert_eq!(fosdem.before.len(), 943, "all of it was read");
        Some(fosdem)
    }

    pub fn told(&self, arguments: &[&str]) -> Vec<Value> {
        let ours = self.file.to_str().expect("a path of plain letters");
        file::told(&self.home, &[&["--file", ours], arguments].concat())
    }

    /// The sessions that are other than they were at first, new ones among them.
    fn changed(&self) -> BTreeMap<String, Value> {
        let before: BTreeMap<&str, &Value> =
            self.before.iter().map(|one| (one["id"].as_str().unwrap_or_default(), one)).collect();
        let now = self.told(&["list", "sessions"]).into_iter();
        now.filter_map(|one| {
            let id = one["id"].as_str()?.to_owned();
            (before.get(id.as_str()) != Some(&&one)).then_some((id, one))
        })
        .collect()
    }

    /// Waits until what changed is as expected, and gives it.
    pub async fn until(
        &self,
        what: &str,
        holds: impl Fn(&BTreeMap<String, Value>) -> bool,
    ) -> BTreeMap<String, Value> {
        let mut changed = BTreeMap::new();
        for _ in 0..40 {
            changed = self.changed();
            if holds(&changed) {
                return changed;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        let times = changed.values().map(|one| (&one["title"], &one["start"], &one["room"]));
        panic!("never: {what}; other than at first: {:?}", times.collect::<Vec<_>>());
    }

    /// Takes the last step back, which restores the whole programme.
    pub async fn undo(&self) {
        self.app.js("document.querySelector('[data-testid=timetable]')?.focus()").await;
        self.app.keys("Ctrl+z").await;
        for _ in 0..40 {
            if self.told(&["list", "sessions"]) == self.before {
                // The page shows it too, before the next step begins.
                self.app.painted().await;
                return;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        panic!("undo does not restore the whole programme");
    }

    /// A session as it was at first.
    pub fn was(&self, id: &str) -> &Value {
        self.before.iter().find(|one| one["id"] == id).expect("it was there at first")
    }

    /// Two sessions in view in two rooms, the first with another after it in its room.
    pub async fn two(&self) -> [String; 2] {
        let seen = self.app.js(IN_VIEW).await;
        let seen: Vec<(String, f64)> = (seen.as_array().expect("a list").iter())
            .map(|one| {
                (one[0].as_str().expect("an id").to_owned(), one[1].as_f64().expect("pixels"))
            })
            .collect();
        let first = &seen[0];
        let other = seen.iter().find(|one| one.1 > first.1 + 20.0).expect("a second room");
        [first.0.clone(), other.0.clone()]
    }

    async fn middle(&self, id: &str) -> Point {
        self.app.point(&block(id), 0.5, 0.5).await
    }

    pub async fn focus(&self, id: &str) {
        self.app.js(&format!("document.querySelector('{}').focus()", block(id))).await;
    }

    /// Chooses from the menu of a session.
    async fn menu(&self, id: &str, item: &str) {
        self.focus(id).await;
        self.app.keys("Shift+F10").await;
        self.app.click(&format!("[data-testid=session-menu-{item}]")).await;
    }

    /// Clicks sessions while a key is held.
    async fn click_with(&self, key: &str, id: &str) {
        self.app.hold(key).await;
        self.app.click_at(self.middle(id).await).await;
        self.app.release(key).await;
    }

    /// Closes the window, which must not have complained.
    pub async fn quit(self) {
        self.app.quit().await;
    }

    pub async fn axe(&self, where_: &str) {
        assert_eq!(self.app.axe().await, Vec::<String>::new(), "{where_}: everybody can use it");
    }
}

pub fn block(id: &str) -> String {
    format!("[data-testid=\"session-{id}\"]")
}

/// Minutes from an hour of the day to another.
pub fn minutes(from: &Value, to: &Value) -> i64 {
    let of = |hour: &Value| -> i64 {
        let (hours, minutes) = hour.as_str().and_then(|text| text.split_once(':')).expect("HH:MM");
        hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes")
    };
    of(to) - of(from)
}

/// By how many minutes each changed session moved; none where they are not all on their days.
pub fn moved_by(fosdem: &Fosdem, changed: &BTreeMap<String, Value>) -> Vec<i64> {
    let by = |(id, now): (&String, &Value)| minutes(&fosdem.was(id)["hour"], &now["hour"]);
    changed.iter().map(by).collect()
}

/// Whether two sessions stand each where the other stood.
pub fn swapped(fosdem: &Fosdem, changed: &BTreeMap<String, Value>, [a, b]: &[String; 2]) -> bool {
    let place = |one: &Value| (one["start"].clone(), one["room"].clone());
    changed.len() == 2
        && changed.get(a).map(place) == Some(place(fosdem.was(b)))
        && changed.get(b).map(place) == Some(place(fosdem.was(a)))
}

#[test]
fn fosdem_is_planned_by_mouse() {
    run(async {
        let Some(fosdem) = Fosdem::open().await else { return };
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
        let grip = app.point(&format!("[data-testid=\"session-{first}-end\"]"), 0.5, 0.5).await;
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
