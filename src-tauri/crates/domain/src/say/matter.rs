//! What there is to say, without words: who was asked for, how it is with them, who answers instead.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::civil::{Moment, day_at};
use crate::company::{CallRule, Company, Situation};
use crate::help::{HelperKind, help_for};
use crate::language::Language;
use crate::number::{Number, NumberKind};
use crate::person::Person;
use crate::reach::leaver::told_about;
use crate::reach::{Asked, Contact, Instead, Outcome, Reach, Way, Who};
use crate::referral::{Forward, Referral, ReferralAbout};
use crate::roster::Roster;
use crate::state::{PersonState, state_of};
use crate::{CompanyId, RoleId};

/// What there is to say.
pub(super) struct Matter<'a> {
    pub(super) company: Option<&'a Company>,
    /// The referrals that have the first word.
    referrals: Vec<&'a Referral>,
    /// The role or the question asked for.
    pub(super) topic: Option<&'a str>,
    /// The person asked for, or the one holder of the role; none where there is only a topic.
    pub(super) person: Option<String>,
    pub(super) how: How,
    pub(super) answer: Answer,
    /// The number that may be given for whoever answers.
    pub(super) number: Option<String>,
    /// Who else can help, where nobody answers.
    help: Option<Help>,
    /// The day it is in the time zone in which the person's times are said.
    pub(super) today: NaiveDate,
}

/// How it is with the person asked for, as far as it may be told.
#[derive(Clone, Copy)]
pub(super) enum How {
    Here,
    Away(Option<Moment>),
    Closed(Option<NaiveDateTime>),
    Left,
    /// Never worked here.
    NeverHere,
    /// Is somebody or something of another company.
    Elsewhere,
    Unreachable,
}

/// Who or what answers.
pub(super) enum Answer {
    /// Whoever was asked for.
    Themselves,
    /// Somebody else by name.
    Person(String),
    /// A department or a role, by name.
    Part(String),
    /// The own number of the role asked for.
    Own,
    /// The company's general number.
    General,
    /// The number a referral names.
    Elsewhere,
    /// Nobody, and there is an address to tell.
    Address(String),
    /// Nobody, and there is a page to tell.
    Page(String),
    /// Nobody: all there is to it is what is said.
    OnlySaid,
    Nobody,
}

/// Who else can help.
pub(super) struct Help {
    /// By name; none: the company's general number.
    pub(super) name: Option<String>,
    /// The number, where it may be given.
    pub(super) number: Option<String>,
}

impl<'a> Matter<'a> {
    pub(super) fn of(asked: Asked, reach: &Reach, roster: &'a Roster, at: DateTime<Utc>) -> Self {
        let mut matter = match asked {
            Asked::Person(id) | Asked::PersonInRole(id, _) => {
                roster.person(id).map(|person| Self::person(person, None, roster, at))
            }
            Asked::Role(id) => roster.role(id).map(|role| {
                let holder = spoken_holder(reach, roster, at);
                let mut matter = match holder {
                    Some(holder) => Self::person(holder, Some(&role.name), roster, at),
                    None => Self::topic(role.company, Some(&role.name), roster, at),
                };
                matter.company = roster.company(role.company);
                matter
            }),
            Asked::Referral(id) => roster.referral(id).map(|referral| Self::referral(referral, roster, at)),
        }
        .unwrap_or_else(|| Self::nothing(at));
        if let Outcome::Nobody(instead) = reach.outcome {
            matter.answer = nobody(instead, roster);
            matter.help = help(asked, roster, at);
            if matter.help.is_none() && matches!(matter.answer, Answer::OnlySaid | Answer::Nobody) {
                // Where there is nothing at all to say, that is said; but nobody takes a message for whoever is not here.
                matter.answer = if matter.is_nobodys() { Answer::OnlySaid } else { Answer::Nobody };
            }
        }
        if let Some(contact) = reach.contact() {
            matter.answer = match reach.outcome {
                Outcome::Direct(_) => Answer::Themselves,
                _ => answer(contact, asked, matter.company, roster),
            };
            let gives = matter.rule() != CallRule::TakeMessage;
            let number = number_to_give(contact, roster).filter(|_| gives);
            matter.number = number.map(|number| number.written.clone());
        }
        matter
    }

