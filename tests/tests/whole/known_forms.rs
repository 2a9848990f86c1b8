//! Exports of the programs that associations collect registrations with, in the shapes that those
//! programs give them, taken in the real window; and the letters and delimiters that old ones write.

use std::{fs, path::Path};

use obrady_tests::{App, Home, run};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;

use crate::{WINDOW, file::told, keys::focused, old_workbooks::means};

/// Attendees of pretix 4: the company and the address of the attendee, then those of the invoice,
/// under the same headings; a question whose choices stand in columns of their own.
const PRETIX: &str = "Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,\
    Product,Variation,Price,Tax rate,Tax rule,Tax value,Attendee name,Attendee name: Given name,\
    Attendee name: Family name,Attendee email,Company,Address,ZIP code,City,Country,State,Voucher,\
    Pseudonymization ID,Seat ID,Seat name,Seat zone,Seat row,Seat number,Order comment,Follow-up date,\
    Dieta,Warsztaty – Woda,Warsztaty – Drogi,Company,Invoice address name,Invoice address name: Given name,\
    Invoice address name: Family name,Address,ZIP code,City,Country,State,VAT ID,Sales channel,Order locale,\
    E-mail address verified,Payment providers\r\n\
    kongres,A7CDE,1,paid,kupiec@form.example,+48601234567,2027-02-17,08:05:09,Bilet normalny,,100.00,23.00,,18.70,\
    Żaneta Łąka,Żaneta,Łąka,zaneta@form.example,Gmina Źródła Małe,,,,PL,,,ABCDEFGH,,,,,,\"prosi o fakturę, pilne\",,\
    wegańska,Yes,No,Urząd Gminy Źródła Małe,,,,ul. Długa 1,00-001,Źródła Małe,PL,,5260250274,web,pl,Yes,banktransfer\r\n\
    kongres,B8FGH,1,pending,cma@form.example,,2027-02-18,21:30:00,Bilet ulgowy,,50.00,23.00,,9.35,\
    Święcisław Ćma,Święcisław,Ćma,,,,,,,,,IJKLMNOP,,,,,,,,,No,Yes,,,,,,,,,,,web,pl,No,\r\n\
    kongres,C9JKL,1,canceled,bak@form.example,,2027-02-19,10:00:00,Bilet normalny,,100.00,23.00,,18.70,\
    Olga Bąk,Olga,Bąk,bak@form.example,Powiat Leśny,,,,PL,,,QRSTUVWX,,,,,,,,,No,No,,,,,,,,,,,web,pl,Yes,\r\n";

/// Orders of pretix: nobody is named but the buyer, by the address of the invoice; two tickets in one row.
const PRETIX_ORDERS: &str = "Event slug,Order code,Order total,Status,Email,Phone number,Order date,Order time,\
    Company,Name,Address,ZIP code,City,Country,State,Custom address field,VAT ID,Date of last payment,Fees,\
    Order locale,Invoice numbers,Sales channel,Requires special attention,Comment,Follow-up date,Positions,\
    E-mail address verified,Payment providers\r\n\
    kongres,D1MNO,200.00,paid,mazur@order.example,+48601234568,2027-02-20,08:05:09,Gmina Zdroje,Greta Mazur,\
    ul. Długa 1,00-001,Źródła Małe,PL,,,5260250274,2027-02-21,0.00,pl,FV/1,web,No,,,2,Yes,Bank transfer\r\n";

/// Registrants of Indico: the whole name and its parts, the date as Python writes it.
const INDICO: &str = "ID,Name,First Name,Last Name,Email Address,Affiliation,Position,Phone Number,\
    Dietary requirements,Registration date,Registration state,Price,Checked in,Check-in date\r\n\
    3,Iwo Wąs,Iwo,Wąs,iwo@indico.example,Uniwersytet Leśny,Physicist,601 700 800,vegan,\
    2027-03-05 09:07:41.123456+00:00,Completed,€20.00,No,\r\n\
    4,Zofia Kuś,Zofia,Kuś,zofia@indico.example,Uniwersytet Leśny,,,,2027-03-06 10:00:00.000001+00:00,\
    Awaiting payment,€20.00,No,\r\n\
    5,Jan Sum,Jan,Sum,sum@indico.example,,,,,2027-03-07 11:00:00+00:00,Withdrawn,€20.00,No,\r\n";

/// Answers of Google Forms, as its sheet gives them to a Polish user.
const GOOGLE: &str = "Sygnatura czasowa,Nazwa użytkownika,Imię i nazwisko,Instytucja,Wybierz warsztaty,\
    Jak oceniasz [Program],Jak oceniasz [Miejsce],Wyrażam zgodę na przetwarzanie danych osobowych\r\n\
    \"2027/03/05 9:02:03 AM EET\",ewa@google.example,Ewa Kot,Gmina Bór,\"Woda, Drogi (poziom średni), Zieleń\",5,4,Tak\r\n\
    \"2027/03/05 2:43:21 PM EET\",adam@google.example,Adam Kos,,,,,Nie wyrażam zgody\r\n";

