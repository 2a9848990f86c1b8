//! A small congress of two days, planned from an empty event by mouse: the keyboard only types words.

use obrady_tests::{App, Home, Point, run};
use serde_json::{Value, json};

use crate::{WINDOW, file};

const EVENT: &str = "Forum Gmin Nadrzecznych";
const ROOMS: [&str; 3] = ["Aula", "Sala Wiślana", "Studio online"];

/// What is drawn on a day: the column, from and to in hours, the title, the kind that it tells.
type Drawn = (usize, f64, f64, &'static str, &'static str);

const FIRST: [Drawn; 7] = [
    (0, 8.5, 9.0, "Rejestracja i kawa", "registration"),
    (0, 9.0, 10.5, "Panel: rzeka jako granica i most", "panel"),
    (1, 9.0, 10.5, "Warsztaty: plan przeciwpowodziowy", "workshop"),
    (2, 9.0, 9.75, "Wykład: retencja w małej gminie", "lecture"),
    (0, 10.5, 11.0, "Przerwa kawowa", "break"),
    (1, 15.0, 17.0, "Cykl krótkich wystąpień", "panel"),
    (0, 17.5, 18.25, "Debata burmistrzów", "debate"),
];
const SECOND: [Drawn; 2] = [
    (1, 9.0, 10.0, "Warsztaty: wniosek o dotację", "workshop"),
    (0, 16.0, 17.0, "Zamknięcie forum", "ceremony"),
];

#[test]
fn a_congress_is_planned_by_mouse_from_an_empty_event() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;

        // The event and its days, out of the calendar.
        app.click("[data-testid=menu-event]").await;
        app.click("[data-testid=menu-event-menu-event-new]").await;
        app.get("[data-testid=event-new-title]").await;
        app.type_text(EVENT).await;
        app.press("Dodaj").await;
        app.until_true("document.activeElement?.dataset.testid === 'event-starts'").await;
        let days = [pick(&app, "event-starts", 10).await, pick(&app, "event-ends", 11).await];
        assert_eq!(days[0][..8], days[1][..8], "two days of one month");

        // Rooms, each by the button beside its name.
        app.click("[data-testid=go-rooms]").await;
        for (at, room) in ROOMS.iter().enumerate() {
            app.click("[data-testid=room-add]").await;
            app.type_text(room).await;
            app.click("[data-testid=room-add-yes]").await;
            app.until_true(&format!(
                "document.querySelectorAll('[data-testid=rooms] li').length === {}",
                at + 1
            ))
            .await;
        }

        // Sessions are drawn, each while the form of the one before is still open.
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        for (day, sessions) in [(&days[0], &FIRST[..]), (&days[1], &SECOND[..])] {
            app.click(&format!("[data-testid='timetable-days-{day}']")).await;
            app.get(&format!("[data-testid='timetable-days-{day}'][aria-pressed=true]")).await;
            for session in sessions {
                draw(&app, day, session).await;
            }
            app.click("[data-testid=session-sheet-close]").await;
            app.until_gone("[data-testid=session-sheet]").await;
        }
        for (day, sessions) in [(&days[0], &FIRST[..]), (&days[1], &SECOND[..])] {
            for (room, from, to, title, kind) in sessions {
                let now = held(&home, title);
                let place = ["day", "hour", "room", "kind"].map(|field| now[field].clone());
                assert_eq!(
                    place,
                    [json!(day), json!(clock(*from)), json!(ROOMS[*room]), json!(kind)],
                    "{now}"
                );
                assert_eq!(now["end"], json!(format!("{day}T{}", clock(*to))), "{now}");
            }
        }
        app.shot("mouse-rehearsal").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the plan");

        // With all days in view one goes to the other day, copied with Ctrl.
        app.click("[data-testid=timetable-days-all]").await;
        app.click("[data-testid=timetable-many]").await;
        app.get("[data-testid=timetable-many][aria-pressed=true]").await;
        let from = middle(&app, &home, "Wykład: retencja w małej gminie").await;
        let to = app
            .js(&format!(
                "const columns = [...document.querySelectorAll('[data-testid^=cell-]')];
                 const at = columns.findIndex((one) => one.dataset.testid.startsWith('cell-{}')) + 2;
                 const head = document.querySelectorAll('.heads .room')[at].getBoundingClientRect();
                 return head.left + head.width / 2",
                days[1]
            ))
            .await;
        app.hold("Ctrl").await;
        app.drag(from, Point { x: to.as_f64().expect("pixels"), ..from }).await;
        app.release("Ctrl").await;
        app.until("[data-testid=announce]", "Skopiowano").await;
        let copies = file::told(&home, &["list", "sessions", "--event", EVENT]);
        let copies: Vec<&Value> =
            copies.iter().filter(|one| one["title"] == "Wykład: retencja w małej gminie").collect();
        let on: Vec<&Value> = copies.iter().map(|one| &one["day"]).collect();
        assert_eq!(on, [&json!(days[0]), &json!(days[1])], "the original stays");
        assert!(copies.iter().all(|one| one["hour"] == "09:00" && one["room"] == ROOMS[2]));

        // Breaks are for everybody, by the menu; talks come into their block.
        for title in ["Przerwa kawowa", "Rejestracja i kawa"] {
            menu(&app, &home, title, "for-all").await;
            until(&home, &app, title, "room", Value::Null).await;
        }
        for title in ["Pompy ciepła w szkole", "Biogazownia bez zapachu"] {
            menu(&app, &home, "Cykl krótkich wystąpień", "within").await;
            app.until_true("document.activeElement?.dataset.testid === 'session-title' && document.activeElement.value === ''").await;
            app.type_text(title).await;
            app.click("[data-testid=session-sheet-close]").await;
            app.until_gone("[data-testid=session-sheet]").await;
        }
        let block = held(&home, "Cykl krótkich wystąpień")["id"].clone();
        let talks =
            ["Pompy ciepła w szkole", "Biogazownia bez zapachu"].map(|title| held(&home, title));
        assert!(
            talks.iter().all(|one| one["block"] == block && one["kind"] == "lecture"),
            "{talks:?}"
        );
        assert_eq!(
            talks.map(|one| one["hour"].clone()),
            [json!("15:00"), json!("15:20")],
            "one after the other"
        );

        // Over all rooms, and the block with what it holds: at once seen, and nothing clashes.
        let wide = "return [document.querySelectorAll('.session.holding').length, document.querySelectorAll('.session.inside').length]";
        assert_eq!(app.js(wide).await, json!([1, 2]));
        app.shot("mouse-rehearsal-whole").await;
        let check = home.obrady(&["check", "--event", EVENT]);
        assert_eq!(check.code, Some(0), "nothing clashes: {}", check.out);
        app.quit().await;
    });
}

