//! An office with one event of its own, in a file of its own.

use std::{fs, path::PathBuf};

use obrady_tests::{App, Home, Said};
use serde_json::Value;

use crate::WINDOW;

/// Who works in it, and where its file lies.
pub struct Office {
    pub home: Home,
    file: PathBuf,
}

impl Office {
    /// A new file with an event and the registrations of a table.
    pub fn new(table: &str) -> Self {
        let home = Home::new();
        let office = Self { file: home.path().join("biuro.obrady"), home };
        office.does(&["new", "--title", "Kongres Gmin Nadrzecznych"]);
        office.takes(table);
        office
    }

    /// Takes the registrations of a table.
    pub fn takes(&self, table: &str) {
        let path = self.home.path().join("zapisy.csv");
        fs::write(&path, table).expect("a new file");
        self.does(&["import", path.to_str().expect("UTF-8"), "--as", "registrations"]);
    }

    /// What the command line says of this office's file, whatever that is.
    pub fn says(&self, arguments: &[&str]) -> Said {
        let file = self.file.to_str().expect("UTF-8");
        self.home.obrady(&[&["--file", file], arguments].concat())
    }

    /// Has the command line do something that must be done.
    pub fn does(&self, arguments: &[&str]) -> String {
        let said = self.says(arguments);
        assert_eq!(said.code, Some(0), "{arguments:?}: {}{}", said.out, said.err);
        said.out
    }

    /// What it lists.
    pub fn told(&self, arguments: &[&str]) -> Vec<Value> {
        let said = self.does(&[arguments, &["--json"]].concat());
        serde_json::from_str(&said).expect("a list")
    }

    /// The registration of the person with this family name.
    pub fn of(&self, family: &str) -> Value {
        let all = self.told(&["list", "registrations"]);
        let found = all.into_iter().find(|one| one["family"] == family);
        found.unwrap_or_else(|| panic!("{family} is not registered"))
    }

    /// The office's window, with its registrations.
    pub async fn window(&self) -> App {
        let app = App::launch_with(WINDOW, &self.home, &self.file).await;
        app.resize(1280, 800).await;
        app.click("[data-testid=go-registrations]").await;
        app
    }
}

/// A new session that people sign up for, the first of its event or another; its form stays open.
pub async fn session_to_sign_up_for(app: &App, title: &str, is_first: bool) {
    app.click("[data-testid=go-sessions]").await;
    let new = if is_first { "sessions-none-new" } else { "sessions-new" };
    app.click(&format!("[data-testid={new}]")).await;
    app.until_true("document.querySelector('[data-testid=session-title]')?.value === ''").await;
    app.fill("[data-testid=session-title]", title).await;
    app.keys("Enter").await;
    app.until("[data-testid=session-saved]", "Zapisano").await;
    // Not by mouse: what the session still lacks appears above it meanwhile.
    app.js("document.querySelector('[data-testid=session-sign-up]').click()").await;
    app.get("[data-testid=session-sign-up-until]").await;
    app.until("[data-testid=session-saved]", "Zapisan").await;
}

/// Looks for somebody and puts the keyboard on their line, the only one.
pub async fn seek(app: &App, family: &str) {
    app.fill("[data-testid=registrations-search]", family).await;
    let only = format!(
        "document.querySelector('[data-testid=registrations]')?.ariaRowCount === '2'
         && document.querySelector('[data-cell=\"0-0\"] strong')?.textContent.startsWith('{family}')"
    );
    app.until_true(&only).await;
    app.keys("ArrowDown").await;
    app.until_true("document.activeElement.dataset.cell === '0-0'").await;
}

/// Opens somebody's registration beside the table.
pub async fn open(app: &App, family: &str) {
    seek(app, family).await;
    app.keys("Enter").await;
    app.until("[data-testid=registration-sheet] h2", family).await;
}

/// Looks at what is shown in both themes and two sizes, by machine and for the eye.
pub async fn looks(app: &App, name: &str) {
    for (theme, width, height) in [("dark", 1920, 1080), ("light", 1280, 800)] {
        app.resize(width, height).await;
        app.js(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        app.frame().await;
        app.shot(&format!("{name}-{theme}")).await;
        // Contrast is what differs; the rest is the same in both.
        assert_eq!(app.axe().await, Vec::<String>::new(), "{name} {theme}");
    }
}
