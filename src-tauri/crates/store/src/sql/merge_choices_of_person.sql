-- With new numbers, by which every process takes them in.
INSERT OR REPLACE INTO choice (user_id, typed, person_id, at)
SELECT user_id, typed, ?2, at
FROM choice
WHERE person_id = ?1
ORDER BY number
