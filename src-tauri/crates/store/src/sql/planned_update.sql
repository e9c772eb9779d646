UPDATE planned SET
  person_id = :person_id, takes_effect = :takes_effect, name_json = :name_json, title = :title,
  numbers_json = :numbers_json, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
