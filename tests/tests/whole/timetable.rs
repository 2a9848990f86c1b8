//! The timetable in the real window, by mouse and by keyboard, on a small Polish congress.

use obrady_tests::{App, Home, Point, run};
use serde_json::Value;

use crate::{WINDOW, file};

const BUDGET: &str = "Budżet, który rozumie każdy";
const YOUTH: &str = "Młodzieżowa rada od zera";
const DEBATE: &str = "Rynek bez samochodów? Dwa głosy o jednej ulicy";
const POWER: &str = "Prąd z sąsiedztwa: spółdzielnie energetyczne w małych gminach";
const GARDEN: &str = "Ogród deszczowy krok po kroku";

/// A window at the timetable of the sample.
async fn open(home: &Home) -> App {
    let app = App::launch(WINDOW, home).await;
    // High enough for the whole of a day, whatever is said at the bottom.
    app.resize(1500, 1190).await;
    app.click("[data-testid=go-timetable]").await;
    app.get("[data-testid=timetable-plane]").await;
    app.painted().await;
    app
}

fn session(home: &Home, title: &str) -> Value {
    file::session(home, file::SAMPLE, title)
}

fn id(home: &Home, title: &str) -> String {
    session(home, title)["id"].as_str().expect("an id").to_owned()
}

fn block(home: &Home, title: &str) -> String {
    format!("[data-testid=\"session-{}\"]", id(home, title))
}

/// Waits until the file says so of a session.
async fn until(app: &App, home: &Home, title: &str, field: &str, want: impl Into<Value>) {
    let want = want.into();
    let mut now = Value::Null;
    for _ in 0..60 {
        now = session(home, title)[field].clone();
        if now == want {
            return;
        }
        app.frame().await;
    }
    panic!("{title}: {field} is {now}, never {want}");
}

async fn focus(app: &App, home: &Home, title: &str) {
    app.js(&format!("document.querySelector('{}').focus()", block(home, title))).await;
}

async fn undo(app: &App) {
    app.js("document.querySelector('[data-testid=timetable]')?.focus()").await;
    app.keys("Ctrl+z").await;
}

/// Pixels of an hour of the plane, told by a session of 75 minutes.
async fn hour(app: &App, home: &Home) -> f64 {
    let css = block(home, BUDGET);
    (app.point(&css, 0.5, 1.0).await.y - app.point(&css, 0.5, 0.0).await.y) * 60.0 / 75.0
}

async fn middle(app: &App, home: &Home, title: &str) -> Point {
    app.point(&block(home, title), 0.5, 0.5).await
}

#[test]
fn several_are_chosen_and_moved_as_one_by_mouse() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;
        let hour = hour(&app, &home).await;

        // Ctrl adds one to the other; both are dragged half an hour down.
        app.click(&block(&home, BUDGET)).await;
        app.hold("Ctrl").await;
        app.click(&block(&home, YOUTH)).await;
        app.release("Ctrl").await;
        assert_eq!(app.count(".session.chosen").await, 2, "Ctrl adds to what is chosen");
        let from = middle(&app, &home, BUDGET).await;
        app.grab(from, from.by(0.0, hour / 2.0)).await;
        assert!(app.count("[data-testid=ghost]").await >= 2, "both are shown at the target");
        app.drop_it().await;
        until(&app, &home, BUDGET, "hour", "14:30").await;
        until(&app, &home, YOUTH, "hour", "14:30").await;
        undo(&app).await;
        until(&app, &home, BUDGET, "hour", "14:00").await;
        until(&app, &home, YOUTH, "hour", "14:00").await;

        // Shift chooses all between, a frame all that it touches.
        app.click(&block(&home, BUDGET)).await;
        app.hold("Shift").await;
        app.click(&block(&home, POWER)).await;
        app.release("Shift").await;
        assert_eq!(app.count(".session.chosen").await, 3, "three rooms at two o'clock");
        let from = app.point(&block(&home, BUDGET), 0.1, 0.0).await.by(0.0, -4.0);
        let to = app.point(&block(&home, YOUTH), 0.5, 0.5).await;
        app.keys("Escape").await;
        app.hold("Shift").await;
        app.grab(Point { y: from.y - hour * 68.0 / 60.0, ..from }, to).await;
        assert_eq!(app.count("[data-testid=timetable-band]").await, 1, "the frame is drawn");
        app.drop_it().await;
        app.release("Shift").await;
        let chosen = app.js("return [...document.querySelectorAll('.session.chosen[data-session]')].map((one) => one.dataset.session)").await;
        let chosen: Vec<_> =
            chosen.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert!(chosen.contains(&id(&home, BUDGET).as_str()), "the frame touches it: {chosen:?}");
        assert!(chosen.contains(&id(&home, YOUTH).as_str()), "the frame touches it: {chosen:?}");
        app.until("[data-testid=announce]", "Zaznaczono").await;
        app.quit().await;
    });
}

