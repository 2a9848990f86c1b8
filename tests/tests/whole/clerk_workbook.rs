//! A tired clerk with a workbook that many hands kept, without a mouse: read, mended where it is, two
//! people parted, taken, and the newer file of the same form.

use std::{fs, path::Path};

use obrady_tests::{App, Home, run};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;

use crate::{
    WINDOW, file,
    keys::{focused, new_event, press, tab_into, tab_to},
};

const EVENT: &str = "Kongres Małych Ojczyzn";

const HEADINGS: [&str; 15] = [
    "Lp.",
    "Imię i nazwisko",
    "Stanowisko / instytucja",
    "",
    "Tel. kontaktowy",
    "Adres e-mail",
    "Data zgłoszenia",
    "NIP do faktury",
    "Forma udziału",
    "Wyrażam zgodę na przetwarzanie danych osobowych",
    "Zgoda na publikację nazwiska na liście uczestników",
    "Dieta",
    "Uwagi",
    "Nocleg?",
    "",
];

/// What a cell of the list holds: a telephone number that the spreadsheet took for a number, a day that
/// it knows, else a text.
#[derive(Clone)]
enum Held {
    Text(&'static str),
    Number(f64),
    Day(u16, u8, u8),
}

use Held::{Day, Number, Text};

/// Somebody who is in the list twice, cell for cell but for the number and the telephone.
const TWICE: &str = "radca prawny Jan Nowak¦Kancelaria Nowak i Wspólnicy¦¦¦jan.nowak@kancelaria.example¦12.03.2027 godz. 10:15¦526-025-02-74¦stacjonarnie¦TAK¦tak¦wege¦¦tak";

/// The cells of a row.
fn texts(row: &'static str) -> Vec<Held> {
    row.split('¦').map(Text).collect()
}

fn people() -> Vec<Vec<Held>> {
    let twice = |number| [vec![Text(number)], texts(TWICE)].concat();
    let mut rows = vec![
        twice("1"),
        texts(
            "2¦Adam i Ewa Dąbek¦Radny / Gmina Brzozowo¦¦601 200 300¦dabkowie@poczta.example¦13-03-2027¦¦na miejscu¦x¦wyrażam zgodę¦¦¦nie",
        ),
        texts(
            "3¦ŻÓŁĆ MAŁGORZATA¦Wójt Gminy Żabia Wola¦¦¦m.zolc@zabiawola.example¦14 marca 2027¦5260250275¦on-line¦Wyrażam¦nie wyrażam¦bezglutenowa¦pokój na parterze¦tak",
        ),
        twice("4"),
        texts(
            "5¦Malgorzata Zolc¦Gmina Żabia Wola¦¦¦m.zolc@zabiawola.example¦15.03.2027¦¦on-line¦tak¦¦bez glutenu¦¦",
        ),
        texts("6¦Kowalska, Anna¦skarbnik, UM Łódź¦¦¦a.kowalska@lodz.example¦¦¦stacj.¦T¦T¦-¦¦"),
        texts(
            "7¦dr hab. Piotr Wąs, prof. UW¦Uniwersytet Warszawski¦¦¦p.was@uw,example¦17.03.27¦¦stacjonarnie¦1¦0¦¦¦",
        ),
        texts("8¦¦¦¦¦ktos@poczta.example¦¦¦stacjonarnie¦¦¦¦¦"),
        texts(
            "9¦Wójt Gminy Brzozowo Krzysztof Ćwik¦¦¦¦wojt@brzozowo.example¦wczoraj¦¦hybr.?¦tak¦tak¦¦¦",
        ),
        texts(
            "10¦Lis Ewa¦=1+1¦¦¦ewa.lis@gmina.example¦18.03.2027¦¦hybr.?¦tak¦tak¦¦=cmd|' /C calc'!A0¦",
        ),
    ];
    rows[0][4] = Number(600_100_200.0);
    rows[2][4] = Number(48_602_300_400.0);
    rows[5][4] = Number(422_000_001.0);
    rows[5][6] = Day(2027, 3, 16);
    rows
}

/// The list as offices keep it: titles over merged cells, two rows of headings, columns of nothing, the
/// sum at the foot; behind it a sheet of notes.
fn workbook(path: &Path, rows: &[Vec<Held>]) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Zgłoszenia").expect("a name");
    let (bold, day) = (Format::new().set_bold(), Format::new().set_num_format("dd.mm.yyyy"));
    let title = "ZGŁOSZENIA – KONGRES MAŁYCH OJCZYZN (stan na 12.04.2027)";
    sheet.merge_range(0, 0, 0, 13, title, &bold).expect("a title");
    sheet.merge_range(2, 0, 2, 5, "dane uczestnika", &bold).expect("a heading");
    sheet.merge_range(2, 6, 2, 13, "udział", &bold).expect("a heading");
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(3, column, heading).expect("a heading");
    }
    for (row, cells) in (4..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            let written = match cell {
                Text("") => continue,
                Text(text) => sheet.write_string(row, column, *text),
                Number(number) => sheet.write_number(row, column, *number),
                Day(year, month, of) => {
                    let day_of = ExcelDateTime::from_ymd(*year, *month, *of).expect("a day");
                    sheet.write_datetime_with_format(row, column, day_of, &day)
                }
            };
            written.expect("a cell");
        }
    }
    let foot = 4 + u32::try_from(rows.len()).expect("few") + 1;
    sheet.write_string(foot, 0, "RAZEM").expect("a cell");
    sheet.write_number(foot, 1, 10).expect("a cell");
    let notes = book.add_worksheet();
    notes.set_name("notatki").expect("a name");
    notes.write_string(0, 0, "zadzwonić do hotelu").expect("a cell");
    book.save(path).expect("a workbook");
}

