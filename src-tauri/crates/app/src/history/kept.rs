//! What lies in the file as JSON, in words for people.

use std::collections::BTreeMap;

use obrady_domain::{Filter, ListColumn, ListDefinition};
use obrady_store::{StoreError, Table, View, fields, history::RowChange, registrations};
use serde_json::Value;

/// What such a column says; none where it is not one of them.
pub(super) fn told(
    view: &View<'_>,
    row: &RowChange,
    column: &str,
    text: &str,
) -> Result<Option<String>, StoreError> {
    Ok(match (row.table, column) {
        (Table::Registration, "answers") => Some(answers(view, row, text)?),
        (Table::Field, "wordings") => {
            let wordings: Vec<String> = serde_json::from_str(text).unwrap_or_default();
            Some(wordings.join("\n"))
        }
        (Table::SavedFilter, "definition") => {
            let filter: Filter = serde_json::from_str(text).unwrap_or_default();
            Some(filter.to_string())
        }
        (Table::Layout, "definition") => {
            let list: ListDefinition = serde_json::from_str(text).unwrap_or_default();
            let columns: Vec<&str> = list.columns.iter().map(ListColumn::name).collect();
            Some(columns.join(", "))
        }
        _ => None,
    })
}

/// A line an answer, with its question where that is still asked.
fn answers(view: &View<'_>, row: &RowChange, text: &str) -> Result<String, StoreError> {
    let id = row.things.iter().find(|(column, _)| *column == "id").map(|(_, id)| id);
    let mut questions = BTreeMap::new();
    // Of a registration that is gone, the answers alone are told.
    if let Some(Ok(there)) =
        id.and_then(|id| id.parse().ok()).map(|id| registrations::get(view, id))
    {
        for field in fields::of_event(view, there.event)? {
            questions.insert(u64::from(field.number.0), field.name);
        }
    }
    let kept: Vec<Vec<Value>> = serde_json::from_str(text).unwrap_or_default();
    let line = |answer: &Vec<Value>| {
        let text = answer.get(1)?.as_str()?;
        let question = answer.first()?.as_u64().and_then(|number| questions.get(&number));
        Some(question.map_or_else(|| text.to_owned(), |question| format!("{question}: {text}")))
    };
    Ok(kept.iter().filter_map(line).collect::<Vec<_>>().join("\n"))
}
