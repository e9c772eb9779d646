-- A record of the Operation of which the history knows only ids any more. Every whole image begins with its id.
SELECT
  CASE record_table WHEN 'absence_cover' THEN 'absence' ELSE record_table END,
  CASE record_table WHEN 'absence_cover'
    THEN coalesce(after_json, before_json) ->> '$.absence_id' ELSE record_id END
FROM change
WHERE operation_id = ?1
  AND (substr(before_json, 1, 6) <> '{"id":' OR substr(after_json, 1, 6) <> '{"id":')
LIMIT 1
