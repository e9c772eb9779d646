-- Who saw which hidden number and who covered whom outlive the record they are about: what takes the record away may be
-- taken back, and only erasing removes what is kept of somebody. As in connection_count, the ids of people and roles
-- refer to nothing.

CREATE TABLE kept_reveal (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  person_id TEXT,
  role_id TEXT,
  CHECK ((person_id IS NULL) <> (role_id IS NULL))
) STRICT;
INSERT INTO kept_reveal (number, at, user_id, person_id, role_id)
SELECT number, at, user_id, person_id, role_id FROM reveal;
DROP TABLE reveal;
ALTER TABLE kept_reveal RENAME TO reveal;
CREATE INDEX reveal_by_person ON reveal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX reveal_by_role ON reveal (role_id) WHERE role_id IS NOT NULL;

CREATE TABLE kept_covered (
  person_id TEXT NOT NULL,
  cover_id TEXT NOT NULL,
  role_id TEXT,
  last_on TEXT NOT NULL
) STRICT;
INSERT INTO kept_covered (person_id, cover_id, role_id, last_on)
SELECT person_id, cover_id, role_id, last_on FROM covered;
DROP TABLE covered;
ALTER TABLE kept_covered RENAME TO covered;
CREATE UNIQUE INDEX covered_once ON covered (person_id, cover_id, coalesce(role_id, ''));
CREATE INDEX covered_by_cover ON covered (cover_id);
CREATE INDEX covered_by_role ON covered (role_id) WHERE role_id IS NOT NULL;
