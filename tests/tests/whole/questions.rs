//! A question of each kind in the real window: asked, answered, shown, filtered, edited in place, and on
//! a list that leaves the office.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use obrady_tests::{App, run};
use serde_json::{Value, json};

use crate::office::{Office, looks, open, seek};

const TABLE: &str = "Imię;Nazwisko;E-mail;Instytucja\r\n\
    Adam;Zając;zajac@kongres.test;Gmina Źródła Małe\r\n\
    Ewa;Żak;zak@kongres.test;Miasto Łódź\r\n\
    Iwo;Cybula;cybula@kongres.test;Gmina Bór\r\n\
    Olga;Ćma;cma@kongres.test;Gmina Bór\r\n\
    Zofia;Łoś;los@kongres.test;Powiat Leśny\r\n\
    Jan;Luty;luty@kongres.test;Powiat Leśny\r\n\
    Anna;Źrebiec;zrebiec@kongres.test;Gmina Bór\r\n";

/// What is asked, and as what kind of question.
const QUESTIONS: [(&str, &str); 7] = [
    ("Hotel", "text"),
    ("Osoby towarzyszące", "number"),
    ("Przyjazd", "date"),
    ("Koszulka", "choice"),
    ("Noclegi", "several"),
    ("Parking", "yesNo"),
    ("Publikacja", "consent"),
];

/// The first of June of 2027, in days since the 30th of December of 1899.
const FIRST_OF_JUNE: f64 = 46_539.0;

#[test]
fn a_question_of_each_kind_goes_the_whole_way() {
    run(async {
        let office = Office::new(TABLE);
        let app = office.window().await;
        ask(&app).await;
        answer(&app, &office).await;
        reword(&app).await;
        open(&app, "Łoś").await;
        app.until("[data-testid=registration-sheet]", "wcześniejszej treści (wersja 1 z 2)").await;
        app.click("[data-testid=registration-sheet-close]").await;
        open(&app, "Ćma").await;
        app.click("[data-testid=registration-answer-7]").await;
        app.until("[data-testid=registration-sheet]", "wersję 2 tej treści").await;
        app.click("[data-testid=registration-sheet-close]").await;
        app.fill("[data-testid=registrations-search]", "").await;

        show(&app).await;
        filter(&app).await;
        edit(&app, &office).await;
        app.quit().await;

        // Another day: the columns are there, in their order, and Polish letters in theirs.
        let app = office.window().await;
        app.get("[data-testid=registrations] [data-cell='6-0'] strong").await;
        let families = "return [...Array(7).keys()].map((row) =>
            document.querySelector(`[data-testid=registrations] [data-cell='${row}-0'] strong`).textContent.split(' ')[0])";
        let sorted = ["Cybula", "Ćma", "Luty", "Łoś", "Zając", "Źrebiec", "Żak"];
        assert_eq!(app.js(families).await, json!(sorted), "as the Polish alphabet has them");
        let last = "return [...document.querySelectorAll('[role=columnheader]')].slice(-7).map((one) => one.textContent.trim())";
        assert_eq!(app.js(last).await, json!(QUESTIONS.map(|(name, _)| name)));
        for sorting in 0..2 {
            app.click("[data-testid='registrations-sort-?Osoby towarzyszące']").await;
            let first = ["Źrebiec", "Łoś"][sorting];
            app.until_true(&format!(
                "document.querySelector(\"[data-cell='0-0'] strong\").textContent.startsWith('{first}')"
            ))
            .await;
        }
        leave(&app, &office).await;
        app.quit().await;
    });
}

