//! The window of Obrady.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    obrady_desktop::run()
}
