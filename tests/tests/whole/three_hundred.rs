//! A list of three hundred as an office keeps it: a title over merged cells, two rows of headings,
//! districts between people, offices before names, two people in a cell, “j.w.”, telephones that became
//! numbers, two addresses in a cell, somebody twice, a sum and remarks at the foot.

use std::path::Path;

use rust_xlsxwriter::{Color, ExcelDateTime, Format, Workbook, Worksheet};

const HEADINGS: [&str; 15] = [
    "Lp.",
    "Uczestnik",
    "Gmina / powiat / instytucja",
    "e-mail",
    "Telefon",
    "Data zgłoszenia",
    "Forma udziału",
    "Obiad 12.05",
    "Nocleg z 12 na 13.05",
    "Dieta",
    "NIP do faktury",
    "Kategoria",
    "Zgoda na przetwarzanie danych osobowych (RODO)",
    "Zgoda na publikację wizerunku",
    "Uwagi",
];

const DISTRICTS: [&str; 5] =
    ["DOLNOŚLĄSKIE", "MAŁOPOLSKIE", "PODKARPACKIE", "ŁÓDZKIE", "ZACHODNIOPOMORSKIE"];
const WOMEN: [&str; 14] = [
    "Anna",
    "Małgorzata",
    "Żaneta",
    "Łucja",
    "Ewa",
    "Świętosława",
    "Zofia",
    "Iwona",
    "Grażyna",
    "Bożena",
    "Halina",
    "Joanna",
    "Olga",
    "Teresa",
];
const MEN: [&str; 14] = [
    "Jan",
    "Piotr",
    "Łukasz",
    "Święcisław",
    "Krzysztof",
    "Paweł",
    "Tomasz",
    "Grzegorz",
    "Marek",
    "Wojciech",
    "Iwo",
    "Michał",
    "Stanisław",
    "Zbigniew",
];
const FAMILIES: [&str; 31] = [
    "Żak",
    "Łoś",
    "Wąs",
    "Ćma",
    "Źrebiec",
    "Kos",
    "Sum",
    "Bąk",
    "Gęś",
    "Jeż",
    "Kuś",
    "Mróz",
    "Szymczak",
    "Wójcik",
    "Kaczmarek",
    "Pająk",
    "Gołąb",
    "Duda",
    "Zając",
    "Krawczyk",
    "Cieśla",
    "Mazur",
    "Sowa",
    "Dębiec",
    "Ptak",
    "Rój",
    "Świerk",
    "Wilk",
    "Żuraw",
    "Trzciński-Bóbr",
    "Kłos",
];
const PLACES: [&str; 23] = [
    "Źródła Małe",
    "Brzozowo",
    "Lądek",
    "Łęg Górny",
    "Święta Woda",
    "Żabno",
    "Ćmielów",
    "Ruda",
    "Kąty",
    "Wólka Długa",
    "Solec",
    "Bór",
    "Zdroje",
    "Iłża",
    "Rabka",
    "Szczawa",
    "Wysowa",
    "Muszynka",
    "Polanów",
    "Dąbki",
    "Jedlina",
    "Kudowa",
    "Ustronie",
];

/// How many rows of people there are, those of two people counted once.
pub const ROWS: usize = 300;

/// Writes the list; the newer one of a month later, in which a few are new, changed and gone.
pub fn workbook(path: &Path, is_newer: bool) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("uczestnicy").expect("a name");
    let bold = Format::new().set_bold();
    let title = "LISTA ZGŁOSZEŃ – XII Konwent Gmin Uzdrowiskowych, 12–13 maja 2027 r. (robocza, nie drukować!)";
    sheet.merge_range(0, 0, 0, 14, title, &bold).expect("a title");
    for (from, to, text) in
        [(0, 2, "UCZESTNIK"), (3, 4, "kontakt"), (5, 9, "udział"), (10, 14, "inne")]
    {
        sheet.merge_range(2, from, 2, to, text, &bold).expect("a heading");
    }
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(3, column, heading).expect("a heading");
    }
    let mut at = 4;
    let (mut plain, section) =
        (Format::new(), Format::new().set_bold().set_background_color(Color::Yellow));
    plain = plain.set_num_format("dd.mm.yyyy");
    for nth in 0..ROWS {
        if nth.is_multiple_of(60) {
            let text = format!("WOJ. {}", DISTRICTS[nth / 60]);
            sheet.merge_range(at, 0, at, 14, &text, &section).expect("a section");
            at += 1;
        }
        if is_newer && nth % 97 == 96 {
            continue;
        }
        row(sheet, at, nth, is_newer, &plain);
        at += 1;
    }
    if is_newer {
        for nth in ROWS..ROWS + 4 {
            row(sheet, at, nth, false, &plain);
            at += 1;
        }
    }
    at += 1;
    sheet.write_string(at, 1, "RAZEM").expect("a sum");
    sheet.write_number(at, 7, 211.0).expect("a sum");
    sheet.write_number(at, 8, 124.0).expect("a sum");
    sheet
        .write_string(at + 1, 1, "Uwaga: kierowców nie wliczać do limitu miejsc!")
        .expect("a remark");
    sheet.write_string(at + 2, 0, "Sporządziła: H. Maj, tel. wew. 214").expect("a remark");
    book.save(path).expect("a workbook");
}

