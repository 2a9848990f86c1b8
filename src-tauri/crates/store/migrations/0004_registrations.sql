-- What registrations need: limits and deadlines, categories, fields of the form, needs, invoices,
-- check-ins, where a table came from, layouts of lists and saved filters.
ALTER TABLE event ADD COLUMN places_on_site INTEGER;
ALTER TABLE event ADD COLUMN places_online INTEGER;
ALTER TABLE event ADD COLUMN registers_until TEXT;
ALTER TABLE event ADD COLUMN moving_up TEXT NOT NULL DEFAULT 'asking';
ALTER TABLE session ADD COLUMN signs_up_until TEXT;

CREATE TABLE category (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    colour INTEGER NOT NULL,
    places INTEGER,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

-- Its number is never given to another field of the event: answers are kept by it. Choices have a
-- line break between; wordings are JSON.
CREATE TABLE field (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    choices TEXT NOT NULL,
    wordings TEXT NOT NULL,
    publishes INTEGER NOT NULL,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

-- JSON: [[number of the field, text], [number, text, version of the wording], …].
ALTER TABLE registration ADD COLUMN answers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE registration ADD COLUMN category_id TEXT REFERENCES category (id);
-- With a line break between; no tag has one.
ALTER TABLE registration ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN diet TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN accessibility TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN interpreter TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN invoice_name TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN invoice_nip TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN invoice_address TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN source TEXT NOT NULL DEFAULT '';
-- That of another system's ticket; where empty, the code is made of the id.
ALTER TABLE registration ADD COLUMN code TEXT NOT NULL DEFAULT '';

-- Each question becomes a field, in the order in which the form asked.
WITH question AS (
    SELECT registration.event_id, answer.question, min(answer.position) AS position
    FROM answer JOIN registration ON registration.id = answer.registration_id
    GROUP BY registration.event_id, answer.question
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY position, question) AS number
    FROM question
)
INSERT INTO field (id, event_id, number, name, kind, choices, wordings, publishes, position)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
           || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
       event_id, number, question, 'text', '', '[]', 0, number - 1
FROM numbered;

-- Who answered one question several times keeps every answer.
UPDATE registration SET answers = (
    SELECT json_group_array(json_array(given.number, given.text) ORDER BY given.number)
    FROM (
        SELECT field.number, group_concat(answer.text, '; ' ORDER BY answer.position) AS text
        FROM answer
        JOIN field ON field.event_id = registration.event_id AND field.name = answer.question
        WHERE answer.registration_id = registration.id
        GROUP BY field.number
    ) AS given
)
WHERE EXISTS (SELECT 1 FROM answer WHERE answer.registration_id = registration.id);

-- A step of the journal that has answers in it no longer fits, and is refused whole.
DROP TABLE answer;

-- Of an event, or of one of its sessions. Taken back, it is removed: the journal keeps it.
CREATE TABLE check_in (
    id TEXT NOT NULL PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    session_id TEXT REFERENCES session (id),
    at TEXT NOT NULL,
    desk TEXT NOT NULL
) STRICT;

-- A form's table as it was taken the last time, so that a newer one updates: headings and choices
-- are JSON, rows are deflated JSON lines.
CREATE TABLE table_source (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    headings TEXT NOT NULL,
    choices TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    rows BLOB NOT NULL
) STRICT;

-- Of the file, not of an event; the definition is JSON.
CREATE TABLE layout (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    audience TEXT NOT NULL,
    definition TEXT NOT NULL,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE saved_filter (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE INDEX category_of_event ON category (event_id);
CREATE INDEX field_of_event ON field (event_id);
CREATE INDEX check_in_of_registration ON check_in (registration_id);
CREATE INDEX table_source_of_event ON table_source (event_id);
CREATE INDEX saved_filter_of_event ON saved_filter (event_id);
CREATE INDEX origin_of_thing ON origin (thing_id);

CREATE VIEW living_category AS SELECT * FROM category WHERE deleted_at IS NULL;
CREATE VIEW living_field AS SELECT * FROM field WHERE deleted_at IS NULL;
CREATE VIEW living_layout AS SELECT * FROM layout WHERE deleted_at IS NULL;
CREATE VIEW living_saved_filter AS SELECT * FROM saved_filter WHERE deleted_at IS NULL;

-- Whoever deletes a row, as undoing an import does, has SQLite look for what still points to it. Without
-- an index that is a run through the whole table for each row: a thousand million steps and more, where a
-- hundred thousand go.
CREATE INDEX session_of_block ON session (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX session_of_room ON session (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX session_of_track ON session (track_id) WHERE track_id IS NOT NULL;
CREATE INDEX session_room_of_room ON session_room (room_id);
CREATE INDEX affiliation_of_organisation ON affiliation (organisation_id)
    WHERE organisation_id IS NOT NULL;
CREATE INDEX role_of_affiliation ON role (affiliation_id) WHERE affiliation_id IS NOT NULL;
CREATE INDEX registration_of_affiliation ON registration (affiliation_id)
    WHERE affiliation_id IS NOT NULL;
CREATE INDEX organisation_role_of_session ON organisation_role (session_id)
    WHERE session_id IS NOT NULL;
CREATE INDEX organisation_role_of_organisation ON organisation_role (organisation_id);
CREATE INDEX person_of_picture ON person (picture_id) WHERE picture_id IS NOT NULL;
CREATE INDEX organisation_of_logo ON organisation (logo_id) WHERE logo_id IS NOT NULL;
CREATE INDEX appearance_of_person ON appearance (person_id);
CREATE INDEX appearance_of_affiliation ON appearance (affiliation_id)
    WHERE affiliation_id IS NOT NULL;
CREATE INDEX availability_of_person ON availability (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX availability_of_room ON availability (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX registration_of_category ON registration (category_id)
    WHERE category_id IS NOT NULL;
CREATE INDEX check_in_of_session ON check_in (session_id) WHERE session_id IS NOT NULL;
