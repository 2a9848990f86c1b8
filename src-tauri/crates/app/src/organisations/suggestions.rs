//! What a name that somebody types may become: organisations of the file, and local governments of
//! the register.

use std::collections::BTreeSet;

use obrady_domain::Organisation;
use obrady_store::organisations;
use obrady_words::{findable, fold, sought};
use serde::{Deserialize, Serialize};

use crate::{Desk, Result, register};

/// How many are suggested at most.
const FEW: usize = 8;
/// How many of them are of the file at most, so that the register is heard too.
const KNOWN: usize = 5;

/// An organisation that may be meant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationSuggestion {
    /// Its name.
    pub name: String,
    /// Its code in the register, where it is there; else empty.
    pub teryt: String,
    /// The powiat that it is in, where it is a gmina of the register; else empty.
    pub powiat: String,
    /// The voivodeship that it is in, where it is in the register; else empty.
    pub voivodeship: String,
    /// Whether the file has it already.
    pub known: bool,
}

/// Organisations in whose names every word of `text` occurs: first those of the file, then those of
/// the register that the file does not have.
///
/// # Errors
/// Only where the file fails.
pub fn suggest(desk: &Desk, text: &str) -> Result<Vec<OrganisationSuggestion>> {
    let (folded, sought) = (fold(text), sought(text));
    let words: Vec<&str> = sought.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let all = desk.read(organisations::all)?;
    let mut known: Vec<(bool, String, &Organisation)> = all
        .values()
        .filter(|one| {
            let name = findable(&one.name);
            words.iter().all(|word| name.contains(word))
        })
        .map(|one| (fold(&one.name), one))
        .map(|(name, one)| (!name.starts_with(&folded), name, one))
        .collect();
    known.sort_by(|one, other| (one.0, &one.1, one.2.id).cmp(&(other.0, &other.1, other.2.id)));
    // Two of one name and no code are one to whoever types.
    known.dedup_by(|one, other| one.1 == other.1 && one.2.teryt == other.2.teryt);
    let codes: BTreeSet<&str> = all.values().map(|one| one.teryt.as_str()).collect();
    let names: BTreeSet<String> =
        all.values().filter(|one| one.teryt.is_empty()).map(|one| fold(&one.name)).collect();
    let mut found: Vec<OrganisationSuggestion> =
        known.into_iter().take(KNOWN).map(|(_, _, one)| of_file(one)).collect();
    let further = register::like(text, FEW + codes.len())
        .into_iter()
        .filter(|unit| !codes.contains(unit.code))
        .filter(|unit| register::only(&unit.name).is_none() || !names.contains(&fold(&unit.name)))
        .map(|unit| OrganisationSuggestion {
            name: unit.name.clone(),
            teryt: unit.code.into(),
            powiat: unit.powiat.into(),
            voivodeship: unit.voivodeship.into(),
            known: false,
        });
    let room = FEW - found.len();
    found.extend(further.take(room));
    Ok(found)
}

fn of_file(organisation: &Organisation) -> OrganisationSuggestion {
    let unit = register::of_code(&organisation.teryt);
    OrganisationSuggestion {
        name: organisation.name.clone(),
        teryt: organisation.teryt.clone(),
        powiat: unit.map(|unit| unit.powiat.into()).unwrap_or_default(),
        voivodeship: unit.map(|unit| unit.voivodeship.into()).unwrap_or_default(),
        known: true,
    }
}