    fn person(person: &'a Person, topic: Option<&'a str>, roster: &'a Roster, at: DateTime<Utc>) -> Self {
        let state = state_of(person, roster, at);
        let how = match state {
            PersonState::Present if crate::number::to_connect(&person.numbers).is_some() => How::Here,
            PersonState::Away { .. } => How::Away(state.told_until()),
            PersonState::Closed { opens } => How::Closed(opens),
            PersonState::Left { .. } => How::Left,
            // The first day of somebody to come may not be public yet.
            PersonState::Present | PersonState::NotStarted { .. } => How::Unreachable,
        };
        let referrals = match how {
            How::Left => told_about(person, roster, at),
            _ => Vec::new(),
        };
        Self {
            referrals,
            person: Some(person.name.spoken()),
            how,
            ..Self::topic(person.company, topic, roster, at)
        }
    }

    fn referral(referral: &'a Referral, roster: &'a Roster, at: DateTime<Utc>) -> Self {
        let told = referral.told_on(day_at(at, roster.zone_of(referral.company)));
        let person = referral.person().and_then(|id| roster.person(id));
        let matter = match person.map(|person| Self::person(person, None, roster, at)) {
            Some(matter) if matches!(matter.how, How::Left) => matter,
            _ => Self::without_person(referral, roster, at),
        };
        Self {
            company: roster.company(referral.company),
            referrals: told.then_some(referral).into_iter().collect(),
            ..matter
        }
    }

    /// Whoever never worked here, or somewhere else, is spoken of by name; a question is a topic.
    fn without_person(referral: &'a Referral, roster: &'a Roster, at: DateTime<Utc>) -> Self {
        let headline = referral.names.first().filter(|name| !name.is_empty());
        let how = match referral.about {
            ReferralAbout::NeverHere => How::NeverHere,
            ReferralAbout::Elsewhere => How::Elsewhere,
            ReferralAbout::Leaver(_) | ReferralAbout::Question => {
                return Self::topic(referral.company, headline.map(String::as_str), roster, at);
            }
        };
        Self { person: headline.cloned(), how, ..Self::topic(referral.company, None, roster, at) }
    }

    fn topic(company: CompanyId, topic: Option<&'a str>, roster: &'a Roster, at: DateTime<Utc>) -> Self {
        Self {
            company: roster.company(company),
            topic: topic.filter(|topic| !topic.is_empty()),
            today: day_at(at, roster.zone_of(company)),
            ..Self::nothing(at)
        }
    }

    fn nothing(at: DateTime<Utc>) -> Self {
        Self {
            company: None,
            referrals: Vec::new(),
            topic: None,
            person: None,
            how: How::Unreachable,
            answer: Answer::Nobody,
            number: None,
            help: None,
            today: at.date_naive(),
        }
    }

    /// What there would be to say of somebody made up.
    pub(super) fn made_up(
        company: &'a Company,
        how: How,
        answer: Answer,
        number: Option<String>,
        today: NaiveDate,
    ) -> Self {
        Self {
            company: Some(company),
            referrals: Vec::new(),
            topic: None,
            person: Some("Anna Virtanen".to_owned()),
            how,
            answer,
            number: number.filter(|_| company.rule != CallRule::TakeMessage),
            help: None,
            today,
        }
    }

