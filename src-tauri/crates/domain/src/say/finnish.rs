//! The product's own wording in Finnish. Names stay in the nominative: no machine inflects them all rightly.

use chrono::{NaiveDate, NaiveDateTime};

use super::date::{finnish_day, finnish_time};
use super::matter::{Answer, Help, How, Matter, Offer};
use super::{ended, put_together};
use crate::civil::Moment;

pub(super) fn sentence(matter: &Matter<'_>) -> String {
    put_together(matter.topic, &clause(matter), &offer(matter))
}

/// What `{until}` reads: `5.8.`, `klo 14.30`, `5.8. klo 14.30`.
pub(super) fn until(until: Moment, today: NaiveDate) -> String {
    match until {
        Moment::Day(day) => finnish_day(day, today),
        Moment::Time(time) if time.date() == today => finnish_time(time.time()),
        Moment::Time(time) => format!("{} {}", finnish_day(time.date(), today), finnish_time(time.time())),
    }
}

/// What `{opens}` reads: `klo 12`, `huomenna klo 8`, `9.7. klo 8`.
pub(super) fn opens(opens: NaiveDateTime, today: NaiveDate) -> String {
    let time = finnish_time(opens.time());
    match opens.date() {
        day if day == today => time,
        day if today.succ_opt() == Some(day) => format!("huomenna {time}"),
        day => format!("{} {time}", finnish_day(day, today)),
    }
}

fn clause(matter: &Matter<'_>) -> String {
    let Some(person) = &matter.person else {
        return match &matter.answer {
            Answer::Person(name) | Answer::Part(name) => format!("asiaa hoitaa nyt {name}"),
            Answer::Nobody => "kukaan ei ole juuri nyt tavoitettavissa".to_owned(),
            _ => String::new(),
        };
    };
    if matter.topic.is_some() && matches!(matter.answer, Answer::Themselves) {
        return person.clone();
    }
    let how = match matter.how {
        How::Here => "on paikalla".to_owned(),
        How::Away(None) => "on poissa".to_owned(),
        How::Away(Some(Moment::Day(day))) if day == matter.today => "on poissa tänään".to_owned(),
        How::Away(Some(moment)) => format!("on poissa {} asti", until(moment, matter.today)),
        How::Closed(Some(opening)) => format!("on tavoitettavissa taas {}", opens(opening, matter.today)),
        How::Closed(None) | How::Unreachable => "ei ole nyt tavoitettavissa".to_owned(),
        How::Left => "ei ole enää palveluksessamme".to_owned(),
        How::NeverHere => "ei ole meillä töissä".to_owned(),
        How::Elsewhere => "ei ole meillä vaan toisessa yrityksessä".to_owned(),
    };
    let cover = match (&matter.answer, matter.how) {
        (Answer::Person(name), How::Away(_)) => format!(", häntä sijaistaa {name}"),
        (Answer::Person(name) | Answer::Part(name), How::Left) => format!(". Asioita hoitaa nyt {name}"),
        (Answer::Person(name) | Answer::Part(name), How::NeverHere | How::Elsewhere) => {
            format!(". Asiaa hoitaa {name}")
        }
        (Answer::Person(name) | Answer::Part(name), _) => format!(", puheluihin vastaa nyt {name}"),
        _ => String::new(),
    };
    format!("{person} {how}{cover}")
}

/// What is done for the caller, as it ends the sentence.
pub(super) fn offer(matter: &Matter<'_>) -> String {
    match matter.offer() {
        Offer::Connect => "yhdistänkö?".to_owned(),
        Offer::ConnectToGeneral => "yhdistänkö yleiseen numeroomme?".to_owned(),
        Offer::ConnectTo(number) => format!("yhdistänkö numeroon {number}?"),
        Offer::ConnectOnwards => "yhdistänkö eteenpäin?".to_owned(),
        Offer::Number(number) => format!("numero on {number}."),
        Offer::MessageForWantOfTransfer => "en voi yhdistää puhelua, otanko viestin?".to_owned(),
        Offer::MessageByRule => "otan viestin, mitä asia koskee?".to_owned(),
        Offer::Message => "otanko viestin?".to_owned(),
        Offer::Otherwise => "voinko auttaa jossakin muussa asiassa?".to_owned(),
        Offer::Address(address) => ended(&format!("asia hoituu osoitteessa {address}")),
        Offer::Page(page) => format!("asia hoituu sivulla {page}"),
        Offer::Help(help) => format!("{} Yhdistänkö?", ended(&helped(help, help.number.as_deref()))),
        Offer::HelpNumber(help, number) => format!("{} Numero on {number}.", ended(&helped(help, None))),
    }
}

fn helped(help: &Help, number: Option<&str>) -> String {
    let number = number.map(|number| format!(", {number}")).unwrap_or_default();
    match &help.name {
        Some(name) => format!("asiassa auttaa {name}{number}"),
        None => format!("asia hoituu yleisestä numerostamme{number}"),
    }
}
