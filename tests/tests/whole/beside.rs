//! The command line beside the open window: neither loses the other's work.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file};

#[test]
fn the_window_shows_what_the_command_line_did() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        let text = home.path().join("spotkanie.txt");
        std::fs::write(&text, include_str!("invitation.txt")).expect("a text");
        let text = text.to_str().expect("plain letters");
        app.click("[data-testid=go-rooms]").await;
        app.fill("[data-testid=room-add]", "Sala kominkowa").await;
        app.keys("Enter").await;
        app.until_true(
            "document.querySelectorAll('[data-testid^=room-][data-testid$=-name]').length === 4",
        )
        .await;

        let said = home.obrady(&["import", text]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        app.click("[data-testid=event-switcher]").await;
        app.until("body", "Forum Małych Miast 2026").await;
        app.keys("Escape").await;

        // What the window does next builds on it, and undo takes back each in turn.
        app.fill("[data-testid=room-add]", "Hol").await;
        app.keys("Enter").await;
        app.until_true(
            "document.querySelectorAll('[data-testid^=room-][data-testid$=-name]').length === 5",
        )
        .await;
        let ops: Vec<_> = file::told(&home, &["list", "changes"])
            .iter()
            .map(|change| change["kind"].as_str().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(ops, ["room-add", "announcement-import", "room-add"], "newest first, all there");
        for _ in 0..3 {
            assert_eq!(home.obrady(&["undo"]).code, Some(0));
        }
        app.until_true(
            "document.querySelectorAll('[data-testid^=room-][data-testid$=-name]').length === 3",
        )
        .await;
        assert_eq!(file::told(&home, &["list", "events"]).len(), 1);
        app.quit().await;
    });
}

#[test]
fn a_file_that_cannot_be_opened_is_told_and_left_alone() {
    run(async {
        let home = Home::new();
        let file = home.path().join("list.obrady");
        std::fs::write(&file, "Szanowni Państwo, to nie jest baza danych.").expect("a file");
        let app = App::launch_with(WINDOW, &home, &file).await;
        app.until("[data-testid=cannot-open]", "nie jest plikiem Obrad").await;
        app.shot("cannot-open").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        assert_eq!(
            std::fs::read_to_string(&file).expect("still there"),
            "Szanowni Państwo, to nie jest baza danych.",
            "byte for byte as it was"
        );
        // Another that can't be opened either is told of there as well, each time.
        let other = home.path().join("faktura.obrady");
        std::fs::write(&other, "To też nie.").expect("a file");
        for _ in 0..2 {
            home.pick(&other);
            app.click("[data-testid=cannot-open-open]").await;
            app.until("[data-testid=toasts]", "faktura.obrady").await;
            assert_eq!(app.count("[data-testid=toast]").await, 1, "once each time");
        }
        app.shot("cannot-open-either").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        let good = home.path().join("Kongres.obrady");
        home.pick(&good);
        app.click("[data-testid=cannot-open-new]").await;
        app.get("[data-testid=no-event]").await;
        app.until_gone("[data-testid=toast]").await;
        app.quit().await;
    });
}
