import { beforeEach, describe, expect, it } from "vitest";
import type { Missed } from "../../contract/types";
import { isAlike, letterCount } from "./alike";
import { Attempt } from "./attempt";

const where = { company: "kuusilinna", language: "fi" as const };

/** A field that is typed into, ten keys a second. */
class Field {
  readonly attempt = new Attempt();
  readonly missed: Missed[] = [];
  text = "";
  at = 1_000;

  put(text: string, company = where.company): void {
    this.text = text;
    this.at += 100;
    const missed = this.attempt.typed(text, this.at, { ...where, company });
    if (missed) this.missed.push(missed);
  }

  type(letters: string): void {
    for (const letter of letters) this.put(this.text + letter);
  }

  erase(count = this.text.length): void {
    for (let left = count; left > 0; left--) this.put(this.text.slice(0, -1));
  }

  /** Selects all and types over it. */
  typeOver(letters: string): void {
    this.put(letters[0] ?? "");
    this.type(letters.slice(1));
  }

  escape(): Missed | null {
    this.text = "";
    return this.attempt.leave();
  }

  get texts(): string[] {
    return this.missed.map(({ text }) => text);
  }
}

let field: Field;
beforeEach(() => (field = new Field()));

describe("an attempt", () => {
  it("that is left is a miss, with the company and language it was for", () => {
    field.type("Koistinen Pekka ");
    expect(field.escape()).toEqual({ text: "Koistinen Pekka", ...where, notFound: false });
    expect(field.attempt.leave()).toBeNull();
  });

  it("that ends with a choice is none, and tells what it took", () => {
    field.type("koistinen");
    expect(field.attempt.choose(field.at + 1_200).took).toEqual({ keys: 9, milliseconds: 2_000 });
    expect(field.escape()).toBeNull();
  });

  it("tells once what it took", () => {
    field.type("koistinen");
    field.attempt.choose(field.at);
    expect(field.attempt.choose(field.at).took).toBeNull();
  });

  it("goes on where it turned out that nothing was done", () => {
    field.type("koistinen");
    field.attempt.choose(field.at).undone();
    expect(field.attempt.choose(field.at).took).toEqual({ keys: 9, milliseconds: 800 });
    expect(field.escape()).toBeNull();
    field.type("laine");
    field.attempt.choose(field.at).undone();
    expect(field.escape()?.text).toBe("laine");
  });

  it("is told at most once, whatever ends it", () => {
    field.type("koistinen");
    expect(field.attempt.notFound(where)).toEqual({ text: "koistinen", ...where, notFound: true });
    expect(field.attempt.notFound(where)).toBeNull();
    field.erase(3);
    field.type("sen");
    expect(field.escape()).toBeNull();
    expect(field.missed).toEqual([]);
  });

  it("is not found all the same where something was done first", () => {
    field.type("koistinen");
    field.attempt.choose(field.at);
    expect(field.attempt.notFound(where)?.notFound).toBe(true);
  });

  it("of fewer than three letters, or of digits, is not told", () => {
    for (const text of ["ko", "0142", "040 123 4567", "k 2", "@kuus", "?!"]) {
      field.type(text);
      expect(field.attempt.notFound(where), text).toBeNull();
      expect(field.escape(), text).toBeNull();
    }
    field.type("@kuus aho");
    expect(field.escape()?.text).toBe("@kuus aho");
  });

  it("tells the longest that was typed", () => {
    field.type("koistinen pekka");
    field.erase(6);
    expect(field.escape()?.text).toBe("koistinen pekka");
    field.type("virtamen");
    field.erase(3);
    field.type("nen");
    expect(field.escape()?.text).toBe("virtanen");
  });

  it("is for the company that was answered when it was typed, or that it narrows to", () => {
    field.type("koistinen");
    field.put("koistine", "sähkö");
    expect(field.escape()?.company).toBe("kuusilinna");
    field.type("@kuus koistinen");
    field.attempt.narrowedTo("mäntylinna");
    expect(field.escape()?.company).toBe("mäntylinna");
  });

  it("is not found where and in the language in which that is said, unless it narrows to a company", () => {
    const elsewhere = { company: "sähkö", language: "sv" as const };
    field.type("koistinen");
    expect(field.attempt.notFound(elsewhere)).toMatchObject(elsewhere);
    field.escape();
    field.type("@kuus koistinen");
    field.attempt.narrowedTo("mäntylinna");
    expect(field.attempt.notFound(elsewhere)).toMatchObject({ company: "mäntylinna", language: "sv" });
  });

  it("is known to be told, however often that is asked, unless nothing of it may be kept", () => {
    field.type("koistinen");
    expect(field.attempt.isTold).toBe(false);
    field.attempt.notFound(where);
    field.attempt.notFound(where);
    expect(field.attempt.isTold).toBe(true);
    field.escape();
    field.type("0142");
    field.attempt.notFound(where);
    expect(field.attempt.isTold).toBe(false);
  });

  it("takes no time that can be told where something else was looked at meanwhile", () => {
    field.type("koistinen");
    field.attempt.interrupt();
    expect(field.attempt.choose(field.at).took).toBeNull();
    expect(field.escape()).toBeNull();
  });
});

