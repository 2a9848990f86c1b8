//! The file's format: numbered steps, each a .sql file that is never edited once released.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

const STEPS: &[&str] = &[include_str!("../migrations/0001_foundation.sql")];

/// The newest format, which this program writes.
#[expect(clippy::cast_possible_truncation, reason = "there are never four thousand million steps")]
pub const KNOWN: u32 = STEPS.len() as u32;

/// The oldest format whose journal steps still fit. Columns are only ever appended, which keeps
/// them fitting; a step that takes one away must raise this to its own number.
pub const OLDEST_UNDOABLE: u32 = 1;

/// What the file says in its header: "OBRD".
pub const APPLICATION: i32 = 0x4F42_5244;

/// The format that the file has.
pub fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the file to the newest format in one transaction; does nothing where it has it.
pub fn to_newest(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&transaction)?;
    for (number, step) in (1..).zip(STEPS).skip(from as usize) {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    let broken: Option<String> = {
        let mut check = transaction.prepare("PRAGMA foreign_key_check")?;
        let mut rows = check.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()?
    };
    if let Some(table) = broken {
        return Err(StoreError::Gone { table: "row that is referred to", id: table });
    }
    Ok(transaction.commit()?)
}
