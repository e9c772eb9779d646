UPDATE absence SET
  person_id = :person_id, away_from = :away_from, away_to = :away_to, repeats_json = :repeats_json,
  return_may_be_told = :return_may_be_told, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
