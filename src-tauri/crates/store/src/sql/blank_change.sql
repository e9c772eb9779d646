-- What remains of a change: that there was one; of a cover whose it was, for it is a part of its absence.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL THEN iif(
    record_table = 'absence_cover',
    json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id'), ?2
  ) END,
  after_json = CASE WHEN after_json IS NOT NULL THEN iif(
    record_table = 'absence_cover',
    json_object('absence_id', coalesce(after_json, before_json) ->> '$.absence_id'), ?2
  ) END
WHERE number = ?1
