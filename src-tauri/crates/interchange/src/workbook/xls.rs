//! Workbooks of Excel before 2007, and encrypted ones of any year.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Reader, Xls, XlsError};

use super::{Builder, Value, Workbook, package::damaged, serial, text_value, xlsx::area};
use crate::source::ReadError;

/// Reads a workbook in a compound file.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    let holds = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|place| place == name)
    };
    if holds("EncryptedPackage") {
        return Err(ReadError::PasswordProtected);
    }
    // The library is given files that strangers made, and some of them make it panic. Nothing of it
    // outlives the call.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes)))
        .unwrap_or_else(|_| Err(damaged(&"its structure contradicts itself")))
}

fn sheets(bytes: &[u8]) -> Result<Workbook, ReadError> {
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
