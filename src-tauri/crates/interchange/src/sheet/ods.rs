//! Lists as an OpenDocument spreadsheet (ISO/IEC 26300, OpenDocument 1.3), for LibreOffice.

use std::io::{Cursor, Write};

use chrono::NaiveDateTime;
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    Cell, MOST_COLUMNS, MOST_ROWS, NARROWEST, Sheet, SheetError, WIDEST, cell_width, heading_width,
    plain, sheet_names, widen, width,
};
use crate::workbook::letters;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
const NAMES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3""#;
/// A character of ordinary width in centimetres.
const LETTER: f64 = 0.21;

/// Lists as an ODS workbook with a sheet for each, with what [`super::xlsx_of`] gives it: typed
/// cells, a bold heading that stays in sight, can be filtered and is repeated in print, columns as
/// wide as what is in them. Text is written as text, so that nothing in it can be a formula.
///
/// Control characters, which XML can't hold, are left out. `created` (UTC) is noted as the time of
/// creation; the same lists and time give the same bytes.
///
/// # Errors
/// See [`SheetError`].
pub fn ods_of(
    sheets: &[Sheet],
    title: &str,
    created: NaiveDateTime,
) -> Result<Vec<u8>, SheetError> {
    for sheet in sheets {
        if sheet.rows.len() >= MOST_ROWS || width(sheet) > MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
    }
    let names = sheet_names(sheets);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // First and unpacked, so that the kind of the file can be told from its first bytes.
    let parts = [
        ("mimetype", stored, MIME.to_owned()),
        ("META-INF/manifest.xml", packed, manifest()),
        ("meta.xml", packed, meta(title, created)),
        ("settings.xml", packed, settings(&names)),
        ("styles.xml", packed, styles()),
        ("content.xml", packed, content(sheets, &names)),
    ];
    for (name, options, text) in parts {
        zip.start_file(name, options).map_err(|error| refused(&error))?;
        zip.write_all(text.as_bytes()).map_err(|error| SheetError::Writer(error.to_string()))?;
    }
    Ok(zip.finish().map_err(|error| refused(&error))?.into_inner())
}

fn refused(error: &ZipError) -> SheetError {
    SheetError::Writer(error.to_string())
}

fn manifest() -> String {
    let entry = |path: &str, kind: &str| {
        format!(
            r#"<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>"#
        )
    };
    let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml"];
    let parts: String = parts.iter().map(|part| entry(part, "text/xml")).collect();
    format!(
        r#"{DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">{}{parts}</manifest:manifest>"#,
        entry("/", MIME)
    )
}

fn meta(title: &str, created: NaiveDateTime) -> String {
    let created = created.format("%Y-%m-%dT%H:%M:%SZ");
    let mut text = format!(r"{DECLARATION}<office:document-meta {NAMES}><office:meta><dc:title>");
    escape(title, &mut text);
    text.push_str(&format!(
        "</dc:title><meta:creation-date>{created}</meta:creation-date></office:meta></office:document-meta>"
    ));
    text
}

