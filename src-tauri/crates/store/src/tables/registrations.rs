//! Registrations: each is one row, answers included, for imports of very many are to be cheap.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
    marker::PhantomData,
};

use obrady_domain::{
    AffiliationId, Answer, Attendance, CategoryId, EventId, FieldNumber, Invoice, Needs, PersonId,
    Registration, RegistrationId, SessionId, SignUp, SignUpCount,
};
use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, SeqAccess, Visitor},
};

use super::{bury, ids};
use crate::{
    StoreError, Tx, View,
    column::{Code, InOrder, Json, Text},
    journal::{self, Table},
};

/// A registration as it is read: what points to something deleted points to nothing. Its columns are
/// those of [`COLUMNS`].
const SELECT: &str = "SELECT registration.id, registration.event_id, registration.person_id,
         affiliation.id, category.id, registration.state, registration.attendance,
         registration.registered_at, registration.note, registration.answers, registration.tags,
         registration.diet, registration.accessibility, registration.interpreter,
         registration.invoice_name, registration.invoice_nip, registration.invoice_address,
         registration.source, registration.code
     FROM living_registration AS registration
     JOIN living_person AS person ON person.id = registration.person_id
     LEFT JOIN living_affiliation AS affiliation ON affiliation.id = registration.affiliation_id
     LEFT JOIN living_category AS category ON category.id = registration.category_id";

/// The columns of a registration, in the order in which they are read.
const COLUMNS: &str = "id, event_id, person_id, affiliation_id, category_id, state, attendance,
     registered_at, note, answers, tags, diet, accessibility, interpreter, invoice_name, invoice_nip,
     invoice_address, source, code";

const SIGN_UPS: &str = "SELECT sign_up.* FROM sign_up
     JOIN living_registration AS registration ON registration.id = sign_up.registration_id
     JOIN living_session AS session ON session.id = sign_up.session_id";

/// The registrations of an event, in the order in which they were added.
///
/// # Errors
/// Only where the file fails.
pub fn of_event(view: &View<'_>, event: EventId) -> Result<Vec<Registration>, StoreError> {
    // Few are deleted: to remember those is quicker than to look up each that is not.
    let no_person: HashSet<PersonId> =
        ids(view, "SELECT id FROM person WHERE deleted_at IS NOT NULL")?;
    let no_affiliation: HashSet<AffiliationId> =
        ids(view, "SELECT id FROM affiliation WHERE deleted_at IS NOT NULL")?;
    let no_category: HashSet<CategoryId> =
        ids(view, "SELECT id FROM category WHERE deleted_at IS NOT NULL")?;
    let mut select = view.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM living_registration WHERE event_id = ?1"
    ))?;
    let mut rows = select.query([Text(event)])?;
    let mut registrations: Vec<Registration> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut one = registration(row)?;
        if no_person.contains(&one.person) {
            continue;
        }
        one.affiliation = one.affiliation.filter(|id| !no_affiliation.contains(id));
        one.category = one.category.filter(|id| !no_category.contains(id));
        registrations.push(one);
    }
    registrations.sort_unstable_by_key(|one| one.id);
    let mut sign_ups: BTreeMap<RegistrationId, Vec<SignUp>> = BTreeMap::new();
    let mut select = view.0.prepare_cached(&format!(
        "{SIGN_UPS} WHERE registration.event_id = ?1 ORDER BY sign_up.session_id"
    ))?;
    for row in select.query_map([Text(event)], |row| {
        Ok((row.get::<_, Text<RegistrationId>>("registration_id")?.0, sign_up(row)?))
    })? {
        let (registration, sign_up) = row?;
        sign_ups.entry(registration).or_default().push(sign_up);
    }
    for registration in &mut registrations {
        registration.sign_ups = sign_ups.remove(&registration.id).unwrap_or_default();
    }
    Ok(registrations)
}

