-- Changes whose words are in what can be found. Of companies and departments only those that changed a name (or the
-- zone, which says what day it is); whoever held a role or was told about, before and after.
SELECT
  record_table, record_id,
  CASE WHEN record_table IN ('assignment', 'referral', 'planned') THEN before_json ->> '$.person_id' END,
  CASE WHEN record_table IN ('assignment', 'referral', 'planned') THEN after_json ->> '$.person_id' END
FROM change
WHERE number > ?1 AND CASE
  WHEN record_table IN ('person', 'role', 'assignment', 'referral', 'planned') THEN TRUE
  WHEN record_table IN ('company', 'department') THEN before_json ->> '$.name' IS NOT after_json ->> '$.name'
    OR before_json ->> '$.zone' IS NOT after_json ->> '$.zone'
END
