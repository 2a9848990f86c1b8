//! Tables of registrations in the real window: read as somebody says, and remembered.

use std::fs;

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file};

/// A table as an office keeps it: titles above, headings that nobody knows, an old encoding.
const TABLE: &str = "Zapisy na kongres;;;\r\nKto się zgłosił;Skąd jest;Jak dzwonić;Co zje\r\n\
    Żaneta Łąka;Gmina Źródła Małe;600 100 200;pierogi\r\n\
    Święcisław Ćma;Miasto Nowe Olszyny;600 100 201;wszystko\r\n";

#[test]
fn a_table_is_read_as_somebody_says_and_so_again() {
    run(async {
        let home = Home::new();
        let path = home.path().join("zapisy.csv");
        fs::write(&path, windows_1250(TABLE)).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-registrations]").await;
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.get("[data-testid=registrations-read-as]").await;
        app.shot("registers-unknown").await;
        let disabled = "document.querySelector('[data-testid=registrations-table-take]').disabled";
        app.until_true(disabled).await;

        set(&app, "registrations-heading-row", "2").await;
        app.until("[data-testid=registrations-read-as]", "Kto się zgłosił").await;
        set(&app, "registrations-column-0", "fullName").await;
        app.until("[data-testid=registrations-table]", "Łąka Żaneta").await;
        set(&app, "registrations-column-1", "organisation").await;
        app.until("[data-testid=registrations-table]", "Miasto Nowe Olszyny").await;
        set(&app, "registrations-column-2", "phone").await;
        app.until("[data-testid=registrations-table]", "600 100 201").await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            app.shot(&format!("registers-{theme}")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }

        // An encoding that is wrong shows at once, and the right one mends it.
        set(&app, "registrations-encoding", "iso88592").await;
        let shown = "document.querySelector('[data-testid=registrations-read-as]').textContent";
        app.until_true(&format!("!{shown}.includes('Święcisław')")).await;
        set(&app, "registrations-encoding", "windows1250").await;
        app.until("[data-testid=registrations-read-as]", "Święcisław").await;
        app.click("[data-testid=registrations-table-cancel]").await;

        // The same headings another time: what was said once is known.
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.get("[data-testid=registrations-read-as]").await;
        set(&app, "registrations-heading-row", "2").await;
        app.until("[data-testid=registrations-table]", "Łąka Żaneta").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano 2").await;
        let there = file::told(&home, &["list", "registrations"]);
        let one = there.iter().find(|one| one.to_string().contains("Żaneta"));
        let one = one.expect("she is registered");
        assert_eq!(one["organisation"], "Gmina Źródła Małe");
        app.quit().await;
    });
}

/// The text as Polish Windows of old keeps it.
fn windows_1250(text: &str) -> Vec<u8> {
    const LETTERS: [(char, u8); 12] = [
        ('Ż', 0xAF),
        ('ą', 0xB9),
        ('Ł', 0xA3),
        ('ó', 0xF3),
        ('ł', 0xB3),
        ('Ź', 0x8F),
        ('ś', 0x9C),
        ('ę', 0xEA),
        ('Ś', 0x8C),
        ('ć', 0xE6),
        ('Ć', 0xC6),
        ('ź', 0x9F),
    ];
    let byte = |letter: char| {
        let known = LETTERS.iter().find(|(known, _)| *known == letter);
        known.map_or_else(|| u8::try_from(letter).expect("ASCII"), |(_, byte)| *byte)
    };
    text.chars().map(byte).collect()
}

/// Puts a value into a field or a select, as its user would leave it.
async fn set(app: &App, testid: &str, value: &str) {
    app.get(&format!("[data-testid={testid}]")).await;
    let script = format!(
        "const field = document.querySelector('[data-testid={testid}]'); field.focus();
         field.value = '{value}';
         for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {{ bubbles: true }}));
         field.blur();"
    );
    app.js(&script).await;
}
