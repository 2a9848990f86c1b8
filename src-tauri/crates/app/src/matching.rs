//! Recognising people and organisations that are known already.

mod alike;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use obrady_domain::{Affiliation, AffiliationId, Organisation, OrganisationId, Person, PersonId};
use obrady_store::{StoreError, Tx, View, organisations, people};
use obrady_words::{Collator, Language};

use crate::{
    clock::Ids,
    organisations::kind_of,
    register::{self, Unit},
};

/// A name as it is recognised: capitals, spaces and how a letter is composed do not count, but every
/// diacritic does. Lach and Łach are two people.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct NameKey(Vec<u8>);

/// Making one takes as long as the keys of several names, and an import asks for a million of them.
static ORDER: LazyLock<Collator> = LazyLock::new(|| Collator::new(Language::Polish));

impl NameKey {
    pub fn new(name: &str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        Self(ORDER.key(&words.join(" ").to_lowercase()))
    }

    fn of(given: &str, family: &str) -> Self {
        Self::new(&format!("{given} {family}"))
    }
}

/// Everybody and every organisation known, found by name. It adds whom it does not know, so that one
/// import or form names nobody twice.
pub(crate) struct Known {
    people: BTreeMap<PersonId, Person>,
    by_name: BTreeMap<NameKey, Vec<PersonId>>,
    by_email: BTreeMap<String, PersonId>,
    /// What the names known have in common with their like, so that most are passed by without a key.
    marks: HashSet<u64>,
    /// Whether a name is known of which that can't be told.
    unmarked: bool,
    organisations: BTreeMap<NameKey, OrganisationId>,
    /// The same by names as they were written: a list of thousands names few, letter for letter.
    written: HashMap<String, OrganisationId>,
    /// The organisations whose code in the register is known.
    by_code: BTreeMap<String, OrganisationId>,
    pub ids: Ids,
}

/// What is known of a person from a form or a text.
pub(crate) struct Named<'a> {
    pub title: &'a str,
    pub given: &'a str,
    pub family: &'a str,
    pub office: &'a str,
    pub organisation: &'a str,
    pub email: &'a str,
    pub phone: &'a str,
}

impl Known {
    pub fn load(view: &View<'_>) -> Result<Self, StoreError> {
        let organisations = organisations::all(view)?.into_values();
        Ok(Self::of(organisations, people::all(view)?.into_values()))
    }

    /// Only those who have the name or the address that is given, and organisations of the name that
    /// is given: enough for one form, and a fraction of the time among a hundred thousand.
    pub fn about(view: &View<'_>, named: &Named<'_>) -> Result<Self, StoreError> {
        let name = format!("{} {}", named.given, named.family);
        let email = address(named.email);
        let mut letters = String::new();
        let people = people::fitting(view, |given, family, other| {
            letters.clear();
            letters.extend([given, " ", family]);
            alike::may_be(&letters, &name)
                || (!email.is_empty() && alike::may_be(other, &email) && address(other) == email)
        })?;
        let organisations =
            organisations::fitting(view, |other| alike::may_be(other, named.organisation))?;
        Ok(Self::of(organisations, people))
    }

    fn of(
        organisations: impl IntoIterator<Item = Organisation>,
        people: impl IntoIterator<Item = Person>,
    ) -> Self {
        let mut known = Self {
            people: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_email: BTreeMap::new(),
            marks: HashSet::new(),
            unmarked: false,
            organisations: BTreeMap::new(),
            written: HashMap::new(),
            by_code: BTreeMap::new(),
            ids: Ids::new(),
        };
        for organisation in organisations {
            if !organisation.teryt.is_empty() {
                known.by_code.entry(organisation.teryt.clone()).or_insert(organisation.id);
            }
            known.organisations.entry(NameKey::new(&organisation.name)).or_insert(organisation.id);
        }
        for person in people {
            known.note(person);
        }
        known
    }

    /// Knows this person from now on.
    pub fn note(&mut self, person: Person) {
        match alike::mark(&format!("{} {}", person.given, person.family)) {
            Some(mark) => drop(self.marks.insert(mark)),
            None => self.unmarked = true,
        }
        let name = NameKey::of(&person.given, &person.family);
        let same = self.by_name.entry(name).or_default();
        if !same.contains(&person.id) {
            same.push(person.id);
        }
        if !person.email.is_empty() {
            self.by_email.entry(address(&person.email)).or_insert(person.id);
        }
        self.people.insert(person.id, person);
    }

