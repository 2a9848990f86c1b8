//! What a form changed, and nothing else: so that two who edit one thing do not undo each other.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// A thing as somebody saw it and as they left it.
///
/// Saving it changes only what differs between the two. Where another changed the same field
/// meanwhile, what is saved last stands, and the journal keeps the other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Edit<T> {
    /// As it was when they began; none where all of `made` is meant.
    pub seen: Option<T>,
    /// As they left it.
    pub made: T,
}

impl<T> From<T> for Edit<T> {
    fn from(made: T) -> Self {
        Self { seen: None, made }
    }
}

impl<T: Clone> From<&T> for Edit<T> {
    fn from(made: &T) -> Self {
        Self { seen: None, made: made.clone() }
    }
}

impl<T: Clone, const N: usize> From<&[T; N]> for Edit<Vec<T>> {
    fn from(made: &[T; N]) -> Self {
        Self { seen: None, made: made.to_vec() }
    }
}

impl<T: Serialize + DeserializeOwned> Edit<T> {
    /// The thing as it is now, with what was changed put onto it.
    pub(crate) fn onto(self, now: &T) -> T {
        let Some(seen) = &self.seen else { return self.made };
        let values = [seen, &self.made, now].map(serde_json::to_value);
        let [Ok(seen), Ok(made), Ok(now)] = values else { return self.made };
        serde_json::from_value(merged(&seen, made, now)).unwrap_or(self.made)
    }
}

/// Field by field and line by line: what `made` changed of `seen`, and else what is there `now`.
fn merged(seen: &Value, made: Value, now: Value) -> Value {
    if made == *seen {
        return now;
    }
    if now == *seen {
        return made;
    }
    match (seen, made, now) {
        (Value::Object(seen), Value::Object(made), Value::Object(now)) => {
            Value::Object(fields(seen, made, now))
        }
        (Value::Array(seen), Value::Array(made), Value::Array(now)) => {
            Value::Array(lines(seen, made, now))
        }
        (_, made, _) => made,
    }
}

fn fields(
    seen: &Map<String, Value>,
    made: Map<String, Value>,
    mut now: Map<String, Value>,
) -> Map<String, Value> {
    let one = |(key, made): (String, Value)| {
        let before = seen.get(&key).unwrap_or(&Value::Null);
        let there = now.remove(&key).unwrap_or(Value::Null);
        (key, merged(before, made, there))
    };
    made.into_iter().map(one).collect()
}

/// Lines with ids are the same where the ids are; lines without are the same where they stand in
/// lists of one length, or else where they are equal.
fn lines(seen: &[Value], made: Vec<Value>, now: Vec<Value>) -> Vec<Value> {
    let plain = |lines: &[Value]| lines.iter().all(|line| line.get("id").is_none());
    if seen.len() == made.len() && made.len() == now.len() && plain(&made) {
        let three = seen.iter().zip(made).zip(now);
        return three.map(|((seen, made), now)| merged(seen, made, now)).collect();
    }
    let find = |among: &[Value], line: &Value| among.iter().position(|one| same(one, line));
    let mut kept: Vec<Value> = Vec::new();
    for line in made {
        match (find(seen, &line), find(&now, &line)) {
            // Somebody else took it away, and here nobody touched it.
            (Some(before), None) if seen[before] == line => {}
            (Some(before), Some(there)) => {
                kept.push(merged(&seen[before], line, now[there].clone()));
            }
            _ => kept.push(line),
        }
    }
    for (at, line) in now.iter().enumerate() {
        if find(seen, line).is_some() || find(&kept, line).is_some() {
            continue;
        }
        // Somebody else put it in: it stands after the line that it stood after there.
        let before = at.checked_sub(1).map(|before| find(&kept, &now[before]));
        let place = match before {
            None => 0,
            Some(found) => found.map_or(kept.len(), |found| found + 1),
        };
        kept.insert(place, line.clone());
    }
    kept
}

fn same(one: &Value, other: &Value) -> bool {
    let id = |line: &Value| line.get("id").filter(|id| !id.is_null()).cloned();
    match (id(one), id(other)) {
        (None, None) => one == other,
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(seen: Value, made: Value, now: Value, expected: Value, why: &str) {
        assert_eq!(merged(&seen, made, now), expected, "{why}");
    }

    #[test]
    fn fields_are_merged_one_by_one() {
        let seen = json!({ "title": "A", "note": "", "slot": { "day": 1, "room": 1 } });
        let with = |path: &str, value: Value| {
            let mut one = seen.clone();
            *one.pointer_mut(path).unwrap() = value;
            one
        };
        let (mine, theirs) = (with("/title", json!("B")), with("/note", json!("n")));
        let both = json!({ "title": "B", "note": "n", "slot": { "day": 1, "room": 1 } });
        check(seen.clone(), mine.clone(), theirs, both, "each changed another field");
        check(
            seen.clone(),
            mine,
            with("/title", json!("C")),
            with("/title", json!("B")),
            "the same",
        );
        let both = json!({ "title": "A", "note": "", "slot": { "day": 2, "room": 3 } });
        let (mine, theirs) = (with("/slot/day", json!(2)), with("/slot/room", json!(3)));
        check(seen.clone(), mine, theirs, both, "parts of a slot are fields too");
        check(seen.clone(), seen.clone(), json!({ "title": "X" }), json!({ "title": "X" }), "none");
    }

    #[test]
    fn lines_are_merged_by_their_ids() {
        let line = |id: Option<u32>, name: &str| json!({ "id": id, "name": name });
        let (a, b, c) = (line(Some(1), "a"), line(Some(2), "b"), line(Some(3), "c"));
        let seen = json!([a, b]);
        let new = line(None, "new");
        check(
            seen.clone(),
            json!([a, b, new]),
            json!([a, c, b]),
            json!([a, c, b, new]),
            "two added",
        );
        check(
            seen.clone(),
            json!([a, b, new]),
            json!([a]),
            json!([a, new]),
            "one taken away there",
        );
        check(seen.clone(), json!([b]), json!([a, b, c]), json!([b, c]), "one taken away here");
        let (mine, theirs) = (json!([line(Some(1), "x"), b]), json!([a, line(Some(2), "y")]));
        let both = json!([line(Some(1), "x"), line(Some(2), "y")]);
        check(seen.clone(), mine, theirs, both, "each another line");
        check(seen, json!([b, a]), json!([a, b, c]), json!([b, c, a]), "another order here");
    }

    #[test]
    fn lines_without_ids_are_merged_by_place_or_value() {
        let seen = json!(["a", "b"]);
        check(seen.clone(), json!(["x", "b"]), json!(["a", "y"]), json!(["x", "y"]), "by place");
        check(seen.clone(), json!(["a", "b", "m"]), json!(["a"]), json!(["a", "m"]), "by value");
        check(
            seen,
            json!(["a", "b", "m"]),
            json!(["t", "a", "b"]),
            json!(["t", "a", "b", "m"]),
            "new",
        );
    }
}
