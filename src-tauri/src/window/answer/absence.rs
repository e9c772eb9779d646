//! Marking away and back.

use vaihde_contract::Failure;
use vaihde_contract::wire::absence::{MarkAway, MarkBack, MarkedAway, MarkedBack};
use vaihde_domain::civil::Span;
use vaihde_switchboard::{AwayOrder, BackOutcome};

use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn mark_away(desk: &Desk, asked: MarkAway) -> Result<MarkedAway, Failure> {
    let marked = desk
        .back
        .ask(move |seat| {
            let order = AwayOrder {
                person: asked.person.to_string(),
                span: Span { from: asked.from.0, to: asked.to.map(|to| to.0) },
                covers: asked.covers.iter().map(ToString::to_string).collect(),
                role: None,
                return_may_be_told: asked.return_may_be_told,
            };
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            hr.mark_away(&order).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(MarkedAway {
        operation: marked.done.operation.0,
        covers_not_there: marked.covers_not_there,
        overlaps: marked.overlaps,
    })
}

pub(crate) async fn mark_back(desk: &Desk, asked: MarkBack) -> Result<MarkedBack, Failure> {
    let outcome = desk
        .back
        .ask(move |seat| {
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            hr.mark_back(&asked.person.to_string()).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(match outcome {
        BackOutcome::Back { done, .. } => MarkedBack::Back { operation: done.operation.0 },
        BackOutcome::NotAway { .. } => MarkedBack::NotAway,
    })
}
