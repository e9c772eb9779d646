SELECT
  id, person_id, away_from, away_to, repeats_json, return_may_be_told
FROM absence
