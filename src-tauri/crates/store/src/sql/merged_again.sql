-- Goes on after standing_merge.sql: what becomes one again because the Operation ?1 is taken back, which took a merge
-- back.
, chain (id) AS (
  SELECT ?1
  UNION
  SELECT operation.undoes_id
  FROM chain JOIN operation ON operation.id = chain.id
  WHERE operation.undoes_id IS NOT NULL
)
SELECT DISTINCT change.record_table, merged.gone_id, merged.into_id
FROM chain
JOIN merged ON merged.operation_id = chain.id
JOIN change ON change.operation_id = merged.operation_id AND change.record_id = merged.gone_id
WHERE merged.operation_id IN standing_merge
