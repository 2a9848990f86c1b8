//! What well-known programs export, whose headings mean more, or something else, than they say.
//!
//! - pretix: `OrderListExporter.iterate_positions` and `CSVCheckinList` of pretix 2026.8
//!   (src/pretix/base/exporters/orderlist.py, src/pretix/plugins/checkinlists/exporters.py), headings
//!   as its own translations to Polish and German have them. `Email` is the buyer's there, with one of
//!   the attendee's own behind it where the shop asks for it; the check-in list gives the buyer's to
//!   whoever has none. `iterate_orders` beside them names nobody but the buyer, by the address of the
//!   invoice (`Company`, `Name`, its parts under their own labels), and counts the tickets in
//!   `Positions`.
//! - Indico: `generate_spreadsheet_from_registrations`
//!   (indico/modules/events/registration/util.py) and `PersonalDataType` (models/items.py). Its
//!   headings are English in every language.
//! - Google Forms: the sheet of answers: a timestamp first (`Sygnatura czasowa`), the address behind it
//!   where the form asks for it itself (`Email Address`, `Adres e-mail`, formerly `Username`, `Nazwa
//!   użytkownika`), several choices joined with `, `, one column `Question [Row]` for each row of a grid.
//! - Microsoft Forms: the workbook of answers: `ID` (or `Id`), `Start time`, `Completion time`, `Email`,
//!   `Name`, of late `Last modified time`, of quizzes `Total points` and `Quiz feedback`, with several
//!   choices each followed by `;` and `anonymous` for whoever did not sign in. So do programs read it
//!   that are public (acl-org/acl-anthology, bin/add_attachments.py), and with the Polish headings `ID`,
//!   `Godzina rozpoczęcia`, `Godzina ukończenia`, `Adres e-mail`, `Nazwa`, `Czas ostatniej modyfikacji`.
//! - LimeSurvey: answers with codes (`id`, `submitdate`, `lastpage`, `startlanguage`, `seed`) or with
//!   whole questions (`Response ID`, `Date submitted`) as headings.
//! - Our own lists of participants: a code, a status and something that nobody asks in a form.

use serde::{Deserialize, Serialize};

use super::{
    ColumnMeaning::{self, *},
    headings::fold,
};

/// A program whose exports are known.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum KnownForm {
    /// Attendees of pretix: a ticket a row.
    Pretix,
    /// Orders of pretix: a row is of whoever ordered, however many tickets.
    PretixOrders,
    /// Registrants of Indico.
    Indico,
    /// Answers of Google Forms.
    GoogleForms,
    /// Answers of Microsoft Forms.
    MicrosoftForms,
    /// Answers of LimeSurvey.
    LimeSurvey,
    /// A list of participants that Obrady saved.
    Obrady,
}

