//! A programme as search engines read it: schema.org's Event in JSON-LD.
//!
//! The event is an [Event](https://schema.org/Event) whose `subEvent`s are its sessions, all on one
//! level; a session that another one holds names that one as its `superEvent`. Nothing that is for
//! the staff alone is in it, nor anybody's mail address or telephone number.

use chrono::NaiveDate;
use obrady_domain::{
    Attendance, Organisation, OrganisationRoleKind, Person, Role, RoleKind, Room, Session,
};
use obrady_words::Words;
use serde_json::{Map, Value, json};

use crate::{
    civil, hypertext,
    markup::markdown_to_text,
    publication::Publication,
    told::{self, is_cancelled},
};

/// The programme as a JSON-LD document. Whatever has no language of its own is said to be in that
/// of `words`.
#[must_use]
pub fn write(publication: &Publication, words: Words) -> String {
    let document = document(publication, words);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// The same on one line, so that it can stand in a script element: nothing in it closes that.
pub(crate) fn embedded(publication: &Publication, words: Words) -> String {
    let text = document(publication, words).to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

type Object = Map<String, Value>;

fn document(publication: &Publication, words: Words) -> Value {
    let event = &publication.programme.event;
    let mut out = Object::new();
    put(&mut out, "@context", "https://schema.org");
    put(&mut out, "@type", "Event");
    put(&mut out, "@id", format!("urn:uuid:{}", event.id));
    put(&mut out, "name", event.title.trim());
    put(&mut out, "alternateName", event.acronym.trim());
    put(&mut out, "disambiguatingDescription", event.subtitle.trim());
    put(&mut out, "description", markdown_to_text(&event.description));
    put(&mut out, "eventStatus", "https://schema.org/EventScheduled");
    put(&mut out, "eventAttendanceMode", mode(event.attendance));
    put(&mut out, "inLanguage", words.language().code());
    put(&mut out, "url", hypertext::link(&event.website).unwrap_or_default());
    let (start, end) = bounds(publication);
    put(&mut out, "startDate", start);
    put(&mut out, "endDate", end);
    list(&mut out, "location", places(publication, None, event.attendance));
    if let Some(url) = hypertext::link(&event.registration_url) {
        out.insert("offers".into(), json!({ "@type": "Offer", "url": url }));
    }
    organisations(publication, None, &mut out);
    let sessions = told::ordered(publication);
    list(
        &mut out,
        "subEvent",
        sessions.iter().map(|(session, block)| sub_event(publication, session, *block, words)),
    );
    Value::Object(out)
}

fn sub_event(
    publication: &Publication,
    session: &Session,
    block: Option<&Session>,
    words: Words,
) -> Value {
    let programme = &publication.programme;
    let mut out = Object::new();
    put(&mut out, "@type", "Event");
    put(&mut out, "@id", urn(publication, session));
    put(&mut out, "name", told::title(session, words));
    put(&mut out, "disambiguatingDescription", session.subtitle.trim());
    put(&mut out, "description", markdown_to_text(&session.description));
    let status = if is_cancelled(session) { "EventCancelled" } else { "EventScheduled" };
    put(&mut out, "eventStatus", format!("https://schema.org/{status}"));
    put(&mut out, "url", hypertext::link(&session.website).unwrap_or_default());
    let attendance = attendance(publication, session);
    put(&mut out, "eventAttendanceMode", mode(attendance));
    if let Some(day) = session.slot.day {
        let zone = civil::zone(&programme.event.zone);
        let at = |minutes: u32| civil::moment(zone, day, minutes).map(civil::iso);
        match session.slot.minutes() {
            Some((start, end)) => {
                put(&mut out, "startDate", at(start).unwrap_or_default());
                if session.slot.length.is_some() {
                    put(&mut out, "endDate", at(end).unwrap_or_default());
                }
            }
            None => put(&mut out, "startDate", date(day)),
        }
    }
    if session.slot.start.is_none()
        && let Some(length) = session.slot.length
    {
        put(&mut out, "duration", format!("PT{}M", length.0));
    }
    list(&mut out, "location", places(publication, Some(session), attendance));
    if let Some(block) = block {
        let block = json!({ "@type": "Event", "@id": urn(publication, block) });
        out.insert("superEvent".into(), block);
    }
    let languages = session.language.split(',').map(str::trim).filter(|tag| !tag.is_empty());
    list(&mut out, "inLanguage", languages.map(Value::from));
    if !out.contains_key("inLanguage") {
        put(&mut out, "inLanguage", words.language().code());
    }
    let track = session.track.and_then(|track| programme.track(track));
    let track = track.map(|track| track.name.trim()).filter(|name| !name.is_empty());
    let keywords = [track.map(str::to_owned), Some(told::kind(session.kind, words))];
    list(&mut out, "keywords", keywords.into_iter().flatten().map(Value::from));
    if let Some(places) = session.places {
        out.insert("maximumAttendeeCapacity".into(), places.into());
    }
    people(publication, session, &mut out);
    organisations(publication, Some(session), &mut out);
    Value::Object(out)
}

/// Who speaks, leads and discusses are performers; schema.org knows interpreters as translators.
fn people(publication: &Publication, session: &Session, out: &mut Object) {
    let of = |roles: &[RoleKind]| -> Vec<Value> {
        let mut seen = Vec::new();
        let roles = session.roles.iter().filter(|role| roles.contains(&role.kind));
        roles
            .filter(|role| {
                let new = !seen.contains(&role.person);
                seen.push(role.person);
                new
            })
            .filter_map(|role| {
                let person = publication.programme.people.get(&role.person)?;
                (!person.full_name().is_empty()).then(|| performer(publication, person, role))
            })
            .collect()
    };
    let performers = [RoleKind::Host, RoleKind::Moderator, RoleKind::Speaker, RoleKind::Panellist];
    list(out, "performer", of(&performers));
    list(out, "translator", of(&[RoleKind::Interpreter]));
}

fn performer(publication: &Publication, person: &Person, role: &Role) -> Value {
    let (office, organisation) = publication.programme.affiliation_of(role);
    let mut out = Object::new();
    put(&mut out, "@type", "Person");
    put(&mut out, "name", person.full_name());
    put(&mut out, "honorificPrefix", person.title.trim());
    put(&mut out, "givenName", person.given.trim());
    put(&mut out, "familyName", person.family.trim());
    put(&mut out, "jobTitle", office.unwrap_or_default().trim());
    put(&mut out, "url", hypertext::link(&person.website).unwrap_or_default());
    if let Some(name) = organisation.map(str::trim).filter(|name| !name.is_empty()) {
        out.insert("affiliation".into(), json!({ "@type": "Organization", "name": name }));
    }
    Value::Object(out)
}

fn organisations(publication: &Publication, session: Option<&Session>, out: &mut Object) {
    use OrganisationRoleKind as Kind;
    let programme = &publication.programme;
    for (property, kinds) in [
        ("organizer", [Kind::Organiser, Kind::CoOrganiser].as_slice()),
        ("sponsor", [Kind::Partner].as_slice()),
        ("contributor", [Kind::Patron, Kind::MediaPatron].as_slice()),
    ] {
        let named = kinds
            .iter()
            .flat_map(|kind| programme.organisations_as(*kind, session.map(|session| session.id)));
        let named = named.filter(|organisation| !organisation.name.trim().is_empty());
        list(out, property, named.map(organisation));
    }
}

fn organisation(organisation: &Organisation) -> Value {
    let mut out = Object::new();
    put(&mut out, "@type", "Organization");
    put(&mut out, "name", organisation.name.trim());
    put(&mut out, "url", hypertext::link(&organisation.website).unwrap_or_default());
    Value::Object(out)
}

/// Where the event or a session is: its rooms within the venue, the web page, or both.
fn places(
    publication: &Publication,
    session: Option<&Session>,
    attendance: Attendance,
) -> Vec<Value> {
    let programme = &publication.programme;
    let event = &programme.event;
    let venue = event.venue.trim();
    let mut all = Vec::new();
    let rooms: Vec<&Room> = session
        .into_iter()
        .flat_map(Session::rooms)
        .filter_map(|room| programme.room(room))
        .filter(|room| !room.name.trim().is_empty())
        .collect();
    if attendance != Attendance::Online {
        for room in rooms.iter().filter(|room| !is_online(room)) {
            let mut out = Object::new();
            put(&mut out, "@type", "Place");
            put(&mut out, "name", room.name.trim());
            if let Some(places) = room.places_on_site {
                out.insert("maximumAttendeeCapacity".into(), places.into());
            }
            if !venue.is_empty() {
                let venue = json!({ "@type": "Place", "name": venue });
                out.insert("containedInPlace".into(), venue);
            }
            all.push(Value::Object(out));
        }
        if all.is_empty() && !venue.is_empty() {
            all.push(json!({ "@type": "Place", "name": venue, "address": venue }));
        }
    }
    if attendance != Attendance::OnSite {
        let mut out = Object::new();
        put(&mut out, "@type", "VirtualLocation");
        let room = rooms.iter().find(|room| is_online(room) || attendance == Attendance::Online);
        put(&mut out, "name", room.map_or("", |room| room.name.trim()));
        let url =
            hypertext::link(&event.website).or_else(|| hypertext::link(&event.registration_url));
        put(&mut out, "url", url.unwrap_or_default());
        if out.len() > 1 {
            all.push(Value::Object(out));
        }
    }
    all
}

/// Where people take part in a session: as in the event, unless its only room is a stream.
fn attendance(publication: &Publication, session: &Session) -> Attendance {
    let programme = &publication.programme;
    let mut rooms = session.rooms().filter_map(|room| programme.room(room)).peekable();
    if rooms.peek().is_some() && rooms.all(is_online) {
        return Attendance::Online;
    }
    programme.event.attendance
}

/// A room into which nobody fits and that can be followed from a distance is a stream.
fn is_online(room: &Room) -> bool {
    room.places_on_site.is_none() && room.places_online.is_some()
}

/// The first and the last moment of the event, as far as its sessions tell them; else its days.
fn bounds(publication: &Publication) -> (String, String) {
    let event = &publication.programme.event;
    let sessions = || publication.public().filter(|session| !is_cancelled(session));
    let days = || sessions().filter_map(|session| session.slot.day);
    let first = event.starts_on.or_else(|| days().min());
    let last = event.ends_on.or(event.starts_on).or_else(|| days().max());
    let hours = |day: NaiveDate| {
        let of_day = sessions().filter(move |session| session.slot.day == Some(day));
        of_day.filter_map(|session| session.slot.minutes())
    };
    let zone = civil::zone(&event.zone);
    let told = |day: Option<NaiveDate>, minutes: Option<u32>| {
        let moment = day.zip(minutes).and_then(|(day, minutes)| civil::moment(zone, day, minutes));
        moment.map(civil::iso).or_else(|| day.map(date)).unwrap_or_default()
    };
    let start = first.and_then(|day| hours(day).map(|(start, _)| start).min());
    let end = last.and_then(|day| hours(day).map(|(_, end)| end).max());
    (told(first, start), told(last, end))
}

fn mode(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::OnSite => "https://schema.org/OfflineEventAttendanceMode",
        Attendance::Online => "https://schema.org/OnlineEventAttendanceMode",
        Attendance::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

fn urn(publication: &Publication, session: &Session) -> String {
    format!("urn:uuid:{}", publication.guid(session.id))
}

fn date(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Sets a property, unless there is nothing to say.
fn put(out: &mut Object, property: &str, value: impl Into<String>) {
    let value = value.into();
    if !value.is_empty() {
        out.insert(property.into(), value.into());
    }
}

/// The same of several values; one stands alone.
fn list(out: &mut Object, property: &str, values: impl IntoIterator<Item = Value>) {
    let mut values: Vec<Value> = values.into_iter().collect();
    match values.len() {
        0 => {}
        1 if property != "subEvent" => {
            out.insert(property.into(), values.remove(0));
        }
        _ => {
            out.insert(property.into(), values.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use obrady_domain::SessionState;
    use obrady_words::Language;

    use super::*;
    use crate::test_programme::sample;

    fn read(publication: &Publication) -> Value {
        let text = write(publication, Words::new(Language::Polish));
        serde_json::from_str(&text).expect("JSON")
    }

    fn named<'v>(document: &'v Value, name: &str) -> &'v Value {
        let all = document["subEvent"].as_array().expect("sessions");
        all.iter().find(|session| session["name"] == name).expect("a session of that name")
    }

    #[test]
    fn the_sample_is_an_event_of_schema_org() {
        let publication = sample::shipped("pl");
        let document = read(&publication);
        for (pointer, expected) in [
            ("/@context", "https://schema.org"),
            ("/@type", "Event"),
            ("/name", "Kongres Miast i Gmin"),
            ("/startDate", "2027-02-23T08:30:00+01:00"),
            ("/endDate", "2027-02-24T14:00:00+01:00"),
            ("/eventAttendanceMode", "https://schema.org/MixedEventAttendanceMode"),
            ("/eventStatus", "https://schema.org/EventScheduled"),
            ("/location/0/@type", "Place"),
            ("/location/1/@type", "VirtualLocation"),
            ("/organizer/0/name", "Związek Miast i Gmin Południa"),
            ("/organizer/1/name", "Instytut Dobrego Miasta"),
            ("/sponsor/0/name", "Fundacja Zielone Podwórka"),
            ("/offers/url", "https://kongres-miast-i-gmin.example/zgloszenia"),
            ("/inLanguage", "pl"),
        ] {
            let found = document.pointer(pointer).and_then(Value::as_str);
            assert_eq!(found, Some(expected), "{pointer}");
        }
        let count = document["subEvent"].as_array().map(Vec::len);
        assert_eq!(count, Some(publication.public().count()), "every public session is told");

        let panel = named(&document, "Budżet, który rozumie każdy");
        assert_eq!(panel["startDate"], "2027-02-23T14:00:00+01:00");
        let performer = &panel["performer"][0];
        assert_eq!(performer["name"], "dr Agnieszka Dębska-Wrona");
        assert_eq!(performer["jobTitle"], "Dyrektorka");
        assert_eq!(performer["affiliation"]["name"], "Instytut Dobrego Miasta");
        let stream = named(&document, "Sztuczna inteligencja w urzędzie: co wolno już dziś");
        assert_eq!(stream["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
        assert_eq!(stream["location"]["name"], "Studio online");
        let waiting = named(&document, "Ogród deszczowy krok po kroku");
        assert_eq!(waiting.get("startDate"), None, "nobody knows when");
        assert_eq!(waiting["duration"], "PT90M");
    }

    #[test]
    fn what_is_private_stays_so_and_what_is_cancelled_says_so() {
        let mut publication = sample::shipped("pl");
        let session = &mut publication.programme.sessions[4];
        session.state = SessionState::Cancelled;
        let title = session.title.clone();
        let document = read(&publication);
        assert_eq!(named(&document, &title)["eventStatus"], "https://schema.org/EventCancelled");
        let text = document.to_string();
        for person in publication.programme.people.values() {
            let mail = &person.email;
            assert!(mail.is_empty() || !text.contains(mail.as_str()), "{mail} got out");
        }
    }

    #[test]
    fn descriptions_are_plain() {
        let mut publication = sample::shipped("pl");
        publication.programme.event.description = "O **wodzie**.\n\n- *raz*".into();
        assert_eq!(read(&publication)["description"], "O wodzie.\n\n– raz", "no marks of Markdown");
    }

    #[test]
    fn nothing_closes_the_script_that_holds_it() {
        let mut publication = sample::shipped("pl");
        publication.programme.event.title = "</script><!-- & \u{2028} x".to_owned();
        let text = embedded(&publication, Words::new(Language::Polish));
        assert!(!text.contains(['<', '>', '&']), "{text}");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read["name"], "</script><!-- & \u{2028} x", "the value is the same");
    }
}