#[test]
fn a_drag_says_what_would_clash_copies_and_leaves_the_timetable() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;

        // Onto a taken room: said in words before it is let go; Escape lets all be.
        let from = middle(&app, &home, YOUTH).await;
        let to = middle(&app, &home, BUDGET).await;
        app.grab(from, to).await;
        app.until("[data-testid=ghost-why]", "Sala zajęta").await;
        app.shot("timetable-would-clash").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=ghost]").await;
        app.drop_it().await;
        assert_eq!(session(&home, YOUTH)["hour"], "14:00", "nothing became of it");

        // With Ctrl a copy goes, the original stays.
        let hour = hour(&app, &home).await;
        let before = file::told(&home, &["list", "sessions", "--event", file::SAMPLE]).len();
        let from = middle(&app, &home, YOUTH).await;
        app.hold("Ctrl").await;
        app.drag(from, from.by(0.0, hour * 2.0)).await;
        app.release("Ctrl").await;
        app.until("[data-testid=announce]", "Skopiowano").await;
        let after = file::told(&home, &["list", "sessions", "--event", file::SAMPLE]);
        assert_eq!(after.len(), before + 1, "a copy was made");
        let mut hours: Vec<_> = (after.iter())
            .filter(|one| one["title"] == YOUTH)
            .map(|one| one["hour"].as_str().unwrap_or_default().to_owned())
            .collect();
        hours.sort();
        assert_eq!(hours, ["14:00", "16:00"], "the original stays where it was");
        undo(&app).await;
        app.until_true(&format!("document.querySelectorAll('.session').length && [...document.querySelectorAll('[data-session]')].filter((one) => one.textContent.includes({YOUTH:?})).length === 1")).await;

        // Into the backlog and out of it.
        let backlog = app.point("[data-testid=backlog]", 0.5, 0.6).await;
        app.drag(middle(&app, &home, YOUTH).await, backlog).await;
        until(&app, &home, YOUTH, "start", Value::Null).await;
        let card = middle(&app, &home, GARDEN).await;
        let free = middle(&app, &home, DEBATE).await;
        app.drag(card, free).await;
        app.until_true(&format!(
            "document.querySelector('[data-testid=backlog] [data-session=\"{}\"]') === null",
            id(&home, GARDEN)
        ))
        .await;
        assert_ne!(session(&home, GARDEN)["start"], Value::Null, "it has a time now");
        app.quit().await;
    });
}

