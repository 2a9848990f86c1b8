//! What a change did, field by field, in words for people.

use obrady_store::{
    Table, View,
    history::{self, CellChange, Datum, RowChange, RowDeed},
};
use obrady_words::{Arg, Words};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Desk, Result};

/// How many things are told of; a list of thousands is read by nobody.
const MOST: usize = 200;

/// How much of a long text is told.
const LONG: usize = 600;

/// What a change did.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeDetails {
    /// What it did to which thing.
    pub things: Vec<ThingChange>,
    /// How many more there are.
    pub more: u32,
}

/// What a change did to one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThingChange {
    /// What it is, such as `Sesja`.
    pub kind: String,
    /// Its name; may be empty.
    pub name: String,
    /// What was done to it.
    pub deed: Deed,
    /// The fields that were filled, changed or emptied.
    pub fields: Vec<FieldChange>,
}

/// What can be done to a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Deed {
    /// It was added.
    Added,
    /// It was changed.
    Changed,
    /// It was deleted.
    Deleted,
    /// It was deleted and is there again.
    Restored,
}

/// A field of a thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// What it is called.
    pub name: String,
    /// What it was; may be empty.
    pub from: String,
    /// What it became; may be empty.
    pub to: String,
}

/// What a change did.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is no such change;
/// [`ErrorCode::StepUnfit`](crate::ErrorCode::StepUnfit) where what it did is not kept any more.
pub fn details(desk: &Desk, change: Uuid, words: Words) -> Result<ChangeDetails> {
    let found = desk.store().details(change, MOST)?;
    let told = found.rows.len();
    let things = desk.read(|view| {
        let rows = found.rows.iter().filter(|row| !is_hidden(row.table));
        rows.map(|row| thing(view, words, row)).collect::<std::result::Result<_, _>>()
    })?;
    let more = found.total.saturating_sub(u32::try_from(told).unwrap_or(u32::MAX));
    Ok(ChangeDetails { things, more })
}

/// Where things came from is the program's own bookkeeping.
fn is_hidden(table: Table) -> bool {
    matches!(table, Table::Origin | Table::TableSource)
}

fn thing(
    view: &View<'_>,
    words: Words,
    row: &RowChange,
) -> std::result::Result<ThingChange, obrady_store::StoreError> {
    let buried = row.cells.iter().find(|cell| cell.column == "deleted_at");
    let deed = match (row.deed, buried) {
        (RowDeed::Update, Some(cell)) if cell.to == Datum::None => Deed::Restored,
        (RowDeed::Update, Some(_)) | (RowDeed::Delete, _) => Deed::Deleted,
        (RowDeed::Insert, _) => Deed::Added,
        (RowDeed::Update, None) => Deed::Changed,
    };
    let mut fields = Vec::new();
    for cell in &row.cells {
        if !is_told(row, cell) {
            continue;
        }
        let told = |datum: &Datum| match datum {
            Datum::Text(text) => match super::kept::told(view, row, &cell.column, text)? {
                Some(told) => Ok(told),
                None => value(view, words, row.table, &cell.column, datum),
            },
            _ => value(view, words, row.table, &cell.column, datum),
        };
        let (from, to) = (told(&cell.from)?, told(&cell.to)?);
        if from != to {
            fields.push(FieldChange { name: field(words, row.table, &cell.column), from, to });
        }
    }
    let table = code(row.table);
    let kind = words.text(&format!("history-thing-{table}"), &[]).unwrap_or(table);
    Ok(ThingChange { kind, name: name(view, row)?, deed, fields })
}

/// Ids and places are the program's own; what a thing belongs to is in its name.
fn is_told(row: &RowChange, cell: &CellChange) -> bool {
    let column = cell.column.as_str();
    if matches!(column, "id" | "event_id" | "deleted_at") {
        return false;
    }
    if row.deed == RowDeed::Update {
        return true;
    }
    let named = row.things.iter().any(|(name, _)| *name == column);
    let idle = [&cell.from, &cell.to].into_iter().all(|datum| match datum {
        Datum::Number(number) => *number == 0,
        Datum::Text(text) => text.is_empty(),
        Datum::None => true,
        Datum::Bytes(_) => false,
    });
    !named && !idle && column != "position"
}

/// What the row is called: by its own name, or by those of the things that it is about.
fn name(view: &View<'_>, row: &RowChange) -> std::result::Result<String, obrady_store::StoreError> {
    let mut names: Vec<String> = Vec::new();
    for (column, id) in &row.things {
        let table = if *column == "id" { Some(row.table) } else { pointed(column) };
        let Some(table) = table else { continue };
        // Of an event's own organisations the event is plain.
        if table == Table::Event && row.table != Table::Event {
            continue;
        }
        let own = *column == "id";
        let found =
            history::name(view, table, id)?.or_else(|| own.then(|| kept_name(row)).flatten());
        names.extend(found.filter(|name| !names.contains(name)));
    }
    Ok(names.join(" · "))
}

