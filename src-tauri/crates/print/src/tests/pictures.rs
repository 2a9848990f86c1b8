//! Photographs, codes, and things that are turned: what is seen, and what is in the file.

use lopdf::{Document as File, Object};
use obrady_domain::Accent;

use super::run;
use crate::{
    Image, Look, Preview, PrintRun,
    code::qr,
    layout::{Colour, Draw, Geometry, Placed, Role, Row, Tags},
    press::{self, Press, mm},
};

const PAGE: Geometry =
    Geometry { width: mm(100.0), height: mm(100.0), top: 0.0, bottom: 0.0, inner: 0.0, outer: 0.0 };

/// A picture of two halves, red above green.
fn flag() -> Image {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(png::ColorType::Rgb);
    let pixels = [[255, 0, 0], [255, 0, 0], [0, 255, 0], [0, 255, 0]].concat();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    Image::open(&bytes).unwrap()
}

fn printed(draws: impl FnOnce(&mut Press) -> Vec<Draw>) -> Vec<u8> {
    let mut press = Press::new(&run(), PAGE);
    let draws = draws(&mut press);
    press.flow.push(Row { height: mm(100.0), draws, ..Row::default() });
    let document = press.finish("Obraz".into(), String::new());
    press::write(document, &run()).unwrap().bytes
}

fn figure(press: &mut Press) -> crate::layout::TagId {
    let tag = press.tags.add(Tags::DOCUMENT, Role::Figure);
    press.tags.set_alternative(tag, "Flaga".into());
    tag
}

/// The colour of the page, 100 pixels wide, at some pixel.
fn seen(bytes: &[u8], x: u32, y: u32) -> [u8; 3] {
    let shown = Preview::new(bytes.to_vec()).unwrap().png(1, 100).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(shown)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let samples = frame.color_type.samples();
    let at = (y * frame.width + x) as usize * samples;
    [pixels[at], pixels[at + 1], pixels[at + 2]]
}

const RED: [u8; 3] = [255, 0, 0];
const GREEN: [u8; 3] = [0, 255, 0];
const WHITE: [u8; 3] = [255; 3];

#[test]
fn a_photograph_fills_its_rectangle_upright() {
    let bytes = printed(|press| {
        let tag = Some(figure(press));
        let rect = [mm(20.0), mm(20.0), mm(40.0), mm(40.0)];
        vec![Draw::Image { rect, image: flag(), tag }]
    });
    assert_eq!(seen(&bytes, 40, 25), RED);
    assert_eq!(seen(&bytes, 40, 55), GREEN);
    assert_eq!(seen(&bytes, 10, 40), WHITE);
    assert_eq!(seen(&bytes, 65, 40), WHITE);
}

#[test]
fn what_is_placed_is_turned_and_cut() {
    let draw = |clip| {
        printed(|press| {
            let tag = Some(figure(press));
            let rect = [0.0, 0.0, mm(40.0), mm(40.0)];
            let draws = vec![Draw::Image { rect, image: flag(), tag }];
            // Upside down around the middle of the page.
            let matrix = [-1.0, 0.0, 0.0, -1.0, mm(70.0), mm(70.0)];
            vec![Draw::Placed(Box::new(Placed { matrix, clip, draws, turn: None }))]
        })
    };
    let whole = draw(None);
    assert_eq!(seen(&whole, 50, 35), GREEN, "the lower half is above");
    assert_eq!(seen(&whole, 50, 65), RED);
    let cut = draw(Some([0.0, 0.0, mm(40.0), mm(10.0)]));
    assert_eq!(seen(&cut, 50, 65), RED);
    assert_eq!(seen(&cut, 50, 35), WHITE, "cut off");
}

#[test]
fn a_picture_is_in_the_file_once_and_says_where_it_is() {
    let bytes = printed(|press| {
        let at = |at: u32| [mm(10.0) * at as f32, 0.0, mm(5.0), mm(5.0)];
        let tag = figure(press);
        let image = |at_x: u32| Draw::Image { rect: at(at_x), image: flag(), tag: Some(tag) };
        vec![image(1), image(2), image(3)]
    });
    let file = File::load_mem(&bytes).unwrap();
    let images = file.objects.values().filter(|object| {
        let dictionary = object.as_stream().map(|stream| &stream.dict);
        dictionary.and_then(|one| one.get(b"Subtype")).and_then(Object::as_name).ok()
            == Some(b"Image")
    });
    assert_eq!(images.count(), 1);
    let figures = file.objects.values().filter_map(|object| object.as_dict().ok());
    let figure = figures
        .into_iter()
        .find(|one| one.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure"))
        .unwrap();
    let bounds = figure.get(b"A").unwrap().as_dict().unwrap().get(b"BBox").unwrap();
    assert_eq!(bounds.as_array().unwrap().len(), 4);
}

#[test]
fn a_code_has_its_white_around_it() {
    let bytes = printed(|press| {
        let tag = figure(press);
        vec![qr("https://example.org/p/1", [mm(10.0), mm(10.0)], mm(50.0), tag).unwrap()]
    });
    let dark = |x: u32, y: u32| seen(&bytes, x, y)[0] < 128;
    // Twenty-five modules and four of white on each side: 50 mm in 33 parts.
    assert!(!dark(13, 13), "white around it");
    assert!(dark(17, 17), "its corner is dark");
    assert!(qr(&"x".repeat(5000), [0.0; 2], 10.0, Tags::DOCUMENT).is_none(), "too long");
}

#[test]
fn colours_are_those_of_the_house() {
    let look = Look { accent: Accent([0, 255, 0]), ..Look::default() };
    let accent = look.palette().accent;
    let mut press = Press::new(&PrintRun { look, ..run() }, PAGE);
    let rect = |y: f32, colour| Draw::Rect { rect: [0.0, y, mm(100.0), mm(10.0)], colour };
    let draws = vec![rect(0.0, Colour::Area), rect(mm(20.0), Colour::Tint(0.5))];
    press.flow.push(Row { height: mm(100.0), draws, ..Row::default() });
    let document = press.finish("Barwy".into(), String::new());
    let bytes = press::write(document, &run()).unwrap().bytes;
    assert_eq!(seen(&bytes, 50, 5), GREEN);
    // A tint of what can be seen on white, however light the house's colour.
    let half = accent.map(|part| ((1.0 - (1.0 - part) * 0.5) * 255.0).round() as u8);
    let tint = seen(&bytes, 50, 25);
    assert!(tint.iter().zip(half).all(|(one, other)| one.abs_diff(other) <= 2), "{tint:?}");
}
