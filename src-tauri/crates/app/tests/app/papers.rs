//! The look of the house, logos, welcome, plans, presets, and which badges were printed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use obrady_app::{
    Edit, ErrorCode, archives,
    domain::{Accent, Density, EventPaper, HouseStyle, Plan},
    editions, events, merging, papers,
    pictures::{self, PickedPicture},
};

use crate::fixture::*;

fn picked(place: &Place, width: u32, height: u32) -> PickedPicture {
    let drawn: DynamicImage = RgbImage::from_pixel(width, height, Rgb([20, 90, 160])).into();
    let mut bytes = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let path = place.at("obraz.png");
    fs::write(&path, bytes.into_inner()).unwrap();
    PickedPicture::open(&path).unwrap()
}

/// A file with something of everything that goes on paper.
fn full() -> (Place, obrady_app::domain::EventId) {
    let (mut place, event) = Place::with_event();
    let picture = picked(&place, 3000, 1500);
    let desk = &mut place.desk;
    let accent = Accent([10, 120, 60]);
    let style = HouseStyle {
        name: "Związek".into(),
        accent,
        density: Density::Dense,
        ..HouseStyle::default()
    };
    papers::save_house(desk, &style).unwrap();
    papers::set_house_logo(desk, Some(&picture)).unwrap();
    let paper = EventPaper { welcome: "**Witamy**".into(), ..EventPaper::new(event) };
    papers::save(desk, &paper).unwrap();
    papers::set_event_logo(desk, event, Some(&picture)).unwrap();
    papers::add_plan(desk, event, "Parter", &picture).unwrap();
    papers::add_plan(desk, event, "Piętro", &picture).unwrap();
    papers::keep_preset(desk, "programme", "Dla prasy", r#"{"paper":"a4"}"#.into()).unwrap();
    let person = add_person(desk, "Zofia", "Źrebiec");
    papers::note_badges(desk, event, &BTreeSet::from([person])).unwrap();
    (place, event)
}

#[test]
fn each_is_kept_and_taken_back() {
    let (mut place, event) = Place::with_event();
    let person = add_person(&mut place.desk, "Zofia", "Źrebiec");
    let picture = picked(&place, 3000, 1500);
    let desk = &mut place.desk;
    let mut seen = vec![visible(desk)];
    papers::set_house_logo(desk, Some(&picture)).unwrap();
    seen.push(visible(desk));
    papers::save_house(desk, &HouseStyle { name: "Związek".into(), ..HouseStyle::default() })
        .unwrap();
    assert!(papers::house(desk).unwrap().logo.is_some(), "the form does not take the logo away");
    seen.push(visible(desk));
    papers::save(desk, &EventPaper { imprint: "Nakład 300".into(), ..EventPaper::new(event) })
        .unwrap();
    seen.push(visible(desk));
    let plan = papers::add_plan(desk, event, "Parter", &picture).unwrap();
    let other = papers::add_plan(desk, event, "Piętro", &picture).unwrap();
    seen.push(visible(desk));
    papers::order_plans(desk, event, &[other, plan]).unwrap();
    let plans = papers::plans(desk, event).unwrap();
    assert_eq!(plans.iter().map(|one| one.id).collect::<Vec<_>>(), [other, plan]);
    let kept = pictures::get(desk, plans[0].picture).unwrap();
    assert_eq!((kept.width, kept.height), (2400, 1200), "sharp on a page of its own");
    seen.push(visible(desk));
    papers::save_plan(desk, &Plan { title: "Parter (szatnia)".into(), ..plans[1].clone() })
        .unwrap();
    papers::delete_plan(desk, other).unwrap();
    seen.push(visible(desk));
    papers::keep_preset(desk, "badges", "Nasze", "{}".into()).unwrap();
    let again = papers::keep_preset(desk, "badges", "Nasze", r#"{"cut":true}"#.into()).unwrap();
    assert_eq!(papers::presets(desk).unwrap().len(), 1, "the same name is replaced");
    papers::delete_preset(desk, again).unwrap();
    let people = BTreeSet::from([person]);
    papers::note_badges(desk, event, &people).unwrap();
    assert!(papers::badges(desk, event).unwrap().contains_key(&person));
    papers::forget_badges(desk, event, &people).unwrap();
    assert!(papers::badges(desk, event).unwrap().is_empty());
    let last = visible(desk);
    for (steps, before) in [5, 2, 1, 2, 1, 1, 1].into_iter().zip(seen.iter().rev()) {
        for _ in 0..steps {
            desk.undo().unwrap();
        }
        assert_eq!(visible(desk), *before);
    }
    while desk.redo().unwrap().is_some() {}
    assert_eq!(visible(desk), last);
}

#[test]
fn two_forms_do_not_overwrite_each_other() {
    let (mut place, event) = Place::with_event();
    let seen = papers::of_event(&place.desk, event).unwrap();
    let welcomed = EventPaper { welcome: "Witamy".into(), ..seen.clone() };
    papers::save(&mut place.desk, &welcomed).unwrap();
    let made = EventPaper { imprint: "Nakład 300".into(), ..seen.clone() };
    papers::save(&mut place.desk, Edit { seen: Some(seen), made }).unwrap();
    let now = papers::of_event(&place.desk, event).unwrap();
    assert_eq!((now.welcome.as_str(), now.imprint.as_str()), ("Witamy", "Nakład 300"));
}

#[test]
fn what_is_wrong_is_refused() {
    let (mut place, event) = Place::with_event();
    let picture = picked(&place, 20, 20);
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        papers::add_plan(desk, event, " ", &picture)
    });
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        papers::keep_preset(desk, "badges", "", "{}".into())
    });
    events::delete(&mut place.desk, event).unwrap();
    refused(&mut place.desk, ErrorCode::Gone, |desk| papers::set_event_logo(desk, event, None));
}

#[test]
fn an_archive_carries_it_all() {
    let (mut place, _) = full();
    let archive = archives::make(&place.desk, None).unwrap();
    let mut other = Place::new();
    archives::take(&mut other.desk, &archive, &mut |_, _| true).unwrap();
    assert_eq!(visible(&mut other.desk), visible(&mut place.desk));
}

#[test]
fn the_next_edition_and_merged_people_keep_what_they_need() {
    let (mut place, event) = full();
    let day = "2022-06-06".parse().unwrap();
    let next = editions::copy_event(&mut place.desk, event, "Kongres 2022", day).unwrap();
    let paper = papers::of_event(&place.desk, next).unwrap();
    assert!(paper.logo.is_some() && paper.welcome == "**Witamy**");
    assert_eq!(papers::plans(&place.desk, next).unwrap().len(), 2);
    assert!(papers::badges(&place.desk, next).unwrap().is_empty(), "nobody's is printed yet");
    let printed = *papers::badges(&place.desk, event).unwrap().first_key_value().unwrap().0;
    let twin = add_person(&mut place.desk, "Zofia", "Źrebiec");
    papers::note_badges(&mut place.desk, event, &BTreeSet::from([twin])).unwrap();
    merging::merge_people(&mut place.desk, printed, &[twin], &BTreeMap::new()).unwrap();
    let badges = papers::badges(&place.desk, event).unwrap();
    assert_eq!(badges.into_keys().collect::<Vec<_>>(), [printed]);
}
