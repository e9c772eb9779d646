-- What callers ask for in vain, and what comes of it: more about referrals, misses, and sums that are read as figures.

-- Columns that come later may be empty, so that what was written before them can be put back as it was.
-- Whom or what a referral without a leaver is about. Empty: a question that keeps coming.
ALTER TABLE referral ADD COLUMN kind TEXT CHECK (kind IN ('never-here', 'elsewhere', 'question'));
ALTER TABLE referral ADD COLUMN forward_company_id TEXT REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE referral ADD COLUMN forward_address TEXT;
ALTER TABLE referral ADD COLUMN forward_page TEXT CHECK (
  (forward_person_id IS NOT NULL) + (forward_role_id IS NOT NULL) + (forward_number_json IS NOT NULL)
  + (forward_company_id IS NOT NULL) + (forward_address IS NOT NULL) + (forward_page IS NOT NULL) <= 1
);
-- The wrong listing that callers have it from, and the day its correction was asked for.
ALTER TABLE referral ADD COLUMN listed_at TEXT;
ALTER TABLE referral ADD COLUMN correction_asked_on TEXT CHECK (correction_asked_on IS NULL OR listed_at IS NOT NULL);
CREATE INDEX referral_by_forward_company ON referral (forward_company_id) WHERE forward_company_id IS NOT NULL;

-- A referral has contact details that are hidden, too.
CREATE TABLE kept_reveal (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  person_id TEXT,
  role_id TEXT,
  referral_id TEXT,
  CHECK ((person_id IS NOT NULL) + (role_id IS NOT NULL) + (referral_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO kept_reveal (number, at, user_id, person_id, role_id)
SELECT number, at, user_id, person_id, role_id FROM reveal;
DROP TABLE reveal;
ALTER TABLE kept_reveal RENAME TO reveal;
CREATE INDEX reveal_by_person ON reveal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX reveal_by_role ON reveal (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX reveal_by_referral ON reveal (referral_id) WHERE referral_id IS NOT NULL;

-- Searches that ended with no choice made, as folded words without digits, summed by the day (in the company's time zone,
-- or that which most companies share). Nothing tells which operator searched. What an admin made of it is an Operation;
-- what was only put aside is none, and has an id of its own to be taken back by. An empty company: all were answered. Whatever is written to a row raises its number.
CREATE TABLE miss (
  number INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  company_id TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  typed TEXT NOT NULL CHECK (typed <> '' AND typed NOT GLOB '*[0-9]*'),
  -- How often it was closed as not found, and how often it was just left.
  not_found INTEGER NOT NULL,
  abandoned INTEGER NOT NULL,
  settled TEXT CHECK (settled IN ('mended', 'put-aside')),
  settled_by TEXT,
  CHECK ((settled IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX miss_once ON miss (company_id, typed, day, language) WHERE settled IS NULL;
CREATE INDEX miss_by_day ON miss (day);
CREATE INDEX miss_by_typed ON miss (typed);
CREATE INDEX miss_by_settling ON miss (settled_by) WHERE settled_by IS NOT NULL;

-- How many misses there were, and how many were mended, of those that have been forgotten since. The month is that of
-- the day above.
CREATE TABLE miss_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  missed INTEGER NOT NULL,
  mended INTEGER NOT NULL,
  PRIMARY KEY (month, company_id)
) STRICT, WITHOUT ROWID;

-- Sums of connection_count that are read as figures, in the company's time zone: who was asked for in a month, and in
-- which hours callers came (weekday 1 to 7, Monday first; hour 0 to 23). As there, the ids refer to nothing.
CREATE TABLE asked_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  asked_kind TEXT NOT NULL,
  asked_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, asked_kind, asked_id, way)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_count_by_asked ON asked_count (asked_id);

CREATE TABLE hour_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, weekday, hour, way)
) STRICT, WITHOUT ROWID;

-- What was counted before these sums is summed by Finnish winter time: SQLite knows no zones.
INSERT INTO asked_count (month, company_id, asked_kind, asked_id, way, count)
SELECT strftime('%Y-%m', hour || ':00', '+2 hours') AS month, company_id, asked_kind, asked_id, way, sum(count)
FROM connection_count
GROUP BY month, company_id, asked_kind, asked_id, way;
INSERT INTO hour_count (month, company_id, weekday, hour, way, count)
SELECT
  strftime('%Y-%m', hour || ':00', '+2 hours') AS month,
  company_id,
  (CAST(strftime('%w', hour || ':00', '+2 hours') AS INTEGER) + 6) % 7 + 1 AS weekday,
  CAST(strftime('%H', hour || ':00', '+2 hours') AS INTEGER) AS local_hour,
  way,
  sum(count)
FROM connection_count
GROUP BY month, company_id, weekday, local_hour, way;

-- How many keys were typed and how many seconds passed until a choice: how many choices took so much, by the month and
-- no finer, so that it tells of the search and of nobody who searched.
CREATE TABLE effort_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('keys', 'seconds')),
  value INTEGER NOT NULL CHECK (value >= 0),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, measure, value)
) STRICT, WITHOUT ROWID;
