SELECT 1
FROM change JOIN operation ON operation.id = change.operation_id
WHERE change.number > ?1 AND operation.act = 'erase-person'
