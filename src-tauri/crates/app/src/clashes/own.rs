//! Clashes as they are said beside the session that they are about, whose title and hours are there.

use obrady_domain::{Clash, ClashKind, Missing, Whose};

use super::Wording;

impl Wording<'_> {
    /// What is wrong with a session, beside it and before the name of the other one, where there is
    /// one; none where that would say too little.
    pub(super) fn own(&self, clash: &Clash) -> Option<String> {
        let words = self.words;
        Some(match clash.kind {
            ClashKind::RoomChange { .. } | ClashKind::NoMeal { .. } => return None,
            ClashKind::RoomTwice { room } => words.clash_own_at_once(self.room(room)),
            ClashKind::PersonTwice { person } => words.clash_own_at_once(self.person(person)),
            ClashKind::TrackTwice { track } => words.clash_own_at_once(self.track(track)),
            ClashKind::CancelledPerson { person } => {
                words.clash_own_cancelled_person(self.person(person))
            }
            ClashKind::Unavailable { whose: Whose::Person(person) } => {
                words.clash_own_person_unavailable(self.person(person))
            }
            ClashKind::Unavailable { whose: Whose::Room(room) } => {
                words.clash_own_room_unavailable(self.room(room))
            }
            ClashKind::OutsideEvent => words.clash_own_outside_event(),
            ClashKind::OutsideHours => words.clash_own_outside_hours(self.open()),
            ClashKind::TooManySignUps { online: false, taken, places } => {
                words.clash_own_too_many_on_site(places, taken)
            }
            ClashKind::TooManySignUps { online: true, taken, places } => {
                words.clash_own_too_many_online(places, taken)
            }
            ClashKind::NoModerator => words.clash_own_no_moderator(),
            ClashKind::PanelSize { panellists: 0 } => words.clash_own_panel_empty(),
            ClashKind::PanelSize { panellists: 1 } => words.clash_own_panel_alone(),
            ClashKind::PanelSize { panellists } => words.clash_own_panel_crowded(panellists.into()),
            ClashKind::ModeratorPanellist { person } => {
                words.clash_own_moderator_panellist(self.person(person))
            }
            ClashKind::Missing { what: Missing::Title } => words.clash_missing_title(),
            ClashKind::Missing { what: Missing::Description } => {
                words.clash_own_missing_description()
            }
            ClashKind::Missing { what: Missing::Person } => words.clash_own_missing_person(),
            ClashKind::Missing { what: Missing::Room } => words.clash_own_missing_room(),
            ClashKind::AgainstWish { whose: Whose::Person(person) } => {
                words.clash_own_person_wish(self.person(person))
            }
            ClashKind::AgainstWish { whose: Whose::Room(room) } => {
                words.clash_own_room_wish(self.room(room))
            }
        })
    }
}
