//! The same deed by mouse and by keys: what somebody wants to be done, and how they get at it.

use obrady_tests::App;
use serde_json::json;

use crate::keys::tab_to;

/// How somebody gets at what a window shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// By clicks; the keyboard types words.
    Mouse,
    /// By Tab, arrow keys, Enter, the space bar and shortcuts.
    Keys,
}

/// Somebody at a window.
#[derive(Clone, Copy)]
pub struct Hand<'a> {
    pub app: &'a App,
    pub way: Way,
}

impl Hand<'_> {
    /// Presses a button, a line of a list, a box.
    pub async fn press(self, testid: &str) {
        match self.way {
            Way::Mouse => {
                self.clear_toasts().await;
                self.app.click(&css(testid)).await;
            }
            Way::Keys => {
                self.app.get(&css(testid)).await;
                tab_to(self.app, testid).await;
                let is_box =
                    self.app.js("return document.activeElement.type === 'checkbox'").await == true;
                self.app.keys(if is_box { "Space" } else { "Enter" }).await;
            }
        }
    }

    /// Opens what is folded away, where it is.
    pub async fn unfold(self, testid: &str) {
        self.app.get(&css(testid)).await;
        let open = format!("document.querySelector('{}').closest('details').open", css(testid));
        if self.app.js(&format!("return {open}")).await != true {
            self.press(testid).await;
            self.app.until_true(&open).await;
        }
    }

    /// Types into a field in place of what is there.
    pub async fn write(self, testid: &str, text: &str) {
        match self.way {
            Way::Mouse => {
                self.clear_toasts().await;
                self.app.fill(&css(testid), text).await;
            }
            Way::Keys => {
                self.app.get(&css(testid)).await;
                tab_to(self.app, testid).await;
                self.app.keys("Ctrl+a").await;
                self.app.type_text(text).await;
            }
        }
    }

    /// Chooses from a list that drops down, by the words of the line or the first of them.
    pub async fn choose(self, testid: &str, words: &str) {
        let css = css(testid);
        self.app.get(&css).await;
        let list = format!("document.querySelector('{css}')");
        let script = format!(
            "const lines = [...{list}.options].map((one) => one.text);
             const at = lines.indexOf({words});
             return at < 0 ? lines.findIndex((one) => one.startsWith({words})) : at",
            words = json!(words)
        );
        let line = self.app.js(&script).await.as_i64().expect("a place");
        assert!(line >= 0, "{testid} has no line {words:?}");
        if self.way == Way::Mouse {
            self.app.click(&format!("{css} option:nth-child({})", line + 1)).await;
        } else {
            tab_to(self.app, testid).await;
            for _ in 0..40 {
                let at = self.app.js(&format!("return {list}.selectedIndex")).await;
                let by = line - at.as_i64().expect("a place");
                if by == 0 {
                    break;
                }
                self.app.keys(if by > 0 { "ArrowDown" } else { "ArrowUp" }).await;
            }
        }
        self.app.until_true(&format!("{list}.selectedIndex === {line}")).await;
    }

    /// Chooses one of several that exclude each other.
    pub async fn pick(self, testid: &str) {
        let css = css(testid);
        self.app.get(&css).await;
        let chosen = format!("document.querySelector('{css}').checked");
        if self.way == Way::Mouse {
            self.app.click(&format!("label:has({css})")).await;
        } else {
            let script = format!(
                "const to = document.querySelector('{css}');
                 const all = [...document.querySelectorAll(`input[name=\"${{CSS.escape(to.name)}}\"]`)];
                 const from = all.find((one) => one.checked) ?? all[0];
                 return [from.dataset.testid, all.indexOf(to) - all.indexOf(from)]"
            );
            let told = self.app.js(&script).await;
            tab_to(self.app, told[0].as_str().expect("one of them is known")).await;
            let by = told[1].as_i64().expect("a place");
            for _ in 0..by.unsigned_abs() {
                self.app.keys(if by > 0 { "ArrowRight" } else { "ArrowLeft" }).await;
                self.app.frame().await;
            }
        }
        self.app.until_true(&chosen).await;
    }

    /// Types into a field and takes the first that it proposes, which has to contain `expected`.
    pub async fn suggest(self, testid: &str, text: &str, expected: &str) {
        self.write(testid, text).await;
        let first = css(&format!("{testid}-option-0"));
        // The list is made anew with each letter.
        self.app
            .until_true(&format!(
                "document.querySelector('{first}')?.textContent.includes({})",
                json!(expected)
            ))
            .await;
        self.app.painted().await;
        match self.way {
            Way::Mouse => self.app.click(&first).await,
            Way::Keys => {
                // What may also stay as it was typed has none of them chosen beforehand.
                let chosen = "return document.activeElement.hasAttribute('aria-activedescendant')";
                if self.app.js(chosen).await == false {
                    self.app.keys("ArrowDown").await;
                }
                self.app.keys("Enter").await;
            }
        }
    }

    /// Opens the form of a session: by a double click on it in the timetable, or by its name.
    pub async fn open(self, id: &str, title: &str) {
        match self.way {
            Way::Mouse => self.app.double_click(&css(&format!("session-{id}"))).await,
            Way::Keys => self.find(title).await,
        }
        let shown = format!(
            "document.querySelector('[data-testid=session-title]')?.value === {}",
            json!(title)
        );
        self.app.until_true(&shown).await;
    }

    /// Closes a form at the side: by its button, or by Escape.
    pub async fn leave(self, sheet: &str) {
        match self.way {
            Way::Mouse => self.press(&format!("{sheet}-close")).await,
            Way::Keys => self.app.keys("Escape").await,
        }
        self.app.until_gone(&css(sheet)).await;
    }

    /// Takes the last step back.
    pub async fn undo(self) {
        match self.way {
            Way::Mouse => self.press("tool-undo").await,
            Way::Keys => self.app.keys("Ctrl+z").await,
        }
    }

    /// Opens the menu of a button and chooses from it.
    pub async fn menu(self, button: &str, item: &str) {
        self.press(button).await;
        let item = format!("{button}-menu-{item}");
        if self.way == Way::Mouse {
            self.app.click(&css(&item)).await;
            return;
        }
        self.app
            .until_true("document.activeElement?.getAttribute('role')?.startsWith('menuitem')")
            .await;
        for _ in 0..40 {
            if self.app.js("return document.activeElement?.dataset.testid").await == item.as_str() {
                self.app.keys("Enter").await;
                return;
            }
            self.app.keys("ArrowDown").await;
        }
        panic!("{button} has no {item}");
    }

    /// Goes to a screen: by its name in the sidebar, or by the palette.
    pub async fn go(self, screen: &str) {
        let name = self.app.text(&format!("[data-testid=go-{screen}]")).await;
        match self.way {
            Way::Mouse => {
                self.clear_toasts().await;
                self.app.click(&format!("[data-testid=go-{screen}]")).await;
            }
            // What follows the name are how many there are.
            Way::Keys => {
                let words =
                    name.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
                self.palette(words, &format!("palette-action-go-{screen}")).await;
            }
        }
        self.app.get(&format!("[data-testid=go-{screen}][aria-current=page]")).await;
        self.app.painted().await;
    }

    /// Seeks something in the palette and takes it; by mouse by a click on what is found.
    pub async fn palette(self, words: &str, found: &str) {
        self.app.keys("Ctrl+k").await;
        self.app.get("[data-testid=palette-input]").await;
        self.app.type_text(words).await;
        self.take(found).await;
    }

    /// As [`Self::palette`], of whatever is called so, such as somebody.
    pub async fn find(self, name: &str) {
        self.app.keys("Ctrl+k").await;
        self.app.get("[data-testid=palette-input]").await;
        self.app.type_text(name).await;
        let script = format!(
            "return [...document.querySelectorAll('#palette-list [role=option]')]
                .find((one) => one.querySelector('span')?.textContent.includes({}))?.dataset.testid ?? null",
            json!(name)
        );
        for _ in 0..200 {
            if let Some(found) = self.app.js(&script).await.as_str() {
                return self.take(found).await;
            }
            self.app.frame().await;
        }
        panic!("the palette finds nobody called {name}");
    }

    async fn take(self, found: &str) {
        let css = css(found);
        self.app.get(&css).await;
        if self.way == Way::Mouse {
            self.app.click(&css).await;
        } else {
            let chosen = format!("return document.querySelector('{css}')?.ariaSelected === 'true'");
            for _ in 0..20 {
                if self.app.js(&chosen).await == true {
                    break;
                }
                self.app.keys("ArrowDown").await;
            }
            self.app.keys("Enter").await;
        }
        self.app.until_gone("[data-testid=palette]").await;
    }

    /// Sends away what was said and lies over what is to be clicked.
    async fn clear_toasts(self) {
        if self.app.count("[data-testid=toast-close]").await > 0 {
            self.app
                .js("for (const one of document.querySelectorAll('[data-testid=toast-close]')) one.click()")
                .await;
            self.app.until_gone("[data-testid=toast]").await;
        }
    }
}

fn css(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}
