SELECT count(DISTINCT record_id)
FROM (SELECT record_id FROM change WHERE operation_id = ?1 LIMIT ?2)