/// Picks a day of the next month out of the calendar, and gives it.
async fn pick(app: &App, field: &str, day: usize) -> String {
    app.click(&format!("[data-testid={field}-calendar]")).await;
    app.get(&format!("[data-testid={field}-panel]")).await;
    // The last day opens on the first, which is in that month already.
    if field == "event-starts" {
        app.click(&format!("[data-testid={field}-panel-after]")).await;
    }
    let found = app
        .js(&format!(
            "return [...document.querySelectorAll('[data-testid={field}-panel] td button:not(.other)')][{}].dataset.testid",
            day - 1
        ))
        .await;
    let found = found.as_str().expect("a day").to_owned();
    app.click(&format!("[data-testid='{found}']")).await;
    app.until_gone(&format!("[data-testid={field}-panel]")).await;
    found.trim_start_matches(&format!("{field}-panel-")).to_owned()
}

/// Draws a session in its room from hour to hour, and types its title.
async fn draw(app: &App, day: &str, (room, from, to, title, _): &Drawn) {
    let script = format!(
        "const view = document.querySelector('[data-testid=timetable]');
         const cell = document.querySelectorAll('[data-testid^=\"cell-{day}\"]')[{room}];
         const [first] = document.querySelector('.hours span').textContent.split(':').map(Number);
         const last = first + Math.round(cell.getBoundingClientRect().height / 96);
         const [down, up] = [({from} - first) * 96, ({to} - first) * 96];
         view.scrollTop = (down + up) / 2 - 250;
         const head = document.querySelectorAll('.heads .room')[{room}].getBoundingClientRect();
         const top = cell.getBoundingClientRect().top;
         return [head.left + head.width / 2, top + down + 1, top + up, last]"
    );
    // The plan may still be coming to what was drawn last: only where it rests is it drawn upon.
    let mut at = app.js(&script).await;
    for _ in 0..20 {
        app.frame().await;
        let again = app.js(&script).await;
        if std::mem::replace(&mut at, again.clone()) == again {
            break;
        }
    }
    let number = |place: usize| at[place].as_f64().expect("pixels");
    assert!(*to <= number(3), "there is room to draw {title} in");
    app.drag(Point { x: number(0), y: number(1) }, Point { x: number(0), y: number(2) }).await;
    app.until_true("document.activeElement?.dataset.testid === 'session-title' && document.activeElement.value === ''").await;
    app.type_text(title).await;
}

/// Chooses from the menu of a session. By keys: the driver never lets go of the right button again.
async fn menu(app: &App, home: &Home, title: &str, item: &str) {
    let css = block(home, title);
    app.get(&css).await;
    app.click(&css).await;
    app.keys("Shift+F10").await;
    app.click(&format!("[data-testid=session-menu-{item}]")).await;
}

fn block(home: &Home, title: &str) -> String {
    format!("[data-testid=\"session-{}\"]", held(home, title)["id"].as_str().expect("an id"))
}

async fn middle(app: &App, home: &Home, title: &str) -> Point {
    app.point(&block(home, title), 0.5, 0.5).await
}

async fn until(home: &Home, app: &App, title: &str, field: &str, want: Value) {
    for _ in 0..60 {
        if held(home, title)[field] == want {
            return;
        }
        app.frame().await;
    }
    panic!("{title}: {field} is {}, never {want}", held(home, title)[field]);
}

fn held(home: &Home, title: &str) -> Value {
    file::session(home, EVENT, title)
}

fn clock(hour: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "an hour of a day")]
    let minutes = (hour * 60.0).round() as i64;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
