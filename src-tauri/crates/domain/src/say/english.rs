//! The product's own wording in English.

use chrono::{NaiveDate, NaiveDateTime};

use super::date::{english_day, english_time};
use super::matter::{Answer, Help, How, Matter, Offer};
use super::{ended, put_together};
use crate::civil::Moment;

pub(super) fn sentence(matter: &Matter<'_>) -> String {
    put_together(matter.topic, &clause(matter), &offer(matter))
}

/// What `{until}` reads: `5 August`, `14:30`, `14:30 on 5 August`.
pub(super) fn until(until: Moment, today: NaiveDate) -> String {
    match until {
        Moment::Day(day) => english_day(day, today),
        Moment::Time(time) if time.date() == today => english_time(time.time()),
        Moment::Time(time) => format!("{} on {}", english_time(time.time()), english_day(time.date(), today)),
    }
}

/// What `{opens}` reads: `at 12:00`, `tomorrow at 8:00`, `on 9 July at 8:00`.
pub(super) fn opens(opens: NaiveDateTime, today: NaiveDate) -> String {
    let time = english_time(opens.time());
    match opens.date() {
        day if day == today => format!("at {time}"),
        day if today.succ_opt() == Some(day) => format!("tomorrow at {time}"),
        day => format!("on {} at {time}", english_day(day, today)),
    }
}

fn clause(matter: &Matter<'_>) -> String {
    let Some(person) = &matter.person else {
        return match &matter.answer {
            Answer::Person(name) | Answer::Part(name) => format!("{name} is looking after it just now"),
            Answer::Nobody => "nobody can be reached just now".to_owned(),
            _ => String::new(),
        };
    };
    if matter.topic.is_some() && matches!(matter.answer, Answer::Themselves) {
        return person.clone();
    }
    let how = match matter.how {
        How::Here => "is available".to_owned(),
        How::Away(None) => "is away".to_owned(),
        How::Away(Some(Moment::Day(day))) if day == matter.today => "is away today".to_owned(),
        // "Until 5 August" leaves open whether the fifth is still a day away.
        How::Away(Some(Moment::Day(day))) => {
            format!("is away up to and including {}", english_day(day, matter.today))
        }
        How::Away(Some(moment)) => format!("is away until {}", until(moment, matter.today)),
        How::Closed(Some(opening)) => format!("can be reached again {}", opens(opening, matter.today)),
        How::Closed(None) | How::Unreachable => "cannot be reached just now".to_owned(),
        How::Left => "no longer works here".to_owned(),
        How::NeverHere => "does not work here".to_owned(),
        How::Elsewhere => "is not with us but with another company".to_owned(),
    };
    let cover = match (&matter.answer, matter.how) {
        (Answer::Person(name), How::Away(_)) => format!(". {name} is standing in"),
        (Answer::Person(name) | Answer::Part(name), How::NeverHere | How::Elsewhere) => {
            format!(". {name} is looking after this")
        }
        (Answer::Person(name) | Answer::Part(name), How::Left) => {
            format!(". {name} is looking after this now")
        }
        (Answer::Person(name) | Answer::Part(name), _) => format!(". {name} is answering instead"),
        _ => String::new(),
    };
    format!("{person} {how}{cover}")
}

/// What is done for the caller, as it ends the sentence.
pub(super) fn offer(matter: &Matter<'_>) -> String {
    match matter.offer() {
        Offer::Connect => "shall I put you through?".to_owned(),
        Offer::ConnectToGeneral => "shall I put you through to our general number?".to_owned(),
        Offer::ConnectTo(number) => format!("shall I put you through to {number}?"),
        Offer::ConnectOnwards => "shall I put you through to another number?".to_owned(),
        Offer::Number(number) => format!("the number is {number}."),
        Offer::MessageForWantOfTransfer => {
            "I cannot transfer the call. May I take a message instead?".to_owned()
        }
        Offer::MessageByRule => "I will take a message. What is it about?".to_owned(),
        Offer::Message => "may I take a message?".to_owned(),
        Offer::Otherwise => "can I help you with anything else?".to_owned(),
        Offer::Address(address) => ended(&format!("this is looked after at {address}")),
        Offer::Page(page) => format!("this is looked after on the page {page}"),
        Offer::Help(help) => {
            format!("{} Shall I put you through?", ended(&helped(help, help.number.as_deref())))
        }
        Offer::HelpNumber(help, number) => format!("{} The number is {number}.", ended(&helped(help, None))),
    }
}

fn helped(help: &Help, number: Option<&str>) -> String {
    let number = number.map(|number| format!(", {number}")).unwrap_or_default();
    match &help.name {
        Some(name) => format!("you can get help from {name}{number}"),
        None => format!("you can get help at our general number{number}"),
    }
}
