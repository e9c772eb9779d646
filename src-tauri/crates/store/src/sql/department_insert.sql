INSERT INTO department (
  id, company_id, name, hours_json, duty_number_json, revision, changed_at
) VALUES (
  :id, :company_id, :name, :hours_json, :duty_number_json, 1, :changed_at
)
