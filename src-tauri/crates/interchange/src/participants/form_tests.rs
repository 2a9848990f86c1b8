//! Exports of well-known forms, rows mended in place, kinds of fields, rows that wait.

use super::{
    ColumnMeaning::{self, *},
    FieldKind, KnownForm, MendError, ParticipantDraft, RowProblemCode as Code, SplitWords,
    TableChoices, TableReading, good_and_bad, guess_fields, read_with, split_several, suggestion,
    waiting,
};
use crate::sheet;

fn reading(text: &str) -> TableReading {
    read_with(text.as_bytes(), &TableChoices::default()).expect(text)
}

fn meaning(reading: &TableReading, heading: &str) -> ColumnMeaning {
    let column = reading.draft.columns.iter().find(|column| column.heading == heading);
    column.unwrap_or_else(|| panic!("there is {heading}")).meaning
}

#[test]
fn attendees_of_pretix_are_known_in_three_languages() {
    let english = "Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,\
        Product,Variation,Price,Attendee name,Attendee name: Given name,Attendee name: Family name,\
        Attendee email,Attendee company,Address,ZIP code,City,Country,State,Ticket secret,Order comment,\
        Dieta,Invoice address company,Invoice address street,Invoice address ZIP code,Invoice address city,VAT ID,Sales channel\n\
        kongres,A7CDE,1,Paid,kupiec@x.pl,+48601234567,2026-05-17,10:32:05,Bilet normalny,,100,Anna Żak,Anna,Żak,\
        anna@x.pl,Gmina X,,,,PL,,abcdefghijklmnop,pilne,wege,Gmina X,ul. Długa 1,00-001,Warszawa,5260250274,web\n";
    let polish = "Kod zamówienia;ID pozycji;Stan;Email;Numer telefonu;Data zamówienia;Godzina zamówienia;\
        Produkt;Imię i nazwisko uczestnika;Imię i nazwisko uczestnika: Imię;Imię i nazwisko uczestnika: Nazwisko;\
        Adres email uczestnika;Firma uczestnika;Sekret biletu;Komentarz do zamówienia;Dieta;\
        Adres firmy do faktury;Adres do faktury (ulica);Adres do faktury (kod pocztowy);Adres do faktury (miasto);Numer VAT;Kanał sprzedaży\n\
        A7CDE;1;opłacona;kupiec@x.pl;+48601234567;2026-05-17;10:32:05;Bilet normalny;Anna Żak;Anna;Żak;\
        anna@x.pl;Gmina X;abcdefghijklmnop;pilne;wege;Gmina X;ul. Długa 1;00-001;Warszawa;526-025-02-74;web\n";
    let german = "Bestellnummer;Position;Status;E-Mail;Telefonnummer;Bestelldatum;Bestelluhrzeit;\
        Produkt;Name Teilnehmer*in;Teilnehmer*innenname: Vorname;Teilnehmer*innenname: Nachname;\
        E-Mail Teilnehmer*in;Teilnehmer*innen-Firma;Ticket-Code;Bestellkommentar;Dieta;\
        Rechnungsadresse: Firma;Rechnungsadresse: Straße;Rechnungsadresse: PLZ;Rechnungsadresse: Stadt;USt-ID-Nr.;Verkaufskanal\n\
        A7CDE;1;bezahlt;kupiec@x.pl;+48601234567;2026-05-17;10:32:05;Bilet normalny;Anna Żak;Anna;Żak;\
        anna@x.pl;Gmina X;abcdefghijklmnop;pilne;wege;Gmina X;ul. Długa 1;00-001;Warszawa;PL5260250274;web\n";
    for text in [english, polish, german] {
        let read = reading(text);
        assert_eq!(read.form, Some(KnownForm::Pretix), "{text}");
        let anna = &read.draft.rows[0];
        assert_eq!([&*anna.given, &*anna.family, &*anna.email], ["Anna", "Żak", "anna@x.pl"]);
        assert_eq!([&*anna.organisation, &*anna.phone], ["Gmina X", "+48601234567"]);
        assert_eq!([&*anna.code, &*anna.category], ["abcdefghijklmnop", "Bilet normalny"]);
        assert_eq!([&*anna.diet, &*anna.note], ["wege", "pilne"]);
        let invoice = [&*anna.invoice_name, &*anna.invoice_nip, &*anna.invoice_address];
        assert_eq!(invoice, ["Gmina X", "5260250274", "ul. Długa 1, 00-001, Warszawa"]);
        assert_eq!(anna.state, Some(obrady_domain::RegistrationState::Confirmed));
        let at = anna.registered_at.map(|at| at.to_string());
        assert_eq!(at.as_deref(), Some("2026-05-17 10:32:05"), "day and hour of two columns");
        let kept = anna.answers.iter().any(|answer| answer.text == "A7CDE");
        assert!(kept, "the order's code is kept where the ticket has one of its own");
        assert_eq!(read.draft.problems, Vec::new(), "{text}");
    }
}

