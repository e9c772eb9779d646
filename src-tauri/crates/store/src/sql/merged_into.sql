-- An Operation that was taken back merged nothing, unless that was taken back too.
WITH RECURSIVE taken_back (merge_id, by_id, times) AS (
  SELECT DISTINCT operation_id, operation_id, 0 FROM merged
  UNION ALL
  SELECT taken_back.merge_id, operation.id, taken_back.times + 1
  FROM taken_back JOIN operation ON operation.undoes_id = taken_back.by_id
), standing AS (
  SELECT merge_id FROM taken_back GROUP BY merge_id HAVING max(times) % 2 = 0
), part (id) AS (
  SELECT gone_id FROM merged WHERE into_id = ?1 AND operation_id IN standing
  UNION
  SELECT merged.gone_id FROM part JOIN merged ON merged.into_id = part.id WHERE merged.operation_id IN standing
)
SELECT id FROM part WHERE id <> ?1
