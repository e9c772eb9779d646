-- Of a change of a cover remains whose cover it was: it is a part of its absence.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END,
  after_json = CASE WHEN after_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END
WHERE record_table = 'absence_cover' AND (
  record_id IN beside
  OR before_json ->> '$.person_id' IN erased OR after_json ->> '$.person_id' IN erased
  OR coalesce(after_json, before_json) ->> '$.absence_id' IN (SELECT +id FROM beside)
)
