UPDATE notice SET
  company_id = :company_id, kind = :kind, person_id = :person_id, before_id = :before_id, role_id = :role_id,
  department_id = :department_id, words_json = :words_json, many = :many, takes_effect = :takes_effect,
  told_from = :told_from, told_to = :told_to, must_read = :must_read,
  revision = revision + 1, changed_at = :changed_at
WHERE id = :id
