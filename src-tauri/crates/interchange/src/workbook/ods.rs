//! Workbooks after OpenDocument (ISO/IEC 26300), as LibreOffice writes them.

use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event},
    reader::Reader,
};

use super::{
    Area, Builder, Value, Workbook,
    package::{Content, damaged, too_large},
    serial, text_value,
};
use crate::source::{DEPTH_LIMIT, ReadError};

/// How often a cell or row with something in it may be repeated: programs repeat what is blank.
const MOST_REPEATED: u32 = 1_000;
/// How many cells a row that is repeated may become: more is an attack.
const MOST_COPIES: usize = 50_000;

/// How long a cell's text may get, in bytes, and still have several spaces for one element.
const MOST_SPACED: usize = 1 << 20;

/// Reads `content.xml`.
pub(super) fn read(content: Content<'_>) -> Result<Workbook, ReadError> {
    let mut sheets = Sheets::default();
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                depth += 1;
                if depth > DEPTH_LIMIT {
                    return Err(ReadError::TooDeep { line: 1 });
                }
                sheets.begin(&element)?;
            }
            Ok(Event::Empty(element)) => {
                sheets.begin(&element)?;
                sheets.end(element.local_name().as_ref())?;
            }
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                sheets.end(element.local_name().as_ref())?;
            }
            Ok(Event::Text(text)) => sheets.text(&text),
            Ok(Event::CData(text)) => sheets.text(&text),
            Ok(Event::GeneralRef(name)) => sheets.reference(&name),
            Ok(Event::DocType(_)) => return Err(ReadError::Entities { line: 1 }),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) if reader.get_ref().get_ref().exceeded => return Err(too_large()),
            Err(error) if sheets.builder.rows == 0 => return Err(damaged(&error)),
            // What came before is true.
            Err(_) => break,
        }
    }
    Ok(sheets.builder.finish())
}

#[derive(Default)]
struct Sheets {
    builder: Builder,
    row: u32,
    column: u32,
    row_repeated: u32,
    cells: Vec<(u32, Value)>,
    cell: Option<Open>,
    /// How many notes and the like are open, whose text is not the cell's.
    beside: u32,
    paragraphs: u32,
}

/// A cell whose end has not come.
struct Open {
    repeated: u32,
    value: Option<Value>,
    text: String,
    is_text: bool,
}

impl Sheets {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        match element.local_name().as_ref() {
            "table" if self.cell.is_none() => {
                self.builder.open(attribute(element, "name").unwrap_or_default())?;
                self.row = 0;
            }
            "table-row" => {
                self.column = 0;
                self.cells.clear();
                self.row_repeated = count(element, "number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => self.open_cell(element),
            "annotation" => self.beside += 1,
            "p" | "h" if self.beside == 0 => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.text("\n");
                }
            }
            "line-break" => self.text("\n"),
            "s" => {
                let short = self.cell.as_ref().is_some_and(|cell| cell.text.len() < MOST_SPACED);
                let spaces = if short { count(element, "c").min(MOST_REPEATED) } else { 1 };
                (0..spaces).for_each(|_| self.text(" "));
            }
            "tab" => self.text("\t"),
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, element: &BytesStart<'_>) {
        let kind = attribute(element, "value-type").unwrap_or_default();
        let of = |name: &str| attribute(element, name);
        let value = match kind.as_str() {
            "float" | "currency" | "percentage" => of("value")
                .and_then(|number| number.parse::<f64>().ok())
                .filter(|number| number.is_finite())
                .map(Value::Number),
            "date" => of("date-value").and_then(|text| serial::iso_moment(&text)),
            "time" => of("time-value").and_then(|text| serial::iso_length(&text)),
            "boolean" => of("boolean-value").map(|flag| Value::Flag(flag == "true")),
            "string" => of("string-value").and_then(text_value),
            _ => None,
        };
        let columns = count(element, "number-columns-spanned");
        let rows = count(element, "number-rows-spanned");
        if columns > 1 || rows > 1 {
            self.builder.merge(Area {
                top: self.row,
                left: self.column,
                bottom: self.row.saturating_add(rows - 1),
                right: self.column.saturating_add(columns - 1),
            });
        }
        self.paragraphs = 0;
        self.cell = Some(Open {
            repeated: count(element, "number-columns-repeated"),
            value,
            text: String::new(),
            is_text: kind.is_empty() || kind == "string",
        });
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "table-cell" | "covered-table-cell" => self.close_cell(),
            "annotation" => self.beside = self.beside.saturating_sub(1),
            "table-row" => {
                let repeated = self.row_repeated.max(1);
                if !self.cells.is_empty() {
                    let copies = self.cells.len().saturating_mul(repeated as usize);
                    if repeated > 1 && copies > MOST_COPIES {
                        return Err(ReadError::TooMany { limit: MOST_COPIES });
                    }
                    for row in 0..repeated.min(MOST_REPEATED) {
                        for (column, value) in &self.cells {
                            let row = self.row.saturating_add(row);
                            self.builder.put(row, *column, Some(value.clone()))?;
                        }
                    }
                }
                self.row = self.row.saturating_add(repeated);
                self.cells.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let typed = if cell.is_text { None } else { cell.value.clone() };
        if let Some(value) = typed.or_else(|| text_value(&cell.text)).or(cell.value) {
            for column in 0..cell.repeated.min(MOST_REPEATED) {
                self.cells.push((self.column.saturating_add(column), value.clone()));
            }
        }
        self.column = self.column.saturating_add(cell.repeated);
    }

    fn text(&mut self, text: &str) {
        if self.beside == 0
            && let Some(cell) = &mut self.cell
        {
            cell.text.push_str(text);
        }
    }

    fn reference(&mut self, name: &str) {
        let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
            None => digits.parse().ok(),
        });
        match number.and_then(char::from_u32) {
            Some(letter) => self.text(letter.encode_utf8(&mut [0; 4])),
            None => self.text(quick_xml::escape::resolve_predefined_entity(name).unwrap_or("")),
        }
    }
}

fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|number| number.parse().ok()).unwrap_or(1).max(1)
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
        .map(|value| value.into_owned())
}
