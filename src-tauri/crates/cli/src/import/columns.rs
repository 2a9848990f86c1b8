//! What the columns of a table hold, as a file says.

use std::{collections::BTreeMap, fs, path::Path};

use obrady_app::{
    Error,
    interchange::participants::{ColumnMeaning, TableChoices, TableReading},
};
use obrady_words::{Words, fold};

use crate::{failure::Failure, wording::code};

/// How a table is read when a file says what its columns hold: `"heading" = "meaning"` in each line,
/// or a JSON object of the same. A heading that it does not name is guessed.
pub fn mapped(words: Words, path: &Path, reading: &TableReading) -> Result<TableChoices, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
    let unfit = |what: &str| Failure::Usage {
        message: words.wizard_cli_map_unfit(path.display().to_string(), what),
        hint: words.wizard_cli_map_hint(ColumnMeaning::ALL.map(code).join(", ")),
    };
    let said = read(&text).map_err(|line| unfit(&line))?;
    let mut columns = reading.used.columns.clone().unwrap_or_default();
    for (heading, meaning) in said {
        let known = ColumnMeaning::ALL.into_iter().find(|one| code(*one) == meaning);
        let meaning = known.ok_or_else(|| unfit(&meaning))?;
        let there = reading.draft.columns.iter().enumerate();
        let mut there =
            there.filter(|(_, column)| fold(column.heading.trim()) == fold(heading.trim()));
        let Some((first, _)) = there.next() else { return Err(unfit(&heading)) };
        for at in there.map(|(at, _)| at).chain([first]) {
            if let Some(column) = columns.get_mut(at) {
                *column = meaning;
            }
        }
    }
    Ok(TableChoices { columns: Some(columns), ..reading.used.clone() })
}

/// Headings and meanings, or what could not be understood.
fn read(text: &str) -> Result<BTreeMap<String, String>, String> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return serde_json::from_str(text).map_err(|error| error.to_string());
    }
    let lines = text.lines().map(str::trim);
    let said = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
    said.map(|line| {
        let (heading, meaning) = line.rsplit_once('=').ok_or_else(|| line.to_owned())?;
        let bare = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
        Ok((bare(heading), bare(meaning)))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_a_map_are_one() {
        let expected: BTreeMap<String, String> =
            [("Kto = co".to_owned(), "fullName".to_owned())].into();
        for text in [
            "# kolumny\n\"Kto = co\" = \"fullName\"\n",
            "\u{feff}Kto = co = fullName",
            "{\"Kto = co\": \"fullName\"}",
        ] {
            assert_eq!(read(text), Ok(expected.clone()), "{text}");
        }
        for text in ["{", "Kto", "{\"a\": 1}"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
