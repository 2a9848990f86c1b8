//! A congress in the real window, large or small, with what the command line tells of its file: each
//! step of planning is compared with the whole file, and undo has to bring all of it back.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use obrady_tests::{App, Home, Point, test_data};
use serde_json::Value;

use crate::{WINDOW, file, hand::Hand};

/// A window with a congress, and the file that it works on.
pub struct Congress {
    pub app: App,
    pub home: Home,
    /// None where it is the user's default file.
    file: Option<PathBuf>,
    /// The sessions as they were imported.
    before: Vec<Value>,
}

/// The sessions that lie wholly in the middle of the view, from left to right and downwards.
const IN_VIEW: &str = "
    const view = document.querySelector('[data-testid=timetable]').getBoundingClientRect();
    return [...document.querySelectorAll('[data-testid=timetable] [data-session]')]
        .map((one) => ({ id: one.dataset.session, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.left > view.left + 150 && box.right < view.right - 150
            && box.top > view.top + 150 && box.bottom < view.bottom - 150 && box.height > 40 && box.width < 300)
        .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
        .map(({ id, box }) => [id, box.left]);";

/// A place of the plane where there is nothing, with sessions to its right.
pub const EMPTY: &str = "
    const view = document.querySelector('[data-testid=timetable]').getBoundingClientRect();
    for (let y = view.top + 120; y < view.bottom - 300; y += 3)
        for (let x = view.left + 150; x < view.right - 500; x += 9)
            if (document.elementFromPoint(x, y)?.dataset.testid === 'timetable-plane') return [x, y];";

/// Lets the page believe that it is a fixed instant, put in place of `NOW`.
pub const CLOCK: &str = "
    const Real = Date;
    globalThis.Date = class extends Real {
        constructor(...parts) { super(...(parts.length ? parts : ['NOW'])); }
    };";

impl Congress {
    /// Opens FOSDEM; none where the test data is not at hand.
    pub async fn fosdem() -> Option<Self> {
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
        let congress = Self::shown(app, home, Some(file)).await;
        assert_eq!(congress.before.len(), 943, "all of it was read");
        Some(congress)
    }

    /// Opens the small congress that a new user finds.
    pub async fn small() -> Self {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        Self::shown(app, home, None).await
    }

    async fn shown(app: App, home: Home, file: Option<PathBuf>) -> Self {
        app.resize(1500, 1100).await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.painted().await;
        let mut congress = Self { app, home, file, before: Vec::new() };
        congress.before = congress.told(&["list", "sessions"]);
        congress
    }

    pub fn told(&self, arguments: &[&str]) -> Vec<Value> {
        let file = self.file.as_ref().map(|file| file.to_str().expect("a path of plain letters"));
        let first = file.map_or_else(Vec::new, |file| vec!["--file", file]);
        file::told(&self.home, &[&first, arguments].concat())
    }

    /// The sessions that are other than they were at first, new ones among them.
    pub fn changed(&self) -> BTreeMap<String, Value> {
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

    /// Takes steps back, one after the other, until all is as it was.
    pub async fn undo_all(&self, hand: Hand<'_>, is_back: impl Fn() -> bool) {
        for _ in 0..20 {
            if is_back() {
                self.app.painted().await;
                return;
            }
            let done = self.told(&["list", "changes"]);
            hand.undo().await;
            // One too many would take back the congress itself.
            for _ in 0..100 {
                if self.told(&["list", "changes"]) != done {
                    break;
                }
                self.app.frame().await;
            }
        }
        panic!("undo does not bring all of it back");
    }

    /// Two sessions in view in two rooms on one day, both with people, of two tracks; after the first
    /// comes another in its room.
    pub async fn pair(&self) -> [Value; 2] {
        let known = ["Budżet, który rozumie każdy", "Młodzieżowa rada od zera"];
        let small =
            known.map(|title| self.before.iter().find(|one| one["title"] == title).cloned());
        if let [Some(one), Some(other)] = small {
            return [one, other];
        }
        self.two().await.map(|id| self.was(&id).clone())
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

    pub async fn middle(&self, id: &str) -> Point {
        self.app.point(&block(id), 0.5, 0.5).await
    }

    pub async fn focus(&self, id: &str) {
        self.app.js(&format!("document.querySelector('{}').focus()", block(id))).await;
    }

    /// Chooses from the menu of a session.
    pub async fn menu(&self, id: &str, item: &str) {
        self.focus(id).await;
        self.app.keys("Shift+F10").await;
        self.app.click(&format!("[data-testid=session-menu-{item}]")).await;
    }

    /// Clicks sessions while a key is held.
    pub async fn click_with(&self, key: &str, id: &str) {
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
pub fn moved_by(congress: &Congress, changed: &BTreeMap<String, Value>) -> Vec<i64> {
    let by = |(id, now): (&String, &Value)| minutes(&congress.was(id)["hour"], &now["hour"]);
    changed.iter().map(by).collect()
}

/// Whether two sessions stand each where the other stood.
pub fn swapped(
    congress: &Congress,
    changed: &BTreeMap<String, Value>,
    [a, b]: &[String; 2],
) -> bool {
    let place = |one: &Value| (one["start"].clone(), one["room"].clone());
    changed.len() == 2
        && changed.get(a).map(place) == Some(place(congress.was(b)))
        && changed.get(b).map(place) == Some(place(congress.was(a)))
}

/// Gaps that all rooms have at a time are closed; where there is none, that is said.
pub async fn gaps_of_the_day(congress: &Congress) {
    // Of two days with 29 rooms there is no moment at which nothing is on.
    if congress.told(&["list", "rooms"]).len() > 9 {
        congress.app.until("[data-testid=announce]", "Nie ma tu luk").await;
        assert!(congress.changed().is_empty(), "nothing moved");
        return;
    }
    let closed = congress.until("gaps closed", |changed| !changed.is_empty()).await;
    assert!(moved_by(congress, &closed).iter().all(|by| *by < 0), "all came earlier");
    congress.undo().await;
}
