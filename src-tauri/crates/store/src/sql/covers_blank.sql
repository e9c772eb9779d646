-- What remains of a change of a cover in an absence that is forgotten: whose cover it was. A cover never changes without
-- its absence in the same Operation, so those are the Operations to look through.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END,
  after_json = CASE WHEN after_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END
WHERE operation_id IN (SELECT operation_id FROM change WHERE record_id IN (SELECT id FROM forgotten))
  AND record_table = 'absence_cover'
  AND coalesce(after_json, before_json) ->> '$.absence_id' IN (SELECT id FROM forgotten)
