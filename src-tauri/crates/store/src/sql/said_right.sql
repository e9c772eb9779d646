-- An undo can itself be taken back, and so on: what somebody said stands where the chain of those that follow is even.
WITH RECURSIVE chain (said_id, newest_id, steps) AS (
  SELECT DISTINCT said_id, said_id, 0 FROM confirmation WHERE said_id IS NOT NULL
  UNION ALL
  SELECT chain.said_id, later.id, chain.steps + 1
  FROM chain JOIN operation AS later ON later.undoes_id = chain.newest_id
), standing (id, at) AS MATERIALIZED (
  SELECT operation.id, operation.at
  FROM chain JOIN operation ON operation.id = chain.said_id
  GROUP BY chain.said_id
  HAVING max(chain.steps) % 2 = 0
), written (id, at) AS (
  SELECT id, changed_at FROM person
  UNION ALL SELECT id, changed_at FROM role
  UNION ALL SELECT id, changed_at FROM department
  UNION ALL SELECT id, changed_at FROM company
  UNION ALL SELECT role_id, changed_at FROM assignment
  UNION ALL SELECT of_role_id, changed_at FROM deputy
  UNION ALL SELECT of_person_id, changed_at FROM deputy
)
SELECT confirmation.record_table, confirmation.record_id
FROM confirmation
JOIN standing ON standing.id = confirmation.said_id
WHERE NOT EXISTS (
  SELECT 1 FROM written WHERE written.id = confirmation.record_id AND written.at > standing.at
)
