-- Whoever covered for themselves did not cover.
INSERT INTO covered (person_id, cover_id, role_id, last_on)
SELECT
  CASE person_id WHEN ?1 THEN ?2 ELSE person_id END AS person,
  CASE cover_id WHEN ?1 THEN ?2 ELSE cover_id END AS cover, role_id, max(last_on)
FROM covered
WHERE (person_id = ?1 OR cover_id = ?1) AND NOT (person_id IN (?1, ?2) AND cover_id IN (?1, ?2))
GROUP BY person, cover, role_id
ON CONFLICT (person_id, cover_id, coalesce(role_id, '')) DO UPDATE SET last_on = max(last_on, excluded.last_on)
