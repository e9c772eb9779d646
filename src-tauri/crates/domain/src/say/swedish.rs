//! The product's own wording in Swedish, as it is spoken in Finland.

use chrono::{NaiveDate, NaiveDateTime};

use super::date::{swedish_day, swedish_time};
use super::matter::{Answer, Help, How, Matter, Offer};
use super::{ended, put_together};
use crate::civil::Moment;

pub(super) fn sentence(matter: &Matter<'_>) -> String {
    put_together(matter.topic, &clause(matter), &offer(matter))
}

/// What `{until}` reads: `5.8`, `kl. 14.30`, `5.8 kl. 14.30`.
pub(super) fn until(until: Moment, today: NaiveDate) -> String {
    match until {
        Moment::Day(day) => swedish_day(day, today),
        Moment::Time(time) if time.date() == today => swedish_time(time.time()),
        Moment::Time(time) => format!("{} {}", swedish_day(time.date(), today), swedish_time(time.time())),
    }
}

/// What `{opens}` reads: `kl. 12`, `i morgon kl. 8`, `9.7 kl. 8`.
pub(super) fn opens(opens: NaiveDateTime, today: NaiveDate) -> String {
    let time = swedish_time(opens.time());
    match opens.date() {
        day if day == today => time,
        day if today.succ_opt() == Some(day) => format!("i morgon {time}"),
        day => format!("{} {time}", swedish_day(day, today)),
    }
}

fn clause(matter: &Matter<'_>) -> String {
    let Some(person) = &matter.person else {
        return match &matter.answer {
            Answer::Person(name) | Answer::Part(name) => format!("just nu svarar {name}"),
            Answer::Nobody => "ingen kan nås just nu".to_owned(),
            _ => String::new(),
        };
    };
    if matter.topic.is_some() && matches!(matter.answer, Answer::Themselves) {
        return person.clone();
    }
    let how = match matter.how {
        How::Here => "är på plats".to_owned(),
        How::Away(None) => "är frånvarande".to_owned(),
        How::Away(Some(Moment::Day(day))) if day == matter.today => "är frånvarande i dag".to_owned(),
        How::Away(Some(Moment::Day(day))) => {
            format!("är frånvarande till och med {}", swedish_day(day, matter.today))
        }
        How::Away(Some(moment)) => format!("är frånvarande till {}", until(moment, matter.today)),
        How::Closed(Some(opening)) => format!("kan nås igen {}", opens(opening, matter.today)),
        How::Closed(None) | How::Unreachable => "kan inte nås just nu".to_owned(),
        How::Left => "arbetar inte längre hos oss".to_owned(),
        How::NeverHere => "arbetar inte hos oss".to_owned(),
        How::Elsewhere => "finns inte hos oss utan på ett annat företag".to_owned(),
    };
    let cover = match (&matter.answer, matter.how) {
        (Answer::Person(name), How::Away(_)) => format!(" och ersätts av {name}"),
        (Answer::Person(name) | Answer::Part(name), How::Left) => format!(". Ärendena sköts nu av {name}"),
        (Answer::Person(name) | Answer::Part(name), How::NeverHere | How::Elsewhere) => {
            format!(". Ärendet sköts av {name}")
        }
        (Answer::Person(name) | Answer::Part(name), _) => format!(", i stället svarar {name}"),
        _ => String::new(),
    };
    format!("{person} {how}{cover}")
}

/// What is done for the caller, as it ends the sentence.
pub(super) fn offer(matter: &Matter<'_>) -> String {
    match matter.offer() {
        Offer::Connect => "ska jag koppla?".to_owned(),
        Offer::ConnectToGeneral => "ska jag koppla till vårt allmänna nummer?".to_owned(),
        Offer::ConnectTo(number) => format!("ska jag koppla till numret {number}?"),
        Offer::ConnectOnwards => "ska jag koppla vidare?".to_owned(),
        Offer::Number(number) => format!("numret är {number}."),
        Offer::MessageForWantOfTransfer => {
            "jag kan inte koppla samtalet, kan jag ta emot ett meddelande?".to_owned()
        }
        Offer::MessageByRule => "jag tar ett meddelande, vad gäller det?".to_owned(),
        Offer::Message => "kan jag ta emot ett meddelande?".to_owned(),
        Offer::Otherwise => "kan jag hjälpa till med något annat?".to_owned(),
        Offer::Address(address) => ended(&format!("ärendet sköts på adressen {address}")),
        Offer::Page(page) => format!("ärendet sköts på webbsidan {page}"),
        Offer::Help(help) => format!("{} Ska jag koppla?", ended(&helped(help, help.number.as_deref()))),
        Offer::HelpNumber(help, number) => format!("{} Numret är {number}.", ended(&helped(help, None))),
    }
}

fn helped(help: &Help, number: Option<&str>) -> String {
    let number = number.map(|number| format!(", {number}")).unwrap_or_default();
    match &help.name {
        Some(name) => format!("ni får hjälp av {name}{number}"),
        None => format!("ni får hjälp via vårt allmänna nummer{number}"),
    }
}