/// The name that the row itself tells, where the thing is not there any more.
fn kept_name(row: &RowChange) -> Option<String> {
    let text = |column: &str| {
        let cell = row.cells.iter().find(|cell| cell.column == column)?;
        match (&cell.to, &cell.from) {
            (Datum::Text(text), _) | (_, Datum::Text(text)) => Some(text.clone()),
            _ => None,
        }
    };
    match row.table {
        Table::Person => Some(format!("{} {}", text("given")?, text("family")?)),
        Table::Room
        | Table::Track
        | Table::Organisation
        | Table::Version
        | Table::Category
        | Table::Field
        | Table::Layout
        | Table::SavedFilter
        | Table::Preset => text("name"),
        _ => text("title"),
    }
}

/// The table that a column points to.
fn pointed(column: &str) -> Option<Table> {
    Some(match column {
        "event_id" => Table::Event,
        "session_id" | "block_id" => Table::Session,
        "room_id" => Table::Room,
        "track_id" => Table::Track,
        "person_id" => Table::Person,
        "organisation_id" => Table::Organisation,
        "affiliation_id" => Table::Affiliation,
        "registration_id" => Table::Registration,
        "category_id" => Table::Category,
        _ => return None,
    })
}

/// What a field is called.
fn field(words: Words, table: Table, column: &str) -> String {
    let column = column.replace('_', "-");
    let table = code(table);
    words
        .text(&format!("history-field-{table}-{column}"), &[])
        .or_else(|| words.text(&format!("history-field-{column}"), &[]))
        .unwrap_or(column)
}

/// What is in a field.
fn value(
    view: &View<'_>,
    words: Words,
    table: Table,
    column: &str,
    datum: &Datum,
) -> std::result::Result<String, obrady_store::StoreError> {
    Ok(match datum {
        Datum::None => String::new(),
        Datum::Bytes(bytes) => {
            words.cli_kilobytes(i64::try_from(bytes.div_ceil(1024)).unwrap_or(0))
        }
        Datum::Number(number) => number_text(words, column, *number),
        Datum::Text(text) => match pointed(column) {
            Some(table) => history::name(view, table, text)?.unwrap_or_default(),
            None => plain_text(words, table, column, text),
        },
    })
}

fn number_text(words: Words, column: &str, number: i64) -> String {
    match column {
        "start" | "opens_at" | "closes_at" | "starts" | "ends" => {
            format!("{:02}:{:02}", number / 60, number % 60)
        }
        "length" | "changeover" => words.minutes(number),
        "sign_up" | "locked" | "shared" | "published" | "picture_consent" | "cancelled"
        | "publishes" => {
            if number == 0 {
                words.no()
            } else {
                words.yes()
            }
        }
        "colour" => words.text(&format!("colour-{number}"), &[]).unwrap_or_default(),
        // From 1, as people count.
        "position" => (number + 1).to_string(),
        _ => number.to_string(),
    }
}

fn plain_text(words: Words, table: Table, column: &str, text: &str) -> String {
    let worded = match (table, column) {
        (Table::Session, "kind") => Some("session-kind"),
        (Table::Session, "state") => Some("session-state"),
        (Table::Role, "kind") => Some("role"),
        (Table::OrganisationRole, "kind") => Some("organisation-role"),
        (Table::Organisation, "kind") => Some("history-organisation"),
        (Table::Availability, "kind") => Some("history-availability"),
        (Table::Registration | Table::SignUp, "state") => Some("registration"),
        (Table::Event, "moving_up") => Some("history-moving-up"),
        (Table::Field, "kind") => Some("history-field-kind"),
        (Table::Layout, "audience") => Some("history-audience"),
        (Table::Event | Table::Registration, "attendance") => Some("attendance"),
        _ => None,
    };
    if let Some(start) = worded {
        let id = format!("{start}-{}", kebab(text));
        return words.text(&id, &[] as &[(&str, Arg<'_>)]).unwrap_or_else(|| text.to_owned());
    }
    if let Ok(day) = text.parse() {
        return words.numeric_day(day);
    }
    if let Ok(moment) = text.parse() {
        return words.numeric_moment(moment);
    }
    let mut letters = text.trim().chars();
    let start: String = letters.by_ref().take(LONG).collect();
    if letters.next().is_some() { start + "…" } else { start }
}

/// `sessionRoom` as `session-room`.
fn kebab(word: &str) -> String {
    let mut kebab = String::new();
    for letter in word.chars() {
        if letter.is_ascii_uppercase() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

fn code(table: Table) -> String {
    table.name().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use obrady_words::Language;

    use super::*;

    #[test]
    fn every_field_has_words() {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Desk::create(&folder.path().join("k.obrady")).expect("a file");
        let columns = desk.read(history::columns).expect("a whole file");
        for language in Language::ALL {
            let words = Words::new(language);
            for (table, columns) in &columns {
                if is_hidden(*table) {
                    continue;
                }
                let code = code(*table);
                let kind = words.text(&format!("history-thing-{code}"), &[]);
                assert!(kind.is_some(), "{language}: history-thing-{code}");
                for column in columns {
                    if matches!(column.as_str(), "id" | "event_id" | "deleted_at") {
                        continue;
                    }
                    let name = field(words, *table, column);
                    assert!(name != column.replace('_', "-"), "{language}: {code} {column}");
                }
            }
        }
    }
}
