//! Rows of several people, each to a row of their own; offices before names.

use super::{MendError, RowProblemCode as Code, TableChoices, TableReading, read_with};

fn reading(text: &str) -> TableReading {
    read_with(text.as_bytes(), &TableChoices::default()).expect(text)
}

fn names(reading: &TableReading) -> Vec<String> {
    let name = |row: &super::ParticipantDraft| format!("{} {}", row.given, row.family);
    reading.draft.rows.iter().map(name).collect()
}

#[test]
fn people_in_one_cell_are_told_apart() {
    for (heading, cell, want) in [
        ("Imię i nazwisko", "Jan Lis i Ewa Sum", &["Jan Lis", "Ewa Sum"][..]),
        (
            "Imię i nazwisko",
            "dr Jan Lis, Ewa Sum oraz Adam Kuś",
            &["dr Jan Lis", "Ewa Sum", "Adam Kuś"],
        ),
        ("Imię i nazwisko", "Adam i Ewa Dąbek", &["Adam Dąbek", "Ewa Dąbek"]),
        ("Imię i nazwisko", "Maria i Tomasz Zielińscy", &["Maria Zielińska", "Tomasz Zieliński"]),
        ("Nazwisko i imię", "Zawadzcy Ewa i Jan", &["Zawadzka Ewa", "Zawadzki Jan"]),
        ("Imię i nazwisko", "Zofia Śliwa / dr Ewa Kuś", &["Zofia Śliwa", "dr Ewa Kuś"]),
        (
            "Imię i nazwisko",
            "Wójt Jan Nowak; Skarbnik Anna Lis",
            &["Wójt Jan Nowak", "Skarbnik Anna Lis"],
        ),
        ("Nazwisko i imię", "Lis Jan\nSum Ewa", &["Lis Jan", "Sum Ewa"]),
        ("Nazwisko i imię", "Dąbek Adam i Ewa", &["Dąbek Adam", "Dąbek Ewa"]),
        ("Nazwisko i imię", "Lis, Jan i Sum, Ewa", &["Lis, Jan", "Sum, Ewa"]),
        // Who is not named is nobody yet, and a person has to say.
        ("Imię i nazwisko", "Jan Lis i osoba towarzysząca", &[]),
        ("Imię i nazwisko", "Jan Lis i małżonka", &[]),
        ("Imię i nazwisko", "Jan Lis (i Ewa Sum)", &[]),
        ("Imię i nazwisko", "Jan Lis", &[]),
    ] {
        let read = reading(&format!("{heading};E-mail;Uwagi\n\"{cell}\";a@x.pl;x\n"));
        assert_eq!(read.people_in(2), want, "{cell:?}");
    }
    let two = reading("Imię;Nazwisko\nJan i Ewa;Lis i Sum\nAdam i Ola;Dąbek\nA i B;\n");
    assert_eq!(two.people_in(2), ["Jan Lis", "Ewa Sum"], "from both columns, one by one");
    assert_eq!(two.people_in(3), ["Adam Dąbek", "Ola Dąbek"]);
}

const TWO: &str = "Id;Imię i nazwisko;E-mail;Telefon;Instytucja;Kod;Dieta;Zgoda na publikację\n\
    1;Ola Kot;ola@x.pl;;Gmina A;K1;;tak\n\
    2;Jan Lis i Ewa Sum;jan@x.pl, ewa@x.pl;600100200;Gmina B;K2;wege;tak\n\
    3;Iza Bąk;iza@x.pl;;Gmina C;K3;;nie\n";

#[test]
fn a_row_of_two_becomes_two() {
    let mut read = reading(TWO);
    assert_eq!(read.part(2), Err(MendError::NotPlain(2)), "one person stays one");
    assert_eq!(read.part(99), Err(MendError::NoRow(99)));
    assert_eq!(read.part(3), Ok(1));
    assert_eq!(names(&read), ["Ola Kot", "Jan Lis", "Iza Bąk", "Ewa Sum"]);
    let (jan, ewa) = (&read.draft.rows[1], &read.draft.rows[3]);
    assert_eq!([&*jan.email, &*ewa.email], ["jan@x.pl", "ewa@x.pl"], "to each their own address");
    assert_eq!([&*ewa.phone, &*ewa.organisation, &*ewa.diet], ["600100200", "Gmina B", "wege"]);
    assert_eq!([&*jan.code, &*ewa.code], ["K2", ""], "a code opens the door once");
    assert_eq!((jan.consents.len(), ewa.consents.len()), (1, 0), "nobody consents for another");
    assert_eq!(read.draft.problems, Vec::new());
    assert_eq!(ewa.line, 5, "a number that no row of the file has");
    assert_eq!((read.cells.source(3), read.cells.source(1)), (1, 1), "and it is known whence");
    assert!(read.cells.is_added(3) && !read.cells.is_added(1));
    assert_eq!(read.cells.original(1).get(1), Some("Jan Lis i Ewa Sum"), "as the file has it");
    assert!(read.cells.original(3).is_empty());

    // Mended like any other row, and parted again where it names several still.
    let mended = read.mend(5, 2, "ola@x.pl").expect("there is that cell");
    assert_eq!(mended.problems[0].code, Code::DuplicateEmail);
    read.mend(5, 1, "Ewa Sum i Iwo Sum").expect("there is that cell");
    assert_eq!(read.part(5), Ok(1));
    assert_eq!(read.cells.source(4), 1, "of the row that the file has");
    assert_eq!(names(&read)[3..], ["Ewa Sum", "Iwo Sum"]);
}

#[test]
fn below_another_table_what_is_parted_waits_too() {
    let mut read = reading(
        "Imię i nazwisko;E-mail\nOla Kot;o@x.pl\n\nNazwisko i imię;Telefon\nJan Lis i Ewa Sum;600100200\n",
    );
    assert_eq!(read.part(5), Ok(1));
    let waits = |line| read.problems_of(line).iter().any(|one| one.code == Code::AnotherTable);
    assert!(waits(5) && waits(6), "{:?}", read.draft.problems);
}

#[test]
fn an_office_before_the_name_goes_where_offices_are() {
    let read = reading(
        "Imię i nazwisko;Stanowisko;Instytucja\n\
         radca prawny Jan Nowak;;Kancelaria\n\
         Wójt Gminy Żabia Wola Adam Lis;;\n\
         Burmistrz Ewa Kuś;Burmistrz Miasta;Miasto Łask\n\
         Skarbnik Olga Bąk;Sekretarz;Gmina A\n\
         Wójt Jan;;Gmina B\n\
         Kierownik Działu Promocji i Rozwoju Anna Lis;;Gmina C\n",
    );
    let rows: Vec<[&str; 5]> = read
        .draft
        .rows
        .iter()
        .map(|row| [&*row.title, &*row.given, &*row.family, &*row.office, &*row.organisation])
        .collect();
    assert_eq!(
        rows,
        [
            ["radca prawny", "Jan", "Nowak", "", "Kancelaria"],
            ["", "Adam", "Lis", "Wójt", "Gmina Żabia Wola"],
            ["", "Ewa", "Kuś", "Burmistrz Miasta", "Miasto Łask"],
            ["Skarbnik", "Olga", "Bąk", "Sekretarz", "Gmina A"],
            ["", "Jan", "Wójt", "", "Gmina B"],
            ["", "Anna", "Lis", "Kierownik Działu Promocji i Rozwoju", "Gmina C"],
        ]
    );
    assert_eq!(read.draft.problems, Vec::new(), "none of them is two people");
}
