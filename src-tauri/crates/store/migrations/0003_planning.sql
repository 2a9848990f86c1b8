-- What planning needs: texts in English, what is locked, tags, pictures, times at which people and
-- rooms can be had, clashes that were accepted, versions, sign-ups.
ALTER TABLE event ADD COLUMN title_en TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN subtitle_en TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN description_en TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN opens_at INTEGER;
ALTER TABLE event ADD COLUMN closes_at INTEGER;
ALTER TABLE event ADD COLUMN changeover INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN places_online INTEGER;
ALTER TABLE session ADD COLUMN sign_up INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
-- With a line break between; no tag has one.
ALTER TABLE session ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN title_en TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN subtitle_en TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN description_en TEXT NOT NULL DEFAULT '';

-- Never changed: another picture is another row.
CREATE TABLE picture (
    id TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

ALTER TABLE person ADD COLUMN biography_en TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN picture_id TEXT REFERENCES picture (id);
ALTER TABLE person ADD COLUMN picture_consent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE organisation ADD COLUMN logo_id TEXT REFERENCES picture (id);
ALTER TABLE organisation ADD COLUMN teryt TEXT NOT NULL DEFAULT '';

CREATE TABLE appearance (
    event_id TEXT NOT NULL REFERENCES event (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    affiliation_id TEXT REFERENCES affiliation (id),
    cancelled INTEGER NOT NULL,
    PRIMARY KEY (event_id, person_id)
) STRICT;

-- Of a person or of a room.
CREATE TABLE availability (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    person_id TEXT REFERENCES person (id),
    room_id TEXT REFERENCES room (id),
    day TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE acceptance (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    clash TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

-- The programme as it was is deflated JSON.
CREATE TABLE version (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    published INTEGER NOT NULL,
    programme BLOB NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE sign_up (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    state TEXT NOT NULL,
    signed_up_at TEXT,
    PRIMARY KEY (registration_id, session_id)
) STRICT;

-- Which things each change is about, so that the history of one is found at once; of a change of very
-- many things there is one row with no thing. Part of the journal, and not recorded itself.
CREATE TABLE touched (
    thing TEXT NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (thing, change)
) STRICT, WITHOUT ROWID;

-- Of changes from before, nobody noted the things.
INSERT INTO touched (thing, change) SELECT '', seq FROM change;

-- Two people, or two organisations, that look like one and are not; the lesser id comes first.
CREATE TABLE told_apart (
    one_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    PRIMARY KEY (one_id, other_id)
) STRICT;

CREATE INDEX availability_of_event ON availability (event_id);
CREATE INDEX acceptance_of_event ON acceptance (event_id);
CREATE INDEX version_of_event ON version (event_id);
CREATE INDEX sign_up_of_session ON sign_up (session_id);

CREATE VIEW living_version AS SELECT * FROM version WHERE deleted_at IS NULL;