#[test]
fn exports_of_known_forms_are_recognised_and_taken() {
    run(async {
        let home = Home::new();
        let path = |name: &str| home.path().join(name);
        fs::write(path("kongres_orders.csv"), PRETIX).expect("a new file");
        fs::write(path("registrations.csv"), INDICO).expect("a new file");
        fs::write(path("Zapisy (odpowiedzi).csv"), GOOGLE).expect("a new file");
        microsoft(&path("Zapisy(1-2).xlsx"));
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.keys("Ctrl+7").await;
        app.get("[data-testid=registrations]").await;
        let of = |who: &str| of(&home, who);

        read(&app, &home, &path("kongres_orders.csv"), "Rozpoznano: pretix").await;
        for (column, meaning) in [
            (1, "code"),
            (2, "formId"),
            (3, "state"),
            (4, "buyerEmail"),
            (6, "registeredAt"),
            (7, "registeredTime"),
            (8, "category"),
            (14, "ordinal"),
            (15, "given"),
            (16, "family"),
            (17, "email"),
            (18, "organisation"),
            (23, "answer"),
            (31, "note"),
            (33, "diet"),
            (45, "invoiceNip"),
        ] {
            means(&app, column, meaning).await;
        }
        look_at(&app, "forms-pretix").await;
        take(&app, "Dodano: 3").await;
        let zaneta = of("zaneta@form.example");
        assert_eq!(
            [&zaneta["given"], &zaneta["family"], &zaneta["organisation"], &zaneta["category"]],
            ["Żaneta", "Łąka", "Gmina Źródła Małe", "Bilet normalny"]
        );
        assert_eq!([&zaneta["state"], &zaneta["code"]], ["confirmed", "A7CDE"]);
        assert_eq!([&zaneta["registered"], &zaneta["diet"]], ["2027-02-17T08:05", "wegańska"]);
        assert_eq!(zaneta["note"], "prosi o fakturę, pilne");
        assert_eq!(
            zaneta["invoice_nip"].as_str().or(zaneta["invoiceNip"].as_str()),
            Some("5260250274")
        );
        assert_eq!(
            answer(&zaneta, "Warsztaty – Woda"),
            "Yes",
            "each choice has a column of its own"
        );
        assert_eq!(of("Ćma")["state"], "pending");
        assert_eq!(
            of("Ćma")["email"],
            "cma@form.example",
            "the buyer's, for want of one of her own"
        );
        assert_eq!(of("bak@form.example")["state"], "cancelled");

        fs::write(path("orders.csv"), PRETIX_ORDERS).expect("a new file");
        read(&app, &home, &path("orders.csv"), "jeden wiersz to całe zamówienie").await;
        for (column, meaning) in
            [(1, "code"), (4, "email"), (9, "fullName"), (10, "invoiceAddress")]
        {
            means(&app, column, meaning).await;
        }
        look_at(&app, "forms-pretix-orders").await;
        take(&app, "Dodano: 1").await;
        let greta = of("mazur@order.example");
        assert_eq!([&greta["family"], &greta["organisation"]], ["Mazur", "Gmina Zdroje"]);
        assert_eq!(answer(&greta, "Positions"), "2", "how many tickets is kept");

        read(&app, &home, &path("registrations.csv"), "Rozpoznano: Indico").await;
        means(&app, 0, "formId").await;
        means(&app, 6, "office").await;
        means(&app, 10, "state").await;
        look_at(&app, "forms-indico").await;
        take(&app, "Dodano: 3").await;
        let iwo = of("iwo@indico.example");
        assert_eq!(
            [&iwo["given"], &iwo["family"], &iwo["office"], &iwo["organisation"]],
            ["Iwo", "Wąs", "Physicist", "Uniwersytet Leśny"]
        );
        assert_eq!([&iwo["state"], &iwo["registered"]], ["confirmed", "2027-03-05T09:07"]);
        assert_eq!([&iwo["phone"], &iwo["diet"]], ["601 700 800", "vegan"]);
        assert_eq!(of("zofia@indico.example")["state"], "pending", "who has not paid yet");
        assert_eq!(of("sum@indico.example")["state"], "cancelled");

        read(&app, &home, &path("Zapisy (odpowiedzi).csv"), "Rozpoznano: Formularze Google").await;
        means(&app, 0, "registeredAt").await;
        means(&app, 1, "email").await;
        means(&app, 7, "consent").await;
        look_at(&app, "forms-google").await;
        take(&app, "Dodano: 2").await;
        let ewa = of("ewa@google.example");
        assert_eq!([&ewa["family"], &ewa["registered"]], ["Kot", "2027-03-05T09:02"]);
        assert_eq!(of("adam@google.example")["registered"], "2027-03-05T14:43");
        assert!(
            ewa["note"].as_str().is_some_and(|note| note.contains("Drogi (poziom średni)")),
            "{ewa}"
        );
        assert_eq!(answer(&ewa, "Jak oceniasz [Program]"), "5", "a row of a grid is a question");
        assert_eq!(answer(&ewa, "Wyrażam zgodę na przetwarzanie danych osobowych"), "Tak");

        read(&app, &home, &path("Zapisy(1-2).xlsx"), "Rozpoznano: Microsoft Forms").await;
        means(&app, 0, "formId").await;
        means(&app, 1, "ordinal").await;
        means(&app, 2, "registeredAt").await;
        look_at(&app, "forms-microsoft").await;
        take(&app, "Dodano: 2").await;
        let olga = of("olga@microsoft.example");
        assert_eq!([&olga["given"], &olga["family"]], ["Olga", "Żółw"]);
        assert_eq!(
            [&olga["registered"], &olga["organisation"]],
            ["2027-03-08T08:56", "Gmina Ruda"]
        );
        let lunch = answer(&olga, "Na które obiady?");
        assert_eq!(lunch, "czwartek\npiątek", "several choices, each apart");
        app.quit().await;
    });
}

