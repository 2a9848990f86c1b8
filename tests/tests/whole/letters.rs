//! Letters to organisations, by keys: who gets them, what of it can be narrowed, what is on the paper.

use obrady_tests::{App, Home, run};

use crate::{
    hand::{Hand, Way},
    keys::focused,
    print_shop::{check, close_toasts, open, printed, shown},
};

/// The lists by which those who came are narrowed; the congress of the sample has no categories.
const NARROWING: [&str; 2] = ["print-session", "print-state"];

/// Of the sample: it has no address yet.
const PARTNER: &str = "Fundacja Zielone Podwórka";

async fn are_asked(app: &App, asked: bool, why: &str) {
    for list in NARROWING {
        let count = app.count(&format!("[data-testid={list}]")).await;
        assert_eq!(count, usize::from(asked), "{list}: {why}");
    }
}

/// Saves what is shown by keys, and gives the text on it.
async fn text(hand: Hand<'_>, name: &str) -> String {
    let path = hand.app.home().path().join(format!("{name}.pdf"));
    hand.app.home().pick(&path);
    hand.press("print-save").await;
    hand.app.until("[data-testid=toasts]", &format!("{name}.pdf")).await;
    close_toasts(hand.app).await;
    let text = printed(&path);
    check(&[path]);
    text
}

#[test]
fn letters_to_organisations_by_keys() {
    run(async {
        let app = open(&Home::new()).await;
        let hand = Hand { app: &app, way: Way::Keys };
        hand.pick("print-product-envelopes").await;
        shown(&app).await;
        are_asked(&app, true, "those registered can be narrowed").await;

        // Whoever takes part, each organisation once, also those from which nobody comes.
        hand.choose("print-who", "Instytucje biorące udział").await;
        shown(&app).await;
        are_asked(&app, true, "those who take part can be narrowed").await;
        let envelopes = text(hand, "koperty").await;
        for name in ["Związek Miast i Gmin Południa", "Instytut Dobrego Miasta"] {
            assert_eq!(envelopes.matches(name).count(), 1, "{name} once: {envelopes}");
        }

        // No address is known yet, which is said; nothing is left that would narrow it.
        hand.choose("print-who", "Wszystkie instytucje z adresem").await;
        app.until("[data-testid=print-nothing]", "Żadna instytucja nie ma jeszcze adresu").await;
        are_asked(&app, false, "whoever is known is known without a registration").await;
        focused(&app, "print-who").await;
        assert_eq!(app.axe().await, [] as [String; 0], "nobody to write to");
        app.shot("print-letters-nobody").await;

        // One address is found out, and there is a letter.
        hand.find(PARTNER).await;
        app.get("[data-testid=organisation-sheet]").await;
        hand.write("organisation-address", "ul. Ogrodowa 7\n40-001 Katowice").await;
        app.until("[data-testid=organisation-saved]", "Zapisan").await;
        hand.leave("organisation-sheet").await;
        shown(&app).await;
        for product in ["envelopes", "labels"] {
            hand.pick(&format!("print-product-{product}")).await;
            hand.choose("print-who", "Wszystkie instytucje z adresem").await;
            shown(&app).await;
            let letters = text(hand, product).await;
            assert_eq!(letters.matches(PARTNER).count(), 1, "{product}: {letters}");
            assert!(letters.contains("40-001 Katowice"), "{product}: {letters}");
            assert!(!letters.contains("Instytut Dobrego Miasta"), "{product}: {letters}");
        }

        // Badges are for people, who can be narrowed again.
        hand.pick("print-product-badges").await;
        shown(&app).await;
        are_asked(&app, true, "badges are for people").await;
        let who = app.js("return document.querySelector('[data-testid=print-who]').value").await;
        assert_eq!(who, "registered", "no organisation wears a badge");
        app.quit().await;
    });
}
