-- Goes on after standing_merge.sql.
, part (id) AS (
  SELECT gone_id FROM merged WHERE into_id = ?1 AND operation_id IN standing_merge
  UNION
  SELECT merged.gone_id
  FROM part JOIN merged ON merged.into_id = part.id
  WHERE merged.operation_id IN standing_merge
)
SELECT id FROM part WHERE id <> ?1
