//! The journal: every change as one row that can be taken back.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, Timelike as _};
use obrady_domain::SessionId;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    changeset,
    column::{Code, Text},
    error::StoreError,
    migrate,
};

/// Which change it is, when it is made and by whom; given by the caller, for the store has no
/// clock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The change's own id (UUIDv7).
    pub uid: Uuid,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who.
    pub actor: Actor,
}

/// Who makes changes: a person's login name on their computer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Actor(pub String);

/// What a change does, so that it can be worded: `Moved session “Opening”`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Op {
    /// The deed.
    pub kind: OpKind,
    /// The name of the thing; empty where there are several or none.
    pub subject: String,
    /// How many things.
    pub amount: u32,
}

impl Op {
    /// A deed done to one thing.
    pub fn on(kind: OpKind, subject: impl Into<String>) -> Self {
        Self { kind, subject: subject.into(), amount: 1 }
    }

    /// A deed done to several things.
    #[must_use]
    pub fn many(kind: OpKind, amount: usize) -> Self {
        let amount = u32::try_from(amount).unwrap_or(u32::MAX);
        Self { kind, subject: String::new(), amount }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a change can do. Its words are the messages `op-…` of `changes.ftl`.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "kebab-case")]
        pub enum OpKind { $($(#[$doc])* $name,)* }

        impl OpKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }
    };
}

kinds! {
    /// An event was added.
    EventAdd,
    /// The next edition of an event was made.
    EventCopy,
    /// Facts of an event were edited.
    EventEdit,
    /// An event was deleted.
    EventDelete,
    /// The organisations of an event were edited.
    OrganisationsEdit,
    /// A session was added.
    SessionAdd,
    /// A session was edited.
    SessionEdit,
    /// Sessions were moved to another time or room.
    SessionMove,
    /// Sessions were put into the backlog.
    SessionUnschedule,
    /// A session was moved or stretched, and what follows was pushed.
    SessionShift,
    /// The gaps of a day were closed.
    GapsClose,
    /// Two sessions changed places.
    SessionSwap,
    /// Sessions were copied.
    SessionCopy,
    /// Sessions were locked.
    SessionLock,
    /// Sessions were unlocked.
    SessionUnlock,
    /// Sessions were deleted.
    SessionDelete,
    /// A room was added.
    RoomAdd,
    /// A room was edited.
    RoomEdit,
    /// A room was deleted.
    RoomDelete,
    /// Rooms were put into another order.
    RoomOrder,
    /// A track was added.
    TrackAdd,
    /// A track was edited.
    TrackEdit,
    /// A track was deleted.
    TrackDelete,
    /// A person was added.
    PersonAdd,
    /// A person was edited.
    PersonEdit,
    /// People were deleted.
    PersonDelete,
    /// People who are one were put together.
    PersonMerge,
    /// People who look like one were told apart.
    PersonDistinct,
    /// The picture of a person was set or removed.
    PersonPicture,
    /// How a person appears at an event was set.
    PersonAppearance,
    /// An organisation was added.
    OrganisationAdd,
    /// An organisation was edited.
    OrganisationEdit,
    /// Organisations were deleted.
    OrganisationDelete,
    /// Organisations that are one were put together.
    OrganisationMerge,
    /// Organisations that look like one were told apart.
    OrganisationDistinct,
    /// The logo of an organisation was set or removed.
    OrganisationLogo,
    /// A registration was added.
    RegistrationAdd,
    /// A registration was edited.
    RegistrationEdit,
    /// The state of registrations was set.
    RegistrationState,
    /// Whether those registered come or watch was set.
    RegistrationAttendance,
    /// The category of registrations was set.
    RegistrationCategory,
    /// A tag was put onto registrations, or taken off.
    RegistrationTag,
    /// What participants need was edited.
    RegistrationNeeds,
    /// Registrations were deleted.
    RegistrationDelete,
    /// Registrations moved up from the waiting list.
    RegistrationMoveUp,
    /// Somebody signed up for a session.
    SignUpAdd,
    /// A sign-up for a session was taken back.
    SignUpWithdraw,
    /// A category of registrations was added.
    CategoryAdd,
    /// A category of registrations was edited.
    CategoryEdit,
    /// Categories of registrations were put into another order.
    CategoryOrder,
    /// A category of registrations was deleted.
    CategoryDelete,
    /// A field of the form was added.
    FieldAdd,
    /// A field of the form was edited.
    FieldEdit,
    /// Fields of the form were put into another order.
    FieldOrder,
    /// A field of the form was deleted.
    FieldDelete,
    /// A layout of lists was added.
    LayoutAdd,
    /// A layout of lists was edited.
    LayoutEdit,
    /// Layouts of lists were put into another order.
    LayoutOrder,
    /// A layout of lists was deleted.
    LayoutDelete,
    /// A filter was saved.
    FilterAdd,
    /// A saved filter was edited.
    FilterEdit,
    /// Saved filters were put into another order.
    FilterOrder,
    /// A saved filter was deleted.
    FilterDelete,
    /// Somebody came in.
    CheckIn,
    /// It was taken back that somebody came in.
    CheckInUndo,
    /// Somebody who was not registered came in.
    WalkIn,
    /// An announcement was taken in.
    AnnouncementImport,
    /// A list of registrations was taken in.
    RegistrationImport,
    /// A programme was taken in.
    ProgrammeImport,
    /// A list of people was taken in.
    PeopleImport,
    /// An archive was taken in.
    ArchiveImport,
    /// The look of the house was edited.
    HouseEdit,
    /// What the prints of an event show was edited.
    PaperEdit,
    /// A plan was added.
    PlanAdd,
    /// A plan was edited.
    PlanEdit,
    /// Plans were put into another order.
    PlanOrder,
    /// A plan was deleted.
    PlanDelete,
    /// Choices of how to print were kept.
    PresetSave,
    /// Kept choices of how to print were deleted.
    PresetDelete,
    /// Badges were printed.
    BadgePrint,
    /// Badges are to be printed again.
    BadgeForget,
    /// A clash was accepted.
    ClashAccept,
    /// A clash is no longer accepted.
    ClashWithdraw,
    /// It was edited when a person or a room can be had.
    AvailabilityEdit,
    /// A version of a programme was made.
    VersionAdd,
    /// A version was given another name or note.
    VersionEdit,
    /// A version was published.
    VersionPublish,
    /// A version was taken back from the public.
    VersionWithdraw,
    /// A version was deleted.
    VersionDelete,
    /// All changes since some moment were taken back.
    HistoryBack,
}

