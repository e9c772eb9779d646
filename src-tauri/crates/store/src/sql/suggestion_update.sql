UPDATE suggestion SET
  sent_by = :sent_by, sent_at = :sent_at, company_id = :company_id, about_kind = :about_kind, about_id = :about_id,
  kind = :kind, words = :words, typed = :typed, shown_json = :shown_json, state = :state, answer = :answer,
  answered_by = :answered_by, answered_at = :answered_at, revision = revision + 1, changed_at = :changed_at
WHERE id = :id
