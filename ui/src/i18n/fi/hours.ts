import type { HoursOf } from "../../contract/types";

/** A part of a working week that can be chosen with one press. */
type PartTime = "mon-thu" | "mon-wed" | "mornings" | "afternoons";

/** The hours of people, departments and companies. */
export const hours = {
  untitled: "Työajat",
  title: (name: string) => `Työajat: ${name}`,
  detail: {
    person: "Milloin henkilö on töissä. Muulloin hänen ei odoteta vastaavan, eikä poissaolosta tule aukkoa.",
    department: "Milloin osastossa vastataan. Koskee niitä, joilla ei ole omia aikoja.",
    company: "Milloin yrityksessä vastataan. Koskee osastoja ja henkilöitä, joilla ei ole omia aikoja.",
  } satisfies Record<HoursOf["kind"], string> as Record<HoursOf["kind"], string>,
  unset: (name: string, week: string) => `Kuten ${name}: ${week}`,
  unsetAlways: "Ei aikoja: aina tavoitettavissa",
  set: {
    person: "Omat työajat",
    department: "Osaston omat ajat",
    company: "Yrityksen ajat",
  } satisfies Record<HoursOf["kind"], string> as Record<HoursOf["kind"], string>,
  quick: "Osa-aikainen",
  partTime: {
    "mon-thu": "ma–to",
    "mon-wed": "ma–ke",
    mornings: "aamupäivät",
    afternoons: "iltapäivät",
  } satisfies Record<PartTime, string> as Record<PartTime, string>,
  chosen: (week: string) => `Ajat nyt: ${week}`,
  above: "Mistä ajat tulevat, jos omia ei ole",
  none: "ei omia aikoja",
  departments: "Osastojen ajat",
  open: (name: string) => `Avaa ajat: ${name}`,
  saved: (name: string) => `Työajat tallennettu: ${name}`,
};
