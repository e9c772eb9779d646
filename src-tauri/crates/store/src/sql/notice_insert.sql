INSERT INTO notice (
  id, company_id, kind, person_id, before_id, role_id, department_id, words_json, many, takes_effect, told_from,
  told_to, must_read, revision, changed_at
) VALUES (
  :id, :company_id, :kind, :person_id, :before_id, :role_id, :department_id, :words_json, :many, :takes_effect,
  :told_from, :told_to, :must_read, 1, :changed_at
)
