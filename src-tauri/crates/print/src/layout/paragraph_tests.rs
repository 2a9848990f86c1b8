use obrady_domain::Typeface;
use proptest::prelude::*;

use super::*;
use crate::{
    fonts::{self, SANS, SERIF, SERIF_ITALIC},
    layout::{Style, TagId},
};

const STYLE: Style = Style::new(SERIF, 9.0);

fn span(text: &str) -> Span {
    Span::new(text, STYLE, TagId(0))
}

/// The text of each line as people see it, hyphens at line ends included.
fn shown(lines: &Lines) -> Vec<String> {
    let line = |line: &Line| {
        let bits = line.pieces.iter().flat_map(|piece| piece.bits.iter());
        let text: String = bits.map(|bit| bit.shaped.text.as_str()).collect();
        text.replace('\u{ad}', "-").trim_end().to_owned()
    };
    lines.lines.iter().map(line).collect()
}

/// By how much the spaces of a line are widened, in parts of their width.
fn stretch(line: &Line) -> f32 {
    let bits = line.pieces.iter().flat_map(|piece| piece.bits.iter());
    let space = bits.into_iter().find(|bit| bit.shaped.text == " ");
    space.map_or(0.0, |bit| bit.after / (bit.shaped.advance * STYLE.size / 1000.0))
}

#[test]
fn an_address_stands_near_what_announces_it() {
    let fonts = fonts::open(Typeface::default());
    let text = "Materiały: https://kongres-nad-rzekami.example/susza.";
    let all = fonts.width(text, STYLE);
    let mut alone = 0;
    for part in 60..100 {
        let setting = Setting::justified(all * part as f32 / 100.0, Tongue::Polish);
        let lines = paragraph(&fonts, &[span(text)], &setting);
        let first = &lines.lines[0];
        alone += usize::from(shown(&lines)[0] != "Materiały:");
        assert!(stretch(first) <= 1.01, "{} times at {part} %", stretch(first) + 1.0);
    }
    assert!(alone > 20, "{alone} times there is a space to be widened");
}

fn set(text: &str, setting: &Setting) -> Vec<String> {
    shown(&paragraph(&fonts::open(Typeface::default()), &[span(text)], setting))
}

