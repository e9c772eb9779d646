-- Goes on after standing_mending.sql. What was missed while all companies were answered: what is open of these texts, and
-- what was mended together with misses of the company.
SELECT
  substr(day, 1, 7) AS month,
  typed,
  iif(settled_by IN standing_mending, 'mended', 'open') AS became,
  sum(not_found + abandoned) AS count
FROM miss
WHERE day BETWEEN ?1 || '-01' AND ?2 || '-31'
  AND company_id = ''
  AND settled IS NOT 'put-aside'
  AND iif(
    settled_by IN standing_mending,
    settled_by IN (SELECT settled_by FROM miss WHERE company_id = ?3 AND settled_by IS NOT NULL),
    typed IN (SELECT value FROM json_each(?4))
  )
GROUP BY month, typed, became
