WHERE away_from < :after AND (away_to IS NULL OR away_to >= :from OR repeats_json IS NOT NULL)
ORDER BY id
