import type { company as fi } from "../fi/company";

export const company: typeof fi = {};
