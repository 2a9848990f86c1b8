//! XLSX written row by row: no row is kept, texts stand in their cells, and the package is put
//! together as it is packed. A table of 100,000 rows takes no more memory than its file.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{Cursor, Write},
};

use chrono::{NaiveDate, NaiveDateTime};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{
    Cell, Column, FORMULA, MOST_COLUMNS, MOST_ROWS, NARROWEST, SheetError, WIDEST, Xlsx,
    cell_width, heading_width, plain, sheet_names_of, shortened, widen,
};

/// A list whose rows are made as they are written.
pub struct SheetSource<'a> {
    /// What it lists.
    pub title: String,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// How many rows it has.
    pub rows: usize,
    /// How many cells the widest row has.
    pub width: usize,
    /// The row at a place, from 0. Asked for twice at most.
    pub row: Box<dyn Fn(usize) -> Cow<'a, [Cell]> + 'a>,
}

/// How many rows tell how wide columns are.
const MEASURED: usize = 4_000;
/// Bytes that are gathered before they are packed.
const GATHERED: usize = 64 * 1024;
/// What packs fast; the packing is most of the work.
const LEVEL: i64 = 1;

/// Places of `styles.xml`.
const HEADING: u8 = 1;
const TEXT: u8 = 2;
const QUOTED: u8 = 3;
const LINES: u8 = 4;
const DATE: u8 = 5;
const MOMENT: u8 = 6;

/// Lists as a workbook with a sheet for each; see [`super::xlsx_of`].
///
/// # Errors
/// See [`SheetError`].
pub fn xlsx_from(
    sheets: &[SheetSource<'_>],
    title: &str,
    created: NaiveDateTime,
    cut_mark: &str,
) -> Result<Xlsx, SheetError> {
    for sheet in sheets {
        if sheet.rows >= MOST_ROWS || width(sheet) > MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
    }
    let names = sheet_names_of(sheets.iter().map(|sheet| sheet.title.as_str()));
    let mut package = Package { zip: ZipWriter::new(Cursor::new(Vec::new())) };
    package.part("[Content_Types].xml", &content_types(sheets.len()))?;
    package.part("_rels/.rels", RELATIONS)?;
    package.part("docProps/core.xml", &properties(title, created))?;
    package.part("docProps/app.xml", APPLICATION)?;
    package.part("xl/workbook.xml", &workbook(sheets, &names))?;
    package.part("xl/_rels/workbook.xml.rels", &workbook_relations(sheets.len()))?;
    package.part("xl/styles.xml", STYLES)?;
    let mut cut = 0;
    for (number, sheet) in (1..).zip(sheets) {
        package.begin(&format!("xl/worksheets/sheet{number}.xml"))?;
        cut += page(&mut package, sheet, cut_mark, number == 1)?;
    }
    let bytes = package.zip.finish().map_err(refused)?.into_inner();
    Ok(Xlsx { bytes, cut })
}

fn refused(error: impl std::fmt::Display) -> SheetError {
    SheetError::Writer(error.to_string())
}

fn width(sheet: &SheetSource<'_>) -> usize {
    sheet.width.max(sheet.columns.len())
}

/// A package of parts, each packed as it comes.
struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    fn begin(&mut self, name: &str) -> Result<(), SheetError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            // No clock of a machine: the same list gives the same bytes.
            .last_modified_time(zip::DateTime::default());
        self.zip.start_file(name, options).map_err(refused)
    }

    fn part(&mut self, name: &str, text: &str) -> Result<(), SheetError> {
        self.begin(name)?;
        self.zip.write_all(text.as_bytes()).map_err(refused)
    }

    /// Packs what was gathered where it is enough, or all of it.
    fn pack(&mut self, text: &mut String, all: bool) -> Result<(), SheetError> {
        if all || text.len() >= GATHERED {
            self.zip.write_all(text.as_bytes()).map_err(refused)?;
            text.clear();
        }
        Ok(())
    }
}

