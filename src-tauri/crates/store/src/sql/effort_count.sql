INSERT INTO effort_count (month, company_id, measure, value, count)
VALUES (:month, :company_id, :measure, :value, 1)
ON CONFLICT DO UPDATE SET count = count + 1
