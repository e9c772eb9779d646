-- Whoever asked for the record ?1 asked for ?2 from now on.
INSERT INTO asked_count (month, company_id, asked_kind, asked_id, way, count)
SELECT month, company_id, asked_kind, ?2, way, count
FROM asked_count
WHERE asked_id = ?1
ON CONFLICT DO UPDATE SET count = count + excluded.count
