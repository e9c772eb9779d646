INSERT INTO asked_count (month, company_id, asked_kind, asked_id, way, count)
VALUES (:month, :company_id, :asked_kind, :asked_id, :way, 1)
ON CONFLICT DO UPDATE SET count = count + 1
