//! What is kept of a registration, in the real window: the form and places of an event, the waiting
//! list, the quick form, sign-ups, needs, invoices, consents.

use obrady_tests::{App, Home, run};

use crate::{WINDOW, file, office::looks};

#[test]
fn places_questions_and_the_waiting_list() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-registrations]").await;
        app.click("[data-testid=registration-form-open]").await;
        app.until("[data-testid=places-on-site-fill]", "zajęte").await;
        let current = "document.querySelector('[data-testid=go-registrations]')\
             .getAttribute('aria-current') === 'page'";
        app.until_true(current).await;

        // As many places as are taken: nobody who waits comes in yet.
        let filled = app.text("[data-testid=places-on-site-fill]").await;
        let taken = filled.chars().filter(char::is_ascii_digit).collect::<String>();
        let taken = &taken[..taken.len() - 1];
        app.fill("[data-testid=places-on-site]", taken).await;
        app.keys("Enter").await;
        app.until("[data-testid=places-on-site-fill]", &format!("zajęte {taken} z {taken}")).await;

        // A category and a consent, by keyboard.
        app.fill("[data-testid=category-add]", "Prasa").await;
        app.keys("Enter").await;
        app.get("[data-testid=category-0]").await;
        app.fill("[data-testid=category-0-places]", "5").await;
        app.keys("Enter").await;
        app.until("[data-testid=category-0]", "z 5").await;
        let count = app.count("[data-testid=questions] ol > li").await;
        app.fill("[data-testid=question-add]", "Wizerunek").await;
        app.choose("question-add-kind", "consent").await;
        app.click("[data-testid=question-add-yes]").await;
        let question = format!("question-{count}");
        app.click(&format!("[data-testid={question}-wording-new]")).await;
        app.type_text("Zgadzam się na zdjęcia.").await;
        app.click(&format!("[data-testid={question}-wording-save]")).await;
        app.until(&format!("[data-testid={question}-wordings]"), "Wersja 1").await;
        app.fill("[data-testid=question-add]", "Nocleg").await;
        app.choose("question-add-kind", "several").await;
        app.click("[data-testid=question-add-yes]").await;
        let lodging = format!("[data-testid=question-{}-choices]", count + 1);
        app.fill(&lodging, "poniedziałek").await;
        app.keys("Enter").await;
        app.type_text("wtorek").await;
        app.keys("Tab").await;
        app.js("document.querySelector('[data-testid=places]').scrollIntoView()").await;
        looks(&app, "keeping-form").await;
        app.click("[data-testid=registration-form-back]").await;

        // By telephone: the one who calls waits, and is not typed twice.
        app.keys("Ctrl+n").await;
        app.get("[data-testid=registration-form]").await;
        app.until("[data-testid=registration-full]", "listę rezerwową").await;
        app.fill("[data-testid=registration-given]", "Łucja").await;
        app.fill("[data-testid=registration-family]", "Żółkiewska").await;
        app.keys("Escape").await;
        app.fill("[data-testid=registration-quick-diet]", "wegańska").await;
        app.keys("Enter").await;
        app.until("[data-testid=registration-quick-added]", "lista rezerwowa").await;
        app.get("[data-testid=registration-confirm-anyway]").await;
        app.fill("[data-testid=registration-given]", "lucja").await;
        app.fill("[data-testid=registration-family]", "zolkiewska").await;
        app.keys("Tab").await;
        app.until("[data-testid=registration-known]", "ma już zgłoszenie").await;
        looks(&app, "keeping-quick").await;
        app.click("[data-testid=registration-there-open]").await;
        app.get("[data-testid=registration-sheet]").await;
        assert_eq!(app.count("dialog[open]").await, 0, "the quick form is gone");

        // Her consent keeps the wording that she heard; a wrong tax number is told at once.
        let number = format!("registration-answer-{}", count + 1);
        app.click(&format!("[data-testid={number}]")).await;
        app.until("[data-testid=registration-sheet]", "wersję 1 tej treści").await;
        let days = format!("registration-answer-{}", count + 2);
        app.click(&format!("[data-testid={days}-wtorek]")).await;
        app.get(&format!("[data-testid={days}-wtorek][aria-pressed=true]")).await;
        app.click("[data-testid=registration-invoice]").await;
        app.fill("[data-testid=registration-invoice-nip]", "5260250275").await;
        app.keys("Enter").await;
        app.until("[data-testid=registration-sheet]", "ostatnia cyfra").await;
        looks(&app, "keeping-sheet").await;
        app.fill("[data-testid=registration-invoice-nip]", "526-025-02-74").await;
        app.keys("Enter").await;
        let right = "!document.querySelector('[data-testid=registration-sheet]')\
             .textContent.includes('ostatnia cyfra')";
        app.until_true(right).await;
        app.click("[data-testid=registration-sheet-close]").await;

        // A place falls free: one click gives it to whoever has waited longest.
        app.fill("[data-testid=registrations-search]", "Adamiec").await;
        app.until("[data-testid=registrations]", "Adamiec").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until("[data-testid=registration-sheet]", "Adamiec").await;
        app.choose("registration-sheet-state", "cancelled").await;
        app.until("[data-testid=places-free]", "Zwolniło się 1 miejsce").await;
        looks(&app, "keeping-free").await;
        app.click("[data-testid=places-move-up]").await;
        app.until("[data-testid=toasts]", "Z listy rezerwowej: Stanisław Lach").await;
        app.until_gone("[data-testid=places-free]").await;

        let there = file::told(&home, &["list", "registrations"]);
        let of = |name: &str| {
            let one = there.iter().find(|one| one.to_string().contains(name));
            one.expect("registered").clone()
        };
        assert_eq!(of("Żółkiewska")["state"], "waitingList", "{}", of("Żółkiewska"));
        assert_eq!(of("Lach")["state"], "confirmed", "he had waited longer");
        app.quit().await;
    });
}

