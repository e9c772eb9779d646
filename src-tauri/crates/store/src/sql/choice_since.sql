SELECT number, typed, person_id, role_id, referral_id
FROM choice
WHERE user_id = ?1 AND number > ?2 AND at >= ?3
ORDER BY number
