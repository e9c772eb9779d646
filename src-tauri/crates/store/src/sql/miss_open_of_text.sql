-- Goes on after standing_mending.sql.
SELECT number, not_found + abandoned
FROM miss
WHERE typed = ?1 AND company_id = ?2
  AND (settled IS NULL OR (settled = 'mended' AND settled_by NOT IN standing_mending))
