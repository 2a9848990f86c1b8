//! The rest of planning in the real window, on FOSDEM 2025 and on a small Polish congress, once by mouse
//! and once by keys: parallel items in one room, many rooms at once, one item over several rooms, what is
//! pushed, closed up, moved as a part of a day or copied; and who and what is around it.

use std::collections::BTreeSet;

use obrady_tests::run;
use serde_json::{Value, json};

use crate::{
    congress::{Congress, block, moved_by},
    file::text,
    hand::{Hand, Way},
    kept_both_ways::{organisations, somebody, told_of, two_become_one},
    small_both_ways::week_of_two,
};

#[test]
fn the_rest_of_fosdem_is_planned_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        planned(&fosdem, Way::Mouse).await;
        fosdem.quit().await;
    });
}

#[test]
fn the_rest_of_fosdem_is_planned_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        planned(&fosdem, Way::Keys).await;
        fosdem.quit().await;
    });
}

#[test]
fn who_is_around_fosdem_is_kept_by_mouse() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        kept(&fosdem, Way::Mouse).await;
        week_with_another(&fosdem, Way::Mouse).await;
        fosdem.quit().await;
    });
}

#[test]
fn who_is_around_fosdem_is_kept_by_keys() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        kept(&fosdem, Way::Keys).await;
        week_with_another(&fosdem, Way::Keys).await;
        fosdem.quit().await;
    });
}

#[test]
fn the_rest_of_a_small_congress_is_planned_by_mouse() {
    run(async {
        let congress = Congress::small().await;
        planned(&congress, Way::Mouse).await;
        kept(&congress, Way::Mouse).await;
        congress.quit().await;
    });
}

#[test]
fn the_rest_of_a_small_congress_is_planned_by_keys() {
    run(async {
        let congress = Congress::small().await;
        planned(&congress, Way::Keys).await;
        kept(&congress, Way::Keys).await;
        congress.quit().await;
    });
}

async fn planned(congress: &Congress, way: Way) {
    let [one, other] = congress.pair().await;
    let plan = Plan { congress, hand: Hand { app: &congress.app, way }, one, other };
    plan.many_rooms().await;
    plan.pushed_as_far_as_it_goes().await;
    plan.closed_up().await;
    plan.half_a_day().await;
    if way == Way::Keys {
        plan.copied().await;
        plan.block_goes_with_what_it_holds().await;
    }
    plan.two_in_one_room().await;
    plan.one_over_many_rooms().await;
}

async fn kept(congress: &Congress, way: Way) {
    let [one, _] = congress.pair().await;
    let hand = Hand { app: &congress.app, way };
    somebody(congress, hand, text(&one["people"][0]["name"])).await;
    told_of(congress, hand, text(&one["people"][0]["name"])).await;
    organisations(congress, hand).await;
    two_become_one(congress, hand).await;
}

/// A day before FOSDEM, in its week.
async fn week_with_another(fosdem: &Congress, way: Way) {
    fosdem.app.click("[data-testid=go-timetable]").await;
    let [one, _] = fosdem.pair().await;
    week_of_two(fosdem, Hand { app: &fosdem.app, way }, &one, "2025-01-31").await;
}

/// Of the small congress: another follows it in its room.
const BEFORE_ANOTHER: &str = "Sztuczna inteligencja w urzędzie: co wolno już dziś";

/// Who plans, and with what.
struct Plan<'a> {
    congress: &'a Congress,
    hand: Hand<'a>,
    /// Two sessions in two rooms on one day.
    one: Value,
    other: Value,
}

