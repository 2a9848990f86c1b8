//! Booklets, pages to be trimmed, posters in pieces: the sheets, and that they are read as the pages
//! were.

use lopdf::{Document, Object};

use super::{
    congress,
    file::{kids, marked, open, owns, parent_tree, read},
    run, words,
};
use crate::{
    Duplex, Finish, Paper, Pdf, PrintRun, ProgrammeOptions, TilePaper, programme, table_list,
};

fn printed(finish: Finish) -> Pdf {
    let run = PrintRun { finish, ..run() };
    programme(&congress::congress().into(), &ProgrammeOptions::default(), &run).unwrap()
}

fn box_of(file: &Document, page: u32, name: &str) -> Vec<f32> {
    let page = file.get_dictionary(file.get_pages()[&page]).unwrap();
    let edges = page.get(name.as_bytes()).unwrap().as_array().unwrap();
    edges.iter().map(|edge| edge.as_float().unwrap()).collect()
}

/// The elements in the order of the tree, each with its marked pieces' texts left out.
fn roles(file: &Document) -> Vec<String> {
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let mut roles = Vec::new();
    let mut open = kids(file.get_dictionary(root).unwrap());
    open.reverse();
    while let Some(next) = open.pop() {
        let Ok(id) = next.as_reference() else { continue };
        let element = file.get_dictionary(id).unwrap();
        let role = element.get(b"S").unwrap().as_name().unwrap();
        roles.push(String::from_utf8(role.to_vec()).unwrap());
        open.extend(kids(element).into_iter().rev());
    }
    roles
}

/// Every marked piece of every sheet belongs to the element that says so.
fn check_marks(file: &Document) {
    let tree = parent_tree(file);
    for page in file.get_pages().into_values() {
        let key = file.get_dictionary(page).unwrap().get(b"StructParents").unwrap();
        let elements = tree[&key.as_i64().unwrap()].as_array().unwrap();
        let mut numbers = marked(file, page);
        numbers.sort_unstable();
        assert_eq!(numbers, (0..elements.len() as i64).collect::<Vec<_>>());
        for (number, element) in numbers.into_iter().zip(elements) {
            assert!(owns(file, element.as_reference().unwrap(), page, number));
        }
    }
}

#[test]
fn a_booklet_is_read_as_its_pages_are() {
    let plain = printed(Finish::default());
    let finishes = [
        Finish { booklet: true, ..Finish::default() },
        Finish {
            booklet: true,
            duplex: Duplex::LongEdge,
            marks: true,
            bleed: true,
            ..Finish::default()
        },
        Finish { booklet: true, gathering: 1, thickness: 0.3, ..Finish::default() },
    ];
    for finish in finishes {
        let folded = printed(finish);
        assert_eq!(folded.pages, plain.pages.div_ceil(4) * 2, "two sides for four pages");
        let (pages, sheets) = (open(&plain), open(&folded));
        assert_eq!(roles(&sheets), roles(&pages), "the same elements in the same order");
        check_marks(&sheets);
        let sorted = |file: &Document| {
            let text = words(&read(file));
            let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(sorted(&sheets).len(), sorted(&pages).len(), "nothing is lost");
    }
}

#[test]
fn sheets_have_the_boxes_that_a_print_shop_needs() {
    let page = open(&printed(Finish { bleed: true, marks: true, ..Finish::default() }));
    let mm = |points: f32| (points * 25.4 / 72.0 * 10.0).round() / 10.0;
    let inner = |name: &str| box_of(&page, 1, name).into_iter().map(mm).collect::<Vec<_>>();
    assert_eq!(inner("MediaBox"), [0.0, 0.0, 168.0, 230.0]);
    assert_eq!(inner("TrimBox"), [10.0, 10.0, 158.0, 220.0]);
    assert_eq!(inner("BleedBox"), [7.0, 7.0, 161.0, 223.0]);
    let booklet = open(&printed(Finish { booklet: true, ..Finish::default() }));
    assert_eq!(
        box_of(&booklet, 1, "MediaBox").into_iter().map(mm).collect::<Vec<_>>(),
        [0.0, 0.0, 296.0, 210.0]
    );
}

#[test]
fn links_lead_to_the_side_on_which_their_page_lies() {
    let file = open(&printed(Finish { booklet: true, ..Finish::default() }));
    let sides: Vec<_> = file.get_pages().into_values().collect();
    let mut links = 0;
    for side in &sides {
        let Ok(annotations) = file.get_dictionary(*side).unwrap().get(b"Annots") else { continue };
        for link in file.dereference(annotations).unwrap().1.as_array().unwrap() {
            let link = file.dereference(link).unwrap().1.as_dict().unwrap();
            let rect = link.get(b"Rect").unwrap().as_array().unwrap();
            let edges: Vec<f32> = rect.iter().map(|edge| edge.as_float().unwrap()).collect();
            let on_sheet = edges.iter().all(|edge| (0.0..=840.0).contains(edge));
            assert!(on_sheet, "{edges:?}");
            links += 1;
        }
    }
    assert!(links > 40, "{links} links are too few");
}

#[test]
fn some_pages_alone_are_whole_documents() {
    let run = PrintRun { pages: Some((2, 3)), ..run() };
    let pdf = programme(&congress::congress().into(), &ProgrammeOptions::default(), &run).unwrap();
    assert_eq!(pdf.pages, 2);
    let file = open(&pdf);
    check_marks(&file);
    let mut levels = Vec::new();
    for role in roles(&file) {
        if let Some(Ok(level)) = role.strip_prefix('H').map(str::parse::<usize>) {
            let most = levels.last().map_or(1, |above| above + 1);
            assert!(
                level <= most,
                "H{level} after {levels:?}: headings begin at H1, skipping none"
            );
            levels.push(level);
        }
    }
    assert!(levels.len() > 3, "there are headings on these pages: {levels:?}");
    let far = PrintRun { pages: Some((900, 1000)), ..run };
    let list = table_list(&super::people::list(80), &far).unwrap();
    assert_eq!(list.pages, 1, "past the end is the last page");
}

#[test]
fn a_large_page_comes_in_pieces_and_is_read_once() {
    let options = ProgrammeOptions { paper: Paper::A4, ..ProgrammeOptions::default() };
    let of = |tiles| {
        let finish = Finish { tiles, ..Finish::default() };
        programme(&congress::congress().into(), &options, &PrintRun { finish, ..run() }).unwrap()
    };
    let (whole, tiled) = (of(None), of(Some(TilePaper::A4)));
    assert_eq!(whole.pages, tiled.pages, "what fits is not cut");
    assert!(matches!(open(&tiled).catalog().unwrap().get(b"MarkInfo"), Ok(Object::Dictionary(_))));
}

#[test]
fn the_same_booklet_gives_the_same_bytes() {
    let finish = Finish { booklet: true, marks: true, bleed: true, ..Finish::default() };
    assert_eq!(printed(finish).bytes, printed(finish).bytes);
}
