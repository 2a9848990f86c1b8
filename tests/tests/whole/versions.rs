//! Versions and history in the real window: what changed since is told, copied and shown; any moment
//! can be gone back to.

use obrady_tests::{App, Home, run};
use serde_json::json;

use crate::{WINDOW, file};

#[test]
fn a_version_tells_what_changed_since() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-versions]").await;
        app.get("[data-testid=versions-none]").await;
        app.shot("versions-none").await;

        // Made by keys alone.
        app.keys("Ctrl+n").await;
        app.until_true("document.activeElement?.dataset.testid === 'version-name'").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the form");
        app.type_text("1.0").await;
        app.shot("version-form").await;
        app.click("[data-testid=version-published]").await;
        app.click("[data-testid=version-save]").await;
        app.until_gone("[data-testid=version-form]").await;
        app.until("[data-testid=changes-count]", "Nic się nie zmieniło").await;
        let made = file::told(&home, &["list", "versions"]);
        assert_eq!((&made[0]["name"], &made[0]["published"]), (&json!("1.0"), &json!(true)));

        // The plan goes on, here and by the command line.
        let session = file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy");
        let id = session["id"].as_str().expect("an id");
        app.click("[data-testid=go-timetable]").await;
        app.get(&format!("[data-testid='session-{id}']")).await;
        app.js(&format!("document.querySelector('[data-testid=\"session-{id}\"]').focus()")).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:05").await;
        app.click("[data-testid=go-versions]").await;
        app.until("[data-testid=changes]", "Termin: 14:05").await;
        app.until("[data-testid=changes-count]", "1 zmiana").await;
        assert_eq!(home.obrady(&["version", "szkic"]).code, Some(0));
        app.until_true("document.querySelectorAll('[data-testid=version]').length === 2").await;
        app.until("[data-testid=changes]", "Termin: 14:05").await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.frame().await;
            app.shot(&format!("versions-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }
        app.js("document.documentElement.dataset.theme = 'light'").await;

        app.click("[data-testid=changes-mail]").await;
        app.until_true("document.querySelector('[data-testid=mail-area]')?.value.includes('Zmiany w programie')").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the text for a mail");
        app.shot("versions-mail").await;
        app.click("label:has([data-testid=mail-language-en])").await;
        app.until_true(
            "document.querySelector('[data-testid=mail-area]').value.includes('(was: ')",
        )
        .await;
        app.click("[data-testid=mail-copy]").await;
        app.until("[data-testid=toasts]", "Skopiowano").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=mail-text]").await;

        // From what changed to the session itself.
        app.click(&format!("[data-testid='changed-{id}']")).await;
        app.get("[data-testid=session-sheet]").await;
        app.keys("Escape").await;
        app.click("[data-testid='version-more-szkic']").await;
        app.click("[data-testid='version-more-szkic-menu-delete']").await;
        app.until_true("document.querySelectorAll('[data-testid=version]').length === 1").await;
        app.keys("Ctrl+z").await;
        app.until_true("document.querySelectorAll('[data-testid=version]').length === 2").await;
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn any_moment_can_be_gone_back_to() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-rooms]").await;
        for (room, count) in [("Sala kominkowa", 4), ("Hol", 5), ("Taras", 6)] {
            app.fill("[data-testid=room-add]", room).await;
            app.keys("Enter").await;
            let rooms = "[data-testid^=room-][data-testid$=-name]";
            app.until_true(&format!("document.querySelectorAll('{rooms}').length === {count}"))
                .await;
        }
        let session = file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy");
        let id = session["id"].as_str().expect("an id");
        app.click("[data-testid=go-timetable]").await;
        app.get(&format!("[data-testid='session-{id}']")).await;
        app.js(&format!("document.querySelector('[data-testid=\"session-{id}\"]').focus()")).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:05").await;

        // Of one session, from its form.
        app.double_click(&format!("[data-testid='session-{id}']")).await;
        app.click("[data-testid=session-more]").await;
        app.click("[data-testid=session-more-menu-history]").await;
        app.until("h1", "Historia: Budżet, który rozumie każdy").await;
        app.until("[data-testid=history-found]", "1 zmiana").await;
        app.click("[data-testid=change-open]").await;
        app.until("[data-testid=change-details]", "14:05").await;
        assert_eq!(app.count("[data-testid=change-back]").await, 0, "nothing came after it");
        app.shot("history-of-session").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the history of a session");
        app.click("[data-testid=history-all]").await;
        app.until("[data-testid=history-found]", "4 zmiany").await;

        // By word, by kind, by keys.
        app.fill("[data-testid=history-search]", "kominkowa").await;
        app.until("[data-testid=history-found]", "1 zmiana").await;
        app.keys("Escape").await;
        app.until("[data-testid=history-found]", "4 zmiany").await;
        app.js("document.querySelector('[data-testid=change-open][tabindex=\"0\"]').focus()").await;
        app.keys("End").await;
        app.until_true("document.activeElement.textContent.includes('Sala kominkowa')").await;
        app.keys("Enter").await;
        app.until("[data-testid=change-details]", "Sala kominkowa").await;
        app.shot("history-details").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "details");

        app.click("[data-testid=change-back]").await;
        app.until("[data-testid=history-back-text]", "3 późniejsze zmiany").await;
        app.shot("history-back").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "going back");
        app.click("[data-testid=history-back-do]").await;
        app.until("[data-testid=toasts]", "Cofnięto 3 zmiany").await;
        assert_eq!(file::told(&home, &["list", "rooms"]).len(), 4, "the first of three is left");
        let now =
            || file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy")["hour"].clone();
        assert_eq!(now(), "14:00", "the session is where it was");
        app.until("[data-testid=history]", "Wrócono do wcześniejszego stanu").await;
        app.shot("history-gone-back").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Wrócono do wcześniejszego stanu").await;
        assert_eq!(file::told(&home, &["list", "rooms"]).len(), 6);
        assert_eq!(now(), "14:05", "going back is taken back whole");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}
