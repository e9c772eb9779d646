import type { Failure, FileProblem, FolderProblem, RightName } from "../../contract/types";
import { monthText } from "../civil";

/** What went wrong, and what to do about it. */
export interface Told {
  what: string;
  remedy: string;
}

const rights: Record<RightName, string> = {
  operator: "vaihteenhoitajan",
  hr: "henkilöstöhallinnon",
  admin: "ylläpitäjän",
};

function file(problem: FileProblem): Told {
  switch (problem.kind) {
    case "cannot-open":
      return problem.missing
        ? { what: "Tiedostoa ei ole.", remedy: "Tarkista polku." }
        : { what: "Tiedostoa ei voi avata.", remedy: "Tarkista, että sen saa lukea." };
    case "empty":
      return { what: "Tiedosto on tyhjä.", remedy: "Tallenna luettelo uudelleen CSV-muotoon." };
    case "pdf":
      return { what: "Tiedosto on PDF.", remedy: "Pyydä luettelo CSV-muodossa." };
    case "workbook":
      return { what: "Tiedosto on taulukkolaskennan työkirja.", remedy: "Tallenna taulukko CSV-muotoon." };
    case "web-page":
      return { what: "Tiedosto on verkkosivu tai XML.", remedy: "Tallenna luettelo CSV-muotoon." };
    case "rich-text":
      return { what: "Tiedosto on muotoiltua tekstiä.", remedy: "Tallenna luettelo CSV-muotoon." };
    case "not-text":
      return { what: `Rivillä ${problem.line} ei ole tekstiä.`, remedy: "Tallenna luettelo CSV-muotoon." };
    case "broken-encoding":
      return {
        what: `Rivi ${problem.line} ei ole merkistöä ${problem.encoding} kuten muu tiedosto.`,
        remedy: "Tallenna tiedosto uudelleen, merkistönä UTF-8.",
      };
    case "old-letters":
      return {
        what: `Rivin ${problem.line} kirjaimet ovat vanhan Mac- tai MS-DOS-ohjelman.`,
        remedy: "Tallenna tiedosto uudelleen, merkistönä UTF-8.",
      };
    case "unclosed-quote":
      return { what: `Rivillä ${problem.line} alkava lainausmerkki ei sulkeudu.`, remedy: "Lisää sulkeva lainausmerkki." };
    case "old-card":
      return { what: `Rivi ${problem.line} on vanhaa korttimuotoa (vCard 2.1).`, remedy: "Vie kortit uudelleen muodossa vCard 3.0 tai 4.0 tai CSV." };
    case "torn-card":
      return { what: `Riviltä ${problem.line} alkava kortti ei pääty.`, remedy: "Vie kortit uudelleen tai poista kortti tiedostosta." };
    case "one-column":
      return { what: "Tiedostossa on vain yksi sarake.", remedy: "Tallenna luettelo CSV-muotoon, sarakkeet erotettuina." };
    case "missing-column":
      return {
        what: `Saraketta ”${problem.meaning}” ei tunnistettu.`,
        remedy: `Kohdista se käsin tai nimeä sarake: ${problem.lookedFor.slice(0, 4).join(", ")}.`,
      };
    case "mapping":
      return { what: "Kaksi saraketta tarkoittaa samaa.", remedy: "Kohdista vain toinen niistä." };
  }
}

function folder(place: string, problem: FolderProblem): Told {
  switch (problem.kind) {
    case "network":
      return { what: `Kansio ${place} on verkkolevyllä.`, remedy: "Tietokanta tarvitsee tämän tietokoneen oman levyn. Valitse toinen kansio (--data)." };
    case "no-access":
      return { what: `Kansiota ${place} ei voi lukea tai kirjoittaa.`, remedy: "Tarkista kansion oikeudet." };
    case "newer":
      return { what: `Tietokannan ${place} on tehnyt uudempi Vaihde.`, remedy: "Päivitä ohjelma. Tietokantaan ei koskettu." };
    case "foreign":
      return { what: `${place} on toisen ohjelman tietokanta.`, remedy: "Valitse toinen kansio (--data). Tiedostoon ei koskettu." };
    case "damaged-without-backup":
      return { what: `Tietokanta ${place} on vaurioitunut eikä ehjää varmuuskopiota ole.`, remedy: "Palauta kopio komennolla vaihde restore. Tiedosto on tallella." };
    case "in-use":
      return { what: `Toinen ohjelma käyttää kansiota ${place}.`, remedy: "Odota, että se on valmis, ja yritä uudelleen." };
  }
}