#[test]
fn tickets_of_one_name_are_told_and_are_places_of_their_own() {
    const TICKETS: &str = "Order code,Position ID,Status,Email,Order date,Order time,Attendee name,\
        Attendee email,Sales channel\r\n\
        A1,1,Paid,lis@ticket.example,2027-03-01,10:00:00,Jan Lis,,web\r\n\
        A1,2,Paid,lis@ticket.example,2027-03-01,10:00:00,Jan Lis,,web\r\n\
        A1,3,Paid,lis@ticket.example,2027-03-01,10:00:00,Jan Lis,,web\r\n\
        B2,4,Paid,sum@ticket.example,2027-03-02,10:00:00,Ewa Sum,,web\r\n";
    run(async {
        let home = Home::new();
        let path = home.path().join("bilety.csv");
        fs::write(&path, TICKETS).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.keys("Ctrl+7").await;
        app.get("[data-testid=registrations]").await;
        read(&app, &home, &path, "Rozpoznano: pretix").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-tickets]", "Jan Lis (3)").await;
        look_at(&app, "forms-tickets").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", "Dodano: 4").await;
        let there = told(&home, &["list", "registrations"]);
        let lis = there.iter().filter(|one| one["family"] == "Lis" && one["given"] == "Jan");
        assert_eq!(lis.count(), 3, "each ticket is a place");
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        let there = told(&home, &["list", "registrations"]);
        assert!(there.iter().all(|one| one["family"] != "Lis"), "all are taken back at once");
        app.quit().await;
    });
}

/// Answers of Microsoft Forms: a workbook with moments that it knows as such, `anonymous` for whoever is
/// not signed in, and `;` behind each of several choices.
fn microsoft(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    let headings = [
        "Identyfikator",
        "Godzina rozpoczęcia",
        "Godzina ukończenia",
        "Adres e-mail",
        "Nazwa",
        "Imię i nazwisko",
        "Służbowy adres e-mail",
        "Instytucja",
        "Na które obiady?",
    ];
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string(0, column, heading).expect("a heading");
    }
    let people = [
        ("Olga Żółw", "olga@microsoft.example", "Gmina Ruda", "czwartek;piątek;", 8, 56),
        ("Piotr Jeż", "piotr@microsoft.example", "", "piątek;", 12, 0),
    ];
    for (row, (name, email, of, lunch, hour, minute)) in (1..).zip(people) {
        let at = ExcelDateTime::from_ymd(2027, 3, 8).and_then(|day| day.and_hms(hour, minute, 0));
        let at = at.expect("a moment");
        sheet.write_number(row, 0, row).expect("a cell");
        for column in [1, 2] {
            sheet.write_datetime_with_format(row, column, &at, &moment).expect("a cell");
        }
        for (column, text) in [(3, "anonymous"), (5, name), (6, email), (7, of), (8, lunch)] {
            sheet.write_string(row, column, text).expect("a cell");
        }
    }
    book.save(path).expect("a workbook");
}

/// Letters of Polish that ISO-8859-2 has elsewhere than windows-1250.
const LATIN_2: [(char, u8); 18] = [
    ('Ą', 0xA1),
    ('Ł', 0xA3),
    ('Ś', 0xA6),
    ('Ź', 0xAC),
    ('Ż', 0xAF),
    ('ą', 0xB1),
    ('ł', 0xB3),
    ('ś', 0xB6),
    ('ź', 0xBC),
    ('ż', 0xBF),
    ('Ć', 0xC6),
    ('Ę', 0xCA),
    ('Ń', 0xD1),
    ('Ó', 0xD3),
    ('ć', 0xE6),
    ('ę', 0xEA),
    ('ń', 0xF1),
    ('ó', 0xF3),
];

