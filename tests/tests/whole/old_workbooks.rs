//! Workbooks that no program of today saves unasked: an XLS, and its newer version as an ODS, taken in
//! the real window; who is found whose name has an apostrophe.

use std::fs;

use obrady_tests::{App, Home, run};

use crate::{
    WINDOW,
    books::{Cell, MIDDLE_OF_MARCH, Moment, Number, Text, ods, xls},
    file::told,
    keys::focused,
};

const HEADINGS: [&str; 9] = [
    "Lp.",
    "Imię i nazwisko",
    "Stanowisko / instytucja",
    "Telefon",
    "Adres e-mail",
    "Data zgłoszenia",
    "Forma udziału",
    "Dieta",
    "Nocleg?",
];

fn table(people: Vec<[Cell; 9]>) -> Vec<Vec<Cell>> {
    let mut rows = vec![vec![Text("Zgłoszenia & uwagi – stan na 18.03.2027")], Vec::new()];
    rows.push(HEADINGS.map(Text).to_vec());
    let count = f64::from(u32::try_from(people.len()).expect("few"));
    rows.extend(people.into_iter().map(Vec::from));
    rows.push(vec![Text("RAZEM"), Number(count)]);
    rows
}

fn people() -> Vec<[Cell; 9]> {
    vec![
        [
            Number(1.0),
            Text("dr Łucja Świątek"),
            Text("Burmistrz / Miasto Nowe Olszyny"),
            Number(600_100_200.0),
            Text("lucja@stare.example"),
            Moment(MIDDLE_OF_MARCH),
            Text("stacjonarnie"),
            Text("wegańska"),
            Text("tak"),
        ],
        [
            Number(2.0),
            Text("BRZĘCZYSŁAW ŻABA"),
            Text("sołtys / Gmina Źródła Małe"),
            Text(""),
            Text("zaba@stare.example"),
            Moment(MIDDLE_OF_MARCH + 536.0 / 1440.0),
            Text("online"),
            Text(""),
            Text("nie"),
        ],
        [
            Number(3.0),
            Text("Sean O’Neill"),
            Text("Gmina Źródła Małe"),
            Text("601 200 300"),
            Text("oneill@stare.example"),
            Moment(MIDDLE_OF_MARCH + 1.5),
            Text("stacjonarnie"),
            Text("bez orzechów\nbez mleka"),
            Text("tak"),
        ],
        [
            Number(4.0),
            Text("Joanna d'Arc-Nowak"),
            Text("Gmina Źródła Małe"),
            Text(""),
            Text("arc@stare.example"),
            Text(""),
            Text("stacjonarnie"),
            Text(""),
            Text("nie"),
        ],
    ]
}

