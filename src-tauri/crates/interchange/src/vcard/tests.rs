use std::fs;

use proptest::prelude::*;

use super::*;
use crate::{
    corpus,
    document::encoding,
    notice::NoticeCode,
    people_draft::PeopleDraft,
    programme::PersonFacts,
    source::{FILE_LIMIT, ReadError},
};

fn draft(text: &str) -> PeopleDraft {
    read("prelegenci.vcf", text.as_bytes()).expect("cards")
}

fn person(text: &str) -> PersonFacts {
    let draft = draft(&format!("BEGIN:VCARD\r\n{text}\r\nEND:VCARD\r\n"));
    assert_eq!(draft.people.len(), 1, "{draft:?}");
    draft.people[0].clone()
}

#[test]
fn every_version_reads() {
    let want = PersonFacts {
        title: "dr hab.".into(),
        given: "Łucja".into(),
        family: "Święcka".into(),
        email: "lucja@example.org".into(),
        phone: "+48 600 100 200".into(),
        organisation: "Gmina Żory".into(),
        office: "Zastępca wójta".into(),
        ..PersonFacts::default()
    };
    let check = |text: &str| assert_eq!(person(text), want, "{text}");
    check(
        "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=9Awi=C4=99cka;=C5=81ucja;;dr ha=\r\nb.\r\n\
         ORG;CHARSET=UTF-8;QUOTED-PRINTABLE:Gmina =C5=BBory\r\nTEL;CELL:+48 600 100 200\r\n\
         EMAIL;INTERNET:lucja@example.org\r\nTITLE:Zastępca wójta",
    );
    check(
        "VERSION:3.0\nFN:Łucja Święcka\nN:Święcka;Łucja;;dr hab.;\nitem1.ORG:Gmina Żory\n\
         TEL;TYPE=cell,pref:+48 600 100 200\nTEL;TYPE=fax:1\nEMAIL:lucja@example.org\nTITLE:Zastępca wójta",
    );
    check(
        "VERSION:4.0\rFN:dr hab. Łucja Święcka\rORG:Gmina Żory\rTEL;VALUE=uri:tel:+48 600 100 200\r\
         EMAIL:mailto:lucja@example.org\rROLE:Zastępca wójta",
    );
}

#[test]
fn what_has_no_place_is_noted() {
    let read = person(
        "FN:Jan Kos\nEMAIL:a@b\nEMAIL;PREF=1:c@d\nTEL:1\nTEL:2\nORG:Gmina;Wydział Promocji\n\
         TITLE:Dyrektor\nROLE:Rzecznik\nNOTE:Lubi ciszę",
    );
    assert_eq!((read.email.as_str(), read.phone.as_str()), ("c@d", "1"), "preferred, else first");
    for part in ["EMAIL: a@b", "TEL: 2", "ORG: Wydział Promocji", "ROLE: Rzecznik", "Lubi ciszę"]
    {
        assert!(read.note.lines().any(|line| line == part), "{part} is in {}", read.note);
    }
}

#[test]
fn cards_that_are_none_of_a_person_are_told() {
    let read = draft(
        "BEGIN:VCARD\nFN:Zarząd\nKIND:group\nEND:VCARD\nBEGIN:VCARD\nEMAIL:a@b\nEND:VCARD\n\
         BEGIN:VCARD\nFN:Jan Kos\nBDAY:19700101\nUID:7\nEND:VCARD\n\
         BEGIN:VCARD\nFN:Jan Kos\nUID:7\nEND:VCARD\nBEGIN:VCARD\nFN:Ewa Kos\nUID:7\n",
    );
    let names: Vec<_> =
        read.people.iter().map(|one| (one.given.as_str(), one.key.as_str())).collect();
    assert_eq!(names, [("Jan", "7"), ("Ewa", "")], "the same card twice is one person");
    let codes: Vec<_> = read.notices.iter().map(|notice| notice.code).collect();
    for code in [
        NoticeCode::NotRead,
        NoticeCode::PersonWithoutName,
        NoticeCode::KeyTwice,
        NoticeCode::Broken,
    ] {
        assert!(codes.contains(&code), "{code:?} is among {codes:?}");
    }
}

#[test]
fn cards_within_cards_do_not_mix() {
    let read = draft(
        "BEGIN:VCARD\nN:Kos;Jan\nAGENT:\nBEGIN:VCARD\nN:Nowak;Ewa\nEND:VCARD\nTEL:1\nEND:VCARD",
    );
    assert_eq!(read.people.len(), 1);
    assert_eq!((read.people[0].family.as_str(), read.people[0].phone.as_str()), ("Kos", "1"));
}

