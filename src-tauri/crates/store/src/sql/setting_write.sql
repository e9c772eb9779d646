INSERT INTO setting (user_id, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value
