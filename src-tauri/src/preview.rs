//! Pages shown before they are printed. The page asks for pictures by address,
//! `preview://localhost/<preview>/<page from 1>/<width>`, so that no picture goes through JSON.

use std::sync::{Arc, Mutex, PoisonError};

use obrady_app::{
    Error, ErrorCode, Result,
    print::{PageSize, Pdf, Preview, Warning},
};
use serde::{Deserialize, Serialize};

/// The widest picture that is made, in pixels.
const WIDEST: u32 = 4000;

/// The pages shown now.
#[derive(Default)]
pub struct Previews(Mutex<Option<(u32, Arc<Preview>)>>, std::sync::atomic::AtomicU32);

/// What there is to show.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// Which preview; older ones are gone.
    pub id: u32,
    /// The size of each page.
    pub pages: Vec<PageSize>,
    /// What could not be set as it should.
    pub warnings: Vec<Warning>,
}

impl Previews {
    /// Shows these pages in place of the former ones.
    pub fn show(&self, pdf: Pdf) -> Result<PreviewView> {
        let preview = Preview::new(pdf.bytes).map_err(failed)?;
        let id = self.1.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let view = PreviewView { id, pages: preview.pages(), warnings: pdf.warnings };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((id, Arc::new(preview)));
        Ok(view)
    }

    /// The picture at `path` as PNG; none where there is no such page, or not any more.
    pub fn picture(&self, path: &str) -> Option<Vec<u8>> {
        let mut parts = path.trim_matches('/').split('/').map(str::parse);
        let (Some(Ok(id)), Some(Ok(page)), Some(Ok(width)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let (_, preview) = shown.filter(|(shown, _)| *shown == id)?;
        preview.png(page, width.min(WIDEST)).ok()
    }
}

fn failed(error: obrady_app::print::PrintError) -> Error {
    Error::new(ErrorCode::PrintFailed).with("reason", &error).detail(error)
}
