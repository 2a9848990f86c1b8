//! A day at the office, in English and without a mouse: a call, a file of last week that is opened again,
//! many at once, every list written and read back, one that somebody has open, and the door.

use std::{fs, path::Path, process::Command};

use obrady_tests::{App, Home, run};
use serde_json::Value;

use crate::{
    WINDOW,
    file::told,
    keys::{focused, press, tab_to},
};

const TABLE: &str = "Name;E-mail;Organisation;Position;State;Diet;Consent to publication\r\n\
    Żaneta Łąka;zaneta@list.test;Gmina Źródła Małe;Mayor;confirmed;vegan;yes\r\n\
    Święcisław Ćma;cma@list.test;Gmina Źródła Małe;Treasurer;confirmed;;no\r\n\
    Jan O'Neill;jan@list.test;=1+1 Ltd;Director;confirmed;;yes\r\n\
    Ewa Sum;ewa@list.test;Powiat Leśny;Starost;confirmed;;yes\r\n\
    Iwo Lis;;Powiat Leśny;Clerk;waiting list;;yes\r\n";

#[test]
fn a_day_at_the_office() {
    run(async {
        let home = Home::new().english();
        let path = home.path().join("Congress 2027.obrady");
        let name = path.to_str().expect("UTF-8");
        let on_file = |arguments: &[&str]| {
            let said = home.obrady(&[&["--file", name], arguments].concat());
            assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        };
        let table = home.path().join("form.csv");
        fs::write(&table, TABLE).expect("a new file");
        on_file(&["new", "--title", "Congress 2027"]);
        on_file(&["import", table.to_str().expect("UTF-8"), "--as", "registrations"]);
        let all = || told(&home, &["--file", name, "list", "registrations"]);

        // Whoever worked in a file goes on in it.
        App::launch(WINDOW, &home).await.quit().await;
        App::launch_with(WINDOW, &home, &path).await.quit().await;
        let app = App::launch(WINDOW, &home).await;
        app.resize(1280, 800).await;
        app.until("[data-testid=event-switcher]", "Congress 2027").await;

        // By telephone: two of one office, the organisation completed, the second already known.
        app.keys("Ctrl+7").await;
        app.until("[data-testid=registrations]", "Łąka Żaneta").await;
        app.keys("Ctrl+n").await;
        focused(&app, "registration-given").await;
        app.type_text("Olga").await;
        app.keys("Tab").await;
        app.type_text("Brzęk").await;
        tab_to(&app, "registration-organisation").await;
        app.type_text("zrodla").await;
        app.get("[role=option]").await;
        app.keys("ArrowDown").await;
        app.keys("Enter").await;
        app.until_true(
            "document.querySelector('[data-testid=registration-organisation]').value === 'Gmina Źródła Małe'",
        )
        .await;
        app.shot("day-call").await;
        app.keys("Enter").await;
        app.until("[data-testid=registration-quick-added]", "Olga Brzęk").await;
        focused(&app, "registration-given").await;
        app.type_text("jan").await;
        app.keys("Tab").await;
        app.type_text("o'neill").await;
        app.keys("Tab").await;
        app.until("[data-testid=registration-known]", "registered already").await;
        app.shot("day-call-known").await;
        app.keys("Escape").await;
        app.until_gone("[data-testid=registration-form]").await;
        assert_eq!(all().len(), 6, "one call, one registration");

        // What is looked for is kept under a name.
        app.keys("Ctrl+f").await;
        app.type_text("zrodla").await;
        app.until("[data-testid=filter-found]", "3 registrations of 6").await;
        press(&app, "registrations-filters").await;
        app.get("[role=menu]").await;
        app.keys("End").await;
        app.keys("Enter").await;
        focused(&app, "filter-name").await;
        app.type_text("Źródła, all of them").await;
        app.keys("Enter").await;
        app.until("[data-testid=registrations-filters]", "Źródła, all of them").await;

        // All of them at once, and back.
        app.keys("Ctrl+f").await;
        app.keys("ArrowDown").await;
        app.keys("Ctrl+a").await;
        app.until("[data-testid=registrations-chosen]", "3 registrations").await;
        press(&app, "registrations-set-other").await;
        app.get("[role=menu]").await;
        app.keys("End").await;
        app.keys("ArrowUp").await;
        app.keys("Enter").await;
        focused(&app, "registrations-tag").await;
        app.type_text("bus from Łódź").await;
        app.keys("Enter").await;
        app.until("[data-testid=toasts]", "bus from Łódź").await;
        let tagged = || all().iter().filter(|one| one["tags"][0] == "bus from Łódź").count();
        assert_eq!(tagged(), 3);
        app.keys("Ctrl+z").await;
        app.until("[data-testid=toasts]", "Undone").await;
        assert_eq!(tagged(), 0, "as one step");
        app.keys("Escape").await;
        app.keys("Ctrl+f").await;
        app.keys("Ctrl+a").await;
        app.keys("Delete").await;
        app.until_true(
            "document.querySelector('[data-testid=registrations]').ariaRowCount === '7'",
        )
        .await;
        app.until("[data-testid=registrations-filters]", "Saved filters").await;

        lists_come_back(&app, &home).await;
        the_door(&app, &all()).await;
        app.quit().await;

        // A file that is gone is told of, and another one is at hand.
        fs::remove_file(&path).expect("a file");
        let app = App::launch(WINDOW, &home).await;
        app.until("[data-testid=cannot-open]", "Congress 2027.obrady").await;
        app.shot("day-gone").await;
        assert_eq!(app.axe().await, Vec::<String>::new(), "the file is gone");
        press(&app, "cannot-open-recent-1").await;
        app.get("[data-testid=event-switcher]").await;
        app.quit().await;
    });
}

