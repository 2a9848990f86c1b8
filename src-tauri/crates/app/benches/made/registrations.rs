//! Registrations that nobody sent, of any number: the shape of Polish names, gminas and forms, with
//! the spellings of people in a hurry. The same seed gives the same rows.

/// The headings of the form's spreadsheet.
pub const HEADINGS: [&str; 14] = [
    "Data zgłoszenia",
    "Tytuł",
    "Imię",
    "Nazwisko",
    "Stanowisko",
    "Instytucja",
    "E-mail",
    "Telefon",
    "Forma udziału",
    "Status",
    "Dieta",
    "Skąd wiedzą Państwo o kongresie?",
    "Zgoda na przetwarzanie danych",
    "Uwagi",
];

const REGISTER: &str = include_str!("../../../../../assets/register/terc.txt");

const WOMEN: [&str; 24] = [
    "Anna",
    "Maria",
    "Katarzyna",
    "Małgorzata",
    "Agnieszka",
    "Barbara",
    "Ewa",
    "Magdalena",
    "Elżbieta",
    "Joanna",
    "Krystyna",
    "Monika",
    "Teresa",
    "Zofia",
    "Danuta",
    "Łucja",
    "Bożena",
    "Żaneta",
    "Grażyna",
    "Świętosława",
    "Halina",
    "Róża",
    "Wiesława",
    "Aleksandra",
];
const MEN: [&str; 24] = [
    "Piotr",
    "Krzysztof",
    "Andrzej",
    "Tomasz",
    "Paweł",
    "Jan",
    "Michał",
    "Marcin",
    "Jakub",
    "Stanisław",
    "Łukasz",
    "Grzegorz",
    "Zbigniew",
    "Józef",
    "Sławomir",
    "Mirosław",
    "Wojciech",
    "Rafał",
    "Władysław",
    "Żelisław",
    "Jarosław",
    "Kazimierz",
    "Bogusław",
    "Zdzisław",
];
/// Beginnings and ends give some nine thousand family names.
const STEMS: [&str; 60] = [
    "Kowal",
    "Wiśniew",
    "Dąbrow",
    "Lewandow",
    "Zieliń",
    "Szymań",
    "Kamiń",
    "Woźniak",
    "Jankow",
    "Mazurek",
    "Krawczyk",
    "Piotrow",
    "Grabow",
    "Nowakow",
    "Pawłow",
    "Michal",
    "Król",
    "Jabłoń",
    "Wrób",
    "Majew",
    "Olszew",
    "Stępień",
    "Malinow",
    "Jawor",
    "Adamczyk",
    "Dudek",
    "Górsk",
    "Sikor",
    "Walczak",
    "Ruciń",
    "Baran",
    "Szewczyk",
    "Tomaszew",
    "Pietrzak",
    "Marciniak",
    "Zalew",
    "Wróblew",
    "Jakubow",
    "Sadow",
    "Duda",
    "Żółtow",
    "Włodar",
    "Chmielew",
    "Borkow",
    "Czarnec",
    "Sawic",
    "Kubiak",
    "Maciejew",
    "Szczepań",
    "Kucharski",
    "Wilk",
    "Lis",
    "Mazur",
    "Ćwik",
    "Źródłow",
    "Łuczak",
    "Ślusar",
    "Gąsior",
    "Kępiń",
    "Zając",
];
const ENDS: [&str; 12] =
    ["ski", "ik", "czyk", "owicz", "ewski", "ak", "ek", "ński", "iak", "uk", "arz", ""];
const OFFICES: [&str; 16] = [
    "Wójt",
    "Burmistrz",
    "Prezydent Miasta",
    "Starosta",
    "Zastępca Wójta",
    "Zastępca Burmistrza",
    "Sekretarz Gminy",
    "Skarbnik",
    "Radna",
    "Radny",
    "Przewodniczący Rady",
    "Kierownik referatu",
    "Inspektor ds. promocji",
    "Dyrektor",
    "Główny specjalista",
    "",
];
const TITLES: [&str; 10] = ["", "", "", "", "", "", "dr", "mgr inż.", "prof.", "dr hab."];
const DIETS: [&str; 6] = ["", "", "", "wegetariańska", "bezglutenowa", "wegańska"];
const SOURCES: [&str; 6] =
    ["e-mail", "od znajomych", "strona internetowa", "Facebook", "byłam w zeszłym roku", ""];
const REMARKS: [&str; 8] = [
    "",
    "",
    "",
    "",
    "",
    "Proszę o fakturę na urząd.",
    "Przyjadę drugiego dnia; nocleg od wtorku",
    "Poruszam się na wózku, proszę o miejsce \"z brzegu\".",
];
const STATES: [&str; 5] = ["potwierdzone", "potwierdzone", "oczekujące", "rezerwowe", "anulowane"];

