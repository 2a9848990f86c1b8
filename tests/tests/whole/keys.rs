//! A window without a mouse.

use obrady_tests::App;
use serde_json::json;

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

/// The key that leads from what has the focus to something, and how often it is to be pressed as far as
/// can be told: of radio buttons that belong together Tab meets one.
const WAY: &str = "
    const at = document.activeElement;
    const to = document.querySelector(CSS);
    if (at === to) return null;
    const before = to?.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility()
            && (one.type !== 'radio' || one.checked))
    const between = stops.filter((one) => {
        const from = at.compareDocumentPosition(one), until = to?.compareDocumentPosition(one) ?? 0;
        return before
            ? from & Node.DOCUMENT_POSITION_PRECEDING && until & Node.DOCUMENT_POSITION_FOLLOWING
            : from & Node.DOCUMENT_POSITION_FOLLOWING && until & Node.DOCUMENT_POSITION_PRECEDING;
    });
    return [before ? 'Shift+Tab' : 'Tab', to ? between.length + 1 : 1];";

/// Presses Tab, or Shift+Tab where it lies before what has the focus, until the focus is there.
pub async fn tab_to(app: &App, testid: &str) {
    let css = json!(format!("[data-testid=\"{testid}\"]")).to_string();
    let way = WAY.replace("CSS", &css);
    let mut told = app.js(&way).await;
    for _ in 0..100 {
        let Some(key) = told[0].as_str() else { return };
        let times = told[1].as_u64().and_then(|times| usize::try_from(times).ok()).unwrap_or(1);
        app.keys_again(key, times).await;
        let then = app.js(&way).await;
        // Not where it should have led: from here on step by step.
        told = if then[0].is_null() { then } else { json!([then[0], 1]) };
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
