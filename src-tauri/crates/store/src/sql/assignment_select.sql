SELECT
  id, role_id, person_id, position, held_from, held_to
FROM assignment