#[test]
fn what_follows_is_pushed_gaps_close_and_the_locked_stays() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;

        // Lengthened by three quarters of an hour, what follows that day goes as far as it must.
        focus(&app, &home, BUDGET).await;
        app.keys("n").await;
        app.get("[data-testid=push-dialog]").await;
        app.click_named("label", "Wydłuż").await;
        app.click_named("label", "Następne we wszystkich salach").await;
        app.fill("[data-testid=push-by]", "45").await;
        app.keys("Enter").await;
        until(&app, &home, BUDGET, "minutes", 120).await;
        until(&app, &home, DEBATE, "hour", "16:30").await;
        app.keys("Ctrl+z").await;
        until(&app, &home, DEBATE, "hour", "15:45").await;
        until(&app, &home, BUDGET, "minutes", 75).await;

        // A gap closes up to what stays.
        focus(&app, &home, DEBATE).await;
        app.keys("Alt+ArrowDown").await;
        until(&app, &home, DEBATE, "hour", "15:50").await;
        focus(&app, &home, BUDGET).await;
        app.keys("u").await;
        app.until("[data-testid=announce]", "Luki zamknięte").await;
        let closed = session(&home, DEBATE)["hour"].as_str().expect("an hour").to_owned();
        assert!(closed.as_str() < "15:50", "it came earlier: {closed}");
        app.keys("Ctrl+z").await;
        until(&app, &home, DEBATE, "hour", "15:50").await;

        // Locked, it stays, by keys and by mouse.
        focus(&app, &home, DEBATE).await;
        app.keys("l").await;
        app.until("[data-testid=announce]", "Zablokowano").await;
        focus(&app, &home, DEBATE).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "zablokowana").await;
        let from = middle(&app, &home, DEBATE).await;
        app.drag(from, from.by(0.0, 60.0)).await;
        app.until("[data-testid=toasts]", "Odblokuj ją").await;
        assert_eq!(session(&home, DEBATE)["hour"], "15:50", "what is locked stays");

        // Two change places.
        app.click(&block(&home, BUDGET)).await;
        app.hold("Ctrl").await;
        app.click(&block(&home, POWER)).await;
        app.release("Ctrl").await;
        let rooms = (session(&home, BUDGET)["room"].clone(), session(&home, POWER)["room"].clone());
        app.keys("s").await;
        until(&app, &home, BUDGET, "room", rooms.1.clone()).await;
        until(&app, &home, POWER, "room", rooms.0.clone()).await;
        app.keys("Ctrl+z").await;
        until(&app, &home, BUDGET, "room", rooms.0).await;

        // An afternoon goes to another day.
        focus(&app, &home, BUDGET).await;
        app.keys("p").await;
        app.get("[data-testid=part-dialog]").await;
        let day = session(&home, BUDGET)["day"].clone();
        app.click("[data-testid=part-do]").await;
        app.until("[data-testid=announce]", "Przeniesiono").await;
        assert_ne!(session(&home, BUDGET)["day"], day, "it went to the next day");
        assert_eq!(session(&home, DEBATE)["day"], day, "what is locked stays on its day");
        app.keys("Ctrl+z").await;
        until(&app, &home, BUDGET, "day", day).await;
        app.quit().await;
    });
}

#[test]
fn nothing_needs_a_mouse() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;

        // Picked up and carried by arrows, with what would clash said on the way.
        focus(&app, &home, YOUTH).await;
        app.keys("m").await;
        app.until("[data-testid=announce]", "Przenosisz").await;
        app.keys("ArrowLeft").await;
        app.until("[data-testid=announce]", "Sala zajęta").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=ghost]").await;
        assert_eq!(session(&home, YOUTH)["hour"], "14:00", "Escape lets it be");
        focus(&app, &home, YOUTH).await;
        app.keys("m").await;
        for _ in 0..6 {
            app.keys("ArrowDown").await;
        }
        app.keys("Enter").await;
        until(&app, &home, YOUTH, "hour", "14:30").await;

        // Longer by Shift; menu by Shift+F10; choosing by Space.
        let minutes = session(&home, YOUTH)["minutes"].as_u64().expect("a length");
        focus(&app, &home, YOUTH).await;
        app.keys("Shift+ArrowDown").await;
        until(&app, &home, YOUTH, "minutes", minutes + 5).await;
        focus(&app, &home, YOUTH).await;
        app.keys("Shift+F10").await;
        app.get("[data-testid=session-menu]").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use the menu");
        app.keys("Escape").await;
        app.until_gone("[data-testid=session-menu]").await;
        app.keys("Space").await;
        focus(&app, &home, BUDGET).await;
        app.keys("Ctrl+Space").await;
        app.until("[data-testid=announce]", "Zaznaczono").await;

        // To a room by its first letters.
        app.keys("g").await;
        app.get("[data-testid=jump-dialog]").await;
        app.type_text("stud").await;
        app.until("[role=listbox]", "Studio online").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=jump-dialog]").await;
        app.until_true(
            "document.activeElement.getAttribute('aria-description')?.includes('Studio online')",
        )
        .await;

        // Closer and wider by Ctrl and a sign.
        app.until("[data-testid=timetable-step]", "15").await;
        app.keys("Ctrl+-").await;
        app.until("[data-testid=timetable-step]", "30").await;
        app.keys("Ctrl+=").await;
        app.keys("Ctrl+=").await;
        app.until("[data-testid=timetable-step]", "10").await;
        app.quit().await;
    });
}

