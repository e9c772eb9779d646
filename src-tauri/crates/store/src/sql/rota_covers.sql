SELECT absence_cover.id, absence_cover.absence_id, absence_cover.person_id, absence_cover.role_id
FROM absence_cover JOIN absence ON absence.id = absence_cover.absence_id
WHERE away_from < :after AND (away_to IS NULL OR away_to >= :from OR repeats_json IS NOT NULL)
ORDER BY absence_cover.absence_id, absence_cover.position, absence_cover.id
