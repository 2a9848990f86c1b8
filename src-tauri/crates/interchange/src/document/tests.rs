//! Documents of every kind, whole and broken.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{DocumentError, plain_text};
use crate::effort::effort;

const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#,
);

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

/// A Word document with this body, as Word packs it.
fn word(body: &str) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let root = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/styles" Target="styles.xml"/><Relationship Id="rId7" Type="{office}/hyperlink" Target="https://example.pl/a?b=1&amp;c=2" TargetMode="External"/><Relationship Id="rId8" Type="{office}/hyperlink" Target="mailto:biuro@example.pl" TargetMode="External"/></Relationships>"#
    );
    let styles = format!(
        r#"<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Program"><w:name w:val="Program"/><w:basedOn w:val="Nagwek1"/></w:style><w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="X"><w:basedOn w:val="Y"/></w:style><w:style w:styleId="Y"><w:basedOn w:val="X"/></w:style></w:styles>"#
    );
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        ("word/header1.xml", b"<w:hdr><w:p><w:r><w:t>Header</w:t></w:r></w:p></w:hdr>"),
    ])
}

fn p(text: &str) -> String {
    format!(r#"<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

fn check_word(body: &str, want: &str) {
    assert_eq!(plain_text("program.docx", &word(body)).as_deref(), Ok(want), "{body}");
}

fn check_page(page: &str, want: &str) {
    assert_eq!(plain_text("program.html", page.as_bytes()).as_deref(), Ok(want), "{page}");
}

#[test]
fn plain_text_stays_as_it_is() {
    let check = |name: &str, bytes: &[u8], want: &str| {
        assert_eq!(plain_text(name, bytes).as_deref(), Ok(want), "{name}");
    };
    check("a.txt", "Dzień I\r\n\r\n\r\n10:00\tŻory".as_bytes(), "Dzień I\n\n\n10:00\tŻory");
    check("a.md", b"# Tytu\xb3\n- \x9cniadanie", "# Tytuł\n- śniadanie");
    check("bez rozszerzenia", b"Tytu\xb3 \xb6roda", "Tytuł środa");
    check("a.TXT", b"\xff\xfeD\0z\0i\0e\0\x44\x01", "Dzień");
    check("page.txt", b"<!DOCTYPE html><p>A<p>B", "A\n\nB");
}

#[test]
fn pages_read_as_they_show() {
    check_page("a <b>b</b>\n  c<br>d<p>e</p><p>f<p>&nbsp;</p>g", "a b c\nd\n\ne\n\nf\n\ng");
    check_page("<div>a</div><div>b<div>c</div></div>d", "a\nb\nc\nd");
    check_page(
        "<html><head><title>T</title><style>p{}</style><script>if(a<b)'</p>'</script></head><body>a",
        "a",
    );
    check_page("<title>T</title><p>no head, no body", "no head, no body");
    check_page("a<script>x</script>b<nav><ul><li><a href=/>Menu</a></ul></nav>c", "abc");
    check_page("<nav>Menu<body>a", "a");
    check_page(
        "&bdquo;Miasto&rdquo; &ndash; 5&nbsp;zł &#x142; &amp;lt;",
        "„Miasto” – 5\u{a0}zł ł &lt;",
    );
    check_page("<pre>a\n  b</pre>", "a\nb");
    check_page("a&nbsp;&nbsp; &nbsp;b", "a\u{a0}b");
    check_page("Kon&shy;gres", "Kongres");
    check_page("a<pre>&nbsp;<sup><table></sup>b", "a\n\nb");
}

#[test]
fn lists_of_pages_have_bullets() {
    check_page("Moderator:<ul><li>A <b>B</b><li> C</ul>d", "Moderator:\n\n• A B\n• C\n\nd");
    check_page(
        "<ol><li><p>a</p><p>b</p></li><li></li><li>c<ul><li>d</ul></ol>",
        "• a\nb\n• c\n• d",
    );
}

#[test]
fn tables_of_pages_are_rows() {
    check_page(
        "a<table><tr><th>Godz.<th>Temat<tbody><tr><td>10:00</td><td> Panel </td></tr></table>b",
        "a\n\nGodz.\tTemat\n10:00\tPanel\n\nb",
    );
    check_page(
        "<table><tr><td>10:00 –<br>11:00<td><p>Panel X<p>Moderator: Y<td>Sala A</table>",
        "10:00 – 11:00\tPanel X\tSala A\nModerator: Y",
    );
    check_page(
        "<table><tr><td rowspan=2>10:00<td>A<td>B<tr><td></td><td>C</table>",
        "10:00\tA\tB\n\tC",
    );
    check_page("<table><tr><td colspan=2>a<td>b<tr><td colspan=3>c</table>", "a\t\tb\nc");
    check_page(
        "<table><tr><td>logo<td><table><tr><td>10:00<td>A</table>dalej</table>",
        "logo\n10:00\tA\n\ndalej",
    );
    check_page("<td>a<tr>b</table></td>c", "a\nb\nc");
}

#[test]
fn links_keep_their_address() {
    let check = check_page;
    check("<a href='https://a.pl/x'>Formularz</a>, b", "Formularz: https://a.pl/x, b");
    check("<a href='https://a.pl/'>https://a.pl</a>", "https://a.pl");
    check("(<a href='https://a.pl/'>www.a.pl</a>)", "(https://a.pl/)");
    check("<a href='https://a.pl'>Link:</a>", "Link: https://a.pl");
    check("<a href='//a.pl'><img alt='Zapisz się'></a>", "Zapisz się: https://a.pl");
    check("<a href='https://a.pl'><img></a>b", "b");
    check("<a href='mailto:x@a.pl?subject=s'>x@a.pl</a>", "x@a.pl");
    check("<a href='mailto:x@a.pl'>Napisz</a>", "Napisz: x@a.pl");
    check("<a href='#top'>a</a><a href='javascript:f()'>b</a><a href=/c>c</a>", "abc");
    check("<a href='https://a.pl'><h2>Panel</h2></a>b", "Panel\n\nhttps://a.pl\nb");
    check("<li><a href='https://a.pl'>a.pl</a>", "• https://a.pl");
}

#[test]
fn raised_minutes_become_hours() {
    check_page("10<sup>30</sup>–11<sup>15</sup>", "10:30–11:15");
    check_page("godz. 9<sup>00</sup> – 24<sup>00</sup>", "godz. 9:00 – 24:00");
    check_page(
        "słowo<sup>12</sup>, 2021<sup>10</sup>, m<sup>2</sup>, 1,5<sup>10</sup>",
        "słowo12, 202110, m2, 1,510",
    );
    let raised = r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>45</w:t></w:r>"#;
    check_word(&format!("<w:p><w:r><w:t>8</w:t></w:r>{raised}</w:p>"), "8:45");
}

#[test]
fn encodings_of_pages_are_found() {
    let check = |bytes: &[u8], want: &str| {
        assert_eq!(plain_text("a.htm", bytes).as_deref(), Ok(want), "{want}");
    };
    check(b"<meta charset=\"iso-8859-2\"><p>\xb6", "ś");
    check(b"<meta http-equiv=Content-Type content='text/html; charset=windows-1250'>\x9c", "ś");
    check(b"<meta charset=windows-1252>\xe9\xa5", "é¥");
    check("<meta charset=iso-8859-2>ś".as_bytes(), "ś");
    check(b"<meta charset=utf-8>\xb9\x9c", "ąś");
}

#[test]
fn word_paragraphs_are_lines() {
    check_word(
        &[p("Dzień I"), p(""), p(""), p("10:00 &amp; dalej")].concat(),
        "Dzień I\n\n10:00 & dalej",
    );
    check_word(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>10:00</w:t><w:tab/><w:t>Panel</w:t><w:br/><w:t>dalej</w:t></w:r></w:p>",
        "10:00\tPanel\ndalej",
    );
    let heading = |style: &str, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    check_word(
        &[p("a"), heading("Nagwek1", "B"), p("c"), heading("Program", "D")].concat(),
        "a\n\nB\nc\n\nD",
    );
    check_word(&heading("X", "styles in a circle"), "• styles in a circle");
}

#[test]
fn word_lists_have_bullets() {
    let item = |properties: &str, text: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let numbered = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>"#;
    let styled = r#"<w:pStyle w:val="Lista"/>"#;
    let plain = r#"<w:pStyle w:val="Lista"/><w:numPr><w:numId w:val="0"/></w:numPr>"#;
    check_word(
        &[
            p("Paneliści:"),
            item(numbered, "A"),
            item(styled, "B"),
            item(plain, "C"),
            item(numbered, ""),
        ]
        .concat(),
        "Paneliści:\n• A\n• B\nC",
    );
}

#[test]
fn word_tables_are_rows() {
    let cell = |content: &str| format!("<w:tc><w:tcPr/>{content}</w:tc>");
    let wide = format!(r#"<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{}</w:tc>"#, p("Przerwa"));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row(&[
            cell(&p("10:00")),
            cell(&[p("Panel"), p("Moderator: A")].concat()),
            cell(&p("Sala 1"))
        ]),
        row(&[cell(&p("")), cell(&p("B"))]),
        row(&[wide, cell(&p("Hol"))]),
    );
    check_word(&table, "10:00\tPanel\tSala 1\nModerator: A\n\tB\nPrzerwa\t\tHol");
}

