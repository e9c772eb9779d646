SELECT company_id, measure, value, sum(count) AS count
FROM effort_count
WHERE month BETWEEN :from AND :to AND (:company_id IS NULL OR company_id = :company_id)
GROUP BY company_id, measure, value
