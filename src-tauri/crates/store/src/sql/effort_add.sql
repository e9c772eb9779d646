INSERT INTO effort_count (month, company_id, measure, value, count)
VALUES (:month, :company_id, :measure, :value, :count)
ON CONFLICT DO UPDATE SET count = count + excluded.count