/// How a change came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// Somebody did it.
    Do,
    /// It took another back.
    Undo,
    /// It did again what had been taken back.
    Redo,
}

/// One row of the journal.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Its id.
    pub uid: Uuid,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who.
    pub actor: Actor,
    /// How it came about.
    pub step: Step,
    /// What it does; of an undo or redo, what it takes back or does again.
    pub op: Op,
}

macro_rules! tables {
    ($($name:ident = $text:literal,)*) => {
        /// A table that the journal records. A table that is not named here can't be undone.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "camelCase")]
        #[expect(missing_docs, reason = "each is the thing whose name it has")]
        pub enum Table { $($name,)* }

        impl Table {
            /// Every one.
            pub const ALL: [Self; [$($text,)*].len()] = [$(Self::$name,)*];

            /// Its name in the file.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The one with this name.
            pub(crate) fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

tables! {
    Event = "event",
    Room = "room",
    Track = "track",
    Session = "session",
    Person = "person",
    Organisation = "organisation",
    Affiliation = "affiliation",
    Role = "role",
    OrganisationRole = "organisation_role",
    Registration = "registration",
    SessionRoom = "session_room",
    SessionLink = "session_link",
    Origin = "origin",
    Picture = "picture",
    Appearance = "appearance",
    Availability = "availability",
    Acceptance = "acceptance",
    Version = "version",
    SignUp = "sign_up",
    ToldApart = "told_apart",
    Category = "category",
    Field = "field",
    CheckIn = "check_in",
    TableSource = "table_source",
    Layout = "layout",
    SavedFilter = "saved_filter",
    HouseStyle = "house_style",
    EventPaper = "event_paper",
    Plan = "plan",
    Preset = "preset",
    PrintedBadge = "printed_badge",
}

/// What a change touched, so that a screen knows what to read again.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Touched {
    /// The tables.
    pub tables: BTreeSet<Table>,
    /// How many rows in all.
    pub rows: u32,
    /// The sessions, where they themselves, their rooms, links or roles are among them.
    pub sessions: BTreeSet<SessionId>,
    /// The ids of what the rows are about; none where they are many.
    pub things: Option<BTreeSet<String>>,
}

impl Touched {
    /// Adds what another change touched.
    pub fn extend(&mut self, other: &Self) {
        self.tables.extend(&other.tables);
        self.rows = self.rows.saturating_add(other.rows);
        self.sessions.extend(&other.sessions);
        self.things = match (self.things.take(), &other.things) {
            (Some(mut things), Some(others)) => {
                things.extend(others.iter().cloned());
                Some(things)
            }
            _ => None,
        };
    }
}

/// What a change gave, and what it touched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome<T> {
    /// What the change gave.
    pub value: T,
    /// What it touched; nothing where everything was so already, and then the journal has no step.
    pub touched: Touched,
}

/// Writes a step into the journal, and gives its place there.
pub(crate) fn append(
    connection: &Connection,
    stamp: &Stamp,
    step: Step,
    reverts: Option<Uuid>,
    op: &Op,
    packed: &[u8],
) -> Result<i64, StoreError> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO change (uid, at, actor, step, reverts, op, subject, amount, schema_version, changeset)
         VALUES (:uid, :at, :actor, :step, :reverts, :op, :subject, :amount, :schema_version, :changeset)",
    )?;
    insert.execute(named_params! {
        ":uid": Text(stamp.uid),
        ":at": moment(stamp.at),
        ":actor": stamp.actor.0,
        ":step": Code(step),
        ":reverts": reverts.map(Text),
        ":op": Code(op.kind),
        ":subject": op.subject,
        ":amount": op.amount,
        ":schema_version": migrate::KNOWN,
        ":changeset": packed,
    })?;
    Ok(connection.last_insert_rowid())
}

