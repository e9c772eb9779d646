// Where an address leads, as it is shown before it is opened. Knows no component.

/** The host, with its port where one is named; the whole text where it is no address. */
export function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}
