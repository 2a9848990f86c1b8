//! Reads the Fluent files of all languages together and finds everything that is wrong with them.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use fluent_syntax::{
    ast::{
        CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
        Variant, VariantKey,
    },
    parser, serializer,
};

/// The folders of assets/locales. The last one's texts document the functions.
pub const LANGUAGES: [&str; 2] = ["pl", "en"];

/// Names that the functions of messages would hide.
const TAKEN: [&str; 15] = [
    "new",
    "month",
    "language",
    "text",
    "ids",
    "format",
    "weekday",
    "day-of-year",
    "day",
    "weekday-day",
    "day-range",
    "numeric-day",
    "hour",
    "moment",
    "numeric-moment",
];

/// Words that Rust does not take for an argument, however it is written.
const RESERVED: [&str; 3] = ["self", "super", "crate"];

/// One .ftl file.
pub struct Source {
    pub language: &'static str,
    /// For messages: `pl/general.ftl`.
    pub name: String,
    pub path: PathBuf,
    pub text: String,
}

/// One message that stands in every language with the same arguments.
#[derive(Debug)]
pub struct Message {
    pub id: String,
    pub arguments: BTreeMap<String, Kind>,
    pub english: String,
}

/// What an argument is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Text,
    /// `$count`, and whatever chooses a plural form.
    Number,
}

/// A message as one file has it.
struct Found<'a> {
    file: &'a str,
    arguments: BTreeMap<String, Kind>,
    text: String,
}

/// All messages in the order of their ids, or everything that is wrong: file, id, reason.
pub fn check(sources: &[Source]) -> Result<Vec<Message>, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages = BTreeMap::new();
    for language in LANGUAGES {
        let mut found = BTreeMap::new();
        let files: Vec<_> = sources.iter().filter(|s| s.language == language).collect();
        let parsed: Vec<_> = files.iter().map(|s| (*s, parse(s, &mut problems))).collect();
        let terms = terms(&parsed, &mut problems);
        for (source, resource) in &parsed {
            messages(source, resource, &terms, &mut found, &mut problems);
        }
        languages.insert(language, found);
    }
    let messages = agree(&languages, &mut problems);
    if problems.is_empty() { Ok(messages) } else { Err(problems) }
}

fn parse<'a>(source: &'a Source, problems: &mut Vec<String>) -> Resource<&'a str> {
    parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.into_iter().map(|error| {
            let line = source.text[..error.pos.start].lines().count().max(1);
            format!("{}:{line}: does not parse: {}", source.name, error.kind)
        }));
        resource
    })
}

/// The names of a language's terms (`-app`), which its messages may use.
fn terms<'a>(
    parsed: &[(&Source, Resource<&'a str>)],
    problems: &mut Vec<String>,
) -> BTreeSet<&'a str> {
    let mut terms = BTreeSet::new();
    for (source, resource) in parsed {
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                let at = format!("{}: -{}", source.name, term.id.name);
                if !term.attributes.is_empty() {
                    problems.push(format!("{at}: attributes are not used here"));
                }
                if !terms.insert(term.id.name) {
                    problems.push(format!("{at}: stands twice"));
                }
            }
        }
    }
    terms
}

fn messages<'a>(
    source: &'a Source,
    resource: &Resource<&'a str>,
    terms: &BTreeSet<&str>,
    found: &mut BTreeMap<String, Found<'a>>,
    problems: &mut Vec<String>,
) {
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let mut reasons = Vec::new();
        if !message.attributes.is_empty() {
            reasons.push("attributes are not used here; make it a message of its own".to_owned());
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(plain) {
            reasons.push("an id has only a–z, 0–9 and hyphens".to_owned());
        }
        if TAKEN.contains(&id) {
            reasons.push(format!("Words::{id} is something else already; choose another id"));
        }
        let mut arguments = BTreeMap::new();
        let mut text = String::new();
        if let Some(pattern) = &message.value {
            Walk { language: source.language, terms, into: &mut arguments, reasons: &mut reasons }
                .pattern(pattern);
            let alone = Resource { body: vec![entry.clone()] };
            text = serializer::serialize(&alone);
        }
        reasons.extend(
            (arguments.keys().filter(|name| RESERVED.contains(&name.as_str())))
                .map(|name| format!("${name} can't be the name of an argument")),
        );
        if let Some(other) = found.get(id) {
            reasons.push(format!("stands in {} too", other.file));
        }
        problems
            .extend(reasons.into_iter().map(|reason| format!("{}: {id}: {reason}", source.name)));
        found.insert(id.to_owned(), Found { file: &source.name, arguments, text });
    }
}

