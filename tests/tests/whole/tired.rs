//! A tired clerk.

use std::fs;

use obrady_tests::{App, Home, run};

use crate::{WINDOW, keys::new_event};

const LIST: &str = "\
Lista osób zgłoszonych na Forum Sołtysów – p. Kasia, stan na piątek¦¦¦¦¦¦¦
¦¦¦¦¦¦¦
L.p.¦Kto¦Skąd¦Funkcja¦Kontakt¦Kiedy dzwonił(a)¦Potwierdzone?¦Uwagi / jedzenie
1¦Pan KOWALSKI Jan¦Gmina Żórawina¦sołtys¦601-222-333¦3.03.2027 8:56¦tak¦wege
2¦Pani Anna Kowalska-Żak¦j.w.¦¦anna.kowalska@zorawina.example, 601 222 334¦3.03.2027¦tak¦
3¦p. Sean O'Neill¦Ambasada Irlandii¦attaché¦s.oneill@embassy.example¦4.03.2027 12:05¦?¦bezglutenowe!!!
¦POWIAT OŁAWSKI¦¦¦¦¦¦
4¦Maria i Zbigniew Wąs¦Gmina Domaniów¦sołtysi¦was@domaniow.example¦5.03.2027 7:30¦nie¦
5¦Łucja Dąb (+ osoba tow.)¦Gmina Oława¦radna¦dab@olawa.example¦5 marca¦tak¦alergia: orzechy
6¦dr inż. Tadeusz Mróz¦Urząd Miejski w Oławie¦naczelnik wydz.¦tmroz@um.olawa.example¦8.03.2027¦tak¦
7¦Anna Kowalska Żak¦Gmina Żórawina¦sołtyska¦anna.kowalska@zorawina.example¦9.03.2027 10:00¦tak¦dieta: bez laktozy
8¦Mróz Tadeusz¦UM Oława¦¦¦¦tak¦
9¦???¦Gmina Jelcz¦¦¦10.03.2027¦¦zadzwoni jeszcze raz
¦¦¦¦¦¦¦
Razem¦9¦¦¦¦¦¦
";

#[test]
fn looks_at_every_picture() {
    run(async {
        let home = Home::new();
        let path = home.path().join("lista p. Kasi.csv");
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let table: String = LIST
            .lines()
            .map(|line| line.split('¦').map(quoted).collect::<Vec<_>>().join(";") + "\r\n")
            .collect();
        fs::write(&path, table).expect("a file");
        fs::copy(&path, "/tmp/b/kasia.csv").expect("copied");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        new_event(&app, "Forum Sołtysów").await;
        app.keys("Ctrl+7").await;
        home.pick(&path);
        app.click("[data-testid=registrations-none-import]").await;
        app.get("[data-testid=registrations-read-as]").await;
        all(&app, "tired-1-read").await;
        let next = "!document.querySelector('[data-testid=registrations-table-next]').disabled";
        if app.js(&format!("return {next}")).await != true {
            app.js("const s = document.querySelector('[data-testid=registrations-column-1]'); s.value = 'fullName'; s.dispatchEvent(new Event('change', { bubbles: true }))").await;
            app.until_true(next).await;
        }
        all(&app, "tired-2-read").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.frame().await;
        tokio_sleep(&app).await;
        all(&app, "tired-3-mend").await;
        if app.count("[data-testid=registrations-mend-part]").await > 0 {
            app.click("[data-testid=registrations-mend-part]").await;
            tokio_sleep(&app).await;
            all(&app, "tired-4-parted").await;
        }
        app.click("label:has([data-testid=registrations-table-step-changes])").await;
        app.get("[data-testid=registrations-part]").await;
        tokio_sleep(&app).await;
        all(&app, "tired-5-twins").await;
        app.click("label:has([data-testid=registrations-part-added])").await;
        tokio_sleep(&app).await;
        all(&app, "tired-6-added").await;
        app.click("[data-testid=registrations-table-take]").await;
        tokio_sleep(&app).await;
        all(&app, "tired-7-taken").await;
        if app.count("[data-testid=registrations-table-cancel]").await > 0 {
            app.click("[data-testid=registrations-table-cancel]").await;
            tokio_sleep(&app).await;
            all(&app, "tired-8-list").await;
        }
        app.quit().await;
    });
}

async fn tokio_sleep(app: &App) {
    app.later("const done = arguments[0]; setTimeout(() => done(true), 500)").await;
}

async fn all(app: &App, name: &str) {
    app.shot(name).await;
    app.js("document.documentElement.dataset.theme = 'dark'").await;
    app.shot(&format!("{name}-dark")).await;
    app.js("document.documentElement.dataset.theme = 'light'; document.documentElement.style.fontSize = '24px'").await;
    app.frame().await;
    app.shot(&format!("{name}-150")).await;
    app.js("document.documentElement.style.fontSize = '16px'").await;
    app.frame().await;
}