#[test]
fn word_links_keep_their_address() {
    let link = |id: &str, text: &str| {
        format!(
            r#"<w:p><w:hyperlink r:id="{id}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"#
        )
    };
    check_word(&link("rId7", "Program"), "Program: https://example.pl/a?b=1&c=2.");
    check_word(&link("rId8", "biuro@example.pl"), "biuro@example.pl.");
    check_word(&link("rId99", "bez adresu"), "bez adresu.");
    let character = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let field = format!(
        r#"<w:p>{}<w:r><w:instrText> HYPERLINK "https://a.pl/" </w:instrText></w:r>{}<w:r><w:t>tutaj</w:t></w:r>{}</w:p>"#,
        character("begin"),
        character("separate"),
        character("end"),
    );
    check_word(&field, "tutaj: https://a.pl/");
    check_word(
        r#"<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://a.pl&quot;"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"#,
        "x: https://a.pl",
    );
}

#[test]
fn what_word_does_not_show_is_left_out() {
    check_word(
        "<w:p><w:del><w:r><w:delText>stary</w:delText></w:r></w:del><w:ins><w:r><w:t>nowy</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>stąd</w:t></w:r></w:moveFrom></w:p>",
        "nowy",
    );
    check_word(
        r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ukryte</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>jawne</w:t></w:r></w:p>"#,
        "jawne",
    );
    let boxed = format!(
        "<w:p><w:r><w:t>przed</w:t><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t> po</w:t></w:r></w:p>",
        p("ramka"),
    );
    check_word(&boxed, "przed po\nramka");
    check_word(&format!("{}<a:p><a:r><a:t>rysunek</a:t></a:r></a:p>", p("a")), "a");
}