#[test]
fn sessions_are_signed_up_for() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-sessions]").await;
        app.fill("[data-testid=sessions-search]", "Dostępność w praktyce").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.get("[data-testid=session-sheet]").await;
        app.fill("[data-testid=session-places]", "1").await;
        app.keys("Enter").await;
        app.click("[data-testid=session-sign-up]").await;

        for (name, state) in [("Adamiec", "confirmed"), ("Kępa", "waitingList")] {
            signed_up(&app, name, state).await;
        }
        app.until("[data-testid=toasts]", "Lista rezerwowa sesji").await;
        app.until("[data-testid=sign-ups]", "brak wolnych miejsc").await;
        looks(&app, "keeping-sign-ups").await;
        // The first gives the place back: by the setting it is offered, and taken in one click.
        app.fill("[data-testid=registrations-search]", "Adamiec").await;
        app.until("[data-testid=registrations]", "Adamiec").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until("[data-testid=registration-sheet]", "Adamiec").await;
        // What was said about the other lies over the line for a while.
        app.js(
            "for (const one of document.querySelectorAll('[data-testid=toast-close]')) one.click()",
        )
        .await;
        app.until_gone("[data-testid=toast]").await;
        app.click("[data-testid=sign-ups] input").await;
        app.until("[data-testid=places-free]", "w sesji „Dostępność w praktyce").await;
        app.click("[data-testid=places-move-up]").await;
        app.until("[data-testid=toasts]", "Magdalena Kępa").await;
        app.quit().await;
    });
}

/// Signs somebody up for the first session that can be signed up for, and waits until they are so.
pub async fn signed_up(app: &App, name: &str, state: &str) {
    app.click("[data-testid=go-registrations]").await;
    app.fill("[data-testid=registrations-search]", name).await;
    app.until("[data-testid=registrations]", name).await;
    app.keys("ArrowDown").await;
    app.keys("Enter").await;
    app.until("[data-testid=registration-sheet]", name).await;
    app.click("[data-testid=sign-ups] input").await;
    app.get(&format!("[data-testid=sign-ups] li[data-state={state}]")).await;
}
