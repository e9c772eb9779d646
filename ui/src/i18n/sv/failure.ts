import type { Failure, FileProblem, FolderProblem, RightName } from "../../contract/types";
import { monthText } from "../civil";
import type { failure as fi, Told } from "../fi/failure";

const rights: Record<RightName, string> = { operator: "telefonist", hr: "personaladministratör", admin: "administratör" };

function file(problem: FileProblem): Told {
  switch (problem.kind) {
    case "cannot-open":
      return problem.missing
        ? { what: "Filen finns inte.", remedy: "Kontrollera sökvägen." }
        : { what: "Filen kan inte öppnas.", remedy: "Kontrollera att den får läsas." };
    case "empty":
      return { what: "Filen är tom.", remedy: "Spara listan på nytt som CSV." };
    case "pdf":
      return { what: "Filen är en PDF.", remedy: "Be om listan som CSV." };
    case "workbook":
      return { what: "Filen är en arbetsbok från ett kalkylprogram.", remedy: "Spara tabellen som CSV." };
    case "web-page":
      return { what: "Filen är en webbsida eller XML.", remedy: "Spara listan som CSV." };
    case "rich-text":
      return { what: "Filen är formaterad text.", remedy: "Spara listan som CSV." };
    case "not-text":
      return { what: `Rad ${problem.line} är inte text.`, remedy: "Spara listan som CSV." };
    case "broken-encoding":
      return {
        what: `Rad ${problem.line} följer inte teckenkodningen ${problem.encoding} som resten av filen.`,
        remedy: "Spara filen på nytt som UTF-8.",
      };
    case "old-letters":
      return {
        what: `Bokstäverna på rad ${problem.line} kommer från ett gammalt Mac- eller MS-DOS-program.`,
        remedy: "Spara filen på nytt som UTF-8.",
      };
    case "unclosed-quote":
      return { what: `Citattecknet som börjar på rad ${problem.line} avslutas inte.`, remedy: "Lägg till det avslutande citattecknet." };
    case "old-card":
      return { what: `Rad ${problem.line} är ett kort av gammalt slag (vCard 2.1).`, remedy: "Exportera korten på nytt som vCard 3.0 eller 4.0, eller som CSV." };
    case "torn-card":
      return { what: `Kortet som börjar på rad ${problem.line} tar aldrig slut.`, remedy: "Exportera korten på nytt eller ta bort kortet ur filen." };
    case "one-column":
      return { what: "Filen har bara en kolumn.", remedy: "Spara listan som CSV med kolumnerna åtskilda." };
    case "missing-column":
      return {
        what: `Kolumnen ”${problem.meaning}” kändes inte igen.`,
        remedy: `Välj den för hand eller döp kolumnen till: ${problem.lookedFor.slice(0, 4).join(", ")}.`,
      };
    case "mapping":
      return { what: "Två kolumner betyder samma sak.", remedy: "Välj bara den ena." };
  }
}

function folder(place: string, problem: FolderProblem): Told {
  switch (problem.kind) {
    case "network":
      return { what: `Mappen ${place} ligger på en nätverksdisk.`, remedy: "Databasen behöver den här datorns egen disk. Välj en annan mapp (--data)." };
    case "no-access":
      return { what: `Mappen ${place} kan inte läsas eller skrivas.`, remedy: "Kontrollera mappens rättigheter." };
    case "newer":
      return { what: `Databasen ${place} är gjord av en nyare Vaihde.`, remedy: "Uppdatera programmet. Databasen har inte rörts." };
    case "foreign":
      return { what: `${place} är ett annat programs databas.`, remedy: "Välj en annan mapp (--data). Filen har inte rörts." };
    case "damaged-without-backup":
      return { what: `Databasen ${place} är skadad och det finns ingen hel säkerhetskopia.`, remedy: "Återställ en kopia med kommandot vaihde restore. Filen finns kvar." };
    case "in-use":
      return { what: `Ett annat program använder mappen ${place}.`, remedy: "Vänta tills det är klart och försök igen." };
  }
}

