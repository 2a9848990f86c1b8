//! Lists of participants by session, category, organisation and state in the real window, those who may
//! be published, and the numbers on one page: as files that others read.

use std::path::PathBuf;

use calamine::{Reader, Xlsx, open_workbook};
use obrady_tests::{App, run, verapdf};

use crate::office::{Office, looks, open, session_to_sign_up_for};

const TABLE: &str = "Imię;Nazwisko;E-mail;Instytucja;Status;Kategoria;Zgoda na publikację\r\n\
    Adam;Zając;zajac@lista.test;Gmina Bór;potwierdzone;Prasa;tak\r\n\
    Ewa;Żak;zak@lista.test;Miasto Łódź;potwierdzone;Samorządowiec;nie\r\n\
    Iwo;Cybula;cybula@lista.test;Gmina Bór;oczekuje;Prasa;tak\r\n\
    Olga;Ćma;cma@lista.test;Powiat Leśny;odwołane;Prasa;tak\r\n\
    Zofia;Łoś;los@lista.test;Miasto Łódź;lista rezerwowa;;\r\n\
    Jan;Luty;luty@lista.test;Gmina Bór;potwierdzone;Samorządowiec;tak\r\n";

const SESSIONS: [&str; 2] = ["Budżet: [krok] po kroku?", "Woda / ścieki"];

/// The sheets of a workbook: what each is called, and the family names in it from the top.
type Sheets = Vec<(String, Vec<String>)>;

#[test]
fn lists_are_parted_and_narrowed_and_public_ones_ask_for_consent() {
    run(async {
        let office = Office::new(TABLE);
        let app = office.window().await;
        sign_ups(&app).await;

        dialog(&app).await;
        app.choose("list-per", "category").await;
        app.until(
            "[data-testid=list-preview]",
            "Prasa (2) · Samorządowiec (2) · Bez kategorii (1)",
        )
        .await;
        app.shot("sheets-by-category").await;
        let sheets = saved(&app, &office, "kategorie").await;
        let expected = [
            ("Prasa", &["Cybula", "Zając"][..]),
            ("Samorządowiec", &["Luty", "Żak"]),
            ("Bez kategorii", &["Łoś"]),
        ];
        check(&sheets, &expected);
        let organisations =
            [("Gmina Bór", &["Cybula", "Luty", "Zając"][..]), ("Miasto Łódź", &["Łoś", "Żak"])];
        let states = [
            ("Oczekuje", &["Cybula"][..]),
            ("Potwierdzone", &["Luty", "Zając", "Żak"]),
            ("Lista rezerwowa", &["Łoś"]),
            ("Odwołane", &["Ćma"]),
        ];
        for (per, expected) in [("organisation", &organisations[..]), ("state", &states)] {
            dialog(&app).await;
            app.choose("list-per", per).await;
            let (last, people) = expected[expected.len() - 1];
            let told = format!("{last} ({})", people.len());
            app.until("[data-testid=list-preview]", &told).await;
            looks(&app, &format!("sheets-by-{per}")).await;
            app.resize(1280, 800).await;
            check(&saved(&app, &office, per).await, expected);
        }

        // An organisation completes as one types; chosen, it is that one alone.
        dialog(&app).await;
        app.fill("[data-testid=list-organisation]", "lod").await;
        app.until("[data-testid=list-organisation-option-0]", "Miasto Łódź").await;
        app.shot("sheets-organisation").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.get("[data-testid=list-preview][data-people='2']").await;
        let sheets = saved(&app, &office, "jedna").await;
        check(&sheets, &[("Kongres Gmin Nadrzecznych", &["Łoś", "Żak"])]);

        dialog(&app).await;
        app.choose("list-per", "session").await;
        app.until("[data-testid=list-preview]", "Pominięto 3 osoby bez zapisu na sesję").await;
        let sheets = saved(&app, &office, "sesje").await;
        assert!(sheets.iter().all(|(name, _)| !name.contains(['[', ']', '?', '/', ':'])));
        let people: Vec<_> = sheets.iter().map(|(_, people)| people.join(" ")).collect();
        assert_eq!(people, ["Zając Żak", "Żak"], "as they signed up: {sheets:?}");
        assert!(sheets[1].0.starts_with("Woda"), "{sheets:?}");

        // One of each, in one sheet.
        let id = "[...document.querySelectorAll('[data-testid=list-session] option')].at(-1).value";
        let category =
            "[...document.querySelectorAll('[data-testid=list-category] option')].at(-1).value";
        for (field, value, people) in [
            ("list-session", id, &["Żak"][..]),
            ("list-category", category, &["Luty", "Żak"]),
            ("list-state", "'cancelled'", &["Ćma"]),
            ("list-state", "'confirmed'", &["Luty", "Zając", "Żak"]),
            ("list-organisation", "", &["Cybula", "Luty", "Zając"]),
        ] {
            dialog(&app).await;
            if field == "list-organisation" {
                app.fill("[data-testid=list-organisation]", "bor").await;
                app.keys("Enter").await;
            } else {
                let value = app.js(&format!("return {value}")).await;
                app.choose(field, value.as_str().expect("a value")).await;
            }
            app.get(&format!("[data-testid=list-preview][data-people='{}']", people.len())).await;
            let sheets = saved(&app, &office, "wybrane").await;
            assert_eq!(sheets.len(), 1, "{field}");
            assert_eq!(sheets[0].1, people, "{field}");
        }

        public(&app, &office).await;
        numbers(&app, &office).await;
        app.quit().await;
    });
}

