//! What prints take from elsewhere, in the real window: pictures that somebody picks, the look of the
//! house, kept choices; and how they are handed to the system.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use obrady_app::print::Preview;
use obrady_tests::{App, Home, run};

use crate::{
    people::striped,
    print_shop::{check, close_toasts, open, pages, pick, printed, saved, shown},
};

/// A picture of a colour of its own in the folder of `home`, to be picked.
fn drawn(home: &Home, name: &str, colour: [u8; 3]) -> PathBuf {
    let path = home.path().join(name);
    std::fs::write(&path, striped([colour, [255; 3], colour])).expect("a new file");
    path
}

/// What a program of poppler says of a file.
fn told(program: &str, arguments: &[&str], file: &Path) -> Vec<u8> {
    let told = Command::new(program).args(arguments).arg(file).output();
    told.unwrap_or_else(|_| panic!("{program} (Debian: poppler-utils)")).stdout
}

/// How many pictures are in a PDF.
fn pictures(file: &Path) -> usize {
    let list = String::from_utf8(told("pdfimages", &["-list"], file)).expect("text");
    let ids: std::collections::BTreeSet<&str> =
        list.lines().skip(2).filter_map(|line| line.split_whitespace().nth(10)).collect();
    ids.len()
}

/// How many dots of a page have a colour, as near as profiles and edges leave it.
fn dots(file: &Path, page: usize, colour: [u8; 3]) -> usize {
    let page = page.to_string();
    let ppm = told("pdftoppm", &["-r", "40", "-f", &page, "-l", &page], file);
    // P6, the size and the greatest value, each on a line.
    let header = ppm.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2);
    let (start, _) = header.expect("a picture");
    let near = |dot: &&[u8]| dot.iter().zip(colour).all(|(one, other)| one.abs_diff(other) < 24);
    ppm[start + 1..].chunks_exact(3).filter(near).count()
}

/// Chooses a product.
async fn product(app: &App, kind: &str) {
    app.click(&format!("label:has([data-testid=print-product-{kind}])")).await;
    shown(app).await;
}

async fn value(app: &App, id: &str) -> String {
    let script = format!("return document.querySelector('[data-testid={id}]')?.value ?? ''");
    app.js(&script).await.as_str().unwrap_or_default().to_owned()
}

async fn until_value(app: &App, id: &str, wanted: &str) {
    let there = format!("document.querySelector('[data-testid={id}]')?.value === '{wanted}'");
    app.until_true(&there).await;
}

async fn plans(app: &App, count: usize) {
    let there = "document.querySelectorAll('[data-testid=print-plan]').length";
    app.until_true(&format!("{there} === {count}")).await;
}

#[test]
fn logo_and_plans_are_picked_ordered_and_printed() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;
        let (before, _) = saved(&app, "przedtem").await;

        app.click("[data-testid=print-paper-open]").await;
        home.pick(&drawn(&home, "logo.png", [180, 30, 90]));
        app.click("[data-testid=print-event-logo]").await;
        app.get("[data-testid=print-event-logo-remove]").await;
        let floors = [("parter.png", [20, 120, 60]), ("pietro.png", [20, 60, 140])];
        for (at, (name, colour)) in floors.into_iter().enumerate() {
            home.pick(&drawn(&home, name, colour));
            app.click("[data-testid=print-plan-add]").await;
            plans(&app, at + 1).await;
        }
        for (id, words) in [
            ("print-plan-title-0", "Parter z aulą"),
            ("print-plan-title-1", "Pierwsze piętro"),
            ("print-plan-title-en-1", "First floor"),
        ] {
            app.fill(&format!("[data-testid={id}]"), words).await;
            app.keys("Enter").await;
        }
        app.shot("print-plans").await;
        assert_eq!(app.axe().await, [] as [String; 0], "the dialog with plans");

        // The other way round; one taken away, and back again.
        app.click("[data-testid=print-plan-up-1]").await;
        until_value(&app, "print-plan-title-0", "Pierwsze piętro").await;
        assert_eq!(value(&app, "print-plan-title-1").await, "Parter z aulą");
        app.click("[data-testid=print-plan-delete-1]").await;
        plans(&app, 1).await;
        app.click("[data-testid=print-paper-close]").await;
        app.until_gone("[data-testid=print-paper-dialog]").await;
        app.click("[data-testid=toast-button]").await;
        app.click("[data-testid=print-paper-open]").await;
        plans(&app, 2).await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=print-paper-dialog]").await;

        shown(&app).await;
        let (file, _) = saved(&app, "program").await;
        let text = printed(&file);
        let place = |words: &str| text.rfind(words).unwrap_or_else(|| panic!("{words}: {text}"));
        assert!(place("Pierwsze piętro") < place("Parter z aulą"), "in the order of the list");
        assert_eq!(pictures(&file), pictures(&before) + 3, "the logo and two plans");
        app.click("label:has([data-testid=print-language-en])").await;
        shown(&app).await;
        let (english, _) = saved(&app, "programme").await;
        let text = printed(&english);
        assert!(text.contains("First floor") && !text.contains("Pierwsze"), "{text}");
        check(&[file, english]);
        app.quit().await;
    });
}

