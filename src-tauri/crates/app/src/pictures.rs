//! Pictures: portraits of people and logos of organisations. What somebody picks is read within
//! limits, turned as its camera says, and drawn anew: nothing that lies in the file beside the
//! picture itself (places, names, cameras) is kept.

use std::{collections::BTreeMap, fs::File, io::Read as _, path::Path};

use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use obrady_domain::{OrganisationId, PersonId, Picture, PictureId, Programme};
use obrady_store::{Op, OpKind, StoreError, View, organisations, people, pictures};
use serde::{Deserialize, Serialize};

use crate::{Desk, Error, ErrorCode, Result, clock};

/// How many megabytes a picked file may have.
const LARGEST: u64 = 25;
/// How many pixels it may have: more than any camera of an office gives.
const PIXELS: u64 = 60_000_000;
/// How much memory its reading may take.
const MEMORY: u64 = 512 << 20;
/// How long the longer side of a picked picture is while somebody looks at it.
const SHOWN: u32 = 2400;
/// How long the longer side of a kept picture is at most.
const KEPT: u32 = 512;
/// The same of one on a web page: there are many, and each is shown small.
const SMALL: u32 = 128;
/// How long the longer side of a plan is at most: A4 at 200 dots per inch.
const PLAN: u32 = 2400;
/// From how many bytes on a plan without transparent parts is kept as JPEG.
const HEAVY_PLAN: usize = 2_000_000;
/// From how many bytes on a logo without transparent parts is kept as JPEG.
const HEAVY: usize = 200_000;
const QUALITY: u8 = 87;

/// A picture that somebody picked and has not decided upon yet.
#[derive(Clone, PartialEq, Debug)]
pub struct PickedPicture(DynamicImage);

/// The square that is cut out of a picked picture, in its pixels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Crop {
    /// From the left.
    pub x: u32,
    /// From above.
    pub y: u32,
    /// How long each side is.
    pub size: u32,
}

impl PickedPicture {
    /// Reads a picture that somebody picked: PNG, JPEG or WebP; of moving ones the first.
    ///
    /// # Errors
    /// [`ErrorCode::PictureTooLarge`], [`ErrorCode::PictureUnreadable`]; those that name the file.
    pub fn open(path: &Path) -> Result<Self> {
        let about = |code| Error::new(code).with("path", path.display());
        let file = File::open(path).map_err(|error| Error::io(path, &error))?;
        let mut bytes = Vec::new();
        file.take((LARGEST << 20) + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Error::io(path, &error))?;
        if bytes.len() as u64 > LARGEST << 20 {
            return Err(about(ErrorCode::PictureTooLarge).with("limit", LARGEST));
        }
        match decode(&bytes) {
            Ok(Some(picture)) => Ok(Self(picture)),
            Ok(None) => Err(about(ErrorCode::PictureTooLarge).with("limit", LARGEST)),
            Err(error) => Err(about(ErrorCode::PictureUnreadable).detail(error)),
        }
    }

    /// Its width in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.0.width()
    }

    /// Its height in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.0.height()
    }

    /// As it is shown while somebody decides: PNG.
    ///
    /// # Errors
    /// [`ErrorCode::Internal`] where it can't be encoded.
    pub fn shown(&self) -> Result<Vec<u8>> {
        encoded(&self.0, ImageFormat::Png)
    }

    /// The square cut out of it, as a portrait is kept. What lies outside is left out.
    fn portrait(&self, crop: Crop) -> Result<Picture> {
        let size = crop.size.clamp(1, self.width().min(self.height()));
        let (x, y) = (crop.x.min(self.width() - size), crop.y.min(self.height() - size));
        let cut = self.0.crop_imm(x, y, size, size);
        // A portrait has nothing to shine through it; JPEG could not say so either.
        kept(&on_white(&cut), KEPT, ImageFormat::Jpeg)
    }

    /// The whole, as a logo is kept.
    pub(crate) fn logo(&self) -> Result<Picture> {
        self.drawing(KEPT, HEAVY)
    }

    /// The whole, as a plan is kept: sharp on a page of its own.
    pub(crate) fn plan(&self) -> Result<Picture> {
        self.drawing(PLAN, HEAVY_PLAN)
    }

    /// PNG, which keeps the edges of drawings sharp; JPEG where that is too heavy, as it is of
    /// photographs.
    fn drawing(&self, most: u32, heavy: usize) -> Result<Picture> {
        let drawn = kept(&self.0, most, ImageFormat::Png)?;
        if drawn.bytes.len() > heavy && !self.0.color().has_alpha() {
            return kept(&self.0, most, ImageFormat::Jpeg);
        }
        Ok(drawn)
    }
}

/// A picture of the file.
///
/// # Errors
/// [`ErrorCode::Gone`] where there is none.
pub fn get(desk: &Desk, id: PictureId) -> Result<Picture> {
    desk.read(|view| pictures::get(view, id))
}

