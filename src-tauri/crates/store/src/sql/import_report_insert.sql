INSERT INTO import_report (id, at, user_id, operation_id, file, report_json)
VALUES (:id, :at, :user_id, :operation_id, :file, :report_json)
