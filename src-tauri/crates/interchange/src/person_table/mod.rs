//! People as a table: one person a row, under headings.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    notice::{Notice, NoticeCode, Place},
    participants::{
        headings::fold,
        names::{self, Order},
    },
    people_draft::PeopleDraft,
    programme::PersonFacts,
    source::{ReadError, TEXT_LIMIT},
    table_values::{note, one_line, stem},
    workbook::{Row, Value, Workbook},
};

const HEADING_WITHIN: usize = 40;

/// What a column of a table of people holds.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PersonColumn {
    /// By what the person is known.
    Id,
    /// Degree or title before the name.
    Title,
    /// Given names.
    Given,
    /// Family name.
    Family,
    /// The whole name, given names first.
    FullName,
    /// The whole name, family name first.
    FamilyThenGiven,
    /// Office.
    Office,
    /// Organisation.
    Organisation,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Address of the web page.
    Website,
    /// About them.
    Biography,
    /// Remarks for the staff.
    Note,
    /// Nothing that is kept, such as the rows counted.
    Ignored,
}

impl PersonColumn {
    /// Every column that can be written, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Id,
        Self::Title,
        Self::Given,
        Self::Family,
        Self::FullName,
        Self::Office,
        Self::Organisation,
        Self::Email,
        Self::Phone,
        Self::Website,
        Self::Biography,
        Self::Note,
    ];

    fn is_name(self) -> bool {
        matches!(self, Self::Given | Self::Family | Self::FullName | Self::FamilyThenGiven)
    }
}

/// Headings, folded, of each meaning; a comma between them.
const KNOWN: &[(PersonColumn, &str)] = &[
    (PersonColumn::Id, "id, identyfikator, guid, uid, uuid, person id, speaker id, kod, code"),
    (
        PersonColumn::Title,
        "tytul, tytul naukowy, stopien, stopien naukowy, tytul stopien, tytul zawodowy, title, \
         degree, prefix, academic title, name prefix",
    ),
    (
        PersonColumn::Given,
        "imie, imiona, imie imiona, first name, firstname, given name, given names, forename",
    ),
    (PersonColumn::Family, "nazwisko, last name, lastname, surname, family name, familyname"),
    (
        PersonColumn::FullName,
        "imie i nazwisko, imie nazwisko, imiona i nazwisko, osoba, prelegent, prelegentka, name, \
         full name, fullname, speaker, speaker name, person, panelista, moderator, nazwa, \
         imie i nazwisko prelegenta, formatted name",
    ),
    (
        PersonColumn::FamilyThenGiven,
        "nazwisko i imie, nazwisko imie, surname and name, last name first name",
    ),
    (
        PersonColumn::Office,
        "stanowisko, funkcja, stanowisko funkcja, funkcja stanowisko, urzad, position, job title, \
         office, function, role, tag line, tagline",
    ),
    (
        PersonColumn::Organisation,
        "instytucja, nazwa instytucji, organizacja, firma, gmina, jednostka, urzad miasta, \
         miejsce pracy, afiliacja, uczelnia, institution, organisation, organization, company, \
         affiliation, employer, instytucja organizacja",
    ),
    (
        PersonColumn::Email,
        "email, mail, adres email, adres mailowy, poczta, poczta elektroniczna, email address, \
         speaker email, contact",
    ),
    (
        PersonColumn::Phone,
        "telefon, tel, nr telefonu, numer telefonu, nr tel, telefon komorkowy, komorka, phone, \
         phone number, mobile, mobile phone",
    ),
    (
        PersonColumn::Website,
        "strona, strona www, www, strona internetowa, website, web page, url, homepage, blog, link",
    ),
    (
        PersonColumn::Biography,
        "biogram, biografia, nota biograficzna, notka biograficzna, bio, biography, o osobie, \
         opis, about, nota, sylwetka",
    ),
    (
        PersonColumn::Note,
        "uwagi, uwaga, notatka, notatki, komentarz, note, notes, remarks, comment, comments, \
         internal notes",
    ),
    (PersonColumn::Ignored, "lp, l p"),
];

/// How a workbook is read as a table of people. A person may change it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonMapping {
    /// Which sheet, from 0.
    pub sheet: u32,
    /// The row of the headings, from 0.
    pub heading_row: u32,
    /// What each column holds, from the first one; the values of one that is none of these go to the
    /// person's note.
    pub columns: Vec<Option<PersonColumn>>,
}

/// Whether a text is a heading of a table of people.
pub(crate) fn is_heading(text: &str) -> bool {
    meaning(text).is_some()
}

fn meaning(heading: &str) -> Option<PersonColumn> {
    if heading.len() > 80 {
        return None;
    }
    let bare = heading.split(['(', '[']).next().map(fold).unwrap_or_default();
    [fold(heading), bare].iter().find_map(|folded| {
        let known = KNOWN.iter().find(|(_, names)| names.split(", ").any(|name| name == folded));
        known.map(|(column, _)| *column)
    })
}

/// How the workbook is best read: the sheet and row with most of the headings that are known.
#[must_use]
pub fn guess(workbook: &Workbook) -> PersonMapping {
    let mut best = PersonMapping::default();
    let mut most = 0;
    for (sheet, grid) in (0_u32..).zip(&workbook.sheets) {
        for row in grid.rows.iter().take(HEADING_WITHIN) {
            let columns = columns(row);
            let known = columns.iter().flatten().count();
            if known > most {
                most = known;
                best = PersonMapping { sheet, heading_row: row.at, columns };
            }
        }
    }
    best
}

