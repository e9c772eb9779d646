INSERT INTO company (
  id, name, greeting_json, sentences_json, hours_json, zone, region, language, fallback_json, transfers,
  instruction, revision, changed_at
) VALUES (
  :id, :name, :greeting_json, :sentences_json, :hours_json, :zone, :region, :language, :fallback_json,
  :transfers, :instruction, 1, :changed_at
)