/// How many registrations an event has that are not cancelled.
///
/// # Errors
/// Only where the file fails.
pub fn standing(view: &View<'_>, event: EventId) -> Result<u32, StoreError> {
    let count = view
        .0
        .prepare_cached(
            "SELECT count(*) FROM living_registration
             WHERE event_id = ?1 AND state <> 'cancelled'
                 AND person_id NOT IN (SELECT id FROM person WHERE deleted_at IS NOT NULL)",
        )?
        .query_row([Text(event)], |row| row.get(0))?;
    Ok(count)
}

/// How many signed up for each session of an event that anybody signed up for, leaving out who
/// waits or cancelled.
///
/// # Errors
/// Only where the file fails.
pub fn sign_up_counts(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<SessionId, SignUpCount>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT sign_up.session_id, registration.attendance, count(*) AS number FROM sign_up
         JOIN living_registration AS registration ON registration.id = sign_up.registration_id
         JOIN living_person AS person ON person.id = registration.person_id
         JOIN living_session AS session ON session.id = sign_up.session_id
         WHERE registration.event_id = ?1
             AND sign_up.state IN ('pending', 'confirmed')
             AND registration.state IN ('pending', 'confirmed')
         GROUP BY sign_up.session_id, registration.attendance",
    )?;
    let mut counts: BTreeMap<SessionId, SignUpCount> = BTreeMap::new();
    for row in select.query_map([Text(event)], |row| {
        let session = row.get::<_, Text<SessionId>>("session_id")?.0;
        Ok((session, row.get::<_, Code<Attendance>>("attendance")?.0, row.get("number")?))
    })? {
        let (session, attendance, number): (_, _, u32) = row?;
        let count = counts.entry(session).or_default();
        match attendance {
            Attendance::Online => count.online += number,
            Attendance::OnSite | Attendance::Hybrid => count.on_site += number,
        }
    }
    Ok(counts)
}

/// How many of an event gave each field an answer that is not empty; of consents, by the version of
/// the wording.
///
/// # Errors
/// Only where the file fails.
pub fn answered(
    view: &View<'_>,
    event: EventId,
) -> Result<BTreeMap<(FieldNumber, Option<u32>), u32>, StoreError> {
    let mut select = view.0.prepare_cached(
        "SELECT registration.answers FROM living_registration AS registration
         JOIN living_person AS person ON person.id = registration.person_id
         WHERE registration.event_id = ?1",
    )?;
    let mut counts = BTreeMap::new();
    for answers in select.query_map([Text(event)], |row| row.get::<_, Json<Answers<String>>>(0))? {
        for answer in answers?.0.into_answers() {
            if !answer.text.trim().is_empty() {
                *counts.entry((answer.field, answer.wording)).or_default() += 1;
            }
        }
    }
    Ok(counts)
}

/// The registration with this id.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn get(view: &View<'_>, id: RegistrationId) -> Result<Registration, StoreError> {
    let found = view
        .0
        .prepare_cached(&format!("{SELECT} WHERE registration.id = ?1"))?
        .query_row([Text(id)], registration)
        .optional()?;
    let mut registration = found.ok_or_else(|| StoreError::Gone {
        table: Table::Registration.name(),
        id: id.to_string(),
    })?;
    registration.sign_ups = sign_ups(view, id)?;
    Ok(registration)
}

/// What a registration is signed up for.
pub(super) fn sign_ups(view: &View<'_>, id: RegistrationId) -> Result<Vec<SignUp>, StoreError> {
    let mut select = view.0.prepare_cached(&format!(
        "{SIGN_UPS} WHERE registration.id = ?1 ORDER BY sign_up.session_id"
    ))?;
    Ok(select.query_map([Text(id)], sign_up)?.collect::<Result<_, _>>()?)
}