/// The form, headings that tell it (one word of each group must be there), and what some of its
/// columns mean. A heading that is not in the list means what it says.
struct Form {
    known: KnownForm,
    telling: &'static [&'static [&'static str]],
    columns: &'static [(ColumnMeaning, &'static [&'static str])],
}

const ORDER_CODE: &[&str] = &["order code", "kod zamowienia", "bestellnummer"];

const FORMS: &[Form] = &[
    Form {
        known: KnownForm::Pretix,
        telling: &[
            ORDER_CODE,
            &["attendee name", "imie i nazwisko uczestnika", "name teilnehmer in"],
        ],
        columns: &[
            (
                Given,
                &[
                    "attendee name given name",
                    "attendee name first name",
                    "imie i nazwisko uczestnika imie",
                    "teilnehmer innenname vorname",
                    "name teilnehmer in vorname",
                ],
            ),
            (
                Family,
                &[
                    "attendee name family name",
                    "attendee name last name",
                    "imie i nazwisko uczestnika nazwisko",
                    "teilnehmer innenname nachname",
                    "name teilnehmer in nachname",
                ],
            ),
            (
                Title,
                &[
                    "attendee name title",
                    "imie i nazwisko uczestnika tytul",
                    "imie i nazwisko uczestnika title",
                    "teilnehmer innenname titel",
                    "teilnehmer innenname title",
                    "name teilnehmer in titel",
                ],
            ),
            (FullName, &["attendee name", "imie i nazwisko uczestnika", "name teilnehmer in"]),
            // Of the order; the attendee's own comes behind it, where the shop asks for one.
            (BuyerEmail, &["email"]),
            (Email, &["attendee email", "adres email uczestnika", "email teilnehmer in"]),
            (Organisation, &["attendee company", "firma uczestnika", "teilnehmer innen firma"]),
            (Phone, &["phone number", "numer telefonu", "telefonnummer"]),
            (Code, &["ticket secret", "sekret biletu", "ticket code", "secret", "sekret"]),
            (FormId, &["position id", "id pozycji", "position"]),
            (RegisteredAt, &["order date", "data zamowienia", "bestelldatum"]),
            (RegisteredTime, &["order time", "godzina zamowienia", "bestelluhrzeit"]),
            (State, &["status", "stan"]),
            (Category, &["product", "produkt"]),
            (
                Note,
                &[
                    "order comment",
                    "komentarz do zamowienia",
                    "bestellkommentar",
                    "comment",
                    "komentarz",
                    "kommentar",
                ],
            ),
            (
                InvoiceName,
                &["invoice address company", "adres firmy do faktury", "rechnungsadresse firma"],
            ),
            (InvoiceNip, &["vat id", "numer vat", "ust id nr", "ust id"]),
            (
                InvoiceAddress,
                &[
                    "invoice address street",
                    "invoice address zip code",
                    "invoice address city",
                    "invoice address country",
                    "adres do faktury ulica",
                    "adres do faktury kod pocztowy",
                    "adres do faktury miasto",
                    "adres do faktury kraj",
                    "rechnungsadresse straße",
                    "rechnungsadresse plz",
                    "rechnungsadresse stadt",
                    "rechnungsadresse land",
                ],
            ),
            // The state of the address, not of the order; the day on which the event begins.
            (
                Answer,
                &[
                    "state",
                    "address",
                    "adres",
                    "adresse",
                    "variation",
                    "event name",
                    "date",
                    "invoice address name",
                    "nazwa do faktury",
                    "rechnungsadresse name",
                    "pseudonymization id",
                    "product id",
                    "external customer id",
                    "seat id",
                    "name",
                    "nazwa",
                ],
            ),
        ],
    },
    Form {
        known: KnownForm::PretixOrders,
        telling: &[ORDER_CODE, &["sales channel", "kanal sprzedazy", "verkaufskanal"]],
        columns: &[
            (
                FullName,
                &[
                    "name",
                    "nazwa",
                    "imie i nazwisko",
                    "invoice address name",
                    "nazwa do faktury",
                    "rechnungsadresse name",
                ],
            ),
            (Email, &["email"]),
            (Phone, &["phone number", "numer telefonu", "telefonnummer"]),
            (Organisation, &["company", "firma"]),
            (Code, ORDER_CODE),
            (RegisteredAt, &["order date", "data zamowienia", "bestelldatum"]),
            (RegisteredTime, &["order time", "godzina zamowienia", "bestelluhrzeit"]),
            (State, &["status", "stan"]),
            (InvoiceNip, &["vat id", "numer vat", "ust id nr", "ust id"]),
            (
                InvoiceAddress,
                &[
                    "address",
                    "adres",
                    "adresse",
                    "zip code",
                    "kod pocztowy",
                    "postleitzahl",
                    "plz",
                    "city",
                    "miasto",
                    "stadt",
                    "ort",
                    "country",
                    "kraj",
                    "land",
                ],
            ),
            (Note, &["comment", "komentarz", "kommentar"]),
            // Of the address, not of the order.
            (Answer, &["state", "wojewodztwo", "bundesland"]),
        ],
    },
    Form {
        known: KnownForm::Indico,
        telling: &[&["id"], &["registration state", "registration date", "checked in"]],
        columns: &[
            (FormId, &["id"]),
            (Given, &["first name"]),
            (Family, &["last name"]),
            (Organisation, &["affiliation"]),
            (Office, &["position"]),
            (Tags, &["tags"]),
        ],
    },
    Form {
        known: KnownForm::MicrosoftForms,
        telling: &[
            &["id", "identyfikator"],
            &["start time", "godzina rozpoczecia", "czas rozpoczecia", "startzeit"],
            &[
                "completion time",
                "godzina ukonczenia",
                "czas ukonczenia",
                "godzina zakonczenia",
                "fertigstellungszeit",
            ],
        ],
        columns: &[
            (FormId, &["id", "identyfikator"]),
            (
                RegisteredAt,
                &[
                    "completion time",
                    "godzina ukonczenia",
                    "czas ukonczenia",
                    "godzina zakonczenia",
                ],
            ),
            (
                Ordinal,
                &[
                    "start time",
                    "godzina rozpoczecia",
                    "czas rozpoczecia",
                    "last modified time",
                    "godzina ostatniej modyfikacji",
                    "czas ostatniej modyfikacji",
                    "total points",
                    "quiz feedback",
                ],
            ),
            (FullName, &["name", "nazwa", "imie i nazwisko"]),
            (Email, &["email", "adres email"]),
        ],
    },
    Form {
        known: KnownForm::LimeSurvey,
        telling: &[
            &["id", "response id", "id odpowiedzi"],
            &["submitdate", "date submitted", "data wyslania", "data przeslania"],
            &[
                "lastpage",
                "last page",
                "ostatnia strona",
                "startlanguage",
                "start language",
                "jezyk poczatkowy",
                "seed",
            ],
        ],
        columns: &[
            (FormId, &["id", "response id", "id odpowiedzi"]),
            (RegisteredAt, &["submitdate", "date submitted", "data wyslania", "data przeslania"]),
            (
                Ordinal,
                &[
                    "lastpage",
                    "last page",
                    "ostatnia strona",
                    "startlanguage",
                    "start language",
                    "jezyk poczatkowy",
                    "seed",
                    "startdate",
                    "date started",
                    "data rozpoczecia",
                    "datestamp",
                    "date last action",
                    "data ostatniej akcji",
                ],
            ),
        ],
    },
    Form {
        known: KnownForm::GoogleForms,
        telling: &[&["timestamp", "sygnatura czasowa", "zeitstempel"]],
        columns: &[
            (RegisteredAt, &["timestamp", "sygnatura czasowa", "zeitstempel"]),
            // Asked for by the form itself; a question of the same name comes later.
            (Email, &["email address", "adres email", "nazwa uzytkownika", "username"]),
            (Ordinal, &["score", "wynik"]),
        ],
    },
    Form {
        known: KnownForm::Obrady,
        telling: &[&["kod", "code"], &["status"], OWN_TO_OBRADY],
        // What it works out by itself is no question of anybody's form.
        columns: &[(Ordinal, OWN_TO_OBRADY)],
    },
];

/// What a list of Obrady tells beside what was asked, as its headings are in both languages.
const OWN_TO_OBRADY: &[&str] = &[
    "rodzaj instytucji",
    "kind organisation",
    "wojewodztwo",
    "voivodeship",
    "zrodlo",
    "source",
    "wejscie",
    "checked in",
    "lista rezerwowa sesji",
    "waits for",
];

/// The form whose headings these are.
pub(super) fn recognise(headings: &[String]) -> Option<KnownForm> {
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    let has = |names: &&[&str]| folded.iter().any(|heading| names.contains(&heading.as_str()));
    let form = FORMS.iter().find(|form| form.telling.iter().all(has))?;
    // A timestamp is Google's only where Google puts it.
    let elsewhere = form.known == KnownForm::GoogleForms
        && !folded.first().is_some_and(|first| form.telling[0].contains(&first.as_str()));
    (!elsewhere).then_some(form.known)
}

/// What a heading means in the exports of a form.
pub(super) fn meaning(form: KnownForm, heading: &str) -> Option<ColumnMeaning> {
    let folded = fold(heading);
    let form = FORMS.iter().find(|one| one.known == form)?;
    let (meaning, _) = form.columns.iter().find(|(_, names)| names.contains(&folded.as_str()))?;
    Some(*meaning)
}
