INSERT INTO role (
  id, company_id, department_id, post, name, keywords_json, numbers_json, email, reports_to, leading, revision,
  changed_at
) VALUES (
  :id, :company_id, :department_id, :post, :name, :keywords_json, :numbers_json, :email, :reports_to, :leading, 1,
  :changed_at
)