/// The heading stays in sight on every sheet.
fn settings(names: &[String]) -> String {
    let item = |name: &str, kind: &str, value: &str| {
        format!(
            r#"<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>"#
        )
    };
    let frozen = [
        item("HorizontalSplitMode", "short", "0"),
        item("VerticalSplitMode", "short", "2"),
        item("HorizontalSplitPosition", "int", "0"),
        item("VerticalSplitPosition", "int", "1"),
        item("ActiveSplitRange", "short", "2"),
        item("PositionTop", "int", "0"),
        item("PositionBottom", "int", "1"),
    ]
    .concat();
    let mut text = format!(
        r#"{DECLARATION}<office:document-settings {NAMES}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">"#
    );
    for name in names {
        text.push_str(r#"<config:config-item-map-entry config:name=""#);
        escape(name, &mut text);
        text.push_str(&format!(r#"">{frozen}</config:config-item-map-entry>"#));
    }
    text.push_str("</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>");
    text
}

fn styles() -> String {
    format!(
        r#"{DECLARATION}<office:document-styles {NAMES}><office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles></office:document-styles>"#
    )
}

fn content(sheets: &[Sheet], names: &[String]) -> String {
    let cells: usize = sheets.iter().map(|sheet| sheet.rows.len() * width(sheet)).sum();
    let mut text = String::with_capacity(4_096 + cells * 64);
    text.push_str(&format!("{DECLARATION}<office:document-content {NAMES}>{CELL_STYLES}"));
    let fitted: Vec<Vec<f64>> = sheets.iter().map(widths).collect();
    for (at, widths) in fitted.iter().enumerate() {
        for (column, width) in widths.iter().enumerate() {
            let width = width * LETTER;
            text.push_str(&format!(r#"<style:style style:name="co{at}-{column}" style:family="table-column"><style:table-column-properties style:column-width="{width:.2}cm"/></style:style>"#));
        }
    }
    text.push_str("</office:automatic-styles><office:body><office:spreadsheet>");
    for (at, (sheet, name)) in sheets.iter().zip(names).enumerate() {
        table(sheet, name, at, fitted[at].len(), &mut text);
    }
    text.push_str("<table:database-ranges>");
    for (at, (sheet, name)) in sheets.iter().zip(names).enumerate() {
        let Some(last) = fitted[at].len().checked_sub(1) else { continue };
        let last = letters(u32::try_from(last).unwrap_or(0));
        let quoted = name.replace('\'', "''");
        text.push_str(&format!(
            r#"<table:database-range table:name="list{at}" table:target-range-address=""#
        ));
        escape(&format!("'{quoted}'.A1:'{quoted}'.{last}{}", sheet.rows.len() + 1), &mut text);
        text.push_str(r#"" table:display-filter-buttons="true"/>"#);
    }
    text.push_str(
        "</table:database-ranges></office:spreadsheet></office:body></office:document-content>",
    );
    text
}

/// Cells: `h` a heading, `t` any other, and so not named at each, `d` a day, `m` one with its hour.
const CELL_STYLES: &str = r#"<office:automatic-styles><number:date-style style:name="day"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><number:date-style style:name="moment"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style><style:style style:name="h" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:border-bottom="0.5pt solid #000000"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="t" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties style:vertical-align="top"/></style:style><style:style style:name="d" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="day"><style:table-cell-properties style:vertical-align="top"/></style:style><style:style style:name="m" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="moment"><style:table-cell-properties style:vertical-align="top"/></style:style><style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>"#;

fn widths(sheet: &Sheet) -> Vec<f64> {
    let mut widths = vec![NARROWEST; width(sheet)];
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        widen(&mut widths, at, heading_width(&column.heading));
    }
    for row in &sheet.rows {
        for (at, cell) in (0_u16..).zip(row) {
            widen(&mut widths, at, cell_width(cell));
        }
    }
    let chosen = |at: usize| sheet.columns.get(at).and_then(|column| column.width);
    let fitted = widths.into_iter().enumerate();
    fitted.map(|(at, fitted)| chosen(at).unwrap_or(fitted.min(WIDEST))).collect()
}

fn table(sheet: &Sheet, name: &str, number: usize, width: usize, text: &mut String) {
    text.push_str(r#"<table:table table:style-name="sheet" table:name=""#);
    escape(name, text);
    text.push_str(r#"">"#);
    for column in 0..width.max(1) {
        if width == 0 {
            text.push_str("<table:table-column/>");
        } else {
            text.push_str(&format!(
                r#"<table:table-column table:style-name="co{number}-{column}" table:default-cell-style-name="t"/>"#
            ));
        }
    }
    text.push_str("<table:table-header-rows><table:table-row>");
    for at in 0..width.max(1) {
        match sheet.columns.get(at) {
            Some(column) => words(&column.heading, "h", text),
            None => text.push_str("<table:table-cell/>"),
        }
    }
    text.push_str("</table:table-row></table:table-header-rows>");
    for row in &sheet.rows {
        text.push_str("<table:table-row>");
        for one in row {
            cell(one, text);
        }
        if row.is_empty() {
            text.push_str("<table:table-cell/>");
        }
        text.push_str("</table:table-row>");
    }
    text.push_str("</table:table>");
}

fn cell(cell: &Cell, text: &mut String) {
    let mut typed = |style: &str, kind: &str, value: &str, shown: &str| {
        text.push_str("<table:table-cell");
        style_of(style, text);
        text.push_str(&format!(
            r#" office:value-type="{kind}" {value}><text:p>{shown}</text:p></table:table-cell>"#
        ));
    };
    let shown = || plain(cell, ',');
    match cell {
        Cell::Text(one) if !one.is_empty() => words(one, "t", text),
        Cell::Number(number) if number.is_finite() => {
            typed("t", "float", &format!(r#"office:value="{number}""#), &shown());
        }
        Cell::Date(day) => {
            typed("d", "date", &format!(r#"office:date-value="{day}""#), &shown());
        }
        Cell::Moment(at) => {
            let value = at.format("%Y-%m-%dT%H:%M:%S");
            typed("m", "date", &format!(r#"office:date-value="{value}""#), &shown());
        }
        Cell::Text(_) | Cell::Number(_) | Cell::Empty => text.push_str("<table:table-cell/>"),
    }
}

/// A cell of words, each line a paragraph.
fn words(words: &str, style: &str, text: &mut String) {
    text.push_str("<table:table-cell");
    style_of(style, text);
    text.push_str(r#" office:value-type="string">"#);
    let lines = words.replace("\r\n", "\n").replace('\r', "\n");
    for line in lines.split('\n') {
        text.push_str("<text:p>");
        let mut spaces = 0;
        let mut first = true;
        for part in line.split_inclusive([' ', '\t']) {
            let bare = part.trim_end_matches([' ', '\t']);
            if !bare.is_empty() {
                spaces = 0;
                first = false;
                escape(bare, text);
            }
            match part.chars().next_back() {
                Some('\t') => text.push_str("<text:tab/>"),
                // One space in a row is a space; more, and one at the start, have to be told.
                Some(' ') if spaces == 0 && !first => {
                    text.push(' ');
                    spaces = 1;
                }
                Some(' ') => text.push_str("<text:s/>"),
                _ => {}
            }
        }
        // A space at the very end would be passed over.
        if text.ends_with(' ') {
            text.pop();
            text.push_str("<text:s/>");
        }
        text.push_str("</text:p>");
    }
    text.push_str("</table:table-cell>");
}

/// The style of a cell, where it is not that of its column.
fn style_of(style: &str, text: &mut String) {
    if style != "t" {
        text.push_str(&format!(r#" table:style-name="{style}""#));
    }
}

/// Text within XML, without what XML can't hold.
fn escape(words: &str, text: &mut String) {
    for letter in words.chars() {
        match letter {
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            '"' => text.push_str("&quot;"),
            '\t' | '\n' => text.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => text.push(other),
        }
    }
}
