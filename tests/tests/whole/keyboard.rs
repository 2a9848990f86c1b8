//! Without a mouse: everything that the road needs, by keys alone.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file, keys::tab_to};

#[test]
fn a_session_is_planned_by_keys() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        let title = "Budżet, który rozumie każdy";
        let before = file::session(&home, file::SAMPLE, title);

        // The palette leads to the screen, the arrow keys to the session.
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text("Program").await;
        app.keys("Enter").await;
        app.get("[data-testid=timetable-plane]").await;
        app.painted().await;
        let id = before["id"].as_str().expect("an id");
        app.js(&format!("document.querySelector('[data-testid=\"session-{id}\"]').focus()")).await;

        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:05").await;
        let moved = file::session(&home, file::SAMPLE, title);
        assert_eq!(moved["hour"], "14:05", "five minutes later");
        assert_eq!(moved["minutes"], before["minutes"], "as long as before");

        app.keys("Alt+Shift+ArrowDown").await;
        app.until_true("document.activeElement.dataset.testid?.startsWith('session-')").await;
        for _ in 0..100 {
            if file::session(&home, file::SAMPLE, title)["minutes"] == 80 {
                break;
            }
            app.frame().await;
        }
        assert_eq!(file::session(&home, file::SAMPLE, title)["minutes"], 80, "five minutes longer");

        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", title).await;
        app.keys("Ctrl+z").await;
        for _ in 0..100 {
            if file::session(&home, file::SAMPLE, title) == before {
                break;
            }
            app.frame().await;
        }
        assert_eq!(file::session(&home, file::SAMPLE, title), before, "all as it was");
        app.quit().await;
    });
}

#[test]
fn menus_and_forms_need_no_mouse() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.keys("F10").await;
        app.until_true("document.activeElement.getAttribute('role') === 'menuitem'").await;
        app.keys("Escape").await;

        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text("Ożóg").await;
        app.until("[data-testid=palette]", "Marta Ożóg").await;
        app.keys("Enter").await;
        app.get("[data-testid=person-sheet]").await;
        app.until_true("document.querySelector('[data-testid=person-family]').value === 'Ożóg'")
            .await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=person-sheet]").await;

        // Past its last field, wherever the focus goes from there, Escape closes a form too, also where
        // sessions are chosen; what was typed is kept. Then it lets go of what is chosen.
        app.click("[data-testid=go-timetable]").await;
        let session = file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy");
        let block = format!("[data-testid=\"session-{}\"]", file::text(&session["id"]));
        app.get(&block).await;
        app.js(&format!("document.querySelector('{block}').focus()")).await;
        app.keys("Space").await;
        app.get(&format!("{block}.chosen")).await;
        app.keys("Enter").await;
        app.get("[data-testid=session-sheet]").await;
        tab_to(&app, "session-description").await;
        app.keys("Ctrl+End").await;
        app.type_text(" Z przykładami.").await;
        let inside = "document.querySelector('[data-testid=session-sheet]')?.contains(document.activeElement)";
        for _ in 0..40 {
            if app.js(&format!("return {inside}")).await != true {
                break;
            }
            app.keys("Tab").await;
        }
        app.until_true(&format!("!{inside}")).await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=session-sheet]").await;
        let now = file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy");
        assert!(file::text(&now["description"]).ends_with("Z przykładami."), "{now}");
        app.js("document.activeElement.blur()").await;
        app.keys("Escape").await;
        app.until_gone(&format!("{block}.chosen")).await;
        app.quit().await;
    });
}
