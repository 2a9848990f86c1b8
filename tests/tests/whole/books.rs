//! Workbooks of other programs, made byte by byte: those of Excel before 2007, which nothing writes any
//! more, and those of LibreOffice with what it alone writes.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// What a cell holds.
#[derive(Clone, Copy)]
pub enum Cell {
    Text(&'static str),
    Number(f64),
    /// Days since the end of 1899, as spreadsheets count, and their parts.
    Moment(f64),
}

pub use Cell::{Moment, Number, Text};

/// The 16th of March 2027.
pub const MIDDLE_OF_MARCH: f64 = 46_462.0;

/// Bytes of a sector of a compound file.
const SECTOR: usize = 512;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// An XLS with one sheet ([MS-XLS] within [MS-CFB]): texts, numbers, and days that only their format
/// tells from numbers.
pub fn xls(name: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let globals = [
        record(0x0809, &words(&[0x0600, 0x0005, 0, 0, 0, 0, 0, 0])),
        record(0x0042, &words(&[1200])),
        // Two formats of cells: general, and that of days.
        record(0x00E0, &words(&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
        record(0x00E0, &words(&[0, 14, 0, 0, 0, 0, 0, 0, 0, 0])),
    ]
    .concat();
    let place = globals.len() + 4 + 8 + 2 * name.encode_utf16().count() + 4;
    let mut sheet_name = u32::try_from(place).expect("small").to_le_bytes().to_vec();
    sheet_name.extend([0, 0, u8::try_from(name.encode_utf16().count()).expect("short"), 1]);
    sheet_name.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    let mut stream = [globals, record(0x0085, &sheet_name), record(0x000A, &[])].concat();
    stream.extend(record(0x0809, &words(&[0x0600, 0x0010, 0, 0, 0, 0, 0, 0])));
    for (row, cells) in (0_u16..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Text("") => {}
                Text(text) => {
                    let units: Vec<u16> = text.encode_utf16().collect();
                    let length = u16::try_from(units.len()).expect("short");
                    let mut data = words(&[row, column, 0, length]);
                    data.push(1);
                    data.extend(units.into_iter().flat_map(u16::to_le_bytes));
                    stream.extend(record(0x0204, &data));
                }
                Number(value) | Moment(value) => {
                    let format = u16::from(matches!(cell, Moment(_)));
                    let mut data = words(&[row, column, format]);
                    data.extend(value.to_le_bytes());
                    stream.extend(record(0x0203, &data));
                }
            }
        }
    }
    stream.extend(record(0x000A, &[]));
    compound(stream)
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("a short record");
    [&words(&[kind, length]), data].concat()
}

fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

/// A compound file with one stream: the table of sectors, the folder, and the stream behind them.
fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    // Shorter ones would lie among the small sectors.
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    let mut header = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    header.resize(24, 0);
    header.extend(words(&[0x003E, 3, 0xFFFE, 9, 6, 0, 0, 0]));
    for value in [0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0] {
        header.extend(u32::to_le_bytes(value));
    }
    header.resize(SECTOR, 0xFF);
    let chain =
        (2..).take(sectors).map(|at| if at == sectors + 1 { END_OF_CHAIN } else { at as u32 + 1 });
    let table: Vec<u32> = [0xFFFF_FFFD, END_OF_CHAIN].into_iter().chain(chain).collect();
    assert!(table.len() <= SECTOR / 4, "one sector tells of all of them");
    let mut table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    table.resize(SECTOR, 0xFF);
    let folder = [
        entry("Root Entry", 5, 1, END_OF_CHAIN, 0),
        entry("Workbook", 2, FREE, 2, u32::try_from(stream.len()).expect("small")),
        entry("", 0, FREE, 0, 0),
        entry("", 0, FREE, 0, 0),
    ];
    [header, table, folder.concat(), stream].concat()
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = if name.is_empty() { 0 } else { u16::try_from(entry.len() + 2).expect("short") };
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([FREE, FREE, child].into_iter().flat_map(u32::to_le_bytes));
    entry.resize(116, 0);
    entry.extend([start, size, 0].into_iter().flat_map(u32::to_le_bytes));
    entry
}

/// An ODS as LibreOffice writes it: cells that repeat, one that is covered by a merged one, a remark on
/// a cell, text in two paragraphs where it has two lines, a million empty rows at the foot.
pub fn ods(name: &str, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut body = String::new();
    for (nth, cells) in rows.iter().enumerate() {
        body += "<table:table-row>";
        if nth == 0 {
            let Some(Text(title)) = cells.first() else { panic!("a title is a text") };
            body += &format!(
                "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"4\">\
                 <office:annotation><text:p>remark</text:p></office:annotation>{}</table:table-cell>\
                 <table:covered-table-cell table:number-columns-repeated=\"3\"/>",
                paragraphs(title)
            );
        } else {
            cells.iter().for_each(|cell| body += &ods_cell(*cell));
        }
        body += "<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>";
    }
    body += "<table:table-row table:number-rows-repeated=\"1048000\">\
             <table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">\
         <office:body><office:spreadsheet><table:table table:name=\"{name}\">{body}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
        <manifest:file-entry manifest:full-path=\"/\" \
        manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>\
        <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
        </manifest:manifest>";
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (path, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        ("META-INF/manifest.xml", manifest),
    ] {
        made.start_file(path, stored).expect("a file of the archive");
        made.write_all(text.as_bytes()).expect("memory takes all");
    }
    made.finish().expect("an archive").into_inner()
}

fn ods_cell(cell: Cell) -> String {
    match cell {
        Text("") => "<table:table-cell/>".into(),
        Text(text) => format!(
            "<table:table-cell office:value-type=\"string\">{}</table:table-cell>",
            paragraphs(text)
        ),
        Number(value) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\">\
             <text:p>{value:e}</text:p></table:table-cell>"
        ),
        Moment(value) => {
            let (day, minutes) =
                (16.0 + value.floor() - MIDDLE_OF_MARCH, (value.fract() * 1440.0).round());
            format!(
                "<table:table-cell office:value-type=\"date\" \
                 office:date-value=\"2027-03-{day:02}T{:02}:{:02}:00\"><text:p>{day}.3</text:p></table:table-cell>",
                minutes / 60.0 - (minutes / 60.0).fract(),
                minutes % 60.0
            )
        }
    }
}

fn paragraphs(text: &str) -> String {
    text.split('\n')
        .map(|line| format!("<text:p>{}</text:p>", line.replace('&', "&amp;").replace('<', "&lt;")))
        .collect()
}