/// Puts the languages beside each other.
fn agree(
    languages: &BTreeMap<&str, BTreeMap<String, Found<'_>>>,
    problems: &mut Vec<String>,
) -> Vec<Message> {
    let ids: BTreeSet<_> = languages.values().flat_map(BTreeMap::keys).collect();
    let mut messages = Vec::new();
    for id in ids {
        let mut arguments: Option<BTreeMap<String, Kind>> = None;
        let mut english = String::new();
        for language in LANGUAGES {
            let Some(found) = languages[language].get(id) else {
                let other = languages.values().find_map(|found| found.get(id));
                let file = other.expect("one language has it").file;
                problems.push(format!("{file}: {id}: is missing in {language}"));
                continue;
            };
            if let Some(before) = &mut arguments {
                if !before.keys().eq(found.arguments.keys()) {
                    problems.push(format!(
                        "{}: {id}: its arguments are {} here and {} in {}",
                        found.file,
                        names(&found.arguments),
                        names(before),
                        LANGUAGES[0],
                    ));
                }
                // One language may need a plural where another does without.
                for (name, kind) in &found.arguments {
                    before.entry(name.clone()).and_modify(|known| *known = (*known).max(*kind));
                }
            } else {
                arguments = Some(found.arguments.clone());
            }
            english.clone_from(&found.text);
        }
        let arguments = arguments.unwrap_or_default();
        messages.push(Message { id: id.clone(), arguments, english });
    }
    messages
}

fn names(arguments: &BTreeMap<String, Kind>) -> String {
    if arguments.is_empty() {
        return "none".to_owned();
    }
    arguments.keys().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// Collects the arguments of a text, and what may not stand in it.
struct Walk<'a> {
    language: &'static str,
    terms: &'a BTreeSet<&'a str>,
    into: &'a mut BTreeMap<String, Kind>,
    reasons: &'a mut Vec<String>,
}

impl Walk<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, Kind::Text),
            Expression::Select { selector, variants } => {
                let plural = self.plural(variants);
                self.inline(selector, if plural { Kind::Number } else { Kind::Text });
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    /// Whether the variants are chosen by a number; then the language's forms must all be there.
    fn plural(&mut self, variants: &[Variant<&str>]) -> bool {
        let mut numbers = false;
        let mut forms = BTreeSet::new();
        for variant in variants {
            match variant.key {
                VariantKey::NumberLiteral { .. } => numbers = true,
                VariantKey::Identifier { name } => {
                    forms.insert(name);
                }
            }
        }
        let plural = ["zero", "one", "two", "few", "many"].iter().any(|form| forms.contains(form));
        let needed: &[&str] = if self.language == "pl" { &["one", "few"] } else { &["one"] };
        if plural {
            let missing = needed.iter().filter(|form| !forms.contains(*form));
            self.reasons.extend(missing.map(|form| format!("the plural form [{form}] is missing")));
        }
        numbers || plural
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, kind: Kind) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                let kind = if id.name == "count" { Kind::Number } else { kind };
                let known = self.into.entry(id.name.to_owned()).or_insert(kind);
                *known = (*known).max(kind);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name == "NUMBER" {
                    self.call(arguments, Kind::Number);
                } else {
                    self.reasons.push(format!("the function {} is not known here", id.name));
                }
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                if !self.terms.contains(id.name) {
                    self.reasons.push(format!("there is no -{} in {}", id.name, self.language));
                }
                if let Some(arguments) = arguments {
                    self.call(arguments, Kind::Text);
                }
            }
            InlineExpression::MessageReference { id, .. } => {
                self.reasons.push(format!("{} is a message; what texts share is a term", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>, kind: Kind) {
        for positional in &arguments.positional {
            self.inline(positional, kind);
        }
        for named in &arguments.named {
            self.inline(&named.value, kind);
        }
    }
}
