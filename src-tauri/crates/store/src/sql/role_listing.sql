SELECT
  role.id, role.company_id, company.name AS company_name, department.name AS department_name, role.name,
  role.keywords_json, role.numbers_json
FROM role
JOIN company ON company.id = role.company_id
LEFT JOIN department ON department.id = role.department_id
WHERE ?1 IS NULL OR role.id = ?1