fn row(sheet: &mut Worksheet, at: u32, nth: usize, is_newer: bool, day: &Format) {
    let is_woman = nth.is_multiple_of(2);
    let given = if is_woman { WOMEN[nth / 2 % 14] } else { MEN[nth / 2 % 14] };
    let family = FAMILIES[nth * 7 % 31];
    let place = PLACES[nth * 5 % 23];
    let folded: String =
        format!("{given}.{family}").to_lowercase().chars().map(plain_letter).collect();
    let domain: String = place.to_lowercase().replace(' ', "-").chars().map(plain_letter).collect();
    let mut put = |column: u16, text: &str| {
        if !text.is_empty() {
            sheet.write_string(at, column, text).expect("a cell");
        }
    };
    let name = match nth % 25 {
        3 => format!("Wójt {given} {family}"),
        7 => format!("{} {}", family.to_uppercase(), given.to_uppercase()),
        11 => format!("dr inż. {given} {family}, prof. UJ"),
        14 => format!("Anna i Piotr {family}"),
        18 => format!("{family} {given}"),
        _ => format!("{given} {family}"),
    };
    put(1, &name);
    let of = match nth % 20 {
        0..=8 => format!("Gmina {place}"),
        9 => "j.w.".into(),
        10..=13 => format!("UM {place}"),
        14 => "-\"-".into(),
        15..=17 => format!("Starostwo Powiatowe w m. {place}"),
        18 => format!("Uzdrowisko „{place}” S.A."),
        _ => String::new(),
    };
    put(2, &of);
    let email = match nth % 30 {
        4 => "brak".into(),
        9 => format!("{folded}@{domain}.test, sekretariat@{domain}.test"),
        16 => format!("{folded}@{domain},test"),
        22 => format!("{folded}@{domain}.test (prywatny)"),
        _ => format!("{folded}@{domain}.test"),
    };
    put(3, &email);
    let attendance = if nth % 83 == 50 {
        "hybrydowo?"
    } else {
        ["stacjonarnie", "stacj.", "on-line", "stacjonarnie"][nth % 4]
    };
    put(6, attendance);
    put(7, ["tak", "x", "nie", "TAK", ""][nth % 5]);
    put(8, ["tak", "", "nie"][nth % 3]);
    put(
        9,
        if is_newer && nth == 20 {
            "bezglutenowa"
        } else {
            ["", "", "wegetariańska", "-", "wege", ""][nth % 6]
        },
    );
    put(
        10,
        match nth % 40 {
            5 => "526-025-02-74",
            25 => "5260250275",
            _ => "",
        },
    );
    put(11, ["Samorządowiec", "Samorządowiec", "Partner", "Prasa"][nth % 4]);
    put(12, "TAK");
    put(13, ["tak", "nie", ""][nth % 3]);
    put(
        14,
        match nth % 29 {
            6 => "prosi o pokój na parterze\nprzyjedzie po 21:00",
            13 => "faktura na urząd",
            21 => "j.w.",
            _ => "",
        },
    );
    sheet.write_number(at, 0, (nth + 1) as f64).expect("a number");
    match nth % 9 {
        1 => sheet.write_string(at, 4, "71 301 77 45 wew. 12"),
        2 => sheet.write_string(at, 4, "601-202-303"),
        _ => sheet.write_number(at, 4, 600_100_000.0 + (nth * 137) as f64),
    }
    .expect("a telephone");
    if nth % 50 == 33 {
        sheet.write_string(at, 5, "wczoraj").expect("a day");
    } else {
        let of = ExcelDateTime::from_ymd(2027, 3, u8::try_from(1 + nth / 10).unwrap_or(1))
            .expect("a day");
        sheet.write_datetime_with_format(at, 5, of, day).expect("a day");
    }
}

fn plain_letter(letter: char) -> char {
    match letter {
        'ą' => 'a',
        'ć' => 'c',
        'ę' => 'e',
        'ł' => 'l',
        'ń' => 'n',
        'ó' => 'o',
        'ś' => 's',
        'ź' | 'ż' => 'z',
        other => other,
    }
}