describe("a correction is the same attempt", () => {
  it("deleted letter by letter and typed again", () => {
    field.type("koistinen");
    field.erase();
    field.type("kostinen");
    expect(field.attempt.choose(field.at).took?.keys).toBe(26);
    expect(field.texts).toEqual([]);
    expect(field.escape()).toBeNull();
  });

  it("selected and typed over, or spelt as it sounds", () => {
    for (const [first, then] of [["wek", "vek"], ["koistinen", "goistinen"], ["pekka koistinen", "koistinen pekka"], ["mäki", "maki"], ["schöberi", "shöberg"]]) {
      field.type(first ?? "");
      field.typeOver(then ?? "");
      expect(field.texts, `${first} ${then}`).toEqual([]);
      expect(field.escape(), `${first} ${then}`).not.toBeNull();
    }
  });

  it("narrowed to a company, or no longer", () => {
    field.type("koistinen");
    field.put("@kuus koistinen");
    field.put("koistinen");
    expect(field.texts).toEqual([]);
    expect(field.escape()?.text).toBe("koistinen");
  });
});

describe("a text with nothing in common is another attempt", () => {
  it("typed over, which tells of the one before and counts from its own first key", () => {
    field.type("koistinen");
    field.typeOver("laine");
    expect(field.texts).toEqual(["koistinen"]);
    expect(field.attempt.choose(field.at).took).toEqual({ keys: 5, milliseconds: 400 });
  });

  it("typed into the emptied field", () => {
    field.type("koistinen");
    field.erase();
    expect(field.texts).toEqual([]);
    field.type("laine");
    expect(field.texts).toEqual(["koistinen"]);
    expect(field.attempt.choose(field.at).took?.keys).toBe(5);
  });

  it("pasted over", () => {
    field.type("koistinen");
    field.put("Laine Matti");
    expect(field.texts).toEqual(["koistinen"]);
    expect(field.attempt.choose(field.at + 50).took).toEqual({ keys: 1, milliseconds: 50 });
  });

  it("after a choice, of which nothing is told", () => {
    field.type("koistinen");
    field.attempt.choose(field.at);
    field.typeOver("laine");
    expect(field.texts).toEqual([]);
    expect(field.escape()?.text).toBe("laine");
  });

  it("also the same name, long after the field was emptied", () => {
    field.type("koistinen");
    field.erase();
    field.at += 60_000;
    field.type("koistinen");
    expect(field.texts).toEqual(["koistinen"]);
    expect(field.attempt.choose(field.at).took?.keys).toBe(9);
  });

  it("and what is emptied and left so is told when the desk is closed", () => {
    field.type("koistinen");
    field.erase();
    expect(field.attempt.leave()?.text).toBe("koistinen");
  });
});

it("likeness is the same both ways for whole names", () => {
  const names = ["koistinen", "kostinen", "goistinen", "laine", "virtanen pekka", "pekka", "aho", "ahola", "wek", "vek", "øyvind"];
  for (const one of names) {
    expect(isAlike(one, one)).toBe(true);
    for (const other of names) expect(isAlike(one, other), `${one} ${other}`).toBe(isAlike(other, one));
  }
  expect(letterCount("@kuus Mäki 2214")).toBe(4);
});
