-- What the search remembers: how much somebody is asked for, and what each user chose for what they typed. None of it
-- is part of the history.

-- A fading sum for whoever was ever asked for: each caller adds twice what a caller of 30 days before did, and one of
-- 2024-01-01T00 (UTC) 1. Its number rises with every caller, so that others see whose sum is new. As in
-- connection_count, the records may be gone by now, so the rows refer to nothing.
CREATE TABLE asked_for (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  weight REAL NOT NULL,
  UNIQUE (kind, id)
) STRICT;

-- The callers of each hour there has been are worth 2^(1/720) more than those of the hour before.
WITH RECURSIVE caller (hour, worth) AS (
  SELECT '2024-01-01T00', 1.0
  UNION ALL
  SELECT strftime('%Y-%m-%dT%H', hour || ':00', '+1 hour'), worth * 1.0009631679660835
  FROM caller
  WHERE hour < (SELECT max(hour) FROM connection_count)
)
INSERT INTO asked_for (kind, id, weight)
SELECT asked_kind, asked_id, sum(count * worth)
FROM connection_count JOIN caller USING (hour)
GROUP BY asked_kind, asked_id;

-- What a user last chose when they had typed a text, which is kept as its folded words. A new choice has a new number.
-- It goes with whom it is about.
CREATE TABLE choice (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  typed TEXT NOT NULL CHECK (typed <> ''),
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  role_id TEXT REFERENCES role (id) ON DELETE CASCADE,
  referral_id TEXT REFERENCES referral (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  UNIQUE (user_id, typed),
  CHECK ((person_id IS NOT NULL) + (role_id IS NOT NULL) + (referral_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX choice_by_user ON choice (user_id);
CREATE INDEX choice_by_person ON choice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX choice_by_role ON choice (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX choice_by_referral ON choice (referral_id) WHERE referral_id IS NOT NULL;
