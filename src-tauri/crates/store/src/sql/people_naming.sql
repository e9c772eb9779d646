SELECT of_person_id FROM deputy WHERE person_id = ?1 AND of_person_id IS NOT NULL
UNION
SELECT id FROM person WHERE reports_to = ?1
