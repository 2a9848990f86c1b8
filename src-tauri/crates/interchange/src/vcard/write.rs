//! People as cards.

use uuid::Uuid;

use crate::{content_line::LineWriter, programme::PersonFacts};

/// Whether the staff's notes on people go with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Notes {
    /// They stay here.
    #[default]
    LeftOut,
    /// They are written.
    Written,
}

/// Writes people as cards of vCard 4.0, for the address book of a telephone or a mail program.
#[must_use]
pub fn write(people: &[PersonFacts], notes: Notes) -> Vec<u8> {
    let mut lines = LineWriter::default();
    for person in people {
        card(person, notes, &mut lines);
    }
    lines.finish()
}

fn card(person: &PersonFacts, notes: Notes, lines: &mut LineWriter) {
    let names = [person.title.trim(), person.given.trim(), person.family.trim()];
    let name = names.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    // A card has to show something.
    let shown = [name.as_str(), person.organisation.trim(), person.email.trim()];
    let shown = shown.into_iter().find(|text| !text.is_empty()).unwrap_or("?");
    lines.raw("BEGIN", &[], "VCARD");
    lines.raw("VERSION", &[], "4.0");
    match Uuid::parse_str(&person.key) {
        Ok(uuid) => lines.raw("UID", &[], &format!("urn:uuid:{uuid}")),
        Err(_) if person.key.is_empty() => {}
        Err(_) => lines.text("UID", &[("VALUE", "text")], &person.key),
    }
    lines.text("FN", &[], shown);
    let parts = [person.family.trim(), person.given.trim(), "", person.title.trim(), ""];
    lines.parts("N", ';', parts);
    lines.optional("ORG", &person.organisation);
    lines.optional("TITLE", &person.office);
    lines.optional("EMAIL", &person.email);
    lines.optional("TEL", &person.phone);
    if !person.website.trim().is_empty() {
        lines.raw("URL", &[], person.website.trim());
    }
    if notes == Notes::Written {
        lines.optional("NOTE", &person.note);
    }
    lines.raw("END", &[], "VCARD");
}
