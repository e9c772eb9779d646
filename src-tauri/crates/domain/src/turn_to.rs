//! To whom callers are to turn who ask for the leavers of a file, as somebody wrote it once for all of them. Guesses
//! nothing: what is no number, no role of the company and nobody's name stops the plan.

use crate::CompanyId;
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::find_person::{Found, Roll};
use crate::form::{ForwardDraft, forwarded};
use crate::person::Person;
use crate::referral::Forward;

/// How many leavers send their callers where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnedTo {
    /// The company that they left.
    pub company: String,
    /// The number, the role or the person, as it is in the directory.
    pub to: String,
    /// How many.
    pub leavers: usize,
    /// How many others of the company were told of before and send their callers nowhere: they are left as they are.
    pub already: usize,
}

/// Nobody can turn to what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misdirected {
    /// What was written.
    pub text: String,
    /// The company whose leavers are meant.
    pub company: String,
    /// Whether it fits several people; otherwise nobody who works there.
    pub several: bool,
}

/// Where callers are sent who ask for a company's leavers, and what it is called.
pub(crate) fn turn_to(
    written: &str,
    company: CompanyId,
    draft: &Draft<'_>,
) -> Result<(Forward, String), Misdirected> {
    let text = tidy(written);
    let wrong = |several| Misdirected {
        text: text.clone(),
        company: draft.companies.get(company).map(|known| known.name.clone()).unwrap_or_default(),
        several,
    };
    let said = |draft_of: ForwardDraft| forwarded(&draft_of, company, None, None, draft).ok();
    if !text.chars().any(char::is_alphabetic) {
        let number = said(ForwardDraft::Number(text.clone())).ok_or_else(|| wrong(false))?;
        return Ok((number, text.clone()));
    }
    if let Some(Forward::Role(id)) = said(ForwardDraft::Role(text.clone())) {
        let name = draft.roles.get(id).map(|role| role.name.clone());
        return Ok((Forward::Role(id), name.unwrap_or_default()));
    }
    let left = |person: &Person| person.employed.ended_by(draft.today(person.company));
    // A namesake in another company, or somebody there of the same id, is not whom the leavers' callers look for.
    let works_here = |person: &&Person| person.company == company && !left(person);
    match Roll::of(draft.people.all(), left).find_in(&text, company) {
        Found::Several(ids) => {
            let of_company =
                ids.into_iter().filter_map(|id| draft.people.get(id)).any(|person| works_here(&person));
            Err(wrong(of_company))
        }
        Found::None => Err(wrong(false)),
        Found::One(id) => {
            let person = draft.people.get(id).filter(works_here).ok_or_else(|| wrong(false))?;
            Ok((Forward::Person(id), person.name.full()))
        }
    }
}
