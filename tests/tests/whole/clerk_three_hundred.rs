//! A tired clerk with a list of three hundred that was kept by hand: read, mended row by row and all at
//! once, taken; a month later the newer one.

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{
    WINDOW, file,
    keys::new_event,
    office::looks,
    three_hundred::{ROWS, workbook},
};

const EVENT: &str = "Konwent Gmin Uzdrowiskowych";

/// How many rows name two people.
const COUPLES: usize = 12;

/// What all cells that are wrong alike become.
const ALIKE: [(&str, &str); 4] = [
    ("odsyła do komórki", ""),
    ("nie jest poprawnym numerem NIP", "5260250274"),
    ("nie jest datą", "15.03.2027"),
    ("nie mówi, czy udział", "stacjonarnie"),
];

#[test]
fn a_list_of_three_hundred_is_taken() {
    run(async {
        let home = Home::new();
        let path = home.path().join("lista_zgłoszeń_ost(3).xlsx");
        workbook(&path, false);
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        new_event(&app, EVENT).await;
        app.click("[data-testid=go-registrations]").await;
        home.pick(&path);
        app.click("[data-testid=registrations-none-import]").await;
        app.until("h1 + .note", "307 wierszy").await;
        app.until_true("document.querySelector('[data-testid=registrations-column-2]').value === 'organisation'").await;
        app.until(MEND_STEP, "(53)").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.get("[data-testid=registrations-mend]").await;
        looks(&app, "three-hundred-mend").await;

        // What is left out waits no more, and is counted no more.
        app.click_named("[data-testid=registrations-leave-remarks]", "Pomiń 7 wierszy bez osób")
            .await;
        app.until(MEND_STEP, "(46)").await;
        app.until("[data-testid=registrations-mend]", "kilka osób").await;
        mend_all(&app).await;
        app.until(MEND_STEP, "2. Do poprawienia").await;
        app.until("h1 + .note", "319 wierszy").await;
        app.until("[data-testid=registrations-problems]", "Więcej niż jeden adres w komórce").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-left-out]", "7 wierszy pominięto").await;
        app.until("[data-testid=registrations-part]", "Nowe 312").await;
        looks(&app, "three-hundred-twins").await;
        app.click("label:has([data-testid=registrations-part-added])").await;
        app.until("[data-testid=registrations-changes]", "Żak Anna").await;
        app.until_true(
            "document.querySelector('[data-testid=registrations-changes]').ariaRowCount === '313'",
        )
        .await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 312").await;
        app.until("[data-testid=registrations-tab]", "Wszystkie 312").await;
        looks(&app, "three-hundred-table").await;
        taken(&home);

        // A month later: four more, three gone, one who changed her mind.
        workbook(&path, true);
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.until("[data-testid=registrations-recalled]", "poprawiono tak jak poprzednio").await;
        // Neither what was mended nor what was nobody is asked of again.
        app.until_true(&format!(
            "document.querySelector('{MEND_STEP}').textContent.trim() === '2. Do poprawienia'"
        ))
        .await;
        app.click("label:has([data-testid=registrations-table-step-changes])").await;
        app.until("[data-testid=registrations-part]", "Nowe 4").await;
        app.until("[data-testid=registrations-part]", "Brakuje w pliku 3").await;
        app.click("label:has([data-testid=registrations-part-changed])").await;
        app.until("[data-testid=registrations-changes]", "wegetariańska → bezglutenowa").await;
        looks(&app, "three-hundred-newer").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 4").await;
        let there = file::told(&home, &["list", "registrations", "--event", EVENT]);
        assert_eq!(there.len(), ROWS + COUPLES + 4, "who is gone stays until somebody says so");
        app.quit().await;
    });
}

/// The label of the second step, which says how many rows wait.
const MEND_STEP: &str = "label:has([data-testid=registrations-table-step-mend])";

/// Mends whatever waits, each as a clerk would, until nothing does.
async fn mend_all(app: &App) {
    // The row and the column, another after each step; how many wait may be told before.
    let place = "document.querySelector('[data-testid=registrations-mend]')?.textContent";
    for _ in 0..60 {
        let waits =
            format!("return document.querySelector('{MEND_STEP}').textContent.includes('(')");
        if app.js(&waits).await != true {
            return;
        }
        let before = app.js(&format!("return {place}")).await;
        let told = before.as_str().unwrap_or_default();
        if let Some((_, text)) = ALIKE.iter().find(|(problem, _)| told.contains(problem)) {
            app.fill("[data-testid=registrations-mend-value]", text).await;
            app.click("[data-testid=registrations-mend-all]").await;
        } else if told.contains("kilka osób") {
            app.click("[data-testid=registrations-mend-part]").await;
        } else {
            assert!(told.contains("nie jest adresem"), "nothing else is wrong: {told}");
            app.click("[data-testid=registrations-mend-suggested]").await;
            app.until_true(
                "document.querySelector('[data-testid=registrations-mend-value]').value.endsWith('.test')",
            )
            .await;
            app.keys("Enter").await;
        }
        app.until_true(&format!("{place} !== {before}")).await;
    }
    panic!("something waits still: {}", app.text("[data-testid=registrations-mend]").await);
}

fn taken(home: &Home) {
    let there = file::told(home, &["list", "registrations", "--event", EVENT]);
    assert_eq!(there.len(), ROWS + COUPLES, "headings, the sum and remarks are nobody");
    let count = |is: &dyn Fn(&Value) -> bool| there.iter().filter(|one| is(one)).count();
    let text = |one: &Value, of: &str| one[of].as_str().unwrap_or_default().to_owned();
    let noted = count(&|one| text(one, "note").contains("sekretariat@"));
    let theirs = count(&|one| text(one, "email").starts_with("sekretariat@"));
    assert_eq!((noted, theirs), (8, 2), "a second address is a note, of two people the other's");
    assert_eq!(
        count(&|one| text(one, "email").contains(',') || text(one, "email").contains(' ')),
        0,
        "an address is one"
    );
    assert_eq!(count(&|one| text(one, "office") == "Wójt"), 12, "an office before the name is one");
    assert_eq!(count(&|one| text(one, "organisation").contains("j.w.")), 0);
    assert!(
        count(&|one| text(one, "phone").starts_with("6001")) > 200,
        "numbers that are telephones"
    );
    assert!(there.iter().all(|one| text(one, "phone") != "600100000.0"), "without a fraction");
}
