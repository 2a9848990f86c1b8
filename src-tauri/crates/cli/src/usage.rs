//! What is wrong with the arguments, in our words instead of clap's.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};
use obrady_words::Words;

use crate::failure::Failure;

/// What clap says, in `words`.
pub fn failure(error: &Error, words: Words) -> Failure {
    let help = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Failure::Asked(help),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return Failure::Nothing(help),
        _ => {}
    }
    let what = |kind| said(error, kind);
    let argument = what(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => words.cli_unknown_argument(argument),
        ErrorKind::InvalidSubcommand => {
            words.cli_unknown_command(what(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => words.cli_no_command(),
        ErrorKind::MissingRequiredArgument => words.cli_missing_argument(argument),
        ErrorKind::InvalidValue if what(ContextKind::InvalidValue).is_empty() => {
            words.cli_missing_value(argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            words.cli_bad_value(argument, what(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict
            if !["", &*argument].contains(&&*what(ContextKind::PriorArg)) =>
        {
            return Failure::Usage {
                message: words.cli_arguments_conflict(argument, what(ContextKind::PriorArg)),
                hint: words.cli_hint_arguments_conflict(),
            };
        }
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => {
            words.cli_argument_twice(argument)
        }
        _ => words.cli_bad_arguments(),
    };
    let valid = [ContextKind::ValidValue, ContextKind::ValidSubcommand]
        .into_iter()
        .map(|kind| said(error, kind))
        .find(|values| !values.is_empty());
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .map(|kind| said(error, kind))
            .find(|values| !values.is_empty());
    let hint = match (suggested, valid) {
        (Some(suggested), _) => words.cli_hint_suggested(suggested),
        (None, Some(values)) => words.cli_hint_values(values),
        (None, None) => words.cli_hint_help(),
    };
    Failure::Usage { message, hint }
}

fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    }
}
