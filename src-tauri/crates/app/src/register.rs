//! Gminas, powiats and voivodeships of Poland, as the official register TERYT names them: for
//! completion while typing. Where the list comes from, and of which day it is: `docs/register.md`.

use std::{collections::BTreeMap, sync::OnceLock};

use obrady_domain::OrganisationKind;
use obrady_words::{findable, fold, sought};

/// One unit a line: its code (two digits of a voivodeship, four of a powiat, seven of a gmina with
/// its kind), a space, its name.
const LIST: &str = include_str!("../../../../assets/register/terc.txt");

/// The day of which the list is.
pub const AS_OF: &str = "2024-01-01";

/// A local government.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Its code in the register: of two, four or seven digits.
    pub code: &'static str,
    /// As an organisation is called: `Gmina Żabia Wola`, `Miasto Gliwice`, `Powiat pszczyński`.
    pub name: String,
    /// Whether it is a gmina, a powiat or a voivodeship.
    pub kind: OrganisationKind,
    /// The powiat that a gmina is of, such as `pszczyński`; empty of cities that are powiats
    /// themselves, and of all but gminas.
    pub powiat: &'static str,
    /// The voivodeship that it is in, such as `śląskie`.
    pub voivodeship: &'static str,
    /// Its name in the register alone, folded.
    own: String,
    folded: String,
    /// What words are looked for in.
    findable: String,
}

struct Register {
    units: Vec<Unit>,
    /// The units of each name.
    by_name: BTreeMap<String, Vec<usize>>,
}

/// The units in whose names every word of `text` occurs, those that begin with it first: `most` of
/// them.
#[must_use]
pub fn like(text: &str, most: usize) -> Vec<&'static Unit> {
    let (text, sought) = (fold(text), sought(text));
    let words: Vec<&str> = sought.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &Unit)> = register()
        .units
        .iter()
        .filter(|unit| words.iter().all(|word| unit.findable.contains(word)))
        .map(|unit| (rank(unit, &text), unit))
        .collect();
    found.sort_by_key(|(rank, unit)| (*rank, unit.own.len()));
    found.into_iter().take(most).map(|(_, unit)| unit).collect()
}

/// The unit of this code.
#[must_use]
pub fn of_code(code: &str) -> Option<&'static Unit> {
    let units = &register().units;
    units.binary_search_by(|unit| unit.code.cmp(code)).ok().map(|at| &units[at])
}

/// The voivodeship in which the unit of this code is, such as `śląskie`; that of a voivodeship is
/// itself. The first two digits of every code say it, also of units that are no more.
#[must_use]
pub fn voivodeship_of(code: &str) -> Option<&'static str> {
    of_code(code.get(..2)?).and_then(|unit| unit.name.strip_prefix("Województwo "))
}

/// The unit so called, where only one is; capitals and spaces do not count, diacritics do.
#[must_use]
pub fn only(name: &str) -> Option<&'static Unit> {
    let register = register();
    match register.by_name.get(&plain(name)).map(Vec::as_slice) {
        Some([only]) => Some(&register.units[*only]),
        _ => None,
    }
}

/// Whole names before beginnings, beginnings before what lies within.
fn rank(unit: &Unit, text: &str) -> u8 {
    if unit.own == text || unit.folded == text {
        0
    } else if unit.own.starts_with(text) || unit.folded.starts_with(text) {
        1
    } else if unit.own.contains(&format!(" {text}")) {
        2
    } else {
        3
    }
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn register() -> &'static Register {
    static REGISTER: OnceLock<Register> = OnceLock::new();
    REGISTER.get_or_init(|| {
        let lines: Vec<(&str, &str)> =
            LIST.lines().filter_map(|line| line.split_once(' ')).collect();
        let names: BTreeMap<&str, &str> = lines.iter().copied().collect();
        let units: Vec<Unit> =
            lines.iter().filter_map(|(code, name)| unit(code, name, &names)).collect();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, unit) in units.iter().enumerate() {
            by_name.entry(plain(&unit.name)).or_default().push(at);
        }
        Register { units, by_name }
    })
}

/// None of cities that are powiats: they are their gminas.
fn unit(
    code: &'static str,
    name: &'static str,
    names: &BTreeMap<&str, &'static str>,
) -> Option<Unit> {
    let of = |digits: usize| code.get(..digits).and_then(|of| names.get(of)).copied().unwrap_or("");
    let is_city = code.get(2..4).is_some_and(|powiat| powiat >= "61");
    let (kind, called, powiat) = match code.len() {
        2 => (OrganisationKind::Voivodeship, format!("Województwo {name}"), ""),
        4 if is_city => return None,
        4 => (OrganisationKind::Powiat, format!("Powiat {name}"), ""),
        _ => {
            let what = if code.ends_with('1') { "Miasto" } else { "Gmina" };
            let powiat = if is_city { "" } else { of(4) };
            (OrganisationKind::Gmina, format!("{what} {name}"), powiat)
        }
    };
    let (folded, findable) = (fold(&called), findable(&called));
    let voivodeship = if code.len() == 2 { "" } else { of(2) };
    Some(Unit { code, own: fold(name), folded, findable, name: called, kind, powiat, voivodeship })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        let count = |kind| register().units.iter().filter(|unit| unit.kind == kind).count();
        assert_eq!(count(OrganisationKind::Gmina), 2477, "gminas of 1 January 2024");
        assert_eq!(count(OrganisationKind::Powiat), 314, "powiats that are no cities");
        assert_eq!(count(OrganisationKind::Voivodeship), 16);
        for unit in &register().units {
            assert_eq!(of_code(unit.code), Some(unit), "sorted by code");
            assert!(unit.code.len() == 2 || !unit.voivodeship.is_empty(), "{}", unit.name);
        }
    }

    #[test]
    fn units_are_found_as_one_types() {
        let first = |text: &str| like(text, 8).first().map(|unit| unit.name.as_str());
        assert_eq!(first("zabia w"), Some("Gmina Żabia Wola"));
        assert_eq!(first("gliw"), Some("Miasto Gliwice"));
        assert_eq!(first("powiat pszcz"), Some("Powiat pszczyński"));
        assert_eq!(first("pszczynski"), Some("Powiat pszczyński"));
        assert_eq!(first("lodz"), Some("Miasto Łódź"));
        assert_eq!(first("slaskie"), Some("Województwo śląskie"));
        assert_eq!(first(" "), None);
        assert_eq!(first("qqq"), None);
        let shared = like("gmina dabrowa", 8);
        let places: Vec<_> = shared.iter().map(|unit| (unit.powiat, unit.voivodeship)).collect();
        assert!(
            places.len() > 1 && places[0] != places[1],
            "namesakes are told by place: {places:?}"
        );
        assert_eq!(only("gmina  żabia wola").map(|unit| unit.code), Some("1405062"));
        assert_eq!(only("Gmina Zabia Wola"), None, "a diacritic counts");
        assert_eq!(only("Gmina Dąbrowa"), None, "several bear the name");
    }
}
