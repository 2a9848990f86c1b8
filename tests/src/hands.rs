//! What a person does to a window: mouse and keyboard.

use std::time::Duration;

use fantoccini::{
    actions::{
        InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MOUSE_BUTTON_RIGHT, MouseActions,
        PointerAction,
    },
    elements::Element,
    key::Key,
};
use serde_json::json;

use crate::App;

/// How many steps a drag takes, one a frame.
const STEPS: u32 = 16;
const FRAME: Duration = Duration::from_millis(16);

/// A place in the page, in pixels from its corner.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// The place so many pixels to the right and down.
    #[must_use]
    pub fn by(self, right: f64, down: f64) -> Self {
        Self { x: self.x + right, y: self.y + down }
    }
}

impl App {
    /// Clicks the first element that a CSS selector finds.
    pub async fn click(&self, css: &str) {
        self.reach(css).await;
    }

    /// Clicks what is called `name` of those that a CSS selector finds.
    pub async fn click_named(&self, css: &str, name: &str) {
        click(&self.named(css, name).await, name).await;
    }

    /// Clicks a button, link, tab or item of a menu by its name.
    pub async fn press(&self, name: &str) {
        let pressed = "button, a[href], summary, [role=button], [role=tab], [role=option], \
                       [role^=menuitem], [role=radio], [role=switch]";
        self.click_named(pressed, name).await;
    }

    /// Clicks a place with the right button.
    pub async fn right_click(&self, place: Point) {
        let mouse = moved(mouse(), place)
            .then(PointerAction::Down { button: MOUSE_BUTTON_RIGHT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_RIGHT });
        self.client.perform_actions(mouse).await.expect("the mouse clicks");
    }

    /// Clicks an element twice.
    pub async fn double_click(&self, css: &str) {
        let mut mouse = moved(mouse(), self.point(css, 0.5, 0.5).await);
        for _ in 0..2 {
            mouse = mouse
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        }
        self.client.perform_actions(mouse).await.expect("the mouse clicks");
    }

