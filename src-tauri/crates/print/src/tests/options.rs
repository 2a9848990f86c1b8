//! Options of products: presets keep them, the window shows them, the command line sets them.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json, to_value};

use crate::{
    BadgeOptions, BadgeSize, CertificateOptions, DoorSignOptions, EnvelopeOptions, LabelOptions,
    LabelSheet, PersonalProgrammeOptions, PosterOptions, SessionCardOptions, SignInOptions,
    TableTentOptions,
};

fn check<T: Default + PartialEq + Debug + Serialize + DeserializeOwned>() {
    let default = T::default();
    let value = to_value(&default).unwrap();
    let plain = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    let fields = value.as_object().expect("named fields");
    assert!(fields.values().all(plain), "a field is set by one word: {value}");
    assert_eq!(serde_json::from_value::<T>(value).unwrap(), default);
    let empty = serde_json::from_value::<T>(json!({})).unwrap();
    assert_eq!(empty, default, "what an older preset lacks is as usual");
}

#[test]
fn options_are_plain_values_with_defaults() {
    check::<BadgeOptions>();
    check::<CertificateOptions>();
    check::<DoorSignOptions>();
    check::<EnvelopeOptions>();
    check::<LabelOptions>();
    check::<PersonalProgrammeOptions>();
    check::<PosterOptions>();
    check::<SessionCardOptions>();
    check::<SignInOptions>();
    check::<TableTentOptions>();
}

#[test]
fn sizes_are_named_by_their_measures() {
    assert_eq!(to_value(BadgeSize::Mm90x54).unwrap(), "mm90x54");
    assert_eq!(to_value(BadgeSize::A6Across).unwrap(), "a6Across");
    assert_eq!(to_value(LabelSheet::Mm63x38).unwrap(), "mm63x38");
}
