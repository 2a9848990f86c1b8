//! The door in the real window and from the command line: codes, names, walk-ins, by keyboard alone.

use std::fs;

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{WINDOW, file};

const TABLE: &str = "Imię;Nazwisko;Instytucja;Stanowisko;Status;Uwagi\r\n\
    Żaneta;Łąkowa;Gmina Źródła Małe;Wójt;potwierdzone;wózek, miejsce przy przejściu\r\n\
    Święcisław;Ćmielowski;Miasto Nowe Olszyny;Burmistrz;potwierdzone;\r\n\
    Bogna;Jeż;Powiat Dębowy;Starosta;lista rezerwowa;\r\n\
    Gniewomir;Pszczelarz;Miasto Nowe Olszyny;Sekretarz;potwierdzone;\r\n";

const FIELD: &str = "[data-testid=door-field]";
const RESULT: &str = "[data-testid=door-result]";

/// A user whose event has the people of the table.
fn home() -> Home {
    let home = Home::new();
    let path = home.path().join("zapisy.csv");
    fs::write(&path, TABLE).expect("a new file");
    let path = path.to_str().expect("a plain path");
    let said = home.obrady(&["import", path, "--as", "registrations", "--event", file::SAMPLE]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    home
}

fn code(home: &Home, family: &str) -> String {
    let all = file::told(home, &["list", "registrations", "--event", file::SAMPLE]);
    let found = all.iter().find(|one| one["family"] == family);
    found.expect("they are registered")["code"].as_str().expect("a text").to_owned()
}

/// Types a text and Enter, as a reader of codes does.
async fn scan(app: &App, text: &str) {
    app.type_text(text).await;
    app.keys("Enter").await;
}

/// Waits until the field is empty and has the focus: the next one may come.
async fn next(app: &App) {
    let ready = format!(
        "document.activeElement === document.querySelector('{FIELD}') && document.activeElement.value === ''"
    );
    app.until_true(&ready).await;
}

#[test]
fn people_come_in_by_code_by_name_and_without_a_registration() {
    run(async {
        let home = home();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-door]").await;
        app.until("[data-testid=door-counts]", "z 17 spodziewanych").await;
        app.shot("door-ready").await;

        scan(&app, &code(&home, "Łąkowa")).await;
        app.until(RESULT, "Wpuszczono").await;
        app.until(RESULT, "Żaneta Łąkowa").await;
        app.until(RESULT, "wózek, miejsce przy przejściu").await;
        app.until("[data-testid=door-said]", "Wpuszczono. Żaneta Łąkowa. Gmina Źródła Małe").await;
        app.until("[data-testid=door-admitted]", "1").await;
        next(&app).await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.shot(&format!("door-admitted-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }

        // However it is typed; nobody comes in twice.
        let shy = code(&home, "Łąkowa").to_lowercase();
        scan(&app, &format!("{}-{}", &shy[..4], &shy[4..])).await;
        app.until(RESULT, "Wejście już odnotowane").await;
        app.shot("door-already-dark").await;

        // Who waits is refused, and let in nevertheless by a second, other key.
        scan(&app, &code(&home, "Jeż")).await;
        app.until(RESULT, "Zgłoszenie jest na liście rezerwowej").await;
        assert_eq!(app.text("[data-testid=door-admitted]").await, "1");
        for theme in ["dark", "light"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.shot(&format!("door-refused-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "refused, {theme}");
        }
        app.keys("Ctrl+Enter").await;
        app.until(RESULT, "Wpuszczono mimo przeszkody").await;
        app.until("[data-testid=door-admitted]", "2").await;

        scan(&app, "ZZZZ-0000").await;
        app.until(RESULT, "Nieznany kod").await;
        app.shot("door-unknown").await;
        next(&app).await;

        // By name: folded, with a slip of the pen, chosen by arrows.
        // Whom a list that appears under a resting mouse shows there is not chosen by that.
        let below = app.point(FIELD, 0.3, 1.0).await;
        app.carry(below.by(0.0, 60.0), below.by(0.0, 75.0)).await;
        app.type_text("cmeilo").await;
        app.until("[data-testid=door-found]", "Święcisław Ćmielowski").await;
        app.frame().await;
        let chosen = "[data-testid=door-found] [aria-selected=true]";
        assert_eq!(app.count(chosen).await, 0, "nobody pointed at anybody");
        app.carry(below.by(0.0, 75.0), below.by(0.0, 80.0)).await;
        app.get(chosen).await;
        app.keys("ArrowUp").await;
        app.shot("door-found").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "while searching");
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until(RESULT, "Święcisław Ćmielowski").await;
        app.until("[data-testid=door-admitted]", "3").await;
        next(&app).await;
        // The only one of a name needs no choosing.
        scan(&app, "pszczelarz").await;
        app.until(RESULT, "Gniewomir Pszczelarz").await;
        app.until("[data-testid=door-admitted]", "4").await;

        // Whoever has no registration.
        app.type_text("Nagły").await;
        app.keys("Ctrl+N").await;
        app.until_true("document.querySelector('[data-testid=door-given]')?.value === 'Nagły'")
            .await;
        app.fill("[data-testid=door-given]", "Zbigniew").await;
        app.fill("[data-testid=door-family]", "Nagły").await;
        app.fill("[data-testid=door-organisation]", "Gmina Spóźniona").await;
        app.shot("door-walk-in").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the form");
        app.keys("Enter").await;
        app.until(RESULT, "Zbigniew Nagły").await;
        app.until("[data-testid=door-admitted]", "5").await;
        next(&app).await;

        // What is scanned while the focus is elsewhere is not lost, and taking back is by name.
        app.click("[data-testid=door-undo]").await;
        app.until(RESULT, "Cofnięto wejście").await;
        app.until("[data-testid=door-admitted]", "4").await;
        app.js("document.querySelector('[data-testid=door-full-screen]').focus()").await;
        app.type_text("nagly").await;
        app.until_true(&format!("document.querySelector('{FIELD}').value === 'nagly'")).await;
        app.keys("Enter").await;
        app.until("[data-testid=door-admitted]", "5").await;

        app.keys("F11").await;
        app.until_true("!document.querySelector('[data-testid=go-door]').checkVisibility()").await;
        app.shot("door-whole").await;
        app.keys("F11").await;
        app.until_true("document.querySelector('[data-testid=go-door]').checkVisibility()").await;
        app.resize(1920, 1080).await;
        app.shot("door-wide").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "wide");
        app.quit().await;
    });
}

#[test]
fn the_command_line_is_another_desk() {
    run(async {
        let home = home();
        let app = App::launch(WINDOW, &home).await;
        app.click("[data-testid=go-door]").await;
        app.until("[data-testid=door-counts]", "z 17 spodziewanych").await;
        let said = |arguments: &[&str]| {
            let more = ["--event", file::SAMPLE, "--lang", "pl"];
            home.obrady(&[&["check-in"], arguments, &more].concat())
        };
        let first = code(&home, "Łąkowa");
        let came = said(&[&first, "--desk", "Brama"]);
        assert_eq!(came.code, Some(0), "{}{}", came.out, came.err);
        assert_eq!(
            came.out,
            "Wpuszczono: Żaneta Łąkowa, Wójt, Gmina Źródła Małe\nUwagi: wózek, miejsce przy przejściu\n"
        );
        // The window knows by itself, and refuses what came in there.
        app.until("[data-testid=door-admitted]", "1").await;
        scan(&app, &first).await;
        app.until(RESULT, "Wejście już odnotowane").await;
        app.until(RESULT, "stanowisko „Brama”").await;

        // This desk has a name too. Once that is typed, the next code is an entry, no part of the name.
        app.fill("[data-testid=door-desk]", "Wejście A").await;
        app.keys("Enter").await;
        next(&app).await;
        let second = code(&home, "Pszczelarz");
        scan(&app, &second).await;
        app.until(RESULT, "Gniewomir Pszczelarz").await;
        app.until("[data-testid=door-admitted]", "2").await;
        let there = said(&[&second, "--desk", "Brama"]);
        assert_eq!(there.code, Some(1), "{}", there.out);
        assert!(there.out.contains("stanowisko „Wejście A”"), "{}", there.out);
        app.click("[data-testid=door-undo]").await;
        app.until(RESULT, "Cofnięto wejście").await;
        app.until("[data-testid=door-admitted]", "1").await;

        let again = said(&[&first, "--anyway"]);
        assert_eq!(again.code, Some(1), "{}", again.out);
        assert!(again.out.starts_with("Wejście już odnotowane: Żaneta Łąkowa"), "{}", again.out);
        let waiting = code(&home, "Jeż");
        let refused = said(&[&waiting]);
        assert_eq!(refused.code, Some(1));
        assert!(refused.out.contains("Zgłoszenie jest na liście rezerwowej."), "{}", refused.out);
        let nevertheless = said(&[&waiting, "--anyway", "--json"]);
        assert_eq!(nevertheless.code, Some(0));
        let told: Value = serde_json::from_str(&nevertheless.out).expect("JSON");
        assert_eq!(told[0]["outcome"], "admitted");
        assert_eq!(told[0]["despite"], "waitingList");
        let unknown = said(&["ZZZZ0000"]);
        assert_eq!(unknown.code, Some(1));
        assert!(unknown.out.contains("ZZZZ0000"), "{}", unknown.out);

        let among = |filter: &str| {
            let told = file::told(
                &home,
                &["list", "registrations", "--event", file::SAMPLE, "--where", filter],
            );
            told.iter().map(|one| one["family"].as_str().unwrap_or_default().to_owned()).collect()
        };
        let there: Vec<String> = among("checkedIn!=");
        assert_eq!(there, ["Jeż", "Łąkowa"], "the list of the door afterwards");
        let odd: Vec<String> = among("checkedIn!= state!=confirmed");
        assert_eq!(odd, ["Jeż"]);

        let back = said(&[&first, "--undo"]);
        assert_eq!(
            (back.code, back.out.as_str()),
            (Some(0), "Cofnięto odnotowane wejście: Żaneta Łąkowa\n")
        );
        assert_eq!(said(&[&first, "--undo"]).code, Some(1), "there is nothing to take back");
        app.until("[data-testid=door-admitted]", "1").await;
        app.quit().await;
    });
}
