//! People and organisations in the real window: duplicates reviewed, pictures cropped, local
//! governments completed, organisers put into order; by mouse and by keyboard.

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{WINDOW, file};

/// Two records of one person, two namesakes, and an organisation told twice.
const CARDS: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:dr Łucja Źrebiec\r\nN:Źrebiec;Łucja;;dr;\r\n\
    EMAIL:lucja@zrodla.example\r\nORG:Gmina Źródła Małe\r\nTITLE:Wójt\r\nNOTE:Dieta\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lucja Zrebiec\r\nN:Zrebiec;Lucja;;;\r\nTEL:600 000 001\r\n\
    ORG:Urząd Gminy Źródła Małe\r\nTITLE:Wójt\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Teofil Kłos\r\nN:Kłos;Teofil;;;\r\nORG:Związek A\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Teofil Kłos\r\nN:Kłos;Teofil;;;\r\nORG:Związek B\r\nEND:VCARD\r\n";

/// A user whose file has the sample and the people of the cards.
fn home() -> Home {
    let home = Home::new();
    let path = home.path().join("osoby.vcf");
    std::fs::write(&path, CARDS).expect("a new file");
    file::told(&home, &["import", path.to_str().expect("UTF-8")]);
    home
}

fn named(home: &Home, what: &str, name: &str) -> Vec<Value> {
    let all = file::told(home, &["list", what]);
    all.into_iter().filter(|one| one["name"].as_str().is_some_and(|n| n.contains(name))).collect()
}

#[test]
fn people_who_are_one_become_one() {
    run(async {
        let home = home();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-people]").await;
        app.until("[data-testid=people-duplicates]", "2").await;
        app.shot("people-list").await;
        app.click("[data-testid=people-duplicates]").await;
        app.until("[data-testid=duplicates-place]", "1 z 2").await;
        app.get("[data-testid=duplicates-family-0]").await;
        app.shot("people-duplicates").await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }
        app.shot("people-duplicates-dark").await;
        app.js("document.documentElement.dataset.theme = 'light'").await;

        // By keyboard: the other given name, then the merging.
        app.js("document.querySelector('[data-testid=duplicates] input:checked').focus()").await;
        app.keys("ArrowRight").await;
        app.keys("ArrowLeft").await;
        app.js("document.querySelector('[data-testid=duplicates-merge]').focus()").await;
        app.keys("Enter").await;
        app.until("[data-testid=duplicates-place]", "1 z 1").await;
        assert_eq!(named(&home, "people", "Lucja").len(), 0, "there is one record of her");
        let one = &named(&home, "people", "Łucja Źrebiec")[0];
        assert_eq!(one["email"], "lucja@zrodla.example");

        // Two namesakes are two people, and stay so.
        app.click("[data-testid=duplicates-distinct]").await;
        app.get("[data-testid=duplicates-done]").await;
        app.click("[data-testid=duplicates-close]").await;
        app.until_true("document.querySelector('[data-testid=people-duplicates]') === null").await;
        assert_eq!(named(&home, "people", "Teofil Kłos").len(), 2);

        app.keys("Ctrl+z").await;
        app.until("[data-testid=people-duplicates]", "1").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=people-duplicates]", "2").await;
        assert_eq!(named(&home, "people", "Lucja").len(), 1, "undo gives both back");
        app.quit().await;
    });
}

