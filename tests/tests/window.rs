//! The whole road in the real window.

use obrady_tests::{App, Home, run};

const WINDOW: &str = env!("CARGO_BIN_EXE_obrady-under-test");

#[test]
fn the_first_window_shows_the_sample() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        app.until("body", "Kongres").await;
        app.shot("first").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use it");
        app.quit().await;
    });
}
