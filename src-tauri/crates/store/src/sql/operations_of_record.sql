SELECT DISTINCT
  operation.id, operation.act, operation.actor_id, operation.at, operation.undoes_id,
  EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes_id = operation.id) AS undone
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.record_id = ?1
ORDER BY operation.rowid
