SELECT
  id, at, user_id, operation_id, file, report_json,
  EXISTS (SELECT 1 FROM operation AS later WHERE later.undoes_id = import_report.operation_id) AS undone
FROM import_report
ORDER BY at DESC, id DESC
LIMIT ?1
