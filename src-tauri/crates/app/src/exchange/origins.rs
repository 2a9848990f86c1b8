//! What came from a source before, found again.

use std::collections::BTreeMap;

use obrady_domain::{EventId, SessionId};
use obrady_store::{
    StoreError, View,
    origins::{self, Origin, OriginKind},
};
use uuid::Uuid;

use super::facts::Field;
use crate::matching::NameKey;

/// What came into an event before.
pub(super) struct Origins {
    all: Vec<Origin>,
    own: BTreeMap<(OriginKind, String), usize>,
    own_numbers: BTreeMap<(OriginKind, i64), usize>,
    own_ids: BTreeMap<(OriginKind, Uuid), usize>,
    elsewhere: BTreeMap<(OriginKind, String), usize>,
}

/// What a source said of a thing when it was read last.
pub(super) type Base = BTreeMap<Field, String>;

impl Origins {
    /// Those of an event; `source` is the one that is read.
    pub fn load(view: &View<'_>, event: Option<EventId>, source: &str) -> Result<Self, StoreError> {
        let all = match event {
            Some(event) => origins::of_event(view, event)?,
            None => Vec::new(),
        };
        let mut found = Self {
            all: Vec::new(),
            own: BTreeMap::new(),
            own_numbers: BTreeMap::new(),
            own_ids: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
        };
        for (at, origin) in all.iter().enumerate() {
            let (thing, key) = (origin.thing, origin.key.clone());
            if origin.source == source {
                found.own_ids.insert((thing, origin.thing_id), at);
                if let Some(number) = origin.number {
                    found.own_numbers.insert((thing, number), at);
                }
                if !key.is_empty() {
                    found.own.insert((thing, key), at);
                }
            } else if Uuid::parse_str(&key).is_ok() {
                // A guid is one wherever it is met; a number or word means another thing elsewhere.
                found.elsewhere.insert((thing, key), at);
            }
        }
        found.all = all;
        Ok(found)
    }

    /// Where the thing of this key, or else number, came from.
    pub fn of(&self, thing: OriginKind, key: &str, number: Option<i64>) -> Option<&Origin> {
        let by_key = || self.own.get(&(thing, key.to_owned()));
        let by_number = || self.own_numbers.get(&(thing, number?));
        let elsewhere = || self.elsewhere.get(&(thing, key.to_owned()));
        let found = if key.is_empty() { by_number() } else { by_key().or_else(elsewhere) };
        found.map(|at| &self.all[*at])
    }

    /// Where this very thing came from, in the source that is read.
    pub fn of_id(&self, thing: OriginKind, id: Uuid) -> Option<&Origin> {
        self.own_ids.get(&(thing, id)).map(|at| &self.all[*at])
    }

    /// All of a kind from the source that is read.
    pub fn own(&self, thing: OriginKind) -> impl Iterator<Item = &Origin> {
        self.own_ids
            .iter()
            .filter(move |((kind, _), _)| *kind == thing)
            .map(|(_, at)| &self.all[*at])
    }
}

/// What the source said then; nothing where an earlier version of the program wrote something else.
pub(super) fn base(origin: &Origin) -> Base {
    serde_json::from_str(&origin.taken).unwrap_or_default()
}

/// What a source said, as JSON, with the ids in it replaced by those of the same things `here`; what
/// is no such JSON stays as it is.
pub(crate) fn translated(taken: &str, here: impl Fn(OriginKind, Uuid) -> Uuid) -> String {
    let Ok(mut said) = serde_json::from_str::<Base>(taken) else { return taken.into() };
    for (field, value) in &mut said {
        let Some(kind) = field.names() else { continue };
        let word = |word: &str| match Uuid::parse_str(word) {
            Ok(id) => here(kind, id).to_string(),
            Err(_) => word.to_owned(),
        };
        let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
        let mut lines: Vec<String> = value.lines().map(line).collect();
        // Rooms stand in the order of their ids.
        if kind == OriginKind::Room {
            lines.sort();
        }
        *value = lines.join("\n");
    }
    serde_json::to_string(&said).unwrap_or_else(|_| taken.into())
}

/// The name of a person as the source told it.
pub(super) fn person_name(origin: &Origin) -> NameKey {
    let base = base(origin);
    let parts = [Field::Title, Field::Given, Field::Family];
    let parts: Vec<&str> =
        parts.iter().filter_map(|field| base.get(field)).map(String::as_str).collect();
    NameKey::new(&parts.join(" "))
}

/// A session as the source that is read told it last.
pub(super) struct Source {
    pub id: SessionId,
    pub base: Base,
    /// Whether it had no key then, so that only its title tells what it is.
    pub keyless: bool,
}

impl Source {
    pub fn of(origin: &Origin) -> Self {
        let keyless = origin.key.is_empty() && origin.number.is_none();
        Self { id: SessionId(origin.thing_id), base: base(origin), keyless }
    }

    /// What it said of a field.
    pub fn told(&self, field: Field) -> &str {
        self.base.get(&field).map_or("", String::as_str)
    }
}
