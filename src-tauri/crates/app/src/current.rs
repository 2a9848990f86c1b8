//! The programme as it is now, without reading all of it after every change: a moved session is one
//! row of ten thousand.

use std::{
    collections::{BTreeSet, HashMap},
    mem,
    sync::Arc,
};

use obrady_domain::{
    Clash, Clashes, EventId, Person, PersonId, Programme, Replaced, Session, SessionId,
};
use obrady_store::{
    StoreError, Table, Touched, View, acceptances, appearances, availabilities, events, programmes,
    registrations, sessions,
};

/// A programme with its clashes, of one moment of the file.
#[derive(Debug)]
pub struct Current {
    programme: Arc<Programme>,
    registrations: u32,
    clashes: Arc<Clashes>,
    /// The number of changes by others, as it was when all of it was read.
    foreign: i64,
    /// What this desk changed since.
    since: Touched,
    unsaid: Unsaid,
}

/// What of a programme became another since the page was told of it.
#[derive(Debug, Default)]
pub struct Unsaid {
    /// The number of what it was told; none where it was told nothing of this programme yet.
    pub since: Option<u32>,
    /// The sessions that came, or are not as they were.
    pub sessions: BTreeSet<SessionId>,
    /// Those of them that may stand elsewhere among the others; these stand as they did.
    pub moved: BTreeSet<SessionId>,
    /// Whether sessions came or went, or all may stand elsewhere.
    pub order: bool,
    /// The people who came or went, or are not as they were.
    pub people: BTreeSet<PersonId>,
    /// Whether clashes may be worded otherwise that are still told as they were.
    pub words: bool,
}

impl Unsaid {
    /// Notes how a programme differs from what it was when it was read before.
    fn compare(&mut self, was: &Programme, is: &Programme) {
        let sessions: HashMap<SessionId, &Session> =
            was.sessions.iter().map(|session| (session.id, session)).collect();
        let others = is.sessions.iter().filter(|one| sessions.get(&one.id) != Some(one));
        self.sessions.extend(others.map(|session| session.id));
        let ids = |programme: &Programme| {
            programme.sessions.iter().map(|session| session.id).collect::<Vec<_>>()
        };
        self.order |= ids(was) != ids(is);
        let other =
            |one: &(&PersonId, &Person), all: &Programme| all.people.get(one.0) != Some(one.1);
        self.people.extend(is.people.iter().filter(|one| other(one, was)).map(|(id, _)| *id));
        self.people.extend(was.people.iter().filter(|one| other(one, is)).map(|(id, _)| *id));
        self.words = true;
    }
}

impl Current {
    /// The programme of `event`: what `former` has of it, where that is of the same event and nobody
    /// else wrote since, with what changed read again; else all of it.
    pub fn read(view: &View<'_>, event: EventId, former: Option<Self>) -> Result<Self, StoreError> {
        let foreign = view.foreign_changes()?;
        let mut former = former.filter(|one| one.programme.event.id == event);
        if let Some(own) = former.as_mut().filter(|one| one.foreign == foreign)
            && own.refresh(view)?
            && let Some(former) = former.take()
        {
            return Ok(former);
        }
        let programme = programmes::get(view, event)?;
        let mut unsaid = Unsaid::default();
        if let Some(former) = former {
            unsaid = former.unsaid;
            unsaid.compare(&former.programme, &programme);
        }
        Ok(Self {
            clashes: Arc::new(Clashes::of(&programme)),
            programme: Arc::new(programme),
            registrations: registrations::standing(view, event)?,
            foreign,
            since: Touched::default(),
            unsaid,
        })
    }

    /// What became another since the page was told of it, which is now done under this number.
    pub fn say(&mut self, number: u32) -> Unsaid {
        mem::replace(&mut self.unsaid, Unsaid { since: Some(number), ..Unsaid::default() })
    }

    /// Notes what this desk changed.
    pub fn note(&mut self, touched: &Touched) {
        self.since.extend(touched);
    }

    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    pub fn shared(&self) -> Arc<Programme> {
        Arc::clone(&self.programme)
    }

    /// Looks at the programme as it would be with these other states of its sessions, and at the
    /// clashes that there would be and are not now. It stays as it is.
    pub fn suppose<T>(
        &mut self,
        sessions: Vec<Session>,
        look: impl FnOnce(&[Clash], &Self) -> T,
    ) -> T {
        let replaced = self.replace(sessions);
        let seen = look(&replaced.came, self);
        self.replace(replaced.former);
        seen
    }

