INSERT INTO miss (number, day, company_id, language, typed, not_found, abandoned)
VALUES (
  (SELECT coalesce(max(number), 0) + 1 FROM miss), :day, :company_id, :language, :typed, :not_found, :abandoned
)
ON CONFLICT (company_id, typed, day, language) WHERE settled IS NULL DO UPDATE SET
  number = excluded.number,
  not_found = not_found + excluded.not_found,
  abandoned = abandoned + excluded.abandoned
