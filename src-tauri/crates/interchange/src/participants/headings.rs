//! What the headings of a table mean.

use std::{collections::HashMap, sync::LazyLock};

use super::ColumnMeaning::{self, *};

/// Words that say nothing about what is asked for.
const FILLERS: &str = "\
    a an contact delegata delegate do kontaktowy kontaktowego kontaktu nazwa numer nr number of \
    osoby pan pana pani participant participants pelna pelny podac podaj prosze s sluzbowa \
    sluzbowy the twoj twoja twoje uczestniczki uczestnika wpisz work your zglaszajacej \
    zglaszanej zglaszanego";

/// Headings of the column that says what is wrong with a row.
pub(super) const WAITING: &str = "do poprawienia, to be mended";

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
        first names, vorname",
    ),
    (Family, "nazwisko, last name, lastname, surname, family name, nachname"),
    (
        FullName,
        "\
        imie i nazwisko, imie nazwisko, imiona i nazwisko, imie oraz nazwisko, \
        imie i nazwisko tytul, tytul imie i nazwisko, tytul imie nazwisko, uczestnik, osoba, \
        delegat, name, full name, fullname, name and surname, name surname, \
        first name last name, first and last name, attendee, kto",
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
        BuyerEmail,
        "\
        email zamawiajacego, adres email zamawiajacego, email kupujacego, \
        adres email kupujacego, buyer email, order email, email buyer, purchaser email, \
        purchaser email address",
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
        organisation name, organization name, company name, institution name, municipality, skad",
    ),
    (
        Office,
        "\
        stanowisko, funkcja, stanowisko funkcja, funkcja stanowisko, stanowisko lub funkcja, \
        pelniona funkcja, zajmowane stanowisko, position, job title, job, job position, office, \
        function",
    ),
    (
        OfficeAndOrganisation,
        "\
        stanowisko i instytucja, stanowisko instytucja, stanowisko i organizacja, \
        stanowisko organizacja, stanowisko i firma, stanowisko firma, stanowisko i urzad, \
        stanowisko urzad, stanowisko i miejsce pracy, stanowisko miejsce pracy, \
        stanowisko i jednostka, stanowisko jednostka, stanowisko oraz instytucja, \
        stanowisko oraz jednostka, funkcja i instytucja, funkcja instytucja, \
        funkcja i organizacja, funkcja organizacja, funkcja i miejsce pracy, \
        funkcja i jednostka, instytucja i stanowisko, instytucja stanowisko, \
        organizacja i stanowisko, organizacja stanowisko, firma i stanowisko, \
        firma stanowisko, urzad i stanowisko, urzad stanowisko, jednostka i stanowisko, \
        instytucja i funkcja, afiliacja, position and organisation, position and organization, \
        position organisation, position organization, position and company, position company, \
        position and institution, position institution, job title and company, \
        job title and organisation, job title and organization, title and organisation, \
        title and organization, organisation and position, organization and position, \
        company and position",
    ),
    (
        Category,
        "\
        kategoria, kategoria uczestnictwa, kategoria biletu, bilet, rodzaj biletu, typ biletu, \
        pakiet, wariant uczestnictwa, typ uczestnika, rodzaj uczestnika, kategoria zgloszenia, \
        category, ticket, ticket type, type ticket, ticket category, participant type, type \
        participant, participant category, registration type, product, produkt, package",
    ),
    (
        Code,
        "\
        kod, kod zgloszenia, kod uczestnika, kod biletu, kod zamowienia, kod rejestracji, \
        zgloszenia, biletu, zamowienia, code, ticket code, order code, registration code, \
        ticket secret, sekret biletu, booking code, confirmation code, reference, ticket id, \
        bestellnummer, ticket number, order number, registration number",
    ),
    (
        FormId,
        "\
        id, id odpowiedzi, identyfikator, identyfikator odpowiedzi, id zgloszenia, response id, \
        entry id, submission id, registration id, record id, w formularzu, in form",
    ),
    (
        RegisteredTime,
        "godzina zgloszenia, godzina rejestracji, time registration, order time, godzina zamowienia, bestelluhrzeit",
    ),
    (
        Diet,
        "\
        dieta, preferencje zywieniowe, wymagania zywieniowe, wymagania dietetyczne, \
        potrzeby zywieniowe, preferencje dietetyczne, rodzaj diety, wyzywienie, posilek, \
        posilki, menu, alergie, alergie pokarmowe, dieta alergie, dieta i alergie, diet, \
        dietary requirements, dietary needs, dietary preferences, dietary restrictions, \
        special diet, food, meal, meal preference, food allergies, allergies, meal preferences",
    ),
    (
        Accessibility,
        "\
        dostepnosc, potrzeby dostepnosciowe, szczegolne potrzeby, specjalne potrzeby, \
        potrzeby specjalne, potrzeby szczegolne, potrzeby w zakresie dostepnosci, \
        potrzeby zwiazane z dostepnoscia, potrzeby zwiazane z niepelnosprawnoscia, \
        dostepnosc potrzeby, udogodnienia, niepelnosprawnosc, accessibility, \
        accessibility needs, accessibility requirements, special needs, access needs, \
        access requirements",
    ),
    (
        Interpreter,
        "\
        tlumacz, tlumaczenie, potrzebny tlumacz, tlumacz pjm, jezyk tlumaczenia, \
        tlumacz jezyka migowego, tlumaczenie symultaniczne, interpreter, interpretation, \
        interpreting, sign language interpreter, language of interpretation, translation",
    ),
    (
        InvoiceName,
        "\
        dane do faktury, do faktury, nabywca, nabywca faktury, faktura na, firma do faktury, \
        platnik, odbiorca faktury, nabywca na fakturze, faktura nabywca, faktura, invoice name, invoice to, buyer, \
        billing name, invoice company, invoice recipient, invoice address name, \
        invoice address company, billing company, adres firmy do faktury, \
        rechnungsadresse name, rechnungsadresse firma",
    ),
    (
        InvoiceNip,
        "\
        nip, nip do faktury, nip nabywcy, nip firmy, nip instytucji, nip urzedu, nip platnika, \
        nip gminy, vat, vat id, tax id, tax number, vat number, taxpayer id, tax identification, \
        ust idnr, ust id nr, ust id",
    ),
    (
        InvoiceAddress,
        "\
        adres do faktury, adres nabywcy, adres firmy, adres platnika, adres faktury, \
        adres siedziby, adres na fakturze, adres do faktury ulica, adres do faktury kod pocztowy, \
        adres do faktury miasto, adres do faktury kraj, invoice address, billing address, \
        invoice address street, invoice address zip code, invoice address city, \
        invoice address country, rechnungsadresse straße, rechnungsadresse plz, \
        rechnungsadresse stadt, rechnungsadresse land",
    ),
    (Tags, "tagi, etykiety, znaczniki, oznaczenia, grupa, tags, labels, group"),
    (
        Sessions,
        "\
        sesje, sesja, warsztaty, warsztat, panele, panel, wybrane sesje, wybrane warsztaty, \
        wybierz sesje, wybierz warsztaty, wybierz warsztat, wybor warsztatow, wybor sesji, \
        udzial w sesjach, udzial w warsztatach, sesje i warsztaty, wybor panelu, zapisy na sesje, \
        sessions, session, signed up for, sessions chosen, workshops, workshop, selected sessions, selected workshops, \
        choose sessions, choose workshops, sessions to attend, sessions you attend",
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
        data utworzenia, data wplywu, data wplywu zgloszenia, data wplyniecia, data zapisu, data przyjecia, data wyslania, data przeslania, data dodania, sygnatura czasowa, \
        znacznik czasu, godzina ukonczenia, timestamp, registered, registered at, \
        registration date, registration time, date registration, created at, created, \
        submitted at, submission date, submission time, completion time, date submitted, \
        submitdate, godzina zakonczenia wypelniania, czas ukonczenia, data zamowienia, \
        order date, bestelldatum",
    ),
    (
        Note,
        "\
        uwagi, uwagi dodatkowe, dodatkowe uwagi, uwaga, notatka, notatki, adnotacje, komentarz, \
        note, notes, remarks, comment, comments",
    ),
    (Ordinal, "lp, l p, no"),
    // What we write beside rows that wait to be mended.
    (Ordinal, WAITING),
];

