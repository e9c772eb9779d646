UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL THEN ?2 END,
  after_json = CASE WHEN after_json IS NOT NULL THEN ?2 END
WHERE number = ?1
