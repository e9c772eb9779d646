SELECT
  id, company_id, department_id, staff_id, honorific, given, family, called_by, former_json, aliases_json, title,
  languages_json, numbers_json, email, employed_from, employed_to, reports_to, changed_at
FROM person
