INSERT INTO reveal (at, user_id, person_id, role_id)
SELECT :at, :user_id, :person_id, :role_id
WHERE :person_id IN (SELECT id FROM person) OR :role_id IN (SELECT id FROM role)
