//! Pages of a finished PDF as pictures, for the screen.

use std::sync::Arc;

use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{Pdf as Source, page::Page},
    render,
    vello_cpu::{Pixmap, color::palette::css::WHITE},
};
use png::{ColorType, Compression, Encoder, EncodingError};
use serde::{Deserialize, Serialize};

use crate::PrintError;

/// A PDF whose pages can be shown: what is seen is the file itself, not another setting of it.
pub struct Preview {
    source: Source,
}

/// Size of a page in points.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PageSize {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl Preview {
    /// Opens a PDF.
    ///
    /// # Errors
    ///
    /// [`PrintError::NotAPdf`] where the bytes are none, or a damaged one.
    pub fn new(bytes: Vec<u8>) -> Result<Self, PrintError> {
        let source = Source::new(Arc::new(bytes)).map_err(|_| PrintError::NotAPdf)?;
        Ok(Self { source })
    }

    /// The sizes of all pages, in order.
    #[must_use]
    pub fn pages(&self) -> Vec<PageSize> {
        let size = |page: &Page<'_>| {
            let (width, height) = page.render_dimensions();
            PageSize { width, height }
        };
        self.source.pages().iter().map(size).collect()
    }

    /// A page, counted from 1, as a PNG that is `width` pixels wide, at most 8,000.
    ///
    /// # Errors
    ///
    /// [`PrintError::NoSuchPage`] past the last page.
    pub fn png(&self, page: u32, width: u32) -> Result<Vec<u8>, PrintError> {
        let pages = self.source.pages();
        let none = PrintError::NoSuchPage { page, pages: pages.len() as u32 };
        let at = usize::try_from(page).ok().and_then(|page| page.checked_sub(1));
        let Some(page) = at.and_then(|at| pages.get(at)) else { return Err(none) };
        // A little more, so that rounding down does not lose a pixel.
        let scale = (width.clamp(1, 8000) as f32 + 0.01) / page.render_dimensions().0.max(1.0);
        let paper = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        let interpreter = InterpreterSettings::default();
        // Hinting pulls letters to the pixels of this screen; what counts is how they will be
        // printed.
        let settings = RenderSettings { hinting: false, ..RenderSettings::default() };
        let pixmap = render(page, &RenderCache::new(), &interpreter, &settings, &paper);
        encoded(&pixmap).map_err(|error| PrintError::Write(error.to_string()))
    }
}

/// The pixels as a PNG that is written and read quickly rather than small: it goes no further than
/// the next process.
fn encoded(pixmap: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    // The paper lets nothing through.
    let pixels = pixmap.data();
    let mut colours = Vec::with_capacity(3 * pixels.len());
    for pixel in pixels {
        colours.extend_from_slice(&[pixel.r, pixel.g, pixel.b]);
    }
    let mut bytes = Vec::with_capacity(colours.len() / 4);
    let mut encoder = Encoder::new(&mut bytes, pixmap.width().into(), pixmap.height().into());
    encoder.set_color(ColorType::Rgb);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}
