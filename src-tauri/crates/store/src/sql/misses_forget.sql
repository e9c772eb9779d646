-- Goes on after standing_mending.sql, and is gone on with by which misses are forgotten.
INSERT INTO miss_count (month, company_id, missed, mended)
SELECT
  substr(day, 1, 7),
  company_id,
  sum(not_found + abandoned),
  sum(iif(settled_by IN standing_mending, not_found + abandoned, 0))
FROM miss
