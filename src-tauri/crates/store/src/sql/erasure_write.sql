INSERT INTO erasure (record_id, at, user_id, certificate_json)
VALUES (:record_id, :at, :user_id, :certificate_json)
ON CONFLICT (record_id) DO UPDATE SET certificate_json = excluded.certificate_json
