//! Where callers are sent, and contact details with consent, as fields of a form. A leaver's form and a referral's have them.

use chrono::{Months, NaiveDate};

use super::{Fault, Field, LONGEST, Problems, number};
use crate::company::{Link, LinkKind};
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::number::{Number, NumberKind};
use crate::referral::{Forward, OwnContact};
use crate::{CompanyId, PersonId};

/// How long a consent holds, unless somebody says otherwise (DESIGN 7).
const CONSENT: Months = Months::new(3);

/// Where callers are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForwardDraft {
    /// To a person, or whoever covers for them.
    Person(PersonId),
    /// To whoever holds a role of the company, by its name.
    Role(String),
    /// To a number, as written.
    Number(String),
    /// To another company whose calls are answered here.
    Company(CompanyId),
    /// To an address: of mail, or of a street.
    Address(String),
    /// To a page of the web.
    Page(String),
}

impl ForwardDraft {
    /// The place as it is written down; none: its role is not there.
    pub(crate) fn read(forward: &Forward, current: &Directory) -> Option<Self> {
        let role_name = |id| current.roles.iter().find(|role| role.id == id).map(|role| role.name.clone());
        Some(match forward {
            Forward::Person(person) => Self::Person(*person),
            Forward::Role(role) => Self::Role(role_name(*role)?),
            Forward::Number(number) => Self::Number(number.written.clone()),
            Forward::Company(company) => Self::Company(*company),
            Forward::Address(address) => Self::Address(address.clone()),
            Forward::Page(page) => Self::Page(page.clone()),
        })
    }
}

/// Contact details outside the company and the consent to tell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnContactDraft {
    /// The number, address or page to tell.
    pub details: String,
    /// The day consent was given.
    pub consented_on: Option<NaiveDate>,
    /// What it is for, in the words it was asked in.
    pub scope: String,
    /// The last day the details may be told; none: three months after consent.
    pub until: Option<NaiveDate>,
}

impl From<&OwnContact> for OwnContactDraft {
    fn from(contact: &OwnContact) -> Self {
        Self {
            details: contact.details.clone(),
            consented_on: Some(contact.consented_on),
            scope: contact.scope.clone(),
            until: Some(contact.until),
        }
    }
}

/// The place a form says, if callers can be sent there. `leaver` is whom it is about: nobody is sent to themselves.
pub(crate) fn forwarded(
    said: &ForwardDraft,
    company: CompanyId,
    leaver: Option<PersonId>,
    known: Option<&Forward>,
    draft: &Draft<'_>,
) -> Result<Forward, Fault> {
    match said {
        ForwardDraft::Person(to) if Some(*to) == leaver => Err(Fault::Themselves),
        ForwardDraft::Person(to) => draft.people.get(*to).map(|_| Forward::Person(*to)).ok_or(Fault::Unknown),
        ForwardDraft::Role(name) => draft.role_named(name, company).map(Forward::Role).ok_or(Fault::Unknown),
        ForwardDraft::Number(written) => {
            let known = match known {
                Some(Forward::Number(number)) => Some(number),
                _ => None,
            };
            let kind = known.map_or(NumberKind::Other, |known: &Number| known.kind);
            number(&tidy(written), kind, draft.region(company), known).map(Forward::Number)
        }
        ForwardDraft::Company(to) => {
            draft.companies.get(*to).map(|_| Forward::Company(*to)).ok_or(Fault::Unknown)
        }
        ForwardDraft::Address(address) => said_as(address, Forward::Address),
        ForwardDraft::Page(page) if !page.trim().is_empty() && !is_of_the_web(page.trim()) => {
            Err(Fault::NotAWebAddress)
        }
        ForwardDraft::Page(page) => said_as(page, Forward::Page),
    }
}

fn said_as(text: &str, place: impl Fn(String) -> Forward) -> Result<Forward, Fault> {
    let text = tidy(text);
    match text.chars().count() {
        0 => Err(Fault::Empty),
        length if length > LONGEST => Err(Fault::TooLong { longest: LONGEST }),
        _ => Ok(place(text)),
    }
}

fn is_of_the_web(address: &str) -> bool {
    Link { kind: LinkKind::Page, name: String::new(), address: address.to_owned() }.is_of_the_web()
}

/// Contact details are kept with the consent to tell them or not at all.
pub(crate) fn consented(said: &OwnContactDraft, problems: &mut Problems) -> Option<OwnContact> {
    let (details, scope) = (tidy(&said.details), tidy(&said.scope));
    problems.measure(Field::Consent, None, &details, LONGEST);
    problems.measure(Field::Consent, None, &scope, LONGEST);
    if details.is_empty() {
        if said.consented_on.is_some() || !scope.is_empty() {
            problems.note(Field::Consent, Fault::Empty);
        }
        return None;
    }
    let Some(consented_on) = said.consented_on.filter(|_| !scope.is_empty()) else {
        problems.note(Field::Consent, Fault::ContactWithoutConsent);
        return None;
    };
    let until = said.until.or_else(|| consented_on.checked_add_months(CONSENT)).unwrap_or(consented_on);
    if until < consented_on {
        problems.note(Field::Consent, Fault::ConsentBackwards);
    }
    Some(OwnContact { details, consented_on, scope, until })
}
