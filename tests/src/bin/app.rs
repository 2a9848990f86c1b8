//! The real window, with file dialogs that a test has answered beforehand.

use std::{env, fs, path::PathBuf, process::ExitCode, sync::Mutex};

use obrady_app::words::Words;
use obrady_desktop::{Kind, Picker, run_with};

/// Takes the next line of the file that `OBRADY_PICKS` names, for a file to open or to save.
#[derive(Debug, Default)]
struct Script {
    taken: Mutex<usize>,
}

impl Script {
    fn next(&self) -> Option<PathBuf> {
        let list = fs::read_to_string(env::var_os("OBRADY_PICKS")?).ok()?;
        let mut taken = self.taken.lock().expect("nothing panics while it is held");
        let path = list.lines().nth(*taken)?;
        *taken += 1;
        Some(PathBuf::from(path))
    }
}

impl Picker for Script {
    fn open(&self, _: Kind, _: Words) -> Option<PathBuf> {
        self.next()
    }

    fn save(&self, _: Kind, _: &str, _: Words) -> Option<PathBuf> {
        self.next()
    }
}

fn main() -> ExitCode {
    run_with(|_| Box::new(Script::default()))
}
