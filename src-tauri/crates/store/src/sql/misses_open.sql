-- Goes on after standing_mending.sql. Most of the table is asked for, in the order it lies there: by the index of days each
-- row would be looked up by itself.
SELECT day, language, not_found, abandoned, company_id, typed
FROM miss
WHERE +day BETWEEN ?1 AND ?2
  AND (settled IS NULL OR (settled = 'mended' AND settled_by NOT IN standing_mending))
