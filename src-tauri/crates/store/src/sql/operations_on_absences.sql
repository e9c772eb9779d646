SELECT
  operation.id, operation.act, operation.actor_id, operation.at, operation.undoes_id,
  EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes_id = operation.id) AS undone
FROM operation
WHERE EXISTS (
  SELECT 1 FROM change
  WHERE change.operation_id = operation.id AND change.record_table = 'absence'
)
ORDER BY operation.rowid DESC
LIMIT ?1
