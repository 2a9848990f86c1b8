//! A tired clerk with a list that many hands kept: mended once, taken, and never asked of again.

use std::{fmt::Write, fs};

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file, keys::focused};

const EVENT: &str = "Kongres Małych Ojczyzn";
const FIELD: &str = "[data-testid=registrations-mend-value]";

/// The list: a title above, a column of nothing, what the form calls neither here nor there, two people
/// in one cell, nobody in another, and the sum at the foot.
fn list(more: &str) -> String {
    let mut table = String::from(
        "LISTA ZGŁOSZEŃ;;;;;\n;;;;;\nLp.;Imię i nazwisko;E-mail;;Forma udziału;Funkcja / instytucja\n",
    );
    for (at, family) in ["Żółć", "Ćwik", "Zając", "Kuś", "Mróz", "Dąbek"].iter().enumerate()
    {
        let capitals = family.to_uppercase();
        let name = if at % 2 == 0 { format!("{family} Anna") } else { format!("Anna {capitals}") };
        writeln!(table, "{at};{name};anna{at}@gmina.example;;hybr.?;z-ca wójta / UG Brzozowo")
            .expect("a string takes all");
    }
    table += "7;Jan Lis i Ewa Sum;jan@gmina.example;;online;Wójt\n\
              8;;nikt@gmina.example;;online;\n\
              9;Piotr Wąs;piotr@gmina,example;;online;\n";
    table += more;
    table + "RAZEM;9;;;;\n"
}

#[test]
fn a_list_of_many_hands_is_mended_once() {
    run(async {
        let home = Home::new();
        let path = home.path().join("zgłoszenia.csv");
        fs::write(&path, list("")).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        // From nothing: an event, and the file of its form.
        app.click("[data-testid=event-switcher]").await;
        app.click("[data-testid=event-menu-new]").await;
        app.get("[data-testid=event-new-title]").await;
        app.type_text(EVENT).await;
        app.keys("Enter").await;
        focused(&app, "event-starts").await;
        app.click("[data-testid=go-registrations]").await;
        home.pick(&path);
        app.click("[data-testid=registrations-none-import]").await;

        // Read rightly, so that Enter goes on, and the cursor is where it is mended.
        focused(&app, "registrations-table-next").await;
        app.until("h1 + .note", "9 wierszy").await;
        assert_eq!(app.count("[data-testid=registrations-questions]").await, 0, "nothing is asked");
        app.keys("Enter").await;
        focused(&app, "registrations-mend-value").await;
        app.until("[data-testid=registrations-mend]", "hybr.?").await;
        app.type_text("stacjonarnie").await;
        app.shot("clerk-mend").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "all alike at once");
        app.click("[data-testid=registrations-mend-all]").await;
        app.until("[data-testid=registrations-mend]", "jest kilka osób").await;
        app.fill(FIELD, "Jan Lis").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-mend]", "Brak imienia").await;
        app.click("[data-testid=registrations-mend-leave]").await;
        app.until("[data-testid=registrations-mend]", "piotr@gmina,example").await;
        app.shot("clerk-left-out").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-changes]", "Żółć Anna").await;
        app.until("[data-testid=registrations-changes]", "UG Brzozowo").await;
        app.until("[data-testid=registrations-table-take]", "Dodaj 7 zgłoszeń").await;
        app.shot("clerk-changes").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 7 · Czeka na poprawienie: 1").await;

        // Who waits is at hand, mended with what is proposed, and taken as well.
        app.until("[data-testid=registrations-table-cancel]", "Zamknij").await;
        app.until("[data-testid=registrations-mend]", "piotr@gmina,example").await;
        // Whoever closes the table is reminded of those who wait in it.
        app.click("[data-testid=registrations-table-cancel]").await;
        app.until("[data-testid=registrations-left]", "1 wiersz czeka na poprawienie").await;
        app.shot("clerk-left").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "who waits is told");
        app.click("[data-testid=registrations-left-mend]").await;
        app.until("[data-testid=registrations-mend]", "piotr@gmina,example").await;
        app.click("[data-testid=registrations-mend-suggested]").await;
        focused(&app, "registrations-mend-value").await;
        app.keys("Enter").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-table-take]", "Dodaj 1 zgłoszenie").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=registrations]", "Wąs Piotr").await;
        focused(&app, "registrations-search").await;
        let there = file::told(&home, &["list", "registrations", "--event", EVENT]);
        assert_eq!(there.len(), 8);
        let anna = there.iter().find(|one| one["family"] == "Ćwik").expect("she is registered");
        assert_eq!(
            (&anna["given"], &anna["office"], &anna["organisation"]),
            (&"Anna".into(), &"z-ca wójta".into(), &"UG Brzozowo".into())
        );

        // The newer file of the form has all the faults again, and nobody is asked of them again.
        fs::write(&path, list("10;Olga Nowa;olga@gmina.example;;online;\n")).expect("a newer file");
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.until("[data-testid=registrations-recalled]", "8 wierszy poprawiono").await;
        app.shot("clerk-recalled").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "what was recalled is told");
        app.click("label:has([data-testid=registrations-table-step-changes])").await;
        app.until("[data-testid=registrations-changes]", "Nowa Olga").await;
        app.until("[data-testid=registrations-table-take]", "Dodaj 1 zgłoszenie").await;
        app.until_true("!document.querySelector('[data-testid=registrations-part]').textContent.match(/Brakuje w pliku [1-9]/)")
            .await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=registrations]", "Nowa Olga").await;
        app.quit().await;

        // Another day everything is there, and the tools keep to two lines on a small screen.
        let app = App::launch(WINDOW, &home).await;
        for (width, height) in [(1024, 768), (1280, 800), (1920, 1080)] {
            app.resize(width, height).await;
            app.click("[data-testid=go-registrations]").await;
            app.until("[data-testid=registrations]", "Nowa Olga").await;
            app.shot(&format!("clerk-table-{width}")).await;
            let top = app
                .js("return document.querySelector('[data-testid=registrations]').getBoundingClientRect().top")
                .await;
            assert!(
                top.as_f64() < Some(160.0),
                "the table begins at {top} in a window {width} wide"
            );
        }
        app.quit().await;
    });
}