#[test]
fn orders_of_pretix_name_their_buyers() {
    let of_orders = "Event slug,Order code,Order total,Status,Email,Phone number,Order date,Order time,Company,Name,\
        Given name,Family name,Address,ZIP code,City,Country,State,Custom address field,VAT ID,Date of last payment,\
        Fees,Order locale,Gross at 23.00 % tax,Net at 23.00 % tax,Tax value at 23.00 % tax,Invoice numbers,Sales channel,\
        Requires special attention,Comment,Follow-up date,Positions,E-mail address verified,Payment providers\n\
        kongres,A7CDE,300.00,paid,zak@x.pl,+48601234567,2026-05-17,10:32:05,Gmina X,Anna Żak,Anna,Żak,ul. Długa 1,\
        00-001,Warszawa,PL,,,5260250274,2026-05-18,0.00,pl,300.00,243.90,56.10,FV/1,web,No,pilne,,3,Yes,Bank transfer\n";
    // A shop that asks for the name in one field; the headings of its Polish desk.
    let polish = "Skrót wydarzenia;Kod zamówienia;Wartość zamówienia;Stan;Email;Numer telefonu;Data zamówienia;\
        Godzina zamówienia;Firma;Nazwa;Adres;Kod pocztowy;Miasto;Kraj;Numer VAT;Kanał sprzedaży;Komentarz;Pozycje\n\
        kongres;A7CDE;300;opłacona;zak@x.pl;+48601234567;2026-05-17;10:32:05;Gmina X;Anna Żak;ul. Długa 1;00-001;\
        Warszawa;PL;5260250274;web;pilne;3\n";
    for text in [of_orders, polish] {
        let read = reading(text);
        assert_eq!(read.form, Some(KnownForm::PretixOrders), "{text}");
        let anna = &read.draft.rows[0];
        assert_eq!([&*anna.given, &*anna.family, &*anna.email], ["Anna", "Żak", "zak@x.pl"]);
        assert!(!anna.by_buyer, "whoever ordered is who is registered");
        assert_eq!([&*anna.organisation, &*anna.code, &*anna.note], ["Gmina X", "A7CDE", "pilne"]);
        let invoice = [&*anna.invoice_nip, &*anna.invoice_address];
        assert_eq!(invoice, ["5260250274", "ul. Długa 1, 00-001, Warszawa, PL"]);
        assert_eq!(
            anna.registered_at.map(|at| at.to_string()).as_deref(),
            Some("2026-05-17 10:32:05")
        );
        let tickets =
            anna.answers.iter().find(|one| ["Positions", "Pozycje"].contains(&&*one.question));
        assert_eq!(tickets.map(|one| &*one.text), Some("3"), "how many tickets is not lost");
        assert_eq!(read.draft.problems, Vec::new(), "{text}");
    }
}

#[test]
fn of_several_addresses_the_first_is_taken_and_the_others_are_noted() {
    let mut read = reading(
        "Imię;Nazwisko;E-mail;Uwagi\n\
         Jan;Lis;jan@x.pl, biuro@x.pl;wege\n\
         Ewa;Sum;ewa@x.pl (prywatny);\n\
         Iwo;Wąs;iwo@x.pl, brak drugiego;\n",
    );
    let row = |read: &TableReading, at: usize| {
        let row = &read.draft.rows[at];
        (row.email.clone(), row.note.clone())
    };
    assert_eq!(row(&read, 0), ("jan@x.pl".into(), "biuro@x.pl\nwege".into()));
    assert_eq!(row(&read, 1), ("ewa@x.pl".into(), "prywatny".into()));
    assert_eq!(codes(&read, 2), [Code::MoreThanEmail]);
    assert!(!Code::MoreThanEmail.is_fault(), "nothing is lost, so nobody has to wait");
    assert_eq!(codes(&read, 4), [Code::BadEmail]);
    let proposed = suggestion(&read.problems_of(4)[0]).expect("an address is there");
    read.mend(4, 2, &proposed).expect("a cell");
    assert_eq!(
        row(&read, 2),
        ("iwo@x.pl".into(), "brak drugiego".into()),
        "by one click, nothing lost"
    );
    read.mend(2, 2, "biuro@x.pl; jan@x.pl").expect("a cell");
    assert_eq!(row(&read, 0), ("biuro@x.pl".into(), "jan@x.pl\nwege".into()));
}

