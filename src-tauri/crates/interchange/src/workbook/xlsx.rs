//! Workbooks of Excel since 2007.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Dimensions, Reader, Xlsx, XlsxError};

use super::{Area, Builder, Value, Workbook, package::damaged, serial, text_value};
use crate::source::ReadError;

/// Reads a workbook whose parts are known to unpack to a sound size. Which cells are merged is read only
/// where some may be: the library reads every sheet once more for it.
pub(super) fn read(bytes: &[u8], merged: bool) -> Result<Workbook, ReadError> {
    // The library is given files that strangers made, and some of them make it panic. Nothing of it
    // outlives the call.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes, merged)))
        .unwrap_or_else(|_| Err(damaged(&"its structure contradicts itself")))
}

fn sheets(bytes: &[u8], merged: bool) -> Result<Workbook, ReadError> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let from_1904 = file.has_1904_epoch();
    let mut builder = Builder::default();
    let mut broken = None;
    for name in file.sheet_names() {
        builder.open(name.clone())?;
        match cells(&mut file, &name, from_1904, &mut builder) {
            Ok(()) => {}
            // Another sheet may be whole, and what was read of this one is true.
            Err(Fault::Sheet(error)) => broken = Some(error),
            Err(Fault::Refused(error)) => return Err(error),
        }
        if merged && let Ok(areas) = file.merge_cells_by_sheet_name(&name) {
            areas.iter().for_each(|one| builder.merge(area(one)));
        }
    }
    let workbook = builder.finish();
    match broken {
        Some(error) if workbook.sheets.iter().all(|grid| grid.rows.is_empty()) => Err(fault(error)),
        _ => Ok(workbook),
    }
}

enum Fault {
    Sheet(XlsxError),
    Refused(ReadError),
}

fn cells(
    file: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    from_1904: bool,
    builder: &mut Builder,
) -> Result<(), Fault> {
    let mut reader = match file.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A chart.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(error) => return Err(Fault::Sheet(error)),
    };
    while let Some(cell) = reader.next_cell().map_err(Fault::Sheet)? {
        let (row, column) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::String(text) => text_value(text),
            DataRef::SharedString(text) => text_value(text),
            DataRef::Int(number) => Some(Value::Number(*number as f64)),
            DataRef::Float(number) => number.is_finite().then_some(Value::Number(*number)),
            DataRef::Bool(flag) => Some(Value::Flag(*flag)),
            DataRef::DateTime(at) => serial::value(at.as_f64(), from_1904),
            DataRef::DateTimeIso(text) => serial::iso_moment(text).or_else(|| text_value(text)),
            DataRef::DurationIso(text) => serial::iso_length(text).or_else(|| text_value(text)),
            DataRef::Error(_) | DataRef::Empty => None,
        };
        builder.put(row, column, value).map_err(Fault::Refused)?;
    }
    Ok(())
}

pub(super) fn area(of: &Dimensions) -> Area {
    Area { top: of.start.0, left: of.start.1, bottom: of.end.0, right: of.end.1 }
}

fn fault(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::PasswordProtected,
        other => damaged(&other),
    }
}
