UPDATE referral SET
  company_id = :company_id, person_id = :person_id, names_json = :names_json, say_json = :say_json,
  forward_person_id = :forward_person_id, forward_role_id = :forward_role_id,
  forward_number_json = :forward_number_json, contact_details = :contact_details,
  consented_on = :consented_on, consent_scope = :consent_scope, consent_until = :consent_until,
  told_from = :told_from, told_to = :told_to, kind = :kind, forward_company_id = :forward_company_id,
  forward_address = :forward_address, forward_page = :forward_page, listed_at = :listed_at,
  correction_asked_on = :correction_asked_on, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
