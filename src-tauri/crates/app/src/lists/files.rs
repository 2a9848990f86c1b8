//! Lists as files.

use std::path::Path;

use obrady_domain::{Audience, Disclosure, ListColumn, SheetPer};
use obrady_interchange::{
    addresses::{self, AddressOptions, Between},
    programme::PersonFacts,
    sheet::{self, Cell, Column, CsvOptions, Sheet, SheetSource},
    vcard::{self, Notes},
};
use obrady_print::{PrintError, TableList, TableSection, table_list};
use obrady_words::Words;
use serde::{Deserialize, Serialize};

use super::{
    ListJob, cells,
    choice::{Page, Selection},
    count, heading,
};
use crate::{
    Desk, Error, ErrorCode, Result, clock,
    exports::{Made, WrittenList, write},
    printing,
};

/// As what a list is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(tag = "format", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ListOutput {
    /// A spreadsheet for Excel.
    Xlsx,
    /// A spreadsheet for LibreOffice.
    Ods,
    /// A table of text.
    Csv {
        /// Whether it begins with a byte order mark.
        bom: bool,
        /// What stands between cells.
        delimiter: char,
    },
    /// Pages.
    Pdf,
    /// E-mail addresses alone.
    Addresses {
        /// Whether the name stands before each.
        named: bool,
        /// Whether commas stand between them; else semicolons.
        commas: bool,
    },
    /// Cards for an address book.
    Cards,
}

impl ListOutput {
    /// The ending of such files' names, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Csv { .. } => "csv",
            Self::Pdf => "pdf",
            Self::Addresses { .. } => "txt",
            Self::Cards => "vcf",
        }
    }
}

/// E-mail addresses to be pasted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddressList {
    /// The addresses.
    pub text: String,
    /// How many they are.
    pub count: u32,
    /// What stood where an address stands and is none.
    pub left_out: Vec<String>,
}

/// Writes a list to `path`, whole or not at all.
///
/// # Errors
/// [`ErrorCode::Gone`]; [`ErrorCode::ListNotPublic`] where addresses are to be public; those that
/// name the file.
pub fn save(
    desk: &mut Desk,
    job: &ListJob,
    output: ListOutput,
    path: &Path,
) -> Result<WrittenList> {
    if let ListOutput::Addresses { named, commas } = output {
        let list = addresses(desk, job, named, commas)?;
        write(path, (list.text + "\n").as_bytes())?;
        return Ok(WrittenList { people: list.count, cut: 0 });
    }
    let words = Words::new(job.language);
    let selection = Selection::of(desk, job)?;
    let Made { bytes, cut } = match output {
        ListOutput::Xlsx => {
            let sheets = sources(&selection, words);
            let mark = words.sheet_cut_mark();
            let made = sheet::xlsx_from(&sheets, &selection.title, clock::utc(), &mark)?;
            Made { bytes: made.bytes, cut: made.cut }
        }
        ListOutput::Ods => {
            let sheets = sheets(&selection, words);
            Made::whole(sheet::ods_of(&sheets, &selection.title, clock::utc())?)
        }
        ListOutput::Csv { bom, delimiter } => {
            let one = one_sheet(&selection, words);
            Made::whole(sheet::csv(&one, CsvOptions { bom, delimiter }))
        }
        ListOutput::Pdf => {
            let run = printing::usual_run(desk, job.event, job.language)?;
            let pages = table_list(&table(&selection, job, words), &run);
            Made::whole(pages.map_err(failed)?.bytes)
        }
        ListOutput::Addresses { .. } | ListOutput::Cards => {
            Made::whole(cards(&selection, job.audience))
        }
    };
    write(path, &bytes)?;
    Ok(WrittenList { people: count(selection.people()), cut })
}

/// The e-mail addresses of a list, each once.
///
/// # Errors
/// [`ErrorCode::Gone`]; [`ErrorCode::ListNotPublic`] where the list is for everybody.
pub fn addresses(desk: &mut Desk, job: &ListJob, named: bool, commas: bool) -> Result<AddressList> {
    if job.audience.disclosure(&ListColumn::Email) == Disclosure::Never {
        return Err(Error::new(ErrorCode::ListNotPublic));
    }
    let selection = Selection::of(desk, job)?;
    let between = if commas { Between::Commas } else { Between::Semicolons };
    let names: Vec<(String, &str)> = selection
        .rows()
        .map(|row| (format!("{} {}", row.given, row.family), row.email.as_str()))
        .collect();
    let people = names.iter().map(|(name, email)| (name.trim(), *email));
    let made = addresses::addresses(people, AddressOptions { named, between });
    Ok(AddressList { text: made.text, count: count(made.count), left_out: made.left_out })
}