    /// The organisation of this name, added where it is not known; none for an empty name.
    pub fn organisation(
        &mut self,
        tx: &Tx<'_>,
        name: &str,
    ) -> Result<Option<OrganisationId>, StoreError> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.written.get(name) {
            return Ok(Some(*id));
        }
        let id = match self.organisations.get(&NameKey::new(name)) {
            Some(id) => *id,
            None => self.add_organisation(tx, name, register::only(name))?,
        };
        self.written.insert(name.to_owned(), id);
        Ok(Some(id))
    }

    /// The organisation of this code in the register, where there is one; else as
    /// [`Known::organisation`]. One of the same name that has no code is taken for it.
    pub fn organisation_of_code(
        &mut self,
        tx: &Tx<'_>,
        name: &str,
        code: &str,
    ) -> Result<Option<OrganisationId>, StoreError> {
        let Some(unit) = register::of_code(code) else { return self.organisation(tx, name) };
        if let Some(id) = self.by_code.get(code) {
            return Ok(Some(*id));
        }
        if let Some(id) = self.organisations.get(&NameKey::new(&unit.name)) {
            let namesake = organisations::get(tx, *id)?;
            if namesake.teryt.is_empty() {
                let found = Organisation { kind: unit.kind, teryt: code.into(), ..namesake };
                organisations::put(tx, &found)?;
                self.by_code.insert(code.into(), found.id);
                return Ok(Some(found.id));
            }
        }
        self.add_organisation(tx, &unit.name, Some(unit)).map(Some)
    }

    fn add_organisation(
        &mut self,
        tx: &Tx<'_>,
        name: &str,
        unit: Option<&Unit>,
    ) -> Result<OrganisationId, StoreError> {
        let mut organisation = Organisation::new(OrganisationId(self.ids.next()), name);
        organisation.kind = kind_of(name);
        if let Some(unit) = unit {
            (organisation.kind, organisation.teryt) = (unit.kind, unit.code.into());
            self.by_code.insert(unit.code.into(), organisation.id);
        }
        organisations::put(tx, &organisation)?;
        self.organisations.entry(NameKey::new(name)).or_insert(organisation.id);
        Ok(organisation.id)
    }

    /// The person so named, and the affiliation meant; each added where it is not known.
    ///
    /// The same e-mail address with the same name, or the same name where only one person bears it
    /// and no address speaks against it, is the same person; of several, the one of the same
    /// organisation. What is known is only added to, never overwritten.
    pub fn person(
        &mut self,
        tx: &Tx<'_>,
        named: &Named<'_>,
    ) -> Result<(PersonId, Option<AffiliationId>), StoreError> {
        let found = self.find(named, |_| true).cloned();
        self.add_to(tx, found, named)
    }

    /// Who [`Known::person`] would take it for, were only those known whom `may_be` lets pass.
    pub fn look_up(
        &self,
        named: &Named<'_>,
        may_be: impl Fn(PersonId) -> bool,
    ) -> Option<PersonId> {
        self.find(named, may_be).map(|person| person.id)
    }

    /// As [`Known::person`], but somebody of the same name and another organisation is somebody
    /// else, as [`Known::recognise`] has it.
    pub fn namesake_or_person(
        &mut self,
        tx: &Tx<'_>,
        named: &Named<'_>,
    ) -> Result<(PersonId, Option<AffiliationId>), StoreError> {
        let found = self.recognise(named).cloned();
        self.add_to(tx, found, named)
    }

    /// A person whom somebody recognised, else a new one, and the affiliation meant. What is known is
    /// only added to.
    pub fn known_or_new(
        &mut self,
        tx: &Tx<'_>,
        person: Option<PersonId>,
        named: &Named<'_>,
    ) -> Result<(PersonId, Option<AffiliationId>), StoreError> {
        let found = person.and_then(|id| self.people.get(&id)).cloned();
        self.add_to(tx, found, named)
    }

    /// What is known of a person.
    pub fn person_of(&self, tx: &Tx<'_>, id: PersonId) -> Result<Person, StoreError> {
        self.people.get(&id).cloned().map_or_else(|| people::get(tx, id), Ok)
    }

    /// As [`Known::look_up`], but somebody of the same name and another organisation is somebody
    /// else: in a list of hundreds they are namesakes, and taking them for one would lose a row.
    pub fn recognise(&self, named: &Named<'_>) -> Option<&Person> {
        let person = self.find(named, |_| true)?;
        let same_address =
            !named.email.trim().is_empty() && address(&person.email) == address(named.email);
        let elsewhere = !named.organisation.trim().is_empty()
            && person.affiliations.iter().any(|known| known.organisation.is_some())
            && !self.is_of(person, named.organisation);
        (same_address || !elsewhere).then_some(person)
    }

    fn add_to(
        &mut self,
        tx: &Tx<'_>,
        found: Option<Person>,
        named: &Named<'_>,
    ) -> Result<(PersonId, Option<AffiliationId>), StoreError> {
        let mut person = found.unwrap_or_else(|| nobody_known(PersonId(self.ids.next()), named));
        let before = person.clone();
        add_facts(&mut person, named);
        let affiliation = self.affiliation(tx, &mut person, named.office, named.organisation)?;
        if !self.people.contains_key(&person.id) || person != before {
            people::put(tx, &person)?;
        }
        let id = person.id;
        self.note(person);
        Ok((id, affiliation))
    }

    /// What is said of a person and differs from what is known of them, so that it can be kept
    /// elsewhere: their title and telephone number.
    pub fn differing<'n>(&self, id: PersonId, named: &Named<'n>) -> Vec<&'n str> {
        let Some(person) = self.people.get(&id) else { return Vec::new() };
        [(&person.title, named.title), (&person.phone, named.phone)]
            .into_iter()
            .map(|(kept, said)| (kept, said.trim()))
            .filter(|(kept, said)| !said.is_empty() && NameKey::new(kept) != NameKey::new(said))
            .map(|(_, said)| said)
            .collect()
    }

    /// The affiliation of these words among a person's, added to them where it is not there.
    pub fn affiliation(
        &mut self,
        tx: &Tx<'_>,
        person: &mut Person,
        office: &str,
        organisation: &str,
    ) -> Result<Option<AffiliationId>, StoreError> {
        let organisation = self.organisation(tx, organisation)?;
        let office = office.trim();
        if office.is_empty() && organisation.is_none() {
            return Ok(None);
        }
        if let Some(same) = same_affiliation(person, office, organisation) {
            return Ok(Some(same));
        }
        let id = AffiliationId(self.ids.next());
        person.affiliations.push(Affiliation { id, office: office.into(), organisation });
        Ok(Some(id))
    }

    /// The affiliation of these words among a person's.
    pub fn affiliation_of(
        &self,
        person: &Person,
        office: &str,
        organisation: &str,
    ) -> Option<AffiliationId> {
        let organisation = match organisation.trim() {
            "" => None,
            name => Some(*self.organisations.get(&NameKey::new(name))?),
        };
        same_affiliation(person, office.trim(), organisation)
    }

    fn find(&self, named: &Named<'_>, may_be: impl Fn(PersonId) -> bool) -> Option<&Person> {
        let mark = alike::mark(&format!("{} {}", named.given, named.family));
        if !self.unmarked && mark.is_some_and(|mark| !self.marks.contains(&mark)) {
            return None;
        }
        let name = NameKey::of(named.given, named.family);
        let email = address(named.email);
        if let Some(person) = self.by_email.get(&email).and_then(|id| self.people.get(id))
            && NameKey::of(&person.given, &person.family) == name
            && may_be(person.id)
        {
            return Some(person);
        }
        if named.given.trim().is_empty() && named.family.trim().is_empty() {
            return None;
        }
        let contradicts = |person: &Person| {
            !named.email.trim().is_empty()
                && !person.email.is_empty()
                && address(&person.email) != email
        };
        let same: Vec<&Person> = self
            .by_name
            .get(&name)?
            .iter()
            .filter_map(|id| self.people.get(id))
            .filter(|person| !contradicts(person) && may_be(person.id))
            .collect();
        let best = same.iter().find(|person| self.is_of(person, named.organisation));
        match (best, same.as_slice()) {
            (Some(best), _) => Some(best),
            (None, [only]) => Some(only),
            _ => None,
        }
    }

    /// Whether one of their offices is at the organisation of this name; for no name, whether they
    /// have none.
    fn is_of(&self, person: &Person, organisation: &str) -> bool {
        let known = self.organisations.get(&NameKey::new(organisation));
        let mut theirs = person.affiliations.iter().filter_map(|known| known.organisation);
        match known {
            _ if organisation.trim().is_empty() => theirs.next().is_none(),
            Some(known) => theirs.any(|id| id == *known),
            None => false,
        }
    }
}

