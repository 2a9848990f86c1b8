//! The window of Obrady: this crate exists so that nobody else depends on `tauri`. A command is one
//! line over a function of `obrady-app`; what happens to the page alone is in `ui`.

mod clashes;
mod commands;
mod directory;
mod door;
mod editions;
mod environment;
mod importing;
mod incoming;
mod markup;
mod news;
mod numbers;
mod office;
mod participant_lists;
mod participants;
mod picker;
mod picture;
mod planning;
mod preview;
mod printing;
mod registering;
mod versions;
mod window;

pub use picker::{Dialogs, Kind, Picker};
pub use window::{run, run_with};

/// A page is hundreds of thousands of small things that come and go: with it they take a quarter less
/// time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(test)]
mod bindings_test;
#[cfg(test)]
mod commands_test;
