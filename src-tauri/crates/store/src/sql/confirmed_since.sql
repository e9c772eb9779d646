-- Only these acts confirm; what they took back, confirms no longer, and so on.
WITH RECURSIVE since (id) AS (
  SELECT id FROM operation WHERE rowid > ?1
  UNION
  SELECT operation.undoes_id
  FROM since JOIN operation ON operation.id = since.id
  WHERE operation.undoes_id IS NOT NULL
), confirming (id) AS MATERIALIZED (
  SELECT operation.id
  FROM since JOIN operation ON operation.id = since.id
  WHERE operation.act IN ('confirm-records', 'import-staff')
)
SELECT record_table, record_id
FROM confirmation
WHERE EXISTS (SELECT 1 FROM confirming)
  AND (operation_id IN (SELECT id FROM confirming) OR earlier_id IN (SELECT id FROM confirming))
