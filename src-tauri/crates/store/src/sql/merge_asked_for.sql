INSERT INTO asked_for (number, kind, id, weight)
SELECT (SELECT max(number) + 1 FROM asked_for), kind, ?3, weight
FROM asked_for
WHERE kind = ?1 AND id = ?2
ON CONFLICT (kind, id) DO UPDATE SET number = excluded.number, weight = weight + excluded.weight
