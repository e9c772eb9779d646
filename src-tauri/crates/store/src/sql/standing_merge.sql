-- The Operations by which records are one at present: one that was taken back merged nothing, unless that was taken back
-- too. What asks about them goes on after these lines.
WITH RECURSIVE taken_back (merge_id, by_id, times) AS (
  SELECT DISTINCT operation_id, operation_id, 0 FROM merged
  UNION ALL
  SELECT taken_back.merge_id, operation.id, taken_back.times + 1
  FROM taken_back JOIN operation ON operation.undoes_id = taken_back.by_id
), standing_merge (operation_id) AS (
  SELECT merge_id FROM taken_back GROUP BY merge_id HAVING max(times) % 2 = 0
)
