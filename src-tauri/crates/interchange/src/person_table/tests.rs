//! Tables of people as offices keep them.

use super::*;

fn check(text: &str, want: &[&str]) {
    let draft = read("osoby.csv", text.as_bytes()).expect(text);
    let found: Vec<String> = draft
        .people
        .iter()
        .map(|one| {
            [
                &one.key,
                &one.title,
                &one.given,
                &one.family,
                &one.office,
                &one.organisation,
                &one.email,
                &one.phone,
                &one.website,
                &one.biography,
                &one.note,
            ]
            .map(String::as_str)
            .join("|")
        })
        .collect();
    assert_eq!(found, want, "{text}");
}

#[test]
fn people_are_read_from_tables() {
    check(
        "Lp.;Tytuł;Imię;Nazwisko;Stanowisko;Instytucja;E-mail;Nr tel.;Strona www;Biogram;Uwagi;Dieta\n\
         1;dr;Anna;Nowak;Prezydent;Miasto Gliwice;a@x.pl;'+48 601;https://x.pl;O niej;Pilne;wege",
        &[
            "|dr|Anna|Nowak|Prezydent|Miasto Gliwice|a@x.pl|+48 601|https://x.pl|O niej|Pilne\nDieta: wege",
        ],
    );
    check(
        "ID,Name,Company,Bio\nA1,\"prof. Jan Kowalski\",UW,About him\nA1,Jane Doe,,\n,,nobody,",
        &["A1|prof.|Jan|Kowalski||UW||||About him|", "||Jane|Doe|||||||"],
    );
    check("Nazwisko i imię\nKowalski Jan", &["||Jan|Kowalski|||||||"]);
}

#[test]
fn what_has_no_name_is_told() {
    let draft = read("x.csv", "Imię;Nazwisko;Uwagi\n;;sam tekst".as_bytes()).expect("a table");
    assert!(draft.people.is_empty(), "there is nobody in it");
    assert_eq!(draft.notices[0].code, NoticeCode::PersonWithoutName);
    assert_eq!(draft.notices[0].args["value"], "sam tekst", "nothing is dropped silently");
}
