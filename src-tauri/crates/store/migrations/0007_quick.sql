-- What makes an edit, and a list of very many, quick.

-- The journal only ever grows, so its places do, without AUTOINCREMENT too, which has every change write
-- one more page, for the last place alone.
CREATE TABLE change_anew (
    seq INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    step TEXT NOT NULL,
    reverts TEXT,
    op TEXT NOT NULL,
    subject TEXT NOT NULL,
    amount INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

INSERT INTO change_anew (seq, uid, at, actor, step, reverts, op, subject, amount, schema_version,
    changeset)
SELECT seq, uid, at, actor, step, reverts, op, subject, amount, schema_version, changeset FROM change;
DROP TABLE change;
ALTER TABLE change_anew RENAME TO change;

-- Few are deleted: whoever reads all remembers those, and looks up nobody else.
CREATE INDEX person_gone ON person (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX affiliation_gone ON affiliation (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX organisation_gone ON organisation (id) WHERE deleted_at IS NOT NULL;
