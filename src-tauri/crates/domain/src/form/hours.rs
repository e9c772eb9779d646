//! Hours as a form has them, and what can be wrong with them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::{Fault, Field, Problem, Problems};
use crate::hours::{Holidays, Hours, Open, Week};

/// Hours as somebody wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursDraft {
    /// Monday to Sunday; none: not set.
    pub week: Option<Week>,
    /// Days that differ, in any order; without stretches closed.
    pub exceptions: Vec<(NaiveDate, Vec<Open>)>,
    /// What public holidays change; none: not said.
    pub holidays: Option<Holidays>,
}

impl From<&Hours> for HoursDraft {
    fn from(hours: &Hours) -> Self {
        let exceptions = hours.exceptions.iter().map(|(day, open)| (*day, open.clone()));
        Self { week: hours.week.clone(), exceptions: exceptions.collect(), holidays: hours.holidays }
    }
}

impl HoursDraft {
    /// The hours as they shall be, where nothing is wrong with them.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn hours(&self) -> Result<Hours, Vec<Problem>> {
        let mut problems = Problems::default();
        let hours = self.checked(&mut problems);
        if problems.0.is_empty() { Ok(hours) } else { Err(problems.0) }
    }

    /// The hours as they shall be. Problems carry the day of the week (Monday is 0), or the place among other days.
    pub(crate) fn checked(&self, problems: &mut Problems) -> Hours {
        let mut week = self.week.clone();
        for (day, open) in week.iter_mut().flatten().enumerate() {
            in_order(open, Field::Hours, day, problems);
        }
        let mut exceptions = BTreeMap::new();
        for (place, (day, open)) in self.exceptions.iter().enumerate() {
            let mut open = open.clone();
            in_order(&mut open, Field::OtherDays, place, problems);
            if exceptions.insert(*day, open).is_some() {
                problems.note_at(Field::OtherDays, place, Fault::Twice);
            }
        }
        Hours { week, exceptions, holidays: self.holidays }
    }
}

/// Puts a day's stretches in order, and notes what is wrong with them.
fn in_order(open: &mut [Open], field: Field, index: usize, problems: &mut Problems) {
    open.sort_unstable();
    // From midnight to midnight is the whole day.
    if open.iter().any(|open| open.from == open.to && open.to != NaiveTime::MIN) {
        problems.note_at(field, index, Fault::EmptyStretch);
    }
    let runs_into = |one: &Open, next: &Open| one.to <= one.from || next.from < one.to;
    if open.windows(2).any(|two| runs_into(&two[0], &two[1])) {
        problems.note_at(field, index, Fault::Overlaps);
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use super::*;

    fn open(from: &str, to: &str) -> Open {
        Open { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    fn faults(days: &[&[Open]]) -> Vec<(Field, usize, Fault)> {
        let mut week = Week::default();
        for (day, stretches) in week.iter_mut().zip(days) {
            *day = stretches.to_vec();
        }
        let mut problems = Problems::default();
        HoursDraft { week: Some(week), ..HoursDraft::default() }.checked(&mut problems);
        let told = |problem: super::super::Problem| (problem.field, problem.index.unwrap(), problem.fault);
        problems.0.into_iter().map(told).collect()
    }

    #[test]
    fn stretches_of_a_day_neither_overlap_nor_are_over_when_they_begin() {
        let (morning, lunch) = (open("08:00:00", "11:30:00"), open("11:00:00", "16:00:00"));
        assert_eq!(faults(&[&[morning, open("12:00:00", "00:00:00")], &[open("22:00:00", "06:00:00")]]), []);
        assert_eq!(faults(&[&[open("00:00:00", "00:00:00")]]), []);
        assert_eq!(faults(&[&[], &[lunch, morning]]), [(Field::Hours, 1, Fault::Overlaps)]);
        assert_eq!(faults(&[&[open("08:00:00", "08:00:00")]]), [(Field::Hours, 0, Fault::EmptyStretch)]);
        let night = [open("20:00:00", "04:00:00"), open("23:00:00", "23:30:00")];
        assert_eq!(faults(&[&night]), [(Field::Hours, 0, Fault::Overlaps)]);
    }

    #[test]
    fn stretches_written_in_any_order_are_kept_in_that_of_the_day_and_a_day_is_said_once() {
        let day: NaiveDate = "2026-12-24".parse().unwrap();
        let (late, early) = (open("12:00:00", "14:00:00"), open("08:00:00", "10:00:00"));
        let exceptions = vec![(day, vec![late, early]), (day, Vec::new())];
        let draft = HoursDraft { exceptions, ..HoursDraft::default() };
        let mut problems = Problems::default();
        draft.checked(&mut problems);
        assert_eq!(problems.0.len(), 1);
        assert_eq!((problems.0[0].index, &problems.0[0].fault), (Some(1), &Fault::Twice));
        let once = HoursDraft { exceptions: draft.exceptions[..1].to_vec(), ..HoursDraft::default() };
        assert_eq!(once.checked(&mut Problems::default()).exceptions[&day], [early, late]);
    }
}