/// Two sessions that people sign up for, and who does.
async fn sign_ups(app: &App) {
    for (at, title) in SESSIONS.iter().enumerate() {
        session_to_sign_up_for(app, title, at == 0).await;
    }
    app.click("[data-testid=go-registrations]").await;
    for (family, sessions) in [("Zając", &[1][..]), ("Żak", &[1, 2])] {
        open(app, family).await;
        for nth in sessions {
            app.click(&format!("[data-testid=sign-ups] li:nth-child({nth}) input")).await;
            let there = format!("[data-testid=sign-ups] li:nth-child({nth})[data-state=confirmed]");
            app.get(&there).await;
        }
    }
    app.click("[data-testid=registration-sheet-close]").await;
    app.fill("[data-testid=registrations-search]", "").await;
}

async fn dialog(app: &App) {
    app.click("[data-testid=registrations-export]").await;
    app.get("[data-testid=list-preview]").await;
}

/// Saves the list of the dialog as a workbook, and reads that.
async fn saved(app: &App, office: &Office, name: &str) -> Sheets {
    let path = office.home.path().join(format!("{name}.xlsx"));
    office.home.pick(&path);
    app.click("[data-testid=list-save]").await;
    app.until_gone("[data-testid=list-dialog]").await;
    app.until("[data-testid=toasts]", &format!("{name}.xlsx")).await;
    sheets(path)
}

fn sheets(path: PathBuf) -> Sheets {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let sheets = book.worksheets().into_iter();
    sheets
        .map(|(name, range)| {
            let heading: Vec<_> = range.rows().next().into_iter().flatten().cloned().collect();
            let found =
                heading.iter().position(|one| *one == "Nazwisko" || *one == "Nazwisko i imię");
            let at = found.unwrap_or_else(|| panic!("names among {heading:?}"));
            let family = |row: &[calamine::Data]| {
                row[at].to_string().split(' ').next().unwrap_or_default().to_owned()
            };
            (name, range.rows().skip(1).map(family).collect())
        })
        .collect()
}

fn check(sheets: &Sheets, expected: &[(&str, &[&str])]) {
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, expected.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    for ((name, people), (_, wanted)) in sheets.iter().zip(expected) {
        assert_eq!(people, wanted, "{name}");
    }
}

/// Nobody is published who did not agree, even by a layout that was kept before.
async fn public(app: &App, office: &Office) {
    dialog(app).await;
    let layout = "[...document.querySelectorAll('[data-testid=list-layout] option')].find((one) => one.text === 'Lista publiczna').value";
    let layout = app.js(&format!("return {layout}")).await;
    let layout = layout.as_str().expect("an id").to_owned();
    app.choose("list-layout", &layout).await;
    app.until("[data-testid=list-warning]", "nie pyta o zgodę").await;
    app.keys("Escape").await;
    app.until_gone("[data-testid=list-dialog]").await;

    app.click("[data-testid=registration-form-open]").await;
    app.click("[data-testid=question-0-publishes]").await;
    app.get("[data-testid=question-0-publishes]:checked").await;
    app.click("[data-testid=registration-form-back]").await;
    dialog(app).await;
    app.choose("list-layout", &layout).await;
    app.until("[data-testid=list-preview]", "3 osoby").await;
    app.until("[data-testid=list-preview]", "Pominięto 2 osoby bez zgody na publikację").await;
    let addresses =
        "document.querySelector('[data-testid=list-format] option[value=addresses]') === null";
    app.until_true(addresses).await;
    // A column that is never public does not stand in the file, whoever adds it.
    app.choose("list-column-add", "email").await;
    app.until("[data-testid=list-warning]", "Na liście publicznej nie będzie: E-mail").await;
    looks(app, "sheets-public").await;
    let sheets = saved(app, office, "publiczna").await;
    assert_eq!(sheets[0].1, ["Cybula", "Luty", "Zając"], "who agreed, and did not cancel");
    let path = office.home.path().join("publiczna.xlsx");
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let (_, range) = book.worksheets().swap_remove(0);
    let all: String = range.rows().flatten().map(ToString::to_string).collect();
    assert!(!all.contains("lista.test"), "no address leaves: {all}");
}

/// The numbers on one accessible page, from the window.
async fn numbers(app: &App, office: &Office) {
    app.click("[data-testid=go-numbers]").await;
    app.until("[data-testid=numbers-figures]", "5").await;
    app.click("[data-testid=numbers-print]").await;
    app.until("[data-testid=print-pages]", "z 1").await;
    let path = office.home.path().join("liczby.pdf");
    office.home.pick(&path);
    app.click("[data-testid=print-save]").await;
    app.until("[data-testid=toasts]", "liczby.pdf").await;
    let verdicts = verapdf("ua1", &[&path]);
    assert!(verdicts.iter().all(|one| one.faults.is_empty()), "PDF/UA-1: {verdicts:#?}");
}
