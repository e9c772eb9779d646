INSERT INTO read_mark (user_id, item_id, at) VALUES (?1, ?2, ?3)
ON CONFLICT (user_id, item_id) DO UPDATE SET at = max(at, excluded.at)
