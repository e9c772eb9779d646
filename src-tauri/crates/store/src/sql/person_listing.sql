SELECT
  person.id, person.company_id, company.name AS company_name, department.name AS department_name,
  person.given, person.family, person.called_by, person.former_json, person.aliases_json, person.title,
  person.numbers_json, person.employed_to,
  (
    SELECT json_group_array(word.value)
    FROM assignment
    JOIN role ON role.id = assignment.role_id
    JOIN json_each(json_insert(role.keywords_json, '$[#]', role.name)) AS word
    WHERE assignment.person_id = person.id
      AND coalesce(assignment.held_from <= ?1, TRUE) AND coalesce(?1 <= assignment.held_to, TRUE)
  ) AS roles_json
FROM person
JOIN company ON company.id = person.company_id
LEFT JOIN department ON department.id = person.department_id