#[test]
fn who_has_no_address_has_the_buyers() {
    let read = reading(
        "Order code,Position ID,Status,Email,Attendee name,Attendee email,Company\n\
         A1,1,Paid,kupiec@x.pl,Anna Żak,anna@x.pl,Gmina Bór\n\
         A1,2,Paid,kupiec@x.pl,Jan Lis,,Gmina Bór\n\
         A1,3,Paid,kupiec@x.pl,Ewa Kos,,Gmina Bór\n\
         B2,1,Paid,kos,Iwo Wąs,,\n\
         C3,1,Paid,zofia@x.pl,Zofia Bąk,zofia@x.pl,\n",
    );
    assert_eq!((meaning(&read, "Email"), meaning(&read, "Attendee email")), (BuyerEmail, Email));
    let emails: Vec<(&str, bool)> =
        read.draft.rows.iter().map(|row| (&*row.email, row.by_buyer)).collect();
    assert_eq!(
        emails,
        [
            ("anna@x.pl", false),
            ("kupiec@x.pl", true),
            ("kupiec@x.pl", true),
            ("kos", true),
            ("zofia@x.pl", false)
        ]
    );
    let answers = |at: usize| read.draft.rows[at].answers.iter().map(|one| &*one.text);
    assert!(answers(0).any(|text| text == "kupiec@x.pl"), "who ordered for another is not lost");
    assert!(
        answers(4).all(|text| text != "zofia@x.pl"),
        "who ordered for herself is not said twice"
    );
    let all: Vec<Code> = read.draft.problems.iter().map(|one| one.code).collect();
    assert_eq!(all, [Code::BadEmail], "a buyer of three tickets is no duplicate of himself");
}

#[test]
fn answers_of_other_forms_are_known() {
    let google = reading(
        "Sygnatura czasowa,Nazwa użytkownika,Imię i nazwisko,Wybierz warsztaty,Grid [A],Grid [B],Zgoda na przetwarzanie danych\n\
         2026/05/17 2:43:21 PM EEST,a@x.pl,Anna Żak,\"Woda, Drogi\",tak,nie,Wyrażam zgodę\n",
    );
    assert_eq!(google.form, Some(KnownForm::GoogleForms));
    let anna = &google.draft.rows[0];
    assert_eq!((&*anna.email, &*anna.family), ("a@x.pl", "Żak"));
    assert_eq!(anna.sessions, ["Woda", "Drogi"], "what was ticked, each apart");
    assert_eq!(anna.answers.len(), 2, "a grid is a question a row: {:?}", anna.answers);
    assert_eq!(anna.consents[0].given, Some(true));
    assert_eq!(anna.consents[0].wording, "Zgoda na przetwarzanie danych");

    let microsoft = reading(
        "ID;Godzina rozpoczęcia;Godzina ukończenia;Adres e-mail;Nazwa;Imię i nazwisko;Stanowisko i instytucja;Tagi\n\
         7;2026-05-17 10:00:00;2026-05-17 10:05:00;anonymous;;Anna Żak;Wójt Gminy Żabia Wola;VIP;gość\n",
    );
    assert_eq!(microsoft.form, Some(KnownForm::MicrosoftForms));
    let anna = &microsoft.draft.rows[0];
    assert_eq!([&*anna.given, &*anna.email], ["Anna", ""], "nobody is called anonymous");
    assert_eq!([&*anna.office, &*anna.organisation], ["Wójt", "Gmina Żabia Wola"]);
    assert_eq!(anna.registered_at.map(|at| at.to_string()).as_deref(), Some("2026-05-17 10:05:00"));

    let indico = reading(
        "ID,Name,First Name,Last Name,Email Address,Affiliation,Position,Registration date,Registration state,Checked in\n\
         3,Anna Żak,Anna,Żak,a@x.pl,CERN,Physicist,2026-05-17 10:05:00,Awaiting payment,False\n",
    );
    assert_eq!(indico.form, Some(KnownForm::Indico));
    let anna = &indico.draft.rows[0];
    assert_eq!([&*anna.organisation, &*anna.office], ["CERN", "Physicist"]);
    assert_eq!(anna.state, Some(obrady_domain::RegistrationState::Pending), "not waiting list");

    let lime = reading(
        "id,submitdate,lastpage,startlanguage,seed,Imię,Nazwisko\n1,2026-05-17 10:05:00,3,pl,123,Anna,Żak\n",
    );
    assert_eq!(lime.form, Some(KnownForm::LimeSurvey));
    assert_eq!(lime.draft.rows[0].answers, Vec::new(), "what it notes for itself is left out");
    assert_eq!(meaning(&lime, "id"), FormId);
}

