INSERT OR REPLACE INTO choice (user_id, typed, person_id, role_id, referral_id, at)
SELECT :user_id, :typed, :person_id, :role_id, :referral_id, :at
WHERE :person_id IN (SELECT id FROM person)
  OR :role_id IN (SELECT id FROM role)
  OR :referral_id IN (SELECT id FROM referral)
