-- A record of the Operation that no longer is as the Operation left it. Revisions and times do not count: what was
-- changed and taken back again is as it was. A column that came with a later schema is empty before it: json_patch
-- leaves out what is null. A notice that came with a change goes with it, whatever became of it since.
WITH own AS (
  SELECT record_id, max(number) AS number FROM change WHERE operation_id = ?1 GROUP BY record_id
), newest AS (
  SELECT own.record_id, max(change.number) AS number
  FROM own JOIN change ON change.record_id = own.record_id
  GROUP BY own.record_id
)
SELECT
  CASE left_as.record_table WHEN 'absence_cover' THEN 'absence' ELSE left_as.record_table END,
  CASE left_as.record_table WHEN 'absence_cover'
    THEN coalesce(left_as.after_json, left_as.before_json) ->> '$.absence_id' ELSE left_as.record_id END
FROM own
JOIN newest ON newest.record_id = own.record_id
JOIN change AS left_as ON left_as.number = own.number
JOIN change AS is_now ON is_now.number = newest.number
WHERE json_patch('{}', json_remove(left_as.after_json, '$.revision', '$.changed_at'))
  IS NOT json_patch('{}', json_remove(is_now.after_json, '$.revision', '$.changed_at'))
  AND (left_as.record_table <> 'notice' OR NOT EXISTS (
    SELECT 1 FROM change WHERE operation_id = ?1 AND record_table <> 'notice'
  ))
LIMIT 1
