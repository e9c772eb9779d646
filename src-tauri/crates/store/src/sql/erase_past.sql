-- What is about somebody who is erased: their own records, and rows that say something of them.
UPDATE change SET
  before_json = CASE WHEN before_json IS NOT NULL THEN ?1 END,
  after_json = CASE WHEN after_json IS NOT NULL THEN ?1 END
WHERE record_table <> 'absence_cover' AND (
  record_id IN erased OR record_id IN beside
  OR record_table IN ('assignment', 'absence', 'referral', 'planned', 'notice', 'deputy')
    AND (before_json ->> '$.person_id' IN erased OR after_json ->> '$.person_id' IN erased)
  OR record_table = 'deputy'
    AND (before_json ->> '$.of_person_id' IN erased OR after_json ->> '$.of_person_id' IN erased)
  OR record_table = 'suggestion'
    AND (before_json ->> '$.about_id' IN erased OR after_json ->> '$.about_id' IN erased)
)
