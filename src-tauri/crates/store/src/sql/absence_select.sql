SELECT
  id, person_id, away_from, away_to, return_may_be_told
FROM absence
