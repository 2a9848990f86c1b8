//! What each thing that is written knows: how names of its files end, and which options narrow it.
//! What it does not know is refused, because who asked for one room and got all would not notice.

use std::path::Path;

use clap::{ArgMatches, parser::ValueSource};
use obrady_words::Words;

use crate::failure::Failure;

/// A thing that can be written.
pub struct Output {
    /// As it is called on the command line.
    pub name: &'static str,
    endings: Endings,
    options: &'static [&'static str],
}

/// How names of files may end.
enum Endings {
    /// All mean the same, and none is needed.
    Same(&'static [&'static str]),
    /// Each asks for another format.
    Choose(&'static [&'static str]),
}
use Endings::{Choose, Same};

/// What `export` writes.
pub const EXPORTS: [Output; 12] = [
    output("schedule-xml", Same(&["xml"]), &[]),
    output("schedule-json", Same(&["json"]), &[]),
    output("schedule-json2", Same(&["json"]), &[]),
    output("ics", Same(&["ics"]), &["day", "room", "track", "person"]),
    output("json-ld", Same(&["jsonld", "json"]), &[]),
    output("html", Same(&["html", "htm"]), &[]),
    output("announcement", Choose(&["txt", "md", "html", "htm", "docx"]), &[]),
    output("cards", Same(&["vcf"]), &[]),
    output("sessions", Choose(&["xlsx", "csv"]), &["columns"]),
    output("people", Choose(&["xlsx", "csv"]), &["columns"]),
    output("archive", Same(&["json"]), &[]),
    output(
        "participants",
        Choose(&["xlsx", "csv", "pdf", "ods", "txt", "vcf"]),
        &[
            "format",
            "state",
            "layout",
            "where",
            "session",
            "category",
            "bom",
            "no-bom",
            "delimiter",
        ],
    ),
];

/// What `print` writes, each with the options that it alone knows.
pub const PRINTS: [Output; 13] = [
    output("programme", Same(&["pdf"]), &["paper", "without-descriptions", "without-index"]),
    output("poster", Same(&["pdf"]), &[]),
    output("participants", Same(&["pdf"]), &["state", "session", "category"]),
    output("sign-in", Same(&["pdf"]), &["state", "session", "day", "category", "per"]),
    output("badges", Same(&["pdf"]), PEOPLE),
    output("certificates", Same(&["pdf"]), CERTIFIED),
    output("table-tents", Same(&["pdf"]), PEOPLE),
    output("door-signs", Same(&["pdf"]), &["day"]),
    output("session-cards", Same(&["pdf"]), &["day", "session"]),
    output("personal-programmes", Same(&["pdf"]), ADVISED),
    output("envelopes", Same(&["pdf"]), SENT),
    output("labels", Same(&["pdf"]), SENT),
    output("numbers", Same(&["pdf"]), &[]),
];

/// The options of what is printed for people.
const PEOPLE: &[&str] = &["state", "session", "category", "who", "unprinted", "person"];
const CERTIFIED: &[&str] =
    &["state", "session", "category", "who", "unprinted", "person", "hours", "signer"];
const ADVISED: &[&str] =
    &["state", "session", "category", "who", "unprinted", "person", "contacts"];
const SENT: &[&str] = &["state", "session", "category", "who", "unprinted", "person", "sender"];

/// The options that only some outputs know, in the order in which they are complained of.
const NARROWING: [&str; 24] = [
    "day",
    "room",
    "track",
    "person",
    "columns",
    "format",
    "state",
    "layout",
    "where",
    "session",
    "category",
    "bom",
    "no-bom",
    "delimiter",
    "paper",
    "without-descriptions",
    "without-index",
    "who",
    "per",
    "unprinted",
    "sender",
    "contacts",
    "hours",
    "signer",
];

const fn output(name: &'static str, endings: Endings, options: &'static [&'static str]) -> Output {
    Output { name, endings, options }
}

/// The names of outputs.
pub fn names(outputs: &[Output]) -> Vec<&'static str> {
    outputs.iter().map(|one| one.name).collect()
}

/// Refuses what the output called `name` does not know.
pub fn fits(
    outputs: &[Output],
    name: &str,
    matches: &ArgMatches,
    path: &Path,
    words: Words,
) -> Result<(), Failure> {
    let Some(output) = outputs.iter().find(|one| one.name == name) else { return Ok(()) };
    let given = |option: &str| {
        matches.try_contains_id(option).unwrap_or(false)
            && matches.value_source(option) == Some(ValueSource::CommandLine)
    };
    let unfit = NARROWING.into_iter().find(|one| given(one) && !output.options.contains(one));
    if let Some(option) = unfit {
        let knowing: Vec<&str> = outputs
            .iter()
            .filter(|one| one.options.contains(&option))
            .map(|one| one.name)
            .collect();
        return Err(Failure::Usage {
            message: words.cli_option_unfit(format!("--{option}"), name),
            hint: words.cli_hint_option_unfit(knowing.join(", ")),
        });
    }
    let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    let asked = output.options.contains(&"format") && given("format");
    let (known, fits) = match output.endings {
        Same(known) => (known, ending.is_empty() || known.contains(&&*ending)),
        // Whoever names the format may call the file as they like, but not after another format.
        Choose(known) if asked => {
            let format = matches.get_one::<String>("format");
            // A text may hold any table of text.
            (known, format == Some(&ending) || ending == "txt" || !known.contains(&&*ending))
        }
        Choose(known) => (known, known.contains(&&*ending)),
    };
    if fits {
        return Ok(());
    }
    let message = if ending.is_empty() {
        words.cli_unknown_format(path.display())
    } else {
        words.cli_ending_unfit(ending, path.display(), name)
    };
    let dotted: Vec<String> = known.iter().map(|ending| format!(".{ending}")).collect();
    let hint = if output.options.contains(&"format") {
        words.cli_hint_format(dotted.join(", "))
    } else {
        words.cli_hint_ending(dotted.join(", "))
    };
    Err(Failure::Usage { message, hint })
}
