-- An undo can itself be taken back, and so on: an Operation stands where the chain of those that follow is even.
WITH RECURSIVE chain (id, newest_id, steps) AS (
  SELECT operation.id, operation.id, 0
  FROM confirmation
  JOIN operation ON operation.id IN (confirmation.operation_id, confirmation.earlier_id, confirmation.said_id)
  WHERE confirmation.record_id = ?1
  UNION
  SELECT chain.id, later.id, chain.steps + 1
  FROM chain JOIN operation AS later ON later.undoes_id = chain.newest_id
), standing (id) AS (
  SELECT id FROM chain GROUP BY id HAVING max(steps) % 2 = 0
)
SELECT operation.id, operation.act, operation.actor_id, operation.at, operation.undoes_id, FALSE AS undone
FROM standing JOIN operation ON operation.id = standing.id
ORDER BY operation.rowid DESC
LIMIT 1