    /// Puts text into a field in place of what is there.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.reach(css).await;
        put(self, &field, css, text).await;
    }

    /// Clicks an element, once it can be clicked: a page may make it anew meanwhile, or have it under
    /// what stays in view.
    async fn reach(&self, css: &str) -> Element {
        for _ in 0..3 {
            let element = self.get(css).await;
            if element.click().await.is_ok() {
                return element;
            }
            let centre =
                "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            let _ = self.client.execute(centre, vec![css.into()]).await;
            self.painted().await;
        }
        let element = self.get(css).await;
        click(&element, css).await;
        element
    }

    /// As [`Self::fill`], with the field's label for its name.
    pub async fn fill_named(&self, label: &str, text: &str) {
        let field = self.named("input, textarea, [role=combobox], [role=textbox]", label).await;
        fill(self, &field, label, text).await;
    }

    /// Chooses a value in the select of this test id, as its user would leave it.
    pub async fn choose(&self, testid: &str, value: &str) {
        self.get(&format!("[data-testid={testid}]")).await;
        let script = format!(
            "const field = document.querySelector('[data-testid={testid}]'); field.focus();
             field.value = {};
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
            json!(value)
        );
        self.js(&script).await;
    }

    /// Types text where the focus is.
    pub async fn type_text(&self, text: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(text).await.expect("the focused element takes keys");
    }

    /// Presses keys together: `Ctrl+Shift+Z`, `Alt+ArrowDown`, `Escape`, `F2`, `a`.
    ///
    /// # Panics
    /// When the last part is no key, or one before it is not Ctrl, Shift or Alt.
    pub async fn keys(&self, chord: &str) {
        self.keys_again(chord, 1).await;
    }

    /// As [`Self::keys`], so many times, one after the other.
    ///
    /// # Panics
    /// As [`Self::keys`] does.
    pub async fn keys_again(&self, chord: &str, times: usize) {
        let parts: Vec<_> = chord.split('+').collect();
        let (last, modifiers) = parts.split_last().expect("a split gives something");
        let modifiers: Vec<_> = modifiers.iter().map(|name| modifier(name)).collect();
        // Shift makes the capital, as on a keyboard.
        let key = key(last).to_ascii_lowercase();
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in &modifiers {
            keys = keys.then(KeyAction::Down { value: *value });
        }
        for _ in 0..times {
            keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        }
        for value in modifiers.iter().rev() {
            keys = keys.then(KeyAction::Up { value: *value });
        }
        let done = self.client.perform_actions(keys).await;
        done.unwrap_or_else(|error| panic!("{chord}: {error}"));
    }

    /// Holds Ctrl, Shift or Alt down, for what the mouse does meanwhile.
    pub async fn hold(&self, name: &str) {
        let keys =
            KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: modifier(name) });
        self.client.perform_actions(keys).await.expect("the key goes down");
    }

    /// Lets go of what [`Self::hold`] holds.
    pub async fn release(&self, name: &str) {
        let keys =
            KeyActions::new("keyboard".to_owned()).then(KeyAction::Up { value: modifier(name) });
        self.client.perform_actions(keys).await.expect("the key comes up");
    }

    /// Clicks a place once.
    pub async fn click_at(&self, place: Point) {
        let mouse = moved(mouse(), place)
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.expect("the mouse clicks");
    }

    /// Moves what [`Self::grab`] holds on to a place.
    pub async fn carry(&self, from: Point, to: Point) {
        self.client.perform_actions(glide(mouse(), from, to)).await.expect("the mouse drags");
    }

    /// A place in an element after it was scrolled into view: 0.5, 0.5 is its middle, 0.5, 1.0 its
    /// lower edge.
    pub async fn point(&self, css: &str, across: f64, down: f64) -> Point {
        self.get(css).await;
        let script = "const element = document.querySelector(arguments[0]); \
                      element.scrollIntoView({ block: 'nearest', inline: 'nearest' }); \
                      const box = element.getBoundingClientRect(); \
                      return [box.x, box.y, box.width, box.height]";
        let told = self.client.execute(script, vec![css.into()]).await;
        let told = told.unwrap_or_else(|error| panic!("{css}: {error}"));
        let number = |index: usize| told[index].as_f64().unwrap_or_default();
        Point { x: number(0) + number(2) * across, y: number(1) + number(3) * down }
    }

    /// Drags with the left button from one place to another, slowly enough for the page to follow.
    pub async fn drag(&self, from: Point, to: Point) {
        self.grab(from, to).await;
        self.drop_it().await;
    }

    /// As [`Self::drag`], but keeps holding, to see what the page shows meanwhile.
    pub async fn grab(&self, from: Point, to: Point) {
        let mouse = moved(mouse(), from).then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        let mouse = glide(mouse, from, to);
        self.client.perform_actions(mouse).await.expect("the mouse drags");
    }

    /// Lets go of what [`Self::grab`] holds.
    pub async fn drop_it(&self) {
        let mouse = mouse().then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(mouse).await.expect("the mouse lets go");
    }
}

async fn click(element: &Element, name: &str) {
    element.click().await.unwrap_or_else(|error| panic!("click on {name}: {error}"));
}

async fn fill(app: &App, field: &Element, name: &str, text: &str) {
    click(field, name).await;
    put(app, field, name, text).await;
}

/// Types into the field that was clicked.
async fn put(app: &App, field: &Element, name: &str, text: &str) {
    app.keys("Ctrl+a").await;
    let typed = if text.is_empty() { char::from(Key::Delete).to_string() } else { text.to_owned() };
    field.send_keys(&typed).await.unwrap_or_else(|error| panic!("fill {name}: {error}"));
}

fn mouse() -> MouseActions {
    MouseActions::new("mouse".to_owned())
}

fn moved(mouse: MouseActions, place: Point) -> MouseActions {
    let (x, y) = (place.x.round(), place.y.round());
    mouse.then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y })
}

/// One step a frame.
fn glide(mut mouse: MouseActions, from: Point, to: Point) -> MouseActions {
    for step in 1..=STEPS {
        let part = f64::from(step) / f64::from(STEPS);
        let place = from.by((to.x - from.x) * part, (to.y - from.y) * part);
        let (x, y) = (place.x.round(), place.y.round());
        mouse = mouse.then(PointerAction::MoveTo { duration: Some(FRAME), x, y });
    }
    mouse
}

fn modifier(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        _ => panic!("{name} is not Ctrl, Shift or Alt"),
    }
}

/// A key by the name that the DOM gives it, or the letter that it types.
fn key(name: &str) -> char {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return letter;
    }
    let key = match name {
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F8" => Key::F8,
        "F10" => Key::F10,
        "F11" => Key::F11,
        "Home" => Key::Home,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        _ => panic!("{name} is no key that a test presses"),
    };
    key.into()
}
