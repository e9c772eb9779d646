//! Reading what is written about when.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::{Day, Moment};
use vaihde_contract::wire::when::{ReadWhen, WhenFault, WhenRead};
use vaihde_domain::PersonId;
use vaihde_domain::when::WhenFault as Known;

use super::draft::when;
use crate::window::answer::desk::half_day_at;
use crate::window::desk::Desk;
use crate::window::failure::told;

/// Reads a text about when. In the back room, where HR's other questions are asked in their order.
pub(crate) async fn read_when(desk: &Desk, asked: ReadWhen) -> Result<WhenRead, Failure> {
    desk.back
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            let noon = half_day_at(switchboard)?;
            let hr = switchboard.hr().map_err(told)?;
            let read = hr.read_when(&asked.text, asked.person.map(PersonId), noon).map_err(told)?;
            let (understood, fault) = match read.when {
                Ok(read) => (Some(when(read.span, read.repeats.as_ref())), None),
                Err(fault) => (None, Some(of(fault))),
            };
            Ok(WhenRead {
                number: asked.number,
                when: understood,
                fault,
                dropped: read.dropped,
                working_days: read.working_days,
                next: read.next.iter().map(|span| Moment(span.from)).collect(),
            })
        })
        .await
}

fn of(fault: Known) -> WhenFault {
    match fault {
        Known::Empty => WhenFault::Empty,
        Known::NotUnderstood { written } => WhenFault::NotUnderstood { written },
        Known::NoSuchDay { written } => WhenFault::NoSuchDay { written },
        Known::OtherWeekday { written, day } => WhenFault::OtherWeekday { written, day: Day(day) },
        Known::Backwards { .. } => WhenFault::Backwards,
        Known::Never { .. } => WhenFault::Never,
    }
}