#[test]
fn time_is_typed_and_ends_are_dragged() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;
        let hour = hour(&app, &home).await;

        // An hour is typed.
        focus(&app, &home, YOUTH).await;
        app.keys("t").await;
        app.get("[data-testid=time-dialog]").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can type an hour");
        app.fill("[data-testid=time-start]", "16.10").await;
        app.fill("[data-testid=time-end]", "17").await;
        app.keys("Enter").await;
        until(&app, &home, YOUTH, "hour", "16:10").await;
        until(&app, &home, YOUTH, "minutes", 50).await;
        undo(&app).await;
        until(&app, &home, YOUTH, "hour", "14:00").await;

        // Its end is dragged down, then its start up; the other end stays.
        let minutes = session(&home, YOUTH)["minutes"].as_u64().expect("a length");
        let css = block(&home, YOUTH);
        let from = app.point(&css, 0.5, 1.0).await.by(0.0, -4.0);
        app.drag(from, from.by(0.0, hour / 2.0)).await;
        until(&app, &home, YOUTH, "minutes", minutes + 30).await;
        let longer = session(&home, YOUTH);
        assert_eq!(longer["hour"], "14:00", "it begins as before");
        let from = app.point(&css, 0.5, 0.0).await.by(0.0, 4.0);
        app.drag(from, from.by(0.0, -hour / 2.0)).await;
        app.until_true(&format!(
            "document.querySelector('{}').textContent.includes('13:')",
            block(&home, YOUTH)
        ))
        .await;
        let earlier = session(&home, YOUTH);
        assert_eq!(earlier["end"], longer["end"], "it ends as before");
        assert!(earlier["minutes"].as_u64() > longer["minutes"].as_u64(), "it is longer");

        // Into the backlog by a key, and out of it by a typed hour.
        focus(&app, &home, YOUTH).await;
        app.keys("b").await;
        until(&app, &home, YOUTH, "start", Value::Null).await;
        app.get(&format!("[data-testid=backlog] [data-session=\"{}\"]", id(&home, YOUTH))).await;
        app.js(&format!(
            "document.querySelector('[data-testid=backlog] [data-session=\"{}\"]').focus()",
            id(&home, YOUTH)
        ))
        .await;
        app.keys("t").await;
        app.get("[data-testid=time-dialog]").await;
        app.fill("[data-testid=time-start]", "9").await;
        app.keys("Enter").await;
        until(&app, &home, YOUTH, "hour", "09:00").await;
        // Its end went along.
        until(&app, &home, YOUTH, "minutes", earlier["minutes"].clone()).await;
        app.quit().await;
    });
}

#[test]
fn every_view_shows_what_is_chosen() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;
        let mut found = Vec::new();
        for view in ["grid", "turned", "list", "week"] {
            app.click(&format!(
                "[data-testid=timetable-view] label:has([data-testid=timetable-view-{view}])"
            ))
            .await;
            app.painted().await;
            app.shot(&format!("timetable-{view}")).await;
            found.extend(app.axe().await.into_iter().map(|fault| format!("{view}: {fault}")));
        }
        assert_eq!(found, Vec::<String>::new(), "everybody can use every view");

        // Turned, later is to the right.
        app.click("[data-testid=timetable-view] label:has([data-testid=timetable-view-turned])")
            .await;
        app.get("[data-testid=timetable-plane]").await;
        focus(&app, &home, BUDGET).await;
        app.keys("Alt+ArrowRight").await;
        until(&app, &home, BUDGET, "hour", "14:05").await;

        // One room alone, remembered by the next window.
        app.click("[data-testid=timetable-rooms]").await;
        app.get("[data-testid=timetable-rooms-panel]").await;
        app.click_named("label", "Studio online").await;
        app.keys("Escape").await;
        app.until_gone(&block(&home, BUDGET)).await;
        assert_eq!(app.count(&block(&home, POWER)).await, 1, "the chosen room is shown");
        app.quit().await;
        let app = open(&home).await;
        app.get(&block(&home, POWER)).await;
        assert_eq!(app.count(&block(&home, BUDGET)).await, 0, "the filter is remembered");
        app.click("[data-testid=timetable-unfilter]").await;
        app.get(&block(&home, BUDGET)).await;
        app.quit().await;
    });
}
