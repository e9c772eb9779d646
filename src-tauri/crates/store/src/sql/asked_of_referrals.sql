SELECT referral.id AS id, sum(connection_count.count) AS asked
FROM referral
JOIN connection_count ON connection_count.asked_id IN (referral.id, referral.person_id)
WHERE connection_count.hour >= ?1
GROUP BY referral.id
