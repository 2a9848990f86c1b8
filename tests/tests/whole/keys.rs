//! A window without a mouse.

use obrady_tests::App;

/// Makes an event of this title with the palette, and waits until its first day can be typed.
pub async fn new_event(app: &App, title: &str) {
    app.keys("Ctrl+k").await;
    app.get("[data-testid=palette-input]").await;
    app.type_text("Nowe wydarzenie").await;
    app.keys("Enter").await;
    app.get("[data-testid=event-new-title]").await;
    app.type_text(title).await;
    app.keys("Enter").await;
    focused(app, "event-starts").await;
}

/// Goes to something by Tab and presses it; a field only gets the focus.
pub async fn press(app: &App, testid: &str) {
    tab_to(app, testid).await;
    if !testid.ends_with("-value") {
        app.keys("Enter").await;
    }
}

/// Presses Tab until the focus is there.
pub async fn tab_to(app: &App, testid: &str) {
    for _ in 0..60 {
        if at(app).await == testid {
            return;
        }
        app.keys("Tab").await;
    }
    panic!("Tab never comes to {testid}");
}

/// Presses Tab until the focus is in a list.
pub async fn tab_into(app: &App, testid: &str) {
    let inside =
        format!("return document.activeElement.closest('[data-testid={testid}]') !== null");
    for _ in 0..60 {
        if app.js(&inside).await == true {
            return;
        }
        app.keys("Tab").await;
    }
    panic!("Tab never comes into {testid}");
}

/// Waits until the focus is there.
pub async fn focused(app: &App, testid: &str) {
    app.until_true(&format!("document.activeElement?.dataset.testid === '{testid}'")).await;
}

async fn at(app: &App) -> serde_json::Value {
    app.js("return document.activeElement?.dataset.testid ?? null").await
}
