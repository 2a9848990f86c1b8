//! The table of registrations in the real window: columns, filters, cells and many rows at once, by
//! mouse and by keyboard.

use std::fmt::Write;

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{
    WINDOW,
    file::{self, SAMPLE},
};

/// How many are in the great table.
const MANY: usize = 3_000;

const FAMILIES: [&str; 5] = ["Łąka", "Brzęczysław", "Ćwik", "Zając", "Adamiec"];
const TOWNS: [&str; 4] = ["Gmina Źródła Małe", "Miasto Łódź", "Gmina Olszyny", "Powiat żuromiński"];

/// A user whose sample has many registrations more, from a form with a question of its own.
fn home(count: usize) -> Home {
    let home = Home::new();
    let path = home.path().join("zapisy.csv");
    let mut table = String::from("Imię;Nazwisko;Instytucja;Stanowisko;E-mail;Dieta na kolacji?\n");
    for at in 0..count {
        let (family, town) = (FAMILIES[at % FAMILIES.len()], TOWNS[at % TOWNS.len()]);
        let diet = if at % 7 == 0 { "wegetariańska" } else { "" };
        writeln!(table, "{};{family};{town};wójt;jan{at}@gmina.example;{diet}", given(at))
            .expect("a string takes all");
    }
    std::fs::write(&path, table).expect("a new file");
    let path = path.to_str().expect("UTF-8");
    let said = home.obrady(&["import", path, "--as", "registrations", "--event", SAMPLE]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    home
}

/// A name that no other has, nor one much like it: names with figures wait to be mended.
fn given(at: usize) -> String {
    const PARTS: [&str; 15] =
        ["ba", "ko", "mi", "ru", "ze", "fo", "da", "ly", "ne", "pi", "gu", "so", "we", "ta", "cho"];
    let spread = at * 1_213 % PARTS.len().pow(3);
    let part = |at: usize| PARTS[at % PARTS.len()];
    format!("Jan{}{}{}", part(spread), part(spread / 15), part(spread / 225))
}

async fn opened(home: &Home) -> App {
    let app = App::launch(WINDOW, home).await;
    app.resize(1280, 800).await;
    app.click("[data-testid=go-registrations]").await;
    app.get("[data-testid=registrations] [data-cell='0-0'] strong").await;
    app
}

async fn checked(app: &App, name: &str) {
    for theme in ["light", "dark"] {
        app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        app.shot(&format!("participants-{name}-{theme}")).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "{name}, {theme}");
    }
    app.js("document.documentElement.dataset.theme = 'light'").await;
}

fn named(home: &Home, name: &str) -> Value {
    let all = file::told(home, &["list", "registrations", "--event", SAMPLE, "--where", name]);
    assert_eq!(all.len(), 1, "{name}");
    all[0].clone()
}

/// How many a filter finds on the command line.
fn found_by(home: &Home, filter: &str) -> usize {
    file::told(home, &["list", "registrations", "--event", SAMPLE, "--where", filter]).len()
}

/// What the cells of a column show, from the top.
async fn cells(app: &App, column: &str, count: usize) -> Vec<String> {
    let told = app
        .js(&format!(
            "return [...document.querySelectorAll('[data-testid=registrations] [data-column={column}]')]
                 .filter((cell) => Number(cell.dataset.cell.split('-')[0]) < {count})
                 .sort((a, b) => parseInt(a.dataset.cell) - parseInt(b.dataset.cell))
                 .map((cell) => cell.textContent.trim())"
        ))
        .await;
    serde_json::from_value(told).expect("texts")
}