#[test]
fn refusals_say_what_is_wrong() {
    let check = |name: &str, bytes: &[u8], want: DocumentError| {
        assert_eq!(plain_text(name, bytes), Err(want), "{name}");
    };
    let compound = |stream: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    check("a.docx", b"plain text", DocumentError::NotWord);
    check("a.docx", b"", DocumentError::Damaged);
    check("a.docx", &packed(&[("a.txt", b"a")]), DocumentError::NotWord);
    check("a.zip", &packed(&[]), DocumentError::NotWord);
    check("a.docx", b"PK\x03\x04 and then nothing", DocumentError::Damaged);
    check("a.doc", &compound("WordDocument"), DocumentError::SaveAsDocx { kind: "doc" });
    check("a.docx", &compound("EncryptedPackage"), DocumentError::PasswordProtected);
    check("a.xls", &compound("Workbook"), DocumentError::Workbook);
    check("a.rtf", b"{\\rtf1 a}", DocumentError::SaveAsDocx { kind: "rtf" });
    let odt: &[u8] = b"application/vnd.oasis.opendocument.text";
    check("a.odt", &packed(&[("mimetype", odt)]), DocumentError::SaveAsDocx { kind: "odt" });
    check("a.pdf", b"%PDF-1.7\n\x00", DocumentError::Pdf);
    check("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", DocumentError::UnknownKind);
    check("a.xml", b"<?xml version='1.0'?><schedule/>", DocumentError::UnknownKind);
    check("a.txt", b" \r\n\t", DocumentError::NoText);
    check("a.docx", &word(&p("")), DocumentError::NoText);
    check("a.txt", &vec![b'a'; 20 * 1024 * 1024 + 1], DocumentError::TooLarge);
    let entities = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    let relations =
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#;
    let body = format!("{entities}<w:document {NAMESPACES}><w:body>&b;</w:body></w:document>");
    let bomb = packed(&[("_rels/.rels", relations), ("word/document.xml", body.as_bytes())]);
    check("a.docx", &bomb, DocumentError::Damaged);
    let sheet = packed(&[("_rels/.rels", relations), ("word/document.xml", b"<workbook/>")]);
    check("a.docx", &sheet, DocumentError::NotWord);
    check("a.xlsx", &sheet, DocumentError::Workbook);
    check("a.docx", &word(&"<w:sdt>".repeat(100_000)), DocumentError::Damaged);
}

