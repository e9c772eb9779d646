SELECT
  id, name, greeting_json, sentences_json, hours_json, zone, region, language, fallback_json, transfers,
  instruction
FROM company
