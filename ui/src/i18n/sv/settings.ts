import type { settings as fi } from "../fi/settings";

export const settings: typeof fi = {};
