import type { person as fi } from "../fi/person";

export const person: typeof fi = {};
