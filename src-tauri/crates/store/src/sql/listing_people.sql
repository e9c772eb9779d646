SELECT
  id, company_id, department_id, given, family, called_by, former_json, aliases_json, title, numbers_json,
  employed_to
FROM person
