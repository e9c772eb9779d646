INSERT INTO referral (
  id, company_id, person_id, names_json, say_json, forward_person_id, forward_role_id, forward_number_json,
  contact_details, consented_on, consent_scope, consent_until, told_from, told_to, revision, changed_at
) VALUES (
  :id, :company_id, :person_id, :names_json, :say_json, :forward_person_id, :forward_role_id,
  :forward_number_json, :contact_details, :consented_on, :consent_scope, :consent_until, :told_from,
  :told_to, 1, :changed_at
)
