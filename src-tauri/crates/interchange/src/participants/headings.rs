//! What the headings of a table mean.

use super::ColumnMeaning::{self, *};

/// Words that say nothing about what is asked for.
const FILLERS: &str = "\
    a an contact delegata delegate do kontaktowy kontaktowego kontaktu nazwa numer nr number of \
    osoby pan pana pani participant participants pelna pelny podac podaj prosze s sluzbowa \
    sluzbowy the twoj twoja twoje uczestniczki uczestnika wpisz work your zglaszajacej \
    zglaszanej zglaszanego";

/// Headings, folded and without fillers, of each meaning; a comma between them.
const KNOWN: &[(ColumnMeaning, &str)] = &[
    (
        Title,
        "\
        tytul, tytul naukowy, tytul stopien, tytul stopien naukowy, tytul zawodowy, \
        tytul przed nazwiskiem, stopien, stopien naukowy, tytul lub stopien naukowy, title, \
        academic title, degree, prefix, name prefix",
    ),
    (
        Given,
        "\
        imie, imiona, imie imiona, first name, firstname, given name, given names, forename, \
        first names",
    ),
    (Family, "nazwisko, last name, lastname, surname, family name"),
    (
        FullName,
        "\
        imie i nazwisko, imie nazwisko, imiona i nazwisko, imie oraz nazwisko, \
        imie i nazwisko tytul, tytul imie i nazwisko, tytul imie nazwisko, uczestnik, osoba, \
        delegat, name, full name, fullname, name and surname, name surname, \
        first name last name, first and last name, attendee",
    ),
    (
        FamilyThenGiven,
        "\
        nazwisko i imie, nazwisko imie, nazwisko oraz imie, nazwisko i imiona, \
        surname and name, surname name, last name first name, surname first name",
    ),
    (
        Email,
        "\
        email, e mail, mail, emaile, adres email, adres e mail, adres mail, adres mailowy, \
        poczta, poczta elektroniczna, adres poczty elektronicznej, email address, \
        e mail address, mail address",
    ),
    (
        Phone,
        "\
        telefon, telefonu, tel, tel kom, telefon komorkowy, telefonu komorkowego, komorka, \
        phone, phone no, mobile, mobile phone, telephone, cell phone",
    ),
    (
        Organisation,
        "\
        instytucja, instytucji, organizacja, organizacji, firma, firmy, urzad, urzedu, gmina, \
        gminy, jednostka, jednostki, jst, samorzad, podmiot, podmiotu, pracodawca, \
        miejsce pracy, uczelnia, uczelni, powiat, firma instytucja, instytucja firma, \
        instytucja organizacja, organizacja instytucja, organizacja firma, firma organizacja, \
        instytucji organizacji, instytucji firmy, urzad gminy, urzad instytucja, \
        instytucja urzad, gmina powiat, gmina miasto, miasto gmina, jednostka samorzadu, \
        jednostka samorzadu terytorialnego, jednostki samorzadu terytorialnego, institution, \
        organisation, organization, company, employer, affiliation, company organisation, \
        organisation name, organization name, company name, institution name, municipality",
    ),
    (
        Office,
        "\
        stanowisko, funkcja, stanowisko funkcja, funkcja stanowisko, stanowisko lub funkcja, \
        pelniona funkcja, zajmowane stanowisko, position, job title, job, job position, office, \
        function",
    ),
    (
        Attendance,
        "\
        forma udzialu, forma uczestnictwa, forma, sposob udzialu, sposob uczestnictwa, \
        tryb udzialu, tryb uczestnictwa, rodzaj udzialu, udzial, uczestnictwo, \
        forma udzialu stacjonarnie online, stacjonarnie online, online stacjonarnie, \
        stacjonarnie czy online, attendance, participation, attendance type, \
        type of attendance, form participation, form attendance, participation form, \
        mode participation, type participation, mode attendance",
    ),
    (
        State,
        "\
        status, stan, status zgloszenia, stan zgloszenia, status rejestracji, state, \
        registration status, registration state",
    ),
    (
        RegisteredAt,
        "\
        data zgloszenia, data rejestracji, data i godzina zgloszenia, \
        data i godzina rejestracji, data i godzina, data i czas, czas zgloszenia, data wpisu, \
        data utworzenia, data wyslania, data przeslania, data dodania, sygnatura czasowa, \
        znacznik czasu, godzina ukonczenia, timestamp, registered, registered at, \
        registration date, registration time, date registration, created at, created, \
        submitted at, submission date, submission time, completion time, date submitted",
    ),
    (
        Note,
        "\
        uwagi, uwagi dodatkowe, dodatkowe uwagi, uwaga, notatka, notatki, adnotacje, komentarz, \
        note, notes, remarks, comment, comments",
    ),
    (Ordinal, "lp, l p, no"),
];

