//! Tables that are broken, enormous, or no tables.

use std::time::Duration;

use rust_xlsxwriter::Workbook;

use super::{TableChoices, TableError, read_with};
use crate::{corpus, effort::effort, source::ReadError};

fn read(bytes: &[u8]) -> Result<super::TableReading, TableError> {
    read_with(bytes, &TableChoices::default())
}

#[test]
fn bruised_files_never_panic() {
    let files = ["csv", "xlsx"].iter().flat_map(|folder| corpus::files(folder, &[]));
    for path in files {
        let bytes = std::fs::read(&path).expect("a file that was listed");
        if bytes.len() > 40_000 {
            continue;
        }
        let mut seed = 0x9E37_79B9_7F4A_7C15_u64 ^ bytes.len() as u64;
        let mut bruised = bytes.clone();
        for _ in 0..2 {
            for _ in 0..8 {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                if let Some(byte) = bruised.get_mut((seed as usize) % bytes.len().max(1)) {
                    *byte ^= (seed >> 32) as u8 | 1;
                }
            }
            drop(read(&bruised));
        }
    }
}

#[test]
fn what_is_too_wide_is_refused_and_not_cut() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "Nazwisko").expect("a cell");
    page.write_string(1, 0, "Żak").expect("a cell");
    for column in 0..16_384 {
        page.write_string(2, column, "x").expect("a cell");
    }
    let wide = book.save_to_buffer().expect("a workbook");
    let (refused, worked) = effort(|| read(&wide));
    assert_eq!(refused.err(), Some(TableError::TooManyCells), "nothing of it is left out unsaid");
    assert!(worked < Duration::from_secs(20), "and soon: {worked:?}");
    let commas = format!("Nazwisko;E-mail\nŻak;\n{}x", ";".repeat(16_383));
    let refused = read(commas.as_bytes()).err();
    assert_eq!(refused, Some(TableError::TooManyCells), "text no less than a workbook");
}

#[test]
fn cells_far_to_the_right_of_many_rows_are_refused() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "Nazwisko").expect("a cell");
    for row in 1..5_200 {
        page.write_string(row, 999, "x").expect("a cell");
    }
    let sparse = book.save_to_buffer().expect("a workbook");
    assert_eq!(
        read(&sparse).err(),
        Some(TableError::TooManyCells),
        "a small file of a large table"
    );
}

#[test]
fn protected_files_say_so_whatever_their_name() {
    for path in corpus::files("xlsx", &[]) {
        if path.to_string_lossy().contains("pass_protected") {
            let bytes = std::fs::read(&path).expect("a file that was listed");
            let want = Err(TableError::Source(ReadError::PasswordProtected));
            assert_eq!(read(&bytes), want, "{}", path.display());
        }
    }
    // A web page that a shop calls .xls, a document, a picture: told from their bytes.
    let page =
        b"<html><table><tr><td>Nazwisko</td></tr><tr><td>\xc5\xbbak</td></tr></table></html>";
    assert!(read(page).is_ok_and(|read| !read.draft.has_names()), "shown, but nobody is taken");
    assert_eq!(read(b"%PDF-1.4\x00\x01\x02\x03\x04\x00\x00\x00"), Err(TableError::NotText));
}