/// Every format, written by the window and read by somebody else.
async fn lists_come_back(app: &App, home: &Home) {
    let families = ["Brzęk", "Ćma", "Lis", "Łąka", "O'Neill", "Sum"];
    for format in ["xlsx", "ods", "csv", "pdf", "cards", "addresses"] {
        let ending = match format {
            "cards" => "vcf",
            "addresses" => "txt",
            other => other,
        };
        let path = home.path().join(format!("list.{ending}"));
        press(app, "registrations-export").await;
        app.until("[data-testid=list-preview]", "Łąka").await;
        app.choose("list-format", format).await;
        if format == "xlsx" {
            // Somebody has it open: what to do is said, and nothing is lost.
            fs::write(&path, "open in Excel").expect("a file");
            protect(&path, true);
            home.pick(&path);
            press(app, "list-save").await;
            app.until("[data-testid=toasts]", "close it there and try again").await;
            app.shot("day-list-held").await;
            assert_eq!(fs::read_to_string(&path).expect("still there"), "open in Excel");
            protect(&path, false);
        }
        home.pick(&path);
        press(app, "list-save").await;
        app.until_gone("[data-testid=list-dialog]").await;
        app.until("[data-testid=toasts]", &format!("list.{ending}")).await;
        let read: Vec<String> = match format {
            "pdf" => {
                let text = Command::new("pdftotext").args(["-layout"]).arg(&path).arg("-").output();
                let Ok(text) = text else { continue };
                let text = String::from_utf8_lossy(&text.stdout).into_owned();
                assert!(text.contains("=1+1 Ltd"), "{text}");
                families.into_iter().filter(|name| text.contains(name)).map(Into::into).collect()
            }
            "addresses" => {
                let text = fs::read_to_string(&path).expect("addresses");
                assert_eq!(
                    text.trim(),
                    "cma@list.test; zaneta@list.test; jan@list.test; ewa@list.test"
                );
                continue;
            }
            _ => read_back(home, &path, if format == "cards" { "people" } else { "registrations" }),
        };
        assert_eq!(read, families, "{format}");
    }
}

/// The family names in a list, as another file takes them.
fn read_back(home: &Home, path: &Path, what: &str) -> Vec<String> {
    let other = path.with_extension(format!("{}.obrady", path.extension().expect("one").display()));
    let other = other.to_str().expect("UTF-8");
    for arguments in [
        &["--file", other, "new", "--title", "Elsewhere"][..],
        &["--file", other, "import", path.to_str().expect("UTF-8"), "--as", what],
    ] {
        let said = home.obrady(arguments);
        assert_eq!(said.code, Some(0), "{arguments:?}: {}{}", said.out, said.err);
    }
    let rows = told(home, &["--file", other, "list", what]);
    let limited = rows.iter().find(|one| one.to_string().contains("O'Neill")).expect("he is there");
    assert!(limited.to_string().contains("=1+1 Ltd"), "a formula stays a text: {limited}");
    let family = |one: &Value| {
        let name = one["family"].as_str().or(one["name"].as_str()).unwrap_or_default();
        name.rsplit(' ').next().unwrap_or_default().to_owned()
    };
    let mut families: Vec<String> = rows.iter().map(family).collect();
    families.sort_by_key(|name| {
        ["Brzęk", "Ćma", "Lis", "Łąka", "O'Neill", "Sum"].iter().position(|one| one == name)
    });
    families
}

/// A reader types faster than a file is written: each code counts, the second entry is refused.
async fn the_door(app: &App, all: &[Value]) {
    app.keys("Ctrl+8").await;
    focused(app, "door-field").await;
    let code = |family: &str| {
        let found = all.iter().find(|one| one["family"] == family).expect("registered");
        found["code"].as_str().expect("a code").to_owned()
    };
    for family in ["Łąka", "Ćma", "O'Neill", "Sum", "Łąka"] {
        app.type_text(&code(family)).await;
        app.keys("Enter").await;
    }
    app.until("[data-testid=door-result]", "Already checked in").await;
    app.until("[data-testid=door-admitted]", "4").await;
    app.shot("day-door").await;
    app.type_text("brzek").await;
    app.until("[data-testid=door-found]", "Olga Brzęk").await;
    app.keys("Enter").await;
    app.until("[data-testid=door-result]", "not confirmed yet").await;
    app.keys("Ctrl+Enter").await;
    app.until("[data-testid=door-admitted]", "5").await;
    app.keys("Ctrl+z").await;
    app.until("[data-testid=door-admitted]", "4").await;

    // How it went, as numbers and on paper.
    app.keys("Ctrl+9").await;
    app.until("[data-testid=numbers-figures]", "4").await;
    app.shot("day-numbers").await;
}

fn protect(path: &Path, on: bool) {
    let mut permissions = fs::metadata(path).expect("a file").permissions();
    permissions.set_readonly(on);
    fs::set_permissions(path, permissions).expect("a file of ours");
}
