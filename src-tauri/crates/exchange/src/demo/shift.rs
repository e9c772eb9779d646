//! Moves all days of the demo by whole weeks, so that weekdays stay what they were.

use chrono::{Datelike, NaiveDate, TimeDelta};
use vaihde_domain::civil::{Moment, Span};
use vaihde_domain::hours::Hours;

use super::Demo;

/// The whole weeks from the week of one day to the week of another. Weeks begin on Monday.
pub(super) fn whole_weeks(from: NaiveDate, to: NaiveDate) -> TimeDelta {
    let monday = |day: NaiveDate| day - TimeDelta::days(day.weekday().num_days_from_monday().into());
    monday(to) - monday(from)
}

/// Moves every day of the demo.
pub(super) fn shift(demo: &mut Demo, by: TimeDelta) {
    let day = |day: &mut NaiveDate| *day += by;
    for company in &mut demo.directory.companies {
        shift_hours(&mut company.hours, by);
    }
    for department in &mut demo.directory.departments {
        shift_hours(&mut department.hours, by);
    }
    for row in &mut demo.staff.rows {
        row.employed_from.iter_mut().chain(&mut row.employed_to).for_each(day);
    }
    for row in &mut demo.absences.rows {
        row.span = shift_span(row.span, by);
        if let Some(repeat) = &mut row.repeats {
            repeat.until.iter_mut().for_each(day);
            repeat.except = repeat.except.iter().map(|day| *day + by).collect();
        }
    }
    for holder in demo.roles.iter_mut().flat_map(|role| &mut role.holders) {
        holder.from.iter_mut().chain(&mut holder.to).for_each(day);
    }
    for referral in &mut demo.referrals {
        referral.from.iter_mut().chain(&mut referral.to).for_each(day);
        referral.listing.iter_mut().flat_map(|listing| &mut listing.correction_asked_on).for_each(day);
        if let Some(contact) = &mut referral.contact {
            day(&mut contact.consented_on);
            day(&mut contact.until);
        }
    }
}

fn shift_hours(hours: &mut Hours, by: TimeDelta) {
    let exceptions = std::mem::take(&mut hours.exceptions);
    hours.exceptions = exceptions.into_iter().map(|(day, open)| (day + by, open)).collect();
}

fn shift_span(span: Span, by: TimeDelta) -> Span {
    let moment = |moment| match moment {
        Moment::Day(day) => Moment::Day(day + by),
        Moment::Time(time) => Moment::Time(time + by),
    };
    Span { from: moment(span.from), to: span.to.map(moment) }
}
