-- The directory, absences, referrals, users and the history of Operations.
-- Ids are UUIDs in their usual text form. Days are YYYY-MM-DD, clock times YYYY-MM-DDTHH:MM, both in the zone of the
-- company; changed_at and at are UTC. Columns ending in _json hold values without an identity of their own.

CREATE TABLE local_user (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL UNIQUE,
  is_operator INTEGER NOT NULL CHECK (is_operator IN (0, 1)),
  is_hr INTEGER NOT NULL CHECK (is_hr IN (0, 1)),
  is_admin INTEGER NOT NULL CHECK (is_admin IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE company (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  greeting_json TEXT NOT NULL CHECK (json_valid(greeting_json)),
  sentences_json TEXT NOT NULL CHECK (json_valid(sentences_json)),
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  zone TEXT NOT NULL,
  region TEXT,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  fallback_json TEXT CHECK (fallback_json IS NULL OR json_valid(fallback_json)),
  transfers INTEGER NOT NULL CHECK (transfers IN (0, 1)),
  instruction TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE department (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  duty_number_json TEXT CHECK (duty_number_json IS NULL OR json_valid(duty_number_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX department_by_company ON department (company_id);

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id TEXT,
  honorific TEXT NOT NULL,
  given TEXT NOT NULL,
  family TEXT NOT NULL CHECK (given <> '' OR family <> ''),
  called_by TEXT,
  former_json TEXT NOT NULL CHECK (json_valid(former_json)),
  aliases_json TEXT NOT NULL CHECK (json_valid(aliases_json)),
  title TEXT NOT NULL,
  languages_json TEXT NOT NULL CHECK (json_valid(languages_json)),
  numbers_json TEXT NOT NULL CHECK (json_valid(numbers_json)),
  email TEXT,
  employed_from TEXT,
  employed_to TEXT,
  reports_to TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_company ON person (company_id);
CREATE INDEX person_by_department ON person (department_id) WHERE department_id IS NOT NULL;
CREATE INDEX person_by_reports_to ON person (reports_to) WHERE reports_to IS NOT NULL;

CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  name TEXT NOT NULL,
  keywords_json TEXT NOT NULL CHECK (json_valid(keywords_json)),
  numbers_json TEXT NOT NULL CHECK (json_valid(numbers_json)),
  email TEXT,
  reports_to TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX role_by_company ON role (company_id);
CREATE INDEX role_by_department ON role (department_id) WHERE department_id IS NOT NULL;
CREATE INDEX role_by_reports_to ON role (reports_to) WHERE reports_to IS NOT NULL;

CREATE TABLE assignment (
  id TEXT NOT NULL PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  held_from TEXT,
  held_to TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_by_role ON assignment (role_id);
CREATE INDEX assignment_by_person ON assignment (person_id);

CREATE TABLE deputy (
  id TEXT NOT NULL PRIMARY KEY,
  of_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  of_role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((of_person_id IS NULL) <> (of_role_id IS NULL))
) STRICT;
CREATE INDEX deputy_by_of_person ON deputy (of_person_id) WHERE of_person_id IS NOT NULL;
CREATE INDEX deputy_by_of_role ON deputy (of_role_id) WHERE of_role_id IS NOT NULL;
CREATE INDEX deputy_by_person ON deputy (person_id);

-- There is no reason for being away, and no column beside these may ever hold one.
CREATE TABLE absence (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  away_from TEXT NOT NULL,
  away_to TEXT,
  return_may_be_told INTEGER NOT NULL CHECK (return_may_be_told IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX absence_by_person ON absence (person_id);

CREATE TABLE absence_cover (
  id TEXT NOT NULL PRIMARY KEY,
  absence_id TEXT NOT NULL REFERENCES absence (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX absence_cover_by_absence ON absence_cover (absence_id);
CREATE INDEX absence_cover_by_person ON absence_cover (person_id);
CREATE INDEX absence_cover_by_role ON absence_cover (role_id) WHERE role_id IS NOT NULL;

CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  names_json TEXT NOT NULL CHECK (json_valid(names_json)),
  say_json TEXT NOT NULL CHECK (json_valid(say_json)),
  forward_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  forward_role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  forward_number_json TEXT CHECK (forward_number_json IS NULL OR json_valid(forward_number_json)),
  contact_details TEXT,
  consented_on TEXT,
  consent_scope TEXT,
  consent_until TEXT,
  told_from TEXT,
  told_to TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((forward_person_id IS NOT NULL) + (forward_role_id IS NOT NULL) + (forward_number_json IS NOT NULL) <= 1),
  -- Contact details without a consent are not kept at all.
  CHECK ((contact_details IS NULL) = (consented_on IS NULL)),
  CHECK ((contact_details IS NULL) = (consent_scope IS NULL)),
  CHECK ((contact_details IS NULL) = (consent_until IS NULL))
) STRICT;
CREATE INDEX referral_by_company ON referral (company_id);
CREATE INDEX referral_by_person ON referral (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX referral_by_forward_person ON referral (forward_person_id) WHERE forward_person_id IS NOT NULL;
CREATE INDEX referral_by_forward_role ON referral (forward_role_id) WHERE forward_role_id IS NOT NULL;

-- What was deleted: ids only, for a database that is shared one day.
CREATE TABLE tombstone (
  record_id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
  deleted_at TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
  id TEXT NOT NULL PRIMARY KEY,
  act TEXT NOT NULL,
  actor_id TEXT NOT NULL REFERENCES local_user (id),
  at TEXT NOT NULL,
  undoes_id TEXT REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX operation_by_undoes ON operation (undoes_id) WHERE undoes_id IS NOT NULL;

-- One row for each row an Operation changed, in the order of the changes. The numbers never repeat, so another process
-- sees from them what is new.
CREATE TABLE change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id TEXT NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
  record_table TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before_json TEXT,
  after_json TEXT
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id);
CREATE INDEX change_by_record ON change (record_id);
