//! What the headers of staff lists say, in Finnish, Swedish and English, and in the exports of common directories.
//!
//! The first word of each meaning is the header that an export writes. "Tehtävä", "Role" and their like are a title
//! in most lists; where another column is plainly the title, they are the roles.

use vaihde_domain::number::NumberKind;
use vaihde_domain::staff_list::{Field, Identifies};

use super::header::key;
use super::{Meaning, Recognised};

const PERSON_IDS: &[&str] = &[
    "Tunnus", "Henkilönumero", "Henkilötunniste", "Henkilö-ID", "Henkilöstönumero", "Työntekijänumero",
    "Työntekijätunnus", "Työntekijän numero", "Työntekijä-ID", "Palkkanumero", "Anställningsnummer", "Anst.nr",
    "Personalnummer", "Personal-ID", "Medarbetarnummer", "Medarbetar-ID", "Employee ID", "Employee Number",
    "Employee No", "Employee Code", "Emp ID", "Emp No", "Staff ID", "Staff Number", "Staff No", "Person ID",
    "Person Number", "Personnel Number", "Personnel No", "Payroll Number", "Worker ID", "HR ID", "User ID",
];
const PLAIN_IDS: &[&str] = &["ID", "Tunniste", "Identifier", "Identifierare", "Käyttäjätunnus", "UID"];
const ACCOUNTS: &[&str] =
    &["Username", "User name", "Account", "Login", "Användarnamn", "Användar-ID", "sAMAccountName", "Object ID"];
const POST_IDS: &[&str] = &[
    "Post Unique Reference", "Unique Post Reference", "Post Reference", "Post Reference Number", "Post Ref",
    "Post ID", "Post Number", "Position ID", "Position Number", "Position No", "Position Code", "Position Reference",
    "Position Ref", "Position Unique Reference", "Role ID", "Vakanssi", "Vakanssinumero", "Vakanssin numero",
    "Vakanssitunnus", "Vakanssi-ID", "Vakanssikoodi", "Virkanumero", "Viran numero", "Virkatunnus",
    "Toimen numero", "Tehtävänumero", "Tehtävätunnus", "Tjänstenummer", "Tjänst-ID", "Befattningsnummer",
    "Befattnings-ID", "Befattningskod", "Vakansnummer", "Positionsnummer",
];

