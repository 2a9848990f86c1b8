//! Pictures: portraits and logos.

use serde::{Deserialize, Serialize};

use crate::PictureId;

/// A picture, as it lies in the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Picture {
    /// Its id.
    pub id: PictureId,
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The encoded picture.
    pub bytes: Vec<u8>,
}
