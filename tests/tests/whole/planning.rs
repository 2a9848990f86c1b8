//! What a session holds for planning, and the next edition of an event, in the real window.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file};

#[test]
fn a_form_holds_all_that_a_session_is() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let sessions = file::told(&home, &["list", "sessions"]);
        let panel = sessions
            .iter()
            .find(|one| one["kind"] == "panel" && !one["room"].is_null())
            .expect("a panel in a room");
        let id = panel["id"].as_str().expect("an id");
        let now = || {
            let sessions = file::told(&home, &["list", "sessions"]);
            sessions.into_iter().find(|one| one["id"] == id).expect("still there")
        };
        app.click("[data-testid=go-timetable]").await;
        app.double_click(&format!("[data-testid='session-{id}']")).await;

        pick(&app, "session-state-ready").await;
        pick(&app, "session-sign-up").await;
        for tag in ["zieleń", "woda"] {
            app.fill("[data-testid=session-tag-add]", tag).await;
            app.keys("Enter").await;
            app.get(&format!("[data-testid='session-tag-{tag}']")).await;
        }
        app.click("[data-testid='session-tag-zieleń']").await;
        app.until_gone("[data-testid='session-tag-zieleń']").await;

        app.click("[data-testid=session-description]").await;
        app.keys("Ctrl+a").await;
        for line in ["O **rzece**:", "- nurt", "- [brzeg](https://rzeka.example)"] {
            app.type_text(line).await;
            app.keys("Enter").await;
        }
        app.click("[data-testid=session-description-preview]").await;
        app.get("[data-testid=session-description-previewed] strong").await;
        assert_eq!(app.count("[data-testid=session-description-previewed] li").await, 2);
        let here = app.js("return location.href").await;
        app.click("[data-testid=session-description-previewed] a").await;
        assert_eq!(app.js("return location.href").await, here, "a link leads nowhere from here");

        app.click("[data-testid=session-english]").await;
        app.fill("[data-testid=session-title-en]", "Three views of a river").await;
        app.keys("Enter").await;
        settled(&app).await;
        let saved = now();
        assert_eq!(saved["state"], "ready");
        assert_eq!(saved["signUp"], true);
        assert_eq!(saved["tags"], serde_json::json!(["woda"]));
        assert_eq!(saved["english"]["title"], "Three views of a river");

        // What is locked shows where it is, and nothing moves it.
        app.click("[data-testid=session-lock]").await;
        app.get("[data-testid=session-placed]").await;
        assert_eq!(app.count("[data-testid=session-start]").await, 0, "no field moves it");
        settled(&app).await;
        assert_eq!(now()["locked"], true);
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            for (part, place) in [("top", "session-title"), ("end", "session-description-en")] {
                app.js(&format!(
                    "document.querySelector('[data-testid={place}]').scrollIntoView({{ block: 'center' }})"
                ))
                .await;
                app.frame().await;
                app.shot(&format!("planning-session-{theme}-{part}")).await;
            }
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }
        app.click("[data-testid=session-unlock]").await;
        app.get("[data-testid=session-start]").await;
        settled(&app).await;
        assert_eq!(now()["locked"], false);

        let page = home.path().join("page.html");
        let path = page.to_str().expect("a path");
        home.obrady(&["export", "html", "-o", path, "--lang", "en"]);
        let text = std::fs::read_to_string(&page).expect("the page");
        assert!(text.contains("Three views of a river"), "in English where there is English");

        app.click("[data-testid=go-rooms]").await;
        let room =
            file::told(&home, &["list", "rooms"])[0]["id"].as_str().expect("an id").to_owned();
        app.click(&format!("[data-testid='room-{room}-more']")).await;
        app.click(&format!("[data-testid='room-{room}-more-menu-shared']")).await;
        app.get(&format!("[data-testid='room-{room}-shared']")).await;
        assert_eq!(file::told(&home, &["list", "rooms"])[0]["shared"], true);
        app.shot("planning-rooms").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "rooms");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn the_next_edition_is_made_by_mouse_and_by_keyboard() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let before = file::told(&home, &["list", "events"]);
        let held = |event: &str| file::told(&home, &["list", "sessions", "--event", event]);
        let sessions = held(file::SAMPLE);
        let kept = sessions.iter().filter(|one| one["state"] != "cancelled").count();

        app.click("[data-testid=menu-event]").await;
        app.click("[data-testid=menu-event-menu-event-copy]").await;
        app.get("[data-testid=edition-days]").await;
        app.shot("planning-edition").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the dialog");
        assert_eq!(app.count("[data-testid=edition-weekdays]").await, 0, "the same weekdays");
        app.fill("[data-testid=edition-name]", "Kongres za rok").await;
        app.click("[data-testid=edition-make]").await;
        app.until("body", "Kongres za rok").await;
        app.until_gone("[data-testid=edition]").await;
        let events = file::told(&home, &["list", "events"]);
        assert_eq!(events.len(), before.len() + 1);
        let copies = held("Kongres za rok");
        assert_eq!(copies.len(), kept, "all that are not cancelled");
        assert!(copies.iter().all(|one| one["state"] == "proposed"), "to be agreed anew");

        // The same by keyboard, through the palette.
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text("kolejną edycję").await;
        app.until("[data-testid=palette]", "Utwórz kolejną edycję").await;
        // The first is to take back the one that was made.
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.get("[data-testid=edition-name]").await;
        app.fill("[data-testid=edition-name]", "Kongres za dwa lata").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=edition]").await;
        app.until("body", "Kongres za dwa lata").await;
        assert_eq!(held("Kongres za dwa lata").len(), kept);
        app.keys("Ctrl+z").await;
        app.until("body", "Cofnięto: Utworzono kolejną edycję: „Kongres za dwa lata”").await;
        let count = || file::told(&home, &["list", "events"]).len();
        assert_eq!(count(), before.len() + 1, "one step takes it back");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

/// Chooses a radio button or a box by what names it: the control itself is too small to see.
async fn pick(app: &App, testid: &str) {
    app.js(&format!("document.querySelector('[data-testid={testid}]').click()")).await;
    app.until_true(&format!("document.querySelector('[data-testid={testid}]').checked")).await;
}

/// Waits until the form has saved what was changed in it.
async fn settled(app: &App) {
    app.until("[data-testid=session-saved]", "Zapisan").await;
}
