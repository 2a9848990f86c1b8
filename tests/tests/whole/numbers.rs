//! Registrations in numbers, in the real window, on paper and on the command line.

use obrady_tests::{App, Home, run, verapdf};

use crate::{WINDOW, file};

#[test]
fn numbers_lead_to_those_whom_they_count() {
    run(async {
        let home = Home::new();
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let numbers = file::told(&home, &["list", "numbers"]);
        let number = |group: &str, name: &str| {
            let found = numbers.iter().find(|one| one["group"] == group && one["name"] == name);
            found.unwrap_or_else(|| panic!("{group} {name}"))["count"].as_u64().expect("a number")
        };
        let online = number("attendance", "online");
        assert!(online > 0 && number("registrations", "standing") > online, "{numbers:?}");

        // From the overview to all of them.
        app.get("[data-testid=numbers-glance]").await;
        app.shot("numbers-overview").await;
        app.click("[data-testid=numbers-open]").await;
        app.until("[data-testid=numbers-attendance]", &online.to_string()).await;
        let text = "document.querySelector('[data-testid=numbers-time-picture]')\
                    .getAttribute('aria-label')";
        app.until_true(&format!("{text}.includes('Najwięcej')")).await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            for (width, height) in [(1280, 800), (1920, 1080)] {
                app.resize(width, height).await;
                for (part, place) in [("top", "numbers-figures"), ("end", "numbers-voivodeships")] {
                    app.js(&format!(
                        "document.querySelector('[data-testid={place}]').scrollIntoView()"
                    ))
                    .await;
                    app.frame().await;
                    app.shot(&format!("numbers-{theme}-{width}-{part}")).await;
                }
            }
            assert_eq!(app.axe().await, Vec::<String>::new(), "{theme}");
        }
        app.resize(1280, 800).await;

        // A bar leads to its registrations, by keyboard alone.
        app.js("document.querySelector('[data-testid=numbers-attendance-online]').focus()").await;
        app.keys("Enter").await;
        app.get("[data-testid=go-registrations][aria-current=page]").await;
        let rows =
            "document.querySelector('[data-testid=registrations]')?.getAttribute('aria-rowcount')";
        // The heading is a row too.
        app.until_true(&format!("Number({rows}) === {}", online + 1)).await;

        // What the picture of time shows is a table too.
        app.click("[data-testid=go-numbers]").await;
        app.click("[data-testid=numbers-time-table]").await;
        app.until("[data-testid=numbers-time] tbody", "2").await;
        app.shot("numbers-table").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the table");

        // On paper: one page.
        app.click("[data-testid=numbers-print]").await;
        app.until("[data-testid=print-pages]", "z 1").await;
        let picture = "document.querySelector('[data-testid=print-page-1] img')";
        app.until_true(&format!("{picture}?.complete && {picture}.naturalWidth > 0")).await;
        app.shot("numbers-print").await;
        assert_eq!(app.complaints().await, Vec::<String>::new());

        // An event that nobody registered for says what will be here.
        app.click("[data-testid=menu-event]").await;
        app.click("[data-testid=menu-event-menu-event-new]").await;
        app.fill("[data-testid=event-new-title]", "Narada").await;
        app.keys("Enter").await;
        app.until("[data-testid=overview]", "Narada").await;
        app.click("[data-testid=go-numbers]").await;
        app.get("[data-testid=numbers-none]").await;
        app.shot("numbers-none").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "without any");
        assert_eq!(app.complaints().await, Vec::<String>::new());
        app.quit().await;
    });
}

#[test]
fn the_page_of_numbers_is_accessible() {
    let home = Home::new();
    let pages = ["pl", "en"].map(|language| {
        let path = home.path().join(format!("numbers-{language}.pdf"));
        let output = path.to_str().expect("plain letters");
        let said = home.obrady(&["--lang", language, "print", "numbers", "-o", output]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        path
    });
    for verdict in verapdf("ua1", &pages.each_ref().map(|path| path.as_path())) {
        assert!(verdict.faults.is_empty(), "PDF/UA-1: {verdict:#?}");
    }
}
