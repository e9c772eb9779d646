INSERT INTO suggestion (
  id, sent_by, sent_at, company_id, about_kind, about_id, kind, words, typed, shown_json, state, answer, answered_by,
  answered_at, revision, changed_at
) VALUES (
  :id, :sent_by, :sent_at, :company_id, :about_kind, :about_id, :kind, :words, :typed, :shown_json, :state, :answer,
  :answered_by, :answered_at, 1, :changed_at
)
