INSERT INTO assignment (
  id, role_id, person_id, position, held_from, held_to, revision, changed_at
) VALUES (
  :id, :role_id, :person_id, :position, :held_from, :held_to, 1, :changed_at
)
