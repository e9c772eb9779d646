INSERT INTO hour_count (month, company_id, weekday, hour, way, count)
VALUES (:month, :company_id, :weekday, :hour, :way, 1)
ON CONFLICT DO UPDATE SET count = count + 1