#[test]
fn bombs_are_refused_quickly() {
    let (huge, packing) = effort(|| word(&p(&" ".repeat(60 * 1024 * 1024))));
    let (refused, worked) = effort(|| plain_text("a.docx", &huge));
    assert_eq!(refused, Err(DocumentError::UnpacksTooLarge));
    assert!(worked < packing, "refused before all of it is out: {worked:?}, packed in {packing:?}");
    // A document of documents is as harmless as any other part that is not unpacked.
    let nested = packed(&[("a.docx", &huge), ("b.docx", &huge)]);
    let (refused, worked) = effort(|| plain_text("a.docx", &nested));
    assert_eq!(refused, Err(DocumentError::NotWord));
    assert!(worked < packing, "nothing in it is unpacked: {worked:?}");
}

#[test]
fn deep_markup_takes_time_in_proportion() {
    for opening in
        ["<table><tr><td>", "<ul><li>", "<div>", "<a href=https://a.pl>", "<sup>1", "<nav>"]
    {
        let work = |depth: usize| {
            let page = format!("<html>{}tekst", opening.repeat(depth));
            effort(|| plain_text("a.html", page.as_bytes())).1
        };
        let (few, many) = (work(10_000), work(100_000));
        assert!(many < few * 40, "{opening}: ten times as deep: {few:?}, {many:?}");
    }
}

fn whole_document() -> Vec<u8> {
    let table = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("10:00"),
        p("Łódź")
    );
    let link = r#"<w:p><w:hyperlink r:id="rId7"><w:r><w:t>Program</w:t></w:r></w:hyperlink></w:p>"#;
    word(&[p("Kongres Polityki Miejskiej"), table, link.to_owned()].concat())
}

proptest! {
    #[test]
    fn a_cut_document_never_panics(share in 0.0..1.0_f64) {
        let whole = whole_document();
        let cut = (whole.len() as f64 * share) as usize;
        prop_assert!(plain_text("a.docx", &whole[..cut]).is_err(), "half a package is no document");
    }

    #[test]
    fn a_bruised_document_never_panics(flips in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 1..6)) {
        let mut bytes = whole_document();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        let _ = plain_text("a.docx", &bytes);
    }

    #[test]
    fn no_bytes_panic(name in "[a-z]{0,3}\\.(txt|html|docx|)", bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = plain_text(&name, &bytes);
    }

    #[test]
    fn no_markup_panics(tags in prop::collection::vec(prop::sample::select(vec![
        "<table>", "</table>", "<tr>", "</tr>", "<td colspan=3>", "</td>", "<p>", "</p>", "<li>", "</li>",
        "<ul>", "</ul>", "<a href='https://a.pl'>", "</a>", "<sup>", "</sup>", "<br>", "<pre>", "</pre>",
        "<nav>", "</nav>", "<script>", "</script>", "<svg/>", "tekst ą", " ", "10", "&nbsp;", "\n",
    ]), 0..60)) {
        let _ = plain_text("a.html", tags.concat().as_bytes());
    }

    #[test]
    fn every_word_of_a_page_survives(words in prop::collection::vec("[a-ząćęłńóśźż]{1,8}", 1..20),
        tags in prop::collection::vec(prop::sample::select(vec![
            "<table>", "</table>", "<tr>", "<td>", "</td>", "<p>", "<li>", "<ul>", "</ul>", "<br>", "<b>", "<sup>",
            "</sup>", "<a href='https://a.pl'>", "</a>",
        ]), 20)) {
        let page: String = words.iter().zip(&tags).map(|(word, tag)| format!("{word} {tag}")).collect();
        let text = plain_text("a.html", page.as_bytes()).expect("it has text");
        let found: Vec<&str> = text.split_whitespace().collect();
        for word in words {
            prop_assert!(found.iter().any(|one| one.starts_with(&word)), "{word} is lost of {page}");
        }
    }
}
