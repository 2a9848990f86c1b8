-- What programmes of other formats say of events, sessions and people.
ALTER TABLE event ADD COLUMN acronym TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN subtitle TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN website TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN website TEXT NOT NULL DEFAULT '';

-- The rooms of a session besides that of its slot.
CREATE TABLE session_room (
    session_id TEXT NOT NULL REFERENCES session (id),
    room_id TEXT NOT NULL REFERENCES room (id),
    PRIMARY KEY (session_id, room_id)
) STRICT;

CREATE TABLE session_link (
    session_id TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT;

-- What came from which source, under which key there, and how it was when it came, as JSON: so that
-- the same source, read again, is compared with both what it said before and what people made of it.
CREATE TABLE origin (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    source TEXT NOT NULL,
    thing TEXT NOT NULL,
    thing_id TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER,
    taken TEXT NOT NULL
) STRICT;

-- How often a session was changed, and when last, undoing included: it only ever grows, so it is
-- part of the journal and not recorded itself.
CREATE TABLE revision (
    session_id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Sessions from before are told from those that change from now on.
INSERT INTO revision (session_id, number, at)
    SELECT id, 0, coalesce((SELECT max(at) FROM change), '1970-01-01T00:00:00') FROM session;

CREATE INDEX origin_of_event ON origin (event_id);