    /// The wordings that come before the product's own, best first.
    pub(super) fn own_wordings(&self, language: Language) -> Vec<&'a str> {
        let referrals = self.referrals.iter().filter_map(|referral| referral.say.get(language));
        let situation = self.situation();
        let company = self.company.filter(|_| self.is_of_a_situation());
        let company = company.and_then(|company| company.sentences.get(&situation)?.get(language));
        referrals.chain(company).collect()
    }

    /// Whether what a company says in a situation is true of this: of whoever was never here it speaks as if they were only
    /// out, and it knows of no address and no page.
    fn is_of_a_situation(&self) -> bool {
        !matches!(self.how, How::NeverHere | How::Elsewhere) && self.place().is_none()
    }

    /// The address or the page to tell, whoever words the sentence.
    pub(super) fn place(&self) -> Option<&str> {
        match &self.answer {
            Answer::Address(place) | Answer::Page(place) => Some(place),
            _ => None,
        }
    }

    /// Whether it is somebody of elsewhere whose matter nobody here looks after.
    fn is_nobodys(&self) -> bool {
        matches!(self.how, How::NeverHere | How::Elsewhere)
            && self.referrals.iter().all(|referral| referral.forward.is_none())
    }

    fn situation(&self) -> Situation {
        let covered = !self.answer.is_nobody();
        match (self.how, covered) {
            _ if matches!(self.answer, Answer::Themselves) => Situation::Direct,
            (How::Away(_), true) => Situation::AwayCovered,
            (How::Away(_), false) => Situation::AwayNobody,
            (How::Closed(_), true) => Situation::ClosedCovered,
            (How::Closed(_), false) => Situation::ClosedNobody,
            (How::Left, true) => Situation::LeftCovered,
            (How::Left, false) => Situation::LeftNobody,
            (How::Here | How::NeverHere | How::Elsewhere | How::Unreachable, true) => Situation::OtherCovered,
            (How::Here | How::NeverHere | How::Elsewhere | How::Unreachable, false) => Situation::OtherNobody,
        }
    }

    fn rule(&self) -> CallRule {
        self.company.map_or(CallRule::Transfer, |company| company.rule)
    }

    /// What is done for the caller.
    pub(super) fn offer(&self) -> Offer<'_> {
        let transfers = self.rule() == CallRule::Transfer;
        match (&self.answer, &self.number) {
            (Answer::Address(address), _) => Offer::Address(address),
            (Answer::Page(page), _) => Offer::Page(page),
            (Answer::Nobody | Answer::OnlySaid, _) => match &self.help {
                Some(help) if transfers => Offer::Help(help),
                Some(help @ Help { number: Some(number), .. }) => Offer::HelpNumber(help, number),
                _ if self.is_nobodys() => Offer::Otherwise,
                _ => Offer::Message,
            },
            _ if self.rule() == CallRule::TakeMessage => Offer::MessageByRule,
            (Answer::General, _) if transfers => Offer::ConnectToGeneral,
            (Answer::Elsewhere, Some(number)) if transfers => Offer::ConnectTo(number),
            (Answer::Elsewhere, None) if transfers => Offer::ConnectOnwards,
            // After a sentence about a person, "shall I put you through?" alone would sound like them.
            (Answer::Own, _) if transfers && self.person.is_some() => Offer::ConnectOnwards,
            _ if transfers => Offer::Connect,
            (_, Some(number)) => Offer::Number(number),
            (_, None) => Offer::MessageForWantOfTransfer,
        }
    }
}

