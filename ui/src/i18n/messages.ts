// All texts of the window in the three languages. Finnish says which texts there are: one that is missing or left over
// in another language is a type error, and the build fails.
import type { Language } from "../contract/types";
import * as en from "./en";
import * as fi from "./fi";
import * as sv from "./sv";

export type Messages = typeof fi;

export const messages: Record<Language, Messages> = { fi, sv, en };
