//! What a person should look at before pages are given away, in words.

use obrady_print::Warning;
use obrady_words::Words;

/// A warning as a sentence.
#[must_use]
pub fn warning_text(words: Words, warning: &Warning) -> String {
    match warning {
        Warning::MissingLetter { letter, text, page } => {
            words.print_missing_letter(letter, page, text)
        }
        Warning::CutShort { text } => words.print_cut_short(text),
        Warning::UnknownPlaceholder { placeholder } => words.print_unknown_placeholder(placeholder),
        Warning::NoAddress { count, text } => words.print_no_address(i64::from(*count), text),
        Warning::LeftOut { count, text } => words.print_left_out(i64::from(*count), text),
        Warning::NotSpeaking { count, text } => words.print_not_speaking(i64::from(*count), text),
        Warning::NotPrinted { count, text } => words.print_not_printed(i64::from(*count), text),
        Warning::ColumnLeftOut { column } => words.print_column_left_out(column),
        Warning::Nameless => words.print_nameless(),
    }
}
