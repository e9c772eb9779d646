UPDATE role SET
  company_id = :company_id, department_id = :department_id, post = :post, name = :name,
  keywords_json = :keywords_json, numbers_json = :numbers_json, email = :email, reports_to = :reports_to,
  leading = :leading, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
