//! How smoothly a window moves: the frames of what is done in it, beside those of a page that does
//! nothing.

use std::fmt;

use obrady_tests::{App, Spent};
use serde_json::Value;

/// Frames of a window while something was done in it.
#[derive(Debug)]
pub struct Frames {
    /// Milliseconds from one to the next.
    apart: Vec<f64>,
    /// Milliseconds of each for our script, and for style and layout after it.
    work: Vec<f64>,
    /// Time of the processor for each.
    pub spent: Spent,
}

/// Follows frames: how far apart they begin, and how long our handlers of the pointer, what runs
/// before painting, style and layout take in each.
const FOLLOW: &str = "
    const apart = [], work = [];
    let last, going = true, began = 0, handled = 0;
    const before = () => { began = performance.now(); };
    const after = () => { handled += performance.now() - began; };
    addEventListener('pointermove', before, true);
    addEventListener('pointermove', after);
    const turn = (now) => {
        if (!going) return;
        if (last !== undefined) apart.push(now - last);
        last = now;
        document.body.getBoundingClientRect();
        work.push(performance.now() - now + handled);
        handled = 0;
        // Asked for late, so that in the next frame it comes after what others do.
        setTimeout(() => requestAnimationFrame(turn));
    };
    requestAnimationFrame(turn);
    globalThis.stopFollowing = () => {
        going = false;
        removeEventListener('pointermove', before, true);
        removeEventListener('pointermove', after);
        return { apart, work };
    };";

/// A box as large as a card moves over a page on which there is nothing else.
const NOTHING: &str = "
    const done = arguments[0];
    const page = document.createElement('div');
    page.style.cssText = 'position:fixed;inset:0;z-index:99;background:white;contain:strict';
    const box = document.createElement('div');
    box.style.cssText = 'position:absolute;left:0;top:0;width:8rem;height:3rem;background:gray;will-change:transform';
    page.append(box);
    document.body.append(page);
    let count = 0;
    const turn = () => {
        box.style.transform = `translate(${100 + count * 5}px, ${100 + count * 3}px)`;
        count += 1;
        if (count < 120) requestAnimationFrame(turn);
        else { page.remove(); done(count); }
    };
    requestAnimationFrame(turn);";

/// Each frame has six plain cards come into view and six go: as many as scrolling across many rooms.
const CARDS: &str = "
    const done = arguments[0];
    const page = document.createElement('div');
    page.style.cssText = 'position:fixed;inset:0;z-index:99;background:white;contain:strict';
    document.body.append(page);
    let count = 0;
    const turn = () => {
        const cards = document.createElement('div');
        for (let at = 0; at < 6; at += 1) {
            const card = document.createElement('div');
            card.style.cssText = `position:absolute;left:${100 + count * 8}px;top:${at * 90}px;width:9rem;height:5rem;` +
                'overflow:hidden;border:1px solid gray;border-radius:6px;padding:4px';
            for (const text of ['10:00', 'A talk on something or other that takes two lines', 'Somebody, Somebody Else']) {
                const line = document.createElement('div');
                line.textContent = `${text} ${count}`;
                card.append(line);
            }
            cards.append(card);
        }
        page.replaceChildren(cards);
        count += 1;
        if (count < 60) requestAnimationFrame(turn);
        else { page.remove(); done(count); }
    };
    requestAnimationFrame(turn);";

impl Frames {
    /// Follows what is done.
    pub async fn of(app: &App, done: impl Future<Output = ()>) -> Self {
        app.js(FOLLOW).await;
        let before = app.spent();
        done.await;
        let spent = app.spent().since(before);
        let told = app.js("return stopFollowing()").await;
        let work = sorted(&told["work"]);
        Self { apart: sorted(&told["apart"]), spent: spent.each(work.len()), work }
    }

    /// Of the same window while nothing of ours works: what the machine can do at best.
    pub async fn of_nothing(app: &App) -> Self {
        Self::of(app, async {
            app.later(NOTHING).await;
        })
        .await
    }

    /// Of the same window while plain cards come and go: what such work costs on this machine.
    pub async fn of_cards(app: &App) -> Self {
        Self::of(app, async {
            app.later(CARDS).await;
        })
        .await
    }

    /// Milliseconds from one to the next that so large a share does not exceed.
    pub fn apart(&self, share: f64) -> f64 {
        part(&self.apart, share)
    }

    /// Milliseconds from one to the next, as the mean of the middle half of them: the page's clock tells
    /// whole ones alone.
    pub fn pace(&self) -> f64 {
        let quarter = self.apart.len() / 4;
        let middle = &self.apart[quarter..self.apart.len() - quarter];
        #[expect(clippy::cast_precision_loss, reason = "some hundred")]
        let count = middle.len().max(1) as f64;
        middle.iter().sum::<f64>() / count
    }

    /// Milliseconds of the work that so large a share of frames does not exceed.
    pub fn work(&self, share: f64) -> f64 {
        part(&self.work, share)
    }
}

impl fmt::Display for Frames {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (apart, work) = (&self.apart, &self.work);
        write!(
            to,
            "{:4} frames, apart {:5.1}, p50 {:5.1} p95 {:5.1} ms; script, style and layout p50 {:4.1} p95 {:4.1} ms; \
             processor {:4.1} ms, of which main thread {:4.1} ms",
            work.len(),
            self.pace(),
            part(apart, 0.5),
            part(apart, 0.95),
            part(work, 0.5),
            part(work, 0.95),
            self.spent.all,
            self.spent.main,
        )
    }
}

fn sorted(list: &Value) -> Vec<f64> {
    let list = list.as_array().expect("a list");
    let mut times: Vec<f64> = list.iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times
}

fn part(times: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a short list"
    )]
    let at = (times.len().saturating_sub(1) as f64 * share) as usize;
    times.get(at).copied().unwrap_or_default()
}
