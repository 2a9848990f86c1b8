//! Any two named versions compared: a session that is new, moved, renamed, called off, with somebody
//! else in it; as a panel, as a text for a mail, and on the page that is exported.

use obrady_tests::{App, Home, run};
use serde_json::json;

use crate::{WINDOW, file};

const EVENT: &str = file::SAMPLE;
const MOVED: &str = "Budżet, który rozumie każdy";
const RENAMED: &str = "Młodzieżowa rada od zera";
const CANCELLED: &str = "Prąd z sąsiedztwa: spółdzielnie energetyczne w małych gminach";
const OTHERS: &str = "Woda w mieście: zatrzymać, zanim odpłynie";
const NEW: &str = "Spacer nad rzekę";

#[test]
fn any_two_versions_are_compared_and_told_on_the_page() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1500, 1190).await;
        make(&app, "1.0").await;

        // All that can change of a programme, by mouse and by keys.
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        focus(&app, &home, MOVED).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:05").await;
        form(&app, &home, RENAMED).await;
        app.fill("[data-testid=session-title]", "Rada młodych od podstaw").await;
        app.keys("Enter").await;
        saved(&app).await;
        form(&app, &home, CANCELLED).await;
        app.click("label:has([data-testid=session-state-cancelled])").await;
        saved(&app).await;
        form(&app, &home, OTHERS).await;
        let gone = file::session(&home, EVENT, OTHERS)["people"][1]["name"].clone();
        app.click("[data-testid=session-role-1-more]").await;
        app.click("[data-testid=session-role-1-more-menu-remove]").await;
        app.fill("[data-testid=session-person-add]", "Nadzieja Rzeczna").await;
        app.keys("Enter").await;
        app.until("[data-testid=session-role-4]", "Nadzieja Rzeczna").await;
        saved(&app).await;
        app.click("[data-testid=session-sheet-close]").await;
        app.until_gone("[data-testid=session-sheet]").await;
        app.keys("Ctrl+n").await;
        app.until_true("document.activeElement?.dataset.testid === 'session-title'").await;
        app.type_text(NEW).await;
        app.keys("Enter").await;
        saved(&app).await;
        make(&app, "2.0").await;
        app.click("[data-testid=go-timetable]").await;
        app.get("[data-testid=timetable-plane]").await;
        focus(&app, &home, MOVED).await;
        app.keys("Alt+ArrowDown").await;
        app.until("[data-testid=announce]", "14:10").await;
        make(&app, "3.0").await;

        // 1.0 with 2.0, by keys.
        choose(&app, "compare-from", "1.0").await;
        choose(&app, "compare-to", "2.0").await;
        app.until("[data-testid=changes-count]", "6 zmian").await;
        let gone = gone.as_str().expect("a name");
        let told = [
            "Termin: 14:05–15:20 (było: 14:00–15:15)",
            "Rada młodych od podstaw",
            RENAMED,
            CANCELLED,
            "Nadzieja Rzeczna",
            gone,
            NEW,
        ];
        for text in told {
            app.until("[data-testid=changes]", text).await;
        }
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.frame().await;
            app.shot(&format!("compared-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "two versions, {theme}");
        }
        app.js("document.documentElement.dataset.theme = 'light'").await;
        app.click("[data-testid=changes-mail]").await;
        for text in told {
            app.until_true(&format!(
                "document.querySelector('[data-testid=mail-area]')?.value.includes({})",
                json!(text)
            ))
            .await;
        }
        app.until_true(
            "document.querySelector('[data-testid=mail-area]').value.includes('Od wersji „1.0” do wersji „2.0”')",
        )
        .await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=mail-text]").await;

        // 2.0 with 3.0, from which only one differs; the older one is chosen by a click on it.
        app.click("[data-testid='version-2.0']").await;
        choose(&app, "compare-to", "3.0").await;
        app.until("[data-testid=changes-count]", "1 zmiana").await;
        app.until("[data-testid=changes]", "Termin: 14:10–15:25 (było: 14:05–15:20)").await;

        // The page tells of each published version what changed since the one before.
        let page = home.path().join("page.html");
        home.pick(&page);
        let said = home.obrady(&[
            "export",
            "html",
            "--event",
            EVENT,
            "-o",
            page.to_str().expect("a path"),
        ]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        let text = std::fs::read_to_string(&page).expect("the page");
        let (_, changes) = text.split_once("id=\"changes\"").expect("a list of changes");
        let at = |what: &str| changes.find(what).unwrap_or_else(|| panic!("{what} is on the page"));
        assert!(
            at("Wersja 3.0") < at("Wersja 2.0") && at("Wersja 2.0") < at("Wersja 1.0"),
            "newest first"
        );
        let (_, second) = changes.split_once("Wersja 2.0").expect("it is told");
        let (second, first) = second.split_once("Wersja 1.0").expect("and the one before");
        for text in told {
            assert!(second.contains(text), "{text} is told of version 2.0: {second}");
        }
        assert!(first.contains("Pierwsza opublikowana wersja programu."), "{first}");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

/// Makes a published version.
async fn make(app: &App, name: &str) {
    app.click("[data-testid=go-versions]").await;
    app.keys("Ctrl+n").await;
    app.until_true("document.activeElement?.dataset.testid === 'version-name'").await;
    app.type_text(name).await;
    app.click("[data-testid=version-published]").await;
    app.click("[data-testid=version-save]").await;
    app.until_gone("[data-testid=version-form]").await;
    app.get(&format!("[data-testid='version-{name}']")).await;
}

/// Chooses from a list by typing the name, as the keyboard does.
async fn choose(app: &App, testid: &str, name: &str) {
    app.js(&format!("document.querySelector('[data-testid={testid}]').focus()")).await;
    app.type_text(name).await;
    let shown = format!(
        "document.querySelector('[data-testid={testid}]').selectedOptions[0].text === {}",
        json!(name)
    );
    app.until_true(&shown).await;
}

async fn focus(app: &App, home: &Home, title: &str) {
    let id = file::session(home, EVENT, title)["id"].as_str().expect("an id").to_owned();
    let css = format!("[data-testid=\"session-{id}\"]");
    app.get(&css).await;
    app.js(&format!("document.querySelector('{css}').focus()")).await;
}

async fn form(app: &App, home: &Home, title: &str) {
    focus(app, home, title).await;
    app.keys("Enter").await;
    app.until_true(&format!(
        "document.querySelector('[data-testid=session-title]')?.value === {}",
        json!(title)
    ))
    .await;
}

async fn saved(app: &App) {
    app.until("[data-testid=session-saved]", "Zapisan").await;
}
