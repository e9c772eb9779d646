import type { card as fi } from "../fi/card";

export const card: typeof fi = {};
