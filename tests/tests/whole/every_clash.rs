//! Every rule of clashes in the real window: each is broken by mouse or by keys, told in the window and
//! by the command line alike, and mended by undo.

use obrady_tests::{App, Home, run};
use serde_json::{Value, json};

use crate::{WINDOW, file, keeping::signed_up, keys::tab_to};

const EVENT: &str = file::SAMPLE;
const BUDGET: &str = "Budżet, który rozumie każdy";
const YOUTH: &str = "Młodzieżowa rada od zera";
const LUNCH: &str = "Obiad";
/// Twice on the first day.
const COFFEE: &str = "Przerwa kawowa";
const LONG: &str = "Woda w mieście: zatrzymać, zanim odpłynie";

/// A window on the small congress, and what clashed in its file at first.
struct Desk {
    app: App,
    home: Home,
    before: Vec<Value>,
    sessions: Vec<Value>,
}

impl Desk {
    async fn open() -> Self {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1500, 1190).await;
        let before = file::told(&home, &["check", "--event", EVENT]);
        let sessions = file::told(&home, &["list", "sessions", "--event", EVENT]);
        Self { app, home, before, sessions }
    }

    fn block(&self, title: &str) -> String {
        let id = file::session(&self.home, EVENT, title)["id"].as_str().expect("an id").to_owned();
        format!("[data-testid=\"session-{id}\"]")
    }

    async fn plan(&self) {
        self.app.click("[data-testid=go-timetable]").await;
        self.app.get("[data-testid=timetable-plane]").await;
    }

    /// Puts the focus on a session of the timetable.
    async fn focus(&self, title: &str) {
        self.plan().await;
        let css = self.block(title);
        self.app.get(&css).await;
        self.app.js(&format!("document.querySelector('{css}').focus()")).await;
    }

    /// Opens the form of a session by keys.
    async fn form(&self, title: &str) {
        self.focus(title).await;
        self.app.keys("Enter").await;
        let shown = format!(
            "document.querySelector('[data-testid=session-title]')?.value === {}",
            json!(title)
        );
        self.app.until_true(&shown).await;
    }

    /// Types into a field that Tab comes to.
    async fn type_into(&self, testid: &str, text: &str) {
        tab_to(&self.app, testid).await;
        self.app.keys("Ctrl+a").await;
        self.app.type_text(text).await;
        self.app.keys("Enter").await;
    }

    /// Chooses from the menu of somebody in the form of a session.
    async fn of_person(&self, at: usize, item: &str) {
        self.app.click(&format!("[data-testid=session-role-{at}-more]")).await;
        self.app.click(&format!("[data-testid=session-role-{at}-more-menu-{item}]")).await;
    }

    fn since(&self, rule: &str) -> Vec<Value> {
        let all = file::told(&self.home, &["check", "--event", EVENT]).into_iter();
        all.filter(|one| one["rule"] == rule && !self.before.contains(one)).collect()
    }

    /// Waits until a rule is broken that was not. The window tells it at the level and in the words of
    /// the command line. Then all that was done for it is taken back, and nothing tells it any more.
    async fn told(&self, rule: &str, level: &str) -> Value {
        let app = &self.app;
        let mut found = self.since(rule);
        for _ in 0..80 {
            if !found.is_empty() {
                break;
            }
            app.frame().await;
            found = self.since(rule);
        }
        let first = found.first().unwrap_or_else(|| panic!("{rule} is never told")).clone();
        assert_eq!(first["level"], level, "{rule}: {first}");
        let text = first["text"].as_str().expect("a text");
        let plain = self.home.obrady(&["check", "--event", EVENT]);
        assert!(plain.out.contains(text), "{rule}, as text: {}", plain.out);

        app.keys("F8").await;
        app.get("[data-testid=clashes-sheet]").await;
        if level == "hint" {
            app.js("const more = document.querySelector('[data-testid=clashes-hint]');
                 if (more?.getAttribute('aria-expanded') === 'false') more.click()")
                .await;
        }
        app.until("[data-testid=clashes-sheet]", text).await;
        app.keys("F8").await;
        app.until_gone("[data-testid=clashes-sheet]").await;

        for _ in 0..20 {
            let now = |of: &[&str]| file::told(&self.home, &[of, &["--event", EVENT]].concat());
            if now(&["check"]) == self.before && now(&["list", "sessions"]) == self.sessions {
                return first;
            }
            app.js("document.activeElement?.blur?.()").await;
            app.keys("Ctrl+z").await;
            app.frame().await;
        }
        panic!("nothing takes {rule} back: {:?}", self.since(rule));
    }
}

