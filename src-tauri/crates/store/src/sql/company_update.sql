UPDATE company SET
  name = :name, greeting_json = :greeting_json, sentences_json = :sentences_json, hours_json = :hours_json,
  zone = :zone, region = :region, language = :language, fallback_json = :fallback_json,
  transfers = :transfers, instruction = :instruction, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
