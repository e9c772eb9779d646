INSERT INTO connection_count (
  hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way, count
) VALUES (
  :hour, :company_id, :asked_kind, :asked_id, :answered_kind, :answered_id, :way, 1
)
ON CONFLICT DO UPDATE SET count = count + 1
