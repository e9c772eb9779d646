WITH RECURSIVE taken_back (act, undoes_id) AS (
  SELECT act, undoes_id FROM operation WHERE id = ?1
  UNION ALL
  SELECT operation.act, operation.undoes_id FROM operation JOIN taken_back ON operation.id = taken_back.undoes_id
)
SELECT act FROM taken_back WHERE undoes_id IS NULL
