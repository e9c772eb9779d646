INSERT INTO person (
  id, company_id, department_id, staff_id, honorific, given, family, called_by, former_json, aliases_json,
  title, languages_json, numbers_json, email, employed_from, employed_to, reports_to, hours_json, revision,
  changed_at
) VALUES (
  :id, :company_id, :department_id, :staff_id, :honorific, :given, :family, :called_by, :former_json,
  :aliases_json, :title, :languages_json, :numbers_json, :email, :employed_from, :employed_to, :reports_to,
  :hours_json, 1, :changed_at
)