/// Small copies of what a programme may show in public: pictures of people who agreed to it and have
/// a role, and logos. What can't be read is left out.
pub(crate) fn for_the_public(
    view: &View<'_>,
    programme: &Programme,
) -> std::result::Result<BTreeMap<PictureId, Picture>, StoreError> {
    let faces = programme.people.values().filter(|person| person.picture_consent);
    let faces = faces.filter_map(|person| person.picture);
    let logos = programme.organisations.values().filter_map(|organisation| organisation.logo);
    let mut found = BTreeMap::new();
    for id in faces.chain(logos) {
        if let Some(small) = small(&pictures::get(view, id)?) {
            found.insert(id, small);
        }
    }
    Ok(found)
}

fn small(picture: &Picture) -> Option<Picture> {
    let drawn = decode(&picture.bytes).ok().flatten()?.resize(SMALL, SMALL, FilterType::Lanczos3);
    let format = if drawn.color().has_alpha() { ImageFormat::Png } else { ImageFormat::Jpeg };
    let bytes = encoded(&drawn, format).ok()?;
    let (width, height) = (drawn.width(), drawn.height());
    Some(Picture { id: picture.id, media_type: format.to_mime_type().into(), width, height, bytes })
}

/// Puts a square of the picked picture in place of a person's, or takes theirs away. Whether they
/// agreed to its being published stays as it was said; without a picture nothing is agreed to.
///
/// # Errors
/// [`ErrorCode::Gone`] where they were deleted meanwhile.
pub fn set_portrait(
    desk: &mut Desk,
    id: PersonId,
    picked: Option<(&PickedPicture, Crop)>,
) -> Result<()> {
    let picture = picked.map(|(picked, crop)| picked.portrait(crop)).transpose()?;
    let name = desk.read(|view| people::get(view, id))?.full_name();
    desk.change(Op::on(OpKind::PersonPicture, name), |tx| {
        let mut person = people::get(tx, id)?;
        if let Some(picture) = &picture {
            pictures::put(tx, picture)?;
        } else {
            person.picture_consent = false;
        }
        person.picture = picture.map(|picture| picture.id);
        Ok(people::put(tx, &person)?)
    })
}

/// Puts the picked picture in place of an organisation's logo, or takes its logo away.
///
/// # Errors
/// [`ErrorCode::Gone`] where it was deleted meanwhile.
pub fn set_logo(desk: &mut Desk, id: OrganisationId, picked: Option<&PickedPicture>) -> Result<()> {
    let logo = picked.map(PickedPicture::logo).transpose()?;
    let name = desk.read(|view| organisations::get(view, id))?.name;
    desk.change(Op::on(OpKind::OrganisationLogo, name), |tx| {
        let mut organisation = organisations::get(tx, id)?;
        if let Some(logo) = &logo {
            pictures::put(tx, logo)?;
        }
        organisation.logo = logo.map(|logo| logo.id);
        Ok(organisations::put(tx, &organisation)?)
    })
}

/// The picture, upright and no larger than it is shown; none where it has too many pixels. A small
/// file may claim to be huge: its size is looked at before anything is unpacked.
fn decode(bytes: &[u8]) -> image::ImageResult<Option<DynamicImage>> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format()?;
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS {
        return Ok(None);
    }
    decoder.set_limits(limits)?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    if picture.width() == 0 || picture.height() == 0 {
        return Ok(None);
    }
    if picture.width().max(picture.height()) > SHOWN {
        picture = picture.resize(SHOWN, SHOWN, FilterType::Triangle);
    }
    picture.apply_orientation(orientation);
    Ok(Some(if picture.color().has_alpha() {
        picture.into_rgba8().into()
    } else {
        picture.into_rgb8().into()
    }))
}

fn kept(picture: &DynamicImage, most: u32, format: ImageFormat) -> Result<Picture> {
    let scaled;
    let picture = if picture.width().max(picture.height()) > most {
        scaled = picture.resize(most, most, FilterType::Lanczos3);
        &scaled
    } else {
        picture
    };
    Ok(Picture {
        id: PictureId(clock::id()),
        media_type: format.to_mime_type().into(),
        width: picture.width(),
        height: picture.height(),
        bytes: encoded(picture, format)?,
    })
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let done = if format == ImageFormat::Jpeg {
        picture.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
    } else {
        picture.write_to(&mut std::io::Cursor::new(&mut bytes), format)
    };
    done.map_err(|error| Error::new(ErrorCode::Internal).with("reason", &error).detail(error))?;
    Ok(bytes)
}

fn on_white(picture: &DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture.clone();
    }
    let mut flat = picture.to_rgba8();
    for pixel in flat.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let over = |part: u8| {
            let (part, alpha) = (u16::from(part), u16::from(alpha));
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        pixel.0 = [over(red), over(green), over(blue), 255];
    }
    DynamicImage::ImageRgba8(flat).into_rgb8().into()
}
