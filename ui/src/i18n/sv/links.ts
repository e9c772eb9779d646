import type { links as fi } from "../fi/links";

export const links: typeof fi = {
  title: (company) => `Länkar: ${company}`,
  lead: "Siffran väljer, Enter öppnar.",
  ask: (host) => `Öppna ${host} i webbläsaren?`,
  open: "Öppna i webbläsaren",
  back: "Nej, tillbaka",
  opened: (name) => `Öppnad i webbläsaren: ${name}`,
  numbered: (place, name, host) => `${place}: ${name}, ${host}`,
};
