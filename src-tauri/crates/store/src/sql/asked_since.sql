WITH asked AS (
  SELECT way, count FROM connection_count WHERE asked_id = ?1 AND hour >= ?2
)
SELECT
  coalesce((SELECT sum(count) FROM asked WHERE way = 'direct'), 0),
  coalesce((SELECT sum(count) FROM asked WHERE way = 'cover'), 0),
  coalesce((SELECT sum(count) FROM asked WHERE way = 'nobody'), 0),
  coalesce((SELECT sum(count) FROM connection_count WHERE answered_id = ?1 AND asked_id <> ?1 AND hour >= ?2), 0)