/// What a heading means; none where it is unknown, and so a question of the form.
pub(crate) fn meaning(heading: &str) -> Option<ColumnMeaning> {
    // A whole sentence is a question even if it speaks of a name.
    if heading.len() > 120 {
        return None;
    }
    let fillers: Vec<&str> = FILLERS.split(' ').collect();
    let folded = fold(heading);
    let lookup = |words: &[&str]| {
        let heading = words.join(" ");
        let (meaning, _) =
            KNOWN.iter().find(|(_, names)| names.split(", ").any(|name| name == heading))?;
        Some(*meaning)
    };
    let without_brackets = heading.split(['(', '[']).next().map(fold).unwrap_or_default();
    [folded, without_brackets].iter().find_map(|folded| {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        // “1. Imię”: forms number their questions.
        let words = match words.split_first() {
            Some((first, rest)) if first.bytes().all(|byte| byte.is_ascii_digit()) => rest,
            _ => &words[..],
        };
        let telling: Vec<&str> =
            words.iter().copied().filter(|word| !fillers.contains(word)).collect();
        lookup(words).or_else(|| lookup(&telling))
    })
}

/// Words in small letters without diacritics, one space between them.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'ą' => 'a',
            'ć' => 'c',
            'ę' => 'e',
            'ł' => 'l',
            'ń' => 'n',
            'ó' => 'o',
            'ś' => 's',
            'ź' | 'ż' => 'z',
            // An e-mail is an email.
            '-' | '\u{2011}' if folded == "e" || folded.ends_with(" e") => continue,
            other if other.is_alphanumeric() => other,
            _ => ' ',
        };
        if plain != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(plain);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_put() {
        for (heading, want) in [
            ("Imię", Some(Given)),
            ("IMIĘ *", Some(Given)),
            ("1. Imię", Some(Given)),
            ("Imię uczestnika:", Some(Given)),
            ("Proszę podać imię i nazwisko", Some(FullName)),
            ("Imię i nazwisko (drukowanymi)", Some(FullName)),
            ("Imię\ni nazwisko", Some(FullName)),
            ("Imię/Nazwisko", Some(FullName)),
            ("Nazwisko i imię", Some(FamilyThenGiven)),
            ("Nazwisko, imię", Some(FamilyThenGiven)),
            ("Imię i nazwisko osoby towarzyszącej", None),
            ("Adres e-mail", Some(Email)),
            ("E‑mail służbowy", Some(Email)),
            ("email", Some(Email)),
            ("Nr tel.", Some(Phone)),
            ("Numer telefonu kontaktowego", Some(Phone)),
            ("Nazwa instytucji", Some(Organisation)),
            ("Instytucja/Organizacja", Some(Organisation)),
            ("Gmina", Some(Organisation)),
            ("Stanowisko / funkcja", Some(Office)),
            ("Forma udziału (stacjonarnie/online)", Some(Attendance)),
            ("Status", Some(State)),
            ("Sygnatura czasowa", Some(RegisteredAt)),
            ("Timestamp", Some(RegisteredAt)),
            ("Data i godzina zgłoszenia", Some(RegisteredAt)),
            ("Uwagi", Some(Note)),
            ("Tytuł/stopień", Some(Title)),
            ("Lp.", Some(Ordinal)),
            ("First name", Some(Given)),
            ("Your full name", Some(FullName)),
            ("Name", Some(FullName)),
            ("Company", Some(Organisation)),
            ("Dieta", None),
            ("Nazwa", None),
            ("", None),
            ("Czy zgadza się Pani/Pan na przetwarzanie danych?", None),
        ] {
            assert_eq!(meaning(heading), want, "{heading:?}");
        }
    }
}
