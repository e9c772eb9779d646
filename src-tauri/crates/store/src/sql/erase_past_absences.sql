INSERT OR IGNORE INTO beside (id)
SELECT record_id
FROM change
WHERE record_table = 'absence'
  AND (before_json ->> '$.person_id' IN erased OR after_json ->> '$.person_id' IN erased)
  AND record_id NOT IN (SELECT id FROM absence)
