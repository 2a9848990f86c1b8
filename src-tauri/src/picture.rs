//! Pictures of the file, and the one that somebody has picked and not decided upon. The page asks
//! for them by address, `picture://localhost/<id>` and `picture://localhost/picked/<number>`, so that
//! no picture goes through JSON.

use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use obrady_app::{
    Error, ErrorCode, Result,
    domain::PictureId,
    pictures::{self, PickedPicture},
};
use serde::{Deserialize, Serialize};

use crate::office::{Office, hold};

/// The picture that somebody has picked last.
#[derive(Default)]
pub struct Picked(Mutex<Option<(u32, Arc<PickedPicture>)>>, AtomicU32);

/// A picked picture, as the page shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PickedView {
    /// Which; earlier ones are gone.
    pub number: u32,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Picked {
    /// Reads the picture at `path` in place of the former one.
    pub fn open(&self, path: &Path) -> Result<PickedView> {
        let picture = PickedPicture::open(path)?;
        let number = self.1.fetch_add(1, Ordering::Relaxed);
        let view = PickedView { number, width: picture.width(), height: picture.height() };
        *hold(&self.0) = Some((number, Arc::new(picture)));
        Ok(view)
    }

    /// The picked picture of this number.
    pub fn get(&self, number: u32) -> Result<Arc<PickedPicture>> {
        let picked = hold(&self.0).clone().filter(|(picked, _)| *picked == number);
        picked.map(|(_, picture)| picture).ok_or_else(|| Error::new(ErrorCode::Gone))
    }
}

/// The picture at `path` with its media type; none where there is none, or not any more.
pub fn answer(office: &Office, path: &str) -> Option<(String, Vec<u8>)> {
    let path = path.trim_matches('/');
    if let Some(number) = path.strip_prefix("picked/") {
        let picture = office.picked.get(number.parse().ok()?).ok()?;
        return Some(("image/png".into(), picture.shown().ok()?));
    }
    let id: PictureId = path.parse().ok()?;
    let picture = office.at_desk(|desk| pictures::get(desk, id)).ok()?;
    // What lies in a file of others may claim to be anything: nothing but these is shown.
    let known = ["image/png", "image/jpeg"].contains(&picture.media_type.as_str());
    known.then_some((picture.media_type, picture.bytes))
}
