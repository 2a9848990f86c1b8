//! What is in the file: tags, text, links, the same bytes each time.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use obrady_words::Language;

use super::{congress, run, words};
use crate::{Paper, Pdf, Preview, PrintRun, ProgrammeOptions, programme};

fn print() -> Pdf {
    programme(&congress::congress().into(), &ProgrammeOptions::default(), &run()).unwrap()
}

pub(super) fn open(pdf: &Pdf) -> Document {
    Document::load_mem(&pdf.bytes).unwrap()
}

/// The value of a key, references followed.
pub(super) fn get<'a>(
    file: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> Option<&'a Object> {
    let value = dictionary.get(key.as_bytes()).ok()?;
    file.dereference(value).ok().map(|(_, object)| object)
}

/// The entries of the tree that leads from pages and links back to elements.
pub(super) fn parent_tree(file: &Document) -> BTreeMap<i64, Object> {
    let root = get(file, file.catalog().unwrap(), "StructTreeRoot").unwrap().as_dict().unwrap();
    let tree = get(file, root, "ParentTree").unwrap().as_dict().unwrap();
    let mut entries = BTreeMap::new();
    for leaf in get(file, tree, "Kids").unwrap().as_array().unwrap() {
        let leaf = file.dereference(leaf).unwrap().1.as_dict().unwrap();
        for pair in get(file, leaf, "Nums").unwrap().as_array().unwrap().chunks(2) {
            let value = file.dereference(&pair[1]).unwrap();
            let value = value.0.map_or_else(|| value.1.clone(), Object::Reference);
            entries.insert(pair[0].as_i64().unwrap(), value);
        }
    }
    entries
}

/// The children of an element, which are not in a list where there is but one.
pub(super) fn kids(element: &Dictionary) -> Vec<Object> {
    match element.get(b"K").unwrap() {
        Object::Array(kids) => kids.clone(),
        one => vec![one.clone()],
    }
}

/// The numbers of the marked pieces of a page; nothing may be drawn outside of one.
pub(super) fn marked(file: &Document, page: ObjectId) -> Vec<i64> {
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let mut numbers = Vec::new();
    let mut depth = 0;
    for operation in content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                depth += 1;
                let properties = operation.operands[1].as_dict().unwrap();
                if let Ok(number) = properties.get(b"MCID") {
                    assert_eq!(depth, 1, "content is not marked twice");
                    numbers.push(number.as_i64().unwrap());
                }
            }
            "EMC" => depth -= 1,
            "Tj" | "TJ" | "f" | "f*" | "S" => assert!(depth > 0, "something is not marked"),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every mark is closed");
    numbers
}

/// Whether an element has this piece of this page.
pub(super) fn owns(file: &Document, element: ObjectId, page: ObjectId, number: i64) -> bool {
    let element = file.get_dictionary(element).unwrap();
    let home = element.get(b"Pg").and_then(Object::as_reference).ok();
    kids(element).iter().any(|kid| match kid {
        Object::Integer(own) => *own == number && home == Some(page),
        Object::Dictionary(kid) => {
            kid.get(b"MCID").and_then(Object::as_i64).ok() == Some(number)
                && kid.get(b"Pg").and_then(Object::as_reference).ok() == Some(page)
        }
        _ => false,
    })
}

#[test]
fn every_marked_piece_leads_to_its_element() {
    let pdf = print();
    let file = open(&pdf);
    let tree = parent_tree(&file);
    let mut pieces = 0;
    for page in file.get_pages().into_values() {
        let key = file.get_dictionary(page).unwrap().get(b"StructParents").unwrap();
        let elements = tree[&key.as_i64().unwrap()].as_array().unwrap();
        let numbers = marked(&file, page);
        assert_eq!(numbers, (0..elements.len() as i64).collect::<Vec<_>>());
        for (number, element) in numbers.into_iter().zip(elements) {
            assert!(owns(&file, element.as_reference().unwrap(), page, number));
            pieces += 1;
        }
    }
    assert!(pieces > 200, "{pieces} pieces are too few");
}

#[test]
fn every_link_is_an_element_with_words() {
    let file = open(&print());
    let tree = parent_tree(&file);
    let mut links = 0;
    for page in file.get_pages().into_values() {
        let page = file.get_dictionary(page).unwrap();
        assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        let Some(annotations) = get(&file, page, "Annots") else { continue };
        for link in annotations.as_array().unwrap() {
            let id = link.as_reference().unwrap();
            let link = file.get_dictionary(id).unwrap();
            assert!(!link.get(b"Contents").unwrap().as_str().unwrap().is_empty());
            let key = link.get(b"StructParent").unwrap().as_i64().unwrap();
            let element = file.get_dictionary(tree[&key].as_reference().unwrap()).unwrap();
            assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Link");
            let kids = kids(element);
            let back = kids.iter().filter_map(|kid| kid.as_dict().ok());
            let back: BTreeSet<_> =
                back.filter_map(|kid| kid.get(b"Obj").ok()?.as_reference().ok()).collect();
            assert!(back.contains(&id), "the element knows its link");
            links += 1;
        }
    }
    assert!(links > 40, "{links} links are too few");
}