#[test]
fn a_picture_is_cropped_kept_and_taken_away() {
    run(async {
        let home = home();
        let photo = home.path().join("zdjęcie.png");
        std::fs::write(&photo, picture()).expect("a new file");
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 900).await;
        open(&app, "Łucja").await;
        home.pick(&photo);
        app.click("[data-testid=person-picture-pick]").await;
        app.until_true(
            "document.querySelector('[data-testid=picture-crop] img')?.naturalWidth > 0",
        )
        .await;
        let square = "[data-testid=picture-crop-square]";
        let before = app
            .js(&format!("return document.querySelector('{square}').style.insetInlineStart"))
            .await;
        let from = app.point(square, 0.4, 0.5).await;
        app.drag(from, from.by(60.0, 0.0)).await;
        app.until_true(&format!(
            "document.querySelector('{square}').style.insetInlineStart !== {before}"
        ))
        .await;
        app.shot("people-crop").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        app.js(&format!("document.querySelector('{square}').focus()")).await;
        for key in ["-", "Shift+ArrowRight", "ArrowUp"] {
            app.keys(key).await;
        }
        app.click("[data-testid=picture-crop-take]").await;
        app.until_true(
            "document.querySelector('[data-testid=person-sheet] img')?.naturalWidth > 0",
        )
        .await;
        app.click("[data-testid=person-picture-consent]").await;
        app.until_true("document.querySelector('[data-testid=person-picture-consent]').checked")
            .await;
        app.click("[data-testid=person-cancelled]").await;
        app.until_true("document.querySelector('[data-testid=person-cancelled]').checked").await;
        app.until_true(
            "document.querySelector('[role=grid] img, table img, .list img')?.naturalWidth > 0",
        )
        .await;
        app.shot("people-sheet").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        app.click("[data-testid=person-picture-remove]").await;
        app.until_true("document.querySelector('[data-testid=person-sheet] img') === null").await;
        app.keys("Ctrl+z").await;
        app.until_true(
            "document.querySelector('[data-testid=person-sheet] img')?.naturalWidth > 0",
        )
        .await;

        // What is no picture is told, and changes nothing.
        let text = home.path().join("nie-obraz.png");
        std::fs::write(&text, "to nie obraz").expect("a new file");
        home.pick(&text);
        app.click("[data-testid=person-picture-pick]").await;
        app.until("body", "nie da się odczytać jako obrazu").await;
        app.quit().await;
    });
}

