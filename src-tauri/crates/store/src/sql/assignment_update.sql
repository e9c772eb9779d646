UPDATE assignment SET
  role_id = :role_id, person_id = :person_id, position = :position, held_from = :held_from,
  held_to = :held_to, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
