//! Forms in the real window: what they hold quietly, and what undo makes of typing.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file};

#[test]
fn a_form_keeps_secondary_facts_and_takes_typing_back_as_one() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let rooms = file::told(&home, &["list", "rooms"]);
        let sessions = file::told(&home, &["list", "sessions"]);
        let panel = sessions.iter().find(|one| one["room"] == rooms[0]["name"]).expect("a panel");
        let id = panel["id"].as_str().expect("an id");
        let further = rooms[1]["id"].as_str().expect("an id");
        let now = || {
            let sessions = file::told(&home, &["list", "sessions"]);
            sessions.into_iter().find(|one| one["id"] == id).expect("still there")
        };
        app.click("[data-testid=go-timetable]").await;
        app.double_click(&format!("[data-testid='session-{id}']")).await;
        app.shot("form-session-closed").await;
        let narrow = app
            .js(&format!(
                "return document.querySelector(\"[data-testid='session-{id}']\").offsetWidth"
            ))
            .await;
        app.click("[data-testid=session-more-facts]").await;
        app.fill("[data-testid=session-subtitle]", "Trzy spojrzenia na jedną rzekę").await;
        app.keys("Enter").await;
        app.click("[data-testid=session-language-pl]").await;
        app.click("[data-testid=session-language-en]").await;
        app.click(&format!("[data-testid='session-also-in-{further}']")).await;
        app.click("[data-testid=session-link-add]").await;
        app.fill("[data-testid=session-link-0-url]", "https://kongres.example/slajdy").await;
        app.keys("Enter").await;
        // It is held next door too, so it is one item over both rooms.
        let wide = format!("document.querySelector(\"[data-testid='session-{id}']\").offsetWidth");
        app.until_true(&format!("{wide} > {narrow} * 1.8")).await;
        app.until_true(
            "document.querySelectorAll('[data-testid=session-link-1-url]').length === 0",
        )
        .await;
        settled(&app).await;
        let saved = now();
        assert_eq!(saved["subtitle"], "Trzy spojrzenia na jedną rzekę");
        assert_eq!(saved["language"], "pl,en");
        assert_eq!(saved["rooms"].as_array().map(Vec::len), Some(2), "{saved}");
        assert_eq!(saved["links"][0]["url"], "https://kongres.example/slajdy");
        for theme in ["light", "dark"] {
            look(&app, theme, "100%", &format!("form-session-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
            look(&app, theme, "150%", &format!("form-session-{theme}-150")).await;
        }
        look(&app, "light", "100%", "form-timetable").await;

        // A field is saved when its user pauses; to them it is one edit all the same.
        let field = "[data-testid=session-note]";
        let steps = || file::told(&home, &["list", "changes"]).len();
        let (before, was) = (steps(), value(&app, field).await);
        app.click(field).await;
        app.keys("Ctrl+End").await;
        for part in ["Woda ", "i kawa, ", "sześć mikrofonów"] {
            app.type_text(part).await;
            app.until_true(&format!("document.querySelector('{field}').dataset.draft === 'clean'"))
                .await;
        }
        settled(&app).await;
        assert_eq!(steps(), before + 3, "nothing waits longer than a pause to be safe");
        app.keys("Ctrl+z").await;
        let shows = |text: &str| {
            format!("document.querySelector('{field}').value === {}", serde_json::json!(text))
        };
        app.until_true(&shows(&was)).await;
        app.keys("Ctrl+y").await;
        app.until_true(&shows(&format!("{was}Woda i kawa, sześć mikrofonów"))).await;

        app.click("[data-testid=go-overview]").await;
        app.click("[data-testid=event-more-facts]").await;
        app.fill("[data-testid=event-acronym]", "KMG").await;
        app.keys("Enter").await;
        look(&app, "light", "100%", "form-event").await;
        look(&app, "dark", "150%", "form-event-dark-150").await;
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

/// A picture of the page as it is with this theme and zoom.
async fn look(app: &App, theme: &str, size: &str, name: &str) {
    app.js(&format!(
        "document.documentElement.dataset.theme = '{theme}';
         document.documentElement.style.fontSize = '{size}';
         document.querySelector('[data-testid=session-link-add]')?.scrollIntoView({{ block: 'end' }});"
    ))
    .await;
    app.frame().await;
    app.shot(name).await;
}

async fn value(app: &App, css: &str) -> String {
    app.get(css).await.prop("value").await.expect("the page answers").unwrap_or_default()
}

/// Waits until the form has saved what was changed in it.
async fn settled(app: &App) {
    app.until("[data-testid=session-saved]", "Zapisan").await;
}
