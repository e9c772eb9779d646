UPDATE deputy SET
  of_person_id = :of_person_id, of_role_id = :of_role_id, position = :position, person_id = :person_id,
  revision = revision + 1, changed_at = :changed_at
WHERE id = :id
