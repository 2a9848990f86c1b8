//! Places that fall free by themselves in the real window: the waiting list, tickets by category,
//! deadlines, invoices, needs.

use obrady_tests::{App, run};
use serde_json::json;

use crate::office::{Office, looks, open, seek, session_to_sign_up_for};

const TABLE: &str = "Imię;Nazwisko;Instytucja;Status\r\n\
    Adam;Zając;Gmina Źródła Małe;potwierdzone\r\n\
    Ewa;Żak;Miasto Łódź;potwierdzone\r\n\
    Iwo;Cybula;Gmina Bór;potwierdzone\r\n\
    Olga;Ćma;Gmina Bór;potwierdzone\r\n";

/// Lets the page believe that the last day for registering is past.
const CLOCK: &str = "
    const Real = Date;
    globalThis.Date = class extends Real {
        constructor(...parts) { super(...(parts.length ? parts : ['2027-06-02T08:00:00Z'])); }
    };";

#[test]
fn whoever_waits_comes_in_by_themselves() {
    run(async {
        let office = Office::new(TABLE);
        let app = office.window().await;
        app.click("[data-testid=registration-form-open]").await;
        app.fill("[data-testid=places-on-site]", "4").await;
        app.keys("Enter").await;
        app.click("label:has([data-testid=places-moving-up-itself])").await;
        app.until("[data-testid=places]", "Cofnięcie obejmie obie zmiany naraz").await;
        app.fill("[data-testid=places-until-day]", "1.06.2027").await;
        app.keys("Enter").await;
        app.fill("[data-testid=places-until-day-time]", "12").await;
        app.keys("Enter").await;
        for (at, (category, places)) in [("Prasa", "1"), ("Samorządowiec", "")].iter().enumerate()
        {
            app.fill("[data-testid=category-add]", category).await;
            app.keys("Enter").await;
            app.get(&format!("[data-testid=category-{at}]")).await;
            if !places.is_empty() {
                app.fill(&format!("[data-testid=category-{at}-places]"), places).await;
                app.keys("Enter").await;
                app.until(&format!("[data-testid=category-{at}]"), "zajęte 0 z 1").await;
            }
        }
        app.click("[data-testid=registration-form-back]").await;

        // Two call after the last day: the staff is told so, writes them down, and both wait.
        app.js(CLOCK).await;
        for (given, family) in [("Jan", "Luty"), ("Zofia", "Łoś")] {
            app.keys("Ctrl+n").await;
            app.until("[data-testid=registration-late]", "minął 1 czerwca 2027, 12:00").await;
            app.until("[data-testid=registration-full]", "zajęte 4 z 4").await;
            app.fill("[data-testid=registration-given]", given).await;
            app.fill("[data-testid=registration-family]", family).await;
            app.keys("Ctrl+Enter").await;
            app.until_gone("[data-testid=registration-form]").await;
            app.until("[data-testid=toasts]", &format!("{family}: lista rezerwowa")).await;
        }
        assert_eq!(states(&office, ["Luty", "Łoś"]), ["waitingList"; 2]);

        // One cancels: whoever has waited longest is in by the same step.
        open(&app, "Żak").await;
        app.choose("registration-sheet-state", "cancelled").await;
        app.until("[data-testid=toasts]", "Z listy rezerwowej: Jan Luty").await;
        assert_eq!(
            states(&office, ["Żak", "Luty", "Łoś"]),
            ["cancelled", "confirmed", "waitingList"]
        );
        app.until_gone("[data-testid=places-free]").await;
        app.shot("waiting-in").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(
            states(&office, ["Żak", "Luty", "Łoś"]),
            ["confirmed", "waitingList", "waitingList"],
            "undo takes back both"
        );
        app.click("[data-testid=registration-sheet-close]").await;

        // The staff may give a place that there is not, and is told so.
        open(&app, "Łoś").await;
        app.choose("registration-sheet-state", "confirmed").await;
        app.until("[data-testid=toasts]", "Ponad limit miejsc stacjonarnych: 1").await;
        app.shot("waiting-over").await;
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Cofnięto").await;
        assert_eq!(states(&office, ["Łoś"]), ["waitingList"]);
        app.click("[data-testid=registration-sheet-close]").await;

        by_category(&app, &office).await;
        facts(&app, &office).await;
        app.quit().await;
    });
}

fn states<const COUNT: usize>(office: &Office, families: [&str; COUNT]) -> [String; COUNT] {
    families.map(|family| office.of(family)["state"].as_str().expect("a state").to_owned())
}

