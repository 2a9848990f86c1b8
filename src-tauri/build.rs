//! Tells Tauri of its configuration.

fn main() {
    tauri_build::build();
}
