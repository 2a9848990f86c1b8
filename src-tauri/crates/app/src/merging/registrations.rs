//! Making one of several registrations of one person for one event.

use obrady_domain::{EventId, Invoice, PersonId, Registration, RegistrationState, SignUp};
use obrady_store::{StoreError, Tx, check_ins, registrations};

use crate::places::Freed;

/// Makes one of all registrations of a person for an event: the oldest, with the best state of all,
/// all answers, notes, tags, needs, sign-ups and check-ins. Where the person comes both ways or in two
/// categories, they come as the one with the best state says, whose place they have. A place that
/// nobody has any more is free.
pub(super) fn unite(
    tx: &Tx<'_>,
    freed: &mut Freed,
    event: EventId,
    person: PersonId,
) -> Result<(), StoreError> {
    let ids = registrations::of_person(tx, event, person)?;
    if ids.len() < 2 {
        return Ok(());
    }
    let theirs = ids.into_iter().map(|id| registrations::get(tx, id));
    let mut theirs = theirs.collect::<Result<Vec<Registration>, _>>()?;
    theirs.sort_by_key(|one| (one.registered_at.is_none(), one.registered_at, one.id));
    let before = theirs.clone();
    let best = theirs.iter().min_by_key(|one| rank(one.state));
    let best = best.map(|one| (one.state, one.attendance, one.category));
    let mut rest = theirs.into_iter();
    let Some(mut kept) = rest.next() else { return Ok(()) };
    if let Some((state, attendance, category)) = best {
        (kept.state, kept.attendance) = (state, attendance);
        kept.category = category.or(kept.category);
    }
    for other in rest {
        check_ins::pass(tx, other.id, kept.id)?;
        registrations::delete(tx, other.id)?;
        take(&mut kept, other);
    }
    registrations::put(tx, &kept)?;
    freed.note_united(&before, &kept);
    Ok(())
}

fn take(kept: &mut Registration, other: Registration) {
    kept.affiliation = kept.affiliation.or(other.affiliation);
    kept.registered_at = kept.registered_at.or(other.registered_at);
    kept.category = kept.category.or(other.category);
    add(&mut kept.note, &other.note, "\n");
    for (own, theirs) in [
        (&mut kept.needs.diet, other.needs.diet),
        (&mut kept.needs.accessibility, other.needs.accessibility),
        (&mut kept.needs.interpreter, other.needs.interpreter),
        (&mut kept.source, other.source),
    ] {
        add(own, &theirs, "; ");
    }
    // Of two buyers each has a number of its own, so that nothing of one goes to the other.
    if kept.invoice == Invoice::default() {
        kept.invoice = other.invoice;
    }
    if kept.foreign_code.is_empty() {
        kept.foreign_code = other.foreign_code;
    }
    for tag in other.tags {
        if !kept.tags.contains(&tag) {
            kept.tags.push(tag);
        }
    }
    for answer in other.answers {
        let same = kept.answers.iter_mut().find(|one| one.field == answer.field);
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

/// Adds a text to another that does not say it already.
fn add(own: &mut String, theirs: &str, between: &str) {
    let theirs = theirs.trim();
    if !theirs.is_empty() && !own.contains(theirs) {
        if !own.is_empty() {
            own.push_str(between);
        }
        own.push_str(theirs);
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