/// The rows of `count` registrations, without the headings. One in a hundred is somebody again who
/// was there before.
pub fn rows(count: usize) -> Vec<Vec<String>> {
    let gminas: Vec<&str> = REGISTER
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(code, _)| code.len() == 7)
        .map(|(_, name)| name)
        .collect();
    let mut chance = Chance(20_270_615);
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(count);
    for number in 0..count {
        let again = number > 200 && chance.one_in(100);
        let row = match rows.get(chance.below(number.max(1))) {
            Some(former) if again => former.clone(),
            _ => row(&mut chance, &gminas, number),
        };
        rows.push(row);
    }
    rows
}

fn row(chance: &mut Chance, gminas: &[&str], number: usize) -> Vec<String> {
    let woman = chance.one_in(2);
    let given = if woman { chance.of(&WOMEN) } else { chance.of(&MEN) };
    let mut family = format!("{}{}", chance.of(&STEMS), chance.of(&ENDS));
    if woman && family.ends_with("ski") {
        family.replace_range(family.len() - 1.., "a");
    }
    if woman && chance.one_in(20) {
        family = format!("{family}-{}", chance.of(&STEMS));
    }
    let gmina = chance.of(gminas);
    let organisation = match chance.below(10) {
        0 => format!("Urząd Gminy {gmina}"),
        1 => format!("UG {gmina}"),
        2 => format!("Urząd Miejski w gm. {gmina}"),
        3 => format!("Starostwo Powiatowe {gmina}"),
        4 => format!("GMINA {}", gmina.to_uppercase()),
        _ => format!("Gmina {gmina}"),
    };
    let plain = obrady_app::words::fold(&family).replace(' ', "");
    let email = format!(
        "{}.{plain}{number}@{}.pl",
        obrady_app::words::fold(given).replace(' ', ""),
        obrady_app::words::fold(gmina).replace([' ', '(', ')', '.'], "-"),
    );
    let digits = 500_000_000 + chance.below(400_000_000);
    let phone = match chance.below(4) {
        0 => digits.to_string(),
        1 => format!("+48 {} {} {}", digits / 1_000_000, digits / 1000 % 1000, digits % 1000),
        2 => format!("{}-{}-{}", digits / 1_000_000, digits / 1000 % 1000, digits % 1000),
        _ => String::new(),
    };
    let minutes = chance.below(60 * 24 * 60);
    let day = 1 + minutes / 1440 % 28;
    let month = 3 + minutes / 1440 / 28;
    let at = format!("2027-{month:02}-{day:02} {:02}:{:02}", minutes / 60 % 24, minutes % 60);
    let messy = |chance: &mut Chance, text: String| match chance.below(25) {
        0 => text.to_uppercase(),
        1 => format!("{text} "),
        2 => format!("  {text}"),
        3 => text.to_lowercase(),
        _ => text,
    };
    let consent = if chance.one_in(40) { "Nie" } else { "Tak, wyrażam zgodę" };
    vec![
        at,
        chance.of(&TITLES).to_owned(),
        messy(chance, given.to_owned()),
        messy(chance, family),
        chance.of(&OFFICES).to_owned(),
        messy(chance, organisation),
        if chance.one_in(30) { String::new() } else { messy(chance, email) },
        phone,
        if chance.one_in(5) { "online" } else { "stacjonarnie" }.to_owned(),
        chance.of(&STATES).to_owned(),
        chance.of(&DIETS).to_owned(),
        chance.of(&SOURCES).to_owned(),
        consent.to_owned(),
        chance.of(&REMARKS).to_owned(),
    ]
}

/// The rows below their headings as text, commas between the cells.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = HEADINGS.join(",") + "\r\n";
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            if cell.contains(['"', ',', '\n']) {
                text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// What a person types who looks for some of these: names, gminas, addresses, letter by letter.
pub fn typed(rows: &[Vec<String>], count: usize) -> Vec<String> {
    let mut chance = Chance(7);
    let mut typed = Vec::with_capacity(count);
    while typed.len() < count {
        let row = &rows[chance.below(rows.len())];
        let word = match chance.below(5) {
            0 => row[5].trim().to_owned(),
            1 => row[6].trim().to_owned(),
            2 => format!("{} {}", row[2].trim(), row[3].trim()),
            _ => row[3].trim().to_owned(),
        };
        let letters: Vec<char> = word.chars().collect();
        for end in 1..=letters.len().min(count - typed.len()) {
            typed.push(letters[..end].iter().collect());
        }
    }
    typed
}

/// Numbers that look like chance: SplitMix64 (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}
