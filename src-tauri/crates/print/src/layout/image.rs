//! Photographs and logos, ready to be put on pages.

use std::{fmt, io::Cursor, sync::Arc};

use png::{ColorType, Decoder, Transformations};

/// A picture of pixels. Copies share them; a document holds each picture once, however often it is
/// drawn.
#[derive(Clone, PartialEq)]
pub struct Image(Arc<Data>);

/// The pixels of an [`Image`].
#[derive(PartialEq)]
pub struct Data {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// How many bytes of colour a pixel has: 1 for greys, 3 for red, green, blue.
    pub channels: u8,
    /// The colours.
    pub colours: Colours,
    /// How opaque each pixel is, where not all are wholly so.
    pub alpha: Option<Vec<u8>>,
}

/// The colours of an [`Image`].
#[derive(PartialEq)]
pub enum Colours {
    /// A whole JPEG file, which PDF takes as it is.
    Jpeg(Vec<u8>),
    /// One byte per channel and pixel, row by row.
    Plain(Vec<u8>),
}

/// Most pixels of a picture: a page of A4 at 600 dots per inch.
const MOST: u64 = 35_000_000;

impl Image {
    /// Opens a PNG or a JPEG; none where the bytes are neither, are damaged, are a JPEG for
    /// printing plates (CMYK), or hold more pixels than a page could show.
    #[must_use]
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let data = if bytes.starts_with(&[0xff, 0xd8]) { jpeg(bytes) } else { png(bytes) }?;
        Some(Self(Arc::new(data)))
    }

    /// Its pixels.
    #[must_use]
    pub fn data(&self) -> &Data {
        &self.0
    }

    /// Width by height.
    #[must_use]
    pub fn ratio(&self) -> f32 {
        self.0.width as f32 / self.0.height as f32
    }

    /// The largest size, in points, of the same shape within `width` by `height`.
    #[must_use]
    pub fn within(&self, width: f32, height: f32) -> [f32; 2] {
        let ratio = self.ratio();
        if width / height > ratio { [height * ratio, height] } else { [width, width / ratio] }
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Image({} × {})", self.0.width, self.0.height)
    }
}

fn fits(width: u32, height: u32) -> bool {
    width > 0 && height > 0 && u64::from(width) * u64::from(height) <= MOST
}

fn png(bytes: &[u8]) -> Option<Data> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    if !fits(width, height) {
        return None;
    }
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    let (channels, has_alpha) = match frame.color_type {
        ColorType::Grayscale => (1, false),
        ColorType::GrayscaleAlpha => (1, true),
        ColorType::Rgb => (3, false),
        ColorType::Rgba => (3, true),
        ColorType::Indexed => return None,
    };
    let (colours, alpha) = if has_alpha { parted(&pixels, channels) } else { (pixels, None) };
    Some(Data { width, height, channels: channels as u8, colours: Colours::Plain(colours), alpha })
}

/// Colours and opacity apart; no opacity where all is wholly opaque.
fn parted(pixels: &[u8], channels: usize) -> (Vec<u8>, Option<Vec<u8>>) {
    let each = || pixels.chunks_exact(channels + 1);
    let colours = each().flat_map(|pixel| &pixel[..channels]).copied().collect();
    let alpha: Vec<u8> = each().map(|pixel| pixel[channels]).collect();
    let opaque = alpha.iter().all(|alpha| *alpha == u8::MAX);
    (colours, (!opaque).then_some(alpha))
}

/// Reads the frame header of a JPEG (ITU-T T.81, B.2.2); its pixels stay as they are.
fn jpeg(bytes: &[u8]) -> Option<Data> {
    let mut at = 2;
    loop {
        let &[0xff, marker, high, low] = bytes.get(at..at + 4)? else { return None };
        if marker == 0xff {
            at += 1;
            continue;
        }
        // SOF0 to SOF15, but for DHT, JPG and DAC, which lie between.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let frame = bytes.get(at + 4..at + 10)?;
            let height = u32::from(u16::from_be_bytes([frame[1], frame[2]]));
            let width = u32::from(u16::from_be_bytes([frame[3], frame[4]]));
            let channels = frame[5];
            let sound = frame[0] == 8 && matches!(channels, 1 | 3) && fits(width, height);
            let colours = Colours::Jpeg(bytes.to_vec());
            return sound.then_some(Data { width, height, channels, colours, alpha: None });
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(colour: ColorType, pixels: &[u8], [width, height]: [u32; 2]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(colour);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        bytes
    }

    #[test]
    fn opacity_is_kept_apart_and_dropped_where_all_is_opaque() {
        let clear = encoded(ColorType::Rgba, &[1, 2, 3, 0, 4, 5, 6, 255], [2, 1]);
        let clear = Image::open(&clear).unwrap();
        assert_eq!(clear.data().alpha.as_deref(), Some(&[0, 255][..]));
        assert!(clear.data().colours == Colours::Plain(vec![1, 2, 3, 4, 5, 6]));
        let opaque = encoded(ColorType::GrayscaleAlpha, &[9, 255], [1, 1]);
        assert_eq!(Image::open(&opaque).unwrap().data().alpha, None);
    }

    #[test]
    fn what_is_no_picture_is_none() {
        let whole = encoded(ColorType::Rgb, &[7; 300], [10, 10]);
        assert!(Image::open(&whole).is_some());
        for cut in 0..whole.len() - 13 {
            // A file cut within its last, empty chunk is whole in all that matters.
            assert!(Image::open(&whole[..cut]).is_none(), "cut at {cut}");
        }
        assert!(Image::open(b"").is_none() && Image::open(&[0xff, 0xd8]).is_none());
        let cmyk = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1, 4];
        assert!(Image::open(&cmyk).is_none(), "four channels are for printing plates");
    }

    #[test]
    fn a_picture_keeps_its_shape() {
        let image = Image::open(&encoded(ColorType::Rgb, &[7; 600], [20, 10])).unwrap();
        assert_eq!(image.within(100.0, 100.0), [100.0, 50.0]);
        assert_eq!(image.within(100.0, 20.0), [40.0, 20.0]);
    }
}
