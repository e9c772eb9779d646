//! Cards: everything about what was chosen.

use vaihde_contract::Failure;
use vaihde_contract::wire::card::{
    Because, Card, CardAnswer, CardCompany, Coming, Contact, Helper, OwnContact, Place, PresentAbsence, Step,
};
use vaihde_contract::wire::civil::{Clock, Day, Moment};
use vaihde_contract::wire::connect::CardOf;
use vaihde_contract::wire::number::Number;
use vaihde_contract::wire::row::RowAbout;
use vaihde_domain::coming;
use vaihde_domain::company::CallRule;
use vaihde_domain::reach::{Instead, Outcome};

use super::search::{entry, key, state, until};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn card(desk: &Desk, asked: CardOf) -> Result<Option<Card>, Failure> {
    desk.front
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            let hr = switchboard.user().rights.hr;
            let card = switchboard.operator().map_err(told)?.card(entry(asked.key)).map_err(told)?;
            Ok(card.map(|card| shown(card, hr)))
        })
        .await
}

/// A card as the window has it. Only HR sees an end that callers may not be told.
pub(super) fn shown(card: vaihde_switchboard::Card, hr: bool) -> Card {
    let found = card.found;
    let (state, until) = (state(&found), until(&found));
    let answers = found.answer.map(contact);
    let takes_messages = card.company.rule == CallRule::TakeMessage;
    let answer = match (&found.reach.outcome, answers.clone()) {
        (Outcome::Direct(_) | Outcome::Covered(_), Some(contact)) if takes_messages => {
            CardAnswer::Message { name: contact.name }
        }
        (Outcome::Direct(_), Some(contact)) => CardAnswer::Direct { contact },
        (Outcome::Covered(_), Some(contact)) => CardAnswer::Covered { contact },
        (Outcome::Nobody(instead), _) => {
            CardAnswer::Nobody { tells_referral: matches!(instead, Instead::TellReferral(_)) }
        }
        _ => CardAnswer::Nobody { tells_referral: false },
    };
    let last = found.steps.len().saturating_sub(1);
    let answered = answers.map(|contact| contact.number);
    let steps = found.steps.into_iter().enumerate().map(|(at, step)| Step {
        name: step.name,
        way: step.way.into(),
        nth: step.nth,
        stands_in_for: step.stands_in_for,
        because: Because::from(step.because),
        number: answered.clone().filter(|_| at == last),
    });
    Card {
        key: key(found.hit.id),
        steps: steps.collect(),
        // Where messages are taken there is no "all the same" either.
        asked: card.asked.filter(|_| !takes_messages).map(contact),
        answer,
        name: found.name,
        called_by: card.called_by,
        title: found.title,
        department: found.department,
        company: CardCompany {
            id: card.company.id.0,
            name: card.company.name,
            instruction: card.company.instruction,
            short_instruction: card.company.short_instruction,
            rule: card.company.rule.into(),
        },
        state,
        until,
        say: card.say.into(),
        numbers: card.numbers.into_iter().map(number).collect(),
        own_contact: card
            .own_contact
            .map(|contact| OwnContact { scope: contact.scope, until: Day(contact.until) }),
        place: card.place.map(place),
        help: card.help.map(helper),
        about: found.about.and_then(RowAbout::of),
        email: card.email,
        languages: card.languages,
        roles: card.roles,
        open_until: card.open_until.map(|until| Moment(vaihde_domain::civil::Moment::Time(until))),
        coming: card.coming.into_iter().map(coming).collect(),
        absence: card.absence.filter(|_| hr).map(|absence| PresentAbsence {
            from: Moment(absence.span.from),
            to: absence.span.to.map(Moment),
            return_may_be_told: absence.return_may_be_told,
            covers: absence.covers,
        }),
    }
}

fn number(number: vaihde_switchboard::CardNumber) -> Number {
    Number { written: number.written, kind: number.kind.into(), may_be_given: number.may_be_given }
}

fn place(place: vaihde_switchboard::Place) -> Place {
    match place {
        vaihde_switchboard::Place::Address(address) => Place::Address(address),
        vaihde_switchboard::Place::Page(page) => Place::Page(page),
    }
}

fn helper(helper: vaihde_switchboard::Helper) -> Helper {
    Helper {
        kind: helper.kind.into(),
        contact: Contact {
            name: helper.name,
            number: helper.number,
            dial: helper.dial,
            may_be_given: helper.may_be_given,
        },
    }
}

fn contact(answer: vaihde_switchboard::Answer) -> Contact {
    Contact {
        name: answer.name,
        may_be_given: answer.number.may_be_given,
        number: answer.number.written,
        dial: answer.dial,
    }
}

fn coming(coming: coming::Coming) -> Coming {
    use coming::Coming as Known;
    match coming {
        Known::Away { from, to, covers } => Coming::Away { from: Moment(from), to: to.map(Moment), covers },
        Known::Starts { on } => Coming::Starts { on: Day(on) },
        Known::Leaves { on } => Coming::Leaves { on: Day(on) },
        Known::RoleStarts { on, role } => Coming::RoleStarts { on: Day(on), role },
        Known::RoleEnds { on, role } => Coming::RoleEnds { on: Day(on), role },
        Known::OtherHours { on, open } => Coming::OtherHours {
            on: Day(on),
            open: open.into_iter().map(|open| (Clock(open.from), Clock(open.to))).collect(),
        },
    }
}
