INSERT INTO asked_for (number, kind, id, weight)
VALUES ((SELECT coalesce(max(number), 0) + 1 FROM asked_for), :kind, :id, :weight)
ON CONFLICT (kind, id) DO UPDATE SET number = excluded.number, weight = weight + excluded.weight
