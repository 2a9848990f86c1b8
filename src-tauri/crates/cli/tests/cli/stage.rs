//! A folder of its own for each test, and the program in it.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// A user with an empty home.
pub struct Stage {
    home: TempDir,
    language: &'static str,
}

/// What the program said.
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Stage {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a temporary folder"), language: "pl_PL.UTF-8" }
    }

    pub fn english(mut self) -> Self {
        self.language = "en_GB.UTF-8";
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), text).expect("a new file");
        self.path(name)
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect(name)
    }

    /// Names of all files in the folder.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path()).expect("the folder");
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    pub fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_obrady"));
        command
            .args(arguments)
            .current_dir(self.home.path())
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env("LANG", self.language)
            .env("TZ", "Europe/Warsaw")
            .env("USER", "ewa")
            .env("HOME", self.home.path())
            .stdin(Stdio::null());
        command
    }

    pub fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Said {
        Said::of(self.command(arguments).output().expect("the program starts"))
    }

    /// The same on the file `f.obrady`.
    pub fn on_file(&self, arguments: &[&str]) -> Said {
        self.run(&[&["--file", "f.obrady"], arguments].concat())
    }

    /// What the program answers to programs, when all is well.
    pub fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let said = self.on_file(&[arguments, &["--json"]].concat());
        assert_eq!(said.code, Some(0), "{arguments:?}: {}", said.err);
        said.json()
    }
}

impl Said {
    pub fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    pub fn json(&self) -> Vec<Value> {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    pub fn done(self) -> Self {
        assert_eq!(self.code, Some(0), "{}", self.err);
        assert_eq!(self.err, "", "nothing to complain of");
        self
    }
}

/// Every file of a folder with its bytes.
pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).expect("a file")
}

pub const ANNOUNCEMENT: &str = "Kongres Małych Miast 2024\n\n\
    Zapraszamy na kongres, który odbędzie się w dniach 16–17 maja 2024 r. w Żorach.\n\n\
    16 maja 2024 r.\n\n\
    10:00 – 11:30 Panel „Miasto i woda”\n\
    Moderator: dr Anna Lis – Prezydent Żor\n\
    12:00 – 12:30 Wykład „Łąki kwietne”\n\n\
    Rejestracja: https://kongres.example/zapisy\n\
    Data publikacji: 2.04.2024 r.\n";

pub const TABLE: &str = "Nazwisko;Imię;Tytuł;Stanowisko;Instytucja;E-mail;Telefon;Forma udziału;Status;Data zgłoszenia;Uwagi;Dieta\n\
    Żak;Jan;;Wójt;Gmina Łęki;jan.zak@leki.example;+48 601 234 567;stacjonarnie;potwierdzone;2024-04-12 09:15;;\n\
    Ćwik;Ewa;dr;Burmistrz;Miasto Żory;ewa@zory.example;;online;lista rezerwowa;;\"=1+1; „uwaga”\";wegetariańska\n\
    Ąckarz;Łucja;;;;;;stacjonarnie;oczekuje;;;\n\
    Cwik;Adam;;;;;;stacjonarnie;odwołane;;;\n";
