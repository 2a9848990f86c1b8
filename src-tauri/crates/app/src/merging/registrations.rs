//! Making one of several registrations of one person for one event.

use obrady_domain::{EventId, PersonId, Registration, RegistrationState, SignUp};
use obrady_store::{StoreError, Tx, registrations};

/// Makes one of all registrations of a person for an event: the oldest, with the best state of all,
/// all answers, notes and sign-ups. Where the person comes both ways, they come as the one with the
/// best state says.
pub(super) fn unite(tx: &Tx<'_>, event: EventId, person: PersonId) -> Result<(), StoreError> {
    let mut theirs: Vec<Registration> = registrations::of_event(tx, event)?
        .into_iter()
        .filter(|registration| registration.person == person)
        .collect();
    if theirs.len() < 2 {
        return Ok(());
    }
    theirs.sort_by_key(|one| (one.registered_at.is_none(), one.registered_at, one.id));
    let best =
        theirs.iter().min_by_key(|one| rank(one.state)).map(|one| (one.state, one.attendance));
    let mut rest = theirs.into_iter();
    let Some(mut kept) = rest.next() else { return Ok(()) };
    if let Some((state, attendance)) = best {
        (kept.state, kept.attendance) = (state, attendance);
    }
    for other in rest {
        registrations::delete(tx, other.id)?;
        take(&mut kept, other);
    }
    registrations::put(tx, &kept)
}

fn take(kept: &mut Registration, other: Registration) {
    kept.affiliation = kept.affiliation.or(other.affiliation);
    kept.registered_at = kept.registered_at.or(other.registered_at);
    let note = other.note.trim();
    if !note.is_empty() && !kept.note.contains(note) {
        if !kept.note.is_empty() {
            kept.note.push('\n');
        }
        kept.note.push_str(note);
    }
    for answer in other.answers {
        let same = kept.answers.iter_mut().find(|one| one.question == answer.question);
        match same {
            None => kept.answers.push(answer),
            Some(same) if same.text.trim().is_empty() => same.text = answer.text,
            Some(same) if answer.text.trim().is_empty() || same.text.contains(&answer.text) => {}
            Some(same) => same.text = format!("{}; {}", same.text, answer.text),
        }
    }
    for sign_up in other.sign_ups {
        match kept.sign_ups.iter_mut().find(|one| one.session == sign_up.session) {
            None => kept.sign_ups.push(sign_up),
            Some(same) => *same = better(same, &sign_up),
        }
    }
}

fn better(one: &SignUp, other: &SignUp) -> SignUp {
    let first = if rank(other.state) < rank(one.state) { other } else { one };
    SignUp { at: one.at.into_iter().chain(other.at).min(), ..first.clone() }
}

/// The better a place is theirs, the lower.
fn rank(state: RegistrationState) -> u8 {
    match state {
        RegistrationState::Confirmed => 0,
        RegistrationState::Pending => 1,
        RegistrationState::WaitingList => 2,
        RegistrationState::Cancelled => 3,
    }
}
