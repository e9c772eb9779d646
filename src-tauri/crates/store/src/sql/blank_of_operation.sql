-- A change of the Operation of which the history knows only ids any more. Every whole image begins with its id.
SELECT 1
FROM change
WHERE operation_id = ?1
  AND (substr(before_json, 1, 6) <> '{"id":' OR substr(after_json, 1, 6) <> '{"id":')
