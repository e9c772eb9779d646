-- Goes on after standing_merge.sql: what was done to a record, to those that became part of it, and to what hangs or hung
-- on any of them, newest first; only what is older than the Operation ?2, where there is one. The joins are crossed so
-- that each begins with the few.
, own (id) AS (
  SELECT ?1
  UNION
  SELECT merged.gone_id
  FROM own CROSS JOIN merged ON merged.into_id = own.id
  WHERE merged.operation_id IN standing_merge
), told (id) AS (
  SELECT id FROM own
  UNION SELECT assignment.id FROM own CROSS JOIN assignment ON assignment.person_id = own.id
  UNION SELECT assignment.id FROM own CROSS JOIN assignment ON assignment.role_id = own.id
  UNION SELECT deputy.id FROM own CROSS JOIN deputy ON deputy.of_person_id = own.id
  UNION SELECT deputy.id FROM own CROSS JOIN deputy ON deputy.of_role_id = own.id
  UNION SELECT referral.id FROM own CROSS JOIN referral ON referral.person_id = own.id
  UNION SELECT planned.id FROM own CROSS JOIN planned ON planned.person_id = own.id
  UNION
  SELECT record_id
  FROM own CROSS JOIN change ON
    before_json ->> iif(record_table = 'deputy', '$.of_person_id', '$.person_id') = own.id
  WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy', 'referral', 'planned')
  UNION
  SELECT record_id
  FROM own CROSS JOIN change ON
    before_json ->> iif(record_table = 'deputy', '$.of_role_id', '$.role_id') = own.id
  WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy')
)
SELECT
  change.record_table, change.record_id, change.before_json, change.after_json,
  operation.id, operation.act, operation.actor_id, operation.at, operation.undoes_id,
  EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes_id = operation.id) AS undone
FROM told
CROSS JOIN change ON change.record_id = told.id
CROSS JOIN operation ON operation.id = change.operation_id
WHERE ?2 IS NULL OR change.number < (SELECT min(number) FROM change WHERE operation_id = ?2)
ORDER BY change.number DESC