#[test]
fn a_workbook_of_many_hands_is_taken_without_a_mouse() {
    run(async {
        let home = Home::new();
        let path = home.path().join("zgłoszenia – ost. wersja (2).xlsx");
        workbook(&path, &people());
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        new_event(&app, EVENT).await;
        app.keys("Ctrl+7").await;
        app.get("[data-testid=registrations-none-import]").await;
        home.pick(&path);
        tab_to(&app, "registrations-none-import").await;
        app.keys("Enter").await;
        focused(&app, "registrations-table-next").await;
        app.shot("workbook-read").await;
        app.keys("Enter").await;

        // Two people in one cell are parted; each cell is mended where the cursor is.
        mending(&app, "jest kilka osób").await;
        app.shot("workbook-mend").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "two people in a cell");
        press(&app, "registrations-mend-part").await;
        mending(&app, "5260250275").await;
        // They are one row again, by the keys that take back everything; and parted again.
        app.until("[data-testid=registrations-mend-undo]", "Cofnij rozdzielenie wiersza 6").await;
        app.keys("Ctrl+z").await;
        mending(&app, "jest kilka osób").await;
        app.until("h1 + .note", "10 wierszy").await;
        app.until("[data-testid=toasts]", "Wiersz 6 jest jak przedtem").await;
        assert_eq!(app.count("[data-testid=registrations-mend-undo]").await, 0, "nothing is left");
        app.shot("workbook-parted-back").await;
        press(&app, "registrations-mend-part").await;
        mending(&app, "5260250275").await;
        // A cell as well, with what was typed in it; typing alone is the field's own to take back.
        app.type_text("526").await;
        app.keys("Enter").await;
        mending(&app, "„526” nie jest poprawnym").await;
        app.keys("Ctrl+z").await;
        mending(&app, "5260250275").await;
        app.until("[data-testid=registrations-mend-undo]", "rozdzielenie").await;
        app.type_text("5260250274").await;
        app.keys("Enter").await;
        mending(&app, "p.was@uw,example").await;
        press(&app, "registrations-mend-suggested").await;
        app.keys("Enter").await;
        mending(&app, "Brak imienia").await;
        press(&app, "registrations-mend-leave").await;
        mending(&app, "wczoraj").await;
        app.type_text("17.03.2027").await;
        app.keys("Enter").await;
        mending(&app, "hybr.?").await;
        app.type_text("stacjonarnie").await;
        press(&app, "registrations-mend-all").await;
        mending(&app, "=1+1").await;
        app.shot("workbook-mend-last").await;

        // What waits is saved for whoever knows, but for the row that is nobody.
        let waiting = home.path().join("do poprawienia.csv");
        home.pick(&waiting);
        press(&app, "registrations-save-waiting").await;
        app.get("[role=menu]").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until("[data-testid=toasts]", "Zapisano 1 wiersz").await;
        let text = fs::read_to_string(&waiting).expect("a table");
        assert!(text.contains("Lis Ewa") && !text.contains("ktos@"), "{text}");
        press(&app, "registrations-mend-value").await;
        app.keys("Ctrl+a").await;
        app.type_text("Gmina Bór").await;
        app.keys("Enter").await;
        press(&app, "registrations-table-next").await;

        // Who may be whom is asked, with a proposal.
        app.until("[data-testid=registrations-changes]", "Nowak Jan").await;
        app.shot("workbook-twins").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "who may be whom");
        // The two stand side by side, field by field: what is lost of whom is seen before it is.
        app.until("[data-testid=registrations-beside]", "Nowak Jan, wiersz 5").await;
        assert_eq!(beside(&app, "Telefon").await, ["600100200 zostaje", "(nic)"]);
        assert_eq!(beside(&app, "Dieta (jednakowe)").await, ["wege", "wege"]);
        app.until("[data-testid=registrations-twin] [role=status]", "Różni się: Telefon.").await;
        // The later ones say less: of both the earlier counts.
        tab_into(&app, "registrations-changes").await;
        app.keys("Tab").await;
        let on = "document.activeElement.closest('[data-testid=registrations-verdict]') !== null";
        app.until_true(on).await;
        app.keys("ArrowRight").await;
        let chosen = |verdict: &str| {
            format!(
                "document.querySelector('[data-testid=registrations-verdict-{verdict}]').checked"
            )
        };
        app.until_true(&chosen("earlier")).await;
        app.keys("ArrowLeft").await;
        app.until_true(&chosen("same")).await;
        app.keys("ArrowLeft").await;
        app.until_true(&chosen("another")).await;
        app.until_true(&format!("!{BESIDE}.textContent.includes('zostaje')")).await;
        app.keys("ArrowRight").await;
        app.until_true(&chosen("same")).await;
        app.until_true(&format!("{BESIDE}.textContent.includes('600100200 zostaje')")).await;
        tab_into(&app, "registrations-changes").await;
        for _ in 0..2 {
            app.keys("Enter").await;
            app.until_true(&format!("({CURRENT})?.textContent.includes('liczy się wcześniejszy')"))
                .await;
            app.keys("ArrowDown").await;
        }
        app.shot("workbook-decided").await;
        app.until("[data-testid=registrations-table-take]", "Dodaj 8 zgłoszeń").await;
        press(&app, "registrations-table-take").await;
        app.until("[data-testid=toasts]", "Dodano: 8").await;
        focused(&app, "registrations-search").await;
        app.shot("workbook-taken").await;
        app.keys("Ctrl+z").await;
        app.get("[data-testid=registrations-none]").await;
        app.keys("Ctrl+y").await;
        app.until("[data-testid=registrations]", "Dąbek Ewa").await;
        let there = file::told(&home, &["list", "registrations", "--event", EVENT]);
        let of = |family: &str, given: &str| {
            let found = there.iter().find(|one| one["family"] == family && one["given"] == given);
            found.unwrap_or_else(|| panic!("{given} {family} is registered: {there:#?}")).clone()
        };
        let nowak = of("Nowak", "Jan");
        assert_eq!(
            [&nowak["title"], &nowak["phone"]],
            ["radca prawny", "600100200"],
            "the earlier row had his number"
        );
        assert_eq!(of("Ćwik", "Krzysztof")["organisation"], "Gmina Brzozowo");
        let answers = |one: &Value| one["answers"].as_array().map_or(0, Vec::len);
        assert_eq!(
            (answers(&nowak), answers(&of("Dąbek", "Ewa"))),
            (3, 1),
            "no consent for another"
        );

        // Somebody telephones, and her record is put right in the table.
        app.keys("Ctrl+f").await;
        app.type_text("zolc").await;
        app.until("[data-testid=filter-found]", "1 zgłoszenie z").await;
        app.keys("ArrowDown").await;
        app.keys("ArrowRight").await;
        app.keys("ArrowRight").await;
        app.keys("F2").await;
        app.get("input[data-testid=registrations-edit]").await;
        app.type_text("Wójtka").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations]", "Wójtka").await;

        // The newer file of the same form: somebody new, somebody who is gone, one answer that is another.
        let mut newer = people();
        newer.remove(5);
        newer[2][11] = Text("wegańska");
        newer[2][2] = Text("Zastępca Wójta Gminy Żabia Wola");
        newer.push(texts("11¦Olga Bąk¦Sekretarz / Gmina Ruda¦¦¦olga@ruda.example¦20.04.2027¦¦online¦tak¦nie¦¦¦tak"));
        workbook(&path, &newer);
        home.pick(&path);
        press(&app, "registrations-import").await;
        app.until("[data-testid=registrations-recalled]", "poprawiono tak jak poprzednio").await;
        app.shot("workbook-newer").await;
        // Only the row that is nobody waits still: what was mended once is not asked of again.
        app.until("label:has([data-testid=registrations-table-step-mend])", "(1)").await;
        press(&app, "registrations-table-next").await;
        mending(&app, "Brak imienia").await;
        press(&app, "registrations-table-next").await;
        app.until("[data-testid=registrations-part]", "Nowe 1").await;
        app.shot("workbook-newer-2").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "what a newer file does");
        // What somebody put right by hand stays, though the form has another answer by now.
        tab_to(&app, "registrations-part-added").await;
        app.keys("ArrowRight").await;
        app.until("[data-testid=registrations-changes]", "bezglutenowa → wegańska").await;
        app.until("[data-testid=registrations-changes]", "zostaje poprawka").await;
        app.shot("workbook-kept").await;
        press(&app, "registrations-table-take").await;
        app.until("[data-testid=toasts]", "Dodano: 1 · Zmieniono: 1").await;
        let there = file::told(&home, &["list", "registrations", "--event", EVENT]);
        assert_eq!(there.len(), 9, "who is gone stays until somebody says so");
        let zolc = there.iter().find(|one| one["family"] == "Żółć").expect("registered");
        assert_eq!((&zolc["office"], &zolc["diet"]), (&"Wójtka".into(), &"wegańska".into()));
        app.quit().await;
    });
}

/// The table of two who may be one.
const BESIDE: &str = "document.querySelector('[data-testid=registrations-beside]')";

/// What both say of something, as it is read aloud.
async fn beside(app: &App, of: &str) -> Vec<String> {
    let script = format!(
        "const said = (cell) => cell.textContent.replace(/\\s+/g, ' ').trim();
         const rows = [...{BESIDE}.tBodies[0].rows];
         const row = rows.find((row) => said(row.cells[0]) === '{of}');
         return row && row.cells[0].scope === 'row' ? [...row.cells].slice(1).map(said) : [];"
    );
    let said = app.js(&script).await;
    serde_json::from_value(said).expect("texts")
}

/// The row of a list that the keys are on.
const CURRENT: &str = "document.activeElement";

/// Waits until a problem is being mended, with the cursor in its cell.
async fn mending(app: &App, problem: &str) {
    app.until("[data-testid=registrations-mend]", problem).await;
    app.until_true(
        "document.activeElement?.dataset.testid === 'registrations-mend-value' \
         && document.activeElement.selectionEnd === document.activeElement.value.length",
    )
    .await;
}
