//! What lies in a person's home: the default file and the settings. Tests leave the real one alone:
//! a process of its own does it all in a home of its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use obrady_app::{Desk, Settings, Theme, default_file, events, history, words::Language};

/// In whose environment it stands is at home elsewhere.
const AT_HOME: &str = "OBRADY_TEST_AT_HOME";

fn in_home(home: &Path, deed: &str) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", deed, "--nocapture", "--test-threads=1"])
        .env(AT_HOME, home)
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("APPDATA", home.join("roaming"))
        .env("LOCALAPPDATA", home.join("local"))
        .env("LC_ALL", "en_GB.UTF-8")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().unwrap()
}

fn finish(child: Child) {
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stdout));
}

fn chosen(settings: &Settings) -> serde_json::Value {
    serde_json::to_value(settings).unwrap()
}

/// No test of itself: others run it as a process of its own.
#[test]
fn keep_settings() {
    let Some(home) = env::var_os(AT_HOME).map(PathBuf::from) else { return };
    let mut settings = Settings::load();
    assert_eq!(chosen(&settings), chosen(&Settings::default()), "nothing was chosen yet");
    assert_eq!(settings.language(), Language::English, "it speaks as the system does");
    settings.language = Some(Language::Polish);
    settings.theme = Theme::Dark;
    for number in 0..20 {
        settings.opened(home.join(format!("{number}.obrady")));
    }
    settings.opened(home.join("15.obrady"));
    settings.save();
    assert_eq!(Settings::load(), settings);
    assert_eq!(settings.recent.len(), 8, "the latest few");
    assert_eq!(settings.recent[0], home.join("15.obrady"));
    assert_eq!(settings.recent.iter().filter(|path| path.ends_with("15.obrady")).count(), 1);

    let config = home.join("config");
    let kept: Vec<PathBuf> = files_under(&home);
    let [file] = kept.as_slice() else { panic!("one file, nothing half: {kept:?}") };
    assert!(cfg!(not(target_os = "linux")) || file.starts_with(config), "{}", file.display());
    for damaged in ["", "{", "[1]", "{\"theme\": 7}", "{\"recent\": null}"] {
        fs::write(file, damaged).unwrap();
        assert_eq!(chosen(&Settings::load()), chosen(&Settings::default()), "{damaged}");
    }
    fs::write(file, "{\"theme\": \"light\", \"of a later version\": 1}").unwrap();
    assert_eq!(Settings::load().theme, Theme::Light);
}

/// No test of itself: others run it as a process of its own.
#[test]
fn open_default() {
    let Some(home) = env::var_os(AT_HOME).map(PathBuf::from) else { return };
    assert!(default_file().unwrap().starts_with(&home));
    for _ in 0..2 {
        let desk = Desk::open_default(Language::Polish).unwrap();
        assert_eq!(events::list(&desk).unwrap().len(), 1, "the sample, once");
        assert_eq!(history::steps(&desk).unwrap(), history::Steps::default());
        desk.verify().unwrap();
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

#[test]
fn settings_are_kept_and_never_worth_an_error() {
    let home = tempfile::tempdir().unwrap();
    finish(in_home(home.path(), "home::keep_settings"));
}

#[test]
fn the_first_start_makes_the_default_file_once() {
    let home = tempfile::tempdir().unwrap();
    let several: Vec<Child> = (0..3).map(|_| in_home(home.path(), "home::open_default")).collect();
    several.into_iter().for_each(finish);
    let files = files_under(home.path());
    assert_eq!(files.len(), 1, "one file, and nothing half beside it: {files:?}");
}
