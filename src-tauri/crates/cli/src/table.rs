//! Columns of text that stand under each other in a terminal.

use unicode_width::UnicodeWidthStr;

/// The rows under their headings, every column as wide as what is in it; columns without anything
/// in them are left out. White space within a cell becomes single spaces.
pub fn table(headings: &[String], rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let filled =
        |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
    let columns: Vec<usize> = (0..headings.len()).filter(|column| filled(*column)).collect();
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .chain([&headings[column]])
            .map(|cell| cell.width())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = columns.iter().map(|column| width(*column)).collect();
    let mut text = String::new();
    for row in std::iter::once(headings).chain(rows.iter().map(Vec::as_slice)) {
        let mut line = String::new();
        for (column, width) in columns.iter().zip(&widths) {
            let cell = row.get(*column).map_or("", String::as_str);
            line.push_str(cell);
            line.push_str(&" ".repeat(width - cell.width() + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn one_line(cell: &str) -> String {
    // Control characters could move the cursor or colour what follows.
    let plain: String =
        cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let table = table(
            &text(&["Imię", "Puste", "Miasto"]),
            &[text(&["Żółć", "", "Łódź"]), text(&["日本\n語", "", "\u{1b}[31mx"]), text(&["a"])],
        );
        assert_eq!(table, "Imię     Miasto\nŻółć     Łódź\n日本 語  [31mx\na\n");
    }
}
