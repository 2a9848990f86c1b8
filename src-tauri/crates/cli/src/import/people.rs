//! Lists of people.

use obrady_app::{
    Desk,
    exchange::take_people,
    interchange::{people_draft::PeopleDraft, programme::PersonFacts},
};
use serde::Serialize;

use crate::{
    arguments::Request, console::Outcome, failure::Failure, import::programme::notices,
    rows::known, table::table,
};

#[derive(Serialize)]
struct TakenItem {
    added: u32,
    changed: u32,
}

#[derive(Serialize)]
struct PersonItem<'a> {
    title: &'a str,
    given: &'a str,
    family: &'a str,
    office: Option<String>,
    organisation: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
}

/// Takes people in, or only tells who they are.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    draft: &PeopleDraft,
    dry_run: bool,
) -> Result<Outcome, Failure> {
    let words = request.words;
    let told = notices(words, &draft.notices);
    if !dry_run {
        let taken = take_people(desk, draft, &mut |_, _| true)?;
        if request.json {
            return Ok(Outcome::json(&[TakenItem { added: taken.added, changed: taken.changed }]));
        }
        let text = words.cli_people_taken(taken.changed, taken.added.into());
        return Ok(Outcome::text(format!("{text}\n{told}")));
    }
    let problems = !draft.notices.is_empty();
    if request.json {
        let items: Vec<_> = draft.people.iter().map(item).collect();
        return Ok(Outcome::json(&items).with_problems(problems));
    }
    let headings = [
        words.cli_column_person(),
        words.column_office(),
        words.column_organisation(),
        words.column_email(),
        words.column_phone(),
    ];
    let rows = draft.people.iter().map(|person| {
        vec![
            format!("{} {} {}", person.family, person.given, person.title).trim().to_owned(),
            person.office.clone(),
            person.organisation.clone(),
            person.email.clone(),
            person.phone.clone(),
        ]
    });
    let text = table(&headings, &rows.collect::<Vec<_>>());
    Ok(Outcome::text(format!("{text}\n{told}")).with_problems(problems))
}

fn item(person: &PersonFacts) -> PersonItem<'_> {
    PersonItem {
        title: &person.title,
        given: &person.given,
        family: &person.family,
        office: known(&person.office),
        organisation: known(&person.organisation),
        email: known(&person.email),
        phone: known(&person.phone),
        website: known(&person.website),
    }
}
