//! Records that may be of one person or organisation, and making one of them.

use std::collections::BTreeMap;

use obrady_app::{
    Desk,
    domain::PersonId,
    duplicates::{self, DuplicateReason},
    merging, organisations, people,
};
use obrady_words::{Words, fold};
use serde::Serialize;

use crate::{
    arguments::{Listed, Request},
    console::Outcome,
    failure::Failure,
    table::table,
    wording,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GroupItem {
    reasons: Vec<String>,
    ids: Vec<String>,
    names: Vec<String>,
}

/// Lists groups of people or organisations that may be one.
pub fn list(desk: &mut Desk, request: &Request, what: Listed) -> Result<Outcome, Failure> {
    let words = request.words;
    let mut groups = Vec::new();
    let mut add = |reasons: &[DuplicateReason], members: Vec<(String, String)>| {
        groups.push((reasons.to_vec(), members));
    };
    if what == Listed::Organisations {
        let all = organisations::page(desk, "", 0, u32::MAX)?.rows;
        let names: BTreeMap<_, _> = all.into_iter().map(|row| (row.id, row.name)).collect();
        for group in duplicates::organisations(desk)? {
            let member = |id| (format!("{id}"), names.get(id).cloned().unwrap_or_default());
            add(&group.reasons, group.ids.iter().map(member).collect());
        }
    } else {
        let all = people::page(desk, "", 0, u32::MAX)?.rows;
        let names: BTreeMap<_, _> = all.into_iter().map(|row| (row.id, row.full_name)).collect();
        for group in duplicates::people(desk)? {
            let member = |id| (format!("{id}"), names.get(id).cloned().unwrap_or_default());
            add(&group.reasons, group.ids.iter().map(member).collect());
        }
    }
    if request.json {
        let items: Vec<GroupItem> = groups
            .into_iter()
            .map(|(reasons, members)| {
                let (ids, names) = members.into_iter().unzip();
                let reasons = reasons.into_iter().map(wording::code).collect();
                GroupItem { reasons, ids, names }
            })
            .collect();
        return Ok(Outcome::json(&items));
    }
    if groups.is_empty() {
        return Ok(Outcome::text(words.cli_no_duplicates()));
    }
    let same = if what == Listed::Organisations {
        words.duplicate_same_organisation()
    } else {
        words.duplicate_same_name()
    };
    let headings = [words.cli_column_name(), words.cli_column_id(), words.cli_column_reason()];
    let rows = groups.into_iter().flat_map(|(reasons, members)| {
        let why: Vec<String> = reasons.into_iter().map(|one| reason(words, one, &same)).collect();
        members.into_iter().enumerate().map(move |(at, (id, name))| {
            vec![name, id, if at == 0 { why.join(", ") } else { String::new() }]
        })
    });
    Ok(Outcome::text(table(&headings, &rows.collect::<Vec<_>>())))
}

#[derive(Serialize)]
struct Merged {
    id: String,
    name: String,
    records: u32,
}

/// Makes one person of several.
pub fn merge(
    desk: &mut Desk,
    request: &Request,
    keep: &str,
    others: &[String],
) -> Result<Outcome, Failure> {
    let words = request.words;
    let keep = person(desk, words, keep)?;
    let others = others
        .iter()
        .map(|other| person(desk, words, other))
        .collect::<Result<Vec<_>, Failure>>()?;
    if others.iter().all(|other| *other == keep) {
        return Err(Failure::Usage {
            message: words.cli_merge_alone(),
            hint: words.cli_hint_duplicates(),
        });
    }
    let records = merging::merge_people(desk, keep, &others, &BTreeMap::new())?;
    let form = people::get(desk, keep)?.form;
    let name = [form.title, form.given, form.family].join(" ").trim().to_owned();
    Ok(if request.json {
        Outcome::json(&[Merged { id: keep.to_string(), name, records }])
    } else {
        Outcome::text(words.cli_merged(i64::from(records), name))
    })
}

/// The person of this id, e-mail address or name, with or without title and given names.
pub fn person(desk: &mut Desk, words: Words, named: &str) -> Result<PersonId, Failure> {
    let named = named.trim();
    let folded = fold(named);
    let is_name = |whole: &str| {
        let before = fold(whole).strip_suffix(&folded).map(str::to_owned);
        !folded.is_empty() && before.is_some_and(|it| it.is_empty() || it.ends_with(' '))
    };
    let rows = people::page(desk, "", 0, u32::MAX)?.rows;
    let mut found = rows.iter().filter(|row| {
        row.id.to_string() == named
            || is_name(&row.full_name)
            || (!row.email.is_empty() && row.email.to_lowercase() == named.to_lowercase())
    });
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.id),
        (Some(_), Some(_)) => Err(Failure::Usage {
            message: words.cli_ambiguous_person(named),
            hint: words.cli_hint_duplicates(),
        }),
        (None, _) => Err(Failure::Usage {
            message: words.cli_unknown_person(named),
            hint: words.cli_hint_duplicates(),
        }),
    }
}

fn reason(words: Words, reason: DuplicateReason, same: &str) -> String {
    match reason {
        DuplicateReason::SameCode => words.duplicate_same_code(),
        DuplicateReason::SameName => same.to_owned(),
        DuplicateReason::SwappedName => words.duplicate_swapped_name(),
        DuplicateReason::SameEmail => words.duplicate_same_email(),
        DuplicateReason::SimilarName => words.duplicate_similar_name(),
        DuplicateReason::NearName => words.duplicate_near_name(),
    }
}
