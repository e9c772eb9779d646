SELECT coalesce(max(rowid), 0)
FROM operation
WHERE act NOT IN (
  'mark-away', 'mark-back', 'import-absences', 'save-absence', 'remove-absences', 'confirm-absences', 'mend-hole',
  'forget-absences', 'write-notice', 'send-suggestion'
)
