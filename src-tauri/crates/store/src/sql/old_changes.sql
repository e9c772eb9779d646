-- What the history still knows of Operations before the moment ?1 that come after the Operation ?2, and whether it is of
-- an absence that is still there. Every whole image begins with its id.
SELECT
  change.number, operation.rowid,
  CASE record_table
    WHEN 'absence' THEN record_id
    WHEN 'absence_cover' THEN coalesce(after_json, before_json) ->> '$.absence_id'
  END IN (SELECT id FROM absence)
FROM operation CROSS JOIN change ON change.operation_id = operation.id
WHERE operation.at < ?1 AND operation.rowid > coalesce((SELECT rowid FROM operation WHERE id = ?2), 0)
  AND (substr(before_json, 1, 6) = '{"id":' OR substr(after_json, 1, 6) = '{"id":')
ORDER BY operation.rowid, change.number
