-- What the history still knows of referrals about somebody who is no person of ours, and that are there no longer since
-- before the moment ?1.
SELECT change.number
FROM change
WHERE record_table = 'referral'
  AND coalesce(after_json, before_json) ->> '$.kind' IN ('never-here', 'elsewhere')
  AND record_id NOT IN (SELECT id FROM referral)
  AND NOT EXISTS (
    SELECT 1 FROM change AS later JOIN operation ON operation.id = later.operation_id
    WHERE later.record_id = change.record_id AND operation.at >= ?1
  )
