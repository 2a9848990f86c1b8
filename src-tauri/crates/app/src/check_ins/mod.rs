//! The door: who comes in, once, and who is in.

mod counts;
mod entering;
mod guests;
mod register;

use obrady_domain::{Door, EventId, RegistrationId, SessionId};
use obrady_store::{StoreError, View, door, sessions};
use serde::{Deserialize, Serialize};

pub use counts::{CategoryCount, DoorCounts, DoorView, view};
pub use entering::{Admission, admit, by_code, walk_in, withdraw};
pub use guests::{Guest, Latest};
pub(crate) use register::DoorRegister;
pub use register::{DoorFound, find};

/// A desk at a door.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct DoorDesk {
    /// The session into which it lets people; none where into the event.
    pub session: Option<SessionId>,
    /// What it is called; may be empty.
    pub name: String,
}

/// What somebody shows at the door.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", tag = "kind", content = "value")]
pub enum Ticket {
    /// A code, as it was typed or scanned.
    Code(String),
    /// Nothing: they were found by name.
    Registration(RegistrationId),
}

/// The door into a session, or into the event.
fn door_of(
    view: &View<'_>,
    event: EventId,
    session: Option<SessionId>,
) -> Result<Door, StoreError> {
    let Some(session) = session else { return Ok(Door::Event) };
    let found = sessions::get(view, session)?;
    if found.event != event {
        return Err(StoreError::Gone { table: "session", id: session.to_string() });
    }
    let signed_up = door::is_signed_up_for(view, session)?;
    Ok(if signed_up { Door::SignedUp(session) } else { Door::Open(session) })
}
