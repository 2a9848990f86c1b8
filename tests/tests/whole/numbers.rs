//! Registrations in numbers, in the real window, on paper and on the command line.

use std::fs;

use obrady_tests::{App, Home, run, verapdf};
use serde_json::{Value, json};

use crate::{WINDOW, file};

/// An event with places, categories, sign-ups and people who came.
const FULL: &str = "Kongres w liczbach";

/// How many bars do not take a click on their number, or take one on the heading above them.
const ASTRAY: &str = "
    const at = (box) => document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const seen = (element) => {
        element.scrollIntoView({ block: 'center' });
        return at(element.getBoundingClientRect());
    };
    const rows = [...document.querySelectorAll('tr.leads')];
    const astray = rows.filter((row) => {
        const heading = row.closest('section').querySelector('h2');
        return !row.contains(seen(row.lastElementChild)) || seen(heading) !== heading;
    });
    rows[0]?.closest('[data-testid=overview], main')?.scrollTo(0, 0);
    return rows.length === 0 ? -1 : astray.length;";

#[test]
fn numbers_lead_to_those_whom_they_count() {
    run(async {
        let home = Home::new();
        fill(&home);
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        let numbers = file::told(&home, &["list", "numbers", "--event", FULL]);
        let number = |group: &str, name: &str| {
            let found = numbers.iter().find(|one| one["group"] == group && one["name"] == name);
            found.unwrap_or_else(|| panic!("{group} {name}"))["count"].as_u64().expect("a number")
        };
        let online = number("attendance", "online");
        assert!(online > 0 && number("registrations", "standing") > online, "{numbers:?}");

        // From the overview to all of them.
        app.get("[data-testid=numbers-glance]").await;
        app.shot("numbers-overview").await;
        assert_eq!(app.js(ASTRAY).await, 0, "charts of the overview");
        app.js("document.querySelector('[data-testid=overview-charts]').scrollIntoView()").await;
        app.frame().await;
        app.shot("numbers-overview-charts").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the overview");
        app.click("[data-testid=numbers-open]").await;
        app.until("[data-testid=numbers-attendance]", &online.to_string()).await;
        let text = "document.querySelector('[data-testid=numbers-time-picture]')\
                    .getAttribute('aria-label')";
        app.until_true(&format!("{text}.includes('Najwięcej')")).await;
        for theme in ["light", "dark"] {
            app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            for (width, height) in [(1280, 800), (1920, 1080)] {
                app.resize(width, height).await;
                for (part, place) in [("top", "numbers-figures"), ("end", "numbers-sessions")] {
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
        assert_eq!(app.js(ASTRAY).await, 0, "charts of all numbers");

        // A bar leads to its registrations, by keyboard alone.
        app.js("document.querySelector('[data-testid=numbers-attendance-online]').focus()").await;
        app.keys("Enter").await;
        app.get("[data-testid=go-registrations][aria-current=page]").await;
        let rows =
            "document.querySelector('[data-testid=registrations]')?.getAttribute('aria-rowcount')";
        // The heading is a row too.
        app.until_true(&format!("Number({rows}) === {}", online + 1)).await;

        // What the picture of time shows is a table too; it leads as well.
        app.click("[data-testid=go-numbers]").await;
        app.get("[data-testid=numbers-time-table]").await;
        app.js("document.querySelector('[data-testid=numbers-time-table]').focus()").await;
        app.keys("Enter").await;
        app.until_true("document.querySelector('[data-testid=numbers-time] details').open").await;
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

/// Puts the event that has everything into the file: the sample, with more of it.
fn fill(home: &Home) {
    let path = home.path().join("archive.json");
    let name = path.to_str().expect("plain letters");
    assert_eq!(home.obrady(&["export", "archive", "-o", name]).code, Some(0));
    let mut archive: Value =
        serde_json::from_str(&fs::read_to_string(&path).expect("an archive")).expect("JSON");
    // Gminas of the register, so that their voivodeships are known.
    let codes = ["1405062", "2469011", "1261011", "0201022", "1405062"];
    for (at, one) in list(&mut archive["organisations"]).iter_mut().enumerate() {
        if one["kind"] == "gmina" {
            one["teryt"] = codes[at % codes.len()].into();
        }
    }
    let event = &mut archive["events"][0];
    event["event"]["title"] = FULL.into();
    event["event"]["placesOnSite"] = 20.into();
    event["event"]["placesOnline"] = 4.into();
    let id = event["event"]["id"].clone();
    let made = |kind: u32, at: usize| format!("00000000-0000-4000-8{kind:03}-{at:012}");
    let category = |at: usize, name: &str, places: Option<u32>| {
        json!({ "id": made(1, at), "event": id, "name": name, "nameEn": "", "colour": at,
                "places": places, "position": at })
    };
    event["categories"] =
        json!([category(0, "Członek związku", Some(12)), category(1, "Prasa", None)]);
    let mut signing = Vec::new();
    for (at, session) in list(&mut event["sessions"]).iter_mut().enumerate() {
        if session["kind"] == "workshop" {
            session["signUp"] = true.into();
            session["places"] = (4 + at).into();
            signing.push(session["id"].clone());
        }
    }
    let mut came = Vec::new();
    for (at, one) in list(&mut event["registrations"]).iter_mut().enumerate() {
        one["category"] = if at % 5 == 0 { Value::Null } else { made(1, at % 2).into() };
        let state = if at > 12 { "waitingList" } else { "confirmed" };
        let sign_ups = signing.iter().enumerate().filter(|(step, _)| at % (step + 2) == 0);
        one["signUps"] = sign_ups
            .map(|(_, session)| json!({ "session": session, "state": state, "at": null }))
            .collect();
        if at < 9 {
            came.push(json!({ "id": made(2, at), "registration": one["id"], "session": null,
                              "at": "2027-03-02T08:30:00", "desk": "A" }));
        }
    }
    event["checkIns"] = came.into();
    // Under ids of their own: what is here already is not overwritten.
    let beginning = id.as_str().map_or("", |id| &id[..8]).to_owned();
    let text = archive.to_string().replace(&beginning, "0f000000");
    fs::write(&path, text).expect("a file");
    let said = home.obrady(&["import", name, "--as", "archive"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
}

fn list(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().expect("a list")
}

#[test]
fn the_page_of_numbers_is_accessible() {
    let home = Home::new();
    fill(&home);
    let pages = ["pl", "en"].map(|language| {
        let path = home.path().join(format!("numbers-{language}.pdf"));
        let output = path.to_str().expect("plain letters");
        let said =
            home.obrady(&["--lang", language, "print", "numbers", "--event", FULL, "-o", output]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        path
    });
    for verdict in verapdf("ua1", &pages.each_ref().map(|path| path.as_path())) {
        assert!(verdict.faults.is_empty(), "PDF/UA-1: {verdict:#?}");
    }
}
