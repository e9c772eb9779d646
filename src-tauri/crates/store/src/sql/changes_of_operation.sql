SELECT record_table, record_id, before_json, after_json
FROM change
WHERE operation_id = ?1
ORDER BY number
