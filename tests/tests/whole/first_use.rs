//! Somebody's first hour: an event from nothing, where the focus is what leads on.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file, keys::focused};

const EVENT: &str = "Kongres Małych Ojczyzn";

#[test]
fn an_empty_event_leads_from_its_dates_to_its_first_session() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=event-switcher]").await;
        app.click("[data-testid=event-menu-new]").await;
        app.get("[data-testid=event-new-title]").await;
        app.type_text(EVENT).await;
        app.keys("Enter").await;
        focused(&app, "event-starts").await;
        app.type_text("14.05.2027").await;
        app.keys("Enter").await;
        // Nothing moves when the dates come: the line that counts the days was there before.
        app.until("[data-testid=away]", "Początek").await;
        app.click("[data-testid=step-rooms]").await;
        focused(&app, "room-add").await;
        app.type_text("Sala Dębowa").await;
        app.keys("Enter").await;
        // Whoever goes on at once is not fetched back when the room is saved.
        app.js("document.querySelector('[data-testid=track-add]').focus()").await;
        app.type_text("Kultura").await;
        app.keys("Enter").await;
        app.until("[data-testid=tracks]", "0 sesji").await;
        assert_eq!(file::told(&home, &["list", "rooms", "--event", EVENT]).len(), 1);
        focused(&app, "track-add").await;

        app.click("[data-testid=go-timetable]").await;
        app.until("[data-testid=backlog-empty]", "Nie ma jeszcze żadnej sesji").await;
        app.click("[data-testid=backlog-new]").await;
        focused(&app, "session-title").await;
        assert_eq!(app.count("[aria-label=Kolizje]").await, 0, "what is new is not blamed yet");
        // A name where there was none is kept, however its field is left.
        app.type_text("Otwarcie").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=session-sheet]").await;
        // Its first title tells the kind.
        app.until("[data-testid=backlog]", "Otwarcie Uroczystość").await;

        // A way back goes when something else is done: it would take back that.
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        app.click("[data-testid=backlog-new]").await;
        app.until_gone("[data-testid=toast]").await;
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}
