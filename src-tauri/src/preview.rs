//! Pages shown before they are printed: first those that somebody looks at, then all. The page asks
//! for pictures by address, `preview://localhost/<preview>/<page from 1>/<width>`, so that no picture
//! goes through JSON.

mod press;

use std::{
    collections::HashMap,
    ops::Range,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

use obrady_app::{
    Desk, Error, ErrorCode, Result,
    print::{PageSize, Pdf, Preview},
    printing::{Material, PrintJob, warning_text},
    words::Words,
};
use serde::{Deserialize, Serialize};

use crate::office::hold;
use press::Press;

/// The widest picture that is made, in pixels.
const WIDEST: u32 = 4000;
/// No view shows more pages at a time.
const MOST_SEEN: usize = 8;

/// The pages shown now.
#[derive(Default)]
pub struct Previews {
    /// What is printed, as it was read last.
    material: Mutex<Option<Arc<Material>>>,
    shown: Arc<Mutex<Option<Arc<Shown>>>>,
    /// The preview that was asked for last: no other is waited for.
    asked: Arc<AtomicU32>,
    /// Makes what is seen. It must not wait for the other, and remembers what it has set.
    first: Press,
    /// Makes the whole.
    whole: Press,
}

/// The pages of a job.
struct Shown {
    id: u32,
    job: PrintJob,
    material: Arc<Material>,
    file: Mutex<File>,
    /// Pictures that are drawn before they are asked for, by page and width.
    drawn: HashMap<(u32, u32), OnceLock<Option<Vec<u8>>>>,
}

/// A PDF of some pages.
#[derive(Clone)]
struct File {
    preview: Arc<Preview>,
    seen: Range<usize>,
}

/// What somebody looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// The first page in view, from 0.
    pub first: u32,
    /// How many.
    pub count: u32,
    /// How wide their pictures are, in pixels.
    pub width: u32,
}

/// What there is to show.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// Which preview; older ones are gone.
    pub id: u32,
    /// The size of each page.
    pub pages: Vec<PageSize>,
    /// The first page that can be shown by now, from 0.
    pub first: u32,
    /// How many can.
    pub count: u32,
    /// What could not be set as it should, on these pages and, of what is set as a whole, on others, in
    /// words.
    pub warnings: Vec<String>,
}

impl Previews {
    /// The number of a preview that is asked for now; others are given up at once, and whoever waits
    /// for them gets none.
    pub fn ask(&self) -> u32 {
        self.asked.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// What a job is made of, read anew only where the file or what is chosen of it has changed.
    pub fn material(&self, desk: &mut Desk, job: &PrintJob) -> Result<Arc<Material>> {
        let mut kept = hold(&self.material);
        if let Some(material) = kept.as_ref()
            && material.serves(desk, job)?
        {
            return Ok(Arc::clone(material));
        }
        // Two may be large.
        *kept = None;
        let material = Arc::new(Material::read(desk, job)?);
        Ok(Arc::clone(kept.insert(material)))
    }

    /// Shows the pages of a job, at first those in view; none where other ones were asked for since.
    pub async fn show(
        &self,
        id: u32,
        material: Arc<Material>,
        job: PrintJob,
        seen: Seen,
        words: Words,
    ) -> Result<Option<PreviewView>> {
        let (shown, asked) = (Arc::clone(&self.shown), Arc::clone(&self.asked));
        self.first
            .work(move || {
                let is_wanted = move || asked.load(Ordering::SeqCst) == id;
                let first = usize::try_from(seen.first).unwrap_or(usize::MAX);
                let count = usize::try_from(seen.count).unwrap_or(1).clamp(1, MOST_SEEN);
                let seen_pages = Some(first..first.saturating_add(count));
                let Some(pdf) = material.print_while(is_wanted, &job, seen_pages)? else {
                    return Ok(None);
                };
                let (file, view) = opened(id, pdf, words)?;
                let width = seen.width.clamp(1, WIDEST);
                let drawn = (view.first..view.first + view.count)
                    .map(|page| ((page + 1, width), OnceLock::new()))
                    .collect();
                let new = Arc::new(Shown { id, job, material, file: Mutex::new(file), drawn });
                *hold(&shown) = Some(Arc::clone(&new));
                // While the page learns of them, their pictures are drawn already.
                for page in view.first..view.first + view.count {
                    let new = Arc::clone(&new);
                    thread::spawn(move || new.picture(page + 1, width));
                }
                Ok(Some(view))
            })
            .await
    }

    /// Makes the rest of the pages of a preview; none where it is no longer shown.
    pub async fn whole(&self, id: u32, words: Words) -> Result<Option<PreviewView>> {
        let Some(shown) = self.get(id) else { return Ok(None) };
        let asked = Arc::clone(&self.asked);
        self.whole
            .work(move || {
                let is_wanted = move || asked.load(Ordering::SeqCst) == id;
                let Some(pdf) = shown.material.print_while(is_wanted, &shown.job, None)? else {
                    return Ok(None);
                };
                let (file, view) = opened(id, pdf, words)?;
                *hold(&shown.file) = file;
                Ok(Some(view))
            })
            .await
    }

    /// What makes whole files.
    pub fn whole_press(&self) -> &Press {
        &self.whole
    }

    /// The picture at `path` as PNG; none where there is no such page, or not any more.
    pub fn picture(&self, path: &str) -> Option<Vec<u8>> {
        let mut parts = path.trim_matches('/').split('/').map(str::parse);
        let (Some(Ok(id)), Some(Ok(page)), Some(Ok(width)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        self.get(id)?.picture(page, width.clamp(1, WIDEST))
    }

    fn get(&self, id: u32) -> Option<Arc<Shown>> {
        hold(&self.shown).clone().filter(|shown| shown.id == id)
    }
}

impl Shown {
    /// A page, from 1, as a PNG.
    fn picture(&self, page: u32, width: u32) -> Option<Vec<u8>> {
        match self.drawn.get(&(page, width)) {
            // Whoever comes first draws it, and the other waits.
            Some(picture) => picture.get_or_init(|| self.draw(page, width)).clone(),
            None => self.draw(page, width),
        }
    }

    fn draw(&self, page: u32, width: u32) -> Option<Vec<u8>> {
        let File { preview, seen } = hold(&self.file).clone();
        let at = usize::try_from(page).ok()?.checked_sub(1)?;
        let place = seen.contains(&at).then(|| at - seen.start)?;
        preview.png(u32::try_from(place).ok()? + 1, width).ok()
    }
}

fn opened(id: u32, pdf: Pdf, words: Words) -> Result<(File, PreviewView)> {
    let Pdf { bytes, sizes, seen, warnings, .. } = pdf;
    let preview = Preview::new(bytes).map_err(failed)?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (first, count) = (number(seen.start), number(seen.len()));
    let warnings = warnings.iter().map(|warning| warning_text(words, warning)).collect();
    let file = File { preview: Arc::new(preview), seen };
    Ok((file, PreviewView { id, pages: sizes, first, count, warnings }))
}

fn failed(error: obrady_app::print::PrintError) -> Error {
    Error::new(ErrorCode::PrintFailed).with("reason", &error).detail(error)
}
