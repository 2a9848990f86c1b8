//! What a window shows: pictures, what the accessibility checker finds, what the page complains of.

use std::{
    fs,
    path::{Path, PathBuf},
};

use fantoccini::Client;
use serde_json::Value;

use crate::{App, Home, root};

impl App {
    /// Saves a picture of the page in target/shots, and says where.
    pub async fn shot(&self, name: &str) -> PathBuf {
        let path = shots().join(format!("{name}.png"));
        self.shot_to(&path).await;
        path
    }

    /// Saves a picture of the page as `path`.
    pub async fn shot_to(&self, path: &Path) {
        // Where no graphics card puts layers together, a picture is taken with the next paint, which a
        // page at rest never has: one is asked for until it comes.
        self.js("clearInterval(globalThis.painting);
             let [times, { style }] = [0, document.body];
             globalThis.painting = setInterval(() => {
                 style.backgroundPosition = `${++times % 2}px`;
                 if (times > 100) clearInterval(globalThis.painting);
             }, 50)")
            .await;
        self.frame().await;
        let picture = self.client.screenshot().await.expect("the window can be seen");
        self.js("clearInterval(globalThis.painting); document.body.removeAttribute('style')").await;
        fs::write(path, picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// What axe-core finds wrong with the page by WCAG 2.2 AA and common good practice; nothing,
    /// if all is well.
    pub async fn axe(&self) -> Vec<String> {
        const RUN: &str = "
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const told = (rule) => rule.nodes.map((node) =>
                `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary}`);
            axe.run(document, { runOnly: tags }).then(
                (result) => done(result.violations.flatMap(told)),
                (error) => done(['axe failed: ' + error]),
            );";
        let script = root().join("ui/node_modules/axe-core/axe.min.js");
        let script = fs::read_to_string(&script).expect("axe-core, of the packages of ui/");
        // A page in the middle of fading in has the contrast of neither its start nor its end.
        self.js("document.getAnimations()
                 .filter((animation) => animation.effect.getComputedTiming().endTime !== Infinity)
                 .forEach((animation) => animation.finish())")
            .await;
        self.client.execute(&script, Vec::new()).await.expect("axe-core loads");
        let found = self.client.execute_async(RUN, Vec::new()).await.expect("axe-core runs");
        strings(&found)
    }

    /// Errors that the page logged or that nobody caught, and what its content policy refused,
    /// since the window had painted.
    pub async fn complaints(&self) -> Vec<String> {
        strings(&self.js("return globalThis.complaints ?? []").await)
    }

    pub(crate) async fn listen(&self) {
        self.js(
            "const complaints = (globalThis.complaints = []);
             const log = console.error;
             console.error = (...parts) => { complaints.push(parts.join(' ')); log(...parts); };
             addEventListener('error', (event) => complaints.push(event.message));
             addEventListener('unhandledrejection', (event) =>
                 complaints.push('unhandled: ' + (event.reason?.stack ?? JSON.stringify(event.reason))));
             addEventListener('securitypolicyviolation', (event) =>
                 complaints.push(`refused: ${event.violatedDirective} ${event.blockedURI}`));",
        )
        .await;
    }
}

/// Keeps what a window of a failed test showed, as well as it still can.
pub(crate) async fn keep_evidence(client: &Client, home: &Home) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("test").replace("::", "-");
    let place = |ending: &str| shots().join(format!("failed-{test}.{ending}"));
    if let Ok(picture) = client.screenshot().await {
        drop(fs::write(place("png"), picture));
        eprintln!("what the window showed: {}", place("png").display());
    }
    if let Ok(source) = client.source().await {
        drop(fs::write(place("html"), source));
    }
    let complaints = client.execute("return globalThis.complaints ?? []", Vec::new()).await;
    let complaints = complaints.map(|found| strings(&found).join("\n")).unwrap_or_default();
    let log = fs::read_to_string(home.log()).unwrap_or_default();
    drop(fs::write(place("log"), format!("{complaints}\n{log}")));
}

fn shots() -> PathBuf {
    let folder = root().join("target/shots");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    folder
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}
