//! Two great things read at once, of one moment, each with a connection of its own.

use std::{panic, path::Path, thread};

use rusqlite::{Connection, OpenFlags};

use crate::{
    error::StoreError,
    file::{Store, View, read_only},
};

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
            // Whoever reads keeps others from writing until the transaction ends: what another
            // connection begins to read from here on is of the same moment.
            view.0.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
            thread::scope(|scope| {
                let reading = scope.spawn(move || match beside(path) {
                    Ok(connection) => Ok(one(&View(&connection))),
                    Err(_) => Err(one),
                });
                let other = other(view);
                let one = reading.join().unwrap_or_else(|panic| panic::resume_unwind(panic));
                Ok((one.unwrap_or_else(|one| one(view))?, other?))
            })
        })
    }
}

/// Another connection that reads already. It waits for nobody: who wants to write waits for us.
fn beside(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    read_only(&connection)?;
    connection.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema")?;
    Ok(connection)
}
