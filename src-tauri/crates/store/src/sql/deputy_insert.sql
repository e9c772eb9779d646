INSERT INTO deputy (
  id, of_person_id, of_role_id, position, person_id, revision, changed_at
) VALUES (
  :id, :of_person_id, :of_role_id, :position, :person_id, 1, :changed_at
)