#[test]
fn an_old_workbook_is_taken_and_updated_by_one_of_libreoffice() {
    run(async {
        let home = Home::new();
        let path = home.path().join("zgłoszenia.xls");
        fs::write(&path, xls("Zgłoszenia", &table(people()))).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.keys("Ctrl+7").await;
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        focused(&app, "registrations-table-next").await;
        app.until("h1 + .note", "zgłoszenia.xls · 4 wiersze").await;
        for (column, meaning) in [
            (0, "ordinal"),
            (1, "fullName"),
            (2, "officeAndOrganisation"),
            (3, "phone"),
            (8, "answer"),
        ] {
            means(&app, column, meaning).await;
        }
        app.shot("old-xls").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-table-take]", "Dodaj 4 zgłoszenia").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 4").await;
        let of = |email: &str| {
            let there = told(&home, &["list", "registrations"]);
            let found = there.into_iter().find(|one| one["email"] == email);
            found.unwrap_or_else(|| panic!("{email} is registered"))
        };
        let lucja = of("lucja@stare.example");
        assert_eq!(
            [&lucja["title"], &lucja["family"], &lucja["office"], &lucja["organisation"]],
            ["dr", "Świątek", "Burmistrz", "Miasto Nowe Olszyny"]
        );
        assert_eq!([&lucja["phone"], &lucja["diet"]], ["600100200", "wegańska"]);
        assert_eq!(lucja["registered"], "2027-03-16T00:00", "a day that Excel kept as a number");
        let zaba = of("zaba@stare.example");
        assert_eq!([&zaba["family"], &zaba["attendance"]], ["Żaba", "online"]);
        assert_eq!(zaba["registered"], "2027-03-16T08:56", "and an hour of it");
        assert_eq!(of("oneill@stare.example")["answers"][0]["text"], "tak");

        // One way of writing hours everywhere.
        found(&app, "zaba", "Żaba").await;
        app.until("[data-testid=registrations]", "16.03.2027 08:56").await;

        // However a name is typed that has an apostrophe or a hyphen.
        for (typed, name) in [
            ("oneill", "O’Neill"),
            ("o'neill", "O’Neill"),
            ("O`Neill sean", "O’Neill"),
            ("d arc", "d'Arc-Nowak"),
            ("darc", "d'Arc-Nowak"),
            ("arc–nowak", "d'Arc-Nowak"),
        ] {
            found(&app, typed, name).await;
        }
        app.keys("Escape").await;
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text("oneill").await;
        app.until("[data-testid=palette]", "Sean O’Neill").await;
        app.keys("Escape").await;
        app.keys("Ctrl+n").await;
        focused(&app, "registration-given").await;
        app.type_text("sean").await;
        app.keys("Tab").await;
        app.type_text("oneill").await;
        app.keys("Tab").await;
        app.until("[data-testid=registration-known]", "O’Neill").await;
        app.shot("old-oneill").await;
        app.keys("Escape").await;

        // The same form, saved by LibreOffice: one more, one who answers otherwise.
        let path = home.path().join("zgłoszenia (nowsze).ods");
        let mut newer = people();
        newer[0][7] = Text("wegetariańska");
        newer.push([
            Number(5.0),
            Text("Święcisław Ćma"),
            Text("Skarbnik / Powiat Leśny"),
            Number(602_300_400.0),
            Text("cma@stare.example"),
            Moment(MIDDLE_OF_MARCH + 2.25),
            Text("online"),
            Text(""),
            Text("tak"),
        ]);
        fs::write(&path, ods("Arkusz1", &table(newer))).expect("a new file");
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        focused(&app, "registrations-table-next").await;
        app.until("h1 + .note", "(nowsze).ods · 5 wierszy").await;
        app.shot("old-ods").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-part]", "Nowe 1").await;
        app.until("[data-testid=registrations-part]", "Zmienione 1").await;
        app.until("[data-testid=registrations-part]", "Brakuje w pliku 0").await;
        app.shot("old-ods-changes").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 1 · Zmieniono: 1").await;
        assert_eq!(of("lucja@stare.example")["diet"], "wegetariańska");
        let cma = of("cma@stare.example");
        assert_eq!([&cma["phone"], &cma["registered"]], ["602300400", "2027-03-18T06:00"]);
        app.quit().await;
    });
}

/// Waits until a column of the table means that.
pub async fn means(app: &App, column: usize, meaning: &str) {
    let value =
        format!("document.querySelector('[data-testid=registrations-column-{column}]')?.value");
    app.until_true(&format!("{value} === '{meaning}'")).await;
}

/// Types into the search of the table, and waits for the one who is found.
async fn found(app: &App, typed: &str, name: &str) {
    app.keys("Ctrl+f").await;
    app.keys("Ctrl+a").await;
    app.type_text(typed).await;
    let there = "document.querySelector('[data-testid=registrations-search]').value";
    app.until_true(&format!("{there} === {}", serde_json::json!(typed))).await;
    app.until("[data-testid=filter-found]", "1 zgłoszenie z").await;
    app.until("[data-testid=registrations]", name).await;
}
