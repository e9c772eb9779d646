-- What takes effect or is forgotten by itself was done by nobody who sits here now, and erasing has no way back. An
-- import that found everything as the file has it is nothing anybody would want to take back by a key: what they did
-- before it is.
SELECT
  operation.id, operation.act, operation.actor_id, operation.at, operation.undoes_id, FALSE AS undone
FROM operation
WHERE operation.actor_id = ?1 AND operation.undoes_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes_id = operation.id)
  AND operation.act NOT IN ('take-effect', 'forget-absences', 'erase-person')
  AND (operation.act <> 'import-staff' OR EXISTS (SELECT 1 FROM change WHERE change.operation_id = operation.id))
ORDER BY operation.rowid DESC
LIMIT 1