/// The registrations of a person for an event, in the order in which they were added.
///
/// # Errors
/// Only where the file fails.
pub fn of_person(
    view: &View<'_>,
    event: EventId,
    person: PersonId,
) -> Result<Vec<RegistrationId>, StoreError> {
    // The plus keeps SQLite from going through all of the event: a person has few.
    let mut select = view.0.prepare_cached(
        "SELECT id FROM living_registration WHERE +event_id = ?1 AND person_id = ?2 ORDER BY id",
    )?;
    let id = |row: &Row<'_>| Ok(row.get::<_, Text<RegistrationId>>(0)?.0);
    let ids = select.query_map(params![Text(event), Text(person)], id)?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The registrations of a person for whatever events, in the order in which they were added.
///
/// # Errors
/// Only where the file fails.
pub fn wherever(view: &View<'_>, person: PersonId) -> Result<Vec<RegistrationId>, StoreError> {
    let mut select = view
        .0
        .prepare_cached("SELECT id FROM living_registration WHERE person_id = ?1 ORDER BY id")?;
    let ids = select.query_map([Text(person)], |row| Ok(row.get::<_, Text<_>>(0)?.0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Adds the registration, or replaces what is known of it and its answers.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn put(tx: &Tx<'_>, registration: &Registration) -> Result<(), StoreError> {
    write(tx, registration)?;
    let there: Vec<SessionId> =
        tx.0.prepare_cached(&format!("{SIGN_UPS} WHERE registration.id = ?1"))?
            .query_map([Text(registration.id)], |row| Ok(sign_up(row)?.session))?
            .collect::<Result<_, _>>()?;
    let kept = |session| registration.sign_ups.iter().any(|one| one.session == session);
    for gone in there.into_iter().filter(|session| !kept(*session)) {
        tx.0.prepare_cached("DELETE FROM sign_up WHERE registration_id = ?1 AND session_id = ?2")?
            .execute(params![Text(registration.id), Text(gone)])?;
    }
    Ok(())
}

/// Adds a registration that is new: as [`put`], but nothing is looked for that might be there.
///
/// # Errors
/// [`StoreError::Sqlite`] where it points to something that never was.
pub fn add(tx: &Tx<'_>, registration: &Registration) -> Result<(), StoreError> {
    write(tx, registration)
}

fn write(tx: &Tx<'_>, registration: &Registration) -> Result<(), StoreError> {
    tx.0.prepare_cached(
        "INSERT INTO registration (id, event_id, person_id, affiliation_id, category_id, state,
             attendance, registered_at, note, answers, tags, diet, accessibility, interpreter,
             invoice_name, invoice_nip, invoice_address, source, code)
         VALUES (:id, :event, :person, :affiliation, :category, :state, :attendance, :registered_at,
             :note, :answers, :tags, :diet, :accessibility, :interpreter, :invoice_name,
             :invoice_nip, :invoice_address, :source, :code)
         ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id,
             affiliation_id = excluded.affiliation_id, category_id = excluded.category_id,
             state = excluded.state, attendance = excluded.attendance,
             registered_at = excluded.registered_at, note = excluded.note,
             answers = excluded.answers, tags = excluded.tags, diet = excluded.diet,
             accessibility = excluded.accessibility, interpreter = excluded.interpreter,
             invoice_name = excluded.invoice_name, invoice_nip = excluded.invoice_nip,
             invoice_address = excluded.invoice_address, source = excluded.source,
             code = excluded.code",
    )?
    .execute(named_params! {
        ":id": Text(registration.id),
        ":event": Text(registration.event),
        ":person": Text(registration.person),
        ":affiliation": registration.affiliation.map(Text),
        ":category": registration.category.map(Text),
        ":state": Code(registration.state),
        ":attendance": Code(registration.attendance),
        ":registered_at": registration.registered_at.map(journal::moment),
        ":note": registration.note,
        ":answers": Json(Answers::of(&registration.answers)),
        ":tags": registration.tags.join("\n"),
        ":diet": registration.needs.diet,
        ":accessibility": registration.needs.accessibility,
        ":interpreter": registration.needs.interpreter,
        ":invoice_name": registration.invoice.name,
        ":invoice_nip": registration.invoice.nip,
        ":invoice_address": registration.invoice.address,
        ":source": registration.source,
        ":code": registration.foreign_code,
    })?;
    let mut put = tx.0.prepare_cached(
        "INSERT INTO sign_up (registration_id, session_id, state, signed_up_at)
         VALUES (:registration, :session, :state, :at)
         ON CONFLICT (registration_id, session_id) DO UPDATE SET state = excluded.state,
             signed_up_at = excluded.signed_up_at",
    )?;
    for one in &registration.sign_ups {
        put.execute(named_params! {
            ":registration": Text(registration.id),
            ":session": Text(one.session),
            ":state": Code(one.state),
            ":at": one.at.map(journal::moment),
        })?;
    }
    Ok(())
}

/// The answers as they lie in the file.
pub(crate) fn answers_text(registration: &Registration) -> Result<String, StoreError> {
    let text = serde_json::to_string(&Answers::of(&registration.answers));
    Ok(text.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?)
}

/// Deletes the registration.
///
/// # Errors
/// [`StoreError::Gone`] where there is none.
pub fn delete(tx: &Tx<'_>, id: RegistrationId) -> Result<(), StoreError> {
    bury(tx, Table::Registration, id)
}

/// Of a row of [`COLUMNS`].
fn registration(row: &Row<'_>) -> rusqlite::Result<Registration> {
    let mut row = InOrder::of(row);
    Ok(Registration {
        id: row.text()?,
        event: row.text()?,
        person: row.text()?,
        affiliation: row.optional()?,
        category: row.optional()?,
        state: row.code()?,
        attendance: row.code()?,
        registered_at: row.optional()?,
        note: row.next()?,
        answers: row.next::<Json<Answers<String>>>()?.0.into_answers(),
        tags: row.next::<String>()?.lines().map(str::to_owned).collect(),
        needs: Needs { diet: row.next()?, accessibility: row.next()?, interpreter: row.next()? },
        invoice: Invoice { name: row.next()?, nip: row.next()?, address: row.next()? },
        source: row.next()?,
        foreign_code: row.next()?,
        sign_ups: Vec::new(),
    })
}

fn sign_up(row: &Row<'_>) -> rusqlite::Result<SignUp> {
    Ok(SignUp {
        session: row.get::<_, Text<_>>("session_id")?.0,
        state: row.get::<_, Code<_>>("state")?.0,
        at: row.get::<_, Option<Text<_>>>("signed_up_at")?.map(|text| text.0),
    })
}

/// Answers as they lie in the file: `[[1, "tak"], [2, "tak", 3]]`.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Answers<T>(Vec<Kept<T>>);

#[derive(Serialize)]
#[serde(untagged)]
enum Kept<T> {
    Plain(u32, T),
    Worded(u32, T, u32),
}

/// Reads what is untagged by how much there is of it, without keeping it in between.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Kept<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
            type Value = Kept<T>;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("a number, a text and perhaps a version")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Kept<T>, A::Error> {
                let short = |count| de::Error::invalid_length(count, &"two or three parts");
                let number = parts.next_element()?.ok_or_else(|| short(0))?;
                let text = parts.next_element()?.ok_or_else(|| short(1))?;
                Ok(match parts.next_element()? {
                    None => Kept::Plain(number, text),
                    Some(version) => Kept::Worded(number, text, version),
                })
            }
        }

        deserializer.deserialize_seq(Parts(PhantomData))
    }
}

impl<'a> Answers<&'a str> {
    fn of(answers: &'a [Answer]) -> Self {
        let kept = |answer: &'a Answer| match answer.wording {
            None => Kept::Plain(answer.field.0, answer.text.as_str()),
            Some(wording) => Kept::Worded(answer.field.0, answer.text.as_str(), wording),
        };
        Self(answers.iter().map(kept).collect())
    }
}

impl Answers<String> {
    fn into_answers(self) -> Vec<Answer> {
        let answer = |kept| match kept {
            Kept::Plain(number, text) => Answer { field: FieldNumber(number), text, wording: None },
            Kept::Worded(number, text, wording) => {
                Answer { field: FieldNumber(number), text, wording: Some(wording) }
            }
        };
        self.0.into_iter().map(answer).collect()
    }
}