/// How questions begin that ask for a consent: the question is its wording.
const CONSENTS: &[&str] = &[
    "zgoda",
    "zgody",
    "wyrazam zgod",
    "wyrazam nieprzymuszon",
    "wyrazam dobrowoln",
    "oswiadczam",
    "oswiadczenie",
    "akceptuje",
    "akceptacja regulaminu",
    "zapoznalem",
    "zapoznalam",
    "potwierdzam zapoznanie",
    "rodo",
    "klauzula",
    "czy zgadza",
    "czy wyraza",
    "consent",
    "i consent",
    "i agree",
    "i accept",
    "i hereby",
    "agreement",
    "gdpr",
    "privacy",
    "do you agree",
    "do you consent",
];

/// What a heading means; none where it is unknown, and so a question of the form.
pub(crate) fn meaning(heading: &str) -> Option<ColumnMeaning> {
    static BY_NAME: LazyLock<HashMap<&str, ColumnMeaning>> = LazyLock::new(|| {
        let mut by_name = HashMap::new();
        for (meaning, names) in KNOWN {
            for name in names.split(", ") {
                by_name.entry(name).or_insert(*meaning);
            }
        }
        by_name
    });
    static FILLING: LazyLock<Vec<&str>> = LazyLock::new(|| FILLERS.split(' ').collect());
    if heading.is_empty() || heading.len() > 4_000 {
        return None;
    }
    // A whole sentence is a question even if it speaks of a name.
    if heading.len() > 120 {
        return is_consent(&fold(&heading.chars().take(80).collect::<String>())).then_some(Consent);
    }
    let folded = fold(heading);
    let lookup = |words: &[&str]| BY_NAME.get(words.join(" ").as_str()).copied();
    let without_brackets = heading.split(['(', '[']).next().map(fold).unwrap_or_default();
    let known = [&folded, &without_brackets].into_iter().find_map(|folded| {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let words = unnumbered(&words);
        let telling: Vec<&str> =
            words.iter().copied().filter(|word| !FILLING.contains(word)).collect();
        let places = || are_organisations(&telling).then_some(Organisation);
        lookup(words).or_else(|| lookup(&telling)).or_else(places)
    });
    known.or_else(|| is_consent(&folded).then_some(Consent))
}

