-- What remains of a change of an absence that is forgotten: that there was one. A cover's row keeps whose it was.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL THEN ?2 END,
  after_json = CASE WHEN after_json IS NOT NULL THEN ?2 END
WHERE record_id = ?1
