-- What admins keep beside the directory: dated changes, notices, suggestions; and what was confirmed, read and imported.

-- Columns that come later may be empty, so that what was written before them can be put back as it was.
ALTER TABLE company ADD COLUMN short_instruction TEXT;
ALTER TABLE company ADD COLUMN called_json TEXT CHECK (called_json IS NULL OR json_valid(called_json));
ALTER TABLE company ADD COLUMN links_json TEXT CHECK (links_json IS NULL OR json_valid(links_json));
-- With 1, calls are neither transferred nor numbers given: the matter is taken as a message.
ALTER TABLE company ADD COLUMN takes_messages INTEGER CHECK (takes_messages IN (0, 1));
-- A role whose holder everybody asks for: nobody new in it is kept from operators.
ALTER TABLE role ADD COLUMN leading INTEGER CHECK (leading IN (0, 1));

-- A name, a title or numbers that hold from a day on. Empty: stays as it is.
CREATE TABLE planned (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  takes_effect TEXT NOT NULL,
  name_json TEXT CHECK (name_json IS NULL OR json_valid(name_json)),
  title TEXT,
  numbers_json TEXT CHECK (numbers_json IS NULL OR json_valid(numbers_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX planned_by_person ON planned (person_id);
CREATE INDEX planned_by_day ON planned (takes_effect);

-- What operators must know of. Whom it is about is told as they are called when it is read.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  before_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  words_json TEXT CHECK (words_json IS NULL OR json_valid(words_json)),
  many INTEGER,
  takes_effect TEXT NOT NULL,
  told_from TEXT NOT NULL,
  told_to TEXT NOT NULL,
  must_read INTEGER NOT NULL CHECK (must_read IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX notice_by_company ON notice (company_id);
CREATE INDEX notice_by_person ON notice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX notice_by_before ON notice (before_id) WHERE before_id IS NOT NULL;
CREATE INDEX notice_by_role ON notice (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX notice_by_department ON notice (department_id) WHERE department_id IS NOT NULL;

-- What an operator sent because something is wrong or could be better. Whom it is about may be gone by now, so the ids
-- refer to nothing.
CREATE TABLE suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  sent_by TEXT NOT NULL REFERENCES local_user (id),
  sent_at TEXT NOT NULL,
  company_id TEXT,
  about_kind TEXT CHECK (about_kind IN ('person', 'role', 'referral')),
  about_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('wrong-number', 'wrong-person', 'has-left', 'other')),
  words TEXT NOT NULL,
  typed TEXT NOT NULL,
  shown_json TEXT NOT NULL CHECK (json_valid(shown_json)),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'answered', 'dismissed')),
  answer TEXT NOT NULL,
  answered_by TEXT REFERENCES local_user (id),
  answered_at TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((about_kind IS NULL) = (about_id IS NULL))
) STRICT;
CREATE INDEX suggestion_by_about ON suggestion (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX suggestion_by_state ON suggestion (state);
CREATE INDEX suggestion_by_sender ON suggestion (sent_by);

-- By which Operation somebody last said that a record is right, and by which before that: an Operation that was taken
-- back confirms nothing. And by which somebody last said so themselves, which no file does. The records may be gone by
-- now.
CREATE TABLE confirmation (
  record_id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL,
  operation_id TEXT NOT NULL,
  earlier_id TEXT,
  said_id TEXT
) STRICT, WITHOUT ROWID;

-- Who has read what: notices, answers to suggestions, reports of imports. And when somebody last answered a company.
CREATE TABLE read_mark (
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (user_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX read_mark_by_item ON read_mark (item_id);

-- What each import did, for those who were not there. No names: counts, and lines of the file.
CREATE TABLE import_report (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  operation_id TEXT,
  file TEXT NOT NULL,
  report_json TEXT NOT NULL CHECK (json_valid(report_json))
) STRICT;

-- What the columns of a file were taken to mean, by the headers of the file.
CREATE TABLE import_mapping (
  headers TEXT NOT NULL PRIMARY KEY,
  map_json TEXT NOT NULL CHECK (json_valid(map_json)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Records that became part of another: what was done to them is a part of its history.
CREATE TABLE merged (
  gone_id TEXT NOT NULL PRIMARY KEY,
  into_id TEXT NOT NULL,
  operation_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_by_into ON merged (into_id);

-- Who was erased, as an id, by whom and when, and how much of what: the certificate.
CREATE TABLE erasure (
  record_id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  certificate_json TEXT NOT NULL CHECK (json_valid(certificate_json))
) STRICT, WITHOUT ROWID;

-- Who has what told about them is looked for when they are merged or erased.
CREATE INDEX connection_count_by_asked ON connection_count (asked_id);
CREATE INDEX connection_count_by_answered ON connection_count (answered_id);

-- Whose assignment, deputy, referral or dated change was removed, and which role's: what is still there is found in its
-- own table. So no import writes into these that removes nothing.
CREATE INDEX change_by_person_of_removed ON change (
  before_json ->> iif(record_table = 'deputy', '$.of_person_id', '$.person_id')
) WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy', 'referral', 'planned');
CREATE INDEX change_by_role_of_removed ON change (
  before_json ->> iif(record_table = 'deputy', '$.of_role_id', '$.role_id')
) WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy');
