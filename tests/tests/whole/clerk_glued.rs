//! A tired clerk with two forms that were glued by hand: headings between people, “as above”, sums,
//! remarks below, two addresses and two people in a cell; what was mended is taken back and done again.

use std::path::Path;

use obrady_tests::{App, Home, run};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, Workbook};
use serde_json::Value;

use crate::{
    WINDOW, file,
    keys::new_event,
    office::{looks, session_to_sign_up_for},
};

/// The rows below the headings. What stands in the first column alone is a heading or a remark.
const ROWS: [&str; 16] = [
    "POWIAT OŁAWSKI",
    "1¦Żółkiewska-Bąk Małgorzata¦UG Domaniów¦wójt¦wojt@domaniow.test¦71 301 77 45 wew. 12¦17¦tak¦x¦3.03.2027¦x",
    "2¦Kowalczyk Jan¦j.w.¦zastępca wójta¦jan.kowalczyk@domaniow.test, sekretariat@¦71 301 77 45 w. 21¦18¦nie¦¦03.03.27¦x¦wegetarianin,\nprzyjedzie po 10:00",
    "3¦dr inż. Nowak Piotr¦-\"-¦inspektor¦brak¦601-202-303¦19¦TAK¦-¦4 marca 2027¦x",
    "RAZEM powiat oławski: 3¦¦¦¦¦¦¦2¦1",
    "POWIAT STRZELIŃSKI",
    "4¦Anna Wiśniewska¦Miasto i Gmina Strzelin¦Burmistrz¦a.wisniewska@strzelin.test¦(71) 39 21 971¦20¦x¦x¦2027-03-05¦tak¦prosi o fakturę",
    "5¦WIŚNIEWSKI ADAM¦„¦kierowca¦¦¦21¦x¦x¦¦¦„kierowca Pani Burmistrz”",
    "6¦Maria i Tomasz Zielińscy¦Gmina Kondratowice¦radni¦zielinscy@poczta.test¦tel. 600100200 / 600100201¦22¦2 os.¦¦6.03¦x",
    "7¦Lis Ewa¦Gmina Przeworno¦Sekretarz¦ewa.lis@przeworno.test; gmina@przeworno.test¦+48 71 393 00 10 wew 5¦23¦T¦N¦¦x",
    "Suma¦7¦¦¦¦¦¦6¦4",
    "",
    "zgłoszenia telefoniczne",
    "8¦Kos Iwona¦Gmina Przeworno¦¦¦¦¦x¦¦10.03.2027¦x¦j.w.",
    "Uwaga: kierowcy nie liczą się do limitu.",
    "Sporządziła: K. Maj, 12.03.2027",
];

const HEADINGS: [&str; 12] = [
    "Lp",
    "Nazwisko i imię",
    "Gmina / powiat",
    "Stanowisko",
    "e-mail",
    "tel.",
    "id wewn.",
    "Obiad",
    "Nocleg (z 14 na 15)",
    "Data wpływu",
    "RODO",
    "uwagi",
];

fn workbook(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let section = Format::new().set_bold().set_background_color(Color::Yellow);
    let title =
        "Lista uczestników – Forum Gospodarki Wodnej (formularz z www + zapisy telefoniczne)";
    sheet.merge_range(0, 0, 0, 11, title, &bold).expect("a title");
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string_with_format(2, column, heading, &bold).expect("a heading");
    }
    for (row, cells) in (3..).zip(ROWS) {
        let cells: Vec<&str> = cells.split('¦').collect();
        if let [alone] = cells[..]
            && alone.starts_with("POWIAT")
        {
            sheet.merge_range(row, 0, row, 11, alone, &section).expect("a section");
            continue;
        }
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    let day = Format::new().set_num_format("d mmm yyyy");
    let moment = ExcelDateTime::from_ymd(2027, 3, 8).expect("a day");
    sheet.write_datetime_with_format(12, 9, moment, &day).expect("a cell");
    sheet.set_column_hidden(6).expect("a column");
    book.save(path).expect("a workbook");
}

/// Waits until the cell to be mended is one with this wrong in it.
async fn mending(app: &App, problem: &str) {
    app.until("[data-testid=registrations-mend]", problem).await;
}

async fn mend(app: &App, text: &str) {
    app.fill("[data-testid=registrations-mend-value]", text).await;
    app.keys("Enter").await;
}

