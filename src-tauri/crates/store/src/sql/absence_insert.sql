INSERT INTO absence (
  id, person_id, away_from, away_to, repeats_json, return_may_be_told, revision, changed_at
) VALUES (
  :id, :person_id, :away_from, :away_to, :repeats_json, :return_may_be_told, 1, :changed_at
)
