//! The timetable in the real window with FOSDEM 2025: 943 sessions in 29 rooms.

use std::path::PathBuf;

use obrady_tests::{App, Home, Point, run, test_data};
use serde_json::Value;

use crate::WINDOW;

/// A file with FOSDEM 2025; none where that is not at hand.
fn fosdem(home: &Home) -> Option<PathBuf> {
    let schedule = test_data("schedules/fosdem/fosdem2025.xml")?;
    let file = home.path().join("fosdem.obrady");
    let ours = file.to_str().expect("a path of plain letters");
    for rest in [&["new"][..], &["import", schedule.to_str().expect("a path of plain letters")]] {
        let said = home.obrady(&[&["--file", ours], rest].concat());
        assert_eq!(said.code, Some(0), "{rest:?}: {}{}", said.out, said.err);
    }
    Some(file)
}

/// Milliseconds from a click on a screen's name until it is painted.
async fn opened(app: &App, screen: &str) -> f64 {
    let script = format!(
        "const done = arguments[0];
         const start = performance.now();
         document.querySelector('[data-testid=go-{screen}]').click();
         requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));"
    );
    app.later(&script).await.as_f64().expect("a time")
}

#[test]
fn fosdem_opens_and_is_dragged_without_stutter() {
    run(async {
        let home = Home::new();
        let Some(file) = fosdem(&home) else { return };
        let app = App::launch_with(WINDOW, &home, &file).await;
        let first = opened(&app, "timetable").await;
        app.painted().await;
        let built = app.count("[data-session]").await;
        assert!(built < 400, "only what is in view is built, not {built} sessions");
        opened(&app, "sessions").await;
        let again = opened(&app, "timetable").await;
        app.painted().await;
        app.shot("timetable-fosdem").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "everybody can use it");
        println!(
            "timetable of 943 sessions opened in {first:.0} ms, again in {again:.0} ms; {built} built"
        );

        // Frames while a session is carried about, and scrolled by itself at the edges.
        app.js(
            "globalThis.frames = [];
             let last = performance.now();
             const turn = (now) => { frames.push(now - last); last = now; globalThis.framing = requestAnimationFrame(turn); };
             requestAnimationFrame((now) => { last = now; globalThis.framing = requestAnimationFrame(turn); });",
        )
        .await;
        let held = app.js("const view = document.querySelector('[data-testid=timetable]').getBoundingClientRect();
            return [...document.querySelectorAll('[data-session]')].map((one) => [one.dataset.session, one.getBoundingClientRect()])
              .find(([, box]) => box.left > view.left + 150 && box.right < view.right - 150 && box.top > view.top + 150 && box.bottom < view.bottom - 150)[0]").await;
        let css = format!("[data-testid=\"session-{}\"]", held.as_str().expect("one in view"));
        let from = app.point(&css, 0.5, 0.5).await;
        let view = app.js("const box = document.querySelector('[data-testid=timetable]').getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]").await;
        let edge = |at: usize| view[at].as_f64().expect("a number");
        let mut at = from;
        let corners = [
            Point { x: edge(0) + 200.0, y: edge(1) + 150.0 },
            Point { x: edge(2) - 150.0, y: edge(1) + 200.0 },
            Point { x: edge(2) - 200.0, y: edge(3) - 150.0 },
            Point { x: edge(0) + 200.0, y: edge(3) - 150.0 },
        ];
        app.grab(from, corners[0]).await;
        at = corners[0].by(at.x * 0.0, 0.0);
        for _ in 0..3 {
            for corner in corners {
                app.carry(at, corner).await;
                at = corner;
            }
        }
        let told = app.js("cancelAnimationFrame(framing); return frames").await;
        app.keys("Escape").await;
        app.drop_it().await;
        let mut frames: Vec<f64> =
            told.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
        frames.sort_by(f64::total_cmp);
        let part = |share: f64| frames[((frames.len() - 1) as f64 * share) as usize];
        println!(
            "{} frames while dragging over 943 sessions: p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms",
            frames.len(),
            part(0.5),
            part(0.95),
            part(1.0)
        );
        // A machine that does other things too drops some; half of them must be on time.
        assert!(part(0.5) < 40.0, "dragging is smooth: p50 {:.1} ms", part(0.5));
        app.quit().await;
    });
}

#[test]
fn many_rooms_are_seen_at_once() {
    run(async {
        let home = Home::new();
        let Some(file) = fosdem(&home) else { return };
        let app = App::launch_with(WINDOW, &home, &file).await;
        app.resize(1920, 1080).await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        app.click("[data-testid=timetable-many]").await;
        app.click("[data-testid=timetable-lower]").await;
        app.painted().await;
        app.shot("timetable-fosdem-many").await;
        let shown = "[...document.querySelectorAll('.heads .room')].filter((one) => { const box = one.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }).length";
        app.until_true(&format!("{shown} >= 29")).await;

        app.click("[data-testid=timetable-view] label:has([data-testid=timetable-view-turned])")
            .await;
        app.painted().await;
        app.shot("timetable-fosdem-turned").await;
        app.click("[data-testid=timetable-view] label:has([data-testid=timetable-view-week])")
            .await;
        app.get("[data-testid=timetable-week]").await;
        app.until_true("document.querySelectorAll('[data-testid^=week-]').length > 900").await;
        app.shot("timetable-fosdem-week").await;
        app.quit().await;
    });
}
