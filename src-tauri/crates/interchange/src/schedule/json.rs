//! JSON whose objects keep their order, since a schedule lists its rooms as the keys of one.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::source::{DEPTH_LIMIT, ReadError};

/// A value of JSON. Numbers and `true` are texts too: what is which differs from program to program.
pub(super) enum Json {
    Null,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// What stands in the place of what is not there.
static NULL: Json = Json::Null;

impl Json {
    /// Reads a whole text.
    pub fn parse(text: &str, format: &'static str) -> Result<Self, ReadError> {
        shallow(text)?;
        serde_json::from_str(text).map_err(|error| ReadError::Damaged {
            format,
            line: u32::try_from(error.line()).ok(),
            detail: error.to_string(),
        })
    }

    /// The value of a key; null where there is none.
    pub fn get(&self, key: &str) -> &Json {
        match self {
            Self::Object(entries) => {
                entries.iter().find(|(name, _)| name == key).map_or(&NULL, |(_, value)| value)
            }
            _ => &NULL,
        }
    }

    /// The value of the first of these keys that has one.
    pub fn first(&self, keys: &[&str]) -> String {
        let mut texts = keys.iter().map(|key| self.get(key).text());
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// As a text: of an object with a text for each language, the Polish, else the first one.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::Object(entries) => match self.get("pl") {
                Self::Text(text) => text.trim().to_owned(),
                _ => entries
                    .iter()
                    .find_map(|(key, value)| match value {
                        Self::Text(text) if key.len() == 2 => Some(text.trim().to_owned()),
                        _ => None,
                    })
                    .unwrap_or_default(),
            },
            Self::Null | Self::List(_) => String::new(),
        }
    }

    /// Whether it is more than nothing, `false` or empty, by which programs say that there is none.
    pub fn says_something(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Text(text) => !matches!(text.trim(), "" | "false"),
            Self::List(list) => !list.is_empty(),
            Self::Object(entries) => entries.iter().any(|(_, value)| value.says_something()),
        }
    }

    /// As a list, empty where it is none.
    pub fn list(&self) -> &[Json] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    /// As an object, empty where it is none.
    pub fn entries(&self) -> &[(String, Json)] {
        match self {
            Self::Object(entries) => entries,
            _ => &[],
        }
    }
}

/// Refuses what is nested deeper than any schedule.
fn shallow(text: &str) -> Result<(), ReadError> {
    let (mut depth, mut line) = (0_usize, 1_u32);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            b'\n' => line = line.saturating_add(1),
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => {
                depth += 1;
                if depth > DEPTH_LIMIT {
                    return Err(ReadError::TooDeep { line });
                }
            }
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value of JSON")
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Text(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
                Ok(Json::Text(value.to_string()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
                Ok(Json::Text(value.to_string()))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
                Ok(Json::Text(value.to_string()))
            }
            fn visit_str<E>(self, value: &str) -> Result<Json, E> {
                Ok(Json::Text(value.to_owned()))
            }
            fn visit_string<E>(self, value: String) -> Result<Json, E> {
                Ok(Json::Text(value))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
                let mut list = Vec::new();
                while let Some(value) = seq.next_element()? {
                    list.push(value);
                }
                Ok(Json::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Json::Object(entries))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
