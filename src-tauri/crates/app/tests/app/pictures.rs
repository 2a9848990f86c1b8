//! Pictures that somebody picks, good and hostile ones.

use std::fs;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use obrady_app::{
    ErrorCode, archives,
    domain::RoleKind,
    exchange::{self, ExportJob},
    organisations,
    people::{self, PersonForm},
    pictures::{self, Crop, PickedPicture},
    sessions::{self, RoleForm, SessionForm},
    words::Language,
};

use crate::fixture::*;

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn a_portrait_is_cut_out_scaled_down_and_can_be_taken_back() {
    let mut place = Place::new();
    let id = add_person(&mut place.desk, "Jan", "Lis");
    let path = place.at("zdjęcie.png");
    fs::write(&path, encoded(&halves(1200, 800), ImageFormat::Png)).unwrap();
    let picked = PickedPicture::open(&path).unwrap();
    assert_eq!((picked.width(), picked.height()), (1200, 800));
    let before = visible(&mut place.desk);
    let crop = Crop { x: 600, y: 100, size: 600 };
    pictures::set_portrait(&mut place.desk, id, Some((&picked, crop))).unwrap();
    let picture = people::get(&place.desk, id).unwrap().picture.expect("it is kept");
    assert_eq!(place.people()[0].picture, Some(picture), "the list shows it");
    let kept = pictures::get(&place.desk, picture).unwrap();
    assert_eq!((kept.width, kept.height, kept.media_type.as_str()), (512, 512, "image/jpeg"));
    let drawn = image::load_from_memory(&kept.bytes).unwrap().into_rgb8();
    let Rgb([red, _, blue]) = *drawn.get_pixel(2, 256);
    assert!(blue > 180 && red < 80, "the right half was cut out");
    place.desk.undo().unwrap();
    assert_eq!(visible(&mut place.desk), before);
    place.desk.redo().unwrap();
    let form = people::get(&place.desk, id).unwrap().form;
    people::save(&mut place.desk, id, &PersonForm { picture_consent: true, ..form }).unwrap();
    pictures::set_portrait(&mut place.desk, id, None).unwrap();
    let without = people::get(&place.desk, id).unwrap();
    assert_eq!((without.picture, without.form.picture_consent), (None, false));
    // Far outside is the nearest square inside.
    let far = Crop { x: u32::MAX, y: u32::MAX, size: u32::MAX };
    pictures::set_portrait(&mut place.desk, id, Some((&picked, far))).unwrap();
}

#[test]
fn a_logo_keeps_its_shape_and_what_shines_through() {
    let mut place = Place::new();
    let id = organisations::add(&mut place.desk, "Związek", "").unwrap();
    let path = place.at("logo.webp");
    let picture =
        RgbaImage::from_fn(900, 300, |x, _| Rgba([0, 90, 40, if x < 450 { 0 } else { 255 }]));
    fs::write(&path, encoded(&picture.into(), ImageFormat::WebP)).unwrap();
    let picked = PickedPicture::open(&path).unwrap();
    pictures::set_logo(&mut place.desk, id, Some(&picked)).unwrap();
    let logo = organisations::get(&place.desk, id).unwrap().logo.unwrap();
    let kept = pictures::get(&place.desk, logo).unwrap();
    assert_eq!((kept.width, kept.height, kept.media_type.as_str()), (512, 171, "image/png"));
    assert_eq!(image::load_from_memory(&kept.bytes).unwrap().to_rgba8().get_pixel(3, 3).0[3], 0);
}

/// Only who agreed to it is seen by everybody.
#[test]
fn a_portrait_is_published_with_consent_alone() {
    let (mut place, event) = Place::with_event();
    let path = place.at("zdjęcie.png");
    fs::write(&path, encoded(&halves(600, 600), ImageFormat::Png)).unwrap();
    let picked = PickedPicture::open(&path).unwrap();
    let id = add_person(&mut place.desk, "Jan", "Lis");
    let role = RoleForm { person: Some(id), ..role_form("", RoleKind::Speaker) };
    let form = SessionForm { people: vec![role], ..session_form("Wykład") };
    sessions::add(&mut place.desk, event, form).unwrap();
    let crop = Crop { x: 0, y: 0, size: 600 };
    pictures::set_portrait(&mut place.desk, id, Some((&picked, crop))).unwrap();
    let page = |place: &Place| {
        let target = place.at("strona.html");
        exchange::save(&place.desk, event, &ExportJob::WebPage, Language::Polish, &target).unwrap();
        fs::read_to_string(target).unwrap()
    };
    assert!(!page(&place).contains("data:image"), "nobody asked Jan");
    let form = people::get(&place.desk, id).unwrap().form;
    let agreed = PersonForm { picture_consent: true, ..form };
    people::save(&mut place.desk, id, &agreed).unwrap();
    let shown = page(&place);
    assert!(shown.contains("<img class=\"face\" alt=\"\" width=\"128\""), "he agreed");
    assert!(shown.contains("img-src data:"), "and the page may show it");
}