/// Makes the form.
async fn ask(app: &App) {
    app.click("[data-testid=registration-form-open]").await;
    for (at, (name, kind)) in QUESTIONS.iter().enumerate() {
        app.fill("[data-testid=question-add]", name).await;
        app.choose("question-add-kind", kind).await;
        // By the button, or by Enter in the kind that was chosen last.
        if at % 2 == 0 {
            app.click("[data-testid=question-add-yes]").await;
        } else {
            app.js("document.querySelector('[data-testid=question-add-kind]').focus()").await;
            app.keys("Enter").await;
        }
        app.get(&format!("[data-testid=question-{at}]")).await;
    }
    for (at, choices) in [(3, ["M", "XL"]), (4, ["niedziela", "poniedziałek"])] {
        app.click(&format!("[data-testid=question-{at}-choices]")).await;
        app.type_text(choices[0]).await;
        app.keys("Enter").await;
        app.type_text(choices[1]).await;
        app.keys("Tab").await;
    }
    app.click("[data-testid=question-6-wording-new]").await;
    app.type_text("Zgadzam się na publikację mojego nazwiska.").await;
    app.click("[data-testid=question-6-wording-save]").await;
    app.until("[data-testid=question-6-wordings]", "Wersja 1 (obowiązuje)").await;
    app.shot("questions-form").await;
    app.click("[data-testid=registration-form-back]").await;
}

/// Answers all of it in somebody's registration.
async fn answer(app: &App, office: &Office) {
    open(app, "Łoś").await;
    app.fill("[data-testid=registration-answer-1]", "Hotel „Pod Łosiem”, pokój 7").await;
    // Two and a half: a child counts as a half.
    app.fill("[data-testid=registration-answer-2]", "dwie").await;
    app.keys("Enter").await;
    app.until("[data-testid=registration-sheet]", "Wpisz liczbę").await;
    app.fill("[data-testid=registration-answer-2]", "2.5").await;
    app.keys("Enter").await;
    app.fill("[data-testid=registration-answer-3]", "1.06.2027").await;
    app.keys("Enter").await;
    app.choose("registration-answer-4", "XL").await;
    app.click("[data-testid=registration-answer-5-niedziela]").await;
    app.get("[data-testid=registration-answer-5-niedziela][aria-pressed=true]").await;
    app.click("[data-testid=registration-answer-5-poniedziałek]").await;
    app.get("[data-testid=registration-answer-5-poniedziałek][aria-pressed=true]").await;
    app.click("label:has([data-testid=registration-answer-6-yes])").await;
    app.click("[data-testid=registration-answer-7]").await;
    app.until("[data-testid=registration-sheet]", "wersję 1 tej treści").await;
    app.js("document.querySelector('[data-testid=registration-answer-1]').scrollIntoView()").await;
    looks(app, "questions-answered").await;
    app.click("[data-testid=registration-sheet-close]").await;
    app.until_gone("[data-testid=registration-sheet]").await;
    let answers = [
        "Hotel „Pod Łosiem”, pokój 7",
        "2,5",
        "2027-06-01",
        "XL",
        "niedziela\nponiedziałek",
        "tak",
        "tak",
    ];
    assert_eq!(texts(&office.of("Łoś")), answers, "as they are kept");
}

