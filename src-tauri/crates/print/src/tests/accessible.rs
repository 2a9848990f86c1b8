//! Whatever we print keeps the standards, as others judge it: veraPDF, poppler, qpdf and MuPDF.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
};

use super::specimen;

#[path = "../../../../../tests/src/verapdf.rs"]
mod verapdf;

/// Every specimen in a folder of its own.
fn printed(folder: &Path) -> Vec<PathBuf> {
    let files = Mutex::new(Vec::new());
    let mut save = |name: String, pdf: crate::Pdf, _| {
        let path = folder.join(name);
        fs::write(&path, pdf.bytes)?;
        files.lock().expect("nobody panicked").push(path);
        Ok(())
    };
    specimen::print(&mut save).expect("everything can be printed");
    files.into_inner().expect("nobody panicked")
}

/// What a program says of a file: its complaints, and that it failed. Nothing where it is content,
/// or where it is not on this machine.
fn said(program: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let output = Command::new(program).args(arguments).arg(file).output().ok()?;
    let complaints = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    let fine = output.status.success() && complaints.is_empty();
    (!fine).then(|| format!("{program} of {}: {complaints}", file.display()))
}

/// Programs of others that read PDF, each with what makes it read all of a file.
const READERS: [(&str, &[&str]); 3] = [
    ("pdfinfo", &["-struct-text"]),
    ("qpdf", &["--check"]),
    ("mutool", &["draw", "-q", "-F", "text", "-o", "/dev/null"]),
];

#[test]
fn every_product_with_every_finish_keeps_the_standards() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = printed(folder.path());
    let products: BTreeSet<&str> = PRODUCTS
        .into_iter()
        .filter(|product| files.iter().any(|file| is_of(file, product)))
        .collect();
    assert_eq!(products.len(), PRODUCTS.len(), "only {products:?} were printed");
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let verdicts = verapdf::verapdf("ua1,2a", &paths);
    let failed: Vec<_> = verdicts.iter().filter(|verdict| !verdict.faults.is_empty()).collect();
    assert!(failed.is_empty(), "PDF/UA-1 and PDF/A-2a: {failed:#?}");
    for (program, arguments) in READERS {
        if Command::new(program).arg("--version").output().is_err() {
            eprintln!("passed over: {program} is not on this machine");
            continue;
        }
        let complaints: Vec<String> =
            files.iter().filter_map(|file| said(program, arguments, file)).collect();
        assert!(complaints.is_empty(), "{complaints:#?}");
    }
}

/// What the names of our specimens begin with: one for each product.
const PRODUCTS: [&str; 14] = [
    "badges",
    "book",
    "cards",
    "certificates",
    "envelope",
    "labels",
    "numbers",
    "own",
    "participants",
    "poster",
    "programme",
    "sign-in",
    "signs",
    "tents",
];

fn is_of(file: &Path, product: &str) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(product))
}
