-- Goes on after standing_mending.sql.
SELECT
  typed,
  CASE
    WHEN settled = 'put-aside' THEN 'put-aside'
    WHEN settled_by IN standing_mending THEN 'mended'
    ELSE 'open'
  END AS became,
  sum(not_found + abandoned) AS count
FROM miss
WHERE day BETWEEN ?1 AND ?2 AND company_id = ?3
GROUP BY typed, became
