import type { importing as fi } from "../fi/importing";

export const importing: typeof fi = {};
