//! What changed since a place of the journal, by whomever: so that what somebody keeps in memory is
//! put right piece by piece instead of read anew.

use std::collections::BTreeSet;

use crate::{StoreError, View, changeset, journal::CHANGESET, things};

/// Above so many changes, or bytes of one, reading all anew is faster.
const CHANGES: i64 = 500;
const BYTES: usize = 64 * 1024;

/// What changed since a place of the journal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Since {
    /// The place up to which it tells.
    pub place: i64,
    /// The things that were changed; none where they are so many that everything may have been.
    pub things: Option<BTreeSet<String>>,
}

/// Where the journal ends.
///
/// # Errors
/// Only where the file fails.
pub fn end(view: &View<'_>) -> Result<i64, StoreError> {
    let mut select = view.0.prepare_cached("SELECT coalesce(max(seq), 0) FROM change")?;
    Ok(select.query_row([], |row| row.get(0))?)
}

/// What changed after `place`.
///
/// # Errors
/// Only where the file fails.
pub fn since(view: &View<'_>, place: i64) -> Result<Since, StoreError> {
    let end = end(view)?;
    if end == place {
        return Ok(Since { place, things: Some(BTreeSet::new()) });
    }
    let all = Since { place: end, things: None };
    if end < place || end - place > CHANGES {
        return Ok(all);
    }
    let mut things = BTreeSet::new();
    let mut select =
        view.0.prepare_cached(&format!("SELECT {CHANGESET} FROM change WHERE seq > ?1"))?;
    let mut rows = select.query([place])?;
    while let Some(row) = rows.next()? {
        let packed = row.get_ref(0)?.as_blob().unwrap_or_default();
        if packed.len() > BYTES {
            return Ok(all);
        }
        // What was blanked tells nothing of anything.
        let Ok(bytes) = changeset::unpack(packed) else { return Ok(all) };
        match things::of_changeset(view.0, &bytes)? {
            Some(more) => things.extend(more),
            None => return Ok(all),
        }
    }
    Ok(Since { place: end, things: Some(things) })
}
