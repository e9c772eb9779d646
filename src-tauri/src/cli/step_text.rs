//! The steps of a reach in words.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use vaihde_domain::civil::Moment;
use vaihde_domain::reach::{Because, Way};

pub(super) fn because(because: &Because) -> String {
    match because {
        Because::Free => "free".to_owned(),
        Because::Away { until: None } => "away".to_owned(),
        Because::Away { until: Some(until) } => format!("away until {}", moment(*until)),
        Because::NotStarted { from } => format!("starts {}", day(*from)),
        Because::Left { last_day } => format!("left {}", day(*last_day)),
        Because::Closed { opens: None } => "closed".to_owned(),
        Because::Closed { opens: Some(opens) } => format!("closed until {}", time(*opens)),
        Because::NoNumber => "no number".to_owned(),
        Because::Loop => "loop".to_owned(),
        Because::Vacant => "vacant".to_owned(),
        Because::PostNumber => "the post's own number".to_owned(),
        Because::DutyNumber => "duty number".to_owned(),
        Because::FallbackNumber => "the company's fallback".to_owned(),
        Because::ForwardNumber => "the referral's number".to_owned(),
        Because::GeneralNumber => "the company's general number".to_owned(),
        Because::AddressTold => "an address to tell".to_owned(),
        Because::PageTold => "a page to tell".to_owned(),
        Because::OnlySaid => "only something to say".to_owned(),
        Because::NotTold => "not told today".to_owned(),
        Because::TakeMessage => "take a message".to_owned(),
    }
}

pub(super) fn way(way: Way) -> &'static str {
    match way {
        Way::Asked => "asked for",
        Way::Holder => "holds the role",
        Way::RoleCover => "covers the role",
        Way::Cover => "covers",
        Way::OtherRoleCover => "covers another role",
        Way::RoleDeputy => "deputy of the role",
        Way::Deputy => "deputy",
        Way::Forward => "referred to",
        Way::Successor => "successor",
        Way::Post => "post",
        Way::Duty => "duty",
        Way::Fallback => "fallback",
    }
}

pub(super) fn moment(until: Moment) -> String {
    match until {
        Moment::Day(until) => day(until),
        Moment::Time(until) => time(until),
    }
}

fn day(on: NaiveDate) -> String {
    format!("{}.{}.{}", on.day(), on.month(), on.year())
}

fn time(at: NaiveDateTime) -> String {
    format!("{} {}.{:02}", day(at.date()), at.hour(), at.minute())
}
