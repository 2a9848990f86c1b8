//! A window without a mouse.

use obrady_tests::App;
use serde_json::json;

/// Goes to something by Tab and presses it; a field only gets the focus.
pub async fn press(app: &App, testid: &str) {
    tab_to(app, testid).await;
    if !testid.ends_with("-value") {
        app.keys("Enter").await;
    }
}

/// Presses Tab, or Shift+Tab where it lies before what has the focus, until the focus is there.
pub async fn tab_to(app: &App, testid: &str) {
    let css = json!(format!("[data-testid=\"{testid}\"]"));
    let way = format!(
        "const at = document.activeElement;
         const to = document.querySelector({css});
         if (at === to) return null;
         return to?.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab'"
    );
    for _ in 0..100 {
        let key = app.js(&way).await;
        let Some(key) = key.as_str() else { return };
        app.keys(key).await;
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
