//! The door: who may come in.

use serde::{Deserialize, Serialize};

use crate::{Attendance, Registration, RegistrationState, SessionId};

/// Into what somebody wants to come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Door {
    /// The event.
    Event,
    /// A session that everybody at the event may come to.
    Open(SessionId),
    /// A session for which people sign up.
    SignedUp(SessionId),
}

/// Why somebody is not let in.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Objection {
    /// Nobody has confirmed the registration yet.
    Pending,
    /// The registration is on the waiting list.
    WaitingList,
    /// The registration was cancelled.
    Cancelled,
    /// They registered for taking part from a distance.
    Online,
    /// They did not sign up for the session.
    NotSignedUp,
    /// Nobody has confirmed the sign-up yet.
    SignUpPending,
    /// The sign-up is on the waiting list.
    SignUpWaiting,
    /// The sign-up was cancelled.
    SignUpCancelled,
}

impl Objection {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Pending,
        Self::WaitingList,
        Self::Cancelled,
        Self::Online,
        Self::NotSignedUp,
        Self::SignUpPending,
        Self::SignUpWaiting,
        Self::SignUpCancelled,
    ];
}

impl Door {
    /// Why this registration does not open the door; none where it does. Whether somebody is in
    /// already is not asked here.
    #[must_use]
    pub fn objects(self, registration: &Registration) -> Option<Objection> {
        match registration.state {
            RegistrationState::Confirmed => {}
            RegistrationState::Pending => return Some(Objection::Pending),
            RegistrationState::WaitingList => return Some(Objection::WaitingList),
            RegistrationState::Cancelled => return Some(Objection::Cancelled),
        }
        if registration.attendance == Attendance::Online {
            return Some(Objection::Online);
        }
        let Self::SignedUp(session) = self else { return None };
        let Some(sign_up) = registration.sign_ups.iter().find(|one| one.session == session) else {
            return Some(Objection::NotSignedUp);
        };
        match sign_up.state {
            RegistrationState::Confirmed => None,
            RegistrationState::Pending => Some(Objection::SignUpPending),
            RegistrationState::WaitingList => Some(Objection::SignUpWaiting),
            RegistrationState::Cancelled => Some(Objection::SignUpCancelled),
        }
    }

    /// The session; none of the event.
    #[must_use]
    pub fn session(self) -> Option<SessionId> {
        match self {
            Self::Event => None,
            Self::Open(session) | Self::SignedUp(session) => Some(session),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{EventId, PersonId, RegistrationId, SignUp};

    const SESSION: SessionId = SessionId(Uuid::from_u128(7));

    fn registered(state: RegistrationState, attendance: Attendance) -> Registration {
        let made = Registration::new(
            RegistrationId(Uuid::from_u128(1)),
            EventId(Uuid::nil()),
            PersonId(Uuid::nil()),
        );
        Registration { state, attendance, ..made }
    }

    #[test]
    fn only_a_confirmed_place_on_site_opens_the_door() {
        for (state, expected) in [
            (RegistrationState::Confirmed, None),
            (RegistrationState::Pending, Some(Objection::Pending)),
            (RegistrationState::WaitingList, Some(Objection::WaitingList)),
            (RegistrationState::Cancelled, Some(Objection::Cancelled)),
        ] {
            let one = registered(state, Attendance::OnSite);
            assert_eq!(Door::Event.objects(&one), expected, "{state:?}");
            assert_eq!(Door::Open(SESSION).objects(&one), expected, "{state:?}: nobody signs up");
        }
        let far = registered(RegistrationState::Confirmed, Attendance::Online);
        assert_eq!(Door::Event.objects(&far), Some(Objection::Online));
    }

    #[test]
    fn a_session_with_sign_ups_asks_for_one() {
        let door = Door::SignedUp(SESSION);
        let mut one = registered(RegistrationState::Confirmed, Attendance::OnSite);
        assert_eq!(door.objects(&one), Some(Objection::NotSignedUp));
        for (state, expected) in [
            (RegistrationState::Confirmed, None),
            (RegistrationState::Pending, Some(Objection::SignUpPending)),
            (RegistrationState::WaitingList, Some(Objection::SignUpWaiting)),
            (RegistrationState::Cancelled, Some(Objection::SignUpCancelled)),
        ] {
            one.sign_ups = vec![SignUp { session: SESSION, state, at: None }];
            assert_eq!(door.objects(&one), expected, "{state:?}");
        }
        one.state = RegistrationState::Cancelled;
        assert_eq!(door.objects(&one), Some(Objection::Cancelled), "the event comes first");
    }
}
