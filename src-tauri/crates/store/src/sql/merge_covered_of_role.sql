INSERT INTO covered (person_id, cover_id, role_id, last_on)
SELECT person_id, cover_id, ?2, last_on
FROM covered
WHERE role_id = ?1
ON CONFLICT (person_id, cover_id, coalesce(role_id, '')) DO UPDATE SET last_on = max(last_on, excluded.last_on)
