-- Goes on after standing_mending.sql.
SELECT
  (SELECT coalesce(max(number), 0) FROM miss),
  (SELECT count(*) FROM miss),
  (SELECT coalesce(group_concat(operation_id), '') FROM (SELECT operation_id FROM standing_mending ORDER BY operation_id))
