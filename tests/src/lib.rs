//! Obrady from outside: the real window on a virtual display, driven as a person drives it, the
//! command line, and the files that both leave. This crate exists so that the tests of the whole
//! see only `obrady-app`, the programs and files.
//!
//! ```no_run
//! use obrady_tests::{App, Home, run};
//!
//! run(async {
//!     let app = App::launch("…/obrady-under-test", &Home::new()).await;
//!     app.keys("Ctrl+Z").await;
//!     app.shot("undone").await;
//!     app.quit().await;
//! });
//! ```

mod home;
mod stage;

mod app;
mod eyes;
mod hands;
mod spent;

mod obrady;
mod verapdf;

pub use app::{App, run};
pub use hands::Point;
pub use home::Home;
pub use obrady::Said;
pub use spent::Spent;
pub use verapdf::{Verdict, verapdf};

use std::path::{Path, PathBuf};

/// The folder of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the workspace").to_path_buf()
}

/// A file or folder of the collected test data, or none (said on stderr) where it is not here.
///
/// It lies where `OBRADY_TEST_DATA` says, else in ../shared/data beside the checkout.
#[must_use]
pub fn test_data(path: &str) -> Option<PathBuf> {
    let data = std::env::var_os("OBRADY_TEST_DATA")
        .map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let path = data.join(path);
    if !path.exists() {
        eprintln!("passed over: {} is not here", path.display());
        return None;
    }
    Some(path)
}