function told(failure: Failure): Told {
  switch (failure.code) {
    case "right-not-held":
      return {
        what: `Det här kräver rättigheten ${rights[failure.right]}.`,
        remedy: `Användaren ${failure.account} har den inte. Byt användare eller be en administratör om den.`,
      };
    case "gone":
      return { what: "Uppgiften finns inte längre.", remedy: "Någon har tagit bort den. Sök på nytt." };
    case "changed-meanwhile":
      return { what: "Någon ändrade uppgifterna under tiden.", remedy: "Inget sparades. Öppna på nytt och gör ändringen i de nya uppgifterna." };
    case "backwards":
      return { what: "Frånvaron skulle sluta innan den börjar.", remedy: "Kontrollera dagarna." };
    case "never-comes":
      return { what: "Frånvaron skulle aldrig återkomma.", remedy: "Kontrollera veckodagarna och sista dagen." };
    case "covers-themselves":
      return { what: `${failure.name} kan inte ersätta sig själv.`, remedy: "Välj en annan ersättare." };
    case "form":
      return { what: "Något i formuläret måste rättas.", remedy: "Inget sparades. Rätta de markerade fälten." };
    case "file": {
      const { what, remedy } = file(failure.problem);
      return { what: `${failure.file}: ${what}`, remedy };
    }
    case "bad-rows":
      return { what: `${failure.rows} rader kan inte importeras.`, remedy: "Rätta dem i filen eller lämna bort dem." };
    case "cancelled":
      return { what: "Avbrutet.", remedy: "Inget ändrades." };
    case "no-such-plan":
      return { what: "Planen gäller inte längre.", remedy: "Gör den på nytt." };
    case "no-such-company":
      return { what: `Företaget ”${failure.name}” finns inte.`, remedy: "Kontrollera namnet eller lägg till företaget först." };
    case "nobody-to-turn-to":
      return failure.several
        ? { what: `”${failure.text}” passar in på flera personer.`, remedy: "Skriv e-postadressen eller id:t för en av dem." }
        : { what: `Det går inte att hänvisa till ”${failure.text}”.`, remedy: `Skriv ett nummer, en uppgift eller en anställd på ${failure.company}.` };
    case "no-such-region":
      return { what: `”${failure.written}” är ingen landskod.`, remedy: "Skriv två bokstäver, till exempel FI eller SE." };
    case "cannot-merge":
      return failure.otherCompany ? { what: "De två hör till olika företag.", remedy: "Bara personer kan flytta till ett annat företag." } : { what: "De två är redan samma.", remedy: "Välj en annan." };
    case "month-to-come":
      return { what: "Månaden har inte börjat än.", remedy: `Den senaste som går att välja är ${monthText("sv", failure.newest)}.` };
    case "name-in-use":
      return { what: `Namnet ”${failure.name}” är redan i bruk eller tomt.`, remedy: "Välj ett annat namn." };
    case "last-admin":
      return { what: "Någon måste kunna ge rättigheter.", remedy: "Ge först administratörsrättigheten till någon annan." };
    case "not-empty":
      return { what: "Det finns redan uppgifter i mappen.", remedy: "Exempelföretagen kan bara öppnas i en tom mapp." };
    case "folder":
      return folder(failure.place, failure.problem);
    case "busy":
      return { what: "En annan Vaihde sparar just en lång ändring.", remedy: "Inget sparades. Försök igen om en stund." };
    case "disk-full":
      return { what: "Disken är full.", remedy: "Inget sparades. Frigör utrymme och försök igen." };
    case "read-only":
      return { what: "Det går inte att skriva i databasen.", remedy: "Sökningen fungerar, ändringar inte. Kontrollera filens rättigheter." };
    case "no-clipboard":
      return { what: "Urklipp tog inte emot texten.", remedy: "Numret syns på kortet." };
    case "no-browser":
      return { what: "Webbläsaren öppnades inte.", remedy: "Öppna adressen själv i webbläsaren." };
    case "misunderstood":
      return { what: "Programmet förstod inte begäran.", remedy: "Kontrollera fälten och försök igen." };
    case "unforeseen":
      return { what: "Något oväntat hände.", remedy: `Försök igen. I loggen heter det ${failure.reference}.` };
  }
}

export const failure: typeof fi = { told };
