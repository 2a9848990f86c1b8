//! Lists.

use obrady_app::{
    Desk,
    domain::Programme,
    events, filters, history as journal,
    interchange::kind_name,
    people,
    registrations::{self, RegistrationQuery},
};
use obrady_words::Words;
use serde::Serialize;

use crate::{
    arguments::{Listed, Request},
    console::{self, Outcome},
    failure::Failure,
    history, numbers, participants,
    rows::{
        EventItem, OrganisationItem, PersonItem, RegistrationItem, RoomItem, SessionItem,
        TrackItem, rooms,
    },
    table::table,
    versions, wording,
};

/// Lists what is asked for.
pub fn run(
    desk: &mut Desk,
    request: &Request,
    what: Listed,
    filter: Option<&str>,
) -> Result<Outcome, Failure> {
    let words = request.words;
    match what {
        Listed::Events => {
            let all = events::list(desk)?;
            Ok(shown(request, &all, EventItem::from, || {
                let headings =
                    [words.cli_column_title(), words.cli_column_dates(), words.cli_column_venue()];
                let rows = all.iter().map(|event| {
                    let dates = event
                        .starts_on
                        .map(|first| words.day_range(first, event.ends_on.unwrap_or(first)));
                    vec![event.title.clone(), dates.unwrap_or_default(), event.venue.clone()]
                });
                table(&headings, &rows.collect::<Vec<_>>())
            }))
        }
        Listed::Sessions => {
            let programme = programme(desk, request)?;
            Ok(shown(
                request,
                &programme.sessions,
                |one| SessionItem::new(one, &programme),
                || sessions(words, &programme),
            ))
        }
        Listed::People => {
            let page = people::page(desk, "", 0, u32::MAX)?;
            Ok(shown(request, &page.rows, PersonItem::from, || {
                let headings = [
                    words.cli_column_person(),
                    words.column_office(),
                    words.column_organisation(),
                    words.column_email(),
                ];
                let rows = page.rows.iter().map(|person| {
                    let people::PersonRow { name, office, organisation, email, .. } = person;
                    vec![name.clone(), office.clone(), organisation.clone(), email.clone()]
                });
                table(&headings, &rows.collect::<Vec<_>>())
            }))
        }
        Listed::Rooms => {
            let programme = programme(desk, request)?;
            Ok(shown(request, &programme.rooms, RoomItem::from, || {
                let headings = [
                    words.cli_column_name(),
                    words.cli_column_places_on_site(),
                    words.cli_column_places_online(),
                ];
                let places =
                    |places: Option<u32>| places.map(|one| one.to_string()).unwrap_or_default();
                let rows = programme.rooms.iter().map(|room| {
                    vec![room.name.clone(), places(room.places_on_site), places(room.places_online)]
                });
                table(&headings, &rows.collect::<Vec<_>>())
            }))
        }
        Listed::Tracks => {
            let programme = programme(desk, request)?;
            Ok(shown(request, &programme.tracks, TrackItem::from, || {
                let rows = programme.tracks.iter().map(|track| vec![track.name.clone()]);
                table(&[words.cli_column_name()], &rows.collect::<Vec<_>>())
            }))
        }
        Listed::Organisations => {
            let programme = programme(desk, request)?;
            let mut all: Vec<_> = programme.organisations.values().collect();
            let collator = obrady_words::Collator::new(obrady_words::Language::Polish);
            all.sort_by_cached_key(|organisation| collator.key(&organisation.name));
            Ok(shown(
                request,
                &all,
                |one| OrganisationItem::new(one, &programme),
                || {
                    let rows = all.iter().map(|organisation| {
                        let roles: Vec<String> = programme
                            .organisation_roles
                            .iter()
                            .filter(|role| {
                                role.organisation == organisation.id && role.session.is_none()
                            })
                            .map(|role| wording::organisation_role(words, role.kind))
                            .collect();
                        vec![
                            organisation.name.clone(),
                            roles.join(", "),
                            organisation.website.clone(),
                        ]
                    });
                    let headings = [
                        words.cli_column_name(),
                        words.cli_column_role(),
                        words.cli_column_website(),
                    ];
                    table(&headings, &rows.collect::<Vec<_>>())
                },
            ))
        }
        Listed::Registrations => {
            let event = console::event(desk, request)?;
            let filter = filters::typed(desk, event, filter.unwrap_or_default())?;
            let query = RegistrationQuery { filter, ..RegistrationQuery::default() };
            let all = registrations::sorted(desk, event, &query)?;
            Ok(shown(request, &all, RegistrationItem::from, || {
                let headings = [
                    words.cli_column_person(),
                    words.column_office(),
                    words.column_organisation(),
                    words.column_email(),
                    words.column_attendance(),
                    words.column_state(),
                    words.column_category(),
                    words.column_code(),
                    words.column_tags(),
                ];
                let rows = all.iter().map(|row| {
                    vec![
                        row.name.clone(),
                        row.office.clone(),
                        row.organisation.clone(),
                        row.email.clone(),
                        wording::attendance(words, row.attendance),
                        wording::state(words, row.state),
                        row.category_name.clone(),
                        row.code.clone(),
                        row.tags.join(", "),
                    ]
                });
                table(&headings, &rows.collect::<Vec<_>>())
            }))
        }
        Listed::Numbers => numbers::list(desk, request),
        Listed::Layouts => participants::layouts(desk, request),
        Listed::Versions => versions::list(desk, request),
        Listed::Changes => history::shown(request, &journal::list(desk, u32::MAX)?),
    }
}

/// The programme of the event meant.
pub fn programme(desk: &Desk, request: &Request) -> Result<Programme, Failure> {
    Ok(events::programme(desk, console::event(desk, request)?)?.programme)
}

/// The rows for programs or as a table for people; the words for nothing where there are none.
pub fn shown<'a, T, Item: Serialize>(
    request: &Request,
    all: &'a [T],
    item: impl Fn(&'a T) -> Item,
    text: impl FnOnce() -> String,
) -> Outcome {
    if request.json {
        Outcome::json(&all.iter().map(item).collect::<Vec<_>>())
    } else if all.is_empty() {
        Outcome::text(request.words.cli_none())
    } else {
        Outcome::text(text())
    }
}

/// The sessions of a programme as a table.
fn sessions(words: Words, programme: &Programme) -> String {
    let headings = [
        words.cli_column_when(),
        words.cli_column_room(),
        words.cli_column_kind(),
        words.cli_column_title(),
        words.cli_column_people(),
    ];
    let rows = programme.sessions.iter().map(|session| {
        let when = wording::when(words, session.slot);
        let people = session
            .roles
            .iter()
            .filter_map(|role| Some((role.kind, programme.people.get(&role.person)?.full_name())));
        vec![
            if when.is_empty() { words.cli_unscheduled() } else { when },
            rooms(session, programme).join(", "),
            kind_name(session.kind, words),
            wording::title(words, session),
            wording::people(words, people),
        ]
    });
    table(&headings, &rows.collect::<Vec<_>>())
}
