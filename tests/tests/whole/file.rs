//! What the command line tells of a user's file, for tests to compare with.

use obrady_tests::Home;
use serde_json::Value;

/// What `obrady … --json` says, which must be a list.
pub fn told(home: &Home, arguments: &[&str]) -> Vec<Value> {
    let ask = || home.obrady(&[arguments, &["--json"]].concat());
    let mut said = ask();
    // A busy machine lets the window write for longer than a command waits: asked again, as it advises.
    for _ in 0..3 {
        if !(said.code == Some(3) && said.err.contains("zaczekaj chwilę")) {
            break;
        }
        said = ask();
    }
    let list = serde_json::from_str(&said.out);
    list.unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}{}", said.out, said.err))
}

/// What has to be a text.
pub fn text(of: &Value) -> &str {
    of.as_str().expect("a text")
}

/// The session of this title in an event.
pub fn session(home: &Home, event: &str, title: &str) -> Value {
    let sessions = told(home, &["list", "sessions", "--event", event]);
    let found = sessions.into_iter().find(|session| session["title"] == title);
    found.unwrap_or_else(|| panic!("there is no session {title:?} in {event:?}"))
}

/// The event of the sample.
pub const SAMPLE: &str = "Kongres Miast i Gmin";
