//! The locations of a calendar's items to rooms and the venue around them.

use std::collections::{BTreeMap, BTreeSet};

/// Where everything is.
#[derive(Default)]
pub(super) struct Places {
    /// Building and town, where the locations tell.
    pub venue: String,
    rooms: BTreeMap<String, Vec<String>>,
}

impl Places {
    /// Takes all locations together: what follows the first comma of several is the venue, and a
    /// list of rooms that stand alone elsewhere is several rooms.
    pub fn of<'l>(locations: impl Iterator<Item = &'l str>) -> Self {
        let all: BTreeSet<String> = locations.map(tidy).filter(|own| !own.is_empty()).collect();
        let mut followed: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, rest) in all.iter().filter_map(|own| own.split_once(", ")) {
            *followed.entry(rest).or_default() += 1;
        }
        let alone: BTreeSet<&str> =
            all.iter().filter(|own| !own.contains(", ")).map(String::as_str).collect();
        let rooms_of = |location: &str| {
            let parts: Vec<&str> = location.split(", ").collect();
            let known = parts.len() > 1 && parts.iter().all(|part| alone.contains(part));
            known.then(|| parts.into_iter().map(str::to_owned).collect::<Vec<_>>())
        };
        let shared = |rest: &&str| {
            let count = followed.get(rest).copied().unwrap_or(0);
            count > 1 && !alone.contains(*rest) || all.len() == 1
        };
        let mut places = Self::default();
        for location in &all {
            let rooms = rooms_of(location).unwrap_or_else(|| {
                match location.split_once(", ").filter(|(_, rest)| shared(rest)) {
                    Some((room, rest)) => {
                        if places.venue.is_empty() {
                            places.venue = rest.to_owned();
                        }
                        vec![room.to_owned()]
                    }
                    None => vec![location.clone()],
                }
            });
            places.rooms.insert(location.clone(), rooms);
        }
        places
    }

    /// The rooms of one of the locations.
    pub fn rooms(&self, location: &str) -> &[String] {
        self.rooms.get(&tidy(location)).map_or(&[], Vec::as_slice)
    }
}

/// The address that a location is, where it leads to a meeting on the web and not to a room.
pub(super) fn online(location: &str) -> Option<&str> {
    let location = location.trim();
    let leads = location.starts_with("https://") || location.starts_with("http://");
    (leads && !location.contains(char::is_whitespace)).then_some(location)
}

/// A location in one line, with a space after each comma.
fn tidy(location: &str) -> String {
    if online(location).is_some() {
        return String::new();
    }
    let parts = location.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(locations: &[(&str, &[&str])], venue: &str) {
        let places = Places::of(locations.iter().map(|(location, _)| *location));
        for (location, rooms) in locations {
            assert_eq!(places.rooms(location), *rooms, "{location}");
        }
        assert_eq!(places.venue, venue, "{locations:?}");
    }

    #[test]
    fn what_all_share_is_the_venue() {
        check(
            &[
                ("Sala A, Spodek, Katowice", &["Sala A"]),
                ("Sala B,Spodek,\nKatowice", &["Sala B"]),
                ("Foyer", &["Foyer"]),
            ],
            "Spodek, Katowice",
        );
        check(&[("Sala A, Ratusz", &["Sala A"])], "Ratusz");
    }

    #[test]
    fn what_only_one_has_is_part_of_its_name() {
        check(
            &[("Sala 1, parter", &["Sala 1, parter"]), ("Sala 2, piętro", &["Sala 2, piętro"])],
            "",
        );
    }

    #[test]
    fn lists_of_rooms_are_several() {
        check(
            &[
                ("Arena", &["Arena"]),
                ("Room 5", &["Room 5"]),
                ("Arena, Room 5", &["Arena", "Room 5"]),
            ],
            "",
        );
    }

    #[test]
    fn links_are_no_rooms() {
        check(&[("https://zoom.us/j/1?pwd=2", &[])], "");
        assert_eq!(online("https://zoom.us/j/1"), Some("https://zoom.us/j/1"));
        assert_eq!(online("Sala A https://zoom.us/j/1"), None);
    }
}