/// A word of Polish syllables.
fn word() -> impl Strategy<Value = String> {
    let syllable = prop::sample::select(vec![
        "ko", "mi", "sja", "prze", "strzeń", "wo", "je", "wódz", "two", "gmi", "na", "mia", "sto",
        "współ", "pra", "ca", "roz", "wój", "za", "rzą", "dza", "nie", "u", "chwa", "ła", "bud",
        "żet", "źró", "dło", "ści", "ek",
    ]);
    prop_oneof![
        1 => prop::sample::select(vec!["w", "z", "i", "o", "u", "a"]).prop_map(str::to_owned),
        6 => prop::collection::vec(syllable, 1..6).prop_map(|parts| parts.concat()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 1..90).prop_map(|words| words.join(" ") + ".")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn justified_lines_fill_the_measure_and_lose_nothing(text in text(), measure in 150f32..400.0) {
        let fonts = fonts::open(Typeface::default());
        let setting = Setting::justified(measure, Tongue::Polish);
        let lines = paragraph(&fonts, &[span(&text)], &setting);
        let last = lines.lines.len() - 1;
        for (at, line) in lines.lines.iter().enumerate() {
            prop_assert!(line.width <= measure + 0.1, "line {at} is too wide: {}", line.width);
            if at < last && stretch(line) > 0.0 {
                prop_assert!(line.width >= measure - 0.1, "line {at} falls short: {}", line.width);
            }
            for piece in &line.pieces {
                prop_assert!((0.96..=1.031).contains(&piece.scale), "{} letters", piece.scale);
                let spread = piece.spread / STYLE.size;
                prop_assert!(spread.abs() <= 0.0076, "{spread} of an em between letters");
            }
        }
        let mut whole = String::new();
        for line in shown(&lines) {
            match line.strip_suffix('-') {
                Some(broken) => whole.push_str(broken),
                None => { whole.push_str(&line); whole.push(' '); }
            }
        }
        prop_assert_eq!(whole.trim_end(), text);
    }

    #[test]
    fn no_line_ends_in_a_one_letter_word(text in text(), justify: bool) {
        let setting = Setting {
            align: if justify { Align::Justify } else { Align::Left },
            ..Setting::justified(260.0, Tongue::Polish)
        };
        let lines = set(&text, &setting);
        for line in &lines[..lines.len() - 1] {
            let end = line.rsplit(' ').next().unwrap_or_default();
            prop_assert!(end.chars().count() > 1, "{line:?}");
        }
    }

    #[test]
    fn anything_can_be_set(text in any::<String>(), measure in 20f32..200.0, kind in 0..3usize) {
        let align = [Align::Justify, Align::Left, Align::Right][kind];
        let setting = Setting { align, ..Setting::justified(measure, Tongue::English) };
        let lines = paragraph(&fonts::open(Typeface::default()), &[span(&text)], &setting);
        for line in lines.lines.iter() {
            prop_assert!(line.width <= measure + 0.01, "{} in {measure}: {text:?}", line.width);
        }
    }
}

#[test]
fn justified_spaces_are_even() {
    let text = "Miasta zbierają coraz więcej danych: o opadach, przepływach, zużyciu wody, stanie \
                sieci kanalizacyjnej i zieleni. Rzadziej z nich korzystają. Zapytamy, kto w \
                urzędzie naprawdę czyta raporty z czujników, jak z pomiarów robi się decyzje o \
                wydatkach i co się dzieje, gdy dane mówią co innego niż doświadczenie.";
    let setting = Setting::justified(264.0, Tongue::Polish);
    let lines = paragraph(&fonts::open(Typeface::default()), &[span(text)], &setting);
    for line in &lines.lines[..lines.lines.len() - 1] {
        let stretch = stretch(line);
        assert!((-0.4..0.6).contains(&stretch), "spaces are widened by {stretch}");
    }
}

#[test]
fn words_wider_than_the_line_are_cut() {
    let long = "x".repeat(400);
    for text in [long.clone(), format!("w {long} i"), format!("A\u{a0}{}", "b\u{a0}".repeat(300))] {
        let lines = paragraph(
            &fonts::open(Typeface::default()),
            &[span(&text)],
            &Setting::left(100.0, Tongue::Polish),
        );
        assert!(lines.lines.len() > 4);
        for line in lines.lines.iter() {
            assert!(line.width <= 100.5, "{}", line.width);
        }
    }
}

#[test]
fn addresses_break_without_hyphens() {
    let lines = set(
        "Zapisy: https://kongres-samorzadowy.example/2026/formularz/rejestracja?etap=drugi do środy",
        &Setting::left(140.0, Tongue::Polish),
    );
    assert!(lines.len() > 2);
    assert!(lines.iter().all(|line| !line.ends_with('-')), "{lines:?}");
}

#[test]
fn a_hyphen_is_repeated_after_a_break() {
    let setting = Setting { hyphenate: false, ..Setting::justified(92.0, Tongue::Polish) };
    let lines = set("rozwój społeczno-gospodarczy", &setting);
    assert_eq!(lines, ["rozwój społeczno-", "-gospodarczy"]);
}

#[test]
fn lines_end_where_they_must() {
    let setting = Setting::left(300.0, Tongue::Polish);
    assert_eq!(set("raz\ndwa \n\n trzy\n", &setting), ["raz", "dwa", "trzy"]);
    assert!(set(" \n\t ", &setting).is_empty());
    assert!(paragraph(&fonts::open(Typeface::default()), &[], &setting).lines.is_empty());
}

#[test]
fn spans_keep_their_looks() {
    let spans = [
        span("To jest "),
        Span::new("bardzo", STYLE.in_face(SERIF_ITALIC), TagId(1)),
        span(" ważne."),
    ];
    let lines =
        paragraph(&fonts::open(Typeface::default()), &spans, &Setting::left(300.0, Tongue::Polish));
    let pieces = &lines.lines[0].pieces;
    assert_eq!(pieces.iter().map(|piece| piece.span).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(shown(&lines), ["To jest bardzo ważne."]);
}

#[test]
fn lines_of_a_heading_are_about_as_long_as_each_other() {
    let text = "Inteligencja strategiczna miasta wobec zmian";
    let setting = Setting::left(190.0, Tongue::Polish).balanced();
    let lines = paragraph(&fonts::open(Typeface::default()), &[span(text)], &setting);
    let widths: Vec<f32> = lines.lines.iter().map(|line| line.width).collect();
    assert_eq!(widths.len(), 2);
    assert!((widths[0] - widths[1]).abs() < 60.0, "{widths:?}");
}

#[test]
fn what_is_ragged_parts_where_what_is_said_does_and_leaves_no_word_alone() {
    let left = |measure| Setting::left(measure, Tongue::Polish);
    let office = "dr Agnieszka Dębska-Wrona, Dyrektorka, Instytut Dobrego Miasta";
    let lines = ["dr Agnieszka Dębska-Wrona, Dyrektorka,", "Instytut Dobrego Miasta"];
    assert_eq!(set(office, &left(215.0)), lines);
    let editor = "Michał Szczęsny, Redaktor naczelny, Portal Samorząd na Co Dzień";
    let lines = ["Michał Szczęsny, Redaktor naczelny,", "Portal Samorząd na Co Dzień"];
    assert_eq!(set(editor, &left(225.0)), lines, "even though the first line is short");
    let school = "Liceum Ogólnokształcące im. Tadeusza Kościuszki";
    let lines = ["Liceum Ogólnokształcące", "im. Tadeusza Kościuszki"];
    assert_eq!(set(school, &left(130.0).balanced()), lines);
    let title = "Trzy wnioski, które zabieramy do domu, i zakończenie Kongresu";
    let lines = ["Trzy wnioski, które zabieramy do domu,", "i zakończenie Kongresu"];
    assert_eq!(set(title, &left(230.0)), lines);
    let (words, address) = ("Zapis wszystkich rozmów z kongresu pod", "www.susza.example");
    let measure = fonts::open(Typeface::default()).width(&format!("{words} www"), STYLE) + 1.0;
    let lines = set(&format!("{words} {address}"), &left(measure));
    assert!(lines[1].ends_with(address), "an address is not rather cut: {lines:?}");
    // Names are too short for that.
    assert_eq!(set("Anna Maria Kowalska", &left(60.0)), ["Anna Maria", "Kowalska"]);
}

#[test]
fn letters_that_no_face_has_become_boxes() {
    let fonts = fonts::open(Typeface::default());
    let text = "emoji 🎉🎊, עברית, Łódź → ok";
    let lines = paragraph(&fonts, &[span(text)], &Setting::left(300.0, Tongue::Polish));
    assert_eq!(shown(&lines), [text], "the text stays what it was");
    let bits = lines.lines[0].pieces.iter().flat_map(|piece| piece.bits.iter());
    let boxes = bits.flat_map(|bit| {
        let boxes = bit.shaped.glyphs.iter().filter(|glyph| glyph.looks.is_some());
        boxes.map(|glyph| bit.shaped.text_of(glyph))
    });
    assert_eq!(boxes.collect::<String>(), "🎉🎊עברית");
}

#[test]
fn a_letter_is_taken_from_another_face() {
    for typeface in Typeface::ALL {
        let fonts = fonts::open(typeface);
        for face in (0..7).map(crate::layout::FaceId) {
            let text = "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ „” – — … § € № → ≤ Київ Αθήνα";
            let shaped = fonts.shape(text, Style::new(face, 9.0));
            assert!(shaped.glyphs.iter().all(|glyph| glyph.looks.is_none()), "{typeface:?}");
        }
    }
}

#[test]
fn every_face_has_the_polish_letters_itself() {
    for typeface in Typeface::ALL {
        let fonts = fonts::open(typeface);
        for face in (0..7).map(crate::layout::FaceId) {
            let shaped = fonts.shape("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”–", Style::new(face, 9.0));
            assert!(shaped.glyphs.iter().all(|glyph| glyph.face == face), "{typeface:?}");
            let kerned = fonts.width("WAV", Style::new(face, 9.0));
            let apart: f32 =
                ["W", "A", "V"].map(|it| fonts.width(it, Style::new(face, 9.0))).iter().sum();
            assert!(kerned < apart, "{typeface:?} has kerning");
        }
    }
}

#[test]
fn figures_are_equally_wide() {
    let fonts = fonts::open(Typeface::default());
    let widths: Vec<f32> =
        (0..10).map(|digit| fonts.width(&digit.to_string(), Style::new(SANS, 10.0))).collect();
    assert!(widths.iter().all(|width| (width - widths[0]).abs() < 0.01), "{widths:?}");
}

#[test]
fn in_cells_each_line_takes_all_that_it_holds() {
    let text = "software projects – discussion panel with GNU maintainers";
    let measure = 80.0;
    let setting = Setting::left(measure, Tongue::English);
    let full = set(text, &setting.full());
    assert_eq!(full, ["software projects –", "discussion panel", "with GNU", "maintainers"]);
    for text in [text, "Odpowiedzialność gmin i powiatów za wodę, rowy i drogi", "a", "w a b"] {
        let hyphenated = Setting { hyphenate: true, ..setting };
        let [full, even] = [hyphenated.full(), hyphenated].map(|setting| set(text, &setting));
        assert!(full.len() <= even.len(), "{full:?} {even:?}");
        assert!(full.concat().replace([' ', '-'], "") == text.replace([' ', '-'], ""), "{full:?}");
    }
}

#[test]
fn names_and_compounds_are_not_broken_within() {
    for part in 45..100 {
        let setting = Setting::justified(part as f32, Tongue::Polish);
        for (text, whole) in [
            ("mówi dr\u{a0}Jarosław\u{a0}Cygan dalej", "Jarosław"),
            ("Kędzierzyńsko-Kozielska straż", "Kozielska"),
            ("Amt Brandenburg-Mecklenburg-Vorpommern", "Mecklenburg"),
        ] {
            let width = fonts::open(Typeface::default()).width(whole, STYLE);
            if width > setting.measure - 10.0 {
                continue;
            }
            let lines = set(text, &setting);
            assert!(lines.join("\n").contains(whole), "{lines:?} in {part} points");
            // Only Polish repeats the hyphen.
            assert!(!lines.iter().any(|line| line.starts_with("-Meck")), "{lines:?}");
        }
    }
    let lines = set("Kędzierzyńsko-Kozielska", &Setting::left(70.0, Tongue::Polish));
    assert_eq!(lines, ["Kędzierzyńsko-", "-Kozielska"]);
}
