//! What forms have in common, as the contract has it.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::{Clock, Day};
use vaihde_contract::wire::form::{
    Choice, FormFault, FormField, FormProblem, HolidayCalendar, Holidays, Hours, OtherDay, PersonDays,
    RoleChoice, Stretch,
};
use vaihde_contract::wire::person::{self as wire, Saved};
use vaihde_domain::form::{Fault, Field, ForwardDraft, HoursDraft, NumberDraft, OwnContactDraft, Problem};
use vaihde_domain::holiday;
use vaihde_domain::hours::{self, Open};
use vaihde_domain::say::PLACEHOLDERS;
use vaihde_domain::{CompanyId, PersonId};
use vaihde_switchboard::Done;

/// What is wrong with a field, as the window is told it.
pub(crate) fn problem(problem: &Problem) -> FormProblem {
    FormProblem { field: field(problem.field), index: problem.index.map(small), fault: fault(&problem.fault) }
}

/// A count as it crosses; more than anybody counts is that.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn field(field: Field) -> FormField {
    match field {
        Field::Name => FormField::Name,
        Field::Company => FormField::Company,
        Field::Department => FormField::Department,
        Field::Numbers => FormField::Numbers,
        Field::Email => FormField::Email,
        Field::Employed => FormField::Employed,
        Field::Roles => FormField::Roles,
        Field::Deputies => FormField::Deputies,
        Field::Languages => FormField::Languages,
        Field::Hours => FormField::Hours,
        Field::OtherDays => FormField::OtherDays,
        Field::Afterwards => FormField::Afterwards,
        Field::Consent => FormField::Consent,
        Field::Greeting => FormField::Greeting,
        Field::Sentences => FormField::Sentences,
        Field::Fallback => FormField::Fallback,
        Field::Zone => FormField::Zone,
        Field::Region => FormField::Region,
        Field::Post => FormField::Post,
        Field::Keywords => FormField::Keywords,
        Field::Holders => FormField::Holders,
        Field::DutyNumber => FormField::DutyNumber,
        Field::Planned => FormField::Planned,
        Field::Words => FormField::Words,
        Field::Told => FormField::Told,
        Field::ShortInstruction => FormField::ShortInstruction,
        Field::Instruction => FormField::Instruction,
        Field::Called => FormField::Called,
        Field::Links => FormField::Links,
        Field::Answer => FormField::Answer,
        Field::Forward => FormField::Forward,
        Field::Listing => FormField::Listing,
    }
}

/// What is wrong with a field or a cell.
pub(super) fn fault(fault: &Fault) -> FormFault {
    match fault {
        Fault::Empty => FormFault::Empty,
        Fault::NoDigits => FormFault::NoDigits,
        Fault::Twice => FormFault::Twice,
        Fault::NotAnEmail => FormFault::NotAnEmail,
        Fault::Backwards => FormFault::Backwards,
        Fault::Over => FormFault::Over,
        Fault::Themselves => FormFault::Themselves,
        Fault::NameInUse => FormFault::NameInUse,
        Fault::Overlaps => FormFault::Overlaps,
        Fault::EmptyStretch => FormFault::EmptyStretch,
        Fault::Unknown => FormFault::Unknown,
        Fault::ContactWithoutConsent => FormFault::ContactWithoutConsent,
        Fault::ConsentBackwards => FormFault::ConsentBackwards,
        Fault::TooLong { longest } => FormFault::TooLong { longest: small(*longest) },
        Fault::UnknownPlaceholder { written, meant } => FormFault::UnknownPlaceholder {
            written: written.clone(),
            known: placeholders(),
            meant: meant.map(str::to_owned),
        },
        Fault::NothingIsFilledIn => FormFault::NothingIsFilledIn,
        Fault::NotAWebAddress => FormFault::NotAWebAddress,
        Fault::CalledByOther { company } => FormFault::CalledByOther { company: company.clone() },
        Fault::TooMany { most } => FormFault::TooMany { most: small(*most) },
        Fault::BrokenPlaceholder => FormFault::BrokenPlaceholder,
    }
}

/// The words that may stand in braces in a sentence.
pub(super) fn placeholders() -> Vec<String> {
    PLACEHOLDERS.map(str::to_owned).into()
}

/// Hours as the window has them.
pub(super) fn hours(hours: &HoursDraft) -> Hours {
    let stretches = |open: &Vec<Open>| {
        open.iter().map(|open| Stretch { from: Clock(open.from), to: Clock(open.to) }).collect()
    };
    let exceptions =
        hours.exceptions.iter().map(|(day, open)| OtherDay { day: Day(*day), open: stretches(open) });
    Hours {
        week: hours.week.as_ref().map(|week| week.iter().map(stretches).collect()),
        exceptions: exceptions.collect(),
        holidays: hours.holidays.map(|holidays| match holidays {
            hours::Holidays::AsUsual => Holidays::AsUsual,
            hours::Holidays::Closed { calendar, eves } => {
                let calendar = match calendar {
                    holiday::HolidayCalendar::Finland => HolidayCalendar::Finland,
                    holiday::HolidayCalendar::Aland => HolidayCalendar::Aland,
                    holiday::HolidayCalendar::Sweden => HolidayCalendar::Sweden,
                };
                Holidays::Closed { calendar, eves }
            }
        }),
    }
}

