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
def tell(name, begun, who=resource.RUSAGE_SELF, end=None):
    took = ((end or time.perf_counter()) - begun) * 1000
    print(name, f'{took:.3f}', resource.getrusage(who).ru_maxrss, sep='\\t')
";

const IMPORT: &str = "
begun = time.perf_counter()
subprocess.run(['sqlite3', place + '/import.db', '-cmd', '.mode csv',
    f'.import {place}/made.csv r'], check=True)
tell('SQLite .import', begun, resource.RUSAGE_CHILDREN)
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
    begun = time.perf_counter()
    db.execute('BEGIN IMMEDIATE')
    for table in filter(rows.get, tables):
        places = ','.join('?' * len(rows[table][0]))
        db.executemany(f'INSERT INTO {table} VALUES ({places})', rows[table])
    db.execute('COMMIT')
    tell(name, begun)
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
        begun = time.perf_counter()
        db.execute('SELECT rowid FROM r WHERE ' + where, {'w': f'%{words}%'}).fetchall()
        times.append(time.perf_counter() - begun)
    times.sort()
    for percent in (50, 99):
        tell(f'{name}, p{percent}', 0, end=times[len(times) * percent // 100])
scan('LIKE over all columns', ' OR '.join(f'c{n} LIKE :w' for n in range(width)))
scan('LIKE over one prepared column', 'whole LIKE :w')
";

const PANDAS: &str = "
import pandas
begun = time.perf_counter()
pandas.read_csv(place + '/made.csv', dtype=str)
tell('pandas reads CSV', begun)
";

const OPENPYXL: &str = "
import openpyxl
begun = time.perf_counter()
book = openpyxl.load_workbook(place + '/made.xlsx', read_only=True)
rows = list(book.active.iter_rows(values_only=True))
tell('openpyxl reads XLSX', begun)
";

const XLSXWRITER: &str = "
import xlsxwriter
rows = list(csv.reader(open(place + '/made.csv', encoding='utf-8')))
for name, options in [('XlsxWriter, constant memory', {'constant_memory': True}),
        ('XlsxWriter', {})]:
    begun = time.perf_counter()
    book = xlsxwriter.Workbook(place + '/peer.xlsx', options)
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(at, column, cell)
    sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    sheet.freeze_panes(1, 0)
    book.close()
    tell(name, begun)
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