const TABLE: &str = "Imię;Nazwisko;E-mail;NIP;Data zgłoszenia;Telefon\n\
    Anna;Żak;a@x.pl;5260250274;17.05.2024;601234567\n\
    Jan;Wąs;jan@x,pl;5260250275;jutro;12\n\
    Ewa;Lis;A@X.PL;;;\n\
    Ewa;Lis;A@X.PL;;;\n\
    Adam;K0wal;;;;\n";

#[test]
fn a_mark_behind_each_choice_tells_that_there_may_be_several() {
    let lunches = |second: &str| {
        let table = format!("Imię,Nazwisko,Obiady\nJan,Lis,czwartek;piątek;\nEwa,Kos,{second}\n");
        guess_fields(&reading(&table)).remove(0)
    };
    let several = lunches("piątek;");
    assert_eq!(several.kind, FieldKind::Several);
    assert_eq!(several.choices, ["czwartek", "piątek"]);
    assert_ne!(lunches("wszystkie dni; prócz soboty").kind, FieldKind::Several);
}

fn codes(reading: &TableReading, line: u32) -> Vec<Code> {
    reading.problems_of(line).iter().map(|problem| problem.code).collect()
}

#[test]
fn rows_are_mended_in_place() {
    let mut read = reading(TABLE);
    let all = [Code::BadEmail, Code::BadNip, Code::UnreadableDate, Code::BadPhone];
    assert_eq!(codes(&read, 3), all);
    assert_eq!(codes(&read, 4), [Code::DuplicateEmail]);
    assert_eq!(codes(&read, 5), [Code::SameRow], "the surest way in which it is the same, once");
    assert_eq!(codes(&read, 6), [Code::NumberOutOfPlace]);
    assert_eq!(suggestion(&read.problems_of(3)[0]).as_deref(), Some("jan@x.pl"));

    let mended = read.mend(3, 2, " jan@x.pl ").expect("there is that cell");
    assert_eq!((&*mended.row.email, mended.problems.len()), ("jan@x.pl", 3));
    assert_eq!(read.draft.rows[1], mended.row, "the draft is the mended one");
    let mended = read.mend(2, 2, "").expect("there is that cell");
    assert_eq!(mended.others, [4], "nobody else has that address before them now");
    assert_eq!(codes(&read, 4), []);
    assert_eq!(read.problems_of(5)[0].same_as, Some(4));
    let mended = read.mend(4, 0, "Iza").expect("there is that cell");
    assert_eq!(mended.others, [5]);
    assert_eq!(codes(&read, 5), [Code::DuplicateEmail], "no longer the same row");
    assert_eq!(read.mend(99, 0, ""), Err(MendError::NoRow(99)));
    assert_eq!(read.mend(2, 4_000, ""), Err(MendError::NoColumn(4_000)));
}

