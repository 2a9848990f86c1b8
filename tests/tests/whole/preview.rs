//! How soon a changed choice is seen: from the click until the new picture of the page is there, in
//! the real window with FOSDEM 2025.

use std::time::Duration;

use obrady_tests::{App, run};

use crate::congress::Congress;

/// Notes when a click comes, and when the picture of a page that was there then is another one.
const FOLLOW: &str = "
    const page = document.querySelector(`[data-testid=print-page-${arguments[0]}]`);
    const shown = () => page.querySelector('img[data-shown]')?.src;
    globalThis.seenAfter = new Promise((done) => addEventListener('click', () => {
        const [began, former] = [performance.now(), shown()];
        const look = () => {
            if (shown() === former || shown() === undefined) return;
            watch.disconnect();
            const there = performance.now() - began;
            requestAnimationFrame(() => setTimeout(() => done([there, performance.now() - began])));
        };
        const watch = new MutationObserver(look);
        watch.observe(page, { subtree: true, childList: true, attributes: true });
    }, { capture: true, once: true }));";

/// The time of the picture, and of the frame that shows it, in milliseconds.
async fn after(app: &App, page: u32, choice: &str) -> [f64; 2] {
    app.js(&FOLLOW.replace("arguments[0]", &page.to_string())).await;
    app.click(&format!("[data-testid={choice}]")).await;
    let told = app.later("globalThis.seenAfter.then(arguments[0])").await;
    [0, 1].map(|at| told[at].as_f64().expect("milliseconds"))
}

/// Waits until the page in view is there as it was chosen; those that nobody looks at may come later.
async fn there(app: &App, page: u32) {
    let there = format!(
        "return document.querySelector('[data-testid=print-page-{page}] img[data-shown]') !== null
            && document.querySelector('[data-testid=print-working]') === null"
    );
    for _ in 0..600 {
        if app.js(&there).await == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("page {page} never comes");
}

#[test]
fn a_changed_choice_is_seen_at_once() {
    run(async {
        let Some(fosdem) = Congress::fosdem().await else { return };
        let app = &fosdem.app;
        app.click("[data-testid=go-print]").await;
        app.get("[data-testid=print-descriptions]").await;
        // Without descriptions it is a book of some two hundred pages.
        app.click("[data-testid=print-descriptions]").await;
        there(app, 1).await;
        let pages = app.text("[data-testid=print-pages]").await;
        app.js("document.querySelector('[data-testid=print-preview]').focus()").await;
        app.fill("[data-testid=print-page-number]", "60").await;
        app.keys("Enter").await;
        there(app, 60).await;
        app.shot("print-fosdem").await;

        let mut times = Vec::new();
        eprintln!("FOSDEM without descriptions: {pages} pages");
        for choice in ["print-glance", "print-index", "print-supporters", "print-people"] {
            for _ in 0..4 {
                times.push(after(app, 60, choice).await);
                there(app, 60).await;
            }
        }
        for (at, what) in ["picture", "frame"].into_iter().enumerate() {
            let mut each: Vec<f64> = times.iter().map(|one| one[at]).collect();
            each.sort_by(f64::total_cmp);
            let part = |share: usize| each[(each.len() - 1) * share / 100];
            eprintln!(
                "FOSDEM, {pages} pages, a changed choice, {what}: p50 {:.0} ms, p95 {:.0} ms",
                part(50),
                part(95)
            );
        }

        // Whatever is chosen faster than pages are made, what is seen in the end is the last.
        for _ in 0..5 {
            app.click("[data-testid=print-contents]").await;
        }
        there(app, 60).await;
        assert_eq!(app.count("[data-testid=print-failed]").await, 0);
        let former = "document.querySelector('[data-testid=print-page-60] img[data-shown]')";
        app.until_true(&format!("{former}.naturalWidth > 100")).await;
        fosdem.quit().await;
    });
}
