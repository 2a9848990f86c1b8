//! Why a command did not do what was asked, and how that is said.

use std::{io::Write as _, process::ExitCode};

use obrady_app::Error;
use obrady_words::{Arg, Words};

/// The exit codes besides 0 for done.
pub const PROBLEMS: u8 = 1;
/// Nothing was taken in: every row waits until somebody mends it.
pub const ALL_WAIT: u8 = 4;
const WRONG_USE: u8 = 2;
const FAILED: u8 = 3;

/// Why a command did not do what was asked.
pub enum Failure {
    /// Help or the version was asked for, which is no failure at all.
    Asked(String),
    /// Nothing was asked for; this is the help.
    Nothing(String),
    /// It was asked for in a way that can't be understood.
    Usage { message: String, hint: String },
    /// It was tried and went wrong.
    App(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::App(error)
    }
}

impl Failure {
    /// Says it and gives the exit code.
    pub fn show(self, words: Words) -> ExitCode {
        let (message, hint, code) = match self {
            Self::Asked(text) => {
                // Whoever reads may have gone, which is their right.
                let _ = std::io::stdout().write_all(text.as_bytes());
                return ExitCode::SUCCESS;
            }
            Self::Nothing(text) => {
                let _ = std::io::stderr().write_all(text.as_bytes());
                return ExitCode::from(WRONG_USE);
            }
            Self::Usage { message, hint } => (message, hint, WRONG_USE),
            Self::App(error) => {
                let code = crate::wording::code(error.code);
                let args: Vec<(&str, Arg<'_>)> = error
                    .args
                    .iter()
                    .map(|(name, value)| (name.as_str(), Arg::from(value.as_str())))
                    .collect();
                let text = |start: &str| words.text(&format!("{start}-{code}"), &args);
                // Some ways out lead through the window: here others are told.
                let hint = text("cli-hint").or_else(|| text("hint"));
                (text("error").unwrap_or(code.clone()), hint.unwrap_or_default(), FAILED)
            }
        };
        let mut text = format!("{} {message}\n", words.cli_error());
        if !hint.is_empty() {
            text.push_str(&format!("{} {hint}\n", words.cli_hint()));
        }
        let _ = std::io::stderr().write_all(text.as_bytes());
        ExitCode::from(code)
    }
}
