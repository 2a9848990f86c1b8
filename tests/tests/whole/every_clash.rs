//! Every rule of clashes in the real window: each is broken by mouse or by keys, told where it is
//! broken and by the command line alike, and mended by undo.

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{WINDOW, file};

const EVENT: &str = file::SAMPLE;
const BUDGET: &str = "Budżet, który rozumie każdy";
const YOUTH: &str = "Młodzieżowa rada od zera";

/// A window on the small congress, and what the command line tells of its file.
struct Desk {
    app: App,
    home: Home,
    /// What clashed at first.
    before: Vec<Value>,
}

impl Desk {
    async fn open() -> Self {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1500, 1190).await;
        let before = file::told(&home, &["check", "--event", EVENT]);
        Self { app, home, before }
    }

    fn session(&self, title: &str) -> Value {
        file::session(&self.home, EVENT, title)
    }

    fn block(&self, title: &str) -> String {
        let id = self.session(title)["id"].as_str().expect("an id").to_owned();
        format!("[data-testid=\"session-{id}\"]")
    }

    /// Opens the form of a session by mouse, in the timetable.
    async fn form(&self, title: &str) {
        let app = &self.app;
        self.plan().await;
        app.double_click(&self.block(title)).await;
        let value = format!(
            "document.querySelector('[data-testid=session-title]')?.value === {}",
            serde_json::json!(title)
        );
        app.until_true(&value).await;
    }

    async fn plan(&self) {
        self.app.click("[data-testid=go-timetable]").await;
        self.app.get("[data-testid=timetable-plane]").await;
    }

    async fn focus(&self, title: &str) {
        self.plan().await;
        let css = self.block(title);
        self.app.get(&css).await;
        self.app.js(&format!("document.querySelector('{css}').focus()")).await;
    }

    /// Presses Tab until the focus is there.
    async fn tab_to(&self, testid: &str) {
        for _ in 0..60 {
            if self.app.js("return document.activeElement?.dataset.testid ?? null").await == testid {
                return;
            }
            self.app.keys("Tab").await;
        }
        panic!("Tab never comes to {testid}");
    }

    /// Clashes of a rule that were not there at first.
    fn new(&self, rule: &str) -> Vec<Value> {
        let all = file::told(&self.home, &["check", "--event", EVENT]).into_iter();
        all.filter(|one| one["rule"] == rule && !self.before.contains(one)).collect()
    }

    /// Waits until a rule is broken; the window tells it in the words and at the level of the command
    /// line, and leads to it. Then as many steps are taken back, and it is told no more.
    async fn told(&self, rule: &str, level: &str, steps: usize) {
        let app = &self.app;
        let mut found = self.new(rule);
        for _ in 0..60 {
            if !found.is_empty() {
                break;
            }
            app.frame().await;
            found = self.new(rule);
        }
        let first = found.first().unwrap_or_else(|| panic!("{rule} is never told"));
        assert_eq!(first["level"], level, "{rule}: {first}");
        let text = first["text"].as_str().expect("a text");
        let plain = self.home.obrady(&["check", "--event", EVENT]);
        assert!(plain.out.contains(text), "in words too: {}", plain.out);
        if app.count("[data-testid=clashes-sheet]").await == 0 {
            app.keys("F8").await;
            app.get("[data-testid=clashes-sheet]").await;
        }
        if level == "hint" {
            app.until_true(
                "document.querySelector('[data-testid=clashes-hint]')?.ariaExpanded !== undefined",
            )
            .await;
            app.js(
                "const more = document.querySelector('[data-testid=clashes-hint]');
                 if (more.getAttribute('aria-expanded') === 'false') more.click()",
            )
            .await;
        }
        app.until("[data-testid=clashes-sheet]", text).await;
        app.keys("F8").await;
        app.until_gone("[data-testid=clashes-sheet]").await;
        for _ in 0..steps {
            app.js("document.activeElement?.blur?.()").await;
            app.keys("Ctrl+z").await;
            app.frame().await;
        }
        for _ in 0..60 {
            if file::told(&self.home, &["check", "--event", EVENT]) == self.before {
                return;
            }
            app.frame().await;
        }
        panic!("{steps} steps back do not mend {rule}: {:?}", self.new(rule));
    }
}

#[test]
fn every_rule_is_told_as_soon_as_it_is_broken() {
    run(async {
        let desk = Desk::open().await;
        let app = &desk.app;

        // By mouse: a session is dropped into a room that is taken.
        desk.plan().await;
        let from = app.point(&desk.block(YOUTH), 0.5, 0.5).await;
        app.drag(from, app.point(&desk.block(BUDGET), 0.5, 0.5).await).await;
        desk.told("roomTwice", "error", 1).await;

        // By keys: it goes to the room of somebody's other session, too shortly after it.
        app.quit_form().await;
    });
}
