//! The rules of a congress, and nothing else: this crate exists so that Cargo forbids I/O, the
//! clock and randomness in them. What needs the time or a new id gets it as an argument.

mod id;
mod time;

mod availability;
mod event;
mod organisation;
mod person;
mod picture;
mod registration;
mod room;
mod session;
mod version;

pub mod address;

mod clash;
mod comparison;
mod english;
mod planning;
mod programme;

pub use availability::{Availability, AvailabilityKind, Whose};
pub use clash::{Acceptance, Clash, ClashKind, Clashes, Level, Missing, clashes};
pub use comparison::{
    EventFact, PersonOffice, Place, ProgrammeChange, Renamed, SessionChange, SessionFact, compare,
};
pub use event::{Attendance, Event};
pub use id::{
    AcceptanceId, AffiliationId, AvailabilityId, EventId, OrganisationId, OrganisationRoleId,
    PersonId, PictureId, RegistrationId, RoleId, RoomId, SessionId, TrackId, VersionId,
};
pub use organisation::{Organisation, OrganisationKind, OrganisationRole, OrganisationRoleKind};
pub use person::{Affiliation, Appearance, Person};
pub use picture::Picture;
pub use planning::{
    Move, Reach, Refusal, Target, close_gaps, copy_many, move_many, moved, shift, swap,
};
pub use programme::{Programme, SignUpCount};
pub use registration::{Answer, Registration, RegistrationState, SignUp};
pub use room::{Room, Track};
pub use session::{Link, Role, RoleKind, Session, SessionKind, SessionState, Slot, Translation};
pub use time::{Clock, Length};
pub use version::Version;
