-- The Operations that confirm what they confirmed. An undo can itself be taken back, and so on: an Operation stands where
-- the chain of those that follow is even.
WITH RECURSIVE chain (operation_id, newest_id, steps) AS (
  SELECT id, id, 0 FROM operation
  WHERE id IN (SELECT operation_id FROM confirmation UNION SELECT earlier_id FROM confirmation)
  UNION ALL
  SELECT chain.operation_id, later.id, chain.steps + 1
  FROM chain JOIN operation AS later ON later.undoes_id = chain.newest_id
)
SELECT operation.id, operation.at
FROM chain JOIN operation ON operation.id = chain.operation_id
GROUP BY chain.operation_id
HAVING max(chain.steps) % 2 = 0
