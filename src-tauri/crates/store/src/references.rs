//! References looked at once, when very many rows are in or out, where SQLite would look row by row.

use rusqlite::{Connection, config::DbConfig};

use crate::journal::{Table, Touched};

const ENFORCED: DbConfig = DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY;

/// While it is there, SQLite enforces no references; whoever makes it looks at them afterwards.
pub(crate) struct Unenforced<'c>(&'c Connection);

impl<'c> Unenforced<'c> {
    pub fn new(connection: &'c Connection) -> rusqlite::Result<Self> {
        connection.set_db_config(ENFORCED, false)?;
        Ok(Self(connection))
    }
}

impl Drop for Unenforced<'_> {
    fn drop(&mut self) {
        let enforced = self.0.set_db_config(ENFORCED, true);
        debug_assert_eq!(enforced, Ok(true), "a flag in memory is set");
    }
}

/// Whether all that is in the tables touched, and all that points to them, points to something.
pub(crate) fn hold(connection: &Connection, touched: &Touched) -> rusqlite::Result<bool> {
    let mut parents = connection.prepare("SELECT \"table\" FROM pragma_foreign_key_list(?1)")?;
    for table in Table::ALL {
        let parents = parents.query_map([table.name()], |row| row.get::<_, String>(0))?;
        let parents: Vec<String> = parents.collect::<Result<_, _>>()?;
        let is_touched = touched.tables.contains(&table)
            || touched.tables.iter().any(|one| parents.iter().any(|name| name == one.name()));
        let check = "SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check(?1))";
        if is_touched && connection.query_row(check, [table.name()], |row| row.get(0))? {
            return Ok(false);
        }
    }
    Ok(true)
}
