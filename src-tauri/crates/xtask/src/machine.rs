//! What the machine must have before anything can be built, and how it gets it.

use std::{env, path::Path, process::Command};

use crate::command::{Done, on_path, output, run, succeeds};

/// How it shows that something is there.
enum Sign {
    /// This program is on the search path.
    Program(&'static str),
    /// pkg-config knows this library.
    Library(&'static str),
    /// The package itself is installed.
    Package,
    /// Python has this module.
    Python(&'static str),
}

/// Something that Debian and Ubuntu have as a package.
struct Need {
    package: &'static str,
    sign: Sign,
}

const BUILD: &[Need] = &[
    Need { package: "build-essential", sign: Sign::Program("cc") },
    Need { package: "pkg-config", sign: Sign::Program("pkg-config") },
    Need { package: "libwebkit2gtk-4.1-dev", sign: Sign::Library("webkit2gtk-4.1") },
    Need { package: "libclang-dev", sign: Sign::Package },
];

/// A window on a virtual display, driven from outside.
const DISPLAY: &[Need] = &[
    Need { package: "xvfb", sign: Sign::Program("Xvfb") },
    Need { package: "webkit2gtk-driver", sign: Sign::Program("WebKitWebDriver") },
];

const TEST: &[Need] = &[
    Need { package: "poppler-utils", sign: Sign::Program("pdftotext") },
    Need { package: "qpdf", sign: Sign::Program("qpdf") },
    Need { package: "mupdf-tools", sign: Sign::Program("mutool") },
    Need { package: "default-jdk-headless", sign: Sign::Program("javac") },
    Need { package: "libjaxb-java", sign: Sign::Package },
    Need { package: "python3", sign: Sign::Program("python3") },
    Need { package: "python3-pip", sign: Sign::Python("pip") },
    Need { package: "libxml2-utils", sign: Sign::Program("xmllint") },
];

const OTHER_LINUX: &str = "Fedora: dnf install webkit2gtk4.1-devel gcc pkgconf clang-devel
Arch:   pacman -S webkit2gtk-4.1 base-devel clang
Tests on a virtual display also need Xvfb, WebKitWebDriver, pdftotext, qpdf, mutool, xmllint, a JDK,
Python with pip and the jars of JAXB 2.3.";

const NODE: &str = "Node 20.19 or newer is needed to build the screens";

/// Everything that building and opening the window needs.
pub fn prepare_run() -> Done {
    let mut needs: Vec<&Need> = BUILD.iter().collect();
    if !has_display() {
        needs.extend(DISPLAY);
    }
    prepare(&needs)
}

/// Everything that the tests need.
pub fn prepare_tests() -> Done {
    prepare(&BUILD.iter().chain(DISPLAY).chain(TEST).collect::<Vec<_>>())?;
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if !on_path(program) {
            run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Whether a window can show itself. Windows and macOS always have a desktop.
pub fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn prepare(needs: &[&Need]) -> Done {
    // First, since it is not installed here: nobody should wait for packages to hear of it.
    node()?;
    if cfg!(target_os = "linux") {
        linux(needs)?;
    } else if cfg!(windows) {
        windows()?;
    } else if cfg!(target_os = "macos") {
        macos()?;
    }
    Ok(())
}

fn linux(needs: &[&Need]) -> Done {
    let missing: Vec<_> =
        needs.iter().filter(|need| !is_there(need)).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !on_path("apt-get") {
        return Err(format!(
            "This machine lacks what Debian calls: {list}\n\
             Install it with your package manager, then start again.\n{OTHER_LINUX}"
        ));
    }
    let by_root = output("id", &["-u"]).as_deref() == Some("0");
    if !by_root && !on_path("sudo") {
        return Err(format!(
            "System packages are missing, and installing them needs root or sudo. As root, run:\n\
             apt-get update && apt-get install --no-install-recommends {list}"
        ));
    }
    eprintln!("Missing system packages, to be installed now: {list}");
    apt(by_root, &["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt(by_root, &[&install, missing.as_slice()].concat())
}

fn is_there(need: &Need) -> bool {
    match need.sign {
        Sign::Program(program) => on_path(program),
        Sign::Library(library) => succeeds("pkg-config", &["--exists", library]),
        Sign::Package => {
            let status = output("dpkg-query", &["-W", "-f=${db:Status-Status}", need.package]);
            status.as_deref() == Some("installed")
        }
        Sign::Python(module) => succeeds("python3", &["-m", module, "--version"]),
    }
}

fn apt(by_root: bool, arguments: &[&str]) -> Done {
    let mut command = Command::new(if by_root { "env" } else { "sudo" });
    if !by_root {
        command.arg("env");
    }
    run(command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments))
}

fn windows() -> Done {
    let mut missing = Vec::new();
    let view = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let keys = [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"];
    if !keys.iter().any(|key| succeeds("reg", &["query", &format!(r"{key}\{view}")])) {
        missing.push(
            "WebView2 Runtime: https://developer.microsoft.com/microsoft-edge/webview2/ \
             (Evergreen Bootstrapper)",
        );
    }
    let installer = r"C:\Program Files (x86)\Microsoft Visual Studio\Installer\vswhere.exe";
    let tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64";
    let query = ["-products", "*", "-requires", tools, "-property", "installationPath"];
    if output(installer, &query).is_none_or(|path| path.is_empty()) {
        missing.push(
            "C++ build tools: https://visualstudio.microsoft.com/visual-cpp-build-tools/ \
             (Desktop development with C++)",
        );
    }
    let clang = Path::new(r"C:\Program Files\LLVM\bin\libclang.dll");
    if env::var_os("LIBCLANG_PATH").is_none() && !clang.exists() && !on_path("clang") {
        missing.push("libclang: winget install LLVM.LLVM");
    }
    report(&missing)
}

fn macos() -> Done {
    let tools = succeeds("xcode-select", &["-p"]);
    report(if tools { &[] } else { &["Apple's command line tools: xcode-select --install"] })
}

fn report(missing: &[&str]) -> Done {
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("This machine lacks:\n  {}\nInstall it, then start again.", missing.join("\n  ")))
}

fn node() -> Done {
    let advice = "\nhttps://nodejs.org/en/download has it for every system \
                  (Debian's own may be older)";
    let Some(version) = output("node", &["--version"]) else {
        return Err(format!("{NODE}, and there is none.{advice}"));
    };
    if !is_new_enough(&version) {
        return Err(format!("{NODE}; this is {version}.{advice}"));
    }
    if !on_path("npm") && !on_path("npm.cmd") && !cfg!(windows) {
        return Err(format!("npm, which comes with Node, is not there.{advice}"));
    }
    Ok(())
}

/// Vite 8 asks for 20.19, or 22.12.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>());
    let (Some(Ok(major)), Some(Ok(minor))) = (numbers.next(), numbers.next()) else {
        return false;
    };
    matches!((major, minor), (20, 19..) | (22, 12..) | (23.., _))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_new_enough_or_not() {
        for version in ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.1"] {
            assert!(is_new_enough(version), "{version}");
        }
        for version in ["v18.20.4", "v20.18.1", "v21.7.0", "v22.11.0", "", "v20"] {
            assert!(!is_new_enough(version), "{version}");
        }
    }
}
