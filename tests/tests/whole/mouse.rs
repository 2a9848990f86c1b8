//! What annoyed whoever planned a congress by mouse alone, at 1280×800.

use obrady_tests::{App, Home, Point, run};
use serde_json::{Value, json};

use crate::{WINDOW, file};

/// Where the grid begins, in whole pixels from the top.
async fn top(app: &App) -> Value {
    app.js("return Math.round(document.querySelector('[data-testid=timetable]').getBoundingClientRect().top)")
        .await
}

#[test]
fn sessions_are_drawn_one_after_the_other_beside_a_form_that_moves_nothing() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        let day = file::session(&home, file::SAMPLE, "Budżet, który rozumie każdy")["day"].clone();
        let day = day.as_str().expect("a day");
        app.click(&format!("[data-testid=\"timetable-days-{day}\"]")).await;
        app.get(&format!("[data-testid=\"timetable-days-{day}\"][aria-pressed=true]")).await;
        app.painted().await;
        let before = top(&app).await;

        // Late in the day, so that the view is scrolled. Each is drawn while the one before is still
        // open, and what was typed there is saved meanwhile, which must not carry the view away.
        let titles = ["Warsztat po południu", "Spacer po rynku", "Kolacja"];
        for (at, title) in titles.iter().enumerate() {
            let cell = format!(
                "const view = document.querySelector('[data-testid=timetable]');
                 const [hour] = document.querySelector('.hours span').textContent.split(':').map(Number);
                 const cell = document.querySelectorAll('[data-testid^=\"cell-{day}\"]')[{at}];
                 const down = (17.25 - hour) * 96;
                 view.scrollTop = down - 200;
                 const box = cell.getBoundingClientRect();
                 const head = document.querySelectorAll('.heads .room')[{at}].getBoundingClientRect();
                 return [head.left + head.width / 2, box.top + down + 1]"
            );
            let cell = app.js(&cell).await;
            app.frame().await;
            let number = |at: usize| cell[at].as_f64().expect("pixels");
            let start = Point { x: number(0), y: number(1) };
            app.drag(start, start.by(0.0, 60.0)).await;
            app.until_true(
                "document.activeElement?.dataset.testid === 'session-title' && document.activeElement.value === ''",
            )
            .await;
            assert_eq!(top(&app).await, before, "a form moves nothing");
            app.type_text(title).await;
        }
        app.shot("mouse-form").await;
        app.click("[data-testid=session-sheet-close]").await;
        app.until_gone("[data-testid=session-sheet]").await;
        for title in titles {
            let made = file::session(&home, file::SAMPLE, title);
            assert_eq!(made["day"], json!(day), "{title}");
            // 60 pixels of 96 an hour are 37.5 minutes, of which 5 are a step.
            let minutes = made["minutes"].as_u64().expect("a length");
            assert!((35..=40).contains(&minutes), "{title} is as long as it was drawn: {minutes}");
            assert_eq!(made["hour"], "17:15", "{title} begins where it was drawn from");
        }
        app.quit().await;
    });
}

#[test]
fn who_finds_nothing_is_told_what_to_do() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;

        // The search of the grid, and that of the list.
        let search = "[data-testid=timetable-search]";
        app.fill(search, "qqq").await;
        app.until("[data-testid=timetable-nothing]", "Żadna sesja nie pasuje do „qqq”").await;
        app.shot("mouse-nothing").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "nothing found");
        app.click("[data-testid=timetable-nothing-unsearch]").await;
        app.until_gone("[data-testid=timetable-nothing]").await;
        app.until_true(&format!("document.querySelector('{search}').value === ''")).await;
        let view = |name: &str| {
            format!("[data-testid=timetable-view] label:has([data-testid=timetable-view-{name}])")
        };
        app.click(&view("list")).await;
        app.fill(search, "qqq").await;
        app.get("[data-testid=timetable-list-none]").await;
        app.click("[data-testid=timetable-list-unsearch]").await;
        app.get("[data-testid=timetable-list]").await;
        app.click(&view("grid")).await;

        // A place that is not there.
        let first = "document.querySelector('[data-testid=timetable] [data-session]')";
        app.get("[data-testid=timetable] [data-session]").await;
        app.js(&format!("{first}.focus()")).await;
        app.keys("g").await;
        app.get("[data-testid=jump-dialog]").await;
        app.type_text("qqq").await;
        app.until("[data-testid=jump-nothing]", "Nie ma takiej sali").await;
        app.shot("mouse-jump-nothing").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "no such place");
        app.keys("Escape").await;
        app.click("[data-testid=jump-cancel]").await;
        app.until_gone("[data-testid=jump-dialog]").await;

        // What is chosen is let go by Escape, also where the grid itself has the focus.
        app.js(&format!("{first}.focus()")).await;
        app.keys("Ctrl+a").await;
        app.until_true("document.querySelectorAll('.session.chosen').length > 3").await;
        app.js("document.querySelector('[data-testid=timetable]').focus()").await;
        app.keys("Escape").await;
        app.until_gone(".session.chosen").await;
        app.quit().await;
    });
}
