import type { absence as fi } from "../fi/absence";

export const absence: typeof fi = {};