/// Hours as somebody wrote them.
///
/// # Errors
/// A week without seven days.
pub(super) fn hours_draft(hours: &Hours) -> Result<HoursDraft, Failure> {
    let open = |stretches: &Vec<Stretch>| -> Vec<Open> {
        stretches.iter().map(|stretch| Open { from: stretch.from.0, to: stretch.to.0 }).collect()
    };
    let week = hours.week.as_ref().map(|week| week.iter().map(open).collect::<Vec<_>>());
    let week = week.map(TryInto::try_into).transpose().map_err(|_| Failure::Misunderstood)?;
    let exceptions = hours.exceptions.iter().map(|other| (other.day.0, open(&other.open)));
    let holidays = hours.holidays.map(|holidays| match holidays {
        Holidays::AsUsual => hours::Holidays::AsUsual,
        Holidays::Closed { calendar, eves } => {
            let calendar = match calendar {
                HolidayCalendar::Finland => holiday::HolidayCalendar::Finland,
                HolidayCalendar::Aland => holiday::HolidayCalendar::Aland,
                HolidayCalendar::Sweden => holiday::HolidayCalendar::Sweden,
            };
            hours::Holidays::Closed { calendar, eves }
        }
    });
    Ok(HoursDraft { week, exceptions: exceptions.collect(), holidays })
}

/// A number as it stands in a form.
pub(super) fn number_shown(number: NumberDraft) -> wire::NumberDraft {
    let NumberDraft { written, kind, may_be_given } = number;
    wire::NumberDraft { written, kind: kind.into(), may_be_given }
}

/// A number as somebody wrote it.
pub(super) fn number_read(number: wire::NumberDraft) -> NumberDraft {
    let wire::NumberDraft { written, kind, may_be_given } = number;
    NumberDraft { written, kind: kind.into(), may_be_given }
}

/// Where callers are sent, as it stands in a form.
pub(super) fn forward_shown(forward: ForwardDraft) -> wire::ForwardDraft {
    match forward {
        ForwardDraft::Person(person) => wire::ForwardDraft::Person { person: person.0 },
        ForwardDraft::Role(role) => wire::ForwardDraft::Role { role },
        ForwardDraft::Number(number) => wire::ForwardDraft::Number { number },
        ForwardDraft::Company(company) => wire::ForwardDraft::Company { company: company.0 },
        ForwardDraft::Address(address) => wire::ForwardDraft::Address { address },
        ForwardDraft::Page(page) => wire::ForwardDraft::Page { page },
    }
}

/// Where callers are sent, as somebody wrote it.
pub(super) fn forward_read(forward: wire::ForwardDraft) -> ForwardDraft {
    match forward {
        wire::ForwardDraft::Person { person } => ForwardDraft::Person(PersonId(person)),
        wire::ForwardDraft::Role { role } => ForwardDraft::Role(role),
        wire::ForwardDraft::Number { number } => ForwardDraft::Number(number),
        wire::ForwardDraft::Company { company } => ForwardDraft::Company(CompanyId(company)),
        wire::ForwardDraft::Address { address } => ForwardDraft::Address(address),
        wire::ForwardDraft::Page { page } => ForwardDraft::Page(page),
    }
}

/// Contact details with their consent, as they stand in a form.
pub(super) fn contact_shown(contact: OwnContactDraft) -> wire::OwnContactDraft {
    let OwnContactDraft { details, consented_on, scope, until } = contact;
    wire::OwnContactDraft { details, consented_on: consented_on.map(Day), scope, until: until.map(Day) }
}

/// Contact details with their consent, as somebody wrote them.
pub(super) fn contact_read(contact: wire::OwnContactDraft) -> OwnContactDraft {
    let wire::OwnContactDraft { details, consented_on, scope, until } = contact;
    OwnContactDraft {
        details,
        consented_on: consented_on.map(|day| day.0),
        scope,
        until: until.map(|day| day.0),
    }
}

/// A choice as the window has it.
pub(super) fn choice<Id>(choice: vaihde_switchboard::Choice<Id>, id: impl Fn(Id) -> uuid::Uuid) -> Choice {
    Choice { id: id(choice.id), name: choice.name, detail: choice.detail }
}

pub(super) fn role_choice(known: vaihde_switchboard::RoleChoice) -> RoleChoice {
    let Choice { id, name, detail } = choice(known.role, |id| id.0);
    let holders = known.holders.into_iter().map(person_days).collect();
    RoleChoice { id, name, detail, leading: known.leading, holders }
}

pub(super) fn person_days(known: vaihde_switchboard::PersonDays) -> PersonDays {
    PersonDays { person: known.person.0, name: known.name, from: known.from.map(Day), to: known.to.map(Day) }
}

/// A form was saved.
pub(super) fn saved(id: uuid::Uuid, done: Option<Done>) -> Saved {
    Saved { id, operation: done.map(|done| done.operation.0) }
}
