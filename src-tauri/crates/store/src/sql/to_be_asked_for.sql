SELECT 'person' AS asked_kind, id AS asked_id FROM person
UNION ALL
SELECT 'role', id FROM role
UNION ALL
SELECT 'referral', id FROM referral
UNION ALL
SELECT 'department', id FROM department
UNION ALL
SELECT 'company', id FROM company
