SELECT
  id, company_id, kind, person_id, before_id, role_id, department_id, words_json, many, takes_effect, told_from,
  told_to, must_read, changed_at
FROM notice
