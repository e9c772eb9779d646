-- An undo can itself be taken back, and so on: an Operation stands where the chain of those that follow is even.
WITH RECURSIVE chain (operation_id, newest_id, steps) AS (
  SELECT id, id, 0 FROM operation
  WHERE id IN (SELECT operation_id FROM confirmation UNION SELECT earlier_id FROM confirmation)
  UNION ALL
  SELECT chain.operation_id, later.id, chain.steps + 1
  FROM chain JOIN operation AS later ON later.undoes_id = chain.newest_id
), standing (id, at) AS MATERIALIZED (
  SELECT operation.id, operation.at
  FROM chain JOIN operation ON operation.id = chain.operation_id
  GROUP BY chain.operation_id
  HAVING max(chain.steps) % 2 = 0
)
SELECT {table}.id AS id, max({table}.changed_at, coalesce(newest.at, earlier.at, '')) AS at
FROM {table}
LEFT JOIN confirmation ON confirmation.record_id = {table}.id
LEFT JOIN standing AS newest ON newest.id = confirmation.operation_id
LEFT JOIN standing AS earlier ON earlier.id = confirmation.earlier_id
ORDER BY {table}.id
