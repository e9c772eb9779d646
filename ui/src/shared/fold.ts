// Text without case and accents, for comparing what somebody typed with what the window knows. The search for people is
// the program's; nothing here is for it.

/** `Työntekijä` becomes `tyontekija`. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
