SELECT referral.id AS id, sum(connection_count.count) AS asked
FROM referral
JOIN connection_count ON connection_count.asked_id IN (referral.id, referral.person_id)
LEFT JOIN person ON person.id = referral.person_id
WHERE connection_count.hour >= ?1
  -- Who asked for somebody who was still here asked nothing of the referral. Of a leaving to come there is no last day yet.
  AND (
    connection_count.asked_id = referral.id
    OR (connection_count.way <> 'direct' AND connection_count.hour > coalesce(person.employed_to, '') || 'T99')
  )
GROUP BY referral.id
