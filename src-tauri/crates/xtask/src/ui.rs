//! The screens: packages from npm, checks, and the files that the window shows.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use crate::command::{Done, root, run};

/// What `vite build` reads, besides node_modules.
const SOURCES: [&str; 8] = [
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "assets",
];

/// Fetches the packages that the lock names, when it changed since the last time.
pub fn install() -> Done {
    let ui = root().join("ui");
    let lock = fs::read(ui.join("package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let stamp = ui.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"])?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// Builds the screens, when something they are made of is newer than the last build.
pub fn build() -> Done {
    let root = root();
    let built = changed(&root.join("ui/dist/index.html"));
    let newest = SOURCES.iter().filter_map(|source| newest(&root.join(source))).max();
    if built.is_some() && built > newest { Ok(()) } else { npm(&["run", "--silent", "build"]) }
}

/// Runs npm in ui/.
pub fn npm(arguments: &[&str]) -> Done {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).current_dir(root().join("ui")).args(arguments))
}

/// When anything in a file or folder last changed; folders count, since files may have gone.
fn newest(path: &Path) -> Option<SystemTime> {
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    let inside: Vec<PathBuf> = inside.map(|entry| entry.path()).collect();
    inside.iter().filter_map(|path| newest(path)).chain(changed(path)).max()
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
