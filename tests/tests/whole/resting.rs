//! A window in which nothing happens costs next to nothing: old laptops, and their batteries.

use std::time::Duration;

use obrady_tests::{App, Home, run};
use tokio::time::{Instant, sleep};

use crate::WINDOW;

const SCREENS: [&str; 7] =
    ["overview", "timetable", "sessions", "people", "registrations", "print", "history"];

#[test]
fn a_window_at_rest_rests() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        for screen in SCREENS {
            app.click(&format!("[data-testid=go-{screen}]")).await;
            app.painted().await;
            // What comes late, such as the pages of a print, has come by then.
            sleep(Duration::from_secs(3)).await;
            let (before, start) = (app.spent(), Instant::now());
            sleep(Duration::from_secs(2)).await;
            let spent = app.spent().since(before);
            let share = spent.all / start.elapsed().as_secs_f64() / 10.0;
            println!("{screen:14} {share:5.1} % of a processor, main thread {:.0} ms", spent.main);
        }
        app.quit().await;
    });
}
