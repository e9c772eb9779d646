/** A company's links, opened from the desk. */
export const links = {
  title: (company: string) => `Linkit: ${company}`,
  lead: "Numero valitsee, Enter avaa.",
  ask: (host: string) => `Avataanko selaimessa ${host}?`,
  open: "Avaa selaimessa",
  back: "Ei, takaisin",
  opened: (name: string) => `Avattu selaimessa: ${name}`,
  numbered: (place: number, name: string, host: string) => `${place}: ${name}, ${host}`,
};
