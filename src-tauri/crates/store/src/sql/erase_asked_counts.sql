-- Whoever asked for somebody who is erased stays counted, as asking for nobody.
INSERT INTO asked_count (month, company_id, asked_kind, asked_id, way, count)
SELECT month, company_id, asked_kind, '00000000-0000-0000-0000-000000000000', way, sum(count)
FROM asked_count
WHERE asked_id IN erased OR asked_id IN beside
GROUP BY month, company_id, asked_kind, way
ON CONFLICT DO UPDATE SET count = count + excluded.count
