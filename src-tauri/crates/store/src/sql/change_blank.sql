-- What remains of a change of an absence that is forgotten: that there was one.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL THEN ?1 END,
  after_json = CASE WHEN after_json IS NOT NULL THEN ?1 END
WHERE record_id IN (SELECT id FROM forgotten) AND record_table = 'absence'