/// The answers of a registration, in the order of the questions.
fn texts(registration: &Value) -> Vec<&str> {
    let answers = registration["answers"].as_array().expect("answers");
    let of = |name: &str| answers.iter().find(|one| one["question"] == name);
    QUESTIONS.iter().map(|(name, _)| of(name).map_or("", |one| text(&one["text"]))).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Words the consent anew: who agreed keeps what they read.
async fn reword(app: &App) {
    app.click("[data-testid=registration-form-open]").await;
    app.click("[data-testid=question-6-wording-new]").await;
    app.keys("Ctrl+a").await;
    app.type_text("Zgadzam się na publikację mojego nazwiska i instytucji.").await;
    app.click("[data-testid=question-6-wording-save]").await;
    app.until("[data-testid=question-6-wordings]", "Wersja 2 (obowiązuje) · 0 odpowiedzi").await;
    app.until("[data-testid=question-6-wordings]", "Wersja 1 · 1 odpowiedź").await;
    app.click("[data-testid=question-6-publishes]").await;
    app.click("[data-testid=registration-form-back]").await;
}

/// Puts the answers into the table.
async fn show(app: &App) {
    app.click("[data-testid=registrations-columns]").await;
    for column in ["registeredAt", "attendance", "office"] {
        app.click(&format!("[data-testid=registrations-columns-{column}]")).await;
    }
    for column in ["category", "tags", "invoiceNip"] {
        app.click(&format!("[data-testid=registrations-columns-{column}]")).await;
    }
    for (name, _) in QUESTIONS {
        app.click(&format!("[data-testid='registrations-columns-?{name}']")).await;
        app.get(&format!("[data-testid='registrations-columns-on-?{name}']")).await;
    }
    app.click("[data-testid=registrations-columns-done]").await;
    app.resize(1920, 1080).await;
    app.until("[data-cell='3-0']", "Łoś").await;
    let shown = "return [...document.querySelectorAll(\"[data-cell^='3-'][data-column^='?']\")].map((one) => one.textContent.trim())";
    let expected = json!([
        "Hotel „Pod Łosiem”, pokój 7",
        "2,5",
        "1.06.2027",
        "XL",
        "niedziela, poniedziałek",
        "tak",
        "tak"
    ]);
    assert_eq!(app.js(shown).await, expected);
    looks(app, "questions-table").await;
}

/// Each kind is filtered in its own way.
async fn filter(app: &App) {
    app.click("[data-testid=registrations-filter]").await;
    for (column, operator, value, found) in [
        ("Hotel", "contains", "losiem", 1),
        ("Osoby towarzyszące", "atLeast", "2", 1),
        ("Osoby towarzyszące", "atLeast", "2,6", 0),
        ("Przyjazd", "atMost", "1.06.2027", 1),
        ("Koszulka", "oneOf", "XL", 1),
        ("Koszulka", "isEmpty", "", 6),
        ("Noclegi", "oneOf", "poniedziałek", 1),
        ("Parking", "oneOf", "Tak", 1),
        ("Publikacja", "oneOf", "Tak", 2),
    ] {
        app.choose("filter-column-0", &format!("?{column}")).await;
        app.choose("filter-operator-0", operator).await;
        match operator {
            "isEmpty" => {}
            "oneOf" => app.click(&format!("[data-testid='filter-value-0-{value}']")).await,
            _ => {
                app.fill("[data-testid=filter-value-0]", value).await;
                app.keys("Enter").await;
            }
        }
        let word = if found == 1 { "zgłoszenie" } else { "zgłosze" };
        app.until("[data-testid=filter-found]", &format!("{found} {word}")).await;
    }
    app.click("[data-testid=filter-clear]").await;
    app.click("[data-testid=filter-done]").await;
}

/// Changes a cell of each kind where it is, by keyboard.
async fn edit(app: &App, office: &Office) {
    seek(app, "Źrebiec").await;
    // Words.
    typed(app, "email", "anna@kongres.test").await;
    typed(app, "?Hotel", "u rodziny").await;
    typed(app, "?Przyjazd", "2.06.2027").await;
    typed(app, "?Osoby towarzyszące", "1").await;
    // What an office completes.
    cell(app, "organisation").await;
    app.keys("F2").await;
    app.type_text("lodz").await;
    app.until("[data-testid=registrations-edit-option-0]", "Miasto Łódź").await;
    app.keys("ArrowDown").await;
    app.keys("Enter").await;
    app.until("[data-cell='0-1']", "Miasto Łódź").await;
    // One of a few.
    for (column, key) in
        [("state", "confirmed"), ("?Koszulka", "M"), ("?Parking", "Nie"), ("?Publikacja", "Nie")]
    {
        cell(app, column).await;
        app.keys("F2").await;
        app.click(&format!("[data-testid='registrations-edit-{key}']")).await;
        app.until_true(&format!("document.activeElement.dataset.column === '{column}'")).await;
    }
    // Several.
    cell(app, "?Noclegi").await;
    app.keys("F2").await;
    app.get("[data-testid=registrations-edit-panel]").await;
    app.keys("Space").await;
    app.shot("questions-several").await;
    app.keys("Enter").await;
    cell(app, "tags").await;
    app.keys("F2").await;
    app.get("[data-testid=registrations-edit-panel]").await;
    app.type_text("autokar").await;
    app.keys("Enter").await;
    app.keys("Enter").await;
    // What can't be is told, and what was there stays.
    typed(app, "invoiceNip", "526-025-02-74").await;
    for (column, wrong, told) in [
        ("invoiceNip", "5260250275", "ostatnia cyfra"),
        ("?Osoby towarzyszące", "kilka", "Wpisz liczbę"),
        ("?Przyjazd", "31.02.2027", "Nie ma takiego dnia"),
    ] {
        typed(app, column, wrong).await;
        app.until("[data-testid=toasts]", &format!("Nie zapisano „{wrong}”.")).await;
        app.until("[data-testid=toasts]", told).await;
    }
    app.shot("questions-cell-fault").await;
    let one = office.of("Źrebiec");
    assert_eq!(texts(&one), ["u rodziny", "1", "2027-06-02", "M", "niedziela", "Nie", "Nie"]);
    for (what, kept) in [
        ("email", "anna@kongres.test"),
        ("organisation", "Miasto Łódź"),
        ("state", "confirmed"),
        ("invoiceNip", "526-025-02-74"),
    ] {
        assert_eq!(one[what], kept, "{what}");
    }
    assert_eq!(one["tags"], json!(["autokar"]));
    app.fill("[data-testid=registrations-search]", "").await;
}

/// Goes along the line to a column.
async fn cell(app: &App, column: &str) {
    app.keys("Home").await;
    let there = format!("return document.activeElement.dataset.column === '{column}'");
    for _ in 0..20 {
        if app.js(&there).await == true {
            return;
        }
        app.keys("ArrowRight").await;
    }
    panic!("there is no column {column}");
}

async fn typed(app: &App, column: &str, text: &str) {
    cell(app, column).await;
    app.keys("F2").await;
    app.get("input[data-testid=registrations-edit]").await;
    app.keys("Ctrl+a").await;
    app.type_text(text).await;
    app.keys("Enter").await;
    app.until_true(&format!("document.activeElement.dataset.column === '{column}'")).await;
}

/// As a workbook: numbers are numbers, days are days.
async fn leave(app: &App, office: &Office) {
    app.click("[data-testid=registrations-export]").await;
    app.until("[data-testid=list-preview]", "Łoś").await;
    for (name, _) in QUESTIONS {
        app.choose("list-column-add", &format!("answer:{name}")).await;
        app.until("[data-testid=list-columns]", name).await;
    }
    let path = office.home.path().join("lista.xlsx");
    office.home.pick(&path);
    app.click("[data-testid=list-save]").await;
    app.until("[data-testid=toasts]", "lista.xlsx").await;
    let rows = rows(&path);
    let row = rows.iter().find(|row| row.iter().any(|cell| *cell == "Łoś")).expect("she is there");
    let answers = &row[row.len() - 7..];
    assert_eq!(answers[0], "Hotel „Pod Łosiem”, pokój 7");
    assert_eq!(answers[1], Data::Float(2.5), "a number can be summed");
    let Data::DateTime(day) = &answers[2] else { panic!("a day can be sorted: {}", answers[2]) };
    assert_eq!(day.as_f64(), FIRST_OF_JUNE);
    assert_eq!(
        [&answers[3], &answers[5], &answers[6]].map(ToString::to_string),
        ["XL", "tak", "tak"]
    );
    assert!(
        answers[4].to_string().contains("niedziela")
            && answers[4].to_string().contains("poniedziałek")
    );
}

/// The rows of the only sheet of a workbook.
fn rows(path: &Path) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let sheet = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&sheet).expect("a sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}
