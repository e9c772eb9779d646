import type { CommandGroup } from "../../keys";

/** Choosing a command or a company, and the keys help. */
export const palette = {
  title: "Kaikki komennot",
  field: "Mitä tehdään",
  placeholder: "Komento, yritys tai käyttäjä",
  found: (count: number) => (count === 0 ? "Mikään ei täsmää." : count === 1 ? "1 vaihtoehto" : `${count} vaihtoehtoa`),
  answer: (company: string) => `Vastaa: ${company}`,
  language: (language: string) => `Ikkunan kieli: ${language}`,
  theme: (theme: string) => `Ulkoasu: ${theme}`,
  present: "nyt",
  companiesTitle: "Kenelle vastataan",
  companyField: "Yritys",
  companyPlaceholder: "Yrityksen nimi",
  noCompany: "Sen nimistä yritystä ei ole.",
  open: "auki",
  closed: "suljettu",
  keysTitle: "Näppäimet",
  groups: {
    call: "Puhelu",
    choose: "Valinta",
    change: "Muutokset",
    rota: "Poissaolot",
    grid: "Taulukko", window: "Ikkuna",
  } satisfies Record<CommandGroup, string> as Record<CommandGroup, string>,
  or: "tai",
  typing: "Kirjoittaminen",
  typeAnywhere: "Kirjoita missä vain: teksti menee hakukenttään.",
  typeAnywhereKeys: "A … Ö",
  narrow: "Rajaa yritykseen: @ ja nimen alku, esimerkiksi @kuus",
  letterKeysOff: "Yhden merkin näppäimet on otettu pois asetuksista.",
};
