//! Where an app under test keeps its things, instead of where the person who tests keeps theirs.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    rc::Rc,
};

use tempfile::TempDir;

/// Folders of an own user, gone with the last copy of this. Windows and commands that are given the
/// same home share its default file, settings and all.
#[derive(Clone, Debug)]
pub struct Home {
    folder: Rc<TempDir>,
    data: PathBuf,
    language: &'static str,
    dark: bool,
}

impl Home {
    /// A new user, who speaks Polish and works in daylight.
    ///
    /// # Panics
    /// Where there is no room for temporary files.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for part in ["data", "config", "cache", "run"] {
            fs::create_dir(folder.path().join(part)).expect("a folder in a new folder");
        }
        let data = folder.path().join("data");
        Self { folder: Rc::new(folder), data, language: "pl_PL.UTF-8", dark: false }
    }

    /// The same user with data kept elsewhere, which stays.
    #[must_use]
    pub fn with_data(mut self, data: &Path) -> Self {
        self.data = data.to_path_buf();
        self
    }

    /// The same user with an English system.
    #[must_use]
    pub fn english(mut self) -> Self {
        self.language = "en_GB.UTF-8";
        self
    }

    /// The same user with a dark desktop.
    #[must_use]
    pub const fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The folder of this user, for the files of a test.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The next file that somebody chooses in a file dialog, to open or to save. Files are chosen in
    /// the order in which they were given; when none is left the dialog is cancelled.
    ///
    /// # Panics
    /// Where the list can't be written.
    pub fn pick(&self, file: &Path) {
        let list = OpenOptions::new().create(true).append(true).open(self.picks());
        writeln!(list.expect("open the list"), "{}", file.display()).expect("write the list");
    }

    /// Has a program stand in for the system's own of that name, such as what opens PDFs: it does
    /// nothing but note what it is given, one argument a line, in the file whose path this gives.
    ///
    /// # Panics
    /// Where it can't be written.
    #[cfg(unix)]
    pub fn stand_in(&self, program: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let (path, given) = (self.programs().join(program), self.path().join(program));
        fs::create_dir_all(self.programs()).expect("a folder for programs");
        let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{}'\n", given.display());
        fs::write(&path, script).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it may be run");
        given
    }

    /// Has a program run as this user.
    pub(crate) fn dress(&self, command: &mut Command) {
        let path = self.path();
        command
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("LANGUAGE")
            .env_remove("WAYLAND_DISPLAY")
            // Ours is read from it; WebKit knows it only where the system has that locale, so a page
            // must not rely on navigator.language.
            .env("LANG", self.language)
            .env("TZ", "Europe/Warsaw")
            .env("HOME", path)
            .env("XDG_DATA_HOME", &self.data)
            .env("XDG_CONFIG_HOME", path.join("config"))
            .env("XDG_CACHE_HOME", path.join("cache"))
            .env("XDG_RUNTIME_DIR", path.join("run"))
            // Another window on the tester's own desktop must not answer for this one.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("OBRADY_PICKS", self.picks());
        if self.programs().is_dir() {
            let others = std::env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(self.programs()).chain(std::env::split_paths(&others));
            command.env("PATH", std::env::join_paths(all).expect("folders without colons"));
        }
        if self.dark {
            command.env("GTK_THEME", "Adwaita:dark");
        }
    }

    /// Where what the window and its driver print goes.
    pub(crate) fn log(&self) -> PathBuf {
        self.path().join("log")
    }

    fn programs(&self) -> PathBuf {
        self.path().join("bin")
    }

    fn picks(&self) -> PathBuf {
        self.path().join("picks")
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}
