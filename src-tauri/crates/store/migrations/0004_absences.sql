-- Absences that come again, and who covered whom.

-- How an absence comes again: {"every_weeks": 2, "on": ["fri"], "until": "2026-12-31", "except": ["2026-07-17"]}.
ALTER TABLE absence ADD COLUMN repeats_json TEXT CHECK (repeats_json IS NULL OR json_valid(repeats_json));

-- Who covered whom until which day, in absences that have been forgotten: for proposing covers. It goes with either.
CREATE TABLE covered (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  cover_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role_id TEXT REFERENCES role (id) ON DELETE CASCADE,
  last_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX covered_once ON covered (person_id, cover_id, coalesce(role_id, ''));
CREATE INDEX covered_by_cover ON covered (cover_id);
CREATE INDEX covered_by_role ON covered (role_id) WHERE role_id IS NOT NULL;

-- Whose cover a change was about: the history of one absence is read without looking through all an import changed.
CREATE INDEX change_by_absence_of_cover ON change (coalesce(after_json, before_json) ->> '$.absence_id')
  WHERE record_table = 'absence_cover';
