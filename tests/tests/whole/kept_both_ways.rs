//! Who and what is around a programme, by mouse or by keys, on any congress: a picture cropped, offices at
//! gminas, what they tell of themselves, organisations with kind, logo, role and order, two records of one person.

use std::fs;

use serde_json::json;

use crate::{
    congress::Congress,
    file::text,
    hand::{Hand, Way},
    keys::tab_to,
    people::picture,
};

/// A picture of somebody is cropped and kept; two offices, one of them at a gmina, and with which they
/// appear here.
pub async fn somebody(congress: &Congress, hand: Hand<'_>, name: &str) {
    let app = hand.app;
    let photo = congress.home.path().join("twarz.png");
    fs::write(&photo, picture()).expect("a new file");
    congress.home.pick(&photo);
    hand.find(name).await;
    app.get("[data-testid=person-sheet]").await;
    hand.press("person-picture-pick").await;
    app.until_true("document.querySelector('[data-testid=picture-crop] img')?.naturalWidth > 0")
        .await;
    let square = "[data-testid=picture-crop-square]";
    let place = format!("document.querySelector('{square}').style.insetInlineStart");
    let before = app.js(&format!("return {place}")).await;
    match hand.way {
        Way::Mouse => {
            let from = app.point(square, 0.4, 0.5).await;
            app.drag(from, from.by(60.0, 0.0)).await;
        }
        Way::Keys => {
            tab_to(app, "picture-crop-square").await;
            app.keys("-").await;
            app.keys("Shift+ArrowRight").await;
        }
    }
    app.until_true(&format!("{place} !== {before}")).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "a picture is cropped");
    hand.press("picture-crop-take").await;
    app.until_gone("[data-testid=picture-crop]").await;
    app.until_true("document.querySelector('[data-testid=person-sheet] img')?.naturalWidth > 0")
        .await;
    hand.press("person-picture-consent").await;

    hand.write("person-title", "dr").await;
    app.keys("Enter").await;
    let offices = app.count("[data-testid^=person-affiliation-][data-testid$=-remove]").await;
    for (at, typed, gmina) in [
        (offices, "zabia wo", "Gmina Żabia Wola"),
        (offices + 1, "powiat zywiec", "Powiat żywiecki"),
    ] {
        if at > 0 {
            hand.press("person-affiliation-add").await;
        }
        let field = format!("person-organisation-{at}");
        hand.suggest(&field, typed, gmina).await;
        app.until_true(&format!(
            "document.querySelector('[data-testid={field}]')?.value === {}",
            json!(gmina)
        ))
        .await;
        app.get(&format!("[data-testid=person-affiliation-{at}-remove]")).await;
    }
    hand.choose("person-appears-as", "Powiat żywiecki").await;
    app.until("[data-testid=person-saved]", "Zapisan").await;
    app.shot(&format!("kept-somebody-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "somebody with two offices");
    hand.leave("person-sheet").await;

    // Read anew, it is still there.
    hand.find(name).await;
    app.until_true(
        "document.querySelector('[data-testid=person-appears-as]')?.selectedOptions[0].text === 'Powiat żywiecki'",
    )
    .await;
    hand.leave("person-sheet").await;
}

/// A biography in both languages and how to reach them.
pub async fn told_of(congress: &Congress, hand: Hand<'_>, name: &str) {
    const FACTS: [(&str, &str); 5] = [
        ("person-biography", "Uczy pisać *prosto*."),
        ("person-biography-en", "Teaches *plain* writing."),
        ("person-email", "marta@kongres.example"),
        ("person-phone", "600 100 200"),
        ("person-website", "https://prosty-jezyk.example"),
    ];
    let app = hand.app;
    hand.find(name).await;
    app.get("[data-testid=person-sheet]").await;
    hand.unfold("person-more-facts").await;
    for (field, typed) in FACTS {
        hand.write(field, typed).await;
    }
    app.keys("Enter").await;
    app.until("[data-testid=person-saved]", "Zapisan").await;
    app.shot(&format!("kept-told-of-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "somebody");
    hand.leave("person-sheet").await;

    // Read anew, all of it is there.
    hand.find(name).await;
    app.get("[data-testid=person-sheet]").await;
    for (field, typed) in FACTS {
        app.until_true(&format!(
            "document.querySelector('[data-testid={field}]')?.value === {}",
            json!(typed)
        ))
        .await;
    }
    hand.leave("person-sheet").await;
    let people = congress.told(&["list", "people"]);
    let kept = people.iter().find(|one| text(&one["name"]).contains(name)).expect("they are there");
    assert_eq!(kept["email"], FACTS[2].1, "the command line tells it too: {kept}");
}

/// Two organisations of the register: one gets a logo; both a role, and their order.
pub async fn organisations(congress: &Congress, hand: Hand<'_>) {
    let app = hand.app;
    let logo = congress.home.path().join("herb.png");
    fs::write(&logo, picture()).expect("a new file");
    for (at, (typed, name, kind)) in [
        ("gmina dabrowa zielona", "Gmina Dąbrowa Zielona", "gmina"),
        ("powiat rycki", "Powiat rycki", "powiat"),
    ]
    .into_iter()
    .enumerate()
    {
        hand.go("organisations").await;
        match hand.way {
            Way::Mouse => hand.press("organisations-new").await,
            Way::Keys => app.keys("Ctrl+n").await,
        }
        hand.suggest("organisation-adding-name", typed, name).await;
        app.until("[data-testid=organisation-sheet] h2", name).await;
        let told = "document.querySelector('[data-testid=organisation-kind]').value";
        assert_eq!(app.js(&format!("return {told}")).await, kind, "the register says what it is");
        app.until("[data-testid=organisation-where]", "woj.").await;
        if at == 0 {
            congress.home.pick(&logo);
            hand.press("organisation-logo-pick").await;
            app.until_true(
                "document.querySelector('[data-testid=organisation-sheet] img')?.naturalWidth > 0",
            )
            .await;
        }
        hand.choose("organisation-at-event", "Patron").await;
        app.until("[data-testid=organisation-sheet]", "Rola przy wydarzeniach").await;
        hand.leave("organisation-sheet").await;
    }
    app.shot(&format!("kept-organisations-{:?}", hand.way)).await;
    assert_eq!(app.axe().await, Vec::<String>::new(), "organisations");

    // The order on posters.
    hand.go("overview").await;
    let last = app.count("[data-testid^=organisation-][data-testid$=-grip]").await - 1;
    let name =
        |at: usize| format!("document.querySelector('[data-testid=organisation-{at}-name]').value");
    app.until_true(&format!("{} === 'Powiat rycki'", name(last))).await;
    match hand.way {
        Way::Mouse => {
            let from =
                app.point(&format!("[data-testid=organisation-{last}-grip]"), 0.5, 0.5).await;
            let to =
                app.point(&format!("[data-testid=organisation-{}-grip]", last - 1), 0.5, 0.3).await;
            app.drag(from, to).await;
        }
        Way::Keys => {
            tab_to(app, &format!("organisation-{last}-grip")).await;
            app.keys("ArrowUp").await;
        }
    }
    app.until_true(&format!("{} === 'Powiat rycki'", name(last - 1))).await;
    app.shot(&format!("kept-order-{:?}", hand.way)).await;
}

/// Two records of one person become one; undo gives both back.
pub async fn two_become_one(congress: &Congress, hand: Hand<'_>) {
    let app = hand.app;
    let people = || congress.told(&["list", "people"]).len();
    let before = people();
    hand.go("people").await;
    match hand.way {
        Way::Mouse => hand.press("people-new").await,
        Way::Keys => app.keys("Ctrl+n").await,
    }
    let there = congress.told(&["list", "people"]);
    let twin = there.iter().map(|one| text(&one["name"])).find(|name| name.contains(' '));
    hand.write("person-add-name", twin.expect("a full name")).await;
    hand.press("person-add-yes").await;
    app.get("[data-testid=person-sheet]").await;
    hand.leave("person-sheet").await;
    assert_eq!(people(), before + 1, "two are called so");
    hand.press("people-duplicates").await;
    hand.press("duplicates-merge").await;
    for _ in 0..100 {
        if people() == before {
            break;
        }
        app.frame().await;
    }
    assert_eq!(people(), before, "two became one");
    match hand.way {
        Way::Mouse => {
            app.click("[data-testid=duplicates-cancel], [data-testid=duplicates-close]").await;
        }
        Way::Keys => app.keys("Escape").await,
    }
    app.until_gone("[data-testid=duplicates]").await;
    hand.undo().await;
    for _ in 0..100 {
        if people() == before + 1 {
            return;
        }
        app.frame().await;
    }
    panic!("undo does not give both back");
}
