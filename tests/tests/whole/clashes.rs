//! Clashes and availability in the real window, by mouse and by keys; the command line says the same.

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{WINDOW, file};

const REASON: &str = "uzgodnione z prelegentką";

fn clashes(home: &Home) -> Vec<Value> {
    file::told(home, &["check"])
}

fn pressing(home: &Home) -> Vec<Value> {
    let presses = |one: &Value| one["level"] != "hint" && one["accepted"].is_null();
    clashes(home).into_iter().filter(presses).collect()
}

/// What has the focus, by its test id.
const FOCUSED: &str = "document.activeElement.dataset.testid";

async fn look(app: &App, name: &str) {
    for theme in ["light", "dark"] {
        app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        app.frame().await;
        app.shot(&format!("{name}-{theme}")).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "{name}, {theme}");
    }
}

#[test]
fn a_clash_is_shown_where_it_is_and_accepted_with_a_reason() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let told = pressing(&home);
        assert_eq!(told.len(), 1, "the sample has one, to show what a clash is");
        let text = told[0]["text"].as_str().expect("a text");
        let first = told[0]["sessions"][0]["id"].as_str().expect("an id");

        // By mouse, from the top of the window to the place.
        app.until("[data-testid=tool-clashes]", "1 kolizja").await;
        app.click("[data-testid=tool-clashes]").await;
        app.until("[data-testid=clash-line-0]", text).await;
        look(&app, "clashes").await;
        app.click("[data-testid=clash-line-0]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.until_true(&format!("{FOCUSED} === 'session-{first}'")).await;
        app.get("[data-testid=clashes-sheet]").await;
        app.shot("clashes-timetable").await;
        app.click("[data-testid=clashes-sheet-close]").await;
        app.until_gone("[data-testid=clashes-sheet]").await;

        // By keys, to its acceptance.
        app.keys("F8").await;
        app.until_true(&format!("{FOCUSED} === 'clash-line-0'")).await;
        app.keys("Tab").await;
        app.until_true(&format!("{FOCUSED} === 'clash-line-0-accept'")).await;
        app.keys("Enter").await;
        app.until_true(&format!("{FOCUSED} === 'clash-accept-reason'")).await;
        app.type_text(REASON).await;
        look(&app, "clash-accept").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=clash-accept]").await;
        app.until_gone("[data-testid=tool-clashes]").await;
        app.until_true("document.querySelector('[data-testid=clashes-sheet]').contains(document.activeElement)").await;
        assert_eq!(pressing(&home), Vec::<Value>::new());
        assert!(clashes(&home).iter().any(|one| one["accepted"] == REASON), "it is still told");
        let said = home.obrady(&["check"]);
        assert_eq!(said.code, Some(0), "{}", said.out);
        assert!(said.out.contains(&format!("Powód: {REASON}")), "{}", said.out);

        app.click("[data-testid=clashes-accepted]").await;
        app.until("[data-testid=clashes-sheet]", REASON).await;
        look(&app, "clashes-accepted").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=tool-clashes]", "1 kolizja").await;
        app.keys("Ctrl+y").await;
        app.until_gone("[data-testid=tool-clashes]").await;
        app.click("[data-testid^=clash-line-][data-testid$=-withdraw]").await;
        app.until("[data-testid=tool-clashes]", "1 kolizja").await;
        assert_eq!(pressing(&home), told, "as it was before it was accepted");
        app.click("[data-testid=go-overview]").await;
        app.until("[data-testid=clash-0]", text).await;
        app.click("[data-testid=go-history]").await;
        app.until("main", "Zaakceptowano kolizję: ").await;
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn a_room_that_is_closed_clashes_with_what_is_in_it() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let rooms = file::told(&home, &["list", "rooms"]);
        let (id, name) = (rooms[0]["id"].as_str().expect("an id"), rooms[0]["name"].clone());
        app.click("[data-testid=go-rooms]").await;
        app.click(&format!("[data-testid='room-{id}-more']")).await;
        app.click(&format!("[data-testid='room-{id}-more-menu-availability']")).await;
        app.get("[data-testid=room-availability]").await;
        let day = app
            .js("return document.querySelector('[data-testid^=availability-2]').dataset.testid")
            .await;
        let day = day.as_str().expect("a day").replace("-add", "");
        app.click(&format!("[data-testid='{day}-absent']")).await;
        app.until_true(&format!(
            "document.querySelector(\"[data-testid='{day}-absent']\").ariaPressed === 'true'"
        ))
        .await;
        look(&app, "availability-room").await;
        let closed = |home: &Home| {
            let all = pressing(home);
            all.into_iter().filter(|one| one["rule"] == "unavailable").collect::<Vec<_>>()
        };
        assert!(
            !closed(&home).is_empty(),
            "the sample holds sessions in every room on its first day"
        );
        assert!(closed(&home).iter().all(|one| one["room"] == name));

        // The timetable shades that day of the room.
        app.keys("Escape").await;
        app.until_gone("[data-testid=room-availability]").await;
        let on = day.trim_start_matches("availability-");
        let shaded = format!(
            "(() => {{
                const cell = document.querySelector('[data-testid=\"cell-{on}-{id}\"]').getBoundingClientRect();
                return [...document.querySelectorAll('[data-testid=shade-closed-room]')].some((one) => {{
                    const shade = one.getBoundingClientRect();
                    return Math.abs(shade.left - cell.left) < 3 && shade.height >= cell.height - 3;
                }});
            }})()"
        );
        app.click("[data-testid=go-timetable]").await;
        app.get(&format!("[data-testid=\"cell-{on}-{id}\"]")).await;
        app.until_true(&shaded).await;
        look(&app, "availability-shaded").await;
        app.click("[data-testid=go-rooms]").await;
        app.click(&format!("[data-testid='room-{id}-more']")).await;
        app.click(&format!("[data-testid='room-{id}-more-menu-availability']")).await;
        app.get("[data-testid=room-availability]").await;

        // The same by hours that are typed.
        app.click(&format!("[data-testid='{day}-absent']")).await;
        app.click(&format!("[data-testid='{day}-add']")).await;
        app.fill("[data-testid=availability-0-from]", "8").await;
        app.keys("Tab").await;
        app.fill("[data-testid=availability-0-to]", "23.30").await;
        app.keys("Tab").await;
        app.until_true(
            "document.querySelector('[data-testid=availability-0-to]').value === '23:30'",
        )
        .await;
        look(&app, "availability-room-hours").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=room-availability]").await;
        let outside = closed(&home);
        assert!(
            outside.iter().all(|one| !one["day"].as_str().is_some_and(|on| day.ends_with(on))),
            "on that day it is open: {outside:?}"
        );
        assert!(!outside.is_empty(), "but on no other");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn hours_and_wishes_are_typed_where_they_belong() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-overview]").await;
        app.click("[data-testid=event-more-facts]").await;
        app.fill("[data-testid=event-opens]", "10").await;
        app.keys("Tab").await;
        app.fill("[data-testid=event-changeover]", "15").await;
        app.keys("Tab").await;
        app.until("[data-testid=clashes]", "Poza godzinami wydarzenia (od 10:00)").await;
        look(&app, "event-hours").await;
        assert!(pressing(&home).iter().any(|one| one["rule"] == "outsideHours"));

        let people = file::told(&home, &["list", "people"]);
        let speaker = file::told(&home, &["list", "sessions"])
            .into_iter()
            .find_map(|session| Some(session["people"][0]["name"].as_str()?.to_owned()))
            .expect("somebody speaks");
        assert!(!people.is_empty());
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text(&speaker).await;
        app.until("[data-testid=palette]", &speaker).await;
        app.keys("Enter").await;
        app.click("[data-testid=person-availability]").await;
        for day in ["absent"; 2] {
            let open = format!("[data-testid$='-{day}'][aria-pressed=false]");
            app.js(&format!(
                "document.querySelector(\"{open}\").scrollIntoView({{ block: 'center' }})"
            ))
            .await;
            let pressed = app.count(&format!("[data-testid$='-{day}'][aria-pressed=true]")).await;
            app.click(&open).await;
            app.until_true(&format!("document.querySelectorAll(\"[data-testid$='-{day}'][aria-pressed=true]\").length === {}", pressed + 1)).await;
        }
        look(&app, "availability-person").await;
        let away = pressing(&home).into_iter().filter(|one| one["rule"] == "unavailable");
        let names: Vec<Value> = away.map(|one| one["person"].clone()).collect();
        assert!(
            !names.is_empty() && names.iter().all(|name| *name == speaker.as_str()),
            "{names:?}"
        );
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}
