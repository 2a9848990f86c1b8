//! Who has a place, who waits, and who comes in.

use obrady_app::{
    Desk, Result,
    check_ins::{self, DoorDesk, Ticket},
    domain::{Attendance, Event, EventId, MovingUp},
    events,
    interchange::participants::{self, TableChoices},
    places,
    registrations::{
        self, RegistrationQuery,
        importing::{self, Decisions},
    },
    sessions::{self, SessionForm},
    sign_ups,
};

use super::{Doing, What, one};
use crate::fixture::*;

impl Doing {
    pub(super) fn attending(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let [given, family] = &self.words;
        let rows = registrations::sorted(desk, event, &RegistrationQuery::default()).unwrap();
        let registered: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&registered, self.which[1]);
        let programme = events::programme(desk, event).unwrap().programme;
        let planned: Vec<_> = programme.sessions.iter().map(|session| session.id).collect();
        let session = one(&planned, self.which[2]);
        let at = DoorDesk {
            session: session.filter(|_| self.number.is_multiple_of(3)),
            name: family.clone(),
        };
        let few = u32::from(self.number % 4);
        Some(match self.what {
            What::SetAttendance => {
                let online = self.number.is_multiple_of(2);
                let how = if online { Attendance::Online } else { Attendance::OnSite };
                registrations::set_attendance(desk, &[chosen?], how)
            }
            What::LimitPlaces => {
                let itself = self.number.is_multiple_of(2);
                let moving_up = if itself { MovingUp::Itself } else { MovingUp::Asking };
                let places_on_site = (few > 0).then_some(few);
                events::save(desk, &Event { places_on_site, moving_up, ..programme.event })
            }
            What::OpenSignUp => {
                let there = programme.session(session?)?;
                let form = SessionForm {
                    sign_up: true,
                    places: (few > 0).then_some(few),
                    locked: false,
                    slot: there.slot,
                    ..session_form(&there.title)
                };
                sessions::save(desk, there.id, form)
            }
            What::SignUp => {
                let anyway = self.number.is_multiple_of(5);
                sign_ups::sign_up(desk, chosen?, session?, anyway).map(drop)
            }
            What::WithdrawSignUp => sign_ups::withdraw(desk, chosen?, session?),
            What::MoveUp => places::move_up(desk, event).map(drop),
            What::CheckIn => {
                let anyway = self.number.is_multiple_of(2);
                check_ins::admit(desk, event, &at, &Ticket::Registration(chosen?), anyway).map(drop)
            }
            What::WithdrawCheckIn => {
                let latest = check_ins::view(desk, event, None).unwrap().latest;
                let ids: Vec<_> = latest.iter().map(|one| one.check_in.id).collect();
                check_ins::withdraw(desk, one(&ids, self.which[1])?).map(drop)
            }
            _ => check_ins::walk_in(desk, event, &at, &registration_form(given, family)).map(drop),
        })
    }

    /// Takes a form's table; one and the same form each time, so that later ones update.
    pub(super) fn table(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let [first, second] = self.words.each_ref().map(|word| word.replace('"', "\"\""));
        let text = format!(
            "Imię;Nazwisko;Uwagi\n\"{first}\";\"{second}\";1\n\"{second}\";\"{first}\";2\n"
        );
        let reading = participants::read_with(text.as_bytes(), &TableChoices::default()).ok()?;
        let decisions = Decisions { cancel: self.number.is_multiple_of(3), ..Decisions::default() };
        let watch = &mut |_, _| true;
        let proposal = importing::propose(desk, event, &reading, &decisions, watch).unwrap();
        let counts = proposal.counts(&decisions);
        let taken = importing::take(desk, event, &reading, "a.csv", &proposal, &decisions, watch);
        if let Ok(taken) = &taken {
            assert_eq!(taken.over, counts.over, "who waits is told before");
        }
        Some(taken.map(drop))
    }
}