#[test]
fn every_rule_is_told_as_soon_as_it_is_broken() {
    run(async {
        let desk = Desk::open().await;
        let app = &desk.app;

        // A room is taken, by mouse.
        desk.plan().await;
        let from = app.point(&desk.block(YOUTH), 0.5, 0.5).await;
        app.drag(from, app.point(&desk.block(BUDGET), 0.5, 0.5).await).await;
        desk.told("roomTwice", "error").await;

        // Two of a track at a time: they stand side by side, so one takes the track of the other.
        let track = file::session(&desk.home, EVENT, BUDGET)["track"].clone();
        desk.form(YOUTH).await;
        tab_to(app, "session-track").await;
        app.type_text(track.as_str().expect("a track").split(' ').next().expect("a word")).await;
        desk.told("trackTwice", "hint").await;

        // Who leads a panel goes, by mouse; then speaks in it too, by keys.
        desk.form(BUDGET).await;
        let people = file::session(&desk.home, EVENT, BUDGET)["people"].clone();
        let people = people.as_array().expect("a list");
        assert_eq!(people[0]["role"], "moderator", "the sample names who leads first");
        desk.of_person(0, "remove").await;
        desk.told("noModerator", "warning").await;
        desk.form(BUDGET).await;
        tab_to(app, "session-person-add").await;
        let leads = people[0]["name"].as_str().expect("a name");
        app.type_text(leads.rsplit(' ').next().expect("a family name")).await;
        app.get("[data-testid=session-person-add-option-0]").await;
        app.keys("Enter").await;
        desk.told("moderatorPanellist", "warning").await;

        // Too few are left to talk.
        desk.form(BUDGET).await;
        for left in (2..people.len()).rev() {
            desk.of_person(left, "remove").await;
            app.until_gone(&format!("[data-testid=session-role-{left}]")).await;
        }
        desk.told("panelSize", "warning").await;

        // Ready, but without a text; the state is chosen by arrow keys.
        desk.form(YOUTH).await;
        app.click("[data-testid=session-description]").await;
        app.keys("Ctrl+a").await;
        app.keys("Delete").await;
        app.js("document.querySelector('[data-testid^=session-state-]:checked').focus()").await;
        while app.js("return document.activeElement?.value").await != "ready" {
            app.keys("ArrowRight").await;
        }
        let missing = desk.told("missing", "warning").await;
        assert_eq!(missing["sessions"][0]["title"], YOUTH);

        // Somebody called off.
        let speaker = people[1]["name"].as_str().expect("a name");
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text(speaker).await;
        app.until("[data-testid=palette]", speaker).await;
        app.keys("Enter").await;
        app.click("[data-testid=person-cancelled]").await;
        desk.told("cancelledPerson", "error").await;

        // Fewer places than people who signed up.
        desk.form(YOUTH).await;
        app.click("[data-testid=session-sign-up]").await;
        for name in ["Adamiec", "Kępa"] {
            signed_up(app, name, "confirmed").await;
        }
        desk.form(YOUTH).await;
        desk.type_into("session-places", "1").await;
        desk.told("tooManySignUps", "warning").await;

        // A day without a pause: lunch and coffee go, and one session lasts until the evening.
        for title in [LUNCH, COFFEE, COFFEE] {
            let planned = format!("document.querySelector('{}')", desk.block(title));
            desk.focus(title).await;
            app.keys("Delete").await;
            app.until_true(&format!("{planned} === null")).await;
        }
        desk.form(LONG).await;
        desk.type_into("session-end", "17").await;
        desk.told("noMeal", "warning").await;

        // The event opens late; ends a day earlier; rooms take long to change: typed.
        app.click("[data-testid=go-overview]").await;
        app.click("[data-testid=event-more-facts]").await;
        app.fill("[data-testid=event-opens]", "10").await;
        app.keys("Enter").await;
        desk.told("outsideHours", "warning").await;
        app.click("[data-testid=go-overview]").await;
        app.fill("[data-testid=event-ends]", "2.03.2027").await;
        app.keys("Enter").await;
        desk.told("outsideEvent", "warning").await;
        app.click("[data-testid=go-overview]").await;
        if app.count("[data-testid=event-changeover]").await == 0 {
            app.click("[data-testid=event-more-facts]").await;
        }
        app.fill("[data-testid=event-changeover]", "30 min").await;
        app.keys("Enter").await;
        desk.focus("Doręczenia elektroniczne: pierwsze doświadczenia").await;
        app.keys("Alt+ArrowLeft").await;
        desk.told("roomChange", "warning").await;

        wishes(&desk, speaker).await;
        assert_eq!(file::told(&desk.home, &["check", "--event", EVENT]), desk.before);
        desk.app.quit().await;
    });
}

/// Hours at which somebody can't come, and at which they would rather not: both are told, each as bad
/// as it is, and shaded where they are.
async fn wishes(desk: &Desk, speaker: &str) {
    let app = &desk.app;
    for (kind, rule, level) in
        [("unavailable", "unavailable", "error"), ("unwanted", "againstWish", "hint")]
    {
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text(speaker).await;
        app.until("[data-testid=palette]", speaker).await;
        app.keys("Enter").await;
        app.get("[data-testid=person-sheet]").await;
        if app.count("[data-testid=availability]").await == 0 {
            app.frame().await;
            app.js("document.querySelector('[data-testid=person-availability]').click()").await;
            app.get("[data-testid=availability]").await;
        }
        let day =
            file::session(&desk.home, EVENT, BUDGET)["day"].as_str().expect("a day").to_owned();
        // From nine to five, as it is proposed.
        app.js(&format!("document.querySelector('[data-testid=availability-{day}-add]').click()"))
            .await;
        app.choose("availability-0-kind", kind).await;
        desk.plan().await;
        app.click(&desk.block(BUDGET)).await;
        let tone = if kind == "unavailable" { "closed" } else { kind };
        app.get(&format!("[data-testid=shade-{tone}-person]")).await;
        app.shot(&format!("clashes-shade-{tone}")).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "shaded: {tone}");
        desk.told(rule, level).await;
    }
}
