INSERT INTO covered (person_id, cover_id, role_id, last_on)
VALUES (:person_id, :cover_id, :role_id, :last_on)
ON CONFLICT (person_id, cover_id, coalesce(role_id, '')) DO UPDATE SET last_on = max(last_on, excluded.last_on)