#[test]
fn headings_skip_no_level_and_parents_know_their_children() {
    let file = open(&print());
    let root = get(&file, file.catalog().unwrap(), "StructTreeRoot").unwrap().as_dict().unwrap();
    let mut levels = Vec::new();
    let mut open: Vec<Object> = get(&file, root, "K").unwrap().as_array().unwrap().clone();
    open.reverse();
    while let Some(next) = open.pop() {
        let Ok(id) = next.as_reference() else { continue };
        let element = file.get_dictionary(id).unwrap();
        let role = element.get(b"S").unwrap().as_name().unwrap();
        if let [b'H', level] = role {
            levels.push(level - b'0');
        }
        let kids = kids(element);
        for kid in &kids {
            if let Ok(kid) = kid.as_reference() {
                let parent = file.get_dictionary(kid).unwrap().get(b"P").unwrap();
                assert_eq!(parent.as_reference().unwrap(), id);
            }
        }
        open.extend(kids.iter().rev().cloned());
    }
    assert_eq!(levels[..3], [1, 2, 2]);
    let mut before = 0;
    for level in levels {
        assert!(level <= before + 1, "a heading of level {level} follows one of level {before}");
        before = level;
    }
}

/// The text of a file as a reader takes it: glyph by glyph through the fonts' maps.
pub(super) fn read(file: &Document) -> String {
    let mut text = String::new();
    for page in file.get_pages().into_values() {
        let fonts = file.get_page_fonts(page).unwrap();
        let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> =
            fonts.into_iter().map(|(name, font)| (name, to_unicode(file, font))).collect();
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut map = None;
        let mut silent = 0;
        for operation in content.operations {
            match operation.operator.as_str() {
                "Tf" => map = maps.get(operation.operands[0].as_name().unwrap()),
                "BDC" => {
                    let properties = operation.operands[1].as_dict().unwrap();
                    if properties.has(b"ActualText") {
                        silent = 1;
                    }
                }
                "EMC" => silent = 0,
                "TJ" if silent == 0 => {
                    for part in operation.operands[0].as_array().unwrap() {
                        if let Object::String(codes, _) = part {
                            for code in codes.chunks_exact(2) {
                                let glyph = u16::from_be_bytes([code[0], code[1]]);
                                text.push_str(&map.unwrap()[&glyph]);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }
    text
}

pub(super) fn to_unicode(file: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let stream = get(file, font, "ToUnicode").unwrap().as_stream().unwrap();
    let map = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    let pairs = map.lines().filter_map(|line| {
        let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units: Option<Vec<u16>> = text
            .as_bytes()
            .chunks(4)
            .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
            .collect();
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16(&units?).ok()?))
    });
    pairs.collect()
}

#[test]
fn a_reader_gets_the_words_back() {
    let text = words(&read(&open(&print())));
    for part in [
        "Ta izba uważa, że rzeka powinna",
        "„Wanda”",
        "prof. dr hab. inż. Elżbieta Rzepecka-Wójtowicz",
        "wspólny zespół analityczny",
        "najtańszy zbiornik to ten",
        "10:30–11:25",
    ] {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    assert_eq!(print().bytes, print().bytes);
    let other = ProgrammeOptions { paper: Paper::A4, ..ProgrammeOptions::default() };
    let other = programme(&congress::congress().into(), &other, &run()).unwrap();
    assert_ne!(print().bytes, other.bytes);
}

#[test]
fn the_document_says_what_it_is() {
    let pdf = print();
    let file = open(&pdf);
    assert_eq!(file.get_pages().len(), pdf.pages as usize);
    let catalogue = file.catalog().unwrap();
    assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"pl-PL");
    let marks = get(&file, catalogue, "MarkInfo").unwrap().as_dict().unwrap();
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    let metadata = get(&file, catalogue, "Metadata").unwrap().as_stream().unwrap();
    let xmp = String::from_utf8(metadata.content.clone()).unwrap();
    for part in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "Kongres Miast i Gmin nad Rzekami – program",
        "<dc:language><rdf:Bag><rdf:li>pl-PL",
        "2026-05-04T00:00:00Z",
    ] {
        assert!(xmp.contains(part), "{part} is missing in {xmp}");
    }
}

#[test]
fn what_is_in_another_language_says_so() {
    let file = open(&print());
    let english = file.objects.values().filter_map(|object| object.as_dict().ok());
    let english = english.filter(|element| {
        let language = element.get(b"Lang").and_then(Object::as_str);
        element.has(b"S") && language.is_ok_and(|tag| tag.ends_with(b"\0G\0B"))
    });
    assert!(english.count() >= 2, "the English lecture's title and description");
    let run = PrintRun { language: Language::English, ..run() };
    let file =
        open(&programme(&congress::congress().into(), &ProgrammeOptions::default(), &run).unwrap());
    assert_eq!(file.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
}

#[test]
fn a_preview_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Preview>();
}

#[test]
fn pages_can_be_shown() {
    let pdf = print();
    let preview = Preview::new(pdf.bytes).unwrap();
    let pages = preview.pages();
    assert_eq!(pages.len(), pdf.pages as usize);
    assert!((pages[0].width - 419.53).abs() < 0.1 && (pages[0].height - 595.28).abs() < 0.1);
    let png = preview.png(1, 300).unwrap();
    assert_eq!(&png[1..4], b"PNG");
    assert_eq!(png[16..20], 300u32.to_be_bytes(), "as wide as asked for");
    assert!(png.len() > 3000, "something is drawn");
    assert!(preview.png(0, 300).is_err());
    let error = preview.png(99, 300).unwrap_err().to_string();
    assert_eq!(error, format!("there is no page 99: the last one is {}", pdf.pages));
    assert!(Preview::new(b"nothing".to_vec()).is_err());
}
