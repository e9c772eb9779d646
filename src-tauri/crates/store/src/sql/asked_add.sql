INSERT INTO asked_count (month, company_id, asked_kind, asked_id, way, count)
VALUES (:month, :company_id, :asked_kind, :asked_id, :way, :count)
ON CONFLICT DO UPDATE SET count = count + excluded.count
