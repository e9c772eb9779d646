INSERT INTO hour_count (month, company_id, weekday, hour, way, count)
VALUES (:month, :company_id, :weekday, :hour, :way, :count)
ON CONFLICT DO UPDATE SET count = count + excluded.count
