//! Who is printed: people with what is said of them on paper.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use obrady_domain::{
    Accent, Attendance, Category, Organisation, OrganisationId, Person, PersonId, Programme,
    Registration, RegistrationState, RoleKind, Session, SessionId, SessionKind,
};
use obrady_print::{AgendaEntry, hours, kind_label, numbered_colour};
use obrady_store::{View, categories, organisations, papers, people, programmes, registrations};
use obrady_words::{Collator, Language, Words, capital};

use super::{
    attendance,
    job::{Chosen, PrintJob, Who},
};
use crate::Result;

/// Somebody who is printed.
pub(super) struct Guest {
    pub person: Person,
    pub office: String,
    pub organisation: String,
    /// The same in the file.
    employer: Option<OrganisationId>,
    /// Where letters to them go, line by line: to their organisation, else to whoever pays for them.
    pub address: String,
    /// Their registration, where they have one.
    pub registration: Option<Registration>,
    /// Their place among all who are chosen, and among those of them who are in a session, from 1.
    pub numbers: [u32; 2],
}

impl Guest {
    /// Whether anything is known of them that could stand on paper.
    fn is_somebody(&self) -> bool {
        let Person { given, family, .. } = &self.person;
        [given, family, &self.office, &self.organisation].iter().any(|text| !text.is_empty())
    }
}

/// What of a file is needed to print people.
pub(super) struct Register {
    pub programme: Programme,
    pub categories: BTreeMap<obrady_domain::CategoryId, Category>,
    pub guests: Vec<Guest>,
    /// Where letters go that are for organisations: name and address line by line, in the order of
    /// the names.
    pub houses: Vec<[String; 2]>,
    pub words: Words,
    /// What each person does, in programme order.
    roles: BTreeMap<PersonId, Vec<(SessionId, RoleKind)>>,
    sessions: BTreeMap<SessionId, usize>,
}

impl Register {
    /// Reads whom a job is about, in the order of their names.
    pub fn load(view: &View<'_>, job: &PrintJob) -> Result<Self> {
        let mut programme = programmes::get(view, job.event)?;
        if job.language == Language::English {
            programme = programme.in_english();
        }
        let mut roles: BTreeMap<PersonId, Vec<(SessionId, RoleKind)>> = BTreeMap::new();
        for session in programme.sessions.iter().filter(|session| session.is_held()) {
            for role in session.roles.iter().filter(|role| role.kind != RoleKind::Reserve) {
                roles.entry(role.person).or_default().push((session.id, role.kind));
            }
        }
        let sessions =
            programme.sessions.iter().enumerate().map(|(at, session)| (session.id, at)).collect();
        let categories = categories::of_event(view, job.event)?;
        let mut register = Self {
            programme,
            categories: categories.into_iter().map(|one| (one.id, one)).collect(),
            guests: Vec::new(),
            houses: Vec::new(),
            words: Words::new(job.language),
            roles,
            sessions,
        };
        register.guests = register.guests(view, job)?;
        if job.chosen.who.is_organisations() {
            register.houses = register.houses(view, job)?;
        }
        Ok(register)
    }

    fn houses(&self, view: &View<'_>, job: &PrintJob) -> Result<Vec<[String; 2]>> {
        let named = organisations::all(view)?;
        let Chosen { who, session, category, .. } = &job.chosen;
        let mut found: BTreeMap<OrganisationId, String> = BTreeMap::new();
        if *who == Who::EveryOrganisation {
            let known = named.values().filter(|one| !one.address.is_empty());
            found.extend(known.map(|one| (one.id, one.address.clone())));
        } else {
            for guest in &self.guests {
                let Some(id) = guest.employer else { continue };
                let address = found.entry(id).or_default();
                if address.is_empty() {
                    address.clone_from(&guest.address);
                }
            }
            // What organises or supports the event is of no category and in no session.
            let roles = self.programme.organisation_roles.iter();
            for role in roles.filter(|_| session.is_none() && category.is_none()) {
                let own = named.get(&role.organisation).map(|one| one.address.clone());
                found.entry(role.organisation).or_insert_with(|| own.unwrap_or_default());
            }
        }
        let order = Collator::new(job.language);
        let mut houses: Vec<[String; 2]> = found
            .into_iter()
            .filter_map(|(id, address)| Some([said(&named.get(&id)?.name), address]))
            .filter(|[name, _]| !name.is_empty())
            .collect();
        houses.sort_by(|[one, _], [other, _]| order.compare(one, other));
        Ok(houses)
    }

