//! All texts for people, their dates and their order: this crate exists so that Cargo forbids
//! texts in code. They lie in assets/locales, one folder per language, one Fluent file per area,
//! and become one typed function of [`Words`] each; a text that one language lacks does not build.

mod language;
mod messages;

mod date;
mod fold;
mod order;

pub use date::is_month;
pub use fold::{capital, findable, findable_onto, fold, fold_onto, sought};
pub use language::Language;
pub use messages::{Arg, ArgKind, Message, Words};
pub use order::Collator;

#[cfg(test)]
#[path = "../build/locales.rs"]
#[expect(dead_code, reason = "the build script reads more of it than the tests do")]
mod locales;
#[cfg(test)]
mod locales_test;
#[cfg(test)]
mod typescript;
