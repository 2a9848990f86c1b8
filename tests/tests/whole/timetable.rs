//! The timetable in the real window, by mouse and by keyboard, on FOSDEM 2025 and on a small
//! Polish congress.

use std::time::Instant;

use obrady_tests::{App, Home, run, test_data};

use crate::WINDOW;

#[test]
fn fosdem_opens() {
    let Some(schedule) = test_data("schedules/fosdem/fosdem2025.xml") else { return };
    run(async move {
        let home = Home::new();
        let file = home.path().join("fosdem.obrady");
        let ours = file.to_str().expect("plain letters");
        let run = |rest: &[&str]| {
            let said = home.obrady(&[&["--file", ours], rest].concat());
            assert_eq!(said.code, Some(0), "{rest:?}: {}{}", said.out, said.err);
        };
        run(&["new"]);
        let at = Instant::now();
        run(&["import", schedule.to_str().expect("plain letters")]);
        eprintln!("import {:?}", at.elapsed());
        let at = Instant::now();
        let app = App::launch_with(WINDOW, &home, &file).await;
        eprintln!("launch {:?}", at.elapsed());
        let told = app.later(
            "const done = arguments[0];
             const ask = globalThis.__TAURI_INTERNALS__.invoke;
             (async () => {
               let at = performance.now();
               const office = await ask('office', {});
               const a = performance.now() - at; at = performance.now();
               const view = await ask('programme', { event: office.events[0].id });
               const b = performance.now() - at;
               at = performance.now();
               const text = JSON.stringify(view);
               const c = performance.now() - at;
               at = performance.now(); JSON.parse(text); const d = performance.now() - at;
               done({ office: a, programme: b, stringify: c, parse: d, bytes: text.length, sessions: view.programme.sessions.length, rooms: view.programme.rooms.length,
                 parts: Object.fromEntries(Object.entries(view.programme).map(([k, v]) => [k, JSON.stringify(v).length])), clashes: view.clashes.length });
             })();").await;
        eprintln!("{told}");
        for screen in ["timetable", "sessions", "timetable"] {
            let told = app.later(&format!("const done = arguments[0]; const at = performance.now(); document.querySelector('[data-testid=go-{screen}]').click();
              const b = performance.now();
              requestAnimationFrame(() => {{ const c = performance.now(); requestAnimationFrame(() => done([b - at, c - at, performance.now() - at, document.querySelectorAll('*').length])) }});")).await;
            eprintln!("{screen} {told}");
            app.frame().await;
        }
        app.shot("fosdem").await;
        app.quit().await;
    });
}