#[test]
fn two_forms_glued_by_hand_are_taken() {
    run(async {
        let home = Home::new();
        let path = home.path().join("lista ost. ost. (poprawiona).xlsx");
        workbook(&path);
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        new_event(&app, "Forum Gospodarki Wodnej").await;
        session_to_sign_up_for(&app, "Retencja", true).await;
        app.click("[data-testid=go-registrations]").await;
        app.get("[data-testid=session-title]").await;
        home.pick(&path);
        app.click("[data-testid=registrations-none-import]").await;
        app.get("[data-testid=registrations-table-next]").await;
        app.until_gone("[data-testid=session-title]").await;
        app.until("h1 + .note", "13 wierszy").await;
        every_size(&app, "glued-read").await;

        app.click("[data-testid=registrations-table-next]").await;
        mending(&app, "Brak imienia").await;
        every_size(&app, "glued-mend").await;
        app.click_named("[data-testid=registrations-leave-remarks]", "Pomiń 5 wierszy bez osób")
            .await;
        app.until_gone("[data-testid=registrations-leave-remarks]").await;
        mending(&app, "sekretariat@”").await;
        app.click("[data-testid=registrations-mend-suggested]").await;
        app.keys("Enter").await;
        mending(&app, "jest kilka osób").await;
        app.click_named(
            "[data-testid=registrations-mend-part]",
            "Rozdziel: Zielińska Maria · Tomasz Zieliński",
        )
        .await;
        mending(&app, "„6.03”").await;

        // Taken back, done again by either key and by the button, each time where it was.
        app.keys("Ctrl+z").await;
        mending(&app, "jest kilka osób").await;
        app.until("[data-testid=registrations-mend-redo]", "Ponów rozdzielenie wiersza 12").await;
        app.keys("Ctrl+z").await;
        mending(&app, "sekretariat@”").await;
        app.shot("glued-redo").await;
        app.keys("Ctrl+y").await;
        mending(&app, "jest kilka osób").await;
        app.keys("Ctrl+Shift+z").await;
        mending(&app, "„6.03”").await;
        assert_eq!(app.count("[data-testid=registrations-mend-redo]").await, 0, "nothing is left");
        app.keys("Ctrl+z").await;
        app.click("[data-testid=registrations-mend-redo]").await;
        mending(&app, "„6.03”").await;

        mend(&app, "6.03.2027").await;
        mending(&app, "odsyła do komórki, która jest pusta").await;
        mend(&app, "").await;
        mending(&app, "„6.03”").await;
        mend(&app, "6.03.2027").await;
        // What waits for nobody is only told: two addresses, of which none is lost, and “as above”.
        mending(&app, "reszta trafi do uwag").await;
        looks(&app, "glued-notes").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.get("[data-testid=registrations-table-take]").await;
        every_size(&app, "glued-changes").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 9").await;
        looks(&app, "glued-table").await;
        taken(&home);
        app.quit().await;
    });
}

fn taken(home: &Home) {
    let all = file::told(home, &["list", "registrations", "--event", "Forum"]);
    let of = |family: &str| -> &Value {
        all.iter().find(|one| one["family"] == family).unwrap_or_else(|| panic!("{family}"))
    };
    assert_eq!(all.len(), 9, "headings and remarks are nobody: {all:#?}");
    for (family, given, organisation) in [
        ("Żółkiewska-Bąk", "Małgorzata", "UG Domaniów"),
        ("Kowalczyk", "Jan", "UG Domaniów"),
        ("Nowak", "Piotr", "UG Domaniów"),
        ("Wiśniewska", "Anna", "Miasto i Gmina Strzelin"),
        ("Wiśniewski", "Adam", "Miasto i Gmina Strzelin"),
        ("Zieliński", "Tomasz", "Gmina Kondratowice"),
        ("Zielińska", "Maria", "Gmina Kondratowice"),
        ("Lis", "Ewa", "Gmina Przeworno"),
        ("Kos", "Iwona", "Gmina Przeworno"),
    ] {
        assert_eq!([&of(family)["given"], &of(family)["organisation"]], [given, organisation]);
    }
    assert_eq!(of("Nowak")["title"], "dr inż.");
    assert_eq!(of("Nowak")["email"], Value::Null, "“brak” is no address");
    assert_eq!(of("Lis")["registered"], "2027-03-08T00:00", "a day that the spreadsheet knows");
    assert_eq!(of("Kowalczyk")["registered"], "2027-03-03T00:00");
    assert_eq!(of("Kowalczyk")["note"], "sekretariat@\nwegetarianin,\nprzyjedzie po 10:00");
    assert_eq!(of("Kowalczyk")["email"], "jan.kowalczyk@domaniow.test");
    assert_eq!(
        [&of("Lis")["email"], &of("Lis")["note"]],
        ["ewa.lis@przeworno.test", "gmina@przeworno.test"],
        "of two addresses none is lost"
    );
    assert_eq!(of("Kowalczyk")["phone"], "71 301 77 45 w. 21");
}

/// Looks at it as a small screen, a great one, and the smallest window show it: 1350×840 at 150 %.
async fn every_size(app: &App, name: &str) {
    looks(app, name).await;
    app.resize(900, 560).await;
    app.shot(&format!("{name}-150")).await;
    app.resize(1280, 800).await;
}
