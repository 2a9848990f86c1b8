//! A window under test: opening it, finding what is in it, closing it.

use std::{
    cell::RefCell,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::{Element, ElementRef},
    wd::Capabilities,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    task::LocalSet,
    time::{Instant, sleep, timeout},
};

use crate::{
    Home, eyes,
    spent::{self, Spent},
    stage::Stage,
};

/// How long anything that a person waits for may take on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// How often it is looked for.
const GLANCE: Duration = Duration::from_millis(25);

/// How long a whole test may take, so that one that hangs still leaves its evidence.
const LIMIT: Duration = Duration::from_secs(180);

/// What WebDriver calls an element in JSON (W3C WebDriver, 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

thread_local! {
    /// The windows of the test that this thread runs; they outlive its panic, to be looked at.
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
}

/// A window under test.
#[derive(Debug)]
pub struct App {
    pub(crate) client: Client,
    home: Home,
    url: String,
}

/// What ends with a window.
#[derive(Debug)]
struct Open {
    client: Client,
    stage: Stage,
    home: Home,
}

/// Runs a test of windows. When it fails, what each window shows is kept in target/shots as
/// `failed-<test>.png`, `.html` and `.log`.
///
/// # Panics
/// As `body` does, and when it takes longer than three minutes.
pub fn run(body: impl Future<Output = ()> + 'static) {
    let _alone = alone();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let outcome = LocalSet::new().block_on(&runtime.expect("a runtime"), async {
        let mut body = tokio::task::spawn_local(body);
        let outcome = timeout(LIMIT, &mut body).await;
        if !matches!(outcome, Ok(Ok(()))) {
            for open in OPEN.take() {
                eyes::keep_evidence(&open.client, &open.home).await;
                drop(timeout(PATIENCE, open.client.clone().close()).await);
            }
        }
        for open in OPEN.take() {
            drop(open.client.clone().close().await);
        }
        outcome
    });
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(failed)) => std::panic::resume_unwind(failed.into_panic()),
        Err(_) => panic!("the test took longer than {} s", LIMIT.as_secs()),
    }
}

