UPDATE person SET
  company_id = :company_id, department_id = :department_id, staff_id = :staff_id, honorific = :honorific,
  given = :given, family = :family, called_by = :called_by, former_json = :former_json,
  aliases_json = :aliases_json, title = :title, languages_json = :languages_json,
  numbers_json = :numbers_json, email = :email, employed_from = :employed_from, employed_to = :employed_to,
  reports_to = :reports_to, hours_json = :hours_json, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
