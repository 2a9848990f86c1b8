//! Whether PDF files keep a standard.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What veraPDF says of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// The file.
    pub path: PathBuf,
    /// The rules that it breaks, each with how often, and the first message and place; none, when
    /// it keeps the standard.
    pub faults: Vec<String>,
}

/// Checks files against standards as veraPDF names them, with commas between: `ua1` is PDF/UA-1,
/// `2a` PDF/A-2a. All are checked by one process, since starting it takes as long as many files.
///
/// # Panics
/// Where the validator is not built: `cargo xtask verapdf` builds it into target/verapdf.
#[must_use]
pub fn verapdf(standards: &str, files: &[&Path]) -> Vec<Verdict> {
    let folder = root().join("target/verapdf");
    assert!(
        folder.join("built-from").is_file(),
        "{} has no validator: run cargo xtask verapdf",
        folder.display()
    );
    let mut java = Command::new("java")
        .arg("-Xmx1g")
        .arg("-cp")
        .arg(std::env::join_paths([folder.join("out"), folder.join("lib/*")]).expect("plain paths"))
        .args(["Validate", standards, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("java (Debian: default-jdk-headless)");
    let mut list = String::new();
    for file in files {
        list += &format!("{}\n", file.display());
    }
    // It reads all of them before it says anything; dropping the pipe ends the list.
    let mut input = java.stdin.take().expect("it was asked for");
    input.write_all(list.as_bytes()).expect("the validator reads");
    drop(input);
    let output = java.wait_with_output().expect("the validator ends");
    let said = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the validator failed: {errors}");
    let verdicts = read(&said);
    assert_eq!(verdicts.len(), files.len(), "one verdict for each file: {said}{errors}");
    verdicts
}

/// The folder of the workspace, from whichever crate these lines are compiled into.
fn root() -> &'static Path {
    let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    folders.find(|folder| folder.join("Cargo.lock").is_file()).expect("a crate of the workspace")
}

/// Reads the lines of tests/verapdf/Validate.java.
fn read(said: &str) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = Vec::new();
    for line in said.lines() {
        match line.split_once('\t') {
            Some(("", fault)) => {
                let verdict = verdicts.last_mut().expect("faults follow their file");
                verdict.faults.push(fault.replace('\t', "  "));
            }
            Some((_, path)) => verdicts.push(Verdict { path: path.into(), faults: Vec::new() }),
            None => {}
        }
    }
    verdicts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_read_as_the_validator_writes_them() {
        let said = "PASS\ta b.pdf\nFAIL\tc.pdf\n\tua1 7.1-3\t12\tContent shall be marked\n";
        let verdict = |path: &str, faults: &[&str]| Verdict {
            path: path.into(),
            faults: faults.iter().map(|fault| (*fault).to_owned()).collect(),
        };
        assert_eq!(
            read(said),
            [
                verdict("a b.pdf", &[]),
                verdict("c.pdf", &["ua1 7.1-3  12  Content shall be marked"]),
            ]
        );
    }

    #[test]
    fn what_is_no_pdf_fails() {
        let verdicts = verapdf("ua1", &[&root().join("Cargo.toml")]);
        assert!(verdicts[0].faults[0].starts_with("ua1 unreadable"), "{verdicts:?}");
    }
}
