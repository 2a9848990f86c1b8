//! The command line.

use std::{ffi::OsStr, path::PathBuf, process::Command};

use crate::Home;

/// What a command said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Its exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Home {
    /// Runs `obrady` as this user, in the user's folder.
    ///
    /// # Panics
    /// When the program was not built.
    pub fn obrady<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Said {
        let program = program();
        let mut command = Command::new(&program);
        self.dress(&mut command);
        let output = command.current_dir(self.path()).args(arguments).output();
        let output = output.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        Said {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Cargo puts programs into the folder above that of tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("a test is a file");
    let folder = test.parent().and_then(|deps| deps.parent()).expect("tests lie in deps");
    let program = folder.join(format!("obrady{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is not built: test the whole workspace", program.display());
    program
}
