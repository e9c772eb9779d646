INSERT INTO reveal (at, user_id, person_id, role_id, referral_id)
SELECT :at, :user_id, :person_id, :role_id, :referral_id
WHERE :person_id IN (SELECT id FROM person) OR :role_id IN (SELECT id FROM role)
  OR :referral_id IN (SELECT id FROM referral)
