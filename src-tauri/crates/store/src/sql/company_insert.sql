INSERT INTO company (
  id, name, greeting_json, sentences_json, hours_json, zone, region, language, fallback_json, transfers,
  instruction, short_instruction, called_json, links_json, takes_messages, revision, changed_at
) VALUES (
  :id, :name, :greeting_json, :sentences_json, :hours_json, :zone, :region, :language, :fallback_json,
  :transfers, :instruction, :short_instruction, :called_json, :links_json, :takes_messages, 1, :changed_at
)
