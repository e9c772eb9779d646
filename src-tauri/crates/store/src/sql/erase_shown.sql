UPDATE suggestion SET
  shown_json = (
    SELECT json_group_array(json(value)) FROM json_each(suggestion.shown_json)
    WHERE value ->> '$.id' NOT IN erased AND value ->> '$.id' NOT IN beside
  ),
  revision = revision + 1, changed_at = ?1
WHERE id NOT IN beside AND EXISTS (
  SELECT 1 FROM json_each(suggestion.shown_json)
  WHERE value ->> '$.id' IN erased OR value ->> '$.id' IN beside
)
