// A desk on a stage where nothing is found but Laine, and who can help.
import { waitFor } from "@testing-library/svelte";
import type { CompanyHelper, Help } from "../../contract/types";
import { card, KUUSILINNA, row, SAARINEN } from "../../host/samples";
import { found, stage, type Stage } from "./on-stage";

export const neuvonta: CompanyHelper = { company: KUUSILINNA, name: "Neuvonta", kind: "reception", number: "2200", mayBeGiven: true };
const yleinen: CompanyHelper = { company: KUUSILINNA, name: "Kuusilinna Oy", kind: "general", number: "010 555 2200", mayBeGiven: true };
export const sirkka = row({ key: SAARINEN, name: "Sirkka Honkasalo", marks: [], reason: "family-name" });
const pekka = row({ reason: "beginning", marks: [] });

type Answers = Parameters<typeof stage>[0];

/** A desk that finds nobody but Laine. */
export function inVain(help: Partial<Help> = {}, answers: Answers = {}, state: Parameters<typeof stage>[1] = {}): Stage {
  return stage({
    search: (asked) => found(asked.text === "laine" ? [row({ name: "Matti Laine", marks: [] })] : [])(asked),
    card: ({ key }) => card({ key, name: key.id === SAARINEN.id ? "Sirkka Honkasalo" : "Pekka Koistinen" }),
    desk_help: ({ number }) => ({ number, nearest: [sirkka, pekka], helpers: [neuvonta, yleinen], ...help }),
    miss: () => ({}),
    ...answers,
  }, state);
}

export const helps = (desk: Stage) => desk.part("who-helps")?.textContent?.replace(/\s+/g, " ") ?? "";

export async function helped(desk: Stage): Promise<void> {
  await desk.type("hankosaari");
  await waitFor(() => {
    if (!helps(desk).includes("Neuvonta")) throw new Error(`who helps: ${helps(desk)}`);
  });
}