#[test]
fn many_cells_are_mended_as_one_by_one() {
    let table = "Lp;Imię;Nazwisko;E-mail;Forma udziału\n\
        1;Anna;Żak;a@x.pl;???\n2;Jan;Wąs;jan@x,pl;???\n3;Ewa;Lis;a@x.pl;zdalnie\n4;Ewa;Lis;e@x.pl;???\n";
    let (mut one, mut many) = (reading(table), reading(table));
    assert_eq!(many.mend_everywhere(4, "???", "stacjonarnie"), 3);
    for line in [2, 3, 5] {
        one.mend(line, 4, "stacjonarnie").expect("there is that cell");
    }
    assert_eq!(many, one, "as if each had been mended by itself");
    assert_eq!(codes(&many, 3), [Code::BadEmail], "what else is wrong stays so");
    assert_eq!(many.cells.original(0).get(4), Some("???"), "what was read is not forgotten");
    assert_eq!(many.mend_everywhere(4, "nowhere", ""), 0);
}

#[test]
fn a_list_of_many_hands_is_read() {
    let mut read = reading(
        "Lp.;Imię i nazwisko;E-mail;;Forma udziału;Nocleg\n\
         1;Żółć Małgorzata;m@x.pl;;stacj.;tak\n\
         2;dr Jan Nowak i Anna Lis;j@x.pl;;online;\n\
         3;Suma Jan;s@x.pl;;;\n\
         \n\
         RAZEM;3;;;;1\n",
    );
    assert_eq!(read.draft.rows.len(), 3, "the sum at the foot is nobody");
    assert_eq!(meaning(&read, "Lp."), Ordinal, "and keeps no column from being a count");
    assert_eq!(meaning(&read, "D"), Ordinal, "an empty column asks nothing");
    let first = &read.draft.rows[0];
    assert_eq!([&*first.given, &*first.family], ["Małgorzata", "Żółć"], "the given name tells");
    assert_eq!(first.attendance, Some(obrady_domain::Attendance::OnSite));
    assert_eq!(codes(&read, 3), [Code::SeveralPeople], "two people are no one registration");
    let between = reading("Kto;Skąd\nPOWIAT OŁAWSKI;\nMiasto Oława;\nGmina Jan;Gmina Oława\n");
    assert_eq!(codes(&between, 2), [Code::NoName], "a heading between people is nobody");
    assert_eq!((codes(&between, 3), codes(&between, 4)), (vec![Code::NoName], vec![]));
    assert_eq!(&*read.draft.rows[2].family, "Suma", "a name is no sum");
    read.mend(3, 1, "dr Jan Nowak").expect("there is that cell");
    assert_eq!(codes(&read, 3), []);
}

#[test]
fn headings_between_people_and_remarks_below_are_told_apart() {
    let mut read = reading(
        "Lp;Nazwisko i imię;Gmina;Data wpływu\n\
         POWIAT OŁAWSKI;;;\n\
         1;Kos Ewa;Gmina Bór;3.03.2027\n\
         2;;Gmina Las;4 marca 2027\n\
         RAZEM powiat oławski: 2;;;\n\
         ;Lis Jan;;5.03.2027\n\
         Sporządziła: K. Maj;;;\n",
    );
    assert_eq!(meaning(&read, "Lp"), Ordinal, "what stands alone in a row is no number of one");
    assert_eq!(meaning(&read, "Data wpływu"), RegisteredAt);
    assert_eq!(read.remarks(), [2, 7], "who lacks a name may be somebody all the same");
    let first = &read.draft.problems[0];
    assert_eq!((&*first.value, first.code), ("POWIAT OŁAWSKI", Code::NoName), "and is shown");
    read.mend(7, 1, "Maj Krystyna").expect("a cell");
    assert_eq!(read.remarks(), [2]);
    let counted = reading("Lp;Nazwisko\n1;Kos\nrez. 1;Lis\n");
    assert_eq!(meaning(&counted, "Lp"), Answer, "what says more than a number is not lost");
}

#[test]
fn a_mended_table_is_what_reading_it_mended_gives() {
    let mut read = reading(TABLE);
    for (line, column, text) in [
        (3, 2, "a@x.pl"),
        (2, 1, "Lis"),
        (2, 0, "Ewa"),
        (6, 1, "Kowal"),
        (4, 2, "b@x.pl"),
        (3, 4, "18.05.2024"),
    ] {
        read.mend(line, column, text).expect("there is that cell");
    }
    let rows: Vec<String> = (0..read.cells.len())
        .map(|at| read.cells.row(at).iter().collect::<Vec<&str>>().join(";"))
        .collect();
    let headings = TABLE.lines().next().expect("headings");
    let anew = reading(&format!("{headings}\n{}\n", rows.join("\n")));
    assert_eq!(read.draft, anew.draft, "as if the file had been like that");
}

