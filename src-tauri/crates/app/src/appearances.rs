//! How people appear at events.

use obrady_domain::Appearance;
use obrady_store::{Op, OpKind, appearances, events, people};

use crate::{Desk, Error, ErrorCode, Result};

/// Says with which affiliation a person appears at an event, and whether they called off.
///
/// # Errors
/// [`ErrorCode::Gone`] where the event, the person or their affiliation was deleted meanwhile.
pub fn save(desk: &mut Desk, appearance: &Appearance) -> Result<()> {
    let name = desk.read(|view| people::get(view, appearance.person))?.full_name();
    desk.change(Op::on(OpKind::PersonAppearance, name), |tx| {
        events::get(tx, appearance.event)?;
        let person = people::get(tx, appearance.person)?;
        if let Some(chosen) = appearance.affiliation
            && person.affiliations.iter().all(|one| one.id != chosen)
        {
            return Err(Error::new(ErrorCode::Gone));
        }
        Ok(appearances::put(tx, appearance)?)
    })
}