#[test]
fn a_signature_is_picked_and_printed() {
    run(async {
        let home = Home::new();
        let app = open(&home).await;
        product(&app, "certificates").await;
        app.fill("[data-testid=print-signer-0]", "Łucja Żółkiewska").await;
        app.keys("Enter").await;
        app.get("[data-testid=print-signature-0]").await;
        shown(&app).await;
        let (by_hand, _) = saved(&app, "odreczny").await;
        home.pick(&drawn(&home, "podpis.png", [10, 10, 90]));
        app.click("[data-testid=print-signature-0]").await;
        app.get("[data-testid=print-signature-remove-0]").await;
        shown(&app).await;
        app.shot("print-signature").await;
        assert_eq!(app.axe().await, [] as [String; 0], "a certificate with a signature");
        let (signed, _) = saved(&app, "podpisany").await;
        assert_eq!(pictures(&signed), pictures(&by_hand) + 1, "one picture for all of them");
        assert!(dots(&signed, 1, [10, 10, 90]) > 20, "the signature is on the paper");
        assert!(printed(&signed).contains("Łucja Żółkiewska"));

        app.click("[data-testid=print-signature-remove-0]").await;
        app.until_gone("[data-testid=print-signature-remove-0]").await;
        shown(&app).await;
        let (again, _) = saved(&app, "znowu").await;
        assert_eq!(pictures(&again), pictures(&by_hand));
        check(&[signed]);
        app.quit().await;
    });
}

#[test]
fn the_look_of_the_house_is_that_of_the_paper() {
    const WINE: [u8; 3] = [0x8a, 0x1c, 0x3c];
    run(async {
        let app = open(&Home::new()).await;
        let airy = pages(&app).await;
        let (before, _) = saved(&app, "przedtem").await;
        let faces = |file: &Path| String::from_utf8(told("pdffonts", &[], file)).expect("text");
        assert!(faces(&before).contains("SourceSerif"), "{}", faces(&before));
        assert_eq!(dots(&before, 1, WINE), 0, "not yet in the colour of wine");

        app.click("[data-testid=print-house-open]").await;
        app.get("[data-testid=print-house-dialog]").await;
        app.click("label:has([data-testid=print-density-dense])").await;
        app.click("[data-testid=print-house-close]").await;
        app.until_gone("[data-testid=print-house-dialog]").await;
        shown(&app).await;
        let (dense, count) = saved(&app, "gesto").await;
        assert!(count <= airy, "{count} dense pages for {airy} airy ones");
        let seen = |file: &Path| told("pdftoppm", &["-r", "20"], file);
        assert!(seen(&dense) != seen(&before), "the lines stand elsewhere");

        app.click("[data-testid=print-house-open]").await;
        pick(&app, "print-typeface", "alegreya").await;
        app.js("const colour = document.querySelector('[data-testid=print-accent]');
                colour.value = '#8a1c3c'; colour.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        app.shot("print-house-changed").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=print-house-dialog]").await;
        shown(&app).await;
        let (after, _) = saved(&app, "potem").await;
        let seen = faces(&after);
        assert!(seen.contains("Alegreya") && !seen.contains("SourceSerif"), "{seen}");
        assert!(dots(&after, 1, WINE) > 100, "the cover has the colour of the house");
        check(&[after]);
        app.quit().await;
    });
}

