-- What remains of a change of a cover in an absence that is forgotten: whose cover it was. The plus lets the index of the
-- expression be used, which has no type.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END,
  after_json = CASE WHEN after_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END
WHERE record_table = 'absence_cover'
  AND coalesce(after_json, before_json) ->> '$.absence_id' IN (SELECT +id FROM forgotten)
