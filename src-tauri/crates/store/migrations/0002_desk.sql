-- What the desk remembers beside the directory: each user's settings, and how many callers were connected to whom.
-- Neither is part of the history. Counts are sums by the hour (UTC): nothing here tells who answered which call.

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