#[test]
fn cells_are_edited_where_they_are_by_keyboard_alone() {
    run(async {
        let home = home(40);
        let app = opened(&home).await;
        app.keys("Ctrl+f").await;
        app.type_text("jan17").await;
        app.until("[data-testid=filter-found]", "1 zgłoszenie z").await;
        app.keys("ArrowDown").await;
        app.until_true("document.activeElement.dataset.column === 'name'").await;
        app.keys("ArrowRight").await;
        app.keys("ArrowRight").await;
        app.keys("F2").await;
        app.get("input[data-testid=registrations-edit]").await;
        app.type_text("sekretarz").await;
        app.shot("participants-edit").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "a cell that is edited");
        app.keys("Tab").await;
        app.until_true("document.activeElement.value === 'jan17@gmina.example'").await;
        app.type_text("to nie zostanie").await;
        app.keys("Escape").await;
        app.until_true("document.activeElement.dataset.column === 'email'").await;
        app.keys("ArrowRight").await;
        // On site or online: a menu.
        app.keys("Enter").await;
        app.get("[data-testid=registrations-edit-online]").await;
        app.shot("participants-edit-menu").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until_true("document.activeElement.dataset.column === 'attendance'").await;
        app.until("[data-column=attendance]", "online").await;
        app.until_true(
            "document.querySelector('[data-column=office]').textContent.includes('sekretarz')",
        )
        .await;
        let one = named(&home, "jan17");
        assert_eq!(one["office"], "sekretarz");
        assert_eq!(one["email"], "jan17@gmina.example", "Escape takes back what was typed");
        assert_eq!(one["attendance"], "online");
        // One cell, one step.
        app.keys("Ctrl+z").await;
        app.until("[data-column=attendance]", "stacjonarnie").await;
        assert_eq!(named(&home, "jan17")["office"], "sekretarz");
        app.quit().await;
    });
}

#[test]
fn filters_are_made_told_saved_and_lifted() {
    run(async {
        let home = home(60);
        let app = opened(&home).await;
        app.click("[data-testid=registrations-filter]").await;
        app.choose("filter-column-0", "organisation").await;
        app.fill("[data-testid=filter-value-0]", "lodz").await;
        app.until("[data-testid=filter-found]", "15 zgłoszeń z").await;
        app.click("[data-testid=filter-add]").await;
        app.choose("filter-column-1", "?Dieta na kolacji?").await;
        app.choose("filter-operator-1", "isNotEmpty").await;
        app.until("[data-testid=filter-found]", "2 zgłoszenia z").await;
        checked(&app, "filter").await;

        // Either of them is enough.
        app.choose("filter-joined-1", "or").await;
        let either = "organisation~lodz | \"Dieta na kolacji?\"!=";
        let found = found_by(&home, either);
        assert!(found > 15, "some are not from Łódź: {found}");
        app.until("[data-testid=filter-found]", &format!("{found} zgłosze")).await;
        checked(&app, "filter-either").await;
        app.click("[data-testid=filter-done]").await;
        app.until("[data-testid=filter-chips]", "„lodz”").await;
        app.until("[data-testid=filter-chips] li:nth-child(2)", "lub").await;
        checked(&app, "filter-either-told").await;
        app.click("[data-testid=filter-chip-off-0]").await;
        app.until("[data-testid=filter-chip-0]", "wypełnione").await;
        app.keys("Ctrl+f").await;
        app.click("[data-testid=registrations-filter]").await;
        app.click("[data-testid=filter-add]").await;
        app.choose("filter-column-1", "organisation").await;
        app.choose("filter-operator-1", "lacks").await;
        app.fill("[data-testid=filter-value-1]", "lodz").await;
        let without = "\"Dieta na kolacji?\"!= instytucja!~lodz";
        let found_without = found_by(&home, without);
        assert_eq!(found_without, found - 15, "those who are not from Łódź");
        app.until("[data-testid=filter-found]", &format!("{found_without} zgłosze")).await;
        app.click("[data-testid=filter-clear]").await;
        app.click("[data-testid=filter-add]").await;
        app.choose("filter-column-0", "organisation").await;
        app.fill("[data-testid=filter-value-0]", "lodz").await;
        app.click("[data-testid=filter-add]").await;
        app.choose("filter-column-1", "?Dieta na kolacji?").await;
        app.choose("filter-operator-1", "isNotEmpty").await;
        app.until("[data-testid=filter-found]", "2 zgłoszenia z").await;
        app.click("[data-testid=filter-done]").await;
        app.until("[data-testid=filter-chip-0]", "Instytucja zawiera „lodz”").await;
        app.until("[data-testid=filter-chip-1]", "wypełnione").await;

        app.click("[data-testid=registrations-filters]").await;
        app.click("[data-testid=registrations-filters-menu-save]").await;
        app.get("[data-testid=filter-name]").await;
        app.type_text("Łódź przy stole").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-filters]", "Łódź przy stole").await;
        assert_eq!(cells(&app, "organisation", 3).await[0], "Miasto Łódź");

        // What hides everybody is told, and lifted by a button.
        app.keys("Ctrl+f").await;
        app.type_text("zurominski").await;
        app.until("[data-testid=registrations-nothing]", "szukane słowa: zurominski").await;
        checked(&app, "nothing").await;
        app.click("[data-testid=registrations-lift-0]").await;
        app.get("[data-testid=registrations] [data-cell='0-0'] strong").await;
        app.click("[data-testid=filter-chip-off-1]").await;
        app.until("[data-testid=filter-found]", "15 zgłoszeń z").await;
        app.click("[data-testid=filter-chips-clear]").await;
        app.click("[data-testid=registrations-filters]").await;
        app.press("Łódź przy stole").await;
        app.get("[data-testid=filter-chip-1]").await;
        app.quit().await;
    });
}

