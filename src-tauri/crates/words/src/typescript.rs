//! The messages as a TypeScript type, by which the window's texts are checked like Rust's.

use std::{env, fmt::Write, fs, path::Path};

use crate::{ArgKind, Message};

fn typescript(messages: &[Message]) -> String {
    let mut out = String::from(
        "// Made from assets/locales by `cargo xtask generate`. Not to be edited.\n\n\
         /** Every message of assets/locales, with what it wants to be told. */\n\
         export type Messages = {\n",
    );
    for message in messages {
        let arguments: Vec<_> = (message.arguments.iter())
            .map(|(name, kind)| match kind {
                ArgKind::Text => format!("\"{name}\": string"),
                ArgKind::Number => format!("\"{name}\": number"),
            })
            .collect();
        let arguments = match arguments.as_slice() {
            [] => "null".to_owned(),
            some => format!("{{ {} }}", some.join("; ")),
        };
        writeln!(out, "  \"{}\": {arguments};", message.id).expect("a string takes everything");
    }
    out.push_str("};\n");
    out
}

#[test]
fn the_types_of_the_window_are_those_of_the_texts() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/words/messages.ts");
    let fresh = typescript(Message::ALL);
    if env::var_os("UPDATE_GENERATED").is_some() {
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("make the folder");
        fs::write(&file, &fresh).expect("write messages.ts");
    }
    let committed = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == fresh, "ui/src/words/messages.ts is not fresh: run cargo xtask generate");
}
