-- With new numbers, by which every process takes them in.
INSERT OR REPLACE INTO choice (user_id, typed, role_id, at)
SELECT user_id, typed, ?2, at
FROM choice
WHERE role_id = ?1
ORDER BY number
