UPDATE miss SET settled = ?2, settled_by = ?3, number = (SELECT max(number) + 1 FROM miss) WHERE number = ?1
