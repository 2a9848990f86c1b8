//! The committed TypeScript is what the list of commands gives.

use std::{fs, path::Path};

#[test]
fn typescript_is_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let committed = root.join("ui/src/backend/bindings.ts");
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    crate::commands::list::<tauri::test::MockRuntime>()
        .export(specta_typescript::Typescript::default(), &fresh)
        .unwrap();
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    let fresh = read(&fresh);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::create_dir_all(committed.parent().unwrap()).unwrap();
        fs::write(&committed, &fresh).unwrap();
    }
    assert!(
        read(&committed) == fresh,
        "ui/src/backend/bindings.ts is not what the commands say: cargo xtask generate"
    );
}
