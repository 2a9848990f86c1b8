//! Organisations that may be one.

use obrady_domain::{Organisation, OrganisationId};
use obrady_store::{Op, OpKind, organisations as store, told_apart};
use obrady_words::fold;

use super::{
    DuplicateGroup,
    search::{self, Entry},
};
use crate::{Desk, Result, register};

/// Words that say what kind of body it is, not which: “Gmina Łąka”, “Urząd Gminy Łąka”.
const KINDS: [&str; 13] = [
    "gmina",
    "gminy",
    "miasto",
    "miasta",
    "urzad",
    "miejski",
    "gminny",
    "i",
    "powiat",
    "starostwo",
    "powiatowe",
    "w",
    "m.",
];

/// Groups of organisations that may be one: of the same code, the same name but for capitals,
/// diacritics, hyphens and the words around it, or names that differ by typing errors. The town and
/// the gmina around it, which share a name, are two. What was told apart is not named again.
///
/// # Errors
/// Only where the file fails.
pub fn organisations(desk: &Desk) -> Result<Vec<DuplicateGroup<OrganisationId>>> {
    let (all, apart) = desk.read(|view| Ok((store::all(view)?, told_apart::all(view)?)))?;
    let organisations: Vec<&Organisation> = all.values().collect();
    let entries: Vec<Entry> = organisations.iter().map(|one| entry(one)).collect();
    let group = |group: search::Group| {
        let mut members: Vec<&Organisation> =
            group.members.into_iter().map(|at| organisations[at]).collect();
        let known = |one: &Organisation| {
            [!one.teryt.is_empty(), one.logo.is_some(), !one.website.is_empty()]
                .into_iter()
                .filter(|known| *known)
                .count()
        };
        members.sort_by_key(|one| (std::cmp::Reverse(known(one)), one.id));
        DuplicateGroup {
            ids: members.into_iter().map(|one| one.id).collect(),
            reasons: group.reasons.into_iter().collect(),
        }
    };
    Ok(search::groups(&entries, &apart).into_iter().map(group).collect())
}

/// Remembers that these are different organisations, each from each.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where one was deleted meanwhile.
pub fn tell_organisations_apart(desk: &mut Desk, ids: &[OrganisationId]) -> Result<()> {
    let mut names = Vec::new();
    for id in ids {
        names.push(desk.read(|view| store::get(view, *id))?.name);
    }
    let op = Op { subject: names.join(", "), ..Op::many(OpKind::OrganisationDistinct, ids.len()) };
    desk.change(op, |tx| {
        for (at, one) in ids.iter().enumerate() {
            for other in &ids[at + 1..] {
                told_apart::put(tx, one.0, other.0)?;
            }
        }
        Ok(())
    })
}

fn entry(organisation: &Organisation) -> Entry {
    let name = fold(&organisation.name).replace('-', " ");
    let words: Vec<&str> = name.split_whitespace().collect();
    let which: Vec<&str> = words.iter().copied().filter(|word| !KINDS.contains(word)).collect();
    let code = match organisation.teryt.as_str() {
        "" => register::only(&organisation.name).map(|unit| unit.code.to_owned()),
        code => Some(code.to_owned()),
    };
    Entry {
        id: organisation.id.0,
        core: which.join(" "),
        name: words.join(" "),
        code: code.unwrap_or_default(),
        ..Entry::default()
    }
}
