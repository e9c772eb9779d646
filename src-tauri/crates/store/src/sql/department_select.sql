SELECT
  id, company_id, name, hours_json, duty_number_json
FROM department
