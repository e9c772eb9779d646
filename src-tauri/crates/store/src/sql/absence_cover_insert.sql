INSERT INTO absence_cover (
  id, absence_id, position, person_id, role_id, revision, changed_at
) VALUES (
  :id, :absence_id, :position, :person_id, :role_id, 1, :changed_at
)
