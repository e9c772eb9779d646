SELECT
  id, company_id, department_id, post, name, keywords_json, numbers_json, email, reports_to, leading
FROM role