    fn guests(&self, view: &View<'_>, job: &PrintJob) -> Result<Vec<Guest>> {
        let chosen = &job.chosen;
        let all = people::all(view)?;
        let named = organisations::all(view)?;
        let mut of_person: BTreeMap<PersonId, Registration> = BTreeMap::new();
        for registration in registrations::of_event(view, job.event)? {
            of_person.entry(registration.person).or_insert(registration);
        }
        let mut ids: BTreeSet<PersonId> = BTreeSet::new();
        if chosen.who != Who::Speakers {
            let fits = of_person.values().filter(|one| is_chosen(one, chosen));
            ids.extend(fits.map(|one| one.person));
        }
        if chosen.who != Who::Registered {
            let speaks = self.roles.iter().filter(|(_, roles)| {
                chosen.session.is_none_or(|wanted| roles.iter().any(|(id, _)| *id == wanted))
            });
            ids.extend(speaks.map(|(person, _)| *person));
        }
        let named_people: BTreeSet<PersonId> = chosen.people.iter().copied().collect();
        // Whoever is named is printed: who never registered, and whose badge got lost.
        let strangers: BTreeSet<PersonId> = named_people.difference(&ids).copied().collect();
        ids.extend(&strangers);
        if named_people.is_empty() && chosen.unprinted {
            let printed = papers::badges(view, job.event)?;
            ids.retain(|person| !printed.contains_key(person));
        }
        let mut guests: Vec<Guest> = ids
            .into_iter()
            .filter_map(|id| Some(self.guest(all.get(&id)?.clone(), of_person.remove(&id), &named)))
            .filter(Guest::is_somebody)
            .collect();
        let order = Collator::new(job.language);
        let by_name = |one: &Guest, other: &Guest| -> Ordering {
            order.compare(&one.person.list_name(), &other.person.list_name())
        };
        guests.sort_by(by_name);
        // Of all that are chosen otherwise, and then of the others, so that a certificate that is made
        // again has the number that it had.
        let is_stranger = |guest: &Guest| strangers.contains(&guest.person.id);
        let mut order: Vec<usize> = (0..guests.len()).collect();
        order.sort_by_key(|at| is_stranger(&guests[*at]));
        let mut speaking = 0;
        for (number, at) in (1..).zip(order) {
            let guest = &mut guests[at];
            let speaks = self.roles.contains_key(&guest.person.id);
            speaking += u32::from(speaks);
            guest.numbers = [number, if speaks { speaking } else { 0 }];
        }
        if !named_people.is_empty() {
            guests.retain(|guest| named_people.contains(&guest.person.id));
        }
        Ok(guests)
    }

    fn guest(
        &self,
        person: Person,
        registration: Option<Registration>,
        named: &BTreeMap<OrganisationId, Organisation>,
    ) -> Guest {
        let here = self.programme.appearances.get(&person.id).and_then(|one| one.affiliation);
        let chosen = here.or(registration.as_ref().and_then(|one| one.affiliation));
        let affiliation = person.affiliation(chosen).cloned();
        let organisation = affiliation.as_ref().and_then(|one| named.get(&one.organisation?));
        Guest {
            office: affiliation.as_ref().map(|one| said(&one.office)).unwrap_or_default(),
            organisation: organisation.map(|one| said(&one.name)).unwrap_or_default(),
            employer: organisation.map(|one| one.id),
            address: organisation
                .map(|one| one.address.clone())
                .filter(|address| !address.is_empty())
                .or_else(|| registration.as_ref().map(|one| one.invoice.address.clone()))
                .unwrap_or_default(),
            person: as_said(person),
            registration,
            numbers: [0; 2],
        }
    }

    /// The name of a registration's category, and its colour.
    pub fn category(&self, guest: &Guest) -> (String, Option<Accent>) {
        let id = guest.registration.as_ref().and_then(|one| one.category);
        let Some(category) = id.and_then(|id| self.categories.get(&id)) else {
            return (String::new(), None);
        };
        (self.category_name(category), Some(numbered_colour(category.colour).edge))
    }

    /// The name of a category in the language of the paper, where it has one.
    pub fn category_name(&self, category: &Category) -> String {
        said(category.called(self.words.language() == Language::English))
    }

    /// On site or online, in words; empty where the event is held one way alone.
    pub fn attendance(&self, guest: &Guest) -> String {
        if self.programme.event.attendance != Attendance::Hybrid {
            return String::new();
        }
        let own = guest.registration.as_ref().map(|one| one.attendance);
        own.map(|own| attendance(&self.words, own)).unwrap_or_default()
    }

