-- What goes on paper: the look of the house, what an event's prints show beside its programme, plans,
-- choices kept by name, badges that were printed.

-- One row at most, named 'house'.
CREATE TABLE house_style (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    accent TEXT NOT NULL,
    typeface TEXT NOT NULL,
    density TEXT NOT NULL,
    margins TEXT NOT NULL,
    logo_id TEXT REFERENCES picture (id)
) STRICT;

CREATE TABLE event_paper (
    event_id TEXT NOT NULL PRIMARY KEY REFERENCES event (id),
    logo_id TEXT REFERENCES picture (id),
    welcome TEXT NOT NULL,
    welcome_en TEXT NOT NULL,
    imprint TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    picture_id TEXT NOT NULL REFERENCES picture (id),
    position INTEGER NOT NULL,
    deleted_at TEXT
) STRICT;

-- Of the file, not of an event; the options are JSON.
CREATE TABLE preset (
    id TEXT NOT NULL PRIMARY KEY,
    product TEXT NOT NULL,
    name TEXT NOT NULL,
    options TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE printed_badge (
    event_id TEXT NOT NULL REFERENCES event (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    printed_at TEXT NOT NULL,
    PRIMARY KEY (event_id, person_id)
) STRICT;

CREATE INDEX house_style_of_logo ON house_style (logo_id) WHERE logo_id IS NOT NULL;
CREATE INDEX event_paper_of_logo ON event_paper (logo_id) WHERE logo_id IS NOT NULL;
CREATE INDEX plan_of_event ON plan (event_id);
CREATE INDEX plan_of_picture ON plan (picture_id);
CREATE INDEX printed_badge_of_person ON printed_badge (person_id);

CREATE VIEW living_plan AS SELECT * FROM plan WHERE deleted_at IS NULL;
CREATE VIEW living_preset AS SELECT * FROM preset WHERE deleted_at IS NULL;