/// Many have another ticket at once, and back; a full category is told.
async fn by_category(app: &App, office: &Office) {
    app.fill("[data-testid=registrations-search]", "Bór").await;
    app.until("[data-testid=filter-found]", "2 zgłoszenia z 6").await;
    app.keys("ArrowDown").await;
    app.keys("Ctrl+a").await;
    app.until("[data-testid=registrations-chosen]", "2").await;
    app.click("[data-testid=registrations-set-other]").await;
    app.press("Kategoria: Samorządowiec").await;
    app.until("[data-testid=toasts]", "Kategoria 2 zgłoszeń: Samorządowiec").await;
    assert_eq!(office.of("Ćma")["category"], "Samorządowiec");
    app.keys("Ctrl+z").await;
    app.until("[data-testid=toasts]", "Cofnięto").await;
    assert_eq!(office.of("Ćma")["category"], json!(null), "one step for both");
    app.keys("Ctrl+y").await;
    app.until("[data-testid=toasts]", "Ponowiono").await;
    assert_eq!(office.of("Cybula")["category"], "Samorządowiec");
    app.click("[data-testid=registrations-unchoose]").await;

    // The only ticket of its kind.
    open(app, "Zając").await;
    let press = "[...document.querySelectorAll('[data-testid=registration-sheet-category] option')]
        .find((one) => one.text === 'Prasa').value";
    let press = app.js(&format!("return {press}")).await;
    let press = press.as_str().expect("an id").to_owned();
    app.choose("registration-sheet-category", &press).await;
    app.until("[data-testid=registration-sheet]", "Zapisano").await;
    app.click("[data-testid=registration-sheet-close]").await;
    app.click("[data-testid=registration-form-open]").await;
    app.fill("[data-testid=places-on-site]", "20").await;
    app.keys("Enter").await;
    app.until("[data-testid=category-0-fill]", "zajęte 1 z 1").await;
    app.until("[data-testid=category-1]", "2 zgłoszenia").await;
    app.click("[data-testid=registration-form-back]").await;
    app.keys("Ctrl+n").await;
    app.get("[data-testid=registration-quick-category]").await;
    app.choose("registration-quick-category", &press).await;
    app.until("[data-testid=registration-full]", "zajęte 1 z 1").await;
    app.click("[data-testid=registration-cancel]").await;
}

/// What is kept beside: needs that are completed, an invoice, sign-ups after their last moment.
async fn facts(app: &App, office: &Office) {
    for (at, (title, until)) in
        [("Warsztat zamknięty", "1.06.2020"), ("Warsztat otwarty", "1.06.2090")].iter().enumerate()
    {
        session_to_sign_up_for(app, title, at == 0).await;
        app.fill("[data-testid=session-sign-up-until]", until).await;
        app.keys("Enter").await;
        app.fill("[data-testid=session-sign-up-until-time]", "12").await;
        app.keys("Enter").await;
        app.until("[data-testid=session-saved]", "Zapisan").await;
    }
    app.click("[data-testid=go-registrations]").await;
    open(app, "Zając").await;
    app.until("[data-testid=sign-ups]", "zapisy zamknięto 1 czerwca 2020, 12:00").await;
    let told = app.text("[data-testid=sign-ups]").await;
    assert_eq!(told.matches("zapisy zamknięto").count(), 1, "the other is open: {told}");
    // The staff knows why somebody comes late.
    app.click("[data-testid=sign-ups] li input").await;
    app.get("[data-testid=sign-ups] li[data-state=confirmed]").await;

    for (field, text) in [
        ("diet", "wegańska, bez orzechów"),
        ("accessibility", "pętla indukcyjna"),
        ("interpreter", "PJM"),
    ] {
        app.fill(&format!("[data-testid=registration-{field}]"), text).await;
        app.keys("Tab").await;
    }
    app.click("[data-testid=registration-invoice]").await;
    app.fill("[data-testid=registration-invoice-name]", "Gmina Źródła Małe").await;
    for (wrong, told) in [
        ("526025027", "NIP ma 10 cyfr"),
        ("52602502O4", "samych cyfr"),
        ("5260250275", "ostatnia cyfra"),
    ] {
        app.fill("[data-testid=registration-invoice-nip]", wrong).await;
        app.keys("Tab").await;
        app.until("[data-testid=registration-sheet]", told).await;
    }
    looks(app, "waiting-invoice").await;
    assert_eq!(office.of("Zając")["invoiceNip"], json!(null), "a wrong number is not kept");
    app.fill("[data-testid=registration-invoice-nip]", "PL 526-025-02-74").await;
    app.keys("Tab").await;
    app.until_true("document.querySelector('[data-testid=registration-invoice-nip]').dataset.draft === 'clean'").await;
    app.until("[data-testid=registration-sheet]", "Zapisano").await;
    let one = office.of("Zając");
    for (what, kept) in [
        ("diet", "wegańska, bez orzechów"),
        ("accessibility", "pętla indukcyjna"),
        ("interpreter", "PJM"),
        ("invoiceName", "Gmina Źródła Małe"),
        ("invoiceNip", "PL 526-025-02-74"),
    ] {
        assert_eq!(one[what], kept, "{what}");
    }
    // What one needs is offered to the next.
    app.click("[data-testid=registration-sheet-close]").await;
    seek(app, "Żak").await;
    app.keys("Enter").await;
    app.until("[data-testid=registration-sheet] h2", "Żak").await;
    app.click("[data-testid=registration-diet]").await;
    app.type_text("weg").await;
    app.until("[role=listbox]", "wegańska, bez orzechów").await;
    app.keys("ArrowDown").await;
    app.keys("Enter").await;
    app.until("[data-testid=registration-sheet]", "Zapisano").await;
    assert_eq!(office.of("Żak")["diet"], "wegańska, bez orzechów");
}
