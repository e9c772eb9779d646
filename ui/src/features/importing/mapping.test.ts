import { describe, expect, it } from "vitest";
import type { LookColumn } from "../../contract/types";
import { differences, doubles, locks, reads } from "./mapping";

const columns = (...all: [string, string | null][]): LookColumn[] =>
  all.map(([header, meaning]) => ({ header, meaning, reason: false }));

describe("what the columns mean", () => {
  const staff = columns(["Nimi", "name"], ["Tehtävä", "title"], ["Puhelin", "phone"], ["Toimisto", null]);

  it("is not said at all where it is as recognised", () => {
    expect(differences("staff", staff, ["name", "title", "phone", null])).toEqual([]);
  });

  it("is said of a meaning that moved to another column", () => {
    const found = columns(["Nimi", "name"], ["Yksikkö", "department"], ["Tiimi", null]);
    expect(differences("staff", found, ["name", null, "department"])).toEqual([{ meaning: "department", header: "Tiimi" }]);
  });

  it("is said to be no column's where it was switched off", () => {
    const found = columns(["Nimi", "name"], ["Sähköposti", "email"]);
    expect(differences("staff", found, ["name", null])).toEqual([{ meaning: "email", header: null }]);
  });

  it("is said of every column of a meaning that several may have, or the others would be lost", () => {
    expect(differences("staff", staff, ["name", "title", "phone", "phone"])).toEqual([
      { meaning: "phone", header: "Puhelin" },
      { meaning: "phone", header: "Toimisto" },
    ]);
  });

  it("says of roles too what becomes of them where a title is switched off, as its column would be taken for roles", () => {
    expect(differences("staff", staff, ["name", null, "phone", null])).toEqual([
      { meaning: "title", header: null },
      { meaning: "roles", header: null },
    ]);
  });

  it("may be one column's only, unless several are read together", () => {
    expect(doubles("staff", ["name", "name", "phone", "phone", null, null])).toEqual([true, true, false, false, false, false]);
    expect(doubles("absences", ["covers", "covers", "from", "from"])).toEqual([false, false, true, true]);
  });

  it("cannot be chosen for reasons, nor for what has no header of its own", () => {
    const found: LookColumn[] = [
      ...columns(["Nimi", "name"], ["", null], ["nimi ", null], ["-", null]),
      { header: "Syy", meaning: null, reason: true },
    ];
    expect(locks(found)).toEqual([null, "nameless", "same-header", "nameless", "reason"]);
  });

  it("is nothing for a column that cannot be named as soon as the others of its meaning are", () => {
    const found = columns(["Puhelin", "phone"], ["Puhelin", "phone"], ["Toimisto", null]);
    expect(reads("staff", found, ["phone", "phone", null])).toEqual(["phone", "phone", null]);
    expect(reads("staff", found, ["phone", "phone", "phone"])).toEqual(["phone", null, "phone"]);
    expect(differences("staff", found, ["phone", "phone", "phone"])).toEqual([
      { meaning: "phone", header: "Puhelin" },
      { meaning: "phone", header: "Toimisto" },
    ]);
  });
});
