//! The print shop in the real window: every product by mouse, what is kept of it by keyboard, and
//! what lies in the files in the end.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use obrady_app::print::Preview;
use obrady_tests::{App, Home, run, verapdf};
use serde_json::Value;

use crate::WINDOW;

/// Every product, with a choice of its own that has to change its pages: a box to be ticked, or a
/// list and what to pick there.
const PRODUCTS: [(&str, &str, &str); 12] = [
    ("programme", "print-cover", ""),
    ("poster", "print-across", ""),
    ("signIn", "print-numbers", ""),
    ("badges", "print-sides", "foldOver"),
    ("certificates", "print-border", "band"),
    ("tableTents", "print-fold", "thirds"),
    ("doorSigns", "print-people", ""),
    ("sessionCards", "print-lines", ""),
    ("personalProgrammes", "print-rooms", ""),
    ("envelopes", "print-size", "c5"),
    ("labels", "print-sheet", "mm105x57"),
    ("participants", "print-state", "confirmed"),
];

/// A window at the print screen, with pages in it.
pub(crate) async fn open(home: &Home) -> App {
    let app = App::launch(WINDOW, home).await;
    app.click("[data-testid=go-print]").await;
    shown(&app).await;
    app
}

/// Waits until all pages are there as they were chosen last, and the one in view has its picture: not
/// that of former choices, over which the new one still lies unseen. A whole book takes a busy machine
/// long.
pub(crate) async fn shown(app: &App) {
    const THERE: &str = "
        const page = document.querySelector('[data-testid=print-page-number]')?.value ?? '1';
        const pictures = [...document.querySelectorAll(`[data-testid=print-page-${page}] img`)];
        return pictures.length === 1 && pictures[0].dataset.shown !== undefined
            && document.querySelector('[data-testid=print-preview][aria-busy=false]') !== null";
    let start = Instant::now();
    while app.js(THERE).await != true {
        assert!(start.elapsed() < Duration::from_secs(60), "the pages never come");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    app.painted().await;
}

/// Picks an option of a list.
pub(crate) async fn pick(app: &App, list: &str, option: &str) {
    let list = app.get(&format!("[data-testid={list}]")).await;
    list.select_by_value(option).await.unwrap_or_else(|error| panic!("{option}: {error}"));
}

/// The address of the first page's picture: another one after each change.
async fn picture(app: &App) -> Value {
    app.js("return document.querySelector('[data-testid=print-page-1] img[data-shown]')?.src").await
}

pub(crate) async fn pages(app: &App) -> usize {
    let text = app.text("[data-testid=print-pages]").await;
    text.trim_start_matches("z ").parse().unwrap_or_else(|_| panic!("{text} is no number of pages"))
}

/// Saves what is shown, and gives the file with its number of pages.
pub(crate) async fn saved(app: &App, name: &str) -> (PathBuf, usize) {
    let path = app.home().path().join(format!("{name}.pdf"));
    app.home().pick(&path);
    app.click("[data-testid=print-save]").await;
    let start = Instant::now();
    while !app.text("[data-testid=toasts]").await.contains(&format!("{name}.pdf")) {
        assert!(start.elapsed() < Duration::from_secs(60), "{name}.pdf is never written");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    close_toasts(app).await;
    let bytes = std::fs::read(&path).expect("the file that was chosen");
    let pages = Preview::new(bytes).expect("a PDF").pages().len();
    (path, pages)
}

/// Sends away what was said, at once: a word goes by itself too, perhaps before it is clicked.
pub(crate) async fn close_toasts(app: &App) {
    app.js("document.querySelectorAll('[data-testid=toast-close]').forEach((one) => one.click())")
        .await;
    app.until_gone("[data-testid=toast-close]").await;
}

/// No page of these breaks a rule of either standard.
pub(crate) fn check(files: &[PathBuf]) {
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    for standard in ["ua1", "2a"] {
        for verdict in verapdf(standard, &files) {
            assert!(verdict.faults.is_empty(), "{standard}: {verdict:#?}");
        }
    }
}

#[test]
fn every_product_is_chosen_changed_and_saved_by_mouse() {
    by_mouse(&PRODUCTS[..PRODUCTS.len() / 2]);
}

/// Half of them for each window, so that a slow machine has time for all.
#[test]
fn every_further_product_is_chosen_changed_and_saved_by_mouse() {
    by_mouse(&PRODUCTS[PRODUCTS.len() / 2..]);
}

fn by_mouse(products: &'static [(&str, &str, &str)]) {
    run(async move {
        let app = open(&Home::new()).await;
        let mut files = Vec::new();
        let mut found = Vec::new();
        for &(product, choice, value) in products {
            app.click(&format!("label:has([data-testid=print-product-{product}])")).await;
            shown(&app).await;
            let before = picture(&app).await;
            if value.is_empty() {
                app.click(&format!("[data-testid={choice}]")).await;
            } else {
                pick(&app, choice, value).await;
            }
            shown(&app).await;
            assert_ne!(picture(&app).await, before, "{product}: another choice, another picture");
            let (file, count) = saved(&app, product).await;
            assert_eq!(count, pages(&app).await, "{product}: what is saved is what was shown");
            files.push(file);
            app.shot(&format!("print-{product}")).await;
            found.extend(app.axe().await.into_iter().map(|fault| format!("{product}: {fault}")));
        }
        assert!(found.is_empty(), "axe-core finds: {found:#?}");
        check(&files);
        app.quit().await;
    });
}

#[test]
fn every_screen_holds_pages_and_choices() {
    run(async {
        let app = open(&Home::new()).await;
        for product in ["programme", "badges"] {
            app.click(&format!("label:has([data-testid=print-product-{product}])")).await;
            for (theme, size, width, height) in
                [("dark", "100%", 1920, 1080), ("light", "150%", 1280, 800)]
            {
                app.resize(width, height).await;
                app.js(&format!(
                    "document.documentElement.dataset.theme = '{theme}';
                     document.documentElement.style.fontSize = '{size}';"
                ))
                .await;
                app.frame().await;
                shown(&app).await;
                app.shot(&format!("print-{product}-{width}-{theme}")).await;
                let beyond = app
                    .js("
                        const within = ({ left, right, top, bottom }) => left >= 0 && top >= 0
                            && right <= innerWidth + 1 && bottom <= innerHeight + 1;
                        return ['print-save', 'print-preview', 'print-page-number', 'print-zoom']
                            .filter((id) => {
                                const there = document.querySelector(`[data-testid=${id}]`);
                                return !there || !within(there.getBoundingClientRect());
                            });")
                    .await;
                assert_eq!(beyond, serde_json::json!([]), "{product} at {width} and {size}");
            }
        }
        app.quit().await;
    });
}

#[test]
fn pages_become_booklets_and_parts() {
    run(async {
        let app = open(&Home::new()).await;
        let whole = pages(&app).await;
        assert!(whole > 8, "a programme of {whole} pages");

        // Paging through, by button and by number.
        app.click("[data-testid=print-after]").await;
        app.click("[data-testid=print-after]").await;
        app.until_true("document.querySelector('[data-testid=print-page-number]').value === '3'")
            .await;
        app.get("[data-testid=print-page-3] img[data-shown]").await;

        // Folded, in gatherings, with what a print shop needs.
        app.click("[data-testid=print-booklet]").await;
        shown(&app).await;
        let folded = pages(&app).await;
        assert_eq!(folded, whole.div_ceil(4) * 2, "two sides of sheets for four pages");
        pick(&app, "print-gathering", "1").await;
        app.click("[data-testid=print-bleed]").await;
        app.click("[data-testid=print-marks]").await;
        shown(&app).await;
        app.shot("print-booklet").await;
        let (booklet, count) = saved(&app, "zeszyt").await;
        assert_eq!(count, folded);
        for choice in ["booklet", "bleed", "marks"] {
            app.click(&format!("[data-testid=print-{choice}]")).await;
        }

        // Some pages alone.
        app.fill("[data-testid=print-from]", "2").await;
        app.keys("Enter").await;
        app.fill("[data-testid=print-to]", "5").await;
        app.keys("Enter").await;
        shown(&app).await;
        app.until("[data-testid=print-pages]", "z 4").await;
        let (part, count) = saved(&app, "strony").await;
        assert_eq!(count, 4, "pages 2 to 5");
        for field in ["from", "to"] {
            app.fill(&format!("[data-testid=print-{field}]"), "").await;
            app.keys("Enter").await;
        }
        shown(&app).await;
        assert_eq!(pages(&app).await, whole, "all pages again");
        check(&[booklet, part]);
        app.quit().await;
    });
}

#[test]
fn a_poster_becomes_pieces() {
    run(async {
        let app = open(&Home::new()).await;
        app.click("label:has([data-testid=print-product-poster])").await;
        pick(&app, "print-paper", "a1").await;
        shown(&app).await;
        let posters = pages(&app).await;
        pick(&app, "print-tiles", "a4").await;
        shown(&app).await;
        assert!(pages(&app).await > 6 * posters, "A1 is eight sheets of A4 and what overlaps");
        app.shot("print-tiles").await;
        let (pieces, _) = saved(&app, "plakat").await;
        check(&[pieces]);
        app.quit().await;
    });
}

#[test]
fn what_is_kept_of_printing_is_kept_by_keys() {
    run(async {
        let app = open(&Home::new()).await;
        let focus = async |id: &str| {
            for _ in 0..120 {
                let there = app.js("return document.activeElement?.dataset.testid ?? ''").await;
                if there == id {
                    return;
                }
                app.keys("Tab").await;
            }
            panic!("{id} is not reached by Tab");
        };
        // A product by arrow keys, a choice by the space bar.
        focus("print-product-programme").await;
        app.keys("ArrowDown").await;
        app.until_true("document.querySelector('[data-testid=print-product-poster]').checked")
            .await;
        app.keys("ArrowUp").await;
        shown(&app).await;
        focus("print-glance").await;
        app.keys("Space").await;
        shown(&app).await;
        let without = pages(&app).await;

        // Its choices are kept under a name, changed, and taken again.
        focus("print-presets").await;
        app.keys("Enter").await;
        app.get("[data-testid=print-presets-menu]").await;
        app.keys("Enter").await;
        app.get("[data-testid=print-preset-dialog]").await;
        app.until_true("document.activeElement?.dataset.testid === 'print-preset-name'").await;
        assert_eq!(app.axe().await, [] as [String; 0], "the dialog for presets");
        app.type_text("Dla prasy").await;
        app.keys("Enter").await;
        app.until_gone("[data-testid=print-preset-dialog]").await;
        focus("print-glance").await;
        app.keys("Space").await;
        shown(&app).await;
        assert_ne!(pages(&app).await, without, "at a glance takes pages");
        focus("print-presets").await;
        app.keys("Enter").await;
        app.until("[data-testid=print-presets-menu]", "Dla prasy").await;
        app.keys("Enter").await;
        app.until_true("!document.querySelector('[data-testid=print-glance]').checked").await;
        shown(&app).await;
        assert_eq!(pages(&app).await, without, "as it was kept");

        // The look of the house is of the file: it is there in the next window.
        focus("print-house-open").await;
        app.keys("Enter").await;
        app.get("[data-testid=print-house-dialog]").await;
        app.shot("print-house").await;
        assert_eq!(app.axe().await, [] as [String; 0], "the dialog for the house");
        focus("print-house-name").await;
        // A slip in a line is taken back first; the dialog stays.
        app.type_text("x").await;
        app.keys("Escape").await;
        app.until_true(
            "!document.querySelector('[data-testid=print-house-name]').value.includes('x')",
        )
        .await;
        app.keys("Ctrl+a").await;
        app.type_text("Związek Gmin Śląska").await;
        app.keys("Enter").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=print-house-dialog]").await;

        // What the event alone puts on paper.
        focus("print-paper-open").await;
        app.keys("Enter").await;
        app.get("[data-testid=print-paper-dialog]").await;
        focus("print-welcome-words").await;
        app.type_text("Witamy na **kongresie**.").await;
        app.shot("print-paper").await;
        assert_eq!(app.axe().await, [] as [String; 0], "the dialog for the event");
        // Escape closes at once, and what was typed a moment ago is kept.
        focus("print-imprint").await;
        app.type_text("Nakład 300 egzemplarzy").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=print-paper-dialog]").await;
        shown(&app).await;
        let (file, _) = saved(&app, "program").await;
        let text = printed(&file);
        for words in ["Witamy na kongresie.", "Nakład 300 egzemplarzy"] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        check(&[file]);

        let home = app.home().clone();
        app.quit().await;
        let app = open(&home).await;
        app.click("[data-testid=print-house-open]").await;
        app.until_true("document.querySelector('[data-testid=print-house-name]').value === 'Związek Gmin Śląska'").await;
        app.quit().await;
    });
}

/// The text of a PDF, as poppler reads it, with single spaces.
pub(crate) fn printed(file: &Path) -> String {
    let told = std::process::Command::new("pdftotext").arg(file).arg("-").output();
    let told = told.expect("pdftotext (Debian: poppler-utils)");
    String::from_utf8_lossy(&told.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}