/// What is done for the caller.
pub(super) enum Offer<'a> {
    Connect,
    ConnectToGeneral,
    ConnectTo(&'a str),
    ConnectOnwards,
    /// Calls are not transferred from here: the number is told.
    Number(&'a str),
    /// Calls are not transferred from here, and there is no number that may be told.
    MessageForWantOfTransfer,
    /// Whoever calls the company leaves a message, whether or not somebody is there.
    MessageByRule,
    Message,
    /// Nobody here has to do with it: whether there is anything else.
    Otherwise,
    /// The matter is looked after at an address.
    Address(&'a str),
    /// The matter is looked after on a page.
    Page(&'a str),
    /// Nobody answers; somebody else can help and be connected to.
    Help(&'a Help),
    /// Nobody answers; somebody else can help, whose number is told.
    HelpNumber(&'a Help, &'a str),
}

/// Who else can help whoever asked for this.
fn help(asked: Asked, roster: &Roster, at: DateTime<Utc>) -> Option<Help> {
    let helper = help_for(asked, roster, at)?;
    let name = match helper.kind {
        HelperKind::General(_) => None,
        HelperKind::Duty(id) => Some(roster.department(id)?.name.clone()),
        HelperKind::Reception(id) => Some(roster.role(id)?.name.clone()),
    };
    let number = number_to_give(&helper.contact, roster);
    Some(Help { name, number: number.map(|number| number.written.clone()) })
}

/// The holder a role is spoken of by: the one who answers, or the only one if they are away or outside their hours.
/// Of several who cannot be reached it would be idle to tell each one's story.
fn spoken_holder<'a>(reach: &Reach, roster: &'a Roster, at: DateTime<Utc>) -> Option<&'a Person> {
    if let Outcome::Direct(Contact { who: Who::Person(id), .. }) = reach.outcome {
        return roster.person(id);
    }
    let mut holders = reach.steps.iter().filter(|step| step.way == Way::Holder);
    let (Some(only), None) = (holders.next(), holders.next()) else { return None };
    let Who::Person(id) = only.who else { return None };
    let holder = roster.person(id)?;
    let state = state_of(holder, roster, at);
    matches!(state, PersonState::Away { .. } | PersonState::Closed { .. }).then_some(holder)
}

impl Answer {
    fn is_nobody(&self) -> bool {
        matches!(self, Self::Nobody | Self::OnlySaid | Self::Address(_) | Self::Page(_))
    }
}

fn nobody(instead: Instead, roster: &Roster) -> Answer {
    let Instead::TellReferral(referral) = instead else { return Answer::Nobody };
    match roster.referral(referral).and_then(|referral| referral.forward.as_ref()) {
        Some(Forward::Address(address)) => Answer::Address(address.clone()),
        Some(Forward::Page(page)) => Answer::Page(page.clone()),
        _ => Answer::OnlySaid,
    }
}

fn answer(contact: &Contact, asked: Asked, company: Option<&Company>, roster: &Roster) -> Answer {
    let role_asked =
        |role: RoleId| matches!(asked, Asked::Role(own) | Asked::PersonInRole(_, own) if own == role);
    let named = match contact.who {
        Who::Person(id) => roster.person(id).map(|person| Answer::Person(person.name.spoken())),
        Who::Role(id) if role_asked(id) => Some(Answer::Own),
        Who::Role(id) => roster.role(id).map(|role| Answer::Part(role.name.clone())),
        Who::Department(id) => roster.department(id).map(|part| Answer::Part(part.name.clone())),
        Who::Company(id) if company.is_none_or(|own| own.id == id) => Some(Answer::General),
        Who::Company(id) => roster.company(id).map(|other| Answer::Part(other.name.clone())),
        Who::Referral(_) => None,
    };
    named.unwrap_or(Answer::Elsewhere)
}

/// The number to give a caller for whoever answers: one that may be given, an extension only if there is no other,
/// for nobody can ring it from outside.
fn number_to_give<'a>(contact: &'a Contact, roster: &'a Roster) -> Option<&'a Number> {
    let others: &[Number] = match contact.who {
        Who::Person(id) => roster.person(id).map_or(&[], |person| &person.numbers),
        Who::Role(id) => roster.role(id).map_or(&[], |role| &role.numbers),
        Who::Department(_) | Who::Company(_) | Who::Referral(_) => &[],
    };
    let given = |number: &&Number| number.may_be_given && number.kind.answers();
    let all = [&contact.number].into_iter().chain(others);
    let whole = all.clone().filter(given).find(|number| number.kind != NumberKind::Extension);
    whole.or_else(|| all.clone().find(given))
}
