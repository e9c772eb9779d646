import type { search as fi } from "../fi/search";

export const search: typeof fi = {};
