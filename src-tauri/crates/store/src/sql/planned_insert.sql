INSERT INTO planned (id, person_id, takes_effect, name_json, title, numbers_json, revision, changed_at)
VALUES (:id, :person_id, :takes_effect, :name_json, :title, :numbers_json, 1, :changed_at)