fn latin_2(text: &str) -> Vec<u8> {
    let byte = |letter: char| {
        let known = LATIN_2.iter().find(|(known, _)| *known == letter);
        known.map_or_else(|| u8::try_from(letter).expect("ASCII"), |(_, byte)| *byte)
    };
    text.chars().map(byte).collect()
}

#[test]
fn letters_and_delimiters_of_old_programs_are_read() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.keys("Ctrl+7").await;
        app.get("[data-testid=registrations]").await;
        let table = |nth: usize, between: &str, end: &str| {
            let rows = [
                "Imię|Nazwisko|E-mail|Instytucja|Uwagi".to_owned(),
                format!(
                    "Świętosława|Gżegżółka|a{nth}@litery.example|Gmina Źdźbło|\"dwa\nwiersze\""
                ),
                format!("Łucja|Mącznik|b{nth}@litery.example|Miasto Jaśło|ćma, żuk"),
            ];
            rows.map(|row| row.replace('|', between) + end).concat()
        };
        let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
        };
        let cases = [
            ("iso88592", ";", latin_2(&table(1, ";", "\n"))),
            // What Excel saves as “Unicode text”: tabs, and the order of bytes of its processor.
            ("utf16-le", "\t", utf_16(&table(2, "\t", "\r\n"), u16::to_le_bytes)),
            ("utf16-be", ";", utf_16(&table(3, ";", "\r"), u16::to_be_bytes)),
            ("utf8", "\t", table(4, "\t", "\n").into_bytes()),
        ];
        for (nth, (encoding, delimiter, bytes)) in (1..).zip(cases) {
            let ending = if delimiter == "\t" { "tsv" } else { "csv" };
            let path = home.path().join(format!("litery-{nth}.{ending}"));
            fs::write(&path, bytes).expect("a new file");
            read(&app, &home, &path, "2 wiersze").await;
            for (what, value) in [("encoding", encoding), ("delimiter", delimiter)] {
                let is =
                    format!("document.querySelector('[data-testid=registrations-{what}]').value");
                app.until_true(&format!("{is} === {}", Value::from(value))).await;
            }
            app.until("[data-testid=registrations-read-as]", "Świętosława").await;
            app.shot(&format!("letters-{encoding}-{nth}")).await;
            // The same two people each time: their addresses alone are others.
            app.keys("Enter").await;
            app.get("[data-testid=registrations-part]").await;
            app.click("[data-testid=registrations-table-take]").await;
            app.until_gone("[data-testid=registrations-table-take]").await;
            let there = of(&home, &format!("a{nth}@litery.example"));
            assert_eq!(
                [&there["given"], &there["family"], &there["organisation"], &there["note"]],
                ["Świętosława", "Gżegżółka", "Gmina Źdźbło", "dwa\nwiersze"],
                "{encoding}"
            );
            assert_eq!(of(&home, &format!("b{nth}@litery.example"))["note"], "ćma, żuk");
            app.keys("Ctrl+z").await;
            app.until("[data-testid=toasts]", "Cofnięto").await;
        }
        app.quit().await;
    });
}

/// Picks a file and waits until it is read and told what it is.
async fn read(app: &App, home: &Home, path: &Path, note: &str) {
    home.pick(path);
    app.click("[data-testid=registrations-import]").await;
    focused(app, "registrations-table-next").await;
    app.until("h1 + .note", note).await;
}

/// Goes on and takes it: nothing in it had to be mended.
async fn take(app: &App, told: &str) {
    app.keys("Enter").await;
    app.get("[data-testid=registrations-part]").await;
    app.click("[data-testid=registrations-table-take]").await;
    app.until("[data-testid=toasts]", told).await;
}

async fn look_at(app: &App, name: &str) {
    app.shot(name).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "{name}");
}

/// Whoever has this address or this family name.
fn of(home: &Home, who: &str) -> Value {
    let there = told(home, &["list", "registrations"]);
    let found =
        there.into_iter().find(|one| [&one["email"], &one["family"]].contains(&&who.into()));
    found.unwrap_or_else(|| panic!("{who} is registered"))
}

fn answer(one: &Value, question: &str) -> String {
    let answers = one["answers"].as_array().cloned().unwrap_or_default();
    let found = answers.iter().find(|one| one["question"] == question);
    let found = found.unwrap_or_else(|| panic!("{question} in {answers:?}"));
    found["text"].as_str().unwrap_or_default().to_owned()
}
