//! Two great things read at once, of one moment, each with a connection of its own.

use std::{panic, path::Path, thread};

use rusqlite::{Connection, OpenFlags};

use crate::{
    error::StoreError,
    file::{Store, View, read_only},
};

/// By what it is told that two connections see the same: how many pages there are, and the newest step
/// of the journal.
type Seen = (i64, Option<String>);

impl Store {
    /// As [`Store::read`], of two things: `one` is read by another thread, where that is possible.
    ///
    /// # Errors
    /// Those of `one` and `other`; [`StoreError::Locked`] while another process writes for too long.
    pub fn read_both<A: Send, B>(
        &self,
        one: impl FnOnce(&View<'_>) -> Result<A, StoreError> + Send,
        other: impl FnOnce(&View<'_>) -> Result<B, StoreError>,
    ) -> Result<(A, B), StoreError> {
        let path = &self.path;
        self.read(|view| {
            // Whoever has begun to read keeps others from writing until the transaction ends: what
            // another connection begins to read from here on is of the same moment.
            let seen = &seen(view.0)?;
            thread::scope(|scope| {
                let reading = scope.spawn(move || match beside(path, seen) {
                    Some(connection) => Ok(one(&View(&connection))),
                    None => Err(one),
                });
                let other = other(view);
                let one = reading.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
                Ok((one.unwrap_or_else(|one| one(view))?, other?))
            })
        })
    }
}

/// Another connection that reads already, where it sees the same: somebody may have put another file in
/// the place of ours. It waits for nobody, for who wants to write waits for us.
fn beside(path: &Path, same: &Seen) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).ok()?;
    read_only(&connection).ok()?;
    connection.execute_batch("BEGIN").ok()?;
    (seen(&connection).ok()? == *same).then_some(connection)
}

fn seen(connection: &Connection) -> rusqlite::Result<Seen> {
    connection.query_row(
        "SELECT page_count, (SELECT uid FROM change ORDER BY seq DESC LIMIT 1)
         FROM pragma_page_count",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
