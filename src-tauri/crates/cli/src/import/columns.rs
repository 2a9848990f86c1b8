//! How a table is read and what its columns hold, as a file says.

use std::{collections::BTreeMap, fs, path::Path};

use obrady_app::{
    Error,
    exchange::Incoming,
    interchange::participants::{ColumnMeaning, TableChoices, TableReading, TextEncoding},
};
use obrady_words::{Words, fold};

use crate::{failure::Failure, wording::code};

/// Reads a table as a file says: `"heading" = "meaning"` in each line, or a JSON object of the same. A
/// heading that it does not name is guessed. `@encoding`, `@delimiter`, `@sheet` and `@heading-row` in
/// place of a heading say how the table lies in its file, both last ones from 1.
pub fn read_as(
    words: Words,
    path: &Path,
    table: &TableReading,
    incoming: &mut Incoming,
) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
    let unfit = |what: &str| Failure::Usage {
        message: words.wizard_cli_map_unfit(path.display().to_string(), what),
        hint: words.wizard_cli_map_hint(ColumnMeaning::ALL.map(code).join(", ")),
    };
    let said = read(&text).map_err(|line| unfit(&line))?;
    let (layout, said): (BTreeMap<_, _>, _) =
        said.into_iter().partition(|(heading, _)| heading.starts_with('@'));
    let mut choices = TableChoices::default();
    for (name, value) in &layout {
        lies(&mut choices, name, value).ok_or_else(|| unfit(&format!("{name} = {value}")))?;
    }
    let choices = if layout.is_empty() {
        mapped(said, table, unfit)?
    } else {
        mapped(said, &incoming.read_table(&choices)?, unfit)?
    };
    incoming.read_table(&choices)?;
    Ok(())
}

/// Puts what is said of how a table lies in its file; none where it can't be understood.
fn lies(choices: &mut TableChoices, name: &str, value: &str) -> Option<()> {
    let number = || value.parse::<u32>().ok().filter(|number| *number > 0);
    match name {
        "@encoding" => {
            let found = TextEncoding::ALL.into_iter().find(|one| code(*one) == value)?;
            choices.encoding = Some(found);
        }
        "@delimiter" => {
            let mut letters = if value == "tab" { "\t" } else { value }.chars();
            choices.delimiter = Some(letters.next().filter(|_| letters.next().is_none())?);
        }
        "@sheet" => choices.sheet = Some(number()? - 1),
        "@heading-row" => choices.heading_row = Some(number()?),
        _ => return None,
    }
    Some(())
}

fn mapped(
    said: BTreeMap<String, String>,
    reading: &TableReading,
    unfit: impl Fn(&str) -> Failure,
) -> Result<TableChoices, Failure> {
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