/// Writes a sheet and tells how many of its cells were cut.
fn page(
    package: &mut Package,
    sheet: &SheetSource<'_>,
    cut_mark: &str,
    is_first: bool,
) -> Result<u32, SheetError> {
    let width = width(sheet);
    let letters: Vec<String> = (0..width).map(letters).collect();
    let mut text = String::with_capacity(GATHERED * 2);
    text.push_str(HEAD);
    text.push_str(if is_first { "<sheetView tabSelected=\"1\"" } else { "<sheetView" });
    text.push_str(VIEW);
    columns(&mut text, sheet, width);
    text.push_str("<sheetData><row r=\"1\">");
    let mut cut = 0;
    for (column, letters) in sheet.columns.iter().zip(&letters) {
        cut += u32::from(string(&mut text, letters, 1, &column.heading, Some(HEADING), cut_mark));
    }
    text.push_str("</row>");
    for at in 0..sheet.rows {
        let number = at + 2;
        let row = (sheet.row)(at);
        // Infallible: a string takes every byte.
        let _ = write!(text, "<row r=\"{number}\">");
        for (cell, letters) in row.iter().zip(&letters) {
            cut += u32::from(put(&mut text, letters, number, cell, cut_mark));
        }
        text.push_str("</row>");
        package.pack(&mut text, false)?;
    }
    text.push_str("</sheetData>");
    if let Some(last) = letters.last() {
        let area = format!("A1:{last}{}", sheet.rows + 1);
        let _ = write!(text, "<autoFilter ref=\"{area}\"/>");
        text.push_str(PAPER);
        let _ = write!(
            text,
            "<ignoredErrors><ignoredError sqref=\"{area}\" numberStoredAsText=\"1\"/></ignoredErrors>"
        );
    } else {
        text.push_str(PAPER);
    }
    text.push_str("</worksheet>");
    package.pack(&mut text, true)?;
    Ok(cut)
}

/// How wide each column is: as wide as what is in it, of long lists in rows spread over all.
fn columns(text: &mut String, sheet: &SheetSource<'_>, width: usize) {
    if width == 0 {
        return;
    }
    let mut widths = vec![NARROWEST; width];
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        widen(&mut widths, at, heading_width(&column.heading));
    }
    for place in (0..sheet.rows).step_by((sheet.rows / MEASURED).max(1)) {
        for (at, cell) in (0_u16..).zip((sheet.row)(place).iter()) {
            widen(&mut widths, at, cell_width(cell));
        }
    }
    text.push_str("<cols>");
    for (at, fitted) in widths.iter().enumerate() {
        let chosen = sheet.columns.get(at).and_then(|column| column.width);
        let width = chosen.unwrap_or(fitted.min(WIDEST)) + 0.71;
        let number = at + 1;
        let _ = write!(
            text,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width:.2}\" customWidth=\"1\"/>"
        );
    }
    text.push_str("</cols>");
}

/// Writes a cell; true where it holds only the beginning of its text.
fn put(text: &mut String, letters: &str, row: usize, cell: &Cell, cut_mark: &str) -> bool {
    let mut number = |value: f64, style: u8| {
        let _ = write!(text, "<c r=\"{letters}{row}\" s=\"{style}\"><v>{value}</v></c>");
    };
    match cell {
        Cell::Text(words) => return string(text, letters, row, words, None, cut_mark),
        Cell::Number(value) if value.is_finite() => number(*value, TEXT),
        Cell::Number(_) | Cell::Empty => {}
        Cell::Date(day) => match serial(day.and_time(chrono::NaiveTime::MIN)) {
            Some(serial) => number(serial, DATE),
            // The calendar of Excel begins in 1900.
            None => return string(text, letters, row, &plain(cell, '.'), Some(0), cut_mark),
        },
        Cell::Moment(moment) => match serial(*moment) {
            Some(serial) => number(serial, MOMENT),
            None => return string(text, letters, row, &plain(cell, '.'), Some(0), cut_mark),
        },
    }
    false
}

/// Writes a text in its cell; true where only its beginning fits.
fn string(
    text: &mut String,
    letters: &str,
    row: usize,
    words: &str,
    style: Option<u8>,
    cut_mark: &str,
) -> bool {
    if words.is_empty() {
        return false;
    }
    let style = style.unwrap_or_else(|| {
        if words.starts_with(FORMULA) {
            // Editing such a cell in Excel would make a formula of it otherwise.
            QUOTED
        } else if words.contains('\n') {
            LINES
        } else {
            TEXT
        }
    });
    let shown = shortened(words, cut_mark);
    let _ = write!(text, "<c r=\"{letters}{row}\" s=\"{style}\" t=\"inlineStr\"><is><t");
    // What stands at an edge, or looks like nothing, is kept only where it is asked for.
    let edges = [shown.chars().next(), shown.chars().next_back()];
    if edges.into_iter().flatten().any(|letter| letter.is_whitespace()) || shown.contains('\n') {
        text.push_str(" xml:space=\"preserve\"");
    }
    text.push('>');
    escape(text, &shown);
    text.push_str("</t></is></c>");
    matches!(shown, Cow::Owned(_))
}

