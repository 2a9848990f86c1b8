-- Where letters to an organisation go, line by line.
ALTER TABLE organisation ADD COLUMN address TEXT NOT NULL DEFAULT '';
