import type { links as fi } from "../fi/links";

export const links: typeof fi = {
  title: (company) => `Links: ${company}`,
  lead: "A digit chooses, Enter opens.",
  ask: (host) => `Open ${host} in the browser?`,
  open: "Open in the browser",
  back: "No, back",
  opened: (name) => `Opened in the browser: ${name}`,
  numbered: (place, name, host) => `${place}: ${name}, ${host}`,
};
