//! The longest Polish names, offices and institutions: nothing of them is cut, nothing is outside
//! its paper, and no part of a name is broken.

use obrady_domain::Typeface;

use super::{check_within, guests, lines, run};
use crate::{
    Addressee, BadgeOptions, BadgePerson, BadgeSides, BadgeSize, Badges, CertificateOptions,
    CertificatePerson, Certificates, DoorSession, DoorSign, DoorSignOptions, DoorSigns,
    EnvelopeOptions, EnvelopeSize, LabelOptions, LabelSheet, Look, Mailing, PaperSize, PrintRun,
    TableTentOptions, TableTents, TentFold, TentPerson, TentSize, Warning,
    layout::Document,
    press::mm,
    products::{badges, certificates, door_signs, mailing, table_tents},
};

/// Title, given names, family name, office, organisation.
const PEOPLE: [[&str; 5]; 6] = [
    [
        "prof. dr hab. inż. arch.",
        "Konstancja Maksymiliana",
        "Przetacznik-Wądołkowska",
        "Przewodnicząca Komisji Rewizyjnej i Spraw Obywatelskich Rady Miejskiej",
        "Urząd Miasta i Gminy Świętopełkowo-Brzeźnica nad Wkrą",
    ],
    [
        "dr hab., prof. uczelni",
        "Włodzimierz",
        "Szczebrzeszyński-Dzierżysławski",
        "Zastępca Burmistrza ds. Gospodarki Nieruchomościami i Zamówień Publicznych",
        "Gminny Ośrodek Kultury, Sportu i Rekreacji w Nowym Świętopełkowie nad Wkrą",
    ],
    ["", "Maksymilian", "Brzezicki-Dunin", "wójt", "Gmina Łęczyce Wielkie"],
    ["", "Aleksander", "Choroszcz-Dziedzicki", "radny", "Powiat kłodawsko-świętopełkowski"],
    ["płk rez. dr", "Mieczysława", "Dołęga-Mosterdziejewska", "", "Stowarzyszenie Wójtów"],
    [
        "",
        "Stanisława Bronisława",
        "Jastrzębska-Krzyżanowska",
        "Główny specjalista ds. pozyskiwania środków zewnętrznych i współpracy międzynarodowej",
        "Stowarzyszenie Samorządów Powiatu Świętopełkowskiego i Gminy Brzeźnica nad \
         Wkrą na rzecz Zrównoważonego Rozwoju Obszarów Wiejskich",
    ],
];

/// Every part of a name stands whole on a line of the document, and nothing is cut or left out.
fn check(document: &Document, margin: f32, what: &str) {
    assert!(document.warnings.is_empty(), "{what}: {:?}", document.warnings);
    check_names(document, &PEOPLE, margin, what);
}

/// The same where an office may give way to a name, but nothing else happens.
fn check_small(document: &Document, people: &[[&str; 5]], margin: f32, what: &str) {
    let other = |warning: &&Warning| !matches!(warning, Warning::LeftOut { .. });
    assert_eq!(document.warnings.iter().find(other), None, "{what}");
    check_names(document, people, margin, what);
}

fn check_names(document: &Document, people: &[[&str; 5]], margin: f32, what: &str) {
    check_within(document, margin);
    let lines = lines(document);
    for [_, given, family, ..] in people {
        for part in [given, family].into_iter().flat_map(|name| name.split([' ', '-'])) {
            let stands = |line: &String| line.split([' ', '-', ',']).any(|word| word == part);
            assert!(lines.iter().any(stands), "{what}: {part} is broken in {lines:#?}");
        }
    }
}

/// The faces that there are, which differ in width.
fn runs() -> impl Iterator<Item = PrintRun> {
    Typeface::ALL
        .into_iter()
        .map(|typeface| PrintRun { look: Look { typeface, ..Look::default() }, ..run() })
}

#[test]
fn badges_hold_them() {
    let person = |[title, given, family, office, organisation]: [&str; 5]| BadgePerson {
        title: title.into(),
        given_names: given.into(),
        family_name: family.into(),
        office: office.into(),
        organisation: organisation.into(),
        category: "Uczestnik".into(),
        code: "7QK4M2ZD".into(),
        ..BadgePerson::default()
    };
    let all = Badges {
        event: guests::EVENT.into(),
        people: PEOPLE.map(person).to_vec(),
        glance: Vec::new(),
    };
    for run in runs() {
        for size in BadgeSize::ALL {
            for sides in [BadgeSides::OneSide, BadgeSides::FoldOver] {
                let options = BadgeOptions {
                    size,
                    sides,
                    width: 74.0,
                    height: 52.0,
                    titles: size != BadgeSize::Own,
                    ..BadgeOptions::default()
                };
                let document = badges::document(&all, &options, &run);
                check(&document, mm(2.0), &format!("{size:?} {:?}", run.look.typeface));
            }
        }
    }
}

