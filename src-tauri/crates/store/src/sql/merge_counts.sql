-- Callers of the record ?1 are counted as callers of ?2 from now on.
INSERT INTO connection_count (
  hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way, count
)
SELECT
  hour, company_id, asked_kind, CASE asked_id WHEN ?1 THEN ?2 ELSE asked_id END AS asked,
  answered_kind, CASE answered_id WHEN ?1 THEN ?2 ELSE answered_id END AS answered, way, sum(count)
FROM connection_count
WHERE asked_id = ?1 OR answered_id = ?1
GROUP BY hour, company_id, asked_kind, asked, answered_kind, answered, way
ON CONFLICT DO UPDATE SET count = count + excluded.count
