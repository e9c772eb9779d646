-- What confirmed the record until now is the one to go back to, unless it has been taken back itself.
-- A file says nothing of what is doubtful, so that somebody said it themselves stays known.
INSERT INTO confirmation (record_id, record_table, operation_id, earlier_id, said_id)
VALUES (?1, ?2, ?3, NULL, (SELECT id FROM operation WHERE id = ?3 AND act = 'confirm-records'))
ON CONFLICT (record_id) DO UPDATE SET
  earlier_id = CASE
    WHEN EXISTS (SELECT 1 FROM operation WHERE undoes_id = confirmation.operation_id) THEN earlier_id
    ELSE operation_id
  END,
  operation_id = excluded.operation_id,
  said_id = coalesce(excluded.said_id, said_id)
WHERE operation_id <> excluded.operation_id