#[test]
fn organisations_have_a_screen_of_their_own() {
    run(async {
        let home = home();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-organisations]").await;
        app.get("[data-testid=organisations-new]").await;
        app.click("[data-testid=organisations-new]").await;
        app.type_text("gmina dabrowa").await;
        app.until("[data-testid=organisation-adding-name-option-0]", "woj.").await;
        app.shot("organisations-adding").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        // Of several of that name the second.
        app.painted().await;
        let second = app.text("[data-testid=organisation-adding-name-option-1]").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        let name = app.text("[data-testid=organisation-sheet] h2").await;
        assert!(second.starts_with(&name), "{second} was chosen, not {name}");
        app.until("[data-testid=organisation-where]", "woj.").await;
        let kind = "return document.querySelector('[data-testid=organisation-kind]').value";
        assert_eq!(app.js(kind).await, "gmina", "the register says what it is");
        let logo = home.path().join("logo.png");
        std::fs::write(&logo, picture()).expect("a new file");
        home.pick(&logo);
        app.click("[data-testid=organisation-logo-pick]").await;
        app.until_true(
            "document.querySelector('[data-testid=organisation-sheet] img')?.naturalWidth > 0",
        )
        .await;
        app.js("const role = document.querySelector('[data-testid=organisation-at-event]');
                role.value = 'patron'; role.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        app.until("[data-testid=organisation-sheet]", "Rola przy wydarzeniach").await;
        app.shot("organisations").await;
        assert_eq!(app.axe().await, Vec::<String>::new());

        app.until("[data-testid=organisations-duplicates]", "1").await;
        app.click("[data-testid=organisations-duplicates]").await;
        app.get("[data-testid=duplicates-name-0]").await;
        app.shot("organisations-duplicates").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        app.click("[data-testid=duplicates-merge]").await;
        app.get("[data-testid=duplicates-done]").await;
        app.click("[data-testid=duplicates-close]").await;

        // The order on posters, by keyboard and by mouse.
        app.click("[data-testid=go-overview]").await;
        let name = |at: usize| {
            format!("document.querySelector('[data-testid=organisation-{at}-name]').value")
        };
        let read = |at: usize| format!("return {}", name(at));
        let (first, second) = (app.js(&read(0)).await, app.js(&read(1)).await);
        app.js("document.querySelector('[data-testid=organisation-0-grip]').focus()").await;
        app.keys("ArrowDown").await;
        app.until_true(&format!("{} === {second} && {} === {first}", name(0), name(1))).await;
        let from = app.point("[data-testid=organisation-1-grip]", 0.5, 0.5).await;
        let to = app.point("[data-testid=organisation-0-grip]", 0.5, 0.3).await;
        app.drag(from, to).await;
        app.until_true(&format!("{} === {first} && {} === {second}", name(0), name(1))).await;
        app.shot("organisations-order").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn an_office_at_a_gmina_is_completed() {
    run(async {
        let home = home();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 900).await;
        open(&app, "Łucja").await;
        app.click("[data-testid=person-affiliation-add]").await;
        app.fill("[data-testid=person-organisation-1]", "zabia wo").await;
        app.until("[data-testid=person-organisation-1-option-0]", "Gmina Żabia Wola").await;
        // Within the pause after which what is typed is saved as it stands.
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until_true("document.querySelector('[data-testid=person-organisation-1]').value === 'Gmina Żabia Wola'").await;
        app.shot("people-gmina").await;
        assert_eq!(app.axe().await, Vec::<String>::new());
        // With two offices, somebody says with which she appears here.
        app.until_true(
            "document.querySelector('[data-testid=person-appears-as]')?.options.length === 3",
        )
        .await;
        app.js("const as = document.querySelector('[data-testid=person-appears-as]');
                as.selectedIndex = 2; as.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        app.until_true(
            "document.querySelector('[data-testid=person-appears-as]').selectedIndex === 2",
        )
        .await;
        app.keys("Ctrl+z").await;
        app.until_true(
            "document.querySelector('[data-testid=person-appears-as]').selectedIndex === 0",
        )
        .await;
        app.quit().await;
    });
}

/// Opens the form of the first person whom these words find.
async fn open(app: &App, words: &str) {
    app.click("[data-testid=go-people]").await;
    app.fill("[data-testid=people-search]", words).await;
    app.until_true("document.querySelectorAll('[data-index]').length > 0").await;
    app.keys("ArrowDown").await;
    app.keys("Enter").await;
    app.get("[data-testid=person-sheet]").await;
}

pub fn picture() -> Vec<u8> {
    striped([[200, 60, 40], [240, 220, 180], [30, 90, 160]])
}

/// A PNG of 240 × 160 pixels, made here: three stripes.
pub fn striped(colours: [[u8; 3]; 3]) -> Vec<u8> {
    let (width, height) = (240_u32, 160_u32);
    let colour = |x: u32| colours[x as usize / 80];
    // Each line begins with its filter: none.
    let line: Vec<u8> = std::iter::once(0).chain((0..width).flat_map(colour)).collect();
    let raw = line.repeat(height as usize);
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", header), (b"IDAT", stored(&raw)), (b"IEND", Vec::new())] {
        let length = u32::try_from(data.len()).expect("small");
        png.extend(length.to_be_bytes());
        let body = [&kind[..], &data[..]].concat();
        png.extend(&body);
        png.extend(crc(&body).to_be_bytes());
    }
    png
}

/// As zlib keeps what it does not pack (RFC 1950, 1951).
fn stored(raw: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let mut chunks = raw.chunks(60_000).peekable();
    while let Some(chunk) = chunks.next() {
        let length = u16::try_from(chunk.len()).expect("small");
        out.push(u8::from(chunks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(chunk);
    }
    let (mut one, mut two) = (1_u32, 0_u32);
    for byte in raw {
        one = (one + u32::from(*byte)) % 65_521;
        two = (two + one) % 65_521;
    }
    out.extend(((two << 16) | one).to_be_bytes());
    out
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
        }
    }
    !crc
}
