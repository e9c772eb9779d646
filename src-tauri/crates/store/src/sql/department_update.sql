UPDATE department SET
  company_id = :company_id, name = :name, hours_json = :hours_json, duty_number_json = :duty_number_json,
  revision = revision + 1, changed_at = :changed_at
WHERE id = :id
