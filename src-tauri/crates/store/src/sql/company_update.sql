UPDATE company SET
  name = :name, greeting_json = :greeting_json, sentences_json = :sentences_json, hours_json = :hours_json,
  zone = :zone, region = :region, language = :language, fallback_json = :fallback_json,
  transfers = :transfers, instruction = :instruction, short_instruction = :short_instruction,
  called_json = :called_json, links_json = :links_json, takes_messages = :takes_messages, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
