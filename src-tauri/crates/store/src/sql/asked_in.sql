SELECT company_id, asked_kind, asked_id, way, count
FROM asked_count
WHERE month BETWEEN :from AND :to AND (:company_id IS NULL OR company_id = :company_id)