#[test]
fn columns_are_chosen_and_all_rows_changed_at_once() {
    run(async {
        let home = home(MANY);
        let app = opened(&home).await;
        checked(&app, "table").await;
        app.click("[data-testid=registrations-columns]").await;
        app.click("[data-testid='registrations-columns-?Dieta na kolacji?']").await;
        app.click("[data-testid=registrations-columns-attendance]").await;
        app.js(
            "document.querySelector('[data-testid=registrations-columns-on-email] input').focus()",
        )
        .await;
        app.keys("Alt+ArrowUp").await;
        app.keys("Alt+ArrowUp").await;
        let grip = "[data-testid=registrations-columns-on-state] .grip";
        let from = app.point(grip, 0.5, 0.5).await;
        let to = app.point("[data-testid=registrations-columns-on-email]", 0.5, 0.5).await;
        app.drag(from, to).await;
        checked(&app, "columns").await;
        app.keys("Escape").await;
        let heads = "return [...document.querySelectorAll('[role=columnheader]')].slice(1).map((one) => one.textContent.trim())";
        let shown = app.js(heads).await;
        let expected = [
            "Nazwisko i imię",
            "Status",
            "E-mail",
            "Instytucja",
            "Stanowisko",
            "Zgłoszono",
            "Dieta na kolacji?",
        ];
        assert_eq!(shown, serde_json::json!(expected));

        // Any column sorts; what is empty comes last.
        app.click("[data-testid='registrations-sort-?Dieta na kolacji?']").await;
        app.until_true(
            "document.querySelector('[data-cell=\"0-6\"]').textContent.includes('wegetariańska')",
        )
        .await;
        app.click("[data-testid=registrations-sort-organisation]").await;
        app.click("[data-testid=registrations-sort-organisation]").await;
        app.until_true(
            "document.querySelector('[data-cell=\"0-3\"]').textContent.includes('Uniwersytet')",
        )
        .await;
        app.keys("Ctrl+f").await;
        app.type_text("brzeczyslaw").await;
        app.until("[data-testid=filter-found]", "600 zgłoszeń z").await;
        app.keys("ArrowDown").await;
        app.keys("Ctrl+a").await;
        app.until("[data-testid=registrations-chosen]", "600").await;
        app.click("[data-testid=registrations-set-state]").await;
        app.press("Potwierdzone").await;
        app.until("[data-testid=toasts]", "Status 600 zgłoszeń").await;
        checked(&app, "chosen").await;
        let count = |state: &str| {
            let filter = format!("state={state} Brzęczysław");
            file::told(&home, &["list", "registrations", "--event", SAMPLE, "--where", &filter])
                .len()
        };
        assert_eq!(count("confirmed"), 600, "those out of view too");
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(count("confirmed"), 0, "it is one step");
        app.quit().await;

        // Wide, and beside the form of one of them.
        let app = opened(&home).await;
        app.resize(1920, 1080).await;
        checked(&app, "wide").await;
        app.click("[data-testid=registrations] [data-cell='2-0']").await;
        app.get("[data-testid=registration-sheet]").await;
        app.resize(1280, 800).await;
        checked(&app, "beside").await;
        app.quit().await;

        // Another day: the columns are as they were left.
        let app = opened(&home).await;
        assert_eq!(app.js(heads).await, serde_json::json!(expected));
        app.quit().await;
    });
}