/// The sheets of a list, whose rows are made as they are written.
fn sources(selection: &Selection, words: Words) -> Vec<SheetSource<'_>> {
    let columns: Vec<Column> =
        selection.columns().iter().map(|one| Column::new(heading(one, words))).collect();
    let mut sources = Vec::new();
    for Page { title, session, places } in selection.sheets() {
        sources.push(SheetSource {
            title: title.clone(),
            columns: columns.clone(),
            rows: places.len(),
            width: columns.len(),
            row: Box::new(move |at| {
                let number = count(at).saturating_add(1);
                selection.cells(places[at], number, *session, words).into()
            }),
        });
    }
    sources
}

/// The sheets of a list.
fn sheets(selection: &Selection, words: Words) -> Vec<Sheet> {
    let columns: Vec<Column> =
        selection.columns().iter().map(|one| Column::new(heading(one, words))).collect();
    let sheet = |page: &Page| Sheet {
        title: page.title.clone(),
        columns: columns.clone(),
        rows: (1..)
            .zip(&page.places)
            .map(|(number, place)| selection.cells(*place, number, page.session, words))
            .collect(),
    };
    selection.sheets().map(sheet).collect()
}

/// All sheets as one: what each was for stands in a column of its own.
fn one_sheet(selection: &Selection, words: Words) -> Sheet {
    let first = match selection.per() {
        SheetPer::None => None,
        SheetPer::Session => Some(words.list_column_session()),
        SheetPer::Category => Some(words.column_category()),
        SheetPer::Organisation => Some(words.column_organisation()),
        SheetPer::State => Some(words.column_state()),
    };
    let mut one = Sheet { title: selection.title.clone(), ..Sheet::default() };
    let mut titles = selection.sheets().map(|page| page.title.clone());
    for mut sheet in sheets(selection, words) {
        let title = titles.next().unwrap_or_default();
        if let Some(first) = &first {
            sheet.columns.insert(0, Column::new(first));
            for row in &mut sheet.rows {
                row.insert(0, Cell::Text(title.clone()));
            }
        }
        one.columns = sheet.columns;
        one.rows.append(&mut sheet.rows);
    }
    one
}

/// A list as it goes onto pages.
pub(crate) fn paper(desk: &mut Desk, job: &ListJob) -> Result<TableList> {
    Ok(table(&Selection::of(desk, job)?, job, Words::new(job.language)))
}

fn failed(error: PrintError) -> Error {
    Error::new(ErrorCode::PrintFailed).with("reason", &error).detail(error)
}

fn table(selection: &Selection, job: &ListJob, words: Words) -> TableList {
    let section = |page: &Page| TableSection {
        title: if selection.is_split() || page.session.is_some() {
            page.title.clone()
        } else {
            String::new()
        },
        rows: (1..)
            .zip(&page.places)
            .map(|(number, place)| {
                let cells = selection.cells(*place, number, page.session, words);
                cells.iter().map(|cell| cells::text(cell, words)).collect()
            })
            .collect(),
    };
    TableList {
        event: selection.title.clone(),
        starts_on: selection.days.0,
        ends_on: selection.days.1,
        audience: match job.audience {
            Audience::Internal => words.list_audience_internal(),
            Audience::Venue => words.list_audience_venue(),
            Audience::Public => String::new(),
        },
        people: selection.people(),
        headings: selection.columns().iter().map(|one| heading(one, words)).collect(),
        row_heading: selection.columns().iter().position(|one| {
            matches!(one, ListColumn::Name | ListColumn::Family | ListColumn::Given)
        }),
        figures: selection.columns().iter().map(|one| *one == ListColumn::Number).collect(),
        sections: selection.sheets().map(section).collect(),
    }
}

/// People as cards: name and what of theirs may go to these eyes. For the venue there are no
/// addresses on them unless the list has them.
fn cards(selection: &Selection, audience: Audience) -> Vec<u8> {
    let shows = |column: ListColumn| {
        selection.columns().contains(&column)
            || (audience == Audience::Internal && column != ListColumn::Note)
    };
    let (email, phone) = (shows(ListColumn::Email), shows(ListColumn::Phone));
    let notes = if shows(ListColumn::Note) { Notes::Written } else { Notes::LeftOut };
    let text = |shown: bool, text: &str| if shown { text.to_owned() } else { String::new() };
    let people: Vec<PersonFacts> = selection
        .rows()
        .map(|row| PersonFacts {
            key: row.person.0.to_string(),
            title: row.title.clone(),
            given: row.given.clone(),
            family: row.family.clone(),
            email: text(email, &row.email),
            phone: text(phone, &row.phone),
            office: row.office.clone(),
            organisation: row.organisation.clone(),
            note: text(notes == Notes::Written, &row.note),
            ..PersonFacts::default()
        })
        .collect();
    vcard::write(&people, notes)
}
