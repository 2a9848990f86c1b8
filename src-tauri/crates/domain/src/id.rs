//! Typed ids, so that a room can never be passed where a session is meant.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

id! {
    /// Which event.
    EventId;
    /// Which session.
    SessionId;
    /// Which room.
    RoomId;
    /// Which track.
    TrackId;
    /// Which person.
    PersonId;
    /// Which of a person's affiliations.
    AffiliationId;
    /// Which role of a person on a session.
    RoleId;
    /// Which organisation.
    OrganisationId;
    /// Which role of an organisation on an event or a session.
    OrganisationRoleId;
    /// Which registration.
    RegistrationId;
    /// Which picture.
    PictureId;
    /// Which availability.
    AvailabilityId;
    /// Which acceptance of a clash.
    AcceptanceId;
    /// Which version of a programme.
    VersionId;
    /// Which category of registrations.
    CategoryId;
    /// Which field of a registration form.
    FieldId;
    /// Which check-in.
    CheckInId;
    /// Which plan of an event.
    PlanId;
    /// Which preset of a product.
    PresetId;
    /// Which source of a table.
    TableSourceId;
    /// Which layout of a list.
    LayoutId;
    /// Which saved filter.
    SavedFilterId;
}
