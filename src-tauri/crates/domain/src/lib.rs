//! The rules of a congress, and nothing else: this crate exists so that Cargo forbids I/O, the
//! clock and randomness in them. What needs the time or a new id gets it as an argument.

mod id;
mod time;

mod availability;
mod category;
mod check_in;
mod event;
mod field;
mod house;
mod organisation;
mod paper;
mod person;
mod picture;
mod registration;
mod room;
mod session;
mod table_source;
mod version;

pub mod address;
pub mod code;
pub mod nip;

mod clash;
mod comparison;
mod disclosure;
mod door;
mod english;
mod filter;
mod layout;
mod places;
mod planning;
mod programme;

pub use availability::{Availability, AvailabilityKind, Whose};
pub use category::Category;
pub use check_in::CheckIn;
pub use clash::{Acceptance, Clash, ClashKind, Clashes, Level, Missing, Replaced, clashes};
pub use comparison::{
    EventFact, PersonOffice, Place, ProgrammeChange, Renamed, SessionChange, SessionFact, compare,
};
pub use disclosure::Disclosure;
pub use door::{Door, Objection};
pub use event::{Attendance, Event};
pub use field::{Field, FieldKind, FieldNumber};
pub use filter::{
    Condition, Fact, Facts, Filter, FilterError, FilterFault, PreparedFilter, SavedFilter, Test,
};
pub use house::{Accent, Density, HouseStyle, Margins, Typeface};
pub use id::{
    AcceptanceId, AffiliationId, AvailabilityId, CategoryId, CheckInId, EventId, FieldId, LayoutId,
    OrganisationId, OrganisationRoleId, PersonId, PictureId, PlanId, PresetId, RegistrationId,
    RoleId, RoomId, SavedFilterId, SessionId, TableSourceId, TrackId, VersionId,
};
pub use layout::{Audience, Layout, ListColumn, ListDefinition, SheetPer, SortKey};
pub use organisation::{Organisation, OrganisationKind, OrganisationRole, OrganisationRoleKind};
pub use paper::{EventPaper, Plan, Preset, PrintedBadge};
pub use person::{Affiliation, Appearance, Person};
pub use picture::Picture;
pub use places::{Advance, Claim, Held, Limits, MovingUp, Seating, moves_up, room_for};
pub use planning::{
    Move, Reach, Refusal, Target, close_gaps, copy_many, move_many, moved, moved_kept, shift, swap,
};
pub use programme::{Programme, SignUpCount};
pub use registration::{Answer, Invoice, Needs, Registration, RegistrationState, Reply, SignUp};
pub use room::{Room, Track};
pub use session::{Link, Role, RoleKind, Session, SessionKind, SessionState, Slot, Translation};
pub use table_source::{TableSource, TableSourceRow};
pub use time::{Clock, Length};
pub use version::Version;