    /// The sessions that somebody is in or signed up for, in programme order.
    pub fn agenda(&self, guest: &Guest, signed_up: bool) -> Vec<AgendaEntry> {
        let mut own: BTreeMap<usize, String> = BTreeMap::new();
        for (session, kind) in self.roles.get(&guest.person.id).into_iter().flatten() {
            let role = own.entry(self.sessions[session]).or_default();
            let name = self.role(*kind, self.programme.sessions[self.sessions[session]].kind);
            *role = if role.is_empty() { name } else { format!("{role}, {name}") };
        }
        if signed_up {
            let signed = guest.registration.iter().flat_map(|one| &one.sign_ups);
            let signed = signed.filter(|one| one.state.takes_place());
            for place in signed.filter_map(|one| self.sessions.get(&one.session)) {
                own.entry(*place).or_default();
            }
        }
        own.into_iter().map(|(at, role)| self.entry(&self.programme.sessions[at], role)).collect()
    }

    /// The event at a glance: what all come to, and blocks instead of what is in them.
    pub fn glance(&self) -> Vec<AgendaEntry> {
        let shown = self.programme.sessions.iter().filter(|session| {
            session.is_held() && session.is_scheduled() && session.block.is_none()
        });
        shown.map(|session| self.entry(session, String::new())).collect()
    }

    fn entry(&self, session: &Session, role: String) -> AgendaEntry {
        AgendaEntry {
            day: session.slot.day,
            hours: hours(session.slot),
            title: self.title(session),
            room: self.room(session),
            role,
            pause: session.kind.is_pause(),
        }
    }

    /// A session's title; its kind where it has none.
    pub fn title(&self, session: &Session) -> String {
        let title = session.title.trim();
        if title.is_empty() { self.kind(session) } else { title.to_owned() }
    }

    pub fn room(&self, session: &Session) -> String {
        let names = session.rooms().filter_map(|id| self.programme.room(id));
        names.map(|room| room.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    pub fn kind(&self, session: &Session) -> String {
        capital(&kind_label(session.kind, self.words))
    }

    /// Kind and track; of what says itself that it is a break, no kind.
    pub fn kind_and_track(&self, session: &Session) -> String {
        let kind = self.kind(session);
        let says_it = self.title(session).to_lowercase().contains(&kind.to_lowercase());
        let kind = Some(kind).filter(|_| !session.kind.is_pause() || !says_it);
        let track = session.track.and_then(|id| self.programme.track(id));
        let parts = [kind, track.map(|track| track.name.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What somebody does in a session of a kind, as it is said of them: by a noun of no gender.
    fn role(&self, role: RoleKind, session: SessionKind) -> String {
        let words = self.words;
        match role {
            RoleKind::Moderator => words.role_moderator(),
            RoleKind::Panellist => words.role_panellist(),
            RoleKind::Speaker if session == SessionKind::Workshop => words.paper_role_leading(),
            RoleKind::Speaker => words.role_speaker(),
            RoleKind::Host => words.role_host(),
            RoleKind::Interpreter => words.role_interpreter(),
            RoleKind::Reserve => words.role_reserve(),
        }
    }

    /// The days and the place, in words.
    pub fn about(&self) -> String {
        let event = &self.programme.event;
        let parts = [self.dates(), event.venue.trim().to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    pub fn dates(&self) -> String {
        let event = &self.programme.event;
        match (event.starts_on, event.ends_on) {
            (Some(first), last) => self.words.day_range(first, last.unwrap_or(first)),
            (None, Some(last)) => self.words.day(last),
            (None, None) => String::new(),
        }
    }
}

/// A person with the names that somebody gave.
pub(super) fn as_said(person: Person) -> Person {
    let [title, given, family] = [&person.title, &person.given, &person.family].map(|it| said(it));
    Person { title, given, family, ..person }
}

/// What somebody wrote; nothing where they only drew a dash into a field that had to be filled.
pub(super) fn said(text: &str) -> String {
    let text = text.trim();
    if text.contains(char::is_alphanumeric) { text.to_owned() } else { String::new() }
}

fn is_chosen(registration: &Registration, chosen: &Chosen) -> bool {
    let state = match chosen.state {
        Some(wanted) => registration.state == wanted,
        None => !matches!(
            registration.state,
            RegistrationState::Cancelled | RegistrationState::WaitingList
        ),
    };
    let session = chosen.session.is_none_or(|wanted| {
        registration.sign_ups.iter().any(|one| one.session == wanted && one.state.takes_place())
    });
    state && session && chosen.category.is_none_or(|wanted| registration.category == Some(wanted))
}
