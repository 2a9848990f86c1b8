//! What stands around the sessions of a drawn timetable: the event's name above them, and whatever
//! is neither that nor a day, an hour or a heading, which is told.

use super::{
    Drawing,
    block::{Block, Sheet, is_day},
    names_day,
};
use crate::{
    notice::NoticeCode,
    participants::headings::fold,
    session_table,
    table_values::one_line,
    workbook::{Cell, Row, Value},
};

/// More than this nobody looks at.
const MOST: usize = 1_000;

impl Sheet<'_> {
    /// Takes the event's name from what stands above a block, whose headings are in the row
    /// `header`, and tells what is not read above it and left of its sessions.
    pub(super) fn around(&self, block: &Block<'_>, header: Option<u32>, drawing: &mut Drawing) {
        for row in &block.lead {
            for cell in &row.cells {
                let heading = header == Some(row.at) && cell.column >= self.from;
                if !heading {
                    self.above(row, cell, drawing);
                }
            }
        }
        for row in &block.rows {
            for cell in row.cells.iter().take_while(|cell| cell.column < self.from) {
                // Numbers there are hours, or count the rows.
                if matches!(cell.value, Value::Text(_)) && !self.is_hour(cell) {
                    self.leave(row, cell, drawing);
                }
            }
        }
    }

    /// Tells what stands below the last hours.
    pub(super) fn below(&self, rows: &[&Row], drawing: &mut Drawing) {
        for row in rows {
            for cell in &row.cells {
                self.leave(row, cell, drawing);
            }
        }
    }

    fn above(&self, row: &Row, cell: &Cell, drawing: &mut Drawing) {
        let Value::Text(text) = &cell.value else { return self.leave(row, cell, drawing) };
        let title = title(text).filter(|_| row.cells.len() == 1);
        match title {
            Some(title) if drawing.title.is_empty() || drawing.title == title => {
                drawing.title = title;
            }
            _ if session_table::meaning(text).is_some() => {}
            _ => self.leave(row, cell, drawing),
        }
    }

    fn leave(&self, row: &Row, cell: &Cell, drawing: &mut Drawing) {
        let text = one_line(&cell.value.text());
        let says_nothing = is_day(&cell.value) || text.is_empty() || is_generic(&text);
        if !says_nothing && drawing.notices.len() < MOST {
            drawing.notice(self.address(row.at, cell.column), NoticeCode::NotRead, &text);
        }
    }
}

/// `Kongres Miast` of `Kongres Miast – wtorek, 8 czerwca 2021 r.`: the parts of a text that name no
/// day and say more than that a programme follows.
fn title(text: &str) -> Option<String> {
    let text = one_line(text);
    let parts = text.split([',', '–', '—', '|', '(', ')']).flat_map(|part| part.split(" - "));
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| part.chars().any(char::is_alphabetic))
        .filter(|part| !names_day(part) && !is_generic(part))
        .collect();
    let whole = match parts.as_slice() {
        [] => return None,
        parts if names_day(&text) => parts.join(", "),
        // Where no day is in it, it is one name, with its dashes and commas.
        _ => text,
    };
    (3..=200).contains(&whole.chars().count()).then_some(whole)
}

/// Words that say what a timetable is, not of what.
fn is_generic(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "program",
        "programme",
        "agenda",
        "harmonogram",
        "plan",
        "plan dnia",
        "ramowy program",
        "program ramowy",
        "schedule",
        "timetable",
        "r",
        "roku",
    ];
    WORDS.contains(&fold(text).trim_matches(|letter: char| !letter.is_alphanumeric()))
}
