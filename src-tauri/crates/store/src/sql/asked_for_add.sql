INSERT INTO asked_for (kind, id, weight, number)
VALUES (:kind, :id, :weight, (SELECT coalesce(max(number), 0) + 1 FROM asked_for))
ON CONFLICT (kind, id) DO UPDATE SET weight = weight + excluded.weight, number = excluded.number