impl Plan<'_> {
    /// Does something to a session of the timetable: by its menu, or by the key of it.
    async fn deed(&self, id: &str, item: &str, key: &str) {
        match self.hand.way {
            Way::Mouse => self.congress.menu(id, item).await,
            Way::Keys => {
                self.congress.focus(id).await;
                self.hand.app.keys(key).await;
            }
        }
    }

    /// What comes next in the room of the first session.
    fn next(&self) -> Value {
        let there = self.congress.told(&["list", "sessions"]).into_iter();
        let after = there.filter(|one| {
            one["room"] == self.one["room"]
                && one["day"] == self.one["day"]
                && one["start"].as_str() > self.one["start"].as_str()
        });
        after.min_by_key(|one| text(&one["start"]).to_owned()).expect("another after it")
    }

    /// The id of a room.
    fn room(&self, name: &Value) -> String {
        let rooms = self.congress.told(&["list", "rooms"]);
        text(&rooms.iter().find(|room| room["name"] == *name).expect("a room")["id"]).to_owned()
    }

    /// Many rooms at once, and one of them alone.
    async fn many_rooms(&self) {
        let app = self.hand.app;
        let shown = "[...document.querySelectorAll('.heads .room')].filter((one) => { const box = one.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }).length";
        let before = app.js(&format!("return {shown}")).await;
        self.hand.press("timetable-many").await;
        app.get("[data-testid=timetable-many][aria-pressed=true]").await;
        app.until_true(&format!("{shown} >= {before}")).await;
        if self.congress.told(&["list", "rooms"]).len() > 9 {
            app.until_true(&format!("{shown} > {before} * 2")).await;
        }
        app.shot(&format!("many-rooms-{:?}", self.hand.way)).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "many rooms at once");
        self.hand.press("timetable-many").await;
        app.get("[data-testid=timetable-many][aria-pressed=false]").await;

        self.hand.press("timetable-rooms").await;
        app.get("[data-testid=timetable-rooms-panel]").await;
        let room = format!("timetable-rooms-{}", self.room(&self.one["room"]));
        match self.hand.way {
            Way::Mouse => self.hand.press(&room).await,
            Way::Keys => {
                for _ in 0..60 {
                    if app.js("return document.activeElement?.dataset.testid").await
                        == room.as_str()
                    {
                        break;
                    }
                    app.keys("ArrowDown").await;
                }
                app.keys("Space").await;
            }
        }
        let own = json!(self.one["room"]);
        app.until_true(&format!(
            "[...document.querySelectorAll('.heads .room')].every((one) => one.textContent.includes({own}))"
        ))
        .await;
        app.keys("Escape").await;
        self.hand.press("timetable-unfilter").await;
        app.until_gone("[data-testid=timetable-unfilter]").await;
        app.get(&block(text(&self.other["id"]))).await;
    }

    /// A session is made longer and pushes what follows in its room, then in all rooms; what is locked
    /// stops it, and that is said.
    async fn pushed_as_far_as_it_goes(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let id = text(&self.one["id"]);
        // In the small congress a break for everybody comes right after the first.
        let close = congress.told(&["list", "sessions"]);
        let close = close.iter().find(|one| one["title"] == BEFORE_ANOTHER).unwrap_or(&self.one);
        for (session, reach, by) in [(close, "room", 10), (&self.one, "day", 45)] {
            let id = text(&session["id"]);
            self.deed(id, "push", "n").await;
            self.hand.pick("push-how-longer").await;
            self.hand.pick(&format!("push-reach-{reach}")).await;
            self.hand.write("push-by", &by.to_string()).await;
            app.until_true("document.querySelectorAll('[data-testid=push-seen] li').length > 0")
                .await;
            self.hand.press("push-do").await;
            let pushed = congress.until("it pushed", |changed| changed.len() > 1).await;
            let minutes = session["minutes"].as_i64().map(|all| all + by);
            assert_eq!(pushed[id]["minutes"].as_i64(), minutes, "it is longer");
            let rooms: BTreeSet<_> = pushed.values().map(|one| one["room"].to_string()).collect();
            assert_eq!(rooms.len() == 1, reach == "room", "what follows there: {rooms:?}");
            assert!(
                moved_by(congress, &pushed).iter().all(|by| *by >= 0),
                "nothing comes earlier, and all stay on their day"
            );
            congress.undo().await;
        }
        let next = self.next();
        self.deed(text(&next["id"]), "lock", "l").await;
        congress.until("the next is locked", |changed| changed.len() == 1).await;
        self.deed(id, "push", "n").await;
        self.hand.pick("push-how-longer").await;
        self.hand.write("push-by", "8 h").await;
        app.until("[data-testid=push-seen]", "Nie ma dość czasu").await;
        self.hand.press("push-cancel").await;
        app.until_gone("[data-testid=push-dialog]").await;
        congress.undo().await;
    }

    /// A gap in a room is closed.
    async fn closed_up(&self) {
        let congress = self.congress;
        let next = text(&self.next()["id"]).to_owned();
        congress.focus(&next).await;
        self.hand.app.keys("Alt+ArrowDown").await;
        congress.until("a gap", |changed| changed.len() == 1).await;
        self.deed(text(&self.one["id"]), "gaps", "u").await;
        let closed = congress
            .until("the gap is closed", |changed| {
                moved_by(congress, changed).iter().all(|by| *by <= 0)
            })
            .await;
        assert!(closed.values().all(|one| one["room"] == self.one["room"]), "in that room alone");
        congress.undo_all(self.hand, || congress.changed().is_empty()).await;
    }

    /// The afternoon of one room goes to the other day, into another room.
    async fn half_a_day(&self) {
        let congress = self.congress;
        self.deed(text(&self.one["id"]), "part", "p").await;
        self.hand.choose("part-which", "Popołudnie").await;
        self.hand.choose("part-room", text(&self.other["room"])).await;
        self.hand.press("part-do").await;
        let part = congress.until("the afternoon moved", |changed| !changed.is_empty()).await;
        for (id, now) in &part {
            let was = congress.was(id);
            assert_eq!(was["room"], self.one["room"], "all were in its room");
            assert!(text(&was["hour"]) >= "12:00", "in the afternoon");
            assert_eq!((&now["room"], &now["hour"]), (&self.other["room"], &was["hour"]));
            assert_ne!(now["day"], was["day"], "on the other day");
        }
        congress.undo().await;
    }

    /// A copy comes after it; another is carried a room on.
    async fn copied(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let id = text(&self.one["id"]);
        for keys in [&["d"][..], &["m", "ArrowRight", "ArrowDown", "Ctrl+Enter"]] {
            congress.focus(id).await;
            for key in keys {
                app.keys(key).await;
            }
            let copied = congress.until("a copy", |changed| changed.len() == 1).await;
            let copy = copied.values().next().expect("one");
            assert_eq!(copy["title"], self.one["title"]);
            if keys.len() == 1 {
                assert_eq!(copy["start"], self.one["end"], "it comes after it");
            } else {
                assert_ne!(copy["room"], self.one["room"], "a room on");
            }
            congress.undo().await;
        }
    }

    /// What is held in a session goes along with it.
    async fn block_goes_with_what_it_holds(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let id = text(&self.one["id"]);
        congress.focus(id).await;
        app.keys("Shift+i").await;
        app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
        app.type_text("Głos z sali").await;
        app.keys("Enter").await;
        congress.until("a talk", |all| all.values().any(|one| one["block"] == id)).await;
        self.hand.leave("session-sheet").await;
        congress.focus(id).await;
        app.keys("t").await;
        app.get("[data-testid=time-dialog]").await;
        self.hand.write("time-start", "7.15").await;
        app.keys("Enter").await;
        let early = |one: &Value| one["hour"] == "07:15";
        congress.until("both went", |all| all.len() == 2 && all.values().all(early)).await;
        congress.undo_all(self.hand, || congress.changed().is_empty()).await;
    }

    /// Where a room takes several at a time, two are side by side and nothing clashes; where it does
    /// not, that is told.
    async fn two_in_one_room(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let clashes = || -> Vec<Value> {
            let all = congress.told(&["check"]).into_iter();
            all.filter(|one| one["rule"] == "roomTwice").collect()
        };
        let none = clashes();
        let room = self.room(&self.one["room"]);
        self.hand.go("rooms").await;
        self.hand.menu(&format!("room-{room}-more"), "shared").await;
        app.get(&format!("[data-testid='room-{room}-shared']")).await;
        self.hand.go("timetable").await;
        let (id, title) = (text(&self.other["id"]), text(&self.other["title"]));
        self.hand.open(id, title).await;
        self.hand.choose("session-room", text(&self.one["room"])).await;
        self.hand.write("session-start", text(&self.one["hour"])).await;
        app.keys("Enter").await;
        congress
            .until("it is in that room", |changed| {
                changed.get(id).is_some_and(|now| {
                    (&now["room"], &now["hour"]) == (&self.one["room"], &self.one["hour"])
                })
            })
            .await;
        self.hand.leave("session-sheet").await;
        assert_eq!(clashes(), none, "they may be held at once");
        let [one, other] = [text(&self.one["id"]), id].map(block);
        app.until_true(&format!(
            "(() => {{
                const [one, other] = ['{one}', '{other}'].map((css) => document.querySelector(css)?.getBoundingClientRect());
                const beside = one && other && (one.right <= other.left + 1 || other.right <= one.left + 1);
                return beside && Math.abs(one.top - other.top) < 2;
            }})()"
        ))
        .await;
        app.shot(&format!("two-in-one-room-{:?}", self.hand.way)).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "two in one room");
        self.hand.go("rooms").await;
        self.hand.menu(&format!("room-{room}-more"), "shared").await;
        app.until_gone(&format!("[data-testid='room-{room}-shared']")).await;
        assert_eq!(clashes().len(), none.len() + 1, "now they may not");
        let is_back = || {
            congress.changed().is_empty()
                && congress.told(&["list", "rooms"]).iter().all(|room| room["shared"] == false)
        };
        congress.undo_all(self.hand, is_back).await;
    }

    /// A break in one room, in two of them, in all.
    async fn one_over_many_rooms(&self) {
        let (app, congress) = (self.hand.app, self.congress);
        let day = text(&self.one["day"]);
        let rooms = congress.told(&["list", "rooms"]);
        self.hand.go("timetable").await;
        match self.hand.way {
            Way::Mouse => {
                app.click("[data-testid=menu-edit]").await;
                app.click("[data-testid=menu-edit-menu-session-new]").await;
            }
            Way::Keys => app.keys("Ctrl+n").await,
        }
        app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
        app.type_text("Woda i chleb").await;
        self.hand.choose("session-kind", "Przerwa").await;
        self.hand.choose("session-room", text(&rooms[0]["name"])).await;
        let weekday = app
            .js(&format!(
                "return [...document.querySelector('[data-testid=session-day]').options].find((one) => one.value === '{day}').text"
            ))
            .await;
        self.hand.choose("session-day", text(&weekday)).await;
        // Nothing else is on so early.
        for (field, hour) in [("session-start", "6.30"), ("session-end", "7.15")] {
            self.hand.write(field, hour).await;
            app.keys("Enter").await;
        }
        let planned = |one: &Value| one["title"] == "Woda i chleb" && one["minutes"] == 45;
        let made = congress.until("it is planned", |all| all.values().any(planned)).await;
        let id = made.keys().next().expect("one").clone();
        let width = format!("(document.querySelector('{}')?.offsetWidth ?? 0)", block(&id));
        app.until_true(&format!("{width} > 0")).await;
        let narrow = app.js(&format!("return {width}")).await;

        self.hand.unfold("session-more-facts").await;
        self.hand.press(&format!("session-also-in-{}", text(&rooms[1]["id"]))).await;
        app.until_true(&format!("{width} > {narrow} * 1.8")).await;
        let two = json!([rooms[0]["name"], rooms[1]["name"]]);
        congress.until("it is in two rooms", |all| all[&id]["rooms"] == two).await;
        self.hand.press(&format!("session-also-in-{}", text(&rooms[1]["id"]))).await;
        congress.until("it is in one room", |all| all[&id]["rooms"][1].is_null()).await;
        let everywhere = app
            .js("return [...document.querySelector('[data-testid=session-room]').options][0].text")
            .await;
        self.hand.choose("session-room", text(&everywhere)).await;
        congress.until("it is everywhere", |all| all[&id]["room"].is_null()).await;
        self.hand.leave("session-sheet").await;
        let columns = app
            .js(&format!(
                "return document.querySelectorAll('[data-testid^=\"cell-{day}-\"]').length"
            ))
            .await;
        app.until_true(&format!("{width} > {narrow} * ({columns} - 0.5)")).await;
        app.shot(&format!("one-over-many-{:?}", self.hand.way)).await;
        congress.undo_all(self.hand, || congress.changed().is_empty()).await;
    }
}