/// Counts a change of each of these sessions, and of the keys by which they are known elsewhere: one
/// that is taken in anew has another id, but to those who read our calendars it is the same.
pub(crate) fn revise(
    connection: &Connection,
    stamp: &Stamp,
    sessions: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let mut keys = connection.prepare_cached(
        "SELECT key, event_id FROM origin
         WHERE thing_id = ?1 AND thing = 'session' AND key <> ''",
    )?;
    let mut changed: BTreeSet<String> = sessions.clone();
    for session in sessions {
        for row in keys.query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (key, event): (String, String) = row?;
            changed.insert(known_as(&key, &event));
        }
    }
    let mut count = connection.prepare_cached(
        "INSERT INTO revision (session_id, number, at) VALUES (?1, 0, ?2)
         ON CONFLICT (session_id) DO UPDATE SET number = number + 1, at = excluded.at",
    )?;
    for session in &changed {
        count.execute([session, &moment(stamp.at)])?;
    }
    Ok(())
}

/// As what a session with a key of another program is counted, as [`crate::revisions::of_event`] finds
/// it: a number means another session in every event.
pub(crate) fn known_as(key: &str, event: &str) -> String {
    let number = key.bytes().all(|byte| byte.is_ascii_digit());
    if number { format!("{key}@{event}") } else { key.to_owned() }
}

/// The latest steps, newest first, at most `limit`.
pub(crate) fn latest(connection: &Connection, limit: u32) -> Result<Vec<Change>, StoreError> {
    let mut select = connection.prepare_cached(
        "SELECT uid, at, actor, step, op, subject, amount FROM change ORDER BY seq DESC LIMIT ?1",
    )?;
    Ok(select.query_map([limit], change)?.collect::<Result<_, _>>()?)
}

/// A row of `uid, at, actor, step, op, subject, amount`.
pub(crate) fn change(row: &rusqlite::Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        uid: row.get::<_, Text<_>>(0)?.0,
        at: row.get::<_, Text<_>>(1)?.0,
        actor: Actor(row.get(2)?),
        step: row.get::<_, Code<_>>(3)?.0,
        op: Op { kind: row.get::<_, Code<_>>(4)?.0, subject: row.get(5)?, amount: row.get(6)? },
    })
}

/// The changeset of a row of `change`, packed. That of a step that takes a deed back or does it again is
/// empty: it is the deed's own, turned round or as it is.
pub(crate) const CHANGESET: &str = "CASE WHEN change.changeset <> x'' OR change.reverts IS NULL
     THEN change.changeset
     ELSE (SELECT deed.changeset FROM change AS deed WHERE deed.uid = change.reverts) END";

/// The changeset of a step, unpacked.
pub(crate) fn changeset_of(connection: &Connection, step: Uuid) -> Result<Vec<u8>, StoreError> {
    let unfit = || StoreError::Unfit(step.to_string());
    let select =
        format!("SELECT {CHANGESET}, step = 'undo' AND changeset = x'' FROM change WHERE uid = ?1");
    let found: Option<(Option<Vec<u8>>, bool)> = connection
        .query_row(&select, [Text(step)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (Some(packed), turned) = found.ok_or_else(unfit)? else { return Err(unfit()) };
    let changes = changeset::unpack(&packed).map_err(|_| unfit())?;
    if turned { changeset::invert(&changes).map_err(|_| unfit()) } else { Ok(changes) }
}

/// `YYYY-MM-DDTHH:MM:SS`, as chrono reads it back.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    // Without parts of a second, chrono shows it so; a leap second is a nanosecond of its own.
    let whole = at.nanosecond() / 1_000_000_000 * 1_000_000_000;
    format!("{:?}", at.with_nanosecond(whole).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_to_the_second() {
        for (at, written) in [
            ("2027-01-02T03:04:05", "2027-01-02T03:04:05"),
            ("2027-01-02T03:04:05.678", "2027-01-02T03:04:05"),
            ("2016-12-31T23:59:60.5", "2016-12-31T23:59:60"),
            ("0007-12-31T00:00:00", "0007-12-31T00:00:00"),
            ("+12027-12-31T00:00:00", "+12027-12-31T00:00:00"),
        ] {
            let moment = moment(at.parse().unwrap());
            assert_eq!(moment, written);
            assert!(moment.parse::<NaiveDateTime>().is_ok(), "{written} is read again");
        }
    }
}
