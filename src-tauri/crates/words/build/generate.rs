//! Writes the functions of `Words`.

use std::fmt::Write;

use crate::locales::{Kind, LANGUAGES, Message, Source};

/// Words of Rust's own, which it takes for a name with `r#` before them.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// The Rust source that `messages.rs` includes.
pub fn rust(messages: &[Message], sources: &[Source]) -> String {
    let mut out = String::new();
    embed(&mut out, sources);
    table(&mut out, messages);
    out.push_str("impl Words {\n");
    for message in messages {
        function(&mut out, message);
    }
    out.push_str("}\n");
    out
}

fn embed(out: &mut String, sources: &[Source]) {
    for language in LANGUAGES {
        line(out, format_args!("const {}: &[&str] = &[", language.to_uppercase()));
        for source in sources.iter().filter(|source| source.language == language) {
            line(out, format_args!("    include_str!({:?}),", source.path));
        }
        line(out, format_args!("];"));
    }
}

fn table(out: &mut String, messages: &[Message]) {
    line(out, format_args!("const MESSAGES: &[Message] = &["));
    for message in messages {
        let arguments: Vec<_> = (message.arguments.iter())
            .map(|(name, kind)| format!("({name:?}, ArgKind::{kind:?})"))
            .collect();
        line(
            out,
            format_args!(
                "    Message {{ id: {:?}, english: {:?}, arguments: &[{}] }},",
                message.id,
                message.english.trim_end(),
                arguments.join(", ")
            ),
        );
    }
    line(out, format_args!("];"));
}

fn function(out: &mut String, message: &Message) {
    line(out, format_args!("    /// ```text"));
    for text in message.english.trim_end().lines() {
        line(out, format_args!("    /// {text}"));
    }
    line(out, format_args!("    /// ```"));
    if message.arguments.len() > 6 {
        line(
            out,
            format_args!(
                "    #[expect(clippy::too_many_arguments, reason = \"a text takes what it says\")]"
            ),
        );
    }
    let mut parameters = String::from("self");
    let mut values = String::new();
    for (name, kind) in &message.arguments {
        let variable = identifier(name);
        let (parameter, value) = match kind {
            Kind::Text => ("impl std::fmt::Display", format!("Arg::from({variable}.to_string())")),
            Kind::Number => ("i64", format!("Arg::from({variable})")),
        };
        parameters.push_str(&format!(", {variable}: {parameter}"));
        values.push_str(&format!("({name:?}, {value}), "));
    }
    line(out, format_args!("    #[must_use]"));
    line(out, format_args!("    pub fn {}({parameters}) -> String {{", identifier(&message.id)));
    line(
        out,
        format_args!("        self.format({:?}, &[{}])", message.id, values.trim_end_matches(", ")),
    );
    line(out, format_args!("    }}"));
}

fn identifier(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.replace('-', "_") }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a string takes everything");
}