    fn replace(&mut self, sessions: Vec<Session>) -> Replaced {
        let programme = Arc::make_mut(&mut self.programme);
        Arc::make_mut(&mut self.clashes).replace(programme, sessions)
    }

    /// A session of the programme.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.programme.sessions.get(self.clashes.place(id)?)
    }

    pub fn clashes(&self) -> &Arc<Clashes> {
        &self.clashes
    }

    /// How many registrations stand.
    pub fn registrations(&self) -> u32 {
        self.registrations
    }

    /// Reads again what changed; false where that may be so much that all has to be read.
    fn refresh(&mut self, view: &View<'_>) -> Result<bool, StoreError> {
        let since = mem::take(&mut self.since);
        if since.rows == 0 {
            return Ok(true);
        }
        let event = self.programme.event.id;
        let Some(sessions) = self.sessions(view, &since)? else { return Ok(false) };
        let programme = Arc::make_mut(&mut self.programme);
        let clashes = Arc::make_mut(&mut self.clashes);
        let places: Vec<_> = sessions.iter().map(|one| (one.id, clashes.place(one.id))).collect();
        // Before anything else of it becomes another: then only their own clashes do.
        clashes.replace(programme, sessions);
        // One that has the place that it had may yet stand otherwise to the others, where another of
        // them went from before it to behind it.
        if places.iter().any(|(id, place)| clashes.place(*id) != *place) {
            self.unsaid.moved.extend(places.iter().map(|(id, _)| *id));
        }
        self.unsaid.sessions.extend(places.iter().map(|(id, _)| *id));
        let (mut counted, mut judged) = (false, false);
        for table in since.tables {
            match table {
                // What their deletion takes out of sight is everywhere.
                Table::Room
                | Table::Track
                | Table::Person
                | Table::Affiliation
                | Table::Organisation
                | Table::OrganisationRole => return Ok(false),
                Table::Event => {
                    judged = true;
                    programme.event = events::get(view, event)?;
                }
                Table::Appearance => {
                    judged = true;
                    programme.appearances = appearances::of_event(view, event)?;
                }
                Table::Availability => {
                    judged = true;
                    programme.availabilities = availabilities::of_event(view, event)?;
                }
                Table::Acceptance => {
                    judged = true;
                    programme.acceptances = acceptances::of_event(view, event)?;
                }
                Table::Registration | Table::SignUp => counted = true,
                Table::Session
                | Table::Role
                | Table::SessionRoom
                | Table::SessionLink
                | Table::Origin
                | Table::Picture
                | Table::ToldApart
                | Table::Category
                | Table::Field
                | Table::CheckIn
                | Table::TableSource
                | Table::Layout
                | Table::SavedFilter
                | Table::HouseStyle
                | Table::EventPaper
                | Table::Plan
                | Table::Preset
                | Table::PrintedBadge
                | Table::Version => {}
            }
        }
        if counted {
            self.registrations = registrations::standing(view, event)?;
            programme.sign_ups = registrations::sign_up_counts(view, event)?;
        }
        if counted || judged {
            Arc::make_mut(&mut self.clashes).judge(&self.programme);
            self.unsaid.words = true;
        }
        Ok(true)
    }

    /// Reads the touched sessions again, those of them that are of the event; none where one came or
    /// went, or its people did.
    fn sessions(
        &self,
        view: &View<'_>,
        touched: &Touched,
    ) -> Result<Option<Vec<Session>>, StoreError> {
        // Above this, reading all at once is faster.
        const MANY: usize = 200;
        if touched.sessions.len() > MANY {
            return Ok(None);
        }
        let only_they = touched.tables.iter().all(|table| *table == Table::Session);
        let mut sessions = Vec::with_capacity(touched.sessions.len());
        for id in &touched.sessions {
            let former = self.session(*id);
            let fresh = match former.filter(|_| only_they) {
                Some(former) => sessions::get_again(view, former),
                None => sessions::get(view, *id),
            };
            let fresh = match fresh {
                Ok(fresh) => fresh,
                // What lay in it as in a block lies in it no more.
                Err(StoreError::Gone { .. }) => return Ok(None),
                Err(error) => return Err(error),
            };
            if fresh.event != self.programme.event.id {
                continue;
            }
            match former {
                Some(former) if people(former) == people(&fresh) => sessions.push(fresh),
                _ => return Ok(None),
            }
        }
        Ok(Some(sessions))
    }
}

fn people(session: &Session) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = session.roles.iter().map(|role| role.person).collect();
    people.sort_unstable();
    people.dedup();
    people
}
