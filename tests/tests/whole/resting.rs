//! A window in which nothing happens costs next to nothing: old laptops, and their batteries.

use std::time::Duration;

use obrady_tests::{App, Home, run};
use tokio::time::{Instant, sleep};

use crate::WINDOW;

/// The engine itself paints for some seconds, the second to the fifth after another screen came.
const SETTLES: usize = 6;
const PATIENCE: usize = 30;

#[test]
fn a_window_at_rest_rests() {
    run(async {
        let app = App::launch(WINDOW, &Home::new()).await;
        for screen in ["overview", "registrations", "print"] {
            app.click(&format!("[data-testid=go-{screen}]")).await;
            app.painted().await;
            let mut shares = Vec::new();
            while shares.len() < SETTLES || shares.last().is_none_or(|share| *share > 10.0) {
                assert!(
                    shares.len() < PATIENCE,
                    "{screen} never rests: {shares:.0?} % of a processor"
                );
                let (before, start) = (app.spent(), Instant::now());
                sleep(Duration::from_secs(1)).await;
                let spent = app.spent().since(before).all;
                shares.push(spent / start.elapsed().as_secs_f64() / 10.0);
            }
            println!("{screen:14} {shares:.0?} % of a processor, second by second");
        }
        app.quit().await;
    });
}
