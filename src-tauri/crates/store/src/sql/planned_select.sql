SELECT id, person_id, takes_effect, name_json, title, numbers_json
FROM planned
