//! Workbooks of Excel before 2007, and encrypted ones of any year.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Reader, Xls, XlsError};

use super::{Builder, Value, Workbook, compound, package::damaged, serial, text_value, xlsx::area};
use crate::source::{ReadError, UNPACKED_LIMIT};

/// Reads a workbook in a compound file.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let holds = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|place| place == name)
    };
    if holds("EncryptedPackage") {
        return Err(ReadError::PasswordProtected);
    }
    if reaches_too_far(bytes) {
        return Err(ReadError::TooLarge { limit_mb: UNPACKED_LIMIT >> 20 });
    }
    if !compound::is_bounded(bytes) {
        return Err(damaged(&"its sectors lead in a circle, or out of it"));
    }
    // The library is given files that strangers made, and some of them make it panic. Nothing of it
    // outlives the call.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes)))
        .unwrap_or_else(|_| Err(damaged(&"its structure contradicts itself")))
}

/// Whether the cells span an area for which the library, which keeps blank cells too, would need
/// more memory than an import may take.
///
/// Records of cells ([MS-XLS] 2.3) are looked for wherever they may begin, without the file system
/// around them; a record counts if another one that is known follows it.
fn reaches_too_far(bytes: &[u8]) -> bool {
    const LARGEST: u64 = 4_000_000;
    const CELLS: [u16; 9] =
        [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406];
    const OTHERS: [u16; 8] = [0x000A, 0x00BE, 0x00D7, 0x0201, 0x0207, 0x0208, 0x023E, 0x003E];
    let word = |at: usize| {
        let two = bytes.get(at..at.checked_add(2)?)?;
        Some(u16::from_le_bytes([two[0], two[1]]))
    };
    let (mut rows, mut columns) = (0_u64, 0_u64);
    for at in 0..bytes.len().saturating_sub(8) {
        let Some(kind) = word(at).filter(|kind| CELLS.contains(kind)) else { continue };
        let (Some(length), Some(row), Some(column)) = (word(at + 2), word(at + 4), word(at + 6))
        else {
            continue;
        };
        let next = word(at + 4 + usize::from(length));
        let known = next.is_some_and(|next| CELLS.contains(&next) || OTHERS.contains(&next));
        let fits = match kind {
            0x0203 => length == 14,
            0x00FD | 0x027E => length == 10,
            0x0205 => length == 8,
            _ => (6..8_300).contains(&length),
        };
        if known && fits {
            rows = rows.max(u64::from(row) + 1);
            columns = columns.max(u64::from(column) + 1);
        }
    }
    rows * columns > LARGEST
}

pub(super) fn sheets(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let mut file: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => ReadError::PasswordProtected,
        other => damaged(&other),
    })?;
    let from_1904 = file.has_1904_epoch();
    let mut builder = Builder::default();
    for name in file.sheet_names() {
        builder.open(name.clone())?;
        let Ok(range) = file.worksheet_range(&name) else { continue };
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, cell) in range.used_cells() {
            let value = match cell {
                Data::String(text) => text_value(text),
                Data::Int(number) => Some(Value::Number(*number as f64)),
                Data::Float(number) => number.is_finite().then_some(Value::Number(*number)),
                Data::Bool(flag) => Some(Value::Flag(*flag)),
                Data::DateTime(at) => serial::value(at.as_f64(), from_1904),
                Data::DateTimeIso(text) | Data::DurationIso(text) => text_value(text),
                Data::Error(_) | Data::Empty => None,
            };
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(left);
            builder.put(row, column, value)?;
        }
        for merged in file.merge_cells_by_sheet_name(&name).unwrap_or_default() {
            builder.merge(area(&merged));
        }
    }
    Ok(builder.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_far_away_is_seen() {
        let number = |row: u16, column: u16| {
            let mut record = vec![0x03, 0x02, 14, 0];
            record.extend(row.to_le_bytes());
            record.extend(column.to_le_bytes());
            record.extend([0; 10]);
            record
        };
        let end = [0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let near = [number(0, 0), number(9_999, 20), end.to_vec()].concat();
        assert!(!reaches_too_far(&near), "honest tables are long or wide, not both");
        let far = [number(0, 0), number(65_535, 65_535), end.to_vec()].concat();
        assert!(reaches_too_far(&far), "this would need a hundred gigabytes");
    }
}