#[test]
fn good_rows_go_and_bad_ones_wait_in_a_table() {
    let read = reading(TABLE);
    let (good, bad) = good_and_bad(&read);
    assert_eq!((good, bad.clone()), (vec![0, 2], vec![1, 3, 4]));
    let words = SplitWords { title: "Czeka".into(), problems: "Do poprawienia".into() };
    let table = waiting(&read, &bad, &words, |problem| problem.code.id().to_owned());
    let text = String::from_utf8(sheet::csv(&table, sheet::CsvOptions::default())).expect("UTF-8");
    assert!(text.contains("jan@x,pl;5260250275;jutro;12;\"bad-email\nbad-nip"), "{text}");
    let again = reading(&text);
    let strip = |rows: &[ParticipantDraft]| -> Vec<ParticipantDraft> {
        rows.iter().map(|row| ParticipantDraft { line: 0, ..row.clone() }).collect()
    };
    let waited: Vec<ParticipantDraft> = bad.iter().map(|at| read.draft.rows[*at].clone()).collect();
    assert_eq!(strip(&again.draft.rows), strip(&waited), "what was wrong is no answer of theirs");
}

#[test]
fn kinds_of_fields_are_told_from_answers() {
    let mut text = String::from(
        "Nazwisko;Obiad?;Liczba osób;Przyjazd;Koszulka;Tematy;Czym się zajmujesz?;Kod pocztowy;Puste\n",
    );
    for at in 0..20 {
        let size = ["M", "L", "XL"][at % 3];
        let topics = ["Woda", "Woda, Drogi", "Drogi, Zieleń"][at % 3];
        let yes = if at % 2 == 0 { "tak" } else { "nie" };
        text.push_str(&format!(
            "N{at};{yes};{at};{}.05.2026;{size};{topics};zajęcie {at};00-00{};\n",
            at % 28 + 1,
            at % 10
        ));
    }
    let fields = guess_fields(&reading(&text));
    let kinds: Vec<FieldKind> = fields.iter().map(|field| field.kind).collect();
    use FieldKind as Is;
    assert_eq!(
        kinds,
        [Is::YesNo, Is::Number, Is::Date, Is::Choice, Is::Several, Is::Text, Is::Text, Is::Text]
    );
    assert_eq!(fields[3].choices, ["M", "L", "XL"]);
    assert_eq!(fields[4].choices, ["Woda", "Drogi", "Zieleń"], "the most chosen first");
}

#[test]
fn choices_with_commas_are_known_again() {
    let known = ["Woda, ścieki i drogi", "Zieleń", "Woda"].map(str::to_owned);
    for (answer, want) in [
        ("Woda, ścieki i drogi, Zieleń", &["Woda, ścieki i drogi", "Zieleń"][..]),
        ("Woda;Zieleń;", &["Woda", "Zieleń"]),
        ("Zieleń, Coś nowego, Woda", &["Zieleń", "Coś nowego", "Woda"]),
        ("", &[]),
    ] {
        assert_eq!(split_several(answer, &known), want, "{answer:?}");
    }
}

#[test]
fn a_second_table_below_the_first_waits_whole() {
    let two = "Imię;Nazwisko;E-mail\nJan;Lis;a@x.pl\n;;\nEwa;Kos;b@x.pl\n\n\
        Nazwisko;Imię;Telefon\nLis;Zofia;600 100 200\nKos;Olga;600 100 201\n";
    let mut read = reading(two);
    let waiting: Vec<u32> = [2, 4, 6, 7, 8]
        .into_iter()
        .filter(|line| codes(&read, *line).contains(&Code::AnotherTable))
        .collect();
    assert_eq!(waiting, [6, 7, 8], "its headings and all below; a blank row alone says nothing");
    read.mend(8, 2, "600 100 202").expect("a cell");
    assert!(codes(&read, 8).contains(&Code::AnotherTable), "no cell makes it one of the first");
    let choices = TableChoices { heading_row: Some(6), ..TableChoices::default() };
    let second = read_with(two.as_bytes(), &choices).expect("a table");
    assert_eq!(second.draft.rows.len(), 2, "it is read by itself");
    assert!(second.draft.problems.is_empty(), "{:?}", second.draft.problems);
}