#[test]
fn kept_choices_are_forgotten_and_back() {
    run(async {
        let app = open(&Home::new()).await;
        product(&app, "badges").await;
        let menu = async |app: &App, preset: &str| {
            app.click("[data-testid=print-presets]").await;
            app.click_named("[data-testid=print-presets-menu] [role=menuitem]", preset).await;
        };
        menu(&app, "Zapisz ustawienia").await;
        app.fill("[data-testid=print-preset-name]", "Dla wolontariuszy").await;
        app.click("[data-testid=print-preset-save]").await;
        app.until_gone("[data-testid=print-preset-dialog]").await;
        close_toasts(&app).await;

        menu(&app, "Zapisz ustawienia").await;
        app.shot("print-presets").await;
        app.click("[data-testid=print-preset-delete]").await;
        app.until_gone("[data-testid=print-preset-delete]").await;
        app.click("[data-testid=print-preset-cancel]").await;
        app.until_gone("[data-testid=print-preset-dialog]").await;
        app.click("[data-testid=toast-button]").await;
        app.until_gone("[data-testid=print-preset-dialog]").await;
        app.click("[data-testid=print-presets]").await;
        app.until("[data-testid=print-presets-menu]", "Dla wolontariuszy").await;
        app.keys("Escape").await;
        app.quit().await;
    });
}

#[test]
fn a_badge_is_printed_again_for_one_or_for_all() {
    run(async {
        let app = open(&Home::new()).await;
        product(&app, "badges").await;
        let all = pages(&app).await;
        saved(&app, "wszystkie").await;
        app.click("[data-testid=print-unprinted]").await;
        app.until("[data-testid=print-nothing]", "Nie ma czego drukować").await;

        // One got lost.
        app.fill("[data-testid=print-named-add]", "Zimny").await;
        app.click("[data-testid=print-named-add-option-0]").await;
        shown(&app).await;
        assert_eq!(pages(&app).await, 1);
        app.shot("print-named").await;
        let (one, _) = saved(&app, "jeden").await;
        let text = printed(&one);
        assert!(text.contains("Zimny") && !text.contains("Adamiec"), "{text}");
        app.press("Usuń z wyboru: Adam Zimny").await;
        app.until("[data-testid=print-nothing]", "Nie ma czego drukować").await;

        // All are to be printed once more.
        app.click("[data-testid=print-badges-forget]").await;
        shown(&app).await;
        assert_eq!(pages(&app).await, all);
        app.until_gone("[data-testid=print-badges-forget]").await;
        assert_eq!(app.axe().await, [] as [String; 0], "the choices of badges");
        app.quit().await;
    });
}

#[cfg(unix)]
#[test]
fn pages_are_handed_to_the_program_of_the_system() {
    run(async {
        let home = Home::new();
        let opened = home.stand_in("xdg-open");
        let app = open(&home).await;
        product(&app, "doorSigns").await;
        let count = pages(&app).await;
        app.click("[data-testid=print-print]").await;
        let start = Instant::now();
        let path = loop {
            match std::fs::read_to_string(&opened) {
                Ok(told) if told.ends_with('\n') => break PathBuf::from(told.trim()),
                _ => assert!(start.elapsed() < Duration::from_secs(15), "nothing is opened"),
            }
            app.frame().await;
        };
        assert!(path.starts_with(home.path()), "{} is this user's alone", path.display());
        let pdf = Preview::new(std::fs::read(&path).expect("the file that is handed over"));
        assert_eq!(pdf.expect("a PDF").pages().len(), count, "what is printed was shown");
        app.until("[data-testid=toasts]", "domyślnym programie").await;
        app.quit().await;
    });
}
