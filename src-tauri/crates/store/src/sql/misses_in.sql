-- Goes on after standing_mending.sql.
SELECT month, company_id, sum(missed) AS missed, sum(mended) AS mended
FROM (
  SELECT month, company_id, missed, mended FROM miss_count
  UNION ALL
  SELECT
    substr(day, 1, 7),
    company_id,
    not_found + abandoned,
    iif(settled_by IN standing_mending, not_found + abandoned, 0)
  FROM miss
  WHERE day BETWEEN ?1 || '-01' AND ?2 || '-31'
)
WHERE month BETWEEN ?1 AND ?2 AND (?3 IS NULL OR company_id = ?3)
GROUP BY month, company_id
ORDER BY month, company_id
