-- What remains of a change of a cover in an absence that is forgotten: whose cover it was. Its number is looked up first:
-- by an expression SQLite would look through the whole index for a list.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END,
  after_json = CASE WHEN after_json IS NOT NULL
    THEN json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id') END
WHERE number IN (
  SELECT own.number
  FROM forgotten CROSS JOIN change AS own
  WHERE own.record_table = 'absence_cover'
    AND coalesce(own.after_json, own.before_json) ->> '$.absence_id' = +forgotten.id
)
