INSERT INTO import_mapping (headers, map_json, used_at) VALUES (?1, ?2, ?3)
ON CONFLICT (headers) DO UPDATE SET map_json = excluded.map_json, used_at = excluded.used_at
