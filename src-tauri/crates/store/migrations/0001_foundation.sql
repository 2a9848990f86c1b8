-- Times are civil times in the event's zone: days as YYYY-MM-DD, hours as minutes since midnight.
-- Only ids are unique: what people type twice is advice, never an error.

CREATE TABLE event (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    zone TEXT NOT NULL,
    attendance TEXT NOT NULL,
    venue TEXT NOT NULL,
    description TEXT NOT NULL,
    website TEXT NOT NULL,
    registration_url TEXT NOT NULL,
    published_on TEXT,
    deleted_at TEXT
) STRICT;

CREATE TABLE room (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    places_on_site INTEGER,
    places_online INTEGER,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE track (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    block_id TEXT REFERENCES session (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT,
    start INTEGER,
    length INTEGER,
    room_id TEXT REFERENCES room (id),
    track_id TEXT REFERENCES track (id),
    places INTEGER,
    note TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    biography TEXT NOT NULL,
    note TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    website TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE affiliation (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    office TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE role (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    affiliation_id TEXT REFERENCES affiliation (id),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation_role (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    session_id TEXT REFERENCES session (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE registration (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    affiliation_id TEXT REFERENCES affiliation (id),
    state TEXT NOT NULL,
    attendance TEXT NOT NULL,
    registered_at TEXT,
    note TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE answer (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (registration_id, position)
) STRICT;

-- The journal. Not recorded itself; changeset is deflated.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE INDEX room_of_event ON room (event_id);
CREATE INDEX track_of_event ON track (event_id);
CREATE INDEX session_of_event ON session (event_id);
CREATE INDEX role_of_session ON role (session_id);
CREATE INDEX role_of_person ON role (person_id);
CREATE INDEX affiliation_of_person ON affiliation (person_id);
CREATE INDEX organisation_role_of_event ON organisation_role (event_id);
CREATE INDEX registration_of_event ON registration (event_id);
CREATE INDEX registration_of_person ON registration (person_id);

CREATE VIEW living_event AS SELECT * FROM event WHERE deleted_at IS NULL;
CREATE VIEW living_room AS SELECT * FROM room WHERE deleted_at IS NULL;
CREATE VIEW living_track AS SELECT * FROM track WHERE deleted_at IS NULL;
CREATE VIEW living_session AS SELECT * FROM session WHERE deleted_at IS NULL;
CREATE VIEW living_person AS SELECT * FROM person WHERE deleted_at IS NULL;
CREATE VIEW living_organisation AS SELECT * FROM organisation WHERE deleted_at IS NULL;
CREATE VIEW living_affiliation AS SELECT * FROM affiliation WHERE deleted_at IS NULL;
CREATE VIEW living_registration AS SELECT * FROM registration WHERE deleted_at IS NULL;
