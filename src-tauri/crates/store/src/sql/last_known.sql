SELECT record_table, coalesce(after_json, before_json)
FROM change
WHERE record_id = ?1
ORDER BY number DESC
LIMIT 1
