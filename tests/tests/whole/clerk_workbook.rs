//! A tired clerk with a workbook that many hands kept, without a mouse: read, mended where it is, two
//! people parted, taken, and the newer file of the same form.

use std::{fs, path::Path};

use obrady_tests::{App, Home, run};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{WINDOW, file};

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
enum Held {
    Text(&'static str),
    Number(f64),
    Day(u16, u8, u8),
}

use Held::{Day, Number, Text};

fn people() -> Vec<Vec<Held>> {
    let texts = |cells: [&'static str; 14]| cells.map(Text).into_iter().collect::<Vec<_>>();
    let mut rows = vec![
        texts(["1", "radca prawny Jan Nowak", "Kancelaria Nowak i Wspólnicy", "", "", "jan.nowak@kancelaria.example", "12.03.2027 godz. 10:15", "526-025-02-74", "stacjonarnie", "TAK", "tak", "wege", "", "tak"]),
        texts(["2", "Adam i Ewa Dąbek", "Radny / Gmina Brzozowo", "", "601 200 300", "dabkowie@poczta.example", "13-03-2027", "", "na miejscu", "x", "wyrażam zgodę", "", "", "nie"]),
        texts(["3", "ŻÓŁĆ MAŁGORZATA", "Wójt Gminy Żabia Wola", "", "", "m.zolc@zabiawola.example", "14 marca 2027", "5260250275", "on-line", "Wyrażam", "nie wyrażam", "bezglutenowa", "pokój na parterze", "tak"]),
        texts(["4", "radca prawny Jan Nowak", "Kancelaria Nowak i Wspólnicy", "", "", "jan.nowak@kancelaria.example", "12.03.2027 godz. 10:15", "526-025-02-74", "stacjonarnie", "TAK", "tak", "wege", "", "tak"]),
        texts(["5", "Malgorzata Zolc", "Gmina Żabia Wola", "", "", "m.zolc@zabiawola.example", "15.03.2027", "", "on-line", "tak", "", "bez glutenu", "", ""]),
        texts(["6", "Kowalska, Anna", "skarbnik, UM Łódź", "", "", "a.kowalska@lodz.example", "", "", "stacj.", "T", "T", "-", "", ""]),
        texts(["7", "dr hab. Piotr Wąs, prof. UW", "Uniwersytet Warszawski", "", "", "p.was@uw,example", "17.03.27", "", "stacjonarnie", "1", "0", "", "", ""]),
        texts(["8", "", "", "", "", "ktos@poczta.example", "", "", "stacjonarnie", "", "", "", "", ""]),
        texts(["9", "Wójt Gminy Brzozowo Krzysztof Ćwik", "", "", "", "wojt@brzozowo.example", "wczoraj", "", "hybr.?", "tak", "tak", "", "", ""]),
        texts(["10", "Lis Ewa", "=1+1", "", "", "ewa.lis@gmina.example", "18.03.2027", "", "hybr.?", "tak", "tak", "", "=cmd|' /C calc'!A0", ""]),
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
        app.keys("Ctrl+k").await;
        app.get("[data-testid=palette-input]").await;
        app.type_text("Nowe wydarzenie").await;
        app.keys("Enter").await;
        app.get("[data-testid=event-new-title]").await;
        app.type_text(EVENT).await;
        app.keys("Enter").await;
        focused(&app, "event-starts").await;
        app.keys("Ctrl+7").await;
        app.get("[data-testid=registrations-none-import]").await;
        home.pick(&path);
        tab_to(&app, "registrations-none-import").await;
        app.keys("Enter").await;
        focused(&app, "registrations-table-next").await;
        app.shot("workbook-read").await;
        app.keys("Enter").await;
        focused(&app, "registrations-mend-value").await;
        app.shot("workbook-mend-1").await;
        for at in 2..9 {
            app.keys("Enter").await;
            app.frame().await;
            app.shot(&format!("workbook-mend-{at}")).await;
        }
        println!("{}", app.text("main").await);
        println!("{}", fs::metadata(&path).expect("a file").len());
        println!("{:?}", file::told(&home, &["list", "events"]));
        app.quit().await;
    });
}

/// Presses Tab until the focus is there.
async fn tab_to(app: &App, testid: &str) {
    for _ in 0..60 {
        let now = app.js("return document.activeElement?.dataset.testid ?? null").await;
        if now == testid {
            return;
        }
        app.keys("Tab").await;
    }
    panic!("Tab never comes to {testid}");
}

async fn focused(app: &App, testid: &str) {
    app.until_true(&format!("document.activeElement?.dataset.testid === '{testid}'")).await;
}