/// A new person, not written yet and recognised by nobody, with the affiliation meant, where one is, at
/// an organisation that is known.
pub(crate) fn new_person(
    named: &Named<'_>,
    id: PersonId,
    affiliation: AffiliationId,
    organisation: Option<OrganisationId>,
) -> Person {
    let mut person = nobody_known(id, named);
    add_facts(&mut person, named);
    let office = named.office.trim();
    if !office.is_empty() || organisation.is_some() {
        person.affiliations.push(Affiliation {
            id: affiliation,
            office: office.into(),
            organisation,
        });
    }
    person
}

fn nobody_known(id: PersonId, named: &Named<'_>) -> Person {
    Person::new(id, named.given.trim(), named.family.trim())
}

/// Adds what is said of a person and not known.
fn add_facts(person: &mut Person, named: &Named<'_>) {
    for (kept, said) in [
        (&mut person.title, named.title),
        (&mut person.email, named.email),
        (&mut person.phone, named.phone),
    ] {
        if kept.is_empty() {
            *kept = said.trim().into();
        }
    }
}

fn same_affiliation(
    person: &Person,
    office: &str,
    organisation: Option<OrganisationId>,
) -> Option<AffiliationId> {
    let same = person.affiliations.iter().find(|known| {
        known.organisation == organisation
            && (known.office == office || NameKey::new(&known.office) == NameKey::new(office))
    });
    same.map(|known| known.id)
}

/// An e-mail address as it is recognised.
fn address(email: &str) -> String {
    email.trim().to_lowercase()
}
