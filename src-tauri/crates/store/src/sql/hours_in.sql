SELECT company_id, weekday, hour, way, sum(count) AS count
FROM hour_count
WHERE month BETWEEN :from AND :to AND (:company_id IS NULL OR company_id = :company_id)
GROUP BY company_id, weekday, hour, way
