//! Turns assets/locales into one typed function per message, and fails where a text is missing.

mod generate;
mod locales;

use std::{env, fs, path::Path, process::ExitCode};

use locales::{LANGUAGES, Source};

fn main() -> ExitCode {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-changed=build");
    let sources = match read(&locales) {
        Ok(sources) => sources,
        Err(error) => return fail(&[format!("{}: {error}", locales.display())]),
    };
    match locales::check(&sources) {
        Ok(messages) => {
            let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
            let written =
                fs::write(Path::new(&out).join("messages.rs"), generate::rust(&messages, &sources));
            written.map_or_else(|error| fail(&[format!("{out}: {error}")]), |()| ExitCode::SUCCESS)
        }
        Err(problems) => fail(&problems),
    }
}

/// Every .ftl file of every language, in a fixed order.
fn read(locales: &Path) -> std::io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let folder = locales.join(language);
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let name = path.file_name().expect("a listed file has a name").to_string_lossy();
                let text = fs::read_to_string(&path)?;
                sources.push(Source { language, name: format!("{language}/{name}"), path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sources)
}

fn fail(problems: &[String]) -> ExitCode {
    for problem in problems {
        println!("cargo::error={problem}");
    }
    ExitCode::FAILURE
}
