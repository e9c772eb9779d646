-- Found by the absence; an import may have changed very many others.
SELECT record_table, record_id, before_json, after_json
FROM change
WHERE +operation_id = ?1 AND (
  (record_table = 'absence' AND record_id = ?2)
  OR (record_table = 'absence_cover' AND coalesce(after_json, before_json) ->> '$.absence_id' = ?2)
)
ORDER BY number
