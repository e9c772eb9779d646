/** The form of a department. */
export const department = {
  newTitle: "Uusi osasto",
  fields: { name: "Nimi", company: "Yritys", dutyNumber: "Päivystysnumero", hours: "Ajat" } as Record<string, string>,
  identity: "Osasto",
  identityDetail: "Henkilöt valitsevat osastonsa nimellä.",
  nameExample: "esim. taloushallinto",
  companyStays: "Osasto pysyy yrityksessään.",
  duty: "Päivystys",
  dutyDetail: "Soitetaan, kun henkilö eikä kukaan sijainen vastaa.",
  dutyHint: "Numero, jossa joku osastolta aina vastaa",
  dutyExample: "esim. 2290",
  hours: "Ajat",
  hoursDetail: "Milloin osaston henkilöt vastaavat, jos heillä ei ole omia aikoja.",
  hoursUnset: "Kuten yrityksellä",
  hoursSet: "Omat ajat",
};
