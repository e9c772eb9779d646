/** The first start, with nothing in the folder yet. */
export const start = {
  title: "Tervetuloa vaihteeseen",
  lead: "Kirjoita, mitä kuulit. Vaihde näyttää, kuka on kyseessä, onko hän paikalla, kuka sijaistaa ja mitä sanoa.",
  demo: "Avaa esimerkkiyritykset",
  demoDetail: "17 keksittyä yritystä ja 2 531 henkilöä poissaoloineen. Sopii kokeiluun ja harjoitteluun.",
  importing: "Tuo henkilöstöluettelo",
  importingDetail: "CSV, kuten Excel sen tallentaa. Näet ensin, mitä tuonti tekisi.",
  empty: "Aloita tyhjästä",
  emptyDetail: "Lisää yritys ja henkilöt itse.",
  opening: "Avataan esimerkkiyrityksiä …",
  folder: (folder: string) => `Tiedot tallennetaan kansioon ${folder}`,
  needsAdmin: "Vain ylläpitäjä voi lisätä tietoja. Pyydä häntä aloittamaan.",
};
