//! Indexes made anew, where so many rows come that putting each into them takes longer.

use rusqlite::Connection;

use crate::journal::Table;

/// Fewer rows than these are put into the indexes as they come: after an index was dropped, SQLite reads
/// its schema again and makes its statements anew.
const MANY: u32 = 2_000;

/// Drops the indexes of a table into which so many rows are to be put as it has, or more; gives what
/// makes them again, in the same transaction. Sorted at once, they also take less room in the file.
pub(crate) fn drop_for(
    connection: &Connection,
    table: Table,
    coming: u32,
) -> rusqlite::Result<Vec<String>> {
    if coming < MANY {
        return Ok(Vec::new());
    }
    let there = format!("SELECT count(*) FROM (SELECT 1 FROM {} LIMIT {coming})", table.name());
    if connection.query_row(&there, [], |row| row.get::<_, u32>(0))? == coming {
        return Ok(Vec::new());
    }
    let mut made = connection.prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL",
    )?;
    let made = made.query_map([table.name()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let made: Vec<(String, String)> = made.collect::<Result<_, _>>()?;
    for (name, _) in &made {
        connection.execute_batch(&format!("DROP INDEX \"{name}\""))?;
    }
    Ok(made.into_iter().map(|(_, sql)| sql).collect())
}
