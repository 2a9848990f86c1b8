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
        let disabled = "document.querySelector('[data-testid=registrations-table-next]').disabled";
        app.until_true(disabled).await;

        set(&app, "registrations-heading-row", "2").await;
        app.until("[data-testid=registrations-read-as]", "Kto się zgłosił").await;
        set(&app, "registrations-column-0", "fullName").await;
        app.until_true(&format!("!{disabled}")).await;
        set(&app, "registrations-column-1", "organisation").await;
        set(&app, "registrations-column-2", "phone").await;
        set(&app, "registrations-column-3", "diet").await;
        let diet =
            "document.querySelector('[data-testid=registrations-column-3]').value === 'diet'";
        app.until_true(diet).await;
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
        app.until_true(&format!("!{disabled}")).await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-changes]", "Łąka Żaneta").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 2").await;
        let there = file::told(&home, &["list", "registrations"]);
        let one = there.iter().find(|one| one.to_string().contains("Żaneta"));
        let one = one.expect("she is registered");
        assert_eq!(
            (&one["organisation"], &one["diet"]),
            (&"Gmina Źródła Małe".into(), &"pierogi".into())
        );
        app.quit().await;
    });
}

/// A form's answers: an address that is none, the same woman twice, a question of the form's own.
const FIRST: &str = "Id;Imię;Nazwisko;E-mail;Instytucja;Dieta;Obiad?\n\
    1;Zofia;Żółć;zofia@example.org;Gmina Łąka;;tak\n\
    2;Zofia;Zolc;zofia@example.org;Gmina Łąka;wegańska;tak\n\
    3;Jan;Ćwik;jan@example,org;Gmina Bór;;nie\n\
    4;Ewa;Lis;ewa@example.org;;;tak\n";

/// A newer one: Zofia answers otherwise, Ewa is gone, Olga is new.
const SECOND: &str = "Id;Imię;Nazwisko;E-mail;Instytucja;Dieta;Obiad?\n\
    1;Zofia;Żółć;zofia@example.org;Gmina Łąka;;tak\n\
    2;Zofia;Zolc;zofia@example.org;Gmina Łąka;wegetariańska;nie\n\
    3;Jan;Ćwik;jan@example.org;Gmina Bór;;nie\n\
    5;Olga;Żak;olga@example.org;;;tak\n";

#[test]
fn a_form_is_mended_decided_taken_and_updated() {
    run(async {
        let home = Home::new();
        let path = home.path().join("formularz.csv");
        fs::write(&path, FIRST).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-registrations]").await;
        // Nobody needs a file: cells are pasted as well.
        app.get("[data-testid=registrations-import]").await;
        paste(&app, FIRST).await;
        app.until("[data-testid=registrations-questions]", "Obiad?").await;
        app.shot("wizard-read").await;
        app.click("[data-testid=registrations-table-cancel]").await;

        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.get("[data-testid=registrations-questions]").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-mend]", "nie jest adresem").await;
        looked_at(&app, "wizard-mend").await;
        app.click("[data-testid=registrations-mend-suggested]").await;
        app.click("[data-testid=registrations-mend-save]").await;
        app.get("[data-testid=registrations-table-good]").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-changes]", "liczy się ten wiersz").await;
        looked_at(&app, "wizard-twins").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 3").await;
        let there = file::told(&home, &["list", "registrations"]);
        let zofia: Vec<_> =
            there.iter().filter(|one| one["email"] == "zofia@example.org").collect();
        assert_eq!(zofia.len(), 1);
        assert_eq!(zofia[0]["diet"], "wegańska", "what came later counts");
        assert!(there.iter().any(|one| one["email"] == "jan@example.org"), "mended");

        // The event asks the form's own question by now: it is no new one.
        fs::write(&path, SECOND).expect("a newer file");
        home.pick(&path);
        app.click("[data-testid=registrations-import]").await;
        app.get("[data-testid=registrations-read-as]").await;
        app.painted().await;
        assert_eq!(app.count("[data-testid=registrations-questions]").await, 0, "nothing is new");
        app.click("[data-testid=registrations-table-next]").await;
        app.until("[data-testid=registrations-changes]", "Żak Olga").await;
        app.js("document.querySelector('[data-testid=registrations-part-changed]').click()").await;
        app.until("[data-testid=registrations-changes]", "wegańska → wegetariańska").await;
        looked_at(&app, "wizard-changed").await;
        app.js("document.querySelector('[data-testid=registrations-part-vanished]').click()").await;
        app.until("[data-testid=registrations-changes]", "Lis Ewa").await;
        app.click("[data-testid=registrations-changes] [data-index='0']").await;
        app.until("[data-testid=registrations-changes]", "anulowane").await;
        app.shot("wizard-vanished").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 1 · Zmieniono: 1 · Anulowano: 1").await;
        app.quit().await;
    });
}

/// In light and in dark, in a small and in a large window; axe finds nothing.
async fn looked_at(app: &App, name: &str) {
    for theme in ["light", "dark"] {
        app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        app.shot(&format!("{name}-{theme}")).await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "{name}, {theme}");
    }
    app.js("document.documentElement.dataset.theme = 'light'").await;
}

/// Pastes onto the screen, as a spreadsheet would give it.
async fn paste(app: &App, text: &str) {
    let text = serde_json::to_string(&text.replace(';', "\t")).expect("JSON");
    let script = format!(
        "const data = new DataTransfer(); data.setData('text/plain', {text});
         document.body.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
    );
    app.js(&script).await;
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
