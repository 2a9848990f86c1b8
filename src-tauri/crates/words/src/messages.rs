//! The texts of assets/locales as functions.

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of one language: one function per message, named after its id.
///
/// `session-moved` is `session_moved`. An argument that chooses a plural form, and `$count`, is an
/// `i64`; every other one is anything that displays itself. Arguments come in the order of the
/// alphabet.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Words {
    language: Language,
}

/// What a message that is asked for by its id is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// A number, which chooses plural forms and is grouped as the language does: 12 345.
    Number(i64),
}

/// What a message wants to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ArgKind {
    /// [`Arg::Text`].
    Text,
    /// [`Arg::Number`].
    Number,
}

/// What is known of a message without its language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Message {
    /// `session-moved`
    pub id: &'static str,
    /// The English text as Fluent writes it, with its id.
    pub english: &'static str,
    /// Names and kinds of its arguments, by name.
    pub arguments: &'static [(&'static str, ArgKind)],
}

impl Message {
    /// Every message of assets/locales, by id.
    pub const ALL: &'static [Self] = MESSAGES;
}

impl Words {
    /// The texts in `language`.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of the texts.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// The ids of all messages, in order.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        MESSAGES.iter().map(|message| message.id)
    }

    /// The text of the message `id`, for ids that are built from the codes of a closed enum; none
    /// where there is no such message. An argument left out shows as `{$name}`.
    #[must_use]
    pub fn text(self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundle = bundle(self.language);
        let pattern = bundle.get_message(id)?.value()?;
        let args: FluentArgs<'_> =
            args.iter().map(|(name, arg)| (*name, FluentValue::from(arg))).collect();
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }

    fn format(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.text(id, args).expect("the build compared the ids of all languages")
    }
}

impl<'a> From<&'a Arg<'_>> for FluentValue<'a> {
    fn from(arg: &'a Arg<'_>) -> Self {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_ref()),
            Arg::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static POLISH: LazyLock<FluentBundle<FluentResource>> =
        LazyLock::new(|| load(Language::Polish, PL, |value, _| number(value, 5, '\u{a0}')));
    static ENGLISH: LazyLock<FluentBundle<FluentResource>> =
        LazyLock::new(|| load(Language::English, EN, |value, _| number(value, 4, ',')));
    match language {
        Language::Polish => &POLISH,
        Language::English => &ENGLISH,
    }
}

fn load(
    language: Language,
    sources: &[&str],
    number: fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>,
) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag().parse().expect("our tags are tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks would stand in files, on paper and in the terminal.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    bundle.add_builtins().expect("nothing was added before");
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .expect("the build parsed every file before");
        bundle.add_resource(resource).expect("the build compared the ids of all files");
    }
    bundle
}

/// Whole numbers as Intl.NumberFormat writes them on the screen: in threes, from `from` digits on.
fn number(value: &FluentValue<'_>, from: usize, separator: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let plain = number.as_string();
    let digits = plain.trim_start_matches('-');
    if !number.options.use_grouping || digits.len() < from || plain.contains('.') {
        return None;
    }
    let mut grouped = String::from(&plain[..plain.len() - digits.len()]);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    Some(grouped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_forms_follow_the_number() {
        let polish = Words::new(Language::Polish);
        let english = Words::new(Language::English);
        for (count, in_polish, in_english) in [
            (0, "0 minut", "0 minutes"),
            (1, "1 minuta", "1 minute"),
            (2, "2 minuty", "2 minutes"),
            (5, "5 minut", "5 minutes"),
            (12, "12 minut", "12 minutes"),
            (22, "22 minuty", "22 minutes"),
            (1440, "1440 minut", "1,440 minutes"),
            (-10_080, "-10\u{a0}080 minut", "-10,080 minutes"),
        ] {
            assert_eq!(polish.minutes(count), in_polish);
            assert_eq!(english.minutes(count), in_english);
        }
    }

    #[test]
    fn a_message_is_found_by_its_id() {
        let words = Words::new(Language::Polish);
        assert_eq!(words.text("save", &[]).as_deref(), Some("Zapisz"));
        assert_eq!(words.text("minutes", &[("count", 3_i64.into())]).as_deref(), Some("3 minuty"));
        assert_eq!(words.text("no-such-message", &[]), None);
        assert_eq!(words.text("minutes", &[]).as_deref(), Some("{$count} minut"));
        assert!(Words::ids().is_sorted() && Words::ids().any(|id| id == "app-name"));
    }

    #[test]
    fn every_text_of_every_language_is_formed() {
        for language in Language::ALL {
            for message in Message::ALL {
                let args: Vec<_> = (message.arguments.iter())
                    .map(|(name, kind)| match kind {
                        ArgKind::Text => (*name, Arg::from("x")),
                        ArgKind::Number => (*name, Arg::Number(7)),
                    })
                    .collect();
                let text = Words::new(language).text(message.id, &args);
                assert!(text.is_some_and(|text| !text.is_empty()), "{} in {language}", message.id);
            }
        }
    }

    /// A line without what stands in it as `{"{"}`, of which a brace is.
    fn without_literals(mut line: &str) -> String {
        let mut text = String::new();
        while let Some((before, after)) = line.split_once("{\"") {
            text.push_str(before);
            line = after.split_once("\"}").map_or("", |(_, after)| after);
        }
        text + line
    }

    #[test]
    fn texts_are_typeset_as_editors_do() {
        let mut found = Vec::new();
        for (language, sources) in [(Language::Polish, PL), (Language::English, EN)] {
            let marks: &[_] = match language {
                Language::Polish => &["\"", " - ", "...", "“", "'"],
                Language::English => &["\"", " - ", "...", "„", "'"],
            };
            let lines = sources.iter().flat_map(|source| source.lines());
            for line in lines.filter(|line| !line.trim_start().starts_with('#')) {
                // What stands in braces is Fluent's own: { "" } and { -term(case: "x") }.
                let text: String = without_literals(line)
                    .split('{')
                    .map(|part| part.split_once('}').map_or(part, |(_, after)| after))
                    .collect();
                let wrong = marks.iter().filter(|mark| text.contains(**mark));
                found.extend(wrong.map(|mark| format!("{language}: {mark} in: {line}")));
            }
        }
        assert_eq!(found, Vec::<String>::new(), "write „ ” “ ” – … ’ instead");
    }
}
