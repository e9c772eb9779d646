//! What the headers of absence lists say, in Finnish, Swedish and English.
//!
//! A column of reasons is recognised only so that it can be said that it was not read: no law lets a switchboard keep
//! why somebody is away (DESIGN section 7). A day of return is not the last day away, so it is not taken for it.

use vaihde_domain::absence_list::AbsenceField;

use super::Meaning;

impl Meaning for AbsenceField {
    const WORDS: &'static [(Self, &'static [&'static [&'static str]])] = &[
        (Self::Id, &[
            &["Tunnus", "Henkilönumero", "Henkilötunniste", "Henkilöstönumero", "Työntekijänumero",
              "Työntekijätunnus", "Työntekijän numero", "Palkkanumero", "Anställningsnummer", "Anst.nr",
              "Personalnummer", "Medarbetarnummer", "Employee ID", "Employee Number", "Employee No", "Staff ID",
              "Staff Number", "Person ID", "Personnel Number", "Payroll Number", "Worker ID", "User ID"],
            &["ID", "Tunniste", "Identifier", "Käyttäjätunnus", "Username", "Användarnamn", "UID"],
        ]),
        (Self::Email, &[
            &["Sähköposti", "Sähköpostiosoite", "S-posti", "E-post", "E-postadress", "Mejl", "E-mail", "Email",
              "E-mail address", "Email address", "Mail", "Work email", "User principal name"],
        ]),
        (Self::FullName, &[
            &["Nimi", "Namn", "Name"],
            &["Koko nimi", "Sukunimi Etunimi", "Etunimi Sukunimi", "Sukunimi ja etunimi", "Etunimi ja sukunimi",
              "Efternamn Förnamn", "Full name", "Hela namnet", "Henkilö", "Työntekijä", "Kuka", "Poissaolija", "Poissa",
              "Person", "Anställd", "Medarbetare", "Vem", "Frånvarande", "Employee", "Who", "Staff member", "Absentee",
              "Away"],
            &["Display name", "Näyttönimi", "Visningsnamn", "Sort name"],
        ]),
        (Self::GivenName, &[
            &["Etunimi", "Etunimet", "Förnamn", "Given name", "Given names", "First name", "Forename"],
        ]),
        (Self::FamilyName, &[&["Sukunimi", "Efternamn", "Family name", "Surname", "Last name"]]),
        (Self::Company, &[
            &["Yritys", "Yhtiö", "Företag", "Bolag", "Company", "Company name", "Firma"],
            &["Organisaatio", "Organisation", "Organization", "Työnantaja", "Arbetsgivare", "Employer"],
        ]),
        (Self::From, &[
            &["Alkaa", "Alkaen", "Alkupäivä", "Alkupvm", "Alkamispäivä", "Alkamispvm", "Aloituspäivä", "Alku",
              "Alku pvm", "Poissa alkaen", "Poissaolo alkaa", "Poissaolon alku", "Poissaolon alkupäivä",
              "Ensimmäinen päivä", "Ensimmäinen poissaolopäivä", "Loma alkaa", "Mistä", "Börjar", "Från",
              "Från och med", "Fr.o.m.", "From o.m.", "Startdatum", "Första dag", "Första dagen", "Frånvaro från",
              "Frånvarande från", "Frånvaron börjar", "From", "From date", "Start", "Starts", "Start date", "Begins",
              "Begin date", "First day", "First date", "First day away", "Away from", "Absent from", "Absence start",
              "Absence start date", "Absence from", "Leave start", "Leave start date", "Date from", "Begin", "Starting",
              "Start day"],
            &["Päivä", "Päivämäärä", "Pvm", "Datum", "Dag", "Date", "Day"],
        ]),
        (Self::FromTime, &[
            &["Alkaa klo", "Alkuaika", "Alkamisaika", "Aloitusaika", "Alku klo", "Kello alkaa", "Alkukellonaika",
              "Alkamisen kellonaika", "Börjar kl", "Från kl", "Starttid", "Start kl", "Start time", "From time",
              "Starts at", "Time from", "Begin time"],
        ]),
        (Self::To, &[
            &["Päättyy", "Loppuu", "Loppupäivä", "Loppupvm", "Päättymispäivä", "Päättymispvm", "Loppu", "Loppu pvm",
              "Asti", "Saakka", "Viimeinen päivä", "Viimeinen poissaolopäivä", "Poissa asti", "Poissaolo päättyy",
              "Poissaolon loppu", "Poissaolon loppupäivä", "Loma päättyy", "Mihin", "Slutar", "Till", "Till och med",
              "T.o.m.", "Slutdatum", "Sista dag", "Sista dagen", "Frånvaro till", "Frånvarande till",
              "Frånvaron slutar", "Upphör", "To", "To date", "End", "Ends", "End date", "Until", "Last day",
              "Last date", "Last day away", "Away until", "Absent until", "Absence end", "Absence end date",
              "Absence to", "Leave end", "Leave end date", "Date to", "Through", "Thru", "Ending", "End day"],
        ]),
        (Self::ToTime, &[
            &["Päättyy klo", "Loppuaika", "Päättymisaika", "Lopetusaika", "Loppu klo", "Loppuu klo", "Kello päättyy",
              "Loppukellonaika", "Päättymisen kellonaika", "Slutar kl", "Till kl", "Sluttid", "Slut kl", "End time",
              "To time", "Ends at", "Time to", "Until time"],
        ]),
        (Self::Covers, &[
            &["Sijaiset", "Sijainen", "Sijaistaja", "Sijaistajat", "Tuuraaja", "Tuuraajat", "Varahenkilö",
              "Varahenkilöt", "Ersättare", "Vikarie", "Vikarier", "Ställföreträdare", "Vem ersätter", "Kuka sijaistaa",
              "Cover", "Covers", "Covered by", "Cover person", "Covering", "Deputy", "Deputies", "Substitute",
              "Substitutes", "Stand-in", "Stand-ins", "Replacement", "Backup", "Delegate", "Who covers"],
        ]),
        (Self::Role, &[
            &["Tehtävä", "Rooli", "Vastuualue", "Sijaistettava tehtävä", "Uppgift", "Roll", "Ansvarsområde", "Role",
              "Covered role", "Covers role", "Responsibility", "For role"],
        ]),
        (Self::ReturnMayBeTold, &[
            &["Paluun saa kertoa", "Paluu saa kertoa", "Paluupäivän saa kertoa", "Paluun voi kertoa", "Saa kertoa paluun",
              "Saa kertoa", "Kerrotaan paluu", "Paluu kerrotaan", "Återkomsten får berättas", "Återkomst får berättas",
              "Återkomsten får sägas", "Får berättas", "Får berätta återkomst", "Return may be told",
              "Return can be told", "May tell return", "Tell return", "Return date may be told", "Tell return date",
              "Show return"],
        ]),
    ];

    const CODES: &'static [(Self, &'static str)] = &[
        (Self::Id, "id"),
        (Self::Email, "email"),
        (Self::FullName, "name"),
        (Self::GivenName, "given"),
        (Self::FamilyName, "family"),
        (Self::Company, "company"),
        (Self::From, "from"),
        (Self::FromTime, "from-time"),
        (Self::To, "to"),
        (Self::ToTime, "to-time"),
        (Self::Covers, "covers"),
        (Self::Role, "role"),
        (Self::ReturnMayBeTold, "return"),
    ];

    const REASONS: &'static [&'static str] = &[
        "Syy", "Poissaolon syy", "Poissaolosyy", "Peruste", "Laji", "Poissaololaji", "Poissaolon laji", "Tyyppi",
        "Poissaolotyyppi", "Poissaolon tyyppi", "Koodi", "Poissaolokoodi", "Syykoodi", "Palkkalaji", "Selite",
        "Selitys", "Kuvaus", "Huomautus", "Huom", "Huomio", "Lisätieto", "Lisätiedot", "Kommentti", "Kommentit",
        "Viesti", "Muistiinpano", "Muistiinpanot", "Tila", "Otsikko", "Aihe", "Orsak", "Frånvaroorsak", "Anledning",
        "Typ", "Frånvarotyp", "Typ av frånvaro", "Slag", "Kod", "Frånvarokod", "Orsakskod", "Lönart", "Anmärkning",
        "Kommentar", "Beskrivning", "Förklaring", "Tilläggsuppgifter", "Meddelande", "Ämne", "Rubrik", "Reason",
        "Absence reason", "Reason for absence", "Cause", "Type", "Absence type", "Leave type", "Leave category",
        "Kind", "Category", "Absence category", "Code", "Absence code", "Leave code", "Reason code", "Pay code",
        "Comment", "Comments", "Note", "Notes", "Description", "Details", "Remark", "Remarks", "Explanation", "Subject",
        "Message", "Event", "Leave", "Vacation", "Loma", "Lomatyyppi", "Semester", "Status",
    ];

    const REASON_PIECES: &'static [&'static str] = &[
        "syy", "orsak", "reason", "diagno", "sairau", "sairas", "sjuk", "sick", "illness", "medical", "laakari",
        "vardbidrag", "aitiys", "vanhempainvap", "foraldraled", "maternity", "parental",
    ];

    const AMBIGUOUS: &'static [(&'static str, Self, Self)] = &[];

    fn is_contact(self) -> bool {
        matches!(self, Self::Email)
    }

    fn several(self) -> bool {
        matches!(self, Self::Covers)
    }
}