/// One test at a time, where a test runner starts them in threads.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    /// Opens a window of `binary` for the user of `home`, with their default file, and waits until
    /// it has painted.
    pub async fn launch(binary: impl AsRef<Path>, home: &Home) -> Self {
        Self::start(binary.as_ref(), home, None).await
    }

    /// As [`Self::launch`], with a file that the command line names.
    pub async fn launch_with(binary: impl AsRef<Path>, home: &Home, file: &Path) -> Self {
        Self::start(binary.as_ref(), home, Some(file)).await
    }

    async fn start(binary: &Path, home: &Home, file: Option<&Path>) -> Self {
        let stage = Stage::new(home);
        let client = connect(&stage.url, binary, file, home).await;
        let app = Self { client: client.clone(), home: home.clone(), url: stage.url.clone() };
        OPEN.with_borrow_mut(|open| open.push(Open { client, stage, home: home.clone() }));
        app.painted().await;
        app.listen().await;
        app
    }

    /// The user whose window it is.
    #[must_use]
    pub const fn home(&self) -> &Home {
        &self.home
    }

    /// Closes the window and what drives it. Fails when the page complained meanwhile.
    ///
    /// # Panics
    /// When the page logged an error or threw one that nobody caught.
    pub async fn quit(self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "the page complained: {complaints:#?}");
        self.client.clone().close().await.expect("the window closes");
        OPEN.with_borrow_mut(|open| open.retain(|other| other.stage.url != self.url));
    }

    /// Waits until the page is there, has its fonts and is busy with nothing.
    pub async fn painted(&self) {
        self.until_true(
            "document.readyState === 'complete' && document.fonts.status === 'loaded' \
             && document.body.innerText.trim() !== '' \
             && document.querySelector('[aria-busy=\"true\"]') === null",
        )
        .await;
        self.frame().await;
    }

    /// Waits for two frames: what the driver shows of a page can be one behind.
    pub async fn frame(&self) {
        let script = "const done = arguments[0]; \
                      requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.client.execute_async(script, Vec::new()).await.expect("the page paints");
    }

    /// What a script returns.
    pub async fn js(&self, script: &str) -> Value {
        let told = self.client.execute(script, Vec::new()).await;
        told.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a script hands to the function that is its last argument.
    pub async fn later(&self, script: &str) -> Value {
        let told = self.client.execute_async(script, Vec::new()).await;
        told.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until an expression is true in the page.
    pub async fn until_true(&self, expression: &str) {
        let script = format!("return Boolean({expression})");
        let start = Instant::now();
        // Between two pages a script may find neither.
        while !matches!(self.client.execute(&script, Vec::new()).await, Ok(Value::Bool(true))) {
            assert!(start.elapsed() < PATIENCE, "never came true: {expression}");
            sleep(GLANCE).await;
        }
    }

    /// The first element that a CSS selector finds, waited for.
    pub async fn get(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).every(GLANCE);
        found.for_element(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// The first visible element of those that a CSS selector finds which is called `name`, or whose
    /// name begins with it: by aria-label, aria-labelledby, its label, or its text.
    pub async fn named(&self, css: &str, name: &str) -> Element {
        const SCRIPT: &str = "
            const [css, name] = arguments;
            const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
            const byIds = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
            const called = (element) => plain(
                element.getAttribute('aria-label')
                ?? (element.hasAttribute('aria-labelledby')
                    ? byIds(element.getAttribute('aria-labelledby')) : null)
                ?? element.labels?.[0]?.textContent
                ?? element.textContent);
            const shown = [...document.querySelectorAll(css)].filter((element) => element.checkVisibility());
            return shown.find((element) => called(element) === name)
                ?? shown.find((element) => called(element).startsWith(name)) ?? null;";
        let start = Instant::now();
        loop {
            let found = self.client.execute(SCRIPT, vec![css.into(), name.into()]).await;
            if let Ok(found) = found
                && let Some(id) = found[ELEMENT].as_str()
            {
                return Element::from_element_id(
                    self.client.clone(),
                    ElementRef::from(id.to_owned()),
                );
            }
            assert!(start.elapsed() < PATIENCE, "nothing visible of {css} is called {name:?}");
            sleep(GLANCE).await;
        }
    }

    /// The text of an element, visible or only spoken, with single spaces.
    pub async fn text(&self, css: &str) -> String {
        let mut text = self.get(css).await.prop("textContent").await;
        if text.is_err() {
            // The page may have made it anew meanwhile.
            text = self.get(css).await.prop("textContent").await;
        }
        let text = text.unwrap_or_else(|error| panic!("{css}: {error}")).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until the text of an element contains `want`.
    pub async fn until(&self, css: &str, want: &str) {
        let start = Instant::now();
        loop {
            let text = self.text(css).await;
            if text.contains(want) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{css} says {text:?}, never {want:?}");
            sleep(GLANCE).await;
        }
    }

    /// Waits until a CSS selector finds nothing.
    pub async fn until_gone(&self, css: &str) {
        self.until_true(&format!("document.querySelector({}) === null", json!(css))).await;
    }

    /// How many elements a CSS selector finds now.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.client.find_all(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("{css}: {error}")).len()
    }

    /// What the page has cost the machine by now.
    #[must_use]
    pub fn spent(&self) -> Spent {
        let driver = OPEN.with_borrow(|open| {
            open.iter().find(|other| other.stage.url == self.url).map(|other| other.stage.driver())
        });
        driver.map(spent::of_page).unwrap_or_default()
    }

    /// Makes the window so large, in pixels of the page.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("the window takes a size");
        self.until_true(&format!("Math.abs(innerWidth - {width}) < 4")).await;
        self.frame().await;
    }
}

/// Asks the driver for a window until it listens.
async fn connect(url: &str, binary: &Path, file: Option<&Path>, home: &Home) -> Client {
    let arguments: Vec<_> = file.into_iter().collect();
    let mut wanted = Capabilities::new();
    wanted.insert(
        "webkitgtk:browserOptions".to_owned(),
        json!({ "binary": binary, "args": arguments }),
    );
    let start = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let error = match builder.capabilities(wanted.clone()).connect(url).await {
            Ok(client) => return client,
            Err(error) => error,
        };
        let log = || std::fs::read_to_string(home.log()).unwrap_or_default();
        assert!(
            start.elapsed() < PATIENCE * 2,
            "{} opens no window: {error}\n{}",
            binary.display(),
            log()
        );
        sleep(GLANCE).await;
    }
}
