//! The rules of a congress, and nothing else: this crate exists so that Cargo forbids I/O, the
//! clock and randomness in them. What needs the time or a new id gets it as an argument.

mod id;
mod time;

mod event;
mod organisation;
mod person;
mod registration;
mod room;
mod session;

pub mod address;

mod clash;
mod programme;

pub use clash::{Clash, ClashKind, Level, clashes};
pub use event::{Attendance, Event};
pub use id::{
    AffiliationId, EventId, OrganisationId, OrganisationRoleId, PersonId, RegistrationId, RoleId,
    RoomId, SessionId, TrackId,
};
pub use organisation::{Organisation, OrganisationRole, OrganisationRoleKind};
pub use person::{Affiliation, Person};
pub use programme::Programme;
pub use registration::{Answer, Registration, RegistrationState};
pub use room::{Room, Track};
pub use session::{Link, Role, RoleKind, Session, SessionKind, SessionState, Slot};
pub use time::{Clock, Length};
