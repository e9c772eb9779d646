-- What the desk remembers beside the directory: each user's settings, how many callers were connected to whom, and who
-- had a hidden number shown. None of it is part of the history. Counts are sums by the hour (UTC): nothing here tells
-- who answered which call.

CREATE TABLE setting (
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;

-- The kinds and ids are of records that may be gone by now, so they refer to nothing.
CREATE TABLE connection_count (
  hour TEXT NOT NULL,
  company_id TEXT NOT NULL,
  asked_kind TEXT NOT NULL,
  asked_id TEXT NOT NULL,
  answered_kind TEXT NOT NULL,
  answered_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way)
) STRICT, WITHOUT ROWID;

-- Who had which person's or role's hidden number shown, and when (UTC). Ids only: a number is nowhere in it.
CREATE TABLE reveal (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  role_id TEXT REFERENCES role (id) ON DELETE CASCADE,
  CHECK ((person_id IS NULL) <> (role_id IS NULL))
) STRICT;
CREATE INDEX reveal_by_person ON reveal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX reveal_by_role ON reveal (role_id) WHERE role_id IS NOT NULL;
