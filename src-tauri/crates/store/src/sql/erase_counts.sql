-- Callers of somebody who is erased stay counted, of nobody.
INSERT INTO connection_count (
  hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way, count
)
SELECT
  hour, company_id, asked_kind,
  CASE WHEN asked_id IN erased OR asked_id IN beside
    THEN '00000000-0000-0000-0000-000000000000' ELSE asked_id END AS asked,
  answered_kind,
  CASE WHEN answered_id IN erased OR answered_id IN beside
    THEN '00000000-0000-0000-0000-000000000000' ELSE answered_id END AS answered,
  way, sum(count)
FROM connection_count
WHERE asked_id IN erased OR asked_id IN beside OR answered_id IN erased OR answered_id IN beside
GROUP BY hour, company_id, asked_kind, asked, answered_kind, answered, way
ON CONFLICT DO UPDATE SET count = count + excluded.count
