SELECT
  referral.id, referral.company_id, company.name AS company_name, referral.person_id, referral.names_json,
  referral.told_to
FROM referral
JOIN company ON company.id = referral.company_id
WHERE ?1 IS NULL OR referral.id = ?1