/// Whether a heading names several kinds of organisations, such as “Gmina / powiat / instytucja”.
fn are_organisations(words: &[&str]) -> bool {
    const KINDS: [&str; 22] = [
        "gmina",
        "miasto",
        "powiat",
        "urzad",
        "starostwo",
        "instytucja",
        "organizacja",
        "firma",
        "jednostka",
        "uczelnia",
        "szkola",
        "jst",
        "podmiot",
        "spolka",
        "stowarzyszenie",
        "fundacja",
        "institution",
        "organisation",
        "organization",
        "company",
        "municipality",
        "university",
    ];
    words.len() > 1
        && words.len() < 8
        && words.iter().all(|word| KINDS.contains(word) || ["i", "lub", "or", "and"].contains(word))
}

fn is_consent(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let sentence = unnumbered(&words).join(" ");
    CONSENTS.iter().any(|start| sentence.starts_with(start))
}

/// “1. Imię”: forms number their questions.
fn unnumbered<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    match words.split_first() {
        Some((first, rest)) if first.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => words,
    }
}

/// Words in small letters without diacritics, one space between them.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut small = |letter: char| {
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
            '-' | '\u{2011}' if folded == "e" || folded.ends_with(" e") => return,
            other if other.is_alphanumeric() => other,
            _ => ' ',
        };
        if plain != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(plain);
        }
    };
    for letter in text.chars() {
        if letter.is_ascii() {
            small(letter.to_ascii_lowercase());
        } else {
            letter.to_lowercase().for_each(&mut small);
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
            ("E-mail zamawiającego", Some(BuyerEmail)),
            ("Nr tel.", Some(Phone)),
            ("Numer telefonu kontaktowego", Some(Phone)),
            ("Nazwa instytucji", Some(Organisation)),
            ("Instytucja/Organizacja", Some(Organisation)),
            ("Gmina", Some(Organisation)),
            ("Gmina / powiat / instytucja", Some(Organisation)),
            ("Miasto, powiat lub szkoła", Some(Organisation)),
            ("Gmina wiejska czy miejska?", None),
            ("Stanowisko / funkcja", Some(Office)),
            ("Forma udziału (stacjonarnie/online)", Some(Attendance)),
            ("Status", Some(State)),
            ("Sygnatura czasowa", Some(RegisteredAt)),
            ("Timestamp", Some(RegisteredAt)),
            ("Data wpływu zgłoszenia", Some(RegisteredAt)),
            ("Data i godzina zgłoszenia", Some(RegisteredAt)),
            ("Uwagi", Some(Note)),
            ("Tytuł/stopień", Some(Title)),
            ("Lp.", Some(Ordinal)),
            ("First name", Some(Given)),
            ("Your full name", Some(FullName)),
            ("Name", Some(FullName)),
            ("Company", Some(Organisation)),
            ("Dieta", Some(Diet)),
            ("Numer NIP", Some(InvoiceNip)),
            ("NIP (do faktury)", Some(InvoiceNip)),
            ("Dane do faktury", Some(InvoiceName)),
            ("Adres do faktury", Some(InvoiceAddress)),
            ("Stanowisko i instytucja", Some(OfficeAndOrganisation)),
            ("Rodzaj biletu", Some(Category)),
            ("Kod zamówienia", Some(Code)),
            ("ID", Some(FormId)),
            ("Szczególne potrzeby", Some(Accessibility)),
            ("Tłumacz PJM", Some(Interpreter)),
            ("Wybierz warsztaty [9:00–10:30]", Some(Sessions)),
            ("Tagi", Some(Tags)),
            ("Zgoda na publikację wizerunku", Some(Consent)),
            ("5. Wyrażam zgodę na przetwarzanie danych", Some(Consent)),
            ("I agree to the terms", Some(Consent)),
            ("Dietary requirements", Some(Diet)),
            ("VAT ID", Some(InvoiceNip)),
            ("Nazwa", None),
            ("Czy zamawia Pan/Pani obiad?", None),
            ("", None),
            ("Czy zgadza się Pani/Pan na przetwarzanie danych?", Some(Consent)),
        ] {
            assert_eq!(meaning(heading), want, "{heading:?}");
        }
    }
}
