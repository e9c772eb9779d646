-- The last Operation before the first one that is not older than the moment ?1 or is the one at ?3. None before ?2 is.
WITH young (place) AS (
  SELECT rowid
  FROM operation
  WHERE at >= ?1 AND rowid > coalesce((SELECT rowid FROM operation WHERE id = ?2), 0)
  ORDER BY rowid
  LIMIT 1
)
SELECT id
FROM operation
WHERE rowid < coalesce((SELECT min(place, coalesce(?3, place)) FROM young), ?3, 9223372036854775807)
ORDER BY rowid DESC
LIMIT 1
