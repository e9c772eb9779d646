UPDATE absence_cover SET
  absence_id = :absence_id, position = :position, person_id = :person_id, role_id = :role_id,
  revision = revision + 1, changed_at = :changed_at
WHERE id = :id