impl Meaning for Field {
    const WORDS: &'static [(Self, &'static [&'static [&'static str]])] = &[
        (Self::Id, &[PERSON_IDS, PLAIN_IDS, POST_IDS, ACCOUNTS]),
        (Self::GivenName, &[
            &["Etunimi", "Etunimet", "Förnamn", "Given name", "Given names", "First name", "First names", "Forename",
              "Forenames", "Christian name", "Fname", "First"],
        ]),
        (Self::FamilyName, &[
            &["Sukunimi", "Efternamn", "Family name", "Surname", "Last name", "Lname", "Släktnamn", "SN", "Last"],
        ]),
        (Self::FullName, &[
            &["Nimi", "Namn", "Name"],
            &["Koko nimi", "Kokonimi", "Etunimi ja sukunimi", "Sukunimi ja etunimi", "Sukunimi Etunimi",
              "Etunimi Sukunimi", "Sukunimi, Etunimi", "Hela namnet", "Fullständigt namn", "Full name", "Complete name",
              "Nimet", "Names", "För- och efternamn", "Efternamn Förnamn", "Förnamn Efternamn", "First and last name",
              "Last name, First name", "Last name First name", "First name Last name", "Employee", "Työntekijä",
              "Henkilö", "Anställd", "Medarbetare", "Person", "Staff member", "Postholder", "Post holder",
              "Name of post holder", "Viranhaltija", "Haltija", "Innehavare"],
            &["Display name", "Näyttönimi", "Visningsnamn", "Common name", "CN"],
            &["Sort name", "File as", "Lajittelunimi", "Sorteringsnamn"],
        ]),
        (Self::CalledBy, &[
            &["Kutsumanimi", "Puhuttelunimi", "Tilltalsnamn", "Kallas", "Called by", "Preferred name",
              "Preferred first name", "Known as", "Goes by", "Call name", "Preferred given name", "Calling name"],
        ]),
        (Self::FormerName, &[
            &["Entinen nimi", "Entiset nimet", "Entinen sukunimi", "Aiempi nimi", "Aiemmat nimet", "Aiempi sukunimi",
              "Aikaisempi nimi", "Aikaisempi sukunimi", "Edellinen nimi", "Tyttönimi", "Tidigare namn",
              "Tidigare efternamn", "Flicknamn", "Föregående namn", "Former name", "Former names", "Former surname",
              "Former family name", "Maiden name", "Previous name", "Previous names", "Previous surname", "Née",
              "Birth name", "Syntymänimi", "O.s."],
        ]),
        (Self::Alias, &[
            &["Muu nimi", "Muut nimet", "Lempinimi", "Lempinimet", "Alias", "Aliakset", "Andra namn", "Annat namn",
              "Smeknamn", "Aliases", "Other name", "Other names", "Nickname", "Nicknames", "Also known as", "AKA",
              "Alternative name", "Alternative names"],
        ]),
        (Self::Honorific, &[
            &["Puhuttelu", "Arvonimi", "Oppiarvo", "Hederstitel", "Tilltal", "Honorific", "Honorific prefix",
              "Salutation", "Prefix", "Name prefix", "Rank", "Sotilasarvo", "Military rank", "Courtesy title",
              "Name title", "Form of address"],
        ]),
        (Self::Title, &[
            &["Nimike", "Tehtävänimike", "Ammattinimike", "Virkanimike", "Job title", "Position title", "Post title",
              "Role title", "Job name", "Befattning", "Tjänstetitel", "Yrkestitel", "Tjänstebenämning",
              "Befattningstitel", "Arbetstitel", "Titteli", "Business title", "Organization title",
              "Organisation title", "Työnimike", "Designation", "Post name", "Toimenkuva nimike"],
            &["Titel", "Title", "Toimi", "Virka", "Tjänst", "Ammatti", "Yrke", "Occupation", "Asema", "Position",
              "Job", "Post", "Positio"],
        ]),
        (Self::Department, &[
            &["Osasto", "Avdelning", "Department", "Dept", "Department name", "Osaston nimi"],
            &["Yksikkö", "Enhet", "Unit", "Unit name", "Organisational unit", "Organizational unit",
              "Organisation unit", "Organisaatioyksikkö", "Organisationsenhet", "Business unit", "Tulosyksikkö",
              "Toimintayksikkö", "Työyksikkö", "Palveluyksikkö", "Yksikön nimi"],
            &["Tiimi", "Team", "Ryhmä", "Grupp", "Group", "Division", "Divisioona", "Section", "Jaosto", "Sektion",
              "Branch", "Directorate", "Toimiala", "Tulosalue", "Palvelualue", "Vastuuyksikkö", "Verksamhet",
              "Arbetsgrupp", "Team name", "Faculty", "Tiedekunta", "Fakultet", "Laitos", "School"],
        ]),
        (Self::Company, &[
            &["Yritys", "Yhtiö", "Företag", "Bolag", "Company", "Company name", "Yrityksen nimi", "Firma"],
            &["Organisaatio", "Organisation", "Organization", "Organisation name", "Organization name",
              "Organisaation nimi", "Organisationens namn", "Työnantaja", "Arbetsgivare", "Employer", "Employer name",
              "Virasto", "Myndighet", "Agency", "Ministry", "Ministeriö", "Kunta", "Kommun", "Konserniyhtiö",
              "Juridinen yhtiö", "Legal entity", "Toiminimi"],
        ]),
        (Self::Number(NumberKind::Extension), &[
            &["Alanumero", "Alanro", "Sisänumero", "Sisäinen numero", "Lyhytnumero", "Anknytning", "Anknytningsnummer",
              "Ankn", "Extension", "Ext", "Phone extension", "Internal number", "Internal phone", "Kortnummer",
              "IP phone", "Direct extension", "Short number", "Internnummer"],
        ]),
        (Self::Number(NumberKind::Desk), &[
            &["Puhelin", "Puh", "Puhelinnumero", "Puhelinnro", "Työpuhelin", "Työpuhelinnumero", "Lankapuhelin",
              "Pöytäpuhelin", "Suora numero", "Suora puhelin", "Suora", "P", "Puhelimet", "Telefon", "Tel", "Tfn",
              "Telefonnummer", "Direktnummer", "Direkt", "Direkttelefon", "Fast telefon", "Arbetstelefon", "Phone",
              "Phones", "Phone number", "Telephone", "Telephone number", "Telephone no", "Tel no", "Contact phone",
              "Contact number", "Contact telephone", "Work phone", "Business phone", "Office phone", "Desk phone",
              "Direct line", "Direct dial", "Direct phone", "DDI", "Landline", "Numero", "Ph"],
        ]),
        (Self::Number(NumberKind::Mobile), &[
            &["Matkapuhelin", "Matkapuhelinnumero", "Matkapuh", "Mobiili", "Mobiilinumero", "Gsm", "Gsm-numero",
              "Kännykkä", "Kännykkänumero", "Työmatkapuhelin", "Mobil", "Mobiltelefon", "Mobilnummer",
              "Mobiltelefonnummer", "Mobile", "Mobile phone", "Mobile number", "Mobile telephone", "Cell",
              "Cell phone", "Cellphone", "Cellular", "Work mobile"],
        ]),
        (Self::Number(NumberKind::Switchboard), &[
            &["Vaihde", "Vaihteen numero", "Puhelinvaihde", "Keskus", "Växel", "Växelnummer", "Telefonväxel",
              "Switchboard", "Switchboard number", "Company main phone", "Main number", "Main phone", "Main line",
              "Reception", "Reception phone", "Central number"],
        ]),
        (Self::Number(NumberKind::Other), &[
            &["Muu numero", "Muu puhelin", "Muut numerot", "Muu puhelinnumero", "Annat nummer", "Annan telefon",
              "Andra nummer", "Övrigt nummer", "Övrig telefon", "Other phone", "Other number", "Other numbers",
              "Other telephone", "Alternative phone", "Alternative number", "Secondary phone"],
        ]),
        (Self::Number(NumberKind::Fax), &[
            &["Faksi", "Faksinumero", "Telefax", "Telekopio", "Fax", "Fax number", "Faxnummer", "Facsimile",
              "Business fax", "Facsimile telephone number"],
        ]),
        (Self::NotGiven, &[
            &["Ei kerrota", "Ei saa kertoa", "Ei anneta", "Salaiset numerot", "Salainen numero",
              "Numerot joita ei kerrota", "Får inte lämnas ut", "Lämnas inte ut", "Hemliga nummer", "Hemligt nummer",
              "Not given", "Not to be given", "Do not give", "Not for callers", "Unlisted", "Unlisted numbers",
              "Ex-directory", "Secret numbers"],
        ]),
        (Self::Email, &[
            &["Sähköposti", "Sähköpostiosoite", "S-posti", "Sposti", "E-post", "E-postadress", "Epost", "Mejl",
              "Mailadress", "E-mail", "Email", "E-mail address", "Email address", "Contact e-mail", "Contact email",
              "Mail", "Work email", "Business email", "E-posti"],
            &["User principal name", "UPN", "Primary SMTP address"],
        ]),
        (Self::Languages, &[
            &["Kielet", "Kieli", "Kielitaito", "Palvelukielet", "Palvelukieli", "Asiointikieli", "Språk",
              "Språkkunskaper", "Servicespråk", "Kontaktspråk", "Languages", "Language", "Language skills",
              "Spoken languages", "Languages spoken"],
        ]),
        (Self::EmployedFrom, &[
            &["Työsuhde alkaa", "Työsuhteen alku", "Työsuhteen alkupäivä", "Työsuhteen alkamispäivä",
              "Työsuhteen alkamispvm", "Työsuhde alkanut", "Palvelussuhde alkaa", "Palvelussuhteen alku",
              "Palvelussuhteen alkupäivä", "Virkasuhde alkaa", "Aloituspäivä", "Aloituspvm", "Aloittanut", "Aloittaa",
              "Tulopäivä", "Tulopvm", "Anställd från", "Anställd fr.o.m.", "Anställningen börjar", "Anställd sedan",
              "Anställningsdatum", "Anställningsdag", "Anställning från", "Employed from", "Employment start",
              "Employment start date", "Employment from", "Hire date", "Hired", "Date hired", "Joined", "Join date",
              "Joining date", "Date joined", "Date of joining", "Original hire date"],
            &["Start date", "Startdatum", "Start", "Alkaa", "Alkupäivä", "Alkupvm", "Alkamispäivä", "Alku", "Från",
              "Fr.o.m.", "From", "From date", "Valid from", "Voimassa alkaen", "Begins", "Begin date", "Börjar",
              "Alkaen"],
        ]),
        (Self::EmployedTo, &[
            &["Työsuhde päättyy", "Työsuhteen loppu", "Työsuhteen loppupäivä", "Työsuhteen päättymispäivä",
              "Työsuhteen päättymispvm", "Työsuhde päättynyt", "Palvelussuhde päättyy", "Palvelussuhteen loppu",
              "Palvelussuhteen päättymispäivä", "Virkasuhde päättyy", "Lopetuspäivä", "Lopettanut", "Lähtöpäivä",
              "Lähtöpvm", "Viimeinen työpäivä", "Anställd till", "Anställd t.o.m.", "Anställningen slutar",
              "Anställningen upphör", "Avgångsdatum", "Avgångsdag", "Anställning till", "Employed to",
              "Employed until", "Employment end", "Employment end date", "Employment to", "Termination date", "Left",
              "Leaving date", "Leave date", "Date left", "Last working day", "Last day of employment", "Exit date"],
            &["End date", "Slutdatum", "End", "Päättyy", "Loppuu", "Loppupäivä", "Loppupvm", "Päättymispäivä", "Loppu",
              "Till", "T.o.m.", "To", "To date", "Until", "Valid to", "Valid until", "Voimassa asti", "Ends",
              "Slutar", "Asti"],
        ]),
        (Self::Roles, &[
            &["Tehtävät", "Roolit", "Vastuualueet", "Vastuualue", "Vastuut", "Vastuutehtävät", "Työtehtävät",
              "Toimenkuva", "Uppgifter", "Roller", "Ansvarsområden", "Ansvarsområde", "Ansvar", "Arbetsuppgifter",
              "Roles", "Responsibilities", "Responsibility", "Areas of responsibility", "Area of responsibility",
              "Duties", "Tasks", "Responsible for"],
        ]),
        (Self::Keywords, &[
            &["Avainsanat", "Avainsana", "Hakusanat", "Hakusana", "Asiasanat", "Asiasana", "Nyckelord", "Sökord",
              "Ämnesord", "Keywords", "Keyword", "Search words", "Search terms", "Tags", "Tunnisteet"],
        ]),
        (Self::Deputies, &[
            &["Varahenkilöt", "Varahenkilö", "Varalla", "Sijaiset", "Sijainen", "Sijaistaja", "Sijaistajat",
              "Tuuraaja", "Tuuraajat", "Varamies", "Ersättare", "Ordinarie ersättare", "Vikarie", "Vikarier",
              "Ställföreträdare", "Suppleant", "Deputies", "Deputy", "Stand-in", "Stand-ins", "Substitute",
              "Substitutes", "Backup", "Backup person", "Delegate", "Cover", "Covers"],
        ]),
        (Self::ReportsTo, &[
            &["Esihenkilö", "Esimies", "Lähiesihenkilö", "Lähiesimies", "Esihenkilön nimi", "Esimiehen nimi",
              "Esihenkilön tunnus", "Esimiehen tunnus", "Esihenkilön sähköposti", "Esimiehen sähköposti", "Chef",
              "Närmaste chef", "Chefens namn", "Förman", "Överordnad", "Rapporterar till", "Reports to",
              "Reports to senior post", "Reporting to", "Reporting senior post", "Reports to post", "Manager",
              "Line manager", "Manager name", "Managers name", "Manager ID", "Manager email", "Supervisor",
              "Supervisor name", "Boss", "Superior"],
        ]),
    ];

    const CODES: &'static [(Self, &'static str)] = &[
        (Self::Id, "id"),
        (Self::FullName, "name"),
        (Self::GivenName, "given"),
        (Self::FamilyName, "family"),
        (Self::CalledBy, "called-by"),
        (Self::FormerName, "former"),
        (Self::Alias, "alias"),
        (Self::Honorific, "honorific"),
        (Self::Title, "title"),
        (Self::Department, "department"),
        (Self::Company, "company"),
        (Self::Number(NumberKind::Desk), "phone"),
        (Self::Number(NumberKind::Extension), "extension"),
        (Self::Number(NumberKind::Mobile), "mobile"),
        (Self::Number(NumberKind::Switchboard), "switchboard"),
        (Self::Number(NumberKind::Other), "other"),
        (Self::Number(NumberKind::Fax), "fax"),
        (Self::NotGiven, "not-given"),
        (Self::Email, "email"),
        (Self::Languages, "languages"),
        (Self::EmployedFrom, "from"),
        (Self::EmployedTo, "to"),
        (Self::Roles, "roles"),
        (Self::Keywords, "keywords"),
        (Self::Deputies, "deputies"),
        (Self::ReportsTo, "reports-to"),
    ];

    const REASONS: &'static [&'static str] = &[];
    const REASON_PIECES: &'static [&'static str] = &["poissaol", "sairau", "franvaro", "sjuk", "diagno"];

    const AMBIGUOUS: &'static [(&'static str, Self, Self)] = &[
        ("Tehtävä", Self::Title, Self::Roles),
        ("Rooli", Self::Title, Self::Roles),
        ("Uppgift", Self::Title, Self::Roles),
        ("Roll", Self::Title, Self::Roles),
        ("Role", Self::Title, Self::Roles),
    ];

    fn is_contact(self) -> bool {
        matches!(self, Self::Number(_) | Self::Email)
    }

    fn several(self) -> bool {
        matches!(
            self,
            Self::Number(_)
                | Self::NotGiven
                | Self::FormerName
                | Self::Alias
                | Self::Languages
                | Self::Roles
                | Self::Keywords
                | Self::Deputies
        )
    }
}

/// Whether the id column's header speaks of a post. A file without an id column lists people.
pub(crate) fn guess_ids(recognised: &Recognised<Field>) -> Identifies {
    let speaks_of_a_post = recognised.columns_of(Field::Id).first().is_some_and(|column| {
        let header = key(&recognised.columns[*column].0);
        POST_IDS.iter().any(|word| key(word) == header)
    });
    if speaks_of_a_post { Identifies::Post } else { Identifies::Person }
}

/// The header that speaks of a post's id, if there is one.
pub(crate) fn post_column(header: &[String]) -> Option<&String> {
    header.iter().find(|header| POST_IDS.iter().any(|word| key(word) == key(header)))
}