fn columns(row: &Row) -> Vec<Option<PersonColumn>> {
    let width = row.cells.last().and_then(|cell| usize::try_from(cell.column + 1).ok());
    let mut columns = vec![None; width.unwrap_or(0)];
    let mut taken = BTreeSet::new();
    for cell in &row.cells {
        if let Value::Text(text) = &cell.value
            && let Some(column) = meaning(text)
            && (taken.insert(column) || column == PersonColumn::Note)
            && let Some(slot) = usize::try_from(cell.column).ok().and_then(|at| columns.get_mut(at))
        {
            *slot = Some(column);
        }
    }
    // Two columns are surer than one.
    if taken.contains(&PersonColumn::Given) && taken.contains(&PersonColumn::Family) {
        for column in &mut columns {
            if matches!(column, Some(PersonColumn::FullName | PersonColumn::FamilyThenGiven)) {
                *column = Some(PersonColumn::Ignored);
            }
        }
    }
    columns
}

/// How many columns of the mapping are known, and whether one of them is a name.
pub(crate) fn strength(mapping: &PersonMapping) -> (usize, bool) {
    let known = || mapping.columns.iter().flatten();
    (known().count(), known().any(|column| column.is_name()))
}

/// Reads a table of people as [`guess`] understands it.
///
/// # Errors
/// See [`ReadError`].
pub fn read(name: &str, bytes: &[u8]) -> Result<PeopleDraft, ReadError> {
    let workbook = crate::workbook::read(name, bytes)?;
    Ok(read_with(name, &workbook, &guess(&workbook)))
}

/// Reads a table of people. Nothing is lost: the values of unknown columns are in the person's note.
#[must_use]
pub fn read_with(name: &str, workbook: &Workbook, mapping: &PersonMapping) -> PeopleDraft {
    let mut draft =
        PeopleDraft { source: format!("sheet:{}", stem(name)), ..PeopleDraft::default() };
    let grid = usize::try_from(mapping.sheet).ok().and_then(|at| workbook.sheets.get(at));
    let Some(grid) = grid else { return draft };
    let headings = grid.row(mapping.heading_row);
    let mut keys = BTreeSet::new();
    for row in grid.rows.iter().filter(|row| row.at > mapping.heading_row) {
        if headings.is_some_and(|headings| headings.cells == row.cells) {
            continue;
        }
        let mut person = PersonFacts::default();
        let mut notices = Vec::new();
        let mut tell = |code, column, value: &str| {
            let place = Place { path: grid.address(row.at, column), ..Place::default() };
            let value: String = value.chars().take(200).collect();
            notices.push(Notice::new(code, place).with("value", value));
        };
        for cell in &row.cells {
            let at = usize::try_from(cell.column).unwrap_or(usize::MAX);
            let mut text = cell.value.text();
            if text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
                tell(NoticeCode::TextCut, cell.column, &text.chars().count().to_string());
                text = text.chars().take(TEXT_LIMIT).collect();
            }
            let heading = headings.and_then(|row| row.cell(cell.column)).map(Value::text);
            let heading = heading.unwrap_or_else(|| crate::workbook::letters(cell.column));
            match mapping.columns.get(at).copied().flatten() {
                Some(column) => put(&mut person, column, &text),
                None => note(&mut person.note, &heading, &text),
            }
        }
        let about = one_line(&format!("{} {}", person.given, person.family));
        if about.is_empty() {
            let text: Vec<String> = row.cells.iter().map(|cell| cell.value.text()).collect();
            tell(NoticeCode::PersonWithoutName, 0, &one_line(&text.join(" ")));
        } else if !person.key.is_empty() && !keys.insert(person.key.clone()) {
            tell(NoticeCode::KeyTwice, 0, &std::mem::take(&mut person.key));
        }
        for mut notice in notices {
            notice.place.about.clone_from(&about);
            draft.notices.push(notice);
        }
        if !about.is_empty() {
            draft.people.push(person);
        }
    }
    draft
}

fn put(person: &mut PersonFacts, column: PersonColumn, text: &str) {
    let joined = |first: &str, second: &str| format!("{first} {second}").trim().to_owned();
    match column {
        PersonColumn::Id => {
            person.number = text.parse().ok();
            person.key = one_line(text);
        }
        PersonColumn::Title => person.title = joined(&one_line(text), &person.title),
        PersonColumn::Given => {
            let (title, given) = names::part(text);
            person.title = joined(&person.title, &title);
            person.given = given;
        }
        PersonColumn::Family => {
            let (title, family) = names::part(text);
            person.title = joined(&person.title, &title);
            person.family = family;
        }
        PersonColumn::FullName | PersonColumn::FamilyThenGiven => {
            let first = column == PersonColumn::FullName;
            let name =
                names::split(text, if first { Order::GivenFirst } else { Order::FamilyFirst });
            person.title = joined(&person.title, &name.title);
            person.given = name.given;
            person.family = name.family;
        }
        PersonColumn::Office => person.office = one_line(text),
        PersonColumn::Organisation => person.organisation = one_line(text),
        PersonColumn::Email => person.email = one_line(text),
        PersonColumn::Phone => person.phone = one_line(text),
        PersonColumn::Website => person.website = one_line(text),
        PersonColumn::Biography => text.clone_into(&mut person.biography),
        PersonColumn::Note => note(&mut person.note, "", text),
        PersonColumn::Ignored => {}
    }
}
