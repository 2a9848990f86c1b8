//! Lists of participants in the real window: for whose eyes, with which columns, and as a file.

use std::fs;

use obrady_tests::{App, Home, run, verapdf};

use crate::{WINDOW, file};

/// A form's table: three agreed to be published, one said nothing, one no.
const TABLE: &str = "Imię;Nazwisko;E-mail;Instytucja;Stanowisko;Zgoda na publikację\r\n\
    Żaneta;Łąka;zaneta@lista.test;Gmina Źródła Małe;Wójt;tak\r\n\
    Święcisław;Ćma;cma@lista.test;Miasto Nowe Olszyny;Prezydent;nie\r\n\
    Jan;Kowal;kowal@lista.test;=HYPERLINK(\"http://x\");Skarbnik;tak\r\n\
    Ewa;Milczek;;Powiat Leśny;Starosta;\r\n";

#[test]
fn a_list_is_made_for_whose_eyes_it_is() {
    run(async {
        let home = Home::new();
        let table = home.path().join("zgłoszenia.csv");
        fs::write(&table, TABLE).expect("a new file");
        file::told(&home, &["import", table.to_str().expect("text"), "--as", "registrations"]);
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-registrations]").await;
        app.fill("[data-testid=registrations-search]", "lista.test").await;
        app.until_true(
            "document.querySelectorAll('[data-testid=registrations] [role=row]').length > 0",
        )
        .await;
        app.click("[data-testid=registrations-export]").await;
        app.until("[data-testid=list-preview]", "Łąka").await;
        for (theme, width, height) in
            [("light", 1280, 800), ("dark", 1280, 800), ("light", 1920, 1080), ("dark", 1920, 1080)]
        {
            app.resize(width, height).await;
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.shot(&format!("lists-{theme}-{width}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }
        app.resize(1280, 800).await;

        // Columns by keys: the second goes first, and one goes away.
        let columns = "[...document.querySelectorAll('dialog [data-column]')].map((one) => one.dataset.column).join()";
        app.until_true(&format!("{columns}.startsWith('number,family,given,')")).await;
        app.js("document.querySelector('dialog [data-column=family]').focus()").await;
        app.keys("Alt+ArrowUp").await;
        app.until_true(&format!("{columns}.startsWith('family,number,given,')")).await;
        app.until_true("document.activeElement.dataset.column === 'family'").await;
        app.keys("ArrowDown").await;
        app.keys("Delete").await;
        app.until_true(&format!("{columns}.startsWith('family,given,title,')")).await;
        app.until("[data-testid=list-layout]", "zmieniony").await;

        // By mouse: carried down by one.
        let from = app.point("dialog [data-column=family]", 0.4, 0.5).await;
        let to = app.point("dialog [data-column=given]", 0.4, 0.6).await;
        app.drag(from, to).await;
        app.until_true(&format!("{columns}.startsWith('given,family,title,')")).await;

        // In public only who agreed, and no contact; the form's question has to ask for it first.
        app.click("label:has([data-testid=list-audience-public])").await;
        app.until("[data-testid=list-warning]", "nie pyta o zgodę").await;
        app.until_true(&format!("!{columns}.includes('email')")).await;
        app.shot("lists-public").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "what is missing is told");

        // The venue gets no contacts unless somebody adds them, and then it is warned of.
        app.click("label:has([data-testid=list-audience-venue])").await;
        app.until_true(&format!("!{columns}.includes('email') && {columns}.includes('diet')"))
            .await;
        app.choose("list-column-add", "email").await;
        app.until("[data-testid=list-warning]", "E-mail").await;
        app.shot("lists-venue").await;

        // Kept under a name, and written.
        app.click("[data-testid=list-keep-as]").await;
        app.fill("[data-testid=list-keep-name]", "Hotel i kuchnia").await;
        app.keys("Enter").await;
        app.until("[data-testid=toasts]", "Hotel i kuchnia").await;
        for (format, ending) in [("pdf", "pdf"), ("csv", "csv")] {
            let path = home.path().join(format!("lista.{ending}"));
            home.pick(&path);
            app.choose("list-format", format).await;
            app.click("[data-testid=list-save]").await;
            app.until("[data-testid=toasts]", &format!("lista.{ending}")).await;
            assert!(path.exists(), "{ending}");
            app.until_gone("[data-testid=list-dialog]").await;
            app.click("[data-testid=registrations-export]").await;
            app.until("[data-testid=list-preview]", "Łąka").await;
            let id =
                "[...document.querySelectorAll('[data-testid=list-layout] option')].at(-1).value";
            let id = app.js(&format!("return {id}")).await;
            app.choose("list-layout", id.as_str().expect("an id")).await;
        }
        let text = fs::read_to_string(home.path().join("lista.csv")).expect("a list");
        assert!(text.contains("'=HYPERLINK"), "a formula stays text: {text}");
        assert!(!text.contains("Milczek"), "only those whom the table showed");
        let addresses = home.path().join("adresy.txt");
        home.pick(&addresses);
        app.choose("list-format", "addresses").await;
        app.click("[data-testid=list-copy]").await;
        app.until("[data-testid=toasts]", "Skopiowano 3 adresy").await;
        app.shot("lists-addresses").await;
        app.click("[data-testid=list-save]").await;
        app.until("[data-testid=toasts]", "adresy.txt").await;
        let text = fs::read_to_string(addresses).expect("addresses");
        assert_eq!(text.trim(), "cma@lista.test; kowal@lista.test; zaneta@lista.test");
        app.quit().await;
        let verdicts = verapdf("ua1", &[&home.path().join("lista.pdf")]);
        assert!(verdicts.iter().all(|one| one.faults.is_empty()), "PDF/UA-1: {verdicts:#?}");
    });
}