/// A text as XML holds it, with what XML can't hold as Excel writes it: `_x0001_`.
fn escape(text: &mut String, words: &str) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let named = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            // Such an underscore would begin a character of Excel's.
            b'_' if is_coded(&words[at..]) => "_x005F_",
            0..=8 | 11..=31 => {
                text.push_str(&words[from..at]);
                let _ = write!(text, "_x{byte:04X}_");
                from = at + 1;
                continue;
            }
            // The two characters of three bytes that no XML may hold: U+FFFE and U+FFFF.
            0xEF if words[at..].starts_with(['\u{fffe}', '\u{ffff}']) => {
                text.push_str(&words[from..at]);
                let last = words[at..].starts_with('\u{ffff}');
                text.push_str(if last { "_xFFFF_" } else { "_xFFFE_" });
                from = at + 3;
                continue;
            }
            _ => continue,
        };
        text.push_str(&words[from..at]);
        text.push_str(named);
        from = at + 1;
    }
    text.push_str(&words[from..]);
}

/// Whether a text begins as a character written by Excel does: `_x0041_`.
fn is_coded(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes[1] == b'x'
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

/// Days since the end of 1899, as Excel counts them, its 29 February 1900 included.
fn serial(moment: NaiveDateTime) -> Option<f64> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 31)?;
    let days = (moment.date() - first).num_days();
    if !(1..=2_958_464).contains(&days) {
        return None;
    }
    let days = if days >= 60 { days + 1 } else { days };
    let seconds = (moment.time() - chrono::NaiveTime::MIN).num_seconds();
    Some(days as f64 + seconds as f64 / 86_400.0)
}

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut found = Vec::new();
    while rest > 0 {
        rest -= 1;
        found.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    found.iter().rev().collect()
}

fn content_types(sheets: usize) -> String {
    let mut text = String::from(CONTENT_TYPES);
    for number in 1..=sheets {
        let _ = write!(
            text,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
        );
    }
    text + "</Types>"
}

fn properties(title: &str, created: NaiveDateTime) -> String {
    let mut text = String::from(PROPERTIES);
    escape(&mut text, title);
    let at = created.format("%Y-%m-%dT%H:%M:%SZ");
    let _ = write!(
        text,
        "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>"
    );
    text
}

fn workbook(sheets: &[SheetSource<'_>], names: &[String]) -> String {
    let mut text = String::from(WORKBOOK);
    for (number, name) in (1..).zip(names) {
        text.push_str("<sheet name=\"");
        attribute(&mut text, name);
        let _ = write!(text, "\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    text.push_str("</sheets>");
    // Excel wants the area of a filter as a name, and the rows that every page repeats.
    let mut defined = String::new();
    for (place, (sheet, name)) in sheets.iter().zip(names).enumerate() {
        let Some(last) = width(sheet).checked_sub(1).map(letters) else { continue };
        let mut quoted = String::new();
        attribute(&mut quoted, &name.replace('\'', "''"));
        let _ = write!(
            defined,
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{place}\" hidden=\"1\">'{quoted}'!$A$1:${last}${}</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{place}\">'{quoted}'!$1:$1</definedName>",
            sheet.rows + 1
        );
    }
    if !defined.is_empty() {
        let _ = write!(text, "<definedNames>{defined}</definedNames>");
    }
    text + "</workbook>"
}

fn workbook_relations(sheets: usize) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    for number in 1..=sheets {
        let _ = write!(
            text,
            "<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
    }
    let _ = write!(
        text,
        "<Relationship Id=\"rId{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
        sheets + 1
    );
    text
}

fn attribute(text: &mut String, words: &str) {
    let mut plain = String::new();
    escape(&mut plain, words);
    text.push_str(&plain.replace('"', "&quot;"));
}

const HEAD: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>",
);
const VIEW: &str = concat!(
    " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
    "<selection pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>",
);
const PAPER: &str = concat!(
    "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>",
    "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>",
);
const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
);
const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>",
    "</Relationships>",
);
const PROPERTIES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>",
);
const APPLICATION: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Obrady</Application></Properties>",
);
const WORKBOOK: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">",
    "<bookViews><workbookView xWindow=\"240\" yWindow=\"15\" windowWidth=\"16095\" windowHeight=\"9660\"/></bookViews><sheets>",
);
/// The formats of cells, in the order of the places above.
const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>",
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>",
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>",
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"7\">",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\"/>",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
    "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
);
