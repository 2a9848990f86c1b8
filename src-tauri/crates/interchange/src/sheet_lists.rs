//! Sheets of sessions and of people, which [`session_table`](crate::session_table) and
//! [`person_table`](crate::person_table) read again.

use obrady_domain::{Person, Programme, Role, Session, SessionKind, SessionState};

use crate::{
    person_table::PersonColumn,
    publication::Publication,
    session_table::SessionColumn,
    sheet::{Cell, Column, Sheet},
};

/// The words of a sheet of sessions, in the language in which it is written.
pub struct SessionWords<'a> {
    /// The heading of a column.
    pub heading: &'a dyn Fn(SessionColumn) -> String,
    /// The name of a kind.
    pub kind: &'a dyn Fn(SessionKind) -> String,
    /// The name of a state.
    pub state: &'a dyn Fn(SessionState) -> String,
}

/// The sessions as a list, one a row, in programme order.
///
/// Ideas are in it only where the column of states is, which tells them from the others. Hours are
/// texts such as `10:30`, past 24:00 where they belong to the evening before; lengths are minutes;
/// people and rooms have semicolons between them.
#[must_use]
pub fn sessions(
    publication: &Publication,
    title: &str,
    columns: &[SessionColumn],
    words: &SessionWords<'_>,
) -> Sheet {
    let ideas = columns.contains(&SessionColumn::State);
    let shown = |session: &&Session| ideas || session.state != SessionState::Idea;
    let row = |session: &Session| {
        columns.iter().map(|column| session_cell(publication, session, *column, words)).collect()
    };
    Sheet {
        title: title.to_owned(),
        columns: columns.iter().map(|column| Column::new((words.heading)(*column))).collect(),
        rows: publication.programme.sessions.iter().filter(shown).map(row).collect(),
    }
}

/// The people of the programme as a list, one a row, in the order of their names.
#[must_use]
pub fn people(
    publication: &Publication,
    title: &str,
    columns: &[PersonColumn],
    heading: &dyn Fn(PersonColumn) -> String,
) -> Sheet {
    let programme = &publication.programme;
    let mut people: Vec<&Person> = programme.people.values().collect();
    people.sort_by_cached_key(|person| (person.list_name().to_lowercase(), person.id));
    let row = |person: &&Person| {
        columns.iter().map(|column| person_cell(publication, person, *column)).collect()
    };
    Sheet {
        title: title.to_owned(),
        columns: columns.iter().map(|column| Column::new(heading(*column))).collect(),
        rows: people.iter().map(row).collect(),
    }
}

fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn session_cell(
    publication: &Publication,
    session: &Session,
    column: SessionColumn,
    words: &SessionWords<'_>,
) -> Cell {
    let programme = &publication.programme;
    let clock = |clock: Option<obrady_domain::Clock>| {
        clock.map_or(Cell::Empty, |clock| Cell::Text(clock.to_string()))
    };
    match column {
        SessionColumn::Id => {
            let known = publication.sessions.get(&session.id).map(|key| key.key.as_str());
            let known = known.filter(|key| !key.is_empty());
            text(known.map_or_else(|| session.id.0.to_string(), str::to_owned))
        }
        SessionColumn::Title => text(&session.title),
        SessionColumn::Subtitle => text(&session.subtitle),
        SessionColumn::Kind => text((words.kind)(session.kind)),
        SessionColumn::State => text((words.state)(session.state)),
        SessionColumn::Day => session.slot.day.map_or(Cell::Empty, Cell::Date),
        SessionColumn::Start => clock(session.slot.start),
        SessionColumn::End => clock(session.slot.end()),
        SessionColumn::Length => {
            session.slot.length.map_or(Cell::Empty, |length| Cell::Number(length.0.into()))
        }
        SessionColumn::Room => {
            let names = session.rooms().filter_map(|room| programme.room(room));
            text(joined(names.map(|room| room.name.clone())))
        }
        SessionColumn::Track => {
            let track = session.track.and_then(|track| programme.track(track));
            track.map_or(Cell::Empty, |track| text(&track.name))
        }
        SessionColumn::Speakers
        | SessionColumn::Moderators
        | SessionColumn::Panellists
        | SessionColumn::Hosts
        | SessionColumn::Interpreters
        | SessionColumn::Reserves => {
            let roles = session.roles.iter().filter(|role| Some(role.kind) == column.role());
            text(joined(roles.filter_map(|role| appearance(programme, role))))
        }
        SessionColumn::Places => {
            session.places.map_or(Cell::Empty, |places| Cell::Number(places.into()))
        }
        SessionColumn::Language => text(&session.language),
        SessionColumn::Description => text(&session.description),
        SessionColumn::Website => text(&session.website),
        SessionColumn::Note => text(&session.note),
        SessionColumn::Ignored => Cell::Empty,
    }
}

/// A person with office and organisation: `dr Anna Nowak, Prezydent, Gliwice`.
fn appearance(programme: &Programme, role: &Role) -> Option<String> {
    let person = programme.people.get(&role.person)?;
    let (office, organisation) = programme.affiliation_of(role);
    let name = person.full_name();
    let parts = [Some(name.as_str()), office, organisation];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Some(parts.join(", "))
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join("; ")
}

fn person_cell(publication: &Publication, person: &Person, column: PersonColumn) -> Cell {
    let affiliation = person.affiliations.first();
    match column {
        PersonColumn::Id => {
            let known = publication.people.get(&person.id).map(|key| key.key.as_str());
            let known = known.filter(|key| !key.is_empty());
            text(known.map_or_else(|| person.id.0.to_string(), str::to_owned))
        }
        PersonColumn::Title => text(&person.title),
        PersonColumn::Given => text(&person.given),
        PersonColumn::Family => text(&person.family),
        PersonColumn::FullName => text(person.full_name()),
        PersonColumn::FamilyThenGiven => text(person.list_name()),
        PersonColumn::Office => affiliation.map_or(Cell::Empty, |one| text(&one.office)),
        PersonColumn::Organisation => {
            let organisation = affiliation.and_then(|one| one.organisation);
            let organisation =
                organisation.and_then(|id| publication.programme.organisations.get(&id));
            organisation.map_or(Cell::Empty, |one| text(&one.name))
        }
        PersonColumn::Email => text(&person.email),
        PersonColumn::Phone => text(&person.phone),
        PersonColumn::Website => text(&person.website),
        PersonColumn::Biography => text(&person.biography),
        PersonColumn::Note => text(&person.note),
        PersonColumn::Ignored => Cell::Empty,
    }
}

#[cfg(test)]
mod tests;
