DELETE FROM choice
WHERE user_id = ?1
  AND number <= (SELECT number FROM choice WHERE user_id = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
