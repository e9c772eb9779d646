-- Goes on after standing_mending.sql.
SELECT company_id, typed, day, language, not_found, abandoned
FROM miss
WHERE day BETWEEN ?1 AND ?2
  AND (settled IS NULL OR (settled = 'mended' AND settled_by NOT IN standing_mending))