/// An archive taken into an empty file gives the same pictures.
#[test]
fn pictures_go_into_archives_and_out() {
    let (mut place, _) = Place::with_event();
    let id = add_person(&mut place.desk, "Jan", "Lis");
    let path = place.at("zdjęcie.png");
    fs::write(&path, encoded(&halves(64, 64), ImageFormat::Png)).unwrap();
    let picked = PickedPicture::open(&path).unwrap();
    let crop = Crop { x: 0, y: 0, size: 64 };
    pictures::set_portrait(&mut place.desk, id, Some((&picked, crop))).unwrap();
    let mut archive = archives::make(&place.desk, None).unwrap();
    let mut other = Place::new();
    archives::take(&mut other.desk, &archive, &mut |_, _| true).unwrap();
    let picture = people::get(&other.desk, id).unwrap().picture.unwrap();
    assert_eq!(
        pictures::get(&other.desk, picture).unwrap(),
        pictures::get(&place.desk, picture).unwrap()
    );
    archive.pictures[0].media_type = "text/html".into();
    let mut third = Place::new();
    archives::take(&mut third.desk, &archive, &mut |_, _| true).unwrap();
    assert_eq!(
        people::get(&third.desk, id).unwrap().picture,
        None,
        "what is no picture is left out"
    );
}

/// A camera held upright writes a picture that lies on its side and says so.
#[test]
fn a_photo_is_turned_upright_and_says_nothing_else() {
    let place = Place::new();
    let mut bytes = encoded(&halves(40, 20), ImageFormat::Jpeg);
    let mut exif = b"\xff\xe1\x00\x00Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    // Orientation 6: turned a quarter to the right; then a maker's name.
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x01\x0f\0\x02\0\0\0\x04Geo\0");
    exif.extend(b"\0\0\0\0");
    let length = u16::try_from(exif.len() - 2).unwrap().to_be_bytes();
    exif[2..4].copy_from_slice(&length);
    bytes.splice(2..2, exif);
    let path = place.at("aparat.jpg");
    fs::write(&path, bytes).unwrap();
    let picked = PickedPicture::open(&path).unwrap();
    assert_eq!((picked.width(), picked.height()), (20, 40), "turned");
    let shown = picked.shown().unwrap();
    assert!(!shown.windows(3).any(|part| part == b"Geo"), "nothing of the camera is left");
}

#[test]
fn what_is_no_picture_or_too_large_is_refused() {
    let mut place = Place::new();
    let good = encoded(&halves(64, 64), ImageFormat::Png);
    // A header that promises 100,000 × 100,000 pixels.
    let mut bomb = good.clone();
    bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0]);
    let crc = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    for (name, bytes, code) in [
        ("pusty.png", Vec::new(), ErrorCode::PictureUnreadable),
        ("tekst.jpg", b"to nie obraz".to_vec(), ErrorCode::PictureUnreadable),
        ("urwany.png", good[..good.len() / 2].to_vec(), ErrorCode::PictureUnreadable),
        (
            "wektor.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            ErrorCode::PictureUnreadable,
        ),
        ("bomba.png", bomb, ErrorCode::PictureTooLarge),
        ("wielki.png", vec![0; (25 << 20) + 1], ErrorCode::PictureTooLarge),
    ] {
        let path = place.at(name);
        fs::write(&path, bytes).unwrap();
        let error = refused(&mut place.desk, code, |_| PickedPicture::open(&path));
        assert!(error.args["path"].ends_with(name), "{error}");
    }
    let gone = place.at("nie ma.png");
    refused(&mut place.desk, ErrorCode::FileMissing, |_| PickedPicture::open(&gone));
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
        }
    }
    !crc
}
