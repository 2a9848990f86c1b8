//! A list as a table for other programs: XLSX and CSV.

/// Characters with which spreadsheet programs begin a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell of CSV as it was meant: without one of the apostrophes that keep it from being run.
pub(crate) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => cell,
    }
}
