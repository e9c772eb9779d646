INSERT INTO local_user (id, account, is_operator, is_hr, is_admin, revision, changed_at)
VALUES (:id, :account, :is_operator, :is_hr, :is_admin, 1, :changed_at)
ON CONFLICT (id) DO UPDATE SET
  account = excluded.account, is_operator = excluded.is_operator, is_hr = excluded.is_hr,
  is_admin = excluded.is_admin, revision = revision + 1, changed_at = excluded.changed_at