#[test]
fn bad_files_are_refused() {
    let check = |bytes: &[u8]| read("x.vcf", bytes).expect_err("no cards");
    assert_eq!(check(b" \r\n"), ReadError::Empty);
    assert!(matches!(check(b"Imie;Nazwisko\n"), ReadError::Damaged { .. }));
    assert!(matches!(check(&vec![b'A'; FILE_LIMIT + 1]), ReadError::TooLarge { limit_mb: 32 }));
    assert!(matches!(check(&b"BEGIN:VCARD\n".repeat(100_001)), ReadError::TooMany { .. }));
}

#[test]
fn notes_go_only_where_they_are_asked_for() {
    let people =
        [PersonFacts { family: "Kos".into(), note: "VIP".into(), ..PersonFacts::default() }];
    let written = |notes| String::from_utf8(write(&people, notes)).expect("UTF-8");
    assert!(!written(Notes::LeftOut).contains("VIP"), "what the staff note stays here");
    assert!(written(Notes::Written).contains("NOTE:VIP"));
}

/// The big list of naughty strings in every part of a card; what shows nothing is no name.
#[test]
fn strings_that_break_programs_come_back_as_names_and_all_else() {
    let list = corpus::file("unicode/blns/blns.json");
    let read_list = |bytes: Vec<u8>| serde_json::from_slice(&bytes).expect("a list of strings");
    let mut strings: Vec<String> = list.map(read_list).unwrap_or_default();
    strings.extend(
        ["a;b", "a,b", "a\\nb", "a\nb", "END:VCARD", "\r\nEND:VCARD\r\nBEGIN:VCARD", "=1+1"]
            .map(str::to_owned),
    );
    let clean = |text: &str| encoding::clean(text).trim().to_owned();
    strings.retain(|text| !clean(text).is_empty());
    let text = |at: usize| strings[at % strings.len()].clone();
    let people: Vec<PersonFacts> = (0..strings.len())
        .map(|at| PersonFacts {
            key: format!("osoba {at}"),
            title: text(at),
            given: text(at + 1),
            family: text(at + 2),
            office: text(at + 3),
            organisation: text(at + 4),
            note: text(at + 5),
            email: format!("n{at}@example.org"),
            ..PersonFacts::default()
        })
        .collect();
    let bytes = write(&people, Notes::Written);
    let found = read("karty.vcf", &bytes).expect("cards").people;
    assert_eq!(found.len(), people.len(), "no text ends a card or begins one");
    let parts = |one: &PersonFacts| {
        [&one.title, &one.given, &one.family, &one.office, &one.organisation, &one.note]
            .map(|text| clean(text))
    };
    for (found, wanted) in found.iter().zip(&people) {
        assert_eq!(parts(found), parts(wanted), "{}", wanted.key);
        assert_eq!((&found.key, &found.email), (&wanted.key, &wanted.email));
    }
}

#[test]
fn collected_cards_whole_and_broken_never_panic() {
    for path in corpus::files("ics/ical.js/test/parser", &[]) {
        let bytes = fs::read(&path).expect("a file that was listed");
        for percent in [1, 50, 99, 100] {
            let _ = read("x.vcf", &bytes[..bytes.len() * percent / 100]);
        }
        if let Ok(first) = read("x.vcf", &bytes) {
            let again =
                read("x.vcf", &write(&first.people, Notes::Written)).expect("our own cards");
            assert_eq!(again.people, first.people, "{} comes back whole", path.display());
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        people in prop::collection::vec(("[A-ZŁŚ][a-ząęó]{1,9}( [A-Z][a-z]{1,5})?", "[A-ZŻ][a-zżó]{1,9}(-[A-Z][a-z]{1,5})?", "(dr|prof\\. dr hab\\.|)", "[a-zó ,;\\\\\n]{0,40}"), 1..6),
    ) {
        let people: Vec<PersonFacts> = people.into_iter().enumerate().map(|(at, (given, family, title, text))| PersonFacts {
            key: format!("klucz-{at}"),
            title, given, family,
            email: format!("osoba{at}@example.org"),
            organisation: text.trim().replace('\n', " "),
            note: text.trim().into(),
            ..PersonFacts::default()
        }).collect();
        let read = read("x.vcf", &write(&people, Notes::Written)).expect("our own cards");
        prop_assert_eq!(read.people, people);
    }

    #[test]
    fn no_text_panics(text in "(BEGIN:VCARD|END:VCARD|N:|FN;|ENCODING=QUOTED-PRINTABLE|[;:=,\\\\\"\r\n a-zł]){0,80}") {
        let _ = read("x.vcf", text.as_bytes());
    }
}
