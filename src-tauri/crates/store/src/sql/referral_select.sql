SELECT
  id, company_id, person_id, names_json, say_json, forward_person_id, forward_role_id, forward_number_json,
  contact_details, consented_on, consent_scope, consent_until, told_from, told_to, kind, forward_company_id,
  forward_address, forward_page, listed_at, correction_asked_on
FROM referral