#[test]
fn tents_hold_them() {
    let person = |[title, given, family, office, organisation]: [&str; 5]| TentPerson {
        title: title.into(),
        name: format!("{given} {family}"),
        office: office.into(),
        organisation: organisation.into(),
    };
    let all = TableTents { event: guests::EVENT.into(), people: PEOPLE.map(person).to_vec() };
    for run in runs() {
        for size in TentSize::ALL {
            for fold in TentFold::ALL {
                let options = TableTentOptions { size, fold, ..TableTentOptions::default() };
                let document = table_tents::document(&all, &options, &run);
                let what = format!("{size:?} {fold:?} {:?}", run.look.typeface);
                check_small(&document, &PEOPLE, 0.0, &what);
            }
        }
    }
}

#[test]
fn certificates_and_signs_hold_them() {
    let person = |[title, given, family, office, organisation]: [&str; 5]| CertificatePerson {
        title: title.into(),
        name: format!("{given} {family}"),
        office: office.into(),
        organisation: organisation.into(),
        ..CertificatePerson::default()
    };
    let all = Certificates { people: PEOPLE.map(person).to_vec(), ..Certificates::default() };
    let names = PEOPLE.map(|[title, given, family, ..]| format!("{title} {given} {family}"));
    let session = DoorSession {
        hours: "10:30–11:25".into(),
        title: "Czyja jest rzeka?".into(),
        kind: "debata".into(),
        people: names.map(|name| name.trim().to_owned()).join(", "),
    };
    let sign = |room: &str| DoorSign {
        room: room.into(),
        day: None,
        sessions: vec![session.clone(), session.clone()],
    };
    let signs = DoorSigns {
        event: guests::EVENT.into(),
        signs: vec![
            sign("Sala im. Świętopełka Brzeźnickiego (budynek C, II piętro)"),
            sign("Aula Kłodawsko-Świętopełkowska"),
        ],
    };
    for run in runs() {
        for paper in [PaperSize::A4, PaperSize::A5, PaperSize::A6] {
            for across in [true, false] {
                let what = format!("{paper:?}, across: {across}, {:?}", run.look.typeface);
                let options = CertificateOptions { paper, across, ..Default::default() };
                check(&certificates::document(&all, &options, &run), mm(3.0), &what);
                let options = DoorSignOptions { paper, across, ..Default::default() };
                check(&door_signs::document(&signs, &options, &run), mm(3.0), &what);
            }
        }
    }
}

#[test]
fn envelopes_and_labels_hold_them() {
    let addressee = |[title, given, family, office, organisation]: [&str; 5]| Addressee {
        name: format!("{title} {given} {family}").trim().to_owned(),
        office: office.into(),
        organisation: organisation.into(),
        postal: vec![
            "ul. Marszałka Świętopełka 123A m. 45".into(),
            "09-100 Nowe Świętopełkowo nad Wkrą".into(),
        ],
    };
    let all = Mailing {
        event: guests::EVENT.into(),
        sender: vec!["Stowarzyszenie Wójtów".into(), "ul. Długa 5".into(), "00-001 Brzeźno".into()],
        addressees: PEOPLE.map(addressee).to_vec(),
    };
    for run in runs() {
        for size in EnvelopeSize::ALL {
            let options = EnvelopeOptions { size, ..EnvelopeOptions::default() };
            let document = mailing::envelope_document(&all, &options, &run);
            check(&document, mm(5.0), &format!("{size:?}"));
        }
        for sheet in LabelSheet::ALL {
            let options = LabelOptions { sheet, ..LabelOptions::default() };
            let mut blank = 0;
            for (person, to) in PEOPLE.iter().zip(&all.addressees) {
                let one = Mailing { addressees: vec![to.clone()], ..all.clone() };
                let document = mailing::label_document(&one, &options, &run);
                let is_blank = |warning: &Warning| matches!(warning, Warning::NotPrinted { .. });
                if document.warnings.iter().any(is_blank) {
                    assert!(lines(&document).is_empty(), "half an address leads nowhere");
                    blank += 1;
                } else {
                    check_small(&document, &[*person], mm(2.0), &format!("{sheet:?}"));
                }
            }
            let most = if sheet == LabelSheet::Mm38x21 { 1 } else { 0 };
            assert!(blank <= most, "{blank} of {sheet:?}");
        }
    }
}
