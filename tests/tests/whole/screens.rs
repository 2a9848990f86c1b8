//! Every screen of the window, in both languages, light and dark, as the sample fills it.

use obrady_tests::{App, Home, run};

use crate::WINDOW;

const SCREENS: [&str; 13] = [
    "overview",
    "timetable",
    "sessions",
    "people",
    "organisations",
    "rooms",
    "registrations",
    "numbers",
    "import",
    "print",
    "export",
    "versions",
    "history",
];

#[test]
fn the_first_window_shows_the_sample() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        app.until("body", "Kongres Miast i Gmin").await;
        assert_eq!(app.count("[data-testid=cannot-open]").await, 0, "the sample is there");
        app.quit().await;
    });
}

#[test]
fn everybody_can_use_every_screen() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        look(&app, "light").await;
        app.quit().await;
    });
}

#[test]
fn everybody_can_use_every_screen_in_the_dark_and_in_english() {
    run(async {
        let app = App::launch(WINDOW, &Home::new().english().dark()).await;
        look(&app, "dark").await;
        app.quit().await;
    });
}

#[test]
fn every_screen_fits_a_small_window() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        app.resize(1024, 640).await;
        for screen in SCREENS {
            show(&app, screen).await;
            let wide = app
                .js("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await;
            assert_eq!(wide.as_i64(), Some(0), "{screen} would have to be scrolled sideways");
            app.shot(&format!("small-{screen}")).await;
        }
        app.quit().await;
    });
}

async fn look(app: &App, name: &str) {
    let mut found = Vec::new();
    for screen in SCREENS {
        show(app, screen).await;
        app.shot(&format!("{name}-{screen}")).await;
        found.extend(app.axe().await.into_iter().map(|fault| format!("{screen}: {fault}")));
    }
    assert!(found.is_empty(), "axe-core finds: {found:#?}");
}

async fn show(app: &App, screen: &str) {
    app.click(&format!("[data-testid=go-{screen}]")).await;
    app.get(&format!("[data-testid=go-{screen}][aria-current=page]")).await;
    app.painted().await;
}
