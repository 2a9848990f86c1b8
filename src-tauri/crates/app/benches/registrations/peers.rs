//! Others who do the same.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use crate::Measured;

/// Every peer: what it is, and the Python that runs it. Each prints its measures as ours do.
pub const ALL: [(&str, &str); 6] = [
    ("the command line of SQLite", IMPORT),
    ("bare rows in SQLite", BARE),
    ("Python's SQLite", LIKE),
    ("pandas", PANDAS),
    ("openpyxl", OPENPYXL),
    ("XlsxWriter", XLSXWRITER),
];

/// What every program begins with; `tell` gives the greatest memory of this process.
const TELL: &str = "
import csv, resource, sqlite3, subprocess, sys, time
place = sys.argv[1]
used = lambda who: sum(resource.getrusage(who)[:2]) * 1000
begun = lambda: (time.perf_counter(), used(resource.RUSAGE_SELF))
def tell(name, since, who=resource.RUSAGE_SELF):
    took = (time.perf_counter() - since[0]) * 1000
    processor = used(who) - (since[1] if who == resource.RUSAGE_SELF else 0)
    print(name, f'{took:.3f}', f'{processor:.0f}', resource.getrusage(who).ru_maxrss, sep='\\t')
";

const IMPORT: &str = "
since = begun()
subprocess.run(['sqlite3', place + '/import.db', '-cmd', '.mode csv',
    f'.import {place}/made.csv r'], check=True)
tell('SQLite .import', since, resource.RUSAGE_CHILDREN)
";

/// What our tables themselves cost: the rows of the import put into a new file with the same tables and
/// indexes, without reading, comparing or journal; once with references enforced, once without.
const BARE: &str = "
source = sqlite3.connect(place + '/CSV.obrady')
tables = ('event', 'organisation', 'category', 'person', 'affiliation', 'registration')
rows = {name: source.execute(f'SELECT * FROM {name} ORDER BY id').fetchall() for name in tables}
made = [sql for sql, in source.execute(
    \"SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite%'\")]
for name, keys in [('bare rows, references enforced', 'ON'), ('bare rows', 'OFF')]:
    db = sqlite3.connect(f'{place}/bare-{keys}.db', isolation_level=None)
    for pragma in ('synchronous = EXTRA', 'secure_delete = ON', 'cache_size = -65536',
            f'foreign_keys = {keys}'):
        db.execute('PRAGMA ' + pragma)
    for sql in made:
        if sql:
            db.execute(sql)
    since = begun()
    db.execute('BEGIN IMMEDIATE')
    for table in filter(rows.get, tables):
        places = ','.join('?' * len(rows[table][0]))
        db.executemany(f'INSERT INTO {table} VALUES ({places})', rows[table])
    db.execute('COMMIT')
    tell(name, since)
";

/// Both ways: as anybody would write it, and with all texts of a row put into one column before,
/// without which no diacritics are found.
const LIKE: &str = "
rows = list(csv.reader(open(place + '/made.csv', encoding='utf-8')))
width = len(rows[0])
db = sqlite3.connect(':memory:')
db.execute('CREATE TABLE r (' + ','.join(f'c{n} TEXT' for n in range(width)) + ', whole TEXT)')
db.executemany('INSERT INTO r VALUES (' + ','.join('?' * (width + 1)) + ')',
    ([*row, ' '.join(row).lower()] for row in rows[1:]))
typed = open(place + '/typed.txt', encoding='utf-8').read().split('\\n')
def scan(name, where):
    times = []
    for words in typed[::5]:
        since = time.perf_counter()
        db.execute('SELECT rowid FROM r WHERE ' + where, {'w': f'%{words}%'}).fetchall()
        times.append(time.perf_counter() - since)
    times.sort()
    for percent in (50, 99):
        took = times[len(times) * percent // 100] * 1000
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f'{name}, p{percent}', f'{took:.3f}', '', peak, sep='\\t')
scan('LIKE over all columns', ' OR '.join(f'c{n} LIKE :w' for n in range(width)))
scan('LIKE over one prepared column', 'whole LIKE :w')
";

const PANDAS: &str = "
import pandas
since = begun()
pandas.read_csv(place + '/made.csv', dtype=str)
tell('pandas reads CSV', since)
";

const OPENPYXL: &str = "
import openpyxl
since = begun()
book = openpyxl.load_workbook(place + '/made.xlsx', read_only=True)
rows = list(book.active.iter_rows(values_only=True))
tell('openpyxl reads XLSX', since)
";

const XLSXWRITER: &str = "
import xlsxwriter
rows = list(csv.reader(open(place + '/made.csv', encoding='utf-8')))
for name, options in [('XlsxWriter, constant memory', {'constant_memory': True}),
        ('XlsxWriter', {})]:
    since = begun()
    book = xlsxwriter.Workbook(place + '/peer.xlsx', options)
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(at, column, cell)
    sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    sheet.freeze_panes(1, 0)
    book.close()
    tell(name, since)
";

/// Runs a peer; says so where it is not there.
pub fn start((name, program): (&str, &str), place: &Path) -> Vec<Measured> {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/foreign/measured");
    let told = Command::new("python3")
        .env("PYTHONPATH", packages)
        .args(["-c", &format!("{TELL}{program}")])
        .arg(place)
        .stderr(Stdio::null())
        .output();
    match told {
        Ok(told) if told.status.success() => Measured::read(&String::from_utf8_lossy(&told.stdout)),
        _ => {
            eprintln!("{name}: not here, so not measured; cargo xtask measured installs packages");
            Vec::new()
        }
    }
}
