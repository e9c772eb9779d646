-- The Operations by which misses are mended at present: one that was taken back mended nothing, unless that was taken back
-- too. What asks about them goes on after these lines.
WITH RECURSIVE mended_back (mending_id, newest_id, times) AS (
  SELECT DISTINCT settled_by, settled_by, 0 FROM miss WHERE settled = 'mended'
  UNION ALL
  SELECT mended_back.mending_id, later.id, mended_back.times + 1
  FROM mended_back JOIN operation AS later ON later.undoes_id = mended_back.newest_id
), standing_mending (operation_id) AS (
  SELECT mending_id FROM mended_back GROUP BY mending_id HAVING max(times) % 2 = 0
)
