SELECT
  id, of_person_id, of_role_id, position, person_id
FROM deputy
