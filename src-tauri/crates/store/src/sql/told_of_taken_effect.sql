-- What operators were told of planned changes that took effect with an Operation, when it is taken back.
DELETE FROM notice
WHERE EXISTS (
  SELECT 1 FROM change
  WHERE change.operation_id = ?1 AND change.record_table = 'planned' AND change.after_json IS NULL
    AND change.before_json ->> '$.person_id' = notice.person_id
    AND change.before_json ->> '$.takes_effect' = notice.takes_effect
    AND CASE notice.kind
      WHEN 'name' THEN change.before_json ->> '$.name_json' IS NOT NULL
      WHEN 'numbers' THEN change.before_json ->> '$.numbers_json' IS NOT NULL
      ELSE FALSE
    END
)