function told(failure: Failure): Told {
  switch (failure.code) {
    case "right-not-held":
      return {
        what: `Tähän tarvitaan ${rights[failure.right]} oikeus.`,
        remedy: `Käyttäjällä ${failure.account} ei ole sitä. Vaihda käyttäjää tai pyydä oikeus ylläpitäjältä.`,
      };
    case "gone":
      return { what: "Tietoa ei enää ole.", remedy: "Joku on poistanut sen. Hae uudelleen." };
    case "changed-meanwhile":
      return { what: "Joku muutti tietoja sillä välin.", remedy: "Mitään ei tallennettu. Avaa uudelleen ja tee muutos uusiin tietoihin." };
    case "backwards":
      return { what: "Poissaolo päättyisi ennen kuin se alkaa.", remedy: "Tarkista päivät." };
    case "never-comes":
      return { what: "Poissaolo ei toistuisi kertaakaan.", remedy: "Tarkista viikonpäivät ja viimeinen päivä." };
    case "covers-themselves":
      return { what: `${failure.name} ei voi sijaistaa itseään.`, remedy: "Valitse toinen sijainen." };
    case "form":
      return { what: "Lomakkeessa on korjattavaa.", remedy: "Mitään ei tallennettu. Korjaa merkityt kentät." };
    case "file": {
      const { what, remedy } = file(failure.problem);
      return { what: `${failure.file}: ${what}`, remedy };
    }
    case "bad-rows":
      return { what: `${failure.rows} riviä ei voi tuoda.`, remedy: "Korjaa ne tiedostoon tai jätä ne pois." };
    case "cancelled":
      return { what: "Keskeytetty.", remedy: "Mitään ei muutettu." };
    case "no-such-plan":
      return { what: "Suunnitelma ei ole enää voimassa.", remedy: "Tee se uudelleen." };
    case "no-such-company":
      return { what: `Yritystä ”${failure.name}” ei ole.`, remedy: "Tarkista nimi tai lisää yritys ensin." };
    case "nobody-to-turn-to":
      return failure.several
        ? { what: `”${failure.text}” sopii useaan henkilöön.`, remedy: "Kirjoita sähköpostiosoite tai tunnus." }
        : { what: `Soittajia ei voi ohjata: ”${failure.text}”.`, remedy: `Kirjoita numero, tehtävä tai työntekijä, joka on yrityksessä ${failure.company}.` };
    case "no-such-region":
      return { what: `”${failure.written}” ei ole maan tunnus.`, remedy: "Kirjoita kaksi kirjainta, esimerkiksi FI tai SE." };
    case "cannot-merge":
      return failure.otherCompany ? { what: "Tiedot kuuluvat eri yrityksiin.", remedy: "Vain henkilöt voivat siirtyä yrityksestä toiseen." } : { what: "Nämä tiedot ovat jo samat.", remedy: "Valitse toinen." };
    case "month-to-come":
      return { what: "Kuukausi ei ole vielä alkanut.", remedy: `Viimeisin mahdollinen on ${monthText("fi", failure.newest)}.` };
    case "name-in-use":
      return { what: `Nimi ”${failure.name}” on jo käytössä tai tyhjä.`, remedy: "Valitse toinen nimi." };
    case "last-admin":
      return { what: "Jonkun on voitava antaa oikeuksia.", remedy: "Anna ylläpitäjän oikeus ensin toiselle." };
    case "not-empty":
      return { what: "Kansiossa on jo tietoja.", remedy: "Esimerkkiyritykset voi avata vain tyhjään kansioon." };
    case "folder":
      return folder(failure.place, failure.problem);
    case "busy":
      return { what: "Toinen Vaihde tallentaa juuri pitkää muutosta.", remedy: "Mitään ei tallennettu. Yritä hetken kuluttua uudelleen." };
    case "disk-full":
      return { what: "Levy on täynnä.", remedy: "Mitään ei tallennettu. Vapauta tilaa ja yritä uudelleen." };
    case "read-only":
      return { what: "Tietokantaan ei voi kirjoittaa.", remedy: "Haku toimii, muutokset eivät. Tarkista tiedoston oikeudet." };
    case "no-clipboard":
      return { what: "Leikepöytä ei ottanut tekstiä vastaan.", remedy: "Numero näkyy kortissa." };
    case "no-browser":
      return { what: "Selain ei auennut.", remedy: "Avaa osoite itse selaimessa." };
    case "misunderstood":
      return { what: "Ohjelma ei ymmärtänyt pyyntöä.", remedy: "Tarkista kentät ja yritä uudelleen." };
    case "unforeseen":
      return { what: "Jotain odottamatonta tapahtui.", remedy: `Yritä uudelleen. Lokissa tapaus on ${failure.reference}.` };
  }
}

export const failure = { told };
